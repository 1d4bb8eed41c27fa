/** A cell of a heading by its place, in points; `top` and `bottom` are the heights of its first and last line. */
export type HeadCell = { left: number; right: number; top: number; bottom: number };

/** A heading over several rows: its columns from left to right, by their lowest names; its rows with a place for each column. */
export type PartedHead<Cell extends HeadCell> = { columns: Cell[]; rows: (Cell | null)[][] };

/** The names of a column from top to bottom; null where a merged heading stands over an earlier column and over this one. */
type Names<Cell> = (Cell | null)[];

/** Names stand centred or flush over what they head, in points. */
const OFF = 4;
/** From one line of a name to the next, in points: 14-point letters at one and a half. */
const LINE = 22;
/** Names of one row may stand a little higher or lower. */
const SAME_ROW = 8;

/**
 * The columns of a heading whose cells are merged over others, as "Thời hạn" over "Được giao" and "Đề nghị", in any number of rows.
 * `below`: what is drawn between its first row and the first row of the table, row by row. Null where that is no part of it.
 */
export function partedHead<Cell extends HeadCell>(
  head: readonly Cell[],
  below: readonly Cell[],
): PartedHead<Cell> | null {
  const stacks = head.map((cell): Cell[] => [cell]);
  for (const cell of below) {
    const above = stacks.find((stack) => goesOn(stack.at(-1) as Cell, cell));
    if (above) above.push(cell);
    else stacks.push([cell]);
  }
  let columns: Names<Cell>[] = stacks.slice(0, head.length);
  for (const row of rowsOf(stacks.slice(head.length))) {
    const groups = groupsOf(columns, row);
    if (!groups) return null;
    columns = columns.flatMap((names, i) => divided(names, groups[i] ?? []));
  }
  const depth = Math.max(...columns.map((names) => names.length));
  return {
    columns: columns.map(lowest),
    rows: Array.from({ length: depth }, (_, row) => columns.map((names) => names[row] ?? null)),
  };
}

/** A name goes on in the line below it, centred under it: others may have been drawn between. */
function goesOn(above: HeadCell, cell: HeadCell): boolean {
  const down = above.bottom - cell.top;
  return down > 0 && down <= LINE && Math.abs(centre(above) - centre(cell)) <= OFF;
}

function rowsOf<Cell extends HeadCell>(stacks: Cell[][]): Cell[][][] {
  const rows: Cell[][][] = [];
  for (const stack of stacks) {
    const before = rows.at(-1)?.at(-1)?.[0];
    if (before && (stack[0] as Cell).left >= before.right) (rows.at(-1) as Cell[][]).push(stack);
    else rows.push([stack]);
  }
  return rows;
}

/** The parts of each column among the names of the next row, in their order, each under the name it stands centred or flush below. */
function groupsOf<Cell extends HeadCell>(columns: readonly Names<Cell>[], row: readonly Cell[][]): Cell[][][] | null {
  type Found = { cost: number; groups: Cell[][][] } | null;
  let best: Found[] = row.map((): Found => null);
  best = [{ cost: 0, groups: [] }, ...best];
  for (const names of columns) {
    best = best.map((_, end) => {
      let least: Found = null;
      for (let start = 0; start <= end; start++) {
        const before = best[start];
        const parts = row.slice(start, end);
        const cost = parts.length === 0 ? 0 : costOf(names, parts);
        if (!before || cost === null || (least && least.cost <= before.cost + cost)) continue;
        least = { cost: before.cost + cost, groups: [...before.groups, parts] };
      }
      return least;
    });
  }
  return best.at(-1)?.groups ?? null;
}

/** How far a name stands off the middle of its parts; null where it heads none of them. */
function costOf<Cell extends HeadCell>(names: Names<Cell>, parts: readonly Cell[][]): number | null {
  const name = lowest(names);
  const all = [...parts, ...siblings(names, parts).map((cell) => [cell])].map((stack) => stack[0] as Cell);
  const [left, right] = [Math.min(...all.map((c) => c.left)), Math.max(...all.map((c) => c.right))];
  const off = Math.abs(centre(name) - (left + right) / 2);
  const flush = Math.abs(name.left - left);
  if (flush <= OFF) return Math.min(off, flush);
  const within = all.some((c) => centre(c) < centre(name)) && all.some((c) => centre(c) > centre(name));
  return within || off <= OFF ? off : null;
}

/** What goes on straight under a merged name at the height of its other parts is the middle one of them. */
function siblings<Cell extends HeadCell>(names: Names<Cell>, parts: readonly Cell[][]): Cell[] {
  const top = parts[0]?.[0]?.top ?? 0;
  return names.slice(1).filter((name): name is Cell => name !== null && name.top <= top + SAME_ROW);
}

function divided<Cell extends HeadCell>(names: Names<Cell>, parts: readonly Cell[][]): Names<Cell>[] {
  if (parts.length === 0) return [names];
  const between = siblings(names, parts);
  const own = names.filter((name) => name === null || !between.includes(name));
  const under = [...parts, ...(between.length > 0 ? [between] : [])].sort(
    (a, b) => (a[0] as Cell).left - (b[0] as Cell).left,
  );
  return under.map((stack, i) => [...(i === 0 ? own : own.map(() => null)), ...stack]);
}

function lowest<Cell extends HeadCell>(names: Names<Cell>): Cell {
  return names.findLast((name) => name !== null) as Cell;
}

function centre({ left, right }: HeadCell): number {
  return (left + right) / 2;
}
