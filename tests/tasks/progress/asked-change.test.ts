import { describe, expect, it } from 'vitest';
import type { TaskFacts } from '../../../src/tasks/facts.ts';
import { askedChange } from '../../../src/tasks/progress/asked-change.ts';
import type { RequestView } from '../../../src/tasks/task-view.ts';

const FACTS = {
  task: { code: 'NV-0014', aliases: ['NV-0031'] },
  due: '2026-11-30',
  lead: [{ id: 'bo-xay-dung', name: 'Bộ Xây dựng' }],
} as unknown as TaskFacts;

function asked(kind: RequestView['kind'], text: string) {
  const request = { id: 1, agencyId: 'bo-xay-dung', agencyName: 'Bộ Xây dựng', kind, text, decision: null };
  return askedChange({ ...request, effectiveOn: '2026-11-20' }, FACTS);
}

describe('what a dispute asks for', () => {
  it.each([
    ['việc này không phải của Bộ em, của Bộ Tài chính ạ', ['bo-tai-chinh']],
    ['đề nghị chuyển chủ trì sang BTC', ['bo-tai-chinh']],
    ['không thuộc chức năng của Bộ Xây dựng, là của Bộ Công an', ['bo-cong-an']],
    ['nv 14 không phải việc của đơn vị em', null],
  ])('another lead: %s', (text, ids) => {
    const change = asked('lead', text);
    expect(change.kind === 'lead' && (change.lead?.map((o) => o.id) ?? null)).toEqual(ids);
  });

  it.each([
    ['hạn đúng là 31/12/2026', '2026-12-31'],
    ['hạn 30/11 là nhầm, đúng phải là 15/01/2027', '2027-01-15'],
    ['sai hạn rồi ạ', null],
  ])('another date: %s', (text, to) => {
    expect(asked('date', text)).toEqual({ kind: 'date', to });
  });

  it.each([
    ['đề nghị lồng ghép với NV-0007', 'NV-0007'],
    ['nv 14 trùng nội dung với nv 7', 'NV-0007'],
    ['nv 31 gộp vào nv 14', null],
    ['đề nghị lồng ghép với đề án kia', null],
  ])('merging: %s', (text, into) => {
    expect(asked('merge', text)).toEqual({ kind: 'merge', into });
  });

  it.each([
    [
      'đề nghị sửa nội dung thành: rà soát suất đầu tư và định mức thoát nước.',
      'Rà soát suất đầu tư và định mức thoát nước',
    ],
    ['xin điều chỉnh tên “Rà soát định mức công trình thoát nước”', 'Rà soát định mức công trình thoát nước'],
    ['đề nghị sửa lại nội dung', null],
  ])('another wording: %s', (text, title) => {
    expect(asked('wording', text)).toEqual({ kind: 'wording', title });
  });
});
