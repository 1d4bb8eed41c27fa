import { describe, expect, it } from 'vitest';
import { agenciesNamed } from '../../../src/tasks/rounds/asked-agencies.ts';
import { cutOffWords } from '../../../src/tasks/rounds/cut-off-words.ts';
import { moveFault } from '../../../src/tasks/rounds/move-cut-off.ts';
import { faultOf } from '../../../src/tasks/rounds/open-round.ts';
import { arrivalFault } from '../../../src/tasks/rounds/record-arrival.ts';
import { earlierCutOffs, ownRound, roundName, standingOfRound } from '../../../src/tasks/rounds/round.ts';
import { arrived, HEALTH, HOUSING, INTERIOR, roundOf } from './support.ts';

const round = roundOf({
  arrivals: [
    arrived(HOUSING, '12/BXD-VP', '2026-12-20'),
    arrived(HEALTH, '7/BYT-VP', '2026-12-27'),
    arrived(HOUSING, '15/BXD-VP', '2026-12-24'),
  ],
});

describe('a reporting round', () => {
  it('counts each agency once: of two letters the one recorded last, in the order of their dates', () => {
    const { sent, missing, of, daysLeft } = standingOfRound(round, '2026-12-28');
    expect(sent.map((s) => [s.agency.name, s.arrival.number, s.times, s.lateDays])).toEqual([
      ['Bộ Xây dựng', '15/BXD-VP', 2, 0],
      ['Bộ Y tế', '7/BYT-VP', 1, 2],
    ]);
    expect([missing.map((a) => a.name), of, daysLeft]).toEqual([['Bộ Nội vụ'], 3, -3]);
  });

  it('tells an agency its own state and nothing of the others', () => {
    const own = ownRound(round, INTERIOR.id, '2026-12-20');
    expect([own?.sent, own?.daysLeft]).toEqual([null, 5]);
    expect(JSON.stringify(ownRound(round, HEALTH.id, '2026-12-20'))).not.toMatch(/BXD|Xây dựng/);
    expect(ownRound(round, 'bo-cong-an', '2026-12-20')).toBeNull();
  });

  it('counts days and lateness by the cut-off in force; those before it stay readable, each once', () => {
    const move = (cutOff: string) => ({
      cutOff,
      reason: 'lùi phiên họp',
      on: '2026-12-20',
      by: 'Thư ký',
      channel: 'telegram',
    });
    const moved = {
      ...round,
      cutOff: '2026-12-28',
      moves: [move('2026-12-27'), move('2026-12-25'), move('2026-12-28')],
    };
    const { sent, daysLeft } = standingOfRound(moved, '2026-12-28');
    expect([sent.map((s) => s.lateDays), daysLeft]).toEqual([[0, 0], 0]);
    expect(earlierCutOffs(moved)).toEqual(['2026-12-25', '2026-12-27']);
    expect(cutOffWords(moved, 'vi')).toBe('28/12/2026, trước đó 25/12/2026, 27/12/2026');
    expect(cutOffWords(round, 'vi')).toBe('25/12/2026');
    expect(earlierCutOffs({ ...moved, cutOff: '2026-12-25' })).toEqual(['2026-12-27', '2026-12-28']);
  });

  it('is not moved to a day that has passed, nor without a reason', () => {
    expect(moveFault({ cutOff: '2026-12-25', reason: 'lùi phiên họp' }, '2026-12-25')).toBeNull();
    expect(moveFault({ cutOff: '2026-12-24', reason: 'lùi phiên họp' }, '2026-12-25')).toBe('past');
    expect(moveFault({ cutOff: '2026-12-25', reason: ' ' }, '2026-12-25')).toBe('no-reason');
  });

  it('has one name however it is typed', () => {
    for (const typed of ['đợt báo cáo quý IV', 'quý IV', 'Báo cáo  quý IV '])
      expect(roundName(typed)).toBe('Báo cáo quý IV');
    expect(roundName('đợt báo cáo')).toBe('');
  });

  it('is not opened without a name or an agency, nor with a cut-off that has passed', () => {
    const plan = { name: 'quý IV', cutOff: '2026-12-25', agencies: [HEALTH], template: null, sendTo: '' };
    expect(faultOf(plan, '2026-12-25')).toBeNull();
    expect(faultOf(plan, '2026-12-26')).toBe('past-cut-off');
    expect(faultOf({ ...plan, name: ' ' }, '2026-12-01')).toBe('no-name');
    expect(faultOf({ ...plan, agencies: [] }, '2026-12-01')).toBe('no-agencies');
  });

  it('takes no letter dated ahead, and no number without a digit', () => {
    expect(arrivalFault({ number: '12/BXD-VP', sentOn: '2026-12-20' }, '2026-12-20')).toBeNull();
    expect(arrivalFault({ number: null, sentOn: '2026-12-20' }, '2026-12-20')).toBeNull();
    expect(arrivalFault({ number: '12/BXD-VP', sentOn: '2026-12-21' }, '2026-12-20')).toBe('future');
    expect(arrivalFault({ number: 'BXD', sentOn: '2026-12-20' }, '2026-12-20')).toBe('number');
  });
});

describe('who is asked', () => {
  it('may be named one by one or as a group, each agency once', () => {
    const { agencies, unread } = agenciesNamed('các bộ; Bộ Y tế; tỉnh Nghệ An', '2026-11-26');
    const ids = agencies.map((a) => a.id);
    expect(unread).toEqual([]);
    expect(ids.filter((id) => id === 'bo-y-te')).toHaveLength(1);
    expect(ids).toContain('bo-tai-chinh');
    expect(ids).toContain('nghe-an');
    expect(agenciesNamed('các tỉnh', '2026-11-26').agencies).toHaveLength(34);
  });

  it('says which words name nobody', () => {
    expect(agenciesNamed('Bộ Thiên văn', '2026-11-26').agencies).toEqual([]);
    expect(agenciesNamed('Bộ Thiên văn', '2026-11-26').unread).toHaveLength(1);
  });
});
