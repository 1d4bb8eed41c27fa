import { addDays, formatDay } from '../shared/calendar.ts';
import { withoutPersons } from '../shared/offices-only.ts';
import { type Locale, type Words, wordsBeside } from '../shared/words.ts';
import type { Slip } from '../tasks/due-chain.ts';
import type { TaskFacts } from '../tasks/facts.ts';
import type { DirectiveView, DocumentRef } from '../tasks/task-view.ts';
import type { Query } from './query.ts';
import { LATEST_DOCUMENT, LATEST_SESSION } from './questions/named-document.ts';
import { aboutOf } from './selection.ts';

/** What rendering depends on: the language, the day that counts as today, and the number of published documents searched. */
export type Voice = { locale: Locale; day: string; knownOn: string | null; documents: number };

const words = wordsBeside(import.meta.url);

/** The sentences of an answer in its language. */
export function say(voice: Voice): Words {
  return words(voice.locale);
}

/** "Bộ Xây dựng · chủ trì · hạn đến 31/12/2025 · chưa hoàn thành": the line that tells how a question was understood. */
export function understoodAs(query: Query, voice: Voice): string {
  const agencies = aboutOf(query)?.agencies.map((a) => a.name) ?? [];
  return [
    say(voice)(`kind-${query.kind}`),
    ...(agencies.length > 0 ? [agencies.join(', ')] : []),
    ...filtersOf(query, voice),
  ].join(' · ');
}

/** What a question narrows its tasks by, besides the agencies. */
export function filtersOf(query: Query, voice: Voice): string[] {
  const m = say(voice);
  const about = aboutOf(query);
  if (!about) return [];
  const window = windowIn(query, voice);
  return [
    ...(about.excluded.length > 0 ? [m('except', { names: about.excluded.map((a) => a.name).join(', ') })] : []),
    ...(about.roles.length > 0 ? [about.roles.map((r) => m(`role-${r}`)).join(', ')] : []),
    ...(window ? [window] : []),
    ...givenIn(query, voice),
    ...(about.status.length > 0 ? [about.status.map((s) => m(`status-${s}`)).join(', ')] : []),
    ...(about.moved === null ? [] : [m('moved', { n: about.moved })]),
    ...(about.lateDays === null ? [] : [m('late-days', { n: about.lateDays })]),
    ...(about.topic ? [m('topic', { words: about.topic })] : []),
    ...(about.document ? [documentAsked(about.document, voice)] : []),
    ...(about.code ? [about.code] : []),
  ];
}

/** When what a tally counts was assigned: without it a small figure puzzles. */
function givenIn(query: Query, voice: Voice): string[] {
  if (query.kind !== 'tally') return [];
  const m = say(voice);
  const { from, to } = query.period;
  if (from && to) return [m('given-from-to', { from: formatDay(from), to: formatDay(to) })];
  if (to) return [m('given-to', { day: formatDay(to) })];
  return from ? [m('given-from', { day: formatDay(from) })] : [];
}

/** A document as a question names it: its number, the latest, a session, a day. */
function documentAsked(named: string, voice: Voice): string {
  const m = say(voice);
  if (named === LATEST_DOCUMENT) return m('latest-document');
  if (named === LATEST_SESSION) return m('latest-session');
  const session = /^phiên họp thứ (\d+)$/.exec(named)?.[1];
  if (session) return m('session-number', { n: Number(session) });
  return /^\d{4}-\d{2}-\d{2}$/.test(named)
    ? m('document-of-day', { day: formatDay(named) })
    : m('document-number', { number: named });
}

/** "Không tìm thấy nhiệm vụ nào của …": says what was looked for and in how many documents. */
export function nothingListed(query: Query, voice: Voice): string {
  const m = say(voice);
  const agency = aboutOf(query)
    ?.agencies.map((a) => a.name)
    .join(', ');
  const what = filtersOf(query, voice).join(' · ') || m('status-open');
  const { documents } = voice;
  if (!agency) return m('nothing-at-all', { what, documents });
  return filtersOf(query, voice).length > 0
    ? m('nothing-filtered', { agency, what, documents })
    : m('nothing-listed', { agency, documents });
}

