import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type BotWorld, CONSTRUCTION, ENVIRONMENT, MORNING, openBotWorld } from '../support/bot.ts';
import type { Person } from '../support/telegram/person.ts';

let world: BotWorld;
let officer: Person;
let secretary: Person;
beforeAll(async () => {
  world = await openBotWorld();
  officer = await world.member('Lan', 'officer', CONSTRUCTION);
  secretary = await world.member('Thư ký', 'secretary');
});
afterAll(() => world.close());
beforeEach(() => world.passes(120));

const BYTES = new Uint8Array([1, 2, 3]);
const HANDED_OVER = /chuyển chuyên viên theo dõi/;

async function tell(person: Person, text: string, replyTo?: { id: number }) {
  return person.waitForReply({ after: person.says(person.chat, text, replyTo ? { replyTo } : {}) });
}
/** What came of a file or photograph, in the message that said it is being read. */
function outcome(sent: { message_id: number }, what: RegExp) {
  return officer.chat.waitFor((all) => all.find((m) => m.isBot && m.id > sent.message_id && what.test(m.text)));
}
/** Waits for the next message the secretary is sent unasked. */
function told() {
  return secretary.chat.nextFromBot();
}
async function state(code: string): Promise<unknown> {
  const [row] = await world.app.db.query<{ n: number }>(
    `select count(*)::int as n from progress_report r join task t on t.id = r.task_id where t.code = $1`,
    [code],
  );
  return row?.n;
}

