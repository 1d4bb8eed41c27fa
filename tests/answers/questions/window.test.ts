import { describe, expect, it } from 'vitest';
import { readWindow } from '../../../src/answers/questions/window.ts';
import { fold } from '../../../src/shared/text.ts';

const window = (text: string, day = '2025-11-20', english = false) => {
  const { from, to, undated } = readWindow(fold(text), day, english).window;
  return undated ? 'undated' : `${from ?? ''}..${to ?? ''}`;
};

describe('the time a question asks about', () => {
  it.each([
    ['đến tháng 12', '..2025-12-31'],
    ['đến hết tháng 12/2025', '..2025-12-31'],
    ['đến 31/12/2025', '..2025-12-31'],
    ['tới cuối năm', '..2025-12-31'],
    ['trước 30/9', '..2025-09-30'],
    ['trước tháng 9/2026', '..2026-08-31'],
    ['trước quý IV', '..2025-09-30'],
    ['trong tháng 7/2025', '2025-07-01..2025-07-31'],
    ['tháng này', '2025-11-01..2025-11-30'],
    ['tháng sau', '2025-12-01..2025-12-31'],
    ['tuần sau', '2025-11-24..2025-11-30'],
    ['trong 10 ngày tới', '2025-11-20..2025-11-30'],
    ['quý IV', '2025-10-01..2025-12-31'],
    ['quý sau', '2026-01-01..2026-03-31'],
    ['6 tháng đầu năm 2026', '2026-01-01..2026-06-30'],
    ['đầu tháng 12', '2025-12-01..2025-12-10'],
    ['từ 1/9/2025 đến 31/10/2025', '2025-09-01..2025-10-31'],
    ['từ tháng 1 đến tháng 3/2026', '2026-01-01..2026-03-31'],
    ['sang năm', '2026-01-01..2026-12-31'],
    ['t12', '2025-12-01..2025-12-31'],
    ['tính đến hôm nay', '..'],
    ['chưa có thời hạn', 'undated'],
    ['không hạn chế', '..'],
    ['của tôi tuần này', '2025-11-17..2025-11-23'],
  ])('%s: %s', (text, expected) => {
    expect(window(text)).toBe(expected);
  });

  it.each([
    ['by December', '..2025-12-31'],
    ['by the end of October 2025', '..2025-10-31'],
    ['in July', '2025-07-01..2025-07-31'],
    ['before 15 September 2026', '..2026-09-15'],
    ['by March 31, 2026', '..2026-03-31'],
    ['next week', '2025-11-24..2025-11-30'],
    ['in the first quarter of 2026', '2026-01-01..2026-03-31'],
    ['without a deadline', 'undated'],
  ])('%s: %s', (text, expected) => {
    expect(window(text, '2025-11-20', true)).toBe(expected);
  });

  it('a limit without a year looks ahead: asked in January, "đến tháng 12" is this year’s', () => {
    expect(window('đến tháng 12', '2026-01-10')).toBe('..2026-12-31');
    expect(window('đến tháng 1', '2025-12-10')).toBe('..2026-01-31');
    expect(window('đến tháng 9', '2025-11-20')).toBe('..2025-09-30');
  });

  it('a month named without a limit is the nearest: asked in January, "trong tháng 12" has just passed', () => {
    expect(window('trong tháng 12', '2026-01-10')).toBe('2025-12-01..2025-12-31');
    expect(window('trong tháng 2', '2025-12-10')).toBe('2026-02-01..2026-02-28');
  });
});
