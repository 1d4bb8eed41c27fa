import { fold } from '../shared/text.ts';

/** Edit distance with swapped neighbours counted once; stops at `limit` + 1. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (last[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let best = Math.min(change, (last[j] as number) + 1, (row[j - 1] as number) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (beforeLast[j - 2] as number) + 1);
      row.push(best);
    }
    if (Math.min(...row) > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return last[b.length] as number;
}

/** How many letters may be wrong in a name of that length and the name still be meant. */
export function tolerance(length: number): number {
  if (length < 4) return 0;
  return length < 9 ? 1 : 2;
}

/** The names most like the words, best first: by shared syllables, then by letters. */
export function nearestNames(words: string, names: readonly string[], count = 3): string[] {
  const wanted = fold(words);
  const syllables = new Set(wanted.split(/\s+/));
  const scored = names.map((name) => {
    const folded = fold(name);
    const own = folded.split(/[\s,-]+/);
    const shared = own.filter((syllable) => syllables.has(syllable)).length;
    const letters = editDistance(wanted, folded, 40) / Math.max(wanted.length, folded.length);
    return { name, score: (2 * shared) / (own.length + syllables.size) - letters };
  });
  return scored
    .sort((a, b) => b.score - a.score)
    .slice(0, count)
    .map((one) => one.name);
}
