import type { NamingContext } from './agency.ts';
import { BARE_NOUNS, OFFICES } from './data/group-words.ts';
import { type BodyReader, ENDING_TRIE, type EndingRead, readEnding } from './group-ending.ts';
import { type Items, nounAt, OFFICE_TRIE, type Quantifier, readItems, readQuantifier } from './group-items.ts';
import { groupId } from './people-committee.ts';
import { PhraseTrie } from './phrase-trie.ts';
import { afterSeparator, capitalised, mentionOf, type Reading, wording } from './reading.ts';
import { centralCities, centralCitiesName } from './register.ts';
import { ministryTailAt } from './spellings.ts';
import type { Words } from './words.ts';

const BARE_TRIE = new PhraseTrie<true>();
for (const noun of BARE_NOUNS) BARE_TRIE.add(noun, true);

/** `bare`: the class may stand without "các"; `starts`: it begins a line or a clause. */
export type GroupOptions = { context: NamingContext; body: BodyReader; bare: boolean; starts: boolean };

/** A class of bodies: "các bộ, ngành, địa phương", "các ngân hàng thương mại cổ phần", "tất cả các cơ quan liên quan". */
export function readGroup(words: Words, index: number, options: GroupOptions): Reading | undefined {
  const quantifier = readQuantifier(words, index);
  const at = quantifier?.next ?? index;
  const six = quantifier?.count === undefined ? undefined : sixCities(words, index, at, options.context);
  if (six) return six;
  const items = readItems(words, at, options.context);
  if (!items) return undefined;
  const isCentral = items.nouns.has('ministry');
  // Without marks one syllable says too little: "quy" may be "quỹ", "moi" may be "mỗi".
  if (words.unmarked && items.next === at + 1 && !isCentral && !items.nouns.has('locality')) return undefined;
  if (quantifier ? !mayCount(words, at, quantifier, items) : !startsBare(words, index, items, options))
    return undefined;
  if (isCentral && items.nouns.size === 1 && ministryTailAt(words, items.next, options.context.on)) return undefined;
  const first = named(words, { from: index, at, quantifier, items, options });
  const more = shared(words, first.next, options);
  return more ? { mentions: [...first.mentions, ...more.mentions], next: more.next } : first;
}

const SPELT: Record<number, string> = { 5: 'năm', 6: 'sáu', 7: 'bảy', 8: 'tám' };

/** "6 thành phố (trực thuộc Trung ương)": the centrally-run cities; there were five before 2025. */
function sixCities(words: Words, from: number, at: number, context: NamingContext): Reading | undefined {
  if (words.at(at)?.lower !== 'thành' || words.at(at + 1)?.lower !== 'phố') return undefined;
  const count = words.at(from);
  const cities = centralCities(context.on).length;
  if (Number(count?.raw) !== cities && count?.lower !== SPELT[cities]) return undefined;
  const hit = ENDING_TRIE.longest(words, at + 2);
  if (hit?.value === 'qualifier') return undefined;
  const next = hit?.value === 'neutral' ? hit.next : at + 2;
  const name = centralCitiesName(context.on);
  return { mentions: [mentionOf(words, from, next, { id: 'group:thanh-pho-tw', name, collective: true })], next };
}

/** "Lãnh đạo Bộ", "các Phó Giám đốc Sở": those who lead one body, not a class of bodies. */
function isOffice(items: Items): boolean {
  return items.office && items.nouns.size === 1 && (items.nouns.has('department') || items.nouns.has('ministry'));
}

/** "Hai bộ", "34 tỉnh" are addressed; "06 tổ công tác" are things to be made. */
function mayCount(words: Words, start: number, quantifier: Quantifier, items: Items): boolean {
  if (isOffice(items) || (items.next === start + 1 && words.at(start)?.lower === 'cấp')) return false;
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
  // "… các bộ, ngành địa phương": only at the beginning of a sentence is it a class of its own.
  if (nouns.has('locality') && items.next === index + 2) return options.bare || words.at(index)?.raw === 'Địa';
  if (BARE_TRIE.longest(words, index)) return options.bare || options.starts;
  if (!options.bare) return false;
  const ending = ENDING_TRIE.longest(words, items.next);
  if (nouns.has('company')) return items.next - index > 2 || ending !== undefined;
  return ending?.value === 'concerned';
}

type Naming = { from: number; at: number; quantifier: Quantifier | undefined; items: Items; options: GroupOptions };

