import { describe, expect, it } from 'vitest';
import type { AnnexColumn } from '../../../src/tasks/letters/annex-columns.ts';
import { rowReport } from '../../../src/tasks/letters/row-report.ts';

const SIGNED = '2026-11-20';
type Cells = Partial<Record<AnnexColumn, string>>;
type Told = Record<string, unknown>;

const WORDINGS: [Cells, Told][] = [
  [
    { result: 'Đã hoàn thành. Bộ đã ban hành Quyết định số 2111/QĐ-BXD ngày 18/11/2026 phê duyệt Đề án.' },
    { state: 'reported-done', product: { kind: 'Quyết định', number: '2111/QĐ-BXD', date: '2026-11-18' } },
  ],
  [
    { result: 'Bộ Xây dựng đã trình Thủ tướng Chính phủ tại Tờ trình số 45/TTr-BXD ngày 20/10/2026.' },
    { state: 'submitted', product: { kind: 'Tờ trình', number: '45/TTr-BXD', date: '2026-10-20' } },
  ],
  [
    { status: 'Đã hoàn thành', product: 'Quyết định số 15/QĐ-BXD ngày 02/11/2026' },
    { state: 'reported-done', product: { kind: 'Quyết định', number: '15/QĐ-BXD', date: '2026-11-02' } },
  ],
  [
    { status: 'Hoàn thành đúng hạn', product: '12/2026/TT-BXD', 'product-date': '05/11/2026' },
    { state: 'reported-done', product: { kind: 'Thông tư', number: '12/2026/TT-BXD', date: '2026-11-05' } },
  ],
  [{ status: 'Đang thực hiện (đạt 60%)' }, { state: 'in-progress', percent: 60 }],
  [{ result: 'Đang thực hiện, ước đạt 35% khối lượng.' }, { state: 'in-progress', percent: 35 }],
  [
    { status: 'Đang triển khai', percent: '40%' },
    { state: 'in-progress', percent: 40 },
  ],
  [
    { result: 'Dự thảo đang lấy ý kiến các bộ.', percent: '80' },
    { state: 'in-progress', percent: 80 },
  ],
  [{ status: 'Chưa thực hiện' }, { state: 'no-change' }],
  [{ result: 'Chưa triển khai do chưa được bố trí kinh phí.' }, { state: 'no-change', obstacle: { kind: 'funding' } }],
  [
    { status: 'Chưa hoàn thành', result: 'Đang hoàn thiện hồ sơ.' },
    { state: 'in-progress', product: null },
  ],
  [{ done: 'x', result: 'Công bố tại Quyết định số 77/QĐ-BXD ngày 01/9/2026' }, { state: 'reported-done' }],
  [{ doing: 'X' }, { state: 'in-progress' }],
  [{ 'not-yet': 'x' }, { state: 'no-change' }],
  [{ done: 'Đã ban hành Kế hoạch số 33/KH-BXD ngày 30/6/2026' }, { state: 'reported-done' }],
  [
    { status: 'Đã trình', result: 'Tờ trình số 51/TTr-BXD ngày 12/11/2026' },
    { state: 'submitted', product: { kind: 'Tờ trình', number: '51/TTr-BXD', date: '2026-11-12' } },
  ],
  [
    { status: 'Đã hoàn thành', result: 'Đã trình Chính phủ tại Tờ trình số 60/TTr-BXD ngày 13/11/2026' },
    { state: 'submitted', product: { number: '60/TTr-BXD', date: '2026-11-13' } },
  ],
  [
    { result: 'Đã báo cáo Thủ tướng Chính phủ tại Báo cáo số 55/BC-BXD ngày 10/11/2026.' },
    { state: 'submitted', product: { kind: 'Báo cáo', number: '55/BC-BXD', date: '2026-11-10' } },
  ],
  [
    {
      result: 'Đang hoàn thiện dự thảo, dự kiến trình trong tháng 12/2026.',
      obstacle: 'Chưa có hướng dẫn về định mức; số liệu của địa phương chưa đầy đủ',
      proposal: 'Đề nghị Bộ Tài chính sớm hướng dẫn',
    },
    {
      state: 'in-progress',
      expectedOn: '2026-12-31',
      obstacle: {
        text: 'Chưa có hướng dẫn về định mức; số liệu của địa phương chưa đầy đủ; Đề nghị Bộ Tài chính sớm hướng dẫn',
      },
    },
  ],
  [
    { status: 'Đang thực hiện', obstacle: 'Không', proposal: 'Không có' },
    { state: 'in-progress', obstacle: null },
  ],
  [{ status: 'Đang thực hiện', obstacle: '-', proposal: 'Không có kiến nghị' }, { obstacle: null }],
  [
    { result: 'Đang lập hồ sơ.', 'asked-due': '31/3/2027', obstacle: 'Khối lượng khảo sát lớn' },
    { state: 'in-progress', extension: { to: '2027-03-31', reason: 'Khối lượng khảo sát lớn' } },
  ],
  [
    {
      result: 'Đang thẩm định.',
      proposal: 'Đề nghị Ban Chỉ đạo cho phép gia hạn đến hết quý I/2027 do chờ thẩm định.',
    },
    { state: 'in-progress', extension: { to: '2027-03-31', reason: 'chờ thẩm định' }, obstacle: null },
  ],
  [
    { result: 'Đang thực hiện.', note: 'Đề nghị điều chỉnh thời hạn sang ngày 15/01/2027' },
    { extension: { to: '2027-01-15' } },
  ],
  [
    { obstacle: 'Chưa được giao vốn, đề nghị gia hạn đến 30/6/2027' },
    {
      state: 'no-change',
      obstacle: { kind: 'funding', text: 'Chưa được giao vốn' },
      extension: { to: '2027-06-30' },
    },
  ],
  [{ status: 'Thường xuyên', result: 'Duy trì cập nhật hằng tuần' }, { state: 'in-progress' }],
  [{ percent: '100%' }, { state: 'reported-done' }],
  [{ product: 'Nghị định số 99/2026/NĐ-CP ngày 30/10/2026' }, { state: 'reported-done' }],
  [
    { status: 'Đang thực hiện', expected: 'Quý I/2027' },
    { state: 'in-progress', expectedOn: '2027-03-31' },
  ],
  [{ status: 'Đã hoàn thành 70%' }, { state: 'in-progress', percent: 70 }],
  [
    { result: 'Nhiệm vụ này không thuộc thẩm quyền của Bộ, đề nghị chuyển sang Bộ Tài chính' },
    { request: { kind: 'lead' } },
  ],
  [
    { result: 'Thực hiện Thông báo số 489/TB-VPCP, Bộ đã ký ban hành Kế hoạch số 12/KH-BXD ngày 03/11/2026.' },
    { state: 'reported-done', product: { kind: 'Kế hoạch', number: '12/KH-BXD', date: '2026-11-03' } },
  ],
  [
    { result: 'Đã dự thảo Tờ trình, đang lấy ý kiến (Công văn số 77/BXD-HT ngày 01/10/2026)' },
    { state: 'in-progress' },
  ],
  [{ status: 'Thực hiện thường xuyên' }, { state: 'in-progress' }],
  [
    { result: 'Chưa làm', percent: '0%' },
    { state: 'no-change', percent: null },
  ],
  [
    { result: 'Quá hạn. Nguyên nhân: chờ Luật mới được thông qua' },
    { state: 'in-progress', obstacle: { text: 'chờ Luật mới được thông qua' } },
  ],
  [
    { status: 'Đang thực hiện', obstacle: 'Thiếu kinh phí; cho phép gia hạn đến hết tháng 6/2027' },
    { extension: { to: '2027-06-30', reason: 'Thiếu kinh phí' } },
  ],
  [
    { result: 'Đã tổ chức hội nghị, ban hành Kế hoạch số 12/KH-BXD ngày 03/11/2026', 'asked-due': '30/6/2027' },
    { state: 'in-progress', product: null, extension: { to: '2027-06-30' } },
  ],
  [
    {
      result: 'Đã được phê duyệt tại Quyết định số 1500/QĐ-TTg ngày 12/10/2026',
      product: 'Quyết định số 1500/QĐ-TTg',
    },
    { state: 'reported-done', product: { number: '1500/QĐ-TTg', date: '2026-10-12' } },
  ],
];

