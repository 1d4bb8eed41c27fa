import type { Database } from '../database/database.ts';
import type { TaskFacts } from '../tasks/facts.ts';
import type { RegisterScope } from '../tasks/register.ts';
import { registerFacts } from '../tasks/register-facts.ts';
import { bindingOf } from './selection.ts';

/** Every task that binds an agency on the day, as lead, support or member of a group, completed ones too. */
export async function boundTasks(db: Database, scope: RegisterScope, agencyId: string): Promise<TaskFacts[]> {
  return (await registerFacts(db, scope)).filter((facts) => bindingOf(facts, agencyId, scope.asOf) !== null);
}
