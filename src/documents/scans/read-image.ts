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
  const { frames, pictureOf } = await opened(bytes);
  if (frames === 0) return { kind: 'unreadable', reason: 'image' };
  if (frames > maxPages) return { kind: 'unreadable', reason: 'too-many-pages' };
  return readScan({
    pages: Array.from({ length: frames }, () => ({ lines: [], isPicture: true })),
    pictureOf: (frame) =>
      pictureOf(frame)
        .then(sized)
        .catch(() => null),
    format: 'image',
    otherwise: 'image',
    onPage,
  });
}

/** The pictures of a file. libvips, in its packaged form, has no reader for bitmaps of Windows and photographs of the iPhone. */
async function opened(bytes: Uint8Array): Promise<{ frames: number; pictureOf(frame: number): Promise<Grey> }> {
  if (bytes[0] === 0x42 && bytes[1] === 0x4d) return { frames: 1, pictureOf: () => ofBitmap(bytes) };
  if (HEIC.test(Buffer.from(bytes.subarray(4, 12)).toString('latin1')))
    return { frames: 1, pictureOf: () => ofHeic(bytes) };
  const frames = await framesOf(bytes).catch(() => 0);
  return { frames, pictureOf: (frame) => decoded(bytes, frame, LONGEST_SIDE * WIDE) };
}

/** Brands of ISO/IEC 23008-12 that hold pictures coded as HEVC; AVIF has its own and libvips reads it. */
const HEIC = /^ftyp(?:hei[cx]|hev[cx]|mif1|msf1)$/;

async function ofHeic(bytes: Uint8Array): Promise<Grey> {
  const { default: decode } = await import('heic-decode'); // libheif as WebAssembly, upright as the camera says
  const { data, width, height } = await decode({ buffer: bytes });
  return ofCanvas(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), width, height);
}

async function ofBitmap(bytes: Uint8Array): Promise<Grey> {
  const { createCanvas, loadImage } = await import('@napi-rs/canvas');
  const image = await loadImage(bytes);
  const canvas = createCanvas(image.width, image.height);
  canvas.getContext('2d').drawImage(image, 0, 0);
  return ofCanvas(canvas.data(), image.width, image.height);
}

/** A page upright fills `LONGEST_SIDE`; one that is wider than high may hold two pages. */
function sized(picture: Grey): Promise<Grey> {
  const longest = Math.max(picture.width, picture.height);
  if (longest < SMALL) return scaled(picture, Math.min(2, LONGEST_SIDE / longest));
  const most = LONGEST_SIDE * (picture.width > picture.height * 1.15 ? WIDE : 1);
  return scaled(picture, Math.min(1, most / longest));
}
