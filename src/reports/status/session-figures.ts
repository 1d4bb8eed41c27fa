import type { Words } from '../../shared/words.ts';
import type { TaskFacts } from '../../tasks/facts.ts';
import { apart, isCounted, type Kpi, kpiOf } from '../../tasks/kpi.ts';
import { ANNEXES, type Annex, annexOf } from './report-row.ts';

/** What a report to a session counts: the rows of each annex, the figures over them, what was left out. */
export type SessionFigures = {
  annexes: Record<Annex, TaskFacts[]>;
  total: number;
  own: Kpi;
  /** Tasks of groups of agencies, counted apart; null where there are none. */
  collective: Kpi | null;
  unsettled: number;
};

/** The same figures as every other answer: whoever asks in chat on the same day reads the same numbers. */
export function sessionFigures(tasks: readonly TaskFacts[], day: string): SessionFigures {
  const settled = tasks.filter(isCounted);
  const { own, collective } = apart(settled);
  const annexes = Object.fromEntries(
    ANNEXES.map((annex) => [annex, settled.filter((f) => annexOf(f) === annex)]),
  ) as SessionFigures['annexes'];
  return {
    annexes,
    total: settled.length,
    own: kpiOf(own, day),
    collective: collective.length > 0 ? kpiOf(collective, day) : null,
    unsettled: tasks.length - settled.length,
  };
}

/** The paragraphs on where things stand. The parts of a line sum to what it counts, and own and collective to the rows of the annexes. */
export function figureLines(
  { total, own, collective, unsettled }: SessionFigures,
  about: { committee: string; documents: number },
  m: Words,
): string[] {
  return [
    m('report-total', { ...about, total }),
    ...(collective ? [m('report-apart', { own: own.assigned, collective: collective.assigned })] : []),
    ...gridLines(own, m),
    ...(collective ? [m('report-collective', { n: collective.assigned }), ...gridLines(collective, m)] : []),
    ...(unsettled > 0 ? [m('report-unsettled', { n: unsettled })] : []),
  ];
}

function gridLines(kpi: Kpi, m: Words): string[] {
  const { cells, done, assigned: total, due } = kpi;
  const moved = kpi.slips['re-issued'] + kpi.slips['extension-granted'] + kpi.slips.corrected;
  return [
    m('report-done', { done, on: cells['done-on-time'], late: cells['done-late'], undated: cells.done }),
    ...(kpi.unconfirmed > 0 ? [m('report-unconfirmed', { n: kpi.unconfirmed })] : []),
    m('report-open', {
      intime: cells['in-time'],
      overdue: cells.overdue,
      unknown: cells['no-information'],
      undated: cells.undated + cells.recurring,
    }),
    ...(kpi.waitingConfirmation + kpi.waitingApproval > 0
      ? [m('report-waiting', { confirmation: kpi.waitingConfirmation, approval: kpi.waitingApproval })]
      : []),
    m('report-rates', { done, total, ofAll: share(done, total), due, ofDue: share(done, due) }),
    ...(kpi.averageDelayDays === null
      ? []
      : [m('report-delay', { days: kpi.averageDelayDays, n: cells['done-late'] })]),
    ...(moved > 0
      ? [
          m('report-slips', {
            reissued: kpi.slips['re-issued'],
            granted: kpi.slips['extension-granted'],
            corrected: kpi.slips.corrected,
          }),
        ]
      : []),
  ];
}

/** A share without its denominator says nothing, and of fewer than two it is no share. */
function share(part: number, whole: number): string {
  return whole < 2 ? '–' : `${((part / whole) * 100).toFixed(1).replace('.', ',')}%`;
}
