import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BotWorld, CONSTRUCTION, ENVIRONMENT, openBotWorld } from '../support/bot.ts';
import { command } from '../support/cli.ts';
import type { Person } from '../support/telegram/person.ts';
import type { SeenMessage } from '../support/telegram/seen.ts';

let world: BotWorld;
let secretary: Person;
let second: Person;
let officer: Person;
beforeAll(async () => {
  world = await openBotWorld();
  secretary = await world.member('Minh', 'secretary');
  second = await world.member('Hà', 'secretary');
  officer = await world.member('Lan', 'officer', CONSTRUCTION);
});
afterAll(() => world.close());

/** What the desk is told unasked; it may arrive between a question and its answer. */
const PUSHED = /^.+ · (?:báo cáo hoàn thành|xin gia hạn|vướng mắc|đã trình|đề nghị điều chỉnh) · NV-\d+/;
const replyAfter = (person: Person, id: number) =>
  person.chat.waitFor((all) => all.find((m) => m.isBot && m.id > id && !PUSHED.test(m.text)));

async function says(person: Person, text: string, replyTo?: SeenMessage) {
  world.passes(20);
  const said = person.says(person.chat, text, replyTo ? { replyTo } : {});
  return replyAfter(person, said.message_id);
}

function tap(person: Person, label: string, on: SeenMessage): number {
  world.passes(20);
  const before = person.chat.messages().at(-1)?.id ?? 0;
  person.taps(person.chat, label, { on });
  return before;
}
const taps = (person: Person, label: string, on: SeenMessage) => replyAfter(person, tap(person, label, on));

/** A tap that opens the card of what waits. */
function opens(person: Person, label: string, on: SeenMessage) {
  const before = tap(person, label, on);
  return person.chat.waitFor((all) => all.find((m) => m.isBot && m.id > before && PUSHED.test(m.text)));
}

const shows = (person: Person, what: RegExp) =>
  person.chat.waitFor((all) => all.findLast((m) => m.isBot && what.test(m.text)));
/** How many tasks the tally says are completed. */
async function completed() {
  const { text } = await says(secretary, 'từ đầu năm giao bao nhiêu, xong bao nhiêu');
  return Number(/đã hoàn thành (\d+)/.exec(text)?.[1]);
}
let doneBefore = 0;
const count = async (table: string) =>
  (await world.app.db.query<{ n: number }>(`select count(*)::int as n from ${table}`))[0]?.n ?? 0;

describe('a task reported as done', () => {
  it('is read back, asked for its paper once, recorded only after “Đúng”, and waits for the secretariat', async () => {
    const before = await count('progress_report');
    doneBefore = await completed();
    const asked = await says(officer, 'nv 1 xong rồi ạ');
    expect(asked.text).toMatch(/Sản phẩm là văn bản số nào, ngày nào/);
    const shown = await says(officer, 'QĐ 15/QĐ-BXD ngày 20/12');
    expect(shown.text).toContain('sản phẩm: Quyết định 15/QĐ-BXD, ngày 20/12/2025');
    expect((await says(officer, 'ok ạ')).text).toMatch(/chưa được ghi nhận/);
    expect(await count('progress_report')).toBe(before);
    expect((await says(officer, 'đúng')).text).toMatch(/báo cáo hoàn thành, chờ xác nhận/);
    await taps(officer, 'Đúng', shown);
    expect(await count('progress_report')).toBe(before + 1);
    expect((await says(officer, 'NV-0001 đến đâu rồi')).text).toMatch(/báo cáo hoàn thành, chờ xác nhận/);
    expect(await completed()).toBe(doneBefore);
  });

  it('is confirmed by one secretary, on time by the day of the paper; the other is told what was decided', async () => {
    const card = await shows(secretary, /Bộ Xây dựng · báo cáo hoàn thành · NV-0001/);
    expect(card.text).toContain('Quyết định 15/QĐ-BXD, ngày 20/12/2025 (đúng hạn)');
    expect((await taps(secretary, 'Xác nhận hoàn thành', card)).text).toMatch(/Xác nhận hoàn thành NV-0001.*đúng hạn/s);
    expect(await completed()).toBe(doneBefore + 1);
    const other = await shows(second, /báo cáo hoàn thành · NV-0001/);
    expect((await taps(second, 'Trả lại', other)).text).toMatch(/quyết định trước đó: xác nhận hoàn thành.*Minh/);
    await shows(officer, /Xác nhận hoàn thành NV-0001/);
    expect((await says(officer, 'nv 1 đang làm 50%')).text).toContain('đang thực hiện');
    expect((await says(officer, 'đúng')).text).toMatch(/đã được xác nhận hoàn thành; cần mở lại/);
  });

  it('without a paper stays quick information, and the secretary is asked for one', async () => {
    const asked = await says(officer, 'nv 20 xong rồi');
    expect((await taps(officer, 'Chưa có văn bản, ghi là thông tin nhanh', asked)).text).toMatch(
      /chờ xác nhận.*Thông tin nhanh/s,
    );
    const card = await shows(secretary, /báo cáo hoàn thành · NV-0020/);
    const which = await taps(secretary, 'Xác nhận hoàn thành', card);
    expect(which.text).toMatch(/theo văn bản số nào/);
    expect((await says(secretary, 'nv 20 đến đâu rồi')).text).toMatch(/chờ xác nhận/);
    const returned = await taps(secretary, 'Trả lại', card);
    expect((await says(secretary, 'thiếu quyết định ban hành', returned)).text).toMatch(/Trả lại báo cáo NV-0020/);
    expect((await shows(officer, /Trả lại báo cáo NV-0020/)).text).toContain('thiếu quyết định ban hành');
  });
});

