import { addDays, type Day, formatDay, nextWorkingDay, type OwnDays, weekday } from '../../shared/calendar.ts';
import { wordsBeside } from '../../shared/words.ts';
import type { Digest, DigestInput } from '../digest.ts';
import { lastDayInTime } from '../ladder.ts';
import { isForUs, ownTasks } from '../officer.ts';
import { asOf, byDue, codesOf, digestWords, greeting, sectionLines, taskRow } from '../wording.ts';

const weekAheadWords = wordsBeside(import.meta.url);

/** The Sunday up to which the look ahead goes: that of the week in which work goes on, so that Tết is looked beyond. */
export function lookAheadTo(day: Day, own: OwnDays): Day {
  const next = nextWorkingDay(addDays(day, 7 - weekday(day)), own);
  return addDays(next, 7 - weekday(next));
}

/** What an agency has to finish in the week to come, on the afternoon of this week's last day; nothing where nothing is due. */
export function weekAheadDigest(input: DigestInput): Digest {
  const { reader, day, ownDays } = input;
  const to = lookAheadTo(day, ownDays);
  const own = ownTasks(input).filter((o) => isForUs(o.facts, reader.agencyId) && !o.facts.pastDue);
  const due = own
    .filter(({ facts }) => {
      const target = lastDayInTime(facts);
      return target !== null && day < target && target <= to;
    })
    .map((o) => o.facts)
    .sort(byDue);
  const counts = { 'next-week': due.length };
  const rest = { counts, seen: {}, steps: [] };
  if (due.length === 0) return { kind: 'silent', text: '', lists: [], ...rest };
  const words = weekAheadWords(reader.locale);
  const common = digestWords(reader.locale);
  const leads = new Set(own.filter((o) => o.leads).map((o) => o.facts));
  const text = [
    words('head', { greeting: greeting(reader, common), agency: reader.agencyName ?? '', day: formatDay(to) }),
    ...sectionLines(
      {
        id: 'next-week',
        tasks: due,
        heading: words('due', { n: due.length }),
        row: (f) => taskRow(f, common, leads.has(f) ? '' : common('supports')),
      },
      common,
    ),
    asOf(input, common),
  ].join('\n');
  return { kind: 'week-ahead', text, lists: [{ id: 'next-week', codes: codesOf(due) }], ...rest };
}
