import { formatDay } from '../shared/calendar.ts';
import type { TaskFacts } from '../tasks/facts.ts';
import type { DirectiveView, DocumentRef } from '../tasks/task-view.ts';
import { type Locale, MESSAGES, type Messages } from './messages.ts';
import type { Query, Role } from './query.ts';
import { aboutOf } from './selection.ts';

/** What rendering depends on: the language, the day that counts as today, and the number of published documents searched. */
export type Voice = { locale: Locale; day: string; knownOn: string | null; documents: number };

export function say(voice: Voice): Messages {
  return MESSAGES[voice.locale] as Messages;
}

/** "Bộ Xây dựng · chủ trì · hạn đến 31/12/2025 · chưa hoàn thành": the line that tells how a question was understood. */
export function understoodAs(query: Query, voice: Voice): string {
  const m = say(voice);
  const about = aboutOf(query);
  const parts: string[] = [m.kinds[query.kind]];
  if (about) {
    if (about.agencies.length > 0) parts.push(about.agencies.map((a) => a.name).join(', '));
    if (about.roles.length > 0) parts.push(about.roles.map((r) => m.roles[r as Role]).join(', '));
    const window = windowIn(query, voice);
    if (window) parts.push(window);
    if (about.status.length > 0) parts.push(about.status.map((s) => m.status[s]).join(', '));
    if (about.topic) parts.push(m.topic(about.topic));
    if (about.document) parts.push(about.document);
    if (about.code) parts.push(about.code);
  }
  return parts.join(' · ');
}

export function windowIn(query: Query, voice: Voice): string | null {
  const due = aboutOf(query)?.due;
  const m = say(voice);
  if (!due) return null;
  if (due.undated) return m.undated;
  if (due.from && due.to) return m.dueFromTo(formatDay(due.from), formatDay(due.to));
  if (due.to) return m.dueTo(formatDay(due.to));
  return due.from ? m.dueFrom(formatDay(due.from)) : null;
}

/** "Thông báo số 489/TB-VPCP ngày 12/09/2025", or the title or file of a text without a number. */
export function documentName(document: DocumentRef, voice: Voice): string {
  const name = document.number
    ? `${voice.locale === 'vi' ? 'văn bản số' : 'document no.'} ${document.number}`
    : shorten(document.title ?? document.file, 70);
  return say(voice).documentIs(name, formatDay(document.date));
}

export function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length).replace(/\s+\S*$/u, '')}…`;
}

export function ownersIn(facts: TaskFacts, voice: Voice): string {
  return facts.lead.map((o) => o.name).join(', ') || say(voice).nobody;
}

/** The due as shown everywhere: the day, days left, and the words of the document where they say more than the day. */
export function dueWords(facts: TaskFacts, voice: Voice): string {
  const m = say(voice);
  const phrase = facts.dueDirective?.duePhrase ?? facts.latest.duePhrase;
  if (facts.due === null) return phrase ? `${m.noDue} (${m.asWritten(phrase)})` : m.noDue;
  const clock = facts.state === 'done' || facts.state === 'cancelled' ? '' : `, ${m.daysLeft(facts.daysLeft ?? 0)}`;
  const written = facts.dueDirective?.dueKind === 'before' && phrase ? `, ${m.asWritten(phrase)}` : '';
  return `${m.due(formatDay(facts.due))}${clock}${written}`;
}

/** Marks that keep a row from being taken for more than it is: press, draft, approved unseen, possible link. */
export function marksOf(facts: TaskFacts, voice: Voice): string[] {
  const m = say(voice);
  const latest: DirectiveView = facts.latest;
  return [
    ...(latest.standing === 'reference' ? [m.press] : latest.standing === 'draft' ? [m.draft] : []),
    ...(latest.reviewed ? [] : [m.unreviewed]),
    ...(facts.task.doubts.length > 0 ? [m.mayContinue(facts.task.doubts.join(', '))] : []),
  ];
}

export function standingWords(facts: TaskFacts, voice: Voice): string {
  return say(voice).standing[facts.standing] ?? facts.standing;
}
