import { afterAll, beforeAll, expect, it } from 'vitest';
import { type BotWorld, CONSTRUCTION, openBotWorld } from '../support/bot.ts';
import { scanned, typedPages, typedTable } from '../support/scans.ts';
import type { Person } from '../support/telegram/person.ts';

let world: BotWorld;
let officer: Person;
beforeAll(async () => {
  world = await openBotWorld();
  officer = await world.member('Lan', 'officer', CONSTRUCTION);
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
