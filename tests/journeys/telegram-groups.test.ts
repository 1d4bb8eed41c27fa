import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type BotWorld, CONSTRUCTION, ENVIRONMENT, openBotWorld } from '../support/bot.ts';
import type { Group } from '../support/telegram/group.ts';
import type { Person } from '../support/telegram/person.ts';

let world: BotWorld;
let secretary: Person;
let builder: Person;
let other: Person;
beforeAll(async () => {
  world = await openBotWorld();
  secretary = await world.member('Thư ký', 'secretary');
  builder = await world.member('Lan', 'officer', CONSTRUCTION);
  other = await world.member('Mai', 'officer', ENVIRONMENT);
});
afterAll(() => world.close());
beforeEach(() => world.passes(120));

const QUESTION = '@DonDocBot Bộ Xây dựng còn nợ nhiệm vụ nào đến tháng 12?';

async function ask(person: Person, group: Group, text: string, replyTo?: { id: number }) {
  const said = person.says(group, text, replyTo ? { replyTo } : {});
  return group.nextFromBot({ after: said.message_id });
}

async function registered(label: string, type: 'group' | 'supergroup' = 'supergroup'): Promise<Group> {
  const group = world.telegram.newGroup({ title: 'Tổ giúp việc', members: [secretary, builder, other], type });
  const offer = await ask(secretary, group, '/nhom@DonDocBot');
  secretary.taps(group, label, { on: offer });
  await group.nextFromBot({ after: offer.id });
  return group;
}

it('a group nobody registered is told to ask in private, and nothing else', async () => {
  const group = world.telegram.newGroup({ title: 'Lạ', members: [secretary, builder], type: 'supergroup' });
  const reply = await ask(builder, group, QUESTION);
  expect(reply.text).toMatch(/chưa được đăng ký/);
  expect(reply.keyboard.flat()[0]?.url).toBe('https://t.me/DonDocBot');
});

it('the menu of a group offers what may be asked before everybody and nothing else', async () => {
  const group = world.telegram.newGroup({ title: 'Có trình đơn', members: [secretary], type: 'supergroup' });
  const offered = secretary.commands(group).map((c) => c.command);
  expect(offered).toEqual(['hoi', 'quahan', 'sapdenhan', 'tra', 'vanban', 'bantin', 'help']);
});

it('only a secretary or administrator registers a group', async () => {
  const group = world.telegram.newGroup({ title: 'Của đầu mối', members: [builder], type: 'supergroup' });
  expect((await ask(builder, group, '/nhom@DonDocBot')).text).toMatch(/không thuộc thẩm quyền/);
});

it('in a registered group the bot answers who names it or replies to it, and is silent otherwise', async () => {
  const group = await registered('Đăng ký cho mọi thành viên');
  const answer = await ask(builder, group, QUESTION);
  expect(answer.text).toContain('Bộ Xây dựng');
  expect(answer.replyToId).toBeDefined();
  builder.says(group, 'mọi người xem giúp NV-0001 nhé');
  builder.says(group, 'ok');
  await group.staysSilent(400);
  expect((await ask(builder, group, 'còn Bộ Tài chính?', answer)).text).toMatch(/Bộ Tài chính/);
});

it('everybody in the group sees only what every member may see, also where a secretary asks', async () => {
  const group = await registered('Đăng ký cho mọi thành viên');
  const answer = await ask(secretary, group, '@DonDocBot NV-0001');
  expect(answer.text).toContain('không hiển thị tình trạng');
  expect(answer.keyboard.flat().at(-1)?.url).toBe('https://t.me/DonDocBot');
  expect(answer.text).not.toMatch(/70|Đang lấy ý kiến/);
});

it('the digest, which is personal, is not read out in a group: it says where to get it', async () => {
  const group = await registered('Đăng ký cho mọi thành viên');
  const answer = await ask(secretary, group, '/bantin@DonDocBot');
  expect(answer.text).toMatch(/^Bản tin là của riêng từng người.*mở hội thoại riêng và gõ \/bantin/);
  expect(answer.text).not.toMatch(/NV-\d|nhiệm vụ|quá hạn/);
  expect(answer.keyboard.flat().at(-1)?.url).toBe('https://t.me/DonDocBot');
});

it("a group of one agency sees that agency's state", async () => {
  const group = await registered('Đăng ký riêng cho một cơ quan');
  const which = group.fromBot().at(-1) as { id: number };
  expect((await ask(secretary, group, 'Bộ Xây dựng', which)).text).toMatch(/đăng ký cho Bộ Xây dựng/);
  expect((await ask(builder, group, '@DonDocBot NV-0001')).text).toMatch(/70 ?%|Đang lấy ý kiến/);
  expect((await ask(other, group, '@DonDocBot NV-0001')).text).not.toMatch(/70 ?%|Đang lấy ý kiến/);
});

