import type { Table } from '../../documents/source-text.ts';
import type { Range } from '../../shared/range.ts';
import { fold } from '../../shared/text.ts';
import { numberIn } from '../imports/tracked-row.ts';
import { codeSpans } from '../progress/told-code.ts';
import type { AnnexColumn } from './annex-columns.ts';
import { type AnnexColumns, annexHead } from './annex-head.ts';
import type { RowSource } from './letter.ts';
import { sourceIn } from './row-source.ts';

/** A row of an annex by what its columns hold, before it is read. */
export type AnnexRow = {
  label: string | null;
  /** Where that number stands: merged over several rows it is one for all of them. */
  numberAt: number | null;
  task: string;
  /** Several where one row tells of several tasks. */
  codes: string[];
  source: RowSource;
  cells: Partial<Record<AnnexColumn, string>>;
  /** Where its cells stand in the text, but for its number. */
  ranges: Range[];
};

const NOWHERE: RowSource = { number: null, point: null };

/** The rows of all tables of a letter that report on tasks, in order. */
export function annexRows(text: string, tables: readonly Table[]): AnnexRow[] {
  const found: AnnexRow[] = [];
  let before = null as { columns: AnnexColumns; width: number; section: RowSource } | null;
  let end = 0;
  for (const table of tables) {
    const rows = table.merged ? [table.merged, ...table.rows] : table.rows;
    const head = annexHead(text, rows);
    const width = rows[0]?.length ?? 0;
    const between = text.slice(end, table.start);
    end = table.end;
    // The rest of a table on the next page has no heading of its own.
    const goesOn = !head && before?.width === width ? before : null;
    const columns = head?.columns ?? goesOn?.columns;
    if (!columns) continue;
    const section = goesOn?.section ?? sectionAbove(between);
    const read = rowsOf(text, withoutHead(text, rows, head?.after ?? 0), columns, section);
    before = { columns, width, section: read.section };
    found.push(...asPercent(read.rows));
  }
  return found;
}

/** "II. Nhiệm vụ tại Thông báo số 9003/TB-VPCP" between two tables: where the tasks of the next one were given. */
function sectionAbove(between: string): RowSource {
  const lines = between.split('\n').filter((line) => line.trim() !== '');
  const heading = lines
    .slice(-SECTION_LINES)
    .findLast((line) => line.length <= LONGEST_SECTION && sourceIn(line).number);
  // "Kèm theo Công văn số …" under the title of an annex is the letter itself.
  return heading && !/kem theo/.test(fold(heading)) ? sourceIn(heading) : NOWHERE;
}

const SECTION_LINES = 2;
const LONGEST_SECTION = 250;

/** A sheet shows 60 % as 0.6: where a column has such shares and nothing above one, one is all of it. */
function asPercent(rows: AnnexRow[]): AnnexRow[] {
  const shares = rows.flatMap(({ cells }) => (cells.percent ? [Number(cells.percent.replace(',', '.'))] : []));
  const isShare = shares.every((n) => n <= 1) && shares.some((n) => n > 0 && n < 1);
  if (!isShare) return rows;
  return rows.map(({ cells, ...row }) => {
    const share = Number(cells.percent?.replace(',', '.'));
    return { ...row, cells: cells.percent ? { ...cells, percent: `${Math.floor(share * 100 + 1e-6)}%` } : cells };
  });
}

/** The rows below the heading; where a page begins with it again it is no row. */
function withoutHead(text: string, rows: readonly Range[][], after: number): Range[][] {
  const words = (row: readonly Range[]) => row.map((cell) => cellText(text, cell));
  const heads = new Set(rows.slice(0, after).map((row) => words(row).join('\t')));
  return rows.slice(after).filter((row) => !heads.has(words(row).join('\t')));
}

