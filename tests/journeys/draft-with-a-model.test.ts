import { afterAll, beforeAll, expect, it } from 'vitest';
import { notice } from '../support/app.ts';
import { type BotWorld, openBotWorld } from '../support/bot.ts';
import { type ModelServer, startModelServer } from '../support/model-server.ts';
import { finding } from '../support/proposing.ts';
import type { Person } from '../support/telegram/person.ts';

let server: ModelServer;
let world: BotWorld;
let secretary: Person;
beforeAll(async () => {
  server = await startModelServer(() => ({ status: 500 }));
  world = await openBotWorld({ OPENAI_BASE_URL: server.url, DONDOC_CHAT_MODEL: 'thu' });
  secretary = await world.member('Thư ký', 'secretary');
});
afterAll(async () => {
  await world.close();
  await server.close();
});

const POINTS = [
  'Bộ Y tế lập danh sách trạm y tế ven đê trước ngày 15/01/2026, có Bộ Nội vụ cùng lo.',
  'Riêng chuyện trạm bơm Gò Sim thì trông vào Bộ Xây dựng, phải chạy được trước ngày 31/01/2026.',
  'Cầu Vàm Lở cũng vậy, trông vào Bộ Xây dựng, phải thông xe trước ngày 28/02/2026.',
];
const TOLD = [
  { quote: 'phải chạy được trước ngày 31/01/2026', lead: ['Bộ Xây dựng'] },
  { quote: 'phải thông xe trước ngày 28/02/2026', lead: ['Bộ Xây dựng'] },
  { quote: 'lập danh sách trạm y tế ven đê trước ngày 15/01/2026', lead: ['Bộ Y tế', 'Bộ Nội vụ'] },
  // Not there: an agency, a day, a whole task.
  { quote: 'phải thông xe trước ngày 28/02/2026', lead: ['Bộ Ngoại giao'] },
];

const shown = (what: RegExp, after = 0) =>
  secretary.chat.waitFor((all) => all.find((m) => m.isBot && m.id > after && what.test(m.text)), { timeoutMs: 20_000 });
const quotes = async () =>
  (
    await world.app.db.query<{ quote: string }>(
      `select d.quote from task_directive td join directive d on d.id = td.directive_id join document_version v on v.id = d.version_id
       where v.number = '51/TB-VPCP' and td.revoked_at is null order by d.id`,
    )
  ).map((row) => row.quote);

it("a secretary sees the rules' draft at once, later what a model adds, approves one, drops one, and publishes", async () => {
  // The model does not answer: the draft is what it is without one.
  const sent = secretary.sendsDocument(secretary.chat, {
    fileName: 'tb-51.txt',
    bytes: new TextEncoder().encode(notice('51/TB-VPCP', '2025-12-20', POINTS)),
  });
  const summary = await shown(/Đọc được 1 nhiệm vụ/, sent.message_id);
  expect(summary.text).toContain('Chắc chắn 1 · cần xem 0');
  await expect.poll(() => server.chats.length, { timeout: 20_000 }).toBeGreaterThan(0);

  // It answers again; the next process goes on by itself.
  server.script(finding(TOLD));
  await world.restart();
  const told = await shown(/mô hình đã đọc xong/, summary.id);
  expect(told.text).toContain('Đề xuất thêm 2 việc, đọc khác quy tắc 1 chỗ');
  secretary.taps(secretary.chat, 'Xem tổng quan', { on: told });
  const overview = await shown(/Mô hình đề xuất thêm 2 việc/, told.id);
  expect(overview.text).toMatch(/Đọc được 1 nhiệm vụ.*Chắc chắn 0 · cần xem 3/s);
  expect(overview.buttons.flat().some((b) => b.startsWith('Duyệt các nhiệm vụ chắc chắn'))).toBe(false);

  secretary.taps(secretary.chat, 'Xem từng nhiệm vụ', { on: told });
  const health = await shown(/nhiệm vụ 1\/3/, overview.id);
  expect(health.text).toMatch(
    /chủ trì: Bộ Y tế\n.*Mô hình đọc: chủ trì: Bộ Y tế; Bộ Nội vụ.*Cần xem: mô hình đọc khác/s,
  );
  secretary.taps(secretary.chat, 'Duyệt', { on: health });
  const pump = await shown(/nhiệm vụ 2\/3/);
  expect(pump.text).toMatch(/chủ trì: Bộ Xây dựng\nhạn 31\/01\/2026.*Cần xem: do mô hình đề xuất/s);
  secretary.taps(secretary.chat, 'Duyệt', { on: pump });
  await shown(/nhiệm vụ 3\/3/);

  // The third is left open: publishing names it and makes no task of it.
  secretary.taps(secretary.chat, 'Công bố', { on: overview });
  const sure = await shown(/Công bố 51\/TB-VPCP/, overview.id);
  expect(sure.text).toMatch(/cả 2 nhiệm vụ đã được duyệt.*1 việc do mô hình đề xuất chưa ai duyệt.*thông xe/s);
  secretary.taps(secretary.chat, 'Công bố ngay', { on: sure });
  const published = await shown(/Đã công bố 51\/TB-VPCP: 2 nhiệm vụ/, sure.id);
  expect(published.text).toMatch(/1 việc do mô hình đề xuất chưa ai duyệt nên không thành nhiệm vụ/);
  expect(await quotes()).toEqual([expect.stringContaining('trạm y tế'), TOLD[0]?.quote]);

  // It is still found in review; dropped, it leaves no trace in the register.
  secretary.taps(secretary.chat, 'Xem 1 nhiệm vụ chưa duyệt', { on: published });
  const bridge = await shown(/nhiệm vụ 3\/3/, published.id);
  secretary.taps(secretary.chat, 'Bỏ', { on: bridge });
  await secretary.chat.waitFor((all) => all.find((m) => m.id === bridge.id && m.text.includes('Lý do bỏ?')));
  secretary.taps(secretary.chat, 'Không phải nhiệm vụ', { on: bridge });
  await secretary.chat.waitFor((all) => all.find((m) => m.id === bridge.id && m.text.includes('Đã bỏ')));
  expect(await quotes()).toHaveLength(2);
});
