import {
  type Day,
  daysBetween,
  formatDay,
  isFirstWorkingDayOfWeek,
  nextWorkingDay,
  weekday,
} from '../shared/calendar.ts';
import type { Words } from '../shared/words.ts';
import type { TaskFacts } from '../tasks/facts.ts';
import { isCounted } from '../tasks/kpi.ts';
import { gridHead, gridLines } from './desk.ts';
import type { Digest, DigestInput, DigestList } from './digest.ts';
import { exceptionDigest, remembered } from './exceptions/exception.ts';
import { changesSince, gridOf } from './grid.ts';
import { saidToLeader, tasksOf } from './stale/stale-lines.ts';
import { newSteps, staleFor } from './stale/stale-parts.ts';
import { codesOf, digestWords, leaderHead, leaderNameOf, named } from './wording.ts';

const MOST_OPINIONS = 3;

/** A matter on which a leader is asked for an opinion, and why. */
type Matter = { facts: TaskFacts; why: string };

/**
 * Six lines at most: on the week's first working day and the day before a session (or the days the leader chose) where the
 * tasks stand, what changed, three matters that need an opinion, obstacles; on another day only what came up and needs one.
 */
export function leaderDigest(input: DigestInput): Digest {
  const { last, desk, reader } = input;
  const words = digestWords(reader.locale);
  const counted = input.facts.filter(isCounted);
  if (!input.asked && !isReportDay(reader, desk.sessions, input)) return exceptionDigest(input);
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
      leaderHead(input, words),
      grid.all > 0 ? gridHead(grid, words) : words('leader-none'),
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

/** The week's first working day, or the days the leader chose, and the working day before a session. */
export function isReportDay(
  { days }: Pick<DigestInput['reader'], 'days'>,
  sessions: readonly Day[],
  { day, ownDays }: Pick<DigestInput, 'day' | 'ownDays'>,
): boolean {
  const isChosen = days ? days.includes(weekday(day)) : isFirstWorkingDayOfWeek(day, ownDays);
  const next = nextWorkingDay(day, ownDays);
  return isChosen || sessions.some((session) => day < session && session <= next);
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
    once.set(found.facts.task.code, { ...found, why: `${leaderNameOf(found.facts, input, words)} – ${found.why}` });
  }
  return [...once.values()];
}

function matter(facts: TaskFacts | undefined, why: () => string): Matter | null {
  return facts ? { facts, why: why() } : null;
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
