import type { Database } from '../database/database.ts';
import type { TaskFacts } from './facts.ts';
import { apart, countable, type Kpi, kpiOf, type Moved, movedCells, rankedAgencies } from './kpi.ts';
import type { RegisterScope } from './register.ts';
import { registerFacts } from './register-facts.ts';

/** Which tasks: an agency's, alone or with others of a group; first given in a period; given in certain documents; null leaves it open. */
export type KpiFilter = {
  isOf: ((facts: TaskFacts) => boolean) | null;
  from: string | null;
  to: string | null;
  versionIds: readonly number[] | null;
};

export type RegisterKpi = {
  all: Kpi;
  /** Tasks of groups of agencies, counted apart. */
  collective: Kpi;
  agencies: { agency: string; kpi: Kpi }[];
  notCounted: { unreviewed: string[]; unofficial: string[] };
  /** Why the figures differ from those of `since`: the tasks that stand elsewhere. */
  changed: Moved[] | null;
};

/** The figures of a committee as of the scope's day, from the register by SQL; `since` compares them with an earlier day. */
export async function registerKpi(
  db: Database,
  scope: RegisterScope,
  filter: KpiFilter,
  since: string | null,
): Promise<RegisterKpi> {
  const now = countable(await tasksOn(db, scope, filter));
  const { own, collective } = apart(now.counted);
  const before = since ? countable(await tasksOn(db, { ...scope, asOf: since }, filter)).counted : null;
  const codes = (tasks: TaskFacts[]) => tasks.map((f) => f.task.code);
  return {
    all: kpiOf(own, scope.asOf),
    collective: kpiOf(collective, scope.asOf),
    agencies: rankedAgencies(now.counted, scope.asOf).map(({ name, kpi }) => ({ agency: name, kpi })),
    notCounted: { unreviewed: codes(now.unreviewed), unofficial: codes(now.unofficial) },
    changed: before && movedCells(before, now.counted),
  };
}

async function tasksOn(db: Database, scope: RegisterScope, filter: KpiFilter): Promise<TaskFacts[]> {
  return (await registerFacts(db, scope)).filter((facts) => {
    const first = facts.task.directives[0];
    const on = first?.document.date ?? '';
    if ((filter.from && on < filter.from) || (filter.to && on > filter.to)) return false;
    if (filter.versionIds && !facts.task.directives.some((d) => filter.versionIds?.includes(d.versionId))) return false;
    return filter.isOf === null || filter.isOf(facts);
  });
}
