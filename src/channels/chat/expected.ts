import { findAskedAgencies } from '../../agencies/asked-agency.ts';
import { keepFeedback, keptAnswer } from '../../answers/kept-answers.ts';
import { askReplies } from './asking.ts';
import { codeReplies } from './code-replies.ts';
import { disputeGiven } from './disputes/on-dispute.ts';
import { issuedGiven } from './files/issuing.ts';
import { groupAgencyReplies } from './groups.ts';
import { invitationReplies } from './inviting.ts';
import { letterGiven } from './letters/letter-given.ts';
import { letterRowGiven } from './letters/row-given.ts';
import type { Context, Reply } from './message.ts';
import { progressGiven } from './progress/on-progress.ts';
import { typedReplies } from './review/asking.ts';
import { roundGiven } from './rounds/on-round.ts';
import { asks, codesIn, isReport } from './spoken.ts';
import { type MemberTalk, nowIso, saying } from './talk.ts';
import { issueDayReplies } from './uploading.ts';

/** The reply to something we asked for; null where nothing was asked or the text is plainly something else. */
export async function expectedReplies(talk: MemberTalk, text: string, context: Context): Promise<Reply[] | null> {
  switch (context.expects) {
    case 'agency':
      return otherAgency(talk, text, context);
    case 'reason':
      return reasonGiven(talk, text, context);
    case 'invite-agency':
      return invitedAgency(talk, text);
    case 'issue-day':
      return issueDayReplies(talk, text, context);
    case 'review':
      return typedReplies(talk, text, context);
    case 'group-agency':
      return groupAgencyReplies(talk, text);
    case 'code': {
      const code = codesIn(/^\s*\d{1,6}\s*$/.test(text) ? `NV-${text.trim()}` : text)[0];
      return code ? codeReplies(talk, code) : null;
    }
    case 'report':
    case 'read-back':
    case 'decision':
      return progressGiven(talk, text, context);
    case 'round':
      return roundGiven(talk, text, context);
    case 'dispute':
      return disputeGiven(talk, text, context);
    case 'letter':
      return letterGiven(talk, text, context);
    case 'letter-row':
      return letterRowGiven(talk, text, context);
    case 'reminder':
      return issuedGiven(talk, text, context);
    case 'question':
      return askReplies(talk, text, {});
    default:
      return null;
  }
}

/** The agency an officer is to be invited for; what names none, and is no reply to our question, is a message like any other. */
async function invitedAgency(talk: MemberTalk, text: string): Promise<Reply[] | null> {
  const { found, unknown } = findAskedAgencies(text, talk.deps.today());
  const isElse = found.length === 0 && (unknown.length === 0 || !talk.incoming.replyTo);
  return isElse || asks(text) ? null : invitationReplies(talk, text, 'officer');
}

/** The same question about another agency. */
async function otherAgency(talk: MemberTalk, text: string, context: Context): Promise<Reply[] | null> {
  const kept = await keptAnswer(talk.db, talk.chat.id, talk.viewer.committeeId, context.answerId ?? 0);
  if (!kept || !('agencies' in kept.answered.query)) return null;
  const { found, unknown } = findAskedAgencies(text, talk.deps.today());
  if (found.length === 0) {
    const nearest = unknown[0]?.nearest ?? [];
    return nearest.length > 0 ? [saying(talk.words('agency-unknown', { nearest: nearest.join('; ') }))] : null;
  }
  const agencies = found.map(({ id, name }) => ({ id, name }));
  return askReplies(
    talk,
    kept.question,
    {},
    { query: { ...kept.answered.query, agencies }, locale: kept.answered.locale },
  );
}

async function reasonGiven(talk: MemberTalk, text: string, context: Context): Promise<Reply[] | null> {
  // A question, a code or a report right after a 👎 is just that.
  if (!talk.incoming.replyTo && (asks(text) || codesIn(text).length > 0 || isReport(text))) return null;
  const { committeeId, id } = talk.member;
  await keepFeedback(
    talk.db,
    { committeeId, answerId: context.answerId as number, memberId: id, verdict: 'bad', reason: text.slice(0, 1000) },
    nowIso(talk),
  );
  return [saying(talk.words('reason-kept'))];
}
