import { formatDay } from '../../../shared/calendar.ts';
import type { Words } from '../../../shared/words.ts';
import type { TaskFacts } from '../../../tasks/facts.ts';
import { rowName } from '../../../tasks/letters/letter.ts';
import type { Paper } from '../../../tasks/letters/paper-store.ts';
import {
  comparedWords,
  type MatchedRow,
  type Proposal,
  taskOfRow,
  type Update,
} from '../../../tasks/letters/proposal.ts';
import { chunks, shortened } from '../answer-view.ts';
import type { Button, Reply } from '../message.ts';
import { documentWords } from '../progress/told-words.ts';
import { bold, type RichText, rich } from '../rich-text.ts';
import type { LetterAction } from './action.ts';

/** A letter as it is shown: what it proposes now and the revision of that. */
export type ShownLetter = {
  paper: Paper;
  proposal: Proposal;
  revision: number;
  /** When the letter with the same number and day was received. */
  replacedOn: string | null;
  /** The upload it came with, where whoever sent it may say that it is no report. */
  uploadId: number | null;
};

type Say = { m: Words; progress: Words };

/** Rows of one kind that are named; the letter has them all. */
const ROWS_SHOWN = 8;
/** Rows whose task can be chosen at once. */
const ROWS_ASKED = 3;

/** "Công văn 1234/BXD-QHKT, ngày 20/11/2026"; the file's name where it bears no number. */
export function paperWords({ paperKind, number, issuedOn, file }: Paper, { progress }: Say): string {
  return number || issuedOn ? documentWords({ kind: paperKind, number, date: issuedOn }, progress) : file;
}

/** What was read of a letter, every row in its place, with the buttons that accept, correct or drop it. */
export function letterView(shown: ShownLetter, say: Say): Extract<Reply, { kind: 'blocks' }> {
  const { paper, proposal, replacedOn } = shown;
  const { m } = say;
  const { updates, doubtful, unmatched } = proposal;
  const named = paper.number || paper.issuedOn;
  return {
    kind: 'blocks',
    blocks: [
      bold(
        named ? m('letter-read', { paper: paperWords(paper, say) }) : m('letter-read-unnamed', { file: paper.file }),
      ),
      ...(paper.subject ? [rich(shortened(paper.subject, 200))] : []),
      rich(m('letter-of', { agency: paper.agency.name, rows: rowsOf(proposal) })),
      ...(replacedOn ? [rich(m('letter-version', { day: formatDay(replacedOn) }))] : []),
      rich('\n', bold(updates.length > 0 ? m('letter-update', { n: updates.length }) : m('letter-nothing'))),
      ...updates.map((update) => updateBlock(update, say)),
      ...noteBlocks(proposal, m),
      ...rowBlocks(m('letter-doubtful', { n: doubtful.length }), doubtful, m),
      ...rowBlocks(m('letter-unmatched', { n: unmatched.length }), unmatched, m),
    ],
    buttons: buttonsOf(shown, m),
    context: { expects: 'letter', letterId: paper.id, codes: updates.map((u) => u.code) },
  };
}

function rowsOf({ updates, closed, unchanged, doubtful, unmatched, dropped }: Proposal): number {
  const inTasks = updates.reduce((n, u) => n + u.ordinals.length, 0);
  const settled = [...closed, ...unchanged].reduce((n, c) => n + c.rows.length, 0);
  return inTasks + settled + doubtful.length + unmatched.length + dropped.length;
}

export function updateBlock({ code, facts, report }: Update, { m, progress }: Say): RichText {
  const { state, percent, product, obstacle, expectedOn, extension, request } = report;
  const said = [
    ...(state === 'in-progress' && percent !== null
      ? [m('letter-progress', { percent })]
      : state
        ? [m(`stands-${state}`)]
        : []),
    ...(product ? [documentWords(product, progress)] : state === 'reported-done' ? [m('letter-from-letter')] : []),
    ...(expectedOn ? [m('letter-expected', { day: formatDay(expectedOn) })] : []),
    ...(obstacle ? [m('letter-obstacle', { text: shortened(obstacle.text, 120) })] : []),
    ...(extension?.to ? [askedWords(extension.to, facts.due, m)] : []),
    ...(request ? [m('letter-request', { text: shortened(request.text, 120) })] : []),
  ];
  return rich('• ', bold(code), ` · ${shortened(facts.latest.title, 90)}\n   ${said.join(' · ')}`);
}

function askedWords(to: string, due: string | null, m: Words): string {
  return due
    ? m('letter-due-stays', { day: formatDay(to), due: formatDay(due) })
    : m('letter-due-none', { day: formatDay(to) });
}

