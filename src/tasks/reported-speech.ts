import type { Range } from '../shared/range.ts';
import { GIVER } from './giver.ts';

const REPORT =
  /^(?:(?:tại|trong|trước)\s[^,.]{3,90},\s*)?(?:báo cáo(?!\s+(?:Chính phủ|Thủ tướng|Bộ|UBND|cấp))|phát biểu(?!\s+(?:kết luận|chỉ đạo|bế mạc|giao))|thông tin|tham luận|giải trình|nêu ý kiến|thay mặt|theo\s+(?:báo cáo|số liệu|ông|bà|đại diện|lãnh đạo|(?:Bộ|Sở|UBND|Cục|Tổng cục|Ban Quản lý)\s[^,.]{3,60}(?=,)))(?!\p{L})/iu;
const REPORTED_VERB = /(?:cho biết|cho hay|cho rằng|phản ánh|bày tỏ|nêu thực trạng)(?!\p{L})/iu;
const PETITION =
  /^(?:(?:đại diện|lãnh đạo|ông|bà|đồng chí|Thứ trưởng|Giám đốc|Chủ tịch|Hiệp hội)[^.;:]{3,120}?|(?:Bộ|Sở|UBND)\s[^.,;:]{3,60}?\s)(?:kiến nghị|đề xuất (?:Chính phủ|Thủ tướng|cho phép|được))(?!\p{L})/iu;
const ORDER =
  /(?:Thủ tướng|Tổng Bí thư|Bí thư|Chủ tịch|Bộ trưởng|Giám đốc|Trưởng ban|Trưởng Ban|đồng chí)[^.;]{0,160}?(?:yêu cầu|giao(?!\s+thông)|chỉ đạo|kết luận|nhấn mạnh|lưu ý)(?!\p{L})/u;

/**
 * A paragraph of a press report in which somebody other than the chair tells, asks or proposes: "Báo cáo tại cuộc họp, Thứ trưởng …
 * cho biết, … đề nghị Bộ Tài chính sớm …". What it asks for has not been assigned to anybody.
 */
export function isReport(words: string): boolean {
  const opening = /^[\s\S]{0,400}?(?:[.!?](?=\s)|$)/u.exec(words)?.[0] ?? words;
  const chair = /^[^,]{0,80}?(?:Thủ tướng|Tổng Bí thư|Chủ tịch nước|Chủ tịch Quốc hội|Bí thư)/u.test(opening);
  if (!REPORT.test(opening) && (chair || !(REPORTED_VERB.test(opening) || PETITION.test(opening)))) return false;
  return !ORDER.test(words);
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
