import { CLEANINGS, type Cleaning, cleaned, type Grey } from './grey.ts';
import type { Recognised, Recogniser, ScanWord } from './recogniser.ts';
import { ruledLines } from './ruled-lines.ts';
import { isInside, type RuledTable, ruledTables, withoutRules } from './ruled-table.ts';
import { type CellLines, columnPictures, linesByCell } from './table-columns.ts';

/** Resolution of a page that is A4 and `LONGEST_SIDE` dots long. */
export const PAGE_DPI = 200;
export const LONGEST_SIDE = 2_400;

/** A table as read: `top` is its place in dots, `cells` are in reading order, empty ones too. */
export type SheetTable = { top: number; cells: CellLines[] };

/**
 * What was read of one page: its lines outside of tables, and its tables. `all` are its lines as if there were none: what runs
 * across a frame, as a stamp does, is whole only there. `confidence` is of 100.
 */
export type Sheet = { lines: ScanWord[][]; tables: SheetTable[]; all: ScanWord[][]; confidence: number };

/** What is surer than this is not read once more; a table has short words, which are less sure for being short. */
const RETRY = 70;
const RETRY_TABLE = 80;
/** What is less sure is not kept. */
export const LEAST = 65;
/** A page full of grain takes for ever. */
const PAGE_MS = 45_000;
const COLUMN_MS = 20_000;

/** The drawn tables of an upright page. */
export async function tablesOn(page: Grey, cleaning: Cleaning): Promise<RuledTable[]> {
  return ruledTables(ruledLines(await cleaned(page, cleaning)));
}

/** Reads a page, each table on it cell by cell; a table that cannot be made out stays among the lines. `sign` is called after each try. */
export async function readSheet(
  recogniser: Recogniser,
  page: Grey,
  found: readonly RuledTable[],
  cleaning: Cleaning,
  sign: () => void,
): Promise<Sheet> {
  const {
    lines: all,
    confidence,
    cleaning: best,
  } = await readWhole(recogniser, withoutRules(page, found), cleaning, sign);
  const tables: SheetTable[] = [];
  let lines = all;
  for (const table of found) {
    const read = await readTable(recogniser, page, table, best, sign);
    if (!read) continue;
    tables.push(read);
    lines = lines
      .map((words) => words.filter((word) => !isInside(table, (word.left + word.right) / 2, word.y - word.size / 3)))
      .filter((words) => words.length > 0);
  }
  if (tables.length === 0) return { lines, tables, all, confidence };
  return { lines, tables, all, confidence: meanConfidence([...lines, ...tables.flatMap(linesOf)]) };
}

function linesOf({ cells }: SheetTable): ScanWord[][] {
  return cells.flatMap((cell) => cell.lines);
}

function meanConfidence(lines: readonly ScanWord[][]): number {
  const words = lines.flat();
  return words.reduce((sum, word) => sum + word.confidence, 0) / Math.max(1, words.length);
}

async function readTable(
  recogniser: Recogniser,
  page: Grey,
  table: RuledTable,
  cleaning: Cleaning,
  sign: () => void,
): Promise<SheetTable | null> {
  let best: { cells: CellLines[]; confidence: number } = { cells: [], confidence: 0 };
  for (const one of triesFrom(cleaning)) {
    const cells: CellLines[] = [];
    for (const column of columnPictures(await cleaned(page, one), table)) {
      const read = await recogniser.read(column.picture, PAGE_DPI, COLUMN_MS);
      sign();
      if (!read) break;
      cells.push(...linesByCell(column, read.lines));
    }
    const confidence = meanConfidence(cells.flatMap((cell) => cell.lines));
    if (cells.length >= best.cells.length && confidence > best.confidence) best = { cells, confidence };
    if (best.confidence >= RETRY_TABLE) break;
  }
  if (best.confidence < LEAST) return null;
  const linesAt = new Map(best.cells.map(({ place, lines }) => [place, lines]));
  return {
    top: table.top,
    cells: table.cells.map((place) => ({ place, lines: linesAt.get(place) ?? [] })),
  };
}

/** The ways to clean a picture, the likeliest first. */
function triesFrom(cleaning: Cleaning): Cleaning[] {
  return [cleaning, ...CLEANINGS.filter((c) => c !== cleaning && c !== 'none')];
}

async function readWhole(
  recogniser: Recogniser,
  page: Grey,
  cleaning: Cleaning,
  sign: () => void,
): Promise<Recognised & { cleaning: Cleaning }> {
  let best: Recognised & { cleaning: Cleaning } = { lines: [], confidence: 0, cleaning };
  for (const one of triesFrom(cleaning)) {
    const read = await recogniser.read(await cleaned(page, one), PAGE_DPI, PAGE_MS);
    sign();
    if (read && read.confidence > best.confidence) best = { ...read, cleaning: one };
    if (best.confidence >= RETRY || read?.lines.length === 0) break;
  }
  return best;
}
