import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenDatabase } from '../../src/database/database.ts';
import {
  countFailure,
  finishReceived,
  keepReceived,
  oldestWaiting,
  type Received,
  takeTurn,
  type Waiting,
} from '../../src/jobs/inbox.ts';
import { claimChat, nextPosted, post, recordDelayed, recordSent, releaseChat } from '../../src/jobs/outbox.ts';
import { openQueue } from '../../src/jobs/queue.ts';
import { chatFor } from '../../src/people/accounts.ts';
import { itOnServer, openTestDatabase } from '../support/database.ts';

const LINE = { channel: 'telegram', bot: '7' };
const at = (second: number) => new Date(Date.UTC(2025, 11, 22, 2, 0, second)).toISOString();

let db: OpenDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

function update(updateId: number, chatKey: string): Received {
  return { updateId, chatKey, sender: '1', kind: 'message', body: {}, secrecyLevel: null };
}

async function newChat(externalId: string): Promise<number> {
  const chat = await chatFor(db, { ...LINE, externalId, kind: 'private', title: null, accountId: null });
  return chat.id;
}

describe('a job', () => {
  itOnServer('is done after the rows it is about are there, though an equal one waited when it was added', async () => {
    const queue = await openQueue(db, () => undefined);
    const seen: number[] = [];
    await queue.add(db, 'send', '7');
    await db.transaction(async (tx) => {
      await tx.query(`insert into committee (name) values ('Ban Chỉ đạo đến sau')`);
      await queue.add(tx, 'send', '7');
      await queue.work('send', 1, async () => {
        seen.push((await db.query('select 1 from committee')).length);
      });
      await until(() => seen.length > 0);
    });
    queue.wake('send');
    await until(() => seen.length > 1);
    await queue.stop();
    expect(seen).toEqual([0, 1]);
  });
});

describe('a conversation', () => {
  itOnServer('whose turn another worker has is left to it at once', async () => {
    await keepReceived(db, LINE, [update(1, 'one')], at(0));
    const first = (await oldestWaiting(db, LINE, 'one')) as Waiting;
    await db.transaction(async (tx) => {
      expect(await takeTurn(tx, LINE, first)).toBe('ours');
      expect(await db.transaction((other) => takeTurn(other, LINE, first))).toBe('held');
      await finishReceived(tx, LINE, 1, 'done', at(1));
    });
    expect(await db.transaction((other) => takeTurn(other, LINE, first))).toBe('over');
  });

  it('counts no failure of an update that another worker has finished', async () => {
    await keepReceived(db, LINE, [update(2, 'two')], at(0));
    expect(await countFailure(db, LINE, 2, 'timeout')).toBe(1);
    await finishReceived(db, LINE, 2, 'done', at(1));
    expect(await countFailure(db, LINE, 2, 'timeout')).toBeNull();
  });
});

describe('a chat', () => {
  it('that another worker took over is neither sent to nor let go by the one before', async () => {
    const chatId = await newChat('100');
    const hold = at(25);
    expect(await claimChat(db, chatId, at(0), hold)).toBe(true);
    expect(await claimChat(db, chatId, at(30), at(55))).toBe(true);
    expect(await claimChat(db, chatId, at(31), at(56), hold)).toBe(false);
    await releaseChat(db, chatId, hold, null);
    expect(await claimChat(db, chatId, at(32), at(57))).toBe(false);
    expect(await claimChat(db, chatId, at(33), at(58), at(55))).toBe(true);
  });

  it('does not get a message again because a worker that came too late could not send it', async () => {
    const chatId = await newChat('101');
    const id = await post(db, { chatId, cause: 'late', ordinal: 0, body: { text: 'Đã nhận.' } }, at(0));
    await nextPosted(db, chatId, at(1));
    await recordSent(db, id as number, '900', at(2));
    await recordDelayed(db, id as number, 'timeout');
    expect(await nextPosted(db, chatId, at(3))).toBeNull();
  });
});

async function until(isSo: () => boolean): Promise<void> {
  const end = performance.now() + 10_000;
  while (!isSo()) {
    if (performance.now() > end) throw new Error('not so within 10 s');
    await sleep(20);
  }
}
