import { type Day, formatDay } from '../../shared/calendar.ts';
import type { Words } from '../../shared/words.ts';
import { earlierCutOffs, type Round, standingOfRound } from '../../tasks/rounds/round.ts';
import type { OwnerView } from '../../tasks/task-view.ts';

/** What a group of a messenger takes in one message; Zalo's is the shortest. */
export const LONGEST_GROUP_MESSAGE = 2000;

export type GroupMessageInput = {
  round: Round;
  day: Day;
  /** How the secretariat calls itself: "Tổ giúp việc". */
  office: string;
  /** The secretary chose to name the agencies nothing has come from. */
  nameLate: boolean;
};

/**
 * The text a secretary pastes into the agencies' chat group: thanks those whose report has come, gives the cut-off and where to send.
 * Never longer than a group takes: lists are shortened before a sentence is. Names no late agency unless that was chosen.
 */
export function groupMessage({ round, day, office, nameLate }: GroupMessageInput, m: Words): string {
  const { sent, missing, daysLeft } = standingOfRound(round, day);
  const thanked = sent.map((s) => s.agency);
  const written = (most: number) =>
    [
      m('group-greeting', { office: shortened(office, 100) }),
      ...(thanked.length > 0
        ? [m('group-thanks', { round: round.name, n: thanked.length, agencies: namesOf(thanked, most, m) })]
        : []),
      ...(missing.length === 0
        ? [m('group-complete', { round: round.name })]
        : [
            m(daysLeft < 0 ? 'group-still' : 'group-ask', { round: round.name, day: cutOffIn(round, m) }),
            ...(nameLate ? [m('group-missing', { n: missing.length, agencies: namesOf(missing, most, m) })] : []),
            ...(round.sendTo ? [m('group-send-to', { to: shortened(round.sendTo, 300) })] : []),
          ]),
      m('group-close'),
    ].join('\n');
  for (let most = Math.max(thanked.length, missing.length); most > 0; most--) {
    const text = written(most);
    if (text.length <= LONGEST_GROUP_MESSAGE) return text;
  }
  return written(0).slice(0, LONGEST_GROUP_MESSAGE);
}

/** "20/11/2026 (trước đó 15/11/2026)". */
export function cutOffIn(round: Pick<Round, 'cutOff' | 'firstCutOff' | 'moves'>, m: Words): string {
  const before = earlierCutOffs(round).map(formatDay).join(', ');
  const day = formatDay(round.cutOff);
  return before ? m('cut-off-moved', { day, before }) : day;
}

function namesOf(agencies: readonly OwnerView[], most: number, m: Words): string {
  const more = agencies.length - most;
  const named = agencies.slice(0, most).map((a) => shortened(a.name, 100));
  return [...named, ...(more > 0 ? [m('others', { n: more })] : [])].join(', ');
}

function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
}
