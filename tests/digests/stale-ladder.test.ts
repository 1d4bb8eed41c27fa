import { describe, expect, it } from 'vitest';
import type { Digest, DigestReader, LastDigest } from '../../src/digests/digest.ts';
import { digestFor, isDue } from '../../src/digests/digest-for.ts';
import { DEFAULT_PREFERENCE, type Preference } from '../../src/digests/preferences.ts';
import { DigestSettings } from '../../src/digests/settings.ts';
import { byTask } from '../../src/digests/stale/stale-parts.ts';
import { isWorkingDay } from '../../src/shared/calendar.ts';
import type { ToldStep } from '../../src/tasks/stale/stale-ladder.ts';
import { silentParts, stepDueOn } from '../../src/tasks/stale/stale-ladder.ts';
import type { TaskView } from '../../src/tasks/task-view.ts';
import {
  CONSTRUCTION,
  daysFrom,
  decision,
  directive,
  HEALTH,
  input,
  reader,
  registerOn,
  report,
  task,
} from './support.ts';

const officer = reader();
const secretary = reader({ memberId: 2, role: 'secretary', name: 'Thư ký', agencyId: null });
const leader = reader({ memberId: 3, role: 'leader', name: 'Trợ lý', agencyId: null, formOfAddress: 'đồng chí' });
/** 90 days from a Monday over Tết 2026 (14 to 22 February) and the committee's own day off on 20 March. */
const DAYS = daysFrom('2026-01-05', 90);
const OWN_DAYS = { off: ['2026-03-20'], work: [] };

type World = {
  people: DigestReader[];
  /** Agencies whose officer is written to. */
  officers?: string[];
  paused?: Record<number, string>;
  settings?: Partial<DigestSettings>;
  isStopped?: (day: string) => boolean;
  isHeld?: (day: string, memberId: number) => boolean;
};
type Said = { readerId: number; day: string; digest: Digest };

/** Every half day somebody looks, and twice each time; who claims a person's day tells it and keeps its steps. */
function simulated(tasks: TaskView[], world: World): { said: Said[]; told: ToldStep[] } {
  const { people, officers = [CONSTRUCTION.id], settings = {}, paused = {}, isStopped, isHeld } = world;
  const said: Said[] = [];
  const told: ToldStep[] = [];
  const preference = (id: number): Preference => ({ ...DEFAULT_PREFERENCE, pausedUntil: paused[id] ?? null });
  for (const day of DAYS) {
    const toldBefore = [...told];
    for (const time of ['07:30', '07:30', '14:00'])
      for (const person of people) {
        if (isStopped?.(day) || !isDue(person.role, preference(person.memberId), { day, time, ownDays: OWN_DAYS }))
          continue;
        if (said.some((s) => s.readerId === person.memberId && s.day === day)) continue;
        const before = said.findLast((s) => s.readerId === person.memberId);
        const last: LastDigest | null = before ? { day: before.day, seen: before.digest.seen } : null;
        const stale = {
          told: byTask(toldBefore),
          officers: officers.map((agencyId) => ({ agencyId, reads: !paused[officer.memberId] })),
          desks: people.some((p) => p.role === 'secretary') ? [[]] : [],
          isHeld: isHeld?.(day, person.memberId) ?? false,
        };
        const facts = registerOn(tasks, day);
        const of = { reader: person, last, latest: last, ownDays: OWN_DAYS, stale };
        const digest = digestFor(input(day, facts, { ...of, settings: DigestSettings.parse(settings) }));
        said.push({ readerId: person.memberId, day, digest });
        told.push(...digest.steps.map((s) => ({ ...s, readerId: person.memberId, day })));
      }
  }
  return { said, told };
}

const ALL = [officer, secretary, leader];
const steps = (told: ToldStep[], taskId = 1) =>
  told.filter((t) => t.taskId === taskId).map((t) => `${t.step} ${t.day}`);
const quiet = (on = '2025-12-22', due = '2026-06-30') => task(1, [directive(on, due)]);

