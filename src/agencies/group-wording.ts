import type { NamingContext } from './agency.ts';
import { CONCERNED, NEUTRAL_TAILS, PLACE_QUALIFIERS } from './data/committee-words.ts';
import { BARE_NOUNS, GROUP_NOUNS, GROUP_QUALIFIERS, type GroupNoun, OFFICES, QUANTIFIERS } from './data/group-words.ts';
import { groupId, properNameEnd, readCommittee } from './people-committee.ts';
import { PhraseTrie } from './phrase-trie.ts';
import { afterSeparator, capitalised, mentionOf, type Reading, wording } from './reading.ts';
import { ministryTailAt } from './spellings.ts';
import type { Words } from './words.ts';

const NOUN_TRIE = new PhraseTrie<GroupNoun>();
for (const [noun, spellings] of Object.entries(GROUP_NOUNS) as [GroupNoun, string[]][]) {
  for (const spelling of spellings) NOUN_TRIE.add(spelling, noun);
}
const BARE_TRIE = new PhraseTrie<true>();
for (const noun of BARE_NOUNS) BARE_TRIE.add(noun, true);
const QUANTIFIER_TRIE = new PhraseTrie<{ some: boolean }>();
for (const { words, some } of QUANTIFIERS) QUANTIFIER_TRIE.add(words, { some });
export const OFFICE_TRIE = new PhraseTrie<true>();
for (const office of OFFICES) OFFICE_TRIE.add(office, true);

type Ending = 'neutral' | 'concerned' | 'qualifier';
const ENDING_TRIE = new PhraseTrie<Ending>();
for (const ending of [...PLACE_QUALIFIERS, ...GROUP_QUALIFIERS]) ENDING_TRIE.add(ending, 'qualifier');
for (const ending of NEUTRAL_TAILS) ENDING_TRIE.add(ending, 'neutral');
for (const ending of CONCERNED) ENDING_TRIE.add(ending, 'concerned');

/** Which nouns may stand in one group with the first: ministries gather branches and localities, companies only companies. */
const TOGETHER: Record<GroupNoun, GroupNoun[]> = {
  ministry: ['ministry', 'branch', 'office', 'unit', 'locality'],
  branch: ['ministry', 'branch', 'office', 'unit', 'locality'],
  office: ['branch', 'office', 'unit', 'locality'],
  unit: ['branch', 'office', 'unit', 'locality'],
  locality: ['office', 'unit', 'locality', 'branch'],
  department: ['department', 'branch', 'office', 'unit', 'locality'],
  company: ['company'],
  other: ['other'],
};

/** `office`: an office stood before the nouns without "các" ("các Phó Giám đốc Sở"). */
type Items = { nouns: Set<GroupNoun>; next: number; office: boolean };

/** A body that a qualifier names ("giúp việc Ban Chỉ đạo", "của Quốc hội"); handed in, since bodies may be groups. */
export type BodyReader = (index: number) => number | undefined;

export type GroupOptions = { context: NamingContext; body: BodyReader; bare: boolean };

/** A class of bodies: "các bộ, ngành, địa phương", "các ngân hàng thương mại cổ phần", "tất cả các cơ quan liên quan". */
export function readGroup(words: Words, index: number, options: GroupOptions): Reading | undefined {
  const quantifier = readQuantifier(words, index);
  const at = quantifier?.next ?? index;
  const six = quantifier?.count === undefined ? undefined : sixCities(words, index, at, options.context);
  if (six) return six;
  const items = readItems(words, at, options.context);
  if (!items) return undefined;
  const isCentral = items.nouns.has('ministry');
  if (quantifier ? !mayCount(quantifier, items) : !startsBare(words, index, items, options)) return undefined;
  if (isCentral && items.nouns.size === 1 && ministryTailAt(words, items.next, options.context.on)) return undefined;
  const first = named(words, { from: index, at, quantifier, items, options });
  const more = shared(words, first.next, options);
  return more ? { mentions: [...first.mentions, ...more.mentions], next: more.next } : first;
}

type Quantifier = { next: number; some: boolean; count?: number };

function readQuantifier(words: Words, index: number): Quantifier | undefined {
  const hit = QUANTIFIER_TRIE.longest(words, index);
  if (hit) return { next: hit.next, some: hit.value.some };
  const word = words.at(index);
  if (word?.kind === 'number') return { next: index + 1, some: true, count: Number(word.raw) };
  const spelt = ['hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'].indexOf(word?.lower ?? '');
  return spelt < 0 ? undefined : { next: index + 1, some: true, count: spelt + 2 };
}

