import { describe, expect, it } from 'vitest';
import { deskDigest } from '../../src/digests/desk.ts';
import { NO_DESK } from '../../src/digests/digest.ts';
import { digestFor } from '../../src/digests/digest-for.ts';
import { seenOf } from '../../src/digests/grid.ts';
import { reminderDays } from '../../src/digests/ladder.ts';
import { DigestSettings } from '../../src/digests/settings.ts';
import { digestWords, dueOf } from '../../src/digests/wording.ts';
import { NO_OWN_DAYS } from '../../src/shared/calendar.ts';
import type { TaskFacts } from '../../src/tasks/facts.ts';
import { decision, directive, HEALTH, input, reader, registerOn, report, task } from './support.ts';

const leader = reader({ role: 'leader', agencyId: null, agencyName: null, formOfAddress: 'đồng chí' });
const secretary = reader({ role: 'secretary', name: 'Thư ký Ban Chỉ đạo', agencyId: null, agencyName: null });

describe('an officer is told in the morning', () => {
  it('by name and form of address what is due today, most urgent first', () => {
    const facts = registerOn(
      [task(2, [directive('2026-11-02', '2026-12-03')]), task(1, [directive('2026-11-02', '2026-11-23')])],
      '2026-11-23',
    );
    expect(digestFor(input('2026-11-23', facts)).text.split('\n')).toEqual([
      'Chào anh Minh, việc của Bộ Xây dựng hôm nay:',
      'Đến hạn hôm nay (1):',
      '• NV-0001 · Ban hành hướng dẫn kiểm tra hồ chứa · hạn 23/11/2026',
      'Sắp đến hạn (1):',
      '• NV-0002 · Ban hành hướng dẫn kiểm tra hồ chứa · hạn 03/12/2026',
      'Số liệu tính đến 07h30 ngày 23/11/2026.',
    ]);
  });

  it('nothing on a day without work, or one line where the person chose so', () => {
    const facts = registerOn([task(1, [directive('2026-11-02', '2026-12-31')])], '2026-11-25');
    const last = { day: '2026-11-23', seen: seenOf(facts, null) };
    expect(digestFor(input('2026-11-25', facts, { last })).text).toBe('');
    const chosen = digestFor(input('2026-11-25', facts, { last, reader: reader({ allClear: true }) }));
    expect(chosen.text).toBe(
      'Chào anh Minh, hôm nay Bộ Xây dựng không có việc đến hạn hoặc cần xử lý. Số liệu tính đến 07h30 ngày 25/11/2026.',
    );
  });

  it('of the last day in time where a task is due before a day', () => {
    const before = task(1, [directive('2026-09-01', '2026-12-15', { dueKind: 'before' })]);
    const digest = digestFor(input('2026-12-14', registerOn([before], '2026-12-14')));
    expect(digest.text).toContain(
      'Đến hạn hôm nay (1):\n• NV-0001 · Ban hành hướng dẫn kiểm tra hồ chứa · hạn trước ngày 15/12/2026',
    );
  });

  it('“trước ngày” is the document’s word, not that of a date granted since', () => {
    const granted = { kind: 'granted' as const, to: '2026-12-20', effectiveOn: '2026-11-20' };
    const about = { id: 1, agencyId: null, agencyName: null, reason: null, askedId: null, document: null };
    const extension = {
      ...about,
      ...granted,
      documentNumber: '9/VPCP',
      recordedAt: '2026-11-20T02:00:00Z',
      by: 'Thư ký',
    };
    const before = [directive('2026-10-01', '2026-11-30', { dueKind: 'before' })];
    const row = (extensions: (typeof extension)[]) =>
      dueOf(registerOn([task(1, before, { extensions })], '2026-11-23')[0] as TaskFacts, digestWords('vi'));
    expect(row([])).toBe('hạn trước ngày 30/11/2026');
    expect(row([extension])).toBe('hạn 20/12/2026');
  });

  it('of what is overdue once a week, and on the day it becomes so', () => {
    const tasks = [task(1, [directive('2026-09-01', '2026-11-17')])];
    const on = (day: string, lastDay: string) =>
      digestFor(
        input(day, registerOn(tasks, day), { last: { day: lastDay, seen: seenOf(registerOn(tasks, lastDay), null) } }),
      ).counts.overdue;
    expect(on('2026-11-18', '2026-11-17')).toBe(1);
    expect(on('2026-11-19', '2026-11-18')).toBe(0);
    expect(on('2026-11-23', '2026-11-20')).toBe(1);
  });

  it('never "quá hạn" of a task nothing is known of, and nothing of old papers before the round is closed', () => {
    const tasks = [task(1, [directive('2026-10-01', '2026-11-20')]), task(2, [directive('2025-01-01', '2025-03-31')])];
    const friday = registerOn(tasks, '2026-11-20', []);
    const last = { day: '2026-11-20', seen: seenOf(friday, null) };
    const monday = digestFor(input('2026-11-23', registerOn(tasks, '2026-11-23', []), { last }));
    expect(monday.text).toContain('Đến hạn, chưa có thông tin – đề nghị cho biết kết quả (1):\n• NV-0001');
    expect(monday.text).not.toMatch(/quá hạn|NV-0002/i);
  });

  it('of what was sent back, newly assigned and re-dated since the last digest', () => {
    const back = task(1, [directive('2026-09-01', '2026-12-31')], {
      reports: [report('2026-11-10', { state: 'reported-done' })],
      confirmations: [decision('2026-11-24', 'returned')],
    });
    const moved = task(2, [directive('2026-09-01', '2026-12-31'), directive('2026-11-24', '2027-01-29', { id: 2 })]);
    const fresh = task(3, [directive('2026-11-24', '2027-02-26')]);
    const last = { day: '2026-11-23', seen: seenOf(registerOn([back, moved, fresh], '2026-11-23'), null) };
    const digest = digestFor(input('2026-11-25', registerOn([back, moved, fresh], '2026-11-25'), { last }));
    expect(digest.lists).toEqual([
      { id: 'returned', codes: ['NV-0001'] },
      { id: 'new', codes: ['NV-0003'] },
      { id: 're-dated', codes: ['NV-0002'] },
    ]);
  });

  it('of the own agency only', () => {
    const facts = registerOn([task(1, [directive('2026-10-01', '2026-11-23', { lead: [HEALTH] })])], '2026-11-23');
    expect(digestFor(input('2026-11-23', facts)).text).toBe('');
  });
});

