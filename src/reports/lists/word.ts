// docx: writes Word files in their own terms (repeated header rows, landscape sections); MIT, released every few weeks.
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { formatDay } from '../../shared/calendar.ts';
import type { Cell, Column, ListTable } from './table.ts';

const FONT = 'Times New Roman';
/** Twentieths of a point: A4 across with margins of 1.5 cm leaves this much for the table. */
const PAGE = { width: 11_906, height: 16_838 };
const MARGIN = 850;
const TABLE_WIDTH = PAGE.height - 2 * MARGIN;
const GREY = '8C8C8C';
const BORDER = { style: BorderStyle.SINGLE, size: 4, color: 'BFBFBF' };
const BORDERS = { top: BORDER, bottom: BORDER, left: BORDER, right: BORDER };

/** The list as a Word file: A4 across, the header row repeated on every page, a row never cut by a page's end. */
export async function listWord(table: ListTable): Promise<Uint8Array> {
  // Narrow columns need more than their share: a cell's margins stay, and Word breaks a day inside.
  const shares = table.columns.map(({ width }) => (width < 14 ? width + 3 : width));
  const total = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.floor((share / total) * TABLE_WIDTH));
  const [title = '', ...head] = table.head;
  const document = new Document({
    styles: { default: { document: { run: { font: FONT, size: 20 } } } },
    sections: [
      {
        properties: {
          page: {
            size: { ...PAGE, orientation: PageOrientation.LANDSCAPE },
            margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
          },
        },
        footers: { default: footer(table) },
        children: [
          paragraph(title, { bold: true, size: 28, centred: true }),
          ...head.map((words, i) => paragraph(words, { size: 22, italics: i === head.length - 1 })),
          paragraph('', { size: 8 }),
          new Table({
            layout: TableLayoutType.FIXED,
            width: { size: TABLE_WIDTH, type: WidthType.DXA },
            columnWidths: widths,
            margins: { left: 60, right: 60, top: 20, bottom: 20 },
            rows: [headerRow(table, widths), ...table.rows.map((cells) => bodyRow(table.columns, cells, widths))],
          }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

type Look = { bold?: boolean; italics?: boolean; size?: number; color?: string; centred?: boolean };

function paragraph(text: string, look: Look): Paragraph {
  const { centred, ...run } = look;
  return new Paragraph({
    alignment: centred ? AlignmentType.CENTER : AlignmentType.LEFT,
    children: [new TextRun({ text, font: FONT, ...run })],
  });
}

/** A line of a cell is a paragraph of its own, so that owners stay apart when the file comes back. */
function paragraphs(text: string, look: Look): Paragraph[] {
  return text.split('\n').map((line) => paragraph(line, look));
}

function headerRow({ columns }: ListTable, widths: number[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      ({ label }, i) =>
        new TableCell({
          width: { size: widths[i] as number, type: WidthType.DXA },
          borders: BORDERS,
          verticalAlign: VerticalAlignTable.CENTER,
          shading: { type: ShadingType.CLEAR, fill: 'E8E8E8', color: 'auto' },
          children: paragraphs(label, { bold: true, size: 18, centred: true }),
        }),
    ),
  });
}

function bodyRow(columns: Column[], cells: Cell[], widths: number[]): TableRow {
  return new TableRow({
    cantSplit: true,
    children: columns.map((column, i) => {
      const cell = cells[i] ?? '';
      const text = typeof cell === 'string' ? cell : formatDay(cell.day);
      const look: Look = {
        size: column.muted ? 14 : 18,
        ...(column.muted ? { color: GREY } : {}),
        ...(column.centred ? { centred: true } : {}),
      };
      return new TableCell({
        width: { size: widths[i] as number, type: WidthType.DXA },
        borders: BORDERS,
        ...(column.muted ? { shading: { type: ShadingType.CLEAR, fill: 'F2F2F2', color: 'auto' } } : {}),
        children: paragraphs(text, look),
      });
    }),
  });
}

function footer({ foot }: ListTable): Footer {
  const children = foot
    .split(/(&P|&N)/)
    .map((part) =>
      part === '&P'
        ? new TextRun({ font: FONT, size: 18, children: [PageNumber.CURRENT] })
        : part === '&N'
          ? new TextRun({ font: FONT, size: 18, children: [PageNumber.TOTAL_PAGES] })
          : new TextRun({ font: FONT, size: 18, text: part }),
    );
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children })] });
}
