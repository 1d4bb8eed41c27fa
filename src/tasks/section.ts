import { fold } from '../shared/text.ts';

const FACTS =
  /(?:^|\s)(?:tinh hinh|danh gia|ket qua|uu diem|ton tai|han che|kho khan|nguyen nhan|quan diem|nguyen tac|muc tieu|muc dich|bai hoc|can cu|boi canh|thanh phan|thuc trang|thuan loi|nhan dinh|y kien (?:phat bieu|thao luan)|ghi nhan|bieu duong|phuong cham|tu tuong chi dao|viec da lam|thong tin chung|noi dung hop|phan bieu)(?:\s|$|,|:)/;
const ORDERS =
  /nhiem vu|giai phap|giao viec|to chuc thuc hien|yeu cau|phan cong|chi dao cu the|ket luan|cong viec|trong tam|ke hoach (?:thang|quy|tuan)|thoi gian toi|viec can lam/;

/**
 * True for the title of a section that reports and assesses ("I. TÌNH HÌNH VÀ ĐÁNH GIÁ CHUNG", "Quan điểm"): nothing below it
 * is an instruction. A title that also announces work ("Kết quả và nhiệm vụ trọng tâm") is not.
 */
export function tellsFacts(title: string): boolean {
  if (title.length > 160 || /[.;]\s/.test(title)) return false;
  const words = fold(title).replace(/[\s:.,]+$/, '');
  if (words.split(/\s+/).length > 22) return false;
  // "Về tình hình …" is a topic: orders may follow below it.
  if (/^(?:ve|doi voi|lien quan)\s/.test(words)) return false;
  if (!FACTS.test(words) || ORDERS.test(words)) return false;
  // A short title, or one in capitals: a longer sentence that only mentions results is an item like any other.
  return title === title.toUpperCase() || words.split(/\s+/).length <= 12 || /:$/.test(title.trim());
}

/** An unlabelled line below a section of facts that gives orders again ends that section. */
export function reopens(words: string): boolean {
  if (/^(?:trong )?thời gian tới,\s/iu.test(words)) return true;
  return words.length < 400 && /(?:kết luận|yêu cầu|giao|chỉ đạo|đề nghị)[^.]{0,120}:$/iu.test(words);
}

const FACT_TOPIC =
  /^(?:về\s+)?(?:kết quả|tình hình|đánh giá(?:\s+(?:chung|kết quả))?|ưu điểm|tồn tại|hạn chế|nguyên nhân|khó khăn|thuận lợi)(?!\p{L})[^:.;]{0,80}:\s*\S/iu;

/** An item that opens with such a title and goes on behind its colon: "1. Về kết quả tuần 40: các phòng cơ bản …". */
export function isFactTopic(words: string): boolean {
  return FACT_TOPIC.test(words);
}

/** The formulas a paper ends with: "Trên đây là …", "… nếu có vướng mắc, các đơn vị kịp thời báo cáo …". */
const CLOSING =
  /^(?:trên đây là|đề nghị các đồng chí quan tâm|(?:trong quá trình[^.,]{0,60},?\s+)?(?:nếu|trường hợp)\s+(?:có|gặp|phát sinh|còn)[^.,]{0,40}(?:khó khăn|vướng mắc|phát sinh))/iu;

export function isClosing(words: string): boolean {
  return CLOSING.test(words);
}

/** The first line of a news text that is no sentence: "Chủ tịch X: Dứt điểm các dự án treo". */
function isHeadline(words: string): boolean {
  return words.length < 200 && !/[.;:]$/u.test(words);
}

/** A line of a news text that only titles the paragraphs below it: "Triển khai lực lượng tìm kiếm; khắc phục sự cố". */
function isSubtitle(words: string, before: string): boolean {
  return (
    words.length < 110 &&
    words.split(/\s+/).length >= 3 &&
    !/[.,;:!?…"”)]$/u.test(words) &&
    /[.!?…"”)]$/u.test(before) &&
    !/(?:yêu cầu|giao|đề nghị|chỉ đạo|phải)(?!\p{L})/iu.test(words)
  );
}

/** A line of a news text that is a title, of the text (nothing stands before it) or of the paragraphs below it. */
export function isTitle(words: string, before: string | null): boolean {
  return before === null ? isHeadline(words) : isSubtitle(words, before);
}

/** The line under a picture. */
export function isCaption(words: string): boolean {
  return words.length < 260 && /\(?(?:Ảnh|Nguồn|Video|Photo|Đồ họa)\s*:[^)]*\)?\.?$/u.test(words);
}

/** How long the stamp is that a stored press report may open with: "date 2025-11-15 Thủ tướng …". */
export function stampLength(words: string): number {
  return /^date\s*:?\s*\d{4}-\d{2}(?:-\d{2})?\s+/iu.exec(words)?.[0].length ?? 0;
}
