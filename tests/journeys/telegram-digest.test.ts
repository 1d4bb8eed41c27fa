import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { postDigest, toPost } from '../../src/channels/chat/digests/post-digest.ts';
import { sendDueDigests, sendExceptions } from '../../src/channels/chat/digests/send-due.ts';
import type { Messenger } from '../../src/channels/chat/messenger.ts';
import type { ChatDeps } from '../../src/channels/chat/talk.ts';
import { COMMANDS } from '../../src/channels/terminal/command-list.ts';
import { runCommand } from '../../src/channels/terminal/commands.ts';
import { prepareDigests } from '../../src/digests/prepare.ts';
import { addReviews } from '../../src/tasks/review/reviews.ts';
import { SILENT_IO } from '../support/app.ts';
import { type BotWorld, CONSTRUCTION, openBotWorld } from '../support/bot.ts';
import type { Person } from '../support/telegram/person.ts';

let world: BotWorld;
let officer: Person;
let secretary: Person;
beforeAll(async () => {
  world = await openBotWorld();
  officer = await world.member('Nguyễn Hải Lan', 'officer', CONSTRUCTION);
  secretary = await world.member('Trần Thu Hà', 'secretary');
}, 60_000);
afterAll(() => world.close());

const DIGEST = /Số liệu tính đến \d\dh\d\d ngày/;
const digestsOf = (person: Person) => person.chat.fromBot().filter((m) => DIGEST.test(m.text));
const arrived = (person: Person, n: number) =>
  person.chat.waitFor(() => digestsOf(person).length >= n && digestsOf(person), { timeoutMs: 20_000 });

/** A process that claims and posts, and is killed before anything is sent. */
function killedBeforeSending(): { deps: ChatDeps; messenger: Pick<Messenger, 'line' | 'abilities'> } {
  const line = { channel: 'telegram', bot: world.telegram.token.split(':')[0] as string };
  const abilities = { length: 4096, marks: 100, fileBytes: 0, botLink: () => '' };
  const deps = {
    ...world.app,
    sendSoon: async () => undefined,
    uploadSoon: async () => undefined,
    proposeSoon: async () => undefined,
  };
  return { deps, messenger: { line, abilities } };
}

async function somebodyLookedAtEverything(): Promise<void> {
  const ids = (await world.app.db.query<{ id: number }>('select id from directive order by id')).map((d) => d.id);
  const by = { name: 'Trần Thu Hà', memberId: null, channel: 'telegram' };
  const deciding = { by, on: '2025-12-24' };
  await addReviews(world.app.db, world.committeeId, randomUUID(), ids, 'approved', null, deciding);
}

/** Who was told at which step of how many silent tasks. */
function stepsTold(): Promise<unknown[]> {
  return world.app.db.query(
    `select m.name, s.step, s.effective_on as day, count(*)::int as tasks from stale_step s join member m on m.id = s.reader_id
     group by 1, 2, 3 order by 3, 1`,
  );
}

/** `dondoc digest --date DAY`, beside the bot that runs. */
async function digestCommand(
  day: string,
  ...more: string[]
): Promise<{ person: string; channel: string | null; text: string }[]> {
  const lines: string[] = [];
  const command = COMMANDS.find((c) => c.name === 'digest') as (typeof COMMANDS)[number];
  const [committee] = await world.app.db.query<{ name: string }>('select name from committee');
  const args = ['--date', day, ...more, '--json', '--committee', committee?.name ?? ''];
  await runCommand(command, args, { ...SILENT_IO, out: (text) => lines.push(text) }, world.app, world.app.clock);
  return lines.map((line) => JSON.parse(line));
}

it('whoever joined today is not written to again; the next working day brings what the dry run said', async () => {
  await world.restart();
  world.at('2025-12-24T07:30');
  const said = await digestCommand('2025-12-24', '--dry-run');
  await world.restart();
  const [digest] = await arrived(officer, 1);
  expect(said.filter((l) => l.channel).map((l) => [l.person, l.text])).toEqual([
    ['Nguyễn Hải Lan', digest?.text],
    ['Trần Thu Hà', (await arrived(secretary, 1))[0]?.text],
  ]);
  expect(digest?.text).toMatch(/^Chào đồng chí Lan, việc của Bộ Xây dựng hôm nay:\n/);
  expect(digestsOf(officer)).toHaveLength(1);
});

