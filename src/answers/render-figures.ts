import { addDays, formatDay } from '../shared/calendar.ts';
import type { Words } from '../shared/words.ts';
import type { TaskFacts } from '../tasks/facts.ts';
import {
  apart,
  type Countable,
  countable,
  isCounted,
  type Kpi,
  kpiOf,
  type Moved,
  movedCells,
  rankedAgencies,
} from '../tasks/kpi.ts';
import { namedDocuments } from './find-text.ts';
import { type Drafted, type Ground, groundOf } from './ground.ts';
import type { Query } from './query.ts';
import { closing } from './render-list.ts';
import { bindingOf, type Selected } from './selection.ts';
import { say, standingWords, type Voice } from './wording.ts';

const RANKED = 5;
const CODES_NAMED = 8;
/** A figure is compared with that of a week before, where no other day is named. */
const SINCE_DAYS = 7;

const plain = (facts: TaskFacts): Selected => ({ facts, binding: null, groupRole: null, via: null });

/**
 * What a figure counts. Where nobody has looked at a single task yet, the secretariat gets a provisional figure that says so; a
 * leader gets none (DESIGN, "Publishing for a whole file").
 */
function basis(tasks: TaskFacts[], { viewer, voice }: Ground): { tasks: TaskFacts[]; notes: string[] } {
  const m = say(voice);
  const found = countable(tasks);
  const left = found.unreviewed.length + found.unofficial.length;
  if (found.counted.length > 0 || left === 0) return { tasks: found.counted, notes: leftOut(found, m) };
  if (viewer.role === 'leader') return { tasks: [], notes: [m('nothing-reviewed'), ...leftOut(found, m)] };
  const provisional = [...found.unreviewed, ...found.unofficial];
  return {
    tasks: provisional,
    notes: [m('provisional', { unreviewed: found.unreviewed.length, unofficial: found.unofficial.length })],
  };
}

function leftOut({ unreviewed, unofficial }: Countable, m: Words): string[] {
  return [
    ...(unreviewed.length > 0
      ? [m('not-counted-unreviewed', { n: unreviewed.length, codes: codesNamed(unreviewed) })]
      : []),
    ...(unofficial.length > 0
      ? [m('not-counted-unofficial', { n: unofficial.length, codes: codesNamed(unofficial) })]
      : []),
  ];
}

/** Agencies by the number of lead tasks overdue, with the denominator and the longest; group tasks apart, never a percentage. */
export function renderRank(ground: Ground): Drafted {
  const { voice, evidence } = ground;
  const m = say(voice);
  const { tasks, notes } = basis(ground.all, ground);
  const ranked = rankedAgencies(tasks, voice.day)
    .map((agency) => ({ ...agency, late: agency.tasks.filter((f) => f.pastDue) }))
    .filter((agency) => agency.late.length > 0)
    .slice(0, RANKED);
  if (ranked.length === 0)
    return { answered: true, text: [m('rank-none'), ...notes, closing(voice)].join('\n'), rows: [] };
  const rows = [...new Set(ranked.flatMap(({ late }) => late))];
  const lines = ranked.map(({ name, kpi, late }, i) => {
    const line = m('rank-line', {
      name,
      overdue: kpi.cells.overdue,
      'no-information': kpi.cells['no-information'],
      all: kpi.assigned - kpi.done,
      days: kpi.longestOverdueDays ?? 0,
    });
    return `${i + 1}. ${line} ${late.map((f) => evidence.citeDirective(f.dueDirective ?? f.latest)).join('')}`;
  });
  return {
    answered: true,
    text: [m('rank-head'), ...lines, m('rank-note'), ...notes, closing(voice)].join('\n'),
    rows: rows.map(plain),
  };
}

/** What was assigned in a period and where it stands, in the official grid: the parts sum to the total. */
export async function renderTally(ground: Ground, query: Extract<Query, { kind: 'tally' }>): Promise<Drafted> {
  const { voice, evidence, viewer } = ground;
  const m = say(voice);
  const agencies =
    query.agencies.length === 0 && viewer.role === 'officer' && viewer.agencyId
      ? [viewer.agencyId]
      : query.agencies.map((a) => a.id);
  // Figures by agency: an officer the own agency's (DESIGN, "Access").
  if (viewer.role === 'officer' && (agencies.length === 0 || agencies.some((id) => id !== viewer.agencyId)))
    return { answered: false, text: m('not-allowed'), rows: [] };
  const { tasks, notes } = basis(tasksOfTally(ground, query, agencies), ground);
  const { own, collective } = apart(tasks);
  for (const facts of tasks) evidence.citeDirective(facts.latest);
  return {
    answered: true,
    text: [
      ...(tasks.length > 0 ? gridLines(kpiOf(own, voice.day), m) : [m('tally-nothing')]),
      ...(collective.length > 0 ? [m('tally-collective'), ...gridLines(kpiOf(collective, voice.day), m)] : []),
      ...completedWithin(ground, query, agencies),
      ...(await movedLines(ground, query, agencies, tasks)),
      ...notes,
      closing(voice),
    ].join('\n'),
    rows: tasks.map(plain),
  };
}

/** What a tally counts: given in its period or document, led by the agencies, or carried out by them with others of a group. */
function tasksOfTally(
  { all, documents, voice }: Ground,
  { document, period }: Extract<Query, { kind: 'tally' }>,
  agencies: string[],
): TaskFacts[] {
  const named = document ? namedDocuments(documents, document).map((d) => d.versionId) : null;
  return all.filter((f) => {
    if (named && !f.task.directives.some((d) => named.includes(d.versionId))) return false;
    const given = (f.task.directives[0] as TaskFacts['latest']).document.date;
    const inPeriod = (!period.from || given >= period.from) && (!period.to || given <= period.to);
    return inPeriod && (agencies.length === 0 || agencies.some((id) => isCountedFor(f, id, voice.day)));
  });
}

