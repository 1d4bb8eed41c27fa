import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../src/app.ts';
import { editItem } from '../../src/tasks/review/decide.ts';
import { reviewItems } from '../../src/tasks/review/items.ts';
import { ingestText, newCommittee, notice, SECRETARY } from '../support/app.ts';
import { type BotWorld, CONSTRUCTION, openBotWorld } from '../support/bot.ts';
import { command } from '../support/cli.ts';
import type { Person } from '../support/telegram/person.ts';
import { EditedList, filesFolder } from '../support/workbook.ts';

const POINTS = [
  'Bộ Xây dựng hoàn thiện Đề án kè sông Hậu trước ngày 30/9/2025.',
  'Bộ Y tế lập danh sách trạm y tế vùng lũ trong tháng 10 năm 2025.',
  'Bộ Tài chính bố trí kinh phí duy tu đê.',
  'Bộ Nội vụ rà soát biên chế lực lượng quản lý đê, báo cáo Trưởng Ban Chỉ đạo.',
  'Bộ Công an bảo đảm trật tự tại các điểm sơ tán. Ai gần đê nhất dựng biển cảnh báo sạt lở dọc các tuyến đê xung yếu.',
];
const files = filesFolder();

let world: BotWorld;
let app: App;
beforeAll(async () => {
  world = await openBotWorld();
  app = world.app;
});
afterAll(() => world.close());

