import type { Worksheet } from 'exceljs';
import { formatDay } from '../../shared/calendar.ts';
import type { TaskFacts } from '../../tasks/facts.ts';
import { rowHeight } from '../row-height.ts';
import { type Report, rowsOf } from './report-input.ts';
import { ANNEXES, annexOf, documentName, type Light, type ReportRow } from './report-row.ts';

const FONT = 'Times New Roman';
/** Fill and text of a light; the words beside it say the same, for print and for whoever does not see colours. */
const COLOURS: Record<Exclude<Light, 'none'>, { fill: string; text: string }> = {
  green: { fill: 'FFE2F0D9', text: 'FF1E5B2A' },
  amber: { fill: 'FFFFF2CC', text: 'FF7F5F00' },
  red: { fill: 'FFF8D7DA', text: 'FF8A1C1C' },
  grey: { fill: 'FFE7E6E6', text: 'FF404040' },
};

const COLUMNS: { key: Exclude<keyof ReportRow, 'light'> | 'n'; width: number }[] = [
  { key: 'n', width: 5 },
  { key: 'code', width: 10 },
  { key: 'title', width: 44 },
  { key: 'assignedBy', width: 26 },
  { key: 'lead', width: 22 },
  { key: 'support', width: 22 },
  { key: 'due', width: 16 },
  { key: 'product', width: 20 },
  { key: 'status', width: 20 },
  { key: 'obstacles', width: 26 },
  { key: 'note', width: 18 },
  { key: 'quote', width: 50 },
  { key: 'source', width: 30 },
];

/** The status report as a workbook: what stands where in total, then a sheet for each paper whose directive is in force. */
export async function statusWorkbook(report: Report): Promise<Uint8Array> {
  // exceljs: writes what Excel and LibreOffice both open without a question; MIT. Loaded here: reading it in costs a start 0.2 s.
  const { default: ExcelJS } = await import('exceljs');
  const m = report.words;
  const book = new ExcelJS.Workbook();
  book.creator = m('product');
  overview(book.addWorksheet(m('sheet-overview')), report);
  const names = new Set<string>([m('sheet-overview').toLowerCase()]);
  for (const { name, tasks } of byDocument(report))
    sheet(book.addWorksheet(unusedName(name, names)), report, name, tasks);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** Tasks under the paper that gave them last, latest paper first. */
function byDocument(report: Report): { name: string; tasks: TaskFacts[] }[] {
  const groups = new Map<number, TaskFacts[]>();
  for (const facts of report.tasks.toSorted((a, b) => b.latest.document.date.localeCompare(a.latest.document.date)))
    groups.set(facts.latest.versionId, [...(groups.get(facts.latest.versionId) ?? []), facts]);
  return [...groups.values()].map((tasks) => ({
    name: documentName((tasks[0] as TaskFacts).latest.document, report.words),
    tasks: tasks.toSorted((a, b) => a.latest.start - b.latest.start),
  }));
}

/** A sheet's name: 31 characters at most, without what Excel forbids, used once. */
function unusedName(wanted: string, used: Set<string>): string {
  const base = wanted.replace(/[[\]:*?/\\']/g, '-').slice(0, 28);
  let name = base;
  for (let n = 2; used.has(name.toLowerCase()); n++) name = `${base} ${n}`;
  used.add(name.toLowerCase());
  return name;
}

function overview(page: Worksheet, report: Report): void {
  const m = report.words;
  page.columns = [{ width: 46 }, { width: 14 }];
  const head = page.addRow([m('status-title', { committee: report.committee })]);
  head.font = { name: FONT, size: 14, bold: true };
  page.addRow([m('as-of', { day: formatDay(report.day) })]).font = { name: FONT, size: 12, italic: true };
  if (report.agency) page.addRow([m('only-agency', { agency: report.agency.name })]).font = { name: FONT, size: 12 };
  if (report.about) page.addRow([m('only-about', { about: report.about })]).font = { name: FONT, size: 12 };
  page.addRow([]);
  for (const annex of ANNEXES) line(page, m(`annex-${annex}`), report.tasks.filter((f) => annexOf(f) === annex).length);
  const hidden = report.tasks.filter((f) => annexOf(f) === null).length;
  if (hidden > 0) line(page, m('not-shown'), hidden);
  line(page, m('total'), report.tasks.length, true);
  page.addRow([]);
  page.addRow([m('no-information-explained')]).font = { name: FONT, size: 11, italic: true };
  page.getColumn(1).alignment = { wrapText: true, vertical: 'top' };
  page.pageSetup = { paperSize: 9, orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 };
}

function line(page: Worksheet, label: string, n: number, bold = false): void {
  page.addRow([label, n]).font = { name: FONT, size: 12, bold };
}

function sheet(page: Worksheet, report: Report, name: string, tasks: TaskFacts[]): void {
  const m = report.words;
  page.columns = COLUMNS.map(({ key, width }) => ({ key, width }));
  page.addRow([m('sheet-title', { document: name, day: formatDay(report.day) })]).font = {
    name: FONT,
    size: 13,
    bold: true,
  };
  const header = page.addRow(COLUMNS.map(({ key }) => m(`column-${key}`)));
  header.font = { name: FONT, size: 11, bold: true };
  header.height = rowHeight(COLUMNS.map(({ key, width }) => ({ text: m(`column-${key}`), width })));
  header.alignment = { wrapText: true, vertical: 'middle', horizontal: 'center' };
  header.eachCell((cell) => {
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFD9E2F3' } };
    cell.border = THIN;
  });
  for (const [i, row] of rowsOf(report, tasks).entries()) {
    const made = page.addRow({ n: i + 1, ...row });
    made.font = { name: FONT, size: 11 };
    made.alignment = { wrapText: true, vertical: 'top' };
    made.height = rowHeight(COLUMNS.map(({ key, width }) => ({ text: key === 'n' ? '' : row[key], width })));
    for (let at = 1; at <= COLUMNS.length; at++) made.getCell(at).border = THIN;
    if (row.light === 'none') continue;
    const { fill, text } = COLOURS[row.light];
    const cell = made.getCell('status');
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: fill } };
    cell.font = { name: FONT, size: 11, bold: true, color: { argb: text } };
  }
  const last = String.fromCharCode(64 + COLUMNS.length);
  page.autoFilter = `A2:${last}${tasks.length + 2}`;
  page.views = [{ state: 'frozen', ySplit: 2, xSplit: 3 }];
  page.pageSetup = { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 };
  page.pageSetup.printTitlesRow = '2:2';
}

const THIN = {
  top: { style: 'thin' },
  left: { style: 'thin' },
  bottom: { style: 'thin' },
  right: { style: 'thin' },
} as const;
