import { type Answered, answerTo } from '../../answers/answer.ts';
import { earlierAnswer, keepAnswer, keptAnswer, lastQuery } from '../../answers/kept-answers.ts';
import { canHelp } from '../../answers/proposals/propose-answer.ts';
import type { Query } from '../../answers/query.ts';
import { sameView, type View } from '../../people/access.ts';
import type { Locale } from '../../shared/words.ts';
import { answerReply } from './answer-view.ts';
import { moreInPrivate } from './groups.ts';
import type { Context, Reply } from './message.ts';
import { ModelWanted } from './model-wanted.ts';
import { withRoundButtons } from './rounds/round-card.ts';
import { changedSince } from './since-last.ts';
import { chatWords, groundInput, type MemberTalk, nowIso } from './talk.ts';
import { waitsForTrial } from './trial.ts';

/** How long a conversation keeps its thread without a reply to a message. */
const THREAD_MS = 2 * 3600 * 1000;
/** The reader is made for questions; what is longer is a text somebody pasted. */
export const LONGEST_QUESTION = 1500;

/**
 * Answers a question with the rights of everybody who can read the chat and keeps the answer. The thread is that of the message
 * replied to, else of the member's last question here. `asked` is given where a button asks: what, and in which language.
 */
export async function askReplies(
  talk: MemberTalk,
  question: string,
  context: Context,
  asked?: { query: Query; locale?: Locale | undefined },
): Promise<Reply[]> {
  const { db, viewer, deps } = talk;
  const asOf = deps.today();
  const input = {
    ...groundInput(talk),
    question: question.slice(0, LONGEST_QUESTION),
    previous: asked ? null : await previousQuery(talk, context),
  };
  const found = await answerTo(db, {
    ...input,
    proposal: talk.proposal ?? null,
    ...(asked ? { query: asked.query } : {}),
    ...(asked?.locale ? { locale: asked.locale } : {}),
  });
  if (talk.proposal === undefined && canHelp(deps, found.help))
    throw new ModelWanted(input, talk.chat.kind === 'private' && !waitsForTrial(talk.settings, talk.member));
  const answered = await comparedWithLast(talk, found, asOf);
  const [committeeId, memberId, chatId] = [viewer.committeeId, talk.member.id, talk.chat.id];
  const id = await keepAnswer(
    db,
    { committeeId, memberId, chatId, question, asOf, answered, view: viewOf(talk) },
    nowIso(talk),
  );
  const plain = answerReply({ id, answered }, chatWords(answered.locale));
  const { roundId } = answered;
  const reply = roundId ? await withRoundButtons(talk, plain, roundId) : plain;
  if (talk.chat.kind === 'private') return [reply];
  const more = moreInPrivate(
    talk,
    answered.cards.map((c) => c.standing),
  );
  const replyTo = talk.incoming.messageId ? { replyTo: talk.incoming.messageId } : {};
  return [{ ...reply, ...replyTo, buttons: [...(reply.buttons ?? []), ...more] }];
}

/** The rights under which this turn reads. */
export function viewOf({ viewer, settings }: MemberTalk): View {
  return { role: viewer.role, agencyId: viewer.agencyId, opened: settings.openStates };
}

/** A list that differs from the one the member was given to the same question on an earlier day says by which tasks. */
async function comparedWithLast(talk: MemberTalk, answered: Answered, asOf: string): Promise<Answered> {
  const { query, cards } = answered;
  if (cards.length === 0 || (query.kind !== 'list' && query.kind !== 'count')) return answered;
  const earlier = await earlierAnswer(talk.db, {
    chatId: talk.chat.id,
    memberId: talk.member.id,
    query,
    before: asOf,
  });
  if (!earlier || !sameView(earlier.view, viewOf(talk))) return answered;
  const note = changedSince(earlier.asOf, earlier.answered.cards, cards, chatWords(answered.locale));
  return note ? { ...answered, notes: [note, ...answered.notes] } : answered;
}

async function previousQuery(talk: MemberTalk, context: Context): Promise<Query | null> {
  if (context.answerId !== undefined) {
    const kept = await keptAnswer(talk.db, talk.chat.id, talk.viewer.committeeId, context.answerId);
    if (kept) return kept.answered.query;
  }
  const since = new Date(talk.deps.now() - THREAD_MS).toISOString();
  return lastQuery(talk.db, talk.chat.id, talk.member.id, since);
}
