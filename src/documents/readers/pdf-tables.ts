import type { Range } from '../../shared/range.ts';
import { fold } from '../../shared/text.ts';
import type { Table } from '../source-text.ts';
import { type PartedHead, partedHead } from './pdf-head-parts.ts';
import type { Piece } from './pdf-lines.ts';
import type { PlacedLine } from './pdf-text.ts';

/** `top` and `bottom` are the heights of the first and last line. */
type Cell = Range & { left: number; right: number; top: number; bottom: number; page: number };
/** `first` is the place of its first cell among all cells. */
type Row = { cells: (Cell | null)[]; top: number; page: number; first: number };

const TASK = /nhiem vu|noi dung|cong viec|dau viec|hang muc/;
/** Owners and dates of a table that gives work; results and difficulties of one that reports on it. */
const OWNER =
  /chu tri|phoi hop|thoi han|thoi gian|don vi|co quan|han hoan thanh|tien do|phu trach|ket qua|tinh hinh thuc hien|tinh trang|trang thai|da hoan thanh|vuong mac|kien nghi/;

/** A name broken over the lines of a narrow cell has no space where it is broken. */
const [TASK_RUN, OWNER_RUN] = [TASK, OWNER].map((names) => new RegExp(names.source.replaceAll(' ', ''))) as [
  RegExp,
  RegExp,
];

/** Cheap test whether a page may begin a table of tasks: short runs of words that name columns. */
export function holdsTableHead(pieces: readonly Piece[]): boolean {
  const short = fold(pieces.map((p) => (p.text.length <= 30 ? p.text : '|')).join('')).replace(/\s+/g, '');
  return TASK_RUN.test(short) && OWNER_RUN.test(short);
}

/**
 * Tables of tasks found by place. Programs draw a table row by row and a cell line by line, so a cell is one contiguous range:
 * from a row whose short cells name columns, words go to the column they stand under, until a line runs across several columns.
 */
export function drawnTables(text: string, lines: readonly PlacedLine[]): Table[] {
  const cells = cellsOf(lines);
  const tables: Table[] = [];
  for (let at = 0; at < cells.length; at++) {
    const head = headAt(text, cells, at);
    if (!head) continue;
    const parted = partedBelow(cells, at + head.length, head);
    const { rows, next } = rowsBelow(text, cells, at + parted.length, parted);
    const first = head[0] as Cell;
    const last = cells[next - 1] as Cell;
    if (rows.length > 0) tables.push({ start: first.start, end: last.end, rows: [...headRows(parted), ...rows] });
    at = Math.max(at, next - 1);
  }
  return tables;
}

/** Runs of words in drawing order; what goes straight down under the run before it belongs to the same cell. */
function cellsOf(lines: readonly PlacedLine[]): Cell[] {
  const cells: Cell[] = [];
  const margins = leftMargins(lines);
  for (const line of lines) {
    const { box, page } = line;
    if (!box) continue;
    line.chunks.forEach((chunk, i) => {
      const range = { start: line.start + chunk.start, end: line.start + chunk.end };
      const own = { ...range, left: chunk.left, right: chunk.right, top: box.y, bottom: box.y, page };
      const last = cells.at(-1);
      const down = last ? last.bottom - box.y : 0;
      const isUnder = last && last.page === page && down > 0 && down < box.size * 2 && overlap(last, own) > 0;
      const isNumber = ROW_NUMBER.test(line.text) && chunk.left < (margins.get(page) ?? 0) + 3 * box.size;
      if (last && isUnder && !isNumber && !(i === 0 && line.chunks.length > 1)) extend(last, own);
      else cells.push(own);
    });
  }
  return cells;
}

const ROW_NUMBER = /^\s*\d{1,3}[.)]?\s*$/;

function extend(cell: Cell, by: Cell): void {
  cell.end = by.end;
  cell.bottom = by.bottom;
  cell.left = Math.min(cell.left, by.left);
  cell.right = Math.max(cell.right, by.right);
}

