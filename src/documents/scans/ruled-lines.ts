import type { Grey } from './grey.ts';
import { inkOf, transposed } from './page-shape.ts';

/**
 * A stroke of a table's frame, in dots: from `from` to `to` along it, and how far across it stands every `KNOT` dots on the way.
 * `before` and `after` are the slopes in which it goes on past its ends; paper is never quite flat.
 */
export type Rule = { from: number; to: number; places: number[]; before: number; after: number };

/** Strokes of a page by the way they run. */
export type Rules = { across: Rule[]; down: Rule[] };

/** Longer than letters that touch: one above the other, or the tops of two capitals; shorter than the side of a cell. */
const SHORTEST_DOWN = 45;
const SHORTEST_ACROSS = 60;
/** A stroke is broken by specks and by a pen's pressure, not by more. */
const GAP = 4;
/** A broader stroke is a bar, a shadow, the edge of the paper. */
const BROADEST = 9;
const KNOT = 32;
/** A slope is taken over this many knots: over fewer it is a matter of single dots. */
const SLOPE_KNOTS = 9;

/** Finds the strokes of frames on an upright page of about 200 dots an inch, also some degrees askew or bent. */
export function ruledLines(page: Grey): Rules {
  return { down: strokesDown(page, SHORTEST_DOWN), across: strokesDown(transposed(page), SHORTEST_ACROSS) };
}

/** How far across a stroke stands at `t` along it, past its ends too. */
export function strokeAt({ from, to, places, before, after }: Rule, t: number): number {
  if (t <= from) return (places[0] as number) + before * (t - from);
  if (t >= to) return (places.at(-1) as number) + after * (t - to);
  const knot = Math.min(Math.floor((t - from) / KNOT), places.length - 2);
  const [one, other] = [places[knot] as number, places[knot + 1] as number];
  const length = Math.min(KNOT, to - from - knot * KNOT);
  return one + ((other - one) * (t - from - knot * KNOT)) / length;
}

/** Dots of one column that follow each other. */
type Run = { from: number; to: number; x: number; stroke: Stroke };
type Stroke = { runs: Run[]; into: Stroke | null };

function strokesDown(page: Grey, shortest: number): Rule[] {
  const strokes: Stroke[] = [];
  let before: Run[] = [];
  const ink = inkOf(page);
  for (let x = 1; x + 1 < page.width; x++) {
    const runs = runsIn(ink, page, x, shortest);
    let at = 0;
    for (const run of runs) {
      while (at < before.length && (before[at] as Run).to < run.from) at++;
      for (let i = at; i < before.length && (before[i] as Run).from <= run.to; i++)
        join(whole((before[i] as Run).stroke), whole(run.stroke));
      strokes.push(run.stroke);
    }
    before = runs;
  }
  return strokes.flatMap((stroke) => (stroke.into ? [] : ruleOf(stroke.runs)));
}

/** Runs of ink in a column; a dot counts for the columns beside it too, so that a slanting stroke is whole. */
function runsIn(ink: Uint8Array, { width, height }: Grey, x: number, shortest: number): Run[] {
  const runs: Run[] = [];
  let from = -1;
  let last = -1;
  const close = () => {
    if (from >= 0 && last - from >= shortest) {
      const stroke: Stroke = { runs: [], into: null };
      const run: Run = { from, to: last, x, stroke };
      stroke.runs.push(run);
      runs.push(run);
    }
    from = -1;
  };
  for (let y = 0, i = x; y < height; y++, i += width) {
    if (!ink[i] && !ink[i - 1] && !ink[i + 1]) continue;
    if (from >= 0 && y - last > GAP) close();
    if (from < 0) from = y;
    last = y;
  }
  close();
  return runs;
}

function whole(stroke: Stroke): Stroke {
  let found = stroke;
  while (found.into) found = found.into;
  return found;
}

function join(a: Stroke, b: Stroke): void {
  if (a === b) return;
  b.into = a;
  for (const run of b.runs) a.runs.push(run);
  b.runs = [];
}

function ruleOf(runs: readonly Run[]): Rule[] {
  const from = Math.min(...runs.map((run) => run.from));
  const to = Math.max(...runs.map((run) => run.to));
  const sums = new Float64Array(to - from + 1);
  const counts = new Uint32Array(to - from + 1);
  for (const run of runs)
    for (let t = run.from - from; t <= run.to - from; t++) {
      sums[t] = (sums[t] as number) + run.x;
      counts[t] = (counts[t] as number) + 1;
    }
  const dots = counts.reduce((sum, n) => sum + n, 0);
  if (dots / (to - from) > BROADEST) return [];
  const knots = Array.from({ length: Math.ceil((to - from) / KNOT) + 1 }, (_, i) => Math.min(i * KNOT, to - from));
  const places = knots.map((knot) => {
    const around = [Math.max(0, knot - KNOT / 2), Math.min(sums.length, knot + KNOT / 2 + 1)] as const;
    const n = counts.subarray(...around).reduce((sum, count) => sum + count, 0);
    return sums.subarray(...around).reduce((sum, x) => sum + x, 0) / n;
  });
  const last = knots.length - 1;
  const slope = (a: number, b: number) =>
    ((places[b] as number) - (places[a] as number)) / ((knots[b] as number) - (knots[a] as number));
  return [
    {
      from,
      to,
      places,
      before: slope(0, Math.min(last, SLOPE_KNOTS)),
      after: slope(Math.max(0, last - SLOPE_KNOTS), last),
    },
  ];
}
