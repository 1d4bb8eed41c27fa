import { describe, expect, it } from 'vitest';
import {
  addWorkingDays,
  dayAt,
  dayOf,
  formatDay,
  isWorkingDay,
  overdueFrom,
  weekday,
} from '../../src/shared/calendar.ts';
import { calendarStatus } from '../../src/shared/holidays.ts';

describe('the working calendar', () => {
  it('a task past its deadline is overdue from the next morning', () => {
    expect(overdueFrom('2025-12-25')).toBe('2025-12-26');
  });
  it('a deadline on a Sunday before a holiday is overdue only after the next working day', () => {
    expect(overdueFrom('2025-08-31')).toBe('2025-09-04');
    expect(overdueFrom('2026-04-30')).toBe('2026-05-05');
  });
  it('a Saturday swapped in for a bridging day is worked', () => {
    expect(isWorkingDay('2026-08-22')).toBe(true);
    expect(isWorkingDay('2026-08-31')).toBe(false);
  });
  it('ten working days over Tết take longer than two weeks', () => {
    expect(addWorkingDays('2026-02-12', 10)).toBe('2026-03-05');
  });
  it('knows its days', () => {
    expect(weekday('2026-11-24')).toBe(2);
    expect(dayOf(2025, 2, 29)).toBeNull();
    expect(formatDay('2025-12-31')).toBe('31/12/2025');
    expect(dayAt(Date.parse('2025-12-31T18:00:00Z'), 'Asia/Ho_Chi_Minh')).toBe('2026-01-01');
  });
  it('says which years it has, and which are only expected', () => {
    expect(calendarStatus(2024)).not.toBeNull();
    expect(calendarStatus(2027)).toBe('expected');
    expect(calendarStatus(2031)).toBeNull();
  });
});
