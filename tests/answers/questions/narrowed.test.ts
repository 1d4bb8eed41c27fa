import { describe, expect, it } from 'vitest';
import type { Query } from '../../../src/answers/query.ts';
import { readQuestion } from '../../../src/answers/questions/read-question.ts';

const DAY = '2026-08-20';
const read = (text: string, previous?: string) => {
  const before = previous ? readQuestion({ text: previous, day: DAY }).query : null;
  return readQuestion({ text, day: DAY, previous: before }).query;
};
const names = (agencies: readonly { name: string }[]) => agencies.map((a) => a.name);
const about = (query: Query) => ('agencies' in query ? query : null);

describe('a list of what changed its date', () => {
  it.each([
    ['Nhiệm vụ nào bị lùi hạn?', 'list', 1],
    ['Những nhiệm vụ nào của Bộ Y tế đã điều chỉnh thời hạn?', 'list', 1],
    ['viec nao da gia han', 'list', 1],
    ['Việc nào giao lại từ 2 lần trở lên?', 'list', 2],
    ['Nhiệm vụ nào đã lùi hạn hơn hai lần?', 'list', 3],
    ['nv nào bị lùi hạn nhiều lần?', 'list', 2],
    ['Bộ Y tế có mấy nhiệm vụ đã điều chỉnh thời hạn?', 'count', 1],
    ['Đề án nào bị lùi hạn?', 'list', 1],
    ['Nhiêm vụ nào đã điều chỉn thời hạn?', 'list', 1],
    ['Which tasks have slipped?', 'list', 1],
    ['Which deadlines have been moved?', 'list', 1],
    ['What changed its deadline more than once?', 'list', 2],
  ] as const)('%s', (question, kind, moved) => {
    expect(read(question)).toMatchObject({ kind, moved });
  });

  it.each([
    'Đề án nhà ở công nhân đã lùi hạn mấy lần?',
    'Việc lập quy hoạch cảng đã điều chỉnh thời hạn những lần nào?',
    'How many times has the port plan been postponed?',
  ])('one task is asked about: %s', (question) => {
    expect(read(question)).toMatchObject({ kind: 'history', moved: null });
  });
});

describe('a list of what is late by more than so long', () => {
  it.each([
    ['Những nhiệm vụ nào quá hạn trên 30 ngày?', 30],
    ['nhung viec nao cham hon 1 thang', 30],
    ['Bộ Nội vụ có việc nào quá hạn quá 2 tuần?', 14],
    ['Việc nào trễ hạn từ 10 ngày trở lên?', 9],
    ['Which tasks are more than 60 days overdue?', 60],
    ['Bộ Tài chính còn nhiệm vụ nào quá hạn trên 2 tháng?', 60],
  ])('%s', (question, lateDays) => {
    expect(read(question)).toMatchObject({ kind: 'list', status: ['overdue'], lateDays, topic: null });
  });

  it('"trong 10 ngày tới" is a time ahead', () => {
    expect(read('Trong 10 ngày tới có nhiệm vụ nào đến hạn?')).toMatchObject({
      lateDays: null,
      due: { from: '2026-08-20', to: '2026-08-30' },
    });
  });
});

describe('all bodies but one', () => {
  it.each([
    ['Ngoài Bộ Công an, những cơ quan nào có nhiệm vụ quá hạn?', 'Bộ Công an'],
    ['Trừ Bộ Tài chính, bộ nào còn nhiệm vụ quá hạn?', 'Bộ Tài chính'],
    ['Không kể Bộ Y tế thì việc nào đang quá hạn?', 'Bộ Y tế'],
    ['Apart from the Ministry of Finance, which ministries have overdue tasks?', 'Bộ Tài chính'],
  ])('%s', (question, excluded) => {
    const query = about(read(question));
    expect(query).toMatchObject({ kind: 'list', agencies: [], status: ['overdue'], topic: null });
    expect(names(query?.excluded ?? [])).toEqual([excluded]);
  });
});

describe('the newest session or document', () => {
  it.each([
    ['Phiên họp gần nhất giao Bộ Y tế việc gì?', 'list', 'phiên họp gần nhất'],
    ['phien hop gan nhat cua ban chi dao giao nhung viec gi', 'list', 'phiên họp gần nhất'],
    ['Phiên họp gần nhất diễn ra ngày nào?', 'document', 'phiên họp gần nhất'],
    ['vb mới nhất là vb nào?', 'document', 'văn bản mới nhất'],
    ['Văn bản gần đây nhất là gì?', 'document', 'văn bản mới nhất'],
    ['Which tasks were assigned by the latest notice?', 'list', 'văn bản mới nhất'],
    ['Công điện số 77/CĐ-TTg giao Bộ Xây dựng việc gì?', 'list', '77/CĐ-TTG'],
    ['cong dien 77 ngay may', 'document', '77'],
  ] as const)('%s', (question, kind, document) => {
    expect(read(question)).toMatchObject({ kind, document, topic: null });
  });
});

