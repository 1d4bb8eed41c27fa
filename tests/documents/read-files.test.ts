import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/documents/readers/decode-text.ts';
import { fromPages } from '../../src/documents/readers/pdf.ts';
import { readBytes } from '../../src/documents/readers/read-bytes.ts';
import { READ_LIMITS } from '../../src/documents/readers/reading.ts';
import { viewOf } from '../../src/documents/view.ts';
import { extractDirectives } from '../../src/tasks/extract.ts';

const file = (name: string) => new Uint8Array(readFileSync(new URL(`../fixtures/readers/${name}`, import.meta.url)));
const bytes = (text: string) => new TextEncoder().encode(text);
const read = async (content: Uint8Array, name: string) => {
  const reading = await readBytes(content, name, READ_LIMITS);
  if (reading.kind !== 'read') throw new Error(reading.kind);
  return reading.source;
};

describe('a conclusion as it comes', () => {
  it.each(['thong-bao.docx', 'thong-bao.doc', 'thong-bao.pdf', 'thong-bao.html'])(
    '%s gives the same tasks, quoted verbatim',
    async (name) => {
      const source = await read(file(name), name);
      const { directives, issuedOn, head } = extractDirectives(source, { fileName: name });
      expect([issuedOn, head.number]).toEqual(['2026-01-12', '45/TB-SXD']);
      expect(directives.slice(0, 2)).toMatchObject([
        { lead: ['Phòng Hạ tầng kỹ thuật'], support: ['Phòng Quản lý nhà'], due: '2026-02-15' },
        { lead: ['Trung tâm Quản lý hạ tầng'], due: '2026-03-31' },
      ]);
      for (const d of directives) expect(source.text.slice(d.start, d.end)).toBe(d.quote);
      if (name !== 'thong-bao.pdf')
        expect(directives.slice(2)).toMatchObject([
          { quote: 'Lắp 12 trạm bơm di động', due: '2026-04-30' },
          { quote: 'Sơn kẻ vạch mực nước cảnh báo', due: '2026-03-31' },
        ]);
      else expect(directives[0]?.page).toBe(1);
    },
  );

  it('as a workbook: dates, formulas and merged cells', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('Phụ lục');
    sheet.addRow(['PHỤ LỤC NHIỆM VỤ']);
    sheet.addRow(['TT', 'Nội dung', 'Chủ trì', 'Phối hợp', 'Thời hạn']);
    sheet.addRow([1, 'Sửa chữa 3 cống tiêu', 'Sở Xây dựng', 'Sở Tài chính', new Date(Date.UTC(2026, 5, 30))]);
    sheet.addRow([
      { formula: 'A3+1', result: 2 },
      { richText: [{ text: 'Kiểm tra ' }, { text: 'đê bao' }] },
      'Sở Xây dựng',
      '',
      'Quý III/2026',
    ]);
    sheet.mergeCells('C3:C4');
    const source = await read(new Uint8Array(await workbook.xlsx.writeBuffer()), 'phu-luc-2026-01-05.xlsx');
    expect(extractDirectives(source, { fileName: 'phu-luc-2026-01-05.xlsx' }).directives).toMatchObject([
      { quote: 'Sửa chữa 3 cống tiêu', lead: ['Sở Xây dựng'], support: ['Sở Tài chính'], due: '2026-06-30' },
      { quote: 'Kiểm tra đê bao', lead: ['Sở Xây dựng'], due: '2026-09-30' },
    ]);
  });

  it('in any encoding: UTF-8 with a mark, UTF-16, TCVN3, VNI, and letters in two parts', () => {
    const text = 'Cộng hòa xã hội chủ nghĩa Việt Nam\nGiao Sở Xây dựng báo cáo trước ngày 15/3';
    expect(decodeText(new Uint8Array([0xef, 0xbb, 0xbf, ...bytes(text.replace('\n', '\r\n'))])).text).toBe(text);
    expect(decodeText(new Uint8Array(iconv.encode(text, 'utf16le', { addBOM: true })))).toEqual({
      text,
      encoding: 'utf-16le',
    });
    expect(decodeText(new Uint8Array(iconv.encode(text, 'utf16be', { addBOM: true }))).text).toBe(text);
    expect(decodeText(bytes(text.normalize('NFD'))).text).toBe(text);
    expect(decodeText(new Uint8Array(iconv.encode(text, 'tcvn')))).toEqual({ text, encoding: 'tcvn3' });
    const vni = 'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam\nGiao Sôû Xaây döïng baùo caùo tröôùc ngaøy 15/3';
    expect(decodeText(new Uint8Array(iconv.encode(vni, 'latin1')))).toEqual({ text, encoding: 'vni' });
  });

  it('as a page of the web: the article, not the menus', async () => {
    const article = Array.from(
      { length: 6 },
      (_, i) =>
        `<p>Đoạn ${i + 1}: Chủ tịch UBND thành phố yêu cầu Sở Y tế rà soát trạm y tế, báo cáo trước ngày 15/${i + 1}/2026 để kịp thời bố trí nhân lực cho cơ sở.</p>`,
    ).join('');
    const source = await read(
      bytes(
        `<!doctype html><html><head><title>Tin</title></head><body><nav><a>Trang chủ</a><a>Liên hệ quảng cáo</a></nav><article><h1>Rà soát trạm y tế</h1>${article}</article><footer>Bản quyền</footer></body></html>`,
      ),
      'tin.html',
    );
    expect(source.text).toContain('Đoạn 6');
    expect(source.text).not.toContain('quảng cáo');
  });

  it('by pages: heads, feet and page numbers are no content, and no quote runs over them', () => {
    const page = (n: number, body: string) => `Công báo thành phố\n${body}\nTrang ${n}`;
    const reading = fromPages([
      page(1, 'Sở Y tế chủ trì lập danh sách trạm y tế'),
      page(2, 'xuống cấp, hoàn thành trước ngày 15/3/2026.'),
      page(3, 'Sở Tài chính bố trí kinh phí sửa chữa trạm y tế.'),
    ]);
    if (reading.kind !== 'read') throw new Error(reading.kind);
    expect(reading.source.pages).toHaveLength(3);
    expect(viewOf(reading.source).text).not.toMatch(/Công báo|Trang \d/);
  });
});

