import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCommittee } from '../../src/people/committees.ts';
import { invite } from '../../src/people/invite.ts';
import { type BotWorld, CONSTRUCTION, MORNING, openBotWorld } from '../support/bot.ts';

let world: BotWorld;
beforeAll(async () => {
  world = await openBotWorld();
});
afterAll(() => world.close());

describe('a stranger', () => {
  it('is courteously refused and told nothing of the committee, whatever they send', async () => {
    const stranger = world.telegram.newUser({ firstName: 'Khách' });
    for (const text of ['xin chào', 'Bộ Xây dựng còn nợ gì?', '/quahan', '/start', 'NV-0001']) {
      const said = stranger.says(stranger.chat, text);
      const reply = await stranger.waitForReply({ after: said });
      expect(reply.text).toMatch(/^Kính chào\. Trợ lý này chỉ phục vụ thành viên/);
      expect(reply.buttons).toEqual([]);
    }
  });

  it('cannot join with an invented, an expired or a used invitation', async () => {
    const stranger = world.telegram.newUser({ firstName: 'Khách' });
    const reply = async (payload: string) =>
      (await stranger.waitForReply({ after: stranger.start(payload), timeoutMs: 10_000 })).text;
    expect(await reply('kjhgkjhg')).toMatch(/Đường dẫn mời không đúng/);

    const old = await world.invitation('leader');
    world.at('2025-12-30T09:00');
    expect(await reply(old)).toMatch(/hết hạn/);
    world.at(MORNING);

    const used = await world.invitation('leader');
    const invited = world.telegram.newUser({ firstName: 'Trợ lý' });
    await invited.waitForReply({ after: invited.start(used) });
    expect(await reply(used)).toMatch(/đã được sử dụng/);
  });
});

describe('an officer who was invited', () => {
  it('reads who answers, what may never be sent and what can be asked, and gets the menu of the role', async () => {
    const officer = world.telegram.newUser({ firstName: 'Lan' });
    const greeting = await officer.waitForReply({
      after: officer.start(await world.invitation('officer', CONSTRUCTION)),
    });
    expect(greeting.text).toContain('đầu mối, Bộ Xây dựng');
    expect(greeting.text).toContain('trợ lý tự động');
    expect(greeting.text).toContain('134/2025/QH15');
    expect(greeting.text).toMatch(/Tuyệt đối không gửi tài liệu có độ Mật/);
    await world.telegram.quiet();
    const menu = officer.commands().map((c) => c.command);
    expect(menu).toContain('nhiemvu');
    expect(menu).not.toContain('moi');
  });

  it('opens the same link again and is greeted again, not refused', async () => {
    const token = await world.invitation('officer', CONSTRUCTION);
    const officer = world.telegram.newUser({ firstName: 'Minh' });
    await officer.waitForReply({ after: officer.start(token) });
    const again = await officer.waitForReply({ after: officer.start(token) });
    expect(again.text).toContain('đã ghi nhận vai trò');
  });

  it('reads about personal data and help, and changes the language', async () => {
    const officer = await world.member('Hoa', 'officer', CONSTRUCTION);
    const ask = async (text: string) => officer.waitForReply({ after: officer.says(officer.chat, text) });
    expect((await ask('/privacy')).text).toContain('91/2025/QH15');
    expect((await ask('/privacy')).text).toContain('sau 30 ngày');
    expect((await ask('/help')).text).toContain('Cách sử dụng');
    const choice = await ask('/ngonngu');
    officer.taps(officer.chat, 'English', { on: choice });
    expect((await officer.waitForReply({ after: choice.id })).text).toBe('The assistant now uses English.');
    expect((await ask('/quahan')).text).toMatch(/Understood|Nothing|No /);
    expect((await ask('/help')).text).toContain('How to use it');
  });

  it('is nobody any more once the membership was ended, also through old buttons', async () => {
    const admin = await world.member('Quản trị', 'admin');
    const officer = await world.member('Đầu mối cũ', 'officer', CONSTRUCTION);
    const asked = officer.says(officer.chat, 'bên em còn nợ gì');
    const answer = await officer.waitForReply({ after: asked });
    const list = await admin.waitForReply({ after: admin.says(admin.chat, '/thanhvien') });
    const button = list.buttons.flat().find((b) => b.includes('Đầu mối cũ'));
    admin.taps(admin.chat, button as string, { on: list });
    const sure = await admin.waitForReply({ after: list.id });
    const done = admin.taps(admin.chat, 'Thu hồi', { on: sure });
    expect((await done.answer()).text).toBe('Đã thu hồi.');
    const again = admin.taps(admin.chat, 'Thu hồi', { on: sure });
    expect((await again.answer()).text).toBe('Đã thu hồi từ trước.');

    const after = officer.says(officer.chat, 'bên em còn nợ gì');
    expect((await officer.waitForReply({ after })).text).toMatch(/^Kính chào\. Trợ lý này chỉ phục vụ/);
    officer.taps(officer.chat, '1', { on: answer });
    const last = await officer.chat.waitFor((all) => all.filter((m) => m.isBot && m.id > after.message_id).at(1));
    expect(last.text).toMatch(/^Kính chào\. Trợ lý này chỉ phục vụ/);
    expect(officer.commands().map((c) => c.command)).toEqual(['privacy', 'help']);
  });
});

