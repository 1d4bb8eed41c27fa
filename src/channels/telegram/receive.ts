import type { Update } from 'grammy/types';
import type { Database } from '../../database/database.ts';
import { keepReceived, type Line } from '../../jobs/inbox.ts';
import type { Queue } from '../../jobs/queue.ts';
import { type BotName, receivedOf } from './incoming.ts';

/**
 * Keeps updates with the jobs that handle them, in one transaction; only then may they be acknowledged. What was kept before
 * changes nothing. The guard has read text, captions and file names before anything is written.
 */
export async function receive(
  db: Database,
  queue: Pick<Queue, 'add' | 'wake'>,
  line: Line,
  bot: BotName,
  updates: Update[],
  at: string,
): Promise<void> {
  if (updates.length === 0) return;
  await db.transaction(async (tx) => {
    const keys = await keepReceived(
      tx,
      line,
      updates.map((u) => receivedOf(u, bot)),
      at,
    );
    for (const key of keys) await queue.add(tx, 'receive', key);
  });
  queue.wake('receive');
}
