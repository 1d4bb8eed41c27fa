import { addDays, dayOf, lastDayOfMonth, weekday } from '../../shared/calendar.ts';
import type { Range } from '../../shared/range.ts';
import type { Query } from '../query.ts';

type Window = Extract<Query, { kind: 'list' }>['due'];

/** A window read from a question, with the stretches of the text it was read from. */
export type ReadWindow = { window: Window; spans: Range[] };

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const MONTH_NAME = `(?:${MONTHS.join('|')}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)`;
const UNTIL =
  '(?:tinh den het|cho den het|den het|cho den|den truoc|den cuoi|den|truoc|toi|het|by the end of|by end of|by|until|before|up to)';

type Period = { first: string; last: string };
type Reader = (groups: Record<string, string | undefined>, day: string) => Period | null;

const year = (text: string | undefined): number | null => (text ? Number(text) : null);

const PERIODS: [string, Reader][] = [
  [
    '(?:ngay )?(?<d>\\d{1,2})[/.-](?<m>\\d{1,2})[/.-](?<y>20\\d{2})',
    (g) => single(Number(g.y), Number(g.m), Number(g.d)),
  ],
  ['(?:ngay )?(?<y>20\\d{2})-(?<m>\\d{2})-(?<d>\\d{2})', (g) => single(Number(g.y), Number(g.m), Number(g.d))],
  [
    'ngay (?<d>\\d{1,2}) thang (?<m>\\d{1,2})(?: nam (?<y>20\\d{2}))?',
    (g, day) => dated(day, year(g.y), (y) => single(y, Number(g.m), Number(g.d))),
  ],
  [
    '(?:ngay )?(?<d>\\d{1,2})[/](?<m>\\d{1,2})(?![/\\d])',
    (g, day) => dated(day, null, (y) => single(y, Number(g.m), Number(g.d))),
  ],
  [
    `(?<d>\\d{1,2})(?:st|nd|rd|th)? (?:of )?(?<n>${MONTH_NAME})(?:,? (?<y>20\\d{2}))?`,
    (g, day) => dated(day, year(g.y), (y) => single(y, monthNumber(g.n), Number(g.d))),
  ],
  [
    `(?<n>${MONTH_NAME})(?: (?<d>\\d{1,2})(?:st|nd|rd|th)?(?=,| 20|\\s|$|\\?))?(?:,? (?<y>20\\d{2}))?`,
    (g, day) =>
      dated(day, year(g.y), (y) => (g.d ? single(y, monthNumber(g.n), Number(g.d)) : month(y, monthNumber(g.n)))),
  ],
  [
    'thang (?<m>1[0-2]|0?[1-9])(?!\\d)(?:\\s*(?:/|nam|-)\\s*(?<y>20\\d{2}))?',
    (g, day) => dated(day, year(g.y), (y) => month(y, Number(g.m))),
  ],
  [
    't\\.?(?<m>1[0-2]|0?[1-9])(?!\\d)(?:/(?<y>20\\d{2}))?',
    (g, day) => dated(day, year(g.y), (y) => month(y, Number(g.m))),
  ],
  ['(?<m>1[0-2]|0?[1-9])/(?<y>20\\d{2})', (g) => month(Number(g.y), Number(g.m))],
  [
    '(?:quy|q)\\s*(?<q>iv|i{1,3}|[1-4])(?![\\da-z])(?:\\s*(?:/|nam|-)?\\s*(?<y>20\\d{2}))?',
    (g, day) => dated(day, year(g.y), (y) => quarter(y, quarterNumber(g.q))),
  ],
  [
    '(?:quarter (?<q>[1-4])|(?<o>first|second|third|fourth) quarter)(?: of)?(?: (?<y>20\\d{2}))?',
    (g, day) =>
      dated(day, year(g.y), (y) =>
        quarter(y, g.q ? Number(g.q) : ['first', 'second', 'third', 'fourth'].indexOf(g.o ?? '') + 1),
      ),
  ],
  [
    '6 thang (?<h>dau|cuoi) nam(?: (?<y>20\\d{2}))?',
    (g, day) =>
      ((y) =>
        g.h === 'dau' ? { first: `${y}-01-01`, last: `${y}-06-30` } : { first: `${y}-07-01`, last: `${y}-12-31` })(
        year(g.y) ?? Number(day.slice(0, 4)),
      ),
  ],
  [
    '(?<n>\\d{1,2}|hai|ba|mot) (?<u>tuan|ngay|thang) (?:toi|sau|tiep theo)|(?:the )?next (?<n2>\\d{1,2}) (?<u2>weeks?|days?|months?)',
    (g, day) => ({ first: day, last: addDays(day, count(g.n ?? g.n2) * unitDays(g.u ?? g.u2)) }),
  ],
  ['(?:trong )?tuan nay|this week', (_, day) => week(day, 0)],
  ['tuan (?:sau|toi)|next week', (_, day) => week(day, 7)],
  ['thang nay|this month', (_, day) => month(Number(day.slice(0, 4)), Number(day.slice(5, 7)))],
  [
    'thang (?:sau|toi)|next month',
    (_, day) =>
      ((next) => month(Number(next.slice(0, 4)), Number(next.slice(5, 7))))(
        addDays(lastDayOfMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7))), 1),
      ),
  ],
  ['quy nay|this quarter', (_, day) => quarter(Number(day.slice(0, 4)), Math.ceil(Number(day.slice(5, 7)) / 3))],
  [
    'quy (?:sau|toi)|next quarter',
    (_, day) =>
      ((q) => quarter(Number(day.slice(0, 4)) + (q === 4 ? 1 : 0), (q % 4) + 1))(
        Math.ceil(Number(day.slice(5, 7)) / 3),
      ),
  ],
  [
    '(?:cuoi )?nam nay|this year|(?:cuoi nam|the year|year-end|end of (?:the )?year)',
    (_, day) => ({ first: `${day.slice(0, 4)}-01-01`, last: `${day.slice(0, 4)}-12-31` }),
  ],
  [
    'nam (?:sau|toi)|next year',
    (_, day) => ((y) => ({ first: `${y}-01-01`, last: `${y}-12-31` }))(Number(day.slice(0, 4)) + 1),
  ],
  ['(?:nam )?(?<y>20\\d{2})(?![\\d/-])', (g) => ({ first: `${g.y}-01-01`, last: `${g.y}-12-31` })],
  ['hom nay|today', (_, day) => ({ first: day, last: day })],
  ['ngay mai|tomorrow', (_, day) => ({ first: addDays(day, 1), last: addDays(day, 1) })],
];

