import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BotWorld, CONSTRUCTION, openBotWorld } from '../support/bot.ts';
import { command } from '../support/cli.ts';
import type { Person } from '../support/telegram/person.ts';
import type { SeenMessage } from '../support/telegram/seen.ts';

let world: BotWorld;
let secretary: Person;
let officer: Person;
let leader: Person;
beforeAll(async () => {
  world = await openBotWorld();
  secretary = await world.member('Minh', 'secretary');
  officer = await world.member('Lan', 'officer', CONSTRUCTION);
  leader = await world.member('Trợ lý', 'leader');
});
afterAll(() => world.close());

async function says(person: Person, text: string, replyTo?: SeenMessage) {
  world.passes(20);
  const said = person.says(person.chat, text, replyTo ? { replyTo } : {});
  return person.waitForReply({ after: said });
}
async function taps(person: Person, label: string, on: SeenMessage) {
  world.passes(20);
  const before = person.chat.messages().at(-1)?.id ?? 0;
  person.taps(person.chat, label, { on });
  return person.chat.waitFor((all) => all.find((m) => m.isBot && m.id > before));
}
const shows = (person: Person, what: RegExp) =>
  person.chat.waitFor((all) => all.findLast((m) => m.isBot && what.test(m.text)));

/** The command line over the same register. */
async function dondoc(...args: string[]) {
  const [committee] = await world.app.db.query<{ name: string }>('select name from committee');
  return command(world.app, ['round', ...args, '--committee', committee?.name ?? '']);
}

async function round() {
  const [row] = await world.app.db.query<{ rounds: number; arrivals: number; asked: number }>(
    `select (select count(*)::int from reporting_round) as rounds, (select count(*)::int from round_arrival where retracts is null) as arrivals,
       (select count(distinct agency_id)::int from round_agency) as asked`,
  );
  return row;
}