/** What was completed in the period a tally is about, whenever it was assigned: "từ đầu năm giao bao nhiêu, xong bao nhiêu". */
function completedWithin(ground: Ground, query: Extract<Query, { kind: 'tally' }>, agencies: string[]): string[] {
  const m = say(ground.voice);
  const { from, to } = query.period;
  if (!from) return [];
  const whenever = { ...query, period: { from: null, to: null } };
  const done = basis(tasksOfTally(ground, whenever, agencies), ground).tasks.filter(
    ({ standing, productOn }) =>
      standing.startsWith('done') && productOn && productOn >= from && (!to || productOn <= to),
  );
  if (done.length === 0) return [m('tally-completed-none')];
  return [m('tally-completed', { n: done.length, codes: codesNamed(done) })];
}

function codesNamed(tasks: readonly TaskFacts[]): string {
  const named = tasks.slice(0, CODES_NAMED).map((f) => f.task.code);
  return [...named, ...(tasks.length > CODES_NAMED ? ['…'] : [])].join(', ');
}

/** Why the figures are not what they were: the tasks that stand elsewhere now, and, of a day that was asked for, the figures then. */
async function movedLines(
  ground: Ground,
  query: Extract<Query, { kind: 'tally' }>,
  agencies: string[],
  now: TaskFacts[],
): Promise<string[]> {
  const { voice, viewer, scope, db } = ground;
  const asked = query.since === 'last-session' ? lastSession(ground) : query.since;
  const since = asked ?? addDays(voice.day, -SINCE_DAYS);
  const before = await groundOf(db, { viewer, ...scope, asOf: since }, voice.locale);
  // What has been looked at since is compared with itself: a review is no progress.
  const here = new Set(now.map((f) => f.task.code));
  const was = tasksOfTally(before, query, agencies).filter((f) => isCounted(f) || here.has(f.task.code));
  if (was.length === 0) return [];
  return [...(asked ? [thenLine(was, since, voice)] : []), ...movedLine(movedCells(was, now), now, since, voice)];
}

/** The day of the last session whose conclusions are here. */
function lastSession({ documents, voice }: Ground): string | null {
  const held = documents.flatMap((d) => (d.session || d.meetingOn ? [d.meetingOn ?? d.date] : []));
  return (
    held
      .filter((day) => day < voice.day)
      .sort()
      .at(-1) ?? null
  );
}

function thenLine(was: readonly TaskFacts[], since: string, voice: Voice): string {
  const m = say(voice);
  const { assigned, done, open, cells } = kpiOf(apart(was).own, since);
  const about = { all: assigned, done, open, overdue: cells.overdue, 'no-information': cells['no-information'] };
  return m('tally-then', { day: formatDay(since), ...about });
}

/** "So với ngày …": each task with where it stood and where it stands; what waits for confirmation is not plainly "trong hạn". */
function movedLine(moved: readonly Moved[], now: readonly TaskFacts[], since: string, voice: Voice): string[] {
  const m = say(voice);
  if (moved.length === 0) return [];
  const waits = (code: string) => now.find((f) => f.task.code === code && f.standing.startsWith('waiting-'));
  const named = moved.slice(0, CODES_NAMED).map(({ code, from, to }) => {
    const waiting = waits(code);
    const stands = waiting ? standingWords(waiting, voice) : m(to ? `standing-${to}` : 'cell-none');
    return m('moved-cell', { code, from: m(from ? `standing-${from}` : 'cell-none'), to: stands });
  });
  const rest = moved.length - named.length;
  return [
    m('moved-since', {
      day: formatDay(since),
      n: moved.length,
      codes: [...named, ...(rest > 0 ? ['…'] : [])].join('; '),
    }),
  ];
}

/** What an agency leads, and, apart, what it carries out with others of a group. */
export function isCountedFor(facts: TaskFacts, agencyId: string, day: string): boolean {
  const binding = bindingOf(facts, agencyId, day);
  return binding?.binding === 'lead' || (binding?.binding === 'group' && binding.groupRole === 'lead');
}

function gridLines(kpi: Kpi, m: Words): string[] {
  const { cells, done, open, assigned: all, due, slips } = kpi;
  const moved = slips['re-issued'] + slips['extension-granted'] + slips.corrected;
  return [
    m('tally', {
      all,
      done,
      'done-on-time': cells['done-on-time'],
      'done-late': cells['done-late'],
      'done-undated': cells.done,
      open,
      'in-time': cells['in-time'],
      overdue: cells.overdue,
      'no-information': cells['no-information'],
      undated: cells.undated,
      recurring: cells.recurring,
    }),
    m('rate', { done, all, due }),
    ...(kpi.waitingConfirmation + kpi.waitingApproval > 0
      ? [m('tally-waiting', { confirmation: kpi.waitingConfirmation, approval: kpi.waitingApproval })]
      : []),
    ...(kpi.unconfirmed > 0 ? [m('tally-unconfirmed', { n: kpi.unconfirmed })] : []),
    ...(done > 0 ? [m('tally-evidence', { n: kpi.evidenced, done })] : []),
    ...(kpi.averageDelayDays === null ? [] : [m('tally-delay', { days: kpi.averageDelayDays, n: cells['done-late'] })]),
    ...(moved > 0
      ? [
          m('tally-slips', {
            're-issued': slips['re-issued'],
            granted: slips['extension-granted'],
            corrected: slips.corrected,
          }),
        ]
      : []),
    ...(kpi.openObstacles > 0 ? [m('tally-obstacles', { n: kpi.openObstacles })] : []),
  ];
}
