import { addDays, dayOf, daysBetween, lastDayOfMonth, weekday } from '../../shared/calendar.ts';

/** A stretch of days, both ends included. */
export type Period = { first: string; last: string; isRange?: true };

/** `ahead`: the question sets a limit ("đến tháng 12"), so that a missing year is this one or the next. */
type Reader = (groups: Record<string, string | undefined>, day: string, ahead: boolean) => Period | null;

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const MONTH_NAME = `(?:${MONTHS.join('|')}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)`;
const SMALL = 'mot hai ba bon nam sau bay tam chin muoi'.split(' ');
const SMALL_EN = 'one two three four five six seven eight nine ten'.split(' ');

/** Forms of time in folded text, longer ones first; those with English month names count in English questions only. */
export const PERIODS: { source: string; english?: true; read: Reader }[] = [
  {
    source:
      '(?:ngay )?(?<d>\\d{1,2})(?: den| toi|\\s*-)(?: het)?(?: ngay)? ?(?<e>\\d{1,2})(?:\\/| thang )(?<m>\\d{1,2})(?:(?:\\/| nam )(?<y>20\\d{2}))?(?![/\\d])',
    read: anyYear(daysOfMonth),
  },
  {
    source: `(?:the )?(?<d>\\d{1,2})(?:st|nd|rd|th)?(?: and| to| until|\\s*-)(?: the)? ?(?<e>\\d{1,2})(?:st|nd|rd|th)? (?:of )?(?<n>${MONTH_NAME})(?:,? (?<y>20\\d{2}))?`,
    english: true,
    read: anyYear(daysOfMonth),
  },
  { source: '(?:ngay )?(?<d>\\d{1,2})[/.-](?<m>\\d{1,2})[/.-](?<y>20\\d{2})', read: (g) => single(g) },
  { source: '(?:ngay )?(?<y>20\\d{2})-(?<m>\\d{2})-(?<d>\\d{2})', read: (g) => single(g) },
  { source: '(?:ngay )?(?<d>\\d{1,2}) thang (?<m>\\d{1,2})(?: nam (?<y>20\\d{2}))?', read: anyYear(single) },
  { source: '(?:ngay )?(?<d>\\d{1,2})[/](?<m>\\d{1,2})(?![/\\d])', read: anyYear(single) },
  {
    source: `(?:the )?(?<d>\\d{1,2})(?:st|nd|rd|th)? (?:of )?(?<n>${MONTH_NAME})(?:,? (?<y>20\\d{2}))?`,
    english: true,
    read: anyYear(single),
  },
  {
    source: `(?<n>${MONTH_NAME}) (?<d>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,? (?<y>20\\d{2}))?`,
    english: true,
    read: anyYear(single),
  },
  { source: `(?:the end of |end of )?(?<n>${MONTH_NAME})(?:,? (?<y>20\\d{2}))?`, english: true, read: anyYear(month) },
  {
    source: '(?:(?<part>dau|giua|cuoi) )?thang (?<m>1[0-2]|0?[1-9])(?!\\d)(?:\\s*(?:/|nam|-)\\s*(?<y>20\\d{2}))?',
    read: anyYear(month),
  },
  { source: 't(?:h ?)?\\.?(?<m>1[0-2]|0?[1-9])(?!\\d)(?:/(?<y>20\\d{2}))?', read: anyYear(month) },
  { source: '(?<m>1[0-2]|0?[1-9])/(?<y>20\\d{2})', read: (g) => month(g) },
  {
    source: '(?:quy|q)\\s*(?<q>iv|i{1,3}|[1-4]|mot|hai|ba|bon|tu)(?![\\da-z])(?:\\s*(?:/|nam|-)?\\s*(?<y>20\\d{2}))?',
    read: anyYear(quarter),
  },
  {
    source:
      '(?:quarter (?<q>[1-4])|q(?<q2>[1-4])|(?:the )?(?<o>first|second|third|fourth) quarter)(?: of)?(?: (?<y>20\\d{2}))?',
    read: anyYear(quarter),
  },
  { source: '(?:(?:6|sau) thang|nua) (?<h>dau|cuoi) nam(?: (?<y>20\\d{2})| nay)?', read: anyYear(half) },
  {
    source: '(?<n>\\d{1,2}|mot|hai|ba|bon|muoi) (?<u>tuan|ngay|thang) (?:toi|sau|tiep theo|nua)',
    read: (g, day) => ({ first: day, last: addDays(day, countOf(g.n) * unitDays(g.u)) }),
  },
  {
    source: '(?:the )?(?:next|coming) (?<n>\\d{1,2}|one|two|three|four) (?<u>weeks?|days?|months?)',
    read: (g, day) => ({ first: day, last: addDays(day, countOf(g.n) * unitDays(g.u)) }),
  },
  { source: 'tuan nay|this week', read: (_, day) => week(day, 0) },
  { source: 'tuan (?:sau|toi)|next week', read: (_, day) => week(day, 7) },
  { source: 'tuan (?:truoc|qua|roi)|last week', read: (_, day) => week(day, -7) },
  { source: '(?:cuoi )?thang nay|this month', read: (_, day) => monthAway(day, 0) },
  { source: '(?:cuoi )?thang (?:sau|toi)|next month', read: (_, day) => monthAway(day, 1) },
  { source: 'thang (?:truoc|qua|roi)|last month', read: (_, day) => monthAway(day, -1) },
  { source: '(?:cuoi )?quy nay|this quarter', read: (_, day) => quarterAway(day, 0) },
  { source: '(?:cuoi )?quy (?:sau|toi)|next quarter', read: (_, day) => quarterAway(day, 1) },
  { source: 'quy (?:truoc|roi)|last quarter', read: (_, day) => quarterAway(day, -1) },
  {
    source:
      '(?:(?:cuoi|het) )?nam nay|(?:cuoi|het) nam(?! (?:sau|toi|hoc|20|ngoai))|this year|(?:the )?(?:end of (?:the |this )?year|year-?end|year end)',
    read: (_, day) => yearOf(Number(day.slice(0, 4))),
  },
  {
    source: '(?:(?:cuoi|het) )?nam (?:sau|toi)|sang nam|next year',
    read: (_, day) => yearOf(Number(day.slice(0, 4)) + 1),
  },
  { source: 'nam (?:ngoai|truoc)|last year', read: (_, day) => yearOf(Number(day.slice(0, 4)) - 1) },
  { source: '(?:(?:cuoi |het )?nam )?(?<y>20\\d{2})(?![\\d/-])', read: (g) => yearOf(Number(g.y)) },
  { source: 'hom nay|today', read: (_, day) => ({ first: day, last: day }) },
  { source: '(?:ngay mai|tomorrow)', read: (_, day) => ({ first: addDays(day, 1), last: addDays(day, 1) }) },
];

