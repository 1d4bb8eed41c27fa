import type { Locale } from '../shared/words.ts';
import type { TaskFacts } from '../tasks/facts.ts';
import { stepOf } from '../tasks/named-object.ts';
import type { Ground } from './ground.ts';
import type { Query } from './query.ts';
import { coveredEnough, rankTopics, type TopicCandidate } from './questions/topic.ts';
import { bindingOf } from './selection.ts';

/** Tasks a topic is about, of those given. */
export function aboutTopic(all: TaskFacts[], topic: string, locale: Locale): TaskFacts[] {
  const ranked = rankTopics(topic, all.map(candidateOf));
  const least = (ranked[0]?.score ?? 0) >= WHOLE ? AS_WHOLE : 0;
  const fitting = ranked.filter((t) => t.covered >= coveredEnough(locale) && t.score >= least);
  return fitting.map((t) => all[t.index] as TaskFacts);
}

/** Where some tasks have a topic word for word ("cửa khẩu số"), those that have its words apart are about something else. */
const WHOLE = 0.97;
const AS_WHOLE = 0.9;

function candidateOf(facts: TaskFacts): TopicCandidate {
  const { directives } = facts.task;
  return {
    text: directives.map((d) => d.quote).join(' . '),
    around: directives.map((d) => d.object).join(' . '),
    names: facts.lead.map((o) => o.name).join(' . '),
  };
}

/** How close to the best a task must come to be named beside it. */
const CLOSE = 0.93;
const MOST_NAMED = 3;

/** The tasks a question about one task means: by code, else the best by topic among those bound to the agencies named. */
export function findTasks(
  { all, voice }: Ground,
  query: Extract<Query, { kind: 'owner' | 'deadline' | 'status' | 'history' }>,
): TaskFacts[] {
  if (query.code) return all.filter((f) => f.task.code === query.code || f.task.aliases.includes(query.code as string));
  const bound =
    query.agencies.length > 0
      ? all.filter((f) =>
          query.agencies.some((a) => f.lead.some((o) => o.id === a.id) || bindingOf(f, a.id, voice.day) !== null),
        )
      : all;
  if (!query.topic)
    return query.kind === 'status' && query.agencies.length > 0
      ? bound.filter((f) => f.pastDue).slice(0, MOST_NAMED)
      : [];
  const step = stepOf(query.topic);
  const ranked = rankTopics(query.topic, bound.map(candidateOf))
    .filter((t) => t.covered >= coveredEnough(voice.locale))
    .map((t) => ({ ...t, score: t.score * (takesStep(bound[t.index] as TaskFacts, step) ? SAME_STEP : 1) }))
    .sort((a, b) => b.score - a.score);
  const best = ranked[0]?.score ?? 0;
  return ranked
    .filter((t) => t.score >= best * CLOSE)
    .slice(0, MOST_NAMED)
    .map((t) => bound[t.index] as TaskFacts);
}

/** Of two tasks on one object ("phê duyệt", "tổ chức triển khai") the one whose step is asked about comes first. */
const SAME_STEP = 1.3;

function takesStep(facts: TaskFacts, step: string | null): boolean {
  return step !== null && facts.task.directives.some((d) => stepOf(d.quote) === step);
}
