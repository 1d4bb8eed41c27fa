import type { Range } from '../shared/range.ts';
import { GIVER } from './giver.ts';

const REPORT =
  /^(?:(?:tại|trong|trước)\s[^,.]{3,90},\s*)?(?:báo cáo(?!\s+(?:Chính phủ|Thủ tướng|Bộ|UBND|cấp))|phát biểu(?!\s+(?:kết luận|chỉ đạo|bế mạc|giao))|thông tin|tham luận|giải trình|nêu ý kiến|thay mặt|theo\s+(?:(?:các\s+)?báo cáo|số liệu|ông|bà|đại diện|lãnh đạo|(?:Bộ|Sở|UBND|Cục|Tổng cục|Ban Quản lý)\s[^,.]{3,60}(?=,)))(?!\p{L})/iu;
const REPORTED_VERB = /(?:cho biết|cho hay|cho rằng|phản ánh|bày tỏ|nêu thực trạng)(?!\p{L})/iu;
const PETITION =
  /^(?:(?:đại diện|lãnh đạo|ông|bà|đồng chí|Thứ trưởng|Giám đốc|Chủ tịch|Hiệp hội)[^.;:]{3,120}?|(?:Bộ|Sở|UBND)\s[^.,;:]{3,60}?\s)(?:kiến nghị|đề xuất (?:Chính phủ|Thủ tướng|cho phép|được))(?!\p{L})/iu;
const ORDER =
  /(?:[Tt]hủ tướng|Tổng Bí thư|Bí thư|Chủ tịch|Bộ trưởng|Giám đốc|Trưởng ban|Trưởng Ban|đồng chí)[^.;]{0,160}?(?:yêu cầu|giao(?!\s+thông)|chỉ đạo|kết luận|nhấn mạnh|lưu ý)(?!\p{L})/u;

/**
 * A paragraph of a press report in which somebody other than the chair tells, asks or proposes: "Báo cáo tại cuộc họp, Thứ trưởng …
 * cho biết, … đề nghị Bộ Tài chính sớm …". What it asks for has not been assigned to anybody.
 */
export function isReport(words: string, beforeConclusion = false): boolean {
  const opening = firstSentence(words);
  if (beforeConclusion && ORDERED_BEFORE.test(opening)) return true;
  const chair = /^[^,]{0,80}?(?:[Tt]hủ tướng|Tổng Bí thư|Chủ tịch nước|Chủ tịch Quốc hội|Bí thư)/u.test(opening);
  const told = REPORT.test(opening) || DELEGATE.test(opening) || (beforeConclusion && REQUEST.test(opening));
  if (!told && (chair || !(REPORTED_VERB.test(opening) || PETITION.test(opening)))) return false;
  return !ORDER.test(words);
}

/** "Tại phiên họp thứ 11, Phó Thủ tướng đã giao …": what an earlier meeting ordered. */
const ORDERED_BEFORE =
  /^(?:tại|trong)\s(?:cuộc|phiên|buổi|hội nghị|thông báo|kết luận)[^.;:]{3,120}?,\s[^.;:]{3,80}?\sđã\s(?:giao|yêu cầu|chỉ đạo|đề nghị)(?!\p{L})/iu;

const DELEGATE =
  /^(?:(?:tại|trong|cũng tại)\s[^,.]{3,60},\s*)?(?:đại diện|thay mặt)\s[^.,;:]{3,120}?\s(?:báo cáo|đề nghị|kiến nghị|đề xuất|nêu|thông tin|trình bày|cho biết|cho rằng|mong muốn|dự báo|nói)(?!\p{L})/iu;
/** A ministry that asks or foresees before the chair has concluded only tells the meeting so. */
const REQUEST =
  /^(?:(?:[Vv]ề|[Ll]iên quan)\s[^,.;:]{3,80},\s*)?(?:(?:lãnh đạo|thứ trưởng|bộ trưởng)\s|(?:Lãnh đạo|Thứ trưởng|Bộ trưởng)\s)?(?:Bộ(?=\s\p{Lu})|Ngân hàng Nhà nước|Tập đoàn|Tổng công ty|Thanh tra Chính phủ|Kiểm toán)[^.,;:]{0,80}?\s(?:đề nghị|kiến nghị|đề xuất|dự báo|dự kiến|cam kết|mong|thông tin|báo cáo(?=\s*[,:]|\s(?:đã|rằng|về|kết quả|tình hình)))(?!\p{L})/u;
const CONCLUSION =
  /^[^.;]{0,160}?(?:phát biểu (?:kết luận|chỉ đạo|bế mạc)|kết luận (?:cuộc|phiên|hội nghị|buổi|nội dung))(?!\p{L})/iu;

/** The paragraph with which a press report comes to what the chair concluded. */
export function opensConclusion(words: string): boolean {
  return CONCLUSION.test(firstSentence(words)) && !isReport(words);
}

const CLOSING =
  /^(?:trên đây là|đề nghị các đồng chí quan tâm|trong quá trình (?:tổ chức |triển khai )?(?:thực hiện|triển khai)[^.]{0,60}(?:vướng mắc|khó khăn)[^.]*(?:liên hệ|phản ánh))/iu;
const BACKGROUND = /^(?:trước đó|trước đây|năm ngoái|hồi (?:đầu|cuối|giữa|tháng|năm))(?=[,\s])/iu;
const REMARK =
  /(?:^|,\s*)(?:đồng chí\s+)?(?:Phó\s+)?(?:[Tt]hủ tướng|Tổng Bí thư|Chủ tịch|Bộ trưởng|Thứ trưởng|Bí thư)[^,;:]{0,60}?\s(?:cho rằng|khẳng định|nói|bày tỏ|tin tưởng|ghi nhận|biểu dương|chia sẻ|nhận định)(?!\p{L})/u;

/** What goes on with nobody's task: closing words, and in a press report what was earlier or what the chair thinks. */
export function isAside(words: string, official: boolean): boolean {
  if (CLOSING.test(words)) return true;
  if (official) return false;
  if (BACKGROUND.test(words)) return true;
  const remark = REMARK.exec(words);
  return remark !== null && !/(?:phải|cần|yêu cầu|giao|đề nghị)(?!\p{L})/iu.test(words.slice(remark.index));
}

function firstSentence(words: string): string {
  return /^[\s\S]{0,400}?(?:[.!?](?=\s)|$)/u.exec(words)?.[0] ?? words;
}

const ORDERED =
  /^["”]\s*[,–-]?\s*[^.;"“”]{0,120}?(?:chỉ đạo|yêu cầu|giao|đề nghị|lưu ý|quán triệt|giao nhiệm vụ)(?!\p{L})/u;

/**
 * The words of an order that is quoted and attributed behind: “Từng địa phương phải …”, Phó Thủ tướng chỉ đạo. Null for any other
 * sentence that opens with a quotation mark: what was said for its own sake assigns nothing.
 */
export function quotedOrder(text: string, sentence: Range, end: number): Range | null {
  const close = /["”]/u.exec(text.slice(sentence.start + 1, end));
  if (!close) return null;
  const at = sentence.start + 1 + close.index;
  const attribution = ORDERED.exec(text.slice(at, end));
  if (!attribution || !GIVER.test(attribution[0])) return null;
  return { start: sentence.start + 1, end: Math.min(sentence.end, at) };
}
