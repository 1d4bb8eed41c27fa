import type { Database } from '../database/database.ts';
import type { View } from '../people/access.ts';
import type { Answered } from './answer.ts';
import type { Query } from './query.ts';

/** An answer is kept with both its dates and what it was read into: pages, sources and follow-ups come from it as it was given. */
export type NewKeptAnswer = {
  committeeId: number;
  memberId: number | null;
  chatId: number;
  question: string;
  asOf: string;
  answered: Answered;
  /** Under which rights it was given. */
  view: View;
};

export async function keepAnswer(tx: Database, given: NewKeptAnswer, at: string): Promise<number> {
  const [row] = await tx.query<{ id: number }>(
    `insert into stored_answer (committee_id, member_id, chat_id, question, as_of, known_on, answer, query, recorded_at)
     values ($1, $2, $3, $4, $5, $5, $6, $7, $8) returning id`,
    [
      given.committeeId,
      given.memberId,
      given.chatId,
      given.question,
      given.asOf,
      JSON.stringify({ ...given.answered, view: given.view }),
      JSON.stringify(given.answered.query),
      at,
    ],
  );
  return (row as { id: number }).id;
}

export type KeptAnswerRow = {
  id: number;
  question: string;
  memberId: number | null;
  asOf: string;
  answered: Answered;
  view: View | null;
  recordedAt: string;
};

const KEPT = `id, question, member_id as "memberId", as_of as "asOf", answer as answered, answer->'view' as view, recorded_at as "recordedAt"`;

/** An answer given in this chat to a member of this committee, or null. */
export async function keptAnswer(
  db: Database,
  chatId: number,
  committeeId: number,
  id: number,
): Promise<KeptAnswerRow | null> {
  const [row] = await db.query<KeptAnswerRow>(
    `select ${KEPT} from stored_answer where id = $1 and chat_id = $2 and committee_id = $3`,
    [id, chatId, committeeId],
  );
  return row ?? null;
}

/** What the member was answered to the same question on an earlier day, or null: a figure that has changed since says why. */
export async function earlierAnswer(
  db: Database,
  { chatId, memberId, query, before }: { chatId: number; memberId: number; query: Query; before: string },
): Promise<KeptAnswerRow | null> {
  const [row] = await db.query<KeptAnswerRow>(
    `select ${KEPT} from stored_answer
     where chat_id = $1 and member_id = $2 and query = $3::jsonb and as_of < $4::date order by id desc limit 1`,
    [chatId, memberId, JSON.stringify(query), before],
  );
  return row ?? null;
}

/** What the member last asked in a chat since an instant: the context of a follow-up. */
export async function lastQuery(db: Database, chatId: number, memberId: number, since: string): Promise<Query | null> {
  const [row] = await db.query<{ query: Query }>(
    `select query from stored_answer where chat_id = $1 and member_id = $2 and recorded_at > $3 order by id desc limit 1`,
    [chatId, memberId, since],
  );
  return row?.query ?? null;
}

/** Keeps what somebody thinks of an answer; the same a second time changes nothing. */
export async function keepFeedback(
  tx: Database,
  given: { committeeId: number; answerId: number; memberId: number; verdict: 'good' | 'bad'; reason: string | null },
  at: string,
): Promise<void> {
  await tx.query(
    `insert into feedback (committee_id, answer_id, member_id, verdict, reason, recorded_at) select $1, $2, $3, $4, $5, $6
     where not exists (select 1 from feedback where answer_id = $2 and member_id = $3 and verdict = $4 and reason is not distinct from $5)`,
    [given.committeeId, given.answerId, given.memberId, given.verdict, given.reason, at],
  );
}
