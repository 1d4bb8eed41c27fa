import { CLEANINGS, type Cleaning, cleaned, cropped, type Grey, scaled, turned } from './grey.ts';
import { densestBand, gutterOf, isBlank, isSideways, LOOKING_SIZE, skewOf } from './page-shape.ts';
import type { Recognised, Recogniser } from './recogniser.ts';

/** Resolution of a page that is A4 and `LONGEST_SIDE` dots long. */
export const PAGE_DPI = 200;
export const LONGEST_SIDE = 2_400;

/** What came of a page picture: `sheets` are one page, or the two that lie side by side on it, left first. */
export type PictureReading =
  | { kind: 'read'; sheets: Recognised[]; turn: number }
  | { kind: 'blank' }
  /** Too unsure to be quoted; what was made out is for the secrecy guard alone. */
  | { kind: 'unread'; sheets: Recognised[] };

/** A page read better than this needs no help; measured on noise, one word in ten is wrong at 80, one in three at 65. */
const SURE = 80;
const RETRY = 70;
const LEAST = 65;
/** A look at part of the page, and the reading of all of it; a page full of grain takes for ever. */
const LOOK_MS = 6_000;
const PAGE_MS = 30_000;
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
  const looking = await scaled(picture, Math.min(1, LOOKING_SIZE / Math.max(picture.width, picture.height)));
  if (isBlank(looking)) return { kind: 'blank' };
  const ways = isSideways(looking) ? [270, 90] : [0, 180];
  const first = ways.includes(turn) ? turn : (ways[0] as number);
  const look = await turned(looking, first);
  const skew = skewOf(look);
  const straight = await turned(picture, first + skew);
  const { way, upright } = await bestWay(recogniser, straight, look, sign);
  const found = await readSheets(recogniser, upright, way, sign);
  const usedTurn = way.isUpsideDown ? (first + 180) % 360 : first;
  const words = found.flatMap((sheet) => sheet.lines).length;
  const isSure = words > 0 && found.every((sheet) => sheet.lines.length === 0 || sheet.confidence >= LEAST);
  return isSure ? { kind: 'read', sheets: found, turn: usedTurn } : { kind: 'unread', sheets: found };
}

type Way = { isUpsideDown: boolean; cleaning: Cleaning; confidence: number };

/** Tries the band both ways up, then cleaned, until one is sure; the best otherwise. */
async function bestWay(
  recogniser: Recogniser,
  straight: Grey,
  look: Grey,
  sign: () => void,
): Promise<{ way: Way; upright: Grey }> {
  const band = densestBand(look, BAND);
  const part = await cropped(straight, {
    left: 0,
    top: Math.min(Math.round(band.top * straight.height), straight.height - 2),
    width: straight.width,
    height: Math.max(
      1,
      Math.min(Math.round(band.height * straight.height), straight.height - Math.round(band.top * straight.height)),
    ),
  });
  const over = await turned(part, 180);
  let best: Way = { isUpsideDown: false, cleaning: 'none', confidence: 0 };
  for (const cleaning of CLEANINGS) {
    let isEmpty = true;
    for (const isUpsideDown of [false, true]) {
      if (best.confidence >= SURE) break;
      const read = await recogniser.read(await cleaned(isUpsideDown ? over : part, cleaning), PAGE_DPI, LOOK_MS);
      sign();
      isEmpty &&= read !== null && read.lines.length === 0;
      const confidence = read?.confidence ?? 0;
      if (confidence > best.confidence) best = { isUpsideDown, cleaning, confidence };
    }
    // Lines, but no letters: a drawing, a form's frame.
    if (isEmpty || best.confidence >= SURE) break;
  }
  return { way: best, upright: best.isUpsideDown ? await turned(straight, 180) : straight };
}

async function readSheets(recogniser: Recogniser, upright: Grey, way: Way, sign: () => void): Promise<Recognised[]> {
  const look = await scaled(upright, Math.min(1, LOOKING_SIZE / Math.max(upright.width, upright.height)));
  const gutter = gutterOf(look);
  if (gutter === null) return [await readWhole(recogniser, upright, way.cleaning, sign)];
  const middle = Math.round(gutter * upright.width);
  const { width, height } = upright;
  // A sheet of two pages holds letters half as large as a page of the same size.
  const halves = [
    await cropped(upright, { left: 0, top: 0, width: middle, height }),
    await cropped(upright, { left: middle, top: 0, width: width - middle, height }),
  ];
  const sheets: Recognised[] = [];
  for (const half of halves) sheets.push(await readWhole(recogniser, half, way.cleaning, sign));
  return sheets;
}

async function readWhole(
  recogniser: Recogniser,
  page: Grey,
  cleaning: Cleaning,
  sign: () => void,
): Promise<Recognised> {
  const tries: Cleaning[] = [cleaning, ...CLEANINGS.filter((c) => c !== cleaning && c !== 'none')];
  let best: Recognised = { lines: [], confidence: 0 };
  for (const one of tries) {
    const read = await recogniser.read(await cleaned(page, one), PAGE_DPI, PAGE_MS);
    sign();
    if (read && read.confidence > best.confidence) best = read;
    if (best.confidence >= RETRY || read?.lines.length === 0) break;
  }
  return best;
}
