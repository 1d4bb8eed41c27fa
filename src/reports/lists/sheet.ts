import ExcelJS from 'exceljs';
import { LINE_POINTS, linesIn, rowHeight } from '../row-height.ts';
import type { Cell, ListTable } from './table.ts';

const FONT = 'Times New Roman';
const A4 = 9;
const INK = { argb: 'FF000000' };
const GREY = { argb: 'FF8C8C8C' };
const LINE = { style: 'thin' as const, color: { argb: 'FFBFBFBF' } };
const BORDER = { top: LINE, left: LINE, bottom: LINE, right: LINE };

/** The list as a workbook that can be printed as it is: A4 across, the header row on every page, filter, frozen header. */
export async function listSheet(table: ListTable): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(table.locale === 'vi' ? 'Danh sách' : 'List', {
    pageSetup: {
      paperSize: A4,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.55, header: 0.2, footer: 0.25 },
    },
    headerFooter: { oddFooter: `&C&"${FONT},Regular"&9${table.foot}` },
  });
  sheet.columns = table.columns.map(({ width }) => ({ width }));
  const total = table.columns.reduce((sum, { width }) => sum + width, 0);
  table.head.forEach((words, i) => {
    const row = sheet.addRow([words]);
    sheet.mergeCells(row.number, 1, row.number, table.columns.length);
    row.height = LINE_POINTS * linesIn(words, total) + (i === 0 ? 8 : 2);
    const isLast = i === table.head.length - 1;
    row.getCell(1).font = { name: FONT, size: i === 0 ? 14 : 11, bold: i === 0, italic: isLast, color: INK };
    row.getCell(1).alignment = { wrapText: true, vertical: 'middle', horizontal: i === 0 ? 'center' : 'left' };
  });
  const header = sheet.addRow(table.columns.map(({ label }) => label));
  header.height = LINE_POINTS * Math.max(...table.columns.map(({ label, width }) => linesIn(label, width))) + 4;
  header.eachCell((cell) => {
    cell.font = { name: FONT, size: 11, bold: true, color: INK };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8E8E8' } };
    cell.alignment = { wrapText: true, vertical: 'middle', horizontal: 'center' };
    cell.border = BORDER;
  });
  for (const cells of table.rows) addRow(sheet, table, cells);
  const last = Math.max(header.number + 1, sheet.rowCount);
  sheet.autoFilter = { from: { row: header.number, column: 1 }, to: { row: last, column: table.columns.length } };
  sheet.views = [{ state: 'frozen', ySplit: header.number, xSplit: 0 }];
  sheet.pageSetup.printTitlesRow = `${header.number}:${header.number}`;
  offerChoices(sheet, table, header.number + 1, last);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function addRow(sheet: ExcelJS.Worksheet, table: ListTable, cells: Cell[]): void {
  const row = sheet.addRow(cells.map((cell) => (typeof cell === 'string' ? cell : new Date(`${cell.day}T00:00:00Z`))));
  row.height = rowHeight(
    table.columns.map(({ width }, i) => {
      const cell = cells[i];
      return { text: typeof cell === 'string' ? cell : '', width };
    }),
  );
  table.columns.forEach((column, i) => {
    const cell = row.getCell(i + 1);
    cell.font = { name: FONT, size: column.muted ? 9 : 11, color: column.muted ? GREY : INK };
    cell.alignment = { wrapText: true, vertical: 'top', horizontal: column.centred ? 'center' : 'left' };
    cell.border = BORDER;
    if (column.muted) cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF2F2F2' } };
    // The column's format, empty cells too: what somebody types there becomes a date.
    if (column.key === 'due') cell.numFmt = 'dd/mm/yyyy';
    else if (column.key === 'id') cell.numFmt = '@';
  });
}

/** The words a decision may be, in a list; rows that are added below are offered them too. */
function offerChoices(sheet: ExcelJS.Worksheet, table: ListTable, from: number, to: number): void {
  table.columns.forEach(({ choice }, i) => {
    if (!choice) return;
    for (let row = from; row <= to + ROWS_TO_ADD; row++)
      sheet.getCell(row, i + 1).dataValidation = {
        type: 'list',
        allowBlank: true,
        formulae: [`"${choice.join(',')}"`],
        showErrorMessage: true,
        errorStyle: 'warning',
        error: choice.join(' / '),
      };
  });
}

const ROWS_TO_ADD = 30;
