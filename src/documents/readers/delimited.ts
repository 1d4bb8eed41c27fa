import type { Range } from '../../shared/range.ts';
import { fold } from '../../shared/text.ts';
import type { Table } from '../source-text.ts';

/** Reads delimited text (RFC 4180, any of ; , tab |): cells as ranges of the text itself, without their quotation marks. */
export function delimitedTable(text: string, range: Range, separator: string): Table {
  const rows: Range[][] = [];
  let row: Range[] = [];
  let at = range.start;
  while (at < range.end) {
    const cell = readCell(text, at, range.end, separator);
    row.push(cell.content);
    at = cell.end;
    if (at >= range.end || text[at] === '\n') {
      if (row.some((c) => c.end > c.start)) rows.push(row);
      row = [];
    }
    at++;
  }
  if (row.length > 0) rows.push(row);
  return { ...range, rows };
}

function readCell(text: string, start: number, limit: number, separator: string): { content: Range; end: number } {
  let at = start;
  while (at < limit && text[at] === ' ') at++;
  if (text[at] === '"') {
    let close = at + 1;
    while (close < limit && (text[close] !== '"' || text[close + 1] === '"')) close += text[close] === '"' ? 2 : 1;
    let end = close + 1;
    while (end < limit && text[end] !== separator && text[end] !== '\n') end++;
    return { content: { start: at + 1, end: Math.min(close, limit) }, end };
  }
  let end = at;
  while (end < limit && text[end] !== separator && text[end] !== '\n') end++;
  return { content: trimmed(text, at, end), end };
}

function trimmed(text: string, start: number, end: number): Range {
  let [from, to] = [start, end];
  while (from < to && /[\s|]/.test(text[from] as string)) from++;
  while (to > from && /[\s|]/.test(text[to - 1] as string)) to--;
  return { start: from, end: to };
}

const HEADER = /nhiem vu|noi dung|cong viec/;
const OTHER = /chu tri|phoi hop|thoi han|thoi gian|don vi|co quan|han hoan thanh|tien do/;

/** Tables written as delimited lines inside a text: from a header line that names tasks and owners to the first line that is no row. */
export function tablesInText(text: string): Table[] {
  const tables: Table[] = [];
  let at = 0;
  while (at < text.length) {
    const end = lineEnd(text, at);
    const separator = headerSeparator(text.slice(at, end));
    if (separator) {
      const stop = tableEnd(text, at, separator);
      const table = delimitedTable(text, { start: at, end: stop }, separator);
      const rows = table.rows
        .filter((r) => !r.every((c) => /^[-:\s]*$/.test(text.slice(c.start, c.end))))
        .map((r) => (separator === '|' ? withoutEdges(r) : r));
      if (rows.length > 1) tables.push({ ...table, rows });
      at = stop;
    }
    at = Math.max(end, at) + 1;
  }
  return tables;
}

/** A line drawn as "| a | b |" has an empty cell on either side. */
function withoutEdges(row: Range[]): Range[] {
  const first = row[0];
  const last = row.at(-1);
  return row.slice(first && first.start === first.end ? 1 : 0, last && last.start === last.end ? -1 : undefined);
}

function headerSeparator(line: string): string | null {
  const plain = fold(line);
  if (!HEADER.test(plain) || !OTHER.test(plain)) return null;
  return (
    ['\t', '|', ';', ','].find(
      (s) => line.split(s).length >= 3 && line.split(s).every((cell) => cell.trim().length <= 60),
    ) ?? null
  );
}

function tableEnd(text: string, start: number, separator: string): number {
  let at = start;
  let columns = 0;
  while (at < text.length) {
    const table = delimitedTable(text, { start: at, end: rowEnd(text, at) }, separator);
    const width = table.rows[0]?.length ?? 0;
    if (columns === 0) columns = width;
    if (width < Math.min(3, columns)) break;
    at = rowEnd(text, at) + 1;
  }
  return Math.min(at, text.length);
}

/** End of a row: the first line break outside quotation marks. */
function rowEnd(text: string, start: number): number {
  let quoted = false;
  for (let i = start; i < text.length; i++) {
    if (text[i] === '"') quoted = !quoted;
    else if (text[i] === '\n' && !quoted) return i;
  }
  return text.length;
}

function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}
