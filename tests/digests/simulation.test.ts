import { beforeAll, describe, expect, it } from 'vitest';
import type { Digest, DigestReader, LastDigest } from '../../src/digests/digest.ts';
import { digestFor, isDue } from '../../src/digests/digest-for.ts';
import { reminderDays } from '../../src/digests/ladder.ts';
import { DEFAULT_PREFERENCE, type Preference } from '../../src/digests/preferences.ts';
import { DigestSettings } from '../../src/digests/settings.ts';
import { byTask } from '../../src/digests/stale/stale-parts.ts';
import { isWorkingDay, overdueFrom } from '../../src/shared/calendar.ts';
import { instantAt, wallTimeAt } from '../../src/shared/wall-time.ts';
import type { TaskView } from '../../src/tasks/task-view.ts';
import {
  CONSTRUCTION,
  daysFrom,
  decision,
  directive,
  EVERYBODY_READS,
  HEALTH,
  input,
  reader,
  registerOn,
  report,
  task,
} from './support.ts';

/** 120 days over Tết 2026, a Saturday worked in exchange (10/1), Giỗ Tổ and 30/4. */
const FIRST = '2026-01-05';
const DAYS = daysFrom(FIRST, 120);
const VIETNAM = 'Asia/Ho_Chi_Minh';
const OWN_DAYS = { off: ['2026-03-20'], work: [] };
/** For a fortnight the server is set to another time zone; for three days nothing runs; once it starts late in the day. */
const zoneOn = (day: string) => (day >= '2026-03-02' && day < '2026-03-16' ? 'Europe/Paris' : VIETNAM);
const isDown = (day: string, time: string) =>
  day >= '2026-03-24' && day <= '2026-03-26' && !(day === '2026-03-26' && time >= '15:30');

/** Tasks that are given, moved, reported, sent back and closed on set days. */
const TASKS: TaskView[] = [
  task(1, [directive('2025-12-22', '2026-02-16')]),
  task(2, [directive('2026-01-12', '2026-03-31', { title: 'Xây dựng, trình Chính phủ Nghị định về hồ chứa' })]),
  task(3, [directive('2026-01-12', '2026-02-27'), directive('2026-02-25', '2026-04-10', { id: 2 })]),
  task(4, [directive('2026-01-20', '2026-03-13')], {
    reports: [
      report('2026-03-10', { state: 'reported-done' }),
      report('2026-03-19', { state: 'reported-done', productDate: '2026-03-12' }),
    ],
    confirmations: [decision('2026-03-11', 'returned'), decision('2026-03-23', 'done', '2026-03-12')],
  }),
  task(5, [directive('2026-02-24', null)]),
  task(6, [directive('2026-02-24', '2026-04-30', { lead: [HEALTH], support: [CONSTRUCTION] })]),
  task(7, [directive('2025-03-01', '2025-06-30')]),
];

const PEOPLE: { reader: DigestReader; preference: Preference }[] = [
  { reader: reader(), preference: DEFAULT_PREFERENCE },
  {
    reader: reader({ memberId: 2, name: 'Đầu mối Bộ Y tế', agencyId: HEALTH.id, agencyName: HEALTH.name }),
    preference: { ...DEFAULT_PREFERENCE, atTime: '16:00', allClear: true },
  },
  {
    reader: reader({ memberId: 3, role: 'secretary', name: 'Thư ký', agencyId: null }),
    preference: { ...DEFAULT_PREFERENCE, pausedUntil: '2026-01-30' },
  },
  {
    reader: reader({ memberId: 4, role: 'leader', name: 'Trợ lý', agencyId: null, formOfAddress: 'đồng chí' }),
    preference: DEFAULT_PREFERENCE,
  },
  { reader: reader({ memberId: 5, days: [1, 4] }), preference: { ...DEFAULT_PREFERENCE, days: [1, 4] } },
];

type Sent = { memberId: number; day: string; at: string; zone: string; digest: Digest };

/** Two senders look every half hour of every day; who claims a person's day first sends it. */
function simulate(): Sent[] {
  const claims = new Map<string, Digest>();
  const sent: Sent[] = [];
  for (let at = instantAt(FIRST, '00:00', VIETNAM); at < instantAt('2026-05-05', '00:00', VIETNAM); at += 1_800_000) {
    const wall = wallTimeAt(at, VIETNAM);
    if (isDown(wall.day, wall.time)) continue;
    const timeZone = zoneOn(wall.day);
    const { day, time } = wallTimeAt(at, timeZone);
    for (const _sender of [1, 2])
      for (const { reader: person, preference } of PEOPLE) {
        const isTheirs = isDue(person.role, preference, { day, time, ownDays: OWN_DAYS });
        if (!isTheirs || claims.has(`${person.memberId} ${day}`)) continue;
        const digest = made(person, day, time, sent);
        claims.set(`${person.memberId} ${day}`, digest);
        sent.push({ memberId: person.memberId, day, at: time, zone: timeZone, digest });
      }
  }
  return sent;
}

function made(person: DigestReader, day: string, time: string, sent: Sent[]): Digest {
  const before = sent.filter((s) => s.memberId === person.memberId);
  const asLast = (s: Sent | undefined): LastDigest | null => (s ? { day: s.day, seen: s.digest.seen } : null);
  const latest = asLast(before.at(-1));
  const last = person.role === 'leader' ? asLast(before.findLast((s) => s.digest.kind === 'leader')) : latest;
  const stale = { ...EVERYBODY_READS, told: byTask(sent.flatMap(stepsTold)) };
  const facts = registerOn(TASKS, day, []);
  return digestFor(input(day, facts, { reader: person, time, last, latest, ownDays: OWN_DAYS, stale }));
}

