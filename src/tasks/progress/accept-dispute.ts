import type { Database } from '../../database/database.ts';
import type { Author } from '../../people/committee-settings.ts';
import type { TaskFacts } from '../facts.ts';
import { reassignTask } from '../reassign.ts';
import type { RegisterScope } from '../register.ts';
import { editItem } from '../review/decide.ts';
import type { OwnerView, RequestView } from '../task-view.ts';
import { type AskedChange, askedChange } from './asked-change.ts';
import { type Decided, decide } from './decide.ts';
import type { Decision } from './decision.ts';
import { lockedTask } from './locked-task.ts';
import { mergeTasks } from './merge-tasks.ts';
import { pendingOf } from './pending.ts';

/** What whoever accepts names of the change, where the request's words leave it open or something else is meant. */
export type Named = { lead: OwnerView[] | null; to: string | null; into: string | null; title: string | null };

export type AcceptGiven = {
  facts: TaskFacts;
  request: RequestView;
  named: Named;
  decision: Decision;
  by: Author;
  scope: RegisterScope;
  at: string;
};

/** What became of the task: its lead, date or wording from and to, the task it was merged with, or that it was stopped. */
export type Change =
  | { kind: 'lead'; from: OwnerView[]; to: OwnerView[] }
  | { kind: 'date'; from: string | null; to: string }
  | { kind: 'merge'; from: string; to: string }
  | { kind: 'wording'; from: string; to: string }
  | { kind: 'stop' };

export type Accepted =
  | { kind: 'changed'; change: Change }
  /** The request leaves open what is to be changed; nothing was recorded. */
  | { kind: 'open'; asked: AskedChange['kind'] }
  | { kind: 'no-such-task'; code: string }
  | { kind: 'not-merged'; into: string }
  | { kind: 'not-changed' }
  | Exclude<Decided, { kind: 'decided' }>;

class Unchanged extends Error {
  readonly why: Accepted;
  constructor(why: Accepted) {
    super(why.kind);
    this.why = why;
  }
}

/** The disputes about a task that nobody has decided, the oldest first. */
export function requestsWaiting(facts: TaskFacts): RequestView[] {
  return pendingOf(facts).flatMap((p) => (p.kind === 'request' ? [p.request] : []));
}

/**
 * Accepts a dispute and carries out exactly what it asks for, with one reason, or does neither: where the change cannot be made
 * nothing is recorded. The caller holds the task's row.
 */
export async function acceptDispute(db: Database, given: AcceptGiven): Promise<Accepted> {
  const { facts, request, named } = given;
  const asked = withNamed(askedChange(request, facts), named);
  if (isOpen(asked)) return { kind: 'open', asked: asked.kind };
  try {
    return await db.transaction(async (tx): Promise<Accepted> => {
      const on = { kind: 'request' as const, id: request.id };
      const accepted = await recordDecision(tx, given, { ...given.decision, kind: 'accepted', to: null }, on);
      return { kind: 'changed', change: await carriedOut(tx, given, asked, accepted.reason ?? '') };
    });
  } catch (error) {
    if (error instanceof Unchanged) return error.why;
    throw error;
  }
}

function withNamed(asked: AskedChange, { lead, to, into, title }: Named): AskedChange {
  switch (asked.kind) {
    case 'lead':
      return { kind: 'lead', lead: lead ?? asked.lead };
    case 'date':
      return { kind: 'date', to: to ?? asked.to };
    case 'merge':
      return { kind: 'merge', into: into ?? asked.into };
    case 'wording':
      return { kind: 'wording', title: title ?? asked.title };
    case 'stop':
      return asked;
  }
}

function isOpen(asked: AskedChange): boolean {
  return Object.values(asked).some((value) => value === null);
}

async function recordDecision(
  tx: Database,
  { facts, by, scope, at }: AcceptGiven,
  decision: Decision,
  on: { kind: 'request'; id: number } | null,
): Promise<Decision> {
  const decided = await decide(tx, { facts, decision, on, by, today: scope.asOf, at });
  if (decided.kind !== 'decided') throw new Unchanged(decided);
  return decided.decision;
}

async function carriedOut(tx: Database, given: AcceptGiven, asked: AskedChange, reason: string): Promise<Change> {
  const { facts, by, scope } = given;
  const { code } = facts.task;
  const deciding = { by, on: scope.asOf };
  const { document } = given.decision;
  switch (asked.kind) {
    case 'lead': {
      const lead = asked.lead as OwnerView[];
      const support = facts.support.filter((o) => !lead.some((l) => l.id === o.id));
      const done = await reassignTask(tx, scope.committeeId, { code, lead, support, reason }, deciding);
      if (done.kind === 'not-found') throw new Unchanged({ kind: 'not-changed' });
      return { kind: 'lead', from: facts.lead, to: lead };
    }
    case 'date': {
      const to = asked.to as string;
      await recordDecision(tx, given, { kind: 'corrected', document, to, reason }, null);
      return { kind: 'date', from: facts.due, to };
    }
    case 'stop':
      await recordDecision(tx, given, { kind: 'stopped', document, to: null, reason }, null);
      return { kind: 'stop' };
    case 'merge': {
      const into = asked.into as string;
      const other = await lockedTask(tx, scope, into);
      if (!other || other.task.id === facts.task.id) throw new Unchanged({ kind: 'no-such-task', code: into });
      const done = await mergeTasks(tx, scope.committeeId, facts, other, reason, deciding);
      if (done.kind === 'not-merged') throw new Unchanged({ kind: 'not-merged', into: other.task.code });
      const gone = done.code === code ? other.task.code : code;
      return { kind: 'merge', from: gone, to: done.code };
    }
    case 'wording': {
      const title = asked.title as string;
      const done = await editItem(tx, scope.committeeId, facts.latest.id, { title }, reason, deciding);
      if (done.kind !== 'done') throw new Unchanged({ kind: 'not-changed' });
      return { kind: 'wording', from: facts.latest.title, to: title };
    }
  }
}
