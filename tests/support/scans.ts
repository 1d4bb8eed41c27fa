import { fileURLToPath } from 'node:url';
import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import sharp from 'sharp';
import { type Jpeg, picturesAsPdf } from '../../src/documents/pictures-as-pdf.ts';

const FAMILY = 'Noto Serif 400';
const FONT = fileURLToPath(import.meta.resolve('@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf'));

/** How a page came through the scanner. */
export type Scan = {
  dpi?: number;
  /** Degrees it lies askew, and the quarter turns it lies wrong. */
  skew?: number;
  turn?: 0 | 90 | 180 | 270;
  blur?: number;
  /** Standard deviation of the grain, of 255. */
  noise?: number;
  quality?: number;
  family?: string;
};

const POINT = 13;

/** Pages of a typed paper, as pictures: A4, 13 points, capitals centred, two columns where a line holds a tab. */
export function typedPages(text: string, { dpi = 200, family = FAMILY }: Scan = {}): Buffer[] {
  GlobalFonts.registerFromPath(FONT, FAMILY);
  const unit = dpi / 72;
  const [width, height] = [Math.round(595 * unit), Math.round(842 * unit)];
  const [left, right, top, bottom] = [85 * unit, width - 57 * unit, 57 * unit, height - 57 * unit];
  const pages: Buffer[] = [];
  let canvas = createCanvas(width, height);
  let context = open(canvas.getContext('2d'), width, height, unit, family);
  let y = top;
  const next = () => {
    y += POINT * 1.45 * unit;
    if (y <= bottom) return;
    pages.push(canvas.toBuffer('image/png'));
    canvas = createCanvas(width, height);
    context = open(canvas.getContext('2d'), width, height, unit, family);
    y = top + POINT * unit;
  };
  for (const line of text.split('\n')) {
    const columns = line.split('\t');
    if (columns.length > 1) {
      next();
      columns.forEach((column, i) => {
        context.fillText(column, left + ((right - left) * i) / columns.length, y);
      });
      continue;
    }
    const isHead = line.trim() !== '' && line === line.toUpperCase();
    for (const words of wrapped(context, line, right - left)) {
      next();
      const indent = isHead ? (right - left - context.measureText(words).width) / 2 : 0;
      context.fillText(words, left + indent, y);
    }
  }
  return [...pages, canvas.toBuffer('image/png')];
}

/** Words of a table's cell, "^" where the cell above goes on, "<" where the one to the left does. */
export type TypedTable = { above?: string; widths: number[]; rows: string[][] };

/** A page that holds a table within a frame, as an annex has it: A4 on its side, 11 points. */
export function typedTable(
  { above = '', widths, rows }: TypedTable,
  { dpi = 200, family = FAMILY }: Scan = {},
): Buffer {
  GlobalFonts.registerFromPath(FONT, FAMILY);
  const unit = dpi / 72;
  const [width, height] = [Math.round(842 * unit), Math.round(595 * unit)];
  const canvas = createCanvas(width, height);
  const context = open(canvas.getContext('2d'), width, height, unit, family);
  const [left, point, pad] = [42 * unit, 11 * unit, 4 * unit];
  let y = 50 * unit;
  for (const line of above.split('\n')) {
    context.fillText(line, (width - context.measureText(line).width) / 2, y);
    y += POINT * 1.5 * unit;
  }
  context.font = `${point}px "${family}"`;
  context.lineWidth = 0.75 * unit;
  const share = (width - 2 * left) / widths.reduce((sum, w) => sum + w, 0);
  const edges = runningSums(
    left,
    widths.map((w) => w * share),
  );
  const line = point * 1.35;
  const ownWidth = (row: string[], i: number) => {
    const next = row.findIndex((words, n) => n > i && words !== '<');
    return (edges[next < 0 ? row.length : next] as number) - (edges[i] as number);
  };
  const cells = rows.map((row) => row.map((words, i) => wrapped(context, words, ownWidth(row, i) - 2 * pad)));
  const heights = cells.map(
    (row, n) => Math.max(...row.map((lines, i) => (isShown(rows[n]?.[i]) ? lines.length : 1))) * line + 2 * pad,
  );
  const tops = runningSums(y, heights);
  rows.forEach((row, n) => {
    const [top, bottom] = [tops[n] as number, tops[n + 1] as number];
    row.forEach((words, i) => {
      const [from, to] = [edges[i] as number, edges[i + 1] as number];
      if (words !== '^') stroke(context, from, top, to, top);
      if (words !== '<') stroke(context, from, top, from, bottom);
      if (isShown(words))
        cells[n]?.[i]?.forEach((own, k) => {
          context.fillText(own, from + pad, top + pad + (k + 0.8) * line);
        });
    });
    stroke(context, edges.at(-1) as number, top, edges.at(-1) as number, bottom);
  });
  stroke(context, left, tops.at(-1) as number, edges.at(-1) as number, tops.at(-1) as number);
  return canvas.toBuffer('image/png');
}

