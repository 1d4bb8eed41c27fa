import type { Database } from '../../database/database.ts';
import { knownBefore, type RegisterScope } from '../../tasks/register.ts';
import type { OpenObstacle } from './report-row.ts';

/** Obstacles reported by a day and not answered by then. */
export async function openObstacles(db: Database, scope: RegisterScope): Promise<OpenObstacle[]> {
  return db.query<OpenObstacle>(
    `select coalesce(a.code, t.code) as code, o.kind, o.body, coalesce(o.agency_name, o.agency_id) as "agencyName"
     from obstacle o join task t on t.id = o.task_id left join task a on a.id = t.alias_of
     where t.committee_id = $1 and o.effective_on <= $2::date and o.recorded_at < $3::timestamptz
       and not exists (select 1 from obstacle_decision x where x.obstacle_id = o.id and x.decision = 'answered' and x.effective_on <= $2::date and x.recorded_at < $3::timestamptz) order by o.id`,
    [scope.committeeId, scope.asOf, knownBefore(scope)],
  );
}
