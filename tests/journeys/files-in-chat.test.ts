import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readBytes } from '../../src/documents/readers/read-bytes.ts';
import { approveItems } from '../../src/tasks/review/decide.ts';
import { type BotWorld, CONSTRUCTION, openBotWorld } from '../support/bot.ts';
import { command } from '../support/cli.ts';
import type { Person } from '../support/telegram/person.ts';

let world: BotWorld;
let officer: Person;
let secretary: Person;
beforeAll(async () => {
  world = await openBotWorld({}, '2026-01-12T09:00');
  officer = await world.member('Lan', 'officer', CONSTRUCTION);
  secretary = await world.member('Thư ký', 'secretary');
  const versions = await world.app.db.query<{ id: number }>('select id from document_version');
  for (const { id } of versions) {
    const items = await world.app.db.query<{ id: number }>('select id from directive where version_id = $1', [id]);
    const by = { name: 'Thư ký', memberId: null, channel: 'test' };
    const ids = items.map((item) => item.id);
    await world.app.db.transaction((tx) => approveItems(tx, world.committeeId, ids, { by, on: '2025-12-22' }));
  }
});
const folder = mkdtempSync(join(tmpdir(), 'dondoc-test-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  return world.close();
});
beforeEach(() => world.passes(120));

async function says(person: Person, text: string, more: Parameters<Person['says']>[2] = {}) {
  return person.waitForReply({ after: person.says(person.chat, text, more) });
}
const keptLast = () => secretary.chat.waitFor((all) => all.findLast((m) => /Đã giữ dự thảo/.test(m.text)));
async function fileText(message: Awaited<ReturnType<typeof says>>): Promise<string> {
  const read = await readBytes(world.telegram.bytesOf(message), message.document?.file_name ?? '', world.app.limits);
  if (read.kind !== 'read') throw new Error(read.kind);
  return read.source.text;
}

