import { describe, expect, it } from 'vitest';
import { readReport } from '../../../src/tasks/progress/read-report.ts';

const TODAY = '2026-01-12';

describe('what an officer tells of a task', () => {
  it('half done is under way, and the day it is expected on is none of a product', () => {
    expect(readReport('xong 50% rồi, vướng mặt bằng, dự kiến 20/3', TODAY)).toMatchObject({
      state: 'in-progress',
      percent: 50,
      product: null,
      expectedOn: '2026-03-20',
    });
  });

  it('done has its product with its day', () => {
    expect(readReport('xong rồi, QĐ 15/QĐ-BXD ngày 02/01', TODAY)).toMatchObject({
      state: 'reported-done',
      product: { number: '15/QĐ-BXD', date: '2026-01-02' },
    });
  });
});