describe('an administrator', () => {
  it('invites an officer in chat; others may not', async () => {
    const admin = await world.member('Quản trị', 'admin');
    const made = await admin.waitForReply({ after: admin.says(admin.chat, '/moi đầu mối Bộ Y tế') });
    expect(made.text).toContain('đầu mối, Bộ Y tế');
    const token = /start=([\w-]+)/.exec(made.text)?.[1] as string;
    const officer = world.telegram.newUser({ firstName: 'Bình' });
    expect((await officer.waitForReply({ after: officer.start(token) })).text).toContain('đầu mối, Bộ Y tế');
    const refused = await officer.waitForReply({ after: officer.says(officer.chat, '/moi đầu mối Bộ Y tế') });
    expect(refused.text).toMatch(/không thuộc thẩm quyền/);
  });

  it('ends invitations nobody used; others may not', async () => {
    const admin = await world.member('Quản trị', 'admin');
    const token = await world.invitation('leader');
    const list = await admin.waitForReply({ after: admin.says(admin.chat, '/thanhvien') });
    const ended = admin.taps(admin.chat, 'Hủy các đường dẫn mời chưa dùng', { on: list });
    expect((await ended.answer()).text).toMatch(/Đã hủy \d+ đường dẫn/);
    const late = world.telegram.newUser({ firstName: 'Muộn' });
    expect((await late.waitForReply({ after: late.start(token) })).text).toMatch(/hết hạn/);
  });

  it('is asked for the role and the agency where they were not said', async () => {
    const admin = await world.member('Quản trị', 'admin');
    const roles = await admin.waitForReply({ after: admin.says(admin.chat, '/moi') });
    admin.taps(admin.chat, 'đầu mối', { on: roles });
    const which = await admin.waitForReply({ after: roles.id });
    expect(which.text).toMatch(/Đầu mối của cơ quan nào/);
    const made = await admin.waitForReply({ after: admin.says(admin.chat, 'bo xay dung', { replyTo: which }) });
    expect(made.text).toContain('đầu mối, Bộ Xây dựng');
  });
});

