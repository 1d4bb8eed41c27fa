import { fold, hasMarks } from '../shared/text.ts';
import type { FoundAgency } from './asked-spellings.ts';
import { nameOn } from './register.ts';
import { idOn, MINISTRY_TAILS } from './spellings.ts';
import type { Word, Words } from './words.ts';

/** Said of a ministry by what is not the beginning of its name. */
const OTHER_CODES: Record<string, string> = { cn: 'bo-khoa-hoc-va-cong-nghe' };

/** Codes that are syllables of their own: "bo can" is no Bộ Công an. */
const SYLLABLES = new Set(['can']);

const LONGEST = 6;

/** What is typed after "bộ" for a ministry's name, letters alone: "xd", "khcn", "khvacn", "gd", "yte", "xdung". */
const CODES = codes();

function codes(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const add = (code: string, ids: readonly string[]): void => {
    if (code.length < 2 || SYLLABLES.has(code)) return;
    const known = found.get(code) ?? [];
    found.set(code, [...known, ...ids.filter((id) => !known.includes(id))]);
  };
  for (const [tail, ids] of MINISTRY_TAILS)
    for (const code of tail === tail.toUpperCase() ? [lettersOf(tail)] : codesOf(tail)) add(code, ids);
  for (const [code, id] of Object.entries(OTHER_CODES)) add(code, [id]);
  return found;
}

function lettersOf(name: string): string {
  return fold(name).replace(/[^a-z]/g, '');
}

/** First letters of all parts, with and without "và", of the first part alone, and a first letter before a last syllable. */
function codesOf(tail: string): string[] {
  const parts = fold(tail)
    .split(/,| va | - /)
    .map((part) => part.trim().split(' '));
  const initials = parts.map((part) => part.map((syllable) => syllable[0]).join(''));
  const [first] = parts;
  const short = parts.length === 1 && first?.length === 2 ? [`${first[0]?.[0]}${first[1]}`] : [];
  return [initials.join(''), initials.join('v'), initials.join('va'), initials[0] ?? '', ...short];
}

/** Codes carry no mark but "đ" ("bộ cả" is no Bộ Công an); halves of names do ("bộ xdựng"). */
function mayBeCode(word: Word): boolean {
  if (word.kind === 'mark') return '&-'.includes(word.raw);
  return !hasMarks(word.lower.replace(/đ/g, 'd')) || (word.folded.length > 2 && CODES.has(word.folded));
}

/** A ministry by its code, small or capital, in one piece or several: "bo xd", "bộ khcn", "bo gd ddt", "bo kh & cn". */
export function ministryByCode(words: Words, index: number, on: string): FoundAgency | undefined {
  const head = words.at(index) as Word;
  if (head.lower !== 'bộ' && head.lower !== 'bo' && head.lower !== 'bô') return undefined;
  let letters = '';
  let best: { id: string; end: number } | undefined;
  for (let i = index + 1; i <= index + LONGEST; i++) {
    const word = words.at(i);
    if (!word || !mayBeCode(word)) break;
    if (word.kind === 'mark') continue;
    letters += word.folded;
    // "dd" is a "đ" that was not turned into one.
    const ids = CODES.get(letters) ?? CODES.get(letters.replace(/dd/g, 'd'));
    if (ids) best = { id: idOn(ids, on), end: word.end };
  }
  return best && { start: head.start, end: best.end, id: best.id, name: nameOn(best.id, on) as string };
}
