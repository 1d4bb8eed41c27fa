import { roundsMeant } from '../../../answers/rounds/render-round.ts';
import { fold } from '../../../shared/text.ts';
import { closeRound } from '../../../tasks/rounds/open-round.ts';
import { openRounds } from '../../../tasks/rounds/round.ts';
import { loadRounds } from '../../../tasks/rounds/round-store.ts';
import type { Context, Reply } from '../message.ts';
import { isAtDesk } from '../review/desk.ts';
import { type MemberTalk, nowIso, saying } from '../talk.ts';
import type { RoundStep } from './action.ts';
import { arrivalReplies, arrivalTold, chooseReply, letterGiven, recordReplies, retractReplies } from './arriving.ts';
import { changeReplies, changeTold } from './changing.ts';
import { movedReplies, moveGiven, moveReplies, moveTold } from './moving.ts';
import { openingTold, openReplies, planCorrected, planReplies } from './opening.ts';
import { sentByAgency } from './proposing.ts';
import { alreadyClosed, closeAsked, roundCard, roundListReplies } from './round-card.ts';
import { authorOf, roundById, roundScope } from './round-talk.ts';
import { formReplies, lettersReply, messageReplies, reportReplies } from './sending.ts';
import { roundChatWords } from './words.ts';

/** A tap on a button of a round: an officer's is the form of the own agency, all else is the secretariat's. */
export async function onRound(talk: MemberTalk, action: RoundStep, messageId: string | null): Promise<Reply[]> {
  const m = roundChatWords(talk.locale);
  if (action.step === 'form') {
    const round = talk.chat.kind === 'private' ? await roundById(talk, action.roundId) : null;
    return round ? formReplies(talk, round, action.format) : [saying(talk.words('button-gone'))];
  }
  if (!isAtDesk(talk)) return [saying(talk.words('not-yours'))];
  switch (action.step) {
    case 'list':
      return roundListReplies(talk);
    case 'plan':
      return planReplies(talk, action.plan);
    case 'open':
      return openReplies(talk, action.plan);
    case 'drop':
      return [saying(m('dropped'))];
    case 'change':
      return changeReplies(talk, action.change);
    case 'cut-off':
      return moveReplies(talk, action.told);
    case 'move':
      return movedReplies(talk, action.move);
    case 'arrival':
      return arrivalReplies(talk, action.told);
    case 'record':
      return recordReplies(talk, action.given, action.addAgency === true);
    case 'retract':
      return retractReplies(talk, action);
    default:
      return onOneRound(talk, action, messageId);
  }
}

type OfOne = Extract<RoundStep, { step: 'card' | 'report' | 'letters' | 'message' | 'close' | 'choose' }>;

async function onOneRound(talk: MemberTalk, action: OfOne, messageId: string | null): Promise<Reply[]> {
  const round = await roundById(talk, action.roundId);
  if (!round) return [saying(talk.words('button-gone'))];
  switch (action.step) {
    case 'card':
      return [await roundCard(talk, round)];
    case 'report':
      return reportReplies(talk, round);
    case 'message':
      return messageReplies(talk, round, { nameLate: action.nameLate, messageId: action.edit ? messageId : null });
    case 'letters':
      return [lettersReply(talk, round)];
    case 'choose':
      return [round.closedOn ? alreadyClosed(talk, round) : chooseReply(talk, round, action.page)];
    case 'close':
      return closing(talk, action);
  }
}

async function closing(talk: MemberTalk, { roundId, sure }: { roundId: number; sure: boolean }): Promise<Reply[]> {
  const m = roundChatWords(talk.locale);
  const round = await roundById(talk, roundId);
  if (!round) return [saying(talk.words('button-gone'))];
  if (round.closedOn) return [alreadyClosed(talk, round)];
  if (!sure) return [closeAsked(talk, round)];
  const done = await closeRound(talk.db, roundScope(talk), roundId, authorOf(talk), nowIso(talk));
  return done.kind === 'closed-now' ? [saying(m('closed-now', { round: round.name }))] : [alreadyClosed(talk, round)];
}

