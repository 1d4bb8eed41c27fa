import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { committees } from '../../src/people/committees.ts';
import { ingest } from '../../src/tasks/ingest.ts';
import { openRound } from '../../src/tasks/rounds/open-round.ts';
import { type AnnexLine, agencyLetter, agencySheet } from '../support/agency-letter.ts';
import { notice } from '../support/app.ts';
import { type BotWorld, CONSTRUCTION, ENVIRONMENT, openBotWorld } from '../support/bot.ts';
import { command } from '../support/cli.ts';
import type { Person } from '../support/telegram/person.ts';
import type { SeenMessage } from '../support/telegram/seen.ts';
import { filesFolder } from '../support/workbook.ts';

let world: BotWorld;
let secretary: Person;
let officer: Person;

const POINTS = [
  'Bộ Xây dựng ban hành quy chuẩn về thu gom nước mưa cho nhà ở riêng lẻ trước ngày 15/02/2026.',
  'Bộ Xây dựng lập kế hoạch thí điểm vỉa hè thấm nước tại ba đô thị, hoàn thành trong tháng 01/2026.',
  'Bộ Xây dựng xây dựng sổ tay vận hành hồ điều hòa, ban hành trước ngày 31/3/2026.',
  'Bộ Xây dựng tổng hợp danh mục bãi đỗ xe ngầm, báo cáo Trưởng Ban Chỉ đạo trước ngày 20/01/2026.',
  'Bộ Xây dựng ban hành mẫu hồ sơ bàn giao trạm bơm chống úng trước ngày 28/02/2026.',
];
/** Nine rows of tasks, one that may be of two, one of none. */
const LINES: AnnexLine[] = [
  {
    task: 'Hoàn thiện, trình phê duyệt Đề án phát triển đô thị ít phát thải',
    result: 'Đã trình Thủ tướng Chính phủ',
    product: 'Tờ trình số 45/TTr-BXD ngày 18/12/2025',
  },
  {
    task: 'Triển khai Đề án phát triển đô thị ít phát thải',
    result: 'Đang thực hiện, đạt 20%',
    trouble: 'Chưa được bố trí kinh phí',
    note: 'NV-0002',
  },
  {
    task: 'Ban hành mẫu hồ sơ bàn giao\ntrạm bơm chống úng',
    result: 'Đã ban hành Quyết định số 1501/QĐ-BXD\nngày 12/12/2025',
  },
  {
    task: 'Rà soát suất đầu tư thoát nước',
    source: 'TB 9002/TB-VPCP',
    result: 'Đang hoàn thiện báo cáo',
    trouble: 'Số liệu của địa phương chưa đầy đủ',
    askedDue: '31/01/2026',
  },
  { task: 'NV-0020: Bộ tiêu chí phường xanh', result: 'Đang lấy ý kiến các địa phương (60%)' },
  { task: 'Ban hành quy chuẩn về thu gom nước mưa cho nhà ở riêng lẻ', result: 'Chưa thực hiện' },
  {
    task: 'Lập kế hoạch thí điểm vỉa hè thấm nước',
    source: 'Thông báo số 77/TB-VPCP, điểm 2',
    result: 'Đã hoàn thành',
    product: 'Kế hoạch số 88/KH-BXD ngày 15/12/2025',
  },
  { task: 'Sổ tay vận hành hồ điều hòa', source: 'Thông báo số 77/TB-VPCP', result: 'Đã hoàn thành' },
  { task: 'Tổng hợp danh mục bãi đỗ xe ngầm', result: 'Đang tổng hợp' },
  { task: 'Đề án phát triển đô thị ít phát thải', result: 'Đang chuẩn bị hội nghị triển khai' },
  { task: 'Tổ chức tập huấn phòng cháy, chữa cháy cho khu chung cư', result: 'Đã hoàn thành' },
];

const LETTER = { agency: 'Bộ Xây dựng', number: '1234/BXD-QHKT', date: '2025-12-20', lines: LINES };
let letter: Uint8Array;
let before = 0;

