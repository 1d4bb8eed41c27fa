import type { Mention } from '../agencies/agency.ts';
import { groupId } from '../agencies/people-committee.ts';
import type { Run } from './co-operation.ts';
import { opensInstruction, opensStatement, startsPlainAct } from './verbs.ts';

/** Words that begin a predicate whatever verb follows. */
export const CUE =
  /^[\s,(]*(?:(?:cũng|còn|đồng thời)\s+)?(?:phải|cần|chủ trì|đồng chủ trì|phối hợp|có trách nhiệm|chịu trách nhiệm|được giao|được yêu cầu|được phân công|còn được giao|cũng được|khẩn trương|tiếp tục|chủ động)/iu;

/** "Các trường đại học | sư phạm | cần …": words that narrow a class, or go on listing it, stand before the modal word. */
const NARROWED =
  /^(?:,?\s(?!(?:phải|cần|cũng|đều|đã|đang|sẽ|được|là|có|để|mà|vì|do|thì|theo|khi|không|chưa)\s)(?:\p{Ll}[\p{L}-]*|\p{Lu}{2,})){1,16}?(?=\s(?:phải|cần|có trách nhiệm|chịu trách nhiệm|khẩn trương)\s)/u;

/** "Các bộ, cơ quan | chưa ban hành kế hoạch | phải …": what is missing there says which of them are meant. */
const LACKING =
  /^\s(?:chưa|còn|có|đang)(?:\s(?!phải\s|cần\s)\p{L}[\p{L}\d-]*){1,14}?(?=\s(?:phải|cần|khẩn trương|nghiêm túc)\s)/u;

/** How far words that narrow a class run before an act begins: "Các doanh nghiệp | đầu mối xăng dầu | rà soát …". */
function narrowing(after: string): number {
  const licensed = /^\s(?:được (?:cấp phép|lựa chọn|cấp mỏ|thuê đất)|trúng thầu)(?=\s)/u.exec(after);
  if (licensed && startsPlainAct(after.slice(licensed[0].length))) return licensed[0].length;
  if (opensInstruction(after) || opensStatement(after) || CUE.test(after)) return 0;
  let length = 0;
  for (let words = 0; words < 7; words++) {
    const word = NARROWING_WORD.exec(after.slice(length));
    if (!word) return 0;
    length += word[0].length;
    const rest = after.slice(length);
    if (/^\s/.test(rest) && startsPlainAct(rest)) return opensStatement(rest) ? 0 : length;
  }
  return 0;
}

const NARROWING_WORD =
  /^\s(?!(?:của|đã|đang|sẽ|được|là|để|mà|vì|do|thì|theo|khi|không|chưa|và|với|tại|về|trong|từ|đến|có|nêu|liên)(?!\p{L}))\p{Ll}[\p{L}-]*/u;

/** True where words that narrow a class stand between it and what it must do. `instructing` lets any plain act end them. */
export function narrows(predicate: string, instructing: boolean): boolean {
  return NARROWED.test(predicate) || LACKING.test(predicate) || (instructing && narrowing(predicate) > 0);
}

/** A class keeps the words that narrow it: "Các công ty lâm nghiệp, ban quản lý rừng | phải …". */
export function narrowed(text: string, leads: Mention[], run: Run, end: number): Mention[] {
  const last = leads.at(-1);
  if (!last?.collective || last !== run.mentions.at(-1)) return leads;
  const after = text.slice(last.end, end);
  const more = (NARROWED.exec(after) ?? LACKING.exec(after))?.[0] ?? after.slice(0, narrowing(after));
  if (more === '' || /liên quan/iu.test(more)) return leads;
  const name = `${last.name}${more.replace(/\s+/g, ' ')}`;
  return [...leads.slice(0, -1), { ...last, name, id: groupId(name), end: last.end + more.length }];
}
