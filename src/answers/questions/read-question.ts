import type { AskedAgencies } from '../../agencies/asked-agency.ts';
import { addDays } from '../../shared/calendar.ts';
import type { Range } from '../../shared/range.ts';
import { foldKeepingOffsets } from '../../shared/text.ts';
import type { AskedAgency, Query } from '../query.ts';
import {
  bodiesAsked,
  bodiesExcepted,
  bodiesIn,
  capitalCodes,
  exceptionsIn,
  isAddressee,
  presentBodies,
} from './bodies.ts';
import { ASKS_WHO, asksWhetherOwner, kindOf, membersAsked, NAMES_TASKS, reportingSpans } from './cues.ts';
import { delayIn, movesIn, rolesOf, statusesOf } from './filters.ts';
import { amended, goesOn, type Said } from './follow-up.ts';
import { isEnglish } from './language.ts';
import { type Named, namedIn } from './named-document.ts';
import { narrowingSpans } from './narrowing.ts';
import { asksHelp, refusalOf } from './refusals.ts';
import { type RoundAsked, roundCue } from './round-cues.ts';
import { spelledOut } from './spelling.ts';
import { topicOf } from './topic-words.ts';
import { type ReadWindow, readWindow } from './window.ts';

/**
 * `bodies`: who is named in the register; bodies that no list of agencies has are known by it. `hasRound`: a reporting round is open,
 * so that who has sent a report is asked of it.
 */
export type QuestionInput = {
  text: string;
  day: string;
  previous?: Query | null;
  bodies?: readonly AskedAgency[];
  hasRound?: boolean;
};

/** `sure` is false where no cue told the kind of question: a model may read it better. */
export type ReadQuestion = { query: Query; english: boolean; unknownAgencies: AskedAgencies['unknown']; sure: boolean };

/** Longer texts are no questions; the rest of one is not read. */
const LONGEST = 600;

type Parts = {
  text: string;
  folded: string;
  day: string;
  english: boolean;
  asked: AskedAgencies;
  named: Named;
  window: ReadWindow;
};

/** Reads a question by rules alone: accented, unaccented, abbreviated, misspelt Vietnamese and English, alone or after another. */
export function readQuestion(input: QuestionInput): ReadQuestion {
  const { text, day, previous = null, bodies = [], hasRound = false } = input;
  const parts = partsOf(text.slice(0, LONGEST), day, bodies);
  const { folded, asked, english } = parts;
  const of = (query: Query, sure = true): ReadQuestion => ({ query, english, unknownAgencies: asked.unknown, sure });
  const round = roundIn(parts, hasRound);
  if (round) return of({ ...madeOf('reporting', parts), topic: null, round } as Query);
  const cue = kindOf(folded);
  const reason = refusalOf(folded, cue !== null && cue !== 'passages', asked.found.length > 0);
  if (reason) return of({ kind: 'unsupported', reason });
  if (asksHelp(folded) && asked.found.length === 0) return of({ kind: 'help' });
  const kind = cue ?? kindWithoutCue(parts);
  if (previous && 'agencies' in previous) {
    const said = saidBy(parts, kind ?? previous.kind, cue);
    if (goesOn(said)) {
      const stays = cue && cue !== 'passages' ? cue : previous.kind;
      return of(amended(previous, madeOf(settled(stays, parts, previous), parts), said));
    }
  }
  return of(madeOf(settled(kind ?? 'passages', parts), parts), kind !== null);
}

/** The question as one of a kind, with the bodies, days, numbers and words that the rules find in it: for whoever knows its kind better. */
export function readAs(kind: Query['kind'], { text, day, bodies = [] }: QuestionInput): Query {
  return madeOf(kind, partsOf(text.slice(0, LONGEST), day, bodies));
}

function partsOf(typed: string, day: string, register: readonly AskedAgency[]): Parts {
  const nfc = typed.normalize('NFC').trim();
  const english = isEnglish(nfc);
  const text = english ? nfc : capitalCodes(spelledOut(nfc));
  const folded = foldKeepingOffsets(text);
  const named = namedIn(text, folded, day);
  const asked = bodiesIn(text, folded, named.spans, day, register);
  const window = readWindow(masked(folded, [...asked.found, ...named.spans]), day, english);
  return { text, folded, day, english, asked, named, window };
}

function masked(text: string, spans: readonly Range[]): string {
  let out = text;
  for (const { start, end } of spans) out = out.slice(0, start) + '#'.repeat(end - start) + out.slice(end);
  return out;
}

