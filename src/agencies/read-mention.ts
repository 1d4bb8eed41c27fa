import type { Mention, NamingContext } from './agency.ts';
import { readDefined } from './defined-name.ts';
import { OFFICE_TRIE } from './group-items.ts';
import { readGroup } from './group-wording.ts';
import { readDepartments, readLocalBody, readPlural } from './local-body.ts';
import { placeEnd } from './name-run.ts';
import { isWhere, readBarePlaces, readNamedPlaces } from './named-places.ts';
import { readCommittee } from './people-committee.ts';
import { afterSeparator, mentionOf, type Reading } from './reading.ts';
import { nameOn } from './register.ts';
import { agencyAt, authorityAt, companyTailAt, ministryTailAt } from './spellings.ts';
import type { Words } from './words.ts';

/**
 * Where a mention is read: `previous` is the word before, `inList` tells that only a separator divides it from a mention,
 * `inBody` that a group's wording is being read ("các tổ giúp việc Ban Chỉ đạo"), which goes one level deep only.
 */
export type Place = { context: NamingContext; previous: string; inList: boolean; inBody?: boolean };

/** The longest mention that begins at a word: by the document's own short name, the register, an office, a group, or the kind of its name. */
export function readMention(words: Words, index: number, place: Place): Reading | undefined {
  const defined = readDefined(words, index, place.context);
  const held = readOffice(words, index, place);
  const plain = readBody(words, index, place, false);
  // "Thống đốc Ngân hàng Nhà nước" is one bank, not a class of banks.
  const isClass = plain?.mentions[0]?.id.startsWith('group:') && held && !held.mentions[0]?.id.startsWith('group:');
  return (
    longest(isClass ? [defined, held, plain] : [defined, plain, held]) ??
    (isWhere(place.previous) ? places(words, index, place) : undefined)
  );
}

/** Places told of as where something is: no mention, but the whole list is passed over. */
function places(words: Words, index: number, place: Place): Reading | undefined {
  const reading = readNamedPlaces(words, index, place.context, '');
  return reading && { mentions: [], next: reading.next };
}

function longest(readings: (Reading | undefined)[]): Reading | undefined {
  let best: Reading | undefined;
  for (const reading of readings) {
    if (reading && reading.mentions.length > 0 && (!best || reading.next > best.next)) best = reading;
  }
  return best;
}

/** A body without an office before it. `afterOffice` lets small letters begin a name: "Trưởng phòng Kế hoạch". */
function readBody(words: Words, index: number, place: Place, afterOffice: boolean): Reading | undefined {
  const { context } = place;
  const registered = readKnown(words, index, place);
  const local = readLocalBody(words, index, { context, afterOffice, previous: place.previous });
  return longest([
    readAuthority(words, index),
    registered,
    readMinistries(words, index, place),
    readCompanies(words, index, place),
    readCommittee(words, index, context),
    readNamedPlaces(words, index, context, afterOffice ? '' : place.previous),
    readBarePlaces(words, index, context, place.previous),
    readDepartmentList(words, index, place, afterOffice),
    registered && local && !isBranch(words, registered, local) ? undefined : local,
    readPlural(words, index, { context, afterOffice, previous: place.previous }),
    readGroup(words, index, {
      context,
      starts: place.previous === '',
      bare: place.inList || asks(place.previous),
      body: (i) => (place.inBody ? undefined : bodyEnd(words, i, context)),
    }),
  ]);
}

/** A body of the register with a place after its name is the branch there: "Kho bạc Nhà nước khu vực XV". */
function isBranch(words: Words, registered: Reading, local: Reading): boolean {
  const branch = `${words.at(registered.next)?.lower} ${words.at(registered.next + 1)?.lower}` === 'chi nhánh';
  const isClass = words.at(registered.next)?.lower === 'các' && local.mentions[0]?.collective === true;
  return branch || isClass || placeEnd(words, registered.next) === local.next;
}

/** A verb or preposition after which a class of bodies may stand without "các". */
function asks(previous: string): boolean {
  return ['giao', 'với', 'hợp', 'cùng', 'cầu', 'nghị', 'và'].includes(previous.toLowerCase());
}

