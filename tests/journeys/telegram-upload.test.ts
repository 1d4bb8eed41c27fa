import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { notice } from '../support/app.ts';
import { type BotWorld, CONSTRUCTION, openBotWorld } from '../support/bot.ts';
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

const bytes = (text: string) => new TextEncoder().encode(text);
const POINTS = [
  'Bộ Xây dựng lập bản đồ cống thoát nước trước ngày 15/02/2026.',
  'Bộ Y tế rà soát trạm y tế ven đê, báo cáo Trưởng Ban Chỉ đạo trong tháng 1 năm 2026.',
];

function send(person: Person, fileName: string, text: string) {
  return person.sendsDocument(person.chat, { fileName, bytes: bytes(text) });
}
/** The progress message of a file, once it has become something else. */
function outcome(person: Person, sent: { message_id: number }, what: RegExp) {
  return person.chat.waitFor((all) => all.find((m) => m.isBot && m.id > sent.message_id && what.test(m.text)), {
    timeoutMs: 20_000,
  });
}

describe('a secretary who sends a notice', () => {
  it("sees it read, looks at the draft, publishes; the agency's officer is told and asks", async () => {
    const sent = send(secretary, 'tb-41.txt', notice('41/TB-VPCP', '2025-12-20', POINTS));
    const summary = await outcome(secretary, sent, /Đọc được 2 nhiệm vụ/);
    expect(summary.isEdited).toBe(true);
    expect(summary.text).toContain('41/TB-VPCP, ngày 20/12/2025');
    expect(secretary.chat.fromBot().filter((m) => m.id > sent.message_id)).toHaveLength(1);

    const before = officer.says(officer.chat, 'nhiệm vụ nào về bản đồ cống thoát nước?');
    expect((await officer.waitForReply({ after: before })).text).not.toContain('bản đồ cống thoát nước.');
    secretary.taps(secretary.chat, 'Xem nhiệm vụ', { on: summary });
    const page = await secretary.waitForReply({ after: summary.id });
    expect(page.text).toContain('chủ trì: Bộ Xây dựng');
    expect(page.text).toMatch(/hạn 15\/02\/2026 \(“trước ngày 15\/02\/2026”\)/);

    secretary.taps(secretary.chat, 'Công bố', { on: page });
    const sure = await secretary.waitForReply({ after: page.id });
    expect(sure.text).toMatch(/đã duyệt 0, chưa ai xem 2.*phê duyệt cả 2 nhiệm vụ/);
    secretary.taps(secretary.chat, 'Phê duyệt tất cả và công bố', { on: sure });
    const unseen = await secretary.waitForReply({ after: sure.id });
    expect(unseen.text).toMatch(/2 nhiệm vụ chưa ai xem.*“chưa rà soát”/);
    secretary.taps(secretary.chat, 'Công bố, ghi “chưa rà soát”', { on: unseen });
    expect((await secretary.waitForReply({ after: unseen.id })).text).toMatch(
      /Đã công bố 41\/TB-VPCP: 2 nhiệm vụ.*\n?.*Đã báo 1 đầu mối/s,
    );

    const told = await officer.chat.waitFor((all) => all.find((m) => m.text.startsWith('41/TB-VPCP')));
    expect(told.text).toMatch(/giao cơ quan 1 nhiệm vụ/);
    expect(told.text).not.toContain('trạm y tế');
    const received = officer.says(officer.chat, 'đã nhận', { replyTo: told });
    expect((await officer.waitForReply({ after: received })).text).toMatch(/Đã ghi nhận tiếp nhận NV-/);
    const asked = officer.says(officer.chat, 'Bộ Xây dựng có nhiệm vụ nào về bản đồ cống thoát nước?');
    expect((await officer.waitForReply({ after: asked })).text).toMatch(/15\/02\/2026/);

    secretary.taps(secretary.chat, 'Phê duyệt tất cả và công bố', { on: sure });
    await secretary.chat.waitFor((all) => all.some((m) => m.text.includes('đã có trong hệ thống (đã công bố)')));
    const again = send(secretary, 'tb-41.txt', notice('41/TB-VPCP', '2025-12-20', POINTS));
    expect((await outcome(secretary, again, /đã có trong hệ thống/)).text).toContain('đã công bố');
  });

  it('sends the same number with other content: a version that waits; discarding it keeps the old one', async () => {
    const sent = send(
      secretary,
      'tb-41b.txt',
      notice('41/TB-VPCP', '2025-12-20', [...POINTS, 'Bộ Nội vụ rà soát biên chế.']),
    );
    const summary = await outcome(secretary, sent, /đã có với nội dung khác/);
    secretary.taps(secretary.chat, 'Loại bỏ', { on: summary });
    const sure = await secretary.waitForReply({ after: summary.id });
    secretary.taps(secretary.chat, 'Loại bỏ', { on: sure });
    expect((await secretary.waitForReply({ after: sure.id })).text).toMatch(/Đã loại bỏ/);
    const [row] = await world.app.db.query<{ n: number }>(
      `select count(*)::int as n from document_version where number = '41/TB-VPCP' and state = 'published'`,
    );
    expect(row?.n).toBe(1);
  });

  it('is asked for the day of issue where the paper names none, and the file is read again with it', async () => {
    const sent = send(
      secretary,
      'ket-luan.txt',
      'Trưởng Ban Chỉ đạo kết luận:\n\n1. Bộ Tài chính bố trí vốn duy tu kênh tiêu.\n',
    );
    const asked = await outcome(secretary, sent, /không thấy ngày ban hành/);
    secretary.says(secretary.chat, 'ngày 18 tháng 12 năm 2025', { replyTo: asked });
    expect((await outcome(secretary, sent, /Đọc được 1 nhiệm vụ/)).text).toContain('ngày 18/12/2025');
  });

  it('is told what to do about a file that cannot be read or is too large', async () => {
    const scan = secretary.sendsDocument(secretary.chat, {
      fileName: 'anh.png',
      bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47]),
    });
    await outcome(secretary, scan, /Đề nghị chụp lại/);
    const huge = secretary.sendsDocument(secretary.chat, {
      fileName: 'lon.pdf',
      bytes: bytes('x'),
      size: 90 * 1024 * 1024,
    });
    expect((await outcome(secretary, huge, /lon\.pdf lớn hơn/)).text).toContain('dondoc -- ingest');
  });

  it('sends a paper that is marked inside: nothing of it stays, and the administrator is told', async () => {
    const admin = await world.member('Quản trị', 'admin');
    const secret = notice('77/TB-VPCP', '2025-12-20', ['Bộ Quốc phòng di dời kho số 417.']).replace(
      'THÔNG BÁO',
      'TỐI MẬT\n\nTHÔNG BÁO',
    );
    const sent = send(secretary, 'kho-417-phuong-an.txt', secret);
    await outcome(secretary, sent, /tự xóa ngay/);
    await secretary.chat.waitFor((all) => all.every((m) => m.id !== sent.message_id));
    expect((await admin.chat.nextFromBot()).text).toMatch(/Nội dung không được lưu/);
    for (const table of ['inbox', 'outbox', 'upload', 'document_version', 'passage', 'secrecy_incident']) {
      const rows = await world.app.db.query<{ row: string }>(`select row_to_json(t)::text as row from ${table} t`);
      expect(rows.filter((r) => /kho số 417|kho-417/.test(r.row))).toEqual([]);
    }
  });
});

