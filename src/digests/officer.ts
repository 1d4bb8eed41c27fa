import { bindingOf } from '../answers/selection.ts';
import { addDays, isFirstWorkingDayOfWeek, previousWorkingDay } from '../shared/calendar.ts';
import type { TaskFacts } from '../tasks/facts.ts';
import type { Digest, DigestInput } from './digest.ts';
import { isFresh, seenOf } from './grid.ts';
import { isReminded, lastDayInTime } from './ladder.ts';
import { officerRounds } from './round-lines.ts';
import { askedOf } from './stale/stale-lines.ts';
import { newSteps, staleFor } from './stale/stale-parts.ts';
import { asOf, byDue, codesOf, digestWords, greeting, lateBy, type Section, sectionLines, taskRow } from './wording.ts';

/** A directive older than this is no news: an old paper was loaded for the record. */
const NEWS_DAYS = 30;

type Own = { facts: TaskFacts; leads: boolean };

/**
 * What an agency's officer has to do: due today, past due (weekly), returned, due soon by the ladder, newly assigned or re-dated,
 * and what nobody has reported on for a month.
 * A task that was past due already when it was first loaded is not brought up before the agency's baseline round is closed.
 */
export function officerDigest(input: DigestInput): Digest {
  const { reader, day, last, ownDays } = input;
  const own = ownTasks(input);
  const since = last?.day ?? previousWorkingDay(day, ownDays);
  const open = own.filter((o) => isForUs(o.facts, reader.agencyId)).map((o) => o.facts);
  const leads = new Set(own.filter((o) => o.leads).map((o) => o.facts.task.code));
  const today = open.filter((f) => !f.pastDue && f.due !== null && (f.due === day || lastDayInTime(f) === day));
  const isWeekly = input.asked || isFirstWorkingDayOfWeek(day, ownDays);
  const isTold = (f: TaskFacts) =>
    leads.has(f.task.code) && (isWeekly || last?.seen[f.task.code]?.standing !== f.standing);
  const overdue = open.filter((f) => f.standing === 'overdue' && isTold(f));
  const noInformation = open.filter((f) => f.standing === 'no-information' && isTold(f) && isFresh(f, last));
  const returned = open.filter((f) => isReturned(f, reader.agencyId));
  const due = open.filter((f) => !today.includes(f) && isReminded(f, input, since));
  const isNewSince = (f: TaskFacts) => f.latest.document.date > addDays(day, -NEWS_DAYS) && !f.pastDue;
  const added = open.filter((f) =>
    last ? !last.seen[f.task.code] && isNewSince(f) : f.latest.document.date >= since && !f.pastDue,
  );
  const redated = open.filter((f) => {
    const before = last?.seen[f.task.code];
    return before !== undefined && before.due !== f.due && f.due !== null;
  });
  return written(input, { today, overdue, noInformation, returned, due, added, redated }, own, leads);
}

type Lists = Record<'today' | 'overdue' | 'noInformation' | 'returned' | 'due' | 'added' | 'redated', TaskFacts[]>;

function written(input: DigestInput, lists: Lists, own: Own[], leads: Set<string>): Digest {
  const { reader, day, last } = input;
  const words = digestWords(reader.locale);
  const seen = seenOf(
    own.map((o) => o.facts),
    last,
  );
  const row = (f: TaskFacts) => taskRow(f, words, leads.has(f.task.code) ? '' : words('supports'));
  const lateRow = (f: TaskFacts) => taskRow(f, words, lateBy(f, day, words));
  const n = (tasks: TaskFacts[]) => ({ n: tasks.length });
  const silent = staleFor(input);
  const sections: Section[] = [
    { id: 'today', tasks: lists.today, heading: words('head-today', n(lists.today)), row },
    { id: 'overdue', tasks: lists.overdue, heading: words('head-overdue', n(lists.overdue)), row: lateRow },
    { id: 'returned', tasks: lists.returned, heading: words('head-returned', n(lists.returned)), row },
    { id: 'due', tasks: lists.due, heading: words('head-due', n(lists.due)), row },
    {
      id: 'no-information',
      tasks: lists.noInformation,
      heading: words('head-no-information', n(lists.noInformation)),
      row,
    },
    { id: 'new', tasks: lists.added, heading: words('head-new', n(lists.added)), row },
    { id: 're-dated', tasks: lists.redated, heading: words('head-re-dated', n(lists.redated)), row },
    askedOf(silent, input),
  ];
  const shown = sections.filter((s) => s.tasks.length > 0).map((s) => ({ ...s, tasks: s.tasks.toSorted(byDue) }));
  const rounds = officerRounds(input);
  const counts = { ...Object.fromEntries(sections.map((s) => [s.id, s.tasks.length])), rounds: rounds.length };
  if (shown.length === 0 && !rounds.some((r) => r.isTold)) return nothing(input, counts, seen, reader.agencyName ?? '');
  const text = [
    words('officer-head', { greeting: greeting(reader, words), agency: reader.agencyName ?? '' }),
    ...shown.flatMap((s) => sectionLines(s, words)),
    ...rounds.map((r) => r.text),
    asOf(input, words),
  ].join('\n');
  const behind = shown.map((s) => ({ id: s.id, codes: codesOf(s.tasks) }));
  return { kind: 'officer', text, lists: behind, counts, seen, steps: newSteps(silent, 'officer') };
}

/** Nothing to say: silence, or one line where the person chose so. */
export function nothing(input: DigestInput, counts: Digest['counts'], seen: Digest['seen'], whose: string): Digest {
  const { reader } = input;
  if (!reader.allClear && !input.asked) return { kind: 'silent', text: '', lists: [], counts, seen, steps: [] };
  const words = digestWords(reader.locale);
  const text = `${words('all-clear', { greeting: greeting(reader, words), whose })} ${asOf(input, words)}`;
  return { kind: 'all-clear', text, lists: [], counts, seen, steps: [] };
}

export function ownTasks({ facts, reader, day }: DigestInput): Own[] {
  return facts.flatMap((f) => {
    const bound = reader.agencyId ? bindingOf(f, reader.agencyId, day) : null;
    return bound ? [{ facts: f, leads: bound.binding === 'lead' || bound.groupRole === 'lead' }] : [];
  });
}

/** Still to be done by the agency: of a task that several share, what the agency itself has reported done is done. */
export function isForUs(facts: TaskFacts, agencyId: string | null): boolean {
  if (facts.standing.startsWith('done') || ['cancelled', 'not-shown'].includes(facts.standing)) return false;
  if (facts.standing === 'waiting-confirmation' || facts.standing === 'waiting-approval') return false;
  const own = facts.parts.find((p) => p.agencyId === agencyId)?.state;
  return !['submitted', 'reported_done', 'done'].includes(own ?? 'open') || isReturned(facts, agencyId);
}

/** Sent back by the secretariat, with no report since. */
function isReturned({ task }: TaskFacts, agencyId: string | null): boolean {
  const ours = (id: string | null) => id === null || id === agencyId;
  const decided = task.confirmations.findLast((c) => ours(c.agencyId));
  const report = task.reports.findLast((r) => ours(r.agencyId));
  if (decided?.decision !== 'returned' && decided?.decision !== 'asked-again') return false;
  return !report || report.recordedAt <= decided.recordedAt;
}
