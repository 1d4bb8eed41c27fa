// docx: Word files with header rows that repeat and pages of both orientations; MIT, kept up, no native code. Types only here.
import type * as Docx from 'docx';
import type { Words } from '../../shared/words.ts';
import type { ReportRow } from './report-row.ts';

export type Library = typeof Docx;

/** Reading the library in costs a start 0.2 s, so it is loaded by whoever writes a file. */
export function wordLibrary(): Promise<Library> {
  return import('docx');
}

export const FONT = 'Times New Roman';
/** Sizes in half points, as Decree 30/2020/NĐ-CP, annex I, sets them. */
export const SIZE = { body: 28, head: 26, small: 24, list: 22, table: 22 } as const;
/** Twentieths of a point: A4 with margins of 20 mm above and below, 30 mm left, 15 mm right (the same annex). */
const MM = 56.7;
export const MARGINS = { top: 20 * MM, bottom: 20 * MM, left: 30 * MM, right: 15 * MM };
const A4 = { width: 210 * MM, height: 297 * MM };

export function pageOf(lib: Library, orientation: 'portrait' | 'landscape') {
  return {
    size: { ...A4, orientation: lib.PageOrientation[orientation === 'portrait' ? 'PORTRAIT' : 'LANDSCAPE'] },
    margin: MARGINS,
  };
}

/** The page number in the middle of the upper margin, from the second page on (annex I, section II.7 of the decree). */
export function numbering(lib: Library) {
  const number = new lib.Paragraph({
    alignment: lib.AlignmentType.CENTER,
    children: [new lib.TextRun({ children: [lib.PageNumber.CURRENT], font: FONT, size: SIZE.head })],
  });
  return {
    headers: { default: new lib.Header({ children: [number] }), first: new lib.Header({ children: [] }) },
    properties: { titlePage: true },
  };
}

export type Line = {
  align?: 'left' | 'center' | 'right' | 'both';
  size?: number;
  bold?: boolean;
  italics?: boolean;
  /** First line indented by 1 cm, as body paragraphs are. */
  indent?: boolean;
  before?: number;
  after?: number;
  keepNext?: boolean;
  pageBreakBefore?: boolean;
};

export function line(lib: Library, text: string, how: Line = {}): Docx.Paragraph {
  const { align = 'left', size = SIZE.body, bold = false, italics = false } = how;
  return new lib.Paragraph({
    alignment: {
      left: lib.AlignmentType.LEFT,
      center: lib.AlignmentType.CENTER,
      right: lib.AlignmentType.RIGHT,
      both: lib.AlignmentType.JUSTIFIED,
    }[align],
    spacing: { before: how.before ?? 0, after: how.after ?? 0 },
    ...(how.indent ? { indent: { firstLine: 567 } } : {}),
    ...(how.keepNext ? { keepNext: true } : {}),
    ...(how.pageBreakBefore ? { pageBreakBefore: true } : {}),
    children: text
      .split('\n')
      .map(
        (part, i) => new lib.TextRun({ text: part, font: FONT, size, bold, italics, ...(i > 0 ? { break: 1 } : {}) }),
      ),
  });
}

export function body(lib: Library, text: string): Docx.Paragraph {
  return line(lib, text, { align: 'both', indent: true, before: 60, after: 60 });
}

/** Two columns without rules: the head of a letter, its signature. */
export function columns(lib: Library, left: Docx.Paragraph[], right: Docx.Paragraph[], share = 45): Docx.Table {
  const none = { style: lib.BorderStyle.NONE, size: 0, color: 'auto' };
  const cell = (children: Docx.Paragraph[], width: number) =>
    new lib.TableCell({
      children,
      width: { size: width, type: lib.WidthType.PERCENTAGE },
      borders: { top: none, bottom: none, left: none, right: none },
    });
  return new lib.Table({
    width: { size: 100, type: lib.WidthType.PERCENTAGE },
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    rows: [new lib.TableRow({ cantSplit: true, children: [cell(left, share), cell(right, 100 - share)] })],
  });
}

/** The rule under a head, as long as the words above it. */
export function rule(lib: Library, width: number): Docx.Paragraph {
  return line(lib, '─'.repeat(width), { align: 'center', size: 12 });
}

export type Column = { key: Exclude<keyof ReportRow, 'light'> | 'n'; width: number };

/** A ruled table of tasks whose header row is repeated on every page. Widths are shares of the page. */
export function taskTable(lib: Library, rows: readonly ReportRow[], shown: readonly Column[], m: Words): Docx.Table {
  const all = shown.reduce((sum, c) => sum + c.width, 0);
  const cell = (text: string, { width }: Column, head: boolean) =>
    new lib.TableCell({
      width: { size: (width / all) * 100, type: lib.WidthType.PERCENTAGE },
      margins: { left: 60, right: 60, top: 30, bottom: 30 },
      children: [line(lib, text, { size: SIZE.table, bold: head, align: head ? 'center' : 'left' })],
    });
  return new lib.Table({
    width: { size: 100, type: lib.WidthType.PERCENTAGE },
    rows: [
      new lib.TableRow({
        tableHeader: true,
        cantSplit: true,
        children: shown.map((c) => cell(m(`column-${c.key}`), c, true)),
      }),
      ...rows.map(
        (row, i) =>
          new lib.TableRow({
            cantSplit: true,
            children: shown.map((c) => cell(c.key === 'n' ? String(i + 1) : row[c.key], c, false)),
          }),
      ),
    ],
  });
}

export async function bytesOf(lib: Library, sections: Docx.ISectionOptions[], title: string): Promise<Uint8Array> {
  const document = new lib.Document({
    title,
    styles: { default: { document: { run: { font: FONT, size: SIZE.body } } } },
    sections,
  });
  return new Uint8Array(await lib.Packer.toBuffer(document));
}
