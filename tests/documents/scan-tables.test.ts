import { describe, expect, it } from 'vitest';
import { readHead } from '../../src/documents/head.ts';
import type { LineCell, PdfLine } from '../../src/documents/readers/pdf-lines.ts';
import { sourceOfPages } from '../../src/documents/readers/pdf-text.ts';
import { decoded, type Grey, turned } from '../../src/documents/scans/grey.ts';
import { ruledLines } from '../../src/documents/scans/ruled-lines.ts';
import { isInside, type RuledTable, ruledTables, withoutRules } from '../../src/documents/scans/ruled-table.ts';
import { columnPictures, linesByCell } from '../../src/documents/scans/table-columns.ts';
import { touching } from '../../src/shared/range.ts';
import { typedTable } from '../support/scans.ts';

const WIDTHS = [5, 30, 15, 15, 30];
const ROWS = [
  ['STT', 'Nhiệm vụ', 'Thời hạn', '<', 'Kết quả thực hiện'],
  ['^', '^', 'Được giao', 'Đề nghị', '^'],
  ['I', 'Thông báo số 9001/TB-VPCP', '<', '<', '<'],
  ['1', 'Lập bản đồ cống thoát nước của các đô thị ven biển', '20/12/2025', '', 'Đang lấy ý kiến'],
  ['2', 'Rà soát trạm bơm', '^', '31/01/2026', 'Chưa thực hiện'],
];
const PICTURE = typedTable({ above: 'PHỤ LỤC', widths: WIDTHS, rows: ROWS }, { dpi: 150 });

async function seen(change: (page: Grey) => Grey | Promise<Grey>): Promise<{ page: Grey; tables: RuledTable[] }> {
  const page = await change(await decoded(PICTURE, 0, 4_000));
  return { page, tables: ruledTables(ruledLines(page)) };
}

/** The page as a sheet that does not lie flat: every column of dots a little lower or higher. */
function bent({ data, width, height }: Grey): Grey {
  const moved = new Uint8Array(data.length).fill(255);
  for (let x = 0; x < width; x++) {
    const down = Math.round(14 * Math.sin((x / width) * Math.PI));
    for (let y = down; y < height; y++) moved[y * width + x] = data[(y - down) * width + x] as number;
  }
  return { data: moved, width, height };
}

const spans = (table: RuledTable) =>
  table.cells.filter((c) => c.rows > 1 || c.columns > 1).map((c) => [c.row, c.column, c.rows, c.columns]);

