import { describe, expect, it } from 'vitest';
import { NO_OWN_DAYS } from '../../src/shared/calendar.ts';
import { proposedTracking } from '../../src/tasks/review/tracking.ts';
import { clauseParts, typedDue, typedOwners, typedParts } from '../../src/tasks/review/typed-reply.ts';

const ISSUED = '2025-12-20';
const NAMING = { on: ISSUED, province: 'nghe-an' };

describe('owners that a secretary types', () => {
  it.each([
    ['Bộ Nội vụ; Sở Tài chính tỉnh Nghệ An', ['bo-noi-vu', 'local:so tai chinh@nghe-an']],
    ['bo noi vu', ['bo-noi-vu']],
    ['BXD, Bộ Y tế và Bộ Tài chính', ['bo-xay-dung', 'bo-y-te', 'bo-tai-chinh']],
    ['Sở Tài chính', ['local:so tai chinh@nghe-an']],
    ['các bộ, ngành, địa phương', ['group:bo-nganh-dia-phuong']],
  ])('%s', (text, ids) => {
    const { owners, unread } = typedOwners(text, NAMING);
    expect(owners.map((o) => o.id)).toEqual(ids);
    expect(unread).toEqual([]);
  });

  it('are asked again where a name is known to nobody', () => {
    expect(typedOwners('Bộ Nội vụ; Bộ Mây gió', NAMING)).toEqual({
      owners: [{ id: 'bo-noi-vu', name: 'Bộ Nội vụ' }],
      unread: ['Bộ Mây gió'],
    });
  });
});

describe('a deadline that a secretary types', () => {
  it.each([
    ['31/12/2025', '2025-12-31', 'by'],
    ['trong quý I/2026', '2026-03-31', 'within'],
    ['trước 15/9', '2026-09-15', 'before'],
    ['truoc ngay 15 thang 9', '2026-09-15', 'before'],
    ['quy 1/2026', '2026-03-31', 'within'],
    ['cuối tháng 3', '2026-03-31', 'within'],
    ['15 ngày', '2026-01-04', 'within'],
    ['hằng tháng', null, 'recurring'],
    ['không có hạn', null, null],
    ['khong co thoi han', null, null],
  ])('%s', (text, due, dueKind) => {
    expect(typedDue(text, ISSUED)).toMatchObject({ due, dueKind });
  });

  it.each(['31/2/2026', 'abc', 'sau này', 'để xem'])('%s is asked again', (text) => {
    expect(typedDue(text, ISSUED)).toBeNull();
  });
});

describe('the parts of a task', () => {
  it('are typed one a line, each with its own deadline or the one there was', () => {
    expect(
      typedParts('1. Lập danh sách trạm | trước 15/1/2026\n- tập huấn cán bộ (trong tháng 3/2026)\n\nBáo cáo', ISSUED),
    ).toEqual([
      { title: 'Lập danh sách trạm', due: { due: '2026-01-15', dueKind: 'before', duePhrase: 'trước 15/1/2026' } },
      { title: 'Tập huấn cán bộ', due: { due: '2026-03-31', dueKind: 'within', duePhrase: 'trong tháng 3/2026' } },
      { title: 'Báo cáo' },
    ]);
  });

  it('are proposed at semicolons, with their stretch of the text', () => {
    const quote = 'lập danh sách trạm y tế trước ngày 15/01/2026; tập huấn cán bộ trạm y tế.';
    const parts = clauseParts({ quote, start: 100 }, ISSUED);
    expect(parts.map((p) => [p.title, p.due?.due])).toEqual([
      ['Lập danh sách trạm y tế trước ngày 15/01/2026', '2026-01-15'],
      ['Tập huấn cán bộ trạm y tế', undefined],
    ]);
    expect(parts.map((p) => quote.slice((p.range?.start ?? 0) - 100, (p.range?.end ?? 0) - 100))).toEqual([
      'lập danh sách trạm y tế trước ngày 15/01/2026',
      'tập huấn cán bộ trạm y tế',
    ]);
    expect(clauseParts({ quote: 'một việc duy nhất', start: 0 }, ISSUED)).toEqual([]);
  });
});

describe('when the secretariat looks at a task without a deadline', () => {
  const item = (quote: string) => ({ quote, dueKind: null, duePhrase: null });
  it.each([
    ['khẩn trương rà soát hồ sơ', '2026-01-05', 'weekly'],
    ['thường xuyên kiểm tra đê điều', '2026-03-20', 'quarterly'],
    ['xây dựng Nghị định về thoát nước', '2026-02-23', 'monthly'],
    ['rà soát trạm y tế', '2026-01-19', 'monthly'],
  ])('%s', (quote, date, rhythm) => {
    expect(proposedTracking(item(quote), ISSUED, NO_OWN_DAYS)).toMatchObject({ date, rhythm });
  });
  it('not on a day off of the committee’s own', () => {
    const own = { off: ['2026-01-19'], work: [] };
    expect(proposedTracking(item('rà soát trạm y tế'), ISSUED, own).date).toBe('2026-01-20');
  });
});
