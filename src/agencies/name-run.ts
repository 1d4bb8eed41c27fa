import { BODY_HEADS, COMMA_NAMES } from './data/local-names.ts';
import { ACT_OR_FIELD_WORDS, ACT_WORDS, FIELD_WORDS } from './data/name-words.ts';
import { properNameEnd } from './people-committee.ts';
import { PhraseTrie } from './phrase-trie.ts';
import { afterSeparator } from './reading.ts';
import { agencyAt, placeAt } from './spellings.ts';
import type { Word, Words } from './words.ts';

export const HEAD_TRIE = trieOf(BODY_HEADS);
const FIELD_TRIE = trieOf(FIELD_WORDS);
const MIXED_TRIE = trieOf(ACT_OR_FIELD_WORDS);
const ACT_TRIE = trieOf(ACT_WORDS);
const COMMA_TRIE = trieOf(COMMA_NAMES);
export const LEVEL_TRIE = trieOf(
  'tỉnh|thành phố|tp|xã|phường|đặc khu|huyện|quận|thị xã|thị trấn|khu vực|cấp tỉnh|cấp xã|cấp huyện|các cấp'.split('|'),
);
const LONGEST_RUN = 24;

function trieOf(phrases: Iterable<string>): PhraseTrie<string> {
  const trie = new PhraseTrie<string>();
  for (const phrase of phrases) trie.add(phrase, phrase);
  return trie;
}

/** True where a word begins what a body is told to do. */
export function startsAct(words: Words, index: number): boolean {
  const act = ACT_TRIE.longest(words, index);
  return (
    act !== undefined && words.at(index)?.capital === 0 && (FIELD_TRIE.longest(words, index)?.next ?? 0) < act.next
  );
}

/** "Hiệu trưởng các trường THPT: Rà soát dữ liệu": behind a colon an act may begin with a capital too. */
export function opensAct(words: Words, index: number): boolean {
  const act = ACT_TRIE.longest(words, index);
  if (!act) return false;
  const named = Math.max(FIELD_TRIE.longest(words, index)?.next ?? 0, MIXED_TRIE.longest(words, index)?.next ?? 0);
  return act.next > named && (act.next > index + 1 || ['lập', 'trình', 'gửi', 'nộp'].includes(act.value));
}

/** `small`: the name may begin in small letters. `afterOffice`: a person's name may follow. */
export type RunOptions = { small?: boolean; afterOffice?: boolean };

/** The end of a capitalised name with what goes on in small letters; the index itself where no name begins. */
export function runEnd(words: Words, index: number, on: string, how: RunOptions = {}): number {
  const first = words.at(index);
  if (!first || first.newLine || first.kind === 'mark') return index;
  if (first.kind === 'number') return index + 1;
  const field = first.capital === 0 && how.small ? FIELD_TRIE.longest(words, index) : undefined;
  if (first.capital === 0 && !field) return index;
  let i = field?.next ?? index;
  while (i < index + LONGEST_RUN) {
    const step = nextInName(words, i, index, on);
    if (step === i || (how.afterOffice && i > index && isPersonName(words, i))) break;
    i = step;
  }
  return i;
}

/** "Giám đốc Trung tâm Phục vụ hành chính công Nguyễn Văn A": after an office a person's name may follow the body's. */
function isPersonName(words: Words, index: number): boolean {
  const word = words.at(index);
  if (!word || !SURNAMES.has(word.lower)) return false;
  const second = words.at(index + 1);
  return second?.kind === 'word' && second.capital > 0 && !placeAt(words, index);
}

const SURNAMES = new Set(
  'nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý|đinh|đoàn|trịnh|mai|tạ|hà|cao|lương|tô|lưu|đào|thái|chu|trương'.split(
    '|',
  ),
);

/** One more piece of the name at `i`, or `i` where the name has ended. */
function nextInName(words: Words, i: number, start: number, on: string): number {
  const word = words.at(i);
  if (!word || word.newLine) return i;
  const comma = COMMA_TRIE.longest(words, i);
  if (comma && word.capital > 0) return comma.next;
  if (word.kind === 'mark' || word.lower === 'và') return joined(words, i, on);
  if (i > start && (isLevel(words, i) || isVietNam(words, i))) return i;
  if (word.lower === 'số' && words.at(i + 1)?.kind === 'number') return i;
  if (word.kind === 'number') return isOrdinal(words, i) ? i + 1 : i;
  if (word.capital === 0) return i > start ? small(words, i) : i;
  const ends = i > start && (placeAt(words, i) || isOneWordHead(word) || saysRole(words, i));
  return ends ? i : capitalEnd(words, i);
}

/** "Công ty Truyền tải điện 1": a number at the end of a name. */
function isOrdinal(words: Words, index: number): boolean {
  const following = words.at(index + 1);
  const ends = !following || following.newLine || following.kind === 'mark' || startsAct(words, index + 1);
  return ends && (words.at(index) as Word).raw.length <= 2 && following?.raw !== '/' && following?.raw !== '.';
}

