import type { OnPage, Reading } from '../readers/reading.ts';
import { decoded, framesOf, type Grey, ofCanvas, scaled } from './grey.ts';
import { readScan } from './read-scan.ts';
import { LONGEST_SIDE } from './read-sheet.ts';

/** A photograph smaller than this holds letters too small to be read as they are. */
const SMALL = 1_500;
/** Two pages on a sheet need as many dots each as one page. */
const WIDE = 1.4;

/** Reads a picture file: a photograph of a page, or a scan of several (.tif). */
export async function readImage(bytes: Uint8Array, maxPages: number, onPage: OnPage): Promise<Reading> {
  const isBmp = bytes[0] === 0x42 && bytes[1] === 0x4d;
  const frames = isBmp ? 1 : await framesOf(bytes).catch(() => 0);
  if (frames === 0) return { kind: 'unreadable', reason: 'image' };
  if (frames > maxPages) return { kind: 'unreadable', reason: 'too-many-pages' };
  return readScan({
    pages: Array.from({ length: frames }, () => ({ lines: [], isPicture: true })),
    pictureOf: (frame) => (isBmp ? ofBitmap(bytes) : ofFrame(bytes, frame)).catch(() => null),
    format: 'image',
    otherwise: 'image',
    onPage,
  });
}

async function ofFrame(bytes: Uint8Array, frame: number): Promise<Grey> {
  const picture = await decoded(bytes, frame, LONGEST_SIDE * WIDE);
  return sized(picture);
}

/** Windows bitmaps: libvips has no reader for them in its packaged form, the canvas has. */
async function ofBitmap(bytes: Uint8Array): Promise<Grey> {
  const { createCanvas, loadImage } = await import('@napi-rs/canvas');
  const image = await loadImage(bytes);
  const canvas = createCanvas(image.width, image.height);
  canvas.getContext('2d').drawImage(image, 0, 0);
  return sized(await ofCanvas(canvas.data(), image.width, image.height));
}

/** A page upright fills `LONGEST_SIDE`; one that is wider than high may hold two pages. */
function sized(picture: Grey): Promise<Grey> {
  const longest = Math.max(picture.width, picture.height);
  if (longest < SMALL) return scaled(picture, Math.min(2, LONGEST_SIDE / longest));
  const most = LONGEST_SIDE * (picture.width > picture.height * 1.15 ? WIDE : 1);
  return scaled(picture, Math.min(1, most / longest));
}