function runningSums(from: number, steps: readonly number[]): number[] {
  const sums = [from];
  for (const step of steps) sums.push((sums.at(-1) as number) + step);
  return sums;
}

function isShown(words: string | undefined): boolean {
  return words !== '^' && words !== '<';
}

function stroke(context: SKRSContext2D, fromX: number, fromY: number, toX: number, toY: number): void {
  context.beginPath();
  context.moveTo(fromX, fromY);
  context.lineTo(toX, toY);
  context.strokeStyle = '#111';
  context.stroke();
}

function open(context: SKRSContext2D, width: number, height: number, unit: number, family: string): SKRSContext2D {
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#111';
  context.font = `${POINT * unit}px "${family}"`;
  return context;
}

function wrapped(context: SKRSContext2D, line: string, width: number): string[] {
  const lines: string[] = [];
  let open = '';
  for (const word of line.split(' ')) {
    const longer = open === '' ? word : `${open} ${word}`;
    if (open !== '' && context.measureText(longer).width > width) {
      lines.push(open);
      open = word;
    } else open = longer;
  }
  return [...lines, open];
}

/** A page as a scanner or a telephone gives it. */
export async function scanned(
  page: Buffer,
  { skew = 0, turn = 0, blur = 0, noise = 0, quality = 75 }: Scan = {},
): Promise<Jpeg> {
  let picture = sharp(page).flatten({ background: '#fff' }).greyscale();
  if (skew) picture = sharp(await picture.rotate(skew, { background: '#fff' }).png().toBuffer());
  if (turn) picture = sharp(await picture.rotate(turn).png().toBuffer());
  if (blur) picture = picture.blur(blur);
  if (noise) picture = sharp(await withGrain(await picture.png().toBuffer(), noise));
  const { data, info } = await picture.greyscale().jpeg({ quality }).toBuffer({ resolveWithObject: true });
  return { bytes: new Uint8Array(data), width: info.width, height: info.height, channels: info.channels as 1 | 3 };
}

/** Grain from a fixed seed: the same page every time. */
async function withGrain(page: Buffer, sigma: number): Promise<Buffer> {
  const { data, info } = await sharp(page).greyscale().raw().toBuffer({ resolveWithObject: true });
  let seed = 20_251_122;
  const random = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  for (let i = 0; i < data.length; i++) {
    const grain = (random() + random() + random() + random() - 2) * Math.sqrt(3) * sigma;
    data[i] = Math.max(0, Math.min(255, (data[i] as number) + grain));
  }
  return sharp(data, { raw: { width: info.width, height: info.height, channels: 1 } })
    .png()
    .toBuffer();
}

/** A photograph as messengers send it on: `longest` dots on its longer side. */
export async function shrunk(picture: Uint8Array, longest: number): Promise<Uint8Array> {
  return new Uint8Array(
    await sharp(picture).resize(longest, longest, { fit: 'inside' }).jpeg({ quality: 80 }).toBuffer(),
  );
}

/** Two pages side by side on one sheet, as a book is copied. */
export async function twoUp(left: Buffer, right: Buffer): Promise<Buffer> {
  const { width = 0, height = 0 } = await sharp(left).metadata();
  return sharp({ create: { width: width * 2, height, channels: 3, background: '#fff' } })
    .composite([
      { input: left, left: 0, top: 0 },
      { input: right, left: width, top: 0 },
    ])
    .png()
    .toBuffer();
}

/** A scanned PDF: pictures without a text layer. */
export async function scannedPdf(text: string, scan: Scan = {}): Promise<Uint8Array> {
  const pages: Jpeg[] = [];
  for (const page of typedPages(text, scan)) pages.push(await scanned(page, scan));
  return picturesAsPdf(pages, scan.dpi ?? 200);
}
