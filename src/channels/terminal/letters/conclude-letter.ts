import { boundTasks } from '../../../answers/bound-tasks.ts';
import { bindingOf } from '../../../answers/selection.ts';
import type { Database } from '../../../database/database.ts';
import type { Author } from '../../../tasks/document-store.ts';
import type { TaskFacts } from '../../../tasks/facts.ts';
import { acceptLetter, type RecordedUpdates } from '../../../tasks/letters/accept-letter.ts';
import { rowCalled } from '../../../tasks/letters/letter.ts';
import { likestTasks } from '../../../tasks/letters/match-rows.ts';
import { heldReading, keepReading, type Paper } from '../../../tasks/letters/paper-store.ts';
import {
  type MatchedRow,
  type Proposal,
  proposalOf,
  rowProposal,
  rowSaidToBe,
  type Sender,
  taskOfRow,
} from '../../../tasks/letters/proposal.ts';
import { type TakingRow, takeRow } from '../../../tasks/letters/take-row.ts';
import { presentBody } from '../../../tasks/parts.ts';
import type { RegisterScope } from '../../../tasks/register.ts';
import type { Deps } from '../deps.ts';
import type { SaidRow } from './said-row.ts';

export type RefusedRow = { row: string; code: string | null; why: 'no-row' | 'not-bound' | 'taken' };
export type ConcludedLetter =
  | {
      kind: 'done';
      proposal: Proposal;
      accepted: RecordedUpdates | null;
      /** Something could still be recorded. */
      waits: boolean;
      /** The tasks a row without one may be about. */
      nearest: (row: MatchedRow) => string[];
    }
  | { kind: 'row-refused'; row: RefusedRow };

type Settling = {
  deps: Pick<Deps, 'now'>;
  scope: RegisterScope;
  paper: Paper;
  said: readonly SaidRow[];
  accept: Author | null;
};

/**
 * What a letter proposes once its rows are of the tasks they are said to be of, and what of it was recorded where somebody accepts
 * it. Of a letter that was accepted before only the rows named now are. One row that cannot be refuses all.
 */
export async function concludeLetter(tx: Database, given: Settling): Promise<ConcludedLetter> {
  const { scope, paper, said, accept } = given;
  const { asOf } = scope;
  const body = presentBody(paper.agency.id, asOf);
  const since = paper.issuedOn ?? paper.receivedOn;
  const sender = { own: (id: string) => presentBody(id, asOf) === body, since };
  const read = (await heldReading(tx, paper.id))?.rows ?? [];
  const tasks = await boundTasks(tx, scope, paper.agency.id);
  const nearest = (row: MatchedRow) => likestTasks(row, tasks);
  let rows = read;
  const named: NamedRow[] = [];
  for (const { row: name, code } of said) {
    const row = rowCalled(read, name);
    if (!row) return { kind: 'row-refused', row: { row: name, code, why: 'no-row' } };
    const why = unfit(paper, row, code, tasks, sender);
    if (why) return { kind: 'row-refused', row: { row: name, ...why } };
    rows = rowSaidToBe(rows, row.ordinal, code);
    named.push({ ordinal: row.ordinal, code });
  }
  const binds = (facts: TaskFacts) => bindingOf(facts, paper.agency.id, asOf) !== null;
  const how = { scope, paper, binds, by: accept, at: new Date(given.deps.now()).toISOString() };
  if (paper.settled) {
    const ordinals = named.map((n) => n.ordinal);
    const about = ordinals.length > 0 ? rows.filter((r) => ordinals.includes(r.ordinal)) : rows;
    const proposal = proposalOf(about, tasks, sender);
    const waits = ordinals.length > 0 && proposal.updates.length > 0;
    if (!waits || !accept) return { kind: 'done', proposal, accepted: null, waits, nearest };
    const accepted = await takeRows(tx, named, { ...how, by: accept, tasks, sender });
    return { kind: 'done', proposal, accepted, waits: false, nearest };
  }
  if (named.length > 0) await keepReading(tx, paper.id, rows);
  const proposal = proposalOf(rows, tasks, sender);
  if (!accept) return { kind: 'done', proposal, accepted: null, waits: true, nearest };
  const done = await acceptLetter(tx, { ...how, by: accept, updates: proposal.updates });
  return { kind: 'done', proposal, accepted: done.kind === 'accepted' ? done : null, waits: false, nearest };
}

type NamedRow = { ordinal: number; code: string | null };

async function takeRows(
  tx: Database,
  named: readonly NamedRow[],
  how: Omit<TakingRow, 'ordinal' | 'code'>,
): Promise<RecordedUpdates> {
  const all: RecordedUpdates = { recorded: [], refused: [] };
  for (const { ordinal, code } of named) {
    const taken = code === null ? null : await takeRow(tx, { ...how, ordinal, code });
    if (taken?.kind !== 'taken') continue;
    all.recorded.push(...taken.recorded.recorded);
    all.refused.push(...taken.recorded.refused);
  }
  return all;
}

/** Why a row cannot be of the task it is said to be of. */
function unfit(
  { settled }: Paper,
  row: MatchedRow,
  code: string | null,
  tasks: readonly TaskFacts[],
  sender: Sender,
): Pick<RefusedRow, 'code' | 'why'> | null {
  const taken = settled ? taskOfRow(row, tasks) : null;
  const isSame = taken && code !== null && [taken.task.code, ...taken.task.aliases].includes(code);
  if (taken && !isSame) return { code: taken.task.code, why: 'taken' };
  if (code === null) return null;
  const proposed = rowProposal([row], { ordinal: row.ordinal, code }, tasks, sender);
  return proposed.kind === 'not-bound' ? { code, why: 'not-bound' } : null;
}