describe('an extension', () => {
  it('is asked for with a reason, and the date stays until it is granted under a document', async () => {
    await says(officer, 'nv 14 xin lùi đến 15/01/2026 do chờ thẩm định');
    expect((await says(officer, 'đúng')).text).toMatch(/Hạn vẫn là 20\/12\/2025 cho đến khi được đồng ý/);
    expect((await says(officer, 'NV-0014')).text).toContain('hạn 20/12/2025');
    const card = await shows(secretary, /xin gia hạn · NV-0014/);
    await taps(secretary, 'Đồng ý gia hạn', card);
    const shown = await says(secretary, 'theo cv 9876/VPCP');
    expect(shown.text).toMatch(/20\/12\/2025 → 15\/01\/2026.*Công văn 9876\/VPCP/s);
    await taps(secretary, 'Đúng', shown);
    await shows(officer, /Đồng ý gia hạn NV-0014/);
    expect((await says(officer, 'NV-0014')).text).toMatch(/hạn 15\/01\/2026/);
    expect((await says(secretary, 'NV-0014 đã giao những lần nào')).text).toMatch(/gia hạn theo 9876\/VPCP/);
  });

  it('is refused with a reason the officer reads; the date stays', async () => {
    await says(officer, 'nv 20 xin gia hạn đến 30/6/2026 vì thiếu người');
    await says(officer, 'đúng');
    const card = await shows(secretary, /xin gia hạn · NV-0020/);
    const why = await taps(secretary, 'Không đồng ý', card);
    await says(secretary, 'thời gian còn đủ', why);
    expect((await shows(officer, /Không đồng ý gia hạn NV-0020/)).text).toContain('thời gian còn đủ');
    expect((await says(officer, 'NV-0020')).text).toContain('hạn 31/03/2026');
  });
});

describe('what several agencies carry out', () => {
  it('is reported by each for itself; what another reports is none of its business', async () => {
    const other = await world.member('Sơn', 'officer', ENVIRONMENT);
    await says(officer, 'nv 9 đã gửi, vướng kết nối dữ liệu');
    await says(officer, 'đúng');
    const theirs = await says(other, 'NV-0009');
    expect(theirs.text).not.toContain('kết nối');
    expect((await says(other, 'nv 14 xong rồi')).text).toMatch(/không giao cho Bộ Nông nghiệp và Môi trường/);
    expect((await says(secretary, 'NV-0009 đến đâu rồi')).text).toMatch(/1\/\d+ cơ quan đã báo cáo/);
    expect((await says(secretary, 'tỉnh nào chưa báo cáo về cây xanh đô thị')).text).toMatch(/Chưa báo cáo \(\d+\)/);
  });

  it('has its difficulty put to a higher level, then answered, and the agency is told', async () => {
    expect((await says(secretary, 'vuong o dau nhieu nhat')).text).toMatch(/dữ liệu: 1 \(Bộ Xây dựng\)/);
    const list = await says(secretary, 'vướng mắc nào chưa trả lời');
    const card = await opens(secretary, '1', list);
    expect((await taps(secretary, 'Chuyển cấp trên', card)).text).toMatch(/được chuyển cấp trên/);
    const task = await says(secretary, 'NV-0009');
    const again = await opens(secretary, 'Chờ quyết định: vướng mắc (Bộ Xây dựng)', task);
    const asked = await taps(secretary, 'Trả lời vướng mắc', again);
    await says(secretary, 'Bộ Khoa học và Công nghệ đã mở kết nối thử', asked);
    expect((await shows(officer, /Trả lời vướng mắc của NV-0009/)).text).toContain('đã mở kết nối thử');
    expect((await says(secretary, 'vuong o dau nhieu nhat')).text).toMatch(/Không có vướng mắc nào/);
  });
});