beforeAll(async () => {
  world = await openBotWorld();
  letter = await agencyLetter(LETTER);
  await ingest(
    { db: world.app.db, reader: world.app.reader, limits: world.app.limits },
    {
      committeeId: world.committeeId,
      bytes: new TextEncoder().encode(notice('77/TB-VPCP', '2025-12-10', POINTS)),
      fileName: 'tb-77.txt',
      publish: { name: 'Minh', memberId: null, channel: 'command line' },
    },
  );
  secretary = await world.member('Minh', 'secretary');
  officer = await world.member('Lan', 'officer', CONSTRUCTION);
  before = await count('progress_report');
  const scope = { committeeId: world.committeeId, asOf: '2025-12-22', knownOn: null, timeZone: 'Asia/Ho_Chi_Minh' };
  const plan = { name: 'quý IV', cutOff: '2025-12-25', template: null, sendTo: '', agencies: [CONSTRUCTION] };
  const by = { name: 'Minh', memberId: null, channel: 'command line' };
  await openRound(world.app.db, scope, plan, by, new Date(world.app.now()).toISOString());
});
afterAll(() => world.close());

const count = async (table: string) =>
  (await world.app.db.query<{ n: number }>(`select count(*)::int as n from ${table}`))[0]?.n ?? 0;
const sees = (person: Person, what: RegExp, after = 0) =>
  person.chat.waitFor((all) => all.findLast((m) => m.isBot && m.id > after && what.test(m.text)), {
    timeoutMs: 20_000,
  });

function sends(person: Person, fileName: string, bytes: Uint8Array, caption?: string): number {
  world.passes(60);
  return person.sendsDocument(person.chat, { fileName, bytes, ...(caption ? { caption } : {}) }).message_id;
}
async function says(person: Person, text: string) {
  world.passes(20);
  return person.waitForReply({ after: person.says(person.chat, text) });
}
async function taps(person: Person, label: string, on: SeenMessage, what: RegExp) {
  world.passes(20);
  const last = person.chat.messages().at(-1)?.id ?? 0;
  person.taps(person.chat, label, { on });
  return sees(person, what, last);
}

