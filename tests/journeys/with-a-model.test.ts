import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answers/answer.ts';
import { answerWithModel } from '../../src/answers/proposals/answer-with-model.ts';
import { openModel } from '../../src/model/model.ts';
import { secretaryOf } from '../support/app.ts';
import { type BotWorld, openBotWorld } from '../support/bot.ts';
import { type ModelServer, type Reply, type Script, startModelServer } from '../support/model-server.ts';
import type { Person } from '../support/telegram/person.ts';

/** No cue tells its kind: the rules look for its words in the documents. */
const UNUSUAL = 'bxd vs đống việc tiêu chí phường xanh';
const AS_LIST = {
  ...{ kind: 'list', agencies: ['Bộ Xây dựng'], excluded: [], roles: [], from: null, to: null, undated: null },
  ...{ status: [], moved: null, lateDays: null, topic: 'tiêu chí phường xanh', document: null, code: null },
};

let server: ModelServer;
let world: BotWorld;
let secretary: Person;
beforeAll(async () => {
  server = await startModelServer();
  world = await openBotWorld({
    OPENAI_BASE_URL: server.url,
    DONDOC_CHAT_MODEL: 'thu',
    DONDOC_MODEL_TIMEOUT_MS: '15000',
  });
  secretary = await world.member('Thư ký', 'secretary');
  // What a model is reached through is loaded with the first call.
  await import('../../src/model/chat.ts');
});
afterAll(async () => {
  await world.close();
  await server.close();
});
beforeEach(() => {
  // Two failures rest the model for a minute.
  world.passes(61);
  server.chats.length = 0;
});

async function ask(text: string) {
  return secretary.waitForReply({ after: secretary.says(secretary.chat, text), timeoutMs: 15_000 });
}

function asked(question: string) {
  const viewer = secretaryOf(world.committeeId);
  return { question, viewer, asOf: world.app.today(), knownOn: null, timeZone: 'Asia/Ho_Chi_Minh' };
}

async function byRules(question: string): Promise<string> {
  return (await answerQuestion(world.app.db, asked(question))).text;
}

async function withTheModel(question: string): Promise<string> {
  return (await answerWithModel(world.app, asked(question))).answer.text;
}

describe('a question the rules are unsure of', () => {
  it('is read by the model, and answered from the register', async () => {
    server.script(() => ({ json: AS_LIST }));
    const answer = await ask(UNUSUAL);
    expect(answer.text).toMatch(/^Hiểu câu hỏi là: danh sách nhiệm vụ · Bộ Xây dựng · nội dung “tiêu chí phường xanh”/);
    expect(answer.text).toContain('bộ tiêu chí phường xanh');
    const [kept] = await world.app.db.query<{ helped: string[] }>(
      `select answer->'helpedBy' as helped from stored_answer order by id desc limit 1`,
    );
    expect(kept?.helped).toEqual([expect.stringMatching(/^read-question [0-9a-f]{16} thu$/)]);
  });

  it('that the rules read surely is never sent to the model', async () => {
    server.script(() => ({ json: AS_LIST }));
    await ask('Bộ Xây dựng còn nợ nhiệm vụ nào đến tháng 12?');
    await ask('Bộ Xây dựng có bao nhiêu nhiệm vụ?');
    await ask('đã nhận');
    await ask('NV-0001');
    expect(server.chats).toEqual([]);
  });
});

const OPEN = 'Nguyên nhân chậm là gì?';
const TRUE = 'Hồ sơ Đề án phát triển đô thị ít phát thải phải lấy ý kiến lại của các địa phương';

/** Looks the question up once, then writes what `writes` makes of the id of the passage on the causes. */
const afterLooking =
  (writes: (id: string) => Reply): Script =>
  ({ messages }) => {
    const found = /\[(d\d+)\][^\n]*lấy ý kiến lại/.exec(messages.map((m) => m.content).join('\n'))?.[1];
    return found ? writes(found) : { call: [{ name: 'search_passages', args: { words: OPEN } }] };
  };

