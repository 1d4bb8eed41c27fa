import { addDays } from '../../shared/calendar.ts';
import type { Range } from '../../shared/range.ts';
import type { Query } from '../query.ts';
import { PERIODS, type Period } from './periods.ts';

type Window = Extract<Query, { kind: 'list' }>['due'];

/** A window read from a question, with the stretches of the text it was read from. */
export type ReadWindow = { window: Window; spans: Range[] };

const UNTIL =
  '(?<until>tinh den het|tinh den|cho den het|den het|cho den|cho toi|tu (?:nay|gio|bay gio|hom nay) (?:den|toi|cho den)|from now (?:until|till|to)|between now and|den truoc|den|(?<!cua )toi|het|by the end of|by end of|by|until|till|up to|no later than)';
const BEFORE = '(?<before>truoc|before)';
const SINCE = '(?<since>ke tu|tu|sau|from|since|after|starting)';
const WITHIN = '(?:trong|vao|within|in|during|between|on|of|for)';

const COMPILED = PERIODS.map(({ source, english, read }) => ({
  english: english ?? false,
  pattern: new RegExp(
    `(?<![\\p{L}\\d])(?:(?:${UNTIL}|${BEFORE}|${SINCE}|${WITHIN})\\s+(?:het\\s+|khi het\\s+)?(?:the\\s+)?)?(?<![\\p{L}\\d])(?:${source})(?![\\p{L}])`,
    'gu',
  ),
  read,
}));

const NONE: Window = { from: null, to: null, undated: null };
const UNDATED =
  /(?:chua|khong)\s+(?:he\s+)?(?:co\s+|ghi\s+|neu\s+|ro\s+|an dinh\s+|xac dinh\s+|quy dinh\s+|duoc giao\s+)*(?:thoi\s+)?han(?:\s+(?:cu the|hoan thanh|ro))?(?!\s+che)(?=\s|$|[?.,])|(?:without|no|have no|lack) (?:a |any )?(?:due )?(?:date|deadline)s?/;

type Found = { span: Range; period: Period; limit: 'until' | 'before' | 'since' | 'from-now' | null };

/**
 * The time a question asks about, read in its folded text. "Đến X" has no lower bound, "trong X" has both. What only dates the
 * question ("tính đến hôm nay") is no window.
 */
export function readWindow(folded: string, day: string, english: boolean): ReadWindow {
  const undated = UNDATED.exec(folded);
  if (undated)
    return {
      window: { ...NONE, undated: true },
      spans: [{ start: undated.index, end: undated.index + undated[0].length }],
    };
  const found = periodsIn(folded, day, english);
  const [first, second] = found;
  if (!first) return { window: NONE, spans: [] };
  const spans = found.map((f) => f.span);
  const between = second ? folded.slice(first.span.end, second.span.start) : '';
  const isRange =
    second &&
    first.limit !== 'until' &&
    first.limit !== 'before' &&
    (second.limit === 'until' || /[-–]|to|and|va/.test(between)) &&
    /^[\s,]*(?:-|–|to|and|va)?[\s,]*$/.test(between);
  if (second && isRange) return { window: { from: first.period.first, to: second.period.last, undated: null }, spans };
  return { window: windowOf(found.find((f) => f.limit !== null) ?? first, day), spans };
}

function periodsIn(folded: string, day: string, english: boolean): Found[] {
  const found: Found[] = [];
  for (const { pattern, read, english: named } of COMPILED) {
    if (named && !english) continue;
    for (const match of folded.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (found.some((f) => f.span.start < span.end && span.start < f.span.end)) continue;
      const groups = match.groups ?? {};
      const limit = isFromNow(folded, groups.until)
        ? 'from-now'
        : groups.until
          ? 'until'
          : groups.before
            ? 'before'
            : groups.since
              ? 'since'
              : null;
      const period = read(groups, day, limit !== null && limit !== 'since');
      if (period && !isAsOf(folded, span)) found.push({ span, period, limit: period.isRange ? null : limit });
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** "Từ nay đến cuối năm, việc nào đến hạn?" asks what falls due; "từ nay đến cuối năm còn nợ gì?" has what is past due in it. */
function isFromNow(folded: string, until: string | undefined): boolean {
  return /^tu (?:nay|gio|hom nay|bay gio)|now/.test(until ?? '') && /(?:den|toi|ra|co) han|(?:^|\s)due/.test(folded);
}

function windowOf({ period, limit }: Found, day: string): Window {
  switch (limit) {
    case 'from-now':
      return { from: day, to: period.last, undated: null };
    case 'until':
      return { from: null, to: period.last, undated: null };
    // "Trước 30/9" includes the day (dues say it so); "trước tháng 9" ends with August.
    case 'before':
      return { from: null, to: period.first === period.last ? period.last : addDays(period.first, -1), undated: null };
    case 'since':
      return { from: period.first, to: null, undated: null };
    case null:
      return { from: period.first, to: period.last, undated: null };
  }
}

/** "Tính đến hôm nay", "đến nay", "hôm nay" only say when the question is asked; what falls due today is asked for. */
function isAsOf(folded: string, { start, end }: Range): boolean {
  const said = folded.slice(start, end);
  if (!/(?:hom nay|today)$/.test(said) || /^\s*(?:den|toi|het|phai)/.test(folded.slice(end))) return false;
  return said !== 'hom nay' || !/(?<!sap |gan |chuan bi |tinh )(?:den|toi) han/.test(folded);
}