export function isVietNam(words: Words, index: number): boolean {
  return words.at(index)?.lower === 'việt' && words.at(index + 1)?.lower === 'nam';
}

/** "xã", "tỉnh" as a level, not as the beginning of "xã hội". */
function isLevel(words: Words, index: number): boolean {
  const level = LEVEL_TRIE.longest(words, index);
  return level !== undefined && (FIELD_TRIE.longest(words, index)?.next ?? 0) <= level.next;
}

function saysRole(words: Words, index: number): boolean {
  const pair = `${words.at(index)?.lower} ${words.at(index + 1)?.lower}`;
  return pair === 'chủ trì' || pair === 'phối hợp';
}

/** A capital and the small syllables that make one word with it: "Quản lý", "Kế hoạch", "Hạ tầng kỹ thuật". */
function capitalEnd(words: Words, i: number): number {
  const following = words.at(i + 1);
  if (following?.kind !== 'word' || following.capital > 0 || following.newLine) return i + 1;
  const phrase = [FIELD_TRIE, MIXED_TRIE, ACT_TRIE, HEAD_TRIE].map((trie) => trie.longest(words, i)?.next ?? 0);
  const longest = beforeAct(words, i, Math.max(...phrase));
  if (longest > i + 1) return longest;
  if (isLevel(words, i + 1) || following.lower === 'và' || !isSyllable((words.at(i) as Word).folded)) return i + 1;
  return startsAct(words, i + 1) || MIXED_TRIE.longest(words, i + 1) ? i + 1 : i + 2;
}

const SYLLABLE =
  /^(?:b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|q|qu|r|s|t|th|tr|v|x)?[aeiouy]{1,3}(?:c|ch|m|n|ng|nh|p|t)?$/;

/** A foreign name ("Sapo", "Vingroup") takes no second syllable. */
function isSyllable(folded: string): boolean {
  return SYLLABLE.test(folded);
}

function isOneWordHead(word: Word): boolean {
  return ['Sở', 'UBND', 'Bộ', 'SỞ', 'BỘ'].includes(word.raw);
}

/** "Quy hoạch - Kiến trúc", "Quản lý và Khai thác nhà", "Văn hóa, Thể thao": a sign or "và" inside one name. */
function joined(words: Words, i: number, on: string): number {
  const word = words.at(i) as Word;
  const following = words.at(i + 1);
  if (!following || following.newLine) return i;
  if (['-', '&', '–'].includes(word.raw)) {
    const isPlace = placeAt(words, i + 1) !== undefined && (words.at(i - 1)?.capital ?? 0) > 0;
    const open = following.capital > 0 && (isPlace || !startsOther(words, i + 1, on, true));
    return open && (word.spaced === following.spaced || word.raw === '&') ? i + 1 : i;
  }
  if (word.lower !== 'và') return i;
  if (following.capital > 0) return startsOther(words, i + 1, on) ? i : i + 1;
  let next = i + 1;
  for (let field = FIELD_TRIE.longest(words, next); field; field = FIELD_TRIE.longest(words, next)) {
    if ((ACT_TRIE.longest(words, next)?.next ?? 0) > field.next) break;
    next = field.next;
  }
  return next > i + 1 && words.at(i - 1)?.capital === 0 && endsWell(words, next) ? next : i;
}

/** True where another body, or a place, begins. */
function startsOther(words: Words, index: number, on: string, behindDash = false): boolean {
  if (agencyAt(words, index, on) || isOneWordHead(words.at(index) as Word) || placeAt(words, index)) return true;
  const head = HEAD_TRIE.longest(words, index);
  if (!head) return false;
  const following = words.at(head.next);
  return (
    (!following && !behindDash) ||
    (following?.capital ?? 0) > 0 ||
    LEVEL_TRIE.longest(words, head.next) !== undefined ||
    head.next - index > 2
  );
}

/** Small letters inside a name: fields go on, acts end it, and what may be either goes on only where the name then ends. */
function small(words: Words, i: number): number {
  const field = FIELD_TRIE.longest(words, i)?.next ?? 0;
  const act = ACT_TRIE.longest(words, i)?.next ?? 0;
  const mixed = MIXED_TRIE.longest(words, i)?.next ?? 0;
  if (mixed > 0 && mixed >= field && mixed >= act)
    return endsWell(words, mixed) && !isVerbBefore(words, mixed) ? mixed : i;
  if (field > 0 && field >= act) return beforeAct(words, i, field);
  return act > 0 ? i : unknownEnd(words, i);
}

/** "Cục Quản lý chất lượng | xây dựng kế hoạch": a phrase of a name gives back the word that begins a longer act. */
function beforeAct(words: Words, from: number, to: number): number {
  const at = to - 2;
  return at > from && (ACT_TRIE.longest(words, at)?.next ?? 0) > to ? at : to;
}

