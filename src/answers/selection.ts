import { bindsAsMember, groupWithin } from '../agencies/groups.ts';
import { predecessorsOf } from '../agencies/register.ts';
import { daysBetween } from '../shared/calendar.ts';
import { factsOfMember, type TaskFacts } from '../tasks/facts.ts';
import type { DirectiveView } from '../tasks/task-view.ts';
import type { Query, Role, StatusFilter } from './query.ts';

export type Binding = Role;

/** A task an answer shows, with how the agency asked about is bound; `via` is the group or former body that binds it. */
export type Selected = {
  facts: TaskFacts;
  binding: Binding | null;
  groupRole: 'lead' | 'support' | null;
  via: string | null;
};

type About = Extract<Query, { kind: 'list' }>;

/** The part of a query that selects tasks; kinds without it select nothing. */
export function aboutOf(query: Query): Omit<About, 'kind'> | null {
  return 'agencies' in query ? query : null;
}

/**
 * How an agency is bound to a task on `day`, the strongest first: leads, supports, binds as a member of a group. Open tasks of
 * bodies it succeeded bind it too; members of a group are those on the issue date of the directive in force.
 */
export function bindingOf(
  facts: TaskFacts,
  agencyId: string,
  day: string,
): Pick<Selected, 'binding' | 'groupRole' | 'via'> | null {
  const own = [agencyId, ...predecessorsOf(agencyId, day)];
  const named = (owners: { id: string; name: string }[]) => owners.find((o) => own.some((id) => sameBody(o.id, id)));
  const lead = named(facts.lead);
  if (lead) return { binding: 'lead', groupRole: null, via: lead.id === agencyId ? null : lead.name };
  const support = named(facts.support);
  if (support) return { binding: 'support', groupRole: null, via: support.id === agencyId ? null : support.name };
  const on = (facts.latest as DirectiveView).document.date;
  for (const [role, owners] of [
    ['lead', facts.lead],
    ['support', facts.support],
  ] as const) {
    const group = owners.find(
      (o) => o.id.startsWith('group:') && own.some((id) => bindsAsMember(o.id, id, on) || groupWithin(id, o.id)),
    );
    if (group) return { binding: 'group', groupRole: role, via: group.name };
  }
  return null;
}

/** A local body or group named without its province ("Sở Tài chính") matches that body in every province. */
function sameBody(owner: string, asked: string): boolean {
  if (owner === asked || (groupWithin(asked, owner) && groupWithin(owner, asked))) return true;
  return /^(?:local|group):/.test(asked) && !asked.includes('@') && owner.startsWith(`${asked}@`);
}

/** Tasks a query asks for, and how many matching tasks have no date and so lie outside the window it names. */
export function selectTasks(
  all: TaskFacts[],
  query: Query,
  day: string,
): { selected: Selected[]; undatedOutside: Selected[] } {
  const about = aboutOf(query);
  if (!about) return { selected: [], undatedOutside: [] };
  const selected: Selected[] = [];
  const undatedOutside: Selected[] = [];
  for (const whole of all) {
    const bound = boundBy(whole, about, day);
    const facts = bound?.binding === 'group' ? asCarriedOut(whole, about, day) : whole;
    if (!bound || isExcluded(facts, about.excluded) || !hasStatus(facts, about)) continue;
    if (about.lateDays !== null && !isLaterThan(facts, about.lateDays, day)) continue;
    const row = { facts, ...bound };
    if (isInWindow(facts, about.due)) selected.push(row);
    else if (facts.due === null && (about.due.from || about.due.to)) undatedOutside.push(row);
  }
  return { selected: selected.sort(byUrgency), undatedOutside };
}

/** A collective task as the one agency asked about has carried it out, where it has reported: what others owe is not its own. */
function asCarriedOut(whole: TaskFacts, { agencies }: Omit<About, 'kind'>, day: string): TaskFacts {
  const [only] = agencies;
  const reported = agencies.length === 1 && whole.parts.some((p) => p.agencyId === only?.id && p.report !== null);
  return reported && only ? factsOfMember(whole, only.id, day, new Set()) : whole;
}

function boundBy(
  facts: TaskFacts,
  about: Omit<About, 'kind'>,
  day: string,
): Pick<Selected, 'binding' | 'groupRole' | 'via'> | null {
  if (about.agencies.length === 0) return { binding: null, groupRole: null, via: null };
  const bindings = about.agencies.map((a) => bindingOf(facts, a.id, day)).filter((b) => b !== null);
  const strongest = bindings.toSorted((a, b) => STRENGTH[a.binding as Role] - STRENGTH[b.binding as Role])[0];
  if (!strongest) return null;
  return about.roles.length === 0 || about.roles.includes(strongest.binding as Role) ? strongest : null;
}

const STRENGTH: Record<Role, number> = { lead: 0, support: 1, group: 2 };

/** A body left out leaves out what it leads; what others lead with its help stays. */
function isExcluded(facts: TaskFacts, excluded: About['excluded']): boolean {
  return excluded.some((a) => facts.lead.some((o) => sameBody(o.id, a.id)));
}

/** What changed its date counts whether completed or not. */
function hasStatus(facts: TaskFacts, { status: asked, moved }: Omit<About, 'kind'>): boolean {
  if (moved !== null && facts.slips.length < moved) return false;
  if (asked.length === 0) return facts.state !== 'cancelled' && (moved !== null || matches(facts, 'open'));
  return asked.some((status) => matches(facts, status));
}

function isLaterThan(facts: TaskFacts, days: number, day: string): boolean {
  return facts.pastDue && facts.due !== null && daysBetween(facts.due, day) > days;
}

function matches(facts: TaskFacts, status: StatusFilter): boolean {
  switch (status) {
    case 'open':
      return facts.state !== 'done' && facts.state !== 'cancelled' && !facts.standing.startsWith('done');
    case 'overdue':
      return facts.pastDue;
    case 'done':
      return facts.state === 'done' || facts.standing.startsWith('done');
    case 'due-soon':
      return facts.standing === 'due-soon';
    case 'in-time':
      return facts.standing === 'in-time' || facts.standing === 'due-soon';
    case 'no-information':
      return facts.standing === 'no-information';
    case 'submitted':
      return facts.state === 'submitted';
    case 'reported-done':
      return facts.state === 'reported_done';
    case 'cancelled':
      return facts.state === 'cancelled';
  }
}

function isInWindow(facts: TaskFacts, window: About['due']): boolean {
  if (window.undated === true) return facts.due === null;
  if (!window.from && !window.to) return true;
  if (facts.due === null) return false;
  return (!window.from || facts.due >= window.from) && (!window.to || facts.due <= window.to);
}

/** Most urgent first: by role, then by due day, tasks without a date last, then by code. */
function byUrgency(a: Selected, b: Selected): number {
  const role = (s: Selected) => (s.binding ? STRENGTH[s.binding] : 0);
  return (
    role(a) - role(b) ||
    (a.facts.due ?? '9999').localeCompare(b.facts.due ?? '9999') ||
    a.facts.task.code.localeCompare(b.facts.task.code)
  );
}
