import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { secrecyMark } from '../../../src/documents/secrecy-mark.ts';
import { cells, read } from './reading.ts';

const HEAD = ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn'];
const ROWS = [
  ['1', 'Lập danh mục; gửi Sở', 'Sở Y tế', '30/6/2026'],
  ['2', 'Sửa nhà trạm,\ncả tường rào', 'Sở Xây dựng', 'Quý III/2026'],
];
const quoted = (rows: string[][], separator: string) =>
  rows.map((row) => row.map((cell) => (/[;,\t\n]/.test(cell) ? `"${cell}"` : cell)).join(separator)).join('\n');

describe('a table of tasks', () => {
  it.each([';', ',', '\t'])('comes as .csv cut by %j, quoted cells with breaks among them', async (separator) => {
    const content = quoted([HEAD, ...ROWS], separator);
    const source = await read(content, 'a.csv');
    expect(source.text).toBe(content);
    expect(cells(source, source.tables[0])).toEqual([HEAD, ...ROWS]);
  });

  it('comes as .csv with titles above it and a hint for Excel', async () => {
    const source = await read(
      `sep=;\nPHỤ LỤC, kèm theo Thông báo, của Sở;;;\n${quoted([HEAD, ...ROWS], ';')}`,
      'a.csv',
    );
    expect(cells(source, source.tables[0]).slice(2)).toEqual([HEAD, ...ROWS]);
  });

  it('comes in Markdown between paragraphs', async () => {
    const line = (row: string[]) => `| ${row.join(' | ')} |`;
    const content = [
      'Danh mục:',
      '',
      line(HEAD),
      '| --- | :-- | --- | --: |',
      line(ROWS[0] as string[]),
      '',
      'Hết.',
    ].join('\n');
    const source = await read(content, 'a.md');
    expect(cells(source, source.tables[0])).toEqual([HEAD, ROWS[0]]);
    expect(source.text).toBe(content);
  });

  it('comes as delimited lines in a text, with headings between its rows', async () => {
    const content = `Phụ lục\n${HEAD.join('\t')}\nA. Y tế\n1\tLập danh mục\tSở Y tế\t30/6/2026\nB. Xây dựng\n2\tSửa nhà trạm\tSở Xây dựng\t\nTrên đây là phụ lục.\n`;
    const source = await read(content, 'a.txt');
    expect(cells(source, source.tables[0]).filter((row) => row.length > 1)).toEqual([
      HEAD,
      ['1', 'Lập danh mục', 'Sở Y tế', '30/6/2026'],
      ['2', 'Sửa nhà trạm', 'Sở Xây dựng', ''],
    ]);
    expect(source.text.slice(source.tables[0]?.end)).toBe('Trên đây là phụ lục.\n');
  });

  it('comes as a workbook: dates, formulas, rich text, several sheets, merged cells', async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('Trống');
    const sheet = workbook.addWorksheet('Phụ lục');
    sheet.addRow(['PHỤ LỤC NHIỆM VỤ']);
    sheet.mergeCells('A1:D1');
    sheet.addRow(HEAD);
    sheet.addRow([1, 'Lập danh mục', 'Sở Y tế', new Date(Date.UTC(2026, 5, 30))]);
    sheet.addRow([
      { formula: 'A3+1', result: 2 },
      { richText: [{ text: 'Sửa ' }, { text: 'nhà trạm' }] },
      '',
      'Quý III/2026',
    ]);
    sheet.mergeCells('C3:C4');
    workbook.addWorksheet('Khác').addRow(['Ghi chú', 0.1 + 0.2]);
    const source = await read(new Uint8Array(await workbook.xlsx.writeBuffer()), 'a.xlsx');
    expect(cells(source, source.tables[0])).toEqual([
      ['PHỤ LỤC NHIỆM VỤ', '', '', ''],
      HEAD,
      ['1', 'Lập danh mục', 'Sở Y tế', '30/06/2026'],
      ['2', 'Sửa nhà trạm', 'Sở Y tế', 'Quý III/2026'],
    ]);
    expect(source.text.match(/Sở Y tế/g)).toHaveLength(1);
    expect(cells(source, source.tables[1])).toEqual([['Ghi chú', '0.3']]);
  });

  it('in a workbook shows the guard a mark that stands only in the printed head', async () => {
    const workbook = new ExcelJS.Workbook();
    workbook
      .addWorksheet('A', { headerFooter: { oddHeader: '&L&"Times New Roman"&14Sở Y tế&RMẬT' } })
      .addRow(['Nhiệm vụ']);
    const source = await read(new Uint8Array(await workbook.xlsx.writeBuffer()), 'a.xlsx');
    expect(secrecyMark(source.text, 'a.xlsx')?.level).toBe('mật');
  });
});

describe('a page of the web', () => {
  const paragraph = (n: number) =>
    `<p>Đoạn ${n}: Chủ tịch UBND thành phố yêu cầu Sở Y tế rà soát các trạm y tế, báo cáo trước ngày 15/${n}/2026 để bố trí nhân lực.</p>`;
  const page = (article: string) =>
    `<!doctype html><html><head><title>Rà soát trạm y tế</title></head><body><nav><a>Trang chủ</a></nav><div class="menu"><ul><li><a href="/a">Liên hệ quảng cáo</a></li></ul></div><article><h1>Rà soát trạm y tế</h1><span class="publish-date">16:49, 24/09/2026</span>${article}</article><aside>Tin cùng chuyên mục</aside><footer>Bản quyền</footer></body></html>`;

  it('gives the article with its title and day, not the menus', async () => {
    const { text } = await read(page([1, 2, 3, 4, 5].map(paragraph).join('')), 'tin.html');
    expect(text).toContain('Rà soát trạm y tế');
    expect(text).toContain('16:49, 24/09/2026');
    expect(text).toContain('Đoạn 5');
    expect(text).not.toMatch(/quảng cáo|Trang chủ|cùng chuyên mục|Bản quyền/);
  });

  it('keeps its table, with cells over rows and columns', async () => {
    const table =
      '<table><tr><th>TT</th><th>Nhiệm vụ</th><th>Chủ trì</th></tr><tr><td colspan="3">A. Y tế</td></tr><tr><td>1</td><td>Lập danh mục</td><td rowspan="2">Sở Y tế</td></tr><tr><td>2</td><td>Tập huấn</td></tr></table>';
    const source = await read(page([1, 2, 3, 4].map(paragraph).join('') + table), 'tin.html');
    expect(cells(source, source.tables[0])).toEqual([
      ['TT', 'Nhiệm vụ', 'Chủ trì'],
      ['A. Y tế', '', ''],
      ['1', 'Lập danh mục', 'Sở Y tế'],
      ['2', 'Tập huấn', 'Sở Y tế'],
    ]);
  });

  it('writes out the numbers of its lists, and does not double those that are typed', async () => {
    const list = '<ol start="3"><li>Giao Sở Y tế<ul><li>lập danh mục</li></ul></li><li>4. Giao Sở Nội vụ</li></ol>';
    const { text } = await read(`<html><body>${list}</body></html>`, 'a.html');
    expect(text).toBe('3. Giao Sở Y tế\n- lập danh mục\n4. Giao Sở Nội vụ\n');
  });
});