describe('a table on a photographed page', () => {
  it.each<[string, (page: Grey) => Grey | Promise<Grey>]>([
    ['straight', (page) => page],
    ['a degree askew', (page) => turned(page, 1)],
    ['bent', bent],
  ])('is seen with all its cells, %s', async (_, change) => {
    const { page, tables } = await seen(change);
    expect(tables.map((t) => [t.across.length - 1, t.down.length - 1, t.cells.length])).toEqual([[5, 5, 17]]);
    expect(spans(tables[0] as RuledTable)).toEqual([
      [0, 0, 2, 1],
      [0, 1, 2, 1],
      [0, 2, 1, 2],
      [0, 4, 2, 1],
      [2, 1, 1, 4],
      [3, 2, 2, 1],
    ]);
    expect(ruledTables(ruledLines(withoutRules(page, tables)))).toEqual([]);
    expect(ruledTables(ruledLines(page)), 'the page itself is left as it was').toHaveLength(1);
  });

  it('is cut into its columns without a stroke of its frame, and words go back to their cells and places', async () => {
    const { page, tables } = await seen(bent);
    const table = tables[0] as RuledTable;
    const columns = columnPictures(page, table);
    expect(columns.map((c) => c.cells.map(({ place }) => place.row))).toEqual([
      [0, 2, 3, 4],
      [0, 2, 3, 4],
      [0, 1, 3],
      [0, 3, 4],
      [1, 4],
    ]);
    for (const { picture } of columns) expect(ruledLines(picture).down).toEqual([]);
    const column = columns[0] as (typeof columns)[number];
    const [, , third] = column.cells;
    const word = { text: '1', left: 40, right: 50, y: (third?.at ?? 0) + 30, size: 25, confidence: 90 };
    const back = linesByCell(column, [[word]]);
    expect(back.map(({ lines }) => lines.flat().map(({ text }) => text))).toEqual([[], [], ['1'], ['x']]);
    const own = back[2]?.lines[0]?.[0];
    expect(own && isInside(table, own.left, own.y)).toBe(true);
  });

  it.each<[string, string, number, string[]]>([
    ['that was not read', '', 0, ['x']],
    ['read as letters with little trust', 'Mạ', 60, ['x']],
    ['read as what it is', 'X', 95, ['X']],
    ['that is a figure', '7', 40, ['7']],
  ])('has a cross where ink of its size stands: %s', async (_, text, confidence, cell) => {
    const picture = typedTable(
      {
        widths: [1, 1, 1],
        rows: [
          ['Xong', 'Đang', 'Chưa'],
          ['', '–', 'x'],
        ],
      },
      { dpi: 200 },
    );
    const page = await decoded(picture, 0, 4_000);
    const [table] = ruledTables(ruledLines(page));
    const columns = columnPictures(page, table as RuledTable);
    const below = columns.map((column) => {
      const at = (column.cells[1]?.at ?? 0) + 30;
      const words = text ? [[{ text, left: 40, right: 50, y: at, size: 25, confidence }]] : [];
      return linesByCell(column, words)[1]?.lines.map((line) => line.map((word) => word.text).join(' ')) ?? null;
    });
    expect(below[0]).toBeNull();
    expect(below[2]).toEqual(cell);
    expect(text === '' ? below[1] : []).toEqual([]);
  });

  it('is none where a frame has two columns, or where letters touch', async () => {
    const two = typedTable(
      {
        widths: [1, 1],
        rows: [
          ['BỘ XÂY DỰNG', 'Hà Nội'],
          ['Số: 1/BC', 'Ngày 20'],
        ],
      },
      { dpi: 150 },
    );
    expect(ruledTables(ruledLines(await decoded(two, 0, 4_000)))).toEqual([]);
  });
});

/** A line at a height of a page, in a cell "row,column" or over several: "row,column,rows,columns". */
function line(text: string, y: number, at?: string): PdfLine {
  const [row = 0, column = 0, rows = 1, columns = 1] = (at ?? '').split(',').map(Number);
  const cell: LineCell = { table: 0, row, column, rows, columns };
  return {
    text,
    chunks: [{ start: 0, end: text.length, left: 50 + 100 * column, right: 100 + 100 * column }],
    box: { left: 50, right: 500, y, size: 12 },
    isUpright: true,
    ...(at ? { cell } : {}),
  };
}

describe('a page with a table whose cells were seen', () => {
  const source = sourceOfPages([
    [
      line('PHỤ LỤC', -50),
      line('STT', -80, '0,0'),
      line('Nhiệm vụ', -80, '0,1'),
      line('Thời hạn', -80, '0,2'),
      line('1', -100, '1,0'),
      line('Lập bản đồ', -100, '1,1'),
      line('cống thoát nước', -115, '1,1'),
      line('31/3/2026', -100, '1,2,2,1'),
      line('2', -130, '2,0'),
      line('2', -800, '3,0'),
    ],
  ]);
  const words = source.tables.map(({ rows }) => rows.map((row) => row.map((c) => source.text.slice(c.start, c.end))));

  it('keeps each cell, one over two rows in both, and takes none for the number of the page', () => {
    expect(words).toEqual([
      [
        ['STT', 'Nhiệm vụ', 'Thời hạn'],
        ['1', 'Lập bản đồ\ncống thoát nước', '31/3/2026'],
        ['2', '', '31/3/2026'],
        ['2', '', ''],
      ],
    ]);
    expect(source.noise).toEqual([]);
  });

  it('is not dated by a date in a cell', () => {
    expect(readHead(source.text, '').issuedOn).toBe('2026-03-31');
    expect(readHead(source.text, '', touching(source.tables)).issuedOn).toBeNull();
  });
});