function leftMargins(lines: readonly PlacedLine[]): Map<number, number> {
  const margins = new Map<number, number>();
  for (const { page, box } of lines)
    if (box) margins.set(page, Math.min(box.left, margins.get(page) ?? Number.POSITIVE_INFINITY));
  return margins;
}

function overlap(a: Span, b: Span): number {
  return Math.min(a.right, b.right) - Math.max(a.left, b.left);
}

/** A line of more runs of words is no head; looking for one from each of a thousand runs would look at a million. */
const MOST_COLUMNS = 30;
const LONGEST_NAME = 60;

/** The cells of a head from `at`: ever further right, all short, with a name for the tasks and one for owners or dates. */
function headAt(text: string, cells: readonly Cell[], at: number): Cell[] | null {
  const head: Cell[] = [];
  for (let i = at; i < cells.length; i++) {
    const cell = cells[i] as Cell;
    const before = head.at(-1);
    if (
      head.length === MOST_COLUMNS ||
      cell.end - cell.start > LONGEST_NAME ||
      (before && (cell.left < before.right || cell.page !== before.page))
    )
      break;
    head.push(cell);
  }
  const names = head.map((cell) => fold(text.slice(cell.start, cell.end)).replace(/\s+/g, ' '));
  return head.length >= 3 && names.some((n) => TASK.test(n)) && names.some((n) => OWNER.test(n)) ? head : null;
}

/** A heading with the rows of its merged cells; `length` counts its cells. */
type Head = PartedHead<Cell> & { length: number };

/** Parts of merged headings stand below them, before the first cell under the first column. */
function partedBelow(cells: readonly Cell[], from: number, head: Cell[]): Head {
  const [first, second] = head as [Cell, Cell];
  const below: Cell[] = [];
  for (const cell of cells.slice(from, from + MOST_COLUMNS)) {
    if (cell.left < (first.right + second.left) / 2 || cell.end - cell.start > LONGEST_NAME) break;
    if (cell.page !== first.page) break;
    below.push(cell);
  }
  const parted = below.length > 0 ? partedHead(head, below) : null;
  return parted
    ? { ...parted, length: head.length + below.length }
    : { columns: head, rows: [head], length: head.length };
}

function headRows({ rows }: Head): Range[][] {
  return rows.map((row) => {
    const at = row.find((cell) => cell !== null)?.start ?? 0;
    return row.map((cell) => (cell ? { start: cell.start, end: cell.end } : { start: at, end: at }));
  });
}

function rowsBelow(text: string, cells: readonly Cell[], from: number, parted: Head) {
  const head = parted.columns;
  const columns = columnsOf(head);
  const flush = flushColumns(columns, cells.slice(from));
  const rows: Row[] = [];
  let column = columns.length;
  let at = from;
  for (; at < cells.length; at++) {
    at += repeatedHead(text, cells, at, parted);
    const cell = cells[at];
    if (!cell) break;
    const runsAcross = head.filter((h) => cell.left < middle(h) && cell.right > middle(h)).length >= 3;
    if (runsAcross && !headsGroup(text, cells[at - 1], cell)) break;
    const near = columnAt(columns, cell);
    const own = near === 0 ? near : (flush.get(Math.round(cell.left)) ?? near);
    if (own <= column) rows.push({ cells: columns.map(() => null), top: cell.top, page: cell.page, first: at });
    const row = rows.at(-1) as Row;
    row.cells[own] = cell;
    row.top = Math.max(row.top, cell.top);
    column = own;
  }
  // A heading inside the table has rows below it; one at the end is the next section of the text.
  while (rows.length > 0 && (rows.at(-1) as Row).cells.filter((c) => c !== null).length === 1)
    at = (rows.pop() as Row).first;
  fillMerged(rows);
  const ranges = rows.map((row) => row.cells.map((cell): Range => rangeOf(cell, row)));
  const written = (row: readonly Range[]) => row.map((c) => text.slice(c.start, c.end)).join('\t');
  const names = new Set(headRows(parted).map(written));
  return { rows: ranges.filter((row) => !names.has(written(row))), next: at };
}

