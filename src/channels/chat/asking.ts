import { answerTo } from '../../answers/answer.ts';
import { keepAnswer, keptAnswer, lastQuery } from '../../answers/kept-answers.ts';
import type { Query } from '../../answers/query.ts';
import { answerReply } from './answer-view.ts';
import type { Context, Reply } from './message.ts';
import { type MemberTalk, nowIso } from './talk.ts';

/** How long a conversation keeps its thread without a reply to a message. */
const THREAD_MS = 2 * 3600 * 1000;
/** The reader is made for questions; what is longer is a text somebody pasted. */
export const LONGEST_QUESTION = 1500;

/**
 * Answers a question with the rights of everybody who can read the chat and keeps the answer. The thread is that of the message
 * replied to, else of the member's last question here. `query` is given where a button asks.
 */
export async function askReplies(
  talk: MemberTalk,
  question: string,
  context: Context,
  query?: Query,
): Promise<Reply[]> {
  const { db, viewer, deps } = talk;
  const asOf = deps.today();
  const answered = await answerTo(db, {
    question: question.slice(0, LONGEST_QUESTION),
    viewer,
    asOf,
    knownOn: null,
    timeZone: deps.config.DONDOC_TIME_ZONE,
    previous: query ? null : await previousQuery(talk, context),
    ...(query ? { query } : {}),
  });
  const id = await keepAnswer(
    db,
    { committeeId: viewer.committeeId, memberId: talk.member.id, chatId: talk.chat.id, question, asOf, answered },
    nowIso(talk),
  );
  const reply = answerReply({ id, answered }, talk.words);
  return [
    talk.chat.kind === 'group' && talk.incoming.messageId ? { ...reply, replyTo: talk.incoming.messageId } : reply,
  ];
}

async function previousQuery(talk: MemberTalk, context: Context): Promise<Query | null> {
  if (context.answerId !== undefined) {
    const kept = await keptAnswer(talk.db, talk.chat.id, talk.viewer.committeeId, context.answerId);
    if (kept) return kept.answered.query;
  }
  const since = new Date(talk.deps.now() - THREAD_MS).toISOString();
  return lastQuery(talk.db, talk.chat.id, talk.member.id, since);
}
