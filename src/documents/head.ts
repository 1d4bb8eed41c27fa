import { z } from 'zod';
import type { Range } from '../shared/range.ts';
import { fold } from '../shared/text.ts';

export const Standing = z.enum(['official', 'draft', 'reference']);
export type Standing = z.infer<typeof Standing>;

/** What the head of a document says of itself; null where it says nothing. Dates are YYYY-MM-DD. */
export type DocumentHead = {
  kind: string | null;
  number: string | null;
  title: string | null;
  body: string | null;
  issuedOn: string | null;
  meetingOn: string | null;
  session: string | null;
  chair: string | null;
  standing: Standing;
  /** Numbers of the documents this one says it replaces or corrects. */
  supersedes: string[];
};

const KINDS =
  /^(thông báo|kết luận|công văn|công điện|chỉ thị|quyết định|nghị quyết|kế hoạch|báo cáo|tờ trình|biên bản|chương trình|hướng dẫn|thông báo kết luận|giấy mời|phụ lục)(?=$|[\s:.])/iu;

const DATE = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/iu;
const NUMBER =
  /^\s*số\s*[:.]?\s*((?:\d{1,6}[\p{L}]?)?\s*[-/]\s*(?:\d{4}\s*\/\s*)?[\p{Lu}Đ][\p{L}Đ&.]*(?:[-/][\p{L}\d&.]+)*)/iu;

/**
 * Reads the head of an official document (Decree 30/2020/NĐ-CP, annex I: issuing body, number, place and date, kind, title)
 * or of a news text. `fileName` is used for the date only where the text gives none; a date alone in a cell of a table is a
 * task's, not the text's.
 */
export function readHead(
  text: string,
  fileName: string,
  isInTable: (line: Range) => boolean = () => false,
): DocumentHead {
  const lines = text.split('\n').map((l) => l.trim());
  const top = lines.filter(Boolean).slice(0, 40);
  const number = firstMatch(top, (l) => NUMBER.exec(l.replace(/\t.*$/, ''))?.[1]?.replace(/\s+/g, '') ?? null);
  const kindAt = top.findIndex((l) => KINDS.test(l) && l.length <= 60 && (l === l.toUpperCase() || number !== null));
  const kind = kindAt >= 0 ? sentenceCase((KINDS.exec(top[kindAt] as string) as RegExpExecArray)[0]) : null;
  const headDate = firstMatch(top.slice(0, 16), (l) =>
    /^[\p{L}\s.-]{2,40},\s*ngày/iu.test(l.replace(/^.*\t/, '')) ? readDate(l) : null,
  );
  const official = number !== null || (kind !== null && headDate !== null);
  const issuedOn = headDate ?? dateLine(text, isInTable) ?? dateInName(fileName);
  return {
    kind: kind ?? (number && /\/(?:UBND|B[A-Z]|S[A-Z]|VP)/.test(number) ? 'Công văn' : null),
    number,
    title: titleOf(top, kindAt, official),
    body: official ? bodyOf(top) : null,
    issuedOn,
    meetingOn: meetingDate(text.slice(0, 6000), issuedOn),
    session:
      /(?:phiên họp|kỳ họp|hội nghị|cuộc họp)\s+(?:lần\s+)?(?:thứ\s+[\p{L}\d]+)/iu.exec(text.slice(0, 6000))?.[0] ??
      null,
    chair: chairOf(text.slice(0, 4000)),
    standing: standingOf(top, official),
    supersedes: supersededNumbers(text),
  };
}

function firstMatch<T>(lines: string[], read: (line: string) => T | null): T | null {
  for (const line of lines) {
    const value = read(line);
    if (value !== null) return value;
  }
  return null;
}

function readDate(line: string): string | null {
  const found = DATE.exec(line);
  return found ? isoDay(found[3], found[2], found[1]) : null;
}

