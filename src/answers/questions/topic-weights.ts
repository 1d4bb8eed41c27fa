import { longForm } from '../../documents/search/abbreviations.ts';
import { canonicalTone } from '../../shared/text.ts';
import { WEAK_BARE } from './topic-stop-words.ts';
import { Phrases, questionWords, type Word } from './words.ts';

const list = (text: string) => text.split('|');

/** Steps of work: they tell tasks of one object apart but do not make a task fit. */
const STEPS = new Phrases(
  list(
    'phê duyệt|triển khai|triển khai thực hiện|tổ chức triển khai|tổ chức thực hiện|thực hiện|hoàn thành|hoàn thiện|xây dựng|trình|trình ban hành|ban hành|thành lập|tổ chức|rà soát|báo cáo|tham mưu|xong|nghiên cứu|đề xuất|sửa đổi|bổ sung|sửa|lập|làm|soạn thảo|công bố|công khai|kiểm tra|hướng dẫn|đôn đốc|chỉ đạo|bảo đảm|đẩy mạnh|đẩy nhanh|tiếp tục|khẩn trương|tập trung|cập nhật|tổng hợp|phối hợp|lựa chọn|chọn|cung cấp|xử lý|giải quyết|khắc phục|bố trí|vận hành|thúc đẩy|tăng cường|nâng cao|phát triển|quản lý|mua sắm|mua|lắp đặt|lắp|thay thế|thay|xây|mở rộng|hỗ trợ|tham gia|chuẩn bị|thẩm định|khởi công|đầu tư|phát hành|đưa vào|phòng chống|phòng ngừa|khai thác|tuyên truyền|ngăn chặn',
  ),
);
const STEP_SHARE = 0.35;

/** Names of kinds of things: many tasks have one. */
const KINDS_OF_THINGS = new Phrases(
  list(
    'đề án|dự án|kế hoạch|chương trình|chiến lược|quy hoạch|nghị quyết|quyết định|chỉ thị|hồ sơ|văn bản|chính sách|cơ chế|quy định|quy trình|tiêu chí|giải pháp|hệ thống|nền tảng|cơ sở dữ liệu|dữ liệu|ứng dụng|trung tâm|quốc gia|toàn quốc|cả nước|công tác|hoạt động|nội dung|kết quả|phương án|danh mục|danh sách|bộ ngành|địa phương|các bộ|cơ quan|đơn vị|nhà nước|thủ tướng chính phủ|thủ tướng|chính phủ|phục vụ|liên quan|theo',
  ),
);
const KIND_SHARE = 0.55;
const WEAK_SHARE = 0.2;

export type TopicWord = Word & { share: number };

/** Foreign words that are written in several ways, with the one they are compared by. */
const LOANWORD_FORMS: [string, RegExp][] = [
  ['container', /^c[oô]ng[- ]?ten[- ]?n[oơ]|contain?er$/],
  ['vaccine', /^v[aắ][ck][- ]?xin|vacxin|vaccine$/],
  ['carbon', /^c[aá]c[- ]?bon|carbon$/],
  ['diesel', /^đi[êe][- ]?[zd]en|diezen|diesel$/],
  ['robot', /^r[oô][- ]?b[oố]t$/],
  ['camera', /^ca[- ]?m[eê][- ]?ra$/],
  ['internet', /^in[- ]?t[oơ][- ]?n[eé]t$/],
  ['chip', /^chíp$/],
  ['mã phản hồi nhanh', /^(?:mã |ma )?qr(?: code)?$/],
];
const LOANWORDS = new RegExp(
  `(?<!\\p{L})(?:${LOANWORD_FORMS.map(([, forms]) => forms.source.replace(/^\^|\$$/g, '')).join('|')})(?!\\p{L})`,
  'gu',
);

/** The words of a text as compared: abbreviations in full, amounts in one form, one spelling for both tone placements. */
export function comparedWords(text: string): Word[] {
  const plain = canonicalTone(text.normalize('NFC'))
    .toLowerCase()
    .replace(/(\d{1,3})[.](?=000(?:\D|$))000\s+(?=tỷ|tỉ|ty)/g, '$1 nghìn ')
    .replace(/phần trăm/g, '%')
    .replace(LOANWORDS, (word) => LOANWORD_FORMS.find(([, forms]) => forms.test(word))?.[0] ?? word)
    .replace(/(\d)\s+%/g, '$1%')
    .replace(/[\p{L}&]{3,}/gu, (word) => longForm(word) ?? word)
    .replace(/[/&-]/g, ' ');
  return questionWords(plain);
}

/** "Sau lũ", "trên sông": where and when is told in many ways. */
const PLACING = new Set(['sau', 'trước', 'trên', 'dưới', 'giữa']);

/** "… hư hỏng sau lũ": two words of place or time at the end of a topic. */
const LONGEST_ADJUNCT = 3;
const ADJUNCT_SHARE = 0.5;

function isWeak(word: Word): boolean {
  return PLACING.has(word.lower) || (!word.marked && WEAK_BARE.has(word.folded));
}

const OF_TIME =
  /^(?:trong|truoc|sau|ngay|thang|nam|quy|tuan|den|tu|het|cham|nhat|khi|cua|va|cac|de|theo|duoc|nay|do|cho|tai|o|mua|dau|cuoi|chinh|thuc|som|cung|voi|mot|\d.*)$/;
const FEW = 4;

/** "Tổ chức triển khai ngay trong năm 2026": a task of steps and times alone takes its object from the words around it. */
export function leansOnContext(words: readonly Word[]): boolean {
  return sharesOf(words).filter((share, i) => share === 1 && !OF_TIME.test((words[i] as Word).folded)).length <= FEW;
}

/** The words of a topic with the share of their weight that counts: steps and kinds of things count less than names. */
export function topicWordsOf(topic: string): TopicWord[] {
  const words = comparedWords(topic);
  const shares = sharesOf(words);
  const placing = words.findLastIndex((w) => PLACING.has(w.lower));
  const isAdjunct = placing > 1 && words.length - placing <= LONGEST_ADJUNCT;
  return words.map((w, i) => ({ ...w, share: (shares[i] as number) * (isAdjunct && i > placing ? ADJUNCT_SHARE : 1) }));
}

function sharesOf(words: readonly Word[]): number[] {
  const shares: number[] = words.map((w) => (isWeak(w) ? WEAK_SHARE : 1));
  for (const [phrases, share] of [
    [STEPS, STEP_SHARE],
    [KINDS_OF_THINGS, KIND_SHARE],
  ] as const)
    for (let i = 0; i < words.length; ) {
      const length = phrases.lengthsAt(words, i)[0] ?? 0;
      for (let k = i; k < i + length; k++) shares[k] = Math.min(shares[k] as number, share);
      i += length || 1;
    }
  return shares;
}
