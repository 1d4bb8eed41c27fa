import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BotWorld, CONSTRUCTION, openBotWorld } from '../support/bot.ts';
import type { Person } from '../support/telegram/person.ts';

const HEADLINE = 'Bộ Xây dựng còn nợ nhiệm vụ nào đến tháng 12?';

let world: BotWorld;
let secretary: Person;
let officer: Person;
beforeAll(async () => {
  world = await openBotWorld();
  secretary = await world.member('Thư ký', 'secretary');
  officer = await world.member('Lan', 'officer', CONSTRUCTION);
});
afterAll(() => world.close());

async function ask(person: Person, text: string, replyTo?: { id: number }) {
  world.passes(20);
  return person.waitForReply({ after: person.says(person.chat, text, replyTo ? { replyTo } : {}), timeoutMs: 15_000 });
}

describe('the headline question', () => {
  it('is answered with how it was understood, complete rows, their dues and sources', async () => {
    const answer = await ask(secretary, HEADLINE);
    expect(answer.text).toMatch(/^Hiểu câu hỏi là: .*Bộ Xây dựng · hạn đến 31\/12\/2025 · chưa hoàn thành/);
    expect(answer.text).toContain('3 nhiệm vụ (đủ 3/3)');
    expect(answer.text).toMatch(/NV-0001 · .*\n🟡 hạn 25\/12\/2025 · còn 3 ngày · sắp đến hạn/);
    expect(answer.text).toMatch(/\[2\] 9003\/TB-VPCP, ngày 05\/12\/2025, mục II, điểm 1a · chưa rà soát/);
    expect(answer.text).toContain('Số liệu tính đến 22/12/2025');
    expect(answer.buttons[0]).toEqual(['1', '2', '3']);
  });

  it('never says that a task is late on the working day after its weekend due day', async () => {
    const answer = await ask(secretary, HEADLINE);
    const row = answer.text.split('\n').find((l) => l.startsWith('🟡 hạn 20/12/2025')) as string;
    expect(row).toContain('hạn rơi vào ngày nghỉ, tính đến hết 22/12/2025');
    expect(row).not.toMatch(/quá hạn|đã qua hạn/);
  });

  it('shows the source of a row word for word, and hands out the original file', async () => {
    const answer = await ask(secretary, HEADLINE);
    secretary.taps(secretary.chat, 'Nguồn (3)', { on: answer });
    const sources = await secretary.waitForReply({ after: answer.id });
    expect(sources.text).toContain('[2] 9003/TB-VPCP, ngày 05/12/2025, mục II, điểm 1a');
    secretary.taps(secretary.chat, '[2]', { on: sources });
    const quote = await secretary.waitForReply({ after: sources.id });
    expect(quote.entities.map((e) => e.type)).toContain('blockquote');
    expect(quote.text).toMatch(/phê duyệt Đề án phát triển đô thị ít phát thải trước ngày 25 tháng 12 năm 2025/);
    secretary.taps(secretary.chat, 'Tải văn bản gốc', { on: quote });
    const file = await secretary.waitForReply({ after: quote.id });
    expect(file.document?.file_name).toBe('03-thong-bao-phien-3-2025-12-05.txt');
  });

  it('opens the card of a row: owners, both clocks, every assignment with its slip, the wording', async () => {
    const answer = await ask(secretary, HEADLINE);
    secretary.taps(secretary.chat, '2', { on: answer });
    const card = await secretary.waitForReply({ after: answer.id });
    expect(card.text).toMatch(/NV-0001/);
    expect(card.text).toContain('chủ trì: Bộ Xây dựng');
    expect(card.text).toMatch(/30\/09\/2025 → 30\/11\/2025 \(61 ngày, giao lại với thời hạn mới\)/);
    expect(card.text).toMatch(/Các lần giao \(3\)/);
    expect(card.text).not.toMatch(/lùi hạn/i);
  });
});

