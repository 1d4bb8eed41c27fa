import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainDirectives, type LineageDirective } from '../../src/tasks/lineage.ts';

let last = 0;
function directive(
  day: string,
  leadIds: string[],
  quote: string,
  over: Partial<LineageDirective> = {},
): LineageDirective {
  last++;
  return {
    id: last,
    quote,
    object: quote,
    leadIds,
    due: null,
    order: { issuedOn: day, meetingOn: null, number: null, file: `${day}.txt`, ordinal: last },
    documentKey: Number(day.replace(/-/g, '')),
    ...over,
  };
}
const chainsOf = (all: LineageDirective[]) =>
  chainDirectives(all, [])
    .chains.map((c) => c.links.map((l) => l.id))
    .filter((c) => c.length > 1);

describe('the same task in later conclusions', () => {
  it('is followed by its named object though the step changed', () => {
    const a = directive('2025-07-01', ['bo-xay-dung'], 'xây dựng, phê duyệt Đề án cấp nước an toàn trong tháng 9/2025');
    const b = directive(
      '2025-10-01',
      ['bo-xay-dung'],
      'thành lập đoàn công tác hỗ trợ các tỉnh xây dựng Đề án cấp nước an toàn trong tháng 12',
    );
    expect(chainsOf([a, b])).toEqual([[a.id, b.id]]);
  });
  it('stays two tasks where one object has two steps, each followed on its own', () => {
    const a = directive('2025-07-01', ['bo-xay-dung'], 'phê duyệt Đề án cấp nước an toàn', { due: '2025-09-30' });
    const b = directive('2025-07-01', ['bo-xay-dung'], 'tổ chức triển khai Đề án cấp nước an toàn', {
      due: '2025-12-31',
    });
    const c = directive('2025-10-01', ['bo-xay-dung'], 'tổ chức triển khai Đề án cấp nước an toàn', {
      due: '2026-06-30',
    });
    const d = directive('2025-10-01', ['bo-xay-dung'], 'trình phê duyệt Đề án cấp nước an toàn', { due: '2025-11-30' });
    expect(chainsOf([a, b, c, d])).toEqual([
      [a.id, d.id],
      [b.id, c.id],
    ]);
  });
  it('is followed to the ministry that succeeded its owner', () => {
    const a = directive('2024-12-01', ['bo-giao-thong-van-tai'], 'xây dựng Quy hoạch cảng cạn phía Bắc');
    const b = directive('2025-06-01', ['bo-xay-dung'], 'hoàn thiện Quy hoạch cảng cạn phía Bắc');
    expect(chainsOf([a, b])).toEqual([[a.id, b.id]]);
  });
  it('is another task for another ministry, another scheme, another database', () => {
    const all = [
      directive('2025-07-01', ['bo-y-te'], 'xây dựng Đề án bác sĩ gia đình'),
      directive('2025-10-01', ['bo-noi-vu'], 'xây dựng Đề án bác sĩ gia đình'),
      directive('2025-10-01', ['bo-y-te'], 'xây dựng Đề án dinh dưỡng học đường'),
      directive('2025-07-01', ['bo-cong-an'], 'hoàn thiện cơ sở dữ liệu về phương tiện giao thông'),
      directive('2025-10-01', ['bo-cong-an'], 'hoàn thiện cơ sở dữ liệu về hộ tịch điện tử'),
    ];
    expect(chainsOf(all)).toEqual([]);
  });
  it('is not linked through a document that is only cited', () => {
    const a = directive(
      '2025-07-01',
      ['bo-tai-chinh'],
      'bố trí vốn theo Nghị quyết số 12/NQ-CP của Chính phủ cho các hồ chứa',
    );
    const b = directive(
      '2025-10-01',
      ['bo-tai-chinh'],
      'báo cáo tình hình theo Nghị quyết số 12/NQ-CP của Chính phủ về nợ công',
    );
    expect(chainsOf([a, b])).toEqual([]);
  });
  it('is a doubt where two earlier tasks fit equally well', () => {
    const a = directive('2025-07-01', ['bo-xay-dung'], 'lập Đề án nhà ở công nhân khu công nghiệp');
    const b = directive('2025-07-01', ['bo-xay-dung'], 'xây dựng Đề án nhà ở công nhân khu công nghiệp giai đoạn hai');
    const c = directive('2025-10-01', ['bo-xay-dung'], 'hoàn thiện Đề án nhà ở công nhân khu công nghiệp');
    const { chains, doubts } = chainDirectives([a, b, c], []);
    expect(chains).toHaveLength(3);
    expect(doubts).toHaveLength(1);
  });
  it('follows a person who linked or refused', () => {
    const a = directive('2025-07-01', ['bo-y-te'], 'xây dựng Đề án bác sĩ gia đình');
    const b = directive('2025-10-01', ['bo-y-te'], 'hoàn thiện Đề án bác sĩ gia đình');
    const c = directive('2025-11-01', ['bo-noi-vu'], 'bố trí biên chế');
    expect(chainDirectives([a, b], [{ a: a.id, b: b.id, decision: 'refuse' }]).chains).toHaveLength(2);
    expect(chainDirectives([a, c], [{ a: a.id, b: c.id, decision: 'link' }]).chains).toHaveLength(1);
  });
});

describe('lineage', () => {
  const all = [
    directive('2025-07-01', ['bo-xay-dung'], 'phê duyệt Đề án cấp nước an toàn trong tháng 7', { due: '2025-07-31' }),
    directive('2025-07-01', ['bo-xay-dung'], 'triển khai Đề án cấp nước an toàn', { due: '2025-12-31' }),
    directive('2025-07-01', ['group:bo-nganh-dia-phuong'], 'hoàn thiện cơ sở dữ liệu của đơn vị mình'),
    directive('2025-09-01', ['bo-xay-dung'], 'phê duyệt Đề án cấp nước an toàn trong tháng 9', { due: '2025-09-30' }),
    directive('2025-09-01', ['group:bo-nganh-dia-phuong'], 'hoàn thiện cơ sở dữ liệu của bộ mình, ngành mình'),
    directive('2025-11-01', ['bo-xay-dung'], 'trình Đề án cấp nước an toàn', { due: '2025-12-20' }),
    directive('2025-11-01', ['bo-xay-dung'], 'triển khai Đề án cấp nước an toàn', { due: '2026-12-31' }),
  ];
  it('does not depend on the order in which documents came in', () => {
    const expected = JSON.stringify(chainDirectives(all, []));
    fc.assert(
      fc.property(
        fc.shuffledSubarray(all, { minLength: all.length }),
        (shuffled) => JSON.stringify(chainDirectives(shuffled, [])) === expected,
      ),
    );
  });
  it('never changes earlier links when a later document comes', () => {
    const whole = chainDirectives(all, []).chains;
    for (const day of ['2025-07-01', '2025-09-01', '2025-11-01']) {
      const prefix = chainDirectives(
        all.filter((d) => d.order.issuedOn <= day),
        [],
      ).chains;
      for (const chain of prefix)
        expect(whole.find((c) => c.key === chain.key)?.links.slice(0, chain.links.length)).toEqual(chain.links);
    }
  });
});
