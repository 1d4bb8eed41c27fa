import { isOrderer } from '../giver.ts';
import type { Point, PointedText } from './points.ts';

/**
 * Points that are shown to a model at once, numbered from 1, with the lines above the first of them: the same words make the same text
 * wherever they stand. `points` are the document's.
 */
export type Window = { points: Point[]; text: string };

/** Of 2,800 characters in which every line orders something the answer took 1,460 tokens; 1,500 is the most that one answer may have. */
const WINDOW_CHARS = 2_200;

/** Groups the points of a document, in order, into windows of bounded length. */
export function windowsOf(document: PointedText): Window[] {
  const groups: Point[][] = [];
  let length = 0;
  for (const point of document.points) {
    const own = point.end - point.start;
    const last = groups.at(-1);
    if (last && length + own <= WINDOW_CHARS) {
      last.push(point);
      length += own;
    } else {
      groups.push([point]);
      length = own;
    }
  }
  return groups
    .filter((points) => points.some((point) => mayOrder(document, point)))
    .map((points) => windowOf(document, points));
}

/** Nothing is proposed without a body that acts: where none is named or stands above, there is nothing to ask about. */
function mayOrder({ mentions }: PointedText, point: Point): boolean {
  return [point, ...point.headings].some((range) =>
    mentions.some((m) => m.start >= range.start && m.end <= range.end && !isOrderer(m)),
  );
}

function windowOf({ text }: PointedText, points: Point[]): Window {
  const above = (points[0] as Point).headings.map(({ start, end }) => `[-] ${text.slice(start, end)}`);
  const own = points.map(({ start, end }, i) => `[${i + 1}] ${text.slice(start, end)}`);
  return { points, text: [...above, ...own].join('\n') };
}

/** Both halves of a window whose answer did not fit; none of a single point. */
export function halved(document: PointedText, { points }: Window): Window[] {
  if (points.length < 2) return [];
  const middle = Math.ceil(points.length / 2);
  return [points.slice(0, middle), points.slice(middle)].map((half) => windowOf(document, half));
}
