import WordExtractor from 'word-extractor'; // reads the old binary .doc without an office suite
import type { Range } from '../../shared/range.ts';
import type { Noise, Table } from '../source-text.ts';
import { legacyRepair } from './legacy-text.ts';
import type { Reading } from './reading.ts';

/** Curly quotes and dashes stay as they are: a quote must be verbatim. */
const AS_WRITTEN = { filterUnicode: false };

/**
 * Reads an old binary .doc. The numbers that Word counts by itself are not in the text such a file holds and stay away; table
 * cells end with a tab. Running heads and text boxes come first, marked as noise, so that the secrecy guard sees them.
 */
export async function readDoc(bytes: Uint8Array): Promise<Reading> {
  const document = await new WordExtractor().extract(Buffer.from(bytes));
  const body = clean(document.getBody(AS_WRITTEN));
  if (body.trim() === '') return { kind: 'unreadable', reason: 'scan' };
  const repair = legacyRepair(body);
  const repaired = (text: string) => text.split('\n').map(repair).join('\n').replaceAll('\u00ad', '');
  const noise: Noise[] = [];
  let text = '';
  for (const line of runningLines(document)) {
    const start = text.length;
    text += `${repaired(line)}\n`;
    noise.push({ start, end: text.length, kind: 'running-header' });
  }
  const start = text.length;
  text += repaired(body);
  const { tables, layoutRows } = docTables(text, start);
  return { kind: 'read', source: { format: 'doc', text: onLines(text, layoutRows), pages: [], noise, tables } };
}

/** word-extractor 1.0.4 writes the word "undefined" for Word's optional hyphen (0x1F); in old fonts that code is a letter. */
function clean(text: string): string {
  // biome-ignore-start lint/suspicious/noControlCharactersInRegex: Word marks hyphens and fields by control characters
  const clean = text
    .replaceAll('undefined', '\u00ad')
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00a0\u2002\u2003]/g, ' ')
    .replace(/[\u001e\u2011]/g, '-')
    .replace(/[\u0013-\u0015\u200b]/g, '');
  // biome-ignore-end lint/suspicious/noControlCharactersInRegex: see above
  return clean;
}

function runningLines(document: Awaited<ReturnType<WordExtractor['extract']>>): string[] {
  const parts = [document.getHeaders(AS_WRITTEN), document.getTextboxes(AS_WRITTEN)];
  const lines = parts.flatMap((part) => clean(part).split('\n')).map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== '' && !/^[\d\s/–-]*$/.test(line)))];
}

/** Row numbers, names of offices and short tasks stand in first columns. */
const LONGEST_FIRST_CELL = 400;

/** A row is a run of cells each ended by a tab, the last by a tab and a line break; a cell may hold several lines. */
export function docTables(text: string, from: number): { tables: Table[]; layoutRows: Range[][] } {
  const tables: Table[] = [];
  const layoutRows: Range[][] = [];
  let rows: Range[][] = [];
  let widest = 0;
  let at = from;
  let end = from;
  const close = () => {
    const first = rows[0]?.[0];
    if (first && rows.length > 1) tables.push({ start: first.start, end, rows });
    else if (first) layoutRows.push(rows[0] as Range[]);
    rows = [];
    widest = 0;
  };
  for (let stop = text.indexOf('\t\n', at); stop >= 0; stop = text.indexOf('\t\n', at)) {
    let cells = cellsOf(text, at, stop);
    const [first] = cells as [Range];
    // A first cell of many words holds the paragraphs between two tables.
    const follows = cells.length === widest && first.end - first.start <= LONGEST_FIRST_CELL;
    const joins = rows.length > 0 && (follows || (cells.length === 1 && isOneLine(text, at, stop)));
    if (!joins) {
      close();
      // What stands above the first row is no part of it: its first cell is the last line before the first tab.
      cells = cellsOf(text, text.lastIndexOf('\n', text.indexOf('\t', at)) + 1, stop);
    }
    rows.push(cells);
    widest = Math.max(widest, cells.length);
    at = stop + 2;
    end = at;
  }
  close();
  return { tables, layoutRows };
}

/** The head and the signature of a letter stand in a table of one row: its cells are put one below the other, tabs to breaks. */
function onLines(text: string, rows: readonly Range[][]): string {
  if (rows.length === 0) return text;
  const signs = text.split('');
  for (const row of rows) for (const cell of row.slice(0, -1)) if (text[cell.end] === '\t') signs[cell.end] = '\n';
  return signs.join('');
}

function cellsOf(text: string, start: number, end: number): Range[] {
  const cells: Range[] = [];
  let at = start;
  while (at <= end) {
    const tab = text.indexOf('\t', at);
    const stop = tab < 0 || tab > end ? end : tab;
    const raw = text.slice(at, stop);
    const lead = raw.length - raw.trimStart().length;
    cells.push({ start: at + lead, end: Math.max(at + lead, at + raw.trimEnd().length) });
    at = stop + 1;
  }
  return cells;
}

function isOneLine(text: string, start: number, end: number): boolean {
  return !text.slice(start, end).includes('\n');
}
