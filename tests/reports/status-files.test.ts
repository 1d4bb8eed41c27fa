import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../src/app.ts';
import { readBytes } from '../../src/documents/readers/read-bytes.ts';
import { dueCalendar } from '../../src/reports/status/due-calendar.ts';
import { changeLetterhead, letterhead } from '../../src/reports/status/letterhead.ts';
import { letterTasks, reminderLetter } from '../../src/reports/status/reminder-letter.ts';
import { type Report, reportOf } from '../../src/reports/status/report-input.ts';
import { sessionFigures } from '../../src/reports/status/session-figures.ts';
import { sessionReport } from '../../src/reports/status/session-report.ts';
import { statusWorkbook } from '../../src/reports/status/status-workbook.ts';
import { dropDraft, keepDraft, openDrafts, recordIssued, sentLetters } from '../../src/tasks/reminders/store.ts';
import { approveItems } from '../../src/tasks/review/decide.ts';
import { report as told } from '../digests/support.ts';
import { ingestText, newCommittee, notice, openTestApp, SECRETARY, secretaryOf } from '../support/app.ts';

const CONSTRUCTION = { id: 'bo-xay-dung', name: 'Bộ Xây dựng' };
const POINTS = [
  'Bộ Xây dựng hoàn thiện Đề án kè sông Hậu trước ngày 30/9/2025.',
  'Bộ Xây dựng rà soát suất đầu tư đê biển trong năm 2025.',
  'Bộ Y tế lập danh sách trạm y tế vùng lũ.',
];

let app: App;
let id: number;
beforeAll(async () => {
  app = await openTestApp('2025-11-20');
  id = await newCommittee(app);
  await ingestText(app, id, 'tb-11.txt', notice('11/TB-VPCP', '2025-08-01', POINTS));
});
afterAll(() => app.close());

function report(agency: Report['agency'] = null): Promise<Report> {
  const input = { viewer: secretaryOf(id), asOf: '2025-11-20', knownOn: null, timeZone: 'Asia/Ho_Chi_Minh', agency };
  return reportOf(app.db, input, 'vi');
}

async function textOf(bytes: Uint8Array): Promise<string> {
  const read = await readBytes(bytes, 'tep.docx', app.limits);
  if (read.kind !== 'read') throw new Error(read.kind);
  return read.source.text;
}

describe('before anybody looked at the tasks', () => {
  it('no letter can be written about them, and a report to a session counts none of them and says so', async () => {
    const made = await report(CONSTRUCTION);
    expect(letterTasks(made, CONSTRUCTION.id, false)).toEqual([]);
    expect(sessionFigures(made.tasks, made.day)).toMatchObject({ unsettled: 2, total: 0, annexes: { overdue: [] } });
    expect(await textOf(await sessionReport(made))).toContain('có 2 nhiệm vụ chưa rà soát');
  });

  it('the workbook lists them with that mark, a sheet a paper, a filter, words beside each light and no red', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await statusWorkbook(await report())).buffer as ArrayBuffer);
    expect(book.worksheets.map((s) => s.name)).toEqual([
      'Tổng hợp',
      expect.stringContaining('Thông báo số 11-TB-VPCP'),
    ]);
    const sheet = book.worksheets[1] as ExcelJS.Worksheet;
    expect(sheet.autoFilter).toBeTruthy();
    const rows = sheet.getSheetValues().slice(3) as unknown[][];
    expect(rows).toHaveLength(POINTS.length);
    expect(rows[0]).toEqual(
      expect.arrayContaining(['NV-0001', 'Bộ Xây dựng', '30/09/2025', 'Đến hạn, chưa có thông tin', 'chưa rà soát']),
    );
    expect(JSON.stringify(rows)).not.toContain('quá hạn');
  });

  it('the calendar has a whole-day event for each task with a day', async () => {
    const calendar = await dueCalendar(await report(), id);
    expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(2);
    expect(calendar).toContain('DTSTART;VALUE=DATE:20250930');
  });
});

