import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';

/** A list that left as a workbook, edited as a person does in Excel: by the words of a header and of a row. */
export class EditedList {
  private readonly workbook: ExcelJS.Workbook;
  private readonly header: number;

  private constructor(workbook: ExcelJS.Workbook, header: number) {
    this.workbook = workbook;
    this.header = header;
  }

  static async open(bytes: Uint8Array): Promise<EditedList> {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(new Uint8Array(bytes).buffer);
    const sheet = workbook.worksheets[0] as ExcelJS.Worksheet;
    for (let row = 1; row <= sheet.rowCount; row++)
      if (/^(?:Mã dòng|Row id)/.test(sheet.getCell(row, 1).text)) return new EditedList(workbook, row);
    throw new Error('no column of row ids');
  }

  private get sheet(): ExcelJS.Worksheet {
    return this.workbook.worksheets[0] as ExcelJS.Worksheet;
  }

  column(label: string): number {
    for (let column = 1; column <= this.sheet.columnCount; column++)
      if (this.sheet.getCell(this.header, column).text === label) return column;
    throw new Error(`no column ${label}`);
  }

  /** The row whose task begins so. */
  row(task: string): number {
    const column = this.column('Nhiệm vụ');
    for (let row = this.header + 1; row <= this.sheet.rowCount; row++)
      if (this.sheet.getCell(row, column).text.startsWith(task)) return row;
    throw new Error(`no row ${task}`);
  }

  set(task: string, label: string, value: ExcelJS.CellValue): this {
    this.sheet.getCell(this.row(task), this.column(label)).value = value;
    return this;
  }

  drop(task: string): this {
    this.sheet.spliceRows(this.row(task), 1);
    return this;
  }

  add(cells: Record<string, ExcelJS.CellValue>): this {
    const at = this.lastRow() + 1;
    for (const [label, value] of Object.entries(cells)) this.sheet.getCell(at, this.column(label)).value = value;
    return this;
  }

  /** Sorts the rows the other way round. */
  reverse(): this {
    const rows = [];
    for (let row = this.header + 1; row <= this.lastRow(); row++) rows.push(this.sheet.getRow(row).values);
    rows.reverse().forEach((values, i) => {
      this.sheet.getRow(this.header + 1 + i).values = values as ExcelJS.CellValue[];
    });
    return this;
  }

  /** Puts a column of somebody's own before all others. */
  insertColumn(label: string): this {
    const rows: ExcelJS.CellValue[][] = [];
    for (let row = 1; row <= this.lastRow(); row++)
      rows.push((this.sheet.getRow(row).values as ExcelJS.CellValue[]).slice(1));
    this.workbook.removeWorksheet(this.sheet.id);
    const copy = this.workbook.addWorksheet('Sheet1');
    rows.forEach((values, i) => {
      copy.getRow(i + 1).values = [i + 1 === this.header ? label : '', ...values];
    });
    return this;
  }

  private lastRow(): number {
    let row = this.sheet.rowCount;
    while (row > this.header && !this.sheet.getRow(row).hasValues) row--;
    return row;
  }

  async bytes(): Promise<Uint8Array> {
    return new Uint8Array(await this.workbook.xlsx.writeBuffer());
  }
}

/** A folder for files of a test, and what stands in it. */
export function filesFolder() {
  const dir = mkdtempSync(join(tmpdir(), 'dondoc-lists-'));
  const path = (name: string) => join(dir, name);
  return {
    path,
    read: (name: string) => new Uint8Array(readFileSync(path(name))),
    write: (name: string, bytes: Uint8Array) => {
      writeFileSync(path(name), bytes);
      return path(name);
    },
  };
}
