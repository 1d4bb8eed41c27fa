/** True for a question in English: its function words are, and few are Vietnamese typed without marks. */
export function isEnglish(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{M}']+/gu) ?? [];
  const certain = words.filter((w) => ENGLISH.has(w)).length;
  const possible = words.filter((w) => ALSO_ENGLISH.has(w)).length;
  const vietnamese = words.filter((w) => VIETNAMESE.has(w) || /[^a-z']/.test(w)).length;
  if (vietnamese === 0 && OPENS_ENGLISH.test(text.trim())) return true;
  return (
    certain > vietnamese &&
    (certain >= 2 || (certain === 1 && words.length <= 4)) &&
    (certain + possible) / words.length >= 0.3
  );
}

const OPENS_ENGLISH =
  /^(?:and |so |then )?(?:who|whose|what|which|when|where|why|how|is|are|does|did|has|have|list|show|tell|give|summari[sz]e)(?:'s)?\s+[a-z]/i;
const ENGLISH = new Set(
  'the of is are was were what which who whom whose when where why how many much does did must should will by for from and has have had been with show all tasks deadline deadlines ministry overdue about any their its at due tell this these those that it yet now still give please list responsible lead leads supports name you your'.split(
    ' ',
  ),
);
/** English words that are also Vietnamese syllables without marks. */
const ALSO_ENGLISH = new Set(
  'a an do to in on can no me so be we i my as or if status task new next week month year up'.split(' '),
);
const VIETNAMESE = new Set(
  'nhiem vu qua han cua nao viec chua nhung phai bao khi bo cac duoc den thang nhieu gi ai con dang chu tri phoi hop ngay xong hoan thanh de du nghi thi cho va voi tai'.split(
    ' ',
  ),
);
