import type { Range } from '../../shared/range.ts';
import type { Role, StatusFilter } from '../query.ts';
import { added, leftOut, ROLES } from './narrowing.ts';

/**
 * Roles named in a folded question; none named: every role. "Kể cả nhiệm vụ chung" adds the group to those named, "trừ nhiệm vụ
 * chung" leaves it out of them.
 */
export function rolesOf(folded: string): Role[] {
  const [without, more] = [leftOut(folded), added(folded)];
  const own = masked(folded, [without, more]);
  const named = ROLES.filter((role) => ROLE[role].test(own));
  const all = named.length > 0 ? ROLES.filter((r) => named.includes(r) || more?.roles.includes(r)) : [];
  if (!without || without.roles.length === 0) return all;
  return (all.length > 0 ? all : ROLES).filter((role) => !without.roles.includes(role));
}

function masked(folded: string, said: ({ span: Range } | null)[]): string {
  return said.reduce(
    (text, one) =>
      one ? text.slice(0, one.span.start) + '#'.repeat(one.span.end - one.span.start) + text.slice(one.span.end) : text,
    folded,
  );
}

const LEAD =
  /chu tri|phu trach|trach nhiem|dung dau|dau moi thuc hien|(?:^|\s)(?:leads?|leading|led)(?=\s|$|[,.?])|responsib|in charge/;
const SUPPORT =
  /(?<!cong tac |su |viec |chu dong )phoi hop|(?:^|\s)support(?:s|ed|ing)?(?=\s|$|[,.?])|co-?operat|coordinat|assist/;
const GROUP =
  /(?:nhiem vu|viec)\s+(?:dung\s+|giao\s+)?chung|chung cua (?:cac|ca)|group tasks?|(?:shared|common|collective) tasks?/;
const ROLE: Record<Role, RegExp> = { lead: LEAD, support: SUPPORT, group: GROUP };

const TASK = '(?:nhiem vu|cong viec|dau viec|viec|tasks?)';
const STATUS: [StatusFilter, RegExp][] = [
  ['due-soon', /(?:sap|gan|chuan bi)\s+(?:phai\s+)?(?:den|toi|het|dao)\s*han|sap phai|due soon|coming due|upcoming/],
  [
    'overdue',
    /(?<!sap |gan |chuan bi )(?:qua|tre|het|vuot|lo)\s+(?:thoi\s+)?han|(?:tre|cham)\s+(?:tien do|muon|tre|han)|(?:bi|dang|da|con|con dang|nao|van)\s+(?:cham|tre)(?!\s+nhat)|(?:cham|tre)\s+(?:nhung\s+|cac\s+|may\s+|bao nhieu\s+)?(?:viec|nhiem vu|gi)|(?:viec|nhiem vu|nao|cai)\s+(?:cham|tre)(?!\s+nhat)|(?:^|\s)(?:overdue|late|past due|delayed|behind schedule)(?=\s|$|[,.?])/,
  ],
  [
    'in-time',
    /(?:con|van|dang|nao|viec|nhiem vu)\s+(?:trong|chua (?:den|toi))\s+han|(?:^|\s)(?:in time|on track)(?=\s|$|[,.?])/,
  ],
  ['no-information', /chua (?:co )?thong tin|chua thay (?:gi|bao cao)|(?:chua|khong) (?:gui )?bao cao|no information/],
  ['reported-done', /cho xac nhan|bao cao (?:da )?(?:xong|hoan thanh)|awaiting confirmation/],
  ['submitted', /da trinh(?!.{0,80}chua)|(?:^|\s)(?:been|already) submitted/],
  [
    'done',
    /(?<!chua |khong )da (?:hoan thanh|hoan tat|(?:lam |thuc hien )?xong)(?!.{0,80}chua)|(?:hoan thanh|xong) roi|(?:^|\s)(?:(?:been|already|are|were) (?:completed|finished|done)|has completed|(?:done|completed|finished) tasks)/,
  ],
  ['cancelled', /(?:da|bi) (?:huy|dung|bai bo|dinh chi)|cancell?ed/],
  [
    'open',
    new RegExp(
      `(?:^|\\s)(?:con|van)\\s+(?:no|phai|lai|ton|dang|chua)|\\scon\\s+(?:co\\s+)?(?:nhung|cac|bao nhieu|may|gi)?\\s*${TASK}|(?:^|\\s)con\\s+gi|(?:^|\\s)no\\s+(?:gi|nhung|bao nhieu|may|lai|cac|${TASK})|(?:^|\\s)phai(?=\\s)|chua\\s+(?:xong|hoan thanh|lam|thuc hien|trien khai|hoan tat|dat)|dang (?:lam|thuc hien|trien khai|do dang)|ton dong|do dang|(?:^|\\s)(?:owes?|outstanding|pending|remaining|open|unfinished|incomplete|must|has to|have to|still|left)(?=\\s|$|[,.?])`,
    ),
  ],
];