describe('a draft that leaves as a workbook and comes back edited', () => {
  let count = 0;

  async function exported(more: string[] = []) {
    const name = `Ban gửi bảng ${++count}`;
    const committee = await newCommittee(app, name);
    await ingestText(app, committee, 'tb-11.txt', notice('11/TB-VPCP', '2025-08-01', POINTS), { publish: null });
    const [version] = await app.db.query<{ id: number; document: number }>(
      'select id, document_id as document from document_version where committee_id = $1',
      [committee],
    );
    const document = String(version?.document);
    const run = (...args: string[]) => command(app, ['review', document, '--committee', name, ...args]);
    const out = `${count}.xlsx`;
    expect(await run('--out', files.path(out), ...more)).toMatchObject({ code: 0, err: '' });
    return { name, committee, document, versionId: version?.id as number, run, out: files.read(out) };
  }
  const json = (out: string) => JSON.parse(out);

  it('shows what two people changed of it, takes it in when accepted, and publishes what they made of it', async () => {
    const { name, committee, document, versionId, run, out } = await exported();
    const one = await EditedList.open(out);
    one
      .set('Hoàn thiện Đề án', 'Thời hạn', '31/12/2025')
      .set('Hoàn thiện Đề án', 'Duyệt', 'duyệt')
      .set('Bố trí kinh phí', 'Cơ quan phối hợp', {
        richText: [{ text: 'Bộ Xây ' }, { text: 'dựng', font: { bold: true } }],
      })
      .set('Rà soát biên chế', 'Thời hạn', 'quý I/2026')
      .drop('Lập danh sách')
      .reverse();
    const two = await EditedList.open(out);
    two
      .set('Lập danh sách', 'Thời hạn', new Date('2025-11-15T00:00:00Z'))
      .set('Hoàn thiện Đề án', 'Cơ quan chủ trì', 'bo noi vu')
      .set('Bảo đảm trật tự', 'Duyệt', 'bỏ')
      .set('Bảo đảm trật tự', 'Ghi chú', 'không phải nhiệm vụ mới')
      .add({
        'Nhiệm vụ': 'Dựng biển cảnh báo sạt lở dọc các tuyến đê xung yếu',
        'Cơ quan chủ trì': 'UBND tỉnh An Giang',
      })
      .insertColumn('Người rà');
    const paths = [files.write('one.xlsx', await one.bytes()), files.write('two.xlsx', await two.bytes())];

    const shown = await run('--in', ...paths);
    expect(shown.out).toMatch(/6 thay đổi, 0 chỗ vướng/);
    expect(shown.out).toContain('thời hạn: 30/09/2025 → 31/12/2025; chủ trì: Bộ Xây dựng → Bộ Nội vụ');
    expect(shown.out).toContain('Chưa thay đổi gì');
    expect((await reviewItems(app.db, versionId)).every((item) => item.approvedBy === null)).toBe(true);

    const accepted = await run('--in', ...paths, '--accept', '--by', 'Thư ký tổng hợp', '--json');
    expect(json(accepted.out)).toMatchObject({ accepted: true, conflicts: [], missing: 0 });
    const items = await reviewItems(app.db, versionId);
    expect(items.map((i) => [i.lead.map((o) => o.name), i.due, i.approvedBy])).toEqual([
      [['Bộ Nội vụ'], '2025-12-31', 'Thư ký tổng hợp'],
      [['Bộ Y tế'], '2025-11-15', 'Thư ký tổng hợp'],
      [['Bộ Tài chính'], null, 'Thư ký tổng hợp'],
      [['Bộ Nội vụ'], '2026-03-31', 'Thư ký tổng hợp'],
      [['UBND tỉnh An Giang'], null, 'Thư ký tổng hợp'],
    ]);
    expect(items[2]?.support.map((o) => o.id)).toEqual(['bo-xay-dung']);
    expect(POINTS[4]).toContain(items[4]?.quote);

    const again = await run('--in', ...paths, '--accept', '--by', 'Thư ký tổng hợp', '--json');
    expect(json(again.out)).toMatchObject({ changes: [], conflicts: [], already: 6 });

    await command(app, ['publish', document, '--by', 'Thư ký', '--committee', name]);
    const show = await command(app, ['show', document, '--committee', name, '--json']);
    expect(json(show.out).tasks.map((t: { due: string | null }) => t.due)).toEqual([
      '2025-12-31',
      '2025-11-15',
      null,
      '2026-03-31',
      null,
    ]);
    expect(committee).toBeGreaterThan(0);
  });

  it('refuses what was changed meanwhile, what two files say differently and what cannot be read, and applies the rest', async () => {
    const { committee, versionId, run, out } = await exported();
    const [scheme] = await reviewItems(app.db, versionId);
    await editItem(app.db, committee, scheme?.id as number, { title: 'Hoàn thiện Đề án kè' }, null, {
      by: { ...SECRETARY, name: 'Thư ký thứ hai' },
      on: '2025-08-02',
    });
    const one = (await EditedList.open(out))
      .set('Hoàn thiện Đề án', 'Thời hạn', '31/12/2025')
      .set('Lập danh sách', 'Thời hạn', '15/11/2025')
      .set('Bố trí kinh phí', 'Cơ quan chủ trì', 'Vụ trưởng vụ hai')
      .set('Rà soát biên chế', 'Thời hạn', '31/2/2026')
      .set('Bảo đảm trật tự', 'Duyệt', 'duyệt');
    const two = (await EditedList.open(out))
      .set('Lập danh sách', 'Thời hạn', '20/11/2025')
      .add({ 'Nhiệm vụ': 'Tổ chức diễn tập chữa cháy rừng tại vùng đệm', 'Cơ quan chủ trì': 'Bộ Quốc phòng' });
    const paths = [files.write('a.xlsx', await one.bytes()), files.write('b.xlsx', await two.bytes())];
    const accepted = await run('--in', ...paths, '--accept', '--by', 'Thư ký');
    expect(accepted.out).toMatch(/1 thay đổi, 5 chỗ vướng/);
    expect(accepted.out).toContain('Thư ký thứ hai đã sửa dòng này sau khi xuất tệp');
    expect(accepted.out).toContain('các tệp không thống nhất (15/11/2025 / 20/11/2025)');
    expect(accepted.out).toContain('chưa đọc được thời hạn “31/2/2026”');
    expect(accepted.out).toContain('chưa nhận ra cơ quan “Vụ trưởng vụ hai”');
    expect(accepted.out).toContain('không tìm thấy lời văn này');
    const items = await reviewItems(app.db, versionId);
    expect(items.map((i) => i.due)).toEqual(['2025-09-30', '2025-10-31', null, null, null]);
    expect(items.filter((i) => i.approvedBy === 'Thư ký').map((i) => i.title)).toHaveLength(1);
  });

  it('is shared out by blocks, and sent for comment with an agency’s own rows only: comments change nothing', async () => {
    const { run } = await exported();
    const parts = await run('--out', files.path('parts'), '--group', 'all', '--json');
    const rows = parts.out
      .trim()
      .split('\n')
      .map((line) => json(line));
    expect(rows.reduce((n, r) => n + r.rows, 0)).toBe(POINTS.length);
    expect(rows.map((r) => r.file).join()).toMatch(/kinh-te-tong-hop.*noi-chinh/);

    await run('--out', files.path('gop-y.docx'), '--comment', '--agency', 'Bộ Y tế');
    await run('--out', files.path('gop-y.xlsx'), '--comment', '--agency', 'Bộ Y tế');
    const form = await EditedList.open(files.read('gop-y.xlsx'));
    expect(() => form.row('Bố trí kinh phí')).toThrow();
    expect(() => form.column('6 rõ còn thiếu')).toThrow();
    form
      .set('Lập danh sách', 'Ý kiến của cơ quan', 'đề nghị lùi đến 30/11')
      .set('Lập danh sách', 'Thời hạn', '30/11/2025');
    const path = files.write('bo-y-te.xlsx', await form.bytes());
    const back = await run('--in', path, '--accept', '--by', 'Thư ký', '--json');
    expect(json(back.out)).toMatchObject({
      changes: [],
      remarks: [{ from: 'Bộ Y tế', text: 'đề nghị lùi đến 30/11', fields: [{ field: 'due', to: '2025-11-30' }] }],
    });
    const word = await run('--in', files.path('gop-y.docx'), '--json');
    expect(json(word.out)).toMatchObject({ changes: [], remarks: [], conflicts: [], unchanged: 1 });
  });
});

