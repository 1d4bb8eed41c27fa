import type { Mention } from '../agencies/agency.ts';
import type { Range } from '../shared/range.ts';
import { behindMark, isCountedThing, isOneOfSeveral } from './counted-part.ts';
import { splitOutside } from './sentence.ts';
import { isCompletion, opensDuty, opensInstruction, opensProduct, opensStatement, startsPlainAct } from './verbs.ts';

/** Clauses of a sentence: cut at ";", a completion ("xong trước 15/6") or a bare list of owners joined to its neighbour. */
export function clausesOf(text: string, sentence: Range, within: (range: Range) => readonly Mention[]): Range[] {
  const clauses: Range[] = [];
  let pending: number | null = null;
  const parts = splitOutside(text, sentence.start, sentence.end, ';').flatMap((part) =>
    byOwner(text, part, within(part)),
  );
  for (const part of parts) {
    const counted = behindMark(text, part);
    const words = text.slice(counted, part.end);
    const start: number = pending ?? counted;
    pending = null;
    const last = clauses.at(-1);
    const before = last ? text.slice(last.start, last.end) : '';
    const isListed =
      isCountedThing(before, text.slice(part.start, part.end)) ||
      isEnumerated(before, words, within(part)) ||
      (within(part)[0]?.start !== part.start && isOneOfSeveral(before, words));
    if (last && start === counted && isListed) {
      last.end = part.end;
      continue;
    }
    if (isOwnersOnly(text, part, within(part))) {
      pending = start;
      continue;
    }
    if (
      last &&
      start === part.start &&
      (isHandedUp(words) ||
        repeatsAct(before, words) ||
        isCompletion(words.replace(/(?:trước|trong|chậm nhất|muộn nhất|đến|vào).*/iu, '')) ||
        !opensClause(part, words, within(part)))
    )
      last.end = part.end;
    else clauses.push({ start, end: part.end });
  }
  if (pending !== null) clauses.push({ start: pending, end: sentence.end });
  return clauses;
}

const ENUMERATES = /(?:theo hướng|bao gồm|gồm|trong đó(?: có)?)\s*:\s*[^:]*$/iu;

/** "… chỉnh lý dự thảo theo hướng: làm rõ A; phân định B; cắt giảm C": the parts tell how one product is to be made. */
function isEnumerated(before: string, words: string, inside: readonly Mention[]): boolean {
  if (!before.includes(':') || !ENUMERATES.test(before)) return false;
  const names =
    inside[0] !== undefined &&
    /^\s*(?:giao|yêu cầu|đề nghị)?\s*$/iu.test(words.slice(0, Math.max(0, words.indexOf(inside[0].name))));
  return !names && !DATED.test(words);
}

const DATED = /(?:trước|trong|chậm nhất|muộn nhất|đến)\s+(?:hết\s+)?(?:ngày|tháng|quý|năm|\d)/iu;

const HANDED_UP =
  /^(?:trình|gửi|báo cáo)\s+(?:(?:cấp có thẩm quyền|Hội đồng thẩm định|Lãnh đạo|Thủ tướng|Chính phủ|Quốc hội|Bộ trưởng|Chủ tịch|Phó|Ủy ban|UBND|HĐND|Hội đồng|Ban Thường vụ|Bộ Chính trị|Giám đốc|Thường trực|Tỉnh ủy|Thành ủy)(?:\s+\p{L}+){0,6}?)(?:\s+(?:xem xét|phê duyệt|ban hành|quyết định|thông qua|cho ý kiến))*(?:,?\s+(?:trước|trong|chậm nhất|muộn nhất|vào|đến)\s[^,;]{3,40})?[.\s]*$/u;

/** "…; trình Thủ tướng Chính phủ trong quý II": hands up the product of the part before and names none of its own. */
function isHandedUp(words: string): boolean {
  return HANDED_UP.test(words);
}

/** "lập hướng dẫn …; hoàn thành việc lập hướng dẫn trước 25/11": by when the part before is done. */
function repeatsAct(before: string, words: string): boolean {
  const act = /^hoàn thành việc\s+(\p{L}+\s\p{L}+\s\p{L}+)/iu.exec(words)?.[1];
  return act !== undefined && before.toLowerCase().includes(act.toLowerCase());
}

/** What may stand ahead of the first one who is told: "chấp thuận …", "Về di dời lưới điện, …". */
const OPENING =
  /^(?:(?:chấp thuận|đồng ý|thống nhất)\s|(?:về|đối với|với|liên quan|cùng với|bên cạnh|trước mắt|thời gian tới|trong|tại|theo)[^;:]*,\s*(?:(?:giao|yêu cầu|đề nghị)\s+)?$)/iu;

const JOINED = /(?<=\S)\s*,\s*(?:(?:còn|riêng|trong khi(?: đó)?|đồng thời)\s+)?$/u;

