import { describe, expect, it } from 'vitest';
import { readMove, readNewCutOff } from '../../../src/tasks/rounds/told-move.ts';

const TODAY = '2026-11-10';

describe('a cut-off that is to be moved', () => {
  it.each([
    ['dời hạn đợt báo cáo quý IV sang 20/11 vì lùi phiên họp', '2026-11-20', 'lùi phiên họp'],
    ['doi han gui bao cao quy 4 den 20/11/2026 vi phien hop lui den 25/11', '2026-11-20', 'phien hop lui den 25/11'],
    ['Lùi hạn nộp báo cáo từ 15/11 sang 20/11, lý do: chờ số liệu tháng 10.', '2026-11-20', 'chờ số liệu tháng 10'],
    ['gia hạn đợt báo cáo quý IV đến ngày 20 tháng 11', '2026-11-20', null],
    ['lùi hạn báo cáo quý IV sang 30/11', '2026-11-30', null],
    ['dời hạn đợt báo cáo quý IV', null, null],
  ])('“%s”', (text, cutOff, reason) => {
    expect(readMove(text, TODAY)).toEqual({ cutOff, reason });
  });

  it.each([
    'xin gia hạn nv 12 đến 20/11',
    'mở đợt báo cáo quý IV, hạn 20/11',
    'chuyển báo cáo của Bộ Y tế cho tổ',
    'dời việc này sang 20/11',
  ])('is not “%s”', (text) => {
    expect(readMove(text, TODAY)).toBeNull();
  });

  it('may be told in reply to the question alone', () => {
    expect(readNewCutOff('20/11', TODAY)).toEqual({ cutOff: '2026-11-20', reason: null });
    expect(readNewCutOff('20/11 do trùng kỳ họp, trước đó định 15/11', TODAY)).toEqual({
      cutOff: '2026-11-20',
      reason: 'trùng kỳ họp, trước đó định 15/11',
    });
  });
});
