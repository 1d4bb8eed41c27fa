import type { Database } from '../database/database.ts';
import type { Line } from './inbox.ts';

/** One call to a messenger that waits. `body` is the channel-neutral message; `context` what a reply to it is about. */
export type Posted = {
  id: number;
  chatId: number;
  cause: string;
  body: unknown;
  context: Record<string, unknown>;
  /** Nobody asked for it; `committeeId` says whose message it is. */
  push: boolean;
  committeeId: number | null;
  attempts: number;
  createdAt: string;
};

/** Why a message waits for a secretary: a trial ("chạy thử"), or messages are stopped ("dừng mọi tin"). */
export type HeldFor = 'trial' | 'stopped';

export type NewPost = {
  chatId: number;
  cause: string;
  ordinal: number;
  body: unknown;
  context?: Record<string, unknown>;
  push?: boolean;
  committeeId?: number | null;
  /** Waits for a secretary's release, and why. */
  held?: HeldFor | null;
  notBefore?: string | null;
};

/** Puts a message in the outbox; the same cause and ordinal a second time changes nothing and gives null. */
export async function post(tx: Database, message: NewPost, at: string): Promise<number | null> {
  const [row] = await tx.query<{ id: number }>(
    `insert into outbox (chat_id, cause, ordinal, body, context, push, state, not_before, created_at, committee_id, failure)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict (cause, ordinal) do nothing returning id`,
    [
      message.chatId,
      message.cause,
      message.ordinal,
      JSON.stringify(message.body),
      JSON.stringify(message.context ?? {}),
      message.push ?? false,
      message.held ? 'held' : 'waiting',
      message.notBefore ?? null,
      at,
      message.committeeId ?? null,
      message.held ?? null,
    ],
  );
  return row?.id ?? null;
}

/**
 * Takes a chat for sending until `until`, or goes on with the `hold` one has (the `until` it was taken with); false where another
 * worker has it, or it may not be written to yet.
 */
export async function claimChat(
  db: Database,
  chatId: number,
  at: string,
  until: string,
  hold: string | null = null,
): Promise<boolean> {
  const rows = await db.query(
    `update chat set sending_until = $3
     where id = $1 and (sending_until is null or sending_until < $2 or sending_until = $4) and (not_before is null or not_before <= $2) returning id`,
    [chatId, at, until, hold],
  );
  return rows.length > 0;
}

/** Lets a chat go, unless another worker has taken it since `hold` ran out. */
export async function releaseChat(db: Database, chatId: number, hold: string, notBefore: string | null): Promise<void> {
  await db.query('update chat set sending_until = null, not_before = $3 where id = $1 and sending_until = $2', [
    chatId,
    hold,
    notBefore,
  ]);
}

/** After a crash nobody holds a chat any more. Only for the sole owner of an embedded folder. */
export async function releaseAllChats(db: Database): Promise<void> {
  await db.query('update chat set sending_until = null where sending_until is not null');
}

/** The next message of a chat, marked as being sent; null where nothing waits. Keeps the order of posting. */
export async function nextPosted(db: Database, chatId: number, at: string): Promise<Posted | null> {
  const [row] = await db.query<Posted>(
    `update outbox set state = 'sending', attempts = attempts + 1
     where id = (select id from outbox where chat_id = $1 and state in ('waiting', 'sending') and (not_before is null or not_before <= $2) order by id limit 1)
     returning id, chat_id as "chatId", cause, body, context, push, committee_id as "committeeId", attempts, created_at as "createdAt"`,
    [chatId, at],
  );
  return row ?? null;
}

export async function recordSent(db: Database, id: number, externalId: string | null, at: string): Promise<void> {
  await db.query(`update outbox set state = 'sent', sent_at = $3, external_id = $2, failure = null where id = $1`, [
    id,
    externalId,
    at,
  ]);
}

/** Back to waiting, unless another worker has sent it; `failure` is a class of error, never its text. */
export async function recordDelayed(db: Database, id: number, failure: string): Promise<void> {
  await db.query(`update outbox set state = 'waiting', failure = $2 where id = $1 and state = 'sending'`, [
    id,
    failure,
  ]);
}

