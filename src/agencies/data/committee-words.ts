/** What UBND is written as. */
export const COMMITTEE_HEADS = ['UBND', 'Ủy ban nhân dân', 'UB nhân dân', 'Ủy ban ND'];

/** Levels of a People's Committee, as written, with the word used in canonical names. */
export const LEVELS: Record<string, string> = {
  tỉnh: 'tỉnh',
  'thành phố': 'thành phố',
  tp: 'thành phố',
  xã: 'xã',
  phường: 'phường',
  'đặc khu': 'đặc khu',
  quận: 'quận',
  huyện: 'huyện',
  'thị xã': 'thị xã',
  'thị trấn': 'thị trấn',
  'địa phương': 'địa phương',
};

/** Words after a group that do not narrow it down. */
export const NEUTRAL_TAILS: string[] =
  `trực thuộc trung ương|ở trung ương và địa phương|từ trung ương đến địa phương|trung ương và địa phương|ở trung ương|trực thuộc tw|trực thuộc tư|thuộc trung ương|trên cả nước|trong cả nước|cả nước|trên toàn quốc|toàn quốc|2 cấp|02 cấp|hai cấp|trên địa bàn tỉnh|trên địa bàn thành phố|trên địa bàn|trong tỉnh|toàn tỉnh|của tỉnh|của thành phố|thuộc tỉnh|thuộc thành phố|cấp tỉnh`.split(
    '|',
  );

/** "(Có) liên quan": left out of the listed group names, kept in a document's own wording. */
export const CONCERNED: string[] = `có liên quan|liên quan`.split('|');

/** Words that narrow a group of places down to some of them; the group then keeps the document's own wording. */
export const PLACE_QUALIFIERS: string[] =
  `biên giới|đất liền|biên giới đất liền|ven biển|có biển|biển|miền núi|miền núi phía bắc|vùng|vùng cao|khu vực|phía bắc|phía nam|miền bắc|miền trung|miền nam|tây nguyên|trung du|đồng bằng sông hồng|đồng bằng sông cửu long|đbscl|duyên hải|bắc trung bộ|nam trung bộ|đông nam bộ|tây bắc|đông bắc|trọng điểm|có rừng|có dự án|có dự án đi qua|nơi có dự án|nơi có dự án đi qua|có cửa khẩu|có tuyến đường sắt đi qua|có tuyến đi qua|bị ảnh hưởng|bị thiệt hại|vùng thiên tai|nêu trên|này|còn lại|khác|ven sông|nam bộ|bắc bộ|lớn`.split(
    '|',
  );
