import { roundsMeant } from '../../../answers/rounds/render-round.ts';
import { formatDay } from '../../../shared/calendar.ts';
import { changeAgencies } from '../../../tasks/rounds/open-round.ts';
import {
  type ArrivalGiven,
  recordArrival,
  retractArrival,
  roundsAsking,
} from '../../../tasks/rounds/record-arrival.ts';
import { openRounds, type Round, standingOfRound } from '../../../tasks/rounds/round.ts';
import { loadRounds } from '../../../tasks/rounds/round-store.ts';
import { namesLetter, readArrival, readLetter } from '../../../tasks/rounds/told-round.ts';
import type { OwnerView } from '../../../tasks/task-view.ts';
import { shortened } from '../answer-view.ts';
import type { Button, Reply } from '../message.ts';
import { bold, rich } from '../rich-text.ts';
import { asks, codesIn } from '../spoken.ts';
import { type MemberTalk, nowIso, saying } from '../talk.ts';
import type { ArrivalTold } from './action.ts';
import { alreadyClosed } from './round-card.ts';
import { authorOf, roundButton, roundById, roundScope } from './round-talk.ts';
import { roundChatWords } from './words.ts';

/** Agencies that a message offers without becoming a wall. */
const AGENCIES_A_PAGE = 8;

/** "BXD gửi báo cáo rồi, CV 1234/BXD-QHKT ngày 20/11": read back before it counts. Null where no round is open or nothing has come. */
export async function arrivalTold(talk: MemberTalk, text: string): Promise<Reply[] | null> {
  if (asks(text) || codesIn(text).length > 0) return null;
  const told = readArrival(text, talk.deps.today());
  if (!told) return null;
  const open = openRounds(await loadRounds(talk.db, roundScope(talk)));
  const [agency, ...others] = told.agencies;
  if (open.length === 0 || !agency) return null;
  const m = roundChatWords(talk.locale);
  if (others.length > 0) return [saying(m('one-agency'))];
  const asking = await roundsAsking(talk.db, roundScope(talk), agency.id);
  const meant = roundsMeant(asking.length > 0 ? asking : open, text);
  const toldOf = ({ id: roundId }: Round): ArrivalTold => ({
    roundId,
    agency,
    number: told.number,
    sentOn: told.sentOn,
  });
  const [only] = meant;
  if (only && meant.length === 1) return arrivalReplies(talk, toldOf(only));
  const buttons = meant.map((r): Button[] => [
    roundButton(shortened(r.name, 40), { step: 'arrival', told: toldOf(r) }),
  ]);
  return [{ kind: 'blocks', blocks: [rich(m('which-round', { agency: agency.name }))], buttons }];
}

/** What is told of an arrival: number or date asked for where it lacks one, else read back. */
export async function arrivalReplies(talk: MemberTalk, told: ArrivalTold): Promise<Reply[]> {
  const m = roundChatWords(talk.locale);
  const today = talk.deps.today();
  const round = await roundById(talk, told.roundId);
  if (!round) return [saying(talk.words('button-gone'))];
  if (round.closedOn) return [alreadyClosed(talk, round)];
  if (told.number === null || told.sentOn === null) {
    const given = { ...told, sentOn: told.sentOn ?? today };
    const without = roundButton(m('button-no-number'), { step: 'record', given });
    const hasNumber = told.number !== null;
    return [
      {
        kind: 'blocks',
        blocks: [
          rich(m(hasNumber ? 'ask-date' : told.sentOn ? 'ask-number' : 'ask-letter', { agency: told.agency.name })),
        ],
        ...(!hasNumber && isAsked(round, told.agency) ? { buttons: [[without]] } : {}),
        asks: true,
        context: { expects: 'round', round: { ask: 'letter', told } },
      },
    ];
  }
  return [readBack(talk, round, { ...told, sentOn: told.sentOn })];
}

const isAsked = (round: Round, agency: OwnerView) => round.agencies.some((a) => a.id === agency.id);

function readBack(talk: MemberTalk, round: Round, given: ArrivalGiven): Reply {
  const m = roundChatWords(talk.locale);
  const { agency, number, sentOn } = given;
  const { sent } = standingOfRound(round, talk.deps.today());
  const before = sent.find((s) => s.agency.id === agency.id)?.arrival;
  const asked = isAsked(round, agency);
  const yes = asked
    ? roundButton(m('button-yes'), { step: 'record', given })
    : roundButton(m('button-add-and-record'), { step: 'record', given, addAgency: true });
  return {
    kind: 'blocks',
    blocks: [
      bold(m('read-back', { agency: agency.name, round: round.name })),
      rich(letterWords(talk, number, sentOn)),
      ...(asked ? [] : [rich(m('not-asked', { agency: agency.name }))]),
      ...(before ? [rich(m('sent-before', { letter: letterWords(talk, before.number, before.sentOn) }))] : []),
      ...(sentOn < round.askedOn ? [rich(m('dated-before', { day: formatDay(round.askedOn) }))] : []),
      rich(m('is-it-right')),
    ],
    buttons: [[yes, roundButton(m('button-no'), { step: 'drop' })]],
    context: { expects: 'round', round: asked ? { ask: 'sure', given } : { ask: 'letter', told: given } },
  };
}

