import { CONCERNED, NEUTRAL_TAILS, PLACE_QUALIFIERS } from './data/committee-words.ts';
import { GROUP_QUALIFIERS } from './data/group-words.ts';
import { startsAct } from './name-run.ts';
import { properNameEnd } from './people-committee.ts';
import { PhraseTrie } from './phrase-trie.ts';
import type { Words } from './words.ts';

type Ending = 'neutral' | 'concerned' | 'qualifier';
/** What may follow a class of bodies. */
export const ENDING_TRIE = new PhraseTrie<Ending>();
for (const ending of [...PLACE_QUALIFIERS, ...GROUP_QUALIFIERS]) ENDING_TRIE.add(ending, 'qualifier');
for (const ending of NEUTRAL_TAILS) ENDING_TRIE.add(ending, 'neutral');
for (const ending of CONCERNED) ENDING_TRIE.add(ending, 'concerned');

/** A body that a qualifier names ("giúp việc Ban Chỉ đạo", "của Quốc hội"); handed in, since bodies may be groups. */
export type BodyReader = (index: number) => number | undefined;

/** `kept` ends what belongs into the group's own wording, `next` all that belongs to it; `narrowed`: only some are meant. */
export type EndingRead = { next: number; kept: number; narrowed: boolean };

/** `free`: the group keeps the document's words, so that qualifiers may go on; `long`: it is qualified by its noun already. */
export type EndingOptions = { body: BodyReader; free: boolean; long: boolean };

/** What follows the nouns and belongs to the group: "(có) liên quan", "trực thuộc Trung ương", "giúp việc Ban Chỉ đạo". */
export function readEnding(words: Words, index: number, options: EndingOptions): EndingRead {
  const read = { next: index, kept: index, narrowed: false };
  let isConcerned = false;
  for (;;) {
    const word = words.at(read.next);
    if (!word || word.newLine) return read;
    const of = options.free && OF.has(word.lower) ? bodyAfter(words, read.next, options.body) : undefined;
    if (of !== undefined) return { next: of, kept: of, narrowed: true };
    const hit = ENDING_TRIE.longest(words, read.next);
    if (!hit || (hit.value === 'qualifier' && !options.free)) return read;
    if (!mayFollow(words, hit.next, read.narrowed || options.long || isConcerned)) return read;
    if (hit.value === 'concerned') isConcerned = true;
    read.next = hit.next;
    if (hit.value === 'neutral') continue;
    if (hit.value === 'qualifier') {
      read.narrowed = true;
      if (isRegion(words, hit.next)) read.next = properNameEnd(words, hit.next);
    }
    read.kept = read.next;
  }
}

const OF = new Set(['của', 'thuộc', 'trực', 'giúp', 'tại', 'trên']);

/** "vùng", "khu vực": the region's name follows. */
function isRegion(words: Words, next: number): boolean {
  return ['vùng', 'vực'].includes(words.at(next - 1)?.lower ?? '') && !ENDING_TRIE.longest(words, next);
}

/** "xây dựng", "đầu tư" end a group's name only where no object follows them, and only as its first qualifier. */
function mayFollow(words: Words, next: number, qualified: boolean): boolean {
  const last = words.at(next - 1);
  if (!last || !['dựng', 'tư', 'xuất', 'khẩu', 'cứu'].includes(last.lower)) return true;
  if (qualified) return false;
  const following = words.at(next);
  if (startsAct(words, next)) return true;
  return !following || following.kind === 'mark' || ['liên', 'có', 'trên', 'thuộc', 'và'].includes(following.lower);
}

/** The end of the body after "của", "thuộc", "giúp việc", "trên địa bàn". */
function bodyAfter(words: Words, index: number, body: BodyReader): number | undefined {
  const first = words.at(index)?.lower;
  if (first === 'trên') return words.at(index + 2)?.lower === 'bàn' ? body(index + 3) : undefined;
  return body(index + (first === 'giúp' || first === 'trực' ? 2 : 1));
}
