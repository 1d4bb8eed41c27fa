import { changeReminders, type DigestSettings, digestSettings } from '../../digests/settings.ts';
import { changeOwnDay, ownDaysOf } from '../../people/own-days.ts';
import { formatDay } from '../../shared/calendar.ts';
import { type CalendarSource, calendarSources, calendarStatus, proposedSwap } from '../../shared/holidays.ts';
import { staleDays } from '../../tasks/stale/stale-ladder.ts';
import { type Arguments, day, text, UsageError } from './arguments.ts';
import type { Deps } from './deps.ts';
import { type Io, printJson } from './io.ts';

export const CALENDAR_USAGE = '[--off D | --work D | --as-table D] [--by NAME]';
export const REMINDERS_USAGE = '[--long 15,7,3,1] [--short 7,1,0] [--stale 30,37,45] [--by NAME]';

/** `calendar`: what is known of this year's and next year's holidays, and the committee's own days; changes one, recorded with who did it. */
export async function runCalendar(deps: Deps, committeeId: number, args: Arguments, io: Io): Promise<number> {
  for (const kind of ['off', 'work', 'as-table'] as const) {
    const on = day(args, kind, io.words);
    if (on)
      await deps.db.transaction((tx) =>
        changeOwnDay(tx, committeeId, on, kind, author(args), new Date(deps.now()).toISOString()),
      );
  }
  const year = Number(deps.today().slice(0, 4));
  const own = await ownDaysOf(deps.db, committeeId);
  const years = [year, year + 1].map((y) => ({
    year: y,
    status: calendarStatus(y) ?? 'missing',
    sources: calendarSources(y),
    proposedSwap: openSwap(y, own),
  }));
  if (args.values.json) printJson(io, { years, ...own });
  else {
    for (const y of years) io.out(`${yearLines(y, io).join('\n')}\n`);
    io.out(`${io.words('calendar-own', { off: own.off.join(', ') || '–', work: own.work.join(', ') || '–' })}\n`);
  }
  return 0;
}

/**
 * `reminders`: on which working days before the due day a task is reminded of, and after how many days without a report who is told;
 * changes the ladders, recorded with who did it.
 */
export async function runReminders(deps: Deps, committeeId: number, args: Arguments, io: Io): Promise<number> {
  const steps = (name: string) =>
    text(args, name)
      ?.split(',')
      .map((n) => Number(n.trim() || Number.NaN));
  const [long, short, stale] = [steps('long'), steps('short'), steps('stale')];
  let settings: DigestSettings | null = await digestSettings(deps.db, committeeId);
  if (long || short || stale) {
    const change = {
      ...(long ? { longLadder: long } : {}),
      ...(short ? { shortLadder: short } : {}),
      ...(stale ? { stale: staleDays(stale) } : {}),
    };
    const at = new Date(deps.now()).toISOString();
    settings = await deps.db.transaction((tx) => changeReminders(tx, committeeId, change, author(args), at));
    if (!settings) throw new UsageError(`reminders ${REMINDERS_USAGE}`);
  }
  const { longLadder, shortLadder, longProducts, stale: silent } = settings;
  if (args.values.json) printJson(io, settings);
  else
    io.out(
      `${io.words('reminders', { long: longLadder.join(', '), short: shortLadder.join(', '), products: longProducts.join(', ') })}\n${io.words('reminders-stale', silent)}\n`,
    );
  return 0;
}

type Year = {
  year: number;
  status: string;
  sources: readonly CalendarSource[];
  proposedSwap: { off: string; work: string } | null;
};

/** Once it is entered, or refused by entering the day as worked, nothing is open about it. */
function openSwap(year: number, own: { off: string[]; work: string[] }): Year['proposedSwap'] {
  const swap = proposedSwap(year);
  return swap && ![...own.off, ...own.work].includes(swap.off) ? swap : null;
}

/** What a year's table rests on, and what is still open. */
function yearLines({ year, status, sources, proposedSwap: swap }: Year, { words }: Io): string[] {
  const named = sources.map(({ kind, number, issuedOn }) =>
    [`${kind} ${number}`, ...(issuedOn ? [`(${formatDay(issuedOn)})`] : [])].join(' '),
  );
  return [
    words(`calendar-${status}`, { year: String(year) }),
    ...(named.length > 0 ? [words('calendar-sources', { sources: named.join('; ') })] : []),
    ...(swap ? [words('calendar-proposed', swap)] : []),
  ];
}

function author(args: Arguments) {
  return { name: text(args, 'by') ?? 'command line', memberId: null, channel: 'command line' };
}
