import type { ChildProcess } from 'node:child_process';
import { afterEach, expect, it } from 'vitest';
import { preparedFolder } from '../support/cli.ts';
import { ended, invitations, serve, until } from '../support/crowd.ts';
import { storm } from '../support/storm.ts';
import { startTelegram, type Telegram } from '../support/telegram/emulator.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

it('a bot killed in the middle of a crowd loses no question, keeps the order and doubles nothing but what was in flight', async () => {
  const counts = await storm({ people: 5, each: 8, kills: 1 }, preparedFolder('sample'));
  expect(counts).toMatchObject({ answered: 40, lost: 0, outOfOrder: 0 });
  expect(counts.doubled).toBe(counts.doubledByKill);
  expect(counts.doubled).toBeLessThanOrEqual(1);
}, 90_000);

it('a bot that is ended while Telegram does not answer is gone within 10 s', async () => {
  const { telegram, env } = await opened('sample');
  await invitations(env, 0);
  const bot = started(env);
  await until(() => telegram.isPolled);
  telegram.faults.add({ kind: 'slow', delayMs: 14_000 }, { method: 'sendMessage' });
  telegram.newUser({ firstName: 'Lan' }).start();
  await until(() => telegram.callsOf('sendMessage').length > 0);
  const began = performance.now();
  bot.kill('SIGTERM');
  await ended(bot);
  expect(performance.now() - began).toBeLessThan(11_000);
  expect(bot.exitCode).toBe(0);
}, 120_000);

it('a bot that is ended while the sample is loaded ends when it is there', async () => {
  const { telegram, env } = await opened('empty');
  const bot = started(env);
  await until(() => telegram.calls.length > 0);
  bot.kill('SIGTERM');
  await ended(bot);
  expect(bot.exitCode).toBe(0);
}, 90_000);

async function opened(content: 'empty' | 'sample'): Promise<{ telegram: Telegram; env: Record<string, string> }> {
  const telegram = await startTelegram();
  const data = preparedFolder(content);
  closing.push(
    async () => data.remove(),
    () => telegram.stop(),
  );
  const env = { TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.apiRoot, DONDOC_DATA: data.dir };
  return { telegram, env };
}

/** A bot that ends with the test, whatever becomes of it. */
function started(env: Record<string, string>): ChildProcess {
  const bot = serve(env);
  closing.push(async () => {
    bot.kill('SIGKILL');
    await ended(bot);
  });
  return bot;
}
