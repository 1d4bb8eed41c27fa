/** The family names that nearly everybody in Viet Nam bears one of; a name of a person begins with one. */
const FAMILY =
  'Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Đoàn|Lương|Trương|Mai|Tô|Tạ|Cao|Hà|Lâm|Thái|Trịnh|Kiều|Quách|Châu|Vương|Phùng|Tống|Chu|Đào|Nghiêm|Triệu|Đàm|Lưu|Từ|Văn|Giàng|Thào|Vi|Nông|Hầu|Bế|Lò|Sùng|Quàng|Điểu|Ksor|Rơ';
/** Provinces and cities whose names begin like a person's. */
const PLACES = 'Hà (?:Nội|Tĩnh|Giang|Nam|Tây)|Thái (?:Bình|Nguyên)|Lâm Đồng|Cao Bằng|Hồ Chí Minh|Châu (?:Âu|Á)';
const OFFICE =
  'Tổng Bí thư|Chủ tịch nước|Chủ tịch Quốc hội|Phó Thủ tướng(?: Thường trực)?(?: Chính phủ)?|Thủ tướng(?: Chính phủ)?|Bộ trưởng|Thứ trưởng|Chủ tịch|Phó Chủ tịch|Bí thư|Phó Bí thư|Giám đốc|Phó Giám đốc|Chủ nhiệm|Trưởng [Bb]an|Phó Trưởng [Bb]an|[Đđ]ồng chí|[Ôô]ng|[Bb]à';
/** A person's name behind an office: the first group is the office. */
export const TITLED_PERSON = new RegExp(
  `((?:^|[\\s(])(?:${OFFICE})(?:\\s+(?:Bộ|UBND|HĐND|Sở|Ủy ban|Văn phòng|Ban|Tỉnh ủy|Thành ủy|tỉnh|thành phố)(?!\\p{L})[^,;.]{0,40}?)?)\\s+(?!${PLACES})(?:${FAMILY})(?:\\s+\\p{Lu}\\p{Ll}*){1,3}(?![\\p{L}\\p{M}])`,
  'gu',
);

/** A name of three words or more without an office before it; of two words it may as well be a place. */
export const PERSON_NAME = new RegExp(
  `(?<![\\p{L}\\p{M}])(?!${PLACES})(?:${FAMILY})(?:\\s+\\p{Lu}\\p{Ll}*){2,3}(?![\\p{L}\\p{M}])`,
  'gu',
);

/** A title with offices only: whoever held one when it was written may not hold it when it is read. Quotes are never changed. */
export function withoutPersons(title: string): string {
  return title.replace(TITLED_PERSON, '$1');
}
