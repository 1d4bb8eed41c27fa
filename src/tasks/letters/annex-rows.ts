import type { Table } from '../../documents/source-text.ts';
import type { Range } from '../../shared/range.ts';
import { fold } from '../../shared/text.ts';
import { codeSpans } from '../progress/told-code.ts';
import type { AnnexColumn } from './annex-columns.ts';
import { type AnnexColumns, annexHead } from './annex-head.ts';
import type { RowSource } from './letter.ts';
import { sourceIn } from './row-source.ts';

/** A row of an annex by what its columns hold, before it is read. */
export type AnnexRow = {
  label: string | null;
  task: string;
  code: string | null;
  source: RowSource;
  cells: Partial<Record<AnnexColumn, string>>;
  /** Where its cells stand in the text, but for its number. */
  ranges: Range[];
};

/** The rows of all tables of a letter that report on tasks, in order. */
export function annexRows(text: string, tables: readonly Table[]): AnnexRow[] {
  const found: AnnexRow[] = [];
  let before = null as { columns: AnnexColumns; width: number } | null;
  for (const { rows: below, merged } of tables) {
    const rows = merged ? [merged, ...below] : below;
    const head = annexHead(text, rows);
    const width = rows[0]?.length ?? 0;
    // The rest of a table on the next page has no heading of its own.
    const columns = head?.columns ?? (before?.width === width ? before.columns : null);
    if (!columns) continue;
    before = { columns, width };
    const after = head?.after ?? 0;
    found.push(...rowsOf(text, withoutHead(text, rows, after), columns));
  }
  return found;
}

/** The rows below the heading; where a page begins with it again it is no row. */
function withoutHead(text: string, rows: readonly Range[][], after: number): Range[][] {
  const words = (row: readonly Range[]) => row.map((cell) => cellText(text, cell));
  const heads = new Set(rows.slice(0, after).map((row) => words(row).join('\t')));
  return rows.slice(after).filter((row) => !heads.has(words(row).join('\t')));
}

function rowsOf(text: string, rows: readonly Range[][], columns: AnnexColumns): AnnexRow[] {
  const found: AnnexRow[] = [];
  let section: RowSource = { number: null, point: null };
  let last: { row: AnnexRow; task: Range | undefined } | null = null;
  for (const cells of rows) {
    if (isCounting(text, cells)) continue;
    const heading = sectionIn(text, cells, columns);
    if (heading !== null) {
      section = sourceIn(heading);
      last = null;
      continue;
    }
    const taskCell = cells[columns.get('task')?.[0] ?? -1];
    const row = rowOf(text, cells, columns, section);
    const isMerged = taskCell !== undefined && last !== null && isSame(taskCell, last.task);
    const isRest = row.label === null && row.code === null && (row.task === '' || isBroken(last?.row, row));
    if (last && (isMerged || isRest)) {
      const ranges = [...last.row.ranges, ...row.ranges];
      last.row = { ...last.row, ...identified(joined(last.row.cells, row.cells), section), ranges };
      found[found.length - 1] = last.row;
      continue;
    }
    // A number beside words that tell of no named task is kept, to be given one; a row of nothing is not.
    const isEmpty = row.label === null || Object.keys(row.cells).length < 2;
    if (row.task === '' && row.code === null && isEmpty) continue;
    found.push(row);
    last = { row, task: taskCell };
  }
  return found;
}

/** A cell merged over several rows stands in each of them. */
function isSame(a: Range, b: Range | undefined): boolean {
  return b !== undefined && a.end > a.start && a.start === b.start && a.end === b.end;
}

/** A task whose words were broken off by the end of a page: no number, and it begins in the middle of a sentence. */
function isBroken(above: AnnexRow | undefined, { cells }: AnnexRow): boolean {
  return above?.label != null && /^\p{Ll}(?!\))/u.test(cells.task ?? '');
}

/** "(1) (2) (3)" under the heading. */
function isCounting(text: string, cells: readonly Range[]): boolean {
  const filled = cells.map((c) => text.slice(c.start, c.end).trim()).filter(Boolean);
  return filled.length > 2 && filled.every((words) => /^\(?[\da-z]{1,2}\)?$/i.test(words));
}

