import { SHORT_FORMS } from './spelling-data.ts';

/** A word of asking typed short, with the words around it in folded text. */
export type ShortWord = { lower: string; before: string; after: string };

/** Forms that mean several things: what stands around them tells which. */
const IN_CONTEXT: { form: RegExp; meant: string; before?: RegExp; after?: RegExp }[] = [
  // "Bộ KH CN" and "công nghệ cn" are left alone.
  {
    form: /^cn$/,
    meant: 'còn',
    before: /(?<!(?:^|\s)(?:bo|kh|va|nganh|khu)\s*)$/,
    after: /^\s+(?:no|phai|viec|vc|nv|nvu|nhiem|bn|bao|may|gi|j|chua|nhung|lai|ton|co|dc|duoc|ds|qua|qh)(?![a-z])/,
  },
  { form: /^cv$/, meant: 'công văn', before: /(?:soan|gui|viet|theo|lap|thao|so|tai|trong|ra|ky)\s+$/ },
  { form: /^cv$/, meant: 'công văn', after: /^\s*\d|^\s+(?:so|don doc|ngay|di|den)(?![a-z])/ },
  { form: /^cv$/, meant: 'công việc' },
  { form: /^nvụ?$|^nvu$/, meant: 'nhiệm vụ', before: /(?:^|\s)bo\s+$/, after: /^\s+(?:chung|nay|do|nao|gi)(?![a-z])/ },
  { form: /^nvụ?$|^nvu$/, meant: 'nhiệm vụ', before: /(?<!(?:^|\s)bo\s+)$/ },
  { form: /^dp$/, meant: 'địa phương', before: /(?:nganh|bo|cac|moi|tinh)[\s,]+$/ },
  { form: /^qh$/, meant: 'quá hạn', before: /(?:nv|vu|vc|viec|bi|da|dang|cai|nao|gi)\s+$/ },
  { form: /^ht$/, meant: 'hoàn thành', before: /(?:chua|chx|da|dc|duoc|phai|can)\s+$/ },
  { form: /^ch$/, meant: 'chưa', before: /\S\s+$/, after: /^\s*[?.!]*$/ },
];

/** "nv", "bn", "ko", "dc", "fai", "cn" in "cn nợ gì": what it is short for; capitals ("NV") are read the same. */
export function shortForm({ lower, before, after }: ShortWord): string | undefined {
  const known = IN_CONTEXT.filter(({ form }) => form.test(lower));
  if (known.length === 0) return SHORT_FORMS.get(lower);
  return known.find((one) => (one.before?.test(before) ?? true) && (one.after?.test(after) ?? true))?.meant;
}
