import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { plainSource } from '../../src/documents/readers/read-bytes.ts';
import { extractDirectives } from '../../src/tasks/extract.ts';
import { notice } from '../support/app.ts';
import { threadTime } from '../support/stalls.ts';

const read = (text: string, fileName = 'tb-2025-09-10.txt') =>
  extractDirectives(plainSource(text, 'txt'), { fileName });
const points = (...items: string[]) => read(notice('12/TB-VPCP', '2025-09-10', items)).directives;

describe('reading a notice', () => {
  it('finds who leads, who supports and by when', () => {
    expect(
      points(
        'Bộ Xây dựng chủ trì, phối hợp với Bộ Tài chính và UBND các tỉnh, thành phố lập Đề án kè sông trước ngày 15/12/2025.',
      ),
    ).toMatchObject([
      {
        lead: ['Bộ Xây dựng'],
        support: ['Bộ Tài chính', 'UBND các tỉnh, thành phố'],
        due: '2025-12-15',
        dueKind: 'before',
        quote: 'lập Đề án kè sông trước ngày 15/12/2025',
        point: 'điểm 1',
      },
    ]);
  });
  it('gives each part of a list its own owner and deadline', () => {
    expect(
      points(
        'Giao Bộ Y tế ban hành hướng dẫn trong tháng 10/2025; Bộ Nội vụ rà soát biên chế trước ngày 20/11/2025.',
      ).map((d) => [d.lead, d.due]),
    ).toEqual([
      [['Bộ Y tế'], '2025-10-31'],
      [['Bộ Nội vụ'], '2025-11-20'],
    ]);
  });
  it('cuts one product with two deadlines into two tasks', () => {
    expect(
      points('Bộ Xây dựng phê duyệt Đề án kè sông trong tháng 10/2025 và tổ chức triển khai trong năm 2026.').map(
        (d) => [d.quote, d.due],
      ),
    ).toEqual([
      ['phê duyệt Đề án kè sông trong tháng 10/2025', '2025-10-31'],
      ['tổ chức triển khai trong năm 2026', '2026-12-31'],
    ]);
  });
  it('lets a heading speak for the items below it, and the owner answer for whom it sends', () => {
    const { directives } = read(
      'SỞ Y TẾ\nSố: 8/KL-SYT\nHuế, ngày 3 tháng 9 năm 2025\n\nKẾT LUẬN\ncủa Giám đốc Sở\n\n1. Phòng Nghiệp vụ Y:\na) Lập danh sách trạm y tế xuống cấp, xong trước 20/9.\nb) Chỉ đạo các trạm y tế trực 24/24 giờ.',
    );
    expect(directives.map((d) => [d.lead, d.due])).toEqual([
      [['Phòng Nghiệp vụ Y'], '2025-09-20'],
      [['Phòng Nghiệp vụ Y'], null],
    ]);
  });
  it('goes on with the owner where the next sentence names none', () => {
    expect(
      points('Bộ Công an hướng dẫn địa phương cắm mốc. Đồng thời, kiểm tra các bến thủy trong quý IV/2025.').map(
        (d) => d.lead,
      ),
    ).toEqual([['Bộ Công an'], ['Bộ Công an']]);
  });
  it('takes no task from what was done, praised, asked for by others or only agreed', () => {
    expect(
      points(
        'Bộ Tài chính đã bố trí 200 tỷ đồng; Bộ Y tế đang rà soát 34 bệnh viện.',
        'Biểu dương Bộ Quốc phòng đã hoàn thành tốt nhiệm vụ.',
        'UBND tỉnh Lào Cai kiến nghị Bộ Tài chính bổ sung 120 tỷ đồng.',
        'Đồng ý chủ trương nâng cấp đê hữu sông Hồng.',
        'Các bộ, ngành, địa phương nỗ lực, quyết tâm cao hơn nữa với tinh thần không chậm trễ.',
      ),
    ).toEqual([]);
  });
  it('takes no task from a section that assesses, and none from "Nơi nhận"', () => {
    const { directives } = read(
      'BỘ NỘI VỤ\nSố: 5/TB-BNV\nHà Nội, ngày 3 tháng 9 năm 2025\n\nTHÔNG BÁO\nKết luận\n\nI. KẾT QUẢ VÀ HẠN CHẾ\n1. Vụ Tổ chức cán bộ chủ trì xây dựng 3 đề án.\nII. NHIỆM VỤ\n1. Vụ Tổ chức cán bộ trình kế hoạch biên chế trước ngày 30/9.\n\nNơi nhận:\n- Vụ Tổ chức cán bộ (để thực hiện);',
    );
    expect(directives.map((d) => d.quote)).toEqual(['trình kế hoạch biên chế trước ngày 30/9']);
  });
  it('quotes the stored text to the letter, at the offsets it gives', () => {
    const text = notice('12/TB-VPCP', '2025-09-10', [
      'Bộ Xây dựng lập  Đề án kè sông "Bờ Đông", xong trước ngày 15/12/2025.',
      'Bộ Y tế rà soát trạm y tế xã.',
    ]);
    for (const d of read(text).directives) expect(text.slice(d.start, d.end)).toBe(d.quote);
  });
  it('joins hard-wrapped lines and still quotes them', () => {
    const text = readFileSync(
      new URL('../fixtures/corpus/text/thanh-uy-sat-lo-2026-01-19.txt', import.meta.url),
      'utf8',
    );
    const found = read(text, 'x-2026-01-19.txt').directives.find((d) => d.quote.includes('bản đồ nguy cơ'));
    expect(found).toMatchObject({ lead: ['Sở Nông nghiệp và Môi trường'], due: '2026-03-31' });
    expect(text.slice(found?.start, found?.end)).toBe(found?.quote);
  });
  it('reads the rows of a table of tasks', () => {
    const csv =
      'TT;Nhiệm vụ;Chủ trì;Phối hợp;Thời hạn\n1;Sửa 3 cống tiêu;Sở Xây dựng;"Sở Tài chính; UBND các xã, phường";30/6/2026\n2;Kiểm tra đê;"Chi cục Thủy lợi";;Hằng quý\n';
    expect(read(csv, 'bang-2026-01-05.txt').directives).toMatchObject([
      {
        quote: 'Sửa 3 cống tiêu',
        lead: ['Sở Xây dựng'],
        support: ['Sở Tài chính', 'UBND các xã, phường'],
        due: '2026-06-30',
      },
      { quote: 'Kiểm tra đê', lead: ['Chi cục Thủy lợi'], due: null, dueKind: 'recurring' },
    ]);
  });
  it('says which of the six clarities a task lacks', () => {
    const [vague] = points('Các bộ, ngành, địa phương tăng cường tuyên truyền.');
    expect(vague?.unclear).toEqual(expect.arrayContaining(['person', 'time', 'product']));
  });
});