/** The listed names where the nouns are theirs, else the document's own wording. */
function named(words: Words, naming: Naming): Reading {
  const { from, at, items, options } = naming;
  const free = !items.nouns.has('ministry');
  const ending = readEnding(words, items.next, { body: options.body, free, long: items.next - at > 2 });
  const everyone =
    items.nouns.has('ministry') && !items.nouns.has('locality') ? placesToo(words, ending.next) : undefined;
  if (everyone)
    return { mentions: [mentionOf(words, from, everyone, { ...EVERYONE, collective: true })], next: everyone };
  const listed = listedName(words, naming, ending);
  const name = listed?.name ?? ownWording(words, naming, ending.kept);
  const id = listed?.id ?? groupId(name);
  return { mentions: [mentionOf(words, from, ending.next, { id, name, collective: true })], next: ending.next };
}

/** "các bộ ngành liên quan và (các) địa phương": the places are told as well. */
function placesToo(words: Words, index: number): number | undefined {
  const and = words.at(index)?.lower === 'và' ? index + 1 : undefined;
  if (and === undefined) return undefined;
  const at = words.at(and)?.lower === 'các' ? and + 1 : and;
  const isPlaces = words.at(at)?.raw === 'địa' && words.at(at + 1)?.raw === 'phương';
  const more = words.at(at + 2);
  return isPlaces && !(more && (more.capital > 0 || ['có', 'nơi', 'này', 'đó'].includes(more.lower)))
    ? at + 2
    : undefined;
}

function listedName(words: Words, naming: Naming, ending: EndingRead): { id: string; name?: string } | undefined {
  const { at, items, quantifier } = naming;
  const { nouns } = items;
  const { province } = naming.options.context;
  const all = !quantifier?.some;
  const local = nouns.has('locality');
  if (nouns.has('ministry'))
    return all ? (local ? EVERYONE : { id: 'group:bo-nganh', name: 'Các bộ, ngành' }) : undefined;
  if (local && nouns.size === 1) {
    if (ending.narrowed || !(all || [34, 63].includes(quantifier?.count ?? 0))) return undefined;
    const isPlaces = words.at(at)?.lower !== 'địa' && words.at(at)?.lower !== 'chính';
    if (isPlaces) return { id: 'group:tinh-thanh', name: 'UBND các tỉnh, thành phố' };
    // "Đề nghị địa phương rà soát": each of them is meant.
    const each = !quantifier && words.at(at)?.lower === 'địa';
    return { id: 'group:dia-phuong', ...(each ? { name: 'Các địa phương' } : {}) };
  }
  // "các sở ngành" without a comma is one noun.
  const branches = nouns.has('branch') || ['ngành', 'ban'].includes(words.at(at + 1)?.lower ?? '');
  if (!all || !branches) return undefined;
  if (nouns.has('department')) return { id: `group:so-nganh${province === undefined ? '' : `@${province}`}` };
  return province === undefined && nouns.has('branch') && (local || hasLevels(words, at, items.next))
    ? EVERYONE
    : undefined;
}

const EVERYONE = { id: 'group:bo-nganh-dia-phuong', name: 'Các bộ, ngành, địa phương' };

/** "Các cấp, các ngành": outside a province's own documents this is everyone. */
function hasLevels(words: Words, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (words.at(i)?.lower === 'cấp' && words.at(i + 1)?.lower !== 'ủy' && to - from > 1) return true;
  return false;
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
  const text = words.text.slice(words.at(noun)?.start, words.at(to - 1)?.end).replace(/\s+/g, ' ');
  return `Các ${text.replace(INNER_OFFICE, '$1')}`;
}

/** "các sở, Thủ trưởng các ban, ngành": an office inside the list. */
const INNER_OFFICE = new RegExp(
  `((?:,|và)\\s+)(?:${[...OFFICES].sort((a, b) => b.length - a.length).join('|')})\\s+(?:các\\s+)?`,
  'giu',
);

/** "các bộ, ngành, địa phương, tập đoàn, tổng công ty": what follows is a second group under the same "các". */
function shared(words: Words, index: number, options: GroupOptions): Reading | undefined {
  const after = afterSeparator(words, index, ',');
  if (after === index || words.at(after)?.newLine) return undefined;
  const hit = nounAt(words, after);
  if (hit?.value !== 'company' || words.at(after)?.capital !== 0) return undefined;
  const items = readItems(words, after, options.context);
  if (items?.nouns.size !== 1) return undefined;
  const ending = readEnding(words, items.next, { body: options.body, free: true, long: items.next - after > 2 });
  const text = wording(words, after, ending.kept);
  const plural = items.next - after > 3 || words.at(after)?.lower !== 'doanh';
  const name = plural ? `Các ${text.charAt(0).toLowerCase()}${text.slice(1)}` : capitalised(text);
  return {
    mentions: [mentionOf(words, after, ending.next, { id: groupId(name), name, collective: true })],
    next: ending.next,
  };
}
