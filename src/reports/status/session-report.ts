import { formatDay } from '../../shared/calendar.ts';
import type { Locale } from '../../shared/words.ts';
import type { TaskFacts } from '../../tasks/facts.ts';
import { apart, isCounted } from '../../tasks/kpi.ts';
import { openObstacles } from '../../tasks/progress/pending.ts';
import type { Round } from '../../tasks/rounds/round.ts';
import { roundSection } from '../rounds/report-section.ts';
import { roundWords } from '../rounds/words.ts';
import { type Report, rowsOf } from './report-input.ts';
import { ANNEXES, type Annex, annexOf } from './report-row.ts';
import {
  body,
  bytesOf,
  type Column,
  type Library,
  line,
  numbering,
  pageOf,
  SIZE,
  taskTable,
  wordLibrary,
} from './word-parts.ts';

const COLUMNS: Column[] = [
  { key: 'n', width: 4 },
  { key: 'title', width: 20 },
  { key: 'assignedBy', width: 13 },
  { key: 'lead', width: 11 },
  { key: 'support', width: 11 },
  { key: 'due', width: 9 },
  { key: 'product', width: 10 },
  { key: 'status', width: 10 },
  { key: 'obstacles', width: 12 },
  { key: 'note', width: 7 },
];

/** What a report to a session counts: the rows behind each figure, what was left out and why. */
export type SessionFigures = Record<Annex, TaskFacts[]> & {
  doneOnTime: number;
  doneLate: number;
  collective: number;
  unsettled: number;
};

export function sessionFigures(tasks: readonly TaskFacts[]): SessionFigures {
  const settled = tasks.filter(isCounted);
  const of = (annex: Annex) => settled.filter((f) => annexOf(f) === annex);
  return {
    done: of('done'),
    'in-time': of('in-time'),
    overdue: of('overdue'),
    'no-information': of('no-information'),
    undated: of('undated'),
    doneOnTime: settled.filter((f) => f.standing === 'done-on-time').length,
    doneLate: settled.filter((f) => f.standing === 'done-late').length,
    collective: apart(settled).collective.length,
    unsettled: tasks.length - settled.length,
  };
}

/**
 * The report for a session as a Word file: where things stand, results, what is open, obstacles, and the annexes in landscape; of a
 * reporting round, who has sent what.
 */
export async function sessionReport(
  report: Report,
  compiled: { round: Round; locale: Locale } | null = null,
): Promise<Uint8Array> {
  const lib = await wordLibrary();
  const m = report.words;
  const figures = sessionFigures(report.tasks);
  const first = {
    properties: { page: pageOf(lib, 'portrait'), ...numbering(lib).properties },
    headers: numbering(lib).headers,
    children: [
      line(lib, m('report-draft'), { align: 'right', size: SIZE.small, italics: true }),
      line(lib, m('report-head'), { align: 'center', bold: true, before: 120 }),
      line(lib, m('report-subject', { committee: report.committee }), { align: 'center', bold: true }),
      line(lib, m('as-of', { day: formatDay(report.day) }), {
        align: 'center',
        italics: true,
        after: report.about ? 0 : 200,
      }),
      ...(report.about
        ? [line(lib, m('only-about', { about: report.about }), { align: 'center', italics: true, after: 200 })]
        : []),
      ...general(lib, report, figures),
      ...results(lib, report, figures),
      ...remaining(lib, report, figures),
      ...obstacles(lib, report),
      heading(lib, m('report-5')),
      body(lib, m('report-5-text')),
      ...(compiled ? roundSection(lib, compiled.round, report.day, roundWords(compiled.locale)) : []),
    ],
  };
  const annexes = {
    properties: { page: pageOf(lib, 'landscape') },
    headers: { default: numbering(lib).headers.default },
    children: ANNEXES.flatMap((annex, i) => [
      line(lib, m('annex-number', { n: ROMAN[i] ?? String(i + 1) }), {
        align: 'center',
        bold: true,
        pageBreakBefore: i > 0,
      }),
      line(lib, m(`annex-${annex}`).toUpperCase(), { align: 'center', bold: true }),
      line(lib, m('annex-of', { committee: report.committee, day: formatDay(report.day) }), {
        align: 'center',
        italics: true,
        after: 120,
      }),
      figures[annex].length > 0
        ? taskTable(lib, rowsOf(report, figures[annex]), COLUMNS, m)
        : line(lib, m('annex-empty'), { align: 'center' }),
    ]),
  };
  return bytesOf(lib, [first, annexes], m('report-subject', { committee: report.committee }));
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V'];

function heading(lib: Library, text: string) {
  return line(lib, text, { bold: true, before: 160, after: 60, keepNext: true });
}

function general(lib: Library, report: Report, figures: SessionFigures) {
  const m = report.words;
  const total = ANNEXES.reduce((n, annex) => n + figures[annex].length, 0);
  const done = figures.done.length;
  const due = done + figures.overdue.length;
  return [
    heading(lib, m('report-1')),
    body(lib, m('report-total', { committee: report.committee, documents: report.documents.length, total })),
    body(lib, m('report-done', { done, on: figures.doneOnTime, late: figures.doneLate })),
    body(
      lib,
      m('report-open', {
        intime: figures['in-time'].length,
        overdue: figures.overdue.length,
        unknown: figures['no-information'].length,
        undated: figures.undated.length,
      }),
    ),
    body(lib, m('report-rates', { done, total, ofAll: share(done, total), due, ofDue: share(done, due) })),
    ...(figures.collective > 0 ? [body(lib, m('report-collective', { n: figures.collective }))] : []),
    ...(figures.unsettled > 0 ? [body(lib, m('report-unsettled', { n: figures.unsettled }))] : []),
  ];
}

/** A share without its denominator says nothing, and of fewer than two it is no share. */
function share(part: number, whole: number): string {
  return whole < 2 ? '–' : `${((part / whole) * 100).toFixed(1).replace('.', ',')}%`;
}

function results(lib: Library, report: Report, { done }: SessionFigures) {
  const m = report.words;
  const shown = rowsOf(report, done).filter((row) => row.product !== '');
  return [
    heading(lib, m('report-2')),
    ...(shown.length === 0 ? [body(lib, m('report-2-none'))] : []),
    ...shown.map((row) => body(lib, m('report-result', { title: row.title, lead: row.lead, product: row.product }))),
  ];
}

function remaining(lib: Library, report: Report, { overdue, 'no-information': unknown }: SessionFigures) {
  const m = report.words;
  const dated = (facts: TaskFacts) => ({
    title: facts.latest.title,
    lead: facts.lead.map((o) => o.name).join('; '),
    due: formatDay(facts.due as string),
  });
  return [
    heading(lib, m('report-3')),
    ...(overdue.length + unknown.length === 0 ? [body(lib, m('report-3-none'))] : []),
    ...overdue.map((facts) => body(lib, m('report-overdue', dated(facts)))),
    ...unknown.map((facts) => body(lib, m('report-no-information', dated(facts)))),
  ];
}

function obstacles(lib: Library, report: Report) {
  const m = report.words;
  const open = report.tasks.flatMap((f) => openObstacles(f).map((o) => ({ ...o, code: f.task.code })));
  return [
    heading(lib, m('report-4')),
    ...(open.length === 0 ? [body(lib, m('report-4-none'))] : []),
    ...open.map(({ code, agencyName, text }) =>
      body(lib, m('report-obstacle', { agency: agencyName, code, body: text })),
    ),
  ];
}
