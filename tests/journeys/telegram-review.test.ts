import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { notice } from '../support/app.ts';
import { type BotWorld, CONSTRUCTION, ENVIRONMENT, openBotWorld } from '../support/bot.ts';
import type { Person } from '../support/telegram/person.ts';
import type { SeenMessage } from '../support/telegram/seen.ts';

let world: BotWorld;
let secretary: Person;
let second: Person;
let officer: Person;
beforeAll(async () => {
  world = await openBotWorld();
  secretary = await world.member('Thư ký', 'secretary');
  second = await world.member('Thư ký hai', 'approver');
  officer = await world.member('Lan', 'officer', CONSTRUCTION);
});
afterAll(() => world.close());
beforeEach(() => world.passes(120));

const POINTS = [
  'Bộ Nội vụ chủ trì, phối hợp với Bộ Xây dựng đề xuất vị trí việc làm về quản lý dữ liệu đô thị trước ngày 25/02/2026.',
  'Bộ Y tế rà soát trạm y tế ven đê trong tháng 01 năm 2026.',
  'Bộ Tài chính bố trí kinh phí duy tu đê trước ngày 15/01/2026.',
  'Bộ Công an tuyên truyền về an toàn giao thông.',
  'Bộ Nông nghiệp và Môi trường lập bản đồ ngập lụt vùng trũng; tập huấn cán bộ phòng chống lụt.',
];

async function sends(person: Person, number: string, points = POINTS): Promise<SeenMessage> {
  const bytes = new TextEncoder().encode(notice(number, '2025-12-20', points));
  const sent = person.sendsDocument(person.chat, { fileName: `${number.slice(0, 2)}.txt`, bytes });
  return person.chat.waitFor((all) => all.find((m) => m.id > sent.message_id && /Đọc được/.test(m.text)), {
    timeoutMs: 20_000,
  });
}
/** Taps, and waits until the same message says something else. */
async function taps(person: Person, label: string, on: SeenMessage, what: RegExp): Promise<SeenMessage> {
  person.taps(person.chat, label, { on });
  return person.chat.waitFor((all) => all.find((m) => m.id === on.id && what.test(m.text)));
}
/** Taps, and waits for the message that follows. */
async function opens(person: Person, label: string, on: SeenMessage): Promise<SeenMessage> {
  const last = person.chat.fromBot().at(-1) as SeenMessage;
  person.taps(person.chat, label, { on });
  return person.waitForReply({ after: last.id });
}
async function answers(person: Person, text: string): Promise<SeenMessage> {
  return person.waitForReply({ after: person.says(person.chat, text) });
}
/** Opens the editing of one field and types; gives what comes back. */
async function edits(person: Person, card: SeenMessage, field: string, text: string): Promise<SeenMessage> {
  await taps(person, 'Sửa', card, /Sửa mục nào/);
  const asked = await opens(person, field, card);
  return person.waitForReply({ after: person.says(person.chat, text, { replyTo: asked }) });
}
/** Approves what is sure and publishes all of it. */
async function publishes(person: Person, summary: SeenMessage): Promise<SeenMessage> {
  const label = summary.buttons.flat().find((b) => b.startsWith('Duyệt các nhiệm vụ')) as string;
  await taps(person, label, summary, /Đã duyệt/);
  return opens(person, 'Công bố ngay', await opens(person, 'Công bố', summary));
}
async function published(number: string) {
  return world.app.db.query<{ title: string; due: string | null; lead: string[]; reviewed: boolean; code: string }>(
    `select d.title, d.due, array(select o.name from directive_owner o where o.directive_id = d.id and o.role = 'lead') as lead, t.code,
       exists (select 1 from directive_review r where r.directive_id = d.id and r.revoked_at is null) as reviewed
     from task_directive td join task t on t.id = td.task_id join directive d on d.id = td.directive_id join document_version v on v.id = d.version_id
     where v.number = $1 and td.revoked_at is null order by d.ordinal, d.id`,
    [number],
  );
}

