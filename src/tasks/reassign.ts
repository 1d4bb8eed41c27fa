import type { Database } from '../database/database.ts';
import type { Deciding } from './review/reviews.ts';
import { UNDO_SECONDS } from './review/undo.ts';
import type { OwnerView, ReassignmentView, TaskView } from './task-view.ts';

export type Reassigning = { code: string; lead: OwnerView[]; support: OwnerView[]; reason: string };
export type Reassigned = { kind: 'done'; id: number } | { kind: 'same' } | { kind: 'not-found' };

/** Gives a task to other owners from a day on, by a person and with a reason. The same once more changes nothing. */
export function reassignTask(
  db: Database,
  committeeId: number,
  { code, lead, support, reason }: Reassigning,
  { by, on }: Deciding,
): Promise<Reassigned> {
  return db.transaction(async (tx) => {
    const [task] = await tx.query<{ id: number }>(
      'select main.id from task t join task main on main.id = coalesce(t.alias_of, t.id) where t.committee_id = $1 and t.code = $2 for update of main',
      [committeeId, code],
    );
    if (!task) return { kind: 'not-found' };
    const owners = [JSON.stringify(lead), JSON.stringify(support)];
    const [latest] = await tx.query<{ same: boolean }>(
      'select lead = $2::jsonb and support = $3::jsonb and reason = $4 and effective_on = $5 as same from reassignment where task_id = $1 and revoked_at is null order by id desc limit 1',
      [task.id, ...owners, reason, on],
    );
    if (latest?.same) return { kind: 'same' };
    const [row] = await tx.query<{ id: number }>(
      `insert into reassignment (task_id, lead, support, reason, effective_on, by_name, member_id, channel)
       values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
      [task.id, ...owners, reason, on, by.name, by.memberId, by.channel],
    );
    return { kind: 'done', id: (row as { id: number }).id };
  });
}

/** Takes it back within a minute; the row stays, revoked. */
export async function undoReassignment(
  tx: Database,
  committeeId: number,
  id: number,
): Promise<'undone' | 'too-late' | 'not-found'> {
  const [row] = await tx.query<{ late: boolean }>(
    `select r.recorded_at < clock_timestamp() - make_interval(secs => $3) as late from reassignment r join task t on t.id = r.task_id
     where r.id = $1 and t.committee_id = $2 and r.revoked_at is null for update of r`,
    [id, committeeId, UNDO_SECONDS],
  );
  if (!row) return 'not-found';
  if (row.late) return 'too-late';
  await tx.query('update reassignment set revoked_at = clock_timestamp() where id = $1', [id]);
  return 'undone';
}

/** What people gave to other owners by the day and by what was recorded then, oldest first, by task. */
export async function addReassignments(
  db: Database,
  params: readonly [committeeId: number, asOf: string, knownBefore: string],
  tasks: ReadonlyMap<number, TaskView>,
): Promise<void> {
  const rows = await db.query<ReassignmentView & { taskId: number }>(
    `select coalesce(t.alias_of, t.id) as "taskId", r.lead, r.support, r.reason, r.effective_on as "effectiveOn", r.by_name as by
     from reassignment r join task t on t.id = r.task_id
     where t.committee_id = $1 and r.effective_on <= $2::date and r.recorded_at < $3::timestamptz and (r.revoked_at is null or r.revoked_at >= $3::timestamptz)
     order by r.effective_on, r.id`,
    params,
  );
  for (const { taskId, ...reassignment } of rows) tasks.get(taskId)?.reassignments.push(reassignment);
}