/** A real day as YYYY-MM-DD, else null. */
export function isoDay(year: string | undefined, month: string | undefined, day: string | undefined): string | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (!(y >= 1990 && y <= 2100 && m >= 1 && m <= 12 && d >= 1)) return null;
  const last = [31, (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][
    m - 1
  ] as number;
  return d <= last ? `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}` : null;
}

/** A complete day that stands alone as a date of the text, in its first or last lines ("16:49, 24/09/2025"). */
function dateLine(text: string, isInTable: (line: Range) => boolean): string | null {
  const filled = [...text.matchAll(/[^\n]*\S[^\n]*/g)];
  for (const { 0: words, index } of [...filled.slice(0, 12), ...filled.slice(-6)]) {
    const line = words.trim();
    const bare = line
      .replace(
        /(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy)|chủ nhật|ngày đăng|cập nhật|ngày|\(?GMT\s*\+?7\)?|\d{1,2}[:h]\d{0,2}(?::\d{2})?|[|,\-–•()])/giu,
        ' ',
      )
      .trim();
    const found =
      /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(bare.replace(/\s+/g, '')) ??
      /^(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})$/iu.exec(bare);
    const iso =
      /^(?:date\s*:?\s*)?(\d{4})-(\d{2})-(\d{2})$/i.exec(line) ??
      /^date\s*:?\s*(\d{4})-(\d{2})-(\d{2})(?=\s)/i.exec(line);
    const day = found ? isoDay(found[3], found[2], found[1]) : iso ? isoDay(iso[1], iso[2], iso[3]) : undefined;
    if (day !== undefined && !isInTable({ start: index, end: index + words.length })) return day;
    if (line.length <= 60 && /^[\p{L}\s.-]{2,40},\s*ngày/iu.test(line)) {
      const day = readDate(line);
      if (day) return day;
    }
  }
  return null;
}

function dateInName(fileName: string): string | null {
  const iso = /(?<!\d)(\d{4})[-_.]?(\d{2})[-_.]?(\d{2})(?!\d)/.exec(fileName);
  if (iso) return isoDay(iso[1], iso[2], iso[3]);
  const vn = /(?<!\d)(\d{1,2})[-_.](\d{1,2})[-_.](\d{4})(?!\d)/.exec(fileName);
  return vn ? isoDay(vn[3], vn[2], vn[1]) : null;
}

const SESSION = '[^\\n.]{0,220}?(?:chủ trì|họp|hội nghị|phiên|làm việc|kết luận)';
const MEETING_DAY = new RegExp(
  `(?:^|\\n|\\.\\s|[-–]\\s|(?:họp|hội nghị|làm việc)\\s)\\s*(?:sáng|chiều|tối)?\\s*(?:ngày|chiều|sáng)?\\s*(\\d{1,2})(?:\\s+tháng\\s+|[/-])(\\d{1,2})(?:(?:\\s+năm\\s+|[/-])(\\d{4}))?\\s*,${SESSION}`,
  'iu',
);

/** The day of the session the text tells of; a news report leaves its year out, which is then that of the day it was issued. */
function meetingDate(text: string, issuedOn: string | null): string | null {
  const found = MEETING_DAY.exec(text);
  if (!found) return null;
  if (found[3]) return isoDay(found[3], found[2], found[1]);
  if (!issuedOn) return null;
  const own = isoDay(issuedOn.slice(0, 4), found[2], found[1]);
  return own && own > issuedOn ? isoDay(String(Number(issuedOn.slice(0, 4)) - 1), found[2], found[1]) : own;
}