type Groups = Record<string, string | undefined>;

/** Reads a form whose year may be missing: a limit means this year's, or the next's once that is four months past. */
function anyYear(make: (groups: Groups) => Period | null): Reader {
  return (groups, day, ahead) => {
    if (groups.y) return make(groups);
    const own = Number(day.slice(0, 4));
    const of = (year: number) => make({ ...groups, y: String(year) });
    if (ahead) {
      const now = of(own);
      return now && now.last < addDays(day, -120) ? of(own + 1) : now;
    }
    const near = [own, own - 1, own + 1].map(of).filter((period) => period !== null);
    return near.toSorted((a, b) => farness(a, day) - farness(b, day))[0] ?? null;
  };
}

/** How far a period is from a day; what is past counts half as far again, since questions look ahead. */
function farness(period: Period, day: string): number {
  if (period.last < day) return daysBetween(period.last, day) * 1.5;
  return period.first > day ? daysBetween(day, period.first) : 0;
}

function single(g: Groups): Period | null {
  const day = dayOf(Number(g.y), g.n ? monthNumber(g.n) : Number(g.m), Number(g.d));
  return day ? { first: day, last: day } : null;
}

/** "Từ 1 đến 15/9": two days of one month. */
function daysOfMonth(g: Groups): Period | null {
  const m = g.n ? monthNumber(g.n) : Number(g.m);
  const [first, last] = [dayOf(Number(g.y), m, Number(g.d)), dayOf(Number(g.y), m, Number(g.e))];
  return first && last && first <= last ? { first, last, isRange: true } : null;
}

function month(g: Groups): Period | null {
  const whole = monthOf(Number(g.y), g.n ? monthNumber(g.n) : Number(g.m));
  if (!whole || !g.part) return whole;
  const on = (date: string) => `${whole.first.slice(0, 8)}${date}`;
  if (g.part === 'dau') return { first: whole.first, last: on('10') };
  return g.part === 'giua' ? { first: on('11'), last: on('20') } : { first: on('21'), last: whole.last };
}

function monthOf(y: number, m: number): Period | null {
  return m >= 1 && m <= 12 ? { first: `${y}-${String(m).padStart(2, '0')}-01`, last: lastDayOfMonth(y, m) } : null;
}

function monthAway(day: string, months: number): Period | null {
  const at = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  return monthOf(Math.floor(at / 12), (at % 12) + 1);
}

function quarter(g: Groups): Period {
  const q = g.q ?? g.q2 ?? g.o ?? '';
  const number =
    Number(q) ||
    ['i', 'ii', 'iii', 'iv'].indexOf(q) + 1 ||
    ['first', 'second', 'third', 'fourth'].indexOf(q) + 1 ||
    (q === 'tu' ? 4 : SMALL.indexOf(q) + 1);
  return quarterOf(Number(g.y), number);
}

function quarterOf(y: number, q: number): Period {
  return { first: `${y}-${String(q * 3 - 2).padStart(2, '0')}-01`, last: lastDayOfMonth(y, q * 3) };
}

function quarterAway(day: string, quarters: number): Period {
  const at = Number(day.slice(0, 4)) * 4 + Math.ceil(Number(day.slice(5, 7)) / 3) - 1 + quarters;
  return quarterOf(Math.floor(at / 4), (at % 4) + 1);
}

function half(g: Groups): Period {
  return g.h === 'dau'
    ? { first: `${g.y}-01-01`, last: `${g.y}-06-30` }
    : { first: `${g.y}-07-01`, last: `${g.y}-12-31` };
}

function yearOf(y: number): Period {
  return { first: `${y}-01-01`, last: `${y}-12-31` };
}

function week(day: string, ahead: number): Period {
  const monday = addDays(day, 1 - weekday(day) + ahead);
  return { first: monday, last: addDays(monday, 6) };
}

function monthNumber(name: string): number {
  return MONTHS.findIndex((m) => m.startsWith(name.slice(0, 3))) + 1;
}

function countOf(text: string | undefined): number {
  const word = text ?? '';
  return Number(word) || SMALL.indexOf(word) + 1 || SMALL_EN.indexOf(word) + 1 || 1;
}

function unitDays(unit: string | undefined): number {
  if (/^(?:tuan|week)/.test(unit ?? '')) return 7;
  return /^(?:thang|month)/.test(unit ?? '') ? 30 : 1;
}
