import type { Database } from '../../database/database.ts';
import type { TaskFacts } from '../facts.ts';
import { loadTasks, type RegisterScope } from '../register.ts';
import { factsBy } from '../register-facts.ts';

/**
 * A task as it stands now, its row held until the transaction ends: of two people who decide at once the second sees what the
 * first has decided. Null where the committee has no such task.
 */
export async function lockedTask(tx: Database, scope: RegisterScope, code: string): Promise<TaskFacts | null> {
  return (await lockedTasks(tx, scope, [code]))[0] ?? null;
}

/** Several at once, by their codes or former ones, in the order of the register; held in one order by everybody. */
export async function lockedTasks(tx: Database, scope: RegisterScope, codes: readonly string[]): Promise<TaskFacts[]> {
  const rows = await tx.query<{ id: number }>(
    `select t.id from task t where t.id in (select coalesce(alias_of, id) from task where committee_id = $1 and code = any($2::text[])) order by t.id for update`,
    [scope.committeeId, codes],
  );
  if (rows.length === 0) return [];
  const ids = new Set(rows.map((r) => r.id));
  const stands = await factsBy(tx, scope);
  return (await loadTasks(tx, scope)).filter((t) => ids.has(t.id)).map((t) => stands(t));
}