export function windowIn(query: Query, voice: Voice): string | null {
  const due = aboutOf(query)?.due;
  const m = say(voice);
  if (!due) return null;
  if (due.undated) return m('no-due');
  if (due.from && due.to) return m('window-from-to', { from: formatDay(due.from), to: formatDay(due.to) });
  if (due.to) return m('window-to', { day: formatDay(due.to) });
  return due.from ? m('window-from', { day: formatDay(due.from) }) : null;
}

/** "Thông báo số 489/TB-VPCP ngày 12/09/2025", or the title or file of a text without a number. */
export function documentName(document: DocumentRef, voice: Voice): string {
  const m = say(voice);
  const name = document.number
    ? m('document-number', { number: document.number })
    : shorten(withoutPersons(document.title ?? document.file), 70);
  return m('document-dated', { name, day: formatDay(document.date) });
}

/** Message pieces are written small, as they stand inside a line; what opens a sentence begins with a capital. */
export function asSentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length).replace(/\s+\S*$/u, '')}…`;
}

export function ownersIn(facts: TaskFacts, voice: Voice): string {
  return facts.lead.map((o) => o.name).join(', ') || say(voice)('nobody');
}

/** The due as shown everywhere: the day, days left, and the words of the document where they say more than the day. */
export function dueWords(facts: TaskFacts, voice: Voice): string {
  const { due, clock, written } = dueParts(facts, voice);
  if (facts.due === null) return written ? `${due} (${written})` : due;
  return [due, clock, written].filter(Boolean).join(', ');
}

/** The due itself, how far off it is, and the words it was read from where they say more than the day. */
export type DueParts = { due: string; clock: string | null; written: string | null };

export function dueParts(facts: TaskFacts, voice: Voice): DueParts {
  const m = say(voice);
  const phrase = facts.dueDirective?.duePhrase ?? facts.latest.duePhrase;
  const written = phrase ? m('as-written', { phrase }) : null;
  if (facts.due === null) return { due: m('no-due'), clock: null, written };
  return {
    due: m('due', { day: formatDay(facts.due) }),
    // The agency's clock has stopped: how long ago the day was is not its delay.
    clock: /^(?:done|waiting|cancelled)/.test(facts.standing) ? null : clockWords(facts, voice),
    // The words of the document say another day than the one it was extended to.
    written: facts.dueDirective?.dueKind === 'before' && facts.extension === null ? written : null,
  };
}

function clockWords({ daysLeft: days, due, pastDue, overdueFrom }: TaskFacts, voice: Voice): string {
  const m = say(voice);
  const daysLeft = days ?? 0;
  // The day itself was no working day: nothing is late before the next one is over, and nothing may sound like it.
  if (daysLeft < 0 && !pastDue && due && overdueFrom && overdueFrom > addDays(due, 1))
    return m('due-next-working-day', { day: formatDay(addDays(overdueFrom, -1)) });
  if (daysLeft === 0) return m('due-today');
  return daysLeft > 0 ? m('days-left', { days: daysLeft }) : m('days-past-due', { days: -daysLeft });
}

/** Marks that keep a row from being taken for more than it is: press, draft, approved unseen, possible link. */
export function marksOf(facts: TaskFacts, voice: Voice): string[] {
  const m = say(voice);
  const latest: DirectiveView = facts.latest;
  const { tracking } = facts.task;
  return [
    ...(latest.standing === 'reference' ? [m('mark-reference')] : latest.standing === 'draft' ? [m('mark-draft')] : []),
    ...(latest.reviewed ? [] : [m('mark-unreviewed')]),
    ...(tracking && facts.due === null
      ? [m('mark-tracking', { day: formatDay(tracking.date), rhythm: m(`rhythm-${tracking.rhythm}`) })]
      : []),
    ...(facts.task.doubts.length > 0 ? [m('mark-may-continue', { codes: facts.task.doubts.join(', ') })] : []),
  ];
}

export function standingWords(facts: TaskFacts, voice: Voice): string {
  return say(voice)(`standing-${facts.standing}`);
}

export function slipWords(slip: Slip, voice: Voice): string {
  const m = say(voice);
  const named = slip.kind === 're-issued' ? null : (slip.document?.number ?? slip.documentNumber);
  const kind = [m(`slip-kind-${slip.kind}`), ...(named ? [m('slip-by', { document: named })] : [])].join(' ');
  return m('slip', { from: formatDay(slip.from), to: formatDay(slip.to), days: slip.days, kind });
}
