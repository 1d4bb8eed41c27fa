import type { Database } from '../database/database.ts';
import type { Author } from '../people/committee-settings.ts';
import type { Day } from '../shared/calendar.ts';

/** What a person chose of the own digest. */
export type Preference = {
  /** HH:MM on the wall. */
  atTime: string;
  /** 1 = Monday … 5 = Friday; null leaves the days to the role. */
  days: number[] | null;
  /** No digest up to and with this day. */
  pausedUntil: Day | null;
  allClear: boolean;
  /** Told at once of what is newly assigned, re-dated or returned. */
  alerts: boolean;
};

export const DEFAULT_PREFERENCE: Preference = {
  atTime: '07:30',
  days: null,
  pausedUntil: null,
  allClear: false,
  alerts: true,
};

/** The times a person may choose: outside of the quiet hours, when nothing unasked is sent. */
export const EARLIEST_TIME = '06:30';
export const LATEST_TIME = '20:30';
/** After this the day's digest is not sent any more: it would come at night. */
export const LAST_TIME = '21:00';

/** Everybody's choices of a committee; who chose nothing is not in it. */
export async function preferencesOf(db: Database, committeeId: number): Promise<Map<number, Preference>> {
  const rows = await db.query<Preference & { memberId: number }>(
    `select distinct on (member_id) member_id as "memberId", at_time as "atTime", days, paused_until as "pausedUntil", all_clear as "allClear", alerts
     from digest_preference where committee_id = $1 order by member_id, id desc`,
    [committeeId],
  );
  return new Map(rows.map(({ memberId, ...preference }) => [memberId, preference]));
}

export async function preferenceOf(db: Database, memberId: number): Promise<Preference> {
  const [row] = await db.query<Preference>(
    `select at_time as "atTime", days, paused_until as "pausedUntil", all_clear as "allClear", alerts
     from digest_preference where member_id = $1 order by id desc limit 1`,
    [memberId],
  );
  return row ?? DEFAULT_PREFERENCE;
}

export async function savePreference(
  tx: Database,
  member: { id: number; committeeId: number },
  { atTime, days, pausedUntil, allClear, alerts }: Preference,
  by: Pick<Author, 'name' | 'channel'>,
  on: { day: Day; at: string },
): Promise<void> {
  await tx.query(
    `insert into digest_preference (committee_id, member_id, at_time, days, paused_until, all_clear, alerts, by_name, channel, effective_on, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [member.committeeId, member.id, atTime, days, pausedUntil, allClear, alerts, by.name, by.channel, on.day, on.at],
  );
}

export function isPaused({ pausedUntil }: Preference, day: Day): boolean {
  return pausedUntil !== null && day <= pausedUntil;
}
