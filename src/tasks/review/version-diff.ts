import { fold } from '../../shared/text.ts';
import type { ReviewItem } from './items.ts';

type Item = Pick<ReviewItem, 'id' | 'title' | 'quote' | 'lead' | 'support' | 'due' | 'duePhrase' | 'point'>;

/** What a newer text changes of the tasks of the one it takes the place of. */
export type VersionDiff<T extends Item = Item> = {
  added: T[];
  removed: T[];
  /** The same task with other owners, another due or both. */
  changed: { from: T; to: T; owners: boolean; due: boolean }[];
  unchanged: number;
};

/** Less alike, two sentences are two tasks. */
const ALIKE = 0.5;
/** The same point or the same lead makes a reworded task likelier than a task taken out and another put in. */
const SAME_POINT = 0.1;
const SAME_LEAD = 0.1;

/** Pairs the tasks of two versions, the most alike first, and says what became of each. */
export function versionDiff<T extends Item>(before: readonly T[], after: readonly T[]): VersionDiff<T> {
  const words = new Map([...before, ...after].map((item) => [item, wordsOf(item)]));
  const pairs = before
    .flatMap((from) => after.map((to) => ({ from, to, score: likeness(from, to, words) })))
    .filter((pair) => pair.score >= ALIKE)
    .toSorted((a, b) => b.score - a.score || a.from.id - b.from.id || a.to.id - b.to.id);
  const paired = new Map<T, T>();
  const taken = new Set<T>();
  for (const { from, to } of pairs) {
    if (taken.has(from) || paired.has(to)) continue;
    paired.set(to, from);
    taken.add(from);
  }
  const both = after.flatMap((to) => {
    const from = paired.get(to);
    return from ? [{ from, to, owners: ownersKey(from) !== ownersKey(to), due: dueKey(from) !== dueKey(to) }] : [];
  });
  const changed = both.filter((pair) => pair.owners || pair.due);
  return {
    added: after.filter((item) => !paired.has(item)),
    removed: before.filter((item) => !taken.has(item)),
    changed,
    unchanged: both.length - changed.length,
  };
}

function likeness<T extends Item>(a: T, b: T, words: ReadonlyMap<T, Set<string>>): number {
  const [x, y] = [words.get(a) as Set<string>, words.get(b) as Set<string>];
  let shared = 0;
  for (const word of x) if (y.has(word)) shared++;
  const alike = shared / Math.max(1, x.size + y.size - shared);
  const point = a.point !== null && a.point === b.point ? SAME_POINT : 0;
  return alike + (alike > 0.25 ? point + (ownersKey(a) === ownersKey(b) ? SAME_LEAD : 0) : 0);
}

/** Days and numbers are what a correction changes: they do not tell tasks apart. */
function wordsOf({ quote, title }: Item): Set<string> {
  return new Set(
    (fold(`${title} ${quote}`).match(/[a-z]+/g) ?? []).filter((w) => !['ngay', 'thang', 'nam'].includes(w)),
  );
}

function ownersKey({ lead, support }: Item): string {
  const ids = (owners: Item['lead']) =>
    owners
      .map((o) => o.id)
      .sort()
      .join(',');
  return `${ids(lead)}|${ids(support)}`;
}

function dueKey({ due, duePhrase }: Item): string {
  return due ?? `~${duePhrase ?? ''}`;
}