describe('over 90 days a task nobody reports on', () => {
  it('is asked for after 30 days, listed for the secretary a week later, for leaders in the next report after 45, each once', () => {
    const { said, told } = simulated([quiet()], { people: ALL });
    // 21/1 is a Wednesday; the report for leaders is Monday's.
    expect(steps(told)).toEqual(['officer 2026-01-21', 'desk 2026-01-28', 'leader 2026-02-09']);
    const listed = said.filter((s) => s.digest.lists.some((l) => l.id === 'stale'));
    expect(listed.map((s) => s.day)).toEqual(['2026-01-21', '2026-01-28', '2026-02-09']);
    expect(listed.map((s) => s.digest.text.split('\n').find((line) => line.includes('Chưa cập nhật')))).toEqual([
      'Chưa cập nhật quá 30 ngày, đề nghị cho biết tình hình (1):',
      'Chưa cập nhật quá 30 ngày, đã đề nghị cơ quan (1):',
      'Chưa cập nhật quá 30 ngày: 1 nhiệm vụ (NV-0001).',
    ]);
    for (const { digest } of said) expect(digest.text).not.toMatch(/quá hạn [1-9]|quá hạn \(/);
  });

  it('is asked for anew 30 days after a report, and the ladder climbs anew', () => {
    const told = simulated([{ ...quiet(), reports: [report('2026-01-30', { state: 'no-change' })] }], {
      people: ALL,
    }).told;
    expect(steps(told)).toEqual([
      'officer 2026-01-21',
      'desk 2026-01-28',
      // 1/3 is a Sunday.
      'officer 2026-03-02',
      'desk 2026-03-09',
      'leader 2026-03-23',
    ]);
  });

  it('is left alone once it was put to the competent level, reported done, or completed', () => {
    const ended = [
      { ...quiet(), reports: [report('2026-01-15', { state: 'submitted' })] },
      { ...quiet(), reports: [report('2026-01-15', { state: 'reported-done', productDate: '2026-01-14' })] },
      { ...quiet(), confirmations: [decision('2026-01-15', 'done', '2026-01-14')] },
    ];
    for (const one of ended) expect(simulated([one], { people: ALL }).told).toEqual([]);
  });

  it('that nobody has looked at, or that only the press tells of, climbs nothing', () => {
    const unseen = task(1, [directive('2025-12-22', '2026-06-30', { reviewed: false })]);
    const press = task(2, [directive('2025-12-22', '2026-06-30', { standing: 'reference' })]);
    expect(simulated([unseen, press], { people: ALL }).told).toEqual([]);
  });

  it('of an agency without an officer is the secretary’s matter at once', () => {
    const { said, told } = simulated([quiet()], { people: [secretary, leader], officers: [] });
    expect(steps(told)).toEqual(['desk 2026-01-21', 'leader 2026-02-02']);
    expect(said.find((s) => s.day === '2026-01-21')?.digest.text).toContain(
      'cơ quan chưa có đầu mối (1):\n• NV-0001 · Ban hành hướng dẫn kiểm tra hồ chứa · Bộ Xây dựng · từ 22/12/2025',
    );
  });

  it('of an officer who paused goes to the secretary on the secretary’s own day', () => {
    const { told } = simulated([quiet()], { people: ALL, paused: { 1: '2026-12-31' } });
    expect(steps(told)).toEqual(['desk 2026-01-28', 'leader 2026-02-09']);
  });

  it('that several lead is each one’s own matter', () => {
    const shared = task(1, [directive('2025-12-22', '2026-06-30', { lead: [CONSTRUCTION, HEALTH] })], {
      reports: [report('2026-01-15')],
    });
    const { told } = simulated([shared], { people: ALL, officers: [CONSTRUCTION.id, HEALTH.id] });
    const own = told.map((t) => `${t.agencyId} ${t.step} ${t.day}`);
    // Nobody of the Ministry of Health reads here, so its officer is never asked and nothing climbs.
    expect(own).toEqual([
      'bo-xay-dung officer 2026-02-23',
      'bo-xay-dung desk 2026-03-02',
      'bo-xay-dung leader 2026-03-16',
    ]);
  });
});

describe('a step', () => {
  it('falls on no day off: what falls into Tết or a weekend is told on the next working day', () => {
    const { told } = simulated([quiet('2026-01-16')], { people: ALL });
    expect(steps(told)).toEqual(['officer 2026-02-23', 'desk 2026-03-02', 'leader 2026-03-16']);
    const all = DAYS.map((_, i) => simulated([quiet(DAYS[i])], { people: ALL }).told)
      .slice(0, 20)
      .flat();
    expect(all.every((t) => isWorkingDay(t.day, OWN_DAYS))).toBe(true);
  });

  it('waits while messages are stopped, and nobody is told of what the agency was not asked for', () => {
    const isStopped = (day: string) => day < '2026-03-02';
    expect(steps(simulated([quiet()], { people: ALL, isStopped }).told)).toEqual([
      'officer 2026-03-02',
      'desk 2026-03-09',
      'leader 2026-03-23',
    ]);
  });

  it('waits in a trial for whoever gets nothing in it', () => {
    const isHeld = (day: string, memberId: number) => day < '2026-03-02' && memberId !== secretary.memberId;
    expect(steps(simulated([quiet()], { people: ALL, isHeld }).told)).toEqual([
      'officer 2026-03-02',
      'desk 2026-03-09',
      'leader 2026-03-23',
    ]);
  });

  it('comes after as many days as the committee says', () => {
    const settings = { stale: { officer: 15, desk: 20, leader: 20 } };
    expect(steps(simulated([quiet()], { people: ALL, settings }).told)).toEqual([
      'officer 2026-01-06',
      'desk 2026-01-12',
      'leader 2026-01-19',
    ]);
    for (const stale of [
      { officer: 30, desk: 20, leader: 45 },
      { officer: 1, desk: 2, leader: 3 },
    ])
      expect(DigestSettings.safeParse({ stale }).success).toBe(false);
  });

  it('of an old paper that was loaded today begins with the agency all the same', () => {
    const [part] = silentParts(registerOn([quiet('2025-06-02')], '2026-01-05')[0] as never, '2026-01-05', 30);
    const days = DigestSettings.parse({}).stale;
    const ladder = { days, told: [], contact: 'reads' as const, deskReads: true };
    expect((['officer', 'desk', 'leader'] as const).map((s) => part && stepDueOn(s, part, ladder))).toEqual([
      '2025-07-02',
      null,
      null,
    ]);
  });
});