function bodyEnd(words: Words, index: number, context: NamingContext): number | undefined {
  const reading = readBody(words, index, { context, previous: '', inList: false, inBody: true }, false);
  return reading?.next;
}

/** A body of the register by its name. "Cán bộ công an" are officers, not the ministry. */
function readKnown(words: Words, index: number, place: Place): Reading | undefined {
  const hit = agencyAt(words, index, place.context.on);
  if (!hit || (NOT_BEFORE_BO.has(place.previous.toLowerCase()) && words.at(index)?.folded === 'bo')) return undefined;
  return { mentions: [known(words, index, hit.next, hit.value, place.context)], next: hit.next };
}

const NOT_BEFORE_BO = new Set(['cán', 'nội', 'toàn', 'tiến', 'sơ', 'cục', 'đồng', 'đảng', 'can', 'noi']);

function known(words: Words, from: number, to: number, id: string, context: NamingContext): Mention {
  return mentionOf(words, from, to, { id, name: nameOn(id, context.on) as string, collective: false });
}

/** Several ministries under one head: "các Bộ: Công an, Quốc phòng", "Bộ Công an, Quốc phòng", "các bộ, ngành: Công an …". */
function readMinistries(words: Words, index: number, place: Place): Reading | undefined {
  const { context } = place;
  const start = ministryListStart(words, index);
  if (start === undefined || NOT_BEFORE_BO.has(place.previous.toLowerCase())) return undefined;
  const mentions: Mention[] = [];
  let from = index;
  let next = start;
  for (let i = start; ; ) {
    const tail = ministryTailAt(words, i, context.on);
    const full = agencyAt(words, i, context.on);
    const local = readLocalBody(words, i, { context, afterOffice: false, previous: '' });
    if (local && local.next > (tail?.next ?? 0) && local.next > (full?.next ?? 0)) break;
    const hit = full && full.next > (tail?.next ?? 0) ? full : tail;
    if (!hit) break;
    mentions.push(known(words, from, hit.next, hit.value, context));
    next = hit.next;
    const after = afterSeparator(words, next, ',;');
    if (after === next || words.at(after)?.newLine) break;
    from = i = after;
  }
  return mentions.length > 0 ? { mentions, next } : undefined;
}

const COMPANIES = new Set(['tập đoàn', 'tổng công ty', 'ngân hàng', 'cơ quan', 'doanh nghiệp', 'đơn vị']);

/** Bodies of the register listed under the word for their kind: "các tập đoàn VNPT, Viettel", "các cơ quan: …". */
function readCompanies(words: Words, index: number, place: Place): Reading | undefined {
  if (words.at(index)?.lower !== 'các') return undefined;
  const headed = (n: number) => Array.from({ length: n }, (_, k) => words.at(index + 1 + k)?.lower).join(' ');
  const kind = [2, 3].find((n) => COMPANIES.has(headed(n)));
  if (!kind) return undefined;
  const mentions: Mention[] = [];
  let next = index + 1 + kind;
  if (words.at(next)?.raw === ':') next++;
  for (let i = next, from = index; ; ) {
    const full = agencyAt(words, i, place.context.on);
    const tail = companyTailAt(words, i, headed(kind), place.context.on);
    const hit = tail && tail.next > (full?.next ?? 0) ? tail : full;
    if (!hit) break;
    mentions.push(known(words, from, hit.next, hit.value, place.context));
    next = hit.next;
    const after = afterSeparator(words, next, ',;');
    if (after === next || words.at(after)?.newLine) break;
    from = i = after;
  }
  return mentions.length > 1 ? { mentions, next } : undefined;
}

