import { fold } from '../shared/text.ts';
import type { FoundAgency, UnknownAgency } from './asked-spellings.ts';
import { NOT_AFTER_BO, QUESTION_WORDS } from './data/asked-names.ts';
import { PROVINCES } from './data/provinces.ts';
import { editDistance, nearestNames, tolerance } from './nearest-name.ts';
import { PhraseTrie } from './phrase-trie.ts';
import { AGENCIES, existsOn, nameOn } from './register.ts';
import { authorityAt, idOn, MINISTRY_TAILS } from './spellings.ts';
import type { Word, Words } from './words.ts';

const LONGEST_TAIL = 7;
const NOT_BEFORE = new Set(['can', 'noi', 'toan', 'tien', 'so', 'dong', 'dang', 'cuc', 'phan']);

const END_TRIE = new PhraseTrie<true>();
for (const word of QUESTION_WORDS) END_TRIE.add(word, true);
const OTHER_TRIE = new PhraseTrie<true>();
for (const word of NOT_AFTER_BO) OTHER_TRIE.add(word, true);

/** Marks as they should be, or left out, as questions are typed. */
function isTyped(words: Words, index: number, lowers: string[]): boolean {
  return lowers.every((lower, k) => {
    const word = words.at(index + k) as Word;
    return word.lower === lower || word.lower === word.folded;
  });
}

type Tail = { letters: string; ids: readonly string[] };

/** Ministries' names by their letters; codes are too short to be guessed at. */
const TAILS: Tail[] = [...MINISTRY_TAILS]
  .filter(([tail]) => tail !== tail.toUpperCase())
  .map(([tail, ids]) => ({ letters: lettersOf(tail), ids }));
const PLACES: Tail[] = PROVINCES.map((row) => ({ letters: lettersOf(row.name), ids: [row.id] }));

function lettersOf(name: string): string {
  return fold(name).replace(/[^a-z0-9]/g, '');
}

/** A ministry or a province with a letter or two wrong: "Bộ Xâu dựng", "bo tai chnh", "tỉnh Quảng Nih". */
export function misspeltAgency(words: Words, index: number, before: string, on: string): FoundAgency | undefined {
  const head = headAt(words, index, before);
  if (!head) return undefined;
  let best: { distance: number; size: number; id: string } | undefined;
  for (let size = 1; size <= LONGEST_TAIL; size++) {
    const tail = tailOf(words, head.next, size);
    if (tail === undefined) break;
    for (const known of head.kind === 'ministry' ? TAILS : PLACES) {
      const limit = tolerance(known.letters.length);
      const distance = editDistance(tail, known.letters, limit);
      if (distance > limit || (best && (distance > best.distance || (distance === best.distance && size <= best.size))))
        continue;
      best = { distance, size, id: idOn(known.ids, on) };
    }
  }
  if (!best) return undefined;
  const end = (words.at(head.next + best.size - 1) as Word).end;
  return { start: (words.at(index) as Word).start, end, id: best.id, name: nameOn(best.id, on) as string };
}

/** Letters of the next words, up to a mark of punctuation. */
function tailOf(words: Words, index: number, size: number): string | undefined {
  let letters = '';
  for (let i = index; i < index + size; i++) {
    const word = words.at(i);
    if (!word || (word.kind === 'mark' && word.raw !== ',' && word.raw !== '-')) return undefined;
    if (word.kind !== 'mark') letters += word.folded;
  }
  return letters;
}

type HeadAt = { kind: 'ministry' | 'province'; next: number };

function headAt(words: Words, index: number, before: string): HeadAt | undefined {
  const word = words.at(index) as Word;
  if (word.folded === 'bo' && (word.lower === 'bộ' || word.lower === 'bo' || word.lower === 'bô')) {
    if (NOT_BEFORE.has(before) || OTHER_TRIE.longest(words, index + 1, isTyped) || authorityAt(words, index))
      return undefined;
    return { kind: 'ministry', next: index + 1 };
  }
  if (word.lower === 'ministry' && words.at(index + 1)?.lower === 'of') return { kind: 'ministry', next: index + 2 };
  let i = word.folded === 'ubnd' ? index + 1 : index;
  if (words.at(i)?.folded !== 'tinh' || (words.at(i)?.lower !== 'tỉnh' && words.at(i)?.lower !== 'tinh'))
    return undefined;
  i++;
  return { kind: 'province', next: i };
}

/** A ministry or province of a name nobody has: "Bộ Hàng không vũ trụ". */
export function unknownAgency(words: Words, index: number, before: string, on: string): UnknownAgency | undefined {
  const head = headAt(words, index, before);
  if (!head) return undefined;
  const first = words.at(head.next);
  const isNamed = first !== undefined && first.kind === 'word' && !END_TRIE.longest(words, head.next, isTyped);
  if (!isNamed) return undefined;
  const end = unknownEnd(words, head.next);
  // Without a capital only what stands as the question's subject is taken for a name.
  const isSubject = index === 0 || ['con', 'the', 'cua', 'giao', 'voi'].includes(before);
  if (first.capital === 0 && !(head.kind === 'ministry' && isSubject && words.at(end) !== undefined)) return undefined;
  const start = (words.at(index) as Word).start;
  const last = (words.at(end - 1) as Word).end;
  const text = words.text.slice(start, last);
  const kinds = head.kind === 'ministry' ? ['ministry', 'ministry-level'] : ['province'];
  const names = AGENCIES.filter((agency) => kinds.includes(agency.kind) && existsOn(agency, on)).map(
    (agency) => nameOn(agency.id, on) as string,
  );
  return { start, end: last, words: text, nearest: nearestNames(text, names) };
}

function unknownEnd(words: Words, index: number): number {
  let i = index + 1;
  for (; i < index + 6; i++) {
    const word = words.at(i);
    if (!word || word.kind === 'mark' || END_TRIE.longest(words, i, isTyped)) break;
  }
  return i;
}
