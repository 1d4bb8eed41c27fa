import type { Grey } from './grey.ts';
import { type Rule, type Rules, strokeAt } from './ruled-lines.ts';

/** A cell by the columns and rows it takes up, counted from 0. */
export type CellPlace = { row: number; column: number; rows: number; columns: number };

/** A line between columns (or rows): the strokes that stand in one another's continuation, in order. */
export type Edge = Rule[];

/** A drawn table: its edges from left to right and from the top down, and the cells between them in reading order. */
export type RuledTable = { down: Edge[]; across: Edge[]; cells: CellPlace[]; top: number; height: number };

/** Strokes meet where the end of one is this near to the other, in dots; words in a narrow cell end further from its frame. */
const NEAR = 9;
/** Strokes of one edge stand at most this far from where it goes on. */
const ASTRAY = 12;
/** An edge stands between two cells where it is drawn over this part of their side. */
const DRAWN = 0.8;
const LEAST_COLUMNS = 3;
const LEAST_ROWS = 2;

/** How far across an edge stands at `t` along it; between two strokes straight from one to the other. */
export function placeAt(edge: Edge, t: number): number {
  const next = edge.findIndex((stroke) => stroke.to >= t);
  const [before, after] = [edge[next < 0 ? edge.length - 1 : next - 1], next < 0 ? undefined : edge[next]];
  if (!after || !before || after.from <= t) return strokeAt((after ?? before) as Rule, t);
  const [from, to] = [strokeAt(before, before.to), strokeAt(after, after.from)];
  return from + ((to - from) * (t - before.to)) / (after.from - before.to);
}

/**
 * Tables among the strokes of a page, from the top down: frames of three columns or more. A frame whose cells are no rectangles
 * is left out: what stands in them cannot be told apart.
 */
export function ruledTables(rules: Rules): RuledTable[] {
  return frames(withoutLoose(rules))
    .map(({ across, down }) => {
      const edges = { across: edgesOf(across), down: edgesOf(down) };
      return tableOf(standing(edges.across, edges.down), standing(edges.down, edges.across));
    })
    .filter((table) => table !== null)
    .sort((a, b) => a.top - b.top);
}

/** True for a dot within the outer edges. */
export function isInside({ across, down }: Pick<RuledTable, 'across' | 'down'>, x: number, y: number): boolean {
  const isBetween = (edges: readonly Edge[], place: number, t: number) =>
    place >= placeAt(edges[0] as Edge, t) && place <= placeAt(edges.at(-1) as Edge, t);
  return isBetween(across, y, x) && isBetween(down, x, y);
}

/** Half the breadth of a stroke, and what it blurs. */
const STROKE = 3;

/** The page with the frames of its tables wiped out: a reader of pictures takes strokes for letters. */
export function withoutRules(page: Grey, tables: readonly RuledTable[]): Grey {
  if (tables.length === 0) return page;
  // A Buffer's own slice is no copy.
  const data = Uint8Array.from(page.data);
  const wipe = (x: number, y: number) => {
    if (x >= 0 && x < page.width && y >= 0 && y < page.height) data[y * page.width + x] = 255;
  };
  for (const { across, down } of tables) {
    for (const stroke of down.flat())
      for (let y = stroke.from; y <= stroke.to; y++)
        for (let d = -STROKE; d <= STROKE; d++) wipe(Math.round(strokeAt(stroke, y)) + d, y);
    for (const stroke of across.flat())
      for (let x = stroke.from; x <= stroke.to; x++)
        for (let d = -STROKE; d <= STROKE; d++) wipe(x, Math.round(strokeAt(stroke, x)) + d);
  }
  return { ...page, data };
}

/** Without strokes that end in the open: an underlined word, a stroke of a stamp. */
function withoutLoose({ across, down }: Rules): Rules {
  const endsOn = (stroke: Rule, others: readonly Rule[]) =>
    [stroke.from, stroke.to].every((end) => {
      const place = strokeAt(stroke, end);
      return others.some((other) => Math.abs(strokeAt(other, place) - end) <= NEAR && isBeside(other, place));
    });
  return { across: across.filter((a) => endsOn(a, down)), down: down.filter((d) => endsOn(d, across)) };
}

function isBeside({ from, to }: Rule, t: number): boolean {
  return t >= from - NEAR && t <= to + NEAR;
}

/** Without edges that part no two cells. */
function standing(edges: readonly Edge[], crossing: readonly Edge[]): Edge[] {
  return edges.filter((edge) => crossing.some((one, i) => i > 0 && isDrawn(edge, crossing[i - 1] as Edge, one)));
}

