import type { TaskFacts, TaskStanding } from '../tasks/facts.ts';
import { apart, type Cell, cellOf } from '../tasks/kpi.ts';
import type { LastDigest, Seen } from './digest.ts';

/** Where the tasks stand, in the official grid; the parts of a line sum to its first number. */
export type Grid = {
  all: number;
  /** Of all, those given to groups of agencies, which figures elsewhere count apart. */
  collective: number;
  done: number;
  doneOnTime: number;
  doneLate: number;
  doneUndated: number;
  open: number;
  inTime: number;
  overdue: number;
  noInformation: number;
  undated: number;
  recurring: number;
};

/** The same cells as every other figure: a leader who asks in chat reads what the digest said. */
export function gridOf(facts: readonly TaskFacts[]): Grid {
  const n = (cell: Cell) => facts.filter((f) => cellOf(f) === cell).length;
  const cells = {
    doneOnTime: n('done-on-time'),
    doneLate: n('done-late'),
    doneUndated: n('done'),
    inTime: n('in-time'),
    overdue: n('overdue'),
    noInformation: n('no-information'),
    undated: n('undated'),
    recurring: n('recurring'),
  };
  const done = cells.doneOnTime + cells.doneLate + cells.doneUndated;
  const open = cells.inTime + cells.overdue;
  const collective = apart(facts.filter((f) => cellOf(f) !== null)).collective.length;
  return { ...cells, collective, done, open, all: done + open + cells.noInformation + cells.undated + cells.recurring };
}

const isDone = (standing: TaskStanding | undefined) => standing?.startsWith('done') ?? false;

/** What changed between two digests, by the rows that changed it. */
export type Changes = { added: string[]; done: string[]; overdue: string[]; noLongerOverdue: string[] };

export function changesSince(last: LastDigest, facts: readonly TaskFacts[]): Changes {
  const now = facts.filter((f) => f.standing !== 'cancelled');
  const before = (f: TaskFacts) => last.seen[f.task.code]?.standing;
  const codes = (wanted: (f: TaskFacts) => boolean) => now.filter(wanted).map((f) => f.task.code);
  return {
    added: codes((f) => before(f) === undefined),
    done: codes((f) => isDone(f.standing) && before(f) !== undefined && !isDone(before(f))),
    overdue: codes((f) => f.standing === 'overdue' && before(f) !== 'overdue'),
    noLongerOverdue: codes((f) => f.standing !== 'overdue' && before(f) === 'overdue'),
  };
}

/** What is remembered of the tasks a digest is about. */
export function seenOf(facts: readonly TaskFacts[], last: LastDigest | null): Seen {
  return Object.fromEntries(
    facts
      .filter((f) => f.standing !== 'cancelled')
      .map((f) => {
        const before = last?.seen[f.task.code];
        const old = before ? before.old === true && before.due === f.due : f.pastDue;
        return [f.task.code, { due: f.due, standing: f.standing, ...(old ? { old: true as const } : {}) }];
      }),
  );
}

/** False of a task that was past due already when the person first saw it: an old paper, for the agency's baseline round. */
export function isFresh({ task, due }: TaskFacts, last: LastDigest | null): boolean {
  const before = last?.seen[task.code];
  return before !== undefined && (before.old !== true || before.due !== due);
}