it('a sign put on a message in a group nobody registered is no reason to speak', async () => {
  const group = world.telegram.newGroup({ title: 'Lạ', members: [secretary, builder], type: 'supergroup' });
  group.makesBotAdmin(secretary);
  const reply = await ask(builder, group, QUESTION);
  builder.reacts(group, reply.id, '👍');
  await group.staysSilent(400);
});

it('a reply to the question for the agency opens nothing to whoever may not register the group', async () => {
  const group = world.telegram.newGroup({ title: 'Chưa đăng ký', members: [secretary, builder], type: 'supergroup' });
  const offer = await ask(secretary, group, '/nhom@DonDocBot');
  secretary.taps(group, 'Đăng ký riêng cho một cơ quan', { on: offer });
  const which = await group.nextFromBot({ after: offer.id });
  expect((await ask(builder, group, 'NV-0001', which)).text).toMatch(/chưa được đăng ký/);
});

it('a tap of somebody nobody invited is answered to them alone', async () => {
  const group = await registered('Đăng ký cho mọi thành viên');
  const answer = await ask(builder, group, QUESTION);
  const stranger = world.telegram.newUser({ firstName: 'Khách' });
  group.adds(stranger, secretary);
  const tap = stranger.taps(group, '1', { on: answer });
  expect((await tap.answer()).text).toMatch(/thành viên đã được cơ quan giúp việc mời/);
  await group.staysSilent(300);
});

it('in a forum what is asked in a topic is answered there, also by a tap; where the topic is gone, in the general one', async () => {
  const members = [secretary, builder];
  const group = world.telegram.newGroup({ title: 'Diễn đàn', members, type: 'supergroup', isForum: true });
  const topic = group.opensTopic(secretary, 'Đô thị');
  const said = secretary.says(group, '/nhom@DonDocBot', { threadId: topic });
  const offer = await group.nextFromBot({ after: said.message_id });
  expect(offer.threadId).toBe(topic);
  secretary.taps(group, 'Đăng ký cho mọi thành viên', { on: offer });
  const done = await group.nextFromBot({ after: offer.id });
  expect(done.threadId).toBe(topic);
  const asked = builder.says(group, QUESTION, { threadId: topic });
  const answer = await group.nextFromBot({ after: asked.message_id });
  expect(answer.threadId).toBe(topic);
  group.room.topics.delete(topic);
  builder.taps(group, '1', { on: answer });
  const card = await group.nextFromBot({ after: answer.id });
  expect([card.threadId, /NV-00/.test(card.text)]).toEqual([undefined, true]);
});

it('members, invitations and settings are no matter for a group', async () => {
  const group = await registered('Đăng ký cho mọi thành viên');
  for (const command of ['/thanhvien', '/moi', '/caidat', '/bcd']) {
    const reply = await ask(secretary, group, `${command}@DonDocBot`);
    expect(reply.text).toBe('Việc này chỉ thực hiện ở hội thoại riêng.');
  }
});

it('buttons below an answer work for everybody in the group who is a member', async () => {
  const group = await registered('Đăng ký cho mọi thành viên');
  const answer = await ask(builder, group, QUESTION);
  other.taps(group, '1', { on: answer });
  expect((await group.nextFromBot({ after: answer.id })).text).toMatch(/NV-00/);
});

it('a group that becomes a supergroup keeps its registration and the thread of its answers', async () => {
  const group = await registered('Đăng ký cho mọi thành viên', 'group');
  await ask(builder, group, QUESTION);
  const moved = group.migrates(secretary);
  await world.telegram.quiet();
  const answer = await ask(builder, moved, '@DonDocBot còn Bộ Tài chính?');
  expect(answer.text).toMatch(/Bộ Tài chính/);
  const chats = await world.app.db.query<{ id: string }>(
    `select external_id as id from chat where external_id in ($1, $2)`,
    [String(group.id), String(moved.id)],
  );
  expect(chats).toEqual([{ id: String(moved.id) }]);
});

it('a secret mark typed in a group is deleted where the bot may, and not commented on before everybody', async () => {
  const group = await registered('Đăng ký cho mọi thành viên');
  world.telegram.setPrivacy(false);
  group.makesBotAdmin(secretary);
  const said = builder.says(group, 'TUYỆT MẬT\nnội dung cuộc họp');
  await group.waitFor((all) => all.every((m) => m.id !== said.message_id));
  await group.staysSilent(300);
  expect(builder.chat.fromBot().at(-1)?.text).toMatch(/tự xóa ngay/);
  world.telegram.setPrivacy(true);
});

it('a bot that was removed from a group sends nothing there', async () => {
  const group = await registered('Đăng ký cho mọi thành viên');
  group.removesBot(secretary);
  // Nothing is sent, so nothing tells that it was handled.
  const gone = () =>
    world.app.db.query('select 1 from chat where external_id = $1 and unreachable_at is not null', [String(group.id)]);
  await expect.poll(gone, { timeout: 15_000 }).toHaveLength(1);
});
