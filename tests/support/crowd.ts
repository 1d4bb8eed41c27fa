import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { openApp } from '../../src/app.ts';
import { loadSample } from '../../src/channels/terminal/sample.ts';
import { readConfig } from '../../src/config.ts';
import { committees } from '../../src/people/committees.ts';
import { invite } from '../../src/people/invite.ts';
import { SILENT, SILENT_IO } from './app.ts';
import { start } from './cli.ts';
import type { Telegram } from './telegram/emulator.ts';
import type { Person } from './telegram/person.ts';

export type CrowdCounts = {
  answered: number;
  lost: number;
  doubled: number;
  /** Of these, with a kill between the two: sent by a process that died before it could record that it had sent. */
  doubledByKill: number;
  outOfOrder: number;
  longestWaitSeconds: number;
};

/** The sample committee with an invitation for everybody, in the database that `env` names. */
export async function invitations(env: Record<string, string>, people: number): Promise<string[]> {
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

/** People who open their invitations. */
export function crowdOf(telegram: Telegram, tokens: string[]): Person[] {
  return tokens.map((token, i) => {
    const person = telegram.newUser({ firstName: `Người ${i + 1}` });
    person.start(token);
    return person;
  });
}

/** Starts the bot as a process of its own; what it says is kept from filling its pipes. */
export function serve(env: Record<string, string>): ChildProcess {
  const child = start(['serve'], env);
  child.stdin?.end();
  child.stdout?.resume();
  child.stderr?.resume();
  return child;
}

/** Everybody asks for one task after the other; gives the instants at which each round was asked. */
export async function askAll(crowd: Person[], each: number, pauseMs = 100): Promise<number[]> {
  const askedAt: number[] = [];
  for (let i = 0; i < each; i++) {
    askedAt.push(Date.now());
    for (const person of crowd) person.says(person.chat, codeOf(i));
    await sleep(pauseMs);
  }
  return askedAt;
}

function codeOf(i: number): string {
  return `NV-${String((i % 20) + 1).padStart(4, '0')}`;
}

/** The codes of the cards a person was shown, in order. */
export function answersOf(person: Person): string[] {
  return person.chat.fromBot().flatMap((m) => /^(NV-\d{4}) · /.exec(m.text)?.[1] ?? []);
}

/** What became of the questions of a crowd, with the instants at which processes were killed. */
export function counted(telegram: Telegram, crowd: Person[], askedAt: number[], killedAt: number[]): CrowdCounts {
  const wanted = askedAt.map((_, i) => codeOf(i));
  let [answered, lost, doubled, doubledByKill, outOfOrder, longestWait] = [0, 0, 0, 0, 0, 0];
  for (const person of crowd) {
    const got = answersOf(person);
    const once = got.filter((code, i) => code !== got[i - 1]);
    answered += new Set(got).size;
    lost += wanted.filter((code) => !got.includes(code)).length;
    for (const [i, code] of wanted.entries()) {
      const sentAt = timesSent(telegram, person, code);
      const first = sentAt[0];
      if (first === undefined) continue;
      longestWait = Math.max(longestWait, first - (askedAt[i] as number));
      doubled += sentAt.length - 1;
      const isKilledWithin = (from: number, to: number) => killedAt.some((at) => from <= at && at < to);
      doubledByKill += sentAt.filter((at, k) => k > 0 && isKilledWithin(sentAt[k - 1] as number, at)).length;
    }
    if (once.join() !== wanted.filter((code) => got.includes(code)).join()) outOfOrder++;
  }
  return { answered, lost, doubled, doubledByKill, outOfOrder, longestWaitSeconds: Math.round(longestWait / 100) / 10 };
}

/** Milliseconds at which a card was sent to a person. */
function timesSent(telegram: Telegram, person: Person, code: string): number[] {
  return telegram
    .callsOf('sendMessage')
    .filter(({ outcome }) => outcome === 'ok' || outcome === 'answer lost')
    .filter((call) => Number(call.params.chat_id) === person.id && String(call.params.text).startsWith(`${code} · `))
    .map((call) => call.at);
}

export async function until(isSo: () => boolean, withinMs = 60_000): Promise<void> {
  const end = performance.now() + withinMs;
  while (!isSo()) {
    if (performance.now() > end) throw new Error(`not so within ${withinMs} ms`);
    await sleep(20);
  }
}

export function ended(child: ChildProcess): Promise<void> {
  return child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once('exit', () => resolve()));
}