/** "…, trên cơ sở đề xuất của Sở A, Sở B tổng hợp": a new part, on a footing of its own. */
const BASIS = /(?<=.{30}),\s*(?:trên cơ sở|căn cứ|theo)\s[^,;]{2,60}\s(?:của|từ)\s+$/iu;

/** "chỉ đạo Ban Quản lý, các đơn vị …": the list of those who are directed goes on. */
const DIRECTED =
  /(?:chỉ đạo|hướng dẫn|đôn đốc|phối hợp với)\s+(?:(?:các\s+)?\p{Lu}[^,;]{2,60}|các\s[^,;]{2,40})(?:,\s+\p{Lu}[^,;]{2,60})*,\s*$/u;

/** "…, Thủ tướng cũng yêu cầu các bộ …": a second order in one sentence. */
const ALSO = /^\s(?:cũng|còn|đồng thời)\s(?:yêu cầu|giao|đề nghị|chỉ đạo)\s/u;

const MUST = /^\s+(?:phải|cần|có trách nhiệm|chịu trách nhiệm)\s/u;

/** "giao Cục A chuẩn bị nội dung, Văn phòng Bộ làm hậu cần": cut where, behind a comma, another owner is told what to do. */
function byOwner(text: string, part: Range, inside: readonly Mention[]): Range[] {
  const first = inside[0];
  const opening = text.slice(part.start, part.end);
  if (!first) return [part];
  // "Khẩn trương khắc phục cầu cống hư hại, các xã phải huy động lực lượng": the one who must act comes behind the work.
  const ahead = text.slice(part.start, first.start);
  if (opensInstruction(opening) && JOINED.test(ahead) && MUST.test(text.slice(first.end, part.end)))
    return [
      { start: part.start, end: part.start + ahead.replace(JOINED, '').length },
      { start: first.start, end: part.end },
    ];
  if (!(first.start - part.start < 16 || OPENING.test(ahead))) return [part];
  for (const [i, mention] of inside.entries()) {
    const before = inside[i - 1];
    const from = before?.end ?? part.start;
    const between = text.slice(from, mention.start);
    const told = text.slice(mention.end, part.end);
    const isNew =
      i > 0 &&
      !mention.id.startsWith('authority:') &&
      !/đại biểu/u.test(mention.name) &&
      JOINED.test(between) &&
      between.split(/\s+/).length >= 5 &&
      !DIRECTED.test(text.slice(part.start, mention.start)) &&
      !/(?:để|nhằm|khi|theo|nếu|trường hợp|cùng|phối hợp|gồm|như)\s[^,]*,?\s*$/iu.test(between.replace(JOINED, '')) &&
      startsPlainAct(told);
    const basis = before && /^\s*,\s*$/u.test(between) && BASIS.exec(text.slice(part.start, before.start));
    if (basis && startsPlainAct(told)) {
      const cut = part.start + basis.index;
      return [
        { start: part.start, end: cut },
        { start: cut + 1, end: part.end },
      ];
    }
    const again = i > 1 && mention.id.startsWith('authority:') && JOINED.test(between) && ALSO.test(told);
    if (isNew || again) {
      const rest = { start: mention.start, end: part.end };
      const own = { start: part.start, end: mention.start - (JOINED.exec(between)?.[0].length ?? 0) };
      return [own, ...byOwner(text, rest, inside.slice(i))];
    }
  }
  return [part];
}

function isOwnersOnly(text: string, part: Range, inside: readonly Mention[]): boolean {
  const last = inside.at(-1);
  if (!last || last.end < part.end - 1) return false;
  let at = part.start;
  for (const mention of inside) {
    if (!/^[\s,/&+:]*(?:và|cùng|giao|đề nghị|yêu cầu)?\s*$/iu.test(text.slice(at, mention.start))) return false;
    at = mention.end;
  }
  return true;
}

/** "…; các nhiệm vụ chậm tiến độ theo kết luận của Ban Chỉ đạo": one more thing of the list before, whoever it names. */
const LISTED = /^(?:các|những)\s+(?:nhiệm vụ|nội dung|công việc|vấn đề|dự án|văn bản|quy định)\s/iu;

function opensClause(part: Range, words: string, inside: readonly Mention[]): boolean {
  const opening = words.replace(/^(?:và|đồng thời|trên cơ sở đó)[\s,]+/iu, '');
  if (opensInstruction(opening) || opensProduct(words) || opensDuty(words)) return true;
  // A part with a date of its own is an action of its own, whatever verb it begins with.
  if (words.split(/\s+/).length >= 6 && DATED.test(words) && !opensStatement(words)) return true;
  const first = inside[0];
  return first !== undefined && first.start - part.start < 80 && !LISTED.test(words);
}
