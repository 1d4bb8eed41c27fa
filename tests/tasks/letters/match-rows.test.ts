import { describe, expect, it } from 'vitest';
import type { TaskFacts } from '../../../src/tasks/facts.ts';
import type { LetterRow } from '../../../src/tasks/letters/letter.ts';
import { likestTasks, matchRows } from '../../../src/tasks/letters/match-rows.ts';
import { sourceIn } from '../../../src/tasks/letters/row-source.ts';

const TASKS: [code: string, number: string, point: string, quote: string][] = [
  [
    'NV-0001',
    '9003/TB-VPCP',
    'mục II, điểm 1a',
    'Hoàn thiện, trình phê duyệt Đề án phát triển đô thị ít phát thải trước ngày 25 tháng 12 năm 2025',
  ],
  [
    'NV-0002',
    '9002/TB-VPCP',
    'mục II, điểm 1b',
    'Tổ chức triển khai Đề án phát triển đô thị ít phát thải ngay sau khi được phê duyệt, hoàn thành trong năm 2026',
  ],
  ['NV-0003', '9001/TB-VPCP', 'mục II, điểm 2', 'Ban hành hướng dẫn lập bản đồ ngập đô thị trong tháng 8 năm 2025'],
  [
    'NV-0014',
    '9002/TB-VPCP',
    'mục II, điểm 3',
    'rà soát suất đầu tư công trình thoát nước, báo cáo Trưởng Ban Chỉ đạo trước ngày 20/12/2025',
  ],
  [
    'NV-0017',
    '9002/TB-VPCP',
    'mục II, điểm 5',
    'đề xuất vị trí việc làm về quản lý dữ liệu đô thị, báo cáo Trưởng Ban Chỉ đạo trong tháng 12 năm 2025',
  ],
  ['NV-0020', '9003/TB-VPCP', 'mục II, điểm 4', 'Xây dựng bộ tiêu chí phường xanh, ban hành trong quý I năm 2026'],
];

const factsOf = (tasks: typeof TASKS) =>
  tasks.map(
    ([code, number, point, quote]) =>
      ({
        task: { code, aliases: [], directives: [{ quote, title: quote, object: '', point, document: { number } }] },
      }) as unknown as TaskFacts,
  );
const facts = factsOf(TASKS);

function row(task: string, source = '', code: string | null = null): LetterRow {
  return {
    ordinal: 1,
    label: null,
    task,
    code,
    source: sourceIn(source),
    said: '',
    report: null,
    lacksDay: false,
    unsure: [],
  };
}
const match = (...rows: LetterRow[]) => matchRows(rows, facts);
const only = (...given: Parameters<typeof row>) => match(row(...given))[0];

describe('a row of a letter', () => {
  it('with a code is of that task, whatever its words', () => {
    expect(only('Bộ tiêu chí', '', 'NV-0020')).toEqual({ kind: 'sure', by: 'code', code: 'NV-0020' });
  });

  it('with the code of one task and the words of another is asked about', () => {
    expect(only('Rà soát suất đầu tư công trình thoát nước', '', 'NV-0020')).toEqual({
      kind: 'doubtful',
      codes: ['NV-0020', 'NV-0014'],
    });
  });

  it('with a code that is no task of the agency is none, and the code is told', () => {
    expect(only('Xây dựng cảng cạn', '', 'NV-0777')).toEqual({ kind: 'none', named: 'NV-0777' });
  });

  it('with such a code is asked about where its words are like those of a task, and that task where they are the same', () => {
    expect(only('Phường xanh: xây dựng bộ tiêu chí', '', 'NV-0777')).toEqual({ kind: 'doubtful', codes: ['NV-0020'] });
    expect(only('Xây dựng bộ tiêu chí phường xanh', '', 'NV-0777')).toMatchObject({ kind: 'sure', code: 'NV-0020' });
  });

  it('with the document and the point it was given at needs few words', () => {
    expect(only('Suất đầu tư thoát nước', 'Thông báo số 9002/TB-VPCP, mục II, điểm 3')).toEqual({
      kind: 'sure',
      by: 'source',
      code: 'NV-0014',
    });
  });

  it.each([
    ['Ban hành hướng dẫn lập bản đồ ngập đô thị', 'NV-0003'],
    ['Hướng dẫn lập bản đồ ngập đô thị', 'NV-0003'],
    ['Rà soát suất đầu tư công trình thoát nước', 'NV-0014'],
    ['ra soat suat dau tu cong trinh thoat nuoc', 'NV-0014'],
    ['Xây dựng, ban hành bộ tiêu chí phường xanh', 'NV-0020'],
    ['Đề xuất vị trí việc làm quản lý dữ liệu đô thị', 'NV-0017'],
    ['Tổ chức triển khai Đề án phát triển đô thị ít phát thải sau khi phê duyệt', 'NV-0002'],
    ['Hoàn thiện, trình phê duyệt Đề án phát triển đô thị ít phát thải', 'NV-0001'],
  ])('“%s” is found by its words', (task, code) => {
    expect(only(task)).toEqual({ kind: 'sure', by: 'wording', code });
  });

  it('that fits two tasks equally is asked about, at most three', () => {
    expect(only('Đề án phát triển đô thị ít phát thải')).toEqual({ kind: 'doubtful', codes: ['NV-0002', 'NV-0001'] });
  });

  it.each(['Xây dựng cảng cạn tại khu kinh tế cửa khẩu', 'Tổ chức tập huấn phòng cháy chữa cháy', 'Báo cáo kết quả'])(
    '“%s” is no task of the agency and is left as it stands',
    (task) => {
      expect(only(task)).toEqual({ kind: 'none', named: null });
    },
  );
});

