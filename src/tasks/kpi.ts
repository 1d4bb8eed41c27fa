import { daysBetween } from '../shared/calendar.ts';
import type { Slip } from './due-chain.ts';
import type { TaskFacts } from './facts.ts';
import { openObstacles } from './progress/pending.ts';

/** Where a task counts: the official grid, the parts of which sum to what was assigned. */
export type Cell =
  | 'done-on-time'
  | 'done-late'
  /** Completed; there was no date to judge it by, or the product has none. */
  | 'done'
  | 'in-time'
  | 'overdue'
  | 'no-information'
  | 'undated'
  | 'recurring';

export const CELLS: readonly Cell[] = [
  'done-on-time',
  'done-late',
  'done',
  'in-time',
  'overdue',
  'no-information',
  'undated',
  'recurring',
];

/** The cell of a task; null where it was stopped, or how far it has come may not be known. */
export function cellOf({ standing, due, latest }: TaskFacts): Cell | null {
  if (standing === 'cancelled' || standing === 'not-shown') return null;
  // One status a period: it stays out of the rates whatever was reported of it.
  if (due === null && latest.dueKind === 'recurring') return 'recurring';
  if (standing === 'done-on-time' || standing === 'done-late' || standing === 'done') return standing;
  if (due === null) return 'undated';
  return standing === 'overdue' || standing === 'no-information' ? standing : 'in-time';
}

/** Figures over tasks; every share stands with its denominator, never as a percentage alone. */
export type Kpi = {
  assigned: number;
  cells: Record<Cell, number>;
  done: number;
  open: number;
  /** Completed or past due: the denominator of the second rate. */
  due: number;
  /** Of the open ones: reported as completed, and put to the competent level. */
  waitingConfirmation: number;
  waitingApproval: number;
  /** Completed by submission that no secretary has confirmed. */
  unconfirmed: number;
  /** Completed with number and date of the product. */
  evidenced: number;
  /** Mean of the days after the due of what was completed late; null where nothing was. */
  averageDelayDays: number | null;
  longestOverdueDays: number | null;
  slips: Record<Slip['kind'], number>;
  openObstacles: number;
};

export function kpiOf(tasks: readonly TaskFacts[], day: string): Kpi {
  const counted = tasks.filter((f) => cellOf(f) !== null);
  const cells = Object.fromEntries(
    CELLS.map((c) => [c, counted.filter((f) => cellOf(f) === c).length]),
  ) as Kpi['cells'];
  const done = cells['done-on-time'] + cells['done-late'] + cells.done;
  const completed = counted.filter((f) => f.standing.startsWith('done') && cellOf(f) !== 'recurring');
  const delays = completed
    .filter((f) => f.standing === 'done-late' && f.due && f.productOn)
    .map((f) => daysBetween(f.due as string, f.productOn as string));
  const past = counted.filter((f) => f.pastDue && f.due).map((f) => daysBetween(f.due as string, day));
  const slips = counted.flatMap((f) => f.slips);
  const n = (kind: Slip['kind']) => slips.filter((s) => s.kind === kind).length;
  return {
    assigned: counted.length,
    cells,
    done,
    open: cells['in-time'] + cells.overdue + cells['no-information'],
    due: done + cells.overdue + cells['no-information'],
    waitingConfirmation: counted.filter((f) => f.standing === 'waiting-confirmation').length,
    waitingApproval: counted.filter((f) => f.standing === 'waiting-approval').length,
    unconfirmed: completed.filter((f) => f.state !== 'done').length,
    evidenced: completed.filter(isEvidenced).length,
    averageDelayDays: delays.length > 0 ? Math.round(delays.reduce((sum, d) => sum + d, 0) / delays.length) : null,
    longestOverdueDays: past.length > 0 ? Math.max(...past) : null,
    slips: { 're-issued': n('re-issued'), 'extension-granted': n('extension-granted'), corrected: n('corrected') },
    openObstacles: counted.reduce((sum, f) => sum + openObstacles(f).length, 0),
  };
}

function isEvidenced({ task }: TaskFacts): boolean {
  const confirmed = task.confirmations.findLast((c) => c.decision === 'done');
  if (confirmed?.productNumber && confirmed.doneOn) return true;
  return task.reports.some((r) => r.productNumber !== null && r.productDate !== null);
}

/** What enters a figure: given by an official document and looked at by a person; the rest is counted apart, and why. */
export type Countable = { counted: TaskFacts[]; unreviewed: TaskFacts[]; unofficial: TaskFacts[] };

const isOfficial = ({ task }: TaskFacts) => task.directives.some((d) => d.standing === 'official');
const isReviewed = ({ latest, dueDirective }: TaskFacts) => latest.reviewed && (dueDirective?.reviewed ?? true);

/** Whether a task may stand in a figure, a letter or what a leader reads. */
export function isCounted(facts: TaskFacts): boolean {
  return cellOf(facts) !== null && isOfficial(facts) && isReviewed(facts);
}

export function countable(tasks: readonly TaskFacts[]): Countable {
  const shown = tasks.filter((f) => cellOf(f) !== null);
  return {
    counted: shown.filter(isCounted),
    unreviewed: shown.filter((f) => isOfficial(f) && !isReviewed(f)),
    unofficial: shown.filter((f) => !isOfficial(f)),
  };
}

/** Tasks one agency answers for, and those a group does, which are counted apart. */
export function apart(tasks: readonly TaskFacts[]): { own: TaskFacts[]; collective: TaskFacts[] } {
  return { own: tasks.filter((f) => f.members === null), collective: tasks.filter((f) => f.members !== null) };
}

export type AgencyKpi = { id: string; name: string; tasks: TaskFacts[]; kpi: Kpi };

/** Agencies by what they lead, most overdue first, then most without information, then the longest; by number, never by share. */
export function rankedAgencies(tasks: readonly TaskFacts[], day: string): AgencyKpi[] {
  const by = new Map<string, { name: string; tasks: TaskFacts[] }>();
  for (const facts of apart(tasks).own)
    for (const { id, name } of facts.lead) {
      const own = by.get(id) ?? { name, tasks: [] };
      own.tasks.push(facts);
      by.set(id, own);
    }
  return [...by]
    .map(([id, own]) => ({ id, name: own.name, tasks: own.tasks, kpi: kpiOf(own.tasks, day) }))
    .sort(
      (a, b) =>
        b.kpi.cells.overdue - a.kpi.cells.overdue ||
        b.kpi.cells['no-information'] - a.kpi.cells['no-information'] ||
        (b.kpi.longestOverdueDays ?? 0) - (a.kpi.longestOverdueDays ?? 0) ||
        a.id.localeCompare(b.id),
    );
}

export type Moved = { code: string; from: Cell | null; to: Cell | null };

/** Why figures of two days differ: the tasks that stand in another cell, came or went. */
export function movedCells(before: readonly TaskFacts[], now: readonly TaskFacts[]): Moved[] {
  const was = new Map(before.map((f) => [f.task.code, cellOf(f)]));
  const is = new Map(now.map((f) => [f.task.code, cellOf(f)]));
  return [...new Set([...was.keys(), ...is.keys()])]
    .sort()
    .map((code) => ({ code, from: was.get(code) ?? null, to: is.get(code) ?? null }))
    .filter(({ from, to }) => from !== to);
}
