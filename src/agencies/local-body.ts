import type { Mention, NamingContext } from './agency.ts';
import {
  EXPANSIONS,
  KNOWN_UNITS,
  NAMELESS_HEADS,
  NOT_BEFORE_HEADS,
  SMALL_NAME_HEADS,
  SO_CODES,
  SO_FULL,
  SO_NAMES,
  WHOLE_HEADS,
} from './data/local-names.ts';
import { HEAD_TRIE, LEVEL_TRIE, opensAct, placeEnd, runEnd } from './name-run.ts';
import { groupId, readTail } from './people-committee.ts';
import { PhraseTrie } from './phrase-trie.ts';
import { afterSeparator, capitalised, localId, mentionOf, type Reading, wording } from './reading.ts';
import { provinceById } from './register.ts';
import { agencyAt, placeAt, written } from './spellings.ts';
import type { Word, Words } from './words.ts';

const UNIT_TRIE = new PhraseTrie<true>();
for (const unit of KNOWN_UNITS) UNIT_TRIE.add(unit, true);
const SO_TRIE = new PhraseTrie<string>();
for (const name of SO_NAMES) for (const spelling of written(name)) SO_TRIE.add(spelling, SO_FULL[name] ?? name);

/** `previous`: the word before, '' at the start of a line or after a mark. */
export type LocalOptions = { context: NamingContext; afterOffice: boolean; previous: string };

/** A body known by the kind of its name: "Sở Tài chính", "Công an tỉnh", "Phòng Hạ tầng kỹ thuật", "Công ty Điện lực Gia Lai". */
export function readLocalBody(words: Words, index: number, options: LocalOptions): Reading | undefined {
  const { context } = options;
  const code = SO_CODES[words.at(index)?.raw ?? ''];
  if (code !== undefined) return one(words, index, index + 1, `Sở ${code}`, context);
  const head = HEAD_TRIE.longest(words, index);
  if (!head || !isHead(words, index, head, options)) return undefined;
  if (head.value === 'Sở') return readDepartments(words, index, options);
  const many = classOf(words, index, head, context);
  if (many) return many;
  const unit = UNIT_TRIE.longest(words, index);
  const end = unit ? (placeEnd(words, unit.next) ?? unit.next) : nameEnd(words, head, context.on, options.afterOffice);
  if (end === undefined) return undefined;
  const everywhere = placesOf(words, { index, kind: printed(words, index, head, end), at: end }, context);
  return everywhere ?? one(words, index, end, printed(words, index, head, end), context);
}

/** Heads of one syllable that documents also write small: "sở Tài chính", "phòng Kế hoạch". */
const SMALL_HEADS = new Set(['sở', 'ngành', 'phòng', 'cục', 'vụ']);

type Head = { value: string; next: number };

/** A head is written with a capital; in capitals throughout only at the start of a line ("NHIỆM VỤ CỤ THỂ" is no Vụ). */
function isHead(words: Words, index: number, head: Head, options: LocalOptions): boolean {
  const first = words.at(index) as Word;
  const following = words.at(head.next);
  if (first.capital === 2 && head.value[1] !== head.value[1]?.toUpperCase()) {
    return options.previous === '' || SO_TRIE.longest(words, head.next) !== undefined;
  }
  if (first.capital > 0 || options.afterOffice) return true;
  if (following?.capital === 0 || following?.newLine || following?.kind === 'mark') return false;
  const mayBeSmall = head.next - index > 1 || SMALL_HEADS.has(first.lower);
  return mayBeSmall && !NOT_BEFORE_HEADS[first.lower]?.has(options.previous.toLowerCase());
}

/** The name as written, with a capital; one in capitals throughout is printed in the usual letters. */
function printed(words: Words, index: number, head: Head, end: number): string {
  const name = capitalised(wording(words, index, end));
  const rest = end > head.next ? wording(words, head.next, end) : '';
  if (!/\p{Lu}{3}.*\s\p{Lu}{2}/u.test(name) || name !== name.toUpperCase()) return name;
  const usual = capitalised(rest.toLowerCase());
  const place = provinceIn(words, index, end);
  const own = place && provinceById(place.id)?.name;
  return `${head.value} ${own ? usual.replace(place.words.toLowerCase(), own) : usual}`.trim();
}

