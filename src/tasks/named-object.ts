import { canonicalTone, fold } from '../shared/text.ts';

/** A thing called by its name in a directive: "Đề án đô thị thông minh" → head "de an", name ["do","thi","thong","minh"]. */
export type NamedObject = { head: string; name: string[]; strong: boolean; kind: string[] };

/** Instruments and programmes: naming one anywhere in a directive says what it is about. */
const STRONG =
  'gói tín dụng|chương trình tín dụng|đề án|dự án luật|dự án|chương trình|kế hoạch|chiến lược|nghị định|thông tư|nghị quyết|luật|chỉ thị|quyết định|quy hoạch|quy chế|khung|bộ chỉ số|bộ tiêu chí|tiêu chuẩn|quy chuẩn|sàn giao dịch|tuyến|cầu|nhà máy|khu công nghiệp|khu đô thị|cao tốc|đường sắt|cảng';
/** Systems and data: many directives touch them in passing, so they count only as the direct object. */
const WEAK =
  'cơ sở dữ liệu|csdl|dữ liệu về|dữ liệu|hệ thống|nền tảng|ứng dụng|phần mềm|cổng|trung tâm|trạm|hồ sơ|bản đồ|danh mục|phương án|mô hình|công cụ|trường|bệnh viện|hồ|đê|kênh|bãi';
const OBJECT = new RegExp(`(?<![\\p{L}])(?<head>${STRONG}|${WEAK})\\s+(?<rest>[^,;:.()"“”]{2,120})`, 'giu');
const STRONG_HEADS = new Set(STRONG.split('|').map(fold));

/** Words that end a name. */
const STOP = new Set(
  'của cho trong trên tại theo để nhằm với đối phục giai đến từ gắn bởi qua vào do mà bảo đảm trình gửi xong chậm trước sau khi là có được phải cần ngay nhất những các một tiếp thì sẽ đang đã hoàn'.split(
    ' ',
  ),
);
/** Words said of any system or plan: they do not tell which one is meant. */
const GENERIC =
  /(?<![a-z])(?:quoc gia|chuyen nganh|thong tin|trong diem|cong tac|nhiem vu|dung chung|dong bo|hien dai|so lieu|du lieu|tong the|chi tiet|thuc hien|trien khai|hanh dong|xay dung|chung|rieng|moi|nay|tren)(?![a-z])/g;
const OWN =
  /(?:của|cho|thuộc)\s+(?:các\s+)?(?:đơn vị|bộ|ngành|cơ quan|địa phương|tỉnh|bộ ngành|mình)[\p{L}\s,]{0,60}?(?:mình)?(?=$|[,;.]|\s)/iu;

/** Things a text is about by name, in order. Cited documents ("theo Nghị quyết số 66/NQ-CP") are not among them. */
export function namedObjects(text: string): NamedObject[] {
  const found: NamedObject[] = [];
  const plain = amounts(canonicalTone(text.normalize('NFC')));
  for (const match of plain.matchAll(OBJECT)) {
    const { head, rest } = match.groups as { head: string; rest: string };
    const before = plain.slice(Math.max(0, match.index - 24), match.index);
    if (
      /(?:theo|thuộc|tại|căn cứ|trên cơ sở|(?<!(?:dừng|thôi|tiếp tục|chấm dứt) )thực hiện|được giao (?:tại|theo))\s+(?:các\s+)?$/iu.test(
        before,
      ) ||
      /^(?:số\s+)?\d{1,4}(?:\/|\s|$)(?!(?:nghìn|triệu|tỷ)\s)/u.test(rest)
    )
      continue;
    const strong = STRONG_HEADS.has(fold(head));
    if (!strong && !isDirect(plain.slice(0, match.index))) continue;
    const own = OWN.test(`${rest.slice(0, 70)}`) && /^(?:của|cho|thuộc)\s/iu.test(rest);
    const name = own ? ['#own'] : nameOf(rest);
    // "Gói tín dụng xanh": the head is a name in itself, one word more tells which.
    const least = headClass(head) === 'tin dung' ? 1 : 2;
    if (own || name.join(' ').replace(GENERIC, ' ').split(' ').filter(Boolean).length >= least)
      found.push({ head: headClass(head), name, strong, kind: kindAfter(rest) });
  }
  return found;
}

