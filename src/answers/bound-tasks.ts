import type { Database } from '../database/database.ts';
import { ownDaysOf } from '../people/own-days.ts';
import { factsOf, type TaskFacts } from '../tasks/facts.ts';
import { baselineRounds, loadTasks, type RegisterScope } from '../tasks/register.ts';
import { bindingOf } from './selection.ts';

/** Every task that binds an agency on the day, as lead, support or member of a group, completed ones too. */
export async function boundTasks(db: Database, scope: RegisterScope, agencyId: string): Promise<TaskFacts[]> {
  const baseline = await baselineRounds(db, scope);
  const ownDays = await ownDaysOf(db, scope.committeeId);
  return (await loadTasks(db, scope))
    .map((task) => factsOf(task, scope.asOf, baseline, ownDays))
    .filter((facts) => bindingOf(facts, agencyId, scope.asOf) !== null);
}
