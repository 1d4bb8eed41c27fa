import type { Database } from '../../database/database.ts';
import { knownBefore, type RegisterScope } from '../../tasks/register.ts';
import type { OpenObstacle } from './report-row.ts';

/** Obstacles reported by a day and not answered by then. */
export async function openObstacles(db: Database, scope: RegisterScope): Promise<OpenObstacle[]> {
  return db.query<OpenObstacle>(
    `select coalesce(a.code, t.code) as code, o.kind, o.body, o.agency_id as "agencyName"
     from obstacle o join task t on t.id = o.task_id left join task a on a.id = t.alias_of
     where t.committee_id = $1 and o.effective_on <= $2::date and o.recorded_at < $3::timestamptz
       and (o.answered_on is null or o.answered_on > $2::date) order by o.id`,
    [scope.committeeId, scope.asOf, knownBefore(scope)],
  );
}
