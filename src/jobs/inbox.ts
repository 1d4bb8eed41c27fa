import type { Database } from '../database/database.ts';

/** Which bot on which messenger. */
export type Line = { channel: string; bot: string };

/** One thing a messenger delivered. Order is kept within `chatKey`. `body` is null where `secrecyLevel` was found. */
export type Received = {
  updateId: number;
  chatKey: string;
  sender: string | null;
  kind: string;
  body: unknown;
  secrecyLevel: string | null;
};

export type Waiting = Received & { attempts: number; receivedAt: string };

/** Keeps updates that are new and returns the conversations they belong to; what was kept before changes nothing. */
export async function keepReceived(tx: Database, line: Line, received: Received[], at: string): Promise<string[]> {
  const rows = await tx.query<{ chatKey: string }>(
    `insert into inbox (channel, bot, update_id, chat_key, sender, kind, body, secrecy_level, received_at)
     select $1, $2, r."updateId", r."chatKey", r.sender, r.kind, r.body, r."secrecyLevel", $4::timestamptz
     from jsonb_to_recordset($3::jsonb) as r ("updateId" bigint, "chatKey" text, sender text, kind text, body jsonb, "secrecyLevel" text)
     on conflict do nothing returning chat_key as "chatKey"`,
    [line.channel, line.bot, JSON.stringify(received), at],
  );
  const keys = [...new Set(rows.map((r) => r.chatKey))];
  if (keys.length > 0)
    await tx.query(
      'insert into inbox_turn (channel, bot, chat_key) select $1, $2, k from unnest($3::text[]) as k on conflict do nothing',
      [line.channel, line.bot, keys],
    );
  return keys;
}

const COLUMNS = `update_id as "updateId", chat_key as "chatKey", sender, kind, body, secrecy_level as "secrecyLevel", attempts, received_at as "receivedAt"`;

/** The oldest update of a conversation that waits, or null. */
export async function oldestWaiting(db: Database, line: Line, chatKey: string): Promise<Waiting | null> {
  const [row] = await db.query<Waiting>(
    `select ${COLUMNS} from inbox where channel = $1 and bot = $2 and chat_key = $3 and state = 'waiting' order by update_id limit 1`,
    [line.channel, line.bot, chatKey],
  );
  return row ?? null;
}

/** Whose turn it is: ours until the transaction ends, held by another worker, or over, as the update is not the oldest that waits any more. */
export type Turn = 'ours' | 'held' | 'over';

/** Takes the turn of a conversation, without waiting for it: workers that wait for one long turn would keep everybody else waiting. */
export async function takeTurn(tx: Database, line: Line, update: Waiting): Promise<Turn> {
  const free = await tx.query(
    'select 1 from inbox_turn where channel = $1 and bot = $2 and chat_key = $3 for update skip locked',
    [line.channel, line.bot, update.chatKey],
  );
  if (free.length === 0) return 'held';
  return (await oldestWaiting(tx, line, update.chatKey))?.updateId === update.updateId ? 'ours' : 'over';
}

/** `set-aside`: it failed its last try, and the conversation goes on without it. */
export async function finishReceived(
  tx: Database,
  line: Line,
  updateId: number,
  state: 'done' | 'set-aside',
  at: string,
  failure: string | null = null,
): Promise<void> {
  await tx.query(
    'update inbox set state = $4, finished_at = $5, failure = coalesce($6, failure) where channel = $1 and bot = $2 and update_id = $3',
    [line.channel, line.bot, updateId, state, at, failure],
  );
}

/** Counts a failed try; returns how many there were, null where the update was finished meanwhile. `failure` is a class of error, never its text. */
export async function countFailure(
  db: Database,
  line: Line,
  updateId: number,
  failure: string,
): Promise<number | null> {
  const [row] = await db.query<{ attempts: number }>(
    `update inbox set attempts = attempts + 1, failure = $4
     where channel = $1 and bot = $2 and update_id = $3 and state = 'waiting' returning attempts`,
    [line.channel, line.bot, updateId, failure],
  );
  return row?.attempts ?? null;
}

/** Conversations in which something waits, for the start of a process. */
export async function conversationsWaiting(db: Database, line: Line): Promise<string[]> {
  const rows = await db.query<{ chatKey: string }>(
    `select distinct chat_key as "chatKey" from inbox where channel = $1 and bot = $2 and state = 'waiting'`,
    [line.channel, line.bot],
  );
  return rows.map((r) => r.chatKey);
}

/** How many updates a sender caused after an instant, up to and with the given one. */
export async function sentSince(
  db: Database,
  channel: string,
  sender: string,
  since: string,
  upTo: number,
): Promise<number> {
  const [row] = await db.query<{ n: number }>(
    'select count(*)::int as n from inbox where channel = $1 and sender = $2 and received_at > $3 and update_id <= $4',
    [channel, sender, since, upTo],
  );
  return row?.n ?? 0;
}

/** Forgets what an update held and what was said to it at once: its file turned out to be marked as secret. `cause` is "channel:bot:update id". */
export async function eraseReceived(tx: Database, cause: string): Promise<void> {
  await tx.query(`update inbox set body = null where channel || ':' || bot || ':' || update_id = $1`, [cause]);
  // What is being sent or still waits too: a message without a body is not sent, and nothing of it stays once it was.
  await tx.query('update outbox set body = null where cause = $1', [cause]);
}

/** Forgets the content of what was handled before `before`; that it came, when and from whom stays. */
export async function forgetReceived(db: Database, before: string): Promise<void> {
  await db.query(`update inbox set body = null where state <> 'waiting' and finished_at < $1 and body is not null`, [
    before,
  ]);
}
