import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsOf, type TaskFacts } from '../../src/tasks/facts.ts';
import { CELLS, countable, kpiOf, movedCells, rankedAgencies } from '../../src/tasks/kpi.ts';
import type { ConfirmationView, DirectiveView, ReportView } from '../../src/tasks/task-view.ts';

const DAY = '2026-11-25';
const document = { id: 1, number: '1/TB-VPCP', title: null, date: '2026-07-01', file: 'tb-1.txt' };
const at = '2026-11-20T02:00:00Z';

type Made = {
  code?: string;
  due?: string | null;
  lead?: { id: string; name: string }[];
  collective?: boolean;
  recurring?: boolean;
  reviewed?: boolean;
  standing?: DirectiveView['standing'];
  reported?: ReportView['state'];
  paper?: [number: string, date: string] | null;
  confirmed?: boolean;
};
const BUILD = [{ id: 'bo-xay-dung', name: 'Bộ Xây dựng' }];

function made(given: Made): TaskFacts {
  const { code = 'NV-0001', due = '2026-09-30', lead = BUILD, reported, paper = null, confirmed = false } = given;
  const agencyId = lead[0]?.id ?? '';
  const directive: DirectiveView = {
    id: 1,
    versionId: 1,
    document,
    standing: given.standing ?? 'official',
    restricted: false,
    relation: 'assigns',
    quote: 'ban hành hướng dẫn',
    start: 0,
    end: 1,
    point: null,
    page: null,
    title: 'Ban hành hướng dẫn',
    object: '',
    lead,
    support: [],
    collective: given.collective ?? false,
    due,
    dueKind: given.recurring ? 'recurring' : 'by',
    duePhrase: null,
    reviewed: given.reviewed ?? true,
  };
  const report: ReportView = {
    id: 1,
    agencyId,
    state: reported ?? 'in-progress',
    percent: null,
    text: null,
    productKind: null,
    productNumber: paper?.[0] ?? null,
    productDate: paper?.[1] ?? null,
    expectedOn: null,
    papers: [],
    effectiveOn: '2026-11-01',
    recordedAt: at,
    by: agencyId,
  };
  const confirmation: ConfirmationView = {
    id: 1,
    agencyId: null,
    decision: 'done',
    doneOn: paper?.[1] ?? '2026-11-02',
    productKind: null,
    productNumber: paper?.[0] ?? null,
    reason: null,
    effectiveOn: '2026-11-02',
    recordedAt: at,
    by: 'Thư ký',
  };
  return factsOf(
    {
      id: 1,
      code,
      aliases: [],
      directives: [directive],
      reports: reported ? [report] : [],
      confirmations: confirmed ? [confirmation] : [],
      extensions: [],
      obstacles: [],
      requests: [],
      reassignments: [],
      reminders: [],
      tracking: null,
      doubts: [],
    },
    DAY,
    new Set(),
  );
}

const anything = fc
  .record({
    due: fc.constantFrom('2026-09-30', '2027-01-31', null),
    recurring: fc.boolean(),
    reported: fc.constantFrom('in-progress', 'submitted', 'reported-done', 'no-change', undefined),
    paper: fc.constantFrom<[string, string] | null>(['15/QĐ-BXD', '2026-09-20'], ['15/QĐ-BXD', '2026-10-20'], null),
    confirmed: fc.boolean(),
  })
  .map((r) => made(r as Made));

describe('figures', () => {
  it('have parts that sum to what was assigned, and rates that stay within their denominators', () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 30 }), (tasks) => {
        const kpi = kpiOf(tasks, DAY);
        expect(CELLS.reduce((sum, c) => sum + kpi.cells[c], 0)).toBe(kpi.assigned);
        expect(kpi.done + kpi.open + kpi.cells.undated + kpi.cells.recurring).toBe(kpi.assigned);
        expect(kpi.done).toBeLessThanOrEqual(kpi.due);
        expect(kpi.evidenced).toBeLessThanOrEqual(kpi.done);
      }),
    );
  });

  it('count what is self-reported as not completed, in time, and waiting', () => {
    const kpi = kpiOf([made({ reported: 'reported-done', paper: ['15/QĐ-BXD', '2026-09-20'] })], DAY);
    expect(kpi).toMatchObject({ done: 0, waitingConfirmation: 1, cells: { 'in-time': 1, overdue: 0 } });
  });

  it('judge on time or late by the day of the paper, and average the delay', () => {
    const done = (date: string) => made({ reported: 'reported-done', paper: ['15/QĐ-BXD', date], confirmed: true });
    const kpi = kpiOf([done('2026-09-30'), done('2026-10-10'), done('2026-10-20')], DAY);
    expect(kpi).toMatchObject({ done: 3, evidenced: 3, averageDelayDays: 15 });
    expect(kpi.cells).toMatchObject({ 'done-on-time': 1, 'done-late': 2 });
  });

  it('leave out what nobody has reviewed and what the press gave, and say which', () => {
    const tasks = [
      made({}),
      made({ code: 'NV-0002', reviewed: false }),
      made({ code: 'NV-0003', standing: 'reference' }),
    ];
    const { counted, unreviewed, unofficial } = countable(tasks);
    expect([counted, unreviewed, unofficial].map((list) => list.map((f) => f.task.code))).toEqual([
      ['NV-0001'],
      ['NV-0002'],
      ['NV-0003'],
    ]);
  });

  it('rank by the number overdue, group tasks left out', () => {
    const health = [{ id: 'bo-y-te', name: 'Bộ Y tế' }];
    const ranked = rankedAgencies(
      [
        made({ reported: 'in-progress' }),
        made({ lead: health, reported: 'in-progress' }),
        made({ lead: health, reported: 'in-progress' }),
        made({ lead: [{ id: 'group:tinh-thanh', name: 'Các tỉnh' }], collective: true, reported: 'in-progress' }),
      ],
      DAY,
    );
    expect(ranked.map((a) => [a.name, a.kpi.cells.overdue, a.kpi.assigned])).toEqual([
      ['Bộ Y tế', 2, 2],
      ['Bộ Xây dựng', 1, 1],
    ]);
  });

  it('that changed are explained by the tasks that moved', () => {
    const before = [made({}), made({ code: 'NV-0002' })];
    const now = [made({ reported: 'reported-done' }), made({ code: 'NV-0002' }), made({ code: 'NV-0003' })];
    expect(movedCells(before, now)).toEqual([
      { code: 'NV-0001', from: 'no-information', to: 'in-time' },
      { code: 'NV-0003', from: null, to: 'no-information' },
    ]);
  });
});
