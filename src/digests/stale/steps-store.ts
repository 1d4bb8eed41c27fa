import type { Database } from '../../database/database.ts';
import type { ToldStep } from '../../tasks/stale/stale-ladder.ts';
import type { NewStep } from './stale-parts.ts';

/**
 * The steps told before or after `day`: what the day's own digests told is decided anew for whoever asks what they say. A step
 * whose message was dropped before it left, or had nobody to go to, was told to nobody.
 */
export async function toldSteps(db: Database, committeeId: number, day: string): Promise<ToldStep[]> {
  return db.query<ToldStep>(
    `select s.task_id as "taskId", s.agency_id as "agencyId", s.step, s.reader_id as "readerId", s.effective_on as day
     from stale_step s
     where s.committee_id = $1 and s.effective_on <> $2::date and exists (
       select 1 from outbox o where o.cause = 'digest:' || s.reader_id || ':' || to_char(s.effective_on, 'YYYY-MM-DD') and o.ordinal = 0 and o.state <> 'dropped')
     order by s.id`,
    [committeeId, day],
  );
}

/** Keeps what a digest tells, in the transaction of its claim: whoever does not get the claim tells and keeps nothing. */
export async function saveSteps(
  tx: Database,
  member: { id: number; committeeId: number },
  steps: readonly NewStep[],
  on: { day: string; at: string; channel: string },
): Promise<void> {
  if (steps.length === 0) return;
  await tx.query(
    `insert into stale_step (committee_id, task_id, agency_id, step, since, reader_id, by_name, channel, effective_on, recorded_at)
     select $1, s."taskId", s."agencyId", s.step, s.since, $2, 'Đôn Đốc', $4, $5, $6
     from jsonb_to_recordset($3::jsonb) as s ("taskId" bigint, "agencyId" text, step text, since date)`,
    [member.committeeId, member.id, JSON.stringify(steps), on.channel, on.day, on.at],
  );
}
