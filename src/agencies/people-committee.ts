import type { Mention, NamingContext } from './agency.ts';
import { COMMITTEE_HEADS, CONCERNED, LEVELS, NEUTRAL_TAILS, PLACE_QUALIFIERS } from './data/committee-words.ts';
import { PROVINCE_REFORM } from './data/provinces.ts';
import { PhraseTrie } from './phrase-trie.ts';
import { afterSeparator, localId, mentionOf, type Reading, wording } from './reading.ts';
import { centralCitiesName, nameOn, provinceById } from './register.ts';
import { placeAt } from './spellings.ts';
import type { Word, Words } from './words.ts';

const HEADS = trie(COMMITTEE_HEADS.map((head) => [head, head]));
const LEVEL_TRIE = trie(Object.entries(LEVELS));
const TAIL_TRIE = trie([
  ...NEUTRAL_TAILS.map((tail): [string, Tail] => [tail, 'neutral']),
  ...CONCERNED.map((tail): [string, Tail] => [tail, 'concerned']),
  ...PLACE_QUALIFIERS.map((tail): [string, Tail] => [tail, 'qualifier']),
]);

type Tail = 'neutral' | 'concerned' | 'qualifier';

function trie<T>(entries: [string, T][]): PhraseTrie<T> {
  const made = new PhraseTrie<T>();
  for (const [phrase, value] of entries) made.add(phrase, value);
  return made;
}

/** Levels written one after another: "tỉnh, thành phố", "xã, phường, đặc khu". */
type Levels = { levels: string[]; next: number };

/** "UBND …" from its head on: one committee, several under one head, or a group of them. */
export function readCommittee(words: Words, index: number, context: NamingContext): Reading | undefined {
  const head = HEADS.longest(words, index);
  if (!head) return undefined;
  let i = head.next;
  const counted = words.at(i);
  const several =
    counted !== undefined && (['các', 'mỗi', 'từng', 'hai'].includes(counted.lower) || counted.kind === 'number');
  if (several) i++;
  const level = words.at(i)?.lower === 'cấp' ? readCap(words, index, i, context) : undefined;
  if (level) return level;
  return readPlaces(words, { from: index, at: i, several, context });
}

type Place = { from: number; at: number; several: boolean; context: NamingContext };

/** Levels and names after the head, without the head: also for "tỉnh Quảng Ninh", "các tỉnh Quảng Ninh, Lạng Sơn". */
export function readPlaces(words: Words, place: Place): Reading | undefined {
  const { from, at, several, context } = place;
  const bare = placeAt(words, at);
  if (bare) return provinceList(words, place, at);
  const levels = readLevels(words, at);
  if (!levels) return undefined;
  let i = levels.next;
  if (several && words.at(i)?.raw === ':' && !words.at(i + 1)?.newLine) i++;
  const named = namesAfter(words, i, { ...place, levels: levels.levels });
  if (named) return named;
  if (several || levels.levels.length > 1) return groupOf(words, from, levels, context);
  return bareCommittee(words, from, levels, context);
}

/** "UBND cấp tỉnh", "UBND cấp xã", "UBND các cấp". */
function readCap(words: Words, from: number, at: number, context: NamingContext): Reading {
  const level = readLevels(words, at + 1);
  if (level) return groupOf(words, from, level, context, at);
  const name = wording(words, from, at + 1);
  return { mentions: [mentionOf(words, from, at + 1, { id: groupId(name), name, collective: true })], next: at + 1 };
}

function readLevels(words: Words, index: number): Levels | undefined {
  const levels: string[] = [];
  let next = index;
  for (let i = index; ; ) {
    const hit = LEVEL_TRIE.longest(words, i);
    if (!hit) return levels.length > 0 ? { levels, next } : undefined;
    levels.push(hit.value);
    next = words.at(hit.next)?.raw === '.' && words.at(hit.next - 1)?.folded === 'tp' ? hit.next + 1 : hit.next;
    const after = afterSeparator(words, next, ',/');
    // "tỉnh thành" needs no comma; a name after the level ends the list of levels.
    if (words.at(after)?.newLine && after > next) return { levels, next };
    i = after;
    if (words.at(i)?.capital && placeAt(words, i)) return { levels, next };
    if (words.at(i)?.lower === 'các') i++;
    if (after === next && !LEVEL_TRIE.longest(words, i)) return { levels, next };
  }
}