const AFTER_VERB = new Set(
  'cho|sớm|trong|để|theo|tại|từ|đến|về|với|vào|lên|ra|nhằm|trước|ngay|lại|kịp|tốt|chặt|hiệu|đủ|đầy|linh'.split('|'),
);

const PREPOSITIONS = new Set(['cho', 'trong', 'để', 'tại', 'về', 'với']);

/** "tư vấn cho …", "nghiên cứu, xây dựng …": what follows tells that the word before did something and is no part of a name. */
function isVerbBefore(words: Words, index: number): boolean {
  const word = words.at(index);
  if (!word || word.newLine) return false;
  if (word.raw === ',') return MIXED_TRIE.longest(words, index + 1) !== undefined && words.at(index + 1)?.capital === 0;
  const isOwnAct = (ACT_TRIE.longest(words, index)?.next ?? 0) > index + 1 || startsAct(words, index + 1);
  return AFTER_VERB.has(word.lower) && (!isOwnAct || PREPOSITIONS.has(word.lower));
}

/** True where a name can end: nothing, a mark, an act or a place follows. */
function endsWell(words: Words, index: number): boolean {
  const word = words.at(index);
  if (!word || word.newLine) return true;
  if (word.kind === 'mark') return word.raw !== '%';
  if (LEVEL_TRIE.longest(words, index) || placeAt(words, index) || isVietNam(words, index)) return true;
  const field = FIELD_TRIE.longest(words, index)?.next ?? 0;
  const act = ACT_TRIE.longest(words, index)?.next ?? 0;
  const mixed = MIXED_TRIE.longest(words, index);
  // "Phòng Cấp phép xây dựng xây dựng kế hoạch": said twice, the second is the act.
  if (mixed && words.at(index - 1)?.lower === words.at(mixed.next - 1)?.lower) return true;
  // What may be an act begins one here: "Cục Quản lý nhà và thị trường bất động sản xây dựng dự thảo".
  return Math.max(act, mixed?.next ?? 0) > field;
}

const CLEAR_ACTS = new Set([
  'chủ trì',
  'phối hợp',
  'khẩn trương',
  'tham mưu',
  'rà soát',
  'chịu trách nhiệm',
  'có trách nhiệm',
  'chủ động',
  'tiếp tục',
]);

/** Up to three unknown small words belong to the name where a clear act, a colon or a bracket follows them at once. */
function unknownEnd(words: Words, index: number): number {
  for (let i = index; i < index + 3; i++) {
    const word = words.at(i);
    if (word?.kind !== 'word' || word.capital > 0 || word.newLine) return index;
    const following = words.at(i + 1);
    if (!following || following.newLine) return i + 1;
    if (following.kind === 'mark') return [':', '(', ';'].includes(following.raw) ? i + 1 : index;
    const act = ACT_TRIE.longest(words, i + 1);
    if (act) return CLEAR_ACTS.has(act.value) ? i + 1 : index;
  }
  return index;
}

/** A level with or without a name, a province, "Việt Nam" or "Trung ương": "tỉnh", "tỉnh Gia Lai", "khu vực III". */
export function placeEnd(words: Words, index: number): number | undefined {
  const word = words.at(index);
  if (!word || word.newLine) return undefined;
  if (isVietNam(words, index)) return index + 2;
  if (word.lower === 'số' && words.at(index + 1)?.kind === 'number') return index + 2;
  const bare = placeAt(words, index);
  if (bare) return bare.next;
  const level = LEVEL_TRIE.longest(words, index);
  if (!level) return undefined;
  if (level.value.startsWith('c')) return level.next;
  const start = words.at(level.next)?.raw === '.' && level.value === 'tp' ? level.next + 1 : level.next;
  const province = words.at(start)?.newLine ? undefined : placeAt(words, start);
  if (province) return province.next;
  const list = levelsEnd(words, level);
  if (list) return list;
  const end = pairEnd(words, properNameEnd(words, start), level.value);
  return end > start && !HEAD_TRIE.longest(words, start) && !saysRole(words, start) ? end : level.next;
}

/** "khu vực Thanh Sơn - Tân Sơn": two places make one region. */
function pairEnd(words: Words, end: number, level: string): number {
  const dash = words.at(end);
  if (level !== 'khu vực' || !dash || !['-', '–'].includes(dash.raw)) return end;
  const second = properNameEnd(words, end + 1);
  return second > end + 1 ? second : end;
}

/** "Công an xã, phường": the levels together name one class of bodies. */
function levelsEnd(words: Words, level: { value: string; next: number }): number | undefined {
  let end: number | undefined;
  let next = level.next;
  for (;;) {
    const after = afterSeparator(words, next, ',');
    const following = after > next ? LEVEL_TRIE.longest(words, after) : undefined;
    if (!following || words.at(after)?.capital !== 0 || following.value === 'khu vực') return end;
    const name = words.at(following.next);
    if (name?.kind === 'word' && name.capital > 0) return end;
    end = next = following.next;
  }
}
