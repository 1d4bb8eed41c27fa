import { groupMembers } from '../../agencies/groups.ts';
import type { TaskFacts } from '../../tasks/facts.ts';
import type { Query } from '../query.ts';

type Among = Extract<Query, { kind: 'reporting' }>['among'];

/**
 * A collective task with only the members of the kind asked for: "tỉnh nào chưa báo cáo" of a task of ministries and provinces is about
 * the provinces, in names and numbers. Null where it binds none of that kind.
 */
export function membersAmong(facts: TaskFacts, among: Among, day: string): TaskFacts | null {
  const { members, parts } = facts;
  if (!members || among === null) return facts;
  const kind = new Set(groupMembers(among === 'provinces' ? 'tinh-thanh' : 'bo-nganh', day));
  const own = parts.filter((p) => kind.has(p.agencyId));
  const missing = members.missing.filter((id) => kind.has(id));
  const reported = own.filter((p) => p.report !== null).length;
  const done = own.filter((p) => p.state === 'done' || p.state === 'reported_done').length;
  if (reported + missing.length === 0) return null;
  return {
    ...facts,
    members: { reported, done, of: members.of === null ? null : reported + missing.length, missing },
  };
}
