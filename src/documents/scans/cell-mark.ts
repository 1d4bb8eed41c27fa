import type { Grey } from './grey.ts';

/** A stretch of a picture, in dots. */
export type Box = { left: number; top: number; right: number; bottom: number };

/** A cross is as large as a letter, in dots at 200 an inch, and no dash. */
const LEAST = 8;
const MOST = 70;
const FLAT = 2;
/** Rows and columns of dots with less ink hold specks. */
const SPECKS = 2;

/** Where a picture's only ink is of the size of a cross or tick: the box around it; null where there is more, less or a dash. */
export function markIn({ data, width, height }: Grey, ink: number): Box | null {
  const columns = new Uint32Array(width);
  const rows = new Uint32Array(height);
  data.forEach((dot, i) => {
    if (dot >= ink) return;
    const [x, y] = [i % width, Math.floor(i / width)];
    columns[x] = (columns[x] as number) + 1;
    rows[y] = (rows[y] as number) + 1;
  });
  const isInk = (dots: number) => dots >= SPECKS;
  const [left, right] = [columns.findIndex(isInk), columns.findLastIndex(isInk)];
  const [top, bottom] = [rows.findIndex(isInk), rows.findLastIndex(isInk)];
  const [across, down] = [right - left + 1, bottom - top + 1];
  const isMark = left >= 0 && down >= LEAST && Math.max(across, down) <= MOST && across <= FLAT * down;
  return isMark && across * FLAT >= down ? { left, top, right, bottom } : null;
}
