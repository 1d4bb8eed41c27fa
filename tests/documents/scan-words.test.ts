import { describe, expect, it } from 'vitest';
import type { ScanWord } from '../../src/documents/scans/recogniser.ts';
import { withHeadings } from '../../src/documents/scans/scan-headings.ts';
import { scanLines } from '../../src/documents/scans/scan-lines.ts';
import { repairedWords } from '../../src/documents/scans/scan-repair.ts';
import { stampMark } from '../../src/documents/scans/stamp-mark.ts';
import { wordsToCompare } from '../../src/documents/scans/words-to-compare.ts';

const repaired = (line: string) =>
  repairedWords(line.split(' '))
    .map((word) => word.text)
    .join(' ');

/** A line of words a letter's width apart, three spaces where columns begin. */
function row(line: string, confidence = 95): ScanWord[] {
  return [...line.matchAll(/\S+/g)].map(({ 0: text, index }) => ({
    text,
    left: index * 20,
    right: (index + text.length) * 20,
    y: 100,
    size: 40,
    confidence,
  }));
}

describe('what was read of a picture', () => {
  it.each([
    ['hoàn thành trước ngày l5/O2/2O26.', 'hoàn thành trước ngày 15/02/2026.'],
    ['Số: 4l/TB-VPCP', 'Số: 41/TB-VPCP'],
    ['theo Nghị định 1O2/2025/NĐ-CP', 'theo Nghị định 102/2025/NĐ-CP'],
    ['ngày 3O tháng l1 năm 2O25', 'ngày 30 tháng 11 năm 2025'],
    ['điểm 2b mục JI', 'điểm 2b mục II'],
    ['điểm 3 mục lII, mục H.', 'điểm 3 mục III, mục II.'],
    ['phối hợp với SỞ Tài chính', 'phối hợp với Sở Tài chính'],
    ['vỚi các bộ, ngành', 'với các bộ, ngành'],
  ])('is put right where its form leaves one reading: %s', (read, right) => {
    expect(repaired(read)).toBe(right);
  });

  it.each([
    'SỞ XÂY DỰNG TỈNH NGHỆ AN',
    'Ông Lê Ol/Il',
    'mục I và mục II',
    'mục 1 và mục T',
    'UBND tỉnh',
    'TP Hồ Chí Minh',
    'đường QL1 và QLO',
    'Bộ GTVT cũ',
    'quý I/2026',
  ])('is left as it was read otherwise: %s', (read) => {
    expect(repaired(read)).toBe(read);
  });

  it('keeps what was read beside what was put right, and marks words to compare, those with figures from further up', () => {
    const [line] = scanLines(
      [[...row('hạn l5/9/2025', 80), ...row('cuối', 60).map((w) => ({ ...w, left: 260, right: 340 }))]],
      200,
    );
    expect(line?.text).toBe('hạn 15/9/2025 cuối');
    expect(line?.unsure).toEqual([
      { start: 4, end: 13, confidence: 80, read: 'l5/9/2025' },
      { start: 14, end: 18, confidence: 60 },
    ]);
    expect(
      wordsToCompare({ start: 0, end: 18, quote: 'hạn 15/9/2025 cuối' }, [...(line?.unsure ?? [])].reverse()),
    ).toEqual(['15/9/2025', 'cuối']);
  });

  it('leaves out edges of frames and grain, and parts columns', () => {
    expect(
      scanLines([row('| THÔNG BÁO |'), row('~ . ,', 12), row('Số: 1/TB-BXD          Hà Nội, ngày 2')], 200).map(
        (l) => l.text,
      ),
    ).toEqual(['THÔNG BÁO', 'Số: 1/TB-BXD\tHà Nội, ngày 2']);
  });
});

describe('a stamp on a picture', () => {
  it.each([
    ['MAT', 'mật'],
    ['[ MẶT |', 'mật'],
    ['M Ậ T', 'mật'],
    ['MÂT', 'mật'],
    ['IMẬT]', 'mật'],
    ['MẬI', 'mật'],
    ['TỐI MẶL', 'tối mật'],
    ['TỐI MẶT', 'tối mật'],
    ['TOI  MAT', 'tối mật'],
    ['TUYỆT MÂT', 'tuyệt mật'],
    ['Số: 12/BC-BCA          MÂT', 'mật'],
  ])('is seen however it was read: %s', (line, level) => {
    expect(stampMark([row(line)])?.level).toBe(level);
  });

  it.each([
    'BẢO MẬT THÔNG TIN',
    'MẬT ĐỘ DÂN CƯ',
    'MẶT TRẬN TỔ QUỐC',
    'bí mật kinh doanh',
    'mật khẩu',
    'mặt',
    'Mặt bằng',
    'MÃ SỐ',
    'TỐI ĐA',
    'MẠI',
    'MOT',
  ])('is not what these say: %s', (line) => {
    expect(stampMark([row(line)])).toBeNull();
  });
});

describe('the numeral of a part in capitals', () => {
  const headings = (...lines: string[]) =>
    withHeadings([
      scanLines(
        lines.map((line) => row(line)),
        200,
      ),
    ]).flatMap((sheet) => sheet.map((line) => line.text));

  it('is put right where it can be only the next one', () => {
    expect(headings('I TÌNH HÌNH', '1. Đã lắp trạm.', 'H. QUAN ĐIỂM', 'IH, NHIỆM VỤ', 'TV. TỔ CHỨC')).toEqual([
      'I. TÌNH HÌNH',
      '1. Đã lắp trạm.',
      'II. QUAN ĐIỂM',
      'III. NHIỆM VỤ',
      'IV. TỔ CHỨC',
    ]);
  });

  it('is left as it was read otherwise', () => {
    const lines = ['H. QUAN ĐIỂM', 'III. NHIỆM VỤ', 'HI Tổ chức', 'TV TRUYỀN HÌNH'];
    expect(headings(...lines)).toEqual(lines);
  });
});
