import { formatDay } from '../../shared/calendar.ts';
import type { TaskFacts } from '../../tasks/facts.ts';
import { isCounted } from '../../tasks/kpi.ts';
import type { SentLetter } from '../../tasks/reminders/reminder.ts';
import type { Letterhead } from './letterhead.ts';
import { type Report, reportWords, rowsOf } from './report-input.ts';
import { documentName } from './report-row.ts';
import {
  body,
  bytesOf,
  type Column,
  columns,
  line,
  numbering,
  pageOf,
  rule,
  SIZE,
  taskTable,
  wordLibrary,
} from './word-parts.ts';

export type LetterInput = {
  head: Letterhead;
  agency: { id: string; name: string };
  /** The last letter to the agency, which a further one refers to. */
  before: SentLetter | null;
  /** Last day for the reply; null leaves a blank. */
  replyBy: string | null;
  /** Who answers for saying "quá hạn"; null: the letter says that no report was received. */
  overdueConfirmedBy: string | null;
};

/** What a letter to an agency is about: tasks it leads by official papers that a person looked at, past due without its report. */
export function letterTasks(report: Report, agencyId: string, overdueConfirmed: boolean): TaskFacts[] {
  return report.tasks.filter(
    (f) =>
      isCounted(f) &&
      f.lead.some((o) => o.id === agencyId) &&
      (f.standing === 'overdue' || (!overdueConfirmed && f.standing === 'no-information')),
  );
}

const ANNEX_COLUMNS: Column[] = [
  { key: 'n', width: 5 },
  { key: 'title', width: 24 },
  { key: 'quote', width: 29 },
  { key: 'assignedBy', width: 17 },
  { key: 'due', width: 13 },
  { key: 'reported', width: 12 },
];

/**
 * A draft of a reminder letter (công văn đôn đốc) in the form of Decree 30/2020/NĐ-CP, annex I and III: number and day stay blank
 * for the records office, the four things asked, the tasks with their clauses as an annex.
 */
export async function reminderLetter(
  report: Report,
  tasks: readonly TaskFacts[],
  input: LetterInput,
): Promise<Uint8Array> {
  const lib = await wordLibrary();
  const m = reportWords('vi');
  const { head, agency, before, replyBy } = input;
  const documents = [...new Set(tasks.map((f) => documentName(f.latest.document, m)))].join('; ');
  const issuer = head.body || report.committee;
  const left = [
    ...(head.parentBody ? [line(lib, head.parentBody.toUpperCase(), { align: 'center', size: SIZE.head })] : []),
    line(lib, issuer.toUpperCase(), { align: 'center', size: SIZE.head, bold: true }),
    rule(lib, 14),
    line(lib, m('letter-number', { symbol: head.symbol }), { align: 'center', size: SIZE.head, before: 60 }),
    line(lib, m('letter-about', { documents }), { align: 'center', size: SIZE.small, before: 40 }),
  ];
  const right = [
    line(lib, m('letter-nation'), { align: 'center', size: SIZE.small, bold: true }),
    line(lib, m('letter-motto'), { align: 'center', size: SIZE.head, bold: true }),
    rule(lib, 30),
    line(lib, m('letter-place', { place: head.place, year: report.day.slice(0, 4) }), {
      align: 'center',
      size: SIZE.body,
      italics: true,
      before: 60,
    }),
  ];
  const children = [
    line(lib, m('letter-draft'), { align: 'right', size: SIZE.small, italics: true }),
    columns(lib, left, right, 38),
    line(lib, m('letter-to', { agency: agency.name }), { align: 'center', before: 240, after: 200 }),
    ...(before
      ? [body(lib, m('letter-before', { number: before.number, day: formatDay(before.issuedOn), n: before.ordinal }))]
      : []),
    body(lib, m('letter-grounds', { committee: report.committee, documents, agency: agency.name, n: tasks.length })),
    body(lib, whyWritten(report, tasks, input)),
    body(lib, m('letter-asks', { agency: agency.name })),
    ...[1, 2, 3, 4].map((n) => body(lib, m(`letter-ask-${n}`))),
    body(
      lib,
      m('letter-reply', {
        office: head.office,
        day: replyBy ? formatDay(replyBy) : '…/…/…',
        contact: head.contact || '…',
      }),
    ),
    body(lib, m('letter-thanks', { agency: agency.name })),
    columns(lib, recipients(lib, input, m), signature(lib, head, m), 50),
  ];
  const annex = [
    line(lib, m('letter-annex'), { align: 'center', bold: true }),
    line(lib, m('letter-annex-title', { agency: agency.name.toUpperCase() }), { align: 'center', bold: true }),
    line(lib, m('letter-annex-of', { symbol: head.symbol, issuer }), { align: 'center', italics: true, after: 120 }),
    taskTable(lib, rowsOf({ ...report, words: m }, tasks), ANNEX_COLUMNS, m),
  ];
  return bytesOf(
    lib,
    [
      {
        properties: { page: pageOf(lib, 'portrait'), ...numbering(lib).properties },
        headers: numbering(lib).headers,
        children,
      },
      {
        properties: { page: pageOf(lib, 'landscape') },
        headers: { default: numbering(lib).headers.default },
        children: annex,
      },
    ],
    m('letter-about', { documents }),
  );
}

/** An agency that has told how a task stands is not told that nothing was received. */
function whyWritten(
  report: Report,
  tasks: readonly TaskFacts[],
  { head, agency, overdueConfirmedBy }: LetterInput,
): string {
  const m = reportWords('vi');
  const about = { day: formatDay(report.day), n: tasks.length };
  if (overdueConfirmedBy) return m('letter-overdue', about);
  const reported = tasks.filter(({ task }) => task.reports.some((r) => r.agencyId === agency.id)).length;
  const said = { ...about, office: head.office };
  return reported === 0 ? m('letter-no-report', said) : m('letter-no-result', { ...said, reported });
}

type Lib = Awaited<ReturnType<typeof wordLibrary>>;

function recipients(lib: Lib, { head }: LetterInput, m: Report['words']) {
  const others = head.recipients
    .split(';')
    .map((r) => r.trim())
    .filter(Boolean);
  return [
    line(lib, m('letter-recipients'), { size: SIZE.small, bold: true, italics: true, before: 240 }),
    ...[m('letter-as-above'), ...others].map((r) => line(lib, `- ${r};`, { size: SIZE.list })),
    line(lib, m('letter-archive', { archive: head.archive }), { size: SIZE.list }),
  ];
}

function signature(lib: Lib, head: Letterhead, m: Report['words']) {
  return [
    ...(head.authority ? [line(lib, head.authority.toUpperCase(), { align: 'center', bold: true, before: 240 })] : []),
    line(lib, head.signerTitle.toUpperCase(), { align: 'center', bold: true, before: head.authority ? 0 : 240 }),
    line(lib, m('letter-signer'), { align: 'center', italics: true, before: 900 }),
  ];
}
