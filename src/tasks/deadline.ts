import { addDays, addWorkingDays, daysBetween } from '../shared/calendar.ts';
import { type DateForm, dateForms } from './date-forms.ts';
import type { Deadline, DueKind } from './directive.ts';
import { eventDeadlines } from './event-deadline.ts';

/**
 * Deadlines a text states, in order and without overlap. `issuedOn` resolves a missing year and the beginning of "trong 15
 * ngày kể từ ngày ký". Dates that are no deadlines (citations, data cut-offs, names of plans, what is past) are left out.
 * Counting of periods follows Civil Code 2015, articles 146–147: the first day is not counted.
 */
export function findDeadlines(text: string, on: { issuedOn: string }): Deadline[] {
  if (!MAY_HOLD.test(text)) return [];
  const dated = datedDeadlines(text, on.issuedOn);
  const periods = periodDeadlines(text, on.issuedOn);
  const others = eventDeadlines(text);
  const kept: Deadline[] = [];
  const all = [...periods, ...dated, ...others];
  // A recurring phrase swallows the day inside it ("trước ngày 25 hằng tháng"); otherwise a named day beats an event.
  all.sort((a, b) => rank(a, all) - rank(b, all) || b.end - b.start - (a.end - a.start));
  for (const deadline of all)
    if (!kept.some((k) => k.start < deadline.end && deadline.start < k.end) && !isDayOf(text, deadline, all))
      kept.push(deadline);
  return kept.sort((a, b) => a.start - b.start);
}

