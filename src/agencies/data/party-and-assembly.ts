import type { Agency } from '../agency.ts';

/** Ban Tuyên giáo and Ban Dân vận became one on 3 February 2025; Ban Kinh tế took a new name with the same decisions. */
const PARTY_REFORM = '2025-02-03';
/** Nghị quyết on the bodies of the 15th National Assembly, its ninth extraordinary session. */
const ASSEMBLY_REFORM = '2025-02-18';

export const PARTY_BODIES: Agency[] = [
  {
    id: 'van-phong-trung-uong-dang',
    kind: 'party',
    names: [{ name: 'Văn phòng Trung ương Đảng' }],
    short: ['VPTW Đảng', 'VPTƯ Đảng', 'Văn phòng TW Đảng', 'Văn phòng Trung ương', 'VPTW', 'Văn phòng TƯ Đảng'],
    english: ['Party Central Committee Office', 'Office of the Party Central Committee'],
  },
  {
    id: 'ban-to-chuc-trung-uong',
    kind: 'party',
    names: [{ name: 'Ban Tổ chức Trung ương' }],
    short: ['Ban Tổ chức TW', 'Ban Tổ chức TƯ', 'BTCTW', 'BTCTƯ'],
    english: ['Central Organisation Commission', 'Central Organization Commission'],
  },
  {
    id: 'ban-tuyen-giao-va-dan-van-trung-uong',
    kind: 'party',
    names: [{ name: 'Ban Tuyên giáo và Dân vận Trung ương' }],
    from: PARTY_REFORM,
    short: ['Ban Tuyên giáo và Dân vận TW', 'Ban TG&DV TW', 'Ban Tuyên giáo và Dân vận TƯ', 'BTGDVTW', 'BTGDVTƯ'],
    english: ['Central Commission for Information, Education and Mass Mobilisation'],
  },
  {
    id: 'ban-tuyen-giao-trung-uong',
    kind: 'party',
    names: [{ name: 'Ban Tuyên giáo Trung ương' }],
    to: PARTY_REFORM,
    successors: [{ id: 'ban-tuyen-giao-va-dan-van-trung-uong', on: PARTY_REFORM }],
    short: ['Ban Tuyên giáo TW', 'Ban Tuyên giáo TƯ', 'BTGTW'],
    english: ['Central Propaganda Commission'],
  },
  {
    id: 'ban-dan-van-trung-uong',
    kind: 'party',
    names: [{ name: 'Ban Dân vận Trung ương' }],
    to: PARTY_REFORM,
    successors: [{ id: 'ban-tuyen-giao-va-dan-van-trung-uong', on: PARTY_REFORM }],
    short: ['Ban Dân vận TW', 'Ban Dân vận TƯ', 'BDVTW'],
    english: ['Central Mass Mobilisation Commission'],
  },
  {
    id: 'ban-noi-chinh-trung-uong',
    kind: 'party',
    names: [{ name: 'Ban Nội chính Trung ương' }],
    short: ['Ban Nội chính TW', 'Ban Nội chính TƯ', 'BNCTW'],
    english: ['Central Internal Affairs Commission', 'Central Commission for Internal Affairs'],
  },
  {
    id: 'uy-ban-kiem-tra-trung-uong',
    kind: 'party',
    names: [{ name: 'Ủy ban Kiểm tra Trung ương' }],
    short: ['UBKT TW', 'UBKT Trung ương', 'UBKTTW', 'Ủy ban Kiểm tra TW', 'UBKTTƯ', 'Ủy ban Kiểm tra TƯ'],
    english: ['Central Inspection Commission', 'Central Inspection Committee'],
  },
  {
    id: 'ban-chinh-sach-chien-luoc-trung-uong',
    kind: 'party',
    names: [
      { name: 'Ban Kinh tế Trung ương', to: PARTY_REFORM },
      { name: 'Ban Chính sách, chiến lược Trung ương', from: PARTY_REFORM },
    ],
    short: [
      'Ban Chính sách, chiến lược TW',
      'Ban Chính sách và Chiến lược Trung ương',
      'Ban Chính sách chiến lược Trung ương',
      'Ban CSCLTW',
      'Ban Kinh tế TW',
      'Ban Chính sách, chiến lược TƯ',
    ],
    english: ['Central Commission for Policies and Strategies', 'Central Economic Commission'],
  },
  {
    id: 'ban-doi-ngoai-trung-uong',
    kind: 'party',
    names: [{ name: 'Ban Đối ngoại Trung ương' }],
    to: '2025-03-01',
    successors: [{ id: 'bo-ngoai-giao', on: '2025-03-01' }],
    short: ['Ban Đối ngoại TW', 'Ban Đối ngoại TƯ'],
    english: ['Central External Relations Commission'],
  },
  {
    id: 'dang-uy-chinh-phu',
    kind: 'party',
    names: [{ name: 'Đảng ủy Chính phủ' }],
    from: '2025-01-24',
    short: ['ĐUCP'],
    english: ['Government Party Committee'],
  },
  {
    id: 'dang-uy-quoc-hoi',
    kind: 'party',
    names: [{ name: 'Đảng ủy Quốc hội' }],
    from: '2025-01-24',
    short: [],
    english: ['National Assembly Party Committee'],
  },
  {
    id: 'dang-uy-cac-co-quan-dang-trung-uong',
    kind: 'party',
    names: [{ name: 'Đảng ủy các cơ quan Đảng Trung ương' }],
    from: '2025-01-24',
    short: [],
    english: [],
  },
  {
    id: 'dang-uy-mat-tran-to-quoc-cac-doan-the-trung-uong',
    kind: 'party',
    names: [{ name: 'Đảng ủy Mặt trận Tổ quốc, các đoàn thể Trung ương' }],
    from: '2025-01-24',
    short: ['Đảng ủy MTTQ, các đoàn thể Trung ương', 'Đảng ủy MTTQ và các đoàn thể Trung ương'],
    english: [],
  },
  {
    id: 'quan-uy-trung-uong',
    kind: 'party',
    names: [{ name: 'Quân ủy Trung ương' }],
    short: ['QUTW', 'Quân ủy TW'],
    english: ['Central Military Commission'],
  },
  {
    id: 'dang-uy-cong-an-trung-uong',
    kind: 'party',
    names: [{ name: 'Đảng ủy Công an Trung ương' }],
    short: ['ĐUCATW'],
    english: [],
  },
  {
    id: 'hoc-vien-chinh-tri-quoc-gia-ho-chi-minh',
    kind: 'party',
    names: [{ name: 'Học viện Chính trị quốc gia Hồ Chí Minh' }],
    short: ['Học viện CTQG Hồ Chí Minh', 'HVCTQG Hồ Chí Minh', 'Học viện CTQGHCM'],
    english: ['Ho Chi Minh National Academy of Politics'],
  },
  {
    id: 'bao-nhan-dan',
    kind: 'party',
    names: [{ name: 'Báo Nhân Dân' }],
    short: [],
    english: ['Nhan Dan Newspaper'],
  },
  {
    id: 'tap-chi-cong-san',
    kind: 'party',
    names: [{ name: 'Tạp chí Cộng sản' }],
    short: [],
    english: ['Communist Review'],
  },
  {
    id: 'hoi-dong-ly-luan-trung-uong',
    kind: 'party',
    names: [{ name: 'Hội đồng Lý luận Trung ương' }],
    short: [],
    english: ['Central Theoretical Council'],
  },
];

