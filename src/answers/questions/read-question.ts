import { type AskedAgencies, findAskedAgencies } from '../../agencies/asked-agency.ts';
import type { Range } from '../../shared/range.ts';
import { foldKeepingOffsets } from '../../shared/text.ts';
import type { AskedAgency, Query, Role } from '../query.ts';
import { aboutOf } from '../selection.ts';
import { asksHelp, isEnglish, kindOf, rolesOf, statusesOf, unsupportedReason } from './cues.ts';
import { translateTopic } from './glossary.ts';
import { spelledOut } from './spelling.ts';
import { topicOf } from './topic-words.ts';
import { documentDay, readWindow } from './window.ts';

export type QuestionInput = { text: string; day: string; previous?: Query | null };

/** `sure` is false where no cue told the kind of question: a model may read it better. */
export type ReadQuestion = { query: Query; english: boolean; unknownAgencies: AskedAgencies['unknown']; sure: boolean };

/** Everything a question says, before the kind decides what of it counts. */
type Parts = {
  folded: string;
  english: boolean;
  kind: Query['kind'] | null;
  agencies: AskedAgency[];
  agencySpans: (Range & AskedAgency)[];
  roles: Role[];
  window: ReturnType<typeof readWindow>;
  status: ReturnType<typeof statusesOf>;
  topic: string | null;
  code: string | null;
  document: string | null;
};

/** Reads a question by rules alone: accented, unaccented, abbreviated, misspelt Vietnamese and English, alone or after another. */
export function readQuestion({ text, day, previous = null }: QuestionInput): ReadQuestion {
  const nfc = spelledOut(text).replace(
    /(?<!\p{L})(?:byt|[a-zđ]{2,4}&[a-zđ]{2,4}(?:&[a-zđ]{2,4})?)(?!\p{L})/gu,
    (code) => code.toUpperCase(),
  );
  const folded = foldKeepingOffsets(nfc);
  // Without accents "dau moi bo" would read as "mỗi bộ".
  const asked = findAskedAgencies(
    nfc.replace(/(?<!\p{L})(?:đầu mối|dau moi)(?!\p{L})/giu, (words) => '#'.repeat(words.length)),
    day,
  );
  const parts = partsOf(nfc, folded, day, asked);
  const asksTasks = parts.kind !== null || asked.found.length > 0;
  const reason = unsupportedReason(folded, asksTasks);
  const of = (query: Query, sure: boolean): ReadQuestion => ({
    query,
    english: parts.english,
    unknownAgencies: asked.unknown,
    sure,
  });
  if (reason) return of({ kind: 'unsupported', reason }, true);
  if (asksHelp(folded) && asked.found.length === 0) return of({ kind: 'help' }, true);
  if (previous && isFollowUp(folded, parts)) return of(amended(previous, parts, day), true);
  const kind = parts.kind ?? (parts.code ? 'status' : 'passages');
  return of(made(kind, parts, day), parts.kind !== null);
}

function partsOf(text: string, folded: string, day: string, asked: AskedAgencies): Parts {
  const english = isEnglish(text);
  // "Bộ Y tế …, kể cả nhiệm vụ chung của các bộ, ngành" asks about one body; the group only says how it is bound.
  const single = asked.found.filter((a) => !a.id.startsWith('group:'));
  const named = single.length > 0 ? single : asked.found;
  const window = readWindow(mask(folded, asked.found), day, english);
  const code = /(?:nv|nhiem vu)\s*[-.]?\s*0*(\d{1,5})(?!\d)/.exec(folded)?.[1];
  const document = documentOf(text, folded, day);
  const kind = kindOf(folded);
  const spans = [
    ...window.spans,
    ...(kind === 'list' || kind === 'count' || kind === 'tally'
      ? asked.found
      : asked.found.filter((a) => isSubject(folded, a))),
  ];
  const all = topicOf(text, folded, spans, english);
  const words = document && kind !== 'passages' && kind !== 'document' ? withoutDocument(all) : all;
  return {
    folded,
    english,
    kind,
    agencies: named.map(({ id, name }) => ({ id, name })),
    agencySpans: named,
    roles: rolesOf(folded),
    window,
    status: statusesOf(folded),
    topic: words ? (english ? translateTopic(words) : words) || null : null,
    code: code ? `NV-${code.padStart(4, '0')}` : null,
    document,
  };
}

