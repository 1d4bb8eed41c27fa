import type { Range } from '../shared/range.ts';
import { mainDeadline } from './deadline.ts';
import type { Deadline } from './directive.ts';
import { isCompletion, opensInstruction, startsPlainAct } from './verbs.ts';

/** A part of an action with the one deadline that binds it. */
export type Segment = Range & { deadline: Deadline | null };

/**
 * Cuts an action at its deadlines: "phê duyệt trong tháng 9 và triển khai trong năm 2025" are two tasks,
 * "lập phương án, hoàn thành trước 15/6" is one. `deadlines` are those inside the action or ahead of it in the clause.
 */
export function segmentsOf(text: string, action: Range, deadlines: readonly Deadline[]): Segment[] {
  const stated = deadlines.filter((d) => d.start >= action.start && d.end <= action.end);
  const cutting = stated.filter(
    (d, i) => d.due !== null || (d.kind === 'recurring' && !goesOnFrom(text, stated[i - 1], d)),
  );
  if (stated.length > 0 && cutting.length === 0) return [{ ...action, deadline: mainDeadline(stated) }];
  const inside = cutting;
  const ahead = mainDeadline(deadlines.filter((d) => d.end <= action.start && !isPurpose(text, d)));
  if (inside.length === 0) return [{ ...action, deadline: ahead }];
  const only = inside[0] as Deadline;
  if (
    inside.length === 1 &&
    /^[\s,]*$/u.test(text.slice(action.start, only.start)) &&
    opensPart(text, action.start, only)
  )
    return [{ ...action, deadline: only }];
  if (inside.length === 1 && isSecond(text, action, only))
    return [
      { start: action.start, end: only.start, deadline: ahead },
      { start: only.start, end: action.end, deadline: only },
    ];
  const apart = aroundJoin(text, action, inside);
  if (apart) return apart;
  const leading = inside.length > 1 && inside.every((d) => opensPart(text, action.start, d));
  if (leading) return inside.map((d, i) => ({ start: d.start, end: inside[i + 1]?.start ?? action.end, deadline: d }));
  return cutBehind(text, action, inside, ahead);
}

/** "Để khánh thành cầu vào ngày 19/12, yêu cầu …", "Đặt mục tiêu thông xe trong năm nay, …": what the work is for has its own day. */
function isPurpose(text: string, deadline: Deadline): boolean {
  return /(?:^|[.;\n]\s*)(?:Để|Nhằm|(?:(?:Đặt|Xác định|Với)\s)?(?:[Mm]ục tiêu|[Qq]uyết tâm))\s[^.;\n]*$/u.test(
    text.slice(Math.max(0, deadline.start - 240), deadline.start),
  );
}

/** "hằng tuần công bố giá và xuất cấp đủ gạo trước 31/12": one time stands ahead of its act, the other behind the next. */
function aroundJoin(text: string, action: Range, inside: readonly Deadline[]): Segment[] | null {
  const [first, second] = inside;
  if (inside.length !== 2 || !first || !second) return null;
  if (!opensPart(text, action.start, first) || opensPart(text, first.end, second)) return null;
  const joins = [...text.slice(first.end, second.start).matchAll(/(?:\s*,)?\s+(?:và|đồng thời)\s+/gu)];
  const join = joins.findLast((m) => startsPlainAct(text.slice(first.end + m.index + m[0].length, second.start)));
  if (!join) return null;
  const cut = first.end + join.index;
  return [
    { start: action.start, end: cut, deadline: first },
    { start: cut + join[0].length, end: action.end, deadline: second },
  ];
}

/** "từ nay đến hết năm, mỗi tháng …": how often, within the time just named. */
function goesOnFrom(text: string, before: Deadline | undefined, deadline: Deadline): boolean {
  return before?.due != null && /^[\s,]*$/u.test(text.slice(before.end, deadline.start));
}

/** "theo dõi thị trường, trước ngày 25/1 hoàn thành kiểm tra kho": the second action alone has a deadline, said ahead of it. */
function isSecond(text: string, action: Range, deadline: Deadline): boolean {
  const before = bare(text.slice(action.start, deadline.start));
  const after = text.slice(deadline.end, action.end);
  return (
    deadline.due !== null &&
    opensPart(text, action.start, deadline) &&
    opensInstruction(before) &&
    before.split(/\s+/).length >= 4 &&
    after.trim().split(/\s+/).length >= 4
  );
}

/** The deadline stands first in its part: "trong tháng 11 hoàn thành A, trong tháng 12 hoàn thành B". */
function opensPart(text: string, from: number, deadline: Deadline): boolean {
  const before = text.slice(from, deadline.start);
  return (
    /(?:^|[,;]\s*(?:và\s+)?)\s*$/u.test(before) && opensInstruction(text.slice(deadline.end).replace(/^[\s,]+/u, ''))
  );
}

