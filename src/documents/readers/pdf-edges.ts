import type { NoiseKind } from '../source-text.ts';
import { wantsNumber } from './line-noise.ts';
import type { PlacedLine } from './pdf-text.ts';

/** Lines counted from the top and from the bottom of a page that may be a running head or foot. */
const DEPTH = 3;
/** Running heads stand at the same height on every page, within this many points. */
const SAME_HEIGHT = 4;

/** The lines at the edges of pages that are page numbers, or that come back (digits aside) on most pages. */
export function edgeLines(lines: readonly PlacedLine[], pageCount: number): Map<PlacedLine, NoiseKind> {
  const found = new Map<PlacedLine, NoiseKind>();
  const byPage = Map.groupBy(lines, (line) => line.page);
  const pages = Array.from({ length: pageCount }, (_, page) => topDown(byPage.get(page) ?? []));
  // Feet first: what the head of a page completes is the last content of the page before.
  for (const fromTop of [false, true]) {
    const edges = pages.map((page) => (fromTop ? page : page.toReversed()).slice(0, DEPTH));
    for (const edge of edges) {
      for (const line of edge) {
        const kind = kindOf(
          line,
          edges,
          byPage.get(line.page - 1)?.findLast((other) => !found.has(other)),
        );
        if (!kind) break;
        found.set(line, kind);
      }
    }
  }
  return found;
}

function topDown(lines: readonly PlacedLine[]): PlacedLine[] {
  const upright = lines.filter((line) => line.isUpright);
  return upright.every((line) => line.box) ? upright.toSorted((a, b) => (b.box?.y ?? 0) - (a.box?.y ?? 0)) : upright;
}

const PAGE_NUMBER = /^[-–—\s]*(?:trang\s*|page\s*)?\d{1,4}(?:\s*(?:\/|of|trên)\s*\d{1,4})?[-–—\s]*$/iu;

function kindOf(line: PlacedLine, edges: readonly PlacedLine[][], before: PlacedLine | undefined): NoiseKind | null {
  if (PAGE_NUMBER.test(line.text)) {
    // "… năm" at the end of a page makes "2026" on the next one part of a date.
    const completes = before !== undefined && wantsNumber(before.text) && /^\s*\d+\s*$/.test(line.text);
    return completes && Number(line.text) > edges.length + 1 ? null : 'page-number';
  }
  const own = shape(line.text);
  if (own.length > 160) return null;
  const alike = edges.filter((edge) =>
    edge.some((other) => shape(other.text) === own && (!other.box || !line.box || atSameHeight(other, line))),
  ).length;
  // Two pages are few: there the height must agree as well.
  const least = edges.length === 2 ? (line.box ? 2 : 3) : Math.max(2, edges.length * 0.5);
  return edges.length > 1 && alike >= least ? 'running-header' : null;
}

function atSameHeight(a: PlacedLine, b: PlacedLine): boolean {
  return Math.abs((a.box?.y ?? 0) - (b.box?.y ?? 0)) <= SAME_HEIGHT;
}

function shape(text: string): string {
  return text.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim();
}