/** Strokes that hang together. */
function frames({ across, down }: Rules): Rules[] {
  const groups: Rules[] = [];
  const left = { across: new Set(across), down: new Set(down) };
  for (const first of across) {
    if (!left.across.delete(first)) continue;
    const group: Rules = { across: [first], down: [] };
    for (const line of group.across) {
      for (const other of [...left.down].filter((d) => meet(line, d))) {
        left.down.delete(other);
        group.down.push(other);
        for (const next of [...left.across].filter((a) => meet(a, other))) {
          left.across.delete(next);
          group.across.push(next);
        }
      }
    }
    groups.push(group);
  }
  return groups;
}

function meet(across: Rule, down: Rule): boolean {
  const x = strokeAt(down, strokeAt(across, (across.from + across.to) / 2));
  return isBeside(across, x) && isBeside(down, strokeAt(across, x));
}

/** Strokes joined to edges, the longest first, in order of place. */
function edgesOf(rules: readonly Rule[]): Edge[] {
  const edges: Edge[] = [];
  for (const rule of rules.toSorted((a, b) => b.to - b.from - (a.to - a.from))) {
    const middle = (rule.from + rule.to) / 2;
    const edge = edges.find((e) => Math.abs(placeAt(e, middle) - strokeAt(rule, middle)) <= ASTRAY);
    if (!edge) edges.push([rule]);
    else {
      edge.push(rule);
      edge.sort((a, b) => a.from - b.from);
    }
  }
  const middle = (Math.min(...rules.map((r) => r.from)) + Math.max(...rules.map((r) => r.to))) / 2;
  return edges.sort((a, b) => placeAt(a, middle) - placeAt(b, middle));
}

function tableOf(across: Edge[], down: Edge[]): RuledTable | null {
  const [rows, columns] = [across.length - 1, down.length - 1];
  if (rows < LEAST_ROWS || columns < LEAST_COLUMNS) return null;
  const cellOf = joinedCells(across, down);
  const places = new Map<number, CellPlace>();
  cellOf.forEach((cell, i) => {
    const [row, column] = [Math.floor(i / columns), i % columns];
    const place = places.get(cell) ?? { row, column, rows: 1, columns: 1 };
    place.rows = Math.max(place.rows, row - place.row + 1);
    place.columns = Math.max(place.columns, column - place.column + 1);
    places.set(cell, place);
  });
  const cells = [...places].map(([cell, place]) => ({ cell, place }));
  const isRectangle = cells.every(
    ({ cell, place }) => cellOf.filter((c) => c === cell).length === place.rows * place.columns,
  );
  if (!isRectangle) return null;
  const left = crossing(across[0] as Edge, down[0] as Edge);
  const top = placeAt(across[0] as Edge, left);
  const height = placeAt(across.at(-1) as Edge, left) - top;
  return { across, down, cells: cells.map(({ place }) => place), top, height };
}

/** For each place of the grid, row by row, the first place of its cell: places without a drawn edge between them are one. */
function joinedCells(across: Edge[], down: Edge[]): number[] {
  const [rows, columns] = [across.length - 1, down.length - 1];
  const cellOf = Array.from({ length: rows * columns }, (_, i) => i);
  const join = (a: number, b: number) => {
    const [first, second] = [cellOf[a] as number, cellOf[b] as number];
    cellOf.forEach((cell, i) => {
      if (cell === Math.max(first, second)) cellOf[i] = Math.min(first, second);
    });
  };
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const at = row * columns + column;
      const [top, bottom] = [across[row] as Edge, across[row + 1] as Edge];
      const [left, right] = [down[column] as Edge, down[column + 1] as Edge];
      if (column + 1 < columns && !isDrawn(right, top, bottom)) join(at, at + 1);
      if (row + 1 < rows && !isDrawn(bottom, left, right)) join(at, at + columns);
    }
  return cellOf;
}

/** Whether an edge is drawn from one edge that crosses it to the next. */
function isDrawn(edge: Edge, one: Edge, other: Edge): boolean {
  const [from, to] = [crossing(edge, one), crossing(edge, other)];
  const drawn = edge.reduce((sum, s) => sum + Math.max(0, Math.min(s.to, to) - Math.max(s.from, from)), 0);
  return drawn >= DRAWN * (to - from);
}

/** How far along an edge another one crosses it. */
export function crossing(edge: Edge, other: Edge): number {
  const near = strokeAt(other[0] as Rule, (other[0] as Rule).from);
  return placeAt(other, placeAt(edge, near));
}
