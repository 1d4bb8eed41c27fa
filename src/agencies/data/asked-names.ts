/** Names people use in questions and documents do not: nicknames, and bodies without the word that makes them official. */
export const NICKNAMES: Record<string, string[]> = {
  'bo-khoa-hoc-va-cong-nghe': ['bộ khoa học', 'bộ công nghệ', 'bộ kh'],
  'bo-giao-duc-va-dao-tao': ['bộ đào tạo', 'bộ gd'],
  'bo-van-hoa-the-thao-va-du-lich': ['bộ du lịch', 'bộ thể thao', 'bộ văn thể du'],
  'bo-ke-hoach-va-dau-tu': ['bộ đầu tư'],
  'bo-thong-tin-va-truyen-thong': ['bộ truyền thông'],
  'bo-giao-thong-van-tai': ['bộ vận tải'],
  'bo-lao-dong-thuong-binh-va-xa-hoi': ['bộ lao động thương binh xã hội', 'bộ thương binh'],
  'bo-quoc-phong': ['bộ quốc phòng việt nam'],
  'ngan-hang-nha-nuoc-viet-nam': ['ngân hàng trung ương', 'nhnnvn'],
  'van-phong-chinh-phu': ['vp chính phủ'],
  'bao-hiem-xa-hoi-viet-nam': ['bảo hiểm xã hội', 'bhxh'],
  'tap-doan-dien-luc-viet-nam': ['tập đoàn điện lực', 'điện lực việt nam'],
  petrovietnam: ['tập đoàn dầu khí', 'dầu khí việt nam'],
  vnr: ['đường sắt việt nam'],
  'vietnam-post': ['bưu điện việt nam'],
  viettel: ['tập đoàn viễn thông quân đội'],
  'thanh-tra-chinh-phu': ['thanh tra cp'],
  'kiem-toan-nha-nuoc': ['kiểm toán'],
  'toa-an-nhan-dan-toi-cao': ['tòa tối cao'],
  'vien-kiem-sat-nhan-dan-toi-cao': ['viện kiểm sát'],
  'uy-ban-trung-uong-mat-tran-to-quoc-viet-nam': ['mặt trận tổ quốc', 'mttq'],
  'uy-ban-thuong-vu-quoc-hoi': ['ubtv quốc hội'],
};

/** Groups as questions name them, by words alone: commas between them do not matter. */
export const ASKED_GROUPS: { id: string; words: string[] }[] = [
  {
    id: 'group:bo-nganh-dia-phuong',
    words: [
      'bộ ngành địa phương',
      'bộ ngành và địa phương',
      'bộ ngành trung ương và địa phương',
      'bộ cơ quan địa phương',
      'bộ cơ quan và địa phương',
      'bộ ban ngành địa phương',
      'bộ và địa phương',
      'bộ địa phương',
      'bộ tỉnh',
      'bộ ngành tỉnh thành',
      'ministries and localities',
      'ministries sectors and localities',
      'ministries agencies and localities',
      'ministries and provinces',
      'ministries branches and localities',
    ],
  },
  {
    id: 'group:bo-nganh',
    words: [
      'bộ ngành',
      'bộ cơ quan',
      'bộ ban ngành',
      'bộ cơ quan ngang bộ',
      'bộ và cơ quan ngang bộ',
      'ministries and sectors',
      'ministries and agencies',
    ],
  },
  {
    id: 'group:tinh-thanh',
    words: [
      'ubnd các tỉnh thành phố',
      'ubnd các tỉnh thành',
      'ubnd các tỉnh',
      'ubnd tỉnh thành phố',
      'ủy ban nhân dân các tỉnh thành phố',
      'ủy ban nhân dân các tỉnh',
      'ubnd các địa phương',
      '34 tỉnh thành phố',
      '34 tỉnh thành',
      '34 tỉnh',
      'provincial peoples committees',
      'provinces and cities',
    ],
  },
  {
    id: 'group:thanh-pho-tw',
    words: [
      '6 thành phố',
      '6 thành phố trực thuộc trung ương',
      'sáu thành phố',
      'sáu thành phố trực thuộc trung ương',
      'các thành phố trực thuộc trung ương',
      'six cities',
      'six centrally run cities',
      'six centrally governed cities',
      'centrally run cities',
      'centrally governed cities',
      '6 cities',
    ],
  },
];

/** Groups that need "các", "mọi", "tất cả" or "all" before them. */
export const QUANTIFIED_GROUPS: { id: string; words: string[] }[] = [
  { id: 'group:bo-nganh', words: ['bộ', 'ministries'] },
  { id: 'group:dia-phuong', words: ['địa phương', 'localities'] },
  { id: 'group:tinh-thanh', words: ['tỉnh thành phố', 'tỉnh thành', 'tỉnh', 'provinces'] },
];

export const ASKED_QUANTIFIERS = [
  'các',
  'tất cả các',
  'mọi',
  'toàn bộ các',
  'tất cả',
  'all',
  'all the',
  'every',
  'the',
];

/** How a group is named back to the asker. */
export const GROUP_NAMES: Record<string, string> = {
  'group:bo-nganh-dia-phuong': 'Các bộ, ngành, địa phương',
  'group:bo-nganh': 'Các bộ, ngành',
  'group:tinh-thanh': 'UBND các tỉnh, thành phố',
  'group:dia-phuong': 'Các địa phương',
  'group:thanh-pho-tw': '6 thành phố trực thuộc Trung ương',
};

/** Words that end what may be an agency's name in a question. */
export const QUESTION_WORDS: string[] =
  `có|phải|đang|còn|nợ|nào|gì|chủ trì|phối hợp|được|bị|đã|chưa|sẽ|làm|đến|trong|trước|quá|hạn|là|thì|và|với|cần|chậm|hoàn thành|báo cáo|nhiệm vụ|việc|mấy|bao nhiêu|khi|bao giờ|tháng|quý|năm|ngày|tuần|ra sao|thế|ở|của|cho|hiện|tới|is|has|have|must|does|do|owe|by|in|to|responsible|lead|leads|tasks|for|on|at|what|which|and|with`.split(
    '|',
  );

/** What follows "bộ" in other words than a ministry's name: "bộ chỉ số", "bộ phận", "bố trí", "bỏ qua". */
export const NOT_AFTER_BO: string[] =
  `phận|máy|đội|luật|chỉ|tiêu|công cụ|cơ sở|hồ sơ|nào|ngành|dữ liệu|quy|mã|thẻ|sách|trí|trưởng|sung|qua|tài liệu|nhận|câu|ba|hai|gồm|khung|mặt|ảnh|giải|từ|sưu|lọc|phim|môn|tộc|gen|chính trị|ta|mình|này|đó|sậu|cục|lạc|binh|hành|ngoài|tư lệnh|chỉ huy|tổng`.split(
    '|',
  );
