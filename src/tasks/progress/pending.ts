import { completesBySubmission, type TaskFacts } from '../facts.ts';
import type { Part } from '../parts.ts';
import type { ExtensionView, ObstacleView, ReportView, RequestView } from '../task-view.ts';

/** What waits for a secretary's or approver's decision. */
export type Pending = { facts: TaskFacts; agencyId: string; agencyName: string; since: string } & (
  | { kind: 'report'; id: number; report: ReportView }
  | { kind: 'extension'; id: number; extension: ExtensionView }
  | { kind: 'obstacle'; id: number; obstacle: ObstacleView }
  | { kind: 'request'; id: number; request: RequestView }
);

/** Everything about a task that nobody has decided yet, the oldest first; `escalated`: difficulties put to a higher level too. */
export function pendingOf(facts: TaskFacts, escalated = false): Pending[] {
  const { extensions, obstacles, requests } = facts.task;
  if (facts.state === 'cancelled') return [];
  return [
    ...facts.parts.flatMap((part) => reportWaiting(facts, part)),
    ...extensions
      .filter((e) => e.kind === 'asked' && !extensions.some((d) => d.askedId === e.id))
      .map((e): Pending => ({ ...about(facts, e), kind: 'extension', id: e.id, extension: e })),
    ...obstacles
      .filter((o) => o.decision === null || (escalated && o.decision === 'escalated'))
      .map((o): Pending => ({ ...about(facts, o), kind: 'obstacle', id: o.id, obstacle: o })),
    ...requests
      .filter((r) => r.decision === null)
      .map((r): Pending => ({ ...about(facts, r), kind: 'request', id: r.id, request: r })),
  ].sort((a, b) => a.since.localeCompare(b.since) || a.id - b.id);
}

function about(facts: TaskFacts, row: { agencyId: string | null; agencyName: string | null; effectiveOn: string }) {
  return { facts, agencyId: row.agencyId ?? '', agencyName: row.agencyName ?? '', since: row.effectiveOn };
}

/** A claim of completion, unless the agency was asked again since; a submission only where submitting is all that was asked. */
function reportWaiting(facts: TaskFacts, part: Part): Pending[] {
  const { claim: report, agencyId, agencyName } = part;
  const claims = part.state === 'reported_done' || (part.state === 'submitted' && completesBySubmission(facts.latest));
  if (!report || !claims || isAskedAgain(facts, part)) return [];
  return [{ facts, agencyId, agencyName, since: report.effectiveOn, kind: 'report', id: report.id, report }];
}

function isAskedAgain({ task }: TaskFacts, { agencyId, report }: Part): boolean {
  const last = task.confirmations.findLast((c) => c.agencyId === null || c.agencyId === agencyId);
  return last?.decision === 'asked-again' && Date.parse(last.recordedAt) >= Date.parse(report?.recordedAt ?? '');
}

/** Difficulties that are not answered: open, or put to a higher level. */
export function openObstacles({ task, state }: TaskFacts): ObstacleView[] {
  return state === 'done' || state === 'cancelled' ? [] : task.obstacles.filter((o) => o.decision !== 'answered');
}
