import { setTimeout as sleep } from 'node:timers/promises';
import { dataFolder } from './cli.ts';
import { answersOf, askAll, type CrowdCounts, counted, crowdOf, ended, invitations, serve, until } from './crowd.ts';
import { startTelegram } from './telegram/emulator.ts';

export type Storm = { people: number; each: number; kills: number };
export type StormCounts = CrowdCounts & { updates: number; kills: number; seconds: number };

const DEADLINE_MS = 240_000;

/**
 * Many people ask while the bot's process is killed again and again (SIGKILL) and started anew on the same folder; counts what
 * was answered, lost, doubled and out of order.
 */
export async function storm({ people, each, kills }: Storm, data = dataFolder()): Promise<StormCounts> {
  const telegram = await startTelegram();
  const env = { TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.apiRoot, DONDOC_DATA: data.dir };
  const tokens = await invitations(env, people);
  const began = performance.now();
  const killedAt: number[] = [];
  let bot = serve(env);
  try {
    const crowd = crowdOf(telegram, tokens);
    const asking = askAll(crowd, each);
    for (let i = 0; i < kills; i++) {
      const before = telegram.callsOf('sendMessage').length;
      await until(() => telegram.callsOf('sendMessage').length > before + Math.ceil((people * each) / (kills + 2)));
      // Not at the very call that was counted, but at any moment after it.
      await sleep(37 * (i + 1));
      bot.kill('SIGKILL');
      await ended(bot);
      killedAt.push(Date.now());
      bot = serve(env);
    }
    const askedAt = await asking;
    await until(() => crowd.every((person) => answersOf(person).length >= each), DEADLINE_MS).catch(() => undefined);
    await sleep(1_500);
    return {
      ...counted(telegram, crowd, askedAt, killedAt),
      updates: people * (each + 1),
      kills,
      seconds: secondsSince(began),
    };
  } finally {
    bot.kill('SIGTERM');
    await ended(bot);
    await telegram.stop();
    data.remove();
  }
}

function secondsSince(began: number): number {
  return Math.round((performance.now() - began) / 100) / 10;
}
