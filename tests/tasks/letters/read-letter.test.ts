import { describe, expect, it } from 'vitest';
import { readHead } from '../../../src/documents/head.ts';
import { type BlockCell, sourceOfBlocks, type TextBlock } from '../../../src/documents/readers/blocks.ts';
import { isReport, readLetter } from '../../../src/tasks/letters/read-letter.ts';

const TODAY = '2026-11-26';

const line = (text: string): TextBlock => ({ kind: 'line', text });
/** A cell: words, `3:words` over three columns, `^` going on from above. */
function cell(words: string): BlockCell {
  const span = /^(\d):/.exec(words);
  return {
    lines: words === '^' ? [] : words.replace(/^\d:/, '').split('\n'),
    columns: Number(span?.[1] ?? 1),
    continued: words === '^',
  };
}
const table = (...rows: string[][]): TextBlock => ({ kind: 'table', rows: rows.map((row) => row.map(cell)) });

const HEAD: TextBlock[] = [
  table(
    ['BỘ XÂY DỰNG', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc'],
    ['Số: 1234/BXD-QHKT\nV/v báo cáo kết quả thực hiện\nnhiệm vụ được giao', 'Hà Nội, ngày 20 tháng 11 năm 2026'],
  ),
  line('Kính gửi: Ban Chỉ đạo.'),
];

function read(...blocks: TextBlock[]) {
  const source = sourceOfBlocks([...HEAD, ...blocks], 'docx');
  return readLetter(source, readHead(source.text, 'cong-van.docx'), TODAY);
}

it('the head of a letter gives its agency, number, day and the whole subject', () => {
  expect(read()).toMatchObject({
    agency: { id: 'bo-xay-dung' },
    kind: 'Công văn',
    number: '1234/BXD-QHKT',
    issuedOn: '2026-11-20',
    subject: 'V/v báo cáo kết quả thực hiện nhiệm vụ được giao',
  });
});

it('an annex that came alone bears the number and day of the letter it was sent with', () => {
  const source = sourceOfBlocks(
    [
      line('PHỤ LỤC'),
      line('KẾT QUẢ THỰC HIỆN NHIỆM VỤ'),
      line('(Kèm theo Công văn số 1234/BXD-QHKT ngày 20 tháng 11'),
      line('năm 2026 của Bộ Xây dựng)'),
      table(['TT', 'Nhiệm vụ', 'Kết quả'], ['1', 'Lập bản đồ ngập', 'Đang thực hiện']),
    ],
    'docx',
  );
  expect(readLetter(source, readHead(source.text, 'phu-luc.docx'), TODAY)).toMatchObject({
    agency: { id: 'bo-xay-dung' },
    kind: 'Công văn',
    number: '1234/BXD-QHKT',
    issuedOn: '2026-11-20',
    subject: 'Phụ lục KẾT QUẢ THỰC HIỆN NHIỆM VỤ',
  });
});

describe('the annex of a letter', () => {
  it('is read by its headings, whatever their order and wording', () => {
    const { rows, form } = read(
      table(
        [
          'TT',
          'Nội dung nhiệm vụ',
          'Văn bản giao',
          'Tình hình thực hiện',
          'Khó khăn, vướng mắc',
          'Kiến nghị',
          'Ghi chú',
        ],
        ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)'],
        [
          '1',
          'Lập bản đồ ngập',
          'TB 9001/TB-VPCP, mục II, điểm 3a',
          'Đã ban hành QĐ số 5/QĐ-BXD\nngày 03/11/2026',
          'Không',
          '',
          'NV-0003',
        ],
        [
          '2',
          'Rà soát suất đầu tư\nthoát nước',
          '',
          'Đang thực hiện',
          'Thiếu số liệu',
          'Đề nghị các tỉnh gửi số liệu',
          '',
        ],
      ),
    );
    expect(form).toBe('table');
    expect(rows).toMatchObject([
      {
        ordinal: 1,
        label: '1',
        code: 'NV-0003',
        source: { number: '9001/TB-VPCP', point: 'muc ii, diem 3a' },
        report: { state: 'reported-done', product: { date: '2026-11-03' } },
      },
      {
        ordinal: 2,
        task: 'Rà soát suất đầu tư thoát nước',
        code: null,
        report: { state: 'in-progress', obstacle: { text: 'Thiếu số liệu; Đề nghị các tỉnh gửi số liệu' } },
      },
    ]);
  });

  it('has merged headings, groups with Roman numbers and crosses for the state', () => {
    const { rows } = read(
      table(
        ['STT', 'Nhiệm vụ', 'Thời hạn', '3:Tình trạng', '2:Sản phẩm', 'Thời hạn đề nghị'],
        ['^', '^', '^', 'Đã hoàn thành', 'Đang thực hiện', 'Chưa thực hiện', 'Số, ký hiệu', 'Ngày', '^'],
        ['I', '8:Thông báo số 9002/TB-VPCP ngày 06/10/2025'],
        ['1', 'Xây dựng bộ tiêu chí phường xanh', '31/3/2026', 'x', '', '', '17/QĐ-BXD', '12/3/2026', ''],
        ['2', 'Tổ chức triển khai Đề án', '31/12/2026', '', 'x', '', '', '', '30/6/2027'],
        ['II', '8:Nhiệm vụ khác'],
        ['3', 'Đề xuất vị trí việc làm', '', '', '', 'x', '', '', ''],
      ),
    );
    expect(rows).toMatchObject([
      {
        source: { number: '9002/TB-VPCP' },
        report: { state: 'reported-done', product: { number: '17/QĐ-BXD', date: '2026-03-12' } },
      },
      { source: { number: '9002/TB-VPCP' }, report: { state: 'in-progress', extension: { to: '2027-06-30' } } },
      { source: { number: null }, report: { state: 'no-change' } },
    ]);
  });

  it('has dates asked for under a merged heading, however its parts are called and in however many rows', () => {
    const dates = (...head: string[][]) =>
      read(table(...head, ['1', 'Ban hành hướng dẫn lập bản đồ', 'Đang lấy ý kiến', '31/12/2026', '31/3/2027'])).rows[0]
        ?.report;
    const head = (given: string, asked: string) => [
      ['STT', 'Nhiệm vụ', 'Tình hình thực hiện', '2:Thời hạn'],
      ['^', '^', '^', given, asked],
    ];
    for (const [given, asked] of [
      ['Được giao', 'Đề nghị gia hạn'],
      ['Theo TB', 'Bộ đề nghị'],
      ['Theo thông báo', 'Điều chỉnh'],
      ['Ban đầu', 'Xin lùi'],
    ] as const)
      expect(dates(...head(given, asked))).toMatchObject({ state: 'in-progress', extension: { to: '2027-03-31' } });
    // As a PDF has it: the places under a merged cell are empty, and a name is broken by others drawn between.
    expect(
      dates(
        ['STT', 'Nhiệm vụ', 'Tình', 'Thời hạn', ''],
        ['', '', 'hình', 'Được', 'Bộ đề nghị'],
        ['', '', '', 'giao', ''],
      ),
    ).toMatchObject({ extension: { to: '2027-03-31' } });
    expect(
      dates(
        ['STT', 'Nhiệm vụ', '3:Báo cáo của đơn vị'],
        ['^', '^', 'Kết quả', '2:Thời hạn'],
        ['^', '^', '^', 'Được giao', 'Xin gia hạn'],
      ),
    ).toMatchObject({ extension: { to: '2027-03-31' } });
  });

  it('has the parts of any merged heading read under it', () => {
    const { rows } = read(
      table(
        ['TT', '2:Nhiệm vụ được giao', '2:Văn bản giao', '2:Sản phẩm', 'Tiến độ', '2:Khó khăn, vướng mắc'],
        ['^', 'Nội dung', 'Mã', 'Số, ký hiệu', 'Ngày', 'Số, ký hiệu', 'Thời gian', '^', 'Nội dung', 'Đề xuất'],
        ['1', 'Lập bản đồ', 'NV-0003', '9001/TB-VPCP', '06/10/2025', '5/QĐ-BXD', '03/11/2026', '', 'Không', 'Không'],
        ['2', 'Rà soát định mức', '', '9002/TB-VPCP', '', '', '', 'Đang làm', 'Thiếu số liệu', 'Giao các tỉnh gửi'],
      ),
    );
    expect(rows).toMatchObject([
      {
        code: 'NV-0003',
        source: { number: '9001/TB-VPCP' },
        report: { product: { number: '5/QĐ-BXD', date: '2026-11-03' } },
      },
      { task: 'Rà soát định mức', report: { obstacle: { text: 'Thiếu số liệu; Giao các tỉnh gửi' } } },
    ]);
  });

  it('has its heading again on each page, and a row that a page parts', () => {
    const head = ['STT', 'Nhiệm vụ', 'Văn bản giao', 'Kết quả thực hiện'];
    const { rows } = read(
      table(head, ['1', 'Ban hành hướng dẫn lập', 'TB 9001/TB-', 'Đã ban hành Quyết định'], head, [
        '',
        'bản đồ ngập đô thị',
        'VPCP',
        'số 5/QĐ-BXD ngày 03/11/2026',
      ]),
      table(head, ['2', 'Rà soát quy chuẩn', '', 'Đang thực hiện'], ['3', '', '', 'Đang thực hiện việc khác']),
    );
    expect(rows).toMatchObject([
      {
        task: 'Ban hành hướng dẫn lập bản đồ ngập đô thị',
        source: { number: '9001/TB-VPCP' },
        report: { state: 'reported-done', product: { number: '5/QĐ-BXD', date: '2026-11-03' } },
      },
      { label: '2', task: 'Rà soát quy chuẩn' },
      { label: '3', task: '', said: 'Đang thực hiện việc khác' },
    ]);
  });

  it('goes on over pages without a new heading; a merged task has one row; a task without news is kept', () => {
    const { rows } = read(
      table(
        ['STT', 'Nhiệm vụ được giao', 'Kết quả thực hiện', 'Mức độ hoàn thành'],
        ['1', 'Ban hành hướng dẫn lập bản đồ', 'Đã lập dự thảo', '70%'],
        ['^', '^', 'Đang lấy ý kiến', ''],
      ),
      table(['2', 'Rà soát quy chuẩn', 'Đã hoàn thành', '100%'], ['3', 'Đánh giá công nghệ', '', '']),
    );
    expect(rows.map((r) => [r.task, r.report?.state ?? null, r.report?.percent ?? null])).toEqual([
      ['Ban hành hướng dẫn lập bản đồ', 'in-progress', 70],
      ['Rà soát quy chuẩn', 'reported-done', 100],
      ['Đánh giá công nghệ', null, null],
    ]);
    expect(rows[0]?.said).toContain('Đang lấy ý kiến');
  });

  it('has words that a narrow column broke put together, and a cell that goes on over the page', () => {
    const { rows } = read(
      table(
        ['STT', 'Nhiệm vụ', 'Văn bản giao', 'Tình hình thực hiện', 'Sản phẩm'],
        ['1', 'Lập kế\nhoạch', 'TB số\n9010/TB-\nVPCP', 'Đã\nxong', 'Kế hoạch\nsố 88/KH-\nBXD\nngày\n15/12/20\n25'],
        ['2', 'Ban hành sổ tay', '', 'Đã ban hành', 'QĐ số 7/QĐ\n-BXD ngày'],
        ['', '', '', '', '28/8/202\n5'],
      ),
    );
    expect(rows).toMatchObject([
      { source: { number: '9010/TB-VPCP' }, report: { product: { number: '88/KH-BXD', date: '2025-12-15' } } },
      { report: { product: { number: '7/QĐ-BXD', date: '2025-08-28' } } },
    ]);
  });

  it('has a row for each task that one row names, with what is told of each', () => {
    const { rows } = read(
      table(
        ['STT', 'Nhiệm vụ', 'Kết quả'],
        ['1', 'Lập bản đồ ngập (NV-0003); rà soát suất đầu tư (NV-0014)', 'Đang thực hiện'],
        ['2', 'Tiêu chí và vị trí việc làm (NV-0017, NV-0020)', 'NV-0017 đã xong, NV-0020 đang làm 60%'],
      ),
    );
    expect(rows.map(({ label, code, report }) => [label, code, report?.state, report?.percent])).toEqual([
      ['1a', 'NV-0003', 'in-progress', null],
      ['1b', 'NV-0014', 'in-progress', null],
      ['2a', 'NV-0017', 'reported-done', null],
      ['2b', 'NV-0020', 'in-progress', 60],
    ]);
  });

  it('has rows under a merged number called apart, and a task over several rows once', () => {
    const { rows } = read(
      table(
        ['STT', 'Nhiệm vụ', 'Kết quả'],
        ['1', 'Lập bản đồ ngập', 'Đang làm'],
        ['^', 'Rà soát suất đầu tư', 'Đã xong'],
        ['2', 'Bộ tiêu chí', 'Đã lấy ý kiến'],
        ['^', '^', 'Đang tổng hợp, đạt 70%'],
      ),
    );
    expect(rows.map(({ label, task, said }) => [label, task, said])).toEqual([
      ['1a', 'Lập bản đồ ngập', 'Đang làm'],
      ['1b', 'Rà soát suất đầu tư', 'Đã xong'],
      ['2', 'Bộ tiêu chí', 'Đã lấy ý kiến; Đang tổng hợp, đạt 70%'],
    ]);
  });

  it('in several tables each has the document named above it; numbers that begin again tell no rows apart', () => {
    const head = [
      ['STT', 'Việc được giao', '2:Đã hoàn thành', '2:Chưa hoàn thành'],
      ['^', '^', 'Đúng hạn', 'Quá hạn', 'Trong hạn', 'Quá hạn'],
    ];
    const { rows } = read(
      line('I. NHIỆM VỤ TẠI THÔNG BÁO SỐ 9001/TB-VPCP'),
      table(...head, ['1', 'Lập bản đồ ngập', '✓', '', '', ''], ['2', 'Rà soát suất đầu tư', '', '', 'x', '']),
      line('II. NHIỆM VỤ TẠI THÔNG BÁO SỐ 9003/TB-VPCP'),
      table(...head, ['1', 'Bộ tiêu chí phường xanh', '', 'x', '', '']),
      table(['2', 'Việc trên trang sau', '', '', '', 'X']),
    );
    expect(rows.map(({ label, source, report }) => [label, source.number, report?.state])).toEqual([
      [null, '9001/TB-VPCP', 'reported-done'],
      [null, '9001/TB-VPCP', 'in-progress'],
      [null, '9003/TB-VPCP', 'reported-done'],
      [null, '9003/TB-VPCP', 'in-progress'],
    ]);
  });

  it('from a sheet has shares for per cent, short names of columns, and items without their dashes', () => {
    const { rows } = read(
      table(
        ['TT', 'Nhiệm vụ', 'Đang TH', 'Chưa TH', 'KQ (%)', 'Vướng mắc'],
        ['1', 'Lập bản đồ ngập', 'x', '', '0.6', '- Thiếu số liệu\n- Thiếu vốn'],
        ['2', 'Rà soát suất đầu tư', '', 'x', '0', ''],
        ['3', 'Bộ tiêu chí', 'x', '', '1', ''],
      ),
    );
    expect(rows.map(({ report }) => [report?.state, report?.percent, report?.obstacle?.text])).toEqual([
      ['in-progress', 60, 'Thiếu số liệu; Thiếu vốn'],
      ['no-change', null, undefined],
      ['in-progress', 100, undefined],
    ]);
  });

  it.each([
    [
      ['STT', 'Mã nhiệm vụ', 'Tiến độ thực hiện', 'Lý do'],
      ['1', '0020', 'Đang làm 30%', 'Chờ dữ liệu'],
    ],
    [
      ['TT', 'Công việc', 'Kết quả', 'Tồn tại, nguyên nhân'],
      ['1', 'NV-0020 Bộ tiêu chí phường xanh', 'Đang xây dựng, đạt 30%', ''],
    ],
    [
      ['Nhiệm vụ (mã)', 'Trạng thái', 'Tỷ lệ (%)'],
      ['NV 20: Bộ tiêu chí phường xanh', 'Đang thực hiện', '30'],
    ],
    [
      ['Nội dung công việc', 'Đơn vị chủ trì', 'Đánh giá', 'Khối lượng đạt'],
      ['(NV-0020) Bộ tiêu chí', 'Cục A', 'Trong hạn', '30%'],
    ],
  ])('finds code and state under %j', (headings, row) => {
    expect(read(table(headings, row)).rows).toMatchObject([
      { code: 'NV-0020', report: { state: 'in-progress', percent: 30 } },
    ]);
  });
});

