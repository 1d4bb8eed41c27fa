import { z } from 'zod';
import { addDays, type Day, daysBetween } from '../../shared/calendar.ts';
import type { TaskFacts } from '../facts.ts';
import { eventsOf, presentBody } from '../parts.ts';
import { stateAfter, type TaskState } from '../task-state.ts';
import type { OwnerView } from '../task-view.ts';

/** Who is told that nobody has reported: the agency itself, then the secretariat, then the leaders. */
export type StaleStep = 'officer' | 'desk' | 'leader';

const Days = z.number().int().min(7).max(365);

/** Days without a report after which each step is taken; a step never comes before the one below it. */
export const StaleDays = z
  .object({ officer: Days, desk: Days, leader: Days })
  .refine(({ officer, desk, leader }) => officer <= desk && desk <= leader);
export type StaleDays = z.infer<typeof StaleDays>;

/** "30, 37, 45" as it is typed; what is not three numbers is no ladder and refused by the schema. */
export function staleDays(typed: readonly number[]): StaleDays {
  const [officer = Number.NaN, desk = Number.NaN, leader = Number.NaN, ...more] = typed;
  return { officer: more.length > 0 ? Number.NaN : officer, desk, leader };
}

/** Chưa cập nhật: an agency's part of an open task, and since when nothing was heard of it. */
export type SilentPart = {
  facts: TaskFacts;
  /** The body that answers for it today, a group under its own id; null for a task without a lead. */
  agencyId: string | null;
  agencyName: string | null;
  since: Day;
  silentDays: number;
};

/** A step somebody was told; it belongs to the round that was running on that day. */
export type ToldStep = { taskId: number; agencyId: string | null; step: StaleStep; readerId: number; day: Day };

/** The parts of a task nothing was heard of for `after` days or more. */
export function silentParts(facts: TaskFacts, day: Day, after: number): SilentPart[] {
  const bodies = new Map(facts.lead.map((o) => present(o, day)).map((o) => [o.id, o]));
  const answering = bodies.size === 0 ? [null] : [...bodies.values()];
  return answering.flatMap((body) => silentPartOf(facts, body, day) ?? []).filter((p) => p.silentDays >= after);
}

/** One body's part of a task, while it is still to be done; null where a report of it is not owed or already there. */
export function silentPartOf(facts: TaskFacts, body: OwnerView | null, day: Day): SilentPart | null {
  if (!isOpen(facts) || CLOSED.includes(stateOf(facts, body, day))) return null;
  const since = heardOn(facts, body, day);
  return {
    facts,
    agencyId: body?.id ?? null,
    agencyName: body?.name ?? null,
    since,
    silentDays: daysBetween(since, day),
  };
}

/** A product that waits for its approval or for our confirmation is not the agency's to report on; what recurs has its own rhythm. */
const OPEN: TaskFacts['standing'][] = ['in-time', 'due-soon', 'overdue', 'no-information', 'undated'];
const isOpen = ({ standing }: TaskFacts) => OPEN.includes(standing);
const CLOSED: TaskState[] = ['submitted', 'reported_done', 'done', 'cancelled'];

function present(owner: OwnerView, day: Day): OwnerView {
  return owner.id.startsWith('group:') ? owner : { id: presentBody(owner.id, day), name: owner.name };
}

function stateOf(facts: TaskFacts, body: OwnerView | null, day: Day): TaskState {
  return body === null || body.id.startsWith('group:') ? facts.state : stateAfter(eventsOf(facts.task, body.id, day));
}

/**
 * The last day on which anything was heard: a report, a difficulty, something asked for. The count begins anew where the task is
 * given again, to others too, or opened again. Of a group, whoever of it reported; each member's own silence is its officer's matter.
 */
function heardOn({ task, latest }: TaskFacts, body: OwnerView | null, day: Day): Day {
  const whole = body === null || body.id.startsWith('group:');
  const own = (agencyId: string | null) => agencyId !== null && (whole || presentBody(agencyId, day) === body.id);
  const said = [
    ...task.reports.map((r) => ({ ...r, effectiveOn: later(r.effectiveOn, r.recordedAt.slice(0, 10)) })),
    ...task.obstacles,
    ...task.requests,
    ...task.extensions.filter((e) => e.kind === 'asked'),
  ].filter((row) => own(row.agencyId));
  const begun = [
    ...task.reassignments,
    ...task.confirmations.filter((c) => c.decision === 'reopened' && (c.agencyId === null || own(c.agencyId))),
  ];
  return [...said, ...begun].reduce((last, row) => later(last, row.effectiveOn), latest.document.date);
}

const later = (a: Day, b: Day) => (a > b ? a : b);

/** Whether an agency can be asked: by an officer who is written to, by one who wants no messages now, or by nobody. */
export type Contact = 'reads' | 'away' | 'none';

export type Ladder = {
  days: StaleDays;
  told: readonly ToldStep[];
  contact: Contact;
  /** Somebody of the secretariat who follows the agency is written to. */
  deskReads: boolean;
};

/**
 * The day on which a step is due, null while the one below it has still to be taken. Counted on from the day on which that one was
 * taken, so that nobody is named before having been asked and given the time between the two, also where an old paper was loaded
 * today. Without an officer it is the secretariat's matter from the day on which the officer would have been asked.
 */
export function stepDueOn(step: StaleStep, part: SilentPart, { days, told, contact, deskReads }: Ladder): Day | null {
  if (step === 'officer') return addDays(part.since, days.officer);
  const below = step === 'desk' ? 'officer' : 'desk';
  const taken = takenOn(below, part, told);
  if (taken !== null) return addDays(taken, days[step] - days[below]);
  if (step === 'leader') return deskReads ? null : addDays(part.since, days.leader);
  return contact === 'reads' ? null : addDays(part.since, contact === 'none' ? days.officer : days.desk);
}

/** When a step of this round was first told to anybody; of a group, to the first of its members. */
function takenOn(step: StaleStep, part: SilentPart, told: readonly ToldStep[]): Day | null {
  const isGroup = part.agencyId?.startsWith('group:') ?? false;
  return told
    .filter((t) => isOfRound(t, step, part) && (t.agencyId === part.agencyId || (isGroup && step === 'officer')))
    .reduce<Day | null>((first, t) => (first === null || t.day < first ? t.day : first), null);
}

/** What was told on or before the day of a report belongs to the round that the report ended. */
function isOfRound(t: ToldStep, step: StaleStep, part: SilentPart): boolean {
  return t.taskId === part.facts.task.id && t.step === step && t.day > part.since;
}

export function wasTold(step: StaleStep, part: SilentPart, told: readonly ToldStep[], readerId: number): boolean {
  return told.some((t) => t.readerId === readerId && t.agencyId === part.agencyId && isOfRound(t, step, part));
}
