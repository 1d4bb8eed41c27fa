import { fold } from '../../shared/text.ts';
import { codeSpans } from '../../tasks/progress/told-code.ts';

/** Codes named in a message as they stand in the register: "nv 123", "NV0123" and "NV-0123" are one. In order, each once. */
export function codesIn(text: string): string[] {
  return [...new Set(codeSpans(text.normalize('NFC')).map((found) => found.code))];
}

/** True where a message is a code and nothing else. */
export function isOnlyCode(text: string): boolean {
  return /^\s*nv\s?[-–_.]?\s?\d{1,6}\s*[?.]?\s*$/i.test(text);
}

const POLITE = '(?:\\s+(?:a|ah|em|anh|chi|c|ban|nhe|nha|dc|duoc|roi|thong tin|nhiem vu|nv|dong chi))*';
const ACKNOWLEDGED = new RegExp(
  `^(?:(?:da\\s+)?(?:ok|oke|okie|okay|okey)|(?:em |toi |minh |don vi |bo |so )?(?:xin )?(?:da |da ghi )?(?:nhan|tiep nhan|nam|ro)|vang|da|received|noted|got it|roger)${POLITE}$`,
);

/** "ok ạ", "đã nhận", 👍: somebody saw the message; never more than that. */
export function isAcknowledgement(text: string): boolean {
  const words = text.replace(/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f/gu, ' ');
  if (words.trim() === '') return isApproving(text);
  return ACKNOWLEDGED.test(
    fold(words)
      .replace(/[.,!~…]+/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

/** A sign that means "seen" or "agreed". */
export function isApproving(emoji: string | null): boolean {
  return emoji !== null && /[👍👌🆗✅🫡🙏❤💯✔]/u.test(emoji);
}

const REPORTS =
  /(?:^|\s)(?:xong|hoan thanh|da trinh|trinh roi|trinh [a-z ]{0,20}roi|da ban hanh|da gui|gui roi|dang lam|dang thuc hien|dang xay dung|da lam|lam roi|vuong|bc|bao cao nhe|xin gia han|xin lui|gia han den|lui den|khong phai bo|k phai bo|khong thuoc bo|de nghi dieu chinh)(?=\s|$|[,.:;!])/;
const ASKS =
  /[?]|(?:^|\s)(?:chua|nao|gi|ai|sao|may|bao nhieu|bn|bnhieu|bao gio|khi nao|the nao|den dau|o dau|co khong|phai khong|khong a|liet ke|danh sach|cho biet|cho hoi|xem|which|what|who|when|how)(?=\s|$|[,.])/;

/** "NV 123 xong rồi", "đang làm 60 %, vướng kinh phí": tells how a task stands and asks nothing. */
export function isReport(text: string): boolean {
  return REPORTS.test(fold(text)) && !asks(text);
}

/** True where a message asks: a question mark, a question word, the beginning of a follow-up. */
export function asks(text: string): boolean {
  const folded = fold(text);
  return ASKS.test(folded) || /^(?:con|the con|vay con|chi nhung|chi cac|what about|and)\s/.test(folded);
}

/** Words of telling rather than of what is told about. */
const TELLING =
  'cái này ấy đó kia việc nhiệm vụ nv trình rồi nhé nha ạ ah dạ em anh chị bên mình tôi xong đã hoàn thành đang làm thực hiện gửi báo cáo bc thì là mà ok vâng hôm qua'.split(
    ' ',
  );
/** Typed without accents a word may be one of them or another: "do" is more often "đô" than "đó". */
const TELLING_PLAIN = new Set(TELLING.map(fold).filter((word) => !['do', 'ma', 'la', 'thi'].includes(word)));

/** What a report is about, without the words that say how it stands: "cái đề án ấy trình rồi nhé" is about "đề án". */
export function subjectIn(text: string): string {
  const isTelling = (word: string) => {
    const lower = word.toLowerCase();
    return TELLING.includes(lower) || (fold(lower) === lower && TELLING_PLAIN.has(lower));
  };
  const words = text.split(/[\s,.;:!]+/).filter((word) => word !== '' && !isTelling(word));
  return words.length > 0 ? words.join(' ') : text;
}

/** What was typed without characters that cannot be seen: zero-width ones, directions of writing, control characters. */
export function visible(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(/(?![\n\t])\p{Cc}/gu, ' ')
    .trim();
}
