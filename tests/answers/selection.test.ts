import { describe, expect, it } from 'vitest';
import { selectTasks } from '../../src/answers/selection.ts';
import { dueWords } from '../../src/answers/wording.ts';
import { CONSTRUCTION, directive, registerOn, report, task } from '../digests/support.ts';

const DAY = '2026-11-26';
const TO_REPORT = { quote: 'báo cáo Trưởng Ban Chỉ đạo kết quả rà soát' };
const submitted = { state: 'submitted' as const, productNumber: '45/TTr-BXD', productDate: '2026-11-20' };
const facts = registerOn(
  [
    task(1, [directive('2026-01-05', '2026-10-30')], { reports: [report('2026-11-01')] }),
    task(2, [directive('2026-01-05', '2026-10-30', TO_REPORT)], { reports: [report('2026-11-21', submitted)] }),
    task(3, [directive('2026-01-05', '2026-10-30')], { reports: [report('2026-11-21', { state: 'reported-done' })] }),
  ],
  DAY,
);
const query = {
  kind: 'list' as const,
  agencies: [CONSTRUCTION],
  excluded: [],
  roles: [],
  due: { from: null, to: null, undated: null },
  status: [],
  moved: null,
  lateDays: null,
  topic: null,
  document: null,
  code: null,
};

describe('the tasks of an agency', () => {
  it('without a word on their state are those not completed: what was completed by submitting it is none', () => {
    const codes = selectTasks(facts, query, DAY).selected.map((s) => s.facts.task.code);
    expect(codes).toEqual(['NV-0001', 'NV-0003']);
  });

  it('are said to be past their day only while they are the agency’s to finish', () => {
    const voice = { locale: 'vi' as const, day: DAY, knownOn: null, documents: 1 };
    expect(facts.map((f) => dueWords(f, voice))).toEqual([
      'hạn 30/10/2026, đã qua hạn 27 ngày',
      'hạn 30/10/2026',
      'hạn 30/10/2026',
    ]);
  });
});
