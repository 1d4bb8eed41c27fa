import { AUTHORITIES } from './data/authorities.ts';
import { COMMITTEE_HEADS } from './data/committee-words.ts';
import { GROUP_NOUNS, OFFICES, QUANTIFIERS } from './data/group-words.ts';
import { BODY_HEADS, SO_CODES } from './data/local-names.ts';
import { PROVINCES } from './data/provinces.ts';
import { placeNames } from './province-names.ts';
import { SPELLINGS } from './spellings.ts';

const COUNTS = ['hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', '5', '6', '05', '06', '34', '63'];

/** Words at which a mention may begin, in every way they are written; the scan looks at no others. */
export const ANCHORS: ReadonlySet<string> = anchors();

function anchors(): Set<string> {
  const found = new Set<string>();
  const starts = [
    ...COMMITTEE_HEADS,
    ...BODY_HEADS,
    ...OFFICES,
    ...QUANTIFIERS.map((quantifier) => quantifier.words),
    ...AUTHORITIES.flatMap((authority) => authority.spellings),
    ...PROVINCES.flatMap(placeNames).filter((place) => place.length > 2),
    ...['tỉnh', 'thành', 'tp', 'bộ', 'sở', 'liên bộ', 'uỷ'],
    ...Object.values(GROUP_NOUNS).flat(),
    ...COUNTS,
  ];
  for (const start of starts) addForms(found, firstWord(start));
  for (const spelling of [...SPELLINGS.keys(), ...Object.keys(SO_CODES)]) {
    const word = firstWord(spelling);
    // A code or a name of one word is read in its own letters and in capitals only.
    if (spelling.includes(' ')) addForms(found, word);
    else for (const form of [word, word.toUpperCase()]) found.add(form);
  }
  return found;
}

function firstWord(phrase: string): string {
  return phrase.match(/[\p{L}\p{N}]+/u)?.[0] ?? phrase;
}

function addForms(found: Set<string>, word: string): void {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
  for (const form of [word, plain]) {
    const lower = form.toLowerCase();
    for (const written of [form, lower, form.toUpperCase(), lower.charAt(0).toUpperCase() + lower.slice(1)])
      found.add(written);
  }
}
