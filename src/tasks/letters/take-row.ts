import type { Database } from '../../database/database.ts';
import type { Author } from '../document-store.ts';
import type { TaskFacts } from '../facts.ts';
import type { RegisterScope } from '../register.ts';
import { type RecordedUpdates, recordUpdates } from './accept-letter.ts';
import { heldReading, keepReading, type Paper } from './paper-store.ts';
import { type RowProposal, rowProposal, rowSaidToBe, type Sender, taskOfRow, type Update } from './proposal.ts';

export type TakingRow = {
  scope: RegisterScope;
  paper: Paper;
  ordinal: number;
  code: string;
  /** Those that bind the agency today. */
  tasks: readonly TaskFacts[];
  sender: Sender;
  binds: (facts: TaskFacts) => boolean;
  by: Author;
  at: string;
};

export type TakenRow =
  | { kind: 'taken'; update: Update; recorded: RecordedUpdates }
  /** Its task was said and recorded before. */
  | { kind: 'taken-before'; code: string }
  | Exclude<RowProposal, { kind: 'update' }>;

/**
 * Records what one row of an accepted letter tells, of the task that a person says it is about: by the rules of the rows that were
 * recorded with the letter, and once; of two persons at once the second sees what the first has said. The caller has seen who may.
 */
export async function takeRow(tx: Database, given: TakingRow): Promise<TakenRow> {
  const { scope, paper, ordinal, code, tasks, sender, binds, by, at } = given;
  const reading = await heldReading(tx, paper.id);
  const rows = reading?.rows ?? [];
  const before = rows.find((row) => row.ordinal === ordinal);
  const taken = before && taskOfRow(before, tasks);
  if (taken) return { kind: 'taken-before', code: taken.task.code };
  const proposed = rowProposal(rows, { ordinal, code }, tasks, sender);
  if (proposed.kind !== 'update') return proposed;
  const { update } = proposed;
  const recorded = await recordUpdates(tx, { scope, paper, updates: [update], binds, by, at });
  if (recorded.recorded.length > 0) await keepReading(tx, paper.id, rowSaidToBe(rows, ordinal, update.code));
  return { kind: 'taken', update, recorded };
}
