/** Text with marks over it. Offsets are UTF-16 units, as messengers count them. Never markup that would need escaping. */
export type Mark = { kind: 'bold' | 'italic' | 'quote' | 'code'; start: number; end: number };
export type RichText = { text: string; marks: Mark[] };
export type Piece = string | RichText;

/** Pieces one after another, as one text. */
export function rich(...pieces: Piece[]): RichText {
  const marks: Mark[] = [];
  let text = '';
  for (const piece of pieces) {
    if (typeof piece === 'string') text += piece;
    else {
      for (const mark of piece.marks)
        marks.push({ ...mark, start: mark.start + text.length, end: mark.end + text.length });
      text += piece.text;
    }
  }
  return { text, marks };
}

function marked(kind: Mark['kind'], piece: Piece): RichText {
  const inner = rich(piece);
  return inner.text === ''
    ? inner
    : { text: inner.text, marks: [{ kind, start: 0, end: inner.text.length }, ...inner.marks] };
}

export const bold = (piece: Piece) => marked('bold', piece);
export const italic = (piece: Piece) => marked('italic', piece);
export const quoted = (piece: Piece) => marked('quote', piece);
export const code = (piece: Piece) => marked('code', piece);

export function joined(pieces: Piece[], between: string): RichText {
  return rich(...pieces.flatMap((piece, i) => (i === 0 ? [piece] : [between, piece])));
}

/** The part from `start` to `end`, its marks cut to it. */
export function slice(given: RichText, start: number, end: number): RichText {
  return {
    text: given.text.slice(start, end),
    marks: given.marks
      .map((m) => ({ ...m, start: Math.max(m.start, start) - start, end: Math.min(m.end, end) - start }))
      .filter((m) => m.start < m.end),
  };
}

/** What one message of a channel can hold. */
export type MessageLimits = { length: number; marks: number };

/**
 * Messages that hold blocks in order (a row, a quote, a heading each), as few as the limits allow. A block is cut only where it
 * alone is too long: at a line's end, else after a sentence, else between words, never inside a surrogate pair.
 */
export function messagesOf(blocks: Piece[], limits: MessageLimits): RichText[] {
  const messages: RichText[] = [];
  let open: RichText | null = null;
  for (const block of blocks.flatMap((b) => partsOf(rich(b), limits))) {
    const together: RichText | null = open === null ? block : rich(open, '\n', block);
    if (fits(together, limits)) open = together;
    else {
      if (open) messages.push(trimmed(open));
      open = block;
    }
  }
  if (open) messages.push(trimmed(open));
  return messages.filter((m) => m.text !== '');
}

function fits(given: RichText, limits: MessageLimits): boolean {
  return given.text.length <= limits.length && given.marks.length <= limits.marks;
}

function partsOf(block: RichText, limits: MessageLimits): RichText[] {
  const parts: RichText[] = [];
  let at = 0;
  while (!fits(slice(block, at, block.text.length), limits)) {
    const end = cutBefore(block, at, limits);
    parts.push(slice(block, at, end));
    at = end;
  }
  return [...parts, slice(block, at, block.text.length)];
}

/** Where a part that begins at `at` ends: the last good place before the length or the number of marks is used up. */
function cutBefore(block: RichText, at: number, limits: MessageLimits): number {
  const starts = block.marks
    .map((m) => m.start)
    .filter((s) => s > at)
    .sort((a, b) => a - b);
  const open = block.marks.filter((m) => m.start <= at && m.end > at).length;
  const byMarks = starts[Math.max(0, limits.marks - open)] ?? Number.POSITIVE_INFINITY;
  const last = Math.min(at + limits.length, byMarks, block.text.length);
  const window = block.text.slice(at, last);
  for (const place of [/\n(?=[^\n]*$)/, /[.;!?…] (?=[^.;!?…]*$)/, / (?=[^ ]*$)/]) {
    const found = place.exec(window);
    if (found && found.index > window.length / 4) return at + found.index + found[0].length;
  }
  const code = block.text.charCodeAt(last - 1);
  return code >= 0xd800 && code <= 0xdbff && last - at > 1 ? last - 1 : last;
}

function trimmed(given: RichText): RichText {
  const start = given.text.length - given.text.trimStart().length;
  return slice(given, start, given.text.trimEnd().length || start);
}