/** "II. Lĩnh vực hạ tầng", "I | Thông báo số 489/TB-VPCP …": a row of one filled cell, or of a number and one. */
function sectionIn(text: string, cells: readonly Range[], columns: AnnexColumns): string | null {
  const words = cells.map((c) => text.slice(c.start, c.end).trim());
  const filled = [...new Set(words.filter(Boolean))];
  // What stands alone in another column goes on with the row above, from the page before.
  const at = words.findIndex(Boolean);
  if (filled.length === 1 && at > 1 && at !== columns.get('task')?.[0]) return null;
  const [first = '', second] = filled;
  const isNumbered = /^[\p{L}\d]{1,5}[.)]?$/u.test(first);
  if (filled.length === 1) return isNumbered || codeSpans(first).length > 0 ? null : first;
  // "1 | Rà soát quy hoạch" is a task of which nothing is told; a Roman number or a capital heads a group.
  return filled.length === 2 && /^(?:[IVXLC]{1,5}|[A-ZĐ])[.)]?$/.test(first) ? (second ?? null) : null;
}

function rowOf(text: string, cells: readonly Range[], columns: AnnexColumns, section: RowSource): AnnexRow {
  const told: AnnexRow['cells'] = {};
  for (const [column, places] of columns) {
    const words = [...new Set(places.map((i) => cellText(text, cells[i])).filter(Boolean))].join('; ');
    if (words) told[column] = words;
  }
  const isNumber = (i: number) => columns.get('number')?.includes(i);
  const ranges = cells.filter((cell, i) => cell.end > cell.start && !isNumber(i));
  return { label: told.number ?? null, ...identified(told, section), ranges };
}

/** What the cells of a row say of which task it is. */
function identified(told: AnnexRow['cells'], section: RowSource): Omit<AnnexRow, 'label' | 'ranges'> {
  const task = told.task ?? '';
  const code = codeSpans(told.code ?? '')[0]?.code ?? bareCode(told.code ?? '') ?? codeSpans(task)[0]?.code ?? null;
  const noted = codeSpans(`${told.source ?? ''} ${told.note ?? ''}`)[0]?.code ?? null;
  const own = sourceIn(`${told.source ?? ''}\n${task}`);
  return {
    task: bareTask(task),
    code: code ?? noted,
    source: { number: own.number ?? section.number, point: own.point ?? (own.number ? null : section.point) },
    cells: told,
  };
}

/** "0123" alone in a column of codes. */
function bareCode(cell: string): string | null {
  const digits = /^\s*0*(\d{1,6})\s*$/.exec(cell)?.[1];
  return digits ? `NV-${digits.padStart(4, '0')}` : null;
}

/** The wording without its code and its own number. */
function bareTask(task: string): string {
  return task
    .replace(/\(?\s*NV\s?[-–_.]?\s?\d{1,6}\s*\)?\s*[:.–-]?/giu, ' ')
    .replace(/^\s*(?:\d{1,3}(?:\.\d{1,2})*[.)]|[a-zđ]\)|[-–+•])\s+/iu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A cell as running words: a line break is a space, except before a new item. */
export function cellText(text: string, cell: Range | undefined): string {
  if (!cell) return '';
  return runningText(text.slice(cell.start, cell.end));
}

export function runningText(raw: string): string {
  return raw
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .reduce((words, line) => (words === '' ? line : `${words}${between(words, line)}${line}`), '')
    .replace(/[ \t]+/g, ' ');
}

/** What a narrow column breaks off is one word again: "45/TTr-" over "BXD", "18/12/20" over "25"; a new item is set apart. */
function between(words: string, line: string): string {
  if (/[\p{L}\d][-/]$/u.test(words) || /^[-/]\p{L}/u.test(line)) return '';
  const year = /\/\d{1,2}\/(\d{1,3})$/.exec(words)?.[1];
  const rest = /^(\d{1,3})(?!\d|\/)/.exec(line)?.[1];
  if (year && rest && year.length + rest.length === 4) return '';
  return /^[-–+•]\s/.test(line) && !/[.;:]$/.test(words) ? '; ' : ' ';
}

function joined(a: AnnexRow['cells'], b: AnnexRow['cells']): AnnexRow['cells'] {
  const all = { ...a };
  for (const [column, words] of Object.entries(b) as [AnnexColumn, string][])
    if (!fold(all[column] ?? '').includes(fold(words)))
      all[column] = runningText([all[column], words].filter(Boolean).join('\n'));
  return all;
}