describe('a secretary who reviews a notice', () => {
  it('goes through it item by item, edits, splits, drops, refuses a link, undoes, approves the rest and publishes', async () => {
    const summary = await sends(secretary, '51/TB-VPCP');
    expect(summary.text).toContain('Chắc chắn 6 · cần xem 0 · đã duyệt 0');
    const clear = await opens(secretary, 'Kiểm tra 6 rõ', summary);
    expect(clear.text).toMatch(/^4\/6 nhiệm vụ chưa đủ 6 rõ/);
    await taps(secretary, '☑ thời gian', clear, /^\d\/6 nhiệm vụ chưa đủ 5 rõ/);
    await taps(secretary, '☐ thời gian', clear, /^4\/6 nhiệm vụ chưa đủ 6 rõ/);
    const card = await opens(secretary, 'Xem từng nhiệm vụ', summary);
    expect(card.text).toMatch(/nhiệm vụ 1\/6[\s\S]*Tiếp nối NV-\d+: hạn 31\/12\/2025 → 25\/02\/2026\nChưa duyệt/);

    const code = /Tiếp nối (NV-\d+)/.exec(card.text)?.[1];
    await taps(secretary, 'Tiếp nối', card, /có tiếp nối một nhiệm vụ/);
    await taps(secretary, `Không phải tiếp nối ${code}`, card, /Đã ghi: .* không phải tiếp nối/);
    expect((await taps(secretary, 'Duyệt', card, /nhiệm vụ 2\/6/)).text).toMatch(/^Đã duyệt “Đề xuất/);
    await taps(secretary, 'Hoàn tác', card, /^Đã hoàn tác[\s\S]*nhiệm vụ 1\/6/);
    await taps(secretary, 'Duyệt', card, /nhiệm vụ 2\/6/);

    const owner = await edits(secretary, card, 'Chủ trì', 'Bộ Mây gió');
    expect(owner.text).toMatch(/Chưa nhận ra: Bộ Mây gió\.\n.*Ví dụ: Bộ Nội vụ/);
    const health = await answers(secretary, 'bo noi vu; Sở Y tế tỉnh Nghệ An');
    expect(health.text).toContain('Chủ trì: Bộ Y tế → Bộ Nội vụ; Sở Y tế tỉnh Nghệ An');
    await taps(secretary, 'Ghi lại', health, /Đã sửa và duyệt[\s\S]*nhiệm vụ 2\/6[\s\S]*Đã duyệt: Thư ký/);

    const funds = await taps(secretary, 'Sau ›', health, /nhiệm vụ 3\/6/);
    const due = await edits(secretary, funds, 'Thời hạn', 'trong quý I/2026');
    expect(due.text).toContain(
      'Thời hạn: hạn 15/01/2026 (“trước ngày 15/01/2026”) → hạn 31/03/2026 (“trong quý I/2026”)',
    );
    await taps(secretary, 'Ghi lại', due, /Đã sửa và duyệt/);

    const traffic = await taps(secretary, 'Sau ›', due, /nhiệm vụ 4\/6/);
    await taps(secretary, 'Bỏ', traffic, /Lý do bỏ/);
    const map = await taps(
      secretary,
      'Không phải nhiệm vụ',
      traffic,
      /^Đã bỏ “Tuyên truyền.*: Không phải nhiệm vụ[\s\S]*nhiệm vụ 4\/5/,
    );
    expect(map.text).toMatch(/Hạn theo dõi nội bộ \(đề xuất\): 21\/01\/2026, hằng tháng/);
    world.passes(60);
    await taps(secretary, 'Tách', map, /không có dấu chấm phẩy/);
    const ask = await opens(secretary, 'Tự nhập các phần', map);
    expect(ask.text).toMatch(/mỗi phần một dòng/);
    const parts = await answers(secretary, 'Lập bản đồ ngập lụt | trước 15/3\nCông bố bản đồ');
    expect(parts.text).toMatch(/1\. Lập bản đồ ngập lụt – hạn 15\/03\/2026/);
    await taps(secretary, 'Tách thành 2 phần', parts, /Đã tách .* thành 2 phần[\s\S]*nhiệm vụ 4\/6/);
    const overview = await taps(secretary, 'Về tổng quan', parts, /Chắc chắn 1 · cần xem 0 · đã duyệt 5/);
    await taps(secretary, 'Duyệt các nhiệm vụ chắc chắn (1)', overview, /Đã duyệt 1 nhiệm vụ chắc chắn/);
    await taps(secretary, 'Nhận hạn theo dõi đề xuất (2)', overview, /Đã ghi hạn theo dõi nội bộ cho 2/);

    const sure = await opens(secretary, 'Công bố', overview);
    expect(sure.text).toContain('cả 6 nhiệm vụ đã được duyệt từng việc');
    expect((await opens(secretary, 'Công bố ngay', sure)).text).toMatch(
      /Đã công bố 51\/TB-VPCP: 6 nhiệm vụ, 0 tiếp nối/,
    );
    const rows = await published('51/TB-VPCP');
    expect(rows.map((r) => [r.title, r.due, r.lead.length])).toEqual([
      ['Đề xuất vị trí việc làm về quản lý dữ liệu đô thị', '2026-02-25', 1],
      ['Rà soát trạm y tế ven đê', '2026-01-31', 2],
      ['Bố trí kinh phí duy tu đê', '2026-03-31', 1],
      ['Lập bản đồ ngập lụt', '2026-03-15', 1],
      ['Công bố bản đồ', null, 1],
      ['Tập huấn cán bộ phòng chống lụt', null, 1],
    ]);
    expect(rows.every((r) => r.reviewed && r.code !== code)).toBe(true);
    expect((await officer.chat.waitFor((all) => all.find((m) => m.text.startsWith('51/TB-VPCP')))).text).toMatch(
      /giao cơ quan 1 nhiệm vụ/,
    );
  });
});