describe('an answer that was understood wrongly', () => {
  it('is corrected with one tap: another role, status or agency', async () => {
    const answer = await ask(secretary, HEADLINE);
    secretary.taps(secretary.chat, 'Sửa cách hiểu', { on: answer });
    const changed = await secretary.chat.waitFor((all) =>
      all.find((m) => m.id === answer.id && m.buttons.flat().includes('Chỉ chủ trì')),
    );
    secretary.taps(secretary.chat, 'Chỉ chủ trì', { on: changed });
    const leads = await secretary.waitForReply({ after: answer.id });
    expect(leads.text).toContain('2 nhiệm vụ (đủ 2/2)');
    secretary.taps(secretary.chat, 'Cơ quan khác', { on: changed });
    const which = await secretary.waitForReply({ after: leads.id });
    const other = await ask(secretary, 'bo y te', which);
    expect(other.text).toMatch(/Bộ Y tế/);
    const unknown = await ask(secretary, 'Bộ Xây dưng', which);
    expect(unknown.text).toMatch(/Bộ Xây dựng/);
  });

  it('is judged, with a reason where it was bad, and the judgement is kept for the evals', async () => {
    const answer = await ask(secretary, HEADLINE);
    const good = secretary.taps(secretary.chat, '👍', { on: answer });
    expect((await good.answer()).text).toMatch(/cảm ơn/);
    secretary.taps(secretary.chat, '👎', { on: answer });
    const why = await secretary.waitForReply({ after: answer.id });
    const thanks = await ask(secretary, 'thiếu việc của Hà Nội', why);
    expect(thanks.text).toMatch(/Đã ghi nhận lý do/);
    const kept = await world.app.db.query<{ verdict: string; reason: string | null }>(
      'select verdict, reason from feedback order by id',
    );
    expect(kept).toEqual([
      { verdict: 'good', reason: null },
      { verdict: 'bad', reason: null },
      { verdict: 'bad', reason: 'thiếu việc của Hà Nội' },
    ]);
  });
});

