import { daysBetween, NO_OWN_DAYS, type OwnDays, overdueFrom } from '../shared/calendar.ts';
import { dueChain, type Slip } from './due-chain.ts';
import { ownersInForce } from './owners-in-force.ts';
import { type Members, type Part, partsOf, presentBody } from './parts.ts';
import type { TaskState } from './task-state.ts';
import type { DirectiveView, ExtensionView, OwnerView, TaskView } from './task-view.ts';

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

export type TaskFacts = {
  task: TaskView;
  latest: DirectiveView;
  /** The latest directive that names a day. */
  dueDirective: DirectiveView | null;
  due: string | null;
  /** The decision the due rests on, where one moved it since the directive. */
  extension: ExtensionView | null;
  firstDue: string | null;
  slips: Slip[];
  lead: OwnerView[];
  support: OwnerView[];
  state: TaskState;
  standing: TaskStanding;
  /** Past its overdue day and neither submitted, completed, reported completed nor stopped; true for `no-information` too. */
  pastDue: boolean;
  /** The first day on which it is late, by the committee's own calendar; null without a due. */
  overdueFrom: string | null;
  /** The committee's own days, by which it was computed. */
  ownDays: OwnDays;
  daysLeft: number | null;
  /** How far each lead has come; of a group, those that have reported. */
  parts: Part[];
  /** Of a collective task: how many of how many have reported. */
  members: Members | null;
  /** Days a submitted product has waited for the competent level; counted apart from the agency's own time. */
  waitingDays: number | null;
  /** The date of the product, of a task that is completed. */
  productOn: string | null;
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
  const owners = ownersInForce(task);
  const { state: reached, parts, members } = partsOf(task, owners, day);
  const state = task.directives.some((d) => d.relation === 'cancels') ? 'cancelled' : reached;
  const sole = parts.length === 1 && members === null ? parts[0] : undefined;
  const dues = dueChain(task, members === null ? parts.map((p) => p.agencyId) : []);
  const { due } = dues;
  const isClosed = state === 'submitted' || ['done', 'reported_done', 'cancelled'].includes(state);
  const late = due === null ? null : overdueFrom(due, ownDays);
  const pastDue = late !== null && late <= day && !isClosed;
  const submittedOn = sole?.submittedOn ?? latestOf(parts.map((p) => p.submittedOn));
  const productOn = sole?.productOn ?? latestOf(parts.map((p) => p.productOn)) ?? wholeDoneOn(task);
  const standing = standingOf(task, { state, due, day, pastDue, latest, baseline, owners, ownDays, productOn });
  return {
    task,
    latest,
    ...dues,
    lead: owners.lead,
    support: owners.support,
    state,
    standing,
    pastDue,
    overdueFrom: late,
    ownDays,
    daysLeft: due === null ? null : daysBetween(day, due),
    parts,
    members,
    waitingDays: standing === 'waiting-approval' && submittedOn ? Math.max(0, daysBetween(submittedOn, day)) : null,
    productOn: standing.startsWith('done') ? productOn : null,
  };
}

/** A collective task as one of its members has carried it out: its own reports, what was decided for it and for all. */
export function factsOfMember(facts: TaskFacts, agencyId: string, day: string, baseline: BaselineRounds): TaskFacts {
  const { task } = facts;
  const own = (id: string | null) => id === null || presentBody(id, day) === agencyId;
  const alone = facts.task.directives.map((d) => ({
    ...d,
    lead: d.lead.length > 0 ? [{ id: agencyId, name: agencyId }] : [],
  }));
  const seen = factsOf(
    {
      ...task,
      directives: alone,
      reports: task.reports.filter((r) => own(r.agencyId)),
      confirmations: task.confirmations.filter((c) => own(c.agencyId)),
    },
    day,
    baseline,
    facts.ownDays,
  );
  const { state, standing, pastDue, overdueFrom, due, slips, extension, daysLeft, waitingDays, productOn } = seen;
  return { ...facts, state, standing, pastDue, overdueFrom, due, slips, extension, daysLeft, waitingDays, productOn };
}

function latestOf(days: (string | null)[]): string | null {
  return days.reduce((latest, d) => (d !== null && (latest === null || d > latest) ? d : latest), null);
}

function wholeDoneOn(task: TaskView): string | null {
  return (
    task.confirmations.findLast((c) => c.decision === 'done')?.doneOn ??
    latestOf(task.reports.map((r) => r.productDate))
  );
}

/** A task whose verb is trình, báo cáo or tham mưu is the agency's once submitted (secretariat practice, DESIGN "States"). */
export function completesBySubmission(latest: Pick<DirectiveView, 'quote'>): boolean {
  return /^(?:[\p{L}\s,]{0,40}?)?(?:trình|báo cáo|tham mưu)(?!\p{L})/iu.test(latest.quote);
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
  productOn: string | null;
};

function standingOf(task: TaskView, input: StandingInput): TaskStanding {
  const { state, due, day, productOn: on } = input;
  if (state === 'cancelled') return 'cancelled';
  if (state === 'done' || (state === 'submitted' && on !== null && completesBySubmission(input.latest))) {
    if (!due || !on) return 'done';
    return on < overdueFrom(due, input.ownDays) ? 'done-on-time' : 'done-late';
  }
  if (state === 'reported_done') return 'waiting-confirmation';
  // Put to the competent level without a paper that says when: quick information, which a secretary has yet to confirm.
  if (state === 'submitted') return completesBySubmission(input.latest) ? 'waiting-confirmation' : 'waiting-approval';
  if (due === null) return input.latest.dueKind === 'recurring' ? 'recurring' : 'undated';
  if (input.pastDue) return isKnown(task, input) ? 'overdue' : 'no-information';
  return daysBetween(day, due) <= DUE_SOON_DAYS ? 'due-soon' : 'in-time';
}

/** Only official documents make a task overdue, and only where something was received or the baseline round is closed. */
function isKnown(task: TaskView, { baseline, owners }: StandingInput): boolean {
  if (!task.directives.some((d) => d.standing === 'official' && d.due !== null)) return false;
  return task.reports.length > 0 || (owners.lead.length > 0 && owners.lead.every((o) => baseline.has(o.id)));
}
