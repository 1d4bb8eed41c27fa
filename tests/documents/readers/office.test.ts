import { describe, expect, it } from 'vitest';
import { docTables } from '../../../src/documents/readers/doc.ts';
import { secrecyMark } from '../../../src/documents/secrecy-mark.ts';
import { viewOf } from '../../../src/documents/view.ts';
import { cells, fixture, read } from './reading.ts';
import { docx, type Part } from './small-docx.ts';

const TASKS = [
  ['TT', 'Nhiệm vụ', 'Chủ trì', 'Phối hợp', 'Thời hạn'],
  ['1', 'Sửa chữa 12 nhà trạm xuống cấp nặng', 'Phòng Kế hoạch Tài chính', 'Văn phòng Sở', '30/9/2026'],
  ['3', 'Kiểm tra an toàn điện tại 96 trạm', 'Văn phòng Sở', 'Các trạm y tế', '15/5/2026'],
];

describe('a Word document', () => {
  it('shows the numbers that Word counts by itself, over paragraphs in between', async () => {
    const { text } = await read(fixture('tram-y-te.docx'), 'tram-y-te.docx');
    expect(text.match(/^(?:[IVX]+\.|\d\.|[a-z]\)) \S+ \S+/gm)).toEqual([
      'I. Đánh giá',
      'II. Nhiệm vụ',
      '1. Về cơ',
      'a) Phòng Kế',
      'b) Trung tâm',
      '2. Về hồ',
      'a) Văn phòng',
      'b) Các bệnh',
      'III. Tổ chức',
    ]);
  });

  it('counts an empty numbered paragraph as Word does, and a list that never begins anew', async () => {
    const level = (n: number, text: string, more = '') =>
      `<w:lvl w:ilvl="${n}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
    const numbering = `<w:abstractNum w:abstractNumId="7">${level(0, 'Chương %1.')}${level(1, 'Điều %2.', '<w:lvlRestart w:val="0"/>')}${level(2, '%3.')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>`;
    const item = (n: number, words: string, mark = '') =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="${n}"/><w:numId w:val="1"/></w:numPr>${mark}</w:pPr><w:r><w:t>${words}</w:t></w:r></w:p>`;
    const deleted = '<w:rPr><w:del w:id="1"/></w:rPr>';
    const xml = [
      item(0, 'Mở đầu'),
      item(1, 'Phạm vi'),
      item(2, 'Một'),
      item(2, ''),
      item(2, 'Ba'),
      item(2, '', deleted),
      item(2, 'Bốn'),
      item(0, 'Việc'),
      item(1, 'Giao việc'),
      item(2, 'Lại một'),
    ].join('');
    const source = await read(
      docx([
        { name: 'numbering', xml: numbering },
        { name: 'document', xml },
      ]),
      'a.docx',
    );
    expect(source.text.trim().split('\n')).toEqual([
      'Chương 1. Mở đầu',
      'Điều 1. Phạm vi',
      '1. Một',
      '3. Ba',
      '4. Bốn',
      'Chương 2. Việc',
      'Điều 2. Giao việc',
      '1. Lại một',
    ]);
  });

  it('puts the two sides of its head on lines of their own, and its tasks in a table', async () => {
    const source = await read(fixture('tram-y-te.docx'), 'tram-y-te.docx');
    expect(viewOf(source).text).toMatch(/^UBND TỈNH NGHỆ AN\nSỞ Y TẾ\nSố: 118\/TB-SYT\nCỘNG HÒA/);
    const rows = cells(source, source.tables[1]);
    expect([rows[0], rows[2], rows[4]]).toEqual(TASKS);
  });

  it('gives the words of a cell merged over rows to each of them, of one merged over columns only to the first', async () => {
    const source = await read(fixture('tram-y-te.docx'), 'tram-y-te.docx');
    const [, section, first, second] = cells(source, source.tables[1]);
    expect(section).toEqual(['A. Nhà trạm', '', '', '', '']);
    expect([first?.[2], second?.[2]]).toEqual(['Phòng Kế hoạch Tài chính', 'Phòng Kế hoạch Tài chính']);
    expect(source.tables[1]?.rows[2]?.[2]).toEqual(source.tables[1]?.rows[3]?.[2]);
  });

  it('parts the words before and behind a page break, and puts a number before words', async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>';
    const numbered = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>';
    const words = (before: string, behind: string) =>
      `<w:r><w:t>${before}</w:t><w:br w:type="page"/><w:t>${behind}</w:t></w:r>`;
    const xml = `<w:p>${words('Hết phần một', 'Phần hai')}</w:p><w:p>${numbered}${words('', 'Lập danh mục')}</w:p>`;
    const parts = [
      { name: 'numbering', xml: numbering },
      { name: 'document', xml },
    ];
    expect((await read(docx(parts), 'a.docx')).text).toBe('Hết phần một\nPhần hai\n1. Lập danh mục\n');
  });

  it('leaves out what was deleted under tracking, and keeps what was inserted', async () => {
    const { text } = await read(fixture('tram-y-te.docx'), 'tram-y-te.docx');
    expect(text).toContain('sự nghiệp y tế năm 2026 đã được giao.');
    expect(text).not.toContain('xã hội hóa');
  });

  it('keeps running heads as noise, so that the guard sees a mark that stands only there', async () => {
    const source = await read(
      docx([{ name: 'header1', paragraphs: ['MẬT'] }, body('Nội dung báo cáo của Sở.')]),
      'a.docx',
    );
    expect(viewOf(source).text).not.toContain('MẬT');
    expect(secrecyMark(source.text, 'a.docx')).toEqual({ level: 'mật', where: 'text' });
  });

  it('reads a text box where it is anchored', async () => {
    const box =
      '<w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>TỐI MẬT</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>';
    const source = await read(
      docx([{ name: 'document', xml: `<w:p>${box}</w:p><w:p><w:r><w:t>Báo cáo</w:t></w:r></w:p>` }]),
      'a.docx',
    );
    expect(source.text).toBe('TỐI MẬT\nBáo cáo\n');
  });

  it('puts old fonts into Unicode and leaves Unicode beside them alone', async () => {
    const { text } = await read(fixture('phong-chu-tcvn3.docx'), 'a.docx');
    expect(text).toContain(
      'SỞ NỘI VỤ\nTHÔNG BÁO\nGiao Phòng Tổ chức chủ trì, phối hợp với các đơn vị rà soát biên chế',
    );
    expect(text).toContain('báo cáo trước ngày 15 tháng 5 năm 2026.');
  });

  it('gives a table head of two rows once, with every column named', async () => {
    const cell = (words: string, properties = '') =>
      `<w:tc><w:tcPr>${properties}</w:tcPr><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:tc>`;
    const row = (...own: string[]) => `<w:tr>${own.join('')}</w:tr>`;
    const down = '<w:vMerge w:val="restart"/>';
    const xml = `<w:tbl>${row(cell('Nhiệm vụ', down), cell('Cơ quan', '<w:gridSpan w:val="2"/>'), cell('Thời hạn', down))}${row(
      cell('', '<w:vMerge/>'),
      cell('Chủ trì'),
      cell('Phối hợp'),
      cell('', '<w:vMerge/>'),
    )}${row(cell('Lập danh mục'), cell('Sở Y tế'), cell('Sở Nội vụ'), cell('30/6/2026'))}</w:tbl>`;
    const source = await read(docx([{ name: 'document', xml }]), 'a.docx');
    expect(cells(source, source.tables[0])).toEqual([
      ['Nhiệm vụ', 'Chủ trì', 'Phối hợp', 'Thời hạn'],
      ['Lập danh mục', 'Sở Y tế', 'Sở Nội vụ', '30/6/2026'],
    ]);
  });
});

