import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readBytes } from '../../src/documents/readers/read-bytes.ts';
import { approveItems } from '../../src/tasks/review/decide.ts';
import { type BotWorld, CONSTRUCTION, openBotWorld } from '../support/bot.ts';
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
afterAll(() => world.close());
beforeEach(() => world.passes(120));

async function says(person: Person, text: string) {
  return person.waitForReply({ after: person.says(person.chat, text) });
}
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
    const asked = await says(secretary, 'CV đôn đốc Bộ Xây dựng đã phát hành, số 12/BCĐ-TGV ngày 12/01/2026');
    expect(asked.text).toMatch(/số 12\/BCĐ-TGV ngày 12\/01\/2026 gửi Bộ Xây dựng đã phát hành\?/);
    await secretary.taps(secretary.chat, 'Đúng', { on: asked }).answer();
    await secretary.chat.waitFor((all) => all.find((m) => /đôn đốc lần 1\./.test(m.text)));
    expect((await says(secretary, 'soan cv don doc bxd')).text).toMatch(/lần 2 .*Nhắc lại công văn số 12\/BCĐ-TGV/s);
  });
});