function titleOf(top: string[], kindAt: number, official: boolean): string | null {
  if (kindAt >= 0) {
    const lines: string[] = [];
    const rest = (top[kindAt] as string).replace(KINDS, '').replace(/^[\s:.]+/, '');
    if (rest) lines.push(rest);
    for (const line of top.slice(kindAt + 1, kindAt + 5)) {
      if (
        /^[-_=*\s]{2,}$/.test(line) ||
        /^(?:ngày|sáng|chiều|thực hiện|căn cứ|kính gửi|\(?kèm theo|\d|I\.)/iu.test(line) ||
        /[.;:]$/.test(line)
      )
        break;
      lines.push(line);
    }
    if (lines.length > 0)
      return `${sentenceCase((KINDS.exec(top[kindAt] as string) as RegExpExecArray)[0])} ${lines.join(' ')}`.slice(
        0,
        300,
      );
  }
  const subject = top.find((l) => /^v\/v\s/iu.test(l));
  if (subject) return subject.slice(0, 300);
  if (official) return null;
  const lines = top.map((l) => l.replace(/^date\s+\d{4}-\d{2}(?:-\d{2})?\s*/i, ''));
  return lines.find((l) => l.length > 15 && !/\s[>»›]\s/u.test(l))?.slice(0, 200) ?? null;
}

/** Issuing body: the capital lines above "CỘNG HÒA …" or the number, the lower body last. */
function bodyOf(top: string[]): string | null {
  const lines: string[] = [];
  for (const raw of top.slice(0, 10)) {
    const line = raw.split(/\t| {3,}/)[0]?.trim() ?? '';
    if (/^(?:cộng hòa|cộng hoà|đảng cộng sản|số\s*[:.]|độc lập)/iu.test(line)) {
      if (lines.length > 0) break;
      continue;
    }
    if (/^[-_=*\s.]+$/.test(line)) continue;
    if (line !== line.toUpperCase() || KINDS.test(line)) break;
    lines.push(line);
  }
  return lines.length > 0 ? lines.join(' ') : null;
}

const OFFICE =
  '(?:Phó )?(?:Thủ tướng(?: Thường trực)?(?: Chính phủ)?|Chủ tịch(?: Thường trực)?(?: (?:Ủy|Uỷ) ban nhân dân| UBND| HĐND)?(?: (?:tỉnh|thành phố|huyện|xã|phường|thị xã|quận))?|Bộ trưởng|Giám đốc(?: Sở)?|Tổng Giám đốc|Tổng cục trưởng|Cục trưởng|Hiệu trưởng|Bí thư(?: (?:Tỉnh|Thành|Huyện|Thị|Quận|Đảng) ủy)?|Trưởng [Bb]an(?: Chỉ đạo)?)|Thứ trưởng|Thường trực (?:Tỉnh|Thành|Huyện) ủy';
/** Who presides, then who concludes in the title, then who orders: "Chỉ thị của Thủ tướng" only cites one. */
const CHAIRS = [
  new RegExp(`(?<!của )(${OFFICE})(?=[^.;\\n]{0,160}?(?:đã )?chủ trì)`, 'u'),
  new RegExp(`[Kk]ết luận của (?:đồng chí )?(${OFFICE})(?!\\p{Ll})`, 'u'),
  new RegExp(`(?<!của )(${OFFICE})(?=(?:[^.;\\n]{0,160}?(?:kết luận|yêu cầu|chỉ đạo)| có ý kiến))`, 'u'),
];

function chairOf(text: string): string | null {
  for (const pattern of CHAIRS) {
    const found = pattern.exec(text)?.[1]?.trim();
    if (found) return found;
  }
  return null;
}

function standingOf(top: string[], official: boolean): Standing {
  if (top.slice(0, 12).some((l) => /^\(?d[ựư]\s*th[ảa]o\)?(?:\s|$|[\d(])/iu.test(l) && fold(l).length < 40))
    return 'draft';
  return official ? 'official' : 'reference';
}

function supersededNumbers(text: string): string[] {
  const found = text.matchAll(
    /(?:thay thế|bãi bỏ|đính chính)\s+(?:cho\s+)?(?:Thông báo|Công văn|Kết luận|Công điện|Quyết định|Văn bản|Kế hoạch)[^.;\n]{0,40}?số\s+([\d]+[\p{L}]?\/[\p{L}\d\-/&]+)/giu,
  );
  return [...new Set([...found].map((m) => (m[1] as string).replace(/[.,;]+$/, '')))];
}

function sentenceCase(words: string): string {
  const lower = words.toLowerCase();
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}
