import { roundsMeant } from '../../../answers/rounds/render-round.ts';
import { fold } from '../../../shared/text.ts';
import { changeAgencies } from '../../../tasks/rounds/open-round.ts';
import { openRounds } from '../../../tasks/rounds/round.ts';
import { loadRounds } from '../../../tasks/rounds/round-store.ts';
import { readCorrection } from '../../../tasks/rounds/told-round.ts';
import type { OwnerView } from '../../../tasks/task-view.ts';
import type { Reply } from '../message.ts';
import { rich } from '../rich-text.ts';
import { type MemberTalk, nowIso, saying } from '../talk.ts';
import type { AgencyChange } from './action.ts';
import { readNames } from './opening.ts';
import { alreadyClosed, roundCard } from './round-card.ts';
import { authorOf, roundButton, roundScope } from './round-talk.ts';
import { tellAgencies } from './telling.ts';
import { roundChatWords } from './words.ts';

const OF_ROUND = /(?:vao|khoi|trong|cho|ra khoi|o)\s+(?:cac\s+)?dot(?=\s|$|[,.])/;
const names = (agencies: readonly OwnerView[]) => agencies.map((a) => a.name).join(', ') || '–';

/** "Thêm Bộ Nội vụ vào đợt báo cáo quý IV": who is asked in a round that is open, read back before it changes. */
export async function changeTold(talk: MemberTalk, text: string): Promise<Reply[] | null> {
  const named = OF_ROUND.exec(fold(text));
  const { add, drop } = readCorrection(text);
  if (!named || (!add && !drop)) return null;
  const m = roundChatWords(talk.locale);
  const [round] = roundsMeant(openRounds(await loadRounds(talk.db, roundScope(talk))), text);
  if (!round) return [saying(m('none-open'))];
  const wish: { add: OwnerView[]; drop: OwnerView[] } = { add: [], drop: [] };
  for (const [kind, words] of [['add', add] as const, ['drop', drop] as const]) {
    const found = words === null ? [] : readNames(talk, words);
    if ('kind' in found) return [found];
    wish[kind] = found;
  }
  const change = { roundId: round.id, ...wish };
  return [
    {
      kind: 'blocks',
      blocks: [
        rich(m('change-sure', { round: round.name, added: names(wish.add), dropped: names(wish.drop) })),
        rich(m('is-it-right')),
      ],
      buttons: [
        [roundButton(m('button-yes'), { step: 'change', change }), roundButton(m('button-no'), { step: 'drop' })],
      ],
      context: { expects: 'round', round: { ask: 'change', change } },
    },
  ];
}

/** Changes who is asked and tells the officers of the agencies that are new to the round. */
export async function changeReplies(talk: MemberTalk, { roundId, add, drop }: AgencyChange): Promise<Reply[]> {
  const m = roundChatWords(talk.locale);
  const done = await changeAgencies(talk.db, roundScope(talk), roundId, { add, drop }, authorOf(talk), nowIso(talk));
  if (done.kind === 'no-round') return [saying(talk.words('button-gone'))];
  if (done.kind === 'closed') return [alreadyClosed(talk, done.round)];
  if (done.kind === 'nobody-left') return [saying(m('nobody-left'))];
  const told = await tellAgencies(talk, done.round, done.added);
  const about = { added: names(done.added), dropped: names(done.dropped), told };
  return [saying(m('changed', about)), await roundCard(talk, done.round)];
}