describe('whom a question means', () => {
  it('a former body is asked about through its successor', () => {
    expect(names(about(read('Bộ Giao thông vận tải còn nợ việc gì?'))?.agencies ?? [])).toEqual([
      'Bộ Giao thông vận tải (nay là Bộ Xây dựng)',
    ]);
    expect(about(read('UBND tỉnh Hà Giang còn nhiệm vụ nào?'))?.agencies[0]?.id).toBe('tuyen-quang');
  });

  it('the rest of a name found by its short form belongs to it, misspelt or not', () => {
    expect(read('Bộ Nông nghiêp và Môi trườn có nhiệm vụ nào?')).toMatchObject({ kind: 'list', topic: null });
  });

  const bodies = [
    { id: 'local:trung tam cay xanh@hue', name: 'Trung tâm Cây xanh' },
    { id: 'local:ban quan ly du an cau cang@hue', name: 'Ban Quản lý dự án Cầu cảng' },
    { id: 'local:cong an tinh@gia-lai', name: 'Công an tỉnh' },
    { id: 'named:chu dam', name: 'Chủ đầm' },
  ];
  it.each([
    ['Trung tâm Cây xanh phải làm gì?', 'local:trung tam cay xanh'],
    ['trung tam cay xanh con viec gi den 30/9', 'local:trung tam cay xanh'],
    ['TT Cây xanh còn việc gì?', 'local:trung tam cay xanh'],
    ['Trung tâm Cây xnh phải làm gì?', 'local:trung tam cay xanh'],
    ['Ban QLDA còn việc gì quá hạn?', 'local:ban quan ly du an cau cang'],
    ['Công ann tỉnh Gia Lai phải làm gì?', 'local:cong an tinh@gia-lai'],
    ['chu dam phai lam gi', 'named:chu dam'],
  ])('a body only the register knows: %s', (text, id) => {
    expect(about(readQuestion({ text, day: DAY, bodies }).query)?.agencies.map((a) => a.id)).toEqual([id]);
  });
});

describe('what is no question for the register', () => {
  it.each([
    ['Theo bạn Bộ Y tế làm có tốt không?', 'other'],
    ['Bộ nào làm tốt nhất theo ý kiến của bạn?', 'other'],
    ['Do you think the Ministry of Health is doing a good job?', 'other'],
    ['Soạn giúp tôi công văn đôn đốc Bộ Tài chính', 'other'],
    ['nv-0012 xong roi nhe, cap nhat giup em', 'instruction'],
    ['Gia hạn nhiệm vụ NV-0003 đến 30/9 giúp tôi', 'instruction'],
    ['Ngày mai Huế có mưa không?', 'small-talk'],
  ])('%s', (question, reason) => {
    expect(read(question)).toEqual({ kind: 'unsupported', reason });
  });

  it('"theo Ban Chỉ đạo" is no opinion', () => {
    expect(read('Theo Ban Chỉ đạo, Bộ Y tế phải làm gì?').kind).toBe('list');
  });
});

describe('what is typed in haste', () => {
  it('a letter twice or a wrong tone in a word of asking', () => {
    expect(read('Bô Nội vụu còn nợ những nhiệm vụ gìi?')).toMatchObject({ kind: 'list', topic: null });
    expect(read('Bộ Công Thương cón nợ nhiệm vụ naò?')).toMatchObject({ kind: 'list', topic: null });
  });

  it('days of one month, and what falls due from now', () => {
    expect(read('Từ 1 đến 15/9 có việc nào đến hạn?')).toMatchObject({ due: { from: '2026-09-01', to: '2026-09-15' } });
    expect(read('Show tasks due between 1 and 30 September 2026')).toMatchObject({
      due: { from: '2026-09-01', to: '2026-09-30' },
    });
    expect(read('Từ nay đến cuối năm việc nào đến hạn?')).toMatchObject({ due: { from: DAY, to: '2026-12-31' } });
    expect(read('Từ nay đến cuối năm Bộ Y tế còn nợ gì?')).toMatchObject({ due: { from: null, to: '2026-12-31' } });
  });

  it('goes on from the question before', () => {
    expect(read('trong số đó việc nào đã quá hạn?', 'Bộ Y tế chủ trì những nhiệm vụ nào?')).toMatchObject({
      status: ['overdue'],
      roles: ['lead'],
      agencies: [{ id: 'bo-y-te' }],
    });
    expect(read('đã giao mấy lần?', 'Hạn lập quy hoạch cảng biển là khi nào?')).toMatchObject({
      kind: 'history',
      topic: 'lập quy hoạch cảng biển',
    });
    expect(read('văn bản nào giao việc này?', 'Ai lập quy hoạch cảng biển?')).toMatchObject({
      kind: 'document',
      topic: 'lập quy hoạch cảng biển',
    });
  });
});