describe('once a secretary has looked at them', () => {
  beforeAll(async () => {
    const rows = await app.db.query<{ id: number }>('select id from directive where committee_id = $1', [id]);
    await approveItems(
      app.db,
      id,
      rows.map((r) => r.id),
      { by: SECRETARY, on: '2025-11-20' },
    );
    await changeLetterhead(
      app.db,
      id,
      { parentBody: 'Văn phòng Chính phủ', symbol: 'TGV', authority: 'TL. Trưởng Ban' },
      SECRETARY,
      '2025-11-20T02:00:00Z',
    );
  });

  it('the letter asks four things, leaves its number blank and says that no report was received, never "quá hạn"', async () => {
    const made = await report(CONSTRUCTION);
    const tasks = letterTasks(made, CONSTRUCTION.id, false);
    expect(tasks.map((f) => f.task.code)).toEqual(['NV-0001']);
    const head = await letterhead(app.db, id);
    const input = { head, agency: CONSTRUCTION, before: null, replyBy: '2025-12-01', overdueConfirmedBy: null };
    const text = await textOf(await reminderLetter(made, tasks, input));
    for (const part of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'VĂN PHÒNG CHÍNH PHỦ',
      'V/v đôn đốc thực hiện nhiệm vụ tại Thông báo số 11/TB-VPCP',
      'Kính gửi: Bộ Xây dựng',
      'chưa nhận được báo cáo',
      'TL. TRƯỞNG BAN',
      'trước ngày 01/12/2025',
      'hoàn thiện Đề án kè sông Hậu trước ngày 30/9/2025',
      'Nơi nhận:',
    ])
      expect(text).toContain(part);
    expect(text.match(/^\s*[1-4]\. /gm)).toHaveLength(4);
    expect(text).not.toContain('quá hạn');
    expect(text).toMatch(/Số:\s+\/TGV/);
  });

  it('an agency that has told how a task stands is not told that nothing was received', async () => {
    const made = await report(CONSTRUCTION);
    const tasks = letterTasks(made, CONSTRUCTION.id, false).map((f) => ({
      ...f,
      task: { ...f.task, reports: [told('2025-11-18', { percent: 60 })] },
    }));
    const head = await letterhead(app.db, id);
    const input = { head, agency: CONSTRUCTION, before: null, replyBy: null, overdueConfirmedBy: null };
    const text = await textOf(await reminderLetter(made, tasks, input));
    expect(text).toContain(
      'chưa nhận được báo cáo hoàn thành của quý cơ quan đối với 1 nhiệm vụ này; 1 nhiệm vụ đã có',
    );
    expect(text).not.toContain('chưa nhận được báo cáo của quý cơ quan');
    expect(text).toContain('18/11/2025: đang thực hiện, 60%');
  });

  it('a draft is kept, counts with its own tasks once its number is entered, or is dropped; the second letter refers to the first', async () => {
    expect(await sentLetters(app.db, id, CONSTRUCTION.id)).toEqual([]);
    const given = { agencyId: CONSTRUCTION.id, agencyName: CONSTRUCTION.name, replyBy: null, overdueBy: null };
    const keep = (codes: string[]) => keepDraft(app.db, id, { ...given, codes }, '2025-11-20', SECRETARY);
    const draft = await keep(['NV-0001']);
    expect(await keep(['NV-0001'])).toEqual(draft);
    const other = await keep(['NV-0001', 'NV-0002']);
    const issued = (draftId: number) =>
      recordIssued(app.db, id, { draftId, number: '45/TGV', issuedOn: '2025-11-20' }, '2025-11-20', SECRETARY);
    const future = { draftId: draft.id, number: '45/TGV', issuedOn: '2025-11-21' };
    expect(await recordIssued(app.db, id, future, '2025-11-20', SECRETARY)).toEqual({ kind: 'refused', why: 'future' });
    expect(await issued(draft.id)).toMatchObject({ kind: 'recorded', letter: { ordinal: 1, codes: ['NV-0001'] } });
    expect(await issued(other.id)).toMatchObject({ kind: 'already', letter: { ordinal: 1, codes: ['NV-0001'] } });
    expect(await dropDraft(app.db, id, draft.id, '2025-11-20', SECRETARY)).toBeNull();
    expect(await openDrafts(app.db, id, CONSTRUCTION.id)).toEqual([other]);
    expect(await dropDraft(app.db, id, other.id, '2025-11-20', SECRETARY)).toEqual(other);
    const late = { draftId: other.id, number: '46/TGV', issuedOn: '2025-11-20' };
    expect(await recordIssued(app.db, id, late, '2025-11-20', SECRETARY)).toEqual({ kind: 'no-draft' });
    const made = await report(CONSTRUCTION);
    const [before = null] = await sentLetters(app.db, id, CONSTRUCTION.id);
    const head = await letterhead(app.db, id);
    const input = { head, agency: CONSTRUCTION, before, replyBy: null, overdueConfirmedBy: null };
    const text = await textOf(await reminderLetter(made, letterTasks(made, CONSTRUCTION.id, false), input));
    expect(text).toContain('Tiếp theo Công văn số 45/TGV ngày 20/11/2025 (đôn đốc lần 1)');
    expect(made.tasks.map(({ task }) => [task.code, task.reminders.map((r) => r.number)])).toEqual([
      ['NV-0001', ['45/TGV']],
      ['NV-0002', []],
    ]);
  });

  it('the report counts them: parts that sum to the total, both rates with what they are of', async () => {
    const text = await textOf(await sessionReport(await report()));
    expect(text).toContain('đã giao 3 nhiệm vụ');
    expect(text).toContain(
      'trong hạn 1, quá hạn 0; đến hạn, chưa có thông tin 1; chưa xác định thời hạn hoặc thường xuyên, định kỳ 1',
    );
    expect(text).toContain('(0/3)');
  });
});
