import type { ChildProcess } from 'node:child_process';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dondoc, preparedFolder, start } from '../support/cli.ts';
import { startTelegram, type Telegram } from '../support/telegram/emulator.ts';

const SAMPLE = ['--committee', 'Ban Chỉ đạo mẫu về phát triển đô thị xanh và hạ tầng số'];

let telegram: Telegram;
let bot: ChildProcess;
let said = '';
const data = preparedFolder('sample');
let env: Record<string, string>;
beforeAll(async () => {
  telegram = await startTelegram();
  env = { TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.apiRoot, DONDOC_DATA: data.dir };
  bot = start(['start'], env);
  bot.stderr?.on('data', (chunk: Buffer) => (said += chunk));
  bot.stdin?.end();
});
afterAll(async () => {
  bot.kill('SIGKILL');
  await telegram.stop();
  data.remove();
});

it('the first administrator is invited from the command line beside the running bot', async () => {
  await expect.poll(() => said, { timeout: 50_000 }).toContain('Bot Telegram @DonDocBot đang chạy.');
  await expect.poll(() => said, { timeout: 50_000 }).toContain('25 nhiệm vụ');
  const run = await dondoc(['invite', '--role', 'admin', ...SAMPLE, '--json'], '', env);
  expect(run.code).toBe(0);
  const made = JSON.parse(run.out) as { token: string; telegramLink: string; expiresAt: string };
  expect(made.telegramLink).toBe(`https://t.me/DonDocBot?start=${made.token}`);
  expect(Date.parse(made.expiresAt)).toBeGreaterThan(Date.now());
  const admin = telegram.newUser({ firstName: 'Quản trị' });
  const greeting = await admin.waitForReply({ after: admin.start(made.token), timeoutMs: 15_000 });
  expect(greeting.text).toContain('quản trị');
  expect((await dondoc(['invite', '--role', 'officer', ...SAMPLE], '', env)).code).toBe(2);
  expect((await dondoc(['invite', '--role', 'officer', '--agency', 'Bộ Không Có', ...SAMPLE], '', env)).code).toBe(1);
}, 110_000);

it('the doctor says how the bot is, and what is wrong with its token', async () => {
  const well = await dondoc(['doctor'], '', env);
  expect(well.out).toMatch(/@DonDocBot hoạt động, tự lấy tin/);
  telegram.faults.revokeToken();
  const ill = await dondoc(['doctor'], '', env);
  telegram.faults.restoreToken();
  expect(ill.out).toMatch(/Telegram từ chối mã bot\. Kiểm tra TELEGRAM_BOT_TOKEN/);
  expect(ill.code).toBe(1);
});

it('SIGTERM ends it in order within ten seconds, and its log holds neither token nor text', async () => {
  const before = performance.now();
  const ended = new Promise<number | null>((resolve) => bot.once('exit', resolve));
  bot.kill('SIGTERM');
  expect(await ended).toBe(0);
  expect(performance.now() - before).toBeLessThan(10_000);
  expect(said).not.toContain(telegram.token.split(':')[1]);
});

it('a token that cannot be one is refused by name before anything starts', async () => {
  const run = await dondoc(['start'], '', { ...env, TELEGRAM_BOT_TOKEN: 'abc' });
  expect(run.code).toBe(2);
  expect(run.err).toMatch(/TELEGRAM_BOT_TOKEN: không đúng dạng mã bot/);
});
