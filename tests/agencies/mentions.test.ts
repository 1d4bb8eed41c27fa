import { describe, expect, test } from 'vitest';
import { findMentions } from '../../src/agencies/mentions.ts';
import { bodiesIn, namesIn } from './support.ts';

describe('ministries and other bodies of the register in a text', () => {
  test.each([
    [
      'Bộ KH&CN, Bộ KHCN và Bộ KH-CN cho ý kiến.',
      ['Bộ Khoa học và Công nghệ', 'Bộ Khoa học và Công nghệ', 'Bộ Khoa học và Công nghệ'],
    ],
    ['BXD, BCA và NHNN báo cáo.', ['Bộ Xây dựng', 'Bộ Công an', 'Ngân hàng Nhà nước Việt Nam']],
    ['Bộ Văn hoá, Thể thao và Du lịch, Bộ Y tế thẩm định.', ['Bộ Văn hóa, Thể thao và Du lịch', 'Bộ Y tế']],
    ['BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG', ['Bộ Nông nghiệp và Môi trường']],
    ['Bộ Giáo dục & Đào tạo gửi VPCP.', ['Bộ Giáo dục và Đào tạo', 'Văn phòng Chính phủ']],
    ['Bộ Xây dưng xin lùi thời hạn.', ['Bộ Xây dựng']],
    ['Ngân hàng Nhà nưước và Bộ Tài chínhh rà soát.', ['Ngân hàng Nhà nước Việt Nam', 'Bộ Tài chính']],
    ['Bo Xay dung phoi hop voi Bo Cong an.', ['Bộ Xây dựng', 'Bộ Công an']],
    [
      'Các tập đoàn VNPT, Viettel phủ sóng vùng lõm.',
      ['Tập đoàn Bưu chính Viễn thông Việt Nam', 'Tập đoàn Công nghiệp - Viễn thông Quân đội'],
    ],
    ['Cục Cơ sở vật chất rà soát phòng học.', ['Cục Cơ sở vật chất']],
  ])('%s', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  test('the same short name means the ministry there was on the day of the document', () => {
    expect(namesIn('Bộ Nông nghiệp hướng dẫn.', { on: '2024-10-01' })).toEqual([
      'Bộ Nông nghiệp và Phát triển nông thôn',
    ]);
    expect(namesIn('Bộ Nông nghiệp hướng dẫn.', { on: '2025-10-01' })).toEqual(['Bộ Nông nghiệp và Môi trường']);
  });

  test('a ministry named after its end keeps its own name', () => {
    expect(namesIn('Bộ GTVT bàn giao hồ sơ.', { on: '2025-10-01' })).toEqual(['Bộ Giao thông vận tải']);
  });

  test('officers, indices and parts of other words are no ministry', () => {
    expect(namesIn('Cán bộ công an xã, bộ phận một cửa, bộ chỉ số và toàn bộ xây dựng dở dang.')).toEqual([]);
  });

  test('a code inside a document number is no mention', () => {
    expect(namesIn('Thông tư số 12/2025/TT-BTC và Quyết định số 88/QĐ-BXD đã ban hành.')).toEqual([]);
  });

  test('the code in brackets after a name belongs to the mention', () => {
    const text = 'Tổng công ty Đầu tư phát triển đường cao tốc Việt Nam (VEC) mở thầu.';
    const [mention] = bodiesIn(text);
    expect(text.slice(mention?.start, mention?.end)).toMatch(/\(VEC\)$/);
  });
});

describe('offices', () => {
  test.each([
    ['Bộ trưởng Bộ Tài chính chịu trách nhiệm.', ['Bộ Tài chính']],
    ['Thống đốc NHNN, Tổng Thanh tra Chính phủ báo cáo.', ['Ngân hàng Nhà nước Việt Nam', 'Thanh tra Chính phủ']],
    ['Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ đôn đốc.', ['Văn phòng Chính phủ']],
    ['Chủ tịch UBND tỉnh Lai Châu kiểm điểm.', ['UBND tỉnh Lai Châu']],
    ['Trưởng phòng Kế hoạch - Tài chính rà soát.', ['Phòng Kế hoạch - Tài chính']],
    ['Chánh Văn phòng UBND tỉnh và Chánh Thanh tra tỉnh.', ['Văn phòng UBND tỉnh', 'Thanh tra tỉnh']],
    ['Giám đốc Sở Y tế Trần Thị Mẫu trả lời.', ['Sở Y tế']],
    ['Giám đốc Trung tâm Phục vụ hành chính công Nguyễn Thị Mẫu trả lời.', ['Trung tâm Phục vụ hành chính công']],
    ['Chủ tịch HĐTV, Tổng Giám đốc Tập đoàn Điện lực Việt Nam cam kết.', ['Tập đoàn Điện lực Việt Nam']],
    ['Viettel Cà Mau, VNPT Cà Mau phủ sóng.', ['Viettel Cà Mau', 'VNPT Cà Mau']],
    ['Ủy ban MTTQ phường vận động hội viên.', ['Ủy ban Mặt trận Tổ quốc Việt Nam phường']],
    ['Thôn trưởng các thôn vận động.', ['Các thôn']],
    [
      'Thường trực Đảng ủy, HĐND, UBMTTQ xã giám sát.',
      ['Thường trực Đảng ủy', 'HĐND', 'Ủy ban Mặt trận Tổ quốc Việt Nam xã'],
    ],
    ['Lãnh đạo Bộ ban hành kế hoạch.', []],
  ])('%s', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  test('the mention covers the office', () => {
    const text = 'Giao Giám đốc Sở Nội vụ tham mưu.';
    const [mention] = bodiesIn(text);
    expect(text.slice(mention?.start, mention?.end)).toBe('Giám đốc Sở Nội vụ');
  });
});

describe('several bodies under one head', () => {
  test.each([
    [
      'lãnh đạo các Bộ: Công Thương, Tài chính, Khoa học và Công nghệ; Ngân hàng Nhà nước Việt Nam',
      ['Bộ Công Thương', 'Bộ Tài chính', 'Bộ Khoa học và Công nghệ', 'Ngân hàng Nhà nước Việt Nam'],
    ],
    ['Bộ Công an, Quốc phòng phối hợp.', ['Bộ Công an', 'Bộ Quốc phòng']],
    ['Bộ Y tế, Công an tỉnh Lào Cai phối hợp.', ['Bộ Y tế', 'Công an tỉnh Lào Cai']],
    [
      'Các bộ: Nội vụ, Tư pháp, Thanh tra Chính phủ, Ngoại giao góp ý.',
      ['Bộ Nội vụ', 'Bộ Tư pháp', 'Thanh tra Chính phủ', 'Bộ Ngoại giao'],
    ],
    [
      'UBND các tỉnh Quảng Ninh, Lạng Sơn và thành phố Hải Phòng bàn giao.',
      ['UBND tỉnh Quảng Ninh', 'UBND tỉnh Lạng Sơn', 'UBND thành phố Hải Phòng'],
    ],
    [
      'UBND các xã Krong, An Toàn và phường Diên Hồng lập danh sách.',
      ['UBND xã Krong', 'UBND xã An Toàn', 'UBND phường Diên Hồng'],
    ],
    [
      'các Sở: Nông nghiệp và Môi trường, Văn hóa, Thể thao và Du lịch, Tài chính',
      ['Sở Nông nghiệp và Môi trường', 'Sở Văn hóa, Thể thao và Du lịch', 'Sở Tài chính'],
    ],
    ['Các đảng ủy xã, phường tổ chức học tập.', ['Các đảng ủy xã, phường']],
    ['Các trạm y tế cấp xã kiểm tra.', ['Các trạm y tế cấp xã']],
    ['Các Vụ: Tổ chức cán bộ, Pháp chế rà soát.', ['Vụ Tổ chức cán bộ', 'Vụ Pháp chế']],
    ['Công an các tỉnh Nghệ An, Hà Tĩnh phối hợp.', ['Công an tỉnh Nghệ An', 'Công an tỉnh Hà Tĩnh']],
  ])('%s', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  test('each has its own range', () => {
    const text = 'UBND các tỉnh Lạng Sơn, Lào Cai nghiên cứu.';
    expect(bodiesIn(text).map((m) => text.slice(m.start, m.end))).toEqual(['UBND các tỉnh Lạng Sơn', 'Lào Cai']);
  });
});

describe('groups', () => {
  test.each([
    ['các bộ, ngành rà soát', 'Các bộ, ngành'],
    ['Các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ rà soát', 'Các bộ, ngành'],
    ['phối hợp với các bộ tiếp thu', 'Các bộ, ngành'],
    ['Tất cả các bộ, ngành, địa phương phải', 'Các bộ, ngành, địa phương'],
    ['Mỗi bộ, ngành, địa phương lựa chọn', 'Các bộ, ngành, địa phương'],
    ['bộ, cơ quan, địa phương liên quan báo cáo', 'Các bộ, ngành, địa phương'],
    ['các bộ, cơ quan và Ủy ban nhân dân các tỉnh, thành phố có liên quan rà soát', 'Các bộ, ngành, địa phương'],
    [
      'Bộ trưởng, Thủ trưởng cơ quan ngang bộ, Thủ trưởng cơ quan thuộc Chính phủ, Chủ tịch UBND các tỉnh, thành phố trực thuộc Trung ương chỉ đạo',
      'Các bộ, ngành, địa phương',
    ],
    ['người đứng đầu các bộ, ngành, địa phương chịu trách nhiệm', 'Các bộ, ngành, địa phương'],
    ['Chủ tịch UBND các tỉnh, thành phố trực thuộc Trung ương kiểm tra', 'UBND các tỉnh, thành phố'],
    ['UBND cấp tỉnh ban hành', 'UBND các tỉnh, thành phố'],
    ['6 thành phố phê duyệt đề án', '6 thành phố trực thuộc Trung ương'],
    ['06 thành phố trực thuộc Trung ương', '6 thành phố trực thuộc Trung ương'],
    ['các địa phương rà soát', 'Các địa phương'],
    ['UBND các tỉnh biên giới đất liền công khai', 'UBND các tỉnh biên giới đất liền'],
    ['UBND cấp xã kiện toàn', 'UBND các xã, phường'],
    ['Chủ tịch Ủy ban nhân dân xã, phường giao', 'UBND các xã, phường'],
    ['UBND các xã, phường, đặc khu rà soát', 'UBND các xã, phường, đặc khu'],
    ['Giám đốc các sở, Thủ trưởng các ban, ngành chỉ đạo', 'Các sở, ban, ngành'],
    ['các ngân hàng thương mại cổ phần giải ngân', 'Các ngân hàng thương mại cổ phần'],
    ['các cơ quan của Quốc hội thẩm tra', 'Các cơ quan của Quốc hội'],
    ['phối hợp với các cơ quan liên quan hoàn thiện', 'Các cơ quan liên quan'],
    ['Thủ trưởng các đơn vị liên quan thi hành', 'Các đơn vị liên quan'],
    [
      'các tổ công tác giúp việc Ban Chỉ đạo của Chính phủ đôn đốc',
      'Các tổ công tác giúp việc Ban Chỉ đạo của Chính phủ',
    ],
    ['Các phòng, đơn vị: cập nhật', 'Các phòng, đơn vị'],
    ['các Trung tâm Phục vụ hành chính công tiếp nhận', 'Các Trung tâm Phục vụ hành chính công'],
    ['Sở Xây dựng các tỉnh, thành phố tổng hợp', 'Sở Xây dựng các tỉnh, thành phố'],
  ])('%s', (text, name) => {
    const bodies = bodiesIn(text);
    expect(bodies.map((m) => m.name)).toEqual([name]);
    expect(bodies[0]?.collective).toBe(true);
  });

  test('companies after ministries are a group of their own', () => {
    expect(namesIn('phối hợp với các bộ, ngành, địa phương, tập đoàn, tổng công ty thực hiện')).toEqual([
      'Các bộ, ngành, địa phương',
      'Các tập đoàn, tổng công ty',
    ]);
    expect(namesIn('Bộ Công an, Bộ Nội vụ và doanh nghiệp công nghệ xây dựng')).toEqual([
      'Bộ Công an',
      'Bộ Nội vụ',
      'Doanh nghiệp công nghệ',
    ]);
  });

  test('things told by number are no group', () => {
    expect(namesIn('thành lập 06 tổ công tác, tổ chức ba hội nghị, các bộ tiêu chí, xã hội số, cơ sở y tế')).toEqual(
      [],
    );
  });
});

describe('places and authorities', () => {
  test('a province is a mention where it must act and none where something is', () => {
    expect(namesIn('Tỉnh Quảng Ninh khẩn trương hoàn thành.')).toEqual(['UBND tỉnh Quảng Ninh']);
    expect(namesIn('Hà Nội, TP.HCM và Đà Nẵng phải báo cáo.')).toEqual([
      'UBND thành phố Hà Nội',
      'UBND Thành phố Hồ Chí Minh',
      'UBND thành phố Đà Nẵng',
    ]);
    expect(namesIn('Tuyến đi qua địa bàn tỉnh Quảng Ninh và thành phố Hải Phòng.')).toEqual([]);
  });

  test('a city inside a province is not the province', () => {
    expect(namesIn('UBND thành phố Thái Nguyên bàn giao.', { on: '2024-05-01' })).toEqual([
      'UBND thành phố Thái Nguyên',
    ]);
    expect(bodiesIn('UBND thành phố Thái Nguyên bàn giao.', { on: '2024-05-01' })[0]?.id).toMatch(/^local:/);
  });

  test('those who only give orders are marked as authorities', () => {
    const ids = findMentions('Thủ tướng Chính phủ, Ban Chỉ đạo của Chính phủ và Quốc hội xem xét.', {
      on: '2025-11-15',
    }).map((m) => m.id);
    expect(ids).toEqual(['authority:thu-tuong', 'authority:ban-chi-dao', 'authority:quoc-hoi']);
    expect(findMentions('phát triển Chính phủ số, chính phủ điện tử', { on: '2025-11-15' })).toEqual([]);
  });
});