/** "Định kỳ 6 tháng (trước ngày 20/6 và ngày 20/12)": the days in brackets are those of every period. */
function isDayOf(text: string, deadline: Deadline, all: readonly Deadline[]): boolean {
  return all.some((d) => d.kind === 'recurring' && /^\s*\(\s*$/u.test(text.slice(d.end, deadline.start)));
}

const MAY_HOLD =
  /\d|quý|quí|tháng|tuần|hôm nay|ngay|hằng|hàng|thường xuyên|định kỳ|mỗi|trước|sau khi|kỳ họp|phiên họp|giao ban|khi|lập tức|năm/iu;

function rank(deadline: Deadline, all: Deadline[]): number {
  if (deadline.kind === 'recurring')
    return all.some(
      (d) =>
        d.due && d.start < deadline.end && deadline.start < d.end && d.end - d.start > deadline.end - deadline.start,
    )
      ? 3
      : 0;
  return deadline.due ? 1 : 2;
}

const TIME =
  '(?:\\d{1,2}\\s*(?:giờ|h|g|:)\\s*(?:\\d{2})?\\s*(?:phút)?\\s*,?\\s*)?(?:(?:sáng|chiều|cuối|hết)\\s+)?(?:thứ\\s+(?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)?\\s*(?:,?\\s*(?:\\(?ngày\\)?)?\\s*)?\\(?';
const GOVERNOR = new RegExp(
  `(?:(?<before>trước(?:\\s+(?:thời điểm|thời hạn|mốc))?)|(?<by>(?:chậm nhất|muộn nhất|trễ nhất|không (?:chậm|muộn|quá)(?: hơn)?)(?:\\s+(?:là|vào|đến|trong|tới|trước))*(?:\\s+hết)?|từ nay\\s+(?:đến|cho đến|tới)(?:\\s+hết)?|đến\\s+hết|đến\\s+trước|cho đến(?:\\s+hết)?|đến(?:\\s+(?:cuối|thời điểm))?|tới|hết|trong\\s+và\\s+(?:hết|sau)|vào(?:\\s+(?:cuối|dịp|khoảng))?)|(?<within>(?:ngay\\s+)?(?:từ|trong)\\s+(?:và\\s+)?(?=đầu|giữa|cuối)|ngay\\s+trong|ngay|trong(?:\\s+(?:khoảng|thời gian|suốt|vòng|thời hạn|các))?(?:\\s+từ)?)|(?<from>(?:bắt đầu\\s+|kể\\s+|áp dụng\\s+|tính\\s+)?từ))\\s+(?:hết\\s+)?${TIME}$`,
  'iu',
);

function datedDeadlines(text: string, issuedOn: string): Deadline[] {
  const forms = dateForms(text, issuedOn);
  const found: Deadline[] = [];
  for (let i = 0; i < forms.length; i++) {
    const form = forms[i] as DateForm;
    const next = forms[i + 1];
    const governed = GOVERNOR.exec(text.slice(Math.max(0, form.start - 70), form.start));
    const start = governed ? form.start - governed[0].length : form.start;
    const clean = start + (text.slice(start).length - text.slice(start).trimStart().length);
    if (
      governed?.groups?.from &&
      next &&
      /^\s*(?:,\s*)?(?:cho\s+)?(?:đến|tới|-|–)\s*(?:hết\s+)?(?:ngày\s+)?$/iu.test(text.slice(form.end, next.start))
    ) {
      if (!isCited(text, clean) && next.last >= addDays(issuedOn, -PAST_DAYS))
        found.push(deadline(text, clean, next.end, next.last, 'within'));
      i++;
      continue;
    }
    const accepted = governed
      ? accept(text, form, clean, governed.groups ?? {}, issuedOn)
      : bareKind(text, form, issuedOn);
    if (accepted) found.push(deadline(text, clean, form.end, form.last, accepted));
  }
  return found;
}

function deadline(text: string, start: number, end: number, due: string | null, kind: DueKind): Deadline {
  return { start, end, phrase: text.slice(start, end), due, kind };
}

/** How far back what stands before a date is looked at; patterns anchored at its end would else scan the whole sentence. */
const NEAR = 160;

/** How long ago a day may lie and still be meant as a deadline: a notice may issue after the deadline its session set. */
const PAST_DAYS = 95;

function accept(
  text: string,
  form: DateForm,
  start: number,
  governor: Record<string, string | undefined>,
  issuedOn: string,
): DueKind | null {
  const before = text.slice(Math.max(0, start - NEAR), start);
  const words = (governor.by ?? '').toLowerCase();
  if (/(?:tính|kể|tích lũy|lũy kế|luỹ kế|số liệu|so với|cùng kỳ)\s*$/iu.test(before) || isCited(text, start))
    return null;
  if (
    /^\s*(?:,\s*)?tầm nhìn/iu.test(text.slice(form.end)) ||
    /tầm nhìn\s*$/iu.test(before) ||
    (form.unit === 'year' && /^(?:đến|tới|hết)$/u.test(words.trim()) && isInName(before))
  )
    return null;
  if (isPastEvent(before, form, issuedOn)) return null;
  const cutOff = addDays(issuedOn, -PAST_DAYS);
  if (form.last < cutOff) return null;
  // "Thi theo chương trình mới từ năm 2025": when something begins, not when it is due.
  if (governor.from && form.unit === 'year') return null;
  if (governor.from)
    return form.first >= issuedOn || (form.unit !== 'day' && form.last >= issuedOn)
      ? form.unit === 'day'
        ? 'by'
        : 'within'
      : null;
  if (governor.before) return 'before';
  if (governor.within !== undefined)
    return form.unit === 'day' && !/trong|ngay/iu.test(governor.within) ? 'by' : 'within';
  if (/^vào/u.test(words) && form.unit !== 'day' && !/cuối/u.test(`${words} ${text.slice(start, form.end)}`))
    return form.last >= issuedOn ? 'within' : null;
  return 'by';
}

/** "… xảy ra trong tháng 01/2026", "đạt 91% kế hoạch đến 31/5": what happened, not what is due. */
function isPastEvent(before: string, form: DateForm, issuedOn: string): boolean {
  if (form.last >= issuedOn && form.unit !== 'year')
    return /(?:dự kiến kéo dài|có khả năng kéo dài|hiệu lực(?: thi hành)?(?: kể)?|áp dụng từ)\s*$/iu.test(before);
  return (
    /(?:xảy ra|phát sinh|diễn ra|phát hiện|ghi nhận|tiếp nhận|được giao|ban hành|đã [\p{L}\s]{1,40}|tồn đọng|hiệu lực|thực hiện)\s*$/iu.test(
      before,
    ) && form.last < issuedOn
  );
}

/** The date belongs to a document that is cited: "Nghị quyết số 66/NQ-CP ngày 26/3/2025", "Kế hoạch 02 ngày …". */
function isCited(text: string, start: number): boolean {
  return (
    /(?:số\s+[\d\p{L}./&-]+|(?:Nghị quyết|Nghị định|Quyết định|Chỉ thị|Công điện|Thông báo|Kế hoạch|Công văn|Kết luận|Luật|Thông tư|Văn bản|Tờ trình|Báo cáo|Hợp đồng|hợp đồng|Quy định|Hướng dẫn|cuộc họp|phiên họp|bản tin)(?:\s+[\d\p{L}./-]+){0,4}|ký(?: kết)?|ban hành|[/-][A-ZĐ]{2,}[\p{L}-]*)\s*$/u.test(
      text.slice(Math.max(0, start - 80), start),
    ) &&
    !/(?:hoàn thành|xong|trình|gửi|báo cáo|công bố|phê duyệt|nghiệm thu|hội nghị)\s*$/iu.test(
      text.slice(Math.max(0, start - 14), start),
    ) &&
    !/^(?:trước|chậm|muộn|trong|đến|ngay|hết|từ nay)/iu.test(text.slice(start))
  );
}

/** "Chiến lược … đến năm 2030": the year is part of a name. */
function isInName(before: string): boolean {
  const clause = before.split(/[,;:.]/).at(-1) ?? '';
  return (
    /(?:chiến lược|quy hoạch|chương trình|kế hoạch|đề án|định hướng|nghị quyết|phương hướng|mục tiêu quốc gia|giai đoạn|thời kỳ|lộ trình)/iu.test(
      clause,
    ) && !/(?:hoàn thành|xong|kéo dài|phấn đấu|bảo đảm|đạt|xuống|lên)/iu.test(clause)
  );
}

const NAMED_BY_TIME =
  /(?:giao ban|kế hoạch|dự toán|phiên họp|cuộc họp|hội nghị|số liệu|kỳ|đợt|tình hình|đầu|tháng|ngày)\s*$/iu;

/** A date without a governing word is a deadline only where it closes the clause on its own: "Nạo vét cống, 30/6/2026". */
function bareKind(text: string, form: DateForm, issuedOn: string): DueKind | null {
  const before = text.slice(Math.max(0, form.start - NEAR), form.start);
  const after = text.slice(form.end);
  if (form.last < addDays(issuedOn, -PAST_DAYS)) return null;
  // "báo cáo Ban Giám hiệu tháng 10/2024.": a month with its year closes the clause and names no meeting, plan or report.
  const monthly =
    form.hasYear &&
    (form.unit === 'month' || form.unit === 'quarter') &&
    form.last >= issuedOn &&
    /^\s*(?:[;.)\]]|$|\/\.)/u.test(after) &&
    /(?:báo cáo|trình|gửi|hoàn thành|ban hành|nghiệm thu|công bố|nộp|khởi công|khánh thành|bàn giao)(?:\s+[\p{L}]+){1,4}\s*$/iu.test(
      before,
    ) &&
    !/báo cáo\s*$/iu.test(before) &&
    !NAMED_BY_TIME.test(before);
  if (monthly) return 'within';
  // "có báo cáo cuối tháng 8": a part of a month that closes the clause names no report or meeting of that month.
  const part =
    form.last >= issuedOn && form.unit !== 'day' && /^(?:cuối|giữa)\s/iu.test(text.slice(form.start, form.end));
  if (part && /^\s*(?:[;.)\]]|$|\/\.)/u.test(after) && !NAMED_BY_TIME.test(before)) return 'within';
  if (isHandingIn(before, form, issuedOn) && /^\s*(?:[;.)\]]|$|\/\.)/u.test(after) && !isCited(text, form.start))
    return 'by';
  const finished =
    /(?:hoàn thành|hoàn tất|xong|thời hạn|hạn(?: cuối| chót| hoàn thành)?|thời gian(?: hoàn thành| thực hiện)?|tiến độ|(?<=,\s)dự kiến|nghiệm thu|bàn giao|kết thúc|deadline|mốc[\p{L}\s]{0,30})(?:\s+(?:toàn bộ|dứt điểm|là|vào|(?:đợt|giai đoạn|bước)\s+\d))?\s*[:(]?\s*$/iu.test(
      before,
    );
  const closes = /^\s*(?:[;.)\]]|$|\/\.)/u.test(after);
  const setOff =
    /[,(–-]\s*(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy)\s+|chủ nhật\s+|ngày\s+)?$/iu.test(before) &&
    closes &&
    !isCited(text, form.start);
  if (!finished && !setOff) return null;
  if (setOff && !finished && form.last < issuedOn) return null;
  if (form.unit === 'year' && !finished) return null;
  return form.unit === 'day' ? 'by' : 'within';
}

