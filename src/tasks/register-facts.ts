import type { Database } from '../database/database.ts';
import { ownDaysOf } from '../people/own-days.ts';
import { type BaselineRounds, factsOf, type TaskFacts } from './facts.ts';
import { baselineRounds, loadTasks, type RegisterScope } from './register.ts';
import type { TaskView } from './task-view.ts';

/** Where tasks stand on the scope's day, by the committee's baseline rounds and its own calendar: the one way to get it. */
export async function factsBy(
  db: Database,
  scope: RegisterScope,
  rounds: BaselineRounds | null = null,
): Promise<(task: TaskView) => TaskFacts> {
  const baseline = rounds ?? (await baselineRounds(db, scope));
  const ownDays = await ownDaysOf(db, scope.committeeId);
  return (task) => factsOf(task, scope.asOf, baseline, ownDays);
}

/** Every task of the register with where it stands. */
export async function registerFacts(db: Database, scope: RegisterScope): Promise<TaskFacts[]> {
  return (await loadTasks(db, scope)).map(await factsBy(db, scope));
}