it('a file that was not read yet when the process ended is read by the next one, once', async () => {
  await world.telegram.quiet(300);
  world.telegram.faults.add({ kind: 'slow', delayMs: 1_500 }, { method: 'getFile' });
  const sent = send(secretary, 'tb-42.txt', notice('42/TB-VPCP', '2025-12-21', POINTS));
  await outcome(secretary, sent, /đang đọc/);
  await world.restart();
  await outcome(secretary, sent, /Đọc được 2 nhiệm vụ/);
  const [row] = await world.app.db.query<{ n: number }>(
    `select count(*)::int as n from document_version where number = '42/TB-VPCP'`,
  );
  expect(row?.n).toBe(1);
});

it('a file from an officer that is no letter of the own agency goes to the secretariat and into no register', async () => {
  const sent = send(officer, 'bao-cao.txt', notice('9/BC-BXD', '2025-12-20', POINTS));
  await outcome(officer, sent, /Đã nhận tệp và chuyển/);
});

it('an old paper is loaded for the record: no officer is told of it', async () => {
  const sent = send(secretary, 'tb-1.txt', notice('1/TB-VPCP', '2025-03-20', POINTS));
  const summary = await outcome(secretary, sent, /Đọc được 2 nhiệm vụ/);
  secretary.taps(secretary.chat, 'Công bố', { on: summary });
  const sure = await secretary.waitForReply({ after: summary.id });
  secretary.taps(secretary.chat, 'Phê duyệt tất cả và công bố', { on: sure });
  const unseen = await secretary.waitForReply({ after: sure.id });
  secretary.taps(secretary.chat, 'Công bố, ghi “chưa rà soát”', { on: unseen });
  expect((await secretary.waitForReply({ after: unseen.id })).text).toMatch(/không gửi tin cho các đầu mối/);
});