function one(words: Words, from: number, to: number, name: string, context: NamingContext): Reading {
  return { mentions: [body(words, from, to, name, context)], next: to };
}

function body(words: Words, from: number, to: number, name: string, context: NamingContext): Mention {
  const full = EXPANSIONS.reduce((text, [short, long]) => text.replace(short, long), name);
  const place = provinceIn(words, from, to);
  const bare = (place ? full.replace(place.words, '') : full).trim().replace(/^(Sở .*) (?:tỉnh|thành phố)$/, '$1');
  const id = localId(bare, context, place?.id ?? context.province);
  return mentionOf(words, from, to, {
    id,
    name: full,
    collective: /(?:xã|phường|đặc khu|thị trấn), | các cấp$/.test(full),
  });
}

/** The province a body's own name gives at its end: "Sở Tài chính tỉnh Nghệ An". */
function provinceIn(words: Words, from: number, to: number): { id: string; words: string } | undefined {
  for (let i = Math.max(from + 1, to - 5); i < to; i++) {
    const hit = placeAt(words, i);
    if (hit?.next !== to) continue;
    return { id: hit.value, words: words.text.slice((words.at(i) as Word).start, (words.at(to - 1) as Word).end) };
  }
  return undefined;
}

/** "Sở A", "Sở A, B", "các Sở: A, B, C": departments by their known names, with or without a place. */
export function readDepartments(words: Words, index: number, options: LocalOptions): Reading | undefined {
  const mentions: Mention[] = [];
  let from = index;
  let i = index + 1;
  if (words.at(i)?.raw === ':') i++;
  for (;;) {
    const name = departmentName(words, i, options);
    if (!name) break;
    const class_ =
      mentions.length === 0
        ? placesOf(words, { index, kind: `Sở ${name.value}`, at: name.next }, options.context)
        : undefined;
    if (class_) return class_;
    const end = placeEnd(words, name.next) ?? name.next;
    const place = end > name.next ? ` ${placeWords(words, name.next, end)}` : '';
    mentions.push(body(words, from, end, `Sở ${name.value}${place}`, options.context));
    i = end;
    const after = afterSeparator(words, i, ',;');
    if (after === i || words.at(after)?.newLine || words.at(after)?.capital === 0) break;
    if (!SO_TRIE.longest(words, after) || isOtherBody(words, after, options)) break;
    from = i = after;
  }
  return mentions.length > 0 ? { mentions, next: i } : undefined;
}

function placeWords(words: Words, from: number, to: number): string {
  return words.text.slice((words.at(from) as Word).start, (words.at(to - 1) as Word).end).replace(/\s+/g, ' ');
}

/** "Sở Tài chính, Công an tỉnh": what follows the comma is a body of its own. */
function isOtherBody(words: Words, index: number, options: LocalOptions): boolean {
  const { on } = options.context;
  const own = SO_TRIE.longest(words, index)?.next ?? 0;
  if ((agencyAt(words, index, on)?.next ?? 0) > own) return true;
  const head = HEAD_TRIE.longest(words, index);
  return head !== undefined && (nameEnd(words, head, on) ?? 0) > own;
}

function departmentName(words: Words, index: number, options: LocalOptions): Head | undefined {
  const first = words.at(index);
  if (!first || first.capital === 0) return undefined;
  const known = SO_TRIE.longest(words, index);
  if (known) return known;
  if (words.at(index - 1)?.capital === 0) return undefined;
  const next = runEnd(words, index, options.context.on);
  return next === index ? undefined : { value: wording(words, index, next), next };
}

/** The end of a body's name that begins with the head; undefined where no name follows. */
function nameEnd(words: Words, head: Head, on: string, afterOffice = false): number | undefined {
  const kind = head.value.toLowerCase();
  const place = placeEnd(words, head.next);
  if (place !== undefined && (NAMELESS_HEADS.has(kind) || head.value.includes(' '))) return place;
  const run = runEnd(words, head.next, on, { afterOffice, small: SMALL_NAME_HEADS.has(kind) });
  if (run > head.next) return placeEnd(words, run) ?? run;
  const of = words.at(head.next)?.raw;
  if (kind === 'văn phòng' && (of === 'Sở' || of === 'Bộ')) return head.next + 1;
  return WHOLE_HEADS.has(kind) ? head.next : undefined;
}

