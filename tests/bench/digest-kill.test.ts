import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../src/database/database.ts';
import { changeOwnDay } from '../../src/people/own-days.ts';
import { addDays } from '../../src/shared/calendar.ts';
import { wallTimeAt } from '../../src/shared/wall-time.ts';
import { preparedFolder } from '../support/cli.ts';
import { ended, invitations, serve, until } from '../support/crowd.ts';
import { emptyServerDatabase, itWithProcessesOnServer } from '../support/database.ts';
import { KILL_STEPS, type KillStep } from '../support/kill-at.ts';
import { startTelegram, type Telegram } from '../support/telegram/emulator.ts';

const PEOPLE = 3;
const KILL_AT = new URL('../support/kill-at.ts', import.meta.url).href;
const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

type Place = { telegram: Telegram; env: Record<string, string>; people: number[] };
type Counts = { step: string; killed: boolean; once: number; twice: number; missing: number };

/** A zone in which it is day now, so that the bench runs at any hour. */
function zoneOfDay(): string {
  const { time } = wallTimeAt(Date.now(), 'Asia/Ho_Chi_Minh');
  return time >= '08:00' && time < '20:00' ? 'Asia/Ho_Chi_Minh' : 'Etc/GMT+5';
}

async function openTelegram(database: Record<string, string>): Promise<{ telegram: Telegram; env: Place['env'] }> {
  const telegram = await startTelegram();
  closing.push(() => telegram.stop());
  const zone = { DONDOC_TIME_ZONE: zoneOfDay() };
  return {
    telegram,
    env: { TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.apiRoot, ...zone, ...database },
  };
}

async function onFolder(): Promise<Place> {
  const data = preparedFolder('sample');
  closing.push(async () => data.remove());
  const opened = await openTelegram({ DONDOC_DATA: data.dir });
  const db = await openDatabase({ kind: 'embedded', dir: `${data.dir}/database` });
  const people = await officers(db, opened);
  await db.close();
  return { ...opened, people };
}

async function onServer(): Promise<Place> {
  const database = await emptyServerDatabase();
  closing.push(() => database.remove());
  const opened = await openTelegram({ DATABASE_URL: database.url });
  await invitations(opened.env, 0);
  const db = await openDatabase({ kind: 'server', url: database.url });
  const people = await officers(db, opened);
  await db.close();
  return { ...opened, people };
}

/** Officers who once opened the bot and read a line also where nothing is due; today is a working day, whatever day it is. */
async function officers(db: Database, { telegram, env }: Omit<Place, 'people'>): Promise<number[]> {
  const people = Array.from({ length: PEOPLE }, (_, i) => telegram.newUser({ firstName: `Người ${i + 1}` }));
  for (const person of people) person.start();
  await fetch(`${telegram.apiRoot}/bot${telegram.token}/deleteWebhook?drop_pending_updates=true`);
  const { day } = wallTimeAt(Date.now(), env.DONDOC_TIME_ZONE as string);
  const [committee] = await db.query<{ id: number }>('select id from committee where is_sample');
  const id = committee?.id as number;
  const by = { name: 'bench', memberId: null, channel: 'bench' };
  for (const on of [day, addDays(day, 1)]) await changeOwnDay(db, id, on, 'work', by, new Date().toISOString());
  const bot = telegram.token.split(':')[0];
  await db.query(
    `with person as (select row_number() over () as n, value as number from jsonb_array_elements_text($1::jsonb)),
     account as (insert into account (channel, external_id, name) select 'telegram', number, 'Người ' || n from person returning id, external_id),
     chat as (insert into chat (channel, bot, external_id, kind, account_id) select 'telegram', $2, external_id, 'private', id from account),
     member as (
       insert into member (committee_id, name, role, agency_id, agency_name, effective_from, account_id)
       select $3, 'Đầu mối Bộ Xây dựng', 'officer', 'bo-xay-dung', 'Bộ Xây dựng', '2025-01-01', id from account returning id)
     insert into digest_preference (committee_id, member_id, at_time, all_clear, alerts, by_name, channel, effective_on, recorded_at)
     select $3, id, '06:30', true, true, 'bench', 'bench', '2025-01-01', now() from member`,
    [JSON.stringify(people.map((p) => p.id)), bot, id],
  );
  return people.map((p) => p.id);
}

function started(env: Record<string, string>, step?: KillStep): ChildProcess {
  const bot = serve(step ? { ...env, NODE_OPTIONS: `--import ${KILL_AT}`, KILL_AT_STEP: step } : env);
  closing.push(async () => {
    bot.kill('SIGKILL');
    await ended(bot);
  });
  return bot;
}

/** How often each person's phone showed the digest. */
function shown({ telegram, people }: Place): number[] {
  return people.map(
    (id) =>
      telegram
        .chat(id)
        .fromBot()
        .filter((m) => /Số liệu tính đến/.test(m.text)).length,
  );
}

async function settled(place: Place): Promise<number[]> {
  await until(() => shown(place).every((n) => n > 0), 90_000).catch(() => undefined);
  // What is sent twice comes a little later: a hold of a process that died runs out after 25 s on a server.
  await place.telegram.quiet(3_000, 60_000);
  return shown(place);
}

function counted(step: string, bot: ChildProcess, counts: number[]): Counts {
  const n = (wanted: (of: number) => boolean) => counts.filter(wanted).length;
  const of = { once: n((c) => c === 1), twice: n((c) => c > 1), missing: n((c) => c === 0) };
  const result = { step, killed: bot.signalCode === 'SIGKILL', ...of };
  process.stdout.write(`digest kill: ${JSON.stringify(result)}\n`);
  return result;
}

/** Sent, and not yet known as sent: the one place where a digest comes twice, to the one person whose message it was. */
const doubled = (step: KillStep) => (step === 'after-answer' ? 1 : 0);

describe('a digest arrives once, though the bot is killed', () => {
  it.each(KILL_STEPS)('%s, and started again', async (step) => {
    const place = await onFolder();
    const killed = started(place.env, step);
    await ended(killed);
    started(place.env);
    const counts = counted(step, killed, await settled(place));
    const twice = doubled(step);
    expect(counts).toEqual({ step, killed: true, once: PEOPLE - twice, twice, missing: 0 });
  });

  itWithProcessesOnServer.each(KILL_STEPS)('%s, while another runs beside it', async (step) => {
    const place = await onServer();
    const killed = started(place.env, step);
    await ended(killed);
    const beside = [started(place.env), started(place.env)];
    const counts = counted(`${step} of several`, killed, await settled(place));
    const twice = doubled(step);
    expect(counts).toMatchObject({ killed: true, once: PEOPLE - twice, twice, missing: 0 });
    expect(beside.map((bot) => bot.exitCode)).toEqual([null, null]);
  });

  itWithProcessesOnServer('by nobody, with two processes that look at the same time', async () => {
    const place = await onServer();
    const [one] = [started(place.env), started(place.env)];
    await sleep(1_000);
    expect(counted('two at once', one as ChildProcess, await settled(place))).toMatchObject({ once: PEOPLE, twice: 0 });
  });
});
