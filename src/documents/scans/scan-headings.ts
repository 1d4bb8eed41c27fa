import type { PdfLine } from '../readers/pdf-lines.ts';

const NUMERALS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
/** Numerals as they are misread. */
const READ_AS: Record<string, string> = { l: 'I', H: 'II', HI: 'III', IH: 'III', TV: 'IV', VỊ: 'VI', VH: 'VII' };
/** A heading of a part in capitals, its point lost or read as a comma. */
const HEADING = /^([IVXHTlỊ]{1,4})([.,]?)\s+(?=\p{Lu}[\p{Lu}\s,;–-]{5,}$)/u;

/**
 * Numerals of parts in capitals, put right where they can be only the next one: a part whose heading is not seen takes the tasks of
 * the next part for its own. "H. QUAN ĐIỂM" behind "I." is "II."; a numeral that is out of order as read stays.
 */
export function withHeadings(sheets: readonly PdfLine[][]): PdfLine[][] {
  let last = 0;
  const put = (line: PdfLine): PdfLine => {
    const [found, token = '', point] = HEADING.exec(line.text) ?? [];
    if (found === undefined) return line;
    const isNumeral = NUMERALS.includes(token);
    const number = NUMERALS.indexOf(READ_AS[token] ?? token) + 1;
    if (number !== last + 1 || (!isNumeral && point === '')) {
      if (isNumeral) last = number;
      return line;
    }
    last = number;
    return isNumeral && point === '.' ? line : begunWith(line, found, `${NUMERALS[number - 1]}. `);
  };
  return sheets.map((sheet) => sheet.map(put));
}

function begunWith(line: PdfLine, found: string, right: string): PdfLine {
  const longer = right.length - found.length;
  const moved = (offset: number) => (offset < found.length ? Math.min(offset, right.length) : offset + longer);
  const unsure = (line.unsure ?? [])
    .filter((word) => word.start >= found.length)
    .map((word) => ({ ...word, start: moved(word.start), end: moved(word.end) }));
  return {
    ...line,
    text: right + line.text.slice(found.length),
    chunks: line.chunks.map((chunk) => ({ ...chunk, start: moved(chunk.start), end: moved(chunk.end) })),
    unsure: [{ start: 0, end: right.length - 1, confidence: 0, read: found.trim() }, ...unsure],
  };
}