/** "trình Giám đốc Sở ngày 18/12/2025": a day still to come, right behind what is to be handed in or held. */
function isHandingIn(before: string, form: DateForm, issuedOn: string): boolean {
  return (
    form.unit === 'day' &&
    form.last >= issuedOn &&
    /(?<!\p{L})(?:trình|gửi|báo cáo|nộp|tổng kết|sơ kết|ban hành|công bố|khởi công|khánh thành|bàn giao|khai mạc|thông xe|ra mắt)(?:\s+\p{L}+){0,5}\s*$/iu.test(
      before,
    ) &&
    !/(?:họp|hội nghị|văn bản|công văn|kế hoạch|tờ trình|quyết định|đã|được|ký)(?:\s+(?:số\s+)?\S+)?\s*$/iu.test(before)
  );
}

const NUMBERS: Record<string, number> = {
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
  'mười lăm': 15,
  'hai mươi': 20,
  'ba mươi': 30,
};
const PERIOD =
  /(?:trong(?:\s+(?:vòng|thời hạn|thời gian))?|chậm nhất(?:\s+(?:là|trong))*|sau|không quá|(?<=[,:]\s*))\s*(?<n>\d{1,3}|mười lăm|hai mươi|ba mươi|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s*(?:\([^)]{1,20}\)\s*)?(?<unit>ngày làm việc|ngày|tuần|tháng|năm|giờ|h)(?!\p{L})(?<from>[\s,]*(?:,\s*)?(?:kể\s+từ|tính\s+từ|từ|sau)\s+(?:khi\s+|ngày\s+|thời điểm\s+)?(?:[^,;.()]{1,80}))?/giu;

