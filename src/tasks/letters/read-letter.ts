import { type DocumentHead, readHead } from '../../documents/head.ts';
import { holdsFigures } from '../../documents/scans/words-to-compare.ts';
import type { SourceText } from '../../documents/source-text.ts';
import { viewOf } from '../../documents/view.ts';
import { type Range, touching } from '../../shared/range.ts';
import { fold } from '../../shared/text.ts';
import { toldTasks } from '../progress/told-tasks.ts';
import { type AnnexRow, annexRows } from './annex-rows.ts';
import type { Letter, ReadRow } from './letter.ts';
import { letterHead } from './letter-head.ts';
import { proseRows } from './prose-rows.ts';
import { rowReport } from './row-report.ts';

/** Reads an agency's letter: its head, and one row for each task of its annex, or of its paragraphs where it has no table. */
export function readLetter(source: SourceText, head: DocumentHead, today: string): Letter {
  const own = letterHead(source.text, wholeHead(source, head), today);
  const day = own.issuedOn && own.issuedOn <= today ? own.issuedOn : today;
  const unsure = doubtfulFigures(source);
  const numbers = Map.groupBy(annexRows(source.text, source.tables), (row) => row.numberAt ?? row);
  const table = [...numbers.values()].flatMap((same) => lettered(same.flatMap((row) => rowsOfTasks(row, day, unsure))));
  const rows = table.length > 0 ? table : withDoubts(proseRows(viewOf(withoutTables(source)).text, day), unsure);
  return {
    ...own,
    form: table.length > 0 ? 'table' : 'prose',
    unreadTable: table.length === 0 && linesInColumns(source.text) >= TABLE_LINES,
    rows: withNames(rows).map((row, i) => ({ ordinal: i + 1, ...row })),
  };
}

/** Figures, and crosses that stand for a state: a wrong letter is seen by whoever reads it, a wrong day is not. */
function doubtfulFigures({ text, scan }: SourceText): Doubt[] {
  return (scan?.unsure ?? []).flatMap(({ start, end }) => {
    const word = text.slice(start, end).replace(/[.,;:)]+$/, '');
    return holdsFigures(word) || word === 'x' ? [{ start, end, word }] : [];
  });
}

function withDoubts(rows: ReadRow[], unsure: readonly Doubt[]): ReadRow[] {
  return rows.map((row) => {
    const words = new Set(`${row.task} ${row.said}`.split(/[\s.,;:()]+/));
    return { ...row, unsure: unsure.flatMap(({ word }) => (words.has(word) ? [word] : [])) };
  });
}

/** Where a figure stands that was read from a picture without being sure of it. */
type Doubt = Range & { word: string };

/** One row for each task that a row of the annex names; what it tells of each by its code, else the same of all. */
function rowsOfTasks({ label, task, codes, source, cells, ranges }: AnnexRow, day: string, unsure: Doubt[]): ReadRow[] {
  const isOwn = touching(ranges.toSorted((a, b) => a.start - b.start));
  const doubts = unsure.filter(isOwn).map(({ word }) => word);
  const whole = { label, task, source, ...rowReport(cells, day), unsure: doubts };
  if (codes.length < 2) return [{ ...whole, code: codes[0] ?? null }];
  const told = toldTasks(whole.said, day);
  return codes.map((code) => {
    const own = told.find((t) => t.codes.includes(code));
    return { ...whole, code, ...(own ? { report: own.report } : {}) };
  });
}

/** The tasks under one number, which a merged cell or several codes give to more than one, are called 1a, 1b. */
function lettered(rows: ReadRow[]): ReadRow[] {
  const bare = rows[0]?.label?.replace(/[.)]$/, '');
  if (!bare || rows.length < 2 || rows.length > LETTERS.length) return rows;
  return rows.map((row, i) => ({ ...row, label: `${bare}${LETTERS[i]}` }));
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Rows keep the numbers they bear where these tell them apart: two annexes, or two groups, that begin with 1 have none. */
function withNames(rows: readonly ReadRow[]): readonly ReadRow[] {
  const labels = rows.flatMap(({ label }) => label ?? []);
  return new Set(labels).size === labels.length ? rows : rows.map((row) => ({ ...row, label: null }));
}

/** The head and the signature have some lines in two columns; a table has more, and of more columns. */
const TABLE_LINES = 5;

function linesInColumns(text: string): number {
  return text.split('\n').filter((line) => line.trim().split('\t').length > 2).length;
}

/**
 * The two columns of a letter's head stand beside each other: where the lines of one were joined as running text, what they say is
 * read from the lines as they stand.
 */
function wholeHead({ text, tables }: SourceText, head: DocumentHead): DocumentHead {
  if (head.number && head.body && head.issuedOn) return head;
  const plain = readHead(text, '', touching(tables));
  return {
    ...head,
    kind: head.number ? head.kind : (plain.kind ?? head.kind),
    number: head.number ?? plain.number,
    body: head.body ?? plain.body,
    issuedOn: head.issuedOn ?? plain.issuedOn,
  };
}

/** Tables that report nothing, as the head of a letter is one, are text like any other; their cells stand on lines of their own. */
function withoutTables(source: SourceText): SourceText {
  return { ...source, tables: [] };
}

/** Papers that give work, not tell of it. */
const GIVES =
  /^(?:thông báo|kết luận|thông báo kết luận|chỉ thị|công điện|nghị quyết|quyết định|kế hoạch|giấy mời|chương trình)$/iu;
const REPORTS = /bao cao|(?:tinh hinh|ket qua|tien do) (?:trien khai |thuc hien )/;

/**
 * Whether a paper from the secretariat is an agency's report rather than one that gives work. Unsure where it is headed by an
 * agency and only its subject or only its rows speak of reporting: then the person is asked.
 */
export function isReport(letter: Letter): 'yes' | 'unsure' | 'no' {
  if (!letter.agency || (letter.kind !== null && GIVES.test(letter.kind))) return 'no';
  const speaks = letter.kind === 'Báo cáo' || REPORTS.test(fold(letter.subject ?? ''));
  const telling = letter.rows.filter((row) => row.report !== null).length;
  if (speaks && telling > 0 && (letter.form === 'table' || telling * 2 >= letter.rows.length)) return 'yes';
  return speaks || (letter.form === 'table' && telling > 1) ? 'unsure' : 'no';
}