describe('a reminder comes', () => {
  const settings = DigestSettings.parse({});
  const days = (title: string, due: string) =>
    reminderDays(
      registerOn([task(1, [directive('2026-01-05', due, { title })])], '2026-01-05')[0] as never,
      settings,
      NO_OWN_DAYS,
    );
  it('15, 7, 3 and 1 working days before where several ministries have to sign', () => {
    expect(days('Xây dựng, trình Chính phủ Nghị định về hồ chứa', '2026-03-13')).toEqual([
      '2026-02-13',
      '2026-03-04',
      '2026-03-10',
      '2026-03-12',
    ]);
  });
  it('7 and 1 working days before and on the day otherwise, also for what only carries a plan out', () => {
    expect(days('Triển khai Đề án phát triển đô thị', '2026-03-13')).toEqual([
      '2026-03-04',
      '2026-03-12',
      '2026-03-13',
    ]);
  });
  it('before a holiday for what is due within it', () => {
    expect(days('Ban hành hướng dẫn', '2026-02-18')).toEqual(['2026-02-04', '2026-02-12', '2026-02-13']);
  });
});

describe('a leader reads', () => {
  const tasks = [
    task(1, [directive('2026-09-01', '2026-10-30')], { confirmations: [decision('2026-10-28', 'done', '2026-10-27')] }),
    task(2, [directive('2026-09-01', '2026-11-19')]),
    task(3, [directive('2026-11-17', '2027-03-31', { lead: [HEALTH] })]),
    task(4, [directive('2026-09-01', '2026-12-31', { reviewed: false })]),
  ];
  const last = { day: '2026-11-16', seen: seenOf(registerOn(tasks, '2026-11-16'), null) };
  const desk = {
    ...NO_DESK,
    obstacles: [{ code: 'NV-0003', kind: 'funding' as const, since: '2026-11-19', escalatedOn: null }],
    requests: [{ code: 'NV-0002', toDue: '2026-12-15', since: '2026-11-18' }],
  };

  it('on Monday six lines at most: the grid, what changed by its rows, what needs an opinion, obstacles', () => {
    const digest = digestFor(
      input('2026-11-23', registerOn(tasks, '2026-11-23'), { reader: leader, last, latest: last, desk }),
    );
    expect(digest.text.split('\n')).toEqual([
      'Kính báo cáo đồng chí, đến 07h30 ngày 23/11/2026: Đã giao 3 nhiệm vụ. (Chưa tính 1 nhiệm vụ chưa rà soát hoặc chưa có văn bản chính thức.)',
      'Đã hoàn thành 1: đúng hạn 1, quá hạn 0, chưa rõ ngày 0.',
      'Chưa hoàn thành 2: trong hạn 1, quá hạn 1; ngoài ra đến hạn, chưa có thông tin 0, chưa xác định thời hạn 0, thường xuyên 0.',
      'So với ngày 16/11/2026: giao thêm 1 (NV-0003); quá hạn thêm 1 (NV-0002).',
      'Xin ý kiến 2 việc: NV-0002 Ban hành hướng dẫn kiểm tra hồ chứa – đề nghị gia hạn đến 15/12/2026; NV-0003 Ban hành hướng dẫn kiểm tra hồ chứa – vướng mắc về kinh phí từ 19/11/2026.',
      'Vướng mắc chờ giải quyết ở 1 nhiệm vụ: kinh phí 1; lâu nhất 4 ngày (NV-0003).',
    ]);
  });

  it('counts and codes only where no more may leave', () => {
    const { text } = digestFor(
      input('2026-11-23', registerOn(tasks, '2026-11-23'), { reader: leader, last, latest: last, desk, minimal: true }),
    );
    expect(text).toContain('NV-0002');
    expect(text).not.toContain('hồ chứa');
  });

  it('nothing on another day but a new obstacle, once; and the report the day before a session', () => {
    const on = (day: string, over: object) =>
      digestFor(input(day, registerOn(tasks, day), { reader: leader, last, latest: last, desk, ...over }));
    const told = on('2026-11-20', {});
    expect(told).toMatchObject({ kind: 'exception', counts: { obstacles: 1 } });
    expect(on('2026-11-25', { latest: { day: '2026-11-20', seen: told.seen } }).kind).toBe('silent');
    expect(on('2026-11-26', { desk: { ...NO_DESK, sessions: ['2026-11-27'] } }).kind).toBe('leader');
    expect(on('2026-11-26', { desk: { ...NO_DESK, sessions: ['2026-12-01'] } }).kind).toBe('silent');
  });
});

