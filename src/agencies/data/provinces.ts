/**
 * Provinces and centrally-run cities. Nghị quyết 202/2025/QH15 made 34 of 63 on 1 July 2025: a row with `into` ended
 * that day. Where the new province kept the name of a former one, it keeps that one's id.
 * `city`: centrally-run since that day ('' = before the register begins).
 */
export type ProvinceRow = {
  id: string;
  name: string;
  city?: string;
  into?: string;
  also?: string[];
  formerly?: string;
};

export const PROVINCE_REFORM = '2025-07-01';

export const PROVINCES: ProvinceRow[] = [
  { id: 'ha-noi', name: 'Hà Nội', city: '', also: ['Hanoi', 'HN', 'Thủ đô Hà Nội'] },
  {
    id: 'ho-chi-minh',
    name: 'Hồ Chí Minh',
    city: '',
    also: ['TPHCM', 'TP.HCM', 'TP HCM', 'TP. HCM', 'Sài Gòn', 'HCMC', 'HCM', 'TP.Hồ Chí Minh'],
  },
  { id: 'hai-phong', name: 'Hải Phòng', city: '', also: ['HP'] },
  { id: 'da-nang', name: 'Đà Nẵng', city: '', also: ['Danang', 'ĐN'] },
  { id: 'can-tho', name: 'Cần Thơ', city: '' },
  {
    id: 'hue',
    name: 'Huế',
    city: '2025-01-01',
    formerly: 'Thừa Thiên Huế',
    also: ['Thừa Thiên Huế', 'Thừa Thiên - Huế', 'TT-Huế'],
  },
  { id: 'an-giang', name: 'An Giang' },
  { id: 'bac-ninh', name: 'Bắc Ninh' },
  { id: 'ca-mau', name: 'Cà Mau' },
  { id: 'cao-bang', name: 'Cao Bằng' },
  { id: 'dak-lak', name: 'Đắk Lắk', also: ['Đắc Lắc', 'Đăk Lăk', 'Đắk Lăk', 'Daklak', 'Dak Lak', 'Đak Lak'] },
  { id: 'dien-bien', name: 'Điện Biên' },
  { id: 'dong-nai', name: 'Đồng Nai' },
  { id: 'dong-thap', name: 'Đồng Tháp' },
  { id: 'gia-lai', name: 'Gia Lai' },
  { id: 'ha-tinh', name: 'Hà Tĩnh' },
  { id: 'hung-yen', name: 'Hưng Yên' },
  { id: 'khanh-hoa', name: 'Khánh Hòa' },
  { id: 'lai-chau', name: 'Lai Châu' },
  { id: 'lam-dong', name: 'Lâm Đồng' },
  { id: 'lang-son', name: 'Lạng Sơn' },
  { id: 'lao-cai', name: 'Lào Cai' },
  { id: 'nghe-an', name: 'Nghệ An' },
  { id: 'ninh-binh', name: 'Ninh Bình' },
  { id: 'phu-tho', name: 'Phú Thọ' },
  { id: 'quang-ngai', name: 'Quảng Ngãi' },
  { id: 'quang-ninh', name: 'Quảng Ninh' },
  { id: 'quang-tri', name: 'Quảng Trị' },
  { id: 'son-la', name: 'Sơn La' },
  { id: 'tay-ninh', name: 'Tây Ninh' },
  { id: 'thai-nguyen', name: 'Thái Nguyên' },
  { id: 'thanh-hoa', name: 'Thanh Hóa' },
  { id: 'tuyen-quang', name: 'Tuyên Quang' },
  { id: 'vinh-long', name: 'Vĩnh Long' },
  { id: 'ha-giang', name: 'Hà Giang', into: 'tuyen-quang' },
  { id: 'yen-bai', name: 'Yên Bái', into: 'lao-cai' },
  { id: 'bac-kan', name: 'Bắc Kạn', into: 'thai-nguyen', also: ['Bắc Cạn'] },
  { id: 'vinh-phuc', name: 'Vĩnh Phúc', into: 'phu-tho' },
  { id: 'hoa-binh', name: 'Hòa Bình', into: 'phu-tho' },
  { id: 'bac-giang', name: 'Bắc Giang', into: 'bac-ninh' },
  { id: 'thai-binh', name: 'Thái Bình', into: 'hung-yen' },
  { id: 'hai-duong', name: 'Hải Dương', into: 'hai-phong' },
  { id: 'ha-nam', name: 'Hà Nam', into: 'ninh-binh' },
  { id: 'nam-dinh', name: 'Nam Định', into: 'ninh-binh' },
  { id: 'quang-binh', name: 'Quảng Bình', into: 'quang-tri' },
  { id: 'quang-nam', name: 'Quảng Nam', into: 'da-nang' },
  { id: 'kon-tum', name: 'Kon Tum', into: 'quang-ngai', also: ['Kontum'] },
  { id: 'binh-dinh', name: 'Bình Định', into: 'gia-lai' },
  { id: 'ninh-thuan', name: 'Ninh Thuận', into: 'khanh-hoa' },
  { id: 'dak-nong', name: 'Đắk Nông', into: 'lam-dong', also: ['Đắc Nông', 'Đăk Nông', 'Dak Nong'] },
  { id: 'binh-thuan', name: 'Bình Thuận', into: 'lam-dong' },
  { id: 'phu-yen', name: 'Phú Yên', into: 'dak-lak' },
  { id: 'binh-duong', name: 'Bình Dương', into: 'ho-chi-minh' },
  {
    id: 'ba-ria-vung-tau',
    name: 'Bà Rịa - Vũng Tàu',
    into: 'ho-chi-minh',
    also: ['Bà Rịa-Vũng Tàu', 'Bà Rịa Vũng Tàu', 'BR-VT', 'BRVT', 'Bà Rịa – Vũng Tàu'],
  },
  { id: 'binh-phuoc', name: 'Bình Phước', into: 'dong-nai' },
  { id: 'long-an', name: 'Long An', into: 'tay-ninh' },
  { id: 'soc-trang', name: 'Sóc Trăng', into: 'can-tho' },
  { id: 'hau-giang', name: 'Hậu Giang', into: 'can-tho' },
  { id: 'ben-tre', name: 'Bến Tre', into: 'vinh-long' },
  { id: 'tra-vinh', name: 'Trà Vinh', into: 'vinh-long' },
  { id: 'tien-giang', name: 'Tiền Giang', into: 'dong-thap' },
  { id: 'bac-lieu', name: 'Bạc Liêu', into: 'ca-mau' },
  { id: 'kien-giang', name: 'Kiên Giang', into: 'an-giang' },
];