const COMPILED = PERIODS.map(([source, read]) => ({
  english: source.includes(MONTH_NAME),
  pattern: new RegExp(
    `(?<until>${UNTIL}\\s+(?:ngay\\s+|cuoi\\s+|het\\s+|the end of\\s+)?)?(?<in>(?:trong|tu|within|in|during|from|between)\\s+)?(?<![\\p{L}\\d])(?:${source})(?![\\p{L}])`,
    'gu',
  ),
  read,
}));

const NONE: Window = { from: null, to: null, undated: null };

/**
 * The time a question asks about, read in its folded text. "Đến X" has no lower bound, "trong X" has both; a missing year is
 * the one nearest ahead of `day` (the current month included). What only dates the question ("tính đến hôm nay") is no window.
 */
export function readWindow(folded: string, day: string, english: boolean): ReadWindow {
  const undated =
    /(?:chua|khong|ko|k) (?:co |ghi |xac dinh )?(?:thoi )?han(?: cu the)?|without (?:a )?(?:date|deadline)|no (?:date|deadline)/.exec(
      folded,
    );
  if (undated)
    return {
      window: { ...NONE, undated: true },
      spans: [{ start: undated.index, end: undated.index + undated[0].length }],
    };
  const found: { span: Range; period: Period; until: boolean }[] = [];
  for (const { pattern, read, english: named } of COMPILED)
    if (!named || english)
      for (const match of folded.matchAll(pattern)) {
        const span = { start: match.index, end: match.index + match[0].length };
        if (found.some((f) => f.span.start < span.end && span.start < f.span.end) || isAsOf(folded, span)) continue;
        const groups = match.groups ?? {};
        const period = read(groups, day);
        if (period) found.push({ span, period, until: groups.until !== undefined });
      }
  found.sort((a, b) => a.span.start - b.span.start);
  const first = found[0];
  if (!first) return { window: NONE, spans: [] };
  const second = found[1];
  const spans = found.map((f) => f.span);
  if (
    second &&
    !first.until &&
    /^\s*(?:-|–|den|toi|to|until|and|va)?\s*$/.test(folded.slice(first.span.end, second.span.start))
  )
    return { window: { from: first.period.first, to: second.period.last, undated: null }, spans };
  const { period, until } = found.find((f) => f.until) ?? first;
  return {
    window: until
      ? { from: null, to: period.last, undated: null }
      : { from: period.first, to: period.last, undated: null },
    spans,
  };
}