it('a tracking date is for the secretariat: no officer is shown it', async () => {
  const question = 'Bộ Nông nghiệp và Môi trường có nhiệm vụ nào chưa có hạn về bản đồ?';
  expect((await answers(secretary, question)).text).toMatch(
    /Công bố bản đồ[\s\S]*theo dõi nội bộ 21\/01\/2026, hằng tháng/,
  );
  await taps(secretary, 'Sau ›', await answers(secretary, 'ds nv chua co han'), /theo dõi nội bộ/);
  const seen = await answers(officer, question);
  expect(seen.text).toMatch(/Công bố bản đồ/);
  expect(seen.text).not.toMatch(/theo dõi nội bộ/);
});

describe('two people with the same draft', () => {
  it('do not overwrite each other: the second is told who did what and sees the item as it is now', async () => {
    const summary = await sends(secretary, '52/TB-VPCP', POINTS.slice(1, 3));
    const list = await answers(second, 'dự thảo đang chờ');
    expect(list.text).toMatch(/1\. 52\/TB-VPCP · 20\/12\/2025 · 2 nhiệm vụ, đã duyệt 0/);
    const theirs = await opens(second, 'Xem từng nhiệm vụ', await opens(second, '1. 52/TB-VPCP', list));
    const mine = await opens(secretary, 'Xem từng nhiệm vụ', summary);

    const renamed = await edits(secretary, mine, 'Tên việc', 'rà soát trạm y tế xã');
    secretary.taps(secretary.chat, 'Ghi lại', { on: renamed });
    secretary.taps(secretary.chat, 'Ghi lại', { on: renamed });
    await secretary.chat.waitFor((all) =>
      all.find((m) => m.id === renamed.id && /Thư ký đã sửa nhiệm vụ này/.test(m.text)),
    );
    const seen = await taps(second, 'Duyệt', theirs, /Thư ký đã sửa nhiệm vụ này/);
    expect(seen.text).toMatch(/Rà soát trạm y tế xã[\s\S]*Đã duyệt: Thư ký/);
    await taps(second, 'Gộp với…', seen, /1\. Bố trí kinh phí/);
    await taps(second, '1', seen, /Đã gộp[\s\S]*Rà soát trạm y tế xã; Bố trí kinh phí duy tu đê/);
    await taps(secretary, 'Sau ›', renamed, /Thư ký hai đã gộp nhiệm vụ này/);
  });

  it('an officer has no drafts', async () => {
    expect((await answers(officer, '/duyet')).text).toMatch(/không thuộc thẩm quyền/);
  });
});

