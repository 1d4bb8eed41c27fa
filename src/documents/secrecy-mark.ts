import { fold } from '../shared/text.ts';

/** A mark of state secrecy (Law 117/2025/QH15): such a document may never be kept on a connected system. */
export type SecrecyMark = { level: 'mật' | 'tối mật' | 'tuyệt mật'; where: 'text' | 'file-name' };

const LEVELS: [SecrecyMark['level'], RegExp][] = [
  ['tuyệt mật', /tuyet\s*mat/],
  ['tối mật', /toi\s*mat/],
  ['mật', /mat/],
];

/** The mark stands as a stamp on a line of its own, beside "Độ mật:", or in brackets behind the number; spaced and unaccented too. */
const STAMP = /^[\s"“'([*_-]*(?:(?:do|muc do|dau|cap do)\s*mat\s*[:.-]?\s*)?(tuyet mat|toi mat|mat)[\s"”')\]*_.:!-]*$/;
const LABELLED = /(?:do|muc do|cap do|dau chi muc do)\s*(?:bi\s*)?mat\s*[:.-]\s*(tuyet mat|toi mat|mat)(?![\p{L}])/u;
const BEHIND_NUMBER = /^so\s*[:.].{1,60}[([]\s*(tuyet mat|toi mat|mat)\s*[)\]]/;
const SPACED = [
  ['tuyệt mật', /^[\s([]*t\s+u\s+y\s+e\s+t\s+m\s+a\s+t[\s)\]]*$/],
  ['tối mật', /^[\s([]*t\s+o\s+i\s+m\s+a\s+t[\s)\]]*$/],
  ['mật', /^[\s([]*m\s+a\s+t[\s)\]]*$/],
] as const;

/** Lines in which a stamp stands alone may hold a bare lower-case "mật" by accident of wrapping; a stamp is in capitals. */
function isStamped(line: string): boolean {
  return line === line.toUpperCase() || /^\s*(?:độ|mức độ|dấu)\s/iu.test(line);
}

/** The first mark of secrecy in a text or file name, or null. Not fooled by "bảo mật", "bí mật kinh doanh", "mật khẩu", "mật độ". */
export function secrecyMark(text: string, fileName: string): SecrecyMark | null {
  const inName = fileNameMark(fileName);
  if (inName) return { level: inName, where: 'file-name' };
  for (const line of text.split('\n')) {
    if (line.length > 160 || !/m\s*[aậạ]\s*t/iu.test(line)) continue;
    const level = lineMark(line);
    if (level) return { level, where: 'text' };
  }
  return null;
}

function lineMark(line: string): SecrecyMark['level'] | null {
  const plain = fold(line).replace(/\s+/g, ' ').trim();
  const labelled = LABELLED.exec(plain) ?? BEHIND_NUMBER.exec(plain);
  if (labelled) return levelOf(labelled[1] as string);
  if (!isStamped(line)) return null;
  for (const [level, pattern] of SPACED) if (pattern.test(fold(line))) return level;
  for (const cell of plain.split(/\s{2,}|\t|\|/)) {
    const stamp = STAMP.exec(cell);
    if (stamp) return levelOf(stamp[1] as string);
  }
  return null;
}

function levelOf(words: string): SecrecyMark['level'] {
  return (LEVELS.find(([, pattern]) => pattern.test(words)) as [SecrecyMark['level'], RegExp])[0];
}

function fileNameMark(fileName: string): SecrecyMark['level'] | null {
  const plain = fold(fileName.replace(/\.[a-z0-9]{1,5}$/i, ''))
    .replace(/[_\-.()[\]\s]+/g, ' ')
    .trim();
  if (/(?:^| )tuyet ?mat(?: |$)/.test(plain)) return 'tuyệt mật';
  if (/(?:^| )toi ?mat(?: |$)/.test(plain)) return 'tối mật';
  const accented = fileName.normalize('NFC').toLowerCase();
  const alone =
    /(?<![\p{L}])mật(?![\p{L}])/u.test(accented) && !/(?:bảo|bí)\s*mật|mật\s*(?:khẩu|độ|ong|mã)/u.test(accented);
  return alone ||
    /(?:^| )(?:do mat|van ban mat|tb mat|cv mat|kl mat|mat)$/.test(plain) ||
    /^mat (?!do|khau|ma|ong|bang|tran|phang)/.test(plain)
    ? /(?:bao|bi) ?mat/.test(plain)
      ? null
      : 'mật'
    : null;
}

/** "DỰ THẢO" and "Lưu hành nội bộ" are not secret but restrict who may read. */
export function restrictionMark(text: string): 'draft' | 'internal' | null {
  const top = text
    .split('\n')
    .filter((l) => l.trim() !== '')
    .slice(0, 15);
  if (top.some((l) => /lưu hành nội bộ|không phổ biến/iu.test(l) && l.length < 80)) return 'internal';
  return top.some((l) => /^\s*\(?dự thảo\)?(?:\s|$|[\d(])/iu.test(l) && l.length < 60) ? 'draft' : null;
}
