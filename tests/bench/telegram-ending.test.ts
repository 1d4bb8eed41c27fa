import type { ChildProcess } from 'node:child_process';
import { expect, it, type TestContext } from 'vitest';
import { preparedFolder } from '../support/cli.ts';
import { ended, invitations, serve, until } from '../support/crowd.ts';
import { startTelegram, type Telegram } from '../support/telegram/emulator.ts';

/** Each of these mostly waits for a process or a pause, so they wait together. */
type Finished = TestContext['onTestFinished'];

it.concurrent('a bot that is ended while Telegram does not answer is gone within 10 s', async ({ onTestFinished }) => {
  const { telegram, env } = await opened('sample', onTestFinished);
  await invitations(env, 0);
  const bot = started(env, onTestFinished);
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

it.concurrent('a bot that is ended while the sample is loaded ends when it is there', async ({ onTestFinished }) => {
  const { telegram, env } = await opened('empty', onTestFinished);
  const bot = started(env, onTestFinished);
  await until(() => telegram.calls.length > 0);
  bot.kill('SIGTERM');
  await ended(bot);
  expect(bot.exitCode).toBe(0);
}, 90_000);

async function opened(
  content: 'empty' | 'sample',
  finished: Finished,
): Promise<{ telegram: Telegram; env: Record<string, string> }> {
  const telegram = await startTelegram();
  const data = preparedFolder(content);
  finished(async () => {
    await telegram.stop();
    data.remove();
  });
  const env = { TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.apiRoot, DONDOC_DATA: data.dir };
  return { telegram, env };
}

/** A bot that ends with the test, whatever becomes of it. */
function started(env: Record<string, string>, finished: Finished): ChildProcess {
  const bot = serve(env);
  finished(async () => {
    bot.kill('SIGKILL');
    await ended(bot);
  });
  return bot;
}
