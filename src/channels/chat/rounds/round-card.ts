import { contactsOf, stateLines } from '../../../answers/rounds/render-round.ts';
import { formatDay } from '../../../shared/calendar.ts';
import { cutOffWords } from '../../../tasks/rounds/cut-off-words.ts';
import { openRounds, type Round, standingOfRound } from '../../../tasks/rounds/round.ts';
import { loadRounds } from '../../../tasks/rounds/round-store.ts';
import { shortened } from '../answer-view.ts';
import { askReplies } from '../asking.ts';
import type { Button, Reply } from '../message.ts';
import { isAtDesk } from '../review/desk.ts';
import { bold, rich } from '../rich-text.ts';
import { type MemberTalk, saying } from '../talk.ts';
import { roundButton, roundScope } from './round-talk.ts';
import { roundChatWords } from './words.ts';

/** Rounds that a list shows; older ones are in the register. */
const MOST_SHOWN = 6;

/** The rounds of the committee, to the secretariat; anybody else is answered with what they may know of those that are open. */
export async function roundListReplies(talk: MemberTalk): Promise<Reply[]> {
  const m = roundChatWords(talk.locale);
  if (!isAtDesk(talk)) {
    const about = { agencies: [], excluded: [], roles: [], status: [], moved: null, lateDays: null };
    const due = { from: null, to: null, undated: null };
    const none = { topic: null, document: null, code: null, among: null };
    const query = { kind: 'reporting' as const, ...about, due, ...none };
    return askReplies(talk, '', {}, { query: { ...query, round: 'state' }, locale: talk.locale });
  }
  const rounds = (await loadRounds(talk.db, roundScope(talk))).slice(0, MOST_SHOWN);
  const [only, ...more] = openRounds(rounds);
  if (only && more.length === 0 && rounds.length === 1) {
    const card = await roundCard(talk, only);
    return [{ ...card, blocks: [...card.blocks, rich('\n', m('how-to-open'))] }];
  }
  return [
    {
      kind: 'blocks',
      blocks: [
        bold(m(rounds.length > 0 ? 'list-head' : 'list-none')),
        ...rounds.map((r) => rich(`• ${lineOf(r, talk)}`)),
        rich('\n', m('how-to-open')),
      ],
      buttons: rounds.map((r): Button[] => [roundButton(shortened(r.name, 40), { step: 'card', roundId: r.id })]),
    },
  ];
}

function lineOf(round: Round, talk: MemberTalk): string {
  const m = roundChatWords(talk.locale);
  const { sent, of } = standingOfRound(round, talk.deps.today());
  const line = m('list-line', { round: round.name, day: cutOffWords(round, talk.locale), sent: sent.length, of });
  return round.closedOn ? `${line} · ${m('closed-on', { day: formatDay(round.closedOn) })}` : line;
}

/** A round with all the secretariat knows of it, and what it can do with it. */
export async function roundCard(talk: MemberTalk, round: Round): Promise<Extract<Reply, { kind: 'blocks' }>> {
  const m = roundChatWords(talk.locale);
  const day = talk.deps.today();
  const contacts = await contactsOf(talk.db, talk.member.committeeId, day);
  const [head = '', ...lines] = stateLines(round, [], contacts, { locale: talk.locale, day });
  return {
    kind: 'blocks',
    blocks: [
      bold(head),
      ...(round.closedOn ? [rich(m('closed-on', { day: formatDay(round.closedOn) }))] : []),
      ...lines.map((line) => rich(line)),
    ],
    buttons: cardButtons(talk, round),
  };
}

export function cardButtons(talk: MemberTalk, round: Round): Button[][] {
  const m = roundChatWords(talk.locale);
  const { id: roundId } = round;
  const { missing } = standingOfRound(round, talk.deps.today());
  const report = roundButton(m('button-report'), { step: 'report', roundId });
  if (round.closedOn) return [[report]];
  return [
    ...(missing.length > 0 ? [[roundButton(m('button-arrival'), { step: 'choose', roundId, page: 0 })]] : []),
    sayButtons(talk, roundId, missing.length > 0),
    [report],
    [roundButton(m('button-cut-off'), { step: 'cut-off', told: { roundId, cutOff: null, reason: null } })],
    [roundButton(m('button-close'), { step: 'close', roundId, sure: false })],
  ];
}

/** What goes out to agencies: the text for their group, and a letter to one that has not sent. */
function sayButtons({ locale }: MemberTalk, roundId: number, hasLate: boolean): Button[] {
  const m = roundChatWords(locale);
  return [
    roundButton(m('button-message'), { step: 'message', roundId, nameLate: false, edit: false }),
    ...(hasLate ? [roundButton(m('button-letters'), { step: 'letters', roundId })] : []),
  ];
}

/** Under an answer about a round: what its reader can do with it. */
export async function withRoundButtons(talk: MemberTalk, reply: Extract<Reply, { kind: 'blocks' }>, roundId: number) {
  const m = roundChatWords(talk.locale);
  if (talk.chat.kind !== 'private' || talk.member.role === 'leader') return reply;
  const buttons = isAtDesk(talk)
    ? [sayButtons(talk, roundId, true), [roundButton(m('button-card'), { step: 'card', roundId })]]
    : [formButtons(roundId, talk)];
  return { ...reply, buttons: [...buttons, ...(reply.buttons ?? [])] };
}

export function formButtons(roundId: number, { locale }: Pick<MemberTalk, 'locale'>): Button[] {
  const m = roundChatWords(locale);
  return [
    roundButton(m('button-form-docx'), { step: 'form', roundId, format: 'docx' }),
    roundButton(m('button-form-xlsx'), { step: 'form', roundId, format: 'xlsx' }),
  ];
}

/** Reads back what closing means, and closes once it is confirmed. */
export function closeAsked(talk: MemberTalk, round: Round): Reply {
  const m = roundChatWords(talk.locale);
  const { missing } = standingOfRound(round, talk.deps.today());
  return {
    kind: 'blocks',
    blocks: [rich(m('close-sure', { round: round.name, n: missing.length }))],
    buttons: [[roundButton(m('button-close-sure'), { step: 'close', roundId: round.id, sure: true })]],
  };
}

export function alreadyClosed(talk: MemberTalk, round: Round): Reply {
  const m = roundChatWords(talk.locale);
  return saying(m('closed-already', { round: round.name, day: formatDay(round.closedOn ?? talk.deps.today()) }));
}
