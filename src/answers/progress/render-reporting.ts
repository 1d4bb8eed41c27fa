import { formatDay } from '../../shared/calendar.ts';
import type { TaskFacts } from '../../tasks/facts.ts';
import { openObstacles } from '../../tasks/progress/pending.ts';
import type { ObstacleView } from '../../tasks/task-view.ts';
import { aboutTopic } from '../find-tasks.ts';
import type { Drafted, Ground } from '../ground.ts';
import type { Query } from '../query.ts';
import { closing } from '../render-list.ts';
import { bindingOf } from '../selection.ts';
import { say } from '../wording.ts';
import { membersAmong } from './members-among.ts';
import { kindWords, missingNames, progressLines, progressSay } from './progress-lines.ts';

const MOST_TASKS = 5;
const MOST_SHOWN = 30;

const plain = (facts: TaskFacts) => ({ facts, binding: null, groupRole: null, via: null });

/** What agencies are held up by, by kind and agency, the oldest first; an officer sees the own agency's. */
export function renderObstacles(ground: Ground, query: Extract<Query, { kind: 'obstacles' }>): Drafted {
  const { voice, evidence, all } = ground;
  const m = progressSay(voice);
  const asked = query.agencies.map((a) => a.id);
  const open = all
    .filter((f) => query.code === null || f.task.code === query.code)
    .flatMap((facts) => openObstacles(facts).map((obstacle) => ({ facts, obstacle })))
    .filter(
      ({ facts, obstacle }) =>
        asked.length === 0 ||
        asked.some((id) => id === obstacle.agencyId || bindingOf(facts, id, voice.day)?.binding === 'lead'),
    )
    .sort((a, b) => a.obstacle.effectiveOn.localeCompare(b.obstacle.effectiveOn));
  if (open.length === 0) return { answered: true, text: [m('obstacles-none'), closing(voice)].join('\n'), rows: [] };
  const kinds = [...new Set(open.map((o) => o.obstacle.kind))]
    .map((kind) => ({ kind, of: open.filter((o) => o.obstacle.kind === kind) }))
    .sort((a, b) => b.of.length - a.of.length || a.kind.localeCompare(b.kind));
  let shown = 0;
  const lines = kinds.flatMap(({ kind, of }) => [
    m('obstacles-of-kind', {
      kind: kindWords(kind, voice),
      n: of.length,
      agencies: [...new Set(of.map((o) => o.obstacle.agencyName))].join(', '),
      oldest: formatDay(of[0]?.obstacle.effectiveOn ?? voice.day),
    }),
    ...of.flatMap(({ facts, obstacle }) =>
      shown++ < MOST_SHOWN
        ? [`- ${obstacleLine(facts, obstacle, ground)} ${evidence.citeDirective(facts.latest)}`]
        : [],
    ),
  ]);
  const escalated = open.filter((o) => o.obstacle.decision === 'escalated').length;
  return {
    answered: true,
    text: [
      m('obstacles-head', { n: open.length, escalated }),
      ...lines,
      ...(open.length > MOST_SHOWN ? [m('obstacles-more', { n: open.length - MOST_SHOWN })] : []),
      closing(voice),
    ].join('\n'),
    rows: [...new Set(open.map((o) => o.facts))].map(plain),
  };
}

function obstacleLine(
  { task }: TaskFacts,
  { agencyName, effectiveOn, text, decision }: ObstacleView,
  { voice }: Ground,
): string {
  const m = progressSay(voice);
  const state = m(decision === 'escalated' ? 'obstacle-escalated' : 'obstacle-unanswered');
  return `${task.code} · ${agencyName}, ${formatDay(effectiveOn)}: “${text}” (${state})`;
}

/** Who of a group has reported on a task and who has not: "chưa báo cáo" is not "chưa làm". */
export function renderReporting(ground: Ground, query: Extract<Query, { kind: 'reporting' }>): Drafted {
  const { voice, evidence, all, viewer } = ground;
  const m = progressSay(voice);
  const collective = all
    .filter((f) => f.members !== null && f.state !== 'cancelled')
    .flatMap((f) => membersAmong(f, query.among, voice.day) ?? []);
  const coded = query.code ? collective.filter((f) => f.task.code === query.code) : collective;
  const topical = query.topic && !query.code ? aboutTopic(coded, query.topic, voice.locale) : coded;
  const found = (topical.length > 0 ? topical : query.topic ? [] : coded).slice(0, MOST_TASKS);
  if (found.length === 0)
    return {
      answered: false,
      text: viewer.role === 'officer' ? say(voice)('not-allowed') : m('reporting-none'),
      rows: [],
    };
  const lines = found.flatMap((facts) => [
    `${facts.task.code} · ${facts.latest.title} ${evidence.citeDirective(facts.latest)}`,
    ...progressLines(facts, voice)
      .slice(-1)
      .map((line) => `   ${line}`),
    ...(facts.members?.missing.length
      ? [
          `   ${m('missing', { n: facts.members.missing.length, names: missingNames(facts, voice.day, found.length === 1) })}`,
        ]
      : []),
  ]);
  return {
    answered: true,
    text: [m('reporting-head'), ...lines, m('reporting-note'), closing(voice)].join('\n'),
    rows: found.map(plain),
  };
}
