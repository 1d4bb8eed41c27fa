import type { NamingContext } from './agency.ts';
import { GROUP_NOUNS, type GroupNoun, OFFICES, QUANTIFIERS, SETS } from './data/group-words.ts';
import { ENDING_TRIE } from './group-ending.ts';
import { readCommittee } from './people-committee.ts';
import { PhraseTrie } from './phrase-trie.ts';
import { afterSeparator, type Reading } from './reading.ts';
import { ministryTailAt } from './spellings.ts';
import type { Words } from './words.ts';

const NOUN_TRIE = new PhraseTrie<GroupNoun>();
for (const [noun, spellings] of Object.entries(GROUP_NOUNS) as [GroupNoun, string[]][]) {
  for (const spelling of spellings) NOUN_TRIE.add(spelling, noun);
}
const SET_TRIE = new PhraseTrie<true>();
for (const word of SETS) SET_TRIE.add(word, true);
const QUANTIFIER_TRIE = new PhraseTrie<{ some: boolean }>();
for (const { words, some } of QUANTIFIERS) QUANTIFIER_TRIE.add(words, { some });
export const OFFICE_TRIE = new PhraseTrie<true>();
for (const office of OFFICES) OFFICE_TRIE.add(office, true);

/** Which nouns may stand in one group with the first: ministries gather branches and localities, companies only companies. */
const TOGETHER: Record<GroupNoun, GroupNoun[]> = {
  ministry: ['ministry', 'branch', 'office', 'unit', 'locality'],
  branch: ['ministry', 'branch', 'office', 'unit', 'locality'],
  office: ['branch', 'office', 'unit', 'locality'],
  unit: ['branch', 'office', 'unit', 'locality'],
  locality: ['office', 'unit', 'locality', 'branch'],
  department: ['department', 'branch', 'office', 'unit', 'locality'],
  company: ['company'],
  other: ['other', 'department', 'unit', 'office'],
};

/** `office`: an office stood before the nouns without "các" ("các Phó Giám đốc Sở"). */
export type Items = { nouns: Set<GroupNoun>; next: number; office: boolean };

export type Quantifier = { next: number; some: boolean; count?: number };

/** "các", "mỗi", "tất cả các", "một số", a number. */
export function readQuantifier(words: Words, index: number): Quantifier | undefined {
  const hit = QUANTIFIER_TRIE.longest(words, index);
  if (hit) return { next: hit.next, some: hit.value.some };
  const word = words.at(index);
  if (word?.kind === 'number') return { next: index + 1, some: true, count: Number(word.raw) };
  const spelt = ['hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'].indexOf(word?.lower ?? '');
  return spelt < 0 ? undefined : { next: index + 1, some: true, count: spelt + 2 };
}

/** Nouns with separators between them, of kinds that go together. */
export function readItems(words: Words, index: number, context: NamingContext): Items | undefined {
  const nouns = new Set<GroupNoun>();
  let next = index;
  let office = false;
  for (let i = index; ; ) {
    let at = OFFICE_TRIE.longest(words, i)?.next ?? i;
    if (['các', 'của', 'mọi'].includes(words.at(at)?.lower ?? '')) at++;
    at = at > i ? (OFFICE_TRIE.longest(words, at)?.next ?? at) : at;
    if (nouns.size > 0 && ['các', 'của'].includes(words.at(at)?.lower ?? '')) at++;
    const local = nouns.has('ministry') ? readCommittee(words, at, context) : undefined;
    if (local && isAllProvinces(local)) {
      nouns.add('locality');
      return { nouns, next: local.next, office };
    }
    const hit = nounAt(words, i) ?? nounAt(words, at);
    const first = nouns.values().next().value as GroupNoun | undefined;
    if (!hit || (first && !TOGETHER[first].includes(hit.value)))
      return nouns.size > 0 ? { nouns, next, office } : undefined;
    if (first && isNamedBody(words, hit, context)) return { nouns, next, office };
    nouns.add(hit.value);
    if (hit.value === 'ministry' && first === 'branch') promote(nouns);
    next = hit.next;
    if (words.at(at - 1)?.lower !== 'các' && at > i && !nounAt(words, i)) office = true;
    const ending = ENDING_TRIE.longest(words, next);
    const skip = ending?.value === 'neutral' ? ending.next : next;
    const after = afterSeparator(words, skip, ',/-');
    if (words.at(after)?.newLine) return { nouns, next, office };
    if (after === skip) return { nouns, next, office };
    i = after;
  }
}

/** "các ban, bộ, ngành": ministries lead the group wherever they stand in it. */
function promote(nouns: Set<GroupNoun>): void {
  const others = [...nouns].filter((noun) => noun !== 'ministry');
  nouns.clear();
  for (const noun of ['ministry' as const, ...others]) nouns.add(noun);
}

export function nounAt(words: Words, index: number): { value: GroupNoun; next: number } | undefined {
  const hit = NOUN_TRIE.longest(words, index);
  // "các bộ phận", "các bộ tiêu chí": sets of things, not ministries.
  const isSet = hit?.value === 'ministry' && hit.next === index + 1 && SET_TRIE.longest(words, hit.next);
  return isSet ? undefined : hit;
}

/** "các bộ, ngành, Bộ Công an": the noun begins one body's name, so the group ends before it. */
function isNamedBody(words: Words, hit: { value: GroupNoun; next: number }, context: NamingContext): boolean {
  if (hit.value === 'department' && words.at(hit.next - 1) && isCapital(words, hit)) return true;
  if (hit.value === 'ministry') return ministryTailAt(words, hit.next, context.on) !== undefined;
  const following = words.at(hit.next);
  return (
    words.at(hit.next - 1)?.capital !== 0 &&
    following?.capital !== 0 &&
    following?.kind === 'word' &&
    !following.newLine
  );
}

function isCapital(words: Words, hit: { next: number }): boolean {
  const first = words.at(hit.next - 2);
  return first?.capital !== 0 && first?.kind === 'word';
}

function isAllProvinces(reading: Reading): boolean {
  return reading.mentions.length === 1 && reading.mentions[0]?.id === 'group:tinh-thanh';
}