/** Provinces or communes by name after the levels. */
function namesAfter(words: Words, index: number, place: Place & { levels: string[] }): Reading | undefined {
  const provincial = place.levels.every((level) => level === 'tỉnh' || level === 'thành phố' || level === 'địa phương');
  const hit = provincial ? placeAt(words, index) : undefined;
  if (hit && levelFits(place.levels, hit.value, place.context.on)) return provinceList(words, place, index);
  const level = place.levels.at(-1) as string;
  if (level === 'tỉnh' || level === 'địa phương') return undefined;
  const end = properNameEnd(words, index);
  if (end === index) return undefined;
  return communeList(words, { ...place, level, index, mixed: place.levels.length > 1 });
}

/** "Thành phố Thái Nguyên" was a city inside a province; since July 2025 there are none. */
function levelFits(levels: string[], id: string, on: string): boolean {
  if (levels.length > 1 || levels[0] !== 'thành phố') return true;
  const city = provinceById(id)?.city;
  return (city !== undefined && city <= on) || on >= PROVINCE_REFORM;
}

/** "Quảng Ninh, Lạng Sơn và thành phố Hải Phòng" → one mention each. */
function provinceList(words: Words, place: Place, index: number): Reading {
  const mentions: Mention[] = [];
  let from = place.from;
  let next = index;
  for (let i = index; ; ) {
    const hit = placeAt(words, i);
    if (!hit) return { mentions, next };
    const name = nameOn(hit.value, place.context.on) as string;
    mentions.push(mentionOf(words, from, hit.next, { id: hit.value, name, collective: false }));
    next = hit.next;
    const after = afterSeparator(words, next, ',;/');
    if (after === next || words.at(after)?.newLine) return { mentions, next };
    from = after;
    i = words.at(after)?.lower === 'các' ? after + 1 : after;
    const level = readLevels(words, i);
    if (
      level &&
      level.levels.length === 1 &&
      !levelFits(level.levels, placeAt(words, level.next)?.value ?? '', place.context.on)
    ) {
      return { mentions, next };
    }
    if (level) i = words.at(level.next)?.raw === ':' ? level.next + 1 : level.next;
  }
}

/** `mixed`: several levels stand before the names, so that a name's own level is not said. */
type Communes = Place & { level: string; index: number; mixed: boolean };

/** "các xã Krong, Vĩnh Sơn; phường An Bình" → "UBND xã Krong" … */
function communeList(words: Words, place: Communes): Reading {
  const mentions: Mention[] = [];
  let { level } = place;
  let from = place.from;
  let next = place.index;
  for (let i = place.index; ; ) {
    const end = properNameEnd(words, i);
    if (end === i) return { mentions, next };
    const own = words.text.slice((words.at(i) as Word).start, (words.at(end - 1) as Word).end).replace(/\s+/g, ' ');
    const name = place.mixed ? `UBND ${own}` : `UBND ${level} ${own}`;
    mentions.push(mentionOf(words, from, end, { id: localId(name, place.context), name, collective: false }));
    next = end;
    const after = afterSeparator(words, next, ',;');
    if (after === next || words.at(after)?.newLine) return { mentions, next };
    from = after;
    i = words.at(after)?.lower === 'các' ? after + 1 : after;
    const change = readLevels(words, i);
    if (change && change.levels.length === 1) {
      level = change.levels[0] as string;
      i = words.at(change.next)?.raw === ':' ? change.next + 1 : change.next;
    } else if (startsBody(words, i) || !(place.several || isPair(words, after, place.level))) return { mentions, next };
  }
}

/** "UBND huyện A và B": one more place under the same head. */
function isPair(words: Words, after: number, level: string): boolean {
  return (
    words.at(after - 1)?.lower === 'và' && level !== 'thành phố' && !STRONG_STARTS.has(words.at(after)?.lower ?? '')
  );
}

const STRONG_STARTS = new Set(
  'hạt|đồn|đội|trạm|phòng|ban|cục|chi|vụ|viện|trường|bệnh|hội|đoàn|tòa|chủ|kho|bảo|ngân|điện|thuế|cảng|vườn|hợp|văn|tổ|khối|nhà'.split(
    '|',
  ),
);

const BODY_STARTS = new Set(
  'sở|bộ|ubnd|ủy|uỷ|công|ban|chi|cục|trung|phòng|hội|báo|đài|kho|ngân|tổng|tập|văn|chủ|giám|thanh|viện|tòa|mặt'.split(
    '|',
  ),
);

function startsBody(words: Words, index: number): boolean {
  const word = words.at(index);
  const following = words.at(index + 1);
  if (!word || !BODY_STARTS.has(word.lower)) return false;
  // "Công Hải" is a commune, "Công an" is not: a body's second word is mostly in small letters.
  return following !== undefined && (following.capital === 0 || word.lower === 'sở' || word.lower === 'bộ');
}