/** A reporting round is asked about where it is named, or where the question has no other subject: its form, or, of one that is open, who sent. */
function roundIn(parts: Parts, hasRound: boolean): RoundAsked | null {
  const cue = parts.named.code === null ? roundCue(parts.folded) : null;
  if (!cue || (!cue.sure && !hasRound && cue.asked === 'state')) return null;
  const { text, english, named, window, asked } = parts;
  const spans = [...cue.spans, ...named.spans, ...asked.found, ...window.spans];
  return cue.sure || topicOf({ text, kind: 'reporting', english, spans }) === null ? cue.asked : null;
}

/** A body alone, or "tình hình" of it. */
const ABOUT_BODY = /^(?:(?:cho biet |xem )?(?:tinh hinh|tien do)(?: thuc hien| nhiem vu)*(?: cua)?(?=\s))?[\s#?.!]*$/;

/** No cue: a body with a time, a state or a role is asked for its tasks; a task's code for its state; a body alone for a brief. */
function kindWithoutCue({ folded, asked, named, window }: Parts): Query['kind'] | null {
  if (named.code) return 'status';
  const filtered = window.spans.length > 0 || statusesOf(folded).length > 0 || rolesOf(folded).length > 0;
  if (asked.found.length > 0 && filtered && folded.split(/\s+/).length <= 12) return 'list';
  if (ASKS_WHO.test(folded)) return 'owner';
  if (asked.found.length > 0 && ABOUT_BODY.test(masked(folded, asked.found))) return 'brief';
  return null;
}

/** "Công điện 88 ngày mấy?", "văn bản mới nhất là gì?": with nothing else asked, the document is. */
const DATED_BY_DOCUMENT: ReadonlySet<Query['kind']> = new Set(['deadline', 'passages', 'status']);

/** Some cues mean another kind when the question has no subject: "bxd thế nào rồi", "bộ nào chưa xong". */
function settled(kind: Query['kind'], parts: Parts, previous: Query | null = null): Query['kind'] {
  if (parts.named.code) return kind;
  // "Bộ Tài chính phối hợp với ai?" asks for its tasks.
  if (kind === 'owner' && !previous && parts.asked.found.length > 0 && topicIn(parts, 'owner') === null) return 'list';
  if (kind === 'count' && !previous && !NAMES_TASKS.test(parts.folded) && topicIn(parts, 'count') !== null)
    return 'passages';
  if (DATED_BY_DOCUMENT.has(kind) && parts.named.document && parts.asked.found.length === 0 && !topicIn(parts, kind))
    return 'document';
  const isFiltered = statusesOf(parts.folded).length > 0 || parts.window.spans.length > 0;
  if (kind === 'owner' && !previous && isFiltered && NAMES_TASKS.test(parts.folded) && topicIn(parts, 'list') === null)
    return 'list';
  if (kind !== 'status') return kind;
  // "Bộ nào trễ": what is no subject of a list is none here.
  const topic = topicIn(parts, 'status') && topicIn(parts, 'list');
  if (topic || (previous && 'topic' in previous && previous.topic)) return kind;
  if (parts.asked.found.length === 0) return /chua|cham|tre|(?:^|\s)no\s/.test(parts.folded) ? 'list' : kind;
  return /(?:the nao|ra sao|sao|den dau|toi dau)(?: roi)?|tinh hinh|tien do|tinh trang|status/.test(parts.folded)
    ? 'brief'
    : 'list';
}

/** Kinds whose tasks are filtered by body, role, time and state. */
export const FILTERED: ReadonlySet<Query['kind']> = new Set([
  'list',
  'count',
  'rank',
  'tally',
  'changes',
  'brief',
  'contact',
  'obstacles',
  'reporting',
]);
/** Kinds whose rows may be narrowed by how often or how long. */
const LISTS: ReadonlySet<Query['kind']> = new Set(['list', 'count']);
/** Kinds that look for words: names in the question are words too. */
export const WORDS_ONLY: ReadonlySet<Query['kind']> = new Set(['passages', 'document']);

function madeOf(kind: Query['kind'], parts: Parts): Query {
  const filtered = FILTERED.has(kind);
  const about = {
    agencies:
      WORDS_ONLY.has(kind) || (kind === 'owner' && asksWhetherOwner(parts.folded))
        ? []
        : presentBodies(bodiesAsked(parts.folded, parts.asked), parts.day),
    excluded: filtered ? presentBodies(bodiesExcepted(parts.folded, parts.asked), parts.day) : [],
    roles: filtered ? rolesIn(parts) : [],
    due:
      filtered && kind !== 'tally' && kind !== 'changes'
        ? parts.window.window
        : { from: null, to: null, undated: null },
    status: filtered ? statusesIn(kind, parts.folded) : [],
    moved: LISTS.has(kind) ? (movesIn(parts.folded)?.least ?? null) : null,
    lateDays: LISTS.has(kind) ? (delayIn(parts.folded)?.days ?? null) : null,
    topic: topicIn(parts, kind),
    document: parts.named.document,
    code: parts.named.code,
  };
  switch (kind) {
    case 'owner': {
      const roles = rolesOf(parts.folded);
      return { kind, ...about, asked: roles.includes('support') && !roles.includes('lead') ? 'support' : 'lead' };
    }
    case 'tally':
      return { kind, ...about, ...tallied(parts) };
    case 'changes':
      return { kind, ...about, period: periodOf(parts, addDays(parts.day, -7)) };
    case 'reporting':
      return { kind, ...about, among: membersAsked(parts.folded) };
    case 'help':
      return { kind };
    case 'unsupported':
      return { kind, reason: 'other' };
    default:
      return { kind, ...about };
  }
}

/** A group's own tasks are all group tasks: the word then narrows nothing. */
function rolesIn(parts: Parts) {
  const isGroup = bodiesAsked(parts.folded, parts.asked).some((a) => a.id.startsWith('group:'));
  return rolesOf(parts.folded).filter((role) => role !== 'group' || !isGroup);
}

/** An overview counts every state; its words ("xong bao nhiêu") filter nothing. */
function statusesIn(kind: Query['kind'], folded: string) {
  return kind === 'list' || kind === 'count' || kind === 'rank' ? statusesOf(folded) : [];
}

/** What a tally bounds: the year unless it says otherwise; "KPI" and "so với phiên trước" are of all there is. */
function tallied(parts: Parts): Pick<Extract<Query, { kind: 'tally' }>, 'period' | 'since'> {
  const { folded, day, window } = parts;
  const timed = window.window.from !== null || window.window.to !== null || /tu dau nam/.test(folded);
  const ever = { from: null, to: null };
  if (/so voi (?:phien|ky|lan|cuoc)(?: hop)? truoc/.test(folded)) return { period: ever, since: 'last-session' };
  if (!timed && /(?:^|\s)kpi(?=\s|$|[?.])/.test(folded)) return { period: ever };
  return { period: periodOf(parts, `${day.slice(0, 4)}-01-01`) };
}

function periodOf({ window: { window }, day, folded }: Parts, from: string): { from: string; to: string } {
  if (/tu dau nam|since (?:the )?(?:start|beginning)/.test(folded))
    return { from: `${day.slice(0, 4)}-01-01`, to: day };
  return { from: window.from ?? from, to: window.to && window.to < day ? window.to : day };
}

/** Spans of the question that are no part of its subject, by kind. */
function topicIn(parts: Parts, kind: Query['kind']): string | null {
  const { text, english, named, window, asked, folded } = parts;
  const bodies = WORDS_ONLY.has(kind)
    ? []
    : asked.found.filter((a) => !isAddressee(folded, a)).map((a) => introduced(folded, a));
  const isYear = (s: Range) => /^(?:den|trong|nam|tu|toi|by|in|\s|20\d\d)+$/.test(folded.slice(s.start, s.end).trim());
  const times = FILTERED.has(kind) ? window.spans : kind === 'passages' ? [] : window.spans.filter((s) => !isYear(s));
  const narrowed = LISTS.has(kind) ? [...(delayIn(folded)?.spans ?? []), ...(movesIn(folded)?.spans ?? [])] : [];
  const exceptions = FILTERED.has(kind) ? [...exceptionsIn(folded, asked), ...narrowingSpans(text, folded)] : [];
  const told = kind === 'obstacles' || kind === 'reporting' ? reportingSpans(folded) : [];
  const spans = [...told, ...named.spans, ...bodies, ...times, ...narrowed, ...exceptions];
  return topicOf({ text, kind, english, spans });
}

/** "Bên Bộ Tư pháp", "Bộ TNMT cũ": the word goes with the body. */
function introduced(folded: string, { start, end }: Range): Range {
  const before = /(?:^|\s)(?:ben|phia|rieng|cua)\s+$/.exec(folded.slice(0, start))?.index ?? start;
  return { start: before, end: end + (/^\s+\(?cu\)?(?=\s|$|[?.,])/.exec(folded.slice(end))?.[0].length ?? 0) };
}

function saidBy(parts: Parts, kind: Query['kind'], cue: Query['kind'] | null): Said {
  return {
    folded: parts.folded,
    kind: cue,
    hasAgency: parts.asked.found.length > 0,
    hasWindow: parts.window.spans.length > 0,
    roles: rolesOf(parts.folded),
    status: statusesOf(parts.folded),
    topic: topicIn(parts, kind),
    named: parts.named.document !== null || parts.named.code !== null,
    narrows: narrowingSpans(parts.text, parts.folded).length > 0,
  };
}
