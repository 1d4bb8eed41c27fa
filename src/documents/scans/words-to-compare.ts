import type { Range } from '../../shared/range.ts';
import type { UnsureWord } from '../source-text.ts';

/** Words of a quote to compare with the paper, each once: those with figures first, for a wrong day is worse than a wrong letter. */
export function wordsToCompare(quote: Range & { quote: string }, unsure: readonly UnsureWord[]): string[] {
  const words = unsure
    .filter((word) => word.start >= quote.start && word.end <= quote.end)
    .map((word) => quote.quote.slice(word.start - quote.start, word.end - quote.start).replace(/[.,;:]+$/, ''));
  const figures = words.filter(holdsFigures);
  return [...new Set([...figures, ...words])];
}

export function holdsFigures(word: string): boolean {
  return /\d/.test(word);
}
