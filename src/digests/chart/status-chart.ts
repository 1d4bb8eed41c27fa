import { addDays, type Day, formatDay, type OwnDays } from '../../shared/calendar.ts';
import type { Locale } from '../../shared/words.ts';
import { type BaselineRounds, factsOf, type TaskFacts } from '../../tasks/facts.ts';
import type { TaskState } from '../../tasks/task-state.ts';
import type { TaskView } from '../../tasks/task-view.ts';
import { clockOf } from '../wording.ts';
import { chartWords } from './words.ts';

/** Where an agency's lead tasks stand, worst first. No information is a light of its own, and it is grey. */
export const LIGHTS = ['overdue', 'dueSoon', 'inTime', 'done', 'noInformation'] as const;
export type Light = (typeof LIGHTS)[number];
export type AgencyLights = { name: string } & Record<Light, number>;

/** Everything the picture shows: figures and words as of one instant, for one reader. */
export type StatusChart = {
  title: string;
  /** Who asked and when: a screenshot says whose it is. */
  seenBy: string;
  lights: Record<Light, string>;
  agencies: AgencyLights[];
  note: string;
  trendTitle: string;
  /** Tasks overdue at the end of each week, oldest first. */
  trend: { day: string; overdue: number }[];
};

const MOST_AGENCIES = 8;
export const TREND_WEEKS = 8;

/** The days a trend looks at, oldest first: the same weekday of the weeks before, and today. */
export function trendDays(day: Day): Day[] {
  return Array.from({ length: TREND_WEEKS }, (_, i) => addDays(day, -7 * (TREND_WEEKS - 1 - i)));
}

export type ChartInput = {
  facts: readonly TaskFacts[];
  trend: { day: Day; overdue: number }[];
  day: Day;
  time: string;
  viewer: string;
  locale: Locale;
};

/** Lead tasks of named agencies only: a group's task is nobody's alone, and support is no fault of whoever supports. */
export function statusChart({ facts, trend, day, time, viewer, locale }: ChartInput): StatusChart {
  const words = chartWords(locale);
  const agencies = agencyLights(facts);
  const more = Math.max(0, agencies.length - MOST_AGENCIES);
  const at = { time: clockOf(time, locale), day: formatDay(day) };
  return {
    title: words('chart-title'),
    seenBy: words('chart-seen-by', { viewer, ...at }),
    lights: {
      overdue: words('light-overdue'),
      dueSoon: words('light-due-soon'),
      inTime: words('light-in-time'),
      done: words('light-done'),
      noInformation: words('light-no-information'),
    },
    agencies: agencies.slice(0, MOST_AGENCIES),
    note: more > 0 ? words('chart-note-more', { n: more }) : words('chart-note'),
    trendTitle: words('chart-trend'),
    trend: trend.map((point) => ({ day: formatDay(point.day).slice(0, 5), overdue: point.overdue })),
  };
}

function agencyLights(facts: readonly TaskFacts[]): AgencyLights[] {
  const by = new Map<string, AgencyLights>();
  for (const task of facts) {
    const whole = lightOf(task);
    if (!whole) continue;
    for (const { id, name } of task.lead) {
      if (id.startsWith('group:')) continue;
      const light = ownLight(whole, task.parts.find((p) => p.agencyId === id)?.state);
      const own = by.get(name) ?? { name, overdue: 0, dueSoon: 0, inTime: 0, done: 0, noInformation: 0 };
      own[light]++;
      by.set(name, own);
    }
  }
  const open = (a: AgencyLights) => a.overdue + a.dueSoon + a.inTime + a.noInformation;
  return [...by.values()].sort(
    (a, b) =>
      b.overdue - a.overdue ||
      b.noInformation - a.noInformation ||
      open(b) - open(a) ||
      a.name.localeCompare(b.name, 'vi'),
  );
}

/** An agency that has done its part of a task several lead is not late with the others. */
function ownLight(whole: Light, own: TaskState | undefined): Light {
  if (own === 'done') return 'done';
  return own === 'submitted' || own === 'reported_done' ? 'inTime' : whole;
}

/** True for what the picture counts: a task led by an agency of its own, not by a group. */
export function hasNamedLead({ lead }: TaskFacts): boolean {
  return lead.some((o) => !o.id.startsWith('group:'));
}

/** Tasks without a date have no light. */
function lightOf({ standing }: TaskFacts): Light | null {
  switch (standing) {
    case 'overdue':
      return 'overdue';
    case 'due-soon':
      return 'dueSoon';
    case 'in-time':
    case 'waiting-approval':
    case 'waiting-confirmation':
      return 'inTime';
    case 'done':
    case 'done-on-time':
    case 'done-late':
      return 'done';
    case 'no-information':
      return 'noInformation';
    default:
      return null;
  }
}

/** How many of the tasks were overdue on a day, by what had been issued, reported and decided by then. */
export function overdueOn(tasks: readonly TaskView[], day: Day, baseline: BaselineRounds, ownDays: OwnDays): number {
  return tasks.filter((task) => {
    const directives = task.directives.filter((d) => d.document.date <= day);
    if (directives.length === 0) return false;
    const reports = task.reports.filter((r) => r.effectiveOn <= day);
    const confirmations = task.confirmations.filter((c) => c.effectiveOn <= day);
    const extensions = task.extensions.filter((e) => e.effectiveOn <= day);
    return (
      factsOf({ ...task, directives, reports, confirmations, extensions }, day, baseline, ownDays).standing ===
      'overdue'
    );
  }).length;
}
