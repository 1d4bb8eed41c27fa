import ExcelJS from 'exceljs'; // the kept .xlsx reader that gives dates, formulas and rich text
import { type BlockCell, sourceOfBlocks, type TextBlock } from './blocks.ts';
import type { Reading } from './reading.ts';
import { type ZipContent, zipEntry, zipText } from './zip-directory.ts';

const MOST_COLUMNS = 60;

/**
 * Reads a workbook: each sheet with content becomes lines of tab-separated cells. Print heads and drawn text boxes are kept as
 * noise, so that the secrecy guard sees them.
 */
export async function readSheet(bytes: Uint8Array, zip: Extract<ZipContent, { kind: 'zip' }>): Promise<Reading> {
  // ExcelJS expands without a bound: an archive that lies about a size is found here first.
  for (const name of zip.entries.keys()) zipEntry(zip, name);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  const blocks: TextBlock[] = drawnLines(zip);
  let isEmpty = true;
  for (const sheet of workbook.worksheets) {
    const rows = rowsOf(sheet);
    if (rows.length === 0) continue;
    isEmpty = false;
    for (const text of printHeads(sheet)) blocks.push({ kind: 'line', text, noise: 'running-header' });
    blocks.push({ kind: 'table', rows });
  }
  return isEmpty ? { kind: 'unreadable', reason: 'empty' } : { kind: 'read', source: sourceOfBlocks(blocks, 'xlsx') };
}

function rowsOf(sheet: ExcelJS.Worksheet): BlockCell[][] {
  const rows: BlockCell[][] = [];
  sheet.eachRow((row) => {
    const cells: BlockCell[] = [];
    for (let column = 1; column <= Math.min(row.cellCount, MOST_COLUMNS); column++)
      cells.push(cellOf(row.getCell(column)));
    if (cells.some((cell) => !cell.continued && cell.lines.length > 0)) rows.push(cells);
  });
  return rows;
}

/** Of merged cells the first holds the words; those below continue it, those beside it are empty. */
function cellOf(cell: ExcelJS.Cell): BlockCell {
  const master = cell.isMerged ? cell.master : cell;
  const isFirst = master.address === cell.address;
  const continued = !isFirst && Number(cell.row) > Number(master.row) && cell.col === master.col;
  const words = isFirst ? cellText(cell.value, cell.numFmt) : '';
  return { lines: words === '' ? [] : words.split('\n'), columns: 1, continued };
}

function cellText(value: ExcelJS.CellValue, format: string | undefined): string {
  if (value === null || value === undefined) return '';
  // Excel dates carry no zone: ExcelJS gives them as UTC.
  if (value instanceof Date) return dayText(value, format);
  if (typeof value === 'number') return numberText(value, format);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'object') {
    if ('richText' in value) return clean(value.richText.map((part) => part.text).join(''));
    if ('result' in value || 'formula' in value || 'sharedFormula' in value)
      return cellText((value as { result?: ExcelJS.CellValue }).result, format);
    if ('text' in value) return cellText(value.text as ExcelJS.CellValue, format);
    return '';
  }
  return clean(value);
}

/** Whoever types "3/2026" gets the first of March, shown without its day: it is the month that was meant. */
function dayText(value: Date, format: string | undefined): string {
  const parts = value.toISOString().slice(0, 10).split('-').reverse();
  const shown = format?.replace(/\[[^\]]*\]|"[^"]*"|\\./g, '') ?? '';
  const isMonth = /m/i.test(shown) && /y/i.test(shown) && !/d/i.test(shown) && parts[0] === '01';
  return (isMonth ? parts.slice(1) : parts).join('/');
}

/** 0.1 + 0.2 is 0.3 in a sheet; a share shows as per cent. */
function numberText(value: number, format: string | undefined): string {
  const rounded = Number(value.toPrecision(12));
  return format?.includes('%') ? `${Number((rounded * 100).toPrecision(10))}%` : String(rounded);
}

function clean(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\t\u00a0 ]+/g, ' ')
    .replace(/ *\n+ */g, '\n')
    .trim();
}

/** Head and foot of the printed sheet without their format codes ("&C&B&14MẬT"). */
function printHeads(sheet: ExcelJS.Worksheet): string[] {
  const { oddHeader, oddFooter, firstHeader, evenHeader } = sheet.headerFooter ?? {};
  return [oddHeader, firstHeader, evenHeader, oddFooter]
    .flatMap((head) => (head ?? '').split(/&[LCR]/))
    .map((part) => part.replace(/&(?:"[^"]*"|\d+|[A-Z])/g, ' ').trim())
    .filter((part) => /\p{L}/u.test(part));
}

function drawnLines(zip: Extract<ZipContent, { kind: 'zip' }>): TextBlock[] {
  return [...zip.entries.keys()]
    .filter((name) => /^xl\/drawings\/[^/]+\.xml$/.test(name))
    .flatMap((name) => (zipText(zip, name) ?? '').split(/<\/a:p>/))
    .map((part) => [...part.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map((m) => m[1]).join(''))
    .filter((text) => text.trim() !== '')
    .map((text): TextBlock => ({ kind: 'line', text, noise: 'stamp' }));
}
