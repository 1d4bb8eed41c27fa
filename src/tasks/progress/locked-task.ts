import type { Database } from '../../database/database.ts';
import { ownDaysOf } from '../../people/own-days.ts';
import { factsOf, type TaskFacts } from '../facts.ts';
import { baselineRounds, loadTasks, type RegisterScope } from '../register.ts';

/**
 * A task as it stands now, its row held until the transaction ends: of two people who decide at once the second sees what the
 * first has decided. Null where the committee has no such task.
 */
export async function lockedTask(tx: Database, scope: RegisterScope, code: string): Promise<TaskFacts | null> {
  const [row] = await tx.query<{ id: number }>(
    `select t.id from task t where t.id = (select coalesce(alias_of, id) from task where committee_id = $1 and code = $2) for update`,
    [scope.committeeId, code],
  );
  if (!row) return null;
  const task = (await loadTasks(tx, scope)).find((t) => t.id === row.id);
  return task
    ? factsOf(task, scope.asOf, await baselineRounds(tx, scope), await ownDaysOf(tx, scope.committeeId))
    : null;
}