describe('what people really send', () => {
  it('a photo of a letter is acknowledged, handed over and never passed over in silence', async () => {
    const photo = officer.sendsPhoto(officer.chat, { bytes: BYTES, caption: 'bc nhé c' });
    await outcome(photo, /Đã nhận ảnh và chuyển chuyên viên theo dõi/);
    const notice = await told();
    expect(notice.text).toContain('Lan, Bộ Xây dựng gửi một ảnh');
    const taken = secretary.taps(secretary.chat, 'Tôi xử lý', { on: notice });
    expect((await taken.answer()).text).toMatch(/Đã ghi nhận/);
    const again = secretary.taps(secretary.chat, 'Tôi xử lý', { on: notice });
    expect((await again.answer()).text).toMatch(/Đã có người nhận/);
  });

  it('an album of pictures is one thing, answered once', async () => {
    const sent = officer.sendsAlbum(
      officer.chat,
      [1, 2, 3].map((n) => ({ fileName: `${n}.jpg`, bytes: BYTES })),
      'photo',
    );
    await officer.waitForReply({ after: sent.at(-1) as { message_id: number } as never });
    await world.telegram.quiet(300);
    expect(officer.chat.fromBot().filter((m) => m.id > (sent[0]?.message_id ?? 0)).length).toBe(1);
    await told();
  });

  it('"ok" below an assignment is recorded as received and is no progress', async () => {
    const before = await state('NV-0001');
    const card = await tell(officer, 'NV-0001');
    expect((await tell(officer, 'ok a')).text).toMatch(
      /Đã ghi nhận tiếp nhận NV-0001 lúc \d\d:\d\d\. Đây chưa phải là báo cáo/,
    );
    expect((await tell(officer, 'đã nhận', card)).text).toMatch(/NV-0001/);
    expect(await state('NV-0001')).toBe(before);
    const rows = await world.app.db.query('select by_name from acknowledgement');
    expect(rows).toHaveLength(1);
  });

  it('👍 and a sticker on a card are received too; on anything else they are just noted', async () => {
    const card = await tell(officer, 'NV-0014');
    officer.reacts(officer.chat, card.id, '👍');
    expect((await officer.waitForReply({ after: card.id })).text).toMatch(/tiếp nhận NV-0014/);
    const sticker = officer.sendsSticker(officer.chat, '👍');
    expect((await officer.waitForReply({ after: sticker })).text).toMatch(/Đã ghi nhận/);
  });

  it('a wrong code gets at most three that exist, and the way to the secretariat', async () => {
    const reply = await tell(officer, 'NV-0041 đến đâu rồi');
    expect(reply.text).toContain('Không có nhiệm vụ NV-0041');
    expect(reply.buttons.flat().filter((b) => b.startsWith('NV-')).length).toBeLessThanOrEqual(3);
    officer.taps(officer.chat, 'Chuyển chuyên viên theo dõi', { on: reply });
    expect((await officer.waitForReply({ after: reply.id })).text).toMatch(HANDED_OVER);
    await told();
    officer.taps(officer.chat, 'Chuyển chuyên viên theo dõi', { on: reply });
    await officer.chat.waitFor((all) => all.some((m) => m.text.endsWith('từ trước.')));
  });

  it('two tasks in one line are both read back, and nothing is confirmed by itself', async () => {
    const before = [await state('NV-0001'), await state('NV-0014')];
    const reply = await tell(officer, 'NV 1 trình TTg hôm 20/12 rồi, NV0014 xong rồi nhé');
    expect(reply.text).toContain('NV-0001');
    expect(reply.text).toContain('NV-0014');
    expect(reply.text).toMatch(/Sản phẩm là văn bản số nào, ngày nào/);
    expect([await state('NV-0001'), await state('NV-0014')]).toEqual(before);
  });

  it('a report without a code offers at most three tasks it may be about', async () => {
    const reply = await tell(officer, 'cái đề án đô thị ít phát thải trình rồi nhé');
    const codes = reply.buttons.flat().filter((b) => b.startsWith('NV-'));
    expect(codes.length).toBeGreaterThan(0);
    expect(codes.length).toBeLessThanOrEqual(3);
    officer.taps(officer.chat, codes[0] as string, { on: reply });
    expect((await officer.waitForReply({ after: reply.id })).text).toMatch(/Đọc được báo cáo.*tình trạng: đã trình/s);
  });

  it("a reply to last week's message is about the task that message showed", async () => {
    const card = await tell(officer, 'NV-0014');
    world.at('2025-12-29T09:00');
    const reply = await tell(officer, 'cái này xong rồi', card);
    expect(reply.text).toMatch(/Đọc được báo cáo.*NV-0014/s);
    world.at(MORNING);
  });

  it('a report in reply to a list is about the row its sender names, not about whichever stand first', async () => {
    const list = await tell(officer, 'nhiệm vụ của tôi chưa hoàn thành');
    const reply = await tell(officer, 'việc đề án đô thị ít phát thải xong rồi', list);
    const codes = reply.buttons.flat().filter((b) => b.startsWith('NV-'));
    expect(codes.length).toBeGreaterThan(0);
    expect(codes.every((c) => list.text.includes(c.slice(0, 7)))).toBe(true);
    expect(reply.text).toMatch(/nhiệm vụ nào/);
  });

  it('a forwarded message, a file and a voice message each end with a person', async () => {
    const other = world.telegram.newUser({ firstName: 'Vụ' });
    const said = other.says(other.chat, 'Vụ đang hoàn thiện hồ sơ quy chuẩn kết nối cảm biến');
    await other.waitForReply({ after: said });
    const group = world.telegram.newGroup({ title: 'Vụ', members: [other, officer], withBot: false });
    const inGroup = other.says(group, 'anh báo lại giúp: văn bản đã gửi');
    const forwarded = officer.forwards(group, inGroup.message_id, officer.chat);
    const reply = await officer.waitForReply({ after: forwarded });
    expect(reply.text).toMatch(/chuyên viên theo dõi/);
    const file = officer.sendsDocument(officer.chat, { fileName: 'BC final (2).xlsx', bytes: BYTES });
    await outcome(file, /Đã nhận tệp và chuyển/);
    const voice = officer.sendsVoice(officer.chat, { bytes: BYTES, seconds: 20 });
    expect((await officer.waitForReply({ after: voice })).text).toMatch(/Đề nghị gõ nội dung/);
  });

  it('anything else gets a sensible reply: contact, place, only invisible characters, 4,096 letters, right-to-left marks', async () => {
    const contact = officer.sendsContact(officer.chat, '0900000000');
    expect((await officer.waitForReply({ after: contact })).text).toMatch(/danh thiếp/);
    const place = officer.sendsLocation(officer.chat, 21, 105);
    expect((await officer.waitForReply({ after: place })).text).toMatch(/vị trí/);
    expect((await tell(officer, '\u200b\u200e')).text).toMatch(/Chưa thấy nội dung/);
    expect((await tell(officer, 'bộ xây dựng '.repeat(341).slice(0, 4096))).text).toMatch(/chỉ đọc 1\.500 ký tự đầu/);
    expect((await tell(officer, '\u202eNV-0001\u202c')).text).toMatch(/NV-0001/);
  });

  it('thirty messages in a minute: a kind request to slow down, once', async () => {
    world.passes(120);
    const flooder = await world.member('Vội', 'officer', CONSTRUCTION);
    const first = flooder.says(flooder.chat, 'NV-0001');
    for (let i = 0; i < 32; i++) flooder.says(flooder.chat, 'NV-0001');
    await flooder.chat.waitFor((all) => all.some((m) => m.text.startsWith('Tin gửi đến quá nhiều')), {
      timeoutMs: 20_000,
    });
    await world.telegram.quiet(500);
    const asked = flooder.chat.fromBot().filter((m) => m.id > first.message_id && m.text.startsWith('Tin gửi đến'));
    expect(asked).toHaveLength(1);
  });
});