describe('reading any text', () => {
  const dir = new URL('../fixtures/corpus/text/', import.meta.url);
  it.each(readdirSync(dir))('%s: every quote stands where it says, without line after line of noise', (file) => {
    const text = readFileSync(new URL(file, dir), 'utf8').normalize('NFC');
    const { directives } = read(text, file);
    expect(directives.length).toBeGreaterThan(2);
    for (const d of directives) {
      expect(text.slice(d.start, d.end)).toBe(d.quote);
      expect(d.lead.every((name) => name.length > 2)).toBe(true);
    }
  });
  it('is fast: a megabyte takes well under two seconds', () => {
    const one = readFileSync(new URL('cong-dien-tet-2026-02-03.txt', dir), 'utf8').normalize('NFC');
    const body = one.slice(one.indexOf('1. Bộ trưởng'), one.indexOf('THỦ TƯỚNG\n(đã ký)'));
    const text = `${one.slice(0, one.indexOf('1. Bộ trưởng'))}${body.repeat(Math.ceil(300_000 / body.length))}`;
    const before = threadTime();
    read(text, 'x-2026-02-03.txt');
    const bytesPerSecond = Buffer.byteLength(text) / ((threadTime() - before) / 1000);
    expect(bytesPerSecond).toBeGreaterThan(300_000);
  });
});
