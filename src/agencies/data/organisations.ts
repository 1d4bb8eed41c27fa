import type { Agency } from '../agency.ts';

function organisation(id: string, name: string, short: string[], english: string[]): Agency {
  return { id, kind: 'mass-organisation', names: [{ name }], short, english };
}

export const MASS_ORGANISATIONS: Agency[] = [
  organisation(
    'uy-ban-trung-uong-mat-tran-to-quoc-viet-nam',
    'Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam',
    [
      'Ủy ban Trung ương MTTQ Việt Nam',
      'UBTW MTTQ Việt Nam',
      'UBTWMTTQVN',
      'UBTƯ MTTQ Việt Nam',
      'Trung ương MTTQ Việt Nam',
      'Mặt trận Tổ quốc Việt Nam',
      'MTTQ Việt Nam',
      'MTTQVN',
    ],
    ['Vietnam Fatherland Front', 'Fatherland Front', 'VFF'],
  ),
  organisation(
    'tong-lien-doan-lao-dong-viet-nam',
    'Tổng Liên đoàn Lao động Việt Nam',
    ['TLĐLĐVN', 'TLĐLĐ Việt Nam', 'Tổng LĐLĐ Việt Nam', 'Tổng Liên đoàn Lao động'],
    ['Vietnam General Confederation of Labour', 'VGCL'],
  ),
  organisation(
    'trung-uong-hoi-nong-dan-viet-nam',
    'Trung ương Hội Nông dân Việt Nam',
    ['Hội Nông dân Việt Nam', 'TW Hội Nông dân Việt Nam', 'Hội NDVN'],
    ["Vietnam Farmers' Union", 'VNFU'],
  ),
  organisation(
    'trung-uong-hoi-lien-hiep-phu-nu-viet-nam',
    'Trung ương Hội Liên hiệp Phụ nữ Việt Nam',
    [
      'Hội Liên hiệp Phụ nữ Việt Nam',
      'Hội LHPN Việt Nam',
      'TW Hội LHPN Việt Nam',
      'Hội LHPNVN',
      'Trung ương Hội LHPN Việt Nam',
    ],
    ["Vietnam Women's Union", 'VWU'],
  ),
  organisation(
    'trung-uong-doan-thanh-nien-cong-san-ho-chi-minh',
    'Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh',
    [
      'Trung ương Đoàn TNCS Hồ Chí Minh',
      'Đoàn Thanh niên Cộng sản Hồ Chí Minh',
      'Đoàn TNCS Hồ Chí Minh',
      'TW Đoàn TNCS Hồ Chí Minh',
      'Trung ương Đoàn',
      'TW Đoàn',
      'TƯ Đoàn',
    ],
    ['Ho Chi Minh Communist Youth Union', 'Youth Union'],
  ),
  organisation(
    'trung-uong-hoi-cuu-chien-binh-viet-nam',
    'Trung ương Hội Cựu chiến binh Việt Nam',
    ['Hội Cựu chiến binh Việt Nam', 'Hội CCB Việt Nam', 'Trung ương Hội CCB Việt Nam'],
    ['Vietnam War Veterans Association'],
  ),
  organisation(
    'lien-doan-thuong-mai-va-cong-nghiep-viet-nam',
    'Liên đoàn Thương mại và Công nghiệp Việt Nam',
    ['VCCI', 'Liên đoàn TM&CN Việt Nam', 'Phòng Thương mại và Công nghiệp Việt Nam'],
    ['Vietnam Chamber of Commerce and Industry'],
  ),
  organisation(
    'lien-hiep-cac-hoi-khoa-hoc-va-ky-thuat-viet-nam',
    'Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam',
    ['VUSTA', 'Liên hiệp các Hội KH&KT Việt Nam', 'Liên hiệp Hội Việt Nam'],
    ['Vietnam Union of Science and Technology Associations'],
  ),
  organisation(
    'lien-minh-hop-tac-xa-viet-nam',
    'Liên minh Hợp tác xã Việt Nam',
    ['Liên minh HTX Việt Nam', 'VCA'],
    ['Vietnam Cooperative Alliance'],
  ),
  organisation('hoi-chu-thap-do-viet-nam', 'Hội Chữ thập đỏ Việt Nam', ['Hội CTĐ Việt Nam'], ['Vietnam Red Cross']),
  organisation('hiep-hoi-ngan-hang-viet-nam', 'Hiệp hội Ngân hàng Việt Nam', ['VNBA'], ['Vietnam Banks Association']),
  organisation('hoi-nha-bao-viet-nam', 'Hội Nhà báo Việt Nam', [], ['Vietnam Journalists Association']),
];
