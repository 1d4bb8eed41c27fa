import type { Database } from '../database/database.ts';

type Line = { channel: string; bot: string };

/** The name a messenger knows a bot by, null where it was never asked. */
export async function botUsername(db: Database, line: Line): Promise<string | null> {
  const [row] = await db.query<{ username: string }>(
    'select username from messenger_bot where channel = $1 and bot = $2',
    [line.channel, line.bot],
  );
  return row?.username ?? null;
}

export async function saveBot(db: Database, line: Line, username: string): Promise<void> {
  await db.query(
    `insert into messenger_bot (channel, bot, username) values ($1, $2, $3)
     on conflict (channel, bot) do update set username = excluded.username`,
    [line.channel, line.bot, username],
  );
}

/** Takes or keeps the right to ask for a bot's updates until `until`; false where another process has it. */
export async function holdPolling(
  db: Database,
  line: Line,
  holder: string,
  at: string,
  until: string,
): Promise<boolean> {
  const rows = await db.query(
    `update messenger_bot set poller = $3, polling_until = $5
     where channel = $1 and bot = $2 and (poller is null or poller = $3 or polling_until < $4) returning bot`,
    [line.channel, line.bot, holder, at, until],
  );
  return rows.length > 0;
}

/** Lets others ask at once. */
export async function releasePolling(db: Database, line: Line, holder: string): Promise<void> {
  await db.query('update messenger_bot set poller = null where channel = $1 and bot = $2 and poller = $3', [
    line.channel,
    line.bot,
    holder,
  ]);
}
