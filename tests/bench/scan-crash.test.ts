import { afterAll, beforeAll, expect, it } from 'vitest';
import { notice } from '../support/app.ts';
import { type BotWorld, openBotWorld } from '../support/bot.ts';
import { scannedPdf } from '../support/scans.ts';
import type { Person } from '../support/telegram/person.ts';

let world: BotWorld;
let secretary: Person;
beforeAll(async () => {
  world = await openBotWorld();
  secretary = await world.member('Thư ký', 'secretary');
});
afterAll(() => world.close());

const DPI = 120;
const POINTS = ['Bộ Xây dựng lập bản đồ cống thoát nước trước ngày 15/02/2026.', 'Bộ Y tế rà soát trạm y tế ven đê.'];

/** The progress message, once it has become something else. */
function outcome(person: Person, sent: { message_id: number }, what: RegExp) {
  return person.chat.waitFor((all) => all.find((m) => m.isBot && m.id > sent.message_id && what.test(m.text)), {
    timeoutMs: 60_000,
  });
}

it('a scan tells which page is being read; a reader that dies in the middle begins again, and the paper is there once', async () => {
  const text = notice('52/TB-VPCP', '2025-12-20', [
    ...POINTS,
    ...Array.from({ length: 14 }, () => 'Nội dung như trên.'),
  ]);
  const sent = secretary.sendsDocument(secretary.chat, {
    fileName: 'tb-52.pdf',
    bytes: await scannedPdf(text, { dpi: DPI }),
  });
  await outcome(secretary, sent, /Đã nhận tệp/);
  const hurrying = setInterval(() => world.passes(4), 250);
  await outcome(secretary, sent, /đang đọc trang 2\/\d/);
  clearInterval(hurrying);
  await world.app.reader.close();
  await outcome(secretary, sent, /Đọc được 2 nhiệm vụ/);
  const [row] = await world.app.db.query<{ n: number }>(
    `select count(*)::int as n from document_version where number = '52/TB-VPCP'`,
  );
  expect(row?.n).toBe(1);
}, 90_000);
