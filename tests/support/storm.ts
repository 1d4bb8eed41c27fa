import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { openApp } from '../../src/app.ts';
import { loadSample } from '../../src/channels/terminal/sample.ts';
import { readConfig } from '../../src/config.ts';
import { committees } from '../../src/people/committees.ts';
import { invite } from '../../src/people/invite.ts';
import { SILENT, SILENT_IO } from './app.ts';
import { dataFolder, start } from './cli.ts';
import { startTelegram, type Telegram } from './telegram/emulator.ts';
import type { Person } from './telegram/person.ts';

export type Storm = { people: number; each: number; kills: number };
export type StormCounts = {
  updates: number;
  kills: number;
  answered: number;
  lost: number;
  doubled: number;
  /** Of these, with a kill between the two: sent by a process that died before it could record that it had sent. */
  doubledByKill: number;
  outOfOrder: number;
  seconds: number;
};

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
    const crowd = tokens.map((_, i) => telegram.newUser({ firstName: `Người ${i + 1}` }));
    for (const [i, person] of crowd.entries()) person.start(tokens[i] as string);
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
    await asking;
    await until(() => crowd.every((person) => answersOf(person).length >= each), DEADLINE_MS).catch(() => undefined);
    await sleep(1_500);
    return {
      ...counted(telegram, crowd, each, killedAt),
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

/** The sample committee with an invitation for everybody. */
async function invitations(env: Record<string, string>, people: number): Promise<string[]> {
  const read = readConfig(env);
  if ('problems' in read) throw new Error(read.problems.join());
  const app = await openApp(read.config, Date.now, SILENT, () => undefined);
  try {
    const { id } = (await committees(app.db)).find((c) => c.isSample) ?? (await loadSample(app, SILENT_IO));
    const tokens: string[] = [];
    for (let i = 0; i < people; i++) {
      const made = await invite(
        app.db,
        { committeeId: id, role: 'secretary', agency: null, name: `Thư ký ${i + 1}`, byName: 'storm' },
        Date.now(),
      );
      if (made.kind === 'invited') tokens.push(made.token);
    }
    return tokens;
  } finally {
    await app.close();
  }
}

function serve(env: Record<string, string>): ChildProcess {
  const child = start(['serve'], env);
  child.stdin?.end();
  child.stdout?.resume();
  child.stderr?.resume();
  return child;
}

function codeOf(i: number): string {
  return `NV-${String((i % 20) + 1).padStart(4, '0')}`;
}

async function askAll(crowd: Person[], each: number): Promise<void> {
  for (let i = 0; i < each; i++) {
    for (const person of crowd) person.says(person.chat, codeOf(i));
    await sleep(100);
  }
}

/** The codes of the cards a person was shown, in order. */
function answersOf(person: Person): string[] {
  return person.chat.fromBot().flatMap((m) => /^\S+ (NV-\d{4}) · /.exec(m.text)?.[1] ?? []);
}

function counted(
  telegram: Telegram,
  crowd: Person[],
  each: number,
  killedAt: number[],
): Pick<StormCounts, 'answered' | 'lost' | 'doubled' | 'doubledByKill' | 'outOfOrder'> {
  const wanted = Array.from({ length: each }, (_, i) => codeOf(i));
  let [answered, lost, doubled, doubledByKill, outOfOrder] = [0, 0, 0, 0, 0];
  for (const person of crowd) {
    const got = answersOf(person);
    const once = got.filter((code, i) => code !== got[i - 1]);
    answered += new Set(got).size;
    lost += wanted.filter((code) => !got.includes(code)).length;
    for (const code of new Set(got.filter((c, i) => got.indexOf(c) !== i))) {
      const sentAt = timesSent(telegram, person, code);
      doubled += sentAt.length - 1;
      doubledByKill += killedAt.filter((at) => (sentAt[0] ?? 0) <= at && at < (sentAt.at(-1) ?? 0)).length;
    }
    if (once.join() !== wanted.filter((code) => got.includes(code)).join()) outOfOrder++;
  }
  return { answered, lost, doubled, doubledByKill, outOfOrder };
}

/** Milliseconds at which a card was sent to a person. */
function timesSent(telegram: Telegram, person: Person, code: string): number[] {
  return telegram
    .callsOf('sendMessage')
    .filter((call) => Number(call.params.chat_id) === person.id && String(call.params.text).slice(0, 12).includes(code))
    .map((call) => call.at);
}

async function until(isSo: () => boolean, withinMs = 60_000): Promise<void> {
  const end = performance.now() + withinMs;
  while (!isSo()) {
    if (performance.now() > end) throw new Error(`not so within ${withinMs} ms`);
    await sleep(20);
  }
}

function ended(child: ChildProcess): Promise<void> {
  return child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once('exit', () => resolve()));
}

function secondsSince(began: number): number {
  return Math.round((performance.now() - began) / 100) / 10;
}