describe('a letter that reports in paragraphs', () => {
  it('has one row for each task it tells of', () => {
    const { rows, form } = read(
      line('Thực hiện Thông báo số 9002/TB-VPCP ngày 06/10/2025, Bộ Xây dựng báo cáo như sau:'),
      line(
        '1. Về việc rà soát suất đầu tư công trình thoát nước: Bộ đã ban hành Quyết định số 21/QĐ-BXD ngày 10/11/2026.',
      ),
      line('2. Xây dựng bộ tiêu chí phường xanh (NV-0020): đang lấy ý kiến, đạt 60%.'),
      line('Dự kiến ban hành trong tháng 12/2026.'),
      line('3. Đề xuất vị trí việc làm về quản lý dữ liệu đô thị:'),
      line('- Đang hoàn thiện, vướng quy định về biên chế.'),
      line('Trên đây là báo cáo của Bộ Xây dựng.'),
      line('Nơi nhận: như trên.'),
    );
    expect(form).toBe('prose');
    expect(rows).toMatchObject([
      {
        task: 'rà soát suất đầu tư công trình thoát nước',
        report: { state: 'reported-done', product: { number: '21/QĐ-BXD' } },
      },
      { code: 'NV-0020', report: { state: 'in-progress', percent: 60, expectedOn: '2026-12-31' } },
      { task: 'Đề xuất vị trí việc làm về quản lý dữ liệu đô thị', report: { state: 'in-progress' } },
    ]);
    expect(rows[2]?.report?.obstacle?.text).toContain('biên chế');
    expect(rows).toHaveLength(3);
  });
});