describe('an invitation', () => {
  it('opened by two people at once lets one of them in', async () => {
    const token = await world.invitation('leader');
    const people = [1, 2].map((n) => world.telegram.newUser({ firstName: `Người ${n}` }));
    const opened = people.map((p) => p.start(token));
    const texts = await Promise.all(
      people.map(async (p, i) => (await p.waitForReply({ after: opened[i] as never })).text),
    );
    expect(texts.filter((t) => /đã ghi nhận vai trò/.test(t))).toHaveLength(1);
    expect(texts.filter((t) => /đã được sử dụng/.test(t))).toHaveLength(1);
  });

  it('never takes over the membership of another person of the same name', async () => {
    const { db } = world.app;
    const given = { committeeId: world.committeeId, role: 'officer' as const, agency: CONSTRUCTION, name: 'Trùng tên' };
    const opened = async () => {
      const made = await invite(db, { ...given, byName: 'x' }, world.app.now());
      if (made.kind !== 'invited') throw new Error(made.kind);
      const person = world.telegram.newUser({ firstName: 'A' });
      await person.waitForReply({ after: person.start(made.token) });
      return person;
    };
    const [first, second] = [await opened(), await opened()];
    for (const person of [first, second]) {
      const reply = await person.waitForReply({ after: person.says(person.chat, '/nhiemvu') });
      expect(reply.text).toMatch(/Bộ Xây dựng/);
    }
    const [row] = await db.query<{ n: number }>(
      `select count(distinct account_id)::int as n from member where name = 'Trùng tên'`,
    );
    expect(row?.n).toBe(2);
  });

  it('for an officer that an administrator opens to try it out leaves the administrator one, and itself unused', async () => {
    const admin = await world.member('Quản trị thử', 'admin');
    const token = await world.invitation('officer', CONSTRUCTION);
    const kept = await admin.waitForReply({ after: admin.start(token) });
    expect(kept.text).toMatch(/vai trò quản trị hiện nay được giữ nguyên/);
    const officer = world.telegram.newUser({ firstName: 'Đúng người' });
    expect((await officer.waitForReply({ after: officer.start(token) })).text).toMatch(/đầu mối, Bộ Xây dựng/);
  });

  it("is not an administrator's because an agency's name says so", async () => {
    const admin = await world.member('Quản trị mời', 'admin');
    const which = await admin.waitForReply({ after: admin.says(admin.chat, '/moi Vụ Quản trị, Bộ Xây dựng') });
    expect(which.text).toMatch(/vai trò nào/);
    admin.taps(admin.chat, 'đầu mối', { on: which });
    expect((await admin.waitForReply({ after: which.id })).text).toMatch(/^Đường dẫn mời đầu mối, /);
  });

  it('half made does not hold the next question up', async () => {
    const admin = await world.member('Quản trị vội', 'admin');
    await admin.waitForReply({ after: admin.says(admin.chat, '/moi đầu mối') });
    const answer = await admin.waitForReply({ after: admin.says(admin.chat, 'NV-0001 đến đâu rồi?') });
    expect(answer.text).toMatch(/NV-0001/);
  });
});

it('a person of two committees chooses which one to ask about, and neither leaks into the other', async () => {
  const other = await addCommittee(world.app.db, 'Ban Chỉ đạo đê điều', false);
  const person = await world.member('Thư ký hai ban', 'secretary');
  const made = await invite(
    world.app.db,
    { committeeId: other.id, role: 'secretary', agency: null, name: null, byName: 'x' },
    world.app.now(),
  );
  if (made.kind !== 'invited') throw new Error(made.kind);
  const joined = await person.waitForReply({ after: person.start(made.token) });
  expect(joined.text).toContain('Ban Chỉ đạo đê điều');
  const nothing = await person.waitForReply({ after: person.says(person.chat, 'Bộ Xây dựng còn nợ gì?') });
  expect(nothing.text).not.toMatch(/NV-\d/);
  const choice = await person.waitForReply({ after: person.says(person.chat, '/bcd') });
  const sample = choice.buttons.flat().find((b) => b.includes('mẫu')) as string;
  person.taps(person.chat, sample, { on: choice });
  await person.waitForReply({ after: choice.id });
  const found = await person.waitForReply({ after: person.says(person.chat, 'Bộ Xây dựng còn nợ gì?') });
  expect(found.text).toMatch(/NV-\d/);
});