describe('a file that cannot be read', () => {
  it.each([
    ['empty', new Uint8Array(), 'a.txt'],
    ['empty', bytes('  \n '), 'a.txt'],
    ['image', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2]), 'scan.jpg'],
    ['damaged', new Uint8Array([...bytes('PK'), 3, 4, 0, 0, 1, 2, 3]), 'a.docx'],
    ['damaged', bytes('%PDF-1.7 broken'), 'a.pdf'],
    ['unknown-kind', new Uint8Array(4000).map((_, i) => (i * 7) % 32), 'a.bin'],
  ])('is said to be %s', async (reason, content, name) => {
    expect(await readBytes(content, name, READ_LIMITS)).toEqual({ kind: 'unreadable', reason });
  });
  it('is refused by size before it is opened, and an archive by what it would expand to', async () => {
    expect(await readBytes(bytes('x'.repeat(100)), 'a.txt', { ...READ_LIMITS, maxBytes: 50 })).toEqual({
      kind: 'unreadable',
      reason: 'too-large',
    });
    expect(await readBytes(file('thong-bao.docx'), 'a.docx', { ...READ_LIMITS, maxExpandedBytes: 1000 })).toEqual({
      kind: 'unreadable',
      reason: 'archive-too-large',
    });
  });
  it('is a scan where a PDF has pages but no words', () => {
    expect(fromPages(['', ' ', ''])).toEqual({ kind: 'unreadable', reason: 'scan' });
  });
});