const MESSAGE = /^(?:\S+\s+){0,3}?soan (?:giup |ho |cho toi )?(?:tin|loi nhan|thong bao) (?:cho )?nhom/;
/** The report with what a round brought; "báo cáo phiên họp" alone is the register's. */
const REPORT =
  /^(?:\S+\s+){0,3}?(?:xuat|lap|lam|tong hop|soan) (?:giup |ho )?(?:bao cao )?(?:tong hop )?(?:cua |theo )?dot (?:bao cao|nay)/;
const CLOSE = /^(?:\S+\s+){0,2}?(?:dong|ket thuc|chot) (?:lai )?dot bao cao/;
const LIST = /^(?:cac |danh sach |xem )*dot bao cao\s*[?.]*$/;

/** What the secretariat, or an agency of its own report, says of rounds; null where the text is something else or no round is open. */
export async function roundReplies(talk: MemberTalk, text: string): Promise<Reply[] | null> {
  if (!isAtDesk(talk)) return sentByAgency(talk, text);
  const folded = fold(text);
  if (LIST.test(folded)) return roundListReplies(talk);
  const opening = await openingTold(talk, text);
  if (opening) return opening;
  const change = await changeTold(talk, text);
  if (change) return change;
  const move = await moveTold(talk, text);
  if (move) return move;
  const wanted = MESSAGE.test(folded)
    ? 'message'
    : CLOSE.test(folded)
      ? 'close'
      : REPORT.test(folded)
        ? 'report'
        : null;
  if (!wanted) return arrivalTold(talk, text);
  const m = roundChatWords(talk.locale);
  const [round] = roundsMeant(openRounds(await loadRounds(talk.db, roundScope(talk))), text);
  if (!round) return [saying(m('none-open'))];
  if (wanted === 'message') return messageReplies(talk, round, { nameLate: false, messageId: null });
  return wanted === 'close' ? [closeAsked(talk, round)] : reportReplies(talk, round);
}

const YES =
  /^(?:dung|dung roi|dung vay|chinh xac|chuan|yes|correct|right|ghi nhan|xac nhan|dung,? mo dot|mo dot)(?:\s+(?:a|ah|em|anh|chi|nhe|roi|day))*\s*[.!]*$/;
const NO =
  /^(?:sai|sai roi|chua dung|khong dung|bo|bo di|bo qua|thoi|huy|khong|no|wrong|cancel)(?:\s+(?:a|ah|em|anh|chi|nhe|roi|di))*\s*[.!]*$/;

/** The reply to something we asked about a round; null where the text is plainly something else. */
export async function roundGiven(talk: MemberTalk, text: string, { round: asked }: Context): Promise<Reply[] | null> {
  if (!asked || !isAtDesk(talk)) return null;
  const m = roundChatWords(talk.locale);
  const folded = fold(text).trim();
  if (NO.test(folded)) return [saying(m('dropped'))];
  const isYes = YES.test(folded);
  switch (asked.ask) {
    case 'plan':
      return isYes && asked.plan.agencies.length > 0
        ? openReplies(talk, asked.plan)
        : planCorrected(talk, text, asked.plan);
    case 'change':
      return isYes ? changeReplies(talk, asked.change) : null;
    case 'cut-off':
      return planCorrected(talk, `hạn ${text}`, asked.plan);
    case 'move':
      return moveGiven(talk, text, asked.told);
    case 'move-sure':
      return isYes ? movedReplies(talk, asked.move) : moveGiven(talk, text, { ...asked.move, cutOff: null });
    case 'sure':
      return isYes ? recordReplies(talk, asked.given, false) : letterGiven(talk, text, asked.given);
    case 'letter':
      return letterGiven(talk, text, asked.told);
  }
}

/** "Ok" under what was read back is no "đúng": nothing is recorded by politeness. Null where nothing was read back. */
export function roundStillToSay(talk: MemberTalk, context: Context): Reply[] | null {
  if (context.expects !== 'round' || !context.round || !isAtDesk(talk)) return null;
  const m = roundChatWords(talk.locale);
  return [{ ...saying(m('not-yet')), context }];
}
