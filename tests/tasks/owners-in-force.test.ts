import { describe, expect, it } from 'vitest';
import { ownersInForce } from '../../src/tasks/owners-in-force.ts';
import type { ReassignmentView } from '../../src/tasks/task-view.ts';
import { directive, task } from '../digests/support.ts';

const INTERIOR = { id: 'bo-noi-vu', name: 'Bộ Nội vụ' };
const given = (effectiveOn: string): ReassignmentView => ({
  lead: [INTERIOR],
  support: [],
  reason: 'Công văn 12/VPCP',
  effectiveOn,
  by: 'Thư ký',
});
const lead = (on: string[], reassignments: ReassignmentView[]) =>
  ownersInForce(
    task(
      1,
      on.map((date) => directive(date, null)),
      { reassignments },
    ),
  ).lead.map((o) => o.name);

describe('who owns a task', () => {
  it('is whom a person gave it to, from the day of that decision on', () => {
    expect(lead(['2025-07-01'], [])).toEqual(['Bộ Xây dựng']);
    expect(lead(['2025-07-01'], [given('2025-08-01')])).toEqual(['Bộ Nội vụ']);
  });
  it('is the lead of a later document again', () => {
    expect(lead(['2025-07-01', '2025-10-01'], [given('2025-08-01')])).toEqual(['Bộ Xây dựng']);
  });
});