const MORE = ['Bộ Xây dựng đo cao độ mặt đê trước ngày 15/01/2026.', 'Bộ Y tế trực cấp cứu vùng lũ.'];

it('a correction moves two deadlines: what changes is shown before and after it is published', async () => {
  await publishes(secretary, await sends(secretary, '53/TB-VPCP', [...POINTS.slice(1, 3), ...MORE]));
  await officer.chat.waitFor((all) => all.find((m) => m.isBot && m.text.startsWith('53/TB-VPCP')));
  const corrected = [
    'Bộ Y tế rà soát trạm y tế ven đê trong tháng 03 năm 2026.',
    'Bộ Tài chính bố trí kinh phí duy tu đê trước ngày 28/02/2026.',
    MORE[0] as string,
  ];
  const summary = await sends(secretary, '53/TB-VPCP', corrected);
  const diff = await opens(secretary, 'So với bản đang có', summary);
  expect(diff.text).toContain('So với bản đang có: sửa 2, thêm 0, bỏ 1, giữ nguyên 1.');
  expect(diff.text).toMatch(/Thời hạn: hạn 31\/01\/2026 .* → hạn 31\/03\/2026/);
  expect(diff.text).toMatch(/bỏ “Trực cấp cứu vùng lũ”/);
  const done = await publishes(secretary, summary);
  expect(done.text).toMatch(/Đã công bố 53\/TB-VPCP[\s\S]*sửa 2, thêm 0, bỏ 1/);
  // Bộ Xây dựng's own task stayed as it was: its officer is not told of it a second time.
  expect(officer.chat.fromBot().filter((m) => m.text.startsWith('53/TB-VPCP'))).toHaveLength(1);
  const asked = await answers(secretary, 'Bộ Tài chính có nhiệm vụ nào về kinh phí duy tu đê đến tháng 2 năm 2026?');
  expect(asked.text).toMatch(/28\/02\/2026/);
});

it('a draft that says what it replaces takes its place only when a person says so', async () => {
  const points = [...POINTS.slice(1, 2), 'Thông báo này thay thế Thông báo số 53/TB-VPCP ngày 20/12/2025.'];
  const summary = await sends(secretary, '54/TB-VPCP', points);
  expect(summary.text).toMatch(/ghi thay thế hoặc đính chính 53\/TB-VPCP\. Chưa có gì thay đổi/);
  const replacing = await taps(secretary, 'Thay 53/TB-VPCP', summary, /Khi công bố, văn bản này thay 53\/TB-VPCP/);
  expect((await opens(secretary, 'So với bản đang có', replacing)).text).toMatch(/So với 53\/TB-VPCP: .*bỏ 2/);
});