const NAMED_BY_DAY =
  /(?:ket luan|thong bao|van ban|phien hop|cuoc hop|buoi hop|hop|cong van|cong dien|conclusion of|meeting of|meeting on)\s+(?:ngay\s+)?$/;

/** The day by which a question names a document ("kết luận ngày 9/9"), or null. */
export function documentDay(folded: string, day: string): string | null {
  for (const match of folded.matchAll(/(?<d>\d{1,2})[/.-](?<m>\d{1,2})(?:[/.-](?<y>20\d{2}))?(?![/\d])/g)) {
    const { d, m, y } = match.groups as { d: string; m: string; y?: string };
    if (!NAMED_BY_DAY.test(folded.slice(0, match.index))) continue;
    const own = dayOf(Number(y ?? day.slice(0, 4)), Number(m), Number(d));
    return own && !y && own > day ? dayOf(Number(day.slice(0, 4)) - 1, Number(m), Number(d)) : own;
  }
  return null;
}

function isAsOf(folded: string, span: Range): boolean {
  if (NAMED_BY_DAY.test(folded.slice(0, span.start))) return true;
  return (
    (/(?:tinh|ke|so lieu|as of|tinh den|ngay)\s*$/.test(folded.slice(0, span.start)) &&
      /hom nay|today|den nay/.test(folded.slice(span.start, span.end))) ||
    /tinh den (?:ngay )?$/.test(folded.slice(0, span.start)) ||
    /^(?:tinh )?den (?:hom nay|today)/.test(folded.slice(span.start, span.end))
  );
}

function single(y: number, m: number, d: number): Period | null {
  const day = dayOf(y, m, d);
  return day ? { first: day, last: day } : null;
}

function month(y: number, m: number): Period | null {
  return m >= 1 && m <= 12 ? { first: `${y}-${String(m).padStart(2, '0')}-01`, last: lastDayOfMonth(y, m) } : null;
}

function quarter(y: number, q: number): Period {
  return { first: `${y}-${String(q * 3 - 2).padStart(2, '0')}-01`, last: lastDayOfMonth(y, q * 3) };
}

function week(day: string, ahead: number): Period {
  const monday = addDays(day, 1 - weekday(day) + ahead);
  return { first: monday, last: addDays(monday, 6) };
}

/** Without a year: this year's, unless it ended more than four months ago. */
function dated(day: string, named: number | null, make: (year: number) => Period | null): Period | null {
  const own = Number(day.slice(0, 4));
  if (named !== null) return make(named);
  const now = make(own);
  return now && now.last < addDays(day, -120) ? make(own + 1) : now;
}

function monthNumber(name: string | undefined): number {
  return MONTHS.findIndex((m) => m.startsWith((name ?? '').slice(0, 3))) + 1;
}

function quarterNumber(text: string | undefined): number {
  return ['i', 'ii', 'iii', 'iv'].indexOf(text ?? '') + 1 || Number(text);
}

function count(text: string | undefined): number {
  return Number(text) || ({ mot: 1, hai: 2, ba: 3 }[text ?? ''] ?? 1);
}

function unitDays(unit: string | undefined): number {
  if (/^(?:tuan|week)/.test(unit ?? '')) return 7;
  return /^(?:thang|month)/.test(unit ?? '') ? 30 : 1;
}