it('a letter in sections has rows of its paragraphs, never of a section, a wish or a plan', () => {
  const { rows } = read(
    line('I. Nhiệm vụ đã hoàn thành tại Thông báo số 9001/TB-VPCP'),
    line('1. Nhiệm vụ ban hành hướng dẫn lập bản đồ ngập: Bộ đã ban hành Quyết định số 21/QĐ-BXD ngày 10/11/2026.'),
    line('II. Nhiệm vụ đang thực hiện'),
    line('1. Rà soát suất đầu tư công trình thoát nước'),
    line('- Kết quả: đã dự thảo báo cáo, đạt khoảng 70%.'),
    line('- Khó khăn, vướng mắc: thiếu số liệu của 12 địa phương.'),
    line('- Kiến nghị: cho phép gia hạn đến ngày 31/3/2027.'),
    line('2. Các nhiệm vụ về đô thị:'),
    line('- Xây dựng bộ tiêu chí phường xanh: đang lấy ý kiến.'),
    line('- Đề xuất vị trí việc làm quản lý dữ liệu: chưa thực hiện.'),
    line('III. Đề xuất, kiến nghị'),
    line('1. Đề nghị Thủ tướng Chính phủ giao Bộ Tài chính sớm hoàn thành việc cân đối vốn.'),
    line('2. Giao các tỉnh báo cáo kết quả đã hoàn thành trước ngày 15/12/2026.'),
    line('Trân trọng.'),
  );
  expect(rows).toMatchObject([
    { source: { number: '9001/TB-VPCP' }, report: { state: 'reported-done', product: { number: '21/QĐ-BXD' } } },
    {
      task: 'Rà soát suất đầu tư công trình thoát nước',
      report: {
        state: 'in-progress',
        percent: 70,
        obstacle: { text: 'thiếu số liệu của 12 địa phương' },
        extension: { to: '2027-03-31', reason: 'thiếu số liệu của 12 địa phương' },
      },
    },
    { task: 'Xây dựng bộ tiêu chí phường xanh', report: { state: 'in-progress' } },
    { task: 'Đề xuất vị trí việc làm quản lý dữ liệu', report: { state: 'no-change' } },
  ]);
  expect(rows).toHaveLength(4);
});

