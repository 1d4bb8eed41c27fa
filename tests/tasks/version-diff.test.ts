import { describe, expect, it } from 'vitest';
import { supersededNumbers } from '../../src/tasks/review/replaced.ts';
import { versionDiff } from '../../src/tasks/review/version-diff.ts';

let id = 0;
function item(title: string, due: string | null, lead = 'bo-xay-dung', point: string | null = null) {
  const owners = [{ id: lead, name: lead }];
  return { id: ++id, title, quote: title, lead: owners, support: [], due, duePhrase: due, point };
}

describe('what a newer version changes', () => {
  it('names moved dues, other owners, what is new and what is gone, and counts the rest', () => {
    const before = [
      item('lập bản đồ cống thoát nước trước ngày 15/02/2026', '2026-02-15'),
      item('rà soát trạm y tế ven đê', null, 'bo-y-te'),
      item('bố trí kinh phí duy tu đê', '2026-01-31', 'bo-tai-chinh'),
      item('tuyên truyền an toàn giao thông', null, 'bo-cong-an'),
    ];
    const after = [
      item('lập bản đồ cống thoát nước trước ngày 30/03/2026', '2026-03-30'),
      item('rà soát trạm y tế ven đê', null, 'bo-noi-vu'),
      item('bố trí kinh phí duy tu đê', '2026-01-31', 'bo-tai-chinh'),
      item('xây dựng phương án sơ tán dân vùng trũng', null),
    ];
    const diff = versionDiff(before, after);
    expect(diff.changed.map((c) => [c.from.due, c.to.due, c.owners, c.due])).toEqual([
      ['2026-02-15', '2026-03-30', false, true],
      [null, null, true, false],
    ]);
    expect(diff.added.map((i) => i.title)).toEqual(['xây dựng phương án sơ tán dân vùng trũng']);
    expect(diff.removed.map((i) => i.title)).toEqual(['tuyên truyền an toàn giao thông']);
    expect(diff.unchanged).toBe(1);
  });

  it('pairs each task once, the most alike first', () => {
    const before = [item('lập bản đồ ngập lụt tỉnh phía bắc', null), item('lập bản đồ ngập lụt tỉnh phía nam', null)];
    const after = [
      item('lập bản đồ ngập lụt tỉnh phía nam', '2026-01-31'),
      item('lập bản đồ ngập lụt tỉnh phía bắc', null),
    ];
    const { changed, unchanged, added, removed } = versionDiff(before, after);
    expect(changed.map((c) => [c.from.title, c.to.title])).toEqual([
      ['lập bản đồ ngập lụt tỉnh phía nam', 'lập bản đồ ngập lụt tỉnh phía nam'],
    ]);
    expect([unchanged, added.length, removed.length]).toEqual([1, 0, 0]);
  });

  it('is asked about where the text says what it replaces or corrects', () => {
    expect(supersededNumbers('Thông báo này thay thế Thông báo số 489/TB-VPCP ngày 12/9/2025 của\nVăn phòng.')).toEqual(
      ['489/TB-VPCP'],
    );
    expect(supersededNumbers('đính chính một số nội dung tại Thông báo số 12/TB-UBND')).toEqual(['12/TB-UBND']);
    expect(supersededNumbers('thực hiện Thông báo số 489/TB-VPCP')).toEqual([]);
  });
});