describe('what is corrected or not recorded', () => {
  it('“Sửa” takes the correction in; a secretary is told how to record; a leader gets no unreviewed figure', async () => {
    await says(officer, 'NV-0002');
    const shown = await says(officer, 'đang làm 30%');
    expect(shown.text).toMatch(/NV-0002.*30%/s);
    const fix = await taps(officer, 'Sửa', shown);
    expect((await says(officer, 'đang làm 40%', fix)).text).toMatch(/NV-0002.*40%/s);
    expect((await says(officer, 'bỏ')).text).toMatch(/không ghi nhận gì/);
    expect((await says(secretary, 'NV-0002 đang làm 40%')).text).toMatch(/ghi nhận thay/);
    const leader = await world.member('Trợ lý', 'leader');
    expect((await says(leader, 'từ đầu năm giao bao nhiêu, xong bao nhiêu')).text).toMatch(
      /Chưa có nhiệm vụ nào đã rà soát/,
    );
  });
});

describe('a dispute that is accepted', () => {
  /** The desk's replies to the reason why, all of them. */
  async function accepts(code: string, reason: string) {
    const card = await shows(secretary, new RegExp(`đề nghị điều chỉnh · ${code}`));
    const why = await taps(secretary, 'Đồng ý', card);
    await says(secretary, reason, why);
  }

  it('makes two tasks one where that was asked, under the older code', async () => {
    await says(officer, 'nv 14 đề nghị lồng ghép với nv 2');
    await says(officer, 'đúng');
    await accepts('NV-0014', 'cùng sản phẩm');
    const offer = await shows(secretary, /Lồng ghép NV-0014 với NV-0002/);
    expect((await taps(secretary, 'Đúng, lồng ghép', offer)).text).toContain('còn một nhiệm vụ NV-0002');
    expect((await says(secretary, 'NV-0014')).text).toMatch(/^NV-0002/);
    await shows(officer, /NV-0014 được lồng ghép với NV-0002/);
  });

  it('offers exactly the other lead it asks for, and changes nothing before that is confirmed', async () => {
    await says(officer, 'nv 2 không phải việc của Bộ em, của Bộ Tài chính');
    await says(officer, 'đúng');
    await accepts('NV-0002', 'đúng chức năng quản lý vốn');
    const offer = await shows(secretary, /Bộ Xây dựng → Bộ Tài chính/);
    expect(offer.text).toContain('đúng chức năng quản lý vốn');
    await shows(officer, /Đồng ý với đề nghị về NV-0002/);
    expect((await says(officer, 'NV-0002')).text).toMatch(/chủ trì: Bộ Xây dựng/i);
    await taps(secretary, 'Giao lại', offer);
    expect((await says(secretary, 'NV-0002')).text).toMatch(/chủ trì: Bộ Tài chính/i);
  });
});

describe('where two steps are set', () => {
  it('a secretary proposes, an approver decides, the officer is told', async () => {
    await world.app.db.query(`update committee set settings = settings || '{"twoStep":true}' where id = $1`, [
      world.committeeId,
    ]);
    const approver = await world.member('Chánh Văn phòng', 'approver');
    const shown = await says(secretary, 'NV-0020 xác nhận xong, QĐ 7/QĐ-BXD ngày 19/12');
    expect((await taps(secretary, 'Đúng', shown)).text).toMatch(/Đã trình người duyệt/);
    const proposed = await shows(approver, /Minh trình duyệt/);
    expect((await says(secretary, 'NV-0020 đến đâu rồi')).text).not.toContain('đã hoàn thành');
    expect((await taps(approver, 'Duyệt', proposed)).text).toMatch(/Xác nhận hoàn thành NV-0020.*đúng hạn/s);
    await shows(officer, /Xác nhận hoàn thành NV-0020/);
    expect((await taps(approver, 'Duyệt', proposed)).text).toMatch(/đã được ghi nhận từ trước/);
  });
});

