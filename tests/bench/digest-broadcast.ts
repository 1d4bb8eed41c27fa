import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '../../src/database/database.ts';
import { migrate } from '../../src/database/migrate.ts';
import { type BotWorld, openBotWorld } from '../support/bot.ts';

const PEOPLE = Number(process.argv[2] ?? 5_000);
const LONGEST_MS = 240_000;

/**
 * The morning's digest to 5,000 people through one bot on the embedded database, on disk, while the emulated Telegram enforces its
 * limits (30 messages a second, one a second in a chat) and refuses one call in a hundred besides.
 */
const dir = mkdtempSync(join(tmpdir(), 'dondoc-broadcast-'));
const world = await openBotWorld({}, '2025-12-22T09:00', async () => {
  const db = await openDatabase({ kind: 'embedded', dir });
  await migrate(db);
  return db;
});
try {
  await world.stopBot();
  const chats = await everybody(world);
  const { flood, faults } = world.telegram;
  flood.isEnforced = true;
  faults.add({ kind: 'too-many-requests', retryAfter: 1 }, { method: 'sendMessage', probability: 0.01 });
  world.at('2025-12-24T07:30');
  const began = performance.now();
  await world.restart();
  const sent = () => world.telegram.callsOf('sendMessage').filter((c) => c.outcome === 'ok').length;
  while (sent() < PEOPLE && performance.now() - began < LONGEST_MS * 2) await sleep(1_000);
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  await world.telegram.quiet(500, 60_000);
  const counts = chats.map((id) => world.telegram.chat(id).fromBot().length);
  const result = {
    people: PEOPLE,
    seconds,
    missing: counts.filter((n) => n === 0).length,
    doubled: counts.filter((n) => n > 1).length,
    refused429: world.telegram.callsOf('sendMessage').filter((c) => c.error?.code === 429).length,
    mostInASecond: flood.most.allPerSecond,
  };
  process.stdout.write(`digest broadcast: ${JSON.stringify(result)}\n`);
  process.exitCode = result.missing === 0 && result.doubled === 0 && seconds * 1000 < LONGEST_MS ? 0 : 1;
} finally {
  await world.close();
  rmSync(dir, { recursive: true });
}

/** Officers of the agencies of the sample who once opened the bot, and read something also where nothing is due. */
async function everybody({ telegram, app, committeeId }: BotWorld): Promise<number[]> {
  const people = Array.from({ length: PEOPLE }, (_, i) => telegram.newUser({ firstName: `Người ${i + 1}` }));
  for (const person of people) person.start();
  await fetch(`${telegram.apiRoot}/bot${telegram.token}/deleteWebhook?drop_pending_updates=true`);
  const bot = telegram.token.split(':')[0];
  const ids = JSON.stringify(people.map((p) => p.id));
  await app.db.query(
    `with agency as (
       select row_number() over (order by agency_id) - 1 as n, count(*) over () as all, agency_id as id, name
       from (select distinct on (agency_id) agency_id, name from directive_owner where agency_id not like 'group:%') x),
     person as (select row_number() over () as n, value as number from jsonb_array_elements_text($1::jsonb)),
     account as (insert into account (channel, external_id, name) select 'telegram', number, 'Người ' || n from person returning id, external_id),
     chat as (insert into chat (channel, bot, external_id, kind, account_id) select 'telegram', $2, external_id, 'private', id from account returning id),
     member as (
       insert into member (committee_id, name, role, agency_id, agency_name, effective_from, account_id)
       select $3, 'Đầu mối ' || a.name, 'officer', a.id, a.name, '2025-01-01', c.id
       from account c join person p on p.number = c.external_id join agency a on a.n = p.n % a.all returning id)
     insert into digest_preference (committee_id, member_id, at_time, all_clear, alerts, by_name, channel, effective_on, recorded_at)
     select $3, id, '07:30', true, true, 'bench', 'bench', '2025-01-01', now() from member`,
    [ids, bot, committeeId],
  );
  return people.map((p) => p.id);
}
