import { type Day, isLastWorkingDayOfWeek, isWorkingDay, type OwnDays, weekday } from '../shared/calendar.ts';
import { deskDigest } from './desk.ts';
import type { Digest, DigestInput, DigestReader, Moment } from './digest.ts';
import { exceptionDigest } from './exceptions/exception.ts';
import { leaderDigest } from './leader.ts';
import { officerDigest } from './officer.ts';
import { isPaused, LAST_TIME, type Preference } from './preferences.ts';
import { weekAheadDigest } from './week-ahead/week-ahead.ts';

/** What one person is told on one day, by role. Decides nothing about whether or when it is sent. */
export function digestFor(input: DigestInput): Digest {
  if (input.moment === 'week-ahead') return weekAheadDigest(input);
  if (input.moment === 'exception') return exceptionDigest(input);
  switch (input.reader.role) {
    case 'officer':
      return officerDigest(input);
    case 'leader':
      return leaderDigest(input);
    default:
      return deskDigest(input);
  }
}

const EVERY_DAY = [1, 2, 3, 4, 5];

/**
 * True on a day on which the person is written to at all: a working day the person chose. A Saturday that is worked in exchange
 * belongs to whoever is written to on every working day. A leader's own days are those of the report; between them exceptions come.
 */
export function isDigestDay({
  role,
  days,
  day,
  ownDays,
}: Pick<DigestReader, 'role' | 'days'> & Pick<DigestInput, 'day' | 'ownDays'>): boolean {
  if (!isWorkingDay(day, ownDays)) return false;
  if (role === 'leader' || days === null) return true;
  const everyDay = EVERY_DAY.every((d) => days.includes(d));
  return weekday(day) > 5 ? everyDay : days.includes(weekday(day));
}

/** From when a look ahead, and what came up, is sent: late enough to be told together, early enough for the office still to act. */
export const AFTERNOON = '15:00';

/**
 * True where the digest of `day` is due to somebody, by what the clock on the wall shows. Asked again and again, so that a late start sends today's once
 * and nothing of the days before, and a change of the time zone moves nothing but the hour; that it is sent once is the claim's affair.
 */
export function isDue(
  role: DigestReader['role'],
  preference: Preference,
  { day, time, ownDays, moment = 'morning' }: { day: Day; time: string; ownDays: OwnDays; moment?: Moment },
): boolean {
  const from = moment === 'morning' ? preference.atTime : AFTERNOON;
  const isTime = from <= time && time < LAST_TIME;
  const isDay = isDigestDay({ role, days: preference.days, day, ownDays }) && isMomentOf(moment, role, day, ownDays);
  return isTime && isDay && !isPaused(preference, day);
}

/** True where the moment says anything to the role on the day. */
export function isMomentOf(moment: Moment, role: DigestReader['role'], day: Day, ownDays: OwnDays): boolean {
  if (moment === 'week-ahead') return role === 'officer' && isLastWorkingDayOfWeek(day, ownDays);
  return moment === 'morning' || role === 'leader';
}
