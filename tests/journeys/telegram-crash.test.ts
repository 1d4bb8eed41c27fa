import type { ChildProcess } from 'node:child_process';
import { expect, it } from 'vitest';
import { preparedFolder } from '../support/cli.ts';
import { ended, invitations, serve, until } from '../support/crowd.ts';
import { storm } from '../support/storm.ts';
import { startTelegram } from '../support/telegram/emulator.ts';

it('a bot killed in the middle of a crowd loses no question, keeps the order and doubles nothing but what was in flight', async () => {
  const counts = await storm({ people: 5, each: 8, kills: 1 }, preparedFolder('sample'));
  expect(counts).toMatchObject({ answered: 40, lost: 0, outOfOrder: 0 });
  expect(counts.doubled).toBe(counts.doubledByKill);
  expect(counts.doubled).toBeLessThanOrEqual(1);
}, 90_000);

it('a bot that is ended while Telegram does not answer is gone within 10 s', async () => {
  const telegram = await startTelegram();
  const data = preparedFolder('sample');
  const env = { TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.apiRoot, DONDOC_DATA: data.dir };
  await invitations(env, 0);
  const bot = serve(env);
  await until(() => telegram.isPolled);
  telegram.faults.add({ kind: 'slow', delayMs: 14_000 }, { method: 'sendMessage' });
  telegram.newUser({ firstName: 'Lan' }).start();
  await until(() => telegram.callsOf('sendMessage').length > 0);
  const seconds = await secondsToEnd(bot);
  await telegram.stop();
  data.remove();
  expect(bot.exitCode).toBe(0);
  expect(seconds).toBeLessThan(11);
}, 120_000);

it('a bot that is ended while the sample is loaded ends when it is there', async () => {
  const telegram = await startTelegram();
  const data = preparedFolder();
  const bot = serve({ TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.apiRoot, DONDOC_DATA: data.dir });
  await until(() => telegram.calls.length > 0);
  await secondsToEnd(bot);
  await telegram.stop();
  data.remove();
  expect(bot.exitCode).toBe(0);
}, 90_000);

async function secondsToEnd(bot: ChildProcess): Promise<number> {
  const began = performance.now();
  bot.kill('SIGTERM');
  const late = setTimeout(() => bot.kill('SIGKILL'), 60_000);
  await ended(bot);
  clearTimeout(late);
  return (performance.now() - began) / 1000;
}
