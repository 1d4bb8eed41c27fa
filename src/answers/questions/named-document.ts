import { dayOf } from '../../shared/calendar.ts';
import type { Range } from '../../shared/range.ts';

const ORDINALS = ['nhat', 'hai', 'ba', 'tu', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi'];
const ENGLISH_ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

/** What a question names by number: a document, a session or a task code. */
export type Named = { document: string | null; code: string | null; spans: Range[] };

/** Reads document numbers ("9002/TB-VPCP", "TB 9002") and days, sessions ("phiên họp lần thứ ba") and task codes ("nv 12"). */
export function namedIn(text: string, folded: string, day: string): Named {
  const spans: Range[] = [];
  const take = (match: RegExpExecArray | null) => {
    if (match) spans.push({ start: match.index, end: match.index + match[0].length });
    return match;
  };
  const code = take(/(?<!\p{L})(?:nv|nhiem vu(?: so)?|task)\s*[-.]?\s*0*(\d{1,5})(?![\d/])/u.exec(folded))?.[1];
  const numbered = take(
    /(?:(?:thong bao|cong van|cong dien|ket luan|van ban|quyet dinh|chi thi|to trinh|bao cao|tb|cv|cd|notice|document)\s+(?:ket luan\s+)?(?:so\s+|no\.?\s*)?)?(?<!\p{L})(\d{1,5}\/(?:\d{4}\/)?\p{L}[\p{L}\d]*(?:-[\p{L}\d]+)*)/u.exec(
      folded,
    ),
  );
  const bare = numbered
    ? null
    : take(
        /(?<!\p{L})(?:tb|thong bao|cv|cong van|cd|cong dien|ket luan|kl|notice)\s*(?:so\s*|no\.?\s*)?(\d{1,5})(?![\d/.])/u.exec(
          folded,
        ),
      );
  const session = numbered || bare ? null : (latestOf(folded, take) ?? sessionOf(folded, take));
  const dated = numbered || bare || session ? null : namedByDay(folded, day, take);
  const number = numbered
    ? text.slice(0, numbered.index + numbered[0].length).slice(-(numbered[1] as string).length)
    : null;
  const document = number?.toUpperCase() ?? bare?.[1] ?? session ?? dated;
  return { document, code: code ? `NV-${code.padStart(4, '0')}` : null, spans };
}

/** Names of what is asked for by being the newest. */
export const LATEST_SESSION = 'phiên họp gần nhất';
export const LATEST_DOCUMENT = 'văn bản mới nhất';

const NEWEST =
  '(?:gan (?:day )?nhat|moi (?:day )?nhat|moi (?:duoc )?ban hanh|vua (?:qua|roi|xong|ban hanh|dien ra)|cuoi cung|sau cung)';

const OF_COMMITTEE = '(?: cua (?:ban chi dao|bcd|thu tuong|chinh phu|van phong chinh phu)(?!\\p{L}))?';

/** "Phiên họp gần nhất", "văn bản mới nhất", "the latest notice". */
function latestOf(folded: string, take: (match: RegExpExecArray | null) => RegExpExecArray | null): string | null {
  const session = take(
    new RegExp(
      `(?<!\\p{L})(?:ket luan (?:cua )?)?(?:phien(?: hop)?|cuoc hop|ky hop|buoi hop|hop)(?: cua ban chi dao| bcd)?\\s+${NEWEST}(?!\\p{L})${OF_COMMITTEE}|(?:latest|last|most recent|newest) (?:session|meeting)`,
      'u',
    ).exec(folded),
  );
  if (session) return LATEST_SESSION;
  const document = take(
    new RegExp(
      `(?<!\\p{L})(?:van ban|thong bao|tai lieu|ket luan|cong van)(?: ket luan| chi dao)?(?: cua ban chi dao| cua bcd)?\\s+${NEWEST}(?!\\p{L})${OF_COMMITTEE}|(?:latest|last|most recent|newest) (?:document|notice|conclusions?|notification|paper)`,
      'u',
    ).exec(folded),
  );
  return document ? LATEST_DOCUMENT : null;
}

function sessionOf(folded: string, take: (match: RegExpExecArray | null) => RegExpExecArray | null): string | null {
  const vietnamese = take(
    /(?<!\p{L})(?:ket luan\s+(?:tai\s+|cua\s+)?)?(?:phien|cuoc|buoi)(?:\s+hop)?(?:\s+(?:lan|so))?(?:\s+thu)?\s+(\d{1,2}|nhat|hai|ba|tu|nam|sau|bay|tam|chin|muoi|dau tien)(?![\p{L}\d])/u.exec(
      folded,
    ),
  )?.[1];
  const english = vietnamese
    ? null
    : take(
        /(?<!\p{L})(?:conclusions? (?:of|from) )?(?:the )?(?:(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:st|nd|rd|th)) (?:session|meeting)|(?:session|meeting) (?:no\.? ?|number )?(\d{1,2}))(?![\p{L}\d])/u.exec(
          folded,
        ),
      );
  const word = vietnamese ?? english?.[1] ?? english?.[2];
  if (!word) return null;
  const number =
    Number.parseInt(word, 10) ||
    (word === 'dau tien' ? 1 : 0) ||
    ORDINALS.indexOf(word) + 1 ||
    ENGLISH_ORDINALS.indexOf(word) + 1;
  return number > 0 ? `phiên họp thứ ${number}` : null;
}

/** "Kết luận ngày 9/9", "cuộc họp 24/9/2025": the day of a document or its meeting; without a year the last one before `day`. */
function namedByDay(
  folded: string,
  day: string,
  take: (match: RegExpExecArray | null) => RegExpExecArray | null,
): string | null {
  const match =
    /(?<!\p{L})(?:ket luan|thong bao|van ban|phien hop|cuoc hop|buoi hop|hop|cong van|cong dien|(?:conclusions?|meeting|session|notice) (?:of|on))\s+(?:ngay\s+)?(?<d>\d{1,2})[/.-](?<m>\d{1,2})(?:[/.-](?<y>20\d{2}))?(?![/\d])/u.exec(
      folded,
    );
  const { d, m, y } = match?.groups ?? {};
  const own = dayOf(Number(y ?? day.slice(0, 4)), Number(m), Number(d));
  if (!own) return null;
  take(match);
  return !y && own > day ? dayOf(Number(day.slice(0, 4)) - 1, Number(m), Number(d)) : own;
}
