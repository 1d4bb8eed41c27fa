import { formatDay } from '../../shared/calendar.ts';
import { type Locale, wordsBeside } from '../../shared/words.ts';
import { earlierCutOffs, type Round } from './round.ts';

const cutOffSay = wordsBeside(import.meta.url);

/** "20/11/2026, trước đó 15/11/2026": a cut-off that was moved never stands without the one before it. */
export function cutOffWords(round: Pick<Round, 'cutOff' | 'firstCutOff' | 'moves'>, locale: Locale): string {
  const m = cutOffSay(locale);
  const earlier = earlierCutOffs(round).map(formatDay);
  const day = formatDay(round.cutOff);
  return earlier.length > 0 ? m('moved', { day, before: earlier.join(', ') }) : day;
}