function committee(id: string, name: string, short: string[], english: string[], change?: Partial<Agency>): Agency {
  return { id, kind: 'national-assembly', names: [{ name }], short, english, ...change };
}

function replacedBy(id: string): Partial<Agency> {
  return { to: ASSEMBLY_REFORM, successors: [{ id, on: ASSEMBLY_REFORM }] };
}

const SINCE = { from: ASSEMBLY_REFORM };

export const ASSEMBLY_BODIES: Agency[] = [
  committee(
    'uy-ban-thuong-vu-quoc-hoi',
    'Ủy ban Thường vụ Quốc hội',
    ['UBTVQH', 'UBTV Quốc hội', 'Thường vụ Quốc hội'],
    ['National Assembly Standing Committee', 'Standing Committee of the National Assembly'],
  ),
  committee(
    'van-phong-quoc-hoi',
    'Văn phòng Quốc hội',
    ['VPQH', 'VP Quốc hội'],
    ['National Assembly Office', 'Office of the National Assembly'],
  ),
  committee('hoi-dong-dan-toc', 'Hội đồng Dân tộc', ['HĐDT', 'Hội đồng Dân tộc của Quốc hội'], ['Ethnic Council']),
  committee(
    'uy-ban-phap-luat-va-tu-phap',
    'Ủy ban Pháp luật và Tư pháp',
    ['UBPLTP', 'UB Pháp luật và Tư pháp', 'Ủy ban Pháp luật và Tư pháp của Quốc hội'],
    ['Committee on Legal and Judicial Affairs'],
    SINCE,
  ),
  committee(
    'uy-ban-kinh-te-va-tai-chinh',
    'Ủy ban Kinh tế và Tài chính',
    ['UBKTTC', 'UB Kinh tế và Tài chính', 'Ủy ban Kinh tế và Tài chính của Quốc hội'],
    ['Committee on Economic and Financial Affairs'],
    SINCE,
  ),
  committee(
    'uy-ban-van-hoa-va-xa-hoi',
    'Ủy ban Văn hóa và Xã hội',
    ['UBVHXH', 'UB Văn hóa và Xã hội', 'Ủy ban Văn hóa và Xã hội của Quốc hội'],
    ['Committee on Culture and Social Affairs'],
    SINCE,
  ),
  committee(
    'uy-ban-quoc-phong-an-ninh-va-doi-ngoai',
    'Ủy ban Quốc phòng, An ninh và Đối ngoại',
    ['UBQPANĐN', 'UB Quốc phòng, An ninh và Đối ngoại', 'Ủy ban Quốc phòng, An ninh và Đối ngoại của Quốc hội'],
    ['Committee on National Defence, Security and Foreign Affairs'],
    SINCE,
  ),
  committee(
    'uy-ban-khoa-hoc-cong-nghe-va-moi-truong',
    'Ủy ban Khoa học, Công nghệ và Môi trường',
    ['UBKHCNMT', 'Ủy ban KHCN&MT', 'Ủy ban KH,CN&MT', 'Ủy ban Khoa học, Công nghệ và Môi trường của Quốc hội'],
    ['Committee on Science, Technology and Environment'],
  ),
  committee(
    'uy-ban-dan-nguyen-va-giam-sat',
    'Ủy ban Dân nguyện và Giám sát',
    ['UBDNGS', 'Ủy ban Dân nguyện và Giám sát của Quốc hội'],
    ["Committee on People's Aspirations and Supervision"],
    SINCE,
  ),
  committee(
    'uy-ban-cong-tac-dai-bieu',
    'Ủy ban Công tác đại biểu',
    ['UBCTĐB', 'Ủy ban Công tác đại biểu của Quốc hội'],
    ['Committee on Deputies Affairs', 'Committee on Deputy Affairs'],
    SINCE,
  ),
  committee(
    'uy-ban-phap-luat',
    'Ủy ban Pháp luật',
    ['UBPL'],
    ['Law Committee'],
    replacedBy('uy-ban-phap-luat-va-tu-phap'),
  ),
  committee(
    'uy-ban-tu-phap',
    'Ủy ban Tư pháp',
    ['UBTP'],
    ['Judicial Committee'],
    replacedBy('uy-ban-phap-luat-va-tu-phap'),
  ),
  committee(
    'uy-ban-kinh-te',
    'Ủy ban Kinh tế',
    ['UBKT của Quốc hội'],
    ['Economic Committee'],
    replacedBy('uy-ban-kinh-te-va-tai-chinh'),
  ),
  committee(
    'uy-ban-tai-chinh-ngan-sach',
    'Ủy ban Tài chính, Ngân sách',
    ['UBTCNS', 'Ủy ban Tài chính - Ngân sách', 'Ủy ban TCNS'],
    ['Finance and Budget Committee'],
    replacedBy('uy-ban-kinh-te-va-tai-chinh'),
  ),
  committee(
    'uy-ban-quoc-phong-va-an-ninh',
    'Ủy ban Quốc phòng và An ninh',
    ['UBQPAN', 'Ủy ban QP&AN'],
    ['Committee on National Defence and Security'],
    replacedBy('uy-ban-quoc-phong-an-ninh-va-doi-ngoai'),
  ),
  committee(
    'uy-ban-doi-ngoai',
    'Ủy ban Đối ngoại',
    ['UBĐN', 'Ủy ban Đối ngoại của Quốc hội'],
    ['Committee on Foreign Affairs'],
    replacedBy('uy-ban-quoc-phong-an-ninh-va-doi-ngoai'),
  ),
  committee(
    'uy-ban-van-hoa-giao-duc',
    'Ủy ban Văn hóa, Giáo dục',
    ['UBVHGD', 'Ủy ban VHGD', 'Ủy ban Văn hóa - Giáo dục'],
    ['Committee on Culture and Education'],
    replacedBy('uy-ban-van-hoa-va-xa-hoi'),
  ),
  committee(
    'uy-ban-xa-hoi',
    'Ủy ban Xã hội',
    ['UBXH', 'Ủy ban Xã hội của Quốc hội'],
    ['Committee on Social Affairs'],
    replacedBy('uy-ban-van-hoa-va-xa-hoi'),
  ),
  committee('ban-dan-nguyen', 'Ban Dân nguyện', [], [], replacedBy('uy-ban-dan-nguyen-va-giam-sat')),
  committee('ban-cong-tac-dai-bieu', 'Ban Công tác đại biểu', [], [], replacedBy('uy-ban-cong-tac-dai-bieu')),
];
