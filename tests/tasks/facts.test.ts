import { describe, expect, it } from 'vitest';
import { factsOf, factsOfMember } from '../../src/tasks/facts.ts';
import type {
  ConfirmationView,
  DirectiveView,
  ExtensionView,
  ReportView,
  TaskView,
} from '../../src/tasks/task-view.ts';

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
  id: 1,
  productKind: null,
  expectedOn: null,
  papers: [],
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
  id: 1,
  productKind: null,
  productNumber: null,
  reason: null,
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
  extensions: [],
  obstacles: [],
  requests: [],
  reassignments: [],
  reminders: [],
  tracking: null,
  doubts: [],
  ...over,
});
const extension = (over: Partial<ExtensionView> = {}): ExtensionView => ({
  id: 1,
  agencyId: 'bo-xay-dung',
  agencyName: 'Bộ Xây dựng',
  kind: 'granted',
  to: '2025-12-31',
  reason: null,
  askedId: null,
  document: null,
  documentNumber: '9876/VPCP',
  effectiveOn: '2025-09-25',
  recordedAt: '2025-09-25T00:00:00Z',
  by: 'Thư ký',
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
      reports: [
        report({ state: 'reported-done' }),
        report({ state: 'reported-done', effectiveOn: '2025-10-09', recordedAt: '2025-10-09T00:00:00Z' }),
      ],
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

describe('the date of a task', () => {
  it('stays while an extension is only asked for, and moves when it is granted', () => {
    const asked = task({ extensions: [extension({ kind: 'asked' })] });
    expect(factsOf(asked, '2025-10-15', new Set())).toMatchObject({ due: '2025-09-30', slips: [] });
    const granted = task({ extensions: [extension({ kind: 'asked' }), extension({ id: 2, askedId: 1 })] });
    expect(factsOf(granted, '2025-10-15', new Set())).toMatchObject({
      due: '2025-12-31',
      firstDue: '2025-09-30',
      pastDue: false,
      slips: [{ from: '2025-09-30', to: '2025-12-31', kind: 'extension-granted', documentNumber: '9876/VPCP' }],
    });
  });
  it('is that of a document issued after the extension', () => {
    const later = { ...document, id: 2, date: '2025-10-01' };
    const moved = task({
      directives: [directive(), directive({ id: 2, document: later, due: '2025-11-30' })],
      extensions: [extension()],
    });
    expect(factsOf(moved, '2025-10-15', new Set())).toMatchObject({ due: '2025-11-30', extension: null });
  });
});

describe('what was submitted', () => {
  it('stops the agency’s clock, and the days it waits are counted apart', () => {
    const submitted = task({
      reports: [report({ state: 'submitted', productDate: '2025-09-28', productNumber: '45/TTr-BXD' })],
    });
    expect(factsOf(submitted, '2025-10-15', new Set())).toMatchObject({
      standing: 'waiting-approval',
      pastDue: false,
      waitingDays: 17,
    });
  });
  it('without a day waits for a secretary, also where submitting is all that was asked', () => {
    const t = task({
      directives: [directive({ quote: 'trình Chính phủ dự thảo Nghị định' })],
      reports: [report({ state: 'submitted' })],
    });
    expect(standing(t, '2025-10-15')).toBe('waiting-confirmation');
  });
});

describe('a task of several', () => {
  const provinces = [{ id: 'group:tinh-thanh', name: 'Các tỉnh, thành phố' }];
  const cleaning = (reports: ReportView[], confirmations: ConfirmationView[] = []) =>
    task({ directives: [directive({ lead: provinces, collective: true })], reports, confirmations });
  const of = (agencyId: string, over: Partial<ReportView> = {}) =>
    report({ agencyId, by: agencyId, state: 'reported-done', ...over });

  it('counts its members, each once, a merged one under the body that answers for it', () => {
    const facts = factsOf(
      cleaning([of('ha-noi'), of('ha-noi'), of('hai-phong', { state: 'in-progress' })]),
      '2025-10-15',
      new Set(),
    );
    expect(facts.members).toMatchObject({ reported: 2, done: 1, of: 34 });
    const before = { ...document, date: '2025-06-01' };
    const merged = task({
      directives: [directive({ lead: provinces, collective: true, document: before })],
      reports: [of('hai-duong'), of('hai-phong')],
    });
    expect(factsOf(merged, '2025-10-15', new Set()).members).toMatchObject({ reported: 1, of: 34 });
  });
  it('is not done by what one member reports', () => {
    expect(factsOf(cleaning([of('ha-noi')], [confirmed({ agencyId: 'ha-noi' })]), '2025-10-15', new Set()).state).toBe(
      'in_progress',
    );
  });
  it('is done as a whole where that is confirmed for the whole', () => {
    expect(factsOf(cleaning([of('ha-noi')], [confirmed()]), '2025-10-15', new Set()).state).toBe('done');
  });
  it('stands for a member as far as that member has come', () => {
    const facts = factsOf(cleaning([of('ha-noi')]), '2025-10-15', new Set());
    expect(facts.standing).toBe('overdue');
    expect(factsOfMember(facts, 'ha-noi', '2025-10-15', new Set()).standing).toBe('waiting-confirmation');
    expect(factsOfMember(facts, 'hai-phong', '2025-10-15', new Set()).standing).toBe('no-information');
  });
  it('has no denominator where its members cannot be listed', () => {
    const communes = task({
      directives: [
        directive({ lead: [{ id: 'group:xa-phuong@ha-noi', name: 'UBND các xã, phường' }], collective: true }),
      ],
      reports: [of('local:ubnd xa son dong@ha-noi')],
    });
    expect(factsOf(communes, '2025-10-15', new Set()).members).toMatchObject({ reported: 1, of: null });
  });
  it('with two leads is as far as the one behind', () => {
    const joint = task({
      directives: [
        directive({
          lead: [
            { id: 'bo-xay-dung', name: 'Bộ Xây dựng' },
            { id: 'bo-y-te', name: 'Bộ Y tế' },
          ],
        }),
      ],
      reports: [report({ state: 'reported-done' })],
    });
    expect(factsOf(joint, '2025-10-15', new Set()).state).toBe('in_progress');
  });
});