/** Statuses named in a folded question; what is overdue or due soon is open anyway. */
export function statusesOf(folded: string): StatusFilter[] {
  const without = leftOut(folded);
  const own = without?.overdue ? masked(folded, [without]) : folded;
  const named = STATUS.filter(([, pattern]) => pattern.test(own)).map(([status]) => status);
  // What is asked for without what is overdue is what still has time.
  const found: StatusFilter[] = without?.overdue ? [...named, 'in-time'] : named;
  return found.length > 1 ? found.filter((s) => s !== 'open') : found;
}

const MOVED =
  /(?:lui|gia|doi|don|keo dai|dieu chinh|thay doi|sua|chinh|giao lai)\s+(?:thoi\s+|lai\s+(?:thoi\s+)?)?han|(?:thoi han|han|moc)\s+(?:\S+\s+){0,2}?(?:da |bi |duoc |phai )*(?:lui|gia han|doi|doi lai|keo dai|dieu chinh|thay doi)(?=\s|$|[?.,])|(?:nhiem vu|viec)\s+(?:nao\s+)?(?:da\s+|bi\s+|duoc\s+|phai\s+)*(?:gia han|giao lai|nhac lai|lui(?: lai)?|hoan lai)(?=\s|$|[?.,])|(?:giao lai|nhac lai|gia han)\s+(?:tu\s+|hon\s+|tren\s+|nhieu\s+)?(?:\S+\s+)?lan|(?:^|\s)(?:slipped|slip|postponed|rescheduled|re-?issued|extended|pushed back|redated)(?=\s|$|[?.,])|(?:deadlines?|due dates?|dates?)\s+(?:\w+\s+){0,3}(?:moved|changed|extended|slipped|postponed|adjusted|revised)|(?:moved|changed|extended|revised|adjusted)\s+(?:its |their |the )?(?:due dates?|deadlines?|dates?)/;
const TIMES =
  /(?:tu|hon|tren|qua|it nhat|over|more than|at least)?\s*(?<n>\d{1,2}|hai|ba|bon|nam|nhieu|two|three|twice|once|several)\s*(?:lan|times|(?<=twice|once))(?:\s*tro len)?/;
const COUNTS = ['khong', 'mot', 'hai', 'ba', 'bon', 'nam'];
const COUNTS_EN = ['no', 'once', 'two', 'three'];

/** "Nhiệm vụ nào đã điều chỉnh thời hạn", "giao lại từ 2 lần": the least number of changes of date, and where that stands. */
export function movesIn(folded: string): { least: number; spans: Range[] } | null {
  const moved = MOVED.exec(folded);
  if (!moved) return null;
  const times = TIMES.exec(folded);
  const spans = [moved, ...(times ? [times] : [])].map((m) => ({ start: m.index, end: m.index + m[0].length }));
  const n = times?.groups?.n;
  if (!times || !n) return { least: 1, spans };
  const named = /^(?:nhieu|several|twice)$/.test(n)
    ? 2
    : Number(n) || Math.max(COUNTS.indexOf(n), COUNTS_EN.indexOf(n));
  const isAbove = /^(?:hon|tren|qua|over|more than)/.test(times[0]);
  return { least: Math.max(1, named + (isAbove ? 1 : 0)), spans };
}

const UNIT_DAYS: [RegExp, number][] = [
  [/^(?:tuan|week)/, 7],
  [/^(?:thang|month)/, 30],
  [/^(?:nam|year)/, 365],
  [/^(?:ngay|day)/, 1],
];

/** "Quá hạn trên 30 ngày", "chậm hơn một tháng": late by more than so many days; where it stands is no subject. */
export function delayIn(folded: string): { days: number; spans: Range[] } | null {
  const match =
    /(?:tren|qua|hon|it nhat|tu|toi|over|more than|at least)?\s*(?<n>\d{1,3}|mot|hai|ba|nua|one|two|three)\s+(?<u>ngay|tuan|thang|days?|weeks?|months?)(?:\s+(?:tro len|or more))?/.exec(
      folded.replace(/(?:trong|within|in)(?: the next)?\s+\d+\s+\w+(?: toi| nua)?/g, (m) => '#'.repeat(m.length)),
    );
  const { n, u } = match?.groups ?? {};
  if (!match || !n || !u || !LATE_BY.test(folded) || !/tren|qua|hon|it nhat|over|more|least|tro len/.test(match[0]))
    return null;
  const count = n === 'nua' ? 0.5 : Number(n) || Math.max(COUNTS.indexOf(n), COUNTS_EN.indexOf(n));
  const unit = UNIT_DAYS.find(([pattern]) => pattern.test(u))?.[1] ?? 1;
  const days = Math.round(Math.max(count, 0.5) * unit) - (/it nhat|at least|tro len|or more/.test(match[0]) ? 1 : 0);
  return { days, spans: [{ start: match.index, end: match.index + match[0].length }] };
}

const LATE_BY = /(?:qua|tre|vuot)\s+(?:thoi\s+)?han|(?:cham|tre)(?=\s)|overdue|late|behind|past due|delayed/;