function cutBehind(text: string, action: Range, inside: Deadline[], ahead: Deadline | null): Segment[] {
  const segments: { start: number; end: number; own: Deadline[] }[] = [];
  let from = action.start;
  for (const deadline of inside) {
    const stretch = text.slice(from, deadline.start);
    const last = segments.at(-1);
    if (last && (!startsOwnAction(stretch) || isCompletion(bare(stretch)))) {
      last.own.push(deadline);
      last.end = deadline.end;
    } else {
      const start = last ? from + (stretch.length - bareStart(stretch).length) : from;
      segments.push({ start, end: deadline.end, own: [deadline] });
    }
    from = deadline.end;
  }
  const tail = text.slice(from, action.end);
  const last = segments.at(-1) as { start: number; end: number; own: Deadline[] };
  if (keepsTail(tail)) last.end = action.end;
  return segments.map((s) => ({ start: s.start, end: s.end, deadline: mainDeadline(s.own) ?? ahead }));
}

function bareStart(stretch: string): string {
  return stretch.replace(/^(?:[\s,;:.…)]|và(?=\s)|đồng thời(?=\s)|sau đó(?=\s))+/iu, '');
}

function bare(stretch: string): string {
  return bareStart(stretch).replace(/[\s,(:]+$/u, '');
}

/** "bàn giao đợt 1 trước 30/6, phần còn lại trước 31/12": the same action on what is left. */
const REST =
  /^(?:(?:phần|số|diện tích|khối lượng|các\s[\p{L}\s]{2,30})\s+còn lại|(?:đợt|giai đoạn)\s+(?:2|hai|II))(?!\p{L})/iu;

function startsOwnAction(stretch: string): boolean {
  const words = bare(stretch);
  return (opensInstruction(words) || REST.test(words)) && words.split(/\s+/).length >= 2;
}

/** Words behind the last deadline belong to the same action unless they open another or only praise. */
function keepsTail(tail: string): boolean {
  const words = tail.trim();
  if (words === '' || /^[,;]|^(?:và|đồng thời|với tinh thần|để|nhằm|theo đúng|bảo đảm|đảm bảo)(?!\p{L})/iu.test(words))
    return false;
  return words.split(/\s+/).length >= 2;
}

const FOR_ALL =
  /(?:tất cả|toàn bộ|cùng|các (?:nội dung|nhiệm vụ|việc) trên)\s+\S*\s*(?:hoàn thành|xong|hoàn tất)?\s*$/iu;

/**
 * A deadline at the end of a ";" list ("A; B; C, hoàn thành trong tháng 9") also binds the parts before it that name none,
 * back to the last one that does.
 */
function sharesBack(text: string, segment: Segment): boolean {
  if (!segment.deadline?.due) return false;
  return /[,;]\s*(?:tất cả\s+|cùng\s+)?(?:phải\s+)?(?:hoàn thành|xong|hoàn tất)\s*(?:toàn bộ\s*|các nội dung trên\s*|các nhiệm vụ trên\s*)?$/iu.test(
    text.slice(segment.start, segment.deadline.start),
  );
}

/** A clause of a sentence with its segments; `counted`: a mark such as "(2)" opens it. */
type Part = { owners: string; counted: boolean; segments: Segment[] };

/**
 * A deadline the last clause gives for the whole sentence holds for the clauses before it that have none; where another
 * owner was told, only if it says so ("tất cả hoàn thành trước 30/6"). In "(6) …; (7) …" each counted part has its own.
 */
export function shareLastDeadline(text: string, parts: readonly Part[]): void {
  const starts = parts.flatMap((part, i) => (part.counted || i === 0 ? [i] : []));
  for (const [k, start] of starts.entries()) share(text, parts.slice(start, starts[k + 1]), parts);
}

function share(text: string, group: readonly Part[], all: readonly Part[]): void {
  const final = group.at(-1);
  const last = final?.segments.at(-1);
  if (!final || !last || !sharesBack(text, last)) return;
  const forAll = FOR_ALL.test(text.slice(last.start, last.deadline?.start));
  const before = forAll ? all.slice(0, all.indexOf(final)) : group.slice(0, -1);
  for (const { owners, segments } of [...before].reverse()) {
    if (segments.some((s) => s.deadline) || (!forAll && owners !== final.owners)) return;
    for (const segment of segments) {
      segment.deadline = last.deadline;
      segment.end = last.end;
    }
  }
}