function noteBlocks({ updates, closed, unchanged, dropped, ...rest }: Proposal, m: Words): RichText[] {
  const codes = (some: { code: string }[]) => some.map((s) => s.code).join(', ');
  const all = [
    ...rest.doubtful,
    ...rest.unmatched,
    ...closed.flatMap((c) => c.rows),
    ...unchanged.flatMap((c) => c.rows),
  ];
  const lacking = [
    ...updates.filter((u) => u.lacksDay).map((u) => u.code),
    ...all.filter((row) => row.lacksDay).map((row) => rowName(row)),
  ];
  return [
    ...(lacking.length > 0 ? [rich(m('letter-lacks-day', { codes: lacking.join(', ') }))] : []),
    ...(rest.toCompare.length > 0
      ? [rich(m('letter-compare', { words: shortened(comparedWords(rest.toCompare), 400) }))]
      : []),
    ...(closed.length > 0 ? [rich(m('letter-closed', { codes: codes(closed) }))] : []),
    ...(unchanged.length > 0 ? [rich(m('letter-unchanged', { codes: codes(unchanged) }))] : []),
    ...(dropped.length > 0 ? [rich(m('letter-dropped', { rows: dropped.map(rowName).join(', ') }))] : []),
  ];
}

export function rowBlocks(head: string, rows: readonly MatchedRow[], m: Words): RichText[] {
  if (rows.length === 0) return [];
  return [
    rich('\n', bold(head)),
    ...rows.slice(0, ROWS_SHOWN).map((row) => {
      const task = shortened(row.task || row.said, 140);
      const named = row.match.kind === 'none' ? row.match.named : null;
      return rich(
        `• ${named ? m('letter-row-code', { row: rowName(row), task, code: named }) : m('letter-row', { row: rowName(row), task })}`,
      );
    }),
    ...(rows.length > ROWS_SHOWN ? [rich(m('letter-more', { n: rows.length - ROWS_SHOWN }))] : []),
  ];
}

function buttonsOf({ paper, proposal, revision, uploadId }: ShownLetter, m: Words): Button[][] {
  const on = { do: 'letter', paperId: paper.id, revision } as const;
  const n = proposal.updates.length;
  const step = (step: 'accept' | 'fix' | 'dismiss', label: string): Button => ({ label, action: { ...on, step } });
  const not: LetterAction = {
    do: 'letter',
    step: 'is',
    uploadId: uploadId ?? 0,
    purpose: 'document',
    paperId: paper.id,
  };
  return [
    [step('accept', n > 0 ? m('button-letter-yes', { n }) : m('button-letter-keep'))],
    ...proposal.doubtful.slice(0, ROWS_ASKED).flatMap((row) => rowButtons(row, on, m)),
    ...whichButtons([...proposal.doubtful.slice(ROWS_ASKED), ...proposal.unmatched], paper.id, m),
    [step('fix', m('button-letter-fix')), step('dismiss', m('button-letter-drop'))],
    ...(uploadId === null ? [] : [[{ label: m('button-is-document'), action: not }]]),
  ];
}

function rowButtons(row: MatchedRow, on: { do: 'letter'; paperId: number; revision: number }, m: Words): Button[][] {
  const codes = row.match.kind === 'doubtful' ? row.match.codes : [];
  const is = (code: string | null, label: string): Button => ({
    label,
    action: { ...on, step: 'row', ordinal: row.ordinal, code },
  });
  return chunks(
    [
      ...codes.map((code) => is(code, m('button-letter-row', { row: rowName(row), code }))),
      is(null, m('button-letter-none', { row: rowName(row) })),
    ],
    2,
  );
}

/** Rows whose task is not known, each to be opened to choose it. */
export function whichButtons(rows: readonly MatchedRow[], paperId: number, m: Words): Button[][] {
  const which = rows.slice(0, ROWS_SHOWN).map(
    (row): Button => ({
      label: m('button-letter-which', { row: rowName(row) }),
      action: { do: 'letter', step: 'which', paperId, ordinal: row.ordinal },
    }),
  );
  return chunks(which, 2);
}

/** The rows that a task was found for, each to be moved to another or left out, with the way to type any correction. */
export function letterFix(
  shown: ShownLetter & { rows: MatchedRow[]; tasks: TaskFacts[] },
  m: Words,
): Extract<Reply, { kind: 'blocks' }> {
  const { paper, rows, tasks } = shown;
  const found = rows.flatMap((row) => {
    const code = taskOfRow(row, tasks)?.task.code;
    return code ? [{ row, code }] : [];
  });
  const buttons = found.slice(0, MOST_BUTTONS).map(
    ({ row, code }): Button => ({
      label: m('button-letter-row', { row: rowName(row), code }),
      action: { do: 'letter', step: 'which', paperId: paper.id, ordinal: row.ordinal },
    }),
  );
  return {
    kind: 'blocks',
    blocks: [rich(m('letter-fix'))],
    buttons: chunks(buttons, 3),
    asks: false,
    context: { expects: 'letter', letterId: paper.id },
  };
}

const MOST_BUTTONS = 30;
