import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../src/app.ts';
import { ingest } from '../../src/tasks/ingest.ts';
import { ingestText, newCommittee, notice, openTestApp, SECRETARY } from '../support/app.ts';
import { command } from '../support/cli.ts';
import { filesFolder } from '../support/workbook.ts';

const POINTS = [
  'Bộ Xây dựng hoàn thiện Đề án kè sông Hậu, trình Thủ tướng Chính phủ trước ngày 30/6/2025.',
  'Bộ Y tế lập danh sách trạm y tế vùng lũ trong tháng 5 năm 2025.',
  'Bộ Tài chính bố trí kinh phí duy tu đê trước ngày 31/7/2025.',
];

/** Last year's sheet of a secretariat: two title rows, a header of two rows, sections, columns in an order of its own, two sheets. */
async function trackingSheet(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Theo dõi 2025');
  sheet.addRow(['BẢNG THEO DÕI NHIỆM VỤ BAN CHỈ ĐẠO NĂM 2025']);
  sheet.addRow(['(Số liệu đến ngày 31/12/2025)']);
  sheet.addRow([
    'TT',
    'Văn bản giao',
    '',
    'Nội dung công việc',
    'Đơn vị',
    '',
    'Hạn xử lý',
    'Tình trạng',
    'Kết quả (số, ngày văn bản)',
  ]);
  sheet.addRow(['', 'Số, ký hiệu', 'Ngày văn bản', '', 'Chủ trì', 'Phối hợp', '', '', '']);
  for (const column of ['A', 'D', 'G', 'H', 'I']) sheet.mergeCells(`${column}3:${column}4`);
  sheet.mergeCells('B3:C3');
  sheet.mergeCells('E3:F3');
  sheet.addRow(['I. Lĩnh vực công trình']);
  sheet.mergeCells('A5:I5');
  const day = (text: string) => new Date(`${text}T00:00:00Z`);
  sheet.addRow([
    1,
    'TB 11/TB-VPCP',
    day('2025-04-01'),
    'Hoàn thiện Đề án kè sông Hậu',
    'Bộ Xây dựng',
    '',
    '30/6/2025',
    'Đã hoàn thành',
    'Tờ trình số 77/TTr-BXD ngày 28/6/2025',
  ]);
  sheet.addRow([
    2,
    '11/TB-VPCP',
    day('2025-04-01'),
    'Bố trí kinh phí duy tu đê',
    'Bộ Tài chính',
    'Bộ Xây dựng',
    day('2025-08-15'),
    'Đang thực hiện',
    '',
  ]);
  sheet.addRow(['II. Lĩnh vực y tế']);
  sheet.mergeCells('A8:I8');
  sheet.addRow([
    3,
    '99/TB-VPCP',
    day('2025-02-10'),
    'Tập huấn cấp cứu cho đội xung kích ven đê',
    'Bộ Y tế',
    '',
    'Quý II/2025',
    'Chưa hoàn thành',
    '',
  ]);
  const second = workbook.addWorksheet('Khác');
  second.addRow(['Nhiệm vụ', 'Cơ quan thực hiện', 'Thời hạn', 'Trạng thái']);
  // Typed as "10/2025": Excel makes a day of it and shows the month.
  second.addRow(['Rà soát biên chế lực lượng quản lý đê', 'Bộ Nội vụ', day('2025-10-01'), 'đang làm']);
  second.getCell('C2').numFmt = 'mmm-yy';
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

describe("last year's tracking sheet and a stack of notices", () => {
  let app: App;
  const files = filesFolder();
  beforeAll(async () => {
    app = await openTestApp('2026-01-20');
    files.write('theo-doi-2025-12-31.xlsx', await trackingSheet());
  });
  afterAll(() => app.close());

  const sheet = (name: string) =>
    command(app, [
      'ingest',
      files.path('theo-doi-2025-12-31.xlsx'),
      '--publish',
      '--by',
      'Thư ký',
      '--committee',
      name,
    ]);
  const stack = (id: number) => ingestText(app, id, 'tb-11.txt', notice('11/TB-VPCP', '2025-04-01', POINTS));
  const ask = async (name: string, question: string) => {
    const run = await command(app, ['ask', question, '--json', '--committee', name]);
    return JSON.parse(run.out).tasks as {
      code: string;
      title: string;
      standing?: string;
      status: string;
      due: string | null;
      overdue: boolean;
    }[];
  };

  it.each([
    ['the notices first', true],
    ['the sheet first', false],
  ])('%s: a row that a notice gives is no second task, and nobody is called overdue', async (order, noticesFirst) => {
    const name = `Ban nhập tồn ${order}`;
    const id = await newCommittee(app, name);
    if (noticesFirst) await stack(id);
    const run = await sheet(name);
    if (!noticesFirst) await stack(id);
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.out).toContain('Bảng theo dõi: 4 dòng');
    expect(run.out).toContain(
      `Văn bản bảng có nêu nhưng chưa nạp: ${noticesFirst ? '99/TB-VPCP' : '11/TB-VPCP, 99/TB-VPCP'}`,
    );
    if (noticesFirst) {
      expect(run.out).toMatch(/= NV-0001 \(11\/TB-VPCP, điểm 1\): Hoàn thiện Đề án kè sông Hậu\n/);
      expect(run.out).toContain('hạn trong bảng 15/08/2025, trong văn bản 31/07/2025');
    }
    const tasks = await ask(name, 'tất cả nhiệm vụ');
    expect(tasks.map((t) => t.title.slice(0, 24)).sort()).toEqual([
      'Bố trí kinh phí duy tu đ',
      'Hoàn thiện Đề án kè sông',
      'Lập danh sách trạm y tế ',
      'Rà soát biên chế lực lượ',
      'Tập huấn cấp cứu cho đội',
    ]);
    expect(tasks.some((t) => t.overdue)).toBe(false);
    expect(tasks.find((t) => t.title.startsWith('Rà soát'))?.due).toBe('2025-10-31');
    const standing = Object.fromEntries(tasks.map((t) => [t.title.slice(0, 8), t.status]));
    expect(standing['Hoàn thi']).toBe('waiting-confirmation');
    expect(standing['Bố trí k']).toBe('no-information');
    const [field] = await app.db.query(
      `select t.field, t.source_of_assignment as source from task t join task_directive td on td.task_id = t.id join directive d on d.id = td.directive_id
       where t.committee_id = $1 and td.revoked_at is null and d.title like 'Tập huấn%'`,
      [id],
    );
    expect(field).toEqual({ field: 'Lĩnh vực y tế', source: '99/TB-VPCP, 10/02/2025' });
  });

  it('is closed agency by agency: from then on what stays without a word is overdue', async () => {
    const name = 'Ban nhập tồn the notices first';
    const before = await command(app, ['baseline', '--committee', name]);
    expect(before.out).toMatch(
      /Bộ Tài chính: chủ trì 1, đến hạn chưa có thông tin 1, chờ xác nhận 0; đợt nhập tồn chưa đóng/,
    );
    expect((await command(app, ['baseline', '--close', '--by', 'Thư ký', '--committee', name])).code).toBe(2);
    const closed = await command(app, [
      'baseline',
      '--close',
      '--agency',
      'bo tai chinh',
      '--by',
      'Thư ký',
      '--committee',
      name,
    ]);
    expect(closed.out).toContain('Đã đóng đợt nhập tồn của 1 cơ quan: Bộ Tài chính');
    const tasks = await ask(name, 'tất cả nhiệm vụ');
    expect(tasks.filter((t) => t.overdue).map((t) => t.title)).toEqual(['Bố trí kinh phí duy tu đê']);
    const again = await command(app, ['baseline', '--close', '--all', '--by', 'Thư ký', '--committee', name, '--json']);
    expect(JSON.parse(again.out).closed).not.toContain('Bộ Tài chính');
  });

  it('the official notice of a session is held against what the press gave of it; nothing of the press is removed', async () => {
    const name = 'Ban đối chiếu';
    const id = await newCommittee(app, name);
    const press = `Sáng 10/12, Trưởng Ban Chỉ đạo chủ trì phiên họp thứ ba về đê điều

10:00, 10/12/2025

Sáng 10/12, Trưởng Ban Chỉ đạo chủ trì phiên họp thứ ba. Kết luận phiên họp, Trưởng Ban Chỉ đạo giao Bộ Xây dựng hoàn thiện bản đồ cống thoát nước trước ngày 15/2/2026.

Trưởng Ban Chỉ đạo giao Bộ Y tế rà soát trạm y tế ven đê trước ngày 31/1/2026.

Trưởng Ban Chỉ đạo giao Bộ Công an bảo đảm trật tự các điểm sơ tán dân cư.
`;
    await ingestText(app, id, 'tin.txt', press);
    const official = notice('70/TB-VPCP', '2025-12-15', [
      'Bộ Xây dựng hoàn thiện bản đồ cống thoát nước trước ngày 28/2/2026.',
      'Bộ Y tế rà soát trạm y tế ven đê trước ngày 31/1/2026.',
      'Bộ Tài chính bố trí kinh phí duy tu kênh tiêu.',
    ]).replace(
      'Trưởng Ban Chỉ đạo kết luận như sau',
      'Ngày 10 tháng 12 năm 2025, Trưởng Ban Chỉ đạo chủ trì phiên họp thứ ba. Trưởng Ban Chỉ đạo kết luận như sau',
    );
    const stored = await ingest(app, {
      committeeId: id,
      bytes: new TextEncoder().encode(official),
      fileName: 'tb-70.txt',
      publish: null,
    });
    if (stored.kind !== 'stored') throw new Error(stored.kind);
    const run = await command(app, ['reconcile', String(stored.documentId), '--json', '--committee', name]);
    const found = JSON.parse(run.out);
    const titles = (told: { title: string }[]) => told.map((t) => t.title.slice(0, 16));
    expect(found.matched.map((m: { notice: { title: string } }) => m.notice.title)).toEqual([
      'Rà soát trạm y tế ven đê',
    ]);
    expect(found.changed).toMatchObject([
      { lead: false, due: true, press: { due: '2026-02-15' }, notice: { due: '2026-02-28' } },
    ]);
    expect([titles(found.onlyPress), titles(found.onlyNotice)]).toEqual([['Bảo đảm trật tự '], ['Bố trí kinh phí ']]);
    const text = await command(app, ['reconcile', String(stored.documentId), '--committee', name]);
    expect(text.out).toContain('thời hạn: 15/02/2026 → 28/02/2026');
    await command(app, ['publish', String(stored.documentId), '--by', SECRETARY.name, '--committee', name]);
    expect((await ask(name, 'Bộ Công an có nhiệm vụ nào')).map((t) => t.title.slice(0, 16))).toEqual([
      'Bảo đảm trật tự ',
    ]);
  });
});
