import { describe, expect, it } from 'vitest';
import { factsOf } from '../../src/tasks/facts.ts';
import type { ConfirmationView, DirectiveView, ReportView, TaskView } from '../../src/tasks/task-view.ts';

const document = { id: 1, number: '1/TB-VPCP', title: null, date: '2025-07-01', file: 'tb-1.txt' };
const directive = (over: Partial<DirectiveView> = {}): DirectiveView => ({
  id: 1,
  versionId: 1,
  document,
  standing: 'official',
  restricted: false,
  relation: 'assigns',
  quote: 'ban hành hướng dẫn',
  start: 0,
  end: 1,
  point: null,
  page: null,
  title: 'Ban hành hướng dẫn',
  object: '',
  lead: [{ id: 'bo-xay-dung', name: 'Bộ Xây dựng' }],
  support: [],
  collective: false,
  due: '2025-09-30',
  dueKind: 'by',
  duePhrase: null,
  reviewed: true,
  ...over,
});
const report = (over: Partial<ReportView> = {}): ReportView => ({
  agencyId: 'bo-xay-dung',
  state: 'in-progress',
  percent: null,
  text: null,
  productNumber: null,
  productDate: null,
  effectiveOn: '2025-09-01',
  recordedAt: '2025-09-01T00:00:00Z',
  by: 'Bộ Xây dựng',
  ...over,
});
const confirmed = (over: Partial<ConfirmationView> = {}): ConfirmationView => ({
  agencyId: null,
  decision: 'done',
  doneOn: '2025-09-20',
  effectiveOn: '2025-10-05',
  recordedAt: '2025-10-05T00:00:00Z',
  by: 'Thư ký',
  ...over,
});
const task = (over: Partial<TaskView> = {}): TaskView => ({
  id: 1,
  code: 'NV-0001',
  aliases: [],
  directives: [directive()],
  reports: [],
  confirmations: [],
  doubts: [],
  ...over,
});
const standing = (t: TaskView, day: string, closed: string[] = []) => factsOf(t, day, new Set(closed)).standing;

describe('where a task stands', () => {
  it('a task past due with nothing received is grey, not overdue', () => {
    expect(standing(task(), '2025-10-15')).toBe('no-information');
  });
  it('it is overdue once the agency has answered or its baseline round is closed', () => {
    expect(standing(task({ reports: [report()] }), '2025-10-15')).toBe('overdue');
    expect(standing(task(), '2025-10-15', ['bo-xay-dung'])).toBe('overdue');
  });
  it('the press makes nothing overdue', () => {
    expect(
      standing(task({ directives: [directive({ standing: 'reference' })], reports: [report()] }), '2025-10-15'),
    ).toBe('no-information');
  });
  it('what is reported done leaves the overdue list at once, and is not done', () => {
    const facts = factsOf(task({ reports: [report({ state: 'reported-done' })] }), '2025-10-15', new Set());
    expect([facts.state, facts.standing, facts.pastDue]).toEqual(['reported_done', 'waiting-confirmation', false]);
  });
  it('on time is judged by the date of the product, not of our confirmation', () => {
    expect(standing(task({ confirmations: [confirmed()] }), '2025-10-15')).toBe('done-on-time');
    expect(standing(task({ confirmations: [confirmed({ doneOn: '2025-10-10' })] }), '2025-10-15')).toBe('done-late');
  });
  it('a task to submit is the agency’s no longer once submitted; one to issue waits', () => {
    const submitted = [report({ state: 'submitted', productDate: '2025-09-28' })];
    expect(
      standing(
        task({ directives: [directive({ quote: 'trình Chính phủ dự thảo Nghị định' })], reports: submitted }),
        '2025-10-15',
      ),
    ).toBe('done-on-time');
    expect(standing(task({ reports: submitted }), '2025-10-15')).toBe('waiting-approval');
  });
  it('a report after a return counts again', () => {
    const t = task({
      confirmations: [confirmed({ decision: 'returned' })],
      reports: [report({ state: 'reported-done', recordedAt: '2025-10-09T00:00:00Z' })],
    });
    expect(factsOf(t, '2025-10-15', new Set()).state).toBe('reported_done');
  });
  it('a later directive without a date changes no due; one with a date is a slip', () => {
    const later = { ...document, id: 2, date: '2025-09-01' };
    const silent = task({ directives: [directive(), directive({ id: 2, document: later, due: null, dueKind: null })] });
    expect(factsOf(silent, '2025-09-10', new Set())).toMatchObject({ due: '2025-09-30', slips: [] });
    const moved = task({ directives: [directive(), directive({ id: 2, document: later, due: '2025-12-31' })] });
    expect(factsOf(moved, '2025-09-10', new Set()).slips).toMatchObject([
      { from: '2025-09-30', to: '2025-12-31', days: 92, kind: 're-issued' },
    ]);
  });
  it('a recurring task and one without a date are neither late nor in time', () => {
    expect(standing(task({ directives: [directive({ due: null, dueKind: 'recurring' })] }), '2025-10-15')).toBe(
      'recurring',
    );
    expect(standing(task({ directives: [directive({ due: null, dueKind: null })] }), '2025-10-15')).toBe('undated');
  });
});