/** Not before an instant: night, a holiday. */
export async function recordPostponed(db: Database, id: number, notBefore: string): Promise<void> {
  await db.query(`update outbox set state = 'waiting', not_before = $2 where id = $1`, [id, notBefore]);
}

/** Kept back until somebody releases it. */
export async function recordHeld(db: Database, id: number, reason: HeldFor): Promise<void> {
  await db.query(`update outbox set state = 'held', failure = $2 where id = $1`, [id, reason]);
}

/** Messages nobody asked for that were kept back while a committee's messages were stopped. */
export async function keptBack(db: Database, committeeId: number): Promise<number[]> {
  const rows = await db.query<{ id: number }>(
    `select id from outbox where committee_id = $1 and state = 'held' and failure = 'stopped' order by id`,
    [committeeId],
  );
  return rows.map((r) => r.id);
}

/** Given up: it can never be delivered as it is. */
export async function recordDropped(db: Database, id: number, failure: string): Promise<void> {
  await db.query(`update outbox set state = 'dropped', failure = $2 where id = $1 and state = 'sending'`, [
    id,
    failure,
  ]);
}

/** Chats of a bot with something to send now or later. */
export async function chatsWaiting(db: Database, line: Line): Promise<number[]> {
  const rows = await db.query<{ chatId: number }>(
    `select distinct o.chat_id as "chatId" from outbox o join chat c on c.id = o.chat_id
     where o.state in ('waiting', 'sending') and c.channel = $1 and c.bot = $2`,
    [line.channel, line.bot],
  );
  return rows.map((r) => r.chatId);
}

/** When the next message of a chat may leave: when its own time has come and nobody else holds the chat. Null where none waits. */
export async function nextDueAt(db: Database, chatId: number): Promise<string | null> {
  const [row] = await db.query<{ at: string | null }>(
    `select greatest(min(coalesce(o.not_before, o.created_at)), min(c.not_before), min(c.sending_until)) as at
     from outbox o join chat c on c.id = o.chat_id where o.chat_id = $1 and o.state in ('waiting', 'sending')`,
    [chatId],
  );
  return row?.at ?? null;
}

/** What a message of ours was about, by the messenger's own number for it. */
export async function contextOf(
  db: Database,
  chatId: number,
  externalId: string,
): Promise<Record<string, unknown> | null> {
  const [row] = await db.query<{ context: Record<string, unknown> }>(
    'select context from outbox where chat_id = $1 and external_id = $2 order by id desc limit 1',
    [chatId, externalId],
  );
  return row?.context ?? null;
}

/** The messenger's own number of what was posted for a cause, null where it has not been sent. */
export async function sentFor(db: Database, chatId: number, cause: string): Promise<string | null> {
  const [row] = await db.query<{ externalId: string | null }>(
    'select external_id as "externalId" from outbox where chat_id = $1 and cause = $2 and external_id is not null order by ordinal limit 1',
    [chatId, cause],
  );
  return row?.externalId ?? null;
}

/** What the last message sent to a chat was about. */
export async function latestContext(db: Database, chatId: number): Promise<Record<string, unknown> | null> {
  const [row] = await db.query<{ context: Record<string, unknown> }>(
    `select context from outbox where chat_id = $1 and state = 'sent' and external_id is not null order by id desc limit 1`,
    [chatId],
  );
  return row?.context ?? null;
}

/** Forgets what was typed and stands behind a button that hands it over. */
export async function forgetButtons(db: Database, before: string): Promise<void> {
  await db.query(`delete from button where action->>'do' = 'refer' and created_at < $1`, [before]);
}

/** Forgets the wording of what was sent before `before`; that it was sent, when and what it was about stays. */
export async function forgetSent(db: Database, before: string): Promise<void> {
  await db.query(
    `update outbox set body = null where state in ('sent', 'dropped') and created_at < $1 and body is not null`,
    [before],
  );
}
