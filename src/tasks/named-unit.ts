import type { Mention, NamingContext } from '../agencies/agency.ts';
import { readAgencyList } from '../agencies/agency-list.ts';
import { runEnd, startsAct } from '../agencies/name-run.ts';
import { Words } from '../agencies/words.ts';
import type { Range } from '../shared/range.ts';
import { fold } from '../shared/text.ts';

/** Kinds of units inside a body, and codes in capitals, that begin a name nobody has registered. */
const KINDS =
  'Ban|Phòng|Tổ|Đội|Khối|Khoa|Trung tâm|Văn phòng|Công ty|Xí nghiệp|Nhà máy|Chi nhánh|Trường|Viện|Đoàn|Hội|Công đoàn|Bộ phận|Nhóm|Trạm|Hạt|Kế toán|Thư ký|Phân xưởng|Tổng công ty|Tập đoàn|Ủy ban|Liên danh|Nhà thầu|Tư vấn|Chủ đầu tư|Thường trực|Thường vụ';
const UNIT = new RegExp(
  `^(?:Các\\s+(?:${KINDS}|${KINDS.toLowerCase()})|${KINDS})(?=$|\\s)|^[A-Z][A-Z\\d&.-]{1,9}(?=$|[\\s,;])`,
  'u',
);

/** Other words that begin alike: "Tổ chức thực hiện" is a heading, no team. */
const NO_UNIT =
  /^(?:Tổ chức|Ban (?:hành|bố)|Hội (?:nghị|thảo|họp|nhập|chợ)|Đội ngũ|Khối lượng|Trường hợp|Đoàn kết|Viện (?:trợ|dẫn)|Hạt nhân|Nhóm (?:các )?(?:nhiệm vụ|giải pháp|việc|công việc|vấn đề|nội dung))(?=$|\s)/iu;

const LONGEST_UNIT = 12;

/** True where the words are the name of a unit: "Ban Đầu tư phát triển", "PVOIL". */
export function isUnitName(words: string): boolean {
  return UNIT.test(words) && !NO_UNIT.test(words) && words.split(/\s+/).length <= LONGEST_UNIT;
}

/** Units named one after another, each by the register where it is known there; null where the words say anything else. */
export function readUnits(words: string, context: NamingContext): Mention[] | null {
  const parts = words
    .split(/\s*(?:[;+]|,(?=\s*\p{Lu})|\svà(?=\s\p{Lu}))\s*/u)
    .map((p) => p.trim())
    .filter(Boolean);
  if (parts.length === 0 || !parts.every(isUnitName)) return null;
  return parts.flatMap((name) => readAgencyList(name, context) ?? [unit(name, 0, context)]);
}

function unit(name: string, start: number, context: NamingContext): Mention {
  const id = `local:${fold(name)}${context.province ? `@${context.province}` : ''}`;
  return { start, end: start + name.length, id, name, collective: /^Các\s/u.test(name) };
}

const SEPARATOR = /^(?:\s*,\s*|\s+và\s+)(?=\p{Lu})/u;

/** The units an item names before it says what they do: "EVNNPC, EVNHANOI lập danh sách …"; their ranges lie in `text`. */
export function openingUnits(text: string, start: number, end: number, context: NamingContext): Mention[] {
  const found: Mention[] = [];
  for (let at = start; at < end; ) {
    const words = text.slice(at, end);
    const head = UNIT.exec(words);
    if (!head || NO_UNIT.test(words)) return [];
    const length = nameLength(words, head[0], context.on);
    if (length === 0) return [];
    found.push(unit(words.slice(0, length).replace(/\s+/g, ' '), at, context));
    at += length;
    const separator = SEPARATOR.exec(text.slice(at, end));
    if (!separator) return found;
    at += separator[0].length;
  }
  return [];
}

/** Units that open a sentence and that no register knows: `mentions` are those the register names in it. */
export function unknownUnits(
  text: string,
  sentence: Range,
  mentions: readonly Mention[],
  context: NamingContext,
): Mention[] {
  const units = openingUnits(text, sentence.start, sentence.end, context);
  const end = units.at(-1)?.end ?? sentence.start;
  return mentions.some((m) => m.start < end) ? [] : units;
}

/** A code is its own name; the name of any other unit goes on behind its kind until something is done. */
function nameLength(text: string, head: string, on: string): number {
  if (head === head.toUpperCase()) return head.length;
  const words = new Words(text);
  const from = head.split(/\s+/).length;
  const to = runEnd(words, from, on);
  const following = words.at(to);
  if (to === from || !following || (following.kind !== 'mark' && !startsAct(words, to))) return 0;
  return words.at(to - 1)?.end ?? 0;
}
