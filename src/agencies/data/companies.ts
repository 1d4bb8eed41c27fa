import type { Agency } from '../agency.ts';

function company(id: string, name: string, short: string[], english: string[] = []): Agency {
  return { id, kind: 'company', names: [{ name }], short, english };
}

/** State groups, state corporations and large banks that conclusions address by name. */
export const COMPANIES: Agency[] = [
  company(
    'tap-doan-dien-luc-viet-nam',
    'Tập đoàn Điện lực Việt Nam',
    ['EVN', 'Tập đoàn EVN', 'Tập đoàn Điện lực VN'],
    ['Vietnam Electricity', 'Electricity of Vietnam'],
  ),
  {
    id: 'petrovietnam',
    kind: 'company',
    names: [
      { name: 'Tập đoàn Dầu khí Việt Nam', to: '2025-04-03' },
      { name: 'Tập đoàn Công nghiệp - Năng lượng Quốc gia Việt Nam', from: '2025-04-03' },
    ],
    short: [
      'PVN',
      'Petrovietnam',
      'Tập đoàn PVN',
      'Tập đoàn Petrovietnam',
      'Tập đoàn Dầu khí',
      'Tập đoàn Dầu khí quốc gia Việt Nam',
      'Tập đoàn Công nghiệp Năng lượng Quốc gia Việt Nam',
    ],
    english: ['Vietnam Oil and Gas Group', 'Vietnam National Industry - Energy Group'],
  },
  company(
    'viettel',
    'Tập đoàn Công nghiệp - Viễn thông Quân đội',
    ['Viettel', 'Tập đoàn Viettel', 'Tập đoàn Công nghiệp Viễn thông Quân đội', 'Tập đoàn CN-VT Quân đội'],
    ['Viettel Group', 'Military Industry and Telecoms Group'],
  ),
  company(
    'vnpt',
    'Tập đoàn Bưu chính Viễn thông Việt Nam',
    ['VNPT', 'Tập đoàn VNPT', 'Tập đoàn Bưu chính - Viễn thông Việt Nam', 'Tập đoàn BCVT Việt Nam'],
    ['Vietnam Posts and Telecommunications Group'],
  ),
  company('mobifone', 'Tổng công ty Viễn thông MobiFone', ['MobiFone', 'Tổng công ty MobiFone']),
  company('vietnam-post', 'Tổng công ty Bưu điện Việt Nam', ['Vietnam Post', 'VNPost']),
  company('fpt', 'Tập đoàn FPT', ['FPT', 'Công ty FPT', 'Công ty Cổ phần FPT'], ['FPT Corporation']),
  company('cmc', 'Tập đoàn Công nghệ CMC', ['CMC', 'Tập đoàn CMC']),
  company(
    'tkv',
    'Tập đoàn Công nghiệp Than - Khoáng sản Việt Nam',
    ['TKV', 'Vinacomin', 'Tập đoàn TKV', 'Tập đoàn Than - Khoáng sản Việt Nam', 'Tập đoàn CN Than - KS Việt Nam'],
    ['Vietnam National Coal and Mineral Industries Group'],
  ),
  company('vinachem', 'Tập đoàn Hóa chất Việt Nam', ['Vinachem'], ['Vietnam National Chemical Group']),
  company('vrg', 'Tập đoàn Công nghiệp Cao su Việt Nam', ['VRG', 'Tập đoàn Cao su Việt Nam'], ['Vietnam Rubber Group']),
  company('petrolimex', 'Tập đoàn Xăng dầu Việt Nam', ['Petrolimex']),
  company('vinatex', 'Tập đoàn Dệt May Việt Nam', ['Vinatex']),
  company('bao-viet', 'Tập đoàn Bảo Việt', ['Bảo Việt']),
  company('vietnam-airlines', 'Tổng công ty Hàng không Việt Nam', [
    'Vietnam Airlines',
    'VNA Airlines',
    'Hãng hàng không quốc gia Việt Nam',
  ]),
  company(
    'acv',
    'Tổng công ty Cảng hàng không Việt Nam',
    ['ACV', 'Tổng công ty Cảng HKVN', 'Tổng công ty ACV'],
    ['Airports Corporation of Vietnam'],
  ),
  company('vatm', 'Tổng công ty Quản lý bay Việt Nam', ['VATM'], ['Vietnam Air Traffic Management Corporation']),
  company('vnr', 'Tổng công ty Đường sắt Việt Nam', ['VNR', 'Tổng công ty ĐSVN'], ['Vietnam Railways']),
  company(
    'vimc',
    'Tổng công ty Hàng hải Việt Nam',
    ['VIMC', 'Vinalines', 'Tổng công ty Hàng hải'],
    ['Vietnam Maritime Corporation'],
  ),
  company(
    'vec',
    'Tổng công ty Đầu tư phát triển đường cao tốc Việt Nam',
    ['VEC', 'Tổng công ty VEC', 'Tổng công ty Đầu tư và Phát triển đường cao tốc Việt Nam'],
    ['Vietnam Expressway Corporation'],
  ),
  company('vnsteel', 'Tổng công ty Thép Việt Nam', ['VNSteel']),
  company('vicem', 'Tổng công ty Xi măng Việt Nam', ['VICEM', 'Tổng công ty Công nghiệp Xi măng Việt Nam']),
  company('vinafood-1', 'Tổng công ty Lương thực miền Bắc', ['Vinafood 1']),
  company('vinafood-2', 'Tổng công ty Lương thực miền Nam', ['Vinafood 2']),
  company('vinataba', 'Tổng công ty Thuốc lá Việt Nam', ['Vinataba']),
  company('scic', 'Tổng công ty Đầu tư và Kinh doanh vốn nhà nước', ['SCIC'], ['State Capital Investment Corporation']),
  company('genco-3', 'Tổng công ty Phát điện 3', ['EVNGENCO3']),
  company('nsmo', 'Công ty TNHH một thành viên Vận hành hệ thống điện và thị trường điện quốc gia', [
    'NSMO',
    'Công ty TNHH MTV Vận hành hệ thống điện và thị trường điện quốc gia',
  ]),
  company('evn-npt', 'Tổng công ty Truyền tải điện Quốc gia', ['EVNNPT', 'NPT']),
  company('pv-gas', 'Tổng công ty Khí Việt Nam', ['PV GAS', 'PVGas']),
  company('vtc', 'Tổng công ty Truyền thông đa phương tiện', []),
  company('vietcombank', 'Ngân hàng TMCP Ngoại thương Việt Nam', [
    'Vietcombank',
    'VCB',
    'Ngân hàng Thương mại cổ phần Ngoại thương Việt Nam',
    'Ngân hàng Ngoại thương Việt Nam',
  ]),
  company('vietinbank', 'Ngân hàng TMCP Công Thương Việt Nam', [
    'VietinBank',
    'Ngân hàng Thương mại cổ phần Công Thương Việt Nam',
    'Ngân hàng Công Thương Việt Nam',
  ]),
  company('bidv', 'Ngân hàng TMCP Đầu tư và Phát triển Việt Nam', [
    'BIDV',
    'Ngân hàng Thương mại cổ phần Đầu tư và Phát triển Việt Nam',
    'Ngân hàng Đầu tư và Phát triển Việt Nam',
  ]),
  company(
    'agribank',
    'Ngân hàng Nông nghiệp và Phát triển nông thôn Việt Nam',
    ['Agribank', 'NHNo&PTNT Việt Nam', 'Ngân hàng NN&PTNT Việt Nam', 'Ngân hàng Nông nghiệp và Phát triển nông thôn'],
    ['Vietnam Bank for Agriculture and Rural Development'],
  ),
  company(
    'ngan-hang-chinh-sach-xa-hoi',
    'Ngân hàng Chính sách xã hội',
    ['NHCSXH', 'VBSP', 'Ngân hàng CSXH', 'Ngân hàng Chính sách xã hội Việt Nam'],
    ['Vietnam Bank for Social Policies'],
  ),
  company(
    'ngan-hang-phat-trien-viet-nam',
    'Ngân hàng Phát triển Việt Nam',
    ['VDB', 'NHPT Việt Nam'],
    ['Vietnam Development Bank'],
  ),
];