it('a publication that is interrupted is done once, and each officer is told once', async () => {
  const said = 'Bộ Y tế đã công bố chỉ số sức khỏe liên quan đến chất lượng không khí.';
  const summary = await sends(secretary, '55/TB-VPCP', [...MORE, said]);
  await taps(secretary, 'Duyệt các nhiệm vụ chắc chắn (2)', summary, /Đã duyệt 2/);
  const sure = await opens(secretary, 'Công bố', summary);
  world.telegram.faults.add({ kind: 'slow', delayMs: 1_000 }, { method: 'sendMessage' });
  secretary.taps(secretary.chat, 'Công bố ngay', { on: sure });
  await world.restart();
  await officer.chat.waitFor((all) => all.find((m) => m.text.startsWith('55/TB-VPCP')));
  await secretary.chat.waitFor((all) => all.find((m) => m.text.startsWith('Đã công bố 55/TB-VPCP')));
  await world.telegram.quiet(300);
  expect(officer.chat.fromBot().filter((m) => m.text.startsWith('55/TB-VPCP'))).toHaveLength(1);
  expect(secretary.chat.fromBot().filter((m) => m.text.startsWith('Đã công bố 55/TB-VPCP'))).toHaveLength(1);
  expect((await published('55/TB-VPCP')).length).toBe(2);
  // What the text says of an older task is only proposed.
  const proposal = secretary.chat.fromBot().filter((m) => m.text.includes('55/TB-VPCP nói 1 nhiệm vụ đã hoàn thành'));
  expect(proposal.map((m) => m.text)).toEqual([expect.stringMatching(/Chưa có gì thay đổi:[\s\S]*Bộ Y tế đã công bố/)]);
  const card = await opens(secretary, proposal[0]?.buttons[0]?.[0] as string, proposal[0] as SeenMessage);
  expect(card.text).not.toMatch(/đã hoàn thành/);
  const events = await world.app.db.query(
    `select e.id from document_event e join document_version v on v.id = e.version_id where v.number = '55/TB-VPCP'`,
  );
  expect(events).toHaveLength(1);
});

describe('after publication', () => {
  it('a secretary gives a task to another agency on the ground of a paper; both agencies are told; it is undone', async () => {
    const environment = await world.member('Hoa', 'officer', ENVIRONMENT);
    const [row] = await published('55/TB-VPCP');
    const code = row?.code as string;
    const card = await answers(secretary, code);
    const who = await opens(secretary, 'Giao lại', card);
    expect(who.text).toMatch(/hiện do Bộ Xây dựng chủ trì/);
    const ground = await answers(secretary, 'bo nong nghiep va moi truong');
    expect(ground.text).toMatch(/theo văn bản nào, hoặc vì lý do gì/);
    const sure = await answers(secretary, 'Công văn 123/VPCP-TH ngày 21/12/2025');
    expect(sure.text).toMatch(/Chủ trì: Bộ Xây dựng → Bộ Nông nghiệp và Môi trường[\s\S]*có hiệu lực từ 21\/12\/2025/);
    const done = await opens(secretary, 'Giao lại', sure);
    expect(done.text).toMatch(/Đã giao lại .*\nĐã báo 2 đầu mối/);
    expect((await opens(secretary, 'Giao lại', sure)).text).toMatch(/từ trước/);
    await environment.chat.waitFor((all) => all.some((m) => m.text.includes('được giao lại cho cơ quan chủ trì')));
    await officer.chat.waitFor((all) => all.some((m) => /được giao lại cho Bộ Nông nghiệp và Môi trường/.test(m.text)));
    expect((await answers(officer, code)).text).toMatch(
      /chủ trì: Bộ Nông nghiệp và Môi trường[\s\S]*Giao lại cho Bộ Nông nghiệp và Môi trường từ 21\/12\/2025 \(Thư ký; căn cứ: Công văn 123/,
    );
    expect((await opens(secretary, 'Hoàn tác', done)).text).toMatch(/Đã hoàn tác/);
    expect((await answers(officer, code)).text).toMatch(/chủ trì: Bộ Xây dựng/);
  });

  it('a document is withdrawn with a reason', async () => {
    const list = await answers(secretary, '/vanban');
    const n = /(\d)\. 55\/TB-VPCP/.exec(list.text)?.[1];
    const shown = await opens(secretary, `Rà soát ${n}`, list);
    expect(shown.text).toMatch(/55\/TB-VPCP.*\n[\s\S]*đã duyệt 2/);
    await opens(secretary, 'Thu hồi văn bản', shown);
    const sure = await answers(secretary, 'ban hành nhầm số');
    expect(sure.text).toMatch(/Thu hồi 55\/TB-VPCP \(2 nhiệm vụ\)[\s\S]*Lý do: ban hành nhầm số/);
    expect((await opens(secretary, 'Thu hồi', sure)).text).toBe('Đã thu hồi 55/TB-VPCP: ban hành nhầm số.');
    expect((await answers(secretary, '/vanban')).text).not.toContain('55/TB-VPCP');
  });
});
