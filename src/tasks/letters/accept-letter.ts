import type { Database } from '../../database/database.ts';
import type { Author } from '../document-store.ts';
import type { TaskFacts } from '../facts.ts';
import { lockedTasks } from '../progress/locked-task.ts';
import { recordReport } from '../progress/record-report.ts';
import type { ToldReport } from '../progress/report.ts';
import type { RegisterScope } from '../register.ts';
import type { StateRefusal } from '../task-state.ts';
import { addEvidence, type Paper, settleLetter } from './paper-store.ts';
import type { Update } from './proposal.ts';

export type Accepting = {
  scope: RegisterScope;
  paper: Paper;
  updates: readonly Pick<Update, 'code' | 'report'>[];
  /** Whether a task binds the agency as it stands now. */
  binds: (facts: TaskFacts) => boolean;
  by: Author;
  at: string;
};

export type AcceptedUpdate = { code: string; report: ToldReport; before: TaskFacts };
export type RecordedUpdates = {
  recorded: AcceptedUpdate[];
  refused: { code: string; why: StateRefusal | 'not-bound' | 'no-such-task' }[];
};
export type Accepted =
  | ({ kind: 'accepted' } & RecordedUpdates)
  | { kind: 'settled'; decision: 'accepted' | 'dismissed' };

/**
 * Records what a letter reports, one report a task, each resting on the letter; all of it or, where somebody has settled the
 * letter meanwhile, nothing. Refuses for its task alone what the register no longer allows. The caller has seen who may.
 */
export async function acceptLetter(tx: Database, given: Accepting): Promise<Accepted> {
  const { scope, paper, by, at } = given;
  const { committeeId, asOf: on } = scope;
  const settled = await settleLetter(tx, { committeeId, paperId: paper.id, decision: 'accepted', by, on, at });
  if (!settled) return { kind: 'settled', decision: paper.settled ?? 'accepted' };
  return { kind: 'accepted', ...(await recordUpdates(tx, given)) };
}

/** Records each update of a letter as a report that rests on it, the tasks held. */
export async function recordUpdates(tx: Database, given: Accepting): Promise<RecordedUpdates> {
  const { scope, paper, updates, by, at } = given;
  const { asOf: on } = scope;
  const tasks = await lockedTasks(
    tx,
    scope,
    updates.map((u) => u.code),
  );
  const recorded: AcceptedUpdate[] = [];
  const refused: RecordedUpdates['refused'] = [];
  for (const { code, report } of updates) {
    const facts = tasks.find((f) => f.task.code === code || f.task.aliases.includes(code));
    if (!facts || !given.binds(facts)) {
      refused.push({ code, why: facts ? 'not-bound' : 'no-such-task' });
      continue;
    }
    const done = await recordReport(tx, { facts, agency: paper.agency, report, by, today: on, at });
    if (done.kind === 'refused') {
      refused.push({ code, why: done.why });
      continue;
    }
    if (done.reportId !== null)
      await addEvidence(tx, { taskId: facts.task.id, reportId: done.reportId, paperId: paper.id, by, on, at });
    recorded.push({ code, report, before: facts });
  }
  return { recorded, refused };
}