describe('files asked for in the chat', () => {
  it('hold the tasks a list would hold, say so, and nothing of what the reader may not see', async () => {
    const sheet = await says(secretary, 'xuất excel nhiệm vụ của Bộ Xây dựng đến 31/12/2025');
    expect(sheet.document?.file_name).toBe('bang-tinh-hinh-2026-01-12.xlsx');
    expect(sheet.text).toMatch(/^\d+ nhiệm vụ, số liệu tính đến 12\/01\/2026/);
    expect(sheet.text).toContain('Phạm vi: danh sách nhiệm vụ · Bộ Xây dựng · hạn đến 31/12/2025');
    const own = await fileText(await says(officer, 'gửi em file excel'));
    expect(own).toContain('NV-0001');
    const codes = (text: string) => new Set(text.match(/NV-\d{4}/g));
    const all = codes(await fileText(await says(secretary, 'xuất bảng tình hình')));
    expect(codes(own).size).toBeLessThan(all.size);
    expect((await says(secretary, 'xuất excel nhiệm vụ về cảng hàng không')).text).toMatch(
      /Không có nhiệm vụ nào trong/,
    );
    expect((await says(secretary, 'xuat phu luc qua han')).document?.file_name).toMatch(/\.docx$/);
    expect((await says(officer, 'tải lịch đến hạn')).document?.file_name).toMatch(/\.ics$/);
  });

  it('a reminder letter is ticked before it is made, and counts as sent once its number is read back', async () => {
    expect((await says(officer, 'soạn công văn đôn đốc Bộ Xây dựng')).text).toMatch(/không thuộc thẩm quyền/);
    const whom = await says(secretary, 'soạn công văn đôn đốc');
    expect(whom.text).toMatch(/đôn đốc cơ quan nào/);
    expect(whom.buttons.flat().filter((label) => !/^\p{Lu}[^:]* \(\d+\)$/u.test(label))).toEqual([]);
    expect((await says(secretary, 'soan cv don doc bxd lan 2')).text).toMatch(/Chưa ghi nhận công văn đôn đốc lần 1/);
    const card = await says(secretary, 'soan cv don doc bxd, trả lời trước 30/01');
    expect(card.text).toMatch(/Công văn đôn đốc lần 1 gửi Bộ Xây dựng.*Hạn trả lời: 30\/01\/2026/s);
    const codes = card.text.match(/NV-\d{4}/g) as string[];
    await secretary.taps(secretary.chat, `☑ ${codes[0]}`, { on: card }).answer();
    const ticked = await secretary.chat.waitFor((all) => all.find((m) => m.id === card.id && m.text.includes('☐')));
    const made = secretary.taps(secretary.chat, 'Lập dự thảo', { on: ticked });
    await made.answer();
    const draft = await secretary.chat.waitFor((all) => all.find((m) => m.id > card.id && m.document));
    expect(draft.text).toMatch(
      new RegExp(`Dự thảo công văn đôn đốc lần 1 gửi Bộ Xây dựng, ${codes.length - 1} nhiệm vụ`),
    );
    expect(await fileText(draft)).toContain('V/v đôn đốc');
    const kept = await secretary.chat.waitFor((all) => all.find((m) => /Đã giữ dự thảo/.test(m.text)));
    for (const code of codes.slice(1)) expect(kept.text).toContain(code);
    expect(kept.text).not.toContain(codes[0]);
    expect((await says(secretary, 'NV-0001')).text).not.toContain('đôn đốc lần');
    const asked = await says(secretary, 'CV đôn đốc Bộ Xây dựng đã phát hành, số 12/BCĐ-TGV ngày 12/01/2026');
    expect(asked.text).toMatch(/số 12\/BCĐ-TGV ngày 12\/01\/2026 gửi Bộ Xây dựng đã phát hành\?.*Theo dự thảo lần 1/s);
    await secretary.taps(secretary.chat, 'Đúng', { on: asked }).answer();
    const counted = await secretary.chat.waitFor((all) => all.find((m) => /: đôn đốc lần 1,/.test(m.text)));
    expect(counted.text).not.toContain(codes[0]);
    expect((await says(secretary, codes[1] as string)).text).toContain('Đã đôn đốc lần 1: công văn số 12/BCĐ-TGV');
    expect((await says(secretary, codes[0] as string)).text).not.toContain('đôn đốc lần');
    expect((await says(secretary, 'soan cv don doc bxd')).text).toMatch(
      /lần 2 .*Nhắc lại công văn số 12\/BCĐ-TGV.*đã đôn đốc lần 1/s,
    );
  });

  it('of several open drafts the person chooses; one is dropped; a letter without a draft has its tasks ticked first', async () => {
    const make = async (left: string | null) => {
      const card = await says(secretary, 'soạn công văn đôn đốc BXD');
      const all = card.text.match(/NV-\d{4}/g) as string[];
      if (left) await secretary.taps(secretary.chat, `☑ ${left}`, { on: card }).answer();
      const shown = await secretary.chat.waitFor((m) =>
        m.find((x) => x.id === card.id && (!left || /☐ NV/.test(x.text))),
      );
      secretary.taps(secretary.chat, 'Lập dự thảo', { on: shown });
      await secretary.chat.waitFor((m) => m.find((x) => x.id > card.id && /Đã giữ dự thảo/.test(x.text)));
      return all;
    };
    const [first] = await make(null);
    await make(first as string);
    const which = await says(secretary, 'cv đôn đốc BXD đã phát hành số 30/BCĐ-TGV ngày 12/1/2026');
    expect(which.text).toMatch(/theo dự thảo nào trong 2 dự thảo/);
    expect(which.buttons.flat()).toEqual(['Dự thảo 1', 'Dự thảo 2']);
    const drafts = await says(secretary, 'xem dự thảo công văn đôn đốc');
    secretary.taps(secretary.chat, 'Bỏ 2', { on: drafts });
    await secretary.chat.waitFor((all) => all.find((m) => /Đã bỏ dự thảo lần 2/.test(m.text)));
    const only = await says(secretary, 'số 30/BCĐ-TGV ngày 12/1/2026', { replyTo: await keptLast() });
    expect(only.text).toMatch(/số 30\/BCĐ-TGV .*đã phát hành\?/);
    secretary.taps(secretary.chat, 'Đúng', { on: only });
    await secretary.chat.waitFor((all) => all.find((m) => /30\/BCĐ-TGV .*: đôn đốc lần 2/.test(m.text)));
    expect((await says(secretary, 'đã đôn đốc những bộ nào')).text).toMatch(
      /đã phát hành \(2\):\n1\. số 30\/BCĐ-TGV .*\n2\. số 12\/BCĐ-TGV ngày 12\/01\/2026 gửi Bộ Xây dựng, lần 1: .*hạn trả lời 30\/01\/2026/,
    );
    const none = await says(secretary, 'cv đôn đốc BXD đã phát hành số 31/BCĐ-TGV ngày 12/1/2026');
    expect(none.text).toMatch(/31\/BCĐ-TGV .*đôn đốc những nhiệm vụ nào/);
    secretary.taps(secretary.chat, 'Ghi nhận đã phát hành', { on: none });
    await secretary.chat.waitFor((all) => all.find((m) => /31\/BCĐ-TGV .*: đôn đốc lần 3/.test(m.text)));
  });

  it('figures are the same as text, as JSON and in the report to a session; what moved since a day is named', async () => {
    const [committee] = await world.app.db.query<{ name: string }>('select name from committee');
    const dondoc = (...args: string[]) => command(world.app, [...args, '--committee', committee?.name ?? '']);
    const assigned = (text: string) => [...text.matchAll(/Giao (\d+) nhiệm vụ =/g)].map((m) => Number(m[1]));
    expect((await dondoc('kpi', '--session', '77', '--json')).code).toBe(1);
    for (const of of [[], ['--agency', 'BXD']]) {
      const json = JSON.parse((await dondoc('kpi', ...of, '--json')).out);
      const { out } = await dondoc('kpi', ...of, '--since', '2025-11-03');
      expect(assigned(out)).toEqual([json.all.assigned, json.collective.assigned]);
      expect(out).toContain('So với ngày 03/11/2025');
      if (of.length > 0) continue;
      const { done, due, assigned: all } = json.all;
      const report = await fileText(await says(secretary, 'xuất báo cáo phiên họp'));
      expect(report).toMatch(
        new RegExp(`\\(${done}/${all}\\); [^;]* đã hoàn thành hoặc đã đến hạn \\(${done}/${due}\\)`),
      );
    }
  });

  it('what a week brought holds what was asked and told; a small tally says of which period it is', async () => {
    const told = ['report', 'NV-0020', 'đang làm 20%, vướng kinh phí', '--agency', 'BXD', '--by', 'Thư ký'];
    const [committee] = await world.app.db.query<{ name: string }>('select name from committee');
    expect((await command(world.app, [...told, '--committee', committee?.name ?? ''])).code).toBe(0);
    expect((await says(secretary, 'tuần này có gì mới')).text).toMatch(/NV-0020 .*vướng mắc mới/);
    expect((await says(secretary, 'từ đầu năm giao bao nhiêu, xong bao nhiêu')).text).toMatch(
      /giao từ 01\/01\/2026 đến 12\/01\/2026.*Không có nhiệm vụ nào được giao.*chưa có nhiệm vụ nào hoàn thành/s,
    );
  });

  it('the figures of the last session are held against today’s; what waits for a decision is asked for in plain words', async () => {
    expect((await says(secretary, 'so với phiên trước thì sao')).text).toMatch(
      /Ngày 01\/12\/2025: giao \d+, đã hoàn thành \d+, chưa hoàn thành \d+ .*So với ngày 01\/12\/2025, \d+ nhiệm vụ thay đổi/s,
    );
    expect((await says(officer, 'kpi của bộ em')).text).toMatch(/tổng hợp giao và hoàn thành.*Giao \d+ nhiệm vụ = /s);
    for (const asked of ['đề nghị nào đang chờ', 'ai xin gia hạn', 'có gì chờ tôi xử lý'])
      expect((await says(secretary, asked)).text).toMatch(/việc (?:nào )?chờ quyết định/);
  });

  it('is the same on the command line, where a draft is kept with the name of whoever made it', async () => {
    const [committee] = await world.app.db.query<{ name: string }>('select name from committee');
    const letter = (...args: string[]) => command(world.app, ['letter', ...args, '--committee', committee?.name ?? '']);
    const out = ['--agency', 'BXD', '--out', join(folder, 'cv.docx'), '--json'];
    expect(JSON.parse((await letter(...out)).out)).toMatchObject({ draft: null, ordinal: 4 });
    const by = ['--by', 'Thư ký'];
    const made = JSON.parse((await letter(...out, '--tasks', 'nv 1', ...by)).out);
    expect(made).toMatchObject({ tasks: ['NV-0001'] });
    expect((await letter(...out, '--tasks', 'NV-9999', ...by)).code).toBe(1);
    expect(JSON.parse((await letter('--drafts', '--json')).out)).toMatchObject({ id: made.draft, tasks: ['NV-0001'] });
    const sent = ['--date', '2026-01-12', ...by];
    expect((await letter('--sent', '40/BCĐ-TGV', '--agency', 'BXD', '--date', '2026-01-13', ...by)).code).toBe(1);
    expect((await letter('--sent', '40/BCĐ-TGV', '--agency', 'BXD', ...sent)).out).toMatch(/đôn đốc lần 4, NV-0001/);
    expect(JSON.parse((await letter('--issued', '--json')).out.split('\n')[0] as string)).toMatchObject({
      number: '40/BCĐ-TGV',
      tasks: ['NV-0001'],
    });
    const bare = await letter('--sent', '41/BCĐ-TGV', '--agency', 'BXD', ...sent);
    expect(bare).toMatchObject({ code: 1, err: expect.stringContaining('--tasks') });
    expect((await letter('--sent', '41/BCĐ-TGV', ...sent)).code).toBe(2);
    expect((await letter('--drop', String(made.draft), ...by)).code).toBe(1);
  });
});
