import { writeFile } from 'node:fs/promises';
import { openDatabase } from '../../src/database/database.ts';
import { migrate } from '../../src/database/migrate.ts';
import { drawChart } from '../../src/digests/chart/draw.ts';
import { prepareDigests } from '../../src/digests/prepare.ts';
import { changeSetting } from '../../src/people/committee-settings.ts';
import { CONSTRUCTION, openBotWorld } from '../support/bot.ts';
import type { Person } from '../support/telegram/person.ts';
import { renderChat } from '../support/telegram/render-chat.ts';
import { renderPage } from '../support/telegram/render-page.ts';
import { photographed } from './photograph.ts';

/** The three digests of a Monday morning as they arrive, and the picture; with `--picture`, those in `docs/` are made anew. */
const DAY = '2025-12-29';
const world = await openBotWorld({}, '2025-12-26T09:00', async () => {
  const db = await openDatabase({ kind: 'memory' });
  await migrate(db);
  return db;
});
const { db } = world.app;
const save = async (name: string, bytes: Uint8Array) => {
  if (process.argv.includes('--picture')) await writeFile(new URL(`../../docs/${name}.png`, import.meta.url), bytes);
};
try {
  const people: [string, Person][] = [
    ['officer', await world.member('Nguyễn Hải Lan', 'officer', CONSTRUCTION)],
    ['secretary', await world.member('Trần Thu Hà', 'secretary')],
    ['leader', await world.member('Lê Quốc Bình', 'leader')],
  ];
  const by = { name: 'Thư ký', memberId: null, channel: 'pictures' };
  const at = new Date(world.app.now()).toISOString();
  await changeSetting(db, world.committeeId, 'minimalForLeaders', false, by, at);
  // Somebody has looked at what was read, and two agencies have told what hinders them.
  await db.query(
    `insert into directive_review (committee_id, act_id, directive_id, decision, effective_on, recorded_at, by_name, channel)
     select committee_id, gen_random_uuid(), id, 'approved', '2025-12-22', $1, 'Thư ký', 'pictures' from directive
     where id not in (select directive_id from directive_review where revoked_at is null)`,
    [at],
  );
  await db.query(
    `insert into obstacle (task_id, agency_id, agency_name, kind, body, effective_on, recorded_at, by_name, channel)
     select t.id, o.agency_id, o.name, o.kind, 'Chưa bố trí được', '2025-12-15', $1, o.name, 'pictures' from task t
     join (values ('NV-0001', 'bo-xay-dung', 'Bộ Xây dựng', 'funding'), ('NV-0004', 'bo-khoa-hoc-va-cong-nghe', 'Bộ Khoa học và Công nghệ', 'data'))
       as o (code, agency_id, name, kind) on o.code = t.code`,
    [at],
  );
  world.at(`${DAY}T07:30`);
  await world.restart();
  for (const [name, person] of people) {
    await person.chat.waitFor((all) => all.some((m) => m.isBot && /07h30 ngày 29\/12\/2025/.test(m.text)), {
      timeoutMs: 60_000,
    });
    process.stdout.write(`${renderChat(person.chat)}\n`);
    if (process.argv.includes('--picture'))
      await save(`digest-${name}`, await photographed(renderPage(person.chat, person.id), 420));
  }
  const prepared = await prepareDigests(db, {
    committeeId: world.committeeId,
    day: DAY,
    timeZone: 'Asia/Ho_Chi_Minh',
  });
  const secretary = prepared.members.find((m) => m.name === 'Trần Thu Hà');
  const chart = secretary && (await prepared.chartOf(secretary, '07:30'));
  if (chart) await save('digest-chart', await drawChart(chart));
} finally {
  await world.close();
}
