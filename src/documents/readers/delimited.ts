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
  if (row.some((c) => c.end > c.start)) rows.push(row);
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
    return { content: trimmed(text, at + 1, Math.min(close, limit)), end: Math.min(end, limit) };
  }
  let end = at;
  while (end < limit && text[end] !== separator && text[end] !== '\n') end++;
  return { content: trimmed(text, at, end), end };
}

function trimmed(text: string, start: number, end: number): Range {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text[from] as string)) from++;
  while (to > from && /\s/.test(text[to - 1] as string)) to--;
  return { start: from, end: to };
}

const SEPARATORS = [';', '\t', ',', '|'];

/** The separator of a file of delimited rows: the one that cuts most of its first rows into the same number of cells. */
export function separatorOf(text: string): string {
  const hint = /^\s*"?sep=([;,\t|])"?\s*\n/i.exec(text)?.[1];
  if (hint) return hint;
  const sample = { start: 0, end: Math.min(text.length, 20_000) };
  const scored = SEPARATORS.map((separator) => {
    const widths = delimitedTable(text, sample, separator)
      .rows.slice(0, 30)
      .map((row) => row.length);
    const usual = mostFrequent(widths.filter((width) => width > 1));
    return { separator, score: usual === null ? 0 : widths.filter((w) => w === usual).length * Math.min(usual, 8) };
  });
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).separator;
}

function mostFrequent(values: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: number | null = null;
  for (const [value, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = value;
  return best;
}

const HEADER = /nhiem vu|noi dung|cong viec|dau viec|hang muc/;
const OTHER =
  /chu tri|phoi hop|thoi han|thoi gian|don vi|co quan|han hoan thanh|tien do|phu trach|ket qua thuc hien|tinh hinh thuc hien|tinh trang|vuong mac|kien nghi/;
const RULE = /^\|?(?:\s*:?-{2,}:?\s*\|)+\s*(?::?-{2,}:?)?$/;

/** Tables written as delimited lines inside a text: from a header line that names tasks and owners to the first line that is no row. */
export function tablesInText(text: string): Table[] {
  const tables: Table[] = [];
  let at = 0;
  while (at < text.length) {
    const end = lineEnd(text, at);
    const separator = headerSeparator(text, at, end);
    if (separator) {
      const stop = tableEnd(text, at, separator);
      const table = delimitedTable(text, { start: at, end: stop }, separator);
      const rows = separator === '|' ? withoutDrawing(text, table.rows) : table.rows;
      if (rows.length > 1) tables.push({ ...table, rows });
      at = stop;
    }
    at = Math.max(end, at) + 1;
  }
  return tables;
}

/** A Markdown table has edges ("| a | b |") and a rule under its header: neither is a cell. */
function withoutDrawing(text: string, rows: readonly Range[][]): Range[][] {
  return rows
    .filter((row) => !row.every((c) => /^[-:\s]*$/.test(text.slice(c.start, c.end))))
    .map((row) => {
      const first = row[0];
      const last = row.at(-1);
      const from = first && first.start === first.end ? 1 : 0;
      return row.slice(from, last && row.length > from + 1 && last.start === last.end ? -1 : undefined);
    });
}

function headerSeparator(text: string, start: number, end: number): string | null {
  const line = text.slice(start, end);
  if (line.includes('|') && RULE.test(text.slice(end + 1, lineEnd(text, end + 1)).trim())) return '|';
  // "…, yêu cầu các bộ, cơ quan thực hiện các nhiệm vụ sau:" is a sentence with commas.
  if (/[.:!?]\s*$/.test(line)) return null;
  const plain = fold(line);
  if (!HEADER.test(plain) || !OTHER.test(plain)) return null;
  return (
    ['\t', '|', ';', ','].find((s) => {
      const cells = delimitedTable(line, { start: 0, end: line.length }, s).rows[0] ?? [];
      return cells.length >= 3 && cells.every((cell) => cell.end - cell.start <= 60);
    }) ?? null
  );
}

/** Where the rows end. A heading inside the table ("A. Nhà trạm") has fewer cells, but rows follow it at once. */
function tableEnd(text: string, start: number, separator: string): number {
  let at = start;
  let end = start;
  let columns = 0;
  let narrow = 0;
  while (at < text.length && narrow < 2) {
    const stop = rowEnd(text, at);
    const width = delimitedTable(text, { start: at, end: stop }, separator).rows[0]?.length ?? 0;
    if (columns === 0) columns = width;
    if (width === 0) break;
    if (width >= Math.min(3, columns)) {
      narrow = 0;
      end = stop + 1;
    } else narrow++;
    at = stop + 1;
  }
  return Math.min(end, text.length);
}

/** End of a row: the first line break outside quotation marks; a mark that never closes quotes nothing. */
function rowEnd(text: string, start: number): number {
  let quoted = false;
  for (let i = start; i < text.length && i < start + 20_000; i++) {
    if (text[i] === '"') quoted = !quoted;
    else if (text[i] === '\n' && !quoted) return i;
  }
  return lineEnd(text, start);
}

function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}
