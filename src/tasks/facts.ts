import { daysBetween, NO_OWN_DAYS, type OwnDays, overdueFrom } from '../shared/calendar.ts';
import type { DirectiveView, DocumentRef, OwnerView, TaskView } from './task-view.ts';

export type TaskState = 'open' | 'in_progress' | 'submitted' | 'reported_done' | 'done' | 'cancelled';

/** Where a task stands on a day, in the words of the official grid and the few states beside it. Computed, never stored. */
export type TaskStanding =
  | 'in-time'
  | 'due-soon'
  | 'overdue'
  | 'no-information'
  | 'waiting-approval'
  | 'waiting-confirmation'
  | 'done-on-time'
  | 'done-late'
  | 'done'
  | 'undated'
  | 'recurring'
  | 'cancelled'
  /** The viewer may see the task and its due, not how far it has come. */
  | 'not-shown';

/** The date moved. `asked` never moves it; `re-issued` is a later document that names another day. */
export type Slip = {
  from: string;
  to: string;
  days: number;
  kind: 're-issued' | 'extension-granted' | 'corrected';
  document: DocumentRef;
};

export type TaskFacts = {
  task: TaskView;
  latest: DirectiveView;
  /** The latest directive that names a day. */
  dueDirective: DirectiveView | null;
  due: string | null;
  firstDue: string | null;
  slips: Slip[];
  lead: OwnerView[];
  support: OwnerView[];
  state: TaskState;
  standing: TaskStanding;
  /** Past its overdue day and neither completed, reported completed nor stopped; true for `no-information` too. */
  pastDue: boolean;
  daysLeft: number | null;
};

export const DUE_SOON_DAYS = 14;

/** What decides between "quá hạn" and "đến hạn, chưa có thông tin": the agencies whose baseline round is closed. */
export type BaselineRounds = ReadonlySet<string>;

/** Computes what a list shows of a task on `day`. The directives of `task` are those in effect, in order; at least one. */
export function factsOf(
  task: TaskView,
  day: string,
  baseline: BaselineRounds,
  ownDays: OwnDays = NO_OWN_DAYS,
): TaskFacts {
  const latest = task.directives.at(-1) as DirectiveView;
  const named = task.directives.filter((d) => d.due !== null);
  const dueDirective = named.at(-1) ?? null;
  const due = dueDirective?.due ?? null;
  const owners = task.directives.findLast((d) => d.lead.length > 0) ?? latest;
  const state = stateOf(task);
  const pastDue =
    due !== null &&
    overdueFrom(due, ownDays) <= day &&
    !['done', 'reported_done', 'cancelled'].includes(state) &&
    !completesBySubmission(task, state);
  return {
    task,
    latest,
    dueDirective,
    due,
    firstDue: named[0]?.due ?? null,
    slips: slipsOf(named),
    lead: owners.lead,
    support: owners.support,
    state,
    standing: standingOf(task, { state, due, day, pastDue, latest, baseline, owners, ownDays }),
    pastDue,
    daysLeft: due === null ? null : daysBetween(day, due),
  };
}

function slipsOf(named: DirectiveView[]): Slip[] {
  const slips: Slip[] = [];
  for (const [i, directive] of named.entries()) {
    const from = named[i - 1]?.due;
    if (!from || from === directive.due) continue;
    slips.push({
      from,
      to: directive.due as string,
      days: daysBetween(from, directive.due as string),
      kind: 're-issued',
      document: directive.document,
    });
  }
  return slips;
}

/** Whole-task state: for a task with one lead its reports decide; a confirmation decides over reports made before it. */
function stateOf(task: TaskView): TaskState {
  if (task.directives.some((d) => d.relation === 'cancels')) return 'cancelled';
  const confirmed = task.confirmations.findLast((c) => c.agencyId === null || isSoleLead(task, c.agencyId));
  const report = task.reports.findLast(
    (r) => r.state !== 'no-change' && (task.directives.at(-1)?.collective !== true || isSoleLead(task, r.agencyId)),
  );
  if (confirmed && (!report || confirmed.recordedAt >= report.recordedAt)) {
    if (confirmed.decision === 'done') return 'done';
    return 'in_progress';
  }
  if (!report) return task.reports.length > 0 ? 'in_progress' : 'open';
  return report.state === 'reported-done'
    ? 'reported_done'
    : report.state === 'submitted'
      ? 'submitted'
      : 'in_progress';
}

function isSoleLead(task: TaskView, agencyId: string): boolean {
  const lead = task.directives.at(-1)?.lead ?? [];
  return lead.length === 1 && lead[0]?.id === agencyId;
}

/** A task whose verb is trình, báo cáo or tham mưu is the agency's once submitted (secretariat practice, DESIGN "States"). */
function completesBySubmission(task: TaskView, state: TaskState): boolean {
  return (
    state === 'submitted' &&
    /^(?:[\p{L}\s,]{0,40}?)?(?:trình|báo cáo|tham mưu)(?!\p{L})/iu.test(task.directives.at(-1)?.quote ?? '')
  );
}

type StandingInput = {
  state: TaskState;
  due: string | null;
  day: string;
  pastDue: boolean;
  latest: DirectiveView;
  baseline: BaselineRounds;
  owners: DirectiveView;
  ownDays: OwnDays;
};

function standingOf(task: TaskView, input: StandingInput): TaskStanding {
  const { state, due, day } = input;
  if (state === 'cancelled') return 'cancelled';
  if (state === 'done' || completesBySubmission(task, state)) {
    const on = doneOn(task);
    if (!due || !on) return 'done';
    return on < overdueFrom(due, input.ownDays) ? 'done-on-time' : 'done-late';
  }
  if (state === 'reported_done') return 'waiting-confirmation';
  if (state === 'submitted') return 'waiting-approval';
  if (due === null) return input.latest.dueKind === 'recurring' ? 'recurring' : 'undated';
  if (input.pastDue) return isKnown(task, input) ? 'overdue' : 'no-information';
  return daysBetween(day, due) <= DUE_SOON_DAYS ? 'due-soon' : 'in-time';
}

/** On time or late is judged by the date of the product document, not of the report or the confirmation. */
function doneOn(task: TaskView): string | null {
  return (
    task.confirmations.findLast((c) => c.decision === 'done')?.doneOn ??
    task.reports.findLast((r) => r.productDate)?.productDate ??
    null
  );
}

/** Only official documents make a task overdue, and only where something was received or the baseline round is closed. */
function isKnown(task: TaskView, { baseline, owners }: StandingInput): boolean {
  if (!task.directives.some((d) => d.standing === 'official' && d.due !== null)) return false;
  return task.reports.length > 0 || (owners.lead.length > 0 && owners.lead.every((o) => baseline.has(o.id)));
}
