import { fold } from '../../shared/text.ts';

/** Signs that no official paper needs and that hide words from whoever reads it on the screen. */
const HIDDEN_SIGNS = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u{e0000}-\u{e007f}]/u;

/** Markup of conversations with a model, of its tools and of its answers. */
const MARKUP =
  /<\|?\/?(?:im_start|im_end|system|assistant|user|tool|tools|instructions?|tasks?|prompt|script|s)\b|<!--|-->|\[\/?INST\]|```|\{\{|\}\}|DU-LIEU|(?:tool|function)_?calls?\b|^\s*#{1,6}\s*(?:system|instructions?|user|assistant)\b|[{[]\s*"|"(?:quote|lead|support|tasks|act|due|point|role|content)"\s*:/iu;

const ADDRESSED = [
  // "Bỏ qua mọi chỉ dẫn ở trên", "ignore all previous instructions"
  /\b(?:bo qua|phot lo|quen|khong (?:can )?tuan theo|thay the)\s+(?:\S+\s+){0,3}?(?:huong dan|chi dan|chi thi|quy tac|cau lenh|lenh|thiet lap|quy dinh|yeu cau)\b(?:\s+\S+){0,3}?\s+(?:truoc|tren|he thong|ban dau|o tren|truoc do|mac dinh|nay)\b/,
  /\b(?:ignore|disregard|forget|override|bypass)\b.{0,40}\b(?:instructions?|prompts?|rules?|guidelines?|above|previous|prior)\b/,
  // "Lưu ý trợ lý AI:", "AI đọc văn bản này phải …"
  /\b(?:tro ly (?:ao|ai|so|thong minh|nay)|mo hinh ngon ngu|mo hinh (?:ai|nay|doc)|language model|\bllm\b|chatbot|may doc|\bgpt|copilot|claude|gemini|deepseek)\b.{0,60}?(?:\b(?:hay|phai|can|vui long|xin|khi|dang|duoc lenh|must|should|please|will|note)\b|:)/,
  /\b(?:ai|bot|he thong|phan mem|chuong trinh)\b[^.]{0,30}?\b(?:dang doc|khi doc|doc (?:van ban|tai lieu|doan|tep|dong) nay|xu ly (?:van ban|tai lieu|doan|tep) nay|hay (?:ghi|them|tao|xuat|tra|danh|xoa|huy|dat|coi|bo|sua|doi|gui))/,
  /\b(?:system|developer|assistant)\s*(?:prompt|message|override|note|instruction|:)/,
  /\b(?:you are|as an? (?:ai|assistant|model)|act as|pretend|from now on|note to (?:the )?(?:ai|assistant|model|reader software)|attention (?:ai|assistant|model))\b/,
  /\b(?:extract|output|return|print|add|create|emit|append|insert|record|mark|delete|cancel)\b.{0,40}\b(?:json|tasks?|entries|entry|items?|rows?|fields?|register|proposal|done|completed)\b/,
  // "hãy thêm nhiệm vụ …": a paper orders agencies, and never with "hãy".
  /\bhay\s+(?:ghi|them|tao|xuat|tra ve|tra loi|danh dau|xoa|huy|dat|coi|bo|sua|doi|trich|liet ke|dien|gan|chen|lay|viet|xem (?:nhu|day))\b/,
  /\b(?:dau ra|ket qua trich xuat|cau tra loi|phan hoi cua (?:ban|mo hinh|may)|bo cong cu|json)\b.{0,60}\b(?:phai|can|hay|la|gom|them|ghi|bang)\b/,
  /\b(?:khi|luc|neu) (?:trich|boc tach|trich xuat|rut trich|tom tat|tong hop tu dong)\b/,
];

/**
 * Whether words speak to whoever reads papers by machine rather than to an agency. Such words are not shown to a model, and what a
 * model says of them is not believed. No list of phrases is complete: what gets by still becomes a task only by a person's hand.
 */
export function speaksToMachine(words: string): boolean {
  if (HIDDEN_SIGNS.test(words) || MARKUP.test(words)) return true;
  const plain = fold(words).replace(/\s+/g, ' ');
  return ADDRESSED.some((pattern) => pattern.test(plain));
}
