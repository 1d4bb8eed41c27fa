import { formatDay } from '../../shared/calendar.ts';
import { type Words, wordsBeside } from '../../shared/words.ts';
import type { SilentPart } from '../../tasks/stale/stale-ladder.ts';
import type { DigestInput } from '../digest.ts';
import { digestWords, named, type Section, shortTitle } from '../wording.ts';
import { contactOf } from './stale-parts.ts';

export const staleWords = wordsBeside(import.meta.url);

const MOST_NAMES = 4;

/** What the own agency is asked for. */
export function askedOf(parts: readonly SilentPart[], { reader, settings }: DigestInput): Section {
  const words = staleWords(reader.locale);
  const heading = words('asked', { n: parts.length, days: settings.stale.officer });
  return { id: 'stale', tasks: tasksOf(parts), heading, row: rowOf(parts, words, false) };
}

/** What the secretariat is told: agencies that were asked and have not answered, and tasks with nobody to ask. */
export function listedFor(parts: readonly SilentPart[], input: DigestInput): Section[] {
  const words = staleWords(input.reader.locale);
  const days = input.settings.stale.officer;
  const without = parts.filter((part) => contactOf(part, input) === 'none');
  const asked = parts.filter((part) => !without.includes(part));
  return [
    {
      id: 'stale',
      tasks: tasksOf(asked),
      heading: words('listed', { n: tasksOf(asked).length, days }),
      row: rowOf(asked, words, true),
    },
    {
      id: 'no-contact',
      tasks: tasksOf(without),
      heading: words('no-contact', { n: tasksOf(without).length, days }),
      row: rowOf(without, words, true),
    },
  ];
}

/** One sentence for a leader, codes only. */
export function saidToLeader(parts: readonly SilentPart[], { reader, settings }: DigestInput): string {
  const words = staleWords(reader.locale);
  const codes = tasksOf(parts).map((f) => f.task.code);
  return words('leader', {
    n: codes.length,
    days: settings.stale.officer,
    codes: named(codes, 'tasks', digestWords(reader.locale)),
  });
}

/** The week's total: how many agencies have said nothing for so long. */
export function silentLine(agencies: readonly string[], { reader, settings }: DigestInput): string {
  const words = staleWords(reader.locale);
  const names = named(agencies, 'agencies', digestWords(reader.locale), MOST_NAMES);
  return words('agencies', { n: agencies.length, days: settings.stale.officer, names });
}

export function tasksOf(parts: readonly SilentPart[]): SilentPart['facts'][] {
  return [...new Map(parts.map((p) => [p.facts.task.code, p.facts])).values()];
}

/** NV-0012 · Hoàn thiện Đề án … · Bộ Xây dựng · từ 20/10/2026. */
function rowOf(parts: readonly SilentPart[], words: Words, withAgency: boolean): Section['row'] {
  return (facts) => {
    const own = parts.filter((p) => p.facts === facts);
    const names = own.map((p) => p.agencyName ?? words('nobody'));
    const since = own.map((p) => p.since).sort()[0] ?? '';
    return [
      facts.task.code,
      shortTitle(facts.latest.title),
      ...(withAgency ? [names.join(', ')] : []),
      words('since', { day: formatDay(since) }),
    ].join(' · ');
  };
}