/** "500.000 tỷ" and "500 nghìn tỷ" are one amount. */
function amounts(text: string): string {
  return text.replace(/(\d{1,3})\.000\s+(tỷ|tỉ|triệu)/giu, '$1 nghìn tỷ').replace(/\btỉ\b/giu, 'tỷ');
}

function isDirect(before: string): boolean {
  return before.split(/\s+/).filter(Boolean).length <= 7;
}

function nameOf(rest: string): string[] {
  const name: string[] = [];
  for (const word of rest.toLowerCase().match(/[\p{L}\p{N}%-]+/gu) ?? []) {
    if (STOP.has(word) && name.length > 0) break;
    if (STOP.has(word) || word === 'về') continue;
    name.push(fold(word));
    if (name.length >= 8) break;
  }
  return name;
}

/** "Quy chuẩn trạm sạc trong chung cư": where or for whom a thing is tells it from another of its kind; when is no such place. */
const KIND =
  /(?<![\p{L}])(?:trong|ở|cho)\s+(?!(?:các|những|cả|toàn|thời|tháng|quý|năm|tuần|ngày|giai|\d|quá|đó|việc|dự|kế|báo|công)(?![\p{L}]))(?<kind>\p{L}+\s+\p{L}+)/iu;

function kindAfter(rest: string): string[] {
  return (KIND.exec(rest)?.groups?.kind ?? '').split(/\s+/).filter(Boolean).map(fold);
}

function headClass(head: string): string {
  const word = fold(head);
  if (word === 'csdl' || word.startsWith('du lieu')) return 'co so du lieu';
  if (word === 'goi tin dung' || word === 'chuong trinh tin dung') return 'tin dung';
  if (word === 'du an luat') return 'luat';
  return word;
}

/** How alike two named things are, 0–1; 0 unless the heads agree and the names begin alike. */
export function sameObject(a: NamedObject, b: NamedObject): number {
  if (a.head !== b.head) return 0;
  if (a.name[0] === '#own' || b.name[0] === '#own') return a.name[0] === b.name[0] ? 0.9 : 0;
  if (a.kind.length > 0 && b.kind.length > 0 && !a.kind.some((word) => b.kind.includes(word))) return 0;
  const short = a.name.length <= b.name.length ? a.name : b.name;
  const long = short === a.name ? b.name : a.name;
  let prefix = 0;
  while (prefix < short.length && short[prefix] === long[prefix]) prefix++;
  if (prefix === short.length && prefix >= 2) return prefix >= 3 || long.length === short.length ? 1 : 0.8;
  const shared = short.filter((w) => long.includes(w)).length;
  const similarity = shared / new Set([...a.name, ...b.name]).size;
  return prefix >= 2 && similarity >= 0.5 ? similarity : similarity >= 0.75 ? similarity : 0;
}

const STEPS: [string, RegExp][] = [
  [
    'carry-out',
    /^(?:(?:khẩn trương|tiếp tục|ngay|và|đẩy mạnh|quyết liệt|tập trung|chính thức)\s+)*(?:tổ chức\s+)?(?:triển khai|thực hiện|tổ chức thực hiện|vận hành|khai thác)/iu,
  ],
  ['approve', /(?:phê duyệt|ban hành|thông qua|ký ban hành)/iu],
  ['submit', /(?:trình|báo cáo|tham mưu)/iu],
  ['draft', /(?:xây dựng|lập|soạn thảo|nghiên cứu|hoàn thiện|rà soát|sửa đổi)/iu],
  ['establish', /(?:thành lập|kiện toàn)/iu],
  ['complete', /(?:hoàn thành|đưa vào|nghiệm thu|khánh thành)/iu],
];

/** The kind of step a directive asks for, or null. */
export function stepOf(quote: string): string | null {
  return STEPS.find(([, pattern]) => pattern.test(quote))?.[0] ?? null;
}
