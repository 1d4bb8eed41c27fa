import { describe, expect, it } from 'vitest';
import { type DigestInput, NO_DESK, type Obstacle } from '../../src/digests/digest.ts';
import { digestFor, isDue } from '../../src/digests/digest-for.ts';
import { DEFAULT_PREFERENCE } from '../../src/digests/preferences.ts';
import { NO_OWN_DAYS } from '../../src/shared/calendar.ts';
import { CONSTRUCTION, directive, HEALTH, input, reader, registerOn, task } from './support.ts';

const leader = reader({ role: 'leader', agencyId: null, agencyName: null, formOfAddress: 'đồng chí' });

describe('what the next week asks of an agency', () => {
  const tasks = [
    task(1, [directive('2026-11-02', '2026-12-03')]),
    task(2, [directive('2026-11-02', '2026-11-29', { lead: [HEALTH], support: [CONSTRUCTION] })]),
    task(3, [directive('2026-11-02', '2026-12-07', { dueKind: 'before' })]),
    task(4, [directive('2026-11-02', '2026-12-07')]),
    task(5, [directive('2026-11-02', '2026-11-27')]),
    task(6, [directive('2026-11-02', '2026-12-01', { lead: [HEALTH] })]),
  ];
  const on = (day: string, over: Partial<DigestInput> = {}) =>
    digestFor(input(day, registerOn(tasks, day), { moment: 'week-ahead', time: '15:00', ...over }));
  it('is said on Friday afternoon, up to next Sunday, own work and what it supports', () => {
    expect(on('2026-11-27').text.split('\n')).toEqual([
      'Chào anh Minh, việc tuần tới của Bộ Xây dựng (đến hết 06/12/2026):',
      'Đến hạn tuần tới (3):',
      '• NV-0002 · Ban hành hướng dẫn kiểm tra hồ chứa · hạn 29/11/2026 · phối hợp',
      '• NV-0001 · Ban hành hướng dẫn kiểm tra hồ chứa · hạn 03/12/2026',
      '• NV-0003 · Ban hành hướng dẫn kiểm tra hồ chứa · hạn trước ngày 07/12/2026',
      'Số liệu tính đến 15h00 ngày 27/11/2026.',
    ]);
  });
  it('is silence where nothing is due, also for who wants an all-clear in the morning', () => {
    expect(on('2026-12-11', { reader: reader({ allClear: true }) }).text).toBe('');
  });
  it('is said on the last working day before Tết of the week after it', () => {
    const after = task(1, [directive('2026-01-12', '2026-02-26')]);
    const digest = digestFor(input('2026-02-13', registerOn([after], '2026-02-13'), { moment: 'week-ahead' }));
    expect(digest.lists).toEqual([{ id: 'next-week', codes: ['NV-0001'] }]);
  });
  it.each([
    ['2026-11-27', '15:00', true],
    ['2026-11-27', '14:59', false],
    ['2026-11-27', '21:00', false],
    ['2026-11-26', '15:00', false],
    // The Friday before 30 April and 1 May 2026 is a Wednesday for who works; 1 May is a Friday.
    ['2026-04-29', '15:00', true],
    // A Saturday worked in exchange closes no week.
    ['2026-01-10', '15:00', false],
  ])('is due on %s at %s: %s', (day, time, due) => {
    const at = { day, time, ownDays: NO_OWN_DAYS, moment: 'week-ahead' as const };
    expect(isDue('officer', DEFAULT_PREFERENCE, at)).toBe(due);
    expect(isDue('secretary', DEFAULT_PREFERENCE, at)).toBe(false);
  });
});

describe('a leader is told the same day', () => {
  const decree = { title: 'Xây dựng, trình Chính phủ Nghị định về hồ chứa' };
  const tasks = [
    task(1, [directive('2026-11-02', '2026-12-31')]),
    task(2, [directive('2026-11-02', '2026-11-23', decree)]),
    task(3, [directive('2026-11-02', '2026-11-23')]),
  ];
  const escalated: Obstacle = { code: 'NV-0001', kind: 'funding', since: '2026-11-23', escalatedOn: '2026-11-25' };
  const fresh: Obstacle = { code: 'NV-0003', kind: 'data', since: '2026-11-25', escalatedOn: null };
  const on = (day: string, obstacles: Obstacle[], latest: DigestInput['latest'] = null) =>
    digestFor(
      input(day, registerOn(tasks, day), {
        reader: leader,
        moment: 'exception',
        time: '15:00',
        latest,
        desk: { ...NO_DESK, obstacles },
      }),
    );
  const monday = digestFor(
    input('2026-11-23', registerOn(tasks, '2026-11-23'), {
      reader: leader,
      desk: { ...NO_DESK, obstacles: [{ ...escalated, escalatedOn: null }] },
    }),
  );
  const read = { day: '2026-11-23', seen: monday.seen };

  it('what the secretariat put higher, though it was in Monday’s report, and a decree just overdue, together', () => {
    const digest = on('2026-11-25', [escalated, fresh], read);
    expect(digest.text.split('\n')).toEqual([
      'Kính báo cáo đồng chí, đến 15h00 ngày 25/11/2026:',
      'Vướng mắc mới, cần cho ý kiến ở 1 nhiệm vụ:',
      '• NV-0001 Ban hành hướng dẫn kiểm tra hồ chứa',
      'Sản phẩm nhiều chữ ký mới quá hạn (1):',
      '• NV-0002 Xây dựng, trình Chính phủ Nghị định về hồ…',
    ]);
    expect(digest.lists).toEqual([
      { id: 'obstacles', codes: ['NV-0001'] },
      { id: 'now-overdue', codes: ['NV-0002'] },
    ]);
  });
  it('once: neither the next day nor in an exception after the report that said it', () => {
    const told = on('2026-11-25', [escalated, fresh], read);
    const next = on('2026-11-26', [escalated], { day: '2026-11-25', seen: told.seen });
    expect(next.kind).toBe('silent');
    expect(on('2026-11-23', [{ ...escalated, escalatedOn: null }], read).kind).toBe('silent');
  });
  it('a difficulty nobody answered is told the day after, so that the secretariat can answer first', () => {
    const silent = { day: '2026-11-23', seen: monday.seen };
    expect(on('2026-11-25', [fresh], silent).lists).toEqual([{ id: 'now-overdue', codes: ['NV-0002'] }]);
    expect(on('2026-11-26', [fresh], silent).lists[0]).toEqual({ id: 'obstacles', codes: ['NV-0003'] });
  });
  it.each([
    ['2026-11-25', '15:00', true],
    ['2026-11-25', '20:59', true],
    ['2026-11-25', '08:00', false],
    ['2026-11-25', '21:00', false],
    ['2026-11-24', '15:00', false],
  ])('on %s at %s: %s', (day, time, due) => {
    const at = { day, time, ownDays: NO_OWN_DAYS, moment: 'exception' as const };
    expect(isDue('leader', DEFAULT_PREFERENCE, at)).toBe(due);
    expect(isDue('leader', { ...DEFAULT_PREFERENCE, pausedUntil: '2026-12-31' }, at)).toBe(false);
  });
});
