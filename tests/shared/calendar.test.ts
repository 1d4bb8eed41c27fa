import { describe, expect, it } from 'vitest';
import {
  addDays,
  addWorkingDays,
  dayAt,
  dayOf,
  formatDay,
  isWorkingDay,
  overdueFrom,
  weekday,
} from '../../src/shared/calendar.ts';
import { calendarSources, calendarStatus, proposedSwap } from '../../src/shared/holidays.ts';

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
  it('rests each year on the papers that decided it, and on none that is not known', () => {
    const cited = [2023, 2024, 2025, 2026].map((year) => calendarSources(year)[0]?.number);
    expect(cited).toEqual(['5034/TB-LĐTBXH', '5015/TB-LĐTBXH', '6150/TB-BLĐTBXH', '9441/TB-BNV']);
    expect(calendarSources(2027)).toEqual([]);
    expect(proposedSwap(2026)).toEqual({ off: '2026-11-23', work: '2026-11-28' });
    expect(isWorkingDay('2026-11-23')).toBe(true);
    expect(isWorkingDay('2026-11-28')).toBe(false);
  });
  it('has the weekdays off of each year, and works on Saturdays alone in exchange', () => {
    const days = (year: number) => Array.from({ length: 365 }, (_, i) => addDays(`${year}-01-01`, i));
    const off = (year: number) => days(year).filter((day) => weekday(day) <= 5 && !isWorkingDay(day)).length;
    expect([2023, 2024, 2025, 2026, 2027].map(off)).toEqual([11, 12, 12, 14, 12]);
    const worked = [2023, 2024, 2025, 2026, 2027].flatMap(days).filter((day) => weekday(day) > 5 && isWorkingDay(day));
    expect(worked).toEqual(['2024-05-04', '2025-04-26', '2026-01-10', '2026-08-22']);
  });
});
