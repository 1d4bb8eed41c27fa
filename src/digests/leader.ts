import {
  addDays,
  daysBetween,
  formatDay,
  isFirstWorkingDayOfWeek,
  nextWorkingDay,
  weekday,
} from '../shared/calendar.ts';
import type { Words } from '../shared/words.ts';
import type { TaskFacts } from '../tasks/facts.ts';
import { isCounted } from '../tasks/kpi.ts';
import { gridLines } from './desk.ts';
import type { Digest, DigestInput, DigestList } from './digest.ts';
import { changesSince, gridOf, seenOf } from './grid.ts';
import { nothing } from './officer.ts';
import { saidToLeader, tasksOf } from './stale/stale-lines.ts';
import { newSteps, staleFor } from './stale/stale-parts.ts';
import { clockOf, codesOf, digestWords, named, shortTitle } from './wording.ts';

const MOST_OPINIONS = 3;
const TITLE_LENGTH = 44;

/** A matter on which a leader is asked for an opinion, and why. */
type Matter = { facts: TaskFacts; why: string };

/**
 * Six lines at most: on the week's first working day and the day before a session (or the days the leader chose) where the
 * tasks stand, what changed, three matters that need an opinion, obstacles; on another day only what came up and needs one.
 */
export function leaderDigest(input: DigestInput): Digest {
  const { last, latest, desk, day, reader } = input;
  const words = digestWords(reader.locale);
  const counted = input.facts.filter(isCounted);
  if (!input.asked && !isReportDay(input)) {
    const since = latest?.day ?? addDays(day, -1);
    // What was reported after the last digest's hour bears its date: what was told is known by its key, not by the day.
    const fresh = desk.obstacles.filter((o) => o.since >= since && !latest?.seen[keyOf(o)]);
    return fresh.length > 0
      ? exceptionDigest(input, counted, codesOfObstacles(fresh, counted))
      : silent(input, counted);
  }
  const grid = gridOf(counted);
  const changes = last ? changesSince(last, counted) : null;
  const matters = mattersOf(input, counted, words);
  const obstacles = codesOfObstacles(desk.obstacles, counted);
  const stale = staleFor(input);
  const unreviewed = input.facts.filter((f) => f.standing !== 'cancelled' && !isCounted(f)).length;
  const changed = changes
    ? [...new Set([...changes.added, ...changes.done, ...changes.overdue, ...changes.noLongerOverdue])]
    : [];
  const lists: DigestList[] = [
    { id: 'overdue', codes: codesOf(counted.filter((f) => f.standing === 'overdue')) },
    { id: 'changed', codes: changed },
    { id: 'opinions', codes: matters.map((m) => m.facts.task.code) },
    { id: 'obstacles', codes: obstacles },
    { id: 'stale', codes: codesOf(tasksOf(stale)) },
  ];
  // Both in the sixth line: a seventh would not be read.
  const unanswered = [
    ...(obstacles.length > 0
      ? [words('leader-obstacles', { n: obstacles.length, what: byKind(input, obstacles, words) })]
      : []),
    ...(stale.length > 0 ? [saidToLeader(stale, input)] : []),
  ];
  const text = [
    [
      head(input, words),
      grid.all > 0 ? words('grid-all', { all: grid.all }) : words('leader-none'),
      ...(unreviewed > 0 ? [words('leader-unreviewed', { n: unreviewed })] : []),
    ].join(' '),
    ...(grid.all > 0 ? gridLines(grid, words) : []),
    ...(last && changes ? [changeLine(last.day, changes, words)] : []),
    ...(matters.length > 0
      ? [words('leader-opinions', { n: matters.length, what: matters.map((m) => m.why).join('; ') })]
      : []),
    ...(unanswered.length > 0 ? [unanswered.join(' ')] : []),
  ].join('\n');
  const counts = {
    ...grid,
    unreviewed,
    changed: changed.length,
    opinions: matters.length,
    obstacles: obstacles.length,
    stale: tasksOf(stale).length,
  };
  return {
    kind: 'leader',
    text,
    lists: lists.filter((l) => l.codes.length > 0),
    counts,
    seen: remembered(input, counted),
    steps: newSteps(stale, 'leader'),
  };
}

function exceptionDigest(input: DigestInput, counted: TaskFacts[], codes: string[]): Digest {
  const words = digestWords(input.reader.locale);
  const tasks = counted.filter((f) => codes.includes(f.task.code)).slice(0, MOST_OPINIONS);
  if (tasks.length === 0) return silent(input, counted);
  const rows = tasks.map((f) => `• ${nameOf(f, input, words)}`);
  const text = [head(input, words), words('leader-exception', { n: codes.length }), ...rows].join('\n');
  const lists: DigestList[] = [{ id: 'obstacles', codes }];
  return {
    kind: 'exception',
    text,
    lists,
    counts: { obstacles: codes.length },
    seen: remembered(input, counted),
    steps: [],
  };
}

/** Between two reports nothing is said, also where the leader asked to be told that there is nothing. */
function silent(input: DigestInput, counted: TaskFacts[]): Digest {
  return nothing({ ...input, reader: { ...input.reader, allClear: false } }, {}, remembered(input, counted), '');
}

