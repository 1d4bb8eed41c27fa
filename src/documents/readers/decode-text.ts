import iconv from 'iconv-lite'; // the maintained table for TCVN3; VNI is not in any kept package, so its pairs are below

/** How the bytes of a text file were written. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'tcvn3' | 'vni' | 'windows-1258';

/** Decodes a text file: Unicode where it is valid, else the legacy Vietnamese encoding whose reading looks most Vietnamese. NFC, LF, no BOM. */
export function decodeText(bytes: Uint8Array): { text: string; encoding: TextEncoding } {
  const encoding = unicodeOf(bytes);
  if (encoding) return { text: tidy(iconv.decode(Buffer.from(bytes), encoding)), encoding };
  const readings: { text: string; encoding: TextEncoding }[] = [
    { text: tidy(iconv.decode(Buffer.from(bytes), 'tcvn')), encoding: 'tcvn3' },
    { text: tidy(fromVni(iconv.decode(Buffer.from(bytes), 'latin1'))), encoding: 'vni' },
    { text: tidy(iconv.decode(Buffer.from(bytes), 'windows-1258')), encoding: 'windows-1258' },
  ];
  return readings.reduce((best, next) => (vietnameseScore(next.text) > vietnameseScore(best.text) ? next : best));
}

function unicodeOf(bytes: Uint8Array): TextEncoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 4000);
  const zeros = [0, 0];
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) zeros[i % 2] = (zeros[i % 2] as number) + 1;
  if ((zeros[1] as number) > sample.length / 8) return 'utf-16le';
  if ((zeros[0] as number) > sample.length / 8) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return null;
  }
}

function tidy(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC');
}

/**
 * Text that was decoded as if it were Latin-1 although its font was TCVN3 or VNI, as old .doc and .docx files hold it;
 * unchanged where it reads as Vietnamese already.
 */
export function repairLegacyText(text: string): string {
  const own = vietnameseScore(text);
  if (!/[¨©®µ¶·¸¹ÊËÌÎÏÑÒÓ×ØÙÜ]|[aeouy][ùøûõïäëéèêâñ]/.test(text)) return text;
  const latin = iconv.encode(text, 'latin1');
  const candidates = [iconv.decode(latin, 'tcvn'), fromVni(text)].map((t) => t.normalize('NFC'));
  const best = candidates.reduce((a, b) => (vietnameseScore(b) > vietnameseScore(a) ? b : a));
  return vietnameseScore(best) > own + 0.15 ? best : text;
}

const COMMON = new Set(
  'và của các được cho có là trong với những không người này đã đến thực hiện theo về tỉnh nhân dân ngày tháng năm ban hành kế hoạch việc cơ quan đơn vị công'.split(
    ' ',
  ),
);

/** Share of words that are among the commonest Vietnamese ones, less the share of characters that never stand in Vietnamese. */
function vietnameseScore(text: string): number {
  const sample = text.slice(0, 20_000).toLowerCase();
  const words = sample.match(/[\p{L}\p{M}]+/gu) ?? [];
  if (words.length === 0) return 0;
  const common = words.filter((w) => COMMON.has(w)).length / words.length;
  const strange = (sample.match(/[¡-¿×÷äåæçëîïñöøûüýþÿ\u0080-\u009f]/g) ?? []).length / sample.length;
  return common - strange * 4;
}

/** VNI-Windows: a letter followed by a byte that carries its mark, in the order tone after vowel sign. */
const VNI_MARKS: Record<string, string> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  ê: '\u0306',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};
const VNI_LETTERS: Record<string, string> = {
  ñ: 'đ',
  Ñ: 'Đ',
  ô: 'ơ',
  Ô: 'Ơ',
  ö: 'ư',
  Ö: 'Ư',
  í: 'í',
  ì: 'ì',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  Í: 'Í',
  Ì: 'Ì',
  Æ: 'Ỉ',
  Ó: 'Ĩ',
  Ò: 'Ị',
  î: 'ỵ',
  Î: 'Ỵ',
};

function fromVni(latin: string): string {
  const marked = latin.replace(
    /([aeouyôöAEOUYÔÖ])([ùøûõïâêáàåãäéèúüëÙØÛÕÏÂÊÁÀÅÃÄÉÈÚÜË])/g,
    (_, letter: string, mark: string) => {
      const base = VNI_LETTERS[letter] ?? letter;
      return base + (VNI_MARKS[mark.toLowerCase()] ?? '');
    },
  );
  return marked.replace(/[ñÑôÔöÖíìæóòÍÌÆÓÒîÎ]/g, (c) => VNI_LETTERS[c] ?? c).normalize('NFC');
}
