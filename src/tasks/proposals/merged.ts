import type { Range } from '../../shared/range.ts';
import type { ProposedDirective } from '../directive.ts';

/**
 * What a document already has in a place: read by the rules or put there by a person, set aside since or not. `settled`: a person
 * has decided on it.
 */
export type Standing = Range & {
  id: number;
  leadIds: string[];
  supportIds: string[];
  due: string | null;
  settled: boolean;
};

/** In what a model read a place otherwise. */
export type Difference = 'lead' | 'support' | 'due';
export type Disagreement = { id: number; about: Difference[]; seen: ProposedDirective };

/** `added` are of the model alone; what it reads otherwise changes nothing and is kept for whoever looks at the item. */
export type Merged = { added: ProposedDirective[]; disagreements: Disagreement[]; agreed: number };

/**
 * Holds what a model proposes against what stands already. Where both are about the same words, what stands remains; where a person
 * has decided, a model has nothing to add.
 */
export function merged(standing: readonly Standing[], proposals: readonly ProposedDirective[]): Merged {
  const result: Merged = { added: [], disagreements: [], agreed: 0 };
  for (const seen of proposals.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const shared = standing.filter((s) => overlap(s, seen) > 0);
    if (shared.length === 0) {
      if (!result.added.some((other) => overlap(other, seen) > 0)) result.added.push(seen);
      continue;
    }
    if (shared.every((s) => s.settled)) continue;
    // A quote over several directives agrees with the one it is about.
    const readings = shared.map((s) => ({ ...s, about: differences(s, seen), shares: overlap(s, seen) }));
    const [closest] = readings.toSorted((a, b) => a.about.length - b.about.length || b.shares - a.shares);
    if (!closest || closest.about.length === 0) result.agreed++;
    else if (!closest.settled && !result.disagreements.some((d) => d.id === closest.id))
      result.disagreements.push({ id: closest.id, about: closest.about, seen });
  }
  return result;
}

function overlap(a: Range, b: Range): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}

/** What a model leaves out is no contradiction: only another lead, a helper more, another day. */
function differences(standing: Standing, seen: ProposedDirective): Difference[] {
  const owners = new Set([...standing.leadIds, ...standing.supportIds]);
  return [
    ...(same(standing.leadIds, seen.leadIds) ? [] : (['lead'] as const)),
    ...(seen.supportIds.every((id) => owners.has(id)) ? [] : (['support'] as const)),
    ...(seen.due === null || seen.due === standing.due ? [] : (['due'] as const)),
  ];
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id));
}
