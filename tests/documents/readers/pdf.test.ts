import { describe, expect, it } from 'vitest';
import { pageAt, passagesOf } from '../../../src/documents/passages.ts';
import { fromPages } from '../../../src/documents/readers/pdf.ts';
import type { PdfLine } from '../../../src/documents/readers/pdf-lines.ts';
import { viewOf } from '../../../src/documents/view.ts';
import { cells, fixture, read } from './reading.ts';

/** Made where the font lacked Vietnamese letters: each "ộ" and "ệ" is drawn apart, in another font, behind its line. */
const TRAP = 'tram-y-te.pdf';

describe('a PDF with a text layer', () => {
  it('reads right although single letters come from another font', async () => {
    const view = viewOf(await read(fixture(TRAP), TRAP)).text;
    expect(view).toMatch(/^UBND TỈNH NGHỆ AN\nSỞ Y TẾ\nSố: 118\/TB-SYT\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA/);
    expect(view).toContain(
      'I. Đánh giá chung\nĐến hết tháng 02/2026, toàn tỉnh có 96 trạm y tế đã nối mạng, 34 trạm còn dùng sổ giấy.',
    );
  });

  it('has the same words as the Word document it was made from', async () => {
    const words = (text: string) => new Set(text.match(/[\p{L}\d/]+/gu));
    const [pdf, word] = [await read(fixture(TRAP), TRAP), await read(fixture('tram-y-te.docx'), 'a.docx')];
    expect([...words(viewOf(word).text)].filter((w) => !words(viewOf(pdf).text).has(w))).toEqual([]);
  });

  it('reads its lines together and its paragraphs apart', async () => {
    const view = viewOf(await read(fixture(TRAP), TRAP)).text;
    expect(view).toContain('trình Giám đốc Sở trước ngày 31 tháng 3 năm 2026.\nb) Trung tâm Kiểm soát bệnh tật');
    expect(view).toContain('về trạm y tế và hồ sơ sức khỏe điện tử\nNgày 05/3/2026, Giám đốc Sở');
  });

  it('knows the page of each word, and drops heads and page numbers', async () => {
    const source = await read(fixture(TRAP), TRAP);
    expect(source.pages).toHaveLength(2);
    expect(pageAt(source, source.text.indexOf('Đánh giá chung'))).toBe(1);
    expect(pageAt(source, source.text.indexOf('Nơi nhận'))).toBe(2);
    const dropped = source.noise
      .filter((n) => n.kind !== 'line-break')
      .map((n) => source.text.slice(n.start, n.end).trim());
    expect(dropped).toEqual(['Thông báo 118/TB-SYT', '1', 'Thông báo 118/TB-SYT', '2']);
  });

  it('finds a table of tasks by the places of its words', async () => {
    const source = await read(fixture(TRAP), TRAP);
    const rows = cells(source, source.tables[0]).map((row) => row.map((cell) => cell.replace(/\s+/g, ' ')));
    expect(rows[0]).toEqual(['TT', 'Nhiệm vụ', 'Chủ trì', 'Phối hợp', 'Thời hạn']);
    expect(rows).toContainEqual([
      '1',
      'Sửa chữa 12 nhà trạm xuống cấp nặng',
      'Phòng Kế hoạch Tài chính',
      'Văn phòng Sở',
      '30/9/2026',
    ]);
    expect(rows.at(-1)).toEqual([
      '3',
      'Kiểm tra an toàn điện tại 96 trạm',
      'Văn phòng Sở',
      'Các trạm y tế',
      '15/5/2026',
    ]);
  });
});

