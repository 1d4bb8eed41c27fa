import ExcelJS from 'exceljs'; // the kept .xlsx reader that gives dates, formulas and rich text
import type { Range } from '../../shared/range.ts';
import type { Table } from '../source-text.ts';
import type { Reading } from './reading.ts';

/** Reads a workbook: each sheet with content becomes lines of tab-separated cells; a merged cell belongs to every row it spans. */
export async function readSheet(bytes: Uint8Array): Promise<Reading> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  let text = '';
  const tables: Table[] = [];
  for (const sheet of workbook.worksheets) {
    const start = text.length;
    const rows: Range[][] = [];
    const written = new Map<string, Range>();
    sheet.eachRow((row) => {
      const cells: Range[] = [];
      for (let column = 1; column <= Math.min(row.cellCount, 60); column++) {
        const cell = row.getCell(column);
        const master = cell.isMerged ? cell.master.address : cell.address;
        if (column > 1) text += '\t';
        const known = written.get(master);
        if (known) {
          cells.push(known);
          continue;
        }
        const words = cellText(cell.isMerged ? cell.master.value : cell.value);
        const range = { start: text.length, end: text.length + words.length };
        text += words;
        cells.push(range);
        written.set(master, range);
      }
      text += '\n';
      if (cells.some((c) => c.end > c.start)) rows.push(cells);
    });
    if (rows.length > 0) tables.push({ start, end: text.length, rows });
  }
  if (text.trim() === '') return { kind: 'unreadable', reason: 'empty' };
  return { kind: 'read', source: { format: 'xlsx', text, pages: [], noise: [], tables } };
}

function cellText(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return '';
  // Excel dates carry no zone: ExcelJS gives them as UTC.
  if (value instanceof Date) return value.toISOString().slice(0, 10).split('-').reverse().join('/');
  if (typeof value === 'object') {
    if ('richText' in value) return clean(value.richText.map((part) => part.text).join(''));
    if ('result' in value) return cellText(value.result as ExcelJS.CellValue);
    if ('text' in value) return clean(String(value.text));
    return '';
  }
  return clean(String(value));
}

function clean(text: string): string {
  return text.normalize('NFC').replace(/\r\n?/g, '\n').replace(/\t/g, ' ').trim();
}
