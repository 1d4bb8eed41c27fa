import { describe, expect, it } from 'vitest';
import { missingOf, type ToldReport } from '../../../src/tasks/progress/report.ts';
import { toldTasks } from '../../../src/tasks/progress/told-tasks.ts';

const TODAY = '2026-11-25';
type Expected = [codes: string, told: Partial<ToldReport>];
const paper = (kind: string | null, number: string | null, date: string | null) => ({ kind, number, date });

const TOLD: [string, ...Expected[]][] = [
  [
    'NV-0123 đã trình Thủ tướng ngày 20/11, kèm Tờ trình 45/TTr-BXD',
    ['NV-0123', { state: 'submitted', product: paper('Tờ trình', '45/TTr-BXD', '2026-11-20') }],
  ],
  ['NV 123 xong rồi', ['NV-0123', { state: 'reported-done', product: null }]],
  [
    'nv0123 dang lam 60%, vuong kinh phi',
    ['NV-0123', { state: 'in-progress', percent: 60, obstacle: { kind: 'funding', text: 'vuong kinh phi' } }],
  ],
  [
    'nv 12 xong rồi ạ, QĐ 2111/QĐ-BXD ngày 18/11',
    ['NV-0012', { state: 'reported-done', product: paper('Quyết định', '2111/QĐ-BXD', '2026-11-18') }],
  ],
  [
    'nv 9 da ban hanh qd 2111/qd-bxd ngay 18/11',
    ['NV-0009', { state: 'reported-done', product: paper('Quyết định', '2111/QĐ-BXD', '2026-11-18') }],
  ],
  [
    'nv12 xong roi, nv 13 dang lam 60%',
    ['NV-0012', { state: 'reported-done' }],
    ['NV-0013', { state: 'in-progress', percent: 60 }],
  ],
  ['đã xong nv12, đang làm nv13', ['NV-0012', { state: 'reported-done' }], ['NV-0013', { state: 'in-progress' }]],
  ['nv 12, nv 13 xong rồi', ['NV-0012 NV-0013', { state: 'reported-done' }]],
  [
    'em bao cao da hoan thanh nv12 va nv13 a, cong van 55/BXD-VP ngay 2/11',
    ['NV-0012 NV-0013', { state: 'reported-done', product: paper('Công văn', '55/BXD-VP', '2026-11-02') }],
  ],
  [
    'NV123 trình TTg hôm 28/9 rồi mà sao báo quá hạn',
    ['NV-0123', { state: 'submitted', product: paper(null, null, '2026-09-28') }],
  ],
  ['da trinh ttg roi nv 5', ['NV-0005', { state: 'submitted' }]],
  ['NV 5 đã hoàn thành dự thảo, đang lấy ý kiến', ['NV-0005', { state: 'in-progress' }]],
  ['nv 5 xong rồi, sẽ gửi văn bản sau', ['NV-0005', { state: 'reported-done' }]],
  ['NV 5 đã ban hành QĐ 7/QĐ-BXD ngày 2/11, đang triển khai thực hiện', ['NV-0005', { state: 'reported-done' }]],
  [
    'NV 5 đề nghị Bộ Tài chính sớm hoàn thành thẩm định, đang làm 40%',
    ['NV-0005', { state: 'in-progress', percent: 40 }],
  ],
  ['NV 5 đã dự thảo Tờ trình, đang lấy ý kiến các bộ', ['NV-0005', { state: 'in-progress' }]],
  ['nv 4 đang trình Bộ trưởng ký', ['NV-0004', { state: 'in-progress' }]],
  ['nv 4 chuẩn bị trình Thủ tướng', ['NV-0004', { state: 'in-progress' }]],
  [
    'xin lui den 15/12 do cho BTP tham dinh',
    ['', { state: 'no-change', extension: { to: '2026-12-15', reason: 'cho BTP tham dinh' } }],
  ],
  [
    'nv 7 de nghi gia han den het quy i/2027 vi chua co du lieu',
    ['NV-0007', { extension: { to: '2027-03-31', reason: 'chua co du lieu' }, obstacle: null }],
  ],
  ['nv 7 xin gia hạn đến 15/12', ['NV-0007', { extension: { to: '2026-12-15', reason: null } }]],
  [
    'viec nay k phai bo em, cua BTC',
    ['', { state: null, request: { kind: 'lead', text: 'viec nay k phai bo em, cua BTC' } }],
  ],
  ['nv 4 trùng với nv 5', ['NV-0004', { request: { kind: 'merge', text: 'nv 4 trùng với nv 5' } }]],
  ['nv 4 đề nghị dừng nhiệm vụ này', ['NV-0004', { request: { kind: 'stop', text: 'đề nghị dừng nhiệm vụ này' } }]],
  ['nv 4 hạn ghi sai, đúng là 31/12', ['NV-0004', { request: { kind: 'date', text: 'hạn ghi sai, đúng là 31/12' } }]],
  ['nv12 chưa xong, dự kiến 15/12 xong', ['NV-0012', { state: 'in-progress', expectedOn: '2026-12-15' }]],
  ['nv 3: tuần sau xong', ['NV-0003', { state: 'in-progress', expectedOn: '2026-12-04' }]],
  ['nv12 chưa có gì mới', ['NV-0012', { state: 'no-change' }]],
  ['NV-0009 hoàn thành 100%', ['NV-0009', { state: 'reported-done', percent: 100 }]],
  ['NV-0001 đã hoàn thành 80% khối lượng', ['NV-0001', { state: 'in-progress', percent: 80 }]],
  ['nv 4 đã hoàn thành theo QĐ 12/QĐ-TTg', ['NV-0004', { state: 'reported-done', product: null }]],
  ['nv 8 chờ Bộ Tài chính cho ý kiến', ['NV-0008', { state: 'in-progress' }]],
  [
    'nv 4 thieu nguoi, lam cham',
    ['NV-0004', { state: 'no-change', obstacle: { kind: 'staff', text: 'thieu nguoi, lam cham' } }],
  ],
];

describe('what an officer tells', () => {
  it.each(TOLD)('%s', (text, ...expected) => {
    const told = toldTasks(text, TODAY);
    expect(told.map((t) => t.codes.join(' '))).toEqual(expected.map(([codes]) => codes));
    for (const [i, [, report]] of expected.entries()) expect(told[i]?.report).toMatchObject(report);
  });

  it.each([
    'nv12 xong chua',
    'nv 12 đến đâu rồi',
    'nhiệm vụ nào vướng kinh phí',
    'Bộ Y tế xin gia hạn những gì',
    'nv 12 hoàn thành khi nào?',
    'nv 4 có phải hoàn thành trước 31/12 không',
    'ok ạ',
    'đã nhận',
    'cám ơn anh',
  ])('nothing: %s', (text) => {
    expect(toldTasks(text, TODAY)).toEqual([]);
  });
});

describe('what a report lacks', () => {
  const lacks = (text: string) => toldTasks(text, TODAY).map((t) => missingOf(t.report));
  it('a paper with number and date, for what is said to be done or submitted', () => {
    expect(lacks('nv 1 xong rồi')).toEqual(['product']);
    expect(lacks('nv 1 đã trình Thủ tướng ngày 20/11')).toEqual(['product']);
    expect(lacks('nv 1 đang làm 60%')).toEqual([null]);
  });
  it('a day and a reason, for an extension', () => {
    expect(lacks('nv 1 xin gia hạn')).toEqual(['extension-date']);
    expect(lacks('nv 1 xin gia hạn đến 15/12')).toEqual(['extension-reason']);
  });
});
