import { clockWords } from '../answers/rounds/render-round.ts';
import { roundAnswerWords } from '../answers/rounds/words.ts';
import { type Day, daysBetween, isFirstWorkingDayOfWeek, previousWorkingDay } from '../shared/calendar.ts';
import { cutOffWords } from '../tasks/rounds/cut-off-words.ts';
import { ownRound, type Round, standingOfRound } from '../tasks/rounds/round.ts';
import type { DigestInput } from './digest.ts';
import { digestWords } from './wording.ts';

/** Days before the cut-off on which a round is a reason to write by itself, the day after it, and every week in between. */
const STEPS = [7, 3, 1, 0, -1];

/** A round as one line. `isTold`: by itself a reason to write today; else it stands beside what is written anyway. */
export type RoundLine = { text: string; isTold: boolean };
type Input = Pick<DigestInput, 'reader' | 'rounds' | 'day' | 'last' | 'ownDays' | 'asked'>;

/** The open rounds from which the own agency's report is missing, with the days left; never that they have passed. */
export function officerRounds(input: Input): RoundLine[] {
  const { reader, rounds, day } = input;
  const words = digestWords(reader.locale);
  return rounds.flatMap((round) => {
    const own = reader.agencyId ? ownRound(round, reader.agencyId, day) : null;
    if (!own || own.sent) return [];
    const clock = clockWords(own.daysLeft, false, roundAnswerWords(reader.locale));
    const text = words('round-own', { round: round.name, day: cutOffWords(round, reader.locale), clock });
    return [{ text, isTold: isTold(round, input, false) }];
  });
}

/** How many have sent of how many, of every open round. */
export function deskRounds(input: Input): RoundLine[] {
  const { reader, rounds, day } = input;
  const words = digestWords(reader.locale);
  return rounds.map((round) => {
    const { sent, of, daysLeft } = standingOfRound(round, day);
    const clock = clockWords(daysLeft, true, roundAnswerWords(reader.locale));
    const about = { round: round.name, sent: sent.length, of, day: cutOffWords(round, reader.locale), clock };
    return { text: words('round-desk', about), isTold: sent.length < of && isTold(round, input, true) };
  });
}

/** A move the agency was not told of at once: it came by the command line, or the reader wants nothing at once. */
function isNewlyMoved({ moves }: Round, { day, reader }: Input, since: Day): boolean {
  return moves.some(({ on, channel }) => since <= on && on < day && (channel === 'command line' || !reader.alerts));
}

/** A step that a day off or an outage held back is made up for once; an agency is not pressed the day after. */
function isTold(round: Round, input: Input, isDesk: boolean): boolean {
  const { cutOff, askedOn } = round;
  const { day, last, ownDays, asked } = input;
  if (asked || isFirstWorkingDayOfWeek(day, ownDays)) return true;
  const since: Day = last?.day ?? previousWorkingDay(day, ownDays);
  const [before, now] = [daysBetween(since, cutOff), daysBetween(day, cutOff)];
  const steps = isDesk ? STEPS : STEPS.filter((step) => step >= 0);
  if (!isDesk && isNewlyMoved(round, input, since)) return true;
  return (since <= askedOn && askedOn < day) || steps.some((step) => now <= step && step < before);
}
