import { addDays, type Day, dayOf, lastDayOfMonth, weekday } from '../../shared/calendar.ts';
import type { Range } from '../../shared/range.ts';

export type ToldDay = Range & { day: Day };

/** Whether a day without a year lies behind ("đã trình 20/11") or ahead ("xin lùi đến 15/12"). */
export type Way = 'past' | 'future';

const DAY = '(?<d>0?[1-9]|[12]\\d|3[01])';
const MONTH = '(?<m>0?[1-9]|1[0-2])';
const FORMS: [RegExp, (groups: Record<string, string | undefined>, today: Day, way: Way) => Day | null][] = [
  [
    new RegExp(`(?<![\\d/.,-])${DAY}\\s*[/.-]\\s*${MONTH}(?:\\s*[/.-]\\s*(?<y>20\\d{2}|\\d{2}))?(?![\\d/%])`, 'g'),
    ({ d, m, y }, today, way) => inYear(y, today, way, (year) => dayOf(year, Number(m), Number(d))),
  ],
  [
    new RegExp(`(?:ngay|mung)\\s+${DAY}\\s+thang\\s+${MONTH}(?:\\s*(?:nam|,|/)?\\s*(?<y>20\\d{2}))?(?!\\d)`, 'g'),
    ({ d, m, y }, today, way) => inYear(y, today, way, (year) => dayOf(year, Number(m), Number(d))),
  ],
  [
    /(?:ngay|hom)\s+(?<d>0?[1-9]|[12]\d|3[01])(?![\d/.-]|\s*(?:thang|%|\/))/g,
    ({ d }, today, way) => inMonth(Number(d), today, way),
  ],
  [/(?:hom|sang|chieu|trua|toi)\s+(?:nay|hom nay)|today|vua xong/g, (_, today) => today],
  [/(?:hom|chieu|sang|toi)\s+qua|yesterday/g, (_, today) => addDays(today, -1)],
  [/hom kia/g, (_, today) => addDays(today, -2)],
  [/tuan (?:sau|toi)|next week/g, (_, today, way) => (way === 'future' ? addDays(today, 12 - weekday(today)) : null)],
  [
    new RegExp(
      `(?:(?:cuoi|het|trong)\\s+)?(?<![a-z])(?:thang\\s+|t)${MONTH}(?:\\s*(?:nam|/|-)?\\s*(?<y>20\\d{2}))?(?!\\d)`,
      'g',
    ),
    ({ m, y }, today, way) =>
      way === 'past' ? null : inYear(y, today, way, (year) => lastDayOfMonth(year, Number(m))),
  ],
  [
    /(?:(?:cuoi|het|trong)\s+)?quy\s+(?<q>iv|iii|ii|i|[1-4])(?:\s*(?:nam|\/)?\s*(?<y>20\d{2}))?(?![a-z\d])/g,
    ({ q, y }, today, way) =>
      way === 'past'
        ? null
        : inYear(y, today, way, (year) => lastDayOfMonth(year, (QUARTERS.indexOf(q ?? '') % 4) * 3 + 3)),
  ],
  [
    /(?:cuoi|het)\s+(?:thang(?:\s+nay)?|nam(?:\s+nay)?)(?!\s*\d)/g,
    (groups, today, way) =>
      way === 'past'
        ? null
        : groups.whole?.includes('nam')
          ? `${today.slice(0, 4)}-12-31`
          : lastDayOfMonth(Number(today.slice(0, 4)), Number(today.slice(5, 7))),
  ],
];
const QUARTERS = ['i', 'ii', 'iii', 'iv', '1', '2', '3', '4'];

/** Days told in a folded text, in order. A missing year is the nearest behind or ahead; what lies on the wrong side is kept as named. */
export function toldDays(folded: string, today: Day, way: Way): ToldDay[] {
  const found: ToldDay[] = [];
  for (const [pattern, read] of FORMS)
    for (const match of folded.matchAll(pattern)) {
      const day = read({ ...match.groups, whole: match[0] }, today, way);
      const [start, end] = [match.index, match.index + match[0].length];
      if (day && !found.some((f) => f.start < end && start < f.end)) found.push({ start, end, day });
    }
  return found.sort((a, b) => a.start - b.start);
}

function inYear(named: string | undefined, today: Day, way: Way, make: (year: number) => Day | null): Day | null {
  const own = Number(today.slice(0, 4));
  if (named) return make(named.length === 2 ? 2000 + Number(named) : Number(named));
  const years = way === 'past' ? [own, own - 1] : [own, own + 1];
  const days = years.map(make).filter((d) => d !== null);
  return days.find((d) => (way === 'past' ? d <= today : d >= today)) ?? days[0] ?? null;
}

/** "Hôm 18": of this month, or of the one before or after it. */
function inMonth(date: number, today: Day, way: Way): Day | null {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const own = dayOf(year, month, date);
  if (own && (way === 'past' ? own <= today : own >= today)) return own;
  const other = way === 'past' ? month - 1 : month + 1;
  if (other < 1) return dayOf(year - 1, 12, date);
  return other > 12 ? dayOf(year + 1, 1, date) : dayOf(year, other, date);
}
