import { afterEach, expect, it } from 'vitest';
import { botOver } from '../../../src/channels/telegram/bot-over.ts';
import { poll } from '../../../src/channels/telegram/poll.ts';
import { saveBot } from '../../../src/people/bots.ts';
import { SILENT } from '../../support/app.ts';
import { type BotWorld, CONSTRUCTION, openBotWorld } from '../../support/bot.ts';
import { itOnServer, openTestDatabase } from '../../support/database.ts';
import { startTelegram } from '../../support/telegram/emulator.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

itOnServer('one conversation that takes long keeps nobody else waiting', async () => {
  const world: BotWorld = await openBotWorld();
  closing.push(() => world.close());
  const busy = await world.member('Lan', 'officer', CONSTRUCTION);
  const other = await world.member('Minh', 'officer', CONSTRUCTION);
  const codes = ['NV-0001', 'NV-0002', 'NV-0003', 'NV-0004', 'NV-0005', 'NV-0006'];
  const before = busy.chat.fromBot().length;
  await world.app.db.transaction(async (tx) => {
    // The turn of a worker that is at it for long.
    await tx.query('select 1 from inbox_turn where chat_key = $1 for update', [String(busy.id)]);
    for (const code of codes) {
      busy.says(busy.chat, code);
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
    const asked = other.says(other.chat, 'NV-0001');
    expect((await other.waitForReply({ after: asked, timeoutMs: 15_000 })).text).toContain('NV-0001');
  });
  await busy.chat.waitFor(() => busy.chat.fromBot().length >= before + codes.length, { timeoutMs: 15_000 });
  const answers = busy.chat.fromBot().slice(before);
  expect(answers.map((m) => /NV-\d{4}/.exec(m.text)?.[0])).toEqual(codes);
});

it('a process that cannot reach Telegram lets another ask for the updates', async () => {
  const db = await openTestDatabase();
  closing.push(() => db.close());
  const telegram = await startTelegram();
  closing.push(() => telegram.stop());
  const line = { channel: 'telegram', bot: telegram.token.split(':')[0] as string };
  await saveBot(db, line, 'DonDocBot');
  const ending = new AbortController();
  const kept: number[] = [];
  const polling = (holder: string, apiRoot: string) =>
    poll(
      {
        db,
        api: botOver({ token: telegram.token, apiRoot, proxy: null, line }, 15).api,
        line,
        holder,
        now: Date.now,
        log: SILENT,
        keep: async (updates) => void kept.push(...updates.map((u) => u.update_id)),
        conflict: () => undefined,
      },
      ending.signal,
    );
  const cutOff = polling('cut off', 'http://127.0.0.1:1');
  await new Promise((resolve) => setTimeout(resolve, 300));
  const sound = polling('sound', telegram.apiRoot);
  const person = telegram.newUser({ firstName: 'Lan' });
  person.start();
  const end = performance.now() + 10_000;
  while (kept.length === 0 && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 50));
  ending.abort();
  await Promise.all([cutOff, sound]);
  expect(kept).toHaveLength(1);
}, 30_000);
