import { Temporal } from 'temporal-polyfill';
import { isHoliday, isSwappedWorkingDay } from './holidays.ts';

/** Days are strings YYYY-MM-DD throughout; they sort as text. */
export type Day = string;

const DAY_MS = 86_400_000;

function number(day: Day): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / DAY_MS;
}

function fromNumber(n: number): Day {
  return new Date(n * DAY_MS).toISOString().slice(0, 10);
}

/** A real calendar day as YYYY-MM-DD, or null ("31/2"). */
export function dayOf(year: number, month: number, date: number): Day | null {
  if (!(year >= 1900 && year <= 2200 && month >= 1 && month <= 12 && date >= 1 && date <= 31)) return null;
  const made = new Date(Date.UTC(year, month - 1, date));
  return made.getUTCMonth() === month - 1 ? made.toISOString().slice(0, 10) : null;
}

export function addDays(day: Day, days: number): Day {
  return fromNumber(number(day) + days);
}

/** Days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return number(to) - number(from);
}

/** 1 = Monday … 7 = Sunday. */
export function weekday(day: Day): number {
  return ((number(day) + 3) % 7) + 1;
}

export function lastDayOfMonth(year: number, month: number): Day {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** Days a body adds to the yearly tables: its own days off, and days off of the tables on which it works. */
export type OwnDays = { off: readonly Day[]; work: readonly Day[] };
export const NO_OWN_DAYS: OwnDays = { off: [], work: [] };

/** True on days public offices work: no weekend, no public holiday, or a day swapped in for one. */
export function isWorkingDay(day: Day, own: OwnDays = NO_OWN_DAYS): boolean {
  if (own.work.includes(day)) return true;
  if (own.off.includes(day)) return false;
  if (isSwappedWorkingDay(day)) return true;
  return weekday(day) <= 5 && !isHoliday(day);
}

export function nextWorkingDay(day: Day, own: OwnDays = NO_OWN_DAYS): Day {
  let next = addDays(day, 1);
  while (!isWorkingDay(next, own)) next = addDays(next, 1);
  return next;
}

export function previousWorkingDay(day: Day, own: OwnDays = NO_OWN_DAYS): Day {
  let before = addDays(day, -1);
  while (!isWorkingDay(before, own)) before = addDays(before, -1);
  return before;
}

export function addWorkingDays(day: Day, days: number): Day {
  let at = day;
  for (let i = 0; i < days; i++) at = nextWorkingDay(at);
  return at;
}

/**
 * The first day on which something due on `due` is overdue: the day after, or, where the due day is a weekend or public
 * holiday, the day after the next working day (Civil Code 2015, article 148, by analogy).
 */
export function overdueFrom(due: Day, own: OwnDays = NO_OWN_DAYS): Day {
  return addDays(isWorkingDay(due, own) ? due : nextWorkingDay(due, own), 1);
}

/** True on the first working day of a week (Monday to Sunday). */
export function isFirstWorkingDayOfWeek(day: Day, own: OwnDays = NO_OWN_DAYS): boolean {
  return isWorkingDay(day, own) && previousWorkingDay(day, own) < addDays(day, 1 - weekday(day));
}

/** 31/12/2025. */
export function formatDay(day: Day): string {
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}

/** The calendar day at an instant (milliseconds since 1970) in a time zone. */
export function dayAt(epochMs: number, timeZone: string): Day {
  return Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/** True on the last working day from Monday to Friday; a Saturday worked in exchange closes no week. */
export function isLastWorkingDayOfWeek(day: Day, own: OwnDays = NO_OWN_DAYS): boolean {
  if (weekday(day) > 5 || !isWorkingDay(day, own)) return false;
  for (let later = addDays(day, 1); weekday(later) <= 5; later = addDays(later, 1))
    if (isWorkingDay(later, own)) return false;
  return true;
}
