import { type Range, touching } from '../shared/range.ts';
import type { SourceText } from './source-text.ts';

/**
 * A text without its noise, and the way back: `toSource` maps an offset of `text` to the stored text, `isInTable` tells whether a
 * line of `text` stands in a table there.
 */
export type TextView = { text: string; toSource(offset: number): number; isInTable(line: Range): boolean };

/** The view that readers and search work on: a line break inside a paragraph reads as one space, other noise is left out. */
export function viewOf(source: SourceText): TextView {
  const isTable = touching(source.tables);
  if (source.noise.length === 0) return { text: source.text, toSource: (offset) => offset, isInTable: isTable };
  const pieces: string[] = [];
  const viewStarts: number[] = [];
  const sourceStarts: number[] = [];
  let length = 0;
  const add = (piece: string, from: number) => {
    if (piece === '') return;
    pieces.push(piece);
    viewStarts.push(length);
    sourceStarts.push(from);
    length += piece.length;
  };
  let at = 0;
  for (const noise of source.noise) {
    add(source.text.slice(at, noise.start), at);
    if (noise.kind === 'line-break') add(' ', noise.start);
    at = Math.max(at, noise.end);
  }
  add(source.text.slice(at), at);
  const toSource = (offset: number): number => {
    let low = 0;
    let high = viewStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((viewStarts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return (sourceStarts[low] ?? 0) + offset - (viewStarts[low] ?? 0);
  };
  const isInTable = ({ start, end }: Range) => isTable({ start: toSource(start), end: toSource(end - 1) + 1 });
  return { text: pieces.join(''), toSource, isInTable };
}
