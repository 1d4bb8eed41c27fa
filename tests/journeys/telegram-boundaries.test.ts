import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { registerGroup, revokeMember } from '../../src/people/accounts.ts';
import { addCommittee } from '../../src/people/committees.ts';
import { invite } from '../../src/people/invite.ts';
import { type BotWorld, CONSTRUCTION, ENVIRONMENT, openBotWorld } from '../support/bot.ts';
import type { Person } from '../support/telegram/person.ts';
import type { SeenMessage } from '../support/telegram/seen.ts';

const HEADLINE = 'Bộ Xây dựng còn nợ nhiệm vụ nào đến tháng 12?';

let world: BotWorld;
let otherId: number;
beforeAll(async () => {
  world = await openBotWorld();
  otherId = (await addCommittee(world.app.db, 'Ban Chỉ đạo đê điều', false)).id;
});
afterAll(() => world.close());
beforeEach(() => world.passes(120));

async function tell(person: Person, text: string, replyTo?: SeenMessage) {
  return person.waitForReply({ after: person.says(person.chat, text, replyTo ? { replyTo } : {}) });
}

async function tapped(person: Person, label: string, on: SeenMessage) {
  const last = person.chat.fromBot().at(-1) as SeenMessage;
  person.taps(person.chat, label, { on });
  return person.waitForReply({ after: last.id });
}

/** Opens an invitation to the other committee. */
async function joinsOther(person: Person) {
  const given = { committeeId: otherId, role: 'secretary' as const, agency: null, name: null, byName: 'x' };
  const made = await invite(world.app.db, given, world.app.now());
  if (made.kind !== 'invited') throw new Error(made.kind);
  return person.waitForReply({ after: person.start(made.token) });
}

describe('an answer given to other rights', () => {
  it('is not shown again: whoever became an officer is answered anew, without what only the secretariat sees', async () => {
    const person = await world.member('Chuyển công tác', 'secretary');
    const answer = await tell(person, HEADLINE);
    expect(answer.text).not.toMatch(/không hiển thị tình trạng/);
    await person.waitForReply({ after: person.start(await world.invitation('officer', ENVIRONMENT)) });
    const before = person.chat.fromBot().at(-1) as SeenMessage;
    person.taps(person.chat, 'Nguồn (3)', { on: answer });
    const anew = await person.waitForReply({ after: before.id });
    expect(anew.text).toMatch(/^Vai trò hoặc phạm vi được xem đã thay đổi/);
    expect((await person.waitForReply({ after: anew.id })).text).toMatch(/không hiển thị tình trạng/);
  });

  it('is shown again to whoever has the same rights, word for word', async () => {
    const person = await world.member('Còn nguyên', 'secretary');
    const answer = await tell(person, HEADLINE);
    expect((await tapped(person, 'Nguồn (3)', answer)).text).toMatch(/^Nguồn của câu trả lời/);
  });

  it('in a group that was registered for one agency is not turned over once everybody is in it', async () => {
    const [secretary, builder] = [
      await world.member('Thư ký', 'secretary'),
      await world.member('Lan', 'officer', CONSTRUCTION),
    ];
    const group = world.telegram.newGroup({ title: 'Bộ', members: [secretary, builder], type: 'supergroup' });
    builder.says(group, '@DonDocBot xin chào');
    await group.nextFromBot();
    const [row] = await world.app.db.query<{ id: number }>('select id from chat where external_id = $1', [
      String(group.id),
    ]);
    const chatId = (row as { id: number }).id;
    await registerGroup(world.app.db, chatId, world.committeeId, CONSTRUCTION.id);
    const said = builder.says(group, `@DonDocBot ${HEADLINE}`);
    const answer = await group.nextFromBot({ after: said.message_id });
    await registerGroup(world.app.db, chatId, world.committeeId, null);
    builder.taps(group, 'Nguồn (3)', { on: answer });
    const anew = await group.nextFromBot({ after: answer.id });
    expect(anew.text).toMatch(/^Vai trò hoặc phạm vi được xem đã thay đổi/);
    await registerGroup(world.app.db, chatId, null, null);
    const gone = builder.taps(group, '1', { on: answer });
    expect((await gone.answer()).text).toMatch(/chỉ dùng được trong nhóm đã đăng ký/);
  });
});

