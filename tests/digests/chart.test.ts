import { describe, expect, it } from 'vitest';
import { drawChart } from '../../src/digests/chart/draw.ts';
import { overdueOn, statusChart, trendDays } from '../../src/digests/chart/status-chart.ts';
import { NO_OWN_DAYS } from '../../src/shared/calendar.ts';
import { CONSTRUCTION, decision, directive, HEALTH, registerOn, report, task } from './support.ts';

const TASKS = [
  task(1, [directive('2026-09-01', '2026-11-10')]),
  task(2, [directive('2026-09-01', '2026-10-30')], { confirmations: [decision('2026-11-12', 'done', '2026-11-11')] }),
  task(3, [directive('2026-09-01', '2026-11-30', { lead: [HEALTH], support: [CONSTRUCTION] })]),
  task(4, [directive('2026-09-01', '2026-11-02', { lead: [HEALTH] })]),
  task(5, [directive('2026-09-01', '2026-12-31', { lead: [{ id: 'group:bo-nganh', name: 'Các bộ, ngành' }] })]),
  task(6, [directive('2026-09-01', null)], { reports: [report('2026-10-01')] }),
];
const closed = [CONSTRUCTION.id];
const facts = registerOn(TASKS, '2026-11-23', closed);
const chart = statusChart({
  facts,
  trend: trendDays('2026-11-23').map((day) => ({
    day,
    overdue: overdueOn(TASKS, day, new Set(closed), NO_OWN_DAYS),
  })),
  day: '2026-11-23',
  time: '07:30',
  viewer: 'Trần Thu Hà',
  locale: 'vi',
});

describe('the picture', () => {
  it('counts lead tasks with a date by agency, worst first; what nobody has told of is grey, never overdue', () => {
    expect(chart.agencies).toEqual([
      { name: 'Bộ Xây dựng', overdue: 1, dueSoon: 0, inTime: 0, done: 1, noInformation: 0 },
      { name: 'Bộ Y tế', overdue: 0, dueSoon: 1, inTime: 0, done: 0, noInformation: 1 },
    ]);
  });

  it('follows what is overdue week by week, as it was then', () => {
    expect(chart.trend.map((p) => p.overdue)).toEqual([0, 0, 0, 0, 1, 1, 1, 1]);
    expect(chart.trend.map((p) => p.day).slice(-3)).toEqual(['09/11', '16/11', '23/11']);
  });

  it('says whose it is and of when, and every colour in words', () => {
    expect(chart.seenBy).toBe('Trần Thu Hà · số liệu tính đến 07h30 ngày 23/11/2026');
    expect(Object.values(chart.lights)).toEqual([
      'Quá hạn',
      'Sắp đến hạn',
      'Trong hạn',
      'Đã hoàn thành',
      'Chưa có thông tin',
    ]);
  });

  it('is drawn without a network, as a PNG of a phone’s width', async () => {
    const png = Buffer.from(await drawChart(chart));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(720);
    expect(png.length).toBeGreaterThan(20_000);
  });
});
