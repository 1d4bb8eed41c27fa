import { describe, expect, it } from 'vitest';
import { membersAmong } from '../../src/answers/progress/members-among.ts';
import { membersAsked } from '../../src/answers/questions/cues.ts';
import { NO_OWN_DAYS } from '../../src/shared/calendar.ts';
import { fold } from '../../src/shared/text.ts';
import { factsOf } from '../../src/tasks/facts.ts';
import { directive, report, task } from '../digests/support.ts';

describe('who of a group of ministries and provinces has reported', () => {
  const everybody = { id: 'group:bo-nganh-dia-phuong', name: 'Các bộ, ngành, địa phương' };
  const reports = [report('2026-10-05'), report('2026-10-06', { agencyId: 'ha-noi', by: 'UBND thành phố Hà Nội' })];
  const facts = factsOf(
    task(1, [directive('2026-10-01', null, { lead: [everybody], collective: true })], { reports }),
    '2026-11-24',
    new Set(),
    NO_OWN_DAYS,
  );
  const among = (kind: 'provinces' | 'ministries') => membersAmong(facts, kind, '2026-11-24')?.members;
  it('is told of the provinces alone where they are asked for, in names and numbers', () => {
    expect(among('provinces')).toMatchObject({ reported: 1, of: 34 });
    expect(among('provinces')?.missing).toHaveLength(33);
    expect(among('provinces')?.missing).not.toContain('bo-tai-chinh');
  });
  it('of the ministries alone where they are', () => {
    const { members } = facts;
    expect(among('ministries')).toMatchObject({ reported: 1, of: (members?.of ?? 0) - 34 });
    expect(among('ministries')?.missing).not.toContain('hai-phong');
  });
  it('leaves out a task that binds none of the kind', () => {
    const lead = [{ id: 'group:bo-nganh', name: 'Các bộ, ngành' }];
    const central = factsOf(task(2, [directive('2026-10-01', null, { lead })]), '2026-11-24', new Set(), NO_OWN_DAYS);
    expect(membersAmong(central, 'provinces', '2026-11-24')).toBeNull();
    expect(membersAmong(central, null, '2026-11-24')).toBe(central);
  });
});

it.each([
  ['tỉnh nào chưa báo cáo', 'provinces'],
  ['tinh, thanh pho nao chua gui bao cao', 'provinces'],
  ['địa phương nào chưa báo cáo về cây xanh', 'provinces'],
  ['bao nhiêu tỉnh đã báo cáo', 'provinces'],
  ['bộ nào chưa báo cáo', 'ministries'],
  ['bộ, ngành nào còn chưa báo cáo', 'ministries'],
  ['which ministries have not reported', 'ministries'],
  ['bộ, ngành, địa phương nào chưa báo cáo', null],
  ['cơ quan nào chưa báo cáo', null],
  ['ai chưa báo cáo', null],
])('“%s” asks for %s', (question, among) => {
  expect(membersAsked(fold(question))).toBe(among);
});