describe('a row of the annex of a letter', () => {
  it.each(WORDINGS)('%j', (cells, told) => {
    expect(rowReport(cells, SIGNED).report).toMatchObject(told);
  });

  it('that tells nothing gives no report', () => {
    for (const cells of [{}, { result: '-' }, { obstacle: 'Không' }, { note: 'Không có' }] as Cells[])
      expect(rowReport(cells, SIGNED).report).toBeNull();
  });

  it('that asks for more time without a day says so and asks for nothing that could be decided', () => {
    const { report, lacksDay } = rowReport({ status: 'Đang thực hiện', proposal: 'Đề nghị cho gia hạn' }, SIGNED);
    expect(lacksDay).toBe(true);
    expect(report?.extension).toBeNull();
  });
});

describe('running words of a row', () => {
  it.each([
    'Đã giao Cục Quản lý nhà hoàn thành trước 30/12',
    'Bộ đã có văn bản đôn đốc các địa phương hoàn thành việc rà soát',
    'Hoàn thành dự thảo lần 2',
    'Đã hoàn thành 3/5 nội dung',
    'Đã cơ bản hoàn thành',
    'Đã hoàn thành hồ sơ, đang trình Chính phủ',
    'Hoàn thành công tác lấy ý kiến, đang tổng hợp',
    'Đã hoàn thành giai đoạn 1, đang triển khai giai đoạn 2',
    'Đã ban hành Kế hoạch triển khai, đang thực hiện',
    'Đã phê duyệt chủ trương, đang lập dự án',
    'Ban hành Quyết định số 15/QĐ-BXD ngày 01/11/2026 thành lập Tổ soạn thảo; đang xây dựng dự thảo',
    'Đã hoàn thành việc xây dựng; chuẩn bị nghiệm thu',
  ])('“%s” tells of a part, or of what goes on: it is not completed', (result) => {
    expect(rowReport({ result }, SIGNED).report).toMatchObject({ state: 'in-progress', product: null });
  });

  it.each(['Đề nghị Bộ Tài chính sớm hoàn thành thẩm định', 'Yêu cầu các đơn vị hoàn thành trước 15/12'])(
    '“%s” asks others and tells nothing',
    (result) => {
      expect(rowReport({ result }, SIGNED).report).toBeNull();
    },
  );

  it.each([
    'Đã hoàn thành',
    'Bộ Xây dựng đã hoàn thành nhiệm vụ được giao',
    'Đã hoàn thành. Đang theo dõi việc thực hiện tại các địa phương',
    'Đã ban hành Kế hoạch số 12/KH-BXD ngày 03/11/2026; đang triển khai thực hiện',
    'Luật đã được Quốc hội thông qua ngày 20/11/2026',
  ])('“%s” is completed', (result) => {
    expect(rowReport({ result }, SIGNED).report?.state).toBe('reported-done');
  });
});