describe("an officer's letter with an annex of eleven rows", () => {
  it('is read and shown row by row; nothing is recorded before “Đúng”', async () => {
    const sent = sends(officer, 'cv-1234.docx', letter);
    const shown = await sees(officer, /Cập nhật 9 nhiệm vụ sau/, sent);
    expect(shown.text).toMatch(/Đọc được: Công văn 1234\/BXD-QHKT, ngày 20\/12\/2025/);
    expect(shown.text).toContain('V/v báo cáo kết quả thực hiện các nhiệm vụ được giao');
    expect(shown.text).toMatch(/NV-0001.*đã trình · Tờ trình 45\/TTr-BXD, ngày 18\/12\/2025/s);
    expect(shown.text).toMatch(
      /NV-0014.*xin gia hạn đến 31\/01\/2026; hạn vẫn là 20\/12\/2025 cho đến khi được đồng ý/s,
    );
    expect(shown.text).toMatch(/Chưa chắc là nhiệm vụ nào \(1\).*dòng 10/s);
    expect(shown.text).toMatch(/Không khớp nhiệm vụ nào \(1\).*dòng 11: “Tổ chức tập huấn phòng cháy/s);
    expect(await count('progress_report')).toBe(before);
    expect((await says(officer, 'ok ạ')).text).toMatch(/chưa được ghi nhận/);
  });

  it('updates nine tasks in one pass, each resting on the letter; the desk is told once', async () => {
    const shown = await sees(officer, /Cập nhật 9 nhiệm vụ sau/);
    const done = await taps(officer, 'Đúng, cập nhật 9 nhiệm vụ', shown, /Đã ghi nhận 9 báo cáo/);
    expect(done.text).toMatch(/báo cáo hoàn thành 3, đã trình 1, đang thực hiện 4, chưa có gì mới 1/);
    expect(done.text).toMatch(/Xin gia hạn 1 nhiệm vụ: hạn giữ nguyên/);
    expect(done.text).toMatch(/Chưa cập nhật: dòng 10, 11/);
    expect(await count('progress_report')).toBe(before + 9);
    expect(await count('report_evidence')).toBe(9);
    await taps(officer, 'Đúng, cập nhật 9 nhiệm vụ', shown, /đã được ghi nhận từ trước/);
    expect(await count('progress_report')).toBe(before + 9);
    expect((await says(officer, 'NV-0014')).text).toMatch(/hạn 20\/12\/2025/);

    const told = await sees(secretary, /Bộ Xây dựng gửi Công văn 1234\/BXD-QHKT/);
    expect(told.text).toMatch(/dòng 11/);
    expect(secretary.chat.fromBot().filter((m) => m.id >= told.id)).toHaveLength(1);
    const round = await taps(secretary, 'Ghi nhận vào đợt báo cáo “Báo cáo quý IV”', told, /1234\/BXD-QHKT/);
    await taps(secretary, 'Đúng', round, /1\/1/);
    expect(await count('round_arrival')).toBe(1);
  });

  it('lets a row without a task be given one afterwards: from the nearest or by its code, read back, once', async () => {
    const done = await sees(officer, /Chưa cập nhật: dòng 10, 11/);
    const row = await taps(officer, 'Dòng 11: chọn nhiệm vụ', done, /Dòng 11: “Tổ chức tập huấn/);
    expect(row.text).toContain('Công văn nêu: “Đã hoàn thành”');
    expect((await says(officer, 'nv 999')).text).toMatch(/NV-0999 không phải nhiệm vụ của Bộ Xây dựng/);
    const back = await says(officer, 'nv 17');
    expect(back.text).toMatch(/Dòng 11 là NV-0017.*1234\/BXD-QHKT.*NV-0017 · .*báo cáo hoàn thành/s);
    expect(await count('progress_report')).toBe(before + 9);
    const taken = await taps(officer, 'Đúng, ghi nhận', back, /Đã ghi nhận 1 báo cáo/);
    expect(taken.text).toMatch(/Chưa cập nhật: dòng 10\./);
    await taps(officer, 'Đúng, ghi nhận', back, /Dòng 11 đã được ghi nhận cho NV-0017 từ trước/);
    const told = await sees(secretary, /Không khớp nhiệm vụ nào/);
    await taps(secretary, 'Dòng 11: chọn nhiệm vụ', told, /Dòng 11 đã được ghi nhận cho NV-0017 từ trước/);
    const which = await taps(secretary, 'Dòng 10: chọn nhiệm vụ', told, /Dòng 10: “Đề án phát triển đô thị/);
    const other = await taps(secretary, 'NV-0002', which, /Dòng 10 là NV-0002/);
    expect(other.text).toContain('đang thực hiện');
    expect((await says(secretary, 'ok')).text).toMatch(/chưa được ghi nhận/);
    expect((await says(secretary, 'đúng')).text).toMatch(/Đã ghi nhận 1 báo cáo/);
    expect(await count('progress_report')).toBe(before + 11);
    expect(await count('report_evidence')).toBe(11);
  });

  it('makes “done” confirmable: the secretary gets the file and confirms without being asked for a paper', async () => {
    const told = await sees(secretary, /Bộ Xây dựng gửi Công văn/);
    const desk = await taps(secretary, 'Việc chờ quyết định', told, /Chờ quyết định sau Công văn 1234/);
    const at = /(\d+)\. NV-0028[^\n]*báo cáo hoàn thành/.exec(desk.text)?.[1] as string;
    const card = await taps(secretary, at, desk, /báo cáo hoàn thành · NV-0028/);
    expect(card.text).toContain('căn cứ: Công văn 1234/BXD-QHKT, ngày 20/12/2025');
    world.passes(20);
    secretary.taps(secretary.chat, '📄 Công văn 1234/BXD-QHKT, ngày 20/12/2025', { on: card });
    const file = await secretary.chat.waitFor((all) => all.find((m) => m.document?.file_name === 'cv-1234.docx'));
    expect(file.text).toContain('1234/BXD-QHKT');
    const confirmed = await taps(secretary, 'Xác nhận hoàn thành', card, /Xác nhận hoàn thành NV-0028/);
    expect(confirmed.text).toContain('1234/BXD-QHKT');
    expect((await says(secretary, 'NV-0028')).text).toMatch(/đã hoàn thành/);
  });

  it('adds nothing a second time; another version of it records only what is new', async () => {
    expect(
      (await sees(officer, /đã nhận ngày 22\/12\/2025 và đã được ghi nhận/, sends(officer, 'lai.docx', letter))).text,
    ).toContain('không thêm gì');
    const lines = LINES.map((l, i) => (i === 4 ? { ...l, result: 'Đã gửi xin ý kiến lần hai (80%)' } : l));
    const sent = sends(officer, 'cv-1234-sua.docx', await agencyLetter({ ...LETTER, lines }));
    const read = await sees(officer, /Cập nhật 1 nhiệm vụ sau/, sent);
    expect(read.text).toMatch(/Đây là bản khác.*NV-0020.*80%/s);
    expect(read.text).toMatch(/Đã kết thúc trước đó, giữ nguyên: NV-0028/);
    // What was said of rows 10 and 11 of the first version holds.
    expect(read.text).not.toMatch(/Chưa chắc|Không khớp/);
    const rows = await taps(officer, 'Sửa', read, /Chọn dòng cần sửa/);
    await taps(officer, 'Dòng 5: NV-0020', rows, /Đang hiểu là NV-0020/);
    expect((await says(officer, 'bỏ')).text).toMatch(/Không có cập nhật nào.*Bỏ qua theo yêu cầu: dòng 5/s);
    expect((await says(officer, 'dòng 5 là NV-0999')).text).toMatch(/NV-0999 không phải nhiệm vụ/);
    expect((await says(officer, 'dòng 5 là NV-0020')).text).toMatch(/Cập nhật 1 nhiệm vụ sau.*NV-0020/s);
    await taps(officer, 'Đúng, cập nhật 1 nhiệm vụ', read, /đã được sửa sau khi nút này hiện ra/);
    await sees(officer, /Cập nhật 1 nhiệm vụ sau/, officer.chat.messages().at(-2)?.id);
    expect((await says(officer, 'đúng')).text).toMatch(/Đã ghi nhận 1 báo cáo/);
    expect(await count('progress_report')).toBe(before + 12);
  });
});