describe('a table drawn on a page', () => {
  /** Words at a place, ten points high; `lines` go down from `y`. */
  const words = (left: number, y: number, ...lines: string[]): PdfLine[] =>
    lines.map((text, i) => {
      const place = { left, right: left + text.length * 5 };
      const box = { ...place, y: y - i * 12, size: 10 };
      return { text, chunks: [{ start: 0, end: text.length, ...place }], box, isUpright: true };
    });

  it('gives a name merged over three rows, drawn in their middle, to each of them', () => {
    const reading = fromPages([
      [
        ...words(50, 700, 'TT').concat(
          words(100, 700, 'Nhiệm vụ'),
          words(300, 700, 'Chủ trì'),
          words(400, 700, 'Thời hạn'),
        ),
        ...words(50, 680, '1').concat(
          words(100, 680, 'Lập danh mục'),
          words(300, 640, 'Sở Y tế'),
          words(400, 680, '30/6'),
        ),
        ...words(50, 640, '2').concat(words(100, 640, 'Sửa nhà trạm'), words(400, 640, '30/9')),
        ...words(50, 600, '3').concat(words(100, 600, 'Tập huấn'), words(400, 600, '15/5')),
        ...words(50, 560, '4').concat(words(100, 560, 'Tổng kết'), words(400, 560, '31/12')),
      ],
    ]);
    if (reading.kind !== 'read') throw new Error(reading.kind);
    const [, ...rows] = cells(reading.source, reading.source.tables[0]);
    expect(rows.map((row) => [row[0], row[2]])).toEqual([
      ['1', 'Sở Y tế'],
      ['2', 'Sở Y tế'],
      ['3', 'Sở Y tế'],
      ['4', ''],
    ]);
  });

  it('has columns under merged names, its heading again on the next page, and a few letters flush left in a wide column', () => {
    const head = (y: number) => [
      ...words(50, y, 'TT').concat(
        words(100, y, 'Nhiệm vụ'),
        words(300, y, 'Tình hình thực hiện'),
        words(460, y, 'Thời hạn'),
      ),
      ...words(430, y - 20, 'Được giao').concat(words(500, y - 20, 'Xin lùi')),
    ];
    const row = (y: number, [n, task, result, due, asked]: readonly [string, string, string, string, string]) =>
      words(50, y, n).concat(
        words(75, y, task),
        words(205, y, result),
        words(430, y, due),
        asked === '' ? [] : words(500, y, asked),
      );
    const reading = fromPages([
      [
        ...head(700),
        ...row(640, ['1', 'Lập danh mục', 'Đang lấy ý kiến các xã, phường', '30/6/2026', '31/12/2026']),
        ...row(600, ['2', 'Sửa nhà trạm', '60%', '30/9/2026', '']),
      ],
      [...head(760), ...row(640, ['3', 'Tập huấn', 'Đã tổ chức hai lớp trong tháng', '15/5/2026', ''])],
    ]);
    if (reading.kind !== 'read') throw new Error(reading.kind);
    expect(cells(reading.source, reading.source.tables[0])).toEqual([
      ['TT', 'Nhiệm vụ', 'Tình hình thực hiện', 'Thời hạn', ''],
      ['', '', '', 'Được giao', 'Xin lùi'],
      ['1', 'Lập danh mục', 'Đang lấy ý kiến các xã, phường', '30/6/2026', '31/12/2026'],
      ['2', 'Sửa nhà trạm', '60%', '30/9/2026', ''],
      ['3', 'Tập huấn', 'Đã tổ chức hai lớp trong tháng', '15/5/2026', ''],
    ]);
  });

  it('ends before the heading of the next section', () => {
    const reading = fromPages([
      [
        ...words(50, 700, 'TT').concat(words(100, 700, 'Nhiệm vụ'), words(300, 700, 'Chủ trì')),
        ...words(50, 680, '1').concat(words(100, 680, 'Lập danh mục'), words(300, 680, 'Sở Y tế')),
        ...words(50, 640, 'III. Tổ chức thực hiện'),
        ...words(50, 600, 'Giao Văn phòng Sở theo dõi, đôn đốc việc thực hiện thông báo này trong toàn ngành y tế.'),
      ],
    ]);
    if (reading.kind !== 'read') throw new Error(reading.kind);
    expect(cells(reading.source, reading.source.tables[0])).toHaveLength(2);
    expect(passagesOf(reading.source).at(-1)?.point).toBe('mục III');
  });
});

describe('a page drawn glyph by glyph', () => {
  /** A page with these drawing commands, in Helvetica. */
  const page = (commands: string) =>
    new TextEncoder().encode(`%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
4 0 obj<</Length ${commands.length}>>stream
${commands}
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R>>
%%EOF`);

  it('has after Q the font and spacing that it had before q', async () => {
    const head = '(TT) Tj 50 0 Td (Nhiem vu) Tj 250 0 Td (Chu tri) Tj 100 0 Td (Thoi han) Tj';
    const commands = `BT /F1 10 Tf 50 700 Td ${head} ET q 40 Tc BT /F1 30 Tf 50 600 Td (A) Tj ET Q BT 50 660 Td (Lap danh muc tram y te cua xa) Tj ET`;
    const source = await read(page(commands), 'a.pdf');
    expect(source.text).toContain('Lap danh muc tram y te cua xa');
  });
});

describe('pages', () => {
  it('without words but the stamp of an electronic signature are a scan', () => {
    const stamp = 'Người ký: SỞ XÂY DỰNG\nEmail: soxaydung@tinh.example.vn\nThời gian ký: 09.03.2026 10:31:42 +07:00';
    expect(fromPages([stamp, '', ''])).toEqual({ kind: 'unreadable', reason: 'scan' });
    expect(fromPages([stamp])).toEqual({ kind: 'unreadable', reason: 'scan' });
  });

  it('with letters out of their words cannot be quoted', () => {
    const page = 'S Xây d ng ch trì rà soát ở ự ủ '.repeat(12);
    expect(fromPages([page])).toEqual({ kind: 'unreadable', reason: 'broken-font' });
  });

  it('read on over their edge, without the head and number in between', () => {
    const page = (n: number, ...lines: string[]) => ['Công báo thành phố', ...lines, `Trang ${n}`].join('\n');
    const reading = fromPages([
      page(1, 'Sở Y tế chủ trì lập danh sách các trạm y tế xuống cấp cần sửa chữa'),
      page(
        2,
        'trong năm, hoàn thành trước ngày 15/3/2026.',
        'Sở Tài chính bố trí kinh phí cho việc sửa chữa trong tháng 12 năm',
      ),
      page(3, '2026', 'theo kế hoạch vốn đã được phê duyệt cho ngành y tế.'),
    ]);
    if (reading.kind !== 'read') throw new Error(reading.kind);
    const view = viewOf(reading.source).text;
    expect(view).toContain('cần sửa chữa trong năm, hoàn thành');
    expect(view).not.toMatch(/Công báo|Trang/);
    expect(view).toContain('năm 2026 theo kế hoạch');
  });
});
