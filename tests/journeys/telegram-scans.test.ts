import { afterAll, beforeAll, expect, it } from 'vitest';
import { notice } from '../support/app.ts';
import { type BotWorld, CONSTRUCTION, openBotWorld } from '../support/bot.ts';
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
/** The progress message, once it has become something else. */
function outcome(person: Person, sent: { message_id: number }, what: RegExp) {
  return person.chat.waitFor((all) => all.find((m) => m.isBot && m.id > sent.message_id && what.test(m.text)), {
    timeoutMs: 60_000,
  });
}

it('a scan with a stamp of secrecy leaves no trace', async () => {
  const admin = await world.member('Quản trị', 'admin');
  const text = notice('78/TB-VPCP', '2025-12-20', ['Bộ Quốc phòng di dời kho số 418.']).replace(
    'THÔNG BÁO',
    'T Ố I  M Ậ T\n\nTHÔNG BÁO',
  );
  const sent = secretary.sendsDocument(secretary.chat, {
    fileName: 'kho-418.pdf',
    bytes: await scannedPdf(text, { dpi: DPI }),
  });
  await outcome(secretary, sent, /tự xóa ngay/);
  await secretary.chat.waitFor((all) => all.every((m) => m.id !== sent.message_id));
  expect((await admin.chat.nextFromBot()).text).toMatch(/Nội dung không được lưu/);
  for (const table of ['inbox', 'outbox', 'upload', 'document_version', 'passage', 'secrecy_incident', 'audit_entry']) {
    const rows = await world.app.db.query<{ row: string }>(`select row_to_json(t)::text as row from ${table} t`);
    expect(rows.filter((r) => /kho số 418|kho-418|78\/TB/.test(r.row))).toEqual([]);
  }
}, 90_000);

it('a photograph from an officer that cannot be read goes to the secretariat', async () => {
  const officer = await world.member('Lan', 'officer', CONSTRUCTION);
  const sent = officer.sendsPhoto(officer.chat, { bytes: new Uint8Array([1]) });
  await officer.chat.waitFor((all) => all.find((m) => m.id > sent.message_id && /Đã nhận ảnh và chuyển/.test(m.text)));
});