describe('an open question', () => {
  it('is answered in prose whose every sentence stands in what it cites, above the quotes themselves', async () => {
    server.script(afterLooking((id) => ({ say: `${TRUE} [${id}]. Bộ Xây dựng thiếu trách nhiệm [${id}]. Xin hết.` })));
    const expected = await byRules(OPEN);
    const { text } = await ask(OPEN);
    const [head, ...rules] = expected.split('\n');
    expect(text).toBe(
      [head, `${TRUE} [1].`, '(Đoạn trên do mô hình ngôn ngữ diễn đạt, đã đối chiếu với trích dẫn.)', ...rules].join(
        '\n',
      ),
    );
    expect(text).toContain('Số liệu tính đến 22/12/2025');
  });

  it('shows each sentence while the answer is written, and no sentence that fails', async () => {
    server.script(
      afterLooking((id) => ({
        say: `${TRUE} [${id}]. Xem thêm tại http://x.example [${id}]. Một số cơ quan thông đồng [${id}].`,
      })),
    );
    const before = world.telegram.callsOf('sendMessageDraft').length;
    await ask(OPEN);
    const drafts = world.telegram.callsOf('sendMessageDraft').slice(before);
    expect(drafts.length).toBeGreaterThan(0);
    for (const { params } of drafts) expect(params.text).toBe(`${TRUE}.`);
  });

  it('is answered all the same where the messenger takes no drafts', async () => {
    server.script(afterLooking((id) => ({ say: `${TRUE} [${id}].` })));
    world.telegram.faults.add({ kind: 'server-error', code: 500 }, { method: 'sendMessageDraft' });
    expect((await ask(OPEN)).text).toContain(`${TRUE} [1].`);
  });

  it('that asks for a summary of an agency gets the figures of the register and prose about its tasks', async () => {
    server.script(({ messages }) =>
      messages.at(-1)?.role === 'tool'
        ? { say: 'Nhiệm vụ NV-0001 đã hoàn thành [NV-0001]. Nhiệm vụ NV-0001 sắp đến hạn [NV-0001].' }
        : { call: [{ name: 'list_tasks', args: { agency: 'Bộ Xây dựng', status: null, topic: null } }] },
    );
    const { text } = await ask('Tóm tắt tình hình Bộ Xây dựng');
    expect(text).toContain('Nhiệm vụ NV-0001 sắp đến hạn [2].');
    expect(text).not.toContain('đã hoàn thành [');
    expect(text).toContain('Bộ Xây dựng');
  });
});

describe('what a fault of the model does to an open answer', () => {
  const search: Reply = { call: [{ name: 'search_passages', args: { words: OPEN } }] };
  const FAULTS: [string, Script][] = [
    ['too many requests', () => ({ status: 429, after: 30 })],
    ['an error of the server', () => ({ status: 500 })],
    ['an error after it looked', afterLooking(() => ({ status: 500 }))],
    ['a body that is no JSON', () => ({ garbage: '{"id":' })],
    ['tools without end', () => search],
    [
      'a tool that does not exist',
      afterLooking(() => ({ call: [{ name: 'delete_task', args: { code: 'NV-0001' } }] })),
    ],
    ['arguments that are none', () => ({ call: [{ name: 'search_passages', args: { sql: 'drop table task' } }] })],
    ['nothing said', afterLooking(() => ({ say: '' }))],
    ['wrong citations', afterLooking(() => ({ say: `${TRUE} [d1]. ${TRUE} [NV-0001]. ${TRUE} [1]. ${TRUE}.` }))],
    [
      'an invented agency',
      afterLooking((id) => ({ say: `Bộ Công an phải lấy ý kiến lại của các địa phương [${id}].` })),
    ],
    ['an invented date', afterLooking((id) => ({ say: `${TRUE} trước ngày 31/12/2025 [${id}].` }))],
    ['an answer that breaks off', afterLooking(() => ({ cut: TRUE }))],
  ];

  it.each(FAULTS)('%s: it is what the rules say, to the letter', async (_, script) => {
    server.script(script);
    expect(await withTheModel(OPEN)).toBe(await byRules(OPEN));
    expect(server.chats.length).toBeGreaterThan(0);
  });
});

describe('what a fault of the model does to a reading', () => {
  const FAULTS: [string, Script][] = [
    ['too many requests', () => ({ status: 429, after: 30 })],
    ['an error of the server', () => ({ status: 500 })],
    ['a body that is no JSON', () => ({ garbage: '<html>' })],
    ['an answer in another form', () => ({ json: { kind: 'list' } })],
    ['an answer that breaks off', () => ({ cut: '{"kind": "list", "agen' })],
    ['an invented agency', () => ({ json: { ...AS_LIST, agencies: ['Bộ Công an'] } })],
    ['an invented date', () => ({ json: { ...AS_LIST, to: '2026-06-30' } })],
    ['an invented subject', () => ({ json: { ...AS_LIST, topic: 'tiền lương' } })],
  ];

  it.each(FAULTS)('%s: it is what the rules say, to the letter', async (_, script) => {
    server.script(script);
    expect(await withTheModel(UNUSUAL)).toBe(await byRules(UNUSUAL));
    expect(server.chats.length).toBeGreaterThan(0);
  });
});

describe('a server that fails', () => {
  it.each([UNUSUAL, OPEN])('is not noticed in the chat: “%s” is answered as ever', async (question) => {
    server.script(() => ({ status: 500 }));
    expect((await ask(question)).text).toBe(await byRules(question));
    expect(server.chats.length).toBeGreaterThan(0);
  });
});

describe('a model that is silent', () => {
  it.each([UNUSUAL, OPEN])('keeps nobody waiting beyond its time: “%s” is answered by the rules', async (question) => {
    server.script(() => ({ hang: true }));
    const { db, now, clock, log } = world.app;
    const config = { ...world.app.config, DONDOC_MODEL_TIMEOUT_MS: 300 };
    const model = openModel({ db, config, now, clock, log });
    const { answer } = await answerWithModel({ db, config, model, embedder: null }, asked(question));
    expect(answer.text).toBe(await byRules(question));
    expect(server.chats.length).toBeGreaterThan(0);
  });
});