describe('a paper from the secretariat', () => {
  const annex = table(['TT', 'Nhiệm vụ', 'Kết quả thực hiện'], ['1', 'Rà soát quy chuẩn', 'Đã hoàn thành']);

  it('is a report where an agency speaks of results, and asked about where only one of both is so', () => {
    expect(isReport(read(annex))).toBe('yes');
    expect(isReport(read())).toBe('unsure');
  });

  it('is no report where it gives work or no agency heads it', () => {
    const given = { ...read(annex), kind: 'Thông báo' };
    expect(isReport(given)).toBe('no');
    expect(isReport({ ...read(annex), agency: null })).toBe('no');
  });
});

it('a group whose Roman number a picture gave as letters still heads its rows', () => {
  const { rows } = read(
    table(
      ['TT', 'Nhiệm vụ', 'Kết quả', 'Vướng mắc'],
      ['u', '3:Nhiệm vụ tại Thông báo số 9002/TB-VPCP ngày 06/10/2025'],
      ['1', 'Lập bản đồ ngập', 'Đang lấy ý kiến', ''],
    ),
  );
  expect(rows.map((row) => row.source.number)).toEqual(['9002/TB-VPCP']);
});

it('figures and crosses that a picture left unsure are told with their row, its own number and plain words are not', () => {
  const source = sourceOfBlocks(
    [
      ...HEAD,
      table(
        ['TT', 'Nhiệm vụ', 'Kết quả', 'Đã hoàn thành'],
        ['1', 'Lập bản đồ ngập', 'Quyết định số 15/QĐ-BXD ngày 02/11/2026', 'x'],
        ['2', 'Rà soát trạm bơm', 'Quyết định số 16/QĐ-BXD ngày 03/11/2026', 'x'],
      ),
    ],
    'docx',
  );
  const at = (word: string, from = 0) => {
    const start = source.text.indexOf(word, source.text.indexOf('Lập bản đồ') + from);
    return { start, end: start + word.length, confidence: 40 };
  };
  const unsure = [{ ...at('1'), start: source.text.indexOf('1\tLập'), end: source.text.indexOf('1\tLập') + 1 }];
  unsure.push(at('bản'), at('02/11/2026'), at('x'));
  const letter = readLetter({ ...source, scan: { unsure, unread: [] } }, readHead(source.text, ''), TODAY);
  expect(letter.rows.map((row) => row.unsure)).toEqual([['02/11/2026', 'x'], []]);
});