/** How many cells the heading takes where a page begins with it again; its names may be broken over other lines there. */
function repeatedHead(text: string, cells: readonly Cell[], at: number, parted: Head): number {
  const [first, second] = parted.rows[0] as [Cell, Cell | null];
  const isSame = (a: Cell | undefined, b: Cell | null) =>
    a && b && text.slice(a.start, a.end).split('\n')[0] === text.slice(b.start, b.end).split('\n')[0];
  const here = cells[at];
  if (!here || here.page === first.page || !isSame(here, first) || !isSame(cells[at + 1], second)) return 0;
  const right = second ? (first.right + second.left) / 2 : first.right;
  const body = cells.findIndex((cell, i) => i > at && (cell.page !== here.page || cell.left < right));
  return (body < 0 ? cells.length : body) - at;
}

/** "II | Nhiệm vụ năm 2026": a line across the columns behind its number goes on with the table. */
function headsGroup(text: string, before: Cell | undefined, cell: Cell): boolean {
  if (!before || before.page !== cell.page || Math.abs(before.top - cell.top) > HALF_LINE) return false;
  return (
    before.right <= cell.left && /^(?:[IVXLC]{1,5}|[A-ZĐ]|\d{1,2})[.)]?$/.test(text.slice(before.start, before.end))
  );
}

function middle(cell: Cell): number {
  return (cell.left + cell.right) / 2;
}

function rangeOf(cell: Cell | null, row: Row): Range {
  const at = row.cells.find((c) => c !== null)?.start ?? 0;
  return cell ? { start: cell.start, end: cell.end } : { start: at, end: at };
}

/** Cells of one row may stand a little higher or lower, in points. */
const HALF_LINE = 8;

/** A cell merged over rows is drawn once, at their top or middle; its words, or their mirror image, reach into the rows below. */
function fillMerged(rows: readonly Row[]): void {
  const reach = new Map<Cell, number>();
  rows.forEach((row, n) => {
    const above = rows[n - 1];
    row.cells.forEach((cell, i) => {
      if (cell) reach.set(cell, Math.min(cell.bottom, cell.top + cell.bottom - row.top));
      const up = above?.page === row.page ? above.cells[i] : null;
      const isRow = row.cells.filter((c) => c !== null).length > 1;
      if (!cell && up && isRow && (reach.get(up) ?? 0) <= row.top + HALF_LINE) row.cells[i] = up;
    });
  });
}

/** A column reaches half-way to its neighbours' names. */
function columnsOf(head: readonly Cell[]): Span[] {
  return head.map((cell, i) => {
    const before = head[i - 1];
    const after = head[i + 1];
    return {
      left: before ? (before.right + cell.left) / 2 : Number.NEGATIVE_INFINITY,
      right: after ? (cell.right + after.left) / 2 : Number.POSITIVE_INFINITY,
    };
  });
}

/**
 * The column of each left edge that cells share: a few letters flush left in a wide column stand nearer to the name of the column
 * before it, the longer cells above and below them do not. What stands alone at its height is a heading or text below the table.
 */
function flushColumns(columns: readonly Span[], cells: readonly Cell[]): Map<number, number> {
  const beside = Map.groupBy(cells, ({ page, top }) => `${page} ${Math.round(top)}`);
  const edges = new Map<number, number[]>();
  for (const cell of cells) {
    const own = columnAt(columns, cell);
    const shared = overlap(columns[own] as Span, cell);
    const isAlone = (beside.get(`${cell.page} ${Math.round(cell.top)}`) ?? []).length < 2;
    if (own === 0 || isAlone || shared * 2 < cell.right - cell.left) continue;
    const widths = edges.get(Math.round(cell.left)) ?? columns.map(() => 0);
    widths[own] = (widths[own] ?? 0) + shared;
    edges.set(Math.round(cell.left), widths);
  }
  return new Map([...edges].map(([left, widths]) => [left, widths.indexOf(Math.max(...widths))]));
}

type Span = { left: number; right: number };

function columnAt(columns: readonly Span[], cell: Cell): number {
  let best = 0;
  columns.forEach((column, i) => {
    if (overlap(column, cell) > overlap(columns[best] as Span, cell)) best = i;
  });
  return best;
}