/** "Công an các xã, phường", "Hội Nông dân các xã": a class of bodies of several places. */
function classOf(words: Words, index: number, head: Head, context: NamingContext): Reading | undefined {
  if (!NAMELESS_HEADS.has(head.value.toLowerCase())) return undefined;
  return placesOf(words, { index, kind: wording(words, index, head.next), at: head.next }, context);
}

type Places = { index: number; kind: string; at: number };

/** "Sở Xây dựng các tỉnh, thành phố" is one class; "Công an các tỉnh Quảng Ninh, Lạng Sơn" are two bodies. */
function placesOf(words: Words, places: Places, context: NamingContext): Reading | undefined {
  const { index, kind, at } = places;
  if (words.at(at)?.lower !== 'các') return undefined;
  const level = LEVEL_TRIE.longest(words, at + 1);
  if (!level && words.at(at + 1)?.lower === 'địa' && words.at(at + 2)?.lower === 'phương') {
    const everywhere = `${kind} các địa phương`;
    const named = { id: groupId(everywhere), name: everywhere, collective: true };
    return { mentions: [mentionOf(words, index, at + 3, named)], next: at + 3 };
  }
  if (!level) return undefined;
  const colon = words.at(level.next)?.raw === ':' ? 1 : 0;
  if (placeAt(words, level.next + colon))
    return eachPlace(words, { ...places, at: level.next + colon }, level.value, context);
  const end = readTail(words, placeEnd(words, at + 1) as number).next;
  const name = `${kind} ${placeWords(words, at, end)}`;
  return { mentions: [mentionOf(words, index, end, { id: groupId(name), name, collective: true })], next: end };
}

function eachPlace(words: Words, places: Places, level: string, context: NamingContext): Reading {
  const mentions: Mention[] = [];
  let from = places.index;
  let next = places.at;
  for (let i = places.at; ; ) {
    const hit = placeAt(words, i);
    if (!hit) return { mentions, next };
    const name = `${places.kind} ${level} ${placeWords(words, i, hit.next)}`;
    const own = places.kind.startsWith('Sở ') ? places.kind : `${places.kind} ${level}`;
    mentions.push(mentionOf(words, from, hit.next, { id: localId(own, context, hit.value), name, collective: false }));
    next = hit.next;
    from = i = afterSeparator(words, next, ',');
    if (i === next || words.at(i)?.newLine) return { mentions, next };
  }
}

/** "các Phòng: Quản lý nhà, Cấp phép xây dựng" → each; "các Trung tâm Phục vụ hành chính công" → one class. */
export function readPlural(words: Words, index: number, options: LocalOptions): Reading | undefined {
  const head = words.at(index)?.lower === 'các' ? HEAD_TRIE.longest(words, index + 1) : undefined;
  if (!head || head.value === 'Sở') return undefined;
  const { context } = options;
  const colon = words.at(head.next)?.raw === ':' && !words.at(head.next + 1)?.newLine;
  const kind = capitalised(wording(words, index + 1, head.next));
  const mentions: Mention[] = [];
  let from = index;
  let i = head.next + (colon ? 1 : 0);
  let next = i;
  for (;;) {
    const run = words.at(i)?.capital === 0 ? i : runEnd(words, i, context.on);
    const end = run > i ? (placeEnd(words, run) ?? run) : i;
    if (end === i || HEAD_TRIE.longest(words, i)?.value === kind || (colon && opensAct(words, i))) break;
    mentions.push(body(words, from, end, `${kind} ${wording(words, i, end)}`, context));
    next = end;
    const after = afterSeparator(words, next, ',;');
    if (after === next || words.at(after)?.newLine || isOtherBody(words, after, options)) break;
    from = i = after;
  }
  if (mentions.length === 0) return undefined;
  if (mentions.length > 1 || colon) return { mentions, next };
  const place = placeEnd(words, next) ?? next;
  const name = wording(words, index, place);
  return { mentions: [mentionOf(words, index, place, { id: groupId(name), name, collective: true })], next: place };
}
