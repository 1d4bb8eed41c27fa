import type { Block } from '../documents/outline.ts';
import type { SourceText } from '../documents/source-text.ts';
import type { Range } from '../shared/range.ts';

/**
 * The stretch of the stored text that may be quoted for `range`: without spaces and closing marks around it, and without
 * noise inside it. A line break may stand inside a quote; where a page number or running header does, the longer side is kept.
 */
export function quoteOf(source: SourceText, range: Range): Range | null {
  let { start, end } = range;
  for (const noise of source.noise) {
    if (noise.end <= start || noise.start >= end) continue;
    if (noise.kind === 'line-break' || source.text.slice(noise.start, noise.end).trim() === '') continue;
    if (noise.start - start >= end - noise.end) end = noise.start;
    else start = noise.end;
  }
  const raw = source.text.slice(start, end);
  const front = /^[\s,;:.–…-]*/u.exec(raw)?.[0].length ?? 0;
  const back = /[\s,;:./…]*$/u.exec(raw)?.[0].length ?? 0;
  const closes = /\([^()]*$/u.test(raw.slice(0, raw.length - back)) && source.text[end - back] === ')' ? 1 : 0;
  const trimmed = { start: start + front, end: end - back + closes };
  return trimmed.end - trimmed.start >= 4 ? trimmed : null;
}

const TITLE_LENGTH = 140;

/** A task's title: the action without its deadline, first letter capital, cut at a word. */
export function titleOf(quote: string, duePhrase: string | null): string {
  let words = quote.replace(/\s+/g, ' ').trim();
  if (duePhrase) words = words.replace(duePhrase.replace(/\s+/g, ' '), ' ').replace(/\s+/g, ' ');
  words = words.replace(/[\s,;]*(?:hoàn thành|xong|có kết quả)?[\s,;:.]*$/iu, '').replace(/^[\s,;:]+/u, '');
  if (words.length < 4) words = quote.trim();
  if (words.length > TITLE_LENGTH) words = `${words.slice(0, TITLE_LENGTH).replace(/\s+\S*$/u, '')}…`;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The sentence and the headings above it: names the quote leaves out stand there. */
export function objectOf(text: string, blocks: readonly Block[], block: Block, sentence: Range): string {
  const above: string[] = [];
  for (let at = block.parent; at !== null && above.length < 3; at = blocks[at]?.parent ?? null) {
    const parent = blocks[at] as Block;
    if (parent.end - parent.start <= 160) above.unshift(text.slice(parent.start, parent.end));
  }
  return [...above, text.slice(sentence.start, sentence.end)].join(' · ');
}