describe('a secretary and an agency over the chat', () => {
  let secretary: Person;
  let officer: Person;
  beforeAll(async () => {
    secretary = await world.member('Thư ký', 'secretary');
    officer = await world.member('Lan', 'officer', CONSTRUCTION);
  });

  it('export the draft, get it back as a message with its changes, accept them once, and ask the agency for comment first', async () => {
    const points = POINTS.map((p) => p.replaceAll('2025', '2026'));
    const sent = secretary.sendsDocument(secretary.chat, {
      fileName: 'tb-51.txt',
      bytes: new TextEncoder().encode(notice('51/TB-VPCP', '2025-12-20', points)),
    });
    const summary = await secretary.chat.waitFor(
      (all) => all.find((m) => m.isBot && m.id > sent.message_id && m.text.includes('Đọc được')),
      { timeoutMs: 20_000 },
    );
    secretary.taps(secretary.chat, 'Xuất Excel', { on: summary });
    const file = await secretary.waitForReply({ after: summary.id });
    const list = await EditedList.open(world.telegram.bytesOf(file));
    list.set('Hoàn thiện Đề án', 'Thời hạn', '31/12/2026').set('Bố trí kinh phí', 'Duyệt', 'duyệt');
    const back = secretary.sendsDocument(secretary.chat, { fileName: 'đã sửa.xlsx', bytes: await list.bytes() });
    const diff = await secretary.chat.waitFor(
      (all) => all.find((m) => m.isBot && m.id > back.message_id && m.text.includes('2 thay đổi')),
      { timeoutMs: 20_000 },
    );
    expect(diff.text).toContain('thời hạn: 30/09/2026 → 31/12/2026');
    secretary.taps(secretary.chat, 'Chấp nhận 2 thay đổi', { on: diff });
    const accepted = await secretary.waitForReply({ after: diff.id });
    expect(accepted.text).toMatch(/Đã chấp nhận 2 thay đổi/);
    secretary.taps(secretary.chat, 'Chấp nhận 2 thay đổi', { on: diff });
    expect((await secretary.waitForReply({ after: accepted.id })).text).toMatch(/Thư ký đã xử lý danh sách này/);
    const documents = await world.app.db.query(`select id from document_version where file_name like '%sửa%'`);
    expect(documents).toEqual([]);

    secretary.taps(secretary.chat, 'Góp ý, đối chiếu…', { on: summary });
    const more = await secretary.waitForReply({ after: accepted.id + 1 });
    secretary.taps(secretary.chat, 'Gửi cơ quan góp ý', { on: more });
    const sure = await secretary.waitForReply({ after: more.id });
    expect(sure.text).toMatch(/Gửi: Bộ Xây dựng \(1 cơ quan\)/);
    expect(officer.chat.fromBot().some((m) => m.text.includes('cho ý kiến'))).toBe(false);
    secretary.taps(secretary.chat, 'Gửi lấy ý kiến', { on: sure });
    const asked = await officer.chat.waitFor((all) => all.find((m) => m.text.includes('cho ý kiến về 1 nhiệm vụ')));
    const form = await EditedList.open(world.telegram.bytesOf(await officer.waitForReply({ after: asked.id })));
    expect(() => form.row('Bố trí kinh phí')).toThrow();
  });

  it('hold the notice of a session against the press, and close the baseline round of an agency', async () => {
    const send = async (fileName: string, text: string) => {
      const sent = secretary.sendsDocument(secretary.chat, { fileName, bytes: new TextEncoder().encode(text) });
      return secretary.chat.waitFor(
        (all) => all.find((m) => m.isBot && m.id > sent.message_id && m.text.includes('Đọc được')),
        { timeoutMs: 20_000 },
      );
    };
    await send(
      'tin.txt',
      'Phiên họp thứ tư về đê điều\n\n10:00, 18/12/2025\n\nSáng 18/12, Trưởng Ban Chỉ đạo chủ trì phiên họp thứ tư. Kết luận phiên họp, Trưởng Ban Chỉ đạo giao Bộ Xây dựng lập bản đồ cống thoát nước trước ngày 15/2/2026.\n',
    );
    const official = notice('52/TB-VPCP', '2025-12-21', [
      'Bộ Xây dựng lập bản đồ cống thoát nước trước ngày 28/2/2026.',
    ]).replace(
      'Trưởng Ban Chỉ đạo kết luận',
      'Ngày 18 tháng 12 năm 2025, Trưởng Ban Chỉ đạo chủ trì phiên họp thứ tư. Trưởng Ban Chỉ đạo kết luận',
    );
    const draft = await send('tb-52.txt', official);
    secretary.taps(secretary.chat, 'Đối chiếu với tin báo chí', { on: draft });
    const found = await secretary.waitForReply({ after: draft.id });
    expect(found.text).toMatch(/Khác chủ trì hoặc thời hạn.*thời hạn: 15\/02\/2026 → 28\/02\/2026/s);

    const asked = secretary.says(secretary.chat, '/nhapton');
    const state = await secretary.waitForReply({ after: asked });
    const button = state.buttons.flat().find((label) => label.startsWith('Đóng: ')) as string;
    secretary.taps(secretary.chat, button, { on: state });
    const sure = await secretary.waitForReply({ after: state.id });
    expect(sure.text).toMatch(/Từ hôm nay \d+ nhiệm vụ đến hạn chưa có thông tin được ghi là quá hạn/);
    secretary.taps(secretary.chat, 'Đóng đợt nhập tồn', { on: sure });
    expect((await secretary.waitForReply({ after: sure.id })).text).toMatch(/Đã đóng đợt nhập tồn của 1 cơ quan/);
  });
});
