import type { UnsureWord } from '../source-text.ts';

/** A run of signs at one place of a page, in points; y counts upwards. */
export type Piece = { text: string; left: number; right: number; y: number; size: number; isUpright: boolean };

/** A run of words of a line without a column's gap inside; `start` and `end` are offsets in the line's text. */
export type Chunk = { start: number; end: number; left: number; right: number };

export type LineBox = { left: number; right: number; y: number; size: number };

/** The cell of a page's table, by the columns and rows it takes up. */
export type LineCell = { table: number; row: number; column: number; rows: number; columns: number };

/**
 * A line of a page; `box` is null where the places are not known. Columns stand behind tabs. `unsure`: words of a picture, by offset
 * in it; `cell`: where the frame of a table was seen around it.
 */
export type PdfLine = {
  text: string;
  chunks: Chunk[];
  box: LineBox | null;
  isUpright: boolean;
  unsure?: UnsureWord[];
  cell?: LineCell;
};

/** A gap without a sign of space is a column's from this share of the letter height; LaTeX sets words up to 0.6 apart. */
const BARE_COLUMN_GAP = 0.75;
/** Behind a space a gap is a column's only from here: justified lines are stretched. */
export const SPACED_COLUMN_GAP = 2.2;
const WORD_GAP = 0.16;
export const ITEM_MARK = /^\s*(?:(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5}|[A-Za-zđ])[.)]|\(\d{1,2}\)|[-–+•])\s*$/u;
const LONGEST_MARK = 20;

/**
 * Lines of a page in the order in which they are drawn, which keeps a table cell's lines together; inside a line by place, so that
 * letters drawn late in another font stand in their words.
 */
export function linesOfPieces(pieces: readonly Piece[]): PdfLine[] {
  const lines: PdfLine[] = [];
  let open: Piece[] = [];
  let first: Piece | null = null;
  const close = () => {
    const line = lineOf(open);
    if (line) lines.push(line);
    open = [];
    first = null;
  };
  for (const piece of pieces) {
    if (piece.text === '') continue;
    if (first && !isSameLine(first, piece)) close();
    open.push(piece);
    if (!first || (first as Piece).text.trim() === '') first = piece;
  }
  close();
  return lines;
}

function isSameLine(first: Piece, piece: Piece): boolean {
  if (first.isUpright !== piece.isUpright) return false;
  return Math.abs(first.y - piece.y) <= 0.35 * Math.max(first.size, piece.size);
}

/** True where a letter is drawn back inside the words before it: the mark of a font that lacks Vietnamese letters. */
export function hasStrayLetters(pieces: readonly Piece[]): boolean {
  return pieces.some((piece, i) => {
    const before = pieces[i - 1];
    return (
      before !== undefined &&
      /[^\x20-\x7e]/.test(piece.text) &&
      isSameLine(before, piece) &&
      piece.left < before.right - 1.5 * piece.size
    );
  });
}

function lineOf(pieces: readonly Piece[]): PdfLine | null {
  // Words drawn upwards have one `left` for all.
  const ordered = pieces[0]?.isUpright ? pieces.toSorted((a, b) => a.left - b.left) : pieces;
  const chunks: Chunk[] = [];
  let text = '';
  let first: Piece | null = null;
  let last: Piece | null = null;
  let spaced = false;
  let size = 0;
  for (const piece of ordered) {
    const words = piece.text.trim();
    if (words === '') {
      spaced = true;
      continue;
    }
    // Bold without a bold font is drawn twice, a hair apart.
    if (last && last.text === piece.text && Math.abs(piece.left - last.left) < 0.15 * piece.size) continue;
    const gap = last ? (piece.left - last.right) / piece.size : 0;
    const isColumn = last !== null && piece.isUpright && gap > (spaced ? SPACED_COLUMN_GAP : BARE_COLUMN_GAP);
    // Behind the mark of an item the gap is an indent, no column.
    if (isColumn) text += text.length <= LONGEST_MARK && ITEM_MARK.test(text) ? ' ' : '\t';
    else if (last && (spaced || gap > WORD_GAP || /^\s/.test(piece.text))) text += ' ';
    if (isColumn || chunks.length === 0)
      chunks.push({ start: text.length, end: text.length, left: piece.left, right: piece.right });
    text += words;
    const chunk = chunks.at(-1) as Chunk;
    chunk.end = text.length;
    chunk.right = Math.max(chunk.right, piece.right);
    spaced = /\s$/.test(piece.text);
    first ??= piece;
    last = piece;
    size = Math.max(size, piece.size);
  }
  if (!first || !last) return null;
  const box = { left: first.left, right: last.right, y: first.y, size };
  return { text, chunks, box, isUpright: first.isUpright };
}