/** "6 thành phố (trực thuộc Trung ương)": the centrally-run cities; there were five before 2025. */
function sixCities(words: Words, from: number, at: number, context: NamingContext): Reading | undefined {
  if (words.at(at)?.lower !== 'thành' || words.at(at + 1)?.lower !== 'phố') return undefined;
  const count = words.at(from);
  const cities = context.on >= '2025-01-01' ? 6 : 5;
  if (Number(count?.raw) !== cities && count?.lower !== (cities === 6 ? 'sáu' : 'năm')) return undefined;
  const hit = ENDING_TRIE.longest(words, at + 2);
  const next = hit?.value === 'neutral' ? hit.next : at + 2;
  const name = `${cities} thành phố trực thuộc Trung ương`;
  return { mentions: [mentionOf(words, from, next, { id: 'group:thanh-pho-tw', name, collective: true })], next };
}

/** Nouns with separators between them, of kinds that go together. */
function readItems(words: Words, index: number, context: NamingContext): Items | undefined {
  const nouns = new Set<GroupNoun>();
  let next = index;
  let office = false;
  for (let i = index; ; ) {
    let at = OFFICE_TRIE.longest(words, i)?.next ?? i;
    if (['các', 'của', 'mọi'].includes(words.at(at)?.lower ?? '')) at++;
    at = at > i ? (OFFICE_TRIE.longest(words, at)?.next ?? at) : at;
    if (nouns.size > 0 && ['các', 'của'].includes(words.at(at)?.lower ?? '')) at++;
    const hit = nounAt(words, i) ?? nounAt(words, at);
    const local = !hit && nouns.has('ministry') ? readCommittee(words, at, context) : undefined;
    if (local && isAllProvinces(local)) {
      nouns.add('locality');
      return { nouns, next: local.next, office };
    }
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
    i = after === skip ? next : after;
    if (after === skip && !nounAt(words, next)) return { nouns, next, office };
  }
}

/** "các ban, bộ, ngành": ministries lead the group wherever they stand in it. */
function promote(nouns: Set<GroupNoun>): void {
  const others = [...nouns].filter((noun) => noun !== 'ministry');
  nouns.clear();
  for (const noun of ['ministry' as const, ...others]) nouns.add(noun);
}