describe('a reporting round from request to compiled report', () => {
  let card: SeenMessage;

  it('is read back with who is asked, corrected in words, and opened once', async () => {
    const plan = await says(secretary, 'Mở đợt báo cáo quý IV, hạn 25/12/2025, nơi nhận: Văn phòng BCĐ, 024 1234 5678');
    expect(plan.text).toMatch(/Mở đợt “Báo cáo quý IV”, hạn gửi 25\/12\/2025/);
    expect(plan.text).toMatch(/Gồm \d+ cơ quan: .*Bộ Xây dựng/);
    expect(plan.text).toMatch(/Chưa có đầu mối nhận tin/);
    const fewer = await says(secretary, 'gồm Bộ Xây dựng, Bộ Y tế, Bộ Nội vụ, Bộ Tài chính');
    expect(fewer.text).toMatch(/Gồm 4 cơ quan/);
    const right = await says(secretary, 'bỏ Bộ Tài chính, hạn 26/12');
    expect(right.text).toMatch(/hạn gửi 26\/12\/2025/);
    expect(right.text).toMatch(/Gồm 3 cơ quan: Bộ Nội vụ, Bộ Xây dựng, Bộ Y tế/);
    expect((await says(secretary, 'ok')).text).toMatch(/Chưa ghi nhận/);
    expect(await round()).toMatchObject({ rounds: 0 });
    expect((await taps(secretary, 'Đúng, mở đợt', right)).text).toMatch(/3 cơ quan, đã báo 1 đầu mối/);
    card = await shows(secretary, /Chưa nhận được báo cáo \(3\)/);
    expect((await taps(secretary, 'Đúng, mở đợt', right)).text).toMatch(/đã được mở trước đó/);
    await secretary.chat.waitFor((all) => all.filter((m) => /Chưa nhận được báo cáo \(3\)/.test(m.text)).length === 2);
    const change = await says(secretary, 'thêm Bộ Tài chính vào đợt báo cáo quý IV');
    expect(change.text).toMatch(/thêm Bộ Tài chính; bớt –/);
    await says(secretary, 'đúng');
    await shows(secretary, /Chưa nhận được báo cáo \(4\)/);
    expect(await round()).toMatchObject({ rounds: 1, asked: 4 });
    const asked = async (...change: string[]) =>
      JSON.parse((await dondoc('agencies', '1', ...change, '--by', 'Thư ký', '--json')).out).missing;
    expect(await asked('--drop', 'Bộ Tài chính')).not.toContain('Bộ Tài chính');
    expect(await asked('--add', 'Bộ Tài chính')).toHaveLength(4);
  });

  it('tells the officers of its agencies what, by when and where to, with their own tasks in the form', async () => {
    const told = await shows(officer, /Đợt báo cáo mới: “Báo cáo quý IV”/);
    expect(told.text).toMatch(/Bộ Xây dựng gửi báo cáo chậm nhất ngày 26\/12\/2025/);
    expect(told.text).toContain('Cam kết thời hạn');
    expect(told.text).toContain('024 1234 5678');
    const form = await taps(officer, 'Mẫu có sẵn nhiệm vụ (Word)', told);
    expect(form.document?.file_name).toMatch(/^mau-bao-cao.*bo-xay-dung\.docx$/);
    expect((await says(officer, 'mẫu báo cáo quý đâu ạ')).text).toMatch(
      /hạn gửi 26\/12\/2025.*Nơi nhận.*Kết quả thực hiện/s,
    );
    expect((await says(officer, 'bo minh bao cao chua')).text).toMatch(/Chưa nhận được báo cáo của Bộ Xây dựng/);
  });

  it('records an arrival in words after “Đúng”, and a second letter of the same agency counts', async () => {
    const back = await says(secretary, 'BXD gửi báo cáo rồi, CV 1234/BXD-QHKT ngày 20/12');
    expect(back.text).toMatch(/báo cáo của Bộ Xây dựng.*1234\/BXD-QHKT, ngày 20\/12\/2025.*Đúng không/s);
    expect(await round()).toMatchObject({ arrivals: 0 });
    expect((await says(secretary, 'đúng')).text).toMatch(/Đã ghi nhận.*đã nhận 1\/4, chưa nhận được 3/s);
    await taps(secretary, 'Đúng', back);
    expect(await round()).toMatchObject({ arrivals: 1 });
    expect((await says(officer, 'bo minh bao cao chua')).text).toMatch(
      /Đã nhận báo cáo của Bộ Xây dựng: 1234\/BXD-QHKT/,
    );
    expect((await says(officer, 'bên em gửi lại báo cáo, cv 1300/BXD-QHKT ngày 21/12')).text).toMatch(
      /Đã chuyển Tổ giúp việc/,
    );
    expect(await round()).toMatchObject({ arrivals: 1 });
    const proposed = await shows(secretary, /Bộ Xây dựng báo đã gửi “Báo cáo quý IV”/);
    const again = await taps(secretary, 'Ghi nhận', proposed);
    expect(again.text).toMatch(/Đã có lần gửi trước: 1234\/BXD-QHKT/);
    await taps(secretary, 'Đúng', again);
    expect(await round()).toMatchObject({ arrivals: 2 });
    expect((await says(secretary, 'bộ nào chưa gửi báo cáo đợt này')).text).toMatch(
      /Đã gửi 1\/4 cơ quan:.*1300\/BXD-QHKT, ngày 21\/12\/2025, gửi 2 lần/s,
    );
  });

  it('records one by a tap, without a number where there is none yet, and takes it back', async () => {
    const which = await taps(secretary, 'Ghi nhận báo cáo đến', card);
    const asked = await taps(secretary, 'Bộ Y tế', which);
    expect(asked.text).toMatch(/số, ngày công văn/);
    const kept = await taps(secretary, 'Chưa có số', asked);
    expect(kept.text).toMatch(/chưa có số văn bản.*đã nhận 2\/4/s);
    await taps(secretary, 'Ghi nhầm, bỏ', kept);
    expect((await says(secretary, 'bộ nào chưa gửi báo cáo')).text).toMatch(/Chưa nhận được báo cáo \(3\).*Bộ Y tế/s);
  });

  it('has its cut-off moved with a reason, once; who was told of the old one is told of the new one in the morning', async () => {
    world.at('2025-12-23T22:00');
    const asked = await taps(secretary, 'Dời hạn nộp', card);
    expect(asked.text).toMatch(/đang là 26\/12\/2025/);
    expect((await says(secretary, '20/12/2025 vì lùi phiên họp')).text).toMatch(/từ hôm nay trở đi/);
    const back = await says(secretary, '27/12');
    expect(back.text).toMatch(
      /“Báo cáo quý IV” từ 26\/12\/2025 sang 27\/12\/2025.*ngày nghỉ.*Lý do: lùi phiên họp\..*4 cơ quan/s,
    );
    await says(secretary, 'đúng');
    await shows(secretary, /hạn gửi 27\/12\/2025, trước đó 26\/12\/2025/);
    expect((await taps(secretary, 'Đúng', back)).text).toMatch(/đã là 27\/12\/2025; không ghi thêm/);
    expect(
      await world.app.db.query(
        `select state, not_before as at from outbox where body::text like '%27/12/2025 (trước đó 26/12/2025)%'`,
      ),
    ).toEqual([{ state: 'waiting', at: '2025-12-23T23:30:00.000Z' }]);
    expect((await says(officer, 'bo minh bao cao chua')).text).toMatch(/hạn gửi 27\/12\/2025, trước đó 26\/12\/2025/);
    const seen = async (...on: string[]) => JSON.parse((await dondoc('status', '1', ...on, '--json')).out);
    expect(await seen('--as-of', '2025-12-22')).toMatchObject({ cutOff: '2025-12-26', earlierCutOffs: [] });
    expect(await seen()).toMatchObject({ cutOff: '2025-12-27', earlierCutOffs: ['2025-12-26'] });
    const move = ['move', '1', '--cut-off', '2025-12-27', '--by', 'Thư ký'];
    expect((await dondoc(...move)).code).toBe(2);
    expect((await dondoc(...move, '--reason', 'trùng ngày nghỉ')).out).toMatch(/không ghi thêm/);
    expect((await dondoc('move', '9', ...move.slice(2), '--reason', 'x')).code).toBe(1);
    const again = ['open', '--name', 'quý IV', '--cut-off', '2025-12-26', '--by', 'Thư ký'];
    expect((await dondoc(...again)).out).toMatch(/đã được mở trước đó/);
  });

  it('after the cut-off says so to the secretariat alone', async () => {
    // Before the hour of the digests, which would come between a question and its answer.
    world.at('2025-12-30T06:40');
    const first = await says(officer, 'bo minh bao cao chua');
    await shows(officer, /Số liệu tính đến 30\/12\/2025/);
    expect(first.text).toMatch(
      /Hạn gửi “Báo cáo quý IV” đã thay đổi.*27\/12\/2025 \(trước đó 26\/12\/2025\)\. Đã nhận báo cáo của Bộ Xây dựng\.\nLý do: lùi phiên họp/s,
    );
    const back = await says(secretary, 'Bộ Y tế gửi báo cáo rồi, cv 45/BYT-VP ngày 29/12');
    await taps(secretary, 'Đúng', back);
    const desk = await says(secretary, 'ai chưa báo cáo đợt này');
    expect(desk.text).toMatch(/đã qua hạn gửi 3 ngày.*45\/BYT-VP, ngày 29\/12\/2025, sau hạn gửi 2 ngày/s);
    const seen = await says(leader, 'ai chưa báo cáo đợt này');
    expect(seen.text).toMatch(/Đã gửi 2\/4 cơ quan.*Chưa nhận được báo cáo \(2\):\nBộ Nội vụ, Bộ Tài chính/s);
    for (const { text } of [seen, await says(officer, 'đợt này bộ nào chưa gửi báo cáo')])
      expect(text).not.toMatch(/quá? hạn gửi|sau hạn/);
    expect((await says(officer, 'Bộ Y tế gửi báo cáo chưa')).text).toMatch(/không thuộc phạm vi/);
    expect((await says(leader, 'Mở đợt báo cáo quý I, hạn 25/3/2026')).text).not.toMatch(/Mở đợt “/);
  });

  it('gives a text for the group that names no late agency until the secretary says so', async () => {
    const desk = await says(secretary, '/dotbaocao');
    const letters = await taps(secretary, 'Soạn công văn', desk);
    expect(letters.buttons.flat()).toEqual(['Bộ Nội vụ', 'Bộ Tài chính']);
    secretary.taps(secretary.chat, 'Soạn tin nhóm', { on: desk });
    const text = await shows(secretary, /^Tổ giúp việc kính gửi/);
    expect(text.text).toMatch(/cảm ơn 2 cơ quan.*Bộ Xây dựng, Bộ Y tế/);
    expect(text.text).not.toContain('Bộ Nội vụ');
    secretary.taps(secretary.chat, 'Nêu tên cơ quan chưa gửi', { on: text });
    const named = await shows(secretary, /chưa nhận được báo cáo của 2 cơ quan: Bộ Nội vụ, Bộ Tài chính/);
    expect(named.id).toBe(text.id);
    secretary.taps(secretary.chat, 'Không nêu tên', { on: named });
    await secretary.chat.waitFor((all) => all.find((m) => m.id === text.id && !m.text.includes('Bộ Nội vụ')));
  });

  it('is the same on the command line, which refuses what makes no sense', async () => {
    const before = JSON.parse((await dondoc('status', '1', '--json')).out);
    expect(before).toMatchObject({ cutOff: '2025-12-27', of: 4, missing: ['Bộ Nội vụ', 'Bộ Tài chính'] });
    expect(before.sent[0]).toMatchObject({ agency: 'Bộ Xây dựng', number: '1300/BXD-QHKT', times: 2 });
    const letter = ['--number', '9/BNV-VP', '--date', '2025-12-30', '--by', 'Thư ký', '--json'];
    expect((await dondoc('arrival', '1', '--agency', 'Bộ Công an', ...letter)).err).toMatch(
      /không thuộc đợt báo cáo 1/,
    );
    expect(JSON.parse((await dondoc('arrival', '1', '--agency', 'Bộ Nội vụ', ...letter)).out)).toMatchObject({
      status: 'recorded',
      missing: ['Bộ Tài chính'],
    });
    const undone = await dondoc('arrival', '1', '--agency', 'Bộ Nội vụ', '--retract', '--by', 'Thư ký', '--json');
    expect(JSON.parse(undone.out)).toMatchObject({ status: 'retracted', missing: before.missing });
    expect((await dondoc('open', '--name', 'x', '--cut-off', '2025-12-01', '--by', 'Thư ký')).err).toMatch(
      /từ ngày mở/,
    );
    expect((await dondoc('arrival', '1', '--agency', 'BXD', '--number', '1', '--by', 'a')).code).toBe(2);
    expect((await dondoc('status', '99')).code).toBe(1);
  });

  it('compiles the session report at any time, and is closed once', async () => {
    const report = await says(secretary, 'tổng hợp đợt báo cáo quý IV');
    expect(report.document?.file_name).toMatch(/^bao-cao-phien-hop.*\.docx$/);
    expect(report.text).toMatch(/đã nhận 2\/4/);
    const sure = await says(secretary, 'đóng đợt báo cáo quý IV');
    expect(sure.text).toMatch(/Còn 2 cơ quan/);
    expect((await taps(secretary, 'Đúng, đóng đợt', sure)).text).toMatch(/Đã đóng đợt/);
    expect((await taps(secretary, 'Đúng, đóng đợt', sure)).text).toMatch(/đã đóng ngày 30\/12\/2025/);
    const late = ['--agency', 'Bộ Nội vụ', '--number', '9/BNV-VP', '--date', '2025-12-30', '--by', 'Thư ký'];
    expect(await dondoc('arrival', '1', ...late)).toMatchObject({ code: 1, err: expect.stringContaining('đã đóng') });
    expect((await says(officer, 'mẫu báo cáo quý đâu ạ')).text).toMatch(/không có đợt báo cáo nào đang mở/);
  });
});
