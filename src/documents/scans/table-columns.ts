import { type Box, markIn } from './cell-mark.ts';
import type { Grey } from './grey.ts';
import type { ScanWord } from './recogniser.ts';
import { type CellPlace, crossing, type Edge, placeAt, type RuledTable } from './ruled-table.ts';

/** Where a cell is on the page, in dots; `mark`: where in it a cross or a tick may stand. */
type CellBox = Box & { place: CellPlace; mark: Box | null };

/** One picture of the cells that begin in one column, one under the other on white; a cell's `at` is its height there. */
export type ColumnPicture = { picture: Grey; cells: (CellBox & { at: number })[] };

/** Cells are cut out this far inside their frame, whose strokes are broad and bent. */
const INSIDE = 5;
const APART = 24;
/** Ink needs to be this much darker than its cell's paper, of 255, and more than specks. */
const DARKER = 60;
const SPECKS = 12;
/** Ink on paper made white. */
const INK = 255 - DARKER;

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

type Cut = { cell: CellBox; picture: Grey };

/** A cell as its edges bound it, however they slant, on white; null where nothing is written in it. */
function cutOut(page: Grey, { down, across }: RuledTable, place: CellPlace): Cut | null {
  const sides = {
    left: down[place.column] as Edge,
    right: down[place.column + place.columns] as Edge,
    top: across[place.row] as Edge,
    bottom: across[place.row + place.rows] as Edge,
  };
  const box = boxOf(sides, page);
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
  const picture = { data, width, height };
  return lit(data, counts) ? { cell: { ...box, place, mark: markIn(picture, INK) }, picture } : null;
}

function boxOf({ left, right, top, bottom }: Record<keyof Box, Edge>, page: Grey): Box {
  const xs = [left, right].map((edge) => [top, bottom].map((other) => crossing(other, edge)));
  const ys = [top, bottom].map((edge) => [left, right].map((other) => crossing(other, edge)));
  const within = (n: number, most: number) => Math.max(0, Math.min(most, Math.round(n)));
  return {
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
  const cells = cut.map(({ cell, picture }) => {
    for (let y = 0; y < picture.height; y++)
      data.set(picture.data.subarray(y * picture.width, (y + 1) * picture.width), (at + y) * width + APART);
    const placed = { ...cell, at };
    at += picture.height + APART;
    return placed;
  });
  return { picture: { data, width, height }, cells };
}

/** The lines of a cell, its words at their places on the page. */
export type CellLines = { place: CellPlace; lines: ScanWord[][] };

/** Gives the lines that were read of a column's picture back to its cells. A cross that was not read as a letter is one all the same. */
export function linesByCell({ cells }: ColumnPicture, lines: readonly ScanWord[][]): CellLines[] {
  return cells.map((cell) => {
    const own = lines
      .filter((words) => {
        const middle = (words[0]?.y ?? 0) - (words[0]?.size ?? 0) / 3;
        return middle >= cell.at - APART / 2 && middle < cell.at + (cell.bottom - cell.top) + APART / 2;
      })
      .map((words) =>
        words.map((word) => ({
          ...word,
          left: word.left - APART + cell.left,
          right: word.right - APART + cell.left,
          y: word.y - cell.at + cell.top,
        })),
      );
    const isRead = own.some((words) => words.some(isWord)) && !(cell.place.row > 0 && isDoubtful(own.flat()));
    return { place: cell.place, lines: isRead || !cell.mark ? own : [[crossAt(cell, cell.mark)]] };
  });
}

/** Sure of nothing but that something stands there. */
function crossAt(cell: Box, mark: Box): ScanWord {
  const { left, right, bottom: y } = mark;
  const size = (mark.bottom - mark.top) * 2;
  return { text: 'x', left: cell.left + left, right: cell.left + right, y: cell.top + y, size, confidence: CROSS };
}

/** As little as is kept of a line: it is shown as a word to compare with the paper. */
const CROSS = 30;
/** One or two letters less sure than this may be a cross by hand. */
const SURE = 70;

function isDoubtful([word, ...more]: readonly ScanWord[]): boolean {
  return more.length === 0 && word !== undefined && /^\p{L}{1,2}$/u.test(word.text) && word.confidence < SURE;
}

function isWord({ text }: ScanWord): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
