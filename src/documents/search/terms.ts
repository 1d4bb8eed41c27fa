import { canonicalTone, fold } from '../../shared/text.ts';

/** Bump when anything below changes: stored weights and statistics belong to one version of the recipe. */
export const RECIPE_VERSION = 1;
/** A constant of the recipe, so that a passage's weights never drift as others come and go. */
export const AVERAGE_TERMS = 230;
/** BM25 with syllables and adjacent-syllable bigrams; k1 0.6 and b 0.75 measured best on statutes, neutral elsewhere. */
const K1 = 0.6;
const B = 0.75;
export const DIMENSIONS = 1_000_000_000;
/** What pgvector stores of one sparse vector. */
const MAX_ENTRIES = 16_000;

/** Tokens of a text: lower case, one tone placement, letters and digits; "15/2023/NĐ-CP" gives 15, 2023, nđ, cp. */
export function tokens(text: string): string[] {
  const plain = canonicalTone(
    text
      .normalize('NFKC')
      .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, '')
      .toLowerCase()
      .normalize('NFC'),
  );
  return plain.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

export type Field = 'accented' | 'folded';
export const FIELDS: readonly Field[] = ['accented', 'folded'];

/** Terms of one field: syllables and pairs of neighbours. */
export function terms(words: readonly string[], field: Field): string[] {
  const own = field === 'folded' ? words.map(fold) : words;
  const out: string[] = [];
  for (let i = 0; i < own.length; i++) {
    out.push(own[i] as string);
    if (i + 1 < own.length) out.push(`${own[i]} ${own[i + 1]}`);
  }
  return out;
}

/** Stable index of a term, 1 … DIMENSIONS (FNV-1a over UTF-16 units, avalanche of MurmurHash3). */
export function termIndex(field: Field, term: string): number {
  let h = field === 'folded' ? 0x811c9dc5 : 0x2f0b4f6d;
  for (let i = 0; i < term.length; i++) {
    h ^= term.charCodeAt(i);
    h = Math.imul(h, 0x01000193);
  }
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  h ^= h >>> 16;
  return ((h >>> 0) % (DIMENSIONS - 1)) + 1;
}

/** BM25 weights of a passage without IDF, by term index; both fields in one vector. */
export function passageWeights(text: string): Map<number, number> {
  const words = tokens(text);
  const counts = new Map<number, number>();
  for (const field of FIELDS)
    for (const term of terms(words, field)) {
      const index = termIndex(field, term);
      counts.set(index, (counts.get(index) ?? 0) + 1);
    }
  const length = words.length * 2 - 1;
  const norm = K1 * (1 - B + (B * length) / AVERAGE_TERMS);
  return new Map([...counts].map(([index, tf]) => [index, (tf * (K1 + 1)) / (tf + norm)]));
}

/** What `searchPassages` stores for a text: its weights as a pgvector literal. */
export function lexVector(text: string): string {
  return sparseLiteral(passageWeights(text));
}

/** A pgvector literal "{1:0.5,7:1.2}/1000000000"; indexes ascending; of more than pgvector stores, the heaviest. */
export function sparseLiteral(weights: ReadonlyMap<number, number>): string {
  let entries = [...weights].filter(([, w]) => w !== 0);
  if (entries.length > MAX_ENTRIES) entries = entries.sort(([, a], [, b]) => b - a).slice(0, MAX_ENTRIES);
  entries.sort(([a], [b]) => a - b);
  return `{${entries.map(([i, w]) => `${i}:${Number(w.toFixed(5))}`).join(',')}}/${DIMENSIONS}`;
}

/** The term indexes of a stored vector, ascending. */
export function indexesOf(literal: string): number[] {
  return Array.from(literal.matchAll(/(\d+):/g), (m) => Number(m[1]));
}

/** IDF of BM25, never negative. */
export function idf(passages: number, df: number): number {
  return Math.log(1 + (passages - df + 0.5) / (df + 0.5));
}