describe('whose letter it is', () => {
  it("an officer cannot send another agency's; other officers see neither the letter nor its words", async () => {
    const other = await world.member('Sơn', 'officer', ENVIRONMENT);
    expect(
      (
        await sees(
          other,
          /chỉ gửi được văn bản của cơ quan mình/,
          sends(other, 'x.docx', await agencyLetter({ ...LETTER, number: '9/BXD-VP' })),
        )
      ).text,
    ).toContain('Bộ Xây dựng');
    expect((await says(other, 'NV-0028')).text).not.toContain('1234/BXD');
  });

  it('a secretary sends it in the name of the agency in its head, or is asked what it is', async () => {
    const lines = [
      { task: 'Xây dựng bộ tiêu chí phường xanh', result: 'Đã ban hành Quyết định số 90/QĐ-BXD ngày 20/12/2025' },
    ];
    const sent = sends(secretary, 'cv-1300.docx', await agencyLetter({ ...LETTER, number: '1300/BXD-QHKT', lines }));
    const shown = await sees(secretary, /Cập nhật 1 nhiệm vụ sau/, sent);
    expect(shown.text).toContain('Bộ Xây dựng · 1 dòng');
    expect(await taps(secretary, 'Đúng, cập nhật 1 nhiệm vụ', shown, /Đã ghi nhận 1 báo cáo/)).toBeDefined();
    const letterOnly = `BỘ XÂY DỰNG\nSố: 1301/BXD-VP\nV/v báo cáo tình hình thực hiện kết luận\nHà Nội, ngày 21 tháng 12 năm 2025\n\nBộ Xây dựng rà soát quy hoạch cấp nước trước ngày 30/01/2026.\n`;
    const unsure = await sees(
      secretary,
      /là văn bản giao việc hay báo cáo của cơ quan/,
      sends(secretary, 'cv-1301.txt', new TextEncoder().encode(letterOnly)),
    );
    secretary.taps(secretary.chat, 'Văn bản giao việc', { on: unsure });
    await sees(secretary, /1301\/BXD-VP, ngày 21\/12\/2025\nĐọc được \d nhiệm vụ/);
  });

  it('the command line gives the rows of a workbook their tasks, before it is recorded and afterwards, once', async () => {
    const lines = [
      {
        task: 'Tổ chức tập huấn phòng cháy\ncho ban quản trị',
        status: 'Đang thực hiện',
        share: 0.6,
        askedDue: '2026-06-30',
      },
      { task: 'Việc nội bộ của Văn phòng', status: 'Đã hoàn thành', share: 1, product: '17/QĐ-BXD', on: '2025-12-18' },
    ];
    const name = (await committees(world.app.db)).find((c) => c.isSample)?.name ?? '';
    const folder = filesFolder();
    const file = folder.write('cv-1350.xlsx', await agencySheet({ ...LETTER, number: '1350/BXD-VP', lines }));
    const receive = async (...more: string[]) => {
      const { code, out } = await command(world.app, [
        'receive',
        file,
        '--by',
        'Minh',
        '--committee',
        name,
        '--json',
        ...more,
      ]);
      return { exit: code, ...(JSON.parse(out) as { recorded: string[]; why?: string; updates: unknown[] }) };
    };
    expect(await receive('--row', '9=NV-0003')).toMatchObject({ exit: 1, why: 'no-row' });
    expect(await receive('--row', '1=NV-0999', '--accept')).toMatchObject({ exit: 1, why: 'not-bound' });
    expect(await receive('--row', '1=NV-0027')).toMatchObject({
      exit: 0,
      recorded: [],
      updates: [{ code: 'NV-0027', state: 'in-progress', percent: 60, extension: { to: '2026-06-30' } }],
    });
    expect(await receive('--accept')).toMatchObject({ exit: 0, recorded: ['NV-0027'] });
    expect(await receive('--row', '2=nv 14', '--accept')).toMatchObject({ exit: 0, recorded: ['NV-0014'] });
    expect(await receive('--row', '2=nv 14', '--accept')).toMatchObject({ exit: 0, recorded: [] });
    expect(await receive('--row', '2=nv 20', '--accept')).toMatchObject({ exit: 1, why: 'taken' });
  });

  it('a marked letter leaves nothing here', async () => {
    const lines = [{ task: 'Di dời kho số 519', result: 'Đã hoàn thành' }];
    const marked = await agencyLetter({ ...LETTER, number: '1400/BXD-VP', lines, closing: 'TỐI MẬT' });
    const sent = sends(officer, 'kho-519.docx', marked);
    await sees(officer, /tự xóa ngay/, sent);
    for (const table of [
      'inbox',
      'outbox',
      'upload',
      'agency_paper',
      'letter_reading',
      'audit_entry',
      'secrecy_incident',
    ]) {
      const rows = await world.app.db.query<{ row: string }>(`select row_to_json(t)::text as row from ${table} t`);
      expect(rows.filter((r) => /kho số 519|kho-519/.test(r.row))).toEqual([]);
    }
  });
});

describe('a file sent with one report', () => {
  it('is kept as its evidence, shown to the desk and on the card of the task', async () => {
    const sent = sends(
      officer,
      'qd-2111.txt',
      new TextEncoder().encode('QUYẾT ĐỊNH ban hành quy chuẩn\n'),
      'NV-0026 xong rồi, QĐ 2111/QĐ-BXD ngày 19/12',
    );
    const shown = await sees(officer, /NV-0026.*kèm tệp: qd-2111\.txt/s, sent);
    await taps(officer, 'Đúng', shown, /báo cáo hoàn thành, chờ xác nhận/);
    const card = await sees(secretary, /báo cáo hoàn thành · NV-0026/);
    expect(card.text).toContain('kèm tệp: qd-2111.txt');
    const task = await says(officer, 'NV-0026');
    world.passes(20);
    officer.taps(officer.chat, '📄 qd-2111.txt', { on: task });
    await officer.chat.waitFor((all) => all.find((m) => m.document?.file_name === 'qd-2111.txt' && m.isBot));
  });
});