describe('an old Word document', () => {
  it('gives its text, its table and its running head', async () => {
    const source = await read(fixture('tram-y-te.doc'), 'tram-y-te.doc');
    expect(viewOf(source).text).toMatch(/^UBND TỈNH NGHỆ AN\nSỞ Y TẾ\nSố: 118\/TB-SYT\nCỘNG HÒA/);
    const rows = cells(source, source.tables[0]);
    expect([rows[0], rows[2], rows[4]]).toEqual(TASKS);
    expect(source.noise.map((n) => source.text.slice(n.start, n.end).trim())).toEqual(['Thông báo 118/TB-SYT']);
  });
});

describe('tables of an old Word document', () => {
  it('stay two where paragraphs stand between them', () => {
    const between = 'Giao Văn phòng Sở theo dõi việc thực hiện các nhiệm vụ nêu trên của toàn ngành.\n'.repeat(6);
    const text = `TT\tNhiệm vụ\tChủ trì\t\n1\tLập danh mục\tSở Y tế\t\n${between}TT\tNội dung\tThời hạn\t\n1\tBáo cáo\t30/6\t\n`;
    const { tables } = docTables(text, 0);
    const words = tables.map((t) => t.rows.map((row) => row.map((c) => text.slice(c.start, c.end))));
    expect(words).toEqual([
      [
        ['TT', 'Nhiệm vụ', 'Chủ trì'],
        ['1', 'Lập danh mục', 'Sở Y tế'],
      ],
      [
        ['TT', 'Nội dung', 'Thời hạn'],
        ['1', 'Báo cáo', '30/6'],
      ],
    ]);
  });
});

function body(...paragraphs: string[]): Part {
  return { name: 'document', paragraphs };
}
