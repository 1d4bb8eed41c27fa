import { fold } from '../../shared/text.ts';
import { ABBREVIATIONS } from './abbreviation-table.ts';

const BY_WORD = new Map(Object.entries(ABBREVIATIONS));
for (const [short, long] of Object.entries(ABBREVIATIONS))
  if (!BY_WORD.has(fold(short))) BY_WORD.set(fold(short), long);

/** The long form of one abbreviation, or undefined; case and accents do not matter. */
export function longForm(word: string): string | undefined {
  return BY_WORD.get(word.toLowerCase()) ?? BY_WORD.get(fold(word));
}

/** Every short form of the dictionary, in lower case. */
export function knownAbbreviations(): string[] {
  return [...BY_WORD.keys()];
}

const SYLLABLE = /^(?:ngh?|[ckgptn]h|qu|gi|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?$/;

/** True where the letters can be read as a Vietnamese syllable: "an", "ba", "tu"; never "ubnd" or "cntt". */
export function isSyllable(word: string): boolean {
  return SYLLABLE.test(fold(word));
}

/** Letters joined by "-", "&" or "." are one abbreviation first ("KT-XH", "GD&ĐT"), else several. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:[-&.][\p{L}\p{M}\p{N}]+)*/gu;

/**
 * Long forms of the abbreviations in a question, those learnt from the documents first. In lower case only three letters and
 * more that cannot be a syllable count, or a short form before a number ("nq 57"): "ba" is three far more often than "bệnh án".
 */
export function expandAbbreviations(text: string, learnt: ReadonlyMap<string, string> = new Map()): string[] {
  const shouted = text === text.toUpperCase();
  const words = [...text.normalize('NFC').matchAll(WORD)];
  const wanted: string[] = [];
  for (const [at, [word]] of words.entries()) {
    const beforeNumber = /^\d/.test(words[at + 1]?.[0] ?? '');
    for (const part of partsOf(word, learnt)) {
      const capitals = !shouted && part === part.toUpperCase();
      if (isSyllable(part) ? !capitals : !capitals && part.length < 3 && !beforeNumber) continue;
      wanted.push(part);
    }
  }
  return longForms(wanted, learnt);
}

/** Long forms of these short ones, each once; those learnt from the documents go before the dictionary. */
export function longForms(shorts: readonly string[], learnt: ReadonlyMap<string, string> = new Map()): string[] {
  return [...new Set(shorts.flatMap((short) => lookUp(short, learnt) ?? []))];
}

function partsOf(word: string, learnt: ReadonlyMap<string, string>): string[] {
  const joined = word.replace(/[-&.]/g, '');
  return joined === word || lookUp(joined, learnt) ? [joined] : word.split(/[-&.]/);
}

function lookUp(word: string, learnt: ReadonlyMap<string, string>): string | undefined {
  return learnt.get(word.toLowerCase()) ?? longForm(word);
}

const INTRODUCED = '(?:(?:sau đây |dưới đây )?(?:được )?(?:gọi|viết)(?: chung)?(?: tắt)?(?: là)?:?\\s*)?["“”\']?';
const SHORT = '(\\p{Lu}[\\p{Lu}&.-]{1,11})';
/** "Ủy ban nhân dân (UBND)", "(sau đây viết tắt là UBND)". */
const LONG_FIRST = new RegExp(`([^().;:\\n]{4,160})\\(\\s*${INTRODUCED}${SHORT}["“”']?\\s*\\)`, 'gu');
/** "UBND (Ủy ban nhân dân)". */
const SHORT_FIRST = new RegExp(`(?<![\\p{L}&.-])${SHORT}\\s*\\(([^()\\n]{4,120})\\)`, 'gu');

/** Words that an abbreviation may leave out. */
const PASSED_OVER = new Set(['va', 'cua', 've', 'cho', 'cac', 'trong', 'tren', 'voi', 'theo', 'tai']);

/** Abbreviations a text defines, short form in lower case; the initials must agree word by word. */
export function definedPairs(text: string): [short: string, long: string][] {
  const found = new Map<string, [string, string]>();
  const note = (short: string, long: string | null) => {
    const key = short.replace(/[&.-]/g, '').toLowerCase();
    if (long) found.set(`${key}\t${long}`, [key, long]);
  };
  const plain = text.normalize('NFC').replace(/[^\S\n]+/g, ' ');
  for (const match of plain.matchAll(LONG_FIRST))
    note(match[2] as string, spelling(match[1] as string, match[2] as string, false));
  for (const match of plain.matchAll(SHORT_FIRST))
    note(match[1] as string, spelling(match[2] as string, match[1] as string, true));
  return [...found.values()];
}

/** The last words of `text` whose initials are the letters of `short`; `whole`: nothing may stand before them. */
function spelling(text: string, short: string, whole: boolean): string | null {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const letters = [...fold(short).replace(/[^a-z]/g, '')];
  if (letters.length < 2) return null;
  let letter = letters.length - 1;
  let at = words.length - 1;
  for (; at >= 0 && letter >= 0; at--) {
    const word = fold(words[at] as string);
    if (word[0] === letters[letter]) letter--;
    else if (letter === letters.length - 1 || !PASSED_OVER.has(word)) return null;
  }
  return letter >= 0 || (whole && at >= 0) ? null : words.slice(at + 1).join(' ');
}