describe('what ends a pilot does not happen', () => {
  it("one agency never reads another's remarks or how far it has come", async () => {
    const other = await world.member('Mai', 'officer', ENVIRONMENT);
    const card = await tell(other, 'NV-0001');
    expect(card.text).not.toMatch(/70|Đang lấy ý kiến lại/);
    expect(card.text).toContain('không hiển thị tình trạng');
    expect((await tell(other, 'NV-0001 đến đâu rồi?')).text).not.toMatch(/70|Đang lấy ý kiến/);
    expect((await tell(other, 'bộ nào chậm nhất')).text).not.toMatch(/Bộ Xây dựng/);
  });

  it('a paper marked as secret leaves no trace: not kept, not echoed, deleted, reported without content', async () => {
    const admin = await world.member('Quản trị', 'admin');
    const sent = officer.says(officer.chat, 'TỐI MẬT\nPhương án dịch chuyển cột mốc số 417');
    const reply = await officer.waitForReply({ after: sent });
    expect(reply.text).toMatch(/tự xóa ngay/);
    expect(reply.text).not.toMatch(/cột mốc/);
    await officer.chat.waitFor((all) => all.every((m) => m.id !== sent.message_id));
    const file = officer.sendsDocument(officer.chat, { fileName: 'Cong van MẬT so 12.pdf', bytes: BYTES });
    expect((await officer.waitForReply({ after: file })).text).toMatch(/dấu hiệu độ/);
    const incident = await admin.chat.nextFromBot();
    expect(incident.text).toMatch(/Nội dung không được lưu/);
    const tables = ['inbox', 'outbox', 'referral', 'stored_answer', 'secrecy_incident'];
    for (const table of tables) {
      const rows = await world.app.db.query<{ row: string }>(`select row_to_json(t)::text as row from ${table} t`);
      expect(rows.filter((r) => /cột mốc|c\\u1ed9t m\\u1ed1c|Cong van MẬT/.test(r.row))).toEqual([]);
    }
  });

  it('names offices and no persons, carries source and day, and speaks neither of debts nor of "lùi hạn"', async () => {
    const own = await tell(officer, 'cơ quan tôi còn nhiệm vụ nào đến tháng 12');
    expect(own.text).toMatch(/^Hiểu câu hỏi là: .*Bộ Xây dựng · hạn đến 31\/12\/2025 · chưa hoàn thành/);
    const answer = await tell(officer, 'bên em còn nợ gì đến t12');
    expect(answer.text).toMatch(/Số liệu tính đến \d\d\/\d\d\/\d{4}/);
    expect(answer.text).toMatch(/\[1\]/);
    expect(answer.text).not.toMatch(/còn nợ|lùi hạn|!/);
  });

  it('the count equals the list', async () => {
    const count = await tell(secretary, 'Bộ Xây dựng có bao nhiêu nhiệm vụ chủ trì chưa hoàn thành?');
    const n = Number(/(\d+) nhiệm vụ \(đủ \1\/\1\)/.exec(count.text)?.[1]);
    const list = await tell(secretary, 'Liệt kê nhiệm vụ Bộ Xây dựng chủ trì chưa hoàn thành');
    expect(Number(/(\d+) nhiệm vụ/.exec(list.text)?.[1])).toBe(n);
  });
});