const stepsTold = ({ memberId: readerId, day, digest }: Sent) => digest.steps.map((s) => ({ ...s, readerId, day }));

describe('over 120 days with Tết, a swapped Saturday, an outage, a pause and another time zone', () => {
  let sent: Sent[];
  const of = (memberId: number) => sent.filter((s) => s.memberId === memberId);
  const listed = (memberId: number, id: string, code: string) =>
    of(memberId)
      .filter((s) => s.digest.lists.some((l) => l.id === id && l.codes.includes(code)))
      .map((s) => s.day);
  beforeAll(() => {
    sent = simulate();
  });

  it('everybody has one digest a working day, whoever looks first', () => {
    const down = ['2026-03-24', '2026-03-25'];
    const expected = DAYS.filter((d) => isWorkingDay(d, OWN_DAYS) && !down.includes(d));
    expect(of(1).map((s) => s.day)).toEqual(expected);
    expect(expected).toContain('2026-01-10');
    expect(expected.filter((d) => d >= '2026-02-14' && d <= '2026-02-22')).toEqual([]);
    expect(new Set(sent.map((s) => `${s.memberId} ${s.day}`)).size).toBe(sent.length);
  });

  it('it comes at the own hour, by the clock of the time zone that holds, and late only after the outage', () => {
    const late = sent.filter((s) => s.at !== (s.memberId === 2 ? '16:00' : '07:30'));
    expect(new Set(late.map((s) => `${s.day} ${s.at}`))).toEqual(new Set(['2026-03-26 15:30']));
    expect(late.map((s) => s.memberId)).toEqual([1, 3, 4, 5]);
  });

  it('a pause and own days are kept', () => {
    expect(of(3)[0]?.day).toBe('2026-02-02');
    expect(new Set(of(5).map((s) => new Date(s.day).getUTCDay()))).toEqual(new Set([1, 4]));
  });

  it('each step of the ladder is said once, what fell into days off or the outage on the next digest', () => {
    const steps = (t: TaskView, day: string) =>
      reminderDays(registerOn([t], day)[0] as never, DigestSettings.parse({}), OWN_DAYS);
    expect(listed(1, 'due', 'NV-0002')).toEqual(['2026-03-09', '2026-03-19', '2026-03-26', '2026-03-30']);
    expect(steps(TASKS[1] as TaskView, '2026-02-02')).toEqual(['2026-03-09', '2026-03-19', '2026-03-26', '2026-03-30']);
    expect(listed(1, 'due', 'NV-0001')).toEqual(['2026-02-04', '2026-02-12', '2026-02-13']);
    expect(listed(1, 'due', 'NV-0006')).toEqual(['2026-04-17', '2026-04-28', '2026-04-29']);
    // Somebody who reads on Mondays and Thursdays is told on the next of them.
    expect(listed(5, 'due', 'NV-0001')).toEqual(['2026-02-05', '2026-02-12']);
  });

  it('a moved date is told once, and nothing is asked for that was put off or is done', () => {
    expect(listed(1, 're-dated', 'NV-0003')).toEqual(['2026-02-25']);
    expect(listed(1, 'due', 'NV-0003')).toEqual(['2026-02-11', '2026-04-01', '2026-04-09']);
    expect(listed(1, 'returned', 'NV-0004')).toEqual(
      daysFrom('2026-03-11', 8).filter((d) => isWorkingDay(d, OWN_DAYS)),
    );
    expect(listed(1, 'today', 'NV-0004')).toEqual(['2026-03-13']);
  });

  it('what passed its date unheard of is asked for weekly in grey words, an old paper never, and nothing is called overdue', () => {
    const asked = listed(1, 'no-information', 'NV-0001');
    expect(asked.slice(0, 3)).toEqual(['2026-02-24', '2026-03-02', '2026-03-09']);
    expect(overdueFrom('2026-02-16')).toBe('2026-02-24');
    expect(sent.filter((s) => s.digest.text.includes('NV-0007') && s.memberId <= 2)).toEqual([]);
    expect(of(1).filter((s) => /quá hạn/i.test(s.digest.text) && !s.digest.text.includes('NV-0004'))).toEqual([]);
  });

  it('a leader hears at the start of each week, in six lines at most', () => {
    const told = of(4).filter((s) => s.digest.text !== '');
    expect(told.map((s) => s.day).slice(0, 8)).toEqual([
      '2026-01-05',
      '2026-01-12',
      '2026-01-19',
      '2026-01-26',
      '2026-02-02',
      '2026-02-09',
      '2026-02-23',
      '2026-03-02',
    ]);
    for (const { digest } of told) expect(digest.text.split('\n').length).toBeLessThanOrEqual(6);
  });

  it('every number equals the list behind it, and every message is short', () => {
    for (const { digest } of sent) {
      for (const { id, codes } of digest.lists) if (id in digest.counts) expect(digest.counts[id]).toBe(codes.length);
      expect(digest.text.length).toBeLessThan(1_400);
      expect(digest.text).not.toMatch(/!|bạn /);
    }
  });
});
