import { addDays, dayOf, lastDayOfMonth, weekday } from '../shared/calendar.ts';
import type { Range } from '../shared/range.ts';

/** How much time a date expression covers; a deadline is the last day of it. */
export type Unit = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year';

/** A date expression in a text: its last day and its first. */
export type DateForm = Range & { unit: Unit; first: string; last: string; hasYear: boolean };

const MONTH_WORDS = ['một', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mười một', 'mười hai'];
const MONTH = `(?:0?[1-9]|1[0-2])(?!\\d)|mười hai|mười một|mười|hai|ba|tư|sáu|bảy|tám|chín`;
const YEAR = `(?:20\\d{2})(?!\\d)`;
const WITH_YEAR = `(?:\\s*(?:/|-|\\.|năm|,\\s*năm)\\s*(?<y>${YEAR})|\\s+(?<yn>năm nay|năm sau|năm tới|này))?`;
const PART = `(?:(?<part>đầu|giữa|cuối|nửa đầu|nửa cuối|trung tuần|thượng tuần|hạ tuần)\\s+)?`;

const FORMS: [Unit, RegExp][] = [
  ['day', /ngày\s+(?<d>0?[1-9]|[12]\d|3[01])\s+tháng\s+(?<yn>này)/giu],
  [
    'day',
    /(?:ngày\s+)?(?<![\d/.,-])(?<d>0?[1-9]|[12]\d|3[01])\s*[/.-]\s*(?<m>0?[1-9]|1[0-2])\s*[/.-]\s*(?<y>20\d{2})(?![\d/])/giu,
  ],
  [
    'day',
    new RegExp(`(?:ngày|mùng|mồng)\\s+(?<d>0?[1-9]|[12]\\d|3[01])\\s+tháng\\s+(?<m>${MONTH})${WITH_YEAR}`, 'giu'),
  ],
  [
    'day',
    /(?:ngày\s+)?(?<![\d/.,-])(?<d>0?[1-9]|[12]\d|3[01])[/.](?<m>0?[1-9]|1[0-2])(?![\d/]|[.-]\d|\s*(?:tiện ích|nhiệm vụ|chỉ tiêu|xã|phường|tỉnh))/giu,
  ],
  // "Trước 15-10", "ngày 2-9" of some newspapers; "trước 5-7 ngày" counts days.
  [
    'day',
    /(?:ngày\s+|(?<=(?:trước|đến|hết|sáng|chiều|tối)\s+(?=[\d-]+\s*(?:[.,;)”"]|$|(?:để|và|cho)\s))))(?<d>0?[1-9]|[12]\d|3[01])-(?<m>0?[1-9]|1[0-2])(?![\d/]|[.-]\d|\s*(?:%|ngày|tháng|năm|tuần|giờ))/giu,
  ],
  [
    'week',
    new RegExp(
      `tuần\\s+(?:thứ\\s+)?(?<w>[1-5]|một|hai|ba|tư|cuối|đầu)\\s+(?:của\\s+)?tháng\\s+(?<m>${MONTH})${WITH_YEAR}`,
      'giu',
    ),
  ],
  [
    'month',
    new RegExp(
      `${PART}(?:các\\s+)?tháng\\s+(?:(?:${MONTH})(?:/20\\d{2})?\\s*(?:,|và|-|–)\\s*(?:tháng\\s+)?)*(?<m>${MONTH})${WITH_YEAR}`,
      'giu',
    ),
  ],
  ['month', new RegExp(`(?<![\\d/.\\p{L}])T\\.?(?<m>0?[1-9]|1[0-2])(?:\\s*/\\s*(?<y>${YEAR}))?(?!\\d)`, 'gu')],
  ['month', new RegExp(`${PART}(?<![\\d/.,-])(?<m>0?[1-9]|1[0-2])\\s*/\\s*(?<y>${YEAR})(?!/)`, 'giu')],
  [
    'quarter',
    new RegExp(
      `${PART}(?:quý|quí)\\s*(?:(?:I{1,3}|IV|[1-4])\\s*(?:,|và|-|–)\\s*(?:quý\\s*)?)?(?<q>I{1,3}|IV|[1-4])(?![IVX\\d])${WITH_YEAR}`,
      'giu',
    ),
  ],
  [
    'quarter',
    new RegExp(`(?<!\\p{L})Q\\.?\\s?(?<q>I{1,3}|IV|[1-4])(?![IVX\\p{L}\\d])(?:\\s*[/-]\\s*(?<y>${YEAR}))?`, 'gu'),
  ],
  [
    'half',
    new RegExp(
      `(?:(?:6|06|sáu)\\s+tháng\\s+(?<half>đầu|cuối)\\s+năm|nửa\\s+(?<halves>đầu|cuối)\\s+năm)(?:\\s+(?<y>${YEAR})|\\s+(?<yn>nay|sau|này))?`,
      'giu',
    ),
  ],
  ['half', new RegExp(`(?:9|09|chín|3|03|ba)\\s+tháng\\s+(?<nine>đầu|cuối)\\s+năm(?:\\s+(?<y>${YEAR}))?`, 'giu')],
  ['year', new RegExp(`${PART}năm\\s+(?:20\\d{2}\\s*(?:-|–|và|,)\\s*(?:năm\\s+)?)?(?<y>${YEAR})`, 'giu')],
  ['year', /(?<part>đầu|giữa|cuối|hết)\s+năm(?!\s*(?:20\d|học|nay|sau|tới|này|trước|ngoái))/giu],
  [
    'month',
    /(?<part>đầu|giữa|cuối|hết)\s+tháng(?:\s+này)?(?!\s*(?:\d|một|hai|ba|tư|năm|sáu|bảy|tám|chín|mười|giêng|chạp|sau|tới|trước|\p{L}))|(?:trong\s+)?tháng\s+này/giu,
  ],
  ['quarter', /(?<part>đầu|giữa|cuối|hết)\s+quý(?:\s+này)?(?!\s*(?:I|V|\d|sau|tới|trước))/giu],
  ['year', /(?<part>đầu|giữa|cuối|hết)?\s*năm\s+(?<yn>nay|sau|tới|này)/giu],
];

/** Date expressions of `text` in order, the longest at each place. A missing year is resolved against `issuedOn`. */
export function dateForms(text: string, issuedOn: string): DateForm[] {
  const found: DateForm[] = [];
  for (const [unit, pattern] of FORMS)
    for (const match of text.matchAll(pattern)) {
      const form = read(unit, match, issuedOn);
      if (form) found.push(form);
    }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: DateForm[] = [];
  for (const form of found) {
    const last = kept.at(-1);
    if (!last || form.start >= last.end) kept.push(form);
    else if (form.end > last.end && form.end - form.start > last.end - last.start) kept[kept.length - 1] = form;
  }
  return kept;
}

function read(unit: Unit, match: RegExpMatchArray, issuedOn: string): DateForm | null {
  const groups = match.groups ?? {};
  const start = match.index ?? 0;
  const leading = match[0].length - match[0].trimStart().length;
  const range = { start: start + leading, end: start + match[0].length };
  const named = yearOf(groups, issuedOn);
  const make = (year: number) => spanOf(Number(issuedOn.slice(5, 7)), unit, groups, year);
  const own = Number(issuedOn.slice(0, 4));
  const span = named !== null ? make(named) : nearest(make, own, issuedOn);
  return span ? { ...range, unit, ...span, hasYear: named !== null } : null;
}

/** A month clearly past when the text was issued means next year's; one just past stays, since notices issue after their session. */
function nearest(
  make: (year: number) => { first: string; last: string } | null,
  year: number,
  issuedOn: string,
): { first: string; last: string } | null {
  const own = make(year);
  return own && own.last < addDays(issuedOn, -CLEARLY_PAST_DAYS) ? (make(year + 1) ?? own) : own;
}

const CLEARLY_PAST_DAYS = 100;

function yearOf(groups: Record<string, string | undefined>, issuedOn: string): number | null {
  if (groups.y) return Number(groups.y);
  const own = Number(issuedOn.slice(0, 4));
  if (!groups.yn) return null;
  return /sau|tới/u.test(groups.yn) ? own + 1 : own;
}

function spanOf(
  ownMonth: number,
  unit: Unit,
  groups: Record<string, string | undefined>,
  year: number,
): { first: string; last: string } | null {
  const month = groups.m === undefined ? ownMonth : monthOf(groups.m);
  switch (unit) {
    case 'day': {
      const day = month ? dayOf(year, month, Number(groups.d)) : null;
      return day ? { first: day, last: day } : null;
    }
    case 'week':
      return month ? weekOf(groups.w ?? '1', year, month) : null;
    case 'month':
      return month ? partOf(groups.part, firstOf(year, month), lastDayOfMonth(year, month), 'month') : null;
    case 'quarter': {
      const quarter =
        groups.q === undefined
          ? Math.ceil(ownMonth / 3)
          : ['I', 'II', 'III', 'IV'].indexOf(groups.q.toUpperCase()) + 1 || Number(groups.q);
      return partOf(groups.part, firstOf(year, quarter * 3 - 2), lastDayOfMonth(year, quarter * 3), 'quarter');
    }
    case 'half': {
      if (groups.nine)
        return groups.nine === 'đầu'
          ? { first: `${year}-01-01`, last: `${year}-09-30` }
          : { first: `${year}-10-01`, last: `${year}-12-31` };
      const ahead = (groups.half ?? groups.halves) === 'đầu';
      return ahead
        ? { first: `${year}-01-01`, last: `${year}-06-30` }
        : { first: `${year}-07-01`, last: `${year}-12-31` };
    }
    case 'year':
      return partOf(groups.part, `${year}-01-01`, `${year}-12-31`, 'year');
  }
}

function firstOf(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}-01`;
}

function monthOf(word: string | undefined): number | null {
  if (!word) return null;
  if (/^\d/.test(word)) return Number(word);
  const at = MONTH_WORDS.indexOf(word.toLowerCase());
  return at >= 0 ? at + 1 : null;
}

/** "Giữa tháng" is the 15th, "giữa năm" 30 June, "cuối" the last day (Civil Code 2015, article 146); "đầu" keeps the whole period. */
function partOf(part: string | undefined, first: string, last: string, unit: Unit): { first: string; last: string } {
  const word = part?.toLowerCase() ?? '';
  if (/^(?:giữa|nửa đầu|trung tuần)$/u.test(word)) {
    if (unit === 'month')
      return { first, last: word === 'trung tuần' ? `${first.slice(0, 8)}20` : `${first.slice(0, 8)}15` };
    if (unit === 'year') return { first, last: `${first.slice(0, 4)}-06-30` };
  }
  if (word === 'thượng tuần') return { first, last: `${first.slice(0, 8)}10` };
  return { first, last };
}

/** The n-th week of a month ends on its n-th Sunday, the last one with the month. */
function weekOf(word: string, year: number, month: number): { first: string; last: string } {
  const last = lastDayOfMonth(year, month);
  const n = word === 'cuối' ? 5 : word === 'đầu' ? 1 : Number(word) || MONTH_WORDS.indexOf(word) + 1;
  const opening = firstOf(year, month);
  const firstSunday = addDays(opening, 7 - weekday(opening));
  const end = addDays(firstSunday, (n - 1) * 7);
  return { first: addDays(end, -6), last: end > last ? last : end };
}