/** The subject that is left when the words that name a document are taken out. */
function withoutDocument(topic: string | null): string | null {
  const left = (topic ?? '')
    .replace(/(?<!\p{L})(?:phiên họp|phien hop)(?:\s+(?:lần|lan))?(?:\s+(?:thứ|thu))?\s+\S+/giu, ' ')
    .replace(
      /(?<!\p{L})(?:kết luận|thông báo|văn bản|công văn|công điện|cuộc họp|ket luan|thong bao|van ban|cong van|cong dien|cuoc hop|tb|kl|cv|số|so)(?!\p{L})/giu,
      ' ',
    )
    .replace(/\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?|\d{1,5}\/\S+|(?<!\S)\d{1,5}(?!\S)/gu, ' ')
    .replace(/(?<!\p{L})giao(?!\p{L}|\s+(?:thông|thong|dịch|dich))/giu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return left === '' ? null : left;
}

/** The document a question names: its number ("489/TB-VPCP", "TB 520"), its session, or its date ("kết luận ngày 9/9"). */
function documentOf(text: string, folded: string, day: string): string | null {
  const number =
    /\d{1,5}\/(?=[^\s]*\p{L})[\p{L}\d-]+/u.exec(text)?.[0] ??
    /(?<!\p{L})(?:tb|thong bao|kl|cv|cong van|cd|cong dien)\s*(?:so\s*)?(\d{1,5})(?![/.\d])/u.exec(folded)?.[1];
  return number ?? sessionOf(folded) ?? documentDay(folded, day);
}

/** "Phiên họp lần thứ 5", "the fifth session": the number of a session, as documents write it. */
function sessionOf(folded: string): string | null {
  const vn = /phien(?: hop)?(?: lan)?(?: thu)?\s+(\d{1,2}|nhat|hai|ba|tu|nam|sau|bay|tam|chin|muoi)(?![\p{L}\d])/u.exec(
    folded,
  )?.[1];
  const en =
    /(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:st|nd|rd|th))\s+(?:session|meeting)|session\s+(\d{1,2})/.exec(
      folded,
    );
  const word = vn ?? en?.[1] ?? en?.[2];
  if (!word) return null;
  const number =
    Number.parseInt(word, 10) ||
    ['nhat', 'hai', 'ba', 'tu', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi'].indexOf(word) + 1 ||
    ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'].indexOf(word) + 1;
  return number > 0 ? `phiên họp thứ ${number}` : null;
}

function mask(text: string, spans: readonly Range[]): string {
  let out = text;
  for (const { start, end } of spans) out = out.slice(0, start) + '#'.repeat(end - start) + out.slice(end);
  return out;
}

/** A body asked about stands as subject or owner, not as the addressee of an action ("trình Chính phủ", "báo cáo HĐND"). */
function isSubject(folded: string, agency: Range): boolean {
  return !/(?:trinh|bao cao|gui|len|cho|ket luan cua|y kien(?: cua)?|submit(?:ted)? to|report(?:ed)? to|phoi hop voi|voi|giua|cho y kien)\s*$/.test(
    folded.slice(0, agency.start),
  );
}

const OWN_BODY: ReadonlySet<Query['kind']> = new Set([
  'list',
  'count',
  'rank',
  'tally',
  'changes',
  'brief',
  'contact',
  'status',
]);

function made(kind: Query['kind'], parts: Parts, day: string): Query {
  const agencies = OWN_BODY.has(kind)
    ? parts.agencies
    : parts.agencySpans
        .filter((a) => isSubject(parts.folded, a) && kind !== 'owner' && kind !== 'passages')
        .map(({ id, name }) => ({ id, name }));
  const dated = OWN_BODY.has(kind);
  const about = {
    agencies,
    roles: OWN_BODY.has(kind) ? parts.roles : [],
    due: dated ? parts.window.window : { from: null, to: null, undated: null },
    status: dated ? parts.status : [],
    topic: parts.topic,
    document: parts.document,
    code: parts.code,
  };
  switch (kind) {
    case 'owner':
      return {
        kind,
        ...about,
        asked: parts.roles.includes('support') && !parts.roles.includes('lead') ? 'support' : 'lead',
      };
    case 'tally':
      return {
        kind,
        ...about,
        due: { from: null, to: null, undated: null },
        period: periodOf(parts, day, `${day.slice(0, 4)}-01-01`),
      };
    case 'changes': {
      const period = periodOf(parts, day, null);
      return {
        kind,
        ...about,
        due: { from: null, to: null, undated: null },
        period: { from: period.from ?? weekBefore(day), to: period.to ?? day },
      };
    }
    case 'help':
      return { kind };
    case 'unsupported':
      return { kind, reason: 'other' };
    default:
      return { kind, ...about } as Query;
  }
}

function periodOf(parts: Parts, day: string, from: string | null): { from: string | null; to: string | null } {
  const { window } = parts.window;
  if (/tu dau nam|since (?:the )?(?:start|beginning)/.test(parts.folded))
    return { from: `${day.slice(0, 4)}-01-01`, to: day };
  return { from: window.from ?? from, to: window.to && window.to < day ? window.to : day };
}

function weekBefore(day: string): string {
  const ms = Date.parse(`${day}T00:00:00Z`) - 7 * 86_400_000;
  return new Date(ms).toISOString().slice(0, 10);
}

/** Elliptic questions go on from the one before: "còn Bộ Y tế?", "ai phối hợp làm việc này?", "and the Ministry of Health?". */
function isFollowUp(folded: string, parts: Parts): boolean {
  if (
    /^(?:con|the|the con|vay con|vay|va|the thi|con lai|and|what about|how about|then)(?=\s|$)(?!\s+(?:no|phai|nao))/.test(
      folded,
    )
  )
    return true;
  if (
    /(?:viec|nhiem vu|de an|noi dung|ke hoach|van ban|chuyen) (?:nay|do|ay|kia)|(?:that|this) (?:task|one|scheme)|(?:^|\s)(?:it|that)\?*$/.test(
      folded,
    )
  )
    return true;
  return (
    folded.split(/\s+/).length <= 5 &&
    parts.kind === null &&
    (parts.agencies.length > 0 || parts.window.spans.length > 0 || parts.status.length > 0 || parts.roles.length > 0)
  );
}

function amended(previous: Query, parts: Parts, day: string): Query {
  const before = aboutOf(previous);
  if (!before) return made(parts.kind ?? 'passages', parts, day);
  const kind = parts.kind && parts.kind !== 'passages' ? parts.kind : previous.kind;
  const fresh = aboutOf(made(kind, parts, day)) ?? before;
  const replaced =
    parts.agencies.length > 0 && OWN_BODY.has(kind)
      ? parts.agencies
      : fresh.agencies.length > 0
        ? fresh.agencies
        : before.agencies;
  const merged = {
    ...made(kind, parts, day),
    agencies: replaced,
    roles: parts.roles.length > 0 && OWN_BODY.has(kind) ? parts.roles : OWN_BODY.has(kind) ? before.roles : [],
    due: parts.window.spans.length > 0 ? fresh.due : OWN_BODY.has(kind) ? before.due : fresh.due,
    status: parts.status.length > 0 ? fresh.status : OWN_BODY.has(kind) ? before.status : [],
    topic: mergedTopic(before.topic, parts.topic),
    document: parts.document ?? before.document,
    code: parts.code ?? before.code,
  };
  return merged as Query;
}

/** New words lead; the object of the old topic stays, its step gives way to a new one. */
function mergedTopic(old: string | null, fresh: string | null): string | null {
  if (!fresh || !old) return fresh ?? old;
  const kept =
    /(?:đề án|dự án|chương trình|kế hoạch|nghị định|luật|cơ sở dữ liệu|csdl|hệ thống|de an|du an|chuong trinh|ke hoach|co so du lieu|he thong|gói|goi)\s.*/iu.exec(
      old,
    )?.[0] ?? old;
  return `${fresh} ${kept}`;
}
