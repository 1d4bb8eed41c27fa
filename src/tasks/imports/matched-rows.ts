import { fold } from '../../shared/text.ts';
import { type Led, sameLead } from '../same-lead.ts';

/** A row of a tracking sheet, and where it says it was given. */
export type SheetRow = Led & { id: number; words: string; sourceNumber: string | null };

/** A directive of a document that is here. */
export type Given = Led & { id: number; words: string; number: string | null };

export type Match = { rowId: number; directiveId: number; score: number };

/** With the document named by its number, half the words and the same lead are enough; without it they must be nearly the same. */
const NUMBERED = 0.5;
const UNNUMBERED = 0.85;
const WITHOUT_LEAD = 0.8;
/** Two directives as like as that are told apart by nobody but a person. */
const CLEARLY = 0.05;
const LEAST_WORDS = 4;

/**
 * Which rows of a tracking sheet are directives of documents that are here, and so no tasks of their own. Each directive is taken
 * once, the likest pair first; where two are equally like, the row stays for a person to link.
 */
export function matchedRows(rows: readonly SheetRow[], given: readonly Given[]): Match[] {
  const bags = new Map(given.map((g) => [g.id, bagOf(g.words)]));
  const pairs = rows.flatMap((row) => {
    const bag = bagOf(row.words);
    if (bag.size < LEAST_WORDS) return [];
    return given.flatMap((g): Match[] => {
      const named = row.sourceNumber !== null;
      if (named && numberKey(row.sourceNumber) !== numberKey(g.number)) return [];
      const score = shared(bag, bags.get(g.id) as Set<string>);
      const led = sameLead(row, g);
      const least = named ? (led ? NUMBERED : WITHOUT_LEAD) : led ? UNNUMBERED : Number.POSITIVE_INFINITY;
      return score >= least ? [{ rowId: row.id, directiveId: g.id, score: led ? score + 0.2 : score }] : [];
    });
  });
  const taken = new Set<number>();
  const found: Match[] = [];
  for (const pair of pairs.toSorted(
    (a, b) => b.score - a.score || a.rowId - b.rowId || a.directiveId - b.directiveId,
  )) {
    if (found.some((m) => m.rowId === pair.rowId) || taken.has(pair.directiveId)) continue;
    const rivals = pairs.filter(
      (p) => p.rowId === pair.rowId && p.directiveId !== pair.directiveId && !taken.has(p.directiveId),
    );
    if (rivals.some((p) => pair.score - p.score < CLEARLY)) continue;
    taken.add(pair.directiveId);
    found.push(pair);
  }
  return found;
}

function numberKey(number: string | null): string {
  return fold(number ?? '').replace(/\s+/g, '');
}

function bagOf(words: string): Set<string> {
  return new Set(fold(words).match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** The share of the shorter that the longer has: a sheet tells in brief what a notice says in full. */
function shared(a: Set<string>, b: Set<string>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let n = 0;
  for (const word of few) if (many.has(word)) n++;
  return few.size < LEAST_WORDS ? 0 : n / few.size;
}
