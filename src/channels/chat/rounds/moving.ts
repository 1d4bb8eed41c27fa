import { roundsMeant } from '../../../answers/rounds/render-round.ts';
import { ownDaysOf } from '../../../people/own-days.ts';
import { formatDay, isWorkingDay } from '../../../shared/calendar.ts';
import { type MoveGiven, moveCutOff, moveFault } from '../../../tasks/rounds/move-cut-off.ts';
import { openRounds, ownRound, type Round } from '../../../tasks/rounds/round.ts';
import { loadRounds } from '../../../tasks/rounds/round-store.ts';
import { readMove, readNewCutOff } from '../../../tasks/rounds/told-move.ts';
import { shortened } from '../answer-view.ts';
import type { Button, Reply } from '../message.ts';
import { pushToRoles } from '../push.ts';
import { bold, rich } from '../rich-text.ts';
import { asks } from '../spoken.ts';
import { type MemberTalk, nowIso, saying } from '../talk.ts';
import type { MoveTold } from './action.ts';
import { alreadyClosed, formButtons, roundCard } from './round-card.ts';
import { authorOf, roundButton, roundById, roundScope } from './round-talk.ts';
import { roundChatWords } from './words.ts';

/** "Dời hạn đợt báo cáo quý IV sang 20/11 vì lùi phiên họp": read back before it counts. Null where no cut-off is to be moved. */
export async function moveTold(talk: MemberTalk, text: string): Promise<Reply[] | null> {
  const told = asks(text) ? null : readMove(text, talk.deps.today());
  if (!told) return null;
  const m = roundChatWords(talk.locale);
  const meant = roundsMeant(openRounds(await loadRounds(talk.db, roundScope(talk))), text);
  const [only, ...others] = meant;
  if (!only) return [saying(m('none-open'))];
  if (others.length === 0) return moveReplies(talk, { roundId: only.id, ...told });
  const buttons = meant.map((r): Button[] => [
    roundButton(shortened(r.name, 40), { step: 'cut-off', told: { roundId: r.id, ...told } }),
  ]);
  return [{ kind: 'blocks', blocks: [rich(m('which-to-move'))], buttons }];
}

/** What is told of the move: day or reason asked for where it lacks one, else read back. */
export async function moveReplies(talk: MemberTalk, told: MoveTold): Promise<Reply[]> {
  const m = roundChatWords(talk.locale);
  const { roundId, cutOff, reason } = told;
  const round = await roundById(talk, roundId);
  if (!round) return [saying(talk.words('button-gone'))];
  if (round.closedOn) return [alreadyClosed(talk, round)];
  if (cutOff !== null && cutOff === round.cutOff) return [saying(m('move-same', aboutCutOff(round)))];
  const fault = cutOff === null ? null : moveFault({ cutOff, reason: reason ?? '' }, talk.deps.today());
  if (fault === 'past' || fault === 'long-reason')
    return [asking({ ...told, ...(fault === 'past' ? { cutOff: null } : { reason: null }) }, m(`move-${fault}`))];
  if (cutOff === null) return [asking(told, m('ask-new-cut-off', aboutCutOff(round)))];
  if (reason === null) return [asking(told, m('ask-move-reason', { day: formatDay(cutOff) }))];
  return [await readBack(talk, round, { roundId, cutOff, reason })];
}

const aboutCutOff = (round: Round) => ({ round: round.name, day: formatDay(round.cutOff) });

function asking(told: MoveTold, question: string): Reply {
  return { ...saying(question), asks: true, context: { expects: 'round', round: { ask: 'move', told } } };
}

async function readBack(talk: MemberTalk, round: Round, move: MoveGiven): Promise<Reply> {
  const m = roundChatWords(talk.locale);
  const { cutOff, reason } = move;
  const isOff = !isWorkingDay(cutOff, await ownDaysOf(talk.db, talk.member.committeeId));
  const about = { round: round.name, from: formatDay(round.cutOff), day: formatDay(cutOff) };
  return {
    kind: 'blocks',
    blocks: [
      bold(m('move-head', about)),
      ...(isOff ? [rich(m('plan-day-off'))] : []),
      rich(m('move-reason', { reason })),
      rich(m('move-who', { n: round.agencies.length })),
      rich(m('is-it-right')),
    ],
    buttons: [[roundButton(m('button-yes'), { step: 'move', move }), roundButton(m('button-no'), { step: 'drop' })]],
    context: { expects: 'round', round: { ask: 'move-sure', move } },
  };
}

/** The day, the reason, or both, in reply to our question; null where the message gives neither. */
export async function moveGiven(talk: MemberTalk, text: string, told: MoveTold): Promise<Reply[] | null> {
  if (asks(text) && !talk.incoming.replyTo) return null;
  const given = readNewCutOff(text, talk.deps.today());
  // Once the day is known, the whole reply is the reason.
  if (told.cutOff !== null) return moveReplies(talk, { ...told, reason: given.reason ?? text.trim() });
  if (given.cutOff === null) return null;
  return moveReplies(talk, { ...told, cutOff: given.cutOff, reason: given.reason ?? told.reason });
}

/** Moves the cut-off and tells the officers of all who are asked, once; a second tap moves nothing and tells nobody. */
export async function movedReplies(talk: MemberTalk, move: MoveGiven): Promise<Reply[]> {
  const m = roundChatWords(talk.locale);
  const done = await moveCutOff(talk.db, roundScope(talk), move, authorOf(talk), nowIso(talk));
  if (done.kind === 'no-round') return [saying(talk.words('button-gone'))];
  if (done.kind === 'closed') return [alreadyClosed(talk, done.round)];
  if (done.kind === 'refused') return [saying(m(`move-${done.why}`))];
  if (done.kind === 'same') return [saying(m('move-same', aboutCutOff(done.round)))];
  const told = await tellMoved(talk, done.round, { from: formatDay(done.from), reason: move.reason });
  return [saying(m('moved', { ...aboutCutOff(done.round), told })), await roundCard(talk, done.round)];
}

function tellMoved(
  talk: MemberTalk,
  round: Round,
  { from, reason }: { from: string; reason: string },
): Promise<number> {
  const { db, deps, line, abilities, member, cause } = talk;
  return pushToRoles(db, deps, line, abilities, {
    committeeId: member.committeeId,
    roles: ['officer'],
    cause: `${cause}:cut-off`,
    exceptMemberId: member.id,
    isAlert: true,
    replies: (_, { agencyId, locale }) => {
      const m = roundChatWords(locale);
      const own = agencyId === null ? null : ownRound(round, agencyId, deps.today());
      if (!own) return [];
      const { agency, sent } = own;
      const about = { agency: agency.name, day: formatDay(round.cutOff), from };
      const letter = sent?.arrival;
      return [
        {
          kind: 'blocks',
          blocks: [
            bold(m('told-moved', { round: round.name })),
            rich(letter ? m('told-moved-sent', about) : m('told-moved-cut-off', about)),
            rich(m('move-reason', { reason })),
          ],
          ...(letter ? {} : { buttons: [formButtons(round.id, { locale })] }),
        },
      ];
    },
  });
}
