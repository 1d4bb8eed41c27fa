import { bindingOf } from '../answers/selection.ts';
import { addDays, daysBetween, isFirstWorkingDayOfWeek } from '../shared/calendar.ts';
import type { Words } from '../shared/words.ts';
import type { TaskFacts } from '../tasks/facts.ts';
import { pendingOf } from '../tasks/progress/pending.ts';
import type { Digest, DigestInput, DigestList, DigestListId } from './digest.ts';
import { type Grid, gridOf, seenOf } from './grid.ts';
import { nothing } from './officer.ts';
import { deskRounds } from './round-lines.ts';
import { listedFor, silentLine } from './stale/stale-lines.ts';
import { newSteps, partsOf, staleFor } from './stale/stale-parts.ts';
import { asOf, byDue, codesOf, digestWords, greeting, named, sectionLines, taskRow } from './wording.ts';

const DUE_DAYS = 7;
const MOST_NAMES = 4;

/** What waits for the secretariat: reports to confirm, requests, drafts, what passed its date, agencies that are silent; then the totals. */
export function deskDigest(input: DigestInput): Digest {
  const { reader, day, last, desk } = input;
  const words = digestWords(reader.locale);
  const tasks = portfolioTasks(input);
  const own = new Set(codesOf(tasks));
  const taskOf = (code: string) => tasks.find((f) => f.task.code === code) ?? null;
  const requested = [...new Set(desk.requests.map((r) => r.code).filter((code) => own.has(code)))];
  const seen = seenOf(tasks, last);
  const lists: [DigestListId, TaskFacts[]][] = [
    ['to-confirm', tasks.filter((f) => pendingOf(f).some((p) => p.kind === 'report'))],
    ['requests', requested.flatMap((code) => taskOf(code) ?? [])],
    ['now-overdue', tasks.filter((f) => f.standing === 'overdue' && isNewly(f, input))],
    ['no-information', tasks.filter((f) => f.standing === 'no-information' && isNewly(f, input))],
    ['due', tasks.filter((f) => isDueSoon(f, day))],
  ];
  const open = new Set(desk.obstacles.map((o) => o.code).filter((code) => own.has(code)));
  lists.push(['obstacles', tasks.filter((f) => open.has(f.task.code))]);
  // A group is no agency that could be rung up.
  const agencies = [
    ...new Set(partsOf(input).flatMap((part) => (part.agencyId?.startsWith('group:') ? [] : (part.agencyName ?? [])))),
  ];
  const silent = staleFor(input);
  const listed = listedFor(silent, input);
  const grid = gridOf(tasks);
  const lines = [
    ...lists.filter(([id]) => id !== 'obstacles').flatMap(([id, of]) => listLines(id, of.toSorted(byDue), words)),
    ...listed.filter((s) => s.tasks.length > 0).flatMap((s) => sectionLines(s, words)),
    // Who is silent is silent for weeks: said once a week, or nobody would read it.
    ...countLines(input, open.size, input.asked || isFirstWorkingDayOfWeek(day, input.ownDays) ? agencies : [], words),
  ];
  const rounds = deskRounds(input);
  const counts = {
    ...Object.fromEntries(lists.map(([id, of]) => [id, of.length])),
    ...Object.fromEntries(listed.map((s) => [s.id, s.tasks.length])),
    drafts: desk.drafts,
    referrals: desk.referrals,
    silent: agencies.length,
    unreachable: desk.unreachable.length,
    rounds: rounds.length,
    ...grid,
  };
  if (lines.length === 0 && !rounds.some((r) => r.isTold)) return nothing(input, counts, seen, words('whose-desk'));
  const text = [
    greeting(reader, words),
    ...lines,
    ...rounds.map((r) => r.text),
    gridHead(grid, words),
    ...gridLines(grid, words),
    asOf(input, words),
  ].join('\n');
  const behind: [DigestListId, TaskFacts[]][] = [
    ...lists.map(([id, of]): [DigestListId, TaskFacts[]] => [id, of.toSorted(byDue)]),
    ...listed.map((s): [DigestListId, TaskFacts[]] => [s.id, s.tasks]),
  ];
  const shown: DigestList[] = behind.filter(([, of]) => of.length > 0).map(([id, of]) => ({ id, codes: codesOf(of) }));
  return { kind: 'desk', text, lists: shown, counts, seen, steps: newSteps(silent, 'desk') };
}

function listLines(id: DigestListId, tasks: TaskFacts[], words: Words): string[] {
  if (tasks.length === 0) return [];
  return sectionLines(
    {
      id,
      tasks,
      heading: words(`desk-${id}`, { n: tasks.length }),
      row: (f) => taskRow(f, words, f.lead[0]?.name ?? ''),
    },
    words,
  );
}

/** What has no rows of its own in the text: one line each, with the number first. */
function countLines(input: DigestInput, obstacles: number, silent: string[], words: Words): string[] {
  const { desk, reader } = input;
  const line = (n: number, text: () => string) => (n > 0 ? [text()] : []);
  const isAdmin = reader.role === 'admin';
  const { year, status } = desk.nextYear;
  return [
    ...line(desk.drafts, () => words('desk-drafts', { n: desk.drafts })),
    ...line(desk.referrals, () => words('desk-referrals', { n: desk.referrals })),
    ...line(obstacles, () => words('desk-obstacles', { n: obstacles })),
    ...line(silent.length, () => silentLine(silent, input)),
    ...line(desk.unreachable.length, () =>
      words('desk-unreachable', {
        n: desk.unreachable.length,
        names: named(desk.unreachable, 'people', words, MOST_NAMES),
      }),
    ),
    ...(isAdmin && status !== 'fine' ? [words(`next-year-${status}`, { year: String(year) })] : []),
  ];
}

/** How many were assigned, and how many of them to groups. */
export function gridHead({ all, collective }: Grid, words: Words): string {
  return collective > 0 ? words('grid-all-apart', { all, collective }) : words('grid-all', { all });
}

/** The official grid in two lines after the total; the parts sum to it. */
export function gridLines(grid: Grid, words: Words): string[] {
  const { done, doneOnTime, doneLate, doneUndated, open, inTime, overdue, noInformation, undated, recurring } = grid;
  return [
    words('grid-done', { done, doneOnTime, doneLate, doneUndated }),
    words('grid-open', { open, inTime, overdue, noInformation, undated, recurring }),
  ];
}

export function portfolioTasks({
  facts,
  reader,
  day,
}: Pick<DigestInput, 'facts' | 'day'> & { reader: Pick<DigestInput['reader'], 'portfolio'> }): TaskFacts[] {
  const followed = facts.filter((f) => f.standing !== 'cancelled');
  if (reader.portfolio.length === 0) return followed;
  return followed.filter((f) => reader.portfolio.some((agency) => bindingOf(f, agency.id, day) !== null));
}

/** Passed its date since the last digest; without one, in the last week. */
function isNewly(facts: TaskFacts, { last, day }: DigestInput): boolean {
  if (last) return last.seen[facts.task.code]?.standing !== facts.standing;
  return facts.due !== null && facts.due >= addDays(day, -DUE_DAYS);
}

function isDueSoon(facts: TaskFacts, day: string): boolean {
  if (facts.due === null || facts.pastDue || !['due-soon', 'in-time'].includes(facts.standing)) return false;
  const left = daysBetween(day, facts.due);
  return left >= 0 && left <= DUE_DAYS;
}
