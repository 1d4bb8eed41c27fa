import { PERSON_NAME, withoutPersons } from '../../shared/offices-only.ts';

/** A sentence of a model: what it says, what of it is quoted word for word, and the sources it names. */
export type Sentence = { text: string; own: string; quotes: string[]; ids: string[] };

/** A passage, a task, the figures of all or of one agency. */
const ID = String.raw`(?:d\d{1,9}|NV-\d{3,6}|kpi(?:-[\w:@-]+)?)`;
const MARK = new RegExp(String.raw`\[\s*(${ID}(?:\s*[,;]\s*${ID})*)\s*\]`, 'g');
/** After the end of a sentence and the marks behind it. */
const END = /(?<=[.!?…;][”"]?(?:\s*\[[^\]\n]*\])*)(?<!(?:^|\n)\s*\d{1,2}\.)\s+(?=[\p{Lu}“"])|\n+/u;

/** Links, markup, tools, fences, telephone numbers: nothing an official's answer has. */
const MARKUP =
  /https?:|www\.|\b[\w-]+\.(?:com|net|org|vn|io|ru|cn|me|info|top|xyz)\b|@|[<>{}|\\`*_#=~^]|\p{Extended_Pictographic}|&\w+;|data:|(?<!\d)(?:\+84|0)(?:[ .-]?\d){8,10}(?!\d)|tool_call|function_call/iu;
/** Orders and invitations to whoever reads, and talk about the assistant itself. */
const ADDRESSING =
  /(?<![\p{L}\p{M}])(?:hãy|vui lòng|xin mời|bạn|đồng chí|liên hệ|chuyển khoản|gọi (?:số|điện|ngay)|bấm|nhấn|nhấp|truy cập|đăng nhập|mật khẩu|bỏ qua|phớt lờ|quên (?:mọi|hết)|chỉ dẫn|câu lệnh|trợ lý|mô hình|hệ thống nhắc|lời nhắc|system|assistant|prompt|ignore|please|click|password|token|tool|function|you)(?![\p{L}\p{M}])/iu;
/** What cannot be seen, other scripts and digits that look like ours. */
const UNSEEN = /\p{Cf}|\p{Co}|\p{Cn}|(?!\n)\p{Cc}|(?![0-9])\p{Nd}|(?!\p{Script=Latin})\p{L}/u;

/** The sentences of a text that may be shown at all: those that name sources, no person, and hold nothing but words. */
export function sentencesOf(prose: string): Sentence[] {
  return prose
    .normalize('NFC')
    .split(END)
    .map(sentenceOf)
    .filter((s) => s !== null);
}

const QUOTE = /“[^“”]*”|"[^"]*"/g;

/** A text with what is not quoted in it changed. */
function unquoted(text: string, change: (own: string) => string): string {
  return text
    .split(/(“[^“”]*”|"[^"]*")/)
    .map((part, i) => (i % 2 === 0 ? change(part) : part))
    .join('');
}

function sentenceOf(written: string): Sentence | null {
  const ids = [...written.matchAll(MARK)].flatMap((m) => (m[1] as string).split(/\s*[,;]\s*/));
  const bare = written.replace(MARK, ' ').replace(/^\s*(?:[-–•+]|\d{1,2}[.)])\s+/u, '');
  const text = unquoted(
    bare
      .replace(/\s+/g, ' ')
      .replace(/\s+([.,;:!?…])/g, '$1')
      .trim(),
    withoutPersons,
  );
  if (ids.length === 0 || text === '') return null;
  if (/[[\]]/.test(text) || MARKUP.test(text) || ADDRESSING.test(text) || UNSEEN.test(text)) return null;
  const quotes = (text.match(QUOTE) ?? []).map((quote) => quote.slice(1, -1).trim());
  const own = text.replace(QUOTE, ' ');
  if (/[“”"«»]/.test(own) || own.search(PERSON_NAME) >= 0) return null;
  return { text, own, quotes, ids: [...new Set(ids)] };
}