it('a secretary also gets the picture, an officer does not', async () => {
  await secretary.chat.waitFor(() => world.telegram.callsOf('sendPhoto').length > 0);
  const [call] = world.telegram.callsOf('sendPhoto');
  expect(Number(call?.params.chat_id)).toBe(secretary.id);
  expect(call?.params.caption).toBe(
    'Tình trạng nhiệm vụ chủ trì theo cơ quan\nTrần Thu Hà · số liệu tính đến 07h30 ngày 24/12/2025',
  );
});

it('the button behind a number opens exactly its rows', async () => {
  const digest = digestsOf(secretary)[0];
  if (!digest) throw new Error('no digest');
  const label = digest.buttons.flat().find((b) => b.startsWith('Sắp đến hạn')) ?? '';
  secretary.taps(secretary.chat, label, { on: digest });
  const list = await secretary.chat.waitFor((all) => all.find((m) => m.text.includes('theo bản tin ngày 24/12/2025')));
  expect(list.text.match(/^• NV-\d{4}/gm)?.length).toBe(Number(/\((\d+)\)/.exec(label)?.[1]));
});

it('it comes once, whatever dies: before the claim is kept, after it, after sending; and with two that send', async () => {
  world.at('2025-12-25T07:30');
  await world.stopBot();
  const { deps, messenger } = killedBeforeSending();
  const { db } = world.app;
  await somebodyLookedAtEverything();
  const prepared = await prepareDigests(db, {
    committeeId: world.committeeId,
    day: '2025-12-25',
    timeZone: 'Asia/Ho_Chi_Minh',
  });
  const member = prepared.members.find((m) => m.name === 'Nguyễn Hải Lan');
  if (!member) throw new Error('no member');
  const post = await toPost(prepared, member, '07:30');
  const died = db.transaction(async (tx) => {
    await postDigest(tx, deps, messenger.line, messenger.abilities, post);
    throw new Error('killed');
  });
  await expect(died).rejects.toThrow('killed');
  expect(post.digest.steps.length).toBeGreaterThan(0);
  expect(await stepsTold()).toEqual([]);
  await Promise.all([sendDueDigests(db, deps, messenger), sendDueDigests(db, deps, messenger)]);
  const told = await stepsTold();
  expect(told).toEqual([
    { name: 'Nguyễn Hải Lan', step: 'officer', day: '2025-12-25', tasks: post.digest.steps.length },
    { name: 'Trần Thu Hà', step: 'desk', day: '2025-12-25', tasks: 8 },
  ]);
  expect(digestsOf(officer)).toHaveLength(1);
  world.telegram.faults.add({ kind: 'too-many-requests', retryAfter: 1 }, { method: 'sendMessage', times: 1 });
  await world.restart();
  await arrived(officer, 2);
  await arrived(secretary, 2);
  await world.restart();
  await world.telegram.quiet(300);
  expect([digestsOf(officer).length, digestsOf(secretary).length]).toEqual([2, 2]);
});

it('after days without power today’s comes, late, and nothing of the days before', async () => {
  world.at('2025-12-30T15:20');
  await world.restart();
  const [, , late] = await arrived(secretary, 3);
  expect(late?.text).toContain('Số liệu tính đến 15h20 ngày 30/12/2025.');
  expect(late?.text).not.toContain('chưa có đầu mối');
  expect(await stepsTold()).toHaveLength(2);
});

it('what of yesterday has not left by the next morning is dropped: today’s says all that is still due', async () => {
  world.at('2026-01-05T07:30');
  await world.stopBot();
  const { deps, messenger } = killedBeforeSending();
  await sendDueDigests(world.app.db, deps, messenger);
  world.at('2026-01-06T07:30');
  await sendDueDigests(world.app.db, deps, messenger);
  const before = digestsOf(secretary).length;
  await world.restart();
  await arrived(secretary, before + 1);
  await world.telegram.quiet(300);
  expect(
    digestsOf(secretary)
      .slice(before)
      .map((m) => /ngày [\d/]+\.$/.exec(m.text)?.[0]),
  ).toEqual(['ngày 06/01/2026.']);
});

