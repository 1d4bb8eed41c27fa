import { describe, expect, it } from 'vitest';
import { lackingOf } from '../../../src/tasks/progress/decision.ts';
import { readDecision } from '../../../src/tasks/progress/read-decision.ts';

const TODAY = '2026-11-25';

describe('what a secretary decides in words', () => {
  it.each([
    [
      'nv0123 xác nhận xong, QĐ 2111 ngày 18/11',
      'NV-0123',
      { kind: 'done', document: { kind: 'Quyết định', number: '2111', date: '2026-11-18' } },
      null,
    ],
    ['xác nhận NV-0123 hoàn thành', 'NV-0123', { kind: 'done', document: null }, 'product'],
    [
      'cho gia han nv 98 den 31/12 theo cv 9876/VPCP',
      'NV-0098',
      { kind: 'granted', to: '2026-12-31', document: { number: '9876/VPCP' } },
      null,
    ],
    ['đồng ý gia hạn nv 98', 'NV-0098', { kind: 'granted', to: null }, 'to'],
    [
      'không đồng ý gia hạn nv 98 vì đã gia hạn hai lần',
      'NV-0098',
      { kind: 'refused', reason: 'đã gia hạn hai lần' },
      null,
    ],
    ['trả lại nv 12 vì thiếu phụ lục', 'NV-0012', { kind: 'returned', reason: 'thiếu phụ lục' }, null],
    ['nv 12 trả lại', 'NV-0012', { kind: 'returned', reason: null }, 'reason'],
    ['mở lại nv 12 do xác nhận nhầm', 'NV-0012', { kind: 'reopened', reason: 'xác nhận nhầm' }, null],
    ['dừng nv 12 theo TB 520/TB-VPCP', 'NV-0012', { kind: 'stopped', document: { number: '520/TB-VPCP' } }, null],
    ['đính chính hạn nv 12 thành 31/12 theo TB 520/TB-VPCP', 'NV-0012', { kind: 'corrected', to: '2026-12-31' }, null],
    ['nv 12 chuyển cấp trên', 'NV-0012', { kind: 'escalated' }, null],
  ])('%s', (text, code, decision, lacking) => {
    const read = readDecision(text, TODAY);
    expect(read?.code).toBe(code);
    expect(read?.decision).toMatchObject(decision);
    expect(read && lackingOf(read.decision)).toBe(lacking);
  });

  it.each(['nv 12 đến đâu rồi', 'nv 12 xác nhận xong chưa', 'cho gia hạn những nhiệm vụ nào', 'NV-0012'])(
    'nothing: %s',
    (text) => {
      expect(readDecision(text, TODAY)).toBeNull();
    },
  );
});
