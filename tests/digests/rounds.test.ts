import { describe, expect, it } from 'vitest';
import { deskDigest } from '../../src/digests/desk.ts';
import type { LastDigest } from '../../src/digests/digest.ts';
import { officerDigest } from '../../src/digests/officer.ts';
import { addDays, isWorkingDay, weekday } from '../../src/shared/calendar.ts';
import { arrived, roundOf } from '../tasks/rounds/support.ts';
import { CONSTRUCTION, daysFrom, HEALTH, input, reader } from './support.ts';

/** From Tuesday 1 December, to be sent by Friday the 25th. */
const round = roundOf({ agencies: [CONSTRUCTION, HEALTH], arrivals: [arrived(HEALTH, '7/BYT-VP', '2026-12-10')] });
const last = (day: string): LastDigest => ({ day: addDays(day, -1), seen: {} });
const officerOn = (day: string, given = round, agency = CONSTRUCTION) =>
  officerDigest(
    input(day, [], {
      rounds: [given],
      reader: reader({ agencyId: agency.id, agencyName: agency.name }),
      last: last(day),
    }),
  );

describe('an open round in the morning digest', () => {
  it('reminds the officer of an agency that has not sent, with the days left', () => {
    const { text } = officerOn('2026-12-18');
    expect(text).toContain(
      'Đợt báo cáo “Báo cáo quý IV”: hạn gửi 25/12/2026 (còn 7 ngày), chưa nhận được báo cáo của cơ quan.',
    );
    expect(text).not.toMatch(/Y tế|BYT/);
  });

  it('is silent to whoever has sent, and to agencies that are not asked', () => {
    expect(officerOn('2026-12-18', round, HEALTH).kind).toBe('silent');
    expect(officerOn('2026-12-18', round, { id: 'bo-noi-vu', name: 'Bộ Nội vụ' }).kind).toBe('silent');
  });

  it('is no daily pressing: a new one, once a week, then 7, 3, 1 days before and the day itself', () => {
    const told = daysFrom('2026-12-01', 40)
      .filter((day) => isWorkingDay(day))
      .filter((day) => officerOn(day).text !== '');
    const days = told.filter((day) => weekday(day) !== 1);
    expect(days).toEqual(['2026-12-02', '2026-12-18', '2026-12-22', '2026-12-24', '2026-12-25']);
    for (const day of told) expect(officerOn(day).text).not.toMatch(/quá hạn|qua hạn/i);
  });

  it('tells of a moved cut-off once, the morning after, whoever was not told at once', () => {
    const moved = (channel: string) => {
      const move = { cutOff: '2026-12-29', reason: 'lùi phiên họp', on: '2026-12-08', by: 'Thư ký', channel };
      return { ...round, cutOff: '2026-12-29', moves: [move] };
    };
    const told = (channel: string) =>
      ['2026-12-08', '2026-12-09', '2026-12-10'].filter((day) => officerOn(day, moved(channel)).text !== '');
    expect(told('command line')).toEqual(['2026-12-09']);
    expect(told('telegram')).toEqual([]);
    expect(officerOn('2026-12-09', moved('command line')).text).toContain(
      'hạn gửi 29/12/2026, trước đó 25/12/2026 (còn 20 ngày)',
    );
  });

  it('tells the secretariat how many have sent, and that the cut-off has passed', () => {
    const desk = (day: string) =>
      deskDigest(
        input(day, [], { rounds: [round], reader: reader({ role: 'secretary', agencyId: null }), last: last(day) }),
      );
    expect(desk('2026-12-22').text).toContain('đã nhận 1/2, hạn gửi 25/12/2026 (còn 3 ngày).');
    expect(desk('2026-12-28').text).toContain('đã nhận 1/2, hạn gửi 25/12/2026 (đã qua hạn gửi 3 ngày).');
    expect(desk('2026-12-15').text).toBe('');
  });
});
