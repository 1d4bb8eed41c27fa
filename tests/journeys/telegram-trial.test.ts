import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type BotWorld, CONSTRUCTION, MORNING, openBotWorld } from '../support/bot.ts';
import type { Person } from '../support/telegram/person.ts';

let world: BotWorld;
let secretary: Person;
let officer: Person;
beforeAll(async () => {
  world = await openBotWorld();
  secretary = await world.member('Thư ký', 'secretary');
  officer = await world.member('Lan', 'officer', CONSTRUCTION);
});
afterAll(() => world.close());
beforeEach(() => world.passes(120));

async function tell(person: Person, text: string) {
  return person.waitForReply({ after: person.says(person.chat, text) });
}

describe('a trial ("chạy thử")', () => {
  it('shows the secretary every answer first; what is released arrives, what is dropped does not', async () => {
    expect((await tell(secretary, 'chạy thử')).text).toMatch(/Chạy thử .*: bật/);
    const notice = await tell(officer, 'NV-0001');
    expect(notice.text).toMatch(/Đang chạy thử/);
    const held = await secretary.chat.nextFromBot();
    expect(held.text).toMatch(/^Chạy thử\. Tin sẽ gửi cho Lan, Bộ Xây dựng/);
    expect(held.text).toContain('NV-0001');
    const sent = secretary.taps(secretary.chat, 'Gửi', { on: held });
    expect((await sent.answer()).text).toBe('Đã gửi.');
    expect((await officer.waitForReply({ after: notice.id })).text).toContain('NV-0001');
    const again = secretary.taps(secretary.chat, 'Gửi', { on: held });
    expect((await again.answer()).text).toMatch(/từ trước/);

    const second = await tell(officer, 'NV-0014');
    const heldToo = await secretary.chat.nextFromBot();
    const dropped = secretary.taps(secretary.chat, 'Không gửi', { on: heldToo });
    expect((await dropped.answer()).text).toMatch(/Đã hủy/);
    await world.telegram.quiet(300);
    expect(officer.chat.fromBot().filter((m) => m.id > second.id)).toEqual([]);
    expect((await tell(secretary, 'tắt chạy thử')).text).toMatch(/Chạy thử .*: tắt/);
    expect((await tell(officer, 'NV-0014')).text).toContain('NV-0014');
  });
});

describe('in a trial', () => {
  it('the next page of a list and an answer in a group wait for the secretary as well', async () => {
    await tell(secretary, '/help');
    const list = await tell(officer, 'Tất cả nhiệm vụ chưa hoàn thành');
    const group = world.telegram.newGroup({ title: 'Tổ', members: [secretary, officer], type: 'supergroup' });
    const offer = secretary.says(group, '/nhom@DonDocBot');
    await group.nextFromBot({ after: offer.message_id });
    secretary.taps(group, 'Đăng ký cho mọi thành viên');
    await group.waitFor((all) => all.some((m) => m.text.startsWith('Nhóm đã được đăng ký')));
    await tell(secretary, 'chạy thử');

    officer.taps(officer.chat, 'Sau ›', { on: list });
    const page = await secretary.chat.nextFromBot();
    expect(page.text).toMatch(/Trang 2\//);
    expect(officer.chat.fromBot().find((m) => m.id === list.id)?.text).toMatch(/Trang 1\//);
    secretary.taps(secretary.chat, 'Gửi', { on: page });
    await officer.chat.waitFor((all) => all.some((m) => m.id === list.id && /Trang 2\//.test(m.text)));

    const said = officer.says(group, '@DonDocBot NV-0014');
    const notice = await group.nextFromBot({ after: said.message_id });
    expect(notice.text).toMatch(/Đang chạy thử/);
    const held = await secretary.chat.nextFromBot({ after: page.id });
    secretary.taps(secretary.chat, 'Gửi', { on: held });
    expect((await group.nextFromBot({ after: notice.id })).text).toContain('NV-0014');
    await tell(secretary, 'tắt chạy thử');
  });
});

describe('"dừng mọi tin"', () => {
  it('keeps back what nobody asked for at once; the secretary decides about it afterwards', async () => {
    const stopped = await tell(secretary, 'dừng mọi tin');
    expect(stopped.text).toMatch(/Dừng mọi tin gửi ra ngoài: bật/);
    await tell(officer, 'NV 1 đang vướng kinh phí');
    const recorded = await tell(officer, 'đúng');
    expect(recorded.text).toMatch(/Vướng mắc được ghi nhận/);
    expect(recorded.text).not.toMatch(/đã được báo/);
    await world.telegram.quiet(300);
    expect(secretary.chat.fromBot().at(-1)?.id).toBe(stopped.id);
    // Answers to questions go on: they were asked for.
    expect((await tell(officer, 'NV-0001')).text).toContain('NV-0001');

    const resumed = secretary.says(secretary.chat, 'tiếp tục gửi tin');
    const kept = await secretary.chat.waitFor((all) => all.find((m) => m.text.startsWith('Có 1 tin đang giữ lại')));
    expect(kept.id).toBeGreaterThan(resumed.message_id);
    secretary.taps(secretary.chat, 'Gửi', { on: kept });
    expect((await secretary.waitForReply({ after: kept.id })).text).toContain('Bộ Xây dựng · vướng mắc · NV-0001');
  });

  it('is recorded with who and when; an officer cannot do it', async () => {
    expect((await tell(officer, 'dừng mọi tin')).text).toMatch(/không thuộc thẩm quyền/);
    const [change] = await world.app.db.query<{ name: string; by: string }>(
      `select name, by_name as by from setting_change where name = 'pushesStopped' order by id limit 1`,
    );
    expect(change).toEqual({ name: 'pushesStopped', by: 'Thư ký' });
  });
});

describe('what nobody asked for', () => {
  for (const [when, at, until] of [
    ['at night', '2025-12-22T21:30', '2025-12-23T06:30'],
    ['before half past six', '2025-12-23T06:00', '2025-12-23T06:30'],
    ['on a Saturday', '2025-12-27T10:00', '2025-12-29T06:30'],
    ['on New Year', '2026-01-01T10:00', '2026-01-05T06:30'],
  ] as const)
    it(`waits for the next working morning ${when}`, async () => {
      world.at(at);
      const before = secretary.chat.fromBot().length;
      // Whoever asks is answered at any hour.
      await tell(officer, 'NV 1 đang vướng kinh phí');
      expect((await tell(officer, 'đúng')).text).toMatch(/Vướng mắc được ghi nhận/);
      await world.telegram.quiet(300);
      expect(secretary.chat.fromBot().length).toBe(before);
      world.at(until);
      await world.restart();
      await secretary.chat.waitFor((all) => all.filter((m) => m.isBot).length > before, { timeoutMs: 15_000 });
      world.at(MORNING);
    });
});

it('messages are protected from forwarding where the committee says so', async () => {
  await tell(secretary, '/caidat');
  secretary.taps(secretary.chat, 'Bật hạn chế chuyển tiếp');
  await secretary.chat.waitFor((all) => all.at(-1)?.text.includes('Hạn chế chuyển tiếp, lưu tin: bật'));
  expect((await tell(officer, 'NV-0001')).isProtected).toBe(true);
});
