import { afterAll, beforeAll, expect, it } from 'vitest';
import { notice } from '../support/app.ts';
import { type BotWorld, CONSTRUCTION, openBotWorld } from '../support/bot.ts';
import { scanned, scannedPdf, typedPages, typedTable } from '../support/scans.ts';
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

it('photographs of the pages of a paper, sent at once, become one draft with every page in order, its table row by row', async () => {
  const text = notice('51/TB-VPCP', '2025-12-20', POINTS).replace(/Nơi nhận[\s\S]*/, '');
  const annex = typedTable({
    widths: [6, 40, 24, 20],
    rows: [
      ['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời hạn'],
      ['1', 'Rà soát biên chế trạm y tế ven đê', 'Bộ Nội vụ', '31/3/2026'],
    ],
  });
  const pages = [typedPages(text, { dpi: DPI })[0] as Buffer, annex];
  const photos = await Promise.all(pages.map((page) => scanned(page)));
  const [first] = secretary.sendsAlbum(
    secretary.chat,
    photos.map(({ bytes }) => ({ fileName: 'photo.jpg', bytes })),
    'photo',
  );
  const sent = first as { message_id: number };
  await outcome(secretary, sent, /Đã nhận ảnh/);
  world.passes(5);
  const summary = await outcome(secretary, sent, /Đọc được 3 nhiệm vụ/);
  expect(summary.text).toContain('51/TB-VPCP, ngày 20/12/2025');
  expect(secretary.chat.fromBot().filter((m) => m.id > sent.message_id)).toHaveLength(1);
  const rows = await world.app.db.query<{ page: number; due: string | null; file: string }>(
    `select d.page, d.due, v.file_name as file from directive d join document_version v on v.id = d.version_id where v.number = '51/TB-VPCP' order by d.ordinal`,
  );
  expect(rows.map((r) => [r.page, r.due])).toEqual([
    [1, '2026-02-15'],
    [1, null],
    [2, '2026-03-31'],
  ]);
  expect(rows[0]?.file).toBe('ảnh chụp.pdf');
}, 90_000);

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