it('the command line sends what it prints, once: neither again nor by the bot at its hour', async () => {
  world.at('2026-01-07T07:10');
  const before = digestsOf(secretary).length;
  const said = await digestCommand('2026-01-07');
  await digestCommand('2026-01-07');
  const sent = await arrived(secretary, before + 1);
  expect(said.find((l) => l.person === 'Trần Thu Hà')?.text).toBe(sent.at(-1)?.text);
  world.at('2026-01-07T07:30');
  await world.restart();
  await world.telegram.quiet(1_500);
  expect(digestsOf(secretary)).toHaveLength(before + 1);
});

it('a secretary names the agencies that the own digest is about, and all of them again', async () => {
  // The picture of a morning may still be on its way.
  const says = async (text: string) => {
    const asked = secretary.says(secretary.chat, text).message_id;
    return secretary.chat.waitFor((all) => all.find((m) => m.isBot && m.id > asked && !/^Tình trạng/.test(m.text)));
  };
  const total = async () => /Đã giao (\d+) nhiệm vụ/.exec((await says('/bantin')).text)?.[1];
  expect((await says('Tôi phụ trách Bộ Xây dựng')).text).toContain('nhiệm vụ của Bộ Xây dựng');
  const own = Number(await total());
  expect((await says('tôi phụ trách tất cả')).text).toContain('mọi cơ quan');
  expect(Number(await total())).toBeGreaterThan(own);
});

it('a person sets the own hour and pauses in words, and asks for it at any time', async () => {
  const says = async (text: string) => officer.waitForReply({ after: officer.says(officer.chat, text) });
  expect((await says('bản tin lúc 8h15')).text).toContain('Giờ nhận: 08:15');
  expect((await says('bản tin lúc 23h')).text).toContain('06:30 đến 20:30');
  expect((await says('tạm dừng bản tin đến 31/1')).text).toContain('tạm dừng đến hết 31/01/2026');
  expect((await says('/bantin')).text).toMatch(/^Chào đồng chí Lan/);
  const card = await says('bật lại bản tin');
  officer.taps(officer.chat, 'Tắt tin ngay', { on: card });
  await officer.chat.waitFor((all) => all.some((m) => m.text.includes('trả lại: tắt')));
});

it('a difficulty put higher in the morning reaches the leader the same afternoon, once, however many look', async () => {
  const { db } = world.app;
  const leader = await world.member('Trợ lý Phó Thủ tướng', 'leader');
  world.at('2026-01-08T14:50');
  await world.stopBot();
  await db.query(
    `with told as (
       insert into obstacle (task_id, agency_id, agency_name, kind, body, effective_on, by_name, channel)
       select id, $1, $2, 'funding', 'chưa bố trí kinh phí', '2026-01-08', $2, 'telegram' from task where code = 'NV-0002' returning id, task_id)
     insert into obstacle_decision (obstacle_id, task_id, decision, effective_on, by_name, channel)
     select id, task_id, 'escalated', '2026-01-08', 'Trần Thu Hà', 'telegram' from told`,
    [CONSTRUCTION.id, CONSTRUCTION.name],
  );
  const { deps, messenger } = killedBeforeSending();
  const look = () => Promise.all([sendExceptions(db, deps, messenger), sendExceptions(db, deps, messenger)]);
  await look();
  expect(await db.query(`select * from digest where moment = 'exception'`)).toEqual([]);
  world.at('2026-01-08T15:00');
  await look();
  world.at('2026-01-08T16:00');
  await look();
  const before = leader.chat.fromBot().length;
  await world.restart();
  const told = await leader.chat.waitFor(() => leader.chat.fromBot()[before], { timeoutMs: 20_000 });
  expect(told.text).toMatch(/Vướng mắc mới, cần cho ý kiến ở 1 nhiệm vụ:\n• NV-0002$/);
  await world.telegram.quiet(300);
  expect(leader.chat.fromBot()).toHaveLength(before + 1);
});

it('on Friday afternoon an officer reads what the next week asks for', async () => {
  world.at('2026-01-09T15:00');
  await world.restart();
  const ahead = await officer.chat.waitFor((all) => all.find((m) => m.text.includes('việc tuần tới của Bộ Xây dựng')), {
    timeoutMs: 20_000,
  });
  expect(ahead.text).toContain('đến hết 18/01/2026');
  expect(ahead.buttons.flat()).toContain('Tuần tới (1)');
});
