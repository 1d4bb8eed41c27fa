import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay } from '../../src/shared/calendar.ts';
import { findDeadlines, mainDeadline } from '../../src/tasks/deadline.ts';
import { readDeadlineCell } from '../../src/tasks/deadline-cell.ts';

const on = { issuedOn: '2025-09-10' };
const read = (text: string, issuedOn = on.issuedOn) => mainDeadline(findDeadlines(text, { issuedOn }));

describe('a deadline stated in a sentence', () => {
  it.each([
    ['hoàn thành trước ngày 15/10/2025', '2025-10-15', 'before'],
    ['trình Chính phủ trước ngày 05 tháng 12 năm 2025', '2025-12-05', 'before'],
    ['gửi Sở Tài chính trước 20/9.', '2025-09-20', 'before'],
    ['báo cáo trước 17 giờ ngày 28 tháng 10 năm 2025', '2025-10-28', 'before'],
    ['xong trong tháng 10', '2025-10-31', 'within'],
    ['ban hành trong tháng 11 năm 2025', '2025-11-30', 'within'],
    ['hoàn thành trong quý IV/2025', '2025-12-31', 'within'],
    ['công bố trong quý I năm 2026', '2026-03-31', 'within'],
    ['xong quý III', '2025-09-30', 'within'],
    ['lắp đặt trong 6 tháng đầu năm 2026', '2026-06-30', 'within'],
    ['triển khai ngay trong năm 2025', '2025-12-31', 'within'],
    ['chậm nhất ngày 31/12/2025', '2025-12-31', 'by'],
    ['hoàn thành chậm nhất trong quý IV', '2025-12-31', 'by'],
    ['muộn nhất là ngày 30 tháng 9 năm 2025', '2025-09-30', 'by'],
    ['đạt 80% vào cuối năm 2025', '2025-12-31', 'by'],
    ['giải ngân 65% đến hết 30/11/2025', '2025-11-30', 'by'],
    ['trực từ nay đến hết ngày 31/10/2025', '2025-10-31', 'by'],
    ['kiểm tra từ ngày 15/9/2025 đến ngày 30/10/2025', '2025-10-30', 'within'],
    ['áp dụng từ ngày 01 tháng 01 năm 2026', '2026-01-01', 'by'],
    ['thí điểm từ tháng 10/2025', '2025-10-31', 'within'],
    ['trong 20 ngày kể từ ngày ký Thông báo này', '2025-09-30', 'within'],
    ['trong thời hạn 10 ngày làm việc kể từ ngày ban hành văn bản này', '2025-09-24', 'within'],
    ['trong 15 ngày kể từ ngày 01/10/2025', '2025-10-16', 'within'],
    ['đến hết năm', '2025-12-31', 'by'],
    ['hoàn thành cuối tháng 10', '2025-10-31', 'within'],
    ['xong giữa tháng 11', '2025-11-15', 'within'],
    ['Thay nắp hố ga, tuần 3 tháng 10', '2025-10-19', 'within'],
    ['công khai quy trình, thứ Sáu 12/9', '2025-09-12', 'by'],
    ['vận hành thử: Q4/2025', null, null],
    ['trước ngày 15/01', '2026-01-15', 'before'],
    ['trong tháng 8', '2025-08-31', 'within'],
  ])('"%s"', (text, due, kind) => {
    const found = read(text);
    expect([found?.due ?? null, found?.kind ?? null]).toEqual([due, kind]);
  });

  it.each([
    ['báo cáo trước ngày 25 hằng tháng', 'recurring'],
    ['tổng hợp hằng quý', 'recurring'],
    ['gửi trước ngày 20 của tháng cuối mỗi quý', 'recurring'],
    ['báo cáo mực nước mỗi sáng thứ Hai', 'recurring'],
    ['trình Quốc hội tại Kỳ họp thứ 10', 'event'],
    ['thông tuyến trước mùa mưa', 'event'],
    ['lấy ý kiến trước khi trình Chính phủ', 'event'],
    ['báo cáo trong vòng 24 giờ kể từ khi xảy ra sự cố', 'event'],
    ['xử lý dứt điểm ngay trong tuần này', 'immediate'],
  ])('"%s" names no day', (text, kind) => {
    expect(read(text)).toMatchObject({ due: null, kind });
  });

  it.each([
    'thực hiện Nghị quyết số 66/NQ-CP ngày 26 tháng 3 năm 2025 của Chính phủ',
    'theo Công điện số 14/CĐ-TTg ngày 12/02/2025',
    'tính đến ngày 30 tháng 6 năm 2025',
    'đạt 91% kế hoạch năm 2024',
    'triển khai Chiến lược thu hút nhân tài đến năm 2030, tầm nhìn 2050',
    'Chương trình tổng thể giai đoạn 2021-2030',
    'hoàn thành 40/61 tiện ích',
    'trực 24/24 giờ',
    'bản vẽ tỷ lệ 1/500',
    'rà soát nhu cầu vốn 2027',
  ])('"%s" holds no deadline', (text) => {
    expect(findDeadlines(text, on).filter((d) => d.due)).toEqual([]);
  });

  it('is quoted as it stands in the text', () => {
    const text = 'Bộ A hoàn thành trước ngày 15/10/2025; Sở B báo cáo hằng tháng.';
    for (const d of findDeadlines(text, on)) expect(text.slice(d.start, d.end)).toBe(d.phrase);
  });

  it('is read back from every way of writing a day', () => {
    const days = fc
      .date({ min: new Date('2025-09-11'), max: new Date('2027-12-31'), noInvalidDate: true })
      .map((d) => d.toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, fc.constantFrom('trước', 'chậm nhất', 'đến hết'), (day, word) => {
        const [y, m, d] = day.split('-').map(Number);
        for (const written of [formatDay(day), `${d}/${m}/${y}`, `${d}-${m}-${y}`, `${d} tháng ${m} năm ${y}`])
          expect(read(`xong ${word} ngày ${written}`)?.due).toBe(day);
      }),
    );
  });

  it('never breaks on any text, and stays inside it', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(...'trong quý tháng năm ngày 0123456789/.-,hằng đến trước'.split('')),
          maxLength: 120,
        }),
        (text) => {
          for (const d of findDeadlines(text, on)) expect(text.slice(d.start, d.end)).toBe(d.phrase);
        },
      ),
    );
  });
});

describe('the deadline column of a table', () => {
  it.each([
    ['3/2026', '2026-03-31', 'within'],
    ['Quý I/2026', '2026-03-31', 'within'],
    ['2026 - 2028', '2028-12-31', 'within'],
    ['Đến năm 2028', '2028-12-31', 'by'],
    ['30/6/2026', '2026-06-30', 'by'],
    ['Trước 31/7/2026', '2026-07-31', 'before'],
    ['Hằng quý', null, 'recurring'],
    ['Năm học 2026 - 2027', null, 'within'],
  ])('"%s"', (cell, due, kind) => {
    expect(readDeadlineCell(cell, on)).toMatchObject({ due, kind });
  });

  it('is empty where nothing stands in it', () => {
    expect(readDeadlineCell(' - ', on)).toBeNull();
  });
});