/** With what the register says of the tasks, that their obstacles were told. */
function remembered({ last, desk }: DigestInput, counted: TaskFacts[]): Digest['seen'] {
  const told = desk.obstacles.map((o) => [keyOf(o), { due: null, standing: 'undated' as const }] as const);
  return { ...seenOf(counted, last), ...Object.fromEntries(told) };
}

function keyOf({ code, since }: { code: string; since: string }): string {
  return `${code} ${since}`;
}

export function isReportDay({
  reader,
  day,
  desk,
  ownDays,
}: Pick<DigestInput, 'reader' | 'day' | 'desk' | 'ownDays'>): boolean {
  const isChosen = reader.days ? reader.days.includes(weekday(day)) : isFirstWorkingDayOfWeek(day, ownDays);
  const next = nextWorkingDay(day, ownDays);
  return isChosen || desk.sessions.some((session) => day < session && session <= next);
}

function head({ reader, time, day, minimal }: DigestInput, words: Words): string {
  const to = /đồng chí/i.test(reader.formOfAddress)
    ? reader.formOfAddress
    : `${reader.formOfAddress} ${reader.name.split(/\s+/).at(-1)}`;
  return `${words('leader-head', { to, time: clockOf(time, reader.locale), day: formatDay(day) })}${minimal ? ` ${words('leader-minimal')}` : ''}`;
}

function changeLine(
  since: string,
  { added, done, overdue, noLongerOverdue }: ReturnType<typeof changesSince>,
  words: Words,
): string {
  const part = (kind: 'added' | 'done' | 'overdue' | 'no-longer', codes: string[]) =>
    codes.length > 0 ? [words(`since-${kind}`, { n: codes.length, codes: named(codes, 'tasks', words) })] : [];
  const parts = [
    ...part('added', added),
    ...part('done', done),
    ...part('overdue', overdue),
    ...part('no-longer', noLongerOverdue),
  ];
  return words('leader-changes', {
    day: formatDay(since),
    what: parts.length > 0 ? parts.join('; ') : words('since-nothing'),
  });
}

/** Requests first, since only a leader can end them; then obstacles, what waits to be approved, the longest overdue. */
function mattersOf({ desk, day, ...input }: DigestInput, counted: TaskFacts[], words: Words): Matter[] {
  const of = (code: string) => counted.find((f) => f.task.code === code);
  const candidates: (Matter | null)[] = [
    ...desk.requests.map((r) =>
      matter(of(r.code), () => (r.toDue ? words('why-extension', { to: formatDay(r.toDue) }) : words('why-request'))),
    ),
    ...desk.obstacles
      .toSorted((a, b) => a.since.localeCompare(b.since))
      .map((o) =>
        matter(of(o.code), () =>
          words('why-obstacle', { kind: words(`obstacle-of-${o.kind}`), day: formatDay(o.since) }),
        ),
      ),
    ...counted
      .filter((f) => f.standing === 'waiting-approval')
      .sort((a, b) => (b.waitingDays ?? 0) - (a.waitingDays ?? 0))
      .map((f) => matter(f, () => words('why-submitted', { n: f.waitingDays ?? 0 }))),
    ...counted
      .filter((f) => f.standing === 'overdue')
      .sort((a, b) => (a.due as string).localeCompare(b.due as string))
      .map((f) => matter(f, () => words('why-overdue', { n: daysBetween(f.due as string, day) }))),
  ];
  const once = new Map<string, Matter>();
  for (const found of candidates) {
    if (!found || once.has(found.facts.task.code) || once.size === MOST_OPINIONS) continue;
    once.set(found.facts.task.code, { ...found, why: `${nameOf(found.facts, input, words)} – ${found.why}` });
  }
  return [...once.values()];
}

function matter(facts: TaskFacts | undefined, why: () => string): Matter | null {
  return facts ? { facts, why: why() } : null;
}

/** By code alone where no more may leave the internal network. */
function nameOf({ task, latest }: TaskFacts, { minimal }: Pick<DigestInput, 'minimal'>, words: Words): string {
  return minimal ? task.code : words('named-task', { code: task.code, title: shortTitle(latest.title, TITLE_LENGTH) });
}

function codesOfObstacles(obstacles: DigestInput['desk']['obstacles'], counted: TaskFacts[]): string[] {
  const known = new Set(codesOf(counted));
  return [...new Set(obstacles.map((o) => o.code))].filter((code) => known.has(code));
}

/** "thể chế 2, kinh phí 1; lâu nhất 21 ngày (NV-0007)". */
function byKind({ desk, day }: DigestInput, codes: string[], words: Words): string {
  const open = desk.obstacles.filter((o) => codes.includes(o.code));
  const kinds = new Map<string, number>();
  for (const { kind } of open)
    kinds.set(words(`obstacle-of-${kind}`), (kinds.get(words(`obstacle-of-${kind}`)) ?? 0) + 1);
  const oldest = open.toSorted((a, b) => a.since.localeCompare(b.since))[0];
  const parts = [...kinds].sort((a, b) => b[1] - a[1]).map(([kind, n]) => `${kind} ${n}`);
  return oldest
    ? words('obstacle-kinds', { kinds: parts.join(', '), n: daysBetween(oldest.since, day), code: oldest.code })
    : parts.join(', ');
}
