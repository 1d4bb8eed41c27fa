import type { Range } from '../../shared/range.ts';
import { fold } from '../../shared/text.ts';
import { type AnnexColumn, columnOf, partOf } from './annex-columns.ts';

/** A heading is a few words; a longer cell is a row's own wording. */
const LONGEST_HEADING = 90;
const LONGEST_PART = 40;
const HEAD_ROWS = 15;
/** A merged heading over merged headings, and a name broken over two lines. */
const MOST_DEPTH = 5;

const TELLING: AnnexColumn[] = ['status', 'done', 'doing', 'not-yet', 'percent', 'result', 'product', 'obstacle'];

export type AnnexColumns = Map<AnnexColumn, number[]>;

/** A column by its names so far, from the top; `isPart`: a merged heading stands above it. */
type Named = { label: string; column: AnnexColumn | null; isPart: boolean };

/** Where the heading of a table of reports ends and what its columns hold; null where the table reports nothing. */
export function annexHead(text: string, rows: readonly Range[][]): { columns: AnnexColumns; after: number } | null {
  for (const [at, row] of rows.slice(0, HEAD_ROWS).entries()) {
    const heads: Named[][] = [row.map((cell) => named(labelOf(text, cell)))];
    for (const [i, below] of rows.slice(at + 1, at + MOST_DEPTH).entries()) {
      const next = partedBy(text, heads.at(-1) as Named[], rows[at + i] as Range[], below);
      if (!next) break;
      heads.push(next);
    }
    for (let depth = heads.length; depth > 0; depth--) {
      const columns = columnsOf(heads[depth - 1] as Named[]);
      if (columns) return { columns, after: at + depth };
    }
  }
  return null;
}

function labelOf(text: string, { start, end }: Range): string {
  return fold(text.slice(start, end))
    .replace(/\s+/g, ' ')
    .replace(/[:*]+$/, '')
    .trim()
    .replace(/[a-z]+/g, (word) => SHORT[word] ?? word);
}

/** "Đang TH", "KQ thực hiện", "Số VB", in narrow columns. */
const SHORT: Record<string, string> = {
  th: 'thuc hien',
  kq: 'ket qua',
  nv: 'nhiem vu',
  vb: 'van ban',
  sp: 'san pham',
  ht: 'hoan thanh',
  tg: 'thoi gian',
};

function named(label: string): Named {
  return { label, column: label.length > LONGEST_HEADING ? null : columnOf(label), isPart: false };
}

/**
 * The columns with the names that the next row adds to them; null where that row is no part of the heading. Under a merged heading
 * some cells go on from above, or the empty places of the merged cell are filled.
 */
function partedBy(
  text: string,
  above: readonly Named[],
  row: readonly Range[],
  below: readonly Range[],
): Named[] | null {
  const goesOn = (cell: Range, i: number) => cell.end > cell.start && cell.start === row[i]?.start;
  const next = below.map((cell, i): Named => {
    const own = above[i] ?? named('');
    const label = labelOf(text, cell);
    if (label === '' || goesOn(cell, i)) return own;
    // A part stands below its merged heading or to the right of where that begins.
    const parent = own.label !== '' ? own : above.slice(0, i).findLast((name) => name.label !== '');
    if (!parent) return named(label);
    const whole = `${parent.label} ${label}`.trim();
    return { label: whole, column: partOf(parent.column, parent.label, label), isPart: true };
  });
  if (below.some(goesOn)) return next;
  const filled = below.flatMap((cell, i) => (cell.end > cell.start ? [{ cell, i }] : []));
  const isHeading =
    filled.length > 0 &&
    filled.every(({ cell, i }) => cell.end - cell.start <= LONGEST_PART && above[i]?.column !== 'number');
  const fills = filled.some(({ i }) => above[i]?.label === '') || filled.every(({ i }) => above[i]?.isPart);
  const known = filled.filter(({ i }) => next[i]?.column != null).length;
  return isHeading && fills && known * 2 > filled.length ? next : null;
}

/** Headings without their kind's other meaning: numbers and days before the task's column are those of the paper that gave it. */
function columnsOf(names: readonly Named[]): AnnexColumns | null {
  const told = names.findIndex(({ column }) => column === 'result' || column === 'status');
  const doing = names.some(({ column }) => column === 'doing');
  const columns: AnnexColumns = new Map();
  names.forEach(({ label, column, isPart }, i) => {
    if (!column) return;
    const isOfSource =
      !isPart &&
      ((column === 'product-date' && /van ban giao|chi dao|thong bao|nguon/.test(label)) ||
        ((column === 'product' || column === 'product-date') && /ky hieu|so van ban|^ngay/.test(label) && i < told));
    // "Đã hoàn thành" beside "Chưa hoàn thành" and no third: what is not completed is being done.
    const isDoing = column === 'not-yet' && !doing && /chua hoan thanh/.test(label);
    const own = isOfSource ? 'source' : isDoing ? 'doing' : column;
    columns.set(own, [...(columns.get(own) ?? []), i]);
  });
  const isNamed = columns.has('task') || columns.has('code');
  return isNamed && TELLING.some((column) => columns.has(column)) ? columns : null;
}
