import { Temporal } from 'temporal-polyfill';
import type { Day } from './calendar.ts';

/** Day and time of day (HH:MM) that a clock on the wall shows at an instant. */
export function wallTimeAt(epochMs: number, timeZone: string): { day: Day; time: string } {
  const zoned = Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(timeZone);
  return { day: zoned.toPlainDate().toString(), time: zoned.toPlainTime().toString().slice(0, 5) };
}

/** The instant (milliseconds since 1970) at which a wall clock shows `time` (HH:MM) on `day`. */
export function instantAt(day: Day, time: string, timeZone: string): number {
  return Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(timeZone).epochMilliseconds;
}
