import { type Chunk, ITEM_MARK, type PdfLine, SPACED_COLUMN_GAP } from '../readers/pdf-lines.ts';
import type { UnsureWord } from '../source-text.ts';
import type { Sheet } from './read-sheet.ts';
import type { ScanWord } from './recogniser.ts';
import { repairedWords } from './scan-repair.ts';

/** A word less sure than this is wrong more often than not worth the look; one with figures or a numeral is looked at from further up. */
export const UNSURE = 70;
export const UNSURE_FIGURES = 88;
const FIGURES = /\d|^[IVX]+[.,;:)]*$/u;
/** Rows of what no letters are: rules of tables, edges of stamps, grain. */
const GARBAGE = 30;
/** The row's height has room above and below the letters. */
const LETTER_HEIGHT = 0.8;
const LONGEST_MARK = 20;

/** Lines of a page: each table, cell by cell, where it stands among the lines around it. */
export function sheetLines({ lines, tables }: Sheet, dpi: number): PdfLine[] {
  const found: PdfLine[] = [];
  let rest = scanLines(lines, dpi);
  tables.forEach((table, n) => {
    const isAbove = (line: PdfLine) => -(line.box?.y ?? 0) < (table.top * 72) / dpi;
    found.push(...rest.filter(isAbove));
    rest = rest.filter((line) => !isAbove(line));
    for (const { place, lines } of table.cells) {
      const cell = { table: n, ...place };
      const own = scanLines(lines, dpi, true);
      found.push(...own.map((line) => ({ ...line, cell })));
    }
  });
  return [...found, ...rest];
}

/** Lines of text from the words a picture was read into; places are put into points at `dpi`, counted upwards. */
export function scanLines(rows: readonly ScanWord[][], dpi: number, isCell = false): PdfLine[] {
  return rows.flatMap((row) => {
    const words = withoutEdges(row.toSorted((a, b) => a.left - b.left));
    return words.length > 0 ? [lineOf(words, 72 / dpi, isCell)] : [];
  });
}

/** Without what stands at either end and is no word: a frame's edge, a speck. */
function withoutEdges(words: ScanWord[]): ScanWord[] {
  const isWord = ({ text, confidence }: ScanWord) => /[\p{L}\p{N}]/u.test(text) && confidence >= GARBAGE;
  const isMark = (word: ScanWord) => /^[-–+•(“"]+$/u.test(word.text);
  const from = words.findIndex(
    (word, i) => isWord(word) || (isMark(word) && i + 1 < words.length && isWord(words[i + 1] as ScanWord)),
  );
  const to = words.findLastIndex(isWord);
  return from < 0 || to < from ? [] : words.slice(from, to + 1);
}

/** Within a cell a gap parts no columns. */
function lineOf(words: readonly ScanWord[], unit: number, isCell: boolean): PdfLine {
  const repaired = repairedWords(words.map((w) => w.text));
  const size = median(words.map((w) => w.size)) * LETTER_HEIGHT;
  const chunks: Chunk[] = [];
  const unsure: UnsureWord[] = [];
  let text = '';
  words.forEach((word, i) => {
    const { text: own, read } = repaired[i] as { text: string; read?: string };
    const before = words[i - 1];
    const isColumn = !isCell && before !== undefined && word.left - before.right > SPACED_COLUMN_GAP * size;
    const isBehindMark = text.length <= LONGEST_MARK && ITEM_MARK.test(text);
    if (before) text += isColumn && !isBehindMark ? '\t' : ' ';
    if (!before || (isColumn && !isBehindMark))
      chunks.push({ start: text.length, end: text.length, left: word.left * unit, right: word.right * unit });
    const start = text.length;
    text += own;
    const chunk = chunks.at(-1) as Chunk;
    chunk.end = text.length;
    chunk.right = Math.max(chunk.right, word.right * unit);
    if (read !== undefined || word.confidence < (FIGURES.test(own) ? UNSURE_FIGURES : UNSURE))
      unsure.push({
        start,
        end: text.length,
        confidence: Math.round(word.confidence),
        ...(read === undefined ? {} : { read }),
      });
  });
  const [first, last] = [words[0] as ScanWord, words.at(-1) as ScanWord];
  const box = { left: first.left * unit, right: last.right * unit, y: -first.y * unit, size: size * unit };
  return { text, chunks, box, isUpright: true, unsure };
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