it('two rows are never taken for one task by their words: the likest keeps it', () => {
  expect(match(row('Bộ tiêu chí phường xanh, ban hành'), row('Xây dựng bộ tiêu chí phường xanh, ban hành'))).toEqual([
    { kind: 'doubtful', codes: ['NV-0020'] },
    { kind: 'sure', by: 'wording', code: 'NV-0020' },
  ]);
});

describe('to a person who says of which task a row is', () => {
  it('the nearest tasks are offered, at most three, also where the rules find none', () => {
    expect(only('Hội nghị về Đề án đô thị')).toMatchObject({ kind: 'none' });
    expect(likestTasks(row('Hội nghị về Đề án đô thị'), facts).slice(0, 2)).toEqual(['NV-0002', 'NV-0001']);
    expect(likestTasks(row('Tổ chức tập huấn phòng cháy chữa cháy'), facts)).toEqual([]);
  });
});

describe('a row in words near those of one task', () => {
  const near = factsOf(
    [
      'Ban hành hướng dẫn lập bản đồ ngập đô thị trước ngày 31/12/2026',
      'Rà soát quy hoạch cấp nước tỉnh Nghệ An, báo cáo trước ngày 20/12/2026',
      'Xây dựng Đề án phát triển điện gió ngoài khơi',
      'Hoàn thành tuyến đường Vành đai 3 Thành phố Hồ Chí Minh trong năm 2026',
      'Đẩy nhanh tiến độ giải phóng mặt bằng dự án cao tốc Bắc - Nam đoạn Quảng Ngãi - Hoài Nhơn',
      'Ban hành Thông tư quy định về định mức xây dựng',
      'Lập kế hoạch thí điểm vỉa hè thấm nước tại ba đô thị',
      'Xây dựng cơ sở dữ liệu về đất đai',
      'Trình Chính phủ Nghị định về quản lý cây xanh đô thị',
      'Tổ chức tập huấn chuyển đổi số cho cán bộ xã',
    ].map((quote, i): (typeof TASKS)[number] => [`NV-000${i}`, '1/TB-VPCP', '', quote]),
  );
  const found = (task: string) => matchRows([row(task)], near)[0];

  // By likeness alone all but two of these were taken for the task.
  it.each([
    ['Ban hành hướng dẫn lập bản đồ sạt lở đô thị', 'NV-0000'],
    ['Rà soát quy hoạch cấp nước tỉnh Hà Tĩnh', 'NV-0001'],
    ['Rà soát quy hoạch thoát nước tỉnh Nghệ An', 'NV-0001'],
    ['Xây dựng Đề án phát triển điện mặt trời ngoài khơi', 'NV-0002'],
    ['Xây dựng Đề án phát triển điện gió trên bờ', 'NV-0002'],
    ['Hoàn thành tuyến đường Vành đai 4 Thành phố Hồ Chí Minh', 'NV-0003'],
    ['Giải phóng mặt bằng dự án cao tốc Bắc - Nam đoạn Hoài Nhơn - Quy Nhơn', 'NV-0004'],
    ['Ban hành Thông tư quy định về đơn giá xây dựng', 'NV-0005'],
    ['Lập kế hoạch thí điểm vỉa hè thấm nước tại năm đô thị', 'NV-0006'],
    ['Xây dựng cơ sở dữ liệu về dân cư', 'NV-0007'],
    ['Trình Chính phủ Nghị định về quản lý chiếu sáng đô thị', 'NV-0008'],
    ['Tổ chức tập huấn chuyển đổi số cho cán bộ tỉnh', 'NV-0009'],
  ])('“%s” is asked about: a word in place of another is another task', (task, code) => {
    expect(found(task)).toEqual({ kind: 'doubtful', codes: [code] });
  });

  it.each([
    ['Quy hoạch cấp nước Nghệ An', 'NV-0001'],
    ['Về rà soát quy hoạch cấp nước tỉnh Nghệ An', 'NV-0001'],
    ['Xây dựng, trình phê duyệt Đề án phát triển điện gió ngoài khơi', 'NV-0002'],
    ['Tuyến đường Vành đai 3 Thành phố Hồ Chí Minh', 'NV-0003'],
    ['GPMB cao tốc Bắc - Nam đoạn Quảng Ngãi - Hoài Nhơn', 'NV-0004'],
    ['Nghiên cứu, xây dựng Thông tư về định mức xây dựng', 'NV-0005'],
    ['Thí điểm vỉa hè thấm nước', 'NV-0006'],
    ['Hoàn thiện CSDL đất đai', 'NV-0007'],
    ['Xây dựng Nghị định quản lý cây xanh đô thị trình Chính phủ', 'NV-0008'],
    ['Tập huấn CĐS cho cán bộ cấp xã', 'NV-0009'],
  ])('“%s” is that task, said shorter or in full', (task, code) => {
    expect(found(task)).toEqual({ kind: 'sure', by: 'wording', code });
  });
});
