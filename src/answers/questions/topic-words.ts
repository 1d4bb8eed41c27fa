import type { Range } from '../../shared/range.ts';
import { fold, hasMarks } from '../../shared/text.ts';

/** Phrases of asking, not of subject matter, in folded text; longer ones are taken out first. */
const ASKING =
  `thoi han hoan thanh|han hoan thanh|thoi han|han chot|han cuoi|la khi nao|la ngay nao|la bao gio|khi nao|ngay nao|bao gio|luc nao|nhu the nao|the nao roi|the nao|ra sao|den dau roi|den dau|nhung lan nao|may lan|bao nhieu lan|lan nao|lui han|doi han|gia han
da duoc chi dao|duoc chi dao|da duoc giao|duoc giao|nhung nhiem vu nao|nhiem vu nao|nhung viec nao|viec nao|viec gi|nhung viec gi|nhung nhiem vu gi|nhiem vu gi|nhung nhiem vu|cac nhiem vu|nhiem vu|bao nhieu nhiem vu|may nhiem vu|bao nhieu viec|may viec|co quan nao|don vi nao|bo nao|nganh nao|so nao|dia phuong nao|tinh nao
ai chiu trach nhiem|chiu trach nhiem|phu trach|dang chu tri|dang chu chi|chu tri|chu chi|phoi hop lam|phoi hop|dang lam|phai lam xong|lam xong|hoan thanh xong|con phai hoan thanh|phai hoan thanh|con phai|con no|da hoan thanh|da xong|xong chua|xong roi|chua xong|chua hoan thanh|da qua han|qua han|sap den han|den han|tre han|cham tien do
cham nhat|muon nhat|truoc ngay|tinh den|dien bien|lich su|qua trinh|thay doi|tai lieu nao|van ban nao|thong bao nao|ghi ngay nao|la gi|la bao nhieu|dat bao nhieu|bao nhieu|cho biet|xin hoi|cho hoi|liet ke|danh sach|hien nay|hien tai|hom nay|ke ca|nhiem vu chung|bao gom|viec nay|viec do|nhiem vu nay|de an do|de an nay|ke hoach nay|ke hoach do
thi sao|the con|con lai|gi moi|tinh trang|tien do|chua co han|ai la|ai dang|nhung gi|muc nao|how many|how much|how has|what is|what are|who is|when must|over time|responsible for|in charge of`
    .split(/[|\n]/)
    .sort((a, b) => b.length - a.length);

/** Words that carry no subject on their own, as typed with accents. */
const EMPTY = new Set(
  'ai gì nào sao đâu mấy bao khi lúc là thì mà và hoặc của cho với về tại trong từ đến được bị theo những các một này kia ấy thế còn đã đang sẽ phải cần nên hãy có không chưa rồi xong song đây nhé ạ ơi tôi em anh chị mình bạn hạn ngày tháng năm việc giúp cái bên thấy ở giờ chuyện lâu hôm nay mai ạ à vs sếp thuộc hỏi biết ghi trả lời nợ nếu vậy lại vào luôn cũng đều do làm bởi như nhất mọi nêu nêu?'.split(
    ' ',
  ),
);
/** The same without accents, but for those that are also syllables of common names ("do thi", "so hoa", "chi dao", "can bo"). */
const EMPTY_BARE = new Set(
  'ai gi co nao sao dau may bao khi luc la ma va hoac cua voi ve tai tu den duoc bi nhung cac mot nay ay con da dang se phai nen hay khong chua roi xong song day nhe a oi toi em anh han viec cai ben thay gio chuyen hom nay mai vs nv bn giup hoi biet ghi muon no neu lai vao luon cung deu j ko k dc vs trc lam boi'.split(
    ' ',
  ),
);
const EMPTY_ENGLISH = new Set(
  'the a an of is are was were what which who whom when how many much does do did must should will would can by for in on to at and it its has have had this that these list show all task tasks deadline due lead leads led under owe owes open overdue late currently about then been be s there their any from with'.split(
    ' ',
  ),
);

/**
 * The words of a question that name its subject, as typed, without agencies, dates (`spans`) and the words of asking; null when
 * nothing is left.
 */
export function topicOf(text: string, folded: string, spans: readonly Range[], english: boolean): string | null {
  let masked = folded;
  const hide = (start: number, end: number) => {
    masked = masked.slice(0, start) + '#'.repeat(end - start) + masked.slice(end);
  };
  for (const { start, end } of spans) hide(start, end);
  for (const phrase of ASKING)
    for (let at = masked.indexOf(phrase); at >= 0; at = masked.indexOf(phrase, at + 1))
      if (
        !/[\p{L}\d]/u.test(masked[at - 1] ?? ' ') &&
        !/[\p{L}\d]/u.test(masked[at + phrase.length] ?? ' ') &&
        !isOtherWord(text.slice(at, at + phrase.length))
      )
        hide(at, at + phrase.length);
  const words = [...masked.matchAll(/[\p{L}\p{M}\d]+(?:[.,/&-][\p{L}\d]+)*%?/gu)]
    .map((m) => text.slice(m.index, m.index + m[0].length))
    .filter(
      (word, i, all) =>
        !isEmpty(word, english) && !(/^vụ$|^vu$/iu.test(word) && !COMPOUND_VU.test(fold(all[i - 1] ?? ''))),
    );
  return words.some((w) => fold(w).length > 1) &&
    !/^(?:hoan thanh|hoan tat|thuc hien|xong|lam|xong xuoi)$/.test(fold(words.join(' ')))
    ? words.join(' ')
    : null;
}

/** "Dịch vụ", "phục vụ": elsewhere "vụ" only means an affair ("trách nhiệm vụ đất đai"). */
const COMPOUND_VU = /^(?:dich|phuc|nghia|chuc|nghiep|dac|thoi|mua|cong|hoc)$/;

/** "Đề án đô thị" is not "đề án đó": a last syllable typed with other marks is another word. */
function isOtherWord(typed: string): boolean {
  return /(?:đô|đo|độ|đỗ|nảy|nạy)$/iu.test(typed);
}

function isEmpty(word: string, english: boolean): boolean {
  const lower = word.toLowerCase();
  if (english) return EMPTY_ENGLISH.has(lower);
  return hasMarks(lower) ? EMPTY.has(lower) : EMPTY_BARE.has(lower) || EMPTY.has(lower);
}