function rowsOf(
  text: string,
  rows: readonly Range[][],
  columns: AnnexColumns,
  above: RowSource,
): { rows: AnnexRow[]; section: RowSource } {
  const found: AnnexRow[] = [];
  let section = above;
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
    const isUnnamed = row.codes.length === 0;
    const isRest = row.label === null && isUnnamed && (row.task === '' || isBroken(last?.row, row));
    if (last && (isMerged || isRest)) {
      const ranges = [...last.row.ranges, ...row.ranges];
      last.row = { ...last.row, ...identified(joined(last.row.cells, row.cells, isMerged), section), ranges };
      found[found.length - 1] = last.row;
      continue;
    }
    // A number beside words that tell of no named task is kept, to be given one; a row of nothing is not.
    const isEmpty = !/^\d{1,3}[a-z]?[.)]?$/.test(row.label ?? '') || Object.keys(row.cells).length < 2;
    if (row.task === '' && isUnnamed && isEmpty) continue;
    found.push(row);
    last = { row, task: taskCell };
  }
  return { rows: found, section };
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
  const heads = /^(?:[IVXLC]{1,5}|[A-ZĐ])[.)]?$/.test(first);
  // "II" may be read of a picture as "u" or "ll": what stands beside it names the document that gave the work.
  const isMisread = /^\p{L}{1,4}[.)]?$/u.test(first) && numberIn(second ?? '') !== null;
  return filled.length === 2 && (heads || isMisread) ? (second ?? null) : null;
}

function rowOf(text: string, cells: readonly Range[], columns: AnnexColumns, section: RowSource): AnnexRow {
  const told: AnnexRow['cells'] = {};
  for (const [column, places] of columns) {
    const words = [...new Set(places.map((i) => cellText(text, cells[i])).filter(Boolean))].join('; ');
    if (words) told[column] = words;
  }
  const isNumber = (i: number) => columns.get('number')?.includes(i);
  const ranges = cells.filter((cell, i) => cell.end > cell.start && !isNumber(i));
  const numberAt = told.number ? (cells[columns.get('number')?.[0] ?? -1]?.start ?? null) : null;
  return { label: told.number ?? null, numberAt, ...identified(told, section), ranges };
}

/** What the cells of a row say of which task it is. */
function identified(told: AnnexRow['cells'], section: RowSource): Omit<AnnexRow, 'label' | 'numberAt' | 'ranges'> {
  const task = told.task ?? '';
  const bare = bareCode(told.code ?? '');
  const codes = [
    codesIn(told.code),
    bare ? [bare] : [],
    codesIn(task),
    codesIn(`${told.source ?? ''} ${told.note ?? ''}`),
  ];
  const own = sourceIn(`${told.source ?? ''}\n${task}`);
  return {
    task: bareTask(task),
    codes: codes.find((some) => some.length > 0) ?? [],
    source: { number: own.number ?? section.number, point: own.point ?? (own.number ? null : section.point) },
    cells: told,
  };
}

function codesIn(words = ''): string[] {
  return [...new Set(codeSpans(words).map(({ code }) => code))];
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
    .map((line, i) => (i === 0 ? line.replace(ITEM, '') : line))
    .reduce((words, line) => (words === '' ? line : `${words}${joint(words, line)}`), '')
    .replace(/[ \t]+/g, ' ');
}

/**
 * A line with what sets it apart from the words above it. What a narrow column breaks off is one word again: "45/TTr-" over "BXD",
 * "18/12/20" over "25"; a new item is set apart without its dash.
 */
function joint(words: string, line: string): string {
  if (/[\p{L}\d][-/]$/u.test(words) || /^[-/]\p{L}/u.test(line)) return line;
  const year = /\/\d{1,2}\/(\d{1,3})$/.exec(words)?.[1];
  const rest = /^(\d{1,3})(?!\d|\/)/.exec(line)?.[1];
  if (year && rest && year.length + rest.length === 4) return line;
  const item = ITEM.test(line) ? line.replace(ITEM, '') : null;
  if (item === null) return ` ${line}`;
  return `${/[.;:]$/.test(words) ? '' : ';'} ${item}`;
}

const ITEM = /^[-–+•]\s+/;

/** `apart`: the cells are rows of their own, each beginning anew; else the page parts them. */
function joined(a: AnnexRow['cells'], b: AnnexRow['cells'], apart: boolean): AnnexRow['cells'] {
  const all = { ...a };
  for (const [column, words] of Object.entries(b) as [AnnexColumn, string][]) {
    const before = all[column] ?? '';
    if (fold(before).includes(fold(words))) continue;
    const isNew = apart && /^\p{Lu}/u.test(words) && /[^\s.;:,]$/.test(before);
    all[column] = isNew ? `${before}; ${words}` : runningText([before, words].filter(Boolean).join('\n'));
  }
  return all;
}
