import { findAskedAgencies } from '../../agencies/asked-agency.ts';
import { groupMembers } from '../../agencies/groups.ts';
import { nameOn } from '../../agencies/register.ts';
import type { Database } from '../../database/database.ts';
import type { Day } from '../../shared/calendar.ts';
import type { TaskFacts } from '../facts.ts';
import { presentBody } from '../parts.ts';
import type { RegisterScope } from '../register.ts';
import { registerFacts } from '../register-facts.ts';
import type { OwnerView } from '../task-view.ts';

/**
 * Who is asked where nobody is named: every agency that leads a task which is not completed and rests on an official document,
 * under the name of the body that answers for it now. Whoever is bound only as a member of a group is not.
 */
export function leadsOfOpenTasks(facts: readonly TaskFacts[], day: Day): OwnerView[] {
  const open = facts.filter(
    (f) =>
      !f.standing.startsWith('done') &&
      f.standing !== 'cancelled' &&
      f.task.directives.some((d) => d.standing === 'official'),
  );
  const leads = open.flatMap((f) => f.lead).filter((o) => !o.id.startsWith('group:'));
  return eachOnce(leads.map((o) => present(o, day)));
}

function present({ id, name }: OwnerView, day: Day): OwnerView {
  const now = presentBody(id, day);
  return { id: now, name: nameOn(now, day) ?? name };
}

function eachOnce(agencies: readonly OwnerView[]): OwnerView[] {
  return [...new Map(agencies.map((a) => [a.id, a])).values()].sort((a, b) => a.name.localeCompare(b.name, 'vi'));
}

export async function agenciesByDefault(db: Database, scope: RegisterScope): Promise<OwnerView[]> {
  return leadsOfOpenTasks(await registerFacts(db, scope), scope.asOf);
}

/** `unread`: words that look like an agency's and are none; `unlisted`: groups whose members cannot be listed. */
export type NamedAgencies = { agencies: OwnerView[]; unread: string[]; unlisted: string[] };

/** The agencies that words name on a day, groups by their members: "các bộ; tỉnh Nghệ An". */
export function agenciesNamed(words: string, on: Day): NamedAgencies {
  const { found, unknown } = findAskedAgencies(words, on);
  const members = found.map(({ id, name }) => ({
    name,
    of: id.startsWith('group:') ? groupMembers(id, on) : [presentBody(id, on)],
    own: id,
  }));
  return {
    agencies: eachOnce(
      members.flatMap(({ of, own, name }) =>
        (of ?? []).map((id) => ({ id, name: nameOn(id, on) ?? (id === own ? name : id) })),
      ),
    ),
    unread: found.length === 0 && unknown.length === 0 ? [words.trim()] : unknown.map((u) => u.words),
    unlisted: members.filter((m) => m.of === null).map((m) => m.name),
  };
}
