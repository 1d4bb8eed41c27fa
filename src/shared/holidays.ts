/**
 * Vietnamese public holidays and swapped working days by year. Fixed days: Labour Code 2019, article 112 (1/1, 30/4, 1/5, 2/9, Tết,
 * 10/3 lunar) with article 111.3 (a holiday on a weekend is made up for on the next working day); 24/11 from 2026 by Resolution
 * 80-NQ/TW and Resolution 28/2026/QH16, article 2, not made up for. Which days are Tết, which day goes with 2/9 and which Saturdays
 * are worked is decided each year: `sources` are the papers that say so; a day of issue that we are not
 * sure of is null. No source: the days are only expected, by the law and the lunar calendar.
 */
export type CalendarSource = { kind: 'Thông báo' | 'Công văn' | 'Nghị quyết'; number: string; issuedOn: string | null };
type YearlyCalendar = {
  sources: CalendarSource[];
  holidays: string[];
  swappedWorkingDays: string[];
  /** Proposed by the ministry, and not known to be decided: whoever has the decision enters it as own days. */
  proposedSwap?: { off: string; work: string };
};

const CALENDARS: Record<string, YearlyCalendar> = {
  '2023': {
    sources: [{ kind: 'Thông báo', number: '5034/TB-LĐTBXH', issuedOn: null }],
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
    sources: [
      { kind: 'Thông báo', number: '5015/TB-LĐTBXH', issuedOn: '2023-11-22' },
      { kind: 'Công văn', number: '2450/VPCP-KGVX', issuedOn: '2024-04-12' },
    ],
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
    sources: [{ kind: 'Thông báo', number: '6150/TB-BLĐTBXH', issuedOn: '2024-12-03' }],
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
    sources: [
      { kind: 'Thông báo', number: '9441/TB-BNV', issuedOn: '2025-10-16' },
      { kind: 'Công văn', number: '12729/VPCP-KGVX', issuedOn: null },
      { kind: 'Công văn', number: '3383/BNV-CVL', issuedOn: '2026-04-10' },
      { kind: 'Nghị quyết', number: '28/2026/QH16', issuedOn: null },
    ],
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
    proposedSwap: { off: '11-23', work: '11-28' },
  },
  '2027': {
    sources: [],
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
  const calendar = CALENDARS[String(year)];
  if (!calendar) return null;
  return calendar.sources.length > 0 ? 'official' : 'expected';
}

/** The papers a year's table rests on; none while no notice is known. */
export function calendarSources(year: number): readonly CalendarSource[] {
  return CALENDARS[String(year)]?.sources ?? [];
}

/** A swap of working days that was proposed for a year and is not known to be decided. */
export function proposedSwap(year: number): { off: string; work: string } | null {
  const swap = CALENDARS[String(year)]?.proposedSwap;
  return swap ? { off: `${year}-${swap.off}`, work: `${year}-${swap.work}` } : null;
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
