import type { Database } from '../../database/database.ts';
import type { TaskView } from '../task-view.ts';
import type { Rhythm } from './items.ts';

/** The internal tracking date of each task, by what was recorded then; the latest directive's counts. For the secretariat's eyes. */
export async function addTracking(
  db: Database,
  params: readonly [committeeId: number, asOf: string, knownBefore: string],
  tasks: ReadonlyMap<number, TaskView>,
): Promise<void> {
  const rows = await db.query<{ directiveId: number; date: string; rhythm: Rhythm }>(
    `select x.directive_id as "directiveId", x.tracking_date as date, x.rhythm from directive_tracking x
     where x.committee_id = $1 and x.effective_on <= $2::date and x.recorded_at < $3::timestamptz and (x.revoked_at is null or x.revoked_at >= $3::timestamptz)
     order by x.id`,
    params,
  );
  const kept = new Map(rows.map(({ directiveId, ...tracking }) => [directiveId, tracking]));
  if (kept.size === 0) return;
  for (const task of tasks.values())
    task.tracking = task.directives.map((d) => kept.get(d.id)).findLast((t) => t !== undefined) ?? null;
}