describe('a secretary reads', () => {
  const tasks = [
    task(1, [directive('2026-09-01', '2026-12-31')], { reports: [report('2026-11-20', { state: 'reported-done' })] }),
    task(2, [directive('2026-09-01', '2026-11-27', { lead: [HEALTH] })]),
  ];
  const desk = { ...NO_DESK, drafts: 2, unreachable: ['Đầu mối Bộ Y tế'] };
  it('what waits, whom messages do not reach, and the totals, which equal their lists', () => {
    const digest = digestFor(input('2026-11-24', registerOn(tasks, '2026-11-24'), { reader: secretary, desk }));
    expect(digest.text.split('\n').slice(0, 7)).toEqual([
      'Kính gửi Thư ký Ban Chỉ đạo',
      'Báo cáo hoàn thành, chờ xác nhận (1):',
      '• NV-0001 · Ban hành hướng dẫn kiểm tra hồ chứa · hạn 31/12/2026 · Bộ Xây dựng',
      'Đến hạn trong 7 ngày (1):',
      '• NV-0002 · Ban hành hướng dẫn kiểm tra hồ chứa · hạn 27/11/2026 · Bộ Y tế',
      'Bản nháp chờ công bố: 2.',
      'Không gửi được tin cho 1 người (Đầu mối Bộ Y tế).',
    ]);
    for (const { id, codes } of digest.lists) expect(codes.length).toBe(digest.counts[id]);
  });
  it('tasks of groups named as such, and no group among the agencies that are silent', () => {
    const group = { id: 'group:cac-bo-nganh', name: 'Các bộ, ngành' };
    const facts = registerOn(
      [
        task(1, [directive('2026-01-05', '2026-12-30')]),
        task(2, [directive('2026-01-05', '2026-12-30', { lead: [group], collective: true })]),
      ],
      '2026-11-23',
    );
    const desk = deskDigest(
      input('2026-11-23', facts, { reader: reader({ role: 'secretary', agencyId: null }), asked: true }),
    );
    expect(desk.text).toContain('Đã giao 2 nhiệm vụ, trong đó 1 nhiệm vụ chung của nhóm cơ quan.');
    expect(desk.text).toContain('Chưa cập nhật quá 30 ngày: 1 cơ quan (Bộ Xây dựng)');
  });

  it('of the agencies in the own portfolio only', () => {
    const own = { ...secretary, portfolio: [HEALTH] };
    const digest = digestFor(input('2026-11-24', registerOn(tasks, '2026-11-24'), { reader: own }));
    expect(digest.counts).toMatchObject({ 'to-confirm': 0, due: 1, all: 1 });
  });
  it('that next year’s calendar is not settled, as an administrator', () => {
    const admin = reader({ role: 'admin', name: 'Quản trị hệ thống', agencyId: null });
    const nextYear = { year: 2028, status: 'missing' as const };
    expect(digestFor(input('2027-11-01', [], { reader: admin, desk: { ...NO_DESK, nextYear } })).text).toContain(
      'Chưa có lịch nghỉ năm 2028',
    );
  });
});
