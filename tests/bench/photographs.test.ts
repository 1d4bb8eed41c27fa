import { afterAll, beforeAll, expect, it } from 'vitest';
import { notice } from '../support/app.ts';
import { type BotWorld, CONSTRUCTION, openBotWorld } from '../support/bot.ts';
import { scanned, typedPages, typedTable } from '../support/scans.ts';
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

const LETTER = `BỘ XÂY DỰNG\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 1234/BXD-QHKT\tĐộc lập - Tự do - Hạnh phúc
V/v báo cáo kết quả thực hiện nhiệm vụ
Hà Nội, ngày 20 tháng 12 năm 2025

Kính gửi: Cơ quan thường trực Ban Chỉ đạo.

Bộ Xây dựng báo cáo kết quả thực hiện các nhiệm vụ được giao như sau:

1. Rà soát suất đầu tư công trình thoát nước: đang hoàn thiện báo cáo, đề nghị gia hạn đến ngày 31/01/2026 do số liệu của địa phương chưa đầy đủ.

2. Xây dựng bộ tiêu chí phường xanh (NV-0020): đang lấy ý kiến các địa phương, đạt 60%.

3. Hoàn thiện, trình phê duyệt Đề án phát triển đô thị ít phát thải: đã trình Thủ tướng Chính phủ tại Tờ trình số 45/TTr-BXD ngày 18/12/2025.

Trên đây là báo cáo của Bộ Xây dựng.
`;

it('a phone photograph of a letter, askew and grainy, updates its tasks in one pass', async () => {
  const page = typedPages(LETTER, { dpi: 150 })[0] as Buffer;
  const { bytes } = await scanned(page, { skew: 2, noise: 8, quality: 70 });
  const sent = officer.sendsPhoto(officer.chat, { bytes });
  const shown = await officer.chat.waitFor(
    (all) => all.find((m) => m.isBot && m.id > sent.message_id && /Cập nhật \d nhiệm vụ sau/.test(m.text)),
    { timeoutMs: 110_000 },
  );
  expect(shown.text).toMatch(/Cập nhật 3 nhiệm vụ sau/);
  expect(shown.text).toContain('1234/BXD-QHKT, ngày 20/12/2025');
  expect(shown.text).toMatch(/NV-0014.*xin gia hạn đến 31\/01\/2026; hạn vẫn là 20\/12\/2025/s);
  expect(shown.text).toMatch(/NV-0020.*đang thực hiện 60%/s);
  expect(shown.text).toMatch(/NV-0001.*Tờ trình 45\/TTr-BXD, ngày 18\/12\/2025/s);
});

it('a letter and its annex photographed as two pages update the tasks of each row of the table', async () => {
  const [first] = LETTER.split('\n1. ');
  const letter = `${first}\nKết quả từng nhiệm vụ tại Phụ lục kèm theo.\n`.replace('1234/BXD', '1299/BXD');
  const annex = typedTable({
    above: 'PHỤ LỤC',
    widths: [4, 30, 12, 24, 8, 22],
    rows: [
      ['TT', 'Nhiệm vụ', 'Đề nghị gia hạn', 'Kết quả thực hiện', 'Tỷ lệ', 'Khó khăn, vướng mắc'],
      [
        '1',
        'Rà soát suất đầu tư công trình thoát nước',
        '31/01/2026',
        'Đang hoàn thiện báo cáo',
        '70%',
        'Số liệu của địa phương chưa đầy đủ',
      ],
      ['2', 'Xây dựng bộ tiêu chí phường xanh (NV-0020)', '', 'Đang lấy ý kiến các địa phương', '65%', ''],
      [
        '3',
        'Trình phê duyệt Đề án phát triển đô thị ít phát thải',
        '',
        'Đã trình tại Tờ trình số 46/TTr-BXD ngày 19/12/2025',
        '',
        'Không',
      ],
    ],
  });
  const pages = [
    await scanned(typedPages(letter, { dpi: 150 })[0] as Buffer, { skew: 1, noise: 8, quality: 70 }),
    await scanned(annex, { skew: -1, noise: 8, quality: 70 }),
  ];
  const [sent] = officer.sendsAlbum(
    officer.chat,
    pages.map(({ bytes }) => ({ fileName: 'photo.jpg', bytes })),
    'photo',
  );
  world.passes(5);
  const shown = await officer.chat.waitFor(
    (all) => all.find((m) => m.isBot && m.id > (sent?.message_id ?? 0) && /Cập nhật \d nhiệm vụ sau/.test(m.text)),
    { timeoutMs: 110_000 },
  );
  expect(shown.text).toMatch(/Cập nhật 3 nhiệm vụ sau/);
  expect(shown.text).toContain('1299/BXD-QHKT, ngày 20/12/2025');
  expect(shown.text).toMatch(/NV-0014.*đang thực hiện 70%.*xin gia hạn đến 31\/01\/2026/s);
  expect(shown.text).toMatch(/NV-0020.*đang thực hiện 65%/s);
  expect(shown.text).toMatch(/NV-0001.*Tờ trình 46\/TTr-BXD, ngày 19\/12\/2025/s);
});

const POINTS = ['Bộ Xây dựng lập bản đồ cống thoát nước trước ngày 15/02/2026.', 'Bộ Y tế rà soát trạm y tế ven đê.'];

it('photographs of the pages of a paper, sent at once, become one draft with every page in order, its table row by row', async () => {
  const text = notice('51/TB-VPCP', '2025-12-20', POINTS).replace(/Nơi nhận[\s\S]*/, '');
  const annex = typedTable({
    widths: [6, 40, 24, 20],
    rows: [
      ['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời hạn'],
      ['1', 'Rà soát biên chế trạm y tế ven đê', 'Bộ Nội vụ', '31/3/2026'],
    ],
  });
  const pages = [typedPages(text, { dpi: 120 })[0] as Buffer, annex];
  const photos = await Promise.all(pages.map((page) => scanned(page)));
  const [first] = secretary.sendsAlbum(
    secretary.chat,
    photos.map(({ bytes }) => ({ fileName: 'photo.jpg', bytes })),
    'photo',
  );
  const after = (what: RegExp) =>
    secretary.chat.waitFor((all) => all.find((m) => m.isBot && m.id > (first?.message_id ?? 0) && what.test(m.text)), {
      timeoutMs: 60_000,
    });
  await after(/Đã nhận ảnh/);
  world.passes(5);
  const summary = await after(/Đọc được 3 nhiệm vụ/);
  expect(summary.text).toContain('51/TB-VPCP, ngày 20/12/2025');
  expect(secretary.chat.fromBot().filter((m) => m.id > (first?.message_id ?? 0))).toHaveLength(1);
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
