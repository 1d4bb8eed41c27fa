import type { Grey } from './grey.ts';
import type { ScanWord } from './recogniser.ts';
import { type CellPlace, crossing, type Edge, placeAt, type RuledTable } from './ruled-table.ts';

/** A cell's picture: where it is on the page, in dots. */
type CellBox = { place: CellPlace; left: number; top: number; right: number; bottom: number };

/** One picture of the cells that begin in one column, one under the other on white; a cell's `at` is its height there. */
export type ColumnPicture = { picture: Grey; cells: (CellBox & { at: number })[] };

/** Cells are cut out this far inside their frame, whose strokes are broad and bent. */
const INSIDE = 5;
const APART = 24;
/** Ink needs to be this much darker than its cell's paper, of 255, and more than specks. */
const DARKER = 60;
const SPECKS = 12;

/**
 * Cuts a table into pictures of its columns. Each column is a block of lines of its own, so that a reader of pictures does not run
 * from one cell into the next. Empty cells are left out.
 */
export function columnPictures(page: Grey, table: RuledTable): ColumnPicture[] {
  const byColumn = Map.groupBy(table.cells, (cell) => cell.column);
  return [...byColumn.values()].flatMap((places) => {
    const cut = places.map((place) => cutOut(page, table, place)).filter((cell) => cell !== null);
    return cut.length > 0 ? [stacked(cut)] : [];
  });
}

type Cut = { box: CellBox; picture: Grey };

/** A cell as its edges bound it, however they slant, on white; null where nothing is written in it. */
function cutOut(page: Grey, { down, across }: RuledTable, place: CellPlace): Cut | null {
  const sides = {
    left: down[place.column] as Edge,
    right: down[place.column + place.columns] as Edge,
    top: across[place.row] as Edge,
    bottom: across[place.row + place.rows] as Edge,
  };
  const box = boxOf(place, sides, page);
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  if (width <= 2 * INSIDE || height <= 2 * INSIDE) return null;
  const tops = Array.from({ length: width }, (_, x) => placeAt(sides.top, box.left + x) + INSIDE - box.top);
  const bottoms = tops.map((_, x) => placeAt(sides.bottom, box.left + x) - INSIDE - box.top);
  const data = new Uint8Array(width * height).fill(255);
  const counts = new Uint32Array(256);
  for (let y = 0; y < height; y++) {
    const from = Math.max(0, Math.ceil(placeAt(sides.left, box.top + y)) + INSIDE - box.left);
    const to = Math.min(width - 1, Math.floor(placeAt(sides.right, box.top + y)) - INSIDE - box.left);
    for (let x = from; x <= to; x++) {
      if (y < (tops[x] as number) || y > (bottoms[x] as number)) continue;
      const dot = page.data[(box.top + y) * page.width + box.left + x] as number;
      data[y * width + x] = dot;
      counts[dot] = (counts[dot] as number) + 1;
    }
  }
  return lit(data, counts) ? { box, picture: { data, width, height } } : null;
}

function boxOf(
  place: CellPlace,
  { left, right, top, bottom }: Record<'left' | 'right' | 'top' | 'bottom', Edge>,
  page: Grey,
): CellBox {
  const xs = [left, right].map((edge) => [top, bottom].map((other) => crossing(other, edge)));
  const ys = [top, bottom].map((edge) => [left, right].map((other) => crossing(other, edge)));
  const within = (n: number, most: number) => Math.max(0, Math.min(most, Math.round(n)));
  return {
    place,
    left: within(Math.min(...(xs[0] as number[])), page.width),
    right: within(Math.max(...(xs[1] as number[])), page.width),
    top: within(Math.min(...(ys[0] as number[])), page.height),
    bottom: within(Math.max(...(ys[1] as number[])), page.height),
  };
}

/** Makes the cell's paper white, as what is around it; false where there is no ink. */
function lit(data: Uint8Array, counts: Uint32Array): boolean {
  const total = counts.reduce((sum, n) => sum + n, 0);
  let paper = 255;
  for (let above = 0; paper > 0 && above + (counts[paper] as number) < total * 0.25; paper--)
    above += counts[paper] as number;
  if (paper < DARKER) return false;
  let ink = 0;
  for (let shade = 0; shade < paper - DARKER; shade++) ink += counts[shade] as number;
  for (let i = 0; i < data.length; i++) data[i] = Math.min(255, Math.round(((data[i] as number) * 255) / paper));
  return ink > SPECKS;
}

function stacked(cut: readonly Cut[]): ColumnPicture {
  const width = Math.max(...cut.map(({ picture }) => picture.width)) + 2 * APART;
  const height = cut.reduce((sum, { picture }) => sum + picture.height + APART, APART);
  const data = new Uint8Array(width * height).fill(255);
  let at = APART;
  const cells = cut.map(({ box, picture }) => {
    for (let y = 0; y < picture.height; y++)
      data.set(picture.data.subarray(y * picture.width, (y + 1) * picture.width), (at + y) * width + APART);
    const cell = { ...box, at };
    at += picture.height + APART;
    return cell;
  });
  return { picture: { data, width, height }, cells };
}

/** The lines of a cell, its words at their places on the page. */
export type CellLines = { place: CellPlace; lines: ScanWord[][] };

/** Gives the lines that were read of a column's picture back to its cells. */
export function linesByCell({ cells }: ColumnPicture, lines: readonly ScanWord[][]): CellLines[] {
  return cells.map(({ place, left, top, bottom, at }) => ({
    place,
    lines: lines
      .filter((words) => {
        const middle = (words[0]?.y ?? 0) - (words[0]?.size ?? 0) / 3;
        return middle >= at - APART / 2 && middle < at + (bottom - top) + APART / 2;
      })
      .map((words) =>
        words.map((word) => ({
          ...word,
          left: word.left - APART + left,
          right: word.right - APART + left,
          y: word.y - at + top,
        })),
      ),
  }));
}