function nounAt(words: Words, index: number): { value: GroupNoun; next: number } | undefined {
  return NOUN_TRIE.longest(words, index);
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

/** "Hai bộ", "34 tỉnh" are addressed; "06 tổ công tác" are things to be made. */
function mayCount(quantifier: Quantifier, items: Items): boolean {
  if (items.office && items.nouns.size === 1 && items.nouns.has('department')) return false;
  return quantifier.count === undefined || items.nouns.has('ministry') || items.nouns.has('locality');
}

/**
 * Without "các" only these begin a group: "bộ, ngành, địa phương"; in a list or after "phối hợp với" also companies and
 * the like, and what says "liên quan".
 */
function startsBare(words: Words, index: number, items: Items, options: GroupOptions): boolean {
  const { nouns } = items;
  if (nouns.has('ministry')) return nouns.size > 1;
  if (nouns.has('department')) return nouns.has('branch') && words.at(index)?.lower === 'sở';
  if (!options.bare) return false;
  const ending = ENDING_TRIE.longest(words, items.next);
  if (nouns.has('company')) return items.next - index > 2 || ending !== undefined;
  if (nouns.has('other')) return BARE_TRIE.longest(words, index) !== undefined;
  return ending?.value === 'concerned';
}

type Naming = { from: number; at: number; quantifier: Quantifier | undefined; items: Items; options: GroupOptions };

function named(words: Words, naming: Naming): Reading {
  const { from, at, items, quantifier, options } = naming;
  const ending = readEnding(words, items.next, options, items.nouns);
  const { nouns } = items;
  const central = nouns.has('ministry');
  const local = nouns.has('locality');
  const all = !quantifier?.some;
  let name = ownWording(words, naming, ending.kept);
  let id = groupId(name);
  if (central && all) {
    name = local ? 'Các bộ, ngành, địa phương' : 'Các bộ, ngành';
    id = local ? 'group:bo-nganh-dia-phuong' : 'group:bo-nganh';
  } else if (
    local &&
    nouns.size === 1 &&
    (all || naming.quantifier?.count === 34 || naming.quantifier?.count === 63) &&
    !ending.narrowed
  ) {
    const places = words.at(at)?.lower !== 'địa' && words.at(at)?.lower !== 'chính';
    if (places) name = 'UBND các tỉnh, thành phố';
    id = places ? 'group:tinh-thanh' : 'group:dia-phuong';
  } else if (nouns.has('department') && nouns.has('branch') && all) {
    id = `group:so-nganh${options.context.province === undefined ? '' : `@${options.context.province}`}`;
  }
  return { mentions: [mentionOf(words, from, ending.next, { id, name, collective: true })], next: ending.next };
}

/** The document's words from the noun on; offices before it are left out, "tất cả các", "mỗi" and the like become "Các". */
function ownWording(words: Words, naming: Naming, to: number): string {
  const { from, at, quantifier } = naming;
  if (quantifier?.some) return wording(words, from, to);
  const office = nounAt(words, at) ? undefined : OFFICE_TRIE.longest(words, at);
  let noun = office?.next ?? at;
  const plural = words.at(noun)?.lower === 'các';
  if (plural) noun++;
  if (!quantifier && !plural) return wording(words, noun, to);
  return `Các ${words.text.slice(words.at(noun)?.start, words.at(to - 1)?.end).replace(/\s+/g, ' ')}`;
}

type EndingRead = { next: number; kept: number; narrowed: boolean };

/** What follows the nouns and belongs to the group: "(có) liên quan", "trực thuộc Trung ương", "giúp việc Ban Chỉ đạo". */
function readEnding(words: Words, index: number, options: GroupOptions, nouns: Set<GroupNoun>): EndingRead {
  let next = index;
  let kept = index;
  let narrowed = false;
  const free = !nouns.has('ministry');
  for (;;) {
    const word = words.at(next);
    if (!word || word.newLine) break;
    const hit = ENDING_TRIE.longest(words, next);
    const of =
      free && ['của', 'thuộc', 'giúp', 'tại', 'trên'].includes(word.lower)
        ? bodyAfter(words, next, options)
        : undefined;
    if (of !== undefined) {
      next = kept = of;
      narrowed = true;
      break;
    }
    if (!hit || (hit.value === 'qualifier' && !free) || !mayFollow(words, hit.next)) break;
    next = hit.next;
    if (hit.value === 'qualifier') narrowed = true;
    if (hit.value !== 'neutral') kept = next;
    const proper =
      hit.value === 'qualifier' && ['vùng', 'khu', 'vực'].includes(words.at(next - 1)?.lower ?? '')
        ? properNameEnd(words, next)
        : next;
    next = kept = Math.max(proper, next === kept ? next : kept);
    if (hit.value === 'neutral') next = hit.next;
  }
  return { next, kept: Math.min(kept, next), narrowed };
}

/** "xây dựng", "đầu tư" end a group's name only where no object follows them. */
function mayFollow(words: Words, next: number): boolean {
  const last = words.at(next - 1);
  if (!last || !['dựng', 'tư', 'xuất', 'khẩu', 'cứu'].includes(last.lower)) return true;
  const following = words.at(next);
  return !following || following.kind === 'mark' || ['liên', 'có', 'trên', 'thuộc', 'và'].includes(following.lower);
}

function bodyAfter(words: Words, index: number, options: GroupOptions): number | undefined {
  const of = words.at(index)?.lower === 'giúp' ? 2 : words.at(index)?.lower === 'trên' ? 3 : 1;
  if (of === 3 && words.at(index + 2)?.lower !== 'bàn') return undefined;
  return options.body(index + of);
}

/** "các bộ, ngành, địa phương, tập đoàn, tổng công ty": what follows is a second group under the same "các". */
function shared(words: Words, index: number, options: GroupOptions): Reading | undefined {
  const after = afterSeparator(words, index, ',');
  if (after === index || words.at(after)?.newLine) return undefined;
  const hit = nounAt(words, after);
  if (hit?.value !== 'company' || words.at(after)?.capital !== 0) return undefined;
  const items = readItems(words, after, options.context);
  if (items?.nouns.size !== 1) return undefined;
  const ending = readEnding(words, items.next, options, items.nouns);
  const text = wording(words, after, ending.kept);
  const plural = items.next - after > 3 || words.at(after)?.lower !== 'doanh';
  const name = plural ? `Các ${text.charAt(0).toLowerCase()}${text.slice(1)}` : capitalised(text);
  return {
    mentions: [mentionOf(words, after, ending.next, { id: groupId(name), name, collective: true })],
    next: ending.next,
  };
}
