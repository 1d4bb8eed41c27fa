import type { Grey } from './grey.ts';

/** Looking for lines needs no more dots than this on the longer side. */
export const LOOKING_SIZE = 900;

const MOST_SKEW = 6;
/** A dot is ink where it is this much darker than what is around it; shadows of a photograph are wider than a letter. */
const INK = 28;
const AROUND = 12;

/** True where the lines of text run up and down: rows change less than columns do. */
export function isSideways(page: Grey): boolean {
  return bestSkew(transposed(page)).changes > 1.6 * bestSkew(page).changes;
}

/** Degrees by which the lines rise to the right. Rows of lines that lie level change most from one to the next. */
export function skewOf(page: Grey): number {
  return bestSkew(page).angle;
}

function bestSkew(page: Grey): { angle: number; changes: number } {
  let best = { angle: 0, changes: 0 };
  const look = (from: number, to: number, step: number) => {
    for (let angle = from; angle <= to + 1e-9; angle += step) {
      const found = changes(rowsAt(page, angle));
      if (found > best.changes) best = { angle, changes: found };
    }
  };
  look(-MOST_SKEW, MOST_SKEW, 1);
  look(best.angle - 0.75, best.angle + 0.75, 0.25);
  look(best.angle - 0.2, best.angle + 0.2, 0.1);
  return { angle: Math.round(best.angle * 10) / 10, changes: best.changes };
}

/** Sums of the rows of a page whose lines rise by `angle`. */
function rowsAt({ data, width, height }: Grey, angle: number): Float64Array {
  const slope = Math.tan((angle * Math.PI) / 180);
  const margin = Math.ceil(Math.abs(slope) * width);
  const sums = new Float64Array(height);
  for (let x = 0; x < width; x += 2) {
    const up = Math.round(slope * x - (slope > 0 ? 0 : -margin));
    for (let y = margin; y < height - margin; y++) sums[y] = (sums[y] as number) + (data[(y - up) * width + x] ?? 255);
  }
  return sums.subarray(margin, height - margin);
}

/** Rows for columns. */
export function transposed({ data, width, height }: Grey): Grey {
  const other = new Uint8Array(data.length);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) other[x * height + y] = data[y * width + x] as number;
  return { data: other, width: height, height: width };
}

/** Mean square of the step from one sum to the next; a slow change of light leaves it alone. */
function changes(sums: Float64Array): number {
  let total = 0;
  for (let i = 1; i < sums.length; i++) total += ((sums[i] as number) - (sums[i - 1] as number)) ** 2;
  return total / Math.max(1, sums.length);
}

/** Where ink stands: darker than the dots beside it in its row. */
export function inkOf({ data, width, height }: Grey): Uint8Array {
  const ink = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const row = y * width;
    let sum = 0;
    for (let x = 0; x < Math.min(AROUND, width); x++) sum += data[row + x] as number;
    for (let x = 0; x < width; x++) {
      if (x + AROUND < width) sum += data[row + x + AROUND] as number;
      if (x - AROUND - 1 >= 0) sum -= data[row + x - AROUND - 1] as number;
      const count = Math.min(width - 1, x + AROUND) - Math.max(0, x - AROUND) + 1;
      if ((data[row + x] as number) < sum / count - INK) ink[row + x] = 1;
    }
  }
  return ink;
}

/** True where the page holds no more than specks. */
export function isBlank(page: Grey): boolean {
  const ink = inkOf(page);
  const lines = new Set<number>();
  let dots = 0;
  for (let i = 0; i < ink.length; i++) {
    if (!ink[i]) continue;
    dots++;
    lines.add(Math.floor(i / page.width));
  }
  return dots < ink.length * 0.0004 || lines.size < 6;
}

/** Where two pages lie side by side on a sheet: the column between them in parts of the width, null on a single page. */
export function gutterOf(page: Grey): number | null {
  const { width, height } = page;
  if (width < height * 1.15) return null;
  const ink = inkOf(page);
  const columns = new Uint32Array(width);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) columns[x] = (columns[x] as number) + (ink[y * width + x] as number);
  const isEmpty = (x: number) => (columns[x] as number) <= height * 0.006;
  let best: { from: number; to: number } | null = null;
  for (let x = Math.floor(width * 0.4); x < width * 0.6; x++) {
    if (!isEmpty(x)) continue;
    const from = x;
    while (x + 1 < width * 0.6 && isEmpty(x + 1)) x++;
    if (!best || x - from > best.to - best.from) best = { from, to: x };
  }
  if (!best || best.to - best.from < width * 0.02) return null;
  const share = (from: number, to: number) => columns.subarray(from, to).reduce((sum, n) => sum + n, 0);
  const [left, right] = [share(0, best.from), share(best.to, width)];
  const least = width * height * 0.002;
  return left > least && right > least ? (best.from + best.to) / 2 / width : null;
}

/** The part of a page's height with the most lines: where a look is worth most. */
export function densestBand(page: Grey, part: number): { top: number; height: number } {
  const rows = rowsAt(page, 0);
  const size = Math.round(page.height * part);
  const steps = Array.from(rows, (sum, y) => (y === 0 ? 0 : (sum - (rows[y - 1] as number)) ** 2));
  let sum = steps.slice(0, size).reduce((a, b) => a + b, 0);
  let best = { sum, top: 0 };
  for (let y = size; y < steps.length; y++) {
    sum += (steps[y] as number) - (steps[y - size] as number);
    if (sum > best.sum) best = { sum, top: y - size + 1 };
  }
  return { top: best.top / page.height, height: size / page.height };
}