/** The index after a proper name: capitalised words and numbers, at most five. */
export function properNameEnd(words: Words, index: number): number {
  let i = index;
  for (; i < index + 5; i++) {
    const word = words.at(i);
    if (!word || word.newLine) break;
    if (word.kind === 'mark') {
      const glued = (word.raw === "'" || word.raw === '’') && !word.spaced && words.at(i + 1)?.spaced === false;
      if (!glued || i === index) break;
      continue;
    }
    if (
      word.capital === 0 &&
      !(word.kind === 'number' && i === index) &&
      (i === index || words.at(i - 1)?.kind !== 'mark')
    )
      break;
  }
  return i;
}

/** A group by its levels: the listed names where they fit, else the document's own wording. */
function groupOf(words: Words, from: number, levels: Levels, context: NamingContext, cap?: number): Reading {
  const tail = readTail(words, levels.next);
  const { levels: named } = levels;
  const provincial = named.some((level) => level === 'tỉnh' || level === 'địa phương') && named.every(isProvincial);
  const communal = named.every((level) => ['xã', 'phường', 'đặc khu', 'thị trấn'].includes(level));
  let name = wording(words, from, tail.kept);
  let id = groupId(name);
  if (provincial && !tail.narrowed) {
    name = 'UBND các tỉnh, thành phố';
    id = 'group:tinh-thanh';
  } else if (named.every((level) => level === 'thành phố') && !tail.narrowed && tail.central) {
    name = centralCitiesName(context.on);
    id = 'group:thanh-pho-tw';
  } else if (communal && !tail.narrowed) {
    // Since July 2025 "các xã" mostly means every commune and ward; a district told its communes from its towns.
    const each = cap === undefined && (named.length > 1 || context.on < PROVINCE_REFORM);
    name = each ? `UBND các ${named.join(', ')}` : 'UBND các xã, phường';
    id = `group:xa-phuong${context.province === undefined ? '' : `@${context.province}`}`;
  }
  return { mentions: [mentionOf(words, from, tail.next, { id, name, collective: true })], next: tail.next };
}

function isProvincial(level: string): boolean {
  return level === 'tỉnh' || level === 'thành phố' || level === 'địa phương';
}

export function groupId(name: string): string {
  const known = GROUP_IDS.get(name);
  if (known) return known;
  const id = `group:${name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/[^a-z0-9]+/g, '-')}`;
  if (GROUP_IDS.size < GROUP_IDS_KEPT) GROUP_IDS.set(name, id);
  return id;
}

const GROUP_IDS = new Map<string, string>();
const GROUP_IDS_KEPT = 5_000;

/** What follows a group: `kept` ends the words that belong into its own wording, `next` all that belongs to it. */
export function readTail(
  words: Words,
  index: number,
): { next: number; kept: number; narrowed: boolean; central: boolean } {
  let i = index;
  let kept = index;
  let narrowed = false;
  let central = false;
  for (;;) {
    const hit = TAIL_TRIE.longest(words, i);
    const word = words.at(i);
    const range = word?.newLine ? undefined : placeRange(words, i);
    if (range !== undefined) {
      i = kept = range;
      narrowed = true;
      continue;
    }
    if (!hit || word?.newLine) break;
    i = hit.next;
    if (hit.value === 'qualifier') narrowed = true;
    if (hit.value !== 'neutral') kept = i;
    if (TAIL_TRIE.longest(words, i)) continue;
    if (hit.value === 'neutral' && words.at(i - 1)?.folded.startsWith('t')) central = true;
    const name = narrowed ? properNameEnd(words, i) : i;
    if (name > i) i = kept = name;
  }
  return { next: i, kept, narrowed, central };
}

/** "từ Quảng Ninh đến Hà Tĩnh": the provinces between two. */
function placeRange(words: Words, index: number): number | undefined {
  if (words.at(index)?.lower !== 'từ') return undefined;
  const from = namedPlace(words, index + 1);
  if (from === undefined || !['đến', 'tới'].includes(words.at(from)?.lower ?? '')) return undefined;
  return namedPlace(words, from + 1);
}

function namedPlace(words: Words, index: number): number | undefined {
  const level = LEVEL_TRIE.longest(words, index)?.next ?? index;
  return placeAt(words, level)?.next;
}

/** "UBND tỉnh" without a name: the document's own province. */
function bareCommittee(words: Words, from: number, levels: Levels, context: NamingContext): Reading {
  const level = levels.levels[0] as string;
  const name = `UBND ${level}`;
  const own = isProvincial(level) && context.province !== undefined ? context.province : localId(name, context);
  return { mentions: [mentionOf(words, from, levels.next, { id: own, name, collective: false })], next: levels.next };
}