/** "Trong 15 ngày kể từ ngày ký": counted from the issue date where the period begins with it, else tied to an event. */
function periodDeadlines(text: string, issuedOn: string): Deadline[] {
  const found: Deadline[] = [];
  for (const match of text.matchAll(PERIOD)) {
    const { n, unit, from } = match.groups as { n: string; unit: string; from?: string };
    const amount = Number(n) || (NUMBERS[n.toLowerCase()] ?? 0);
    const start = match.index;
    const end = start + match[0].trimEnd().length;
    const fromIssue =
      from !== undefined &&
      /ngày\s+(?:ký|ban hành|ra|phát hành)(?:\s|$)|(?:thông báo|công văn|kết luận|văn bản|công điện|chỉ thị|quyết định|kế hoạch) này/iu.test(
        from,
      ) &&
      !/nhận/iu.test(from);
    const named = from ? dateForms(from, issuedOn)[0] : undefined;
    if (!from && !/^trong|^chậm|^không/iu.test(match[0])) continue;
    if (named || fromIssue)
      found.push(deadline(text, start, end, periodEnd(named?.last ?? issuedOn, amount, unit), 'within'));
    else if (from) found.push(deadline(text, start, end, null, 'event'));
  }
  return found;
}

function periodEnd(from: string, amount: number, unit: string): string {
  switch (unit.toLowerCase()) {
    case 'ngày làm việc':
      return addWorkingDays(from, amount);
    case 'tuần':
      return addDays(from, amount * 7);
    case 'tháng':
    case 'năm': {
      const months = Number(from.slice(5, 7)) - 1 + (unit === 'năm' ? amount * 12 : amount);
      const year = Number(from.slice(0, 4)) + Math.floor(months / 12);
      const moved = `${year}-${String((months % 12) + 1).padStart(2, '0')}-01`;
      const last = addDays(addDays(moved, 31).slice(0, 8).concat('01'), -1);
      const wanted = `${moved.slice(0, 8)}${from.slice(8)}`;
      return wanted > last ? last : wanted;
    }
    case 'ngày':
      return addDays(from, amount);
    default:
      return addDays(from, Math.ceil(amount / 24));
  }
}

/** The deadline that governs a clause: a named day before any other kind, the last of several. */
export function mainDeadline(deadlines: readonly Deadline[]): Deadline | null {
  const named = deadlines.filter((d) => d.due !== null);
  if (named.length > 1 && daysBetween(named[0]?.due ?? '', named.at(-1)?.due ?? '') < 0)
    return named.toSorted((a, b) => (a.due as string).localeCompare(b.due as string)).at(-1) ?? null;
  return (
    named.at(-1) ??
    deadlines.find((d) => d.kind === 'recurring') ??
    deadlines.findLast((d) => d.kind === 'event') ??
    deadlines.at(-1) ??
    null
  );
}
