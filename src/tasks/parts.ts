import { bindsAsMember, groupMembers } from '../agencies/groups.ts';
import { nameOn, successorsOf } from '../agencies/register.ts';
import { stateAfter, stateOfWhole, type TaskEvent, type TaskState } from './task-state.ts';
import type { ConfirmationView, DirectiveView, OwnerView, ReportView, TaskView } from './task-view.ts';

/** How far one agency has come with its part of a task: the whole of it where it alone leads. */
export type Part = {
  agencyId: string;
  agencyName: string;
  state: TaskState;
  report: ReportView | null;
  /** The latest report that says it is submitted or done. */
  claim: ReportView | null;
  /** When it was put to the competent level, by the date of the paper where one is named. */
  submittedOn: string | null;
  /** The date of the product: what decides on time or late. */
  productOn: string | null;
};

/** Members of a collective task, each body once; `of` is null where they cannot be listed. */
export type Members = { reported: number; done: number; of: number | null; missing: string[] };

export type Parts = { state: TaskState; parts: Part[]; members: Members | null };

/** The body that answers on the day for what was given to the agency. */
export function presentBody(agencyId: string, day: string): string {
  return successorsOf(agencyId, day)[0] ?? agencyId;
}

/** Whose parts a task has and how far each has come on a day: every lead's; of a group, those that have reported. */
export function partsOf(task: TaskView, owners: DirectiveView, day: string): Parts {
  const leads = owners.lead.filter((o) => !o.id.startsWith('group:'));
  const groups = owners.lead.filter((o) => o.id.startsWith('group:'));
  const wholeAlone = stateAfter(eventsOf(task, null, day));
  if (owners.lead.length === 0) {
    const everybody = stateAfter([...task.reports.map(asEvent), ...task.confirmations.map(decided)]);
    return { state: everybody, parts: [], members: null };
  }
  const named = unique(leads.map((o) => ({ id: presentBody(o.id, day), name: o.name })));
  const reporters = groups.length === 0 ? [] : reportersOf(task, groups, owners.document.date, day);
  const bodies = unique([...named, ...reporters]);
  const parts = bodies.map((body) => partOf(task, body, day));
  const members = groups.length === 0 ? null : membersOf(parts, leads, groups, owners.document.date, day);
  // Members that said nothing stand where what was decided for the whole leaves them.
  const silent = members !== null && (members.of === null || members.missing.length > 0) ? [wholeAlone] : [];
  return { state: stateOfWhole([...parts.map((p) => p.state), ...silent]), parts, members };
}

function unique(bodies: OwnerView[]): OwnerView[] {
  return [...new Map(bodies.map((b) => [b.id, b])).values()];
}

function reportersOf(task: TaskView, groups: OwnerView[], issuedOn: string, day: string): OwnerView[] {
  return task.reports
    .filter((r) => groups.some((g) => isMember(g.id, r.agencyId, issuedOn, day)))
    .map((r) => {
      const id = presentBody(r.agencyId, day);
      return { id, name: nameOn(id, day) ?? r.by };
    });
}

/** A member on the issue date, or the body that answers for one now. */
function isMember(groupId: string, agencyId: string, issuedOn: string, day: string): boolean {
  if (bindsAsMember(groupId, agencyId, issuedOn)) return true;
  return (groupMembers(groupId, issuedOn) ?? []).some((id) => presentBody(id, day) === agencyId);
}

function membersOf(parts: Part[], leads: OwnerView[], groups: OwnerView[], issuedOn: string, day: string): Members {
  const lists = groups.map((g) => groupMembers(g.id, issuedOn));
  const bound = lists.some((list) => list === null)
    ? null
    : [...new Set([...leads.map((o) => o.id), ...lists.flatMap((l) => l ?? [])].map((id) => presentBody(id, day)))];
  const told = parts.filter((p) => p.report !== null);
  return {
    reported: told.length,
    done: parts.filter((p) => p.state === 'done' || p.state === 'reported_done').length,
    of: bound?.length ?? null,
    missing: bound?.filter((id) => !told.some((p) => p.agencyId === id)) ?? [],
  };
}

function partOf(task: TaskView, { id, name }: OwnerView, day: string): Part {
  const own = ownReports(task, id, day);
  const decisions = ownDecisions(task, id, day);
  const report = own.at(-1) ?? null;
  const claim = own.findLast((r) => r.state === 'submitted' || r.state === 'reported-done') ?? null;
  const submitted = own.findLast((r) => r.state === 'submitted');
  const done = decisions.findLast((c) => c.decision === 'done');
  return {
    agencyId: id,
    agencyName: name,
    state: stateAfter(eventsOf(task, id, day)),
    report,
    claim,
    submittedOn: submitted ? (submitted.productDate ?? submitted.effectiveOn) : null,
    productOn: done?.doneOn ?? own.findLast((r) => r.productDate)?.productDate ?? null,
  };
}

function ownReports(task: TaskView, agencyId: string, day: string): ReportView[] {
  return task.reports.filter((r) => presentBody(r.agencyId, day) === agencyId);
}

/** Decisions on the agency's part and on the whole. */
function ownDecisions(task: TaskView, agencyId: string | null, day: string): ConfirmationView[] {
  return task.confirmations.filter((c) => c.agencyId === null || presentBody(c.agencyId, day) === agencyId);
}

/** What happened to one agency's part, or, for null, to the whole by decision alone. */
export function eventsOf(task: TaskView, agencyId: string | null, day: string): TaskEvent[] {
  const reports = agencyId === null ? [] : ownReports(task, agencyId, day);
  return [...reports.map(asEvent), ...ownDecisions(task, agencyId, day).map(decided)];
}

function asEvent(report: ReportView): TaskEvent {
  const { by, effectiveOn: on, recordedAt: at, state } = report;
  return { kind: 'reported', state, by, on, at, reason: report.text };
}

function decided(confirmation: ConfirmationView): TaskEvent {
  const { by, effectiveOn: on, recordedAt: at, decision, productNumber, doneOn } = confirmation;
  // What was stored is allowed; a completion loaded with its date alone rests on that.
  const reason = confirmation.reason ?? 'recorded';
  return decision === 'done'
    ? { kind: 'done', evidence: productNumber !== null && doneOn !== null, by, on, at, reason }
    : { kind: decision, by, on, at, reason };
}
