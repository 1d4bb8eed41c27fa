import { formatDay } from '../../shared/calendar.ts';
import { withoutPersons } from '../../shared/offices-only.ts';
import { fold } from '../../shared/text.ts';
import type { Words } from '../../shared/words.ts';
import type { TaskFacts } from '../../tasks/facts.ts';
import { type Cell, cellOf } from '../../tasks/kpi.ts';
import { openObstacles } from '../../tasks/progress/pending.ts';
import type { DirectiveView, DocumentRef } from '../../tasks/task-view.ts';

/** The annexes of a report to a session; what came due without any information stands apart from what is overdue. */
export const ANNEXES = ['done', 'in-time', 'overdue', 'no-information', 'undated'] as const;
export type Annex = (typeof ANNEXES)[number];

/** Which annex a task stands in; null for one that was stopped, or whose state the reader may not know. */
export function annexOf(facts: TaskFacts): Annex | null {
  const cell = cellOf(facts);
  return cell === null ? null : ANNEX_OF[cell];
}

const ANNEX_OF: Record<Cell, Annex> = {
  'done-on-time': 'done',
  'done-late': 'done',
  done: 'done',
  'in-time': 'in-time',
  overdue: 'overdue',
  'no-information': 'no-information',
  undated: 'undated',
  recurring: 'undated',
};

/** The light beside a task's words; what nothing is known of is grey, never red. */
export type Light = 'green' | 'amber' | 'red' | 'grey' | 'none';

export function lightOf({ standing }: Pick<TaskFacts, 'standing'>): Light {
  if (standing === 'overdue') return 'red';
  if (standing === 'due-soon' || standing === 'waiting-approval' || standing === 'waiting-confirmation') return 'amber';
  if (standing === 'no-information') return 'grey';
  return standing.startsWith('done') || standing === 'in-time' ? 'green' : 'none';
}

/** One line of a table that leaves the house, in the columns of a report to a session. Every cell is text, "" where there is nothing. */
export type ReportRow = {
  code: string;
  title: string;
  assignedBy: string;
  lead: string;
  support: string;
  due: string;
  product: string;
  /** The lead agency's last report, and its day. */
  reported: string;
  status: string;
  light: Light;
  obstacles: string;
  note: string;
  quote: string;
  source: string;
};

export function reportRow(facts: TaskFacts, m: Words): ReportRow {
  const { task, latest } = facts;
  return {
    code: task.code,
    title: latest.title,
    assignedBy: placeOf(latest, m),
    lead: facts.lead.map((o) => o.name).join('; '),
    support: facts.support.map((o) => o.name).join('; '),
    due: dueCell(facts, m),
    product: productOf(facts, m),
    reported: reportedOf(facts, m),
    status: m(`standing-${facts.standing}`),
    light: lightOf(facts),
    obstacles: openObstacles(facts)
      .map((o) => o.text)
      .join('; '),
    note: notesOf(facts, m).join('; '),
    quote: latest.quote,
    source: [...new Set(task.directives.map((d) => placeOf(d, m)))].join('\n'),
  };
}

/** "Thông báo số 489/TB-VPCP, 12/09/2025, mục II, điểm 3b". */
function placeOf({ document, point, page }: DirectiveView, m: Words): string {
  return [documentName(document, m), point, page === null ? null : m('page', { page })].filter(Boolean).join(', ');
}

export function documentName(document: DocumentRef, m: Words): string {
  const name = document.number
    ? m(`called-${kindIn(document.number)}`, { number: document.number })
    : withoutPersons(document.title ?? document.file);
  return m('document-dated', { name, day: formatDay(document.date) });
}

/** The kinds of paper a number's symbol tells (Decree 30/2020/NĐ-CP, annex III, list of abbreviations). */
export const NUMBERED = ['tb', 'kl', 'cv', 'qd', 'nq', 'ct', 'other'] as const;

function kindIn(number: string): (typeof NUMBERED)[number] {
  const symbol = /\/\s*([\p{L}]+)/u.exec(number)?.[1];
  return NUMBERED.find((kind) => kind === fold(symbol ?? '')) ?? 'other';
}

function dueCell(facts: TaskFacts, m: Words): string {
  if (facts.due === null) return facts.latest.duePhrase ?? m('no-due');
  const moved = facts.slips.map((s) => formatDay(s.from));
  return moved.length > 0
    ? m('due-moved', { day: formatDay(facts.due), before: moved.join(', ') })
    : formatDay(facts.due);
}

/** The product's own number and day, of the latest report that names one. */
function productOf({ task }: TaskFacts, m: Words): string {
  const report = task.reports.findLast((r) => r.productNumber !== null || r.productDate !== null);
  if (!report) return '';
  const day = report.productDate ? formatDay(report.productDate) : null;
  return report.productNumber && day
    ? m('document-dated', { name: report.productNumber, day })
    : (report.productNumber ?? day ?? '');
}

/** What the leads told last, whichever of them it was. */
function reportedOf({ task, lead }: TaskFacts, m: Words): string {
  const report = task.reports.findLast((r) => lead.some((o) => o.id === r.agencyId));
  if (!report) return m('not-reported');
  const what = m(`reported-${report.state}`);
  const told = report.percent === null ? what : `${what}, ${report.percent}%`;
  return m('reported-cell', { day: formatDay(report.effectiveOn), what: told });
}

function notesOf({ latest, task, standing, state }: TaskFacts, m: Words): string[] {
  return [
    ...(standing.startsWith('done') && state !== 'done' ? [m('note-unconfirmed')] : []),
    ...(latest.standing === 'official' ? [] : [m(`note-${latest.standing}`)]),
    ...(latest.reviewed ? [] : [m('note-unreviewed')]),
    ...(task.doubts.length > 0 ? [m('note-may-continue', { codes: task.doubts.join(', ') })] : []),
  ];
}
