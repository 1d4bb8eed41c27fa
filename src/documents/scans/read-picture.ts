import { CLEANINGS, type Cleaning, cleaned, cropped, type Grey, scaled, turned } from './grey.ts';
import { densestBand, gutterOf, isBlank, isSideways, LOOKING_SIZE, skewOf } from './page-shape.ts';
import { LEAST, PAGE_DPI, readSheet, type Sheet, tablesOn } from './read-sheet.ts';
import type { Recogniser } from './recogniser.ts';
import { isInside, type RuledTable, withoutRules } from './ruled-table.ts';

/** What came of a page picture: `sheets` are one page, or the two that lie side by side on it, left first. */
export type PictureReading =
  | { kind: 'read'; sheets: Sheet[]; turn: number }
  | { kind: 'blank' }
  /** Too unsure to be quoted; what was made out is for the secrecy guard alone. */
  | { kind: 'unread'; sheets: Sheet[] };

/** A page read better than this needs no help; measured on noise, one word in ten is wrong at 80, one in three at 65. */
const SURE = 80;
/** A look at part of the page. */
const LOOK_MS = 10_000;
const BAND = 0.16;

/**
 * Reads one page: the way it lies, how far askew and whether it needs cleaning are tried out on the band with the most lines,
 * then all of it is read once. `turn` is how the page before lay; `sign` is called after each try, so that whoever waits knows
 * that it goes on.
 */
export async function readPicture(
  recogniser: Recogniser,
  picture: Grey,
  turn: number,
  sign: () => void,
): Promise<PictureReading> {
  const looking = await smaller(picture);
  if (isBlank(looking)) return { kind: 'blank' };
  const looked = new Map<number, Promise<Straightened>>();
  const lyingAt = (way: number) => {
    // Upside down is the same page turned once more.
    const axis = way % 180;
    const known = looked.get(axis) ?? straightened(picture, looking, axis);
    looked.set(axis, known);
    return known;
  };
  const way = await bestWay(recogniser, turnsToTry(isSideways(looking), turn), lyingAt, sign);
  const { page, tables } = await lyingAt(way.turn);
  const isAsSeen = way.turn < 180 && way.cleaning === 'none';
  const upright = await turned(page, way.turn < 180 ? 0 : 180);
  const found = isAsSeen ? tables : await tablesOn(upright, way.cleaning);
  const sheets = await readSheets(recogniser, upright, found, way.cleaning, sign);
  const isSure =
    sheets.some((sheet) => sheet.all.length > 0) &&
    sheets.every((sheet) => sheet.all.length === 0 || sheet.confidence >= LEAST);
  return isSure ? { kind: 'read', sheets, turn: way.turn } : { kind: 'unread', sheets };
}

/** The likeliest first. Rules of a table run up and down like lines of a page on its side: the other ways are tried too. */
function turnsToTry(isOnSide: boolean, before: number): number[] {
  const likely = isOnSide ? [270, 90] : [0, 180];
  const first = likely.includes(before) ? [before] : [];
  return [...new Set([...first, ...likely, ...(isOnSide ? [0, 180] : [270, 90])])];
}

type Straightened = { page: Grey; tables: RuledTable[]; band: Grey };

/** The page with its lines level, and the band of it with the most lines, without the frames of tables: they are not words. */
async function straightened(picture: Grey, looking: Grey, axis: number): Promise<Straightened> {
  const look = await turned(looking, axis);
  const page = await turned(picture, axis + skewOf(look));
  const tables = await tablesOn(page, 'none');
  const words = withoutRules(page, tables);
  const { top, height } = densestBand(tables.length > 0 ? await smaller(words) : look, BAND);
  const from = Math.min(Math.round(top * page.height), page.height - 2);
  const size = Math.max(1, Math.min(Math.round(height * page.height), page.height - from));
  return { page, tables, band: await cropped(words, { left: 0, top: from, width: page.width, height: size }) };
}

/** Large enough to be looked at. */
function smaller(picture: Grey): Promise<Grey> {
  return scaled(picture, Math.min(1, LOOKING_SIZE / Math.max(picture.width, picture.height)));
}

type Way = { turn: number; cleaning: Cleaning; confidence: number };

/** Tries the band every way round, then cleaned, until one is sure; the best otherwise. */
async function bestWay(
  recogniser: Recogniser,
  turns: readonly number[],
  lyingAt: (turn: number) => Promise<Straightened>,
  sign: () => void,
): Promise<Way> {
  let best: Way = { turn: turns[0] ?? 0, cleaning: 'none', confidence: 0 };
  let ways = turns;
  for (const cleaning of CLEANINGS) {
    let isEmpty = true;
    let isGrain = false;
    for (const turn of ways) {
      const { band } = await lyingAt(turn);
      const read = await recogniser.read(
        await cleaned(await turned(band, turn < 180 ? 0 : 180), cleaning),
        PAGE_DPI,
        LOOK_MS,
      );
      sign();
      isEmpty &&= read !== null && read.lines.length === 0;
      if (read && read.confidence > best.confidence) best = { turn, cleaning, confidence: read.confidence };
      isGrain = read === null;
      if (best.confidence >= SURE || isGrain) break;
    }
    // Lines, but no letters: a drawing, a form's frame.
    if (isEmpty || best.confidence >= SURE) break;
    if (!isGrain) ways = [best.turn];
  }
  return best;
}

async function readSheets(
  recogniser: Recogniser,
  upright: Grey,
  tables: readonly RuledTable[],
  cleaning: Cleaning,
  sign: () => void,
): Promise<Sheet[]> {
  const gutter = gutterOf(await smaller(upright));
  const { width, height } = upright;
  const middle = Math.round((gutter ?? 0) * width);
  // A column of a table may be as empty as what parts two pages.
  if (gutter === null || tables.some((table) => isInside(table, middle, table.top + table.height / 2)))
    return [await readSheet(recogniser, upright, tables, cleaning, sign)];
  // A sheet of two pages holds letters half as large as a page of the same size.
  const halves = [
    await cropped(upright, { left: 0, top: 0, width: middle, height }),
    await cropped(upright, { left: middle, top: 0, width: width - middle, height }),
  ];
  const sheets: Sheet[] = [];
  for (const half of halves)
    sheets.push(await readSheet(recogniser, half, await tablesOn(half, cleaning), cleaning, sign));
  return sheets;
}
