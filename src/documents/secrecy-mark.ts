import { fold } from '../shared/text.ts';

/** A mark of state secrecy (Law 117/2025/QH15): such a document may never be kept on a connected system. */
export type SecrecyMark = { level: 'mật' | 'tối mật' | 'tuyệt mật'; where: 'text' | 'file-name' };

const LEVEL = '(tuyet\\s*mat|toi\\s*mat|mat)';
/** Words that make another word of "mật": density, password, cipher, honey, spy, code name. */
const OTHER_WORD = '(?!\\s*(?:do|khau|ma|ong|vu|danh|thu|thiet|ngot)(?!\\p{L}))';
const URGENCY = '(?:\\s*[-–/,.&(]?\\s*(?:hoa\\s*toc|thuong\\s*khan|khan|hen\\s*gio|ban\\s*so\\s*[:.]?\\s*\\d*))*';
const OPENING = '^[\\s"“‘\'([{<*_=-]*';
const CLOSING = '[\\s"”’\')\\]}>*_=.:!-]*$';

/** The stamp alone on its line or in its column, with the marks of urgency that stand beside it. */
const STAMP = new RegExp(`${OPENING}(?:(?:tai lieu|van ban|ho so|cong van)\\s+)?${LEVEL}${URGENCY}${CLOSING}`, 'u');
const URGENT_STAMP = new RegExp(`${OPENING}(?:hoa toc|thuong khan|khan)\\s*[-–/,.]?\\s*${LEVEL}${CLOSING}`, 'u');
/** "Độ mật: Tối mật", "Mức độ mật – MẬT", with a ticked box or without. */
const LABELLED = new RegExp(
  `(?:^|\\P{L})do\\s*(?:bi\\s*)?mat(?:\\s+cua\\s+(?:van ban|tai lieu))?\\s*[:.=–-]\\s*[\\W_]{0,3}${LEVEL}(?!\\p{L})${OTHER_WORD}`,
  'u',
);
/** A label whose level stands on the next line or in the next column. */
const LABEL = /^[\s(*_-]*(?:(?:muc|cap)\s+)?do\s*(?:bi\s*)?mat\s*[:.]?\s*$/u;
/** Behind a document number: "Số: 45/BC-BCA (MẬT)", "45/BC-BCA-Mật". */
const BEHIND_NUMBER = new RegExp(
  `\\d{1,6}\\s*[-/][\\p{L}\\d./&-]{1,30}?(?:\\s*[([]\\s*|\\s+|[-_])${LEVEL}(?=$|[\\s)\\],;.])${OTHER_WORD}`,
  'u',
);
const SPACED: [SecrecyMark['level'], RegExp][] = [
  ['tuyệt mật', /^[\s([*-]*t[\s.]+u[\s.]*y[\s.]*e[\s.]*t[\s.]+m[\s.]*a[\s.]*t[\s)\]*.-]*$/],
  ['tối mật', /^[\s([*-]*t[\s.]+o[\s.]*i[\s.]+m[\s.]*a[\s.]*t[\s)\]*.-]*$/],
  ['mật', /^[\s([*-]*m[\s.]+a[\s.]*t[\s)\]*.-]*$/],
];
const SINGLE_LETTERS = /^\P{L}*\p{Lu}(?:[\s.]+\p{L})+\P{L}*$/u;
/** The number of a document stands in its first lines; further down a number with a mark is another document's. */
const HEAD_LINES = 30;
/** A mark stands alone or in a short column; longer runs of words are sentences. */
const LONGEST_COLUMN = 200;

/** The first mark of secrecy in a text or file name, or null. Not fooled by "bảo mật", "bí mật kinh doanh", "mật khẩu", "mật độ". */
export function secrecyMark(text: string, fileName: string): SecrecyMark | null {
  const inName = fileNameMark(fileName);
  if (inName) return { level: inName, where: 'file-name' };
  let above = '';
  let filled = 0;
  for (const line of text.normalize('NFC').split('\n')) {
    if (line.trim() === '') continue;
    filled++;
    const level = MAYBE.test(line) ? lineMark(line, above, filled <= HEAD_LINES) : null;
    if (level) return { level, where: 'text' };
    above = line;
  }
  return null;
}

/** Cheap first look: most lines of a long text hold no such letters. */
const MAYBE = /m[\s.]*[aạậâ][\s.]*t/iu;

function lineMark(line: string, above: string, inHead: boolean): SecrecyMark['level'] | null {
  const columns = line.split(/\t|\||\s{3,}/);
  for (const column of [line, ...columns]) {
    if (column.length > LONGEST_COLUMN) continue;
    const plain = fold(column).replace(/\s+/g, ' ').trim();
    const labelled = LABELLED.exec(plain) ?? (inHead ? BEHIND_NUMBER.exec(plain) : null);
    if (labelled && isMarked(column, plain)) return levelOf(labelled[1] as string);
    const stamp = STAMP.exec(plain) ?? URGENT_STAMP.exec(plain);
    if (stamp && (isStamped(column) || LABEL.test(fold(above)))) return levelOf(stamp[1] as string);
    if (column === column.toUpperCase() || SINGLE_LETTERS.test(column))
      for (const [level, pattern] of SPACED) if (pattern.test(fold(column))) return level;
  }
  return null;
}

/** A stamp is in capitals or begins with one; "mật" alone in small letters is the rest of a wrapped line. Not "MẶT", "MẮT". */
function isStamped(column: string): boolean {
  if (/m[ặắăàáãả]t/iu.test(column)) return false;
  const words = column
    .replace(/bản số.*$/iu, '')
    .replace(/[^\p{L}\s]/gu, '')
    .trim();
  return (
    words === words.toUpperCase() ||
    /^(?:Mật|Tối\s+[Mm]ật|Tuyệt\s+[Mm]ật|(?:Tài liệu|Văn bản|Hồ sơ) (?:tối |tuyệt )?mật)$/u.test(words)
  );
}

/** Unaccented "mat" has many readings ("bề mặt", "có mặt"): in small letters it must carry its accents. */
function isMarked(column: string, plain: string): boolean {
  return /mật/iu.test(column) || /M[AÂẠ]T/.test(column) || /(?:toi|tuyet) mat/.test(plain) || /do mat/.test(plain);
}

function levelOf(words: string): SecrecyMark['level'] {
  return /^tuyet/.test(words) ? 'tuyệt mật' : /^toi/.test(words) ? 'tối mật' : 'mật';
}

const NOT_BEFORE = /(?:bảo|bí|không|cơ|thân|trăng|giải|cẩn|nồng|đường|an ninh)\s*$/iu;
const NOT_AFTER = /^\s*(?:độ|khẩu|mã|ong|vụ|danh|thư|thiết|ngọt)(?!\p{L})/iu;

/** In names of files accents are often gone, and "mat" is also "mặt" and "mắt": it counts beside a document's words or number only. */
function fileNameMark(fileName: string): SecrecyMark['level'] | null {
  const name = fileName.normalize('NFC').replace(/\.[a-z0-9]{1,5}$/i, '');
  const spaced = name.replace(/[_\-.+,()[\]{}\s]+/g, ' ').trim();
  const plain = fold(spaced);
  if (/(?:^| )tuyet ?mat(?= |$)/.test(plain) && !/mat (?:doi|khong)/.test(plain)) return 'tuyệt mật';
  if (/(?:^| )toi ?mat(?= |$)/.test(plain)) return 'tối mật';
  for (const found of spaced.matchAll(/(?<!\p{L})mật(?!\p{L})/giu)) {
    const before = spaced.slice(0, found.index);
    if (!NOT_BEFORE.test(before) && !NOT_AFTER.test(spaced.slice(found.index + 3))) return 'mật';
  }
  const isBesideDocument =
    /(?:^| )(?:do|van ban|vb|cong van|cv|tai lieu|ho so|bao cao|bc|thong bao|tb|ket luan|kl|ke hoach|kh) mat(?= |$)/.test(
      plain,
    ) ||
    /(?:^| )mat (?:so )?\d/.test(plain) ||
    /\d[\p{L}\d ]{0,20} MAT(?= |$)/u.test(spaced) ||
    /^MAT(?= |$)(?! (?:TRAN|BANG|DO|KHAU|MA|ONG))/.test(spaced) ||
    /[([]\s*mat\s*[)\]]/i.test(fold(name));
  return isBesideDocument ? 'mật' : null;
}

const HEAD_OF_RESTRICTED = 15;
const DRAFT =
  /^[\s(["“*_-]*(?:ban\s+)?d[uư]\s*thao(?:\s*(?:lan\s*(?:thu\s*)?)?\d*)?(?:\s*[-–,(]?\s*(?:ngay|lan)?\s*[\d./-]+\s*\)?)?[\s)\]"”*_.:-]*$/u;

/** "DỰ THẢO" and "Lưu hành nội bộ" are not secret but restrict who may read. */
export function restrictionMark(text: string): 'draft' | 'internal' | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const columns = (some: string[]) => some.flatMap((line) => line.split(/\t|\||\s{3,}/)).map((c) => c.trim());
  const top = columns(lines.slice(0, HEAD_OF_RESTRICTED));
  const edges = [...top, ...columns(lines.slice(HEAD_OF_RESTRICTED).slice(-5))];
  if (edges.some((c) => c.length < 80 && /luu hanh noi bo|khong pho bien/.test(fold(c)) && !/[.;]$/.test(c.slice(40))))
    return 'internal';
  return top.some((c) => DRAFT.test(fold(c)) || (/^[("“]?(?:BẢN )?DỰ THẢO(?!\p{L})/u.test(c) && c === c.toUpperCase()))
    ? 'draft'
    : null;
}
