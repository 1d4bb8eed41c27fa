import type { NoiseKind } from '../source-text.ts';
import { wantsNumber } from './line-noise.ts';
import type { PlacedLine } from './pdf-text.ts';

/** Lines counted from the top and from the bottom of a page that may be a running head or foot. */
const DEPTH = 3;
/** Running heads stand at the same height on every page, within this many points. */
const SAME_HEIGHT = 4;
const LONGEST_HEAD = 160;

/** The lines at the edges of pages that are page numbers, or that come back (digits aside) on most pages. */
export function edgeLines(lines: readonly PlacedLine[], pageCount: number): Map<PlacedLine, NoiseKind> {
  const found = new Map<PlacedLine, NoiseKind>();
  const byPage = Map.groupBy(lines, (line) => line.page);
  const pages = Array.from({ length: pageCount }, (_, page) => topDown(byPage.get(page) ?? []));
  // Feet first: what the head of a page completes is the last content of the page before.
  for (const fromTop of [false, true]) {
    const edges = pages.map((page) => (fromTop ? page.slice(0, DEPTH) : page.slice(-DEPTH).reverse()));
    const shapes = Map.groupBy(edges.flat(), (line) => shape(line.text));
    for (const edge of edges) {
      for (const line of edge) {
        const before = byPage.get(line.page - 1)?.findLast((other) => !found.has(other));
        const kind = kindOf(line, shapes, pageCount, before);
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

/** The lines at the edges by what they say; each shape is worked out once. */
type Shapes = Map<string, PlacedLine[]>;

function kindOf(line: PlacedLine, shapes: Shapes, pageCount: number, before: PlacedLine | undefined): NoiseKind | null {
  if (PAGE_NUMBER.test(line.text)) {
    // "… năm" at the end of a page makes "2026" on the next one part of a date.
    const completes = before !== undefined && wantsNumber(before.text) && /^\s*\d+\s*$/.test(line.text);
    return completes && Number(line.text) > pageCount + 1 ? null : 'page-number';
  }
  if (pageCount < 2 || line.text.length > LONGEST_HEAD) return null;
  const alike = (shapes.get(shape(line.text)) ?? []).filter((other) => atSameHeight(other, line));
  const pages = new Set(alike.map((other) => other.page)).size;
  // Two pages are few: there the height must agree as well.
  const least = pageCount === 2 ? (line.box ? 2 : 3) : Math.max(2, pageCount * 0.5);
  return pages >= least ? 'running-header' : null;
}

/** True too where the places are not known. */
function atSameHeight(a: PlacedLine, b: PlacedLine): boolean {
  return !a.box || !b.box || Math.abs(a.box.y - b.box.y) <= SAME_HEIGHT;
}

function shape(text: string): string {
  return text.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim();
}
