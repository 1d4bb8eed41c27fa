import { describe, expect, test } from 'vitest';
import { bodiesIn, namesIn } from './support.ts';

describe('local bodies end where their name ends', () => {
  test.each([
    ['Sở Xây dựng xây dựng phương án.', ['Sở Xây dựng']],
    ['Phòng Cấp phép xây dựng giải quyết 9 hồ sơ.', ['Phòng Cấp phép xây dựng']],
    ['Phòng Hạ tầng kỹ thuật: lập danh mục.', ['Phòng Hạ tầng kỹ thuật']],
    ['Trung tâm Giám định chất lượng xây dựng: kiểm định.', ['Trung tâm Giám định chất lượng xây dựng']],
    [
      'Trung tâm Nước sạch và Vệ sinh môi trường nông thôn kiểm tra.',
      ['Trung tâm Nước sạch và Vệ sinh môi trường nông thôn'],
    ],
    [
      'Trung tâm Quản lý và Khai thác nhà và Sở Tài chính phối hợp.',
      ['Trung tâm Quản lý và Khai thác nhà', 'Sở Tài chính'],
    ],
    ['Chi cục Thủy lợi kiểm tra hồ chứa.', ['Chi cục Thủy lợi']],
    [
      'Ban Quản lý dự án các công trình giao thông và dân dụng tỉnh đẩy nhanh tiến độ.',
      ['Ban Quản lý dự án các công trình giao thông và dân dụng tỉnh'],
    ],
    ['Ban Quản lý Khu kinh tế Đông Nam phối hợp.', ['Ban Quản lý Khu kinh tế Đông Nam']],
    ['Công ty Điện lực Gia Lai kiểm tra hành lang.', ['Công ty Điện lực Gia Lai']],
    ['Công ty Cổ phần Mẫu Phát chính thức khởi công.', ['Công ty Cổ phần Mẫu Phát']],
    ['Báo và Phát thanh, Truyền hình Vĩnh Long phát bản tin.', ['Báo và Phát thanh, Truyền hình Vĩnh Long']],
    [
      'Bộ Chỉ huy Quân sự tỉnh, Hội Nông dân tỉnh, Công an xã, phường tuần tra.',
      ['Bộ Chỉ huy Quân sự tỉnh', 'Hội Nông dân tỉnh', 'Công an xã, phường'],
    ],
    ['Cục Đường bộ Việt Nam rà soát; Văn phòng Bộ theo dõi.', ['Cục Đường bộ Việt Nam', 'Văn phòng Bộ']],
    ['Kho bạc Nhà nước khu vực XV thanh toán.', ['Kho bạc Nhà nước khu vực XV']],
    ['Phòng Kinh tế, Hạ tầng và Đô thị phường Mẫu tham mưu.', ['Phòng Kinh tế, Hạ tầng và Đô thị phường Mẫu']],
  ])('%s', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  test('short forms are printed in full', () => {
    expect(namesIn('Sở NN&MT, Sở KH&CN, SXD và Bộ CHQS tỉnh, Hội LHPN tỉnh báo cáo.')).toEqual([
      'Sở Nông nghiệp và Môi trường',
      'Sở Khoa học và Công nghệ',
      'Sở Xây dựng',
      'Bộ Chỉ huy Quân sự tỉnh',
      'Hội Liên hiệp Phụ nữ tỉnh',
    ]);
  });

  test('a title in capitals names a body only at the start of a line', () => {
    expect(namesIn('SỞ XÂY DỰNG\nPHÒNG QUẢN LÝ NHÀ')).toEqual(['Sở Xây dựng', 'Phòng Quản lý nhà']);
    expect(namesIn('III. NHIỆM VỤ CỤ THỂ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')).toEqual([]);
  });

  test('parts of other words are no body', () => {
    expect(namesIn('trụ sở Tổng cục, cơ sở Hà Nội, nhiệm vụ Chính phủ giao, thị trường AI, văn phòng ảo')).toEqual([]);
  });
});

describe('the province of a local body', () => {
  test("is the document's, or the one its own name gives", () => {
    expect(bodiesIn('Sở Tài chính thẩm định.', { province: 'gia-lai' })[0]?.id).toBe('local:so tai chinh@gia-lai');
    expect(bodiesIn('Sở Tài chính tỉnh Nghệ An thẩm định.', { province: 'gia-lai' })[0]?.id).toBe(
      'local:so tai chinh@nghe-an',
    );
    expect(bodiesIn('Sở Tài chính thẩm định.')[0]?.id).toBe('local:so tai chinh');
  });

  test('"UBND tỉnh" in a provincial letter is that province', () => {
    const [mention] = bodiesIn('Ủy ban nhân dân tỉnh xem xét.', { province: 'gia-lai' });
    expect(mention).toMatchObject({ id: 'gia-lai', name: 'UBND tỉnh' });
  });

  test('groups of the province carry it', () => {
    expect(bodiesIn('UBND các xã, phường rà soát.', { province: 'gia-lai' })[0]?.id).toBe('group:xa-phuong@gia-lai');
    expect(bodiesIn('Các sở, ban, ngành rà soát.', { province: 'gia-lai' })[0]?.id).toBe('group:so-nganh@gia-lai');
  });
});
