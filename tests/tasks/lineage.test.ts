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

describe('work that has no name of its own', () => {
  const three = (leads: string[], ...quotes: string[]) =>
    quotes.map((quote, i) => directive(`2025-0${i * 3 + 1}-15`, leads, quote));

  it.each([
    [
      'the same words given three times',
      ['bo-tai-chinh'],
      'rà soát quỹ đất công do các cơ quan trung ương quản lý tại các đô thị lớn, báo cáo trước ngày 30/4/2025',
      'rà soát quỹ đất công do các cơ quan trung ương quản lý tại các đô thị lớn, báo cáo trước ngày 31/7/2025',
      'hoàn thành rà soát quỹ đất công do các cơ quan trung ương quản lý trước ngày 15/11/2025',
    ],
    [
      'a frame of prices',
      ['bo-cong-thuong'],
      'ban hành khung giá điện cho trạm sạc trong tháng 5 năm 2025',
      'ban hành khung giá điện cho trạm sạc trong tháng 9 năm 2025',
      'khẩn trương ban hành khung giá điện cho trạm sạc, hoàn thành trước ngày 31/12/2025',
    ],
    [
      'guidance asked for, then issued',
      ['bo-nong-nghiep-va-moi-truong'],
      'hướng dẫn xác định vùng phát thải thấp trong quý II năm 2025',
      'ban hành hướng dẫn xác định vùng phát thải thấp trước ngày 30/9/2025',
      'hoàn thiện hướng dẫn xác định vùng phát thải thấp trong quý I năm 2026',
    ],
    [
      'a decree that amends, in three wordings',
      ['bo-tai-chinh'],
      'sửa đổi nghị định về Quỹ bình ổn giá xăng dầu, trình Chính phủ trước ngày 30/6/2025',
      'hoàn thiện nghị định sửa đổi về Quỹ bình ổn giá xăng dầu',
      'trình Chính phủ nghị định về Quỹ bình ổn giá xăng dầu (sửa đổi) trong tháng 12 năm 2025',
    ],
    [
      'what a group goes on with',
      ['group:bo-nganh-dia-phuong'],
      'sắp xếp trụ sở dôi dư sau sắp xếp tổ chức bộ máy, hoàn thành trong năm 2025',
      'khẩn trương sắp xếp trụ sở dôi dư sau sắp xếp tổ chức bộ máy',
      'hoàn thành sắp xếp trụ sở dôi dư sau sắp xếp tổ chức bộ máy trước ngày 31/12/2025',
    ],
  ])('is followed by its words: %s', (_, leads, ...quotes) => {
    const all = three(leads, ...quotes);
    expect(chainsOf(all)).toEqual([all.map((d) => d.id)]);
  });

  it.each([
    ['another object', 'rà soát các dự án điện mặt trời chậm tiến độ', 'rà soát các dự án điện gió chậm tiến độ'],
    ['another road', 'xử lý xe quá tải trên Quốc lộ 48', 'xử lý xe quá tải trên Quốc lộ 7'],
    ['another harbour', 'lập đồ án mở rộng cảng cá Lạch Quèn', 'lập đồ án mở rộng cảng cá Cửa Hội'],
    ['another year', 'giao chỉ tiêu nhà ở xã hội năm 2025', 'giao chỉ tiêu nhà ở xã hội năm 2026'],
    ['another place', 'nghiên cứu quy chuẩn trạm sạc trong chung cư', 'ban hành quy chuẩn trạm sạc trong bến xe'],
    [
      'another document',
      'theo dõi, đôn đốc việc thực hiện Thông báo này',
      'theo dõi, đôn đốc việc thực hiện Thông báo này, kịp thời báo cáo vấn đề phát sinh',
    ],
    [
      'another act on it',
      'hướng dẫn xây dựng bảng giá đất đến từng thửa',
      'thanh tra việc ban hành bảng giá đất tại các địa phương',
    ],
  ])('is another task for %s', (_, first, second) => {
    const all = three(['bo-xay-dung'], first, second);
    expect(chainsOf(all)).toEqual([]);
  });

  it('is told apart from other work on the same thing', () => {
    const posts = ['group:tinh-thanh'];
    const a = directive('2025-04-08', posts, 'rà soát nhân lực trạm y tế xã, báo cáo trước ngày 31/5/2025');
    const b = directive('2025-08-05', posts, 'đầu tư trang thiết bị trạm y tế xã trong năm 2026');
    const c = directive('2025-08-05', posts, 'hoàn thành rà soát nhân lực trạm y tế xã trước ngày 30/9/2025');
    expect(chainsOf([a, b, c])).toEqual([[a.id, c.id]]);
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