/** The index of the first ministry's name after "Bộ", "các Bộ:", "các Bộ trưởng:", "hai Bộ", "các bộ, ngành:", "liên Bộ". */
function ministryListStart(words: Words, index: number): number | undefined {
  let i = index;
  const first = words.at(i);
  if (first && (['các', 'hai', 'ba', 'bốn', 'năm', 'liên'].includes(first.lower) || first.kind === 'number')) i++;
  if (words.at(i)?.lower !== 'bộ') return undefined;
  i++;
  if (words.at(i)?.lower === 'trưởng') return words.at(i + 1)?.raw === ':' && i > index + 1 ? i + 2 : undefined;
  if (i > index + 1) {
    for (const more of ['ngành', 'cơ quan']) {
      const after = afterSeparator(words, i, ',');
      const size = more.split(' ').length;
      if (after > i && more.split(' ').every((part, k) => words.at(after + k)?.lower === part)) i = after + size;
    }
  }
  if (words.at(i)?.raw === ':' && !words.at(i + 1)?.newLine) return i + 1;
  return words.at(index)?.lower === 'bộ' || i === index + 2 ? i : undefined;
}

/** "các Sở: Nông nghiệp và Môi trường, Tài chính". */
function readDepartmentList(words: Words, index: number, place: Place, afterOffice: boolean): Reading | undefined {
  if (words.at(index)?.lower !== 'các' || words.at(index + 1)?.lower !== 'sở') return undefined;
  const reading = readDepartments(words, index + 1, { context: place.context, afterOffice, previous: '' });
  const first = reading?.mentions[0];
  const start = words.at(index)?.start as number;
  return reading && first ? { ...reading, mentions: [{ ...first, start }, ...reading.mentions.slice(1)] } : undefined;
}

/** An office and the body it heads: "Giám đốc Sở Y tế", "Chủ tịch HĐTV, Tổng Giám đốc Tập đoàn Điện lực Việt Nam". */
function readOffice(words: Words, index: number, place: Place): Reading | undefined {
  const { context } = place;
  let next = OFFICE_TRIE.longest(words, index)?.next ?? index;
  const counted =
    next === index && words.at(index)?.lower === 'các' ? OFFICE_TRIE.longest(words, index + 1)?.next : undefined;
  if (counted !== undefined) next = counted;
  if (next === index) return undefined;
  const bare = { context, previous: '', inList: false };
  for (let offices = 0; offices < 4; offices++) {
    if (words.at(next)?.lower === 'của') next++;
    const reading = longest([
      nameOfOffice(words, next, bare),
      readBody(words, next, bare, true),
      readDefined(words, next, context),
    ]);
    const first = reading?.mentions[0];
    if (reading && first) {
      const start = words.at(index)?.start as number;
      return { ...reading, mentions: [{ ...first, start }, ...reading.mentions.slice(1)] };
    }
    const after = afterSeparator(words, next, ',');
    const more = OFFICE_TRIE.longest(words, after);
    if (!more) return undefined;
    next = more.next;
  }
  return undefined;
}

/** "Trưởng phòng Kế hoạch", "Chánh Văn phòng": the office's last word begins the body's name. */
function nameOfOffice(words: Words, next: number, place: Place): Reading | undefined {
  for (const back of [2, 1]) {
    const at = next - back;
    if (at < 1 || !['phòng', 'ban', 'văn', 'thanh', 'đoàn', 'kiểm'].includes(words.at(at)?.lower ?? '')) continue;
    const reading = longest([
      readKnown(words, at, place),
      readLocalBody(words, at, { context: place.context, afterOffice: true, previous: '' }),
    ]);
    if (reading && reading.next > next) return reading;
  }
  return undefined;
}

function readAuthority(words: Words, index: number): Reading | undefined {
  const hit = authorityAt(words, index);
  if (!hit || !isAuthority(words, index, hit)) return undefined;
  const text = words.text.slice(words.at(index)?.start, words.at(hit.next - 1)?.end);
  return {
    mentions: [mentionOf(words, index, hit.next, { id: `authority:${hit.value}`, name: text, collective: false })],
    next: hit.next,
  };
}

/** "Chính phủ số", "chính phủ kiến tạo" are no body. */
function isAuthority(words: Words, index: number, hit: { value: string; next: number }): boolean {
  if (hit.value === 'cap-co-tham-quyen') return true;
  if (hit.value === 'chinh-phu' && ['số', 'điện', 'kiến'].includes(words.at(hit.next)?.lower ?? '')) return false;
  for (let i = index; i < hit.next; i++) if ((words.at(i)?.capital ?? 0) > 0) return true;
  return words.unmarked;
}
