import { kindWords } from '../../answers/progress/progress-lines.ts';
import { formatDay } from '../../shared/calendar.ts';
import type { Locale } from '../../shared/words.ts';
import type { TaskFacts } from '../../tasks/facts.ts';
import { isCounted } from '../../tasks/kpi.ts';
import { openObstacles } from '../../tasks/progress/pending.ts';
import type { Round } from '../../tasks/rounds/round.ts';
import { roundSection } from '../rounds/report-section.ts';
import { roundWords } from '../rounds/words.ts';
import { type Report, rowsOf } from './report-input.ts';
import { ANNEXES } from './report-row.ts';
import { figureLines, type SessionFigures, sessionFigures } from './session-figures.ts';
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
  const figures = sessionFigures(report.tasks, report.day);
  const { annexes: rows } = figures;
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
      ...results(lib, report, rows),
      ...remaining(lib, report, rows),
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
      rows[annex].length > 0
        ? taskTable(lib, rowsOf(report, rows[annex]), COLUMNS, m)
        : line(lib, m('annex-empty'), { align: 'center' }),
    ]),
  };
  return bytesOf(lib, [first, annexes], m('report-subject', { committee: report.committee }));
}

type Rows = SessionFigures['annexes'];

const ROMAN = ['I', 'II', 'III', 'IV', 'V'];

function heading(lib: Library, text: string) {
  return line(lib, text, { bold: true, before: 160, after: 60, keepNext: true });
}

function general(lib: Library, report: Report, figures: SessionFigures) {
  const m = report.words;
  const about = { committee: report.committee, documents: report.documents.length };
  return [heading(lib, m('report-1')), ...figureLines(figures, about, m).map((said) => body(lib, said))];
}

function results(lib: Library, report: Report, { done }: Rows) {
  const m = report.words;
  const shown = done.flatMap((facts) =>
    rowsOf(report, [facts]).flatMap((row) => (row.product === '' ? [] : [{ facts, row }])),
  );
  return [
    heading(lib, m('report-2')),
    ...(shown.length === 0 ? [body(lib, m('report-2-none'))] : []),
    ...shown.map(({ facts, row: { title, lead, product } }) =>
      body(lib, m(facts.state === 'done' ? 'report-result' : 'report-result-unconfirmed', { title, lead, product })),
    ),
  ];
}

function remaining(lib: Library, report: Report, { overdue, 'no-information': unknown }: Rows) {
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

/** Difficulties nobody has answered, of the tasks the figures count, by kind; each with its day and whether it was put higher. */
function obstacles(lib: Library, report: Report) {
  const m = report.words;
  const open = report.tasks
    .filter(isCounted)
    .flatMap((f) => openObstacles(f).map((o) => ({ ...o, code: f.task.code })));
  const kinds = [...new Set(open.map((o) => o.kind))].map((kind) => ({
    kind,
    of: open.filter((o) => o.kind === kind),
  }));
  return [
    heading(lib, m('report-4')),
    ...(open.length === 0 ? [body(lib, m('report-4-none'))] : []),
    ...(open.length > 0 ? [body(lib, m('report-4-all', { n: open.length }))] : []),
    ...kinds.flatMap(({ kind, of }) => [
      body(lib, m('report-kind', { kind: kindWords(kind, report), n: of.length })),
      ...of.map(({ code, agencyName: agency, text, effectiveOn, decision }) => {
        const about = { agency, code, day: formatDay(effectiveOn), body: text };
        return body(lib, m(decision === 'escalated' ? 'report-obstacle-escalated' : 'report-obstacle', about));
      }),
    ]),
  ];
}