describe('on the command line', () => {
  const BY = ['--by', 'Thư ký'];
  async function dondoc(...args: string[]) {
    const [committee] = await world.app.db.query<{ name: string }>('select name from committee');
    return command(world.app, [...args, ...BY, '--committee', committee?.name ?? '']);
  }
  const told = (said: string) => dondoc('report', 'NV-0017', said, '--agency', 'Bộ Nội vụ');
  const accepted = (...more: string[]) => dondoc('confirm', 'NV-0017', '--decision', 'accepted', ...more);
  const WHY = ['--reason', 'hai bên đã thống nhất'];

  it('an accepted dispute is carried out with its reason, or nothing is recorded and the command that will do is shown', async () => {
    expect((await told('nhầm hạn rồi ạ')).out).toMatch(
      /Đã ghi nhận báo cáo của Bộ Nội vụ\.\n• NV-0017 .*đề nghị đính chính thời hạn: “nhầm hạn rồi ạ”.*\nNV-0017: .*hạn 31\/12\/2025/s,
    );
    expect(await accepted()).toMatchObject({ code: 2, err: expect.stringContaining('--to YYYY-MM-DD') });
    const open = await accepted(...WHY);
    expect(open).toMatchObject({ code: 2, out: '' });
    expect(open.err).toMatch(
      /confirm NV-0017 --decision accepted --request \d+ --by "Thư ký" --reason "hai bên đã thống nhất" .*--to YYYY-MM-DD/,
    );
    expect(await accepted('--to', '2026-01-20')).toMatchObject({
      code: 1,
      err: 'Cần văn bản hoặc lý do. (--document hoặc --reason)\n',
    });
    expect((await accepted('--to', '2026-01-20', ...WHY)).out).toMatch(
      /đính chính thời hạn NV-0017: 31\/12\/2025 → 20\/01\/2026\.\nLý do: hai bên đã thống nhất\n.*hạn 20\/01\/2026/,
    );
    expect(await accepted(...WHY)).toMatchObject({ code: 1, err: 'Không còn nội dung nào chờ quyết định.\n' });
  });

  it('of several disputes the one that is meant is chosen; owners, wording, merging and stopping are changed as asked', async () => {
    await told('đề nghị sửa nội dung thành “Đề xuất định mức nhân lực quản lý dữ liệu đô thị”');
    await told('việc này không phải của Bộ em');
    const which = await accepted(...WHY);
    expect(which).toMatchObject({
      code: 2,
      err: expect.stringMatching(/Có 2 đề nghị đang chờ.*--request \d+: .*nội dung.*--request \d+/s),
    });
    const [wording, lead] = [...which.err.matchAll(/--request (\d+):/g)].map((m) => m[1] as string);
    expect((await accepted('--request', wording as string, ...WHY)).out).toMatch(
      /sửa nội dung NV-0017: .*→ “Đề xuất định mức/,
    );
    expect((await accepted(...WHY, '--lead', 'Bộ Thiên văn')).code).toBe(1);
    const given = await accepted('--request', lead as string, ...WHY, '--lead', 'Bộ Xây dựng', '--json');
    expect(JSON.parse(given.out)).toMatchObject({
      changed: { kind: 'lead', from: ['Bộ Nội vụ'], to: ['Bộ Xây dựng'] },
      request: { kind: 'lead', agency: 'Bộ Nội vụ' },
      due: '2026-01-20',
    });
    await dondoc('report', 'NV-0017', 'đề nghị lồng ghép với nv 9998', '--agency', 'Bộ Xây dựng');
    expect(await accepted(...WHY)).toMatchObject({ code: 1, err: 'Không có nhiệm vụ NV-9998.\n' });
    expect((await dondoc('confirm', 'NV-0017', '--decision', 'declined', ...WHY)).out).toMatch(
      /Không đồng ý với đề nghị về NV-0017/,
    );
    await dondoc('report', 'NV-0017', 'đề nghị dừng nhiệm vụ này', '--agency', 'Bộ Xây dựng');
    expect((await accepted(...WHY)).out).toMatch(/Đã dừng NV-0017/);
  });
});
