import { describe, expect, it } from 'vitest';
import { reportWords } from '../../src/reports/status/report-input.ts';
import { ANNEXES } from '../../src/reports/status/report-row.ts';
import { figureLines, sessionFigures } from '../../src/reports/status/session-figures.ts';
import { apart, kpiOf } from '../../src/tasks/kpi.ts';
import { CONSTRUCTION, decision, directive, registerOn, report, task } from '../digests/support.ts';

const DAY = '2026-11-26';
const GROUP = { id: 'group:cac-bo-nganh', name: 'Các bộ, ngành' };
const tasks = registerOn(
  [
    task(1, [directive('2026-01-10', '2026-10-30')], {
      confirmations: [decision('2026-10-20', 'done', '2026-10-15')],
      reports: [report('2026-10-16', { state: 'reported-done', productNumber: '1/QĐ', productDate: '2026-10-15' })],
    }),
    task(2, [directive('2026-01-10', '2026-10-30')], { reports: [report('2026-11-01')] }),
    task(3, [directive('2026-01-10', '2026-12-30')]),
    task(4, [directive('2026-01-10', null)]),
    task(5, [directive('2026-01-10', '2026-10-30', { lead: [{ id: 'bo-noi-vu', name: 'Bộ Nội vụ' }] })]),
    task(6, [directive('2026-01-10', '2026-10-30', { lead: [GROUP], collective: true })]),
  ],
  DAY,
  [CONSTRUCTION.id],
);
const said = figureLines(
  sessionFigures(tasks, DAY),
  { committee: 'Ban Chỉ đạo', documents: 1 },
  reportWords('vi'),
).join('\n');

describe('the figures of a report to a session', () => {
  it('are those of every other answer: tasks of groups apart, both rates with the same denominators', () => {
    const { own, collective } = apart(tasks);
    expect(sessionFigures(tasks, DAY)).toMatchObject({ own: kpiOf(own, DAY), collective: kpiOf(collective, DAY) });
    expect(said).toContain('đã giao 6 nhiệm vụ');
    expect(said).toContain(
      'Trong đó 1 nhiệm vụ chung, giao cho nhóm cơ quan, được tính riêng; số liệu ngay dưới đây là của 5',
    );
    expect(said).toContain('Đã hoàn thành 1 nhiệm vụ: đúng hạn 1, quá hạn 0, không có ngày để tính 0');
    expect(said).toContain('trong hạn 1, quá hạn 1; đến hạn, chưa có thông tin 1;');
    expect(said).toContain(
      '20,0% tính trên tổng số được giao (1/5); 33,3% tính trên số đã hoàn thành hoặc đã đến hạn (1/3)',
    );
  });

  it('equal the rows of the annexes', () => {
    const { annexes, own, collective } = sessionFigures(tasks, DAY);
    expect(ANNEXES.reduce((n, annex) => n + annexes[annex].length, 0)).toBe(6);
    expect(annexes['no-information']).toHaveLength(
      own.cells['no-information'] + (collective?.cells['no-information'] ?? 0),
    );
  });
});
