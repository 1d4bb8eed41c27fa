import { isWorkingDay, nextWorkingDay, type OwnDays } from '../../shared/calendar.ts';
import { instantAt, wallTimeAt } from '../../shared/wall-time.ts';

const QUIET_FROM = '21:00';
const QUIET_TO = '06:30';

/**
 * The instant from which something unasked may be sent: now, or 06:30 of the next working day where it is night (21:00–06:30)
 * or no working day. Null means now.
 */
export function quietUntil(nowMs: number, timeZone: string, own: OwnDays): string | null {
  const { day, time } = wallTimeAt(nowMs, timeZone);
  if (isWorkingDay(day, own) && time >= QUIET_TO && time < QUIET_FROM) return null;
  const on = isWorkingDay(day, own) && time < QUIET_TO ? day : nextWorkingDay(day, own);
  return new Date(instantAt(on, QUIET_TO, timeZone)).toISOString();
}
