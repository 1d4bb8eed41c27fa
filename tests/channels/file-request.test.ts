import { describe, expect, it } from 'vitest';
import { fileRequest } from '../../src/channels/chat/files/file-request.ts';

const TODAY = '2025-11-20';
const BCT = { id: 'bo-cong-thuong', name: 'Bộ Công Thương' };

describe('a message that asks for a file', () => {
  it.each([
    ['xuat phu luc qua han den 30/11', 'docx', 'qua han den 30/11'],
    ['Xuất Excel nhiệm vụ của Bộ Xây dựng', 'xlsx', 'nhiệm vụ của Bộ Xây dựng'],
    ['xuất danh sách quá hạn ra file excel giúp em', 'xlsx', 'danh sách quá hạn'],
    ['gửi báo cáo phục vụ phiên họp', 'docx', ''],
    ['tải lịch đến hạn', 'ics', ''],
    ['excel quá hạn', 'xlsx', 'quá hạn'],
    ['xuất các nhiệm vụ chưa có hạn', 'xlsx', 'các nhiệm vụ chưa có hạn'],
    ['export overdue tasks as an excel', 'xlsx', 'overdue tasks'],
  ])('"%s" wants %s of "%s"', (text, make, rest) => {
    expect(fileRequest(text, TODAY)).toEqual({ kind: 'make', make, rest });
  });

  it.each([
    ['soan cv don doc BCT lan 2', { kind: 'letter', agency: BCT, replyBy: null, times: 2 }],
    ['xem dự thảo công văn đôn đốc BCT', { kind: 'drafts', agencyId: BCT.id }],
    ['đã đôn đốc những bộ nào', { kind: 'letters', agencyId: null }],
    ['các công văn đôn đốc BCT', { kind: 'letters', agencyId: BCT.id }],
    ['công văn đôn đốc nào đã gửi?', { kind: 'letters', agencyId: null }],
    [
      'Soạn công văn đôn đốc Bộ Công Thương, trả lời trước 05/12',
      { kind: 'letter', agency: BCT, replyBy: '2025-12-05' },
    ],
    ['cv đôn đốc', { kind: 'letter', agency: null, replyBy: null }],
    [
      'CV đôn đốc Bộ Công Thương đã phát hành, số 123/BCĐ-TGV ngày 18/11/2025',
      { kind: 'letter-sent', agency: BCT, number: '123/BCĐ-TGV', date: '2025-11-18' },
    ],
  ])('"%s" is about a reminder letter', (text, request) => expect(fileRequest(text, TODAY)).toEqual(request));

  it.each([
    'gửi báo cáo phiên họp chưa?',
    'đã có công văn đôn đốc Bộ Công Thương chưa',
    'Bộ Xây dựng gửi báo cáo rồi',
    'NV-0012 xong rồi, gửi word kèm theo',
    'bộ nào chậm nhất',
    'lịch họp tuần này',
    'nv 12 đã trình, tờ trình 45/TTr-BXD',
  ])('"%s" wants none', (text) => expect(fileRequest(text, TODAY)).toBeNull());
});
