/**
 * Vietnamese public holidays and swapped working days by year. Fixed days: Labour Code 2019, article 112 (1/1, 30/4, 1/5,
 * 2/9 and the day next to it, Tết, 10/3 lunar); 24/11 from 2026 by Resolution 80-NQ/TW. `official`: the yearly notice of the
 * ministry in charge has been published; `expected`: computed from the law and the lunar calendar until it is.
 */
type YearlyCalendar = { status: 'official' | 'expected'; holidays: string[]; swappedWorkingDays: string[] };

const CALENDARS: Record<string, YearlyCalendar> = {
  '2023': {
    status: 'official',
    holidays: [
      '01-01',
      '01-02',
      '01-20',
      '01-21',
      '01-22',
      '01-23',
      '01-24',
      '01-25',
      '01-26',
      '04-29',
      '04-30',
      '05-01',
      '05-02',
      '05-03',
      '09-01',
      '09-02',
      '09-03',
      '09-04',
    ],
    swappedWorkingDays: [],
  },
  '2024': {
    status: 'official',
    holidays: [
      '01-01',
      '02-08',
      '02-09',
      '02-10',
      '02-11',
      '02-12',
      '02-13',
      '02-14',
      '04-18',
      '04-29',
      '04-30',
      '05-01',
      '08-31',
      '09-01',
      '09-02',
      '09-03',
    ],
    swappedWorkingDays: ['05-04'],
  },
  '2025': {
    status: 'official',
    holidays: [
      '01-01',
      '01-25',
      '01-26',
      '01-27',
      '01-28',
      '01-29',
      '01-30',
      '01-31',
      '02-01',
      '02-02',
      '04-07',
      '04-30',
      '05-01',
      '05-02',
      '08-30',
      '08-31',
      '09-01',
      '09-02',
    ],
    swappedWorkingDays: ['04-26'],
  },
  '2026': {
    status: 'official',
    holidays: [
      '01-01',
      '01-02',
      '02-14',
      '02-15',
      '02-16',
      '02-17',
      '02-18',
      '02-19',
      '02-20',
      '02-21',
      '02-22',
      '04-26',
      '04-27',
      '04-30',
      '05-01',
      '08-31',
      '09-01',
      '09-02',
      '11-24',
    ],
    swappedWorkingDays: ['01-10', '08-22'],
  },
  '2027': {
    status: 'expected',
    holidays: [
      '01-01',
      '02-04',
      '02-05',
      '02-06',
      '02-07',
      '02-08',
      '02-09',
      '02-10',
      '04-16',
      '04-30',
      '05-01',
      '05-03',
      '09-02',
      '09-03',
      '11-24',
    ],
    swappedWorkingDays: [],
  },
};

/** Whether the year's table follows the published notice or is only expected; null without a table, when only weekends are known. */
export function calendarStatus(year: number): 'official' | 'expected' | null {
  return CALENDARS[String(year)]?.status ?? null;
}

const HOLIDAYS = new Set(
  Object.entries(CALENDARS).flatMap(([year, { holidays }]) => holidays.map((day) => `${year}-${day}`)),
);
const SWAPPED = new Set(
  Object.entries(CALENDARS).flatMap(([year, { swappedWorkingDays }]) =>
    swappedWorkingDays.map((day) => `${year}-${day}`),
  ),
);

export function isHoliday(day: string): boolean {
  return HOLIDAYS.has(day);
}

/** A Saturday on which offices work in exchange for a bridging day off. */
export function isSwappedWorkingDay(day: string): boolean {
  return SWAPPED.has(day);
}