function letterWords(talk: MemberTalk, number: string | null, sentOn: string): string {
  const m = roundChatWords(talk.locale);
  const day = formatDay(sentOn);
  return number === null ? m('letter-unnumbered', { day }) : m('letter', { number, day });
}

/** The letter somebody names in answer to our question; null where the message names none. */
export async function letterGiven(talk: MemberTalk, text: string, told: ArrivalTold): Promise<Reply[] | null> {
  if (asks(text) || codesIn(text).length > 0 || !namesLetter(text)) return null;
  const given = readLetter(text, talk.deps.today());
  if (given.number === null && given.sentOn === null) return null;
  const number = given.number ?? told.number;
  return arrivalReplies(talk, { ...told, number, sentOn: given.sentOn ?? told.sentOn });
}

/** Records what was read back, once; an agency that was not asked is added first where the secretary chose so. */
export async function recordReplies(talk: MemberTalk, given: ArrivalGiven, addAgency: boolean): Promise<Reply[]> {
  const m = roundChatWords(talk.locale);
  const { db, words, deps } = talk;
  const [scope, by, at] = [roundScope(talk), authorOf(talk), nowIso(talk)];
  if (addAgency) await changeAgencies(db, scope, given.roundId, { add: [given.agency], drop: [] }, by, at);
  const done = await recordArrival(db, scope, given, by, at);
  if (done.kind === 'no-round') return [saying(words('button-gone'))];
  if (done.kind === 'closed') return [alreadyClosed(talk, done.round)];
  if (done.kind === 'refused') return [saying(m(`arrival-${done.why}`))];
  if (done.kind === 'not-asked') return [saying(m('not-asked', { agency: given.agency.name }))];
  const { sent, of, missing } = standingOfRound(done.round, deps.today());
  const letter = letterWords(talk, done.arrival.number, done.arrival.sentOn);
  const { id: roundId } = done.round;
  const about = { agency: given.agency.name, letter };
  return [
    {
      kind: 'blocks',
      blocks: [
        bold(done.kind === 'recorded' ? m('recorded', about) : m('recorded-before', about)),
        rich(m('now', { round: done.round.name, sent: sent.length, of, missing: missing.length })),
      ],
      buttons: [
        [
          roundButton(m('button-retract'), {
            step: 'retract',
            roundId,
            agencyId: given.agency.id,
            arrivalId: done.arrival.id,
          }),
          roundButton(m('button-card'), { step: 'card', roundId }),
        ],
      ],
    },
  ];
}

/** Takes back what was recorded in error. */
export async function retractReplies(
  talk: MemberTalk,
  given: { roundId: number; agencyId: string; arrivalId: number },
): Promise<Reply[]> {
  const m = roundChatWords(talk.locale);
  const done = await retractArrival(talk.db, roundScope(talk), given, authorOf(talk), nowIso(talk));
  if (done.kind === 'no-round') return [saying(talk.words('button-gone'))];
  if (done.kind === 'closed') return [alreadyClosed(talk, done.round)];
  if (done.kind === 'nothing-to-retract') return [saying(m('retracted-before'))];
  const letter = letterWords(talk, done.arrival.number, done.arrival.sentOn);
  return [saying(m('retracted', { agency: done.arrival.agencyName, letter }))];
}

/** The agencies nothing has come from, each a button. */
export function chooseReply(talk: MemberTalk, round: Round, page: number): Reply {
  const m = roundChatWords(talk.locale);
  const { id: roundId } = round;
  const { missing } = standingOfRound(round, talk.deps.today());
  const from = Math.min(page, Math.max(0, Math.ceil(missing.length / AGENCIES_A_PAGE) - 1)) * AGENCIES_A_PAGE;
  const shown = missing.slice(from, from + AGENCIES_A_PAGE);
  const more = missing.length - from - shown.length;
  return {
    kind: 'blocks',
    blocks: [rich(m('choose', { round: round.name, n: missing.length }))],
    buttons: [
      ...shown.map((agency): Button[] => [
        roundButton(agency.name, { step: 'arrival', told: { roundId, agency, number: null, sentOn: null } }),
      ]),
      ...(more > 0 ? [[roundButton(m('button-more', { n: more }), { step: 'choose', roundId, page: page + 1 })]] : []),
    ],
  };
}
