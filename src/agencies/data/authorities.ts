/** Bodies and offices that give orders and receive reports; they are recognised so that nothing is assigned to them. */
export const AUTHORITIES: { id: string; spellings: string[] }[] = [
  { id: 'thu-tuong', spellings: ['Thủ tướng Chính phủ', 'Thủ tướng', 'TTg', 'TTgCP'] },
  {
    id: 'pho-thu-tuong',
    spellings: [
      'Phó Thủ tướng Chính phủ',
      'Phó Thủ tướng',
      'Phó Thủ tướng Thường trực Chính phủ',
      'Phó Thủ tướng Thường trực',
      'các Phó Thủ tướng Chính phủ',
      'các Phó Thủ tướng',
    ],
  },
  {
    id: 'chinh-phu',
    spellings: [
      'Chính phủ',
      'Lãnh đạo Chính phủ',
      'Thường trực Chính phủ',
      'người đứng đầu Chính phủ',
      'thành viên Chính phủ',
    ],
  },
  {
    id: 'quoc-hoi',
    spellings: ['Quốc hội', 'Chủ tịch Quốc hội', 'Phó Chủ tịch Quốc hội', 'đại biểu Quốc hội', 'Kỳ họp Quốc hội'],
  },
  { id: 'chu-tich-nuoc', spellings: ['Chủ tịch nước', 'Phó Chủ tịch nước'] },
  { id: 'tong-bi-thu', spellings: ['Tổng Bí thư', 'Đồng chí Tổng Bí thư'] },
  {
    id: 'bo-chinh-tri',
    spellings: ['Bộ Chính trị', 'Ban Bí thư', 'Thường trực Ban Bí thư', 'Thường trực Bộ Chính trị'],
  },
  {
    id: 'trung-uong-dang',
    spellings: ['Ban Chấp hành Trung ương', 'Ban Chấp hành Trung ương Đảng', 'Trung ương Đảng'],
  },
  {
    id: 'ban-chi-dao',
    spellings: [
      'Ban Chỉ đạo',
      'Ban Chỉ đạo của Chính phủ',
      'Ban Chỉ đạo Chính phủ',
      'Ban Chỉ đạo Trung ương',
      'Ban Chỉ đạo quốc gia',
      'Ban Chỉ đạo Nhà nước',
      'Trưởng Ban Chỉ đạo',
      'Phó Trưởng Ban Chỉ đạo',
      'BCĐ',
      'Ban Chỉ đạo của Thủ tướng Chính phủ',
    ],
  },
  { id: 'cap-co-tham-quyen', spellings: ['cấp có thẩm quyền', 'cơ quan có thẩm quyền', 'cấp thẩm quyền'] },
];
