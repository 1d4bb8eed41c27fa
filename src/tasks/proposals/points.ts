import type { Mention } from '../../agencies/agency.ts';
import { findMentions } from '../../agencies/mentions.ts';
import { type Block, outline } from '../../documents/outline.ts';
import type { SourceText } from '../../documents/source-text.ts';
import type { Range } from '../../shared/range.ts';
import { isAttribute } from '../attributes.ts';
import { type ExtractionOptions, readingOf, type TextReading } from '../extract.ts';
import { reopens, tellsFacts } from '../section.ts';
import { sentences } from '../sentence.ts';
import { speaksToMachine } from './machine-talk.ts';

/** A numbered place or paragraph of a document as a model is shown it: ranges are of the reading's text. */
export type Point = Range & { block: number; headings: Range[] };

/** A document ready to be proposed from: its points in order, and everything its names and days are read with. */
export type PointedText = TextReading & {
  source: SourceText;
  blocks: readonly Block[];
  mentions: readonly Mention[];
  points: readonly Point[];
};

const LONGEST_POINT = 2_000;
const LEAST_WORDS = 3;

/** The points of a document that may be shown to a model: its body, without what speaks to machines and all that stands below it. */
export function pointsOf(source: SourceText, options: ExtractionOptions): PointedText {
  const reading = readingOf(source, options);
  const { text, view } = reading;
  const blocks = outline(text, view.isInTable);
  const barred = barredBlocks(text, blocks);
  const points = blocks.flatMap((block, index) =>
    block.zone === 'body' &&
    !barred.has(index) &&
    !view.isInTable(block) &&
    !isAttribute(text.slice(block.start, block.end))
      ? piecesOf(text, block).map((piece) => ({ ...piece, block: index, headings: headingsOf(text, blocks, index) }))
      : [],
  );
  return { ...reading, source, blocks, mentions: findMentions(text, reading.context), points };
}

/** Blocks that speak to machines or only report, what stands under them, and what follows a line that announces words to machines. */
function barredBlocks(text: string, blocks: readonly Block[]): Set<number> {
  const barred = new Set<number>();
  const facts = new Set<number>();
  const opened = new Map<number | null, number>();
  let spoke = false;
  blocks.forEach((block, index) => {
    const { label, parent } = block;
    const words = text.slice(block.start, block.end);
    const announced = spoke && /[:"“{[(,-]\s*$/u.test(text.slice(0, blocks[index - 1]?.end));
    const under = (parent !== null && barred.has(parent)) || (label && barred.has(opened.get(parent) ?? -1));
    if (!label && /:\s*$/u.test(words)) opened.set(parent, index);
    spoke = announced || speaksToMachine(words);
    if (parent !== null && facts.has(parent) && !label && reopens(words)) {
      facts.delete(parent);
      barred.delete(parent);
    } else if (label && tellsFacts(words)) facts.add(index);
    if (spoke || under || facts.has(index)) barred.add(index);
  });
  return barred;
}

/** A paragraph of pages is cut between its sentences. */
function piecesOf(text: string, block: Range): Range[] {
  if ((text.slice(block.start, block.end).match(/[\p{L}\p{N}]+/gu) ?? []).length < LEAST_WORDS) return [];
  if (block.end - block.start <= LONGEST_POINT) return [{ start: block.start, end: block.end }];
  const pieces: Range[] = [];
  for (const { start, end } of sentences(text, block.start, block.end)) {
    if (end - start > LONGEST_POINT) continue;
    const last = pieces.at(-1);
    if (last && end - last.start <= LONGEST_POINT) last.end = end;
    else pieces.push({ start, end });
  }
  return pieces;
}

const MOST_HEADINGS = 3;
const LONGEST_HEADING = 300;

/** The lines whose words also speak for a point: the labelled ones above it, and a line that ends with a colon right before it. */
function headingsOf(text: string, blocks: readonly Block[], index: number): Range[] {
  const own = blocks[index] as Block;
  const above: Range[] = [];
  for (let at = own.parent; at !== null && above.length < MOST_HEADINGS; at = blocks[at]?.parent ?? null)
    above.unshift(blocks[at] as Block);
  const opening = blocks.slice(0, index).findLast((b) => b.zone === 'body' && b.parent === own.parent && !b.label);
  if (opening && own.label && /:\s*$/u.test(text.slice(opening.start, opening.end))) above.push(opening);
  return above.filter((b) => b.end - b.start <= LONGEST_HEADING).map(({ start, end }) => ({ start, end }));
}
