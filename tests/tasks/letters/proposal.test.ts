import { describe, expect, it } from 'vitest';
import type { TaskFacts } from '../../../src/tasks/facts.ts';
import { asSaidBefore, type MatchedRow, proposalOf, rowProposal } from '../../../src/tasks/letters/proposal.ts';
import { NOTHING_TOLD } from '../../../src/tasks/progress/report.ts';

const told = { ...NOTHING_TOLD, state: 'in-progress' as const, text: 'Đang thực hiện' };
const row = (ordinal: number, task: string, match: MatchedRow['match']): MatchedRow => ({
  ordinal,
  label: `${ordinal}`,
  task,
  code: null,
  source: { number: null, point: null },
  said: told.text,
  report: told,
  lacksDay: false,
  unsure: [],
  match,
});
const sure = (code: string, by: 'wording' | 'person' = 'wording'): MatchedRow['match'] => ({ kind: 'sure', by, code });

/** A task that the agency has reported on once. */
function task(code: string, effectiveOn: string): TaskFacts {
  const report = { ...told, agencyId: 'bo-xay-dung', effectiveOn, productNumber: null, productDate: null };
  const state = code === 'NV-0009' ? 'done' : 'in_progress';
  return { task: { code, aliases: [], reports: [report] }, parts: [], state, due: null } as unknown as TaskFacts;
}
const tasks = [task('NV-0001', '2026-11-22'), task('NV-0009', '2026-11-22')];
const sentOn = (since: string) => ({ own: (id: string) => id === 'bo-xay-dung', since });

describe('what a letter would record', () => {
  it('is nothing where the agency has said the same since its day, and news where it was said before', () => {
    const rows = [row(1, 'Lập bản đồ', sure('NV-0001'))];
    expect(proposalOf(rows, tasks, sentOn('2026-11-20')).unchanged).toHaveLength(1);
    expect(proposalOf(rows, tasks, sentOn('2026-12-20')).updates).toHaveLength(1);
  });

  it('of one row said to be of a task is that, or why it is nothing', () => {
    const rows = [row(1, 'Lập bản đồ', { kind: 'none', named: null })];
    const said = (ordinal: number, code: string) => rowProposal(rows, { ordinal, code }, tasks, sentOn('2026-12-20'));
    expect(said(1, 'NV-0001')).toMatchObject({ kind: 'update', update: { code: 'NV-0001', by: 'person' } });
    expect(said(1, 'NV-0009')).toEqual({ kind: 'closed', code: 'NV-0009' });
    expect(said(1, 'NV-0777')).toEqual({ kind: 'not-bound', code: 'NV-0777' });
    expect(said(2, 'NV-0001')).toEqual({ kind: 'no-row' });
  });
});

it('what a person said of a row holds for the row of the same words in another version of the letter', () => {
  const before = [
    row(1, 'Lập bản đồ', sure('NV-0001', 'person')),
    row(2, 'Rà soát', { kind: 'dropped' }),
    row(3, 'Báo cáo', sure('NV-0003')),
    row(4, 'Họp', sure('NV-0004', 'person')),
    row(5, 'Họp', sure('NV-0005', 'person')),
  ];
  const none = { kind: 'none', named: null } as const;
  const now = ['LẬP BẢN ĐỒ', 'Rà soát', 'Báo cáo', 'Họp', 'Việc mới'].map((task, i) => row(i + 1, task, none));
  expect(asSaidBefore(now, before).map(({ match }) => match)).toEqual([
    sure('NV-0001', 'person'),
    { kind: 'dropped' },
    none,
    none,
    none,
  ]);
});
