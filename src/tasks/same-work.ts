import { canonicalTone, fold } from '../shared/text.ts';

/**
 * What a quote asks to be done, without how soon, by what step and by when: "khẩn trương ban hành hướng dẫn xác định vùng phát
 * thải thấp trước ngày 30/9" → hướng dẫn xác định vùng phát thải thấp. `plain`: no step of a product was taken away, so that the
 * words say the work itself.
 */
export type Work = { words: string[]; names: ReadonlySet<string>; numbers: ReadonlySet<string>; plain: boolean };

/** Urgency and completion: they change no work. */
const PACE =
  'khẩn trương|tiếp tục|đẩy nhanh(?: tiến độ)?|đẩy mạnh|tập trung|quyết liệt|chủ động|tích cực|tăng cường|thường xuyên|nghiêm túc|sớm|ngay|nhanh chóng|kịp thời|dứt điểm|chỉ đạo|tổ chức|hoàn thành|hoàn tất|kết thúc|cơ bản|báo cáo(?: (?:về|kết quả|tiến độ|tình hình))+|tổng hợp(?: (?:kết quả|tình hình))*|kết quả|tiến độ|công tác|việc|và|phải|xong|toàn bộ';
/** Steps of one product on its way. */
const STEP =
  'hoàn thiện|hoàn chỉnh|ban hành|phê duyệt|nghiên cứu|xây dựng|soạn thảo|dự thảo|lập|tham mưu|đề xuất|trình|xem xét|quyết định|cho ý kiến|thông qua|triển khai|thực hiện|sơ kết|tổng kết|nghiệm thu|thi công|khởi công|đầu tư|khánh thành|vận hành|hồ sơ|phương án|thủ tục|bản|các bước|Thủ tướng Chính phủ|Chính phủ|Quốc hội|Bộ Chính trị|Ban Bí thư|Trưởng Ban Chỉ đạo|cấp có thẩm quyền|(?:Chủ tịch )?(?:UBND|Ủy ban nhân dân|HĐND|Hội đồng nhân dân) (?:tỉnh|thành phố|Thành phố|xã|phường|huyện)';
const OPENING = new RegExp(`^[\\s,]*(?:(?<pace>${PACE})|(?<step>${STEP}))(?![\\p{L}])`, 'iu');
/** When it must be ready, up to the end of its part. */
const WHEN =
  /\s*(?:,\s*)?(?:ngay\s+)?(?:(?:trong|trước|đến|tới|vào|từ|sau|hết|chậm nhất(?: là)?|muộn nhất(?: là)?|kể từ)\s+)+(?:(?:cuối|đầu|giữa|hết|khi|thời điểm)\s+)*(?:ngày|tháng|quý|năm|tuần|kỳ họp|phiên họp|nửa|\d{1,2}[/.]|\d+ (?:ngày|tháng|tuần)).*$|\s+(?:hằng|hàng|mỗi)\s+(?:ngày|tuần|tháng|quý|năm).*$/iu;
const SMALL = new Set(
  'của cho các những một và về việc tại trong trên theo để nhằm với đối ở do bởi qua vào từ đến là này đó sự cùng'.split(
    ' ',
  ),
);

/** Fewer syllables say a field, not a work. */
const LEAST = 4;

/** "Đôn đốc việc thực hiện Thông báo này": each document means itself. */
const ITSELF =
  /(?:thông báo|kết luận|chỉ thị|công điện|công văn|văn bản|kế hoạch|quyết định|nghị quyết) này(?!\p{L})/iu;

/** The work a quote asks for; null where it is the document's own, or where what is left of it says too little. */
export function workOf(quote: string): Work | null {
  if (ITSELF.test(quote.normalize('NFC'))) return null;
  for (const part of canonicalTone(quote.normalize('NFC')).split(/[;,:]\s+|\s+-\s+(?=\p{Ll})/u)) {
    const { text, plain } = withoutSteps(part.replace(WHEN, ''));
    const tokens = text.match(/[\p{L}\p{N}%/]+/gu) ?? [];
    const words = tokens.map((w) => w.toLowerCase()).filter((w) => !SMALL.has(w));
    if (words.length < LEAST) continue;
    return {
      words,
      names: new Set(tokens.slice(1).filter((w) => /^\p{Lu}/u.test(w))),
      numbers: new Set(tokens.filter((w) => /\d/.test(w)).map((w) => w.replace(/^0+(?=\d)/, ''))),
      plain,
    };
  }
  return null;
}

function withoutSteps(part: string): { text: string; plain: boolean } {
  let text = part;
  let plain = true;
  for (let match = OPENING.exec(text); match; match = OPENING.exec(text)) {
    if (match.groups?.step) plain = false;
    text = text.slice(match[0].length);
  }
  return { text: text.trim(), plain };
}

/** Said in part, it takes more words to be sure; so does a work of everybody. */
const PART_MORE = 1;
const GROUP_MORE = 1;

/**
 * True where one says the other whole or in part, in the same order: a word in place of another is another object ("điện gió"
 * for "điện mặt trời"), and so is another number or proper name.
 */
export function sameWork(a: Work, b: Work, ofGroup: boolean): boolean {
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  const isWhole = short.words.length === long.words.length;
  if (short.words.length < LEAST + (ofGroup ? GROUP_MORE : 0) + (isWhole ? 0 : PART_MORE)) return false;
  if (namesOther(a, b)) return false;
  if (long.words.length > short.words.length * 2.5) return false;
  let at = 0;
  let first = -1;
  for (const word of short.words) {
    const found = long.words.indexOf(word, at);
    if (found < 0) return false;
    if (first < 0) first = found;
    at = found + 1;
  }
  return first <= 1;
}

/** True where both carry a number or a proper name, and not the same. */
export function namesOther(a: Work, b: Work): boolean {
  return !agree(a.numbers, b.numbers) || !agree(a.names, b.names);
}

/** What both name must be the same; what only one names does not tell them apart. */
function agree(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  return [...few].every((one) => many.has(one));
}

/**
 * True where a word of one stands in the place of a word of the other, or each has a number or a name that the other lacks: "điện
 * mặt trời" for "điện gió", "Hà Tĩnh" for "Nghệ An". What one says more, before, between or after, is the same work said in full.
 */
export function isOtherWork(a: Work, b: Work): boolean {
  const [own, others] = [a.words.map(fold), b.words.map(fold)];
  const lacks = (words: ReadonlySet<string>, among: readonly string[]) =>
    [...words].some((word) => !among.includes(fold(word)));
  if (lacks(a.names, others) && lacks(b.names, own)) return true;
  if (lacks(a.numbers, others) && lacks(b.numbers, own)) return true;
  const shared = [...commonWords(own, others), { a: own.length, b: others.length }];
  let before = { a: -1, b: -1 };
  return shared.some((at) => {
    const replaced = at.a - before.a > 1 && at.b - before.b > 1;
    before = at;
    return replaced;
  });
}

/** Places of the longest run of words that both have in one order. */
function commonWords(a: readonly string[], b: readonly string[]): { a: number; b: number }[] {
  const length = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const at = (i: number, j: number) => length[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      (length[i] as number[])[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const found: { a: number; b: number }[] = [];
  for (let [i, j] = [0, 0]; i < a.length && j < b.length; )
    if (a[i] === b[j]) found.push({ a: i++, b: j++ });
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  return found;
}