describe('a person of two committees', () => {
  it('is told that a button or message is of the other one, and nothing happens in the wrong one', async () => {
    const person = await world.member('Hai ban', 'secretary');
    const answer = await tell(person, HEADLINE);
    const settings = await tell(person, '/caidat');
    await joinsOther(person);
    expect((await tapped(person, '1', answer)).text).toMatch(
      /thuộc Ban Chỉ đạo mẫu.*hiện đang hỏi về Ban Chỉ đạo đê điều/,
    );
    expect((await tapped(person, 'Dừng mọi tin', settings)).text).toMatch(/hiện đang hỏi về/);
    expect((await tell(person, 'cái này xong rồi', answer)).text).toMatch(/hiện đang hỏi về/);
    const changed = await world.app.db.query(`select 1 from setting_change where name = 'pushesStopped'`);
    expect(changed).toEqual([]);
    const notice = await tapped(person, '1', answer);
    const back = await tapped(person, notice.buttons.flat()[0] as string, notice);
    expect(back.text).toMatch(/Từ nay câu hỏi được hiểu là về Ban Chỉ đạo mẫu/);
    expect((await tapped(person, '1', answer)).text).toMatch(/NV-00/);
  });

  it('somebody of another committee gets nothing from the buttons in a group, and cannot take the group over', async () => {
    const [secretary, guest] = [
      await world.member('Thư ký nhóm', 'secretary'),
      world.telegram.newUser({ firstName: 'Khách' }),
    ];
    await joinsOther(guest);
    const group = world.telegram.newGroup({ title: 'Liên ban', members: [secretary, guest], type: 'supergroup' });
    const offer = secretary.says(group, '/nhom@DonDocBot');
    await group.nextFromBot({ after: offer.message_id });
    secretary.taps(group, 'Đăng ký cho mọi thành viên');
    const done = await group.waitFor((all) => all.find((m) => m.text.startsWith('Nhóm đã được đăng ký')));
    const said = secretary.says(group, `@DonDocBot ${HEADLINE}`);
    const answer = await group.nextFromBot({ after: said.message_id });
    expect(answer.id).toBeGreaterThan(done.id);
    const tap = guest.taps(group, '1', { on: answer });
    expect((await tap.answer()).text).toMatch(/thành viên của Ban Chỉ đạo đó/);
    const over = guest.says(group, '/nhom@DonDocBot');
    expect((await group.nextFromBot({ after: over.message_id })).text).toMatch(/không thuộc thẩm quyền/);
  });
});

describe('a figure', () => {
  it('that is not what it was says since when and by which tasks', async () => {
    world.at('2025-12-03T09:00');
    const person = await world.member('So sánh', 'secretary');
    const before = await tell(person, 'Tất cả nhiệm vụ chưa hoàn thành');
    const n = /đủ (\d+)\//.exec(before.text)?.[1];
    world.at('2025-12-23T09:00');
    const now = await tell(person, 'Tất cả nhiệm vụ chưa hoàn thành');
    const m = /đủ (\d+)\//.exec(now.text)?.[1];
    expect(m).not.toBe(n);
    expect(now.text).toContain(`So với ngày 03/12/2025: ${n} → ${m} nhiệm vụ.`);
    expect(now.text).toMatch(/Thêm \d+: NV-\d{4} \(văn bản số 9003\/TB-VPCP/);
    const again = await tell(person, 'Tất cả nhiệm vụ chưa hoàn thành');
    expect(again.text).toContain('So với ngày 03/12/2025');
  });
});

describe('whoever left', () => {
  it('is not shown what a trial holds back: another of the secretariat decides', async () => {
    const admin = await world.member('Quản trị', 'admin');
    const leaving = await world.member('Thư ký sắp nghỉ', 'secretary');
    const officer = await world.member('Hòa', 'officer', CONSTRUCTION);
    await tell(leaving, 'chạy thử');
    const [member] = await world.app.db.query<{ id: number }>(`select id from member where name = 'Thư ký sắp nghỉ'`);
    await revokeMember(world.app.db, world.committeeId, (member as { id: number }).id, world.app.today());
    const last = leaving.chat.fromBot().at(-1) as SeenMessage;
    await tell(officer, 'NV-0001');
    const desk = await world.app.db.query<{ id: string }>(
      `select c.external_id as id from outbox o join chat c on c.id = o.chat_id where o.cause like 'trial:%' order by o.id desc limit 1`,
    );
    await world.telegram.quiet(300);
    expect(leaving.chat.fromBot().at(-1)?.id).toBe(last.id);
    expect(desk[0]?.id).not.toBe(String(leaving.id));
    expect((await tell(admin, 'tắt chạy thử')).text).toMatch(/Chạy thử .*: tắt/);
    expect((await admin.chat.waitFor((all) => all.find((m) => m.text.includes('tin đang giữ lại')))).text).toMatch(
      /Có 1 tin/,
    );
  });
});
