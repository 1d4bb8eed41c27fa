import { describe, expect, it } from 'vitest';
import { saidDone } from '../../src/tasks/review/said-done.ts';

const CONSTRUCTION = [{ id: 'bo-xay-dung', name: 'Bộ Xây dựng' }];
const TASKS = [
  {
    code: 'NV-0001',
    title: 'Ban hành hướng dẫn lập bản đồ ngập đô thị',
    lead: CONSTRUCTION,
    quotes: ['ban hành hướng dẫn lập bản đồ ngập đô thị trước ngày 30/9/2025'],
  },
  {
    code: 'NV-0002',
    title: 'Rà soát trạm y tế ven đê',
    lead: [{ id: 'bo-y-te', name: 'Bộ Y tế' }],
    quotes: ['rà soát trạm y tế ven đê'],
  },
  {
    code: 'NV-0003',
    title: 'Hướng dẫn lập bản đồ ngập đô thị',
    lead: [{ id: 'group:dia-phuong', name: 'Các địa phương' }],
    quotes: ['ban hành hướng dẫn lập bản đồ ngập đô thị'],
  },
];
const codes = (text: string) => saidDone(text, TASKS, '2025-10-06').map((s) => s.code);

describe('that something is completed, said by a later text', () => {
  it('is found where the sentence names the lead and says the same work', () => {
    const text = 'Từ phiên trước đã hoàn thành 04 nhiệm vụ; Bộ Xây dựng đã ban hành hướng dẫn lập bản đồ ngập đô thị.';
    expect(saidDone(text, TASKS, '2025-10-06')).toEqual([
      {
        code: 'NV-0001',
        title: 'Ban hành hướng dẫn lập bản đồ ngập đô thị',
        quote: 'Bộ Xây dựng đã ban hành hướng dẫn lập bản đồ ngập đô thị',
      },
    ]);
  });

  it.each([
    'Bộ Y tế đã ban hành hướng dẫn lập bản đồ ngập đô thị.',
    'Bộ Xây dựng ban hành hướng dẫn lập bản đồ ngập đô thị.',
    'Bộ Xây dựng đã ban hành hướng dẫn lập bản đồ cao độ nền.',
    'Bộ Y tế đã có cố gắng, đề nghị rà soát trạm y tế ven đê.',
  ])('%s says nothing of the kind', (text) => {
    expect(codes(text)).toEqual([]);
  });
});
