import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { extractDirectives } from '../../src/tasks/extract.ts';
import { read } from '../documents/readers/reading.ts';
import { docx } from '../documents/readers/small-docx.ts';

type Cell = string | { words: string; columns?: number; down?: 'restart' | 'continue' };

const cellXml = (cell: Cell): string => {
  const { words, columns = 1, down } = typeof cell === 'string' ? { words: cell } : cell;
  const span = columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : '';
  const merge = down ? `<w:vMerge${down === 'restart' ? ' w:val="restart"' : ''}/>` : '';
  const lines = words.split('\n').map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`);
  return `<w:tc><w:tcPr>${span}${merge}</w:tcPr>${lines.join('')}</w:tc>`;
};
const tableXml = (rows: Cell[][]) =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map(cellXml).join('')}</w:tr>`).join('')}</w:tbl>`;

async function tasksOf(...tables: Cell[][][]) {
  const xml = `<w:p><w:r><w:t>PHỤ LỤC</w:t></w:r></w:p>${tables.map(tableXml).join('<w:p/>')}`;
  const name = 'phu-luc-2026-01-05.docx';
  const { directives } = extractDirectives(await read(docx([{ name: 'document', xml }]), name), { fileName: name });
  return directives.map((d) => [d.quote, d.lead, d.support, d.due]);
}

const MAP = ['Lập bản đồ điểm ngập', ['Sở Xây dựng'], ['Sở Tài chính'], '2026-06-30'];
const ROAD = ['Sửa đường vào trạm y tế', ['Sở Y tế'], [], '2026-09-15'];

describe('a table of tasks in a Word file', () => {
  it.each<[string, Cell[]]>([
    ['plain', ['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời hạn hoàn thành']],
    ['of contents', ['STT', 'Nội dung công việc', 'Đơn vị thực hiện', 'Đơn vị phối hợp thực hiện', 'Thời gian']],
    ['of measures', ['Số TT', 'Tên nhiệm vụ, giải pháp', 'Chủ trì', 'Phối hợp', 'Tiến độ hoàn thành']],
    ['of an office', ['TT', 'Nội dung nhiệm vụ', 'Cơ quan, đơn vị chủ trì', 'CQ phối hợp', 'Thời hạn trình']],
    ['short', ['Stt', 'Đầu việc', 'Cơ quan chịu trách nhiệm', 'Cơ quan cùng phối hợp', 'Hạn']],
    ['of goals', ['TT', 'Nhiệm vụ cụ thể', 'Phân công chủ trì', 'Phân công phối hợp', 'Mốc thời gian']],
  ])('is known by its head, here %s', async (_, head) => {
    const rows: Cell[][] = [
      ['1', 'Lập bản đồ điểm ngập', 'Sở Xây dựng', 'Sở Tài chính', '30/6/2026'],
      ['2', 'Sửa đường vào trạm y tế', 'Sở Y tế', '', '15/9/2026'],
    ];
    expect(await tasksOf([head, ...rows])).toEqual([MAP, ROAD]);
  });

  it('has its columns in any order', async () => {
    const table = [
      ['Thời hạn', 'Phối hợp', 'Sản phẩm', 'Chủ trì', 'Nội dung', 'Ghi chú'],
      ['30/6/2026', 'Sở Tài chính', 'Bản đồ', 'Sở Xây dựng', 'Lập bản đồ điểm ngập', ''],
      ['15/9/2026', '', 'Đường', 'Sở Y tế', 'Sửa đường vào trạm y tế', 'Chuyển tiếp'],
    ];
    expect(await tasksOf(table)).toEqual([MAP, ROAD]);
  });

  it('gives an owner and a date merged over rows to each, under a head of two rows', async () => {
    const table: Cell[][] = [
      [
        { words: 'TT', down: 'restart' },
        { words: 'Nhiệm vụ', down: 'restart' },
        { words: 'Phân công', columns: 2 },
        { words: 'Thời hạn', down: 'restart' },
      ],
      [
        { words: '', down: 'continue' },
        { words: '', down: 'continue' },
        'Chủ trì',
        'Phối hợp',
        { words: '', down: 'continue' },
      ],
      [{ words: 'I. Thoát nước', columns: 5 }],
      [
        '1',
        'Lập bản đồ điểm ngập',
        { words: 'Sở Xây dựng', down: 'restart' },
        'Sở Tài chính',
        { words: '30/6/2026', down: 'restart' },
      ],
      ['2', 'Nạo vét kênh tiêu', { words: '', down: 'continue' }, '', { words: '', down: 'continue' }],
    ];
    expect(await tasksOf(table)).toEqual([MAP, ['Nạo vét kênh tiêu', ['Sở Xây dựng'], [], '2026-06-30']]);
  });

  it('is read beside a table of something else, which stays text', async () => {
    const budget = [
      ['TT', 'Khoản mục', 'Đơn vị tính', 'Số tiền'],
      ['1', 'Mua máy bơm', 'cái', '12'],
    ];
    const members = [
      ['STT', 'Họ và tên', 'Chức vụ, cơ quan', 'Nhiệm vụ'],
      ['1', 'Ông A', 'Giám đốc Sở Xây dựng', 'Trưởng ban'],
    ];
    const tasks = [
      ['TT', 'Nhiệm vụ', 'Chủ trì', 'Phối hợp', 'Thời hạn'],
      ['1', 'Lập bản đồ điểm ngập', 'Sở Xây dựng', 'Sở Tài chính', '30/6/2026'],
    ];
    expect(await tasksOf(budget, members, tasks)).toEqual([MAP]);
  });
});

it('the same table as a workbook with merged cells gives the same tasks', async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Phụ lục');
  sheet.addRows([
    ['PHỤ LỤC NHIỆM VỤ'],
    ['TT', 'Nhiệm vụ', 'Phân công', '', 'Thời hạn'],
    ['', '', 'Chủ trì', 'Phối hợp', ''],
    ['I. Thoát nước'],
    [1, 'Lập bản đồ điểm ngập', 'Sở Xây dựng', 'Sở Tài chính', '30/6/2026'],
    [2, 'Nạo vét kênh tiêu', '', '', ''],
  ]);
  for (const range of ['A1:E1', 'A2:A3', 'B2:B3', 'C2:D2', 'E2:E3', 'A4:E4', 'C5:C6', 'E5:E6']) sheet.mergeCells(range);
  const name = 'phu-luc-2026-01-05.xlsx';
  const { directives } = extractDirectives(await read(new Uint8Array(await workbook.xlsx.writeBuffer()), name), {
    fileName: name,
  });
  expect(directives.map((d) => [d.quote, d.lead, d.support, d.due])).toEqual([
    MAP,
    ['Nạo vét kênh tiêu', ['Sở Xây dựng'], [], '2026-06-30'],
  ]);
});
