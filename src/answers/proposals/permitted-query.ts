import { findAskedAgencies } from '../../agencies/asked-agency.ts';
import { dayOf } from '../../shared/calendar.ts';
import { fold, words as syllablesOf } from '../../shared/text.ts';
import { codeSpans } from '../../tasks/progress/told-code.ts';
import type { AskedAgency, Query } from '../query.ts';
import { presentBodies } from '../questions/bodies.ts';
import { FILTERED, type QuestionInput, type ReadQuestion, readAs, WORDS_ONLY } from '../questions/read-question.ts';
import { spelledOut } from '../questions/spelling.ts';
import type { ProposedQuery } from './proposed-query.ts';

type About = Extract<Query, { kind: 'list' }>;

/**
 * A model's reading of a question, as far as the question itself says it: its kind is free, but every body, day, number and word
 * must be one that our own reader finds in the question. Null where a single thing was invented: the rules' reading then stands.
 */
export function permittedQuery(proposed: ProposedQuery, read: ReadQuestion, input: QuestionInput): Query | null {
  if (proposed.kind === 'help' || proposed.kind === 'unsupported') return null;
  const base = readAs(proposed.kind, input);
  const found = readAs('list', input) as About;
  if (!('agencies' in base)) return null;
  const known = [...found.agencies, ...found.excluded, ...nearestOf(read, input.day)];
  const agencies = bodiesAmong(proposed.agencies, known, input.day);
  const excluded = bodiesAmong(proposed.excluded, known, input.day);
  const days = [found.due.from, found.due.to, ...daysWritten(input.text)];
  const due = { from: proposed.from, to: proposed.to, undated: proposed.undated };
  const isSaid =
    isWithin([due.from, due.to], days) &&
    isNumbered([proposed.moved, proposed.lateDays], [found.moved, found.lateDays], input.text) &&
    hasWords(proposed.topic, input.text) &&
    isDocument(proposed.document, base.document, input.text) &&
    isCode(proposed.code, input.text);
  if (!agencies || !excluded || !isSaid) return null;
  const { kind, roles, moved, lateDays, topic } = proposed;
  const isList = kind === 'list' || kind === 'count';
  return {
    ...base,
    ...(WORDS_ONLY.has(kind) ? {} : { agencies }),
    ...(FILTERED.has(kind) ? { excluded, roles, due } : {}),
    ...(isList ? { status: proposed.status, moved, lateDays } : {}),
    topic,
    document: proposed.document ?? base.document,
    code: proposed.code ?? base.code,
  };
}

/** Bodies that an unknown name in the question comes nearest to and begins like: "Bộ Xây lắp" may be meant for "Bộ Xây dựng". */
function nearestOf(read: ReadQuestion, day: string): AskedAgency[] {
  const beginning = (name: string) => syllablesOf(fold(name)).slice(0, 2).join(' ');
  const near = read.unknownAgencies.flatMap((u) => u.nearest.filter((name) => beginning(name) === beginning(u.words)));
  return presentBodies(
    near.flatMap((name) => findAskedAgencies(name, day).found),
    day,
  );
}

/** Names as the bodies they are, each of which the question names; null where one is none of them. */
function bodiesAmong(names: readonly string[], known: readonly AskedAgency[], day: string): AskedAgency[] | null {
  const bodies: AskedAgency[] = [];
  for (const name of names) {
    const [first, ...more] = presentBodies(findAskedAgencies(name, day).found, day);
    const body = known.find((k) => fold(k.name) === fold(name)) ?? known.find((k) => k.id === first?.id);
    if (!body || more.length > 0) return null;
    if (!bodies.some((b) => b.id === body.id)) bodies.push(body);
  }
  return bodies;
}

function isWithin(days: readonly (string | null)[], allowed: readonly (string | null)[]): boolean {
  return days.every((day) => day === null || allowed.includes(day));
}

/** Complete days that a text writes out: "31/12/2025", "31 tháng 12 năm 2025", "2025-12-31". */
function daysWritten(text: string): string[] {
  const folded = fold(text);
  const written = [
    ...folded.matchAll(/(?<!\d)(?<d>\d{1,2})\s*(?:[/.-]|thang)\s*(?<m>\d{1,2})\s*(?:[/.-]|nam)\s*(?<y>\d{4})(?!\d)/g),
    ...folded.matchAll(/(?<!\d)(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})(?!\d)/g),
  ];
  return written
    .map(({ groups = {} }) => dayOf(Number(groups.y), Number(groups.m), Number(groups.d)))
    .filter((day) => day !== null);
}

function isNumbered(numbers: (number | null)[], read: (number | null)[], text: string): boolean {
  const written: string[] = text.match(/\d+/g) ?? [];
  return numbers.every((n, i) => n === null || n === read[i] || written.includes(String(n)));
}

/** Every word of a topic is one of the question, with its marks or without, as typed or spelt out. */
function hasWords(topic: string | null, text: string): boolean {
  const asked = new Set(syllablesOf(fold(`${text} ${spelledOut(text.normalize('NFC'))}`)));
  return topic === null || (topic.trim() !== '' && syllablesOf(fold(topic)).every((word) => asked.has(word)));
}

function isDocument(named: string | null, read: string | null, text: string): boolean {
  return named === null || named === read || (/^\d/.test(named) && hasNumber(text, named));
}

function hasNumber(text: string, number: string): boolean {
  const [in_, of] = [fold(text), fold(number)];
  const at = in_.indexOf(of);
  return at >= 0 && !/[\p{L}\d]/u.test(`${in_[at - 1] ?? ''}${in_[at + of.length] ?? ''}`);
}

function isCode(code: string | null, text: string): boolean {
  return code === null || codeSpans(text.normalize('NFC')).some((span) => span.code === code);
}