describe('a conversation', () => {
  it('keeps its thread: a follow-up amends the question before, a reply goes on from the answer replied to', async () => {
    const first = await ask(secretary, HEADLINE);
    const next = await ask(secretary, 'còn Bộ Y tế?');
    expect(next.text).toMatch(/Bộ Y tế/);
    const back = await ask(secretary, 'chỉ những việc chủ trì', first);
    expect(back.text).toMatch(/Bộ Xây dựng · chủ trì/);
  });

  it('turns the pages of a long list in place, and every row is on exactly one page', async () => {
    const answer = await ask(secretary, 'Tất cả nhiệm vụ chưa hoàn thành');
    const total = Number(/đủ (\d+)\//.exec(answer.text)?.[1]);
    expect(total).toBeGreaterThan(12);
    const seen = new Set<string>();
    for (let page = 1; ; page++) {
      const shown = await secretary.chat.waitFor((all) =>
        all.find((m) => m.id === answer.id && m.text.includes(`Trang ${page}/`)),
      );
      const codes = [...shown.text.matchAll(/^\d+\. .*?(NV-\d+)/gm)].map((m) => m[1] as string);
      for (const code of codes) expect(seen.has(code)).toBe(false);
      for (const code of codes) seen.add(code);
      if (!shown.buttons.flat().includes('Sau ›')) break;
      world.passes(20);
      secretary.taps(secretary.chat, 'Sau ›', { on: shown });
    }
    expect(seen.size).toBe(total);
  });

  it('keeps the buttons of the page that is shown when the ways to correct it are closed again', async () => {
    const answer = await ask(secretary, 'Tất cả nhiệm vụ chưa hoàn thành');
    secretary.taps(secretary.chat, 'Sau ›', { on: answer });
    const shown = (label: string) =>
      secretary.chat.waitFor((all) => all.find((m) => m.id === answer.id && m.buttons.flat().includes(label)));
    secretary.taps(secretary.chat, 'Sửa cách hiểu', { on: await shown('7') });
    secretary.taps(secretary.chat, 'Quay lại', { on: await shown('Quay lại') });
    expect((await shown('7')).buttons[1]).toEqual(['‹ Trước', 'Sau ›']);
  });

  it('lists under a long answer the sources of the page that is shown, each number the one of its row', async () => {
    const answer = await ask(secretary, 'Tất cả nhiệm vụ chưa hoàn thành');
    const numbers = (text: string) =>
      [
        ...new Set(
          text
            .match(/^(?:\[\d+\])+/gm)
            ?.join('')
            .match(/\d+/g),
        ),
      ].sort();
    secretary.taps(secretary.chat, 'Sau ›', { on: answer });
    const shown = await secretary.chat.waitFor((all) => all.find((m) => m.id === answer.id && /Trang 2/.test(m.text)));
    secretary.taps(secretary.chat, shown.buttons.flat().find((b) => b.startsWith('Nguồn')) as string, { on: shown });
    expect(numbers((await secretary.waitForReply({ after: answer.id })).text)).toEqual(numbers(shown.text));
  });

  it('understands unaccented and English questions, and answers English in English', async () => {
    expect((await ask(secretary, 'bo xd con no nv nao den t12')).text).toContain('3 nhiệm vụ (đủ 3/3)');
    const english = await ask(secretary, 'What must the Ministry of Construction finish by December?');
    expect(english.text).toMatch(/Ministry of Construction|Bộ Xây dựng/);
    expect(english.text).toMatch(/Understood as/);
  });
});

describe('commands', () => {
  it('list what an officer has to do, what is late and due soon, of the own agency only', async () => {
    const mine = await ask(officer, '/nhiemvu');
    expect(mine.text).toMatch(/Bộ Xây dựng/);
    expect((await ask(officer, '/quahan')).text).toMatch(/Bộ Xây dựng/);
    expect((await ask(officer, '/sapdenhan')).text).toMatch(/NV-0001/);
    expect((await ask(officer, '/vanban')).text).toMatch(/9003\/TB-VPCP/);
    expect((await ask(officer, '/tra 1')).text).toMatch(/NV-0001/);
    const which = await ask(officer, '/tra');
    expect((await ask(officer, '2', which)).text).toMatch(/NV-0002/);
    expect((await ask(officer, '/caidat')).text).toMatch(/không thuộc thẩm quyền/);
    expect((await ask(officer, '/khongco')).text).toMatch(/Không có lệnh này/);
  });
});

describe('buttons', () => {
  it('carry opaque data of at most 64 bytes and work twice without doing anything twice', async () => {
    const answer = await ask(secretary, HEADLINE);
    for (const button of answer.keyboard.flat()) {
      expect(button.callback_data).toMatch(/^[\w-]{16}$/);
    }
    const before = await countOf('feedback');
    await secretary.taps(secretary.chat, '👍', { on: answer }).answer();
    await secretary.taps(secretary.chat, '👍', { on: answer }).answer();
    expect(await countOf('feedback')).toBe(before + 1);
  });

  it('still work after a year, and one that is unknown says so kindly', async () => {
    const answer = await ask(secretary, HEADLINE);
    world.at('2026-12-22T09:00');
    secretary.taps(secretary.chat, '1', { on: answer });
    expect((await secretary.waitForReply({ after: answer.id })).text).toMatch(/NV-00/);
    world.passes(120);
    await world.app.db.query('delete from button');
    const gone = secretary.taps(secretary.chat, '1', { on: answer });
    expect((await gone.answer()).text).toMatch(/không còn dùng được/);
  });
});

async function countOf(table: string): Promise<number> {
  const [row] = await world.app.db.query<{ n: number }>(`select count(*)::int as n from ${table}`);
  return row?.n ?? 0;
}
