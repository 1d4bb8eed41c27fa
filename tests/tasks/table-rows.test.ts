import { describe, expect, it } from 'vitest';
import { passagesOf } from '../../src/documents/passages.ts';
import { extractDirectives } from '../../src/tasks/extract.ts';
import { fixture, read } from '../documents/readers/reading.ts';
import { docx } from '../documents/readers/small-docx.ts';

/** Owners of the only row of a table whose cell for the lead holds these words. */
async function leadOf(cell: string): Promise<string[] | undefined> {
  const rows = `Nhiệm vụ;Chủ trì;Thời hạn\nLập danh mục nhà trạm;"${cell}";30/6/2026\n`;
  const source = await read(rows, 'phu-luc-2026-01-05.csv');
  return extractDirectives(source, { fileName: 'phu-luc-2026-01-05.csv' }).directives[0]?.lead;
}

describe('a table of tasks', () => {
  it.each([
    ['Phòng Kế hoạch\nTài chính', ['Phòng Kế hoạch Tài chính']],
    ['Văn phòng\nSở', ['Văn phòng Sở']],
    ['Sở Y tế\nSở Nội\nvụ', ['Sở Y tế', 'Sở Nội vụ']],
    ['Sở Y tế\nVăn phòng Sở', ['Sở Y tế', 'Văn phòng Sở']],
    ['- Sở Y tế\n- Văn phòng', ['Sở Y tế', 'Văn phòng']],
    ['Sở Y tế,\nSở Nội vụ', ['Sở Y tế', 'Sở Nội vụ']],
  ])('takes a line break in %j for a space where it stands inside a name', async (cell, owners) => {
    expect(await leadOf(cell)).toEqual(owners);
  });

  it.each(['tram-y-te.docx', 'tram-y-te.pdf', 'tram-y-te.doc'])('of %s names its owners whole', async (name) => {
    const { directives } = extractDirectives(await read(fixture(name), name), { fileName: name });
    const rows = directives.filter((d) => d.point?.startsWith('dòng'));
    expect(rows).toHaveLength(3);
    expect([rows[0], rows[2]].map((d) => [d?.lead, d?.support, d?.due])).toEqual([
      [['Phòng Kế hoạch Tài chính'], ['Văn phòng Sở'], '2026-09-30'],
      [['Văn phòng Sở'], ['Các trạm y tế'], '2026-05-15'],
    ]);
  });

  it('opens no section with a line of a cell', async () => {
    const cell = (words: string) => `<w:tc><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:tc>`;
    const row = (...cells: string[]) => `<w:tr>${cells.map(cell).join('')}</w:tr>`;
    const paragraph = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
    const xml = [
      paragraph('II. Việc cần làm trong năm'),
      `<w:tbl>${row('A. Nhà trạm', 'Sở Y tế')}${row('1. Sửa mái nhà trạm xã', 'Sở Xây dựng')}</w:tbl>`,
      paragraph('Giao Sở Tài chính bố trí kinh phí trước ngày 30/6/2026.'),
    ].join('');
    const passages = passagesOf(await read(docx([{ name: 'document', xml }]), 'a.docx'));
    expect(passages.map((p) => p.point)).toEqual(['mục II', 'mục II', 'mục II', 'mục II']);
  });
});

describe('a heading', () => {
  it.each(['Tổ chức thực hiện', 'Ban hành văn bản', 'Hội nghị tổng kết', 'Đội ngũ cán bộ', 'Nhóm giải pháp'])(
    'such as "III. %s" names nobody',
    async (heading) => {
      const text = `III. ${heading}\n1. Rà soát danh mục nhà trạm, hoàn thành trước ngày 30/6/2026.\n2. Giao Sở Y tế lập kế hoạch sửa chữa trước ngày 15/7/2026.\n`;
      const source = await read(text, 'tb-2026-01-05.txt');
      const { directives } = extractDirectives(source, { fileName: 'tb-2026-01-05.txt' });
      expect(directives.flatMap((d) => d.lead)).toEqual(['Sở Y tế']);
    },
  );
});
