import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Config } from '../../src/config.ts';
import { callFigures } from '../../src/model/calls.ts';
import { type Model, openModel } from '../../src/model/model.ts';
import { recordPermission } from '../../src/model/permission.ts';
import { newCommittee, openTestApp, SILENT } from '../support/app.ts';
import { type ModelServer, startModelServer } from '../support/model-server.ts';

const Verdict = z.object({ answer: z.string() });
const PROMPT = {
  name: 'read-question',
  hash: 'abc',
  system: 'Trả lời ngắn.',
  user: 'Đồng chí Trần Thị Mẫu, 0912 345 678, hỏi.',
};

let app: Awaited<ReturnType<typeof openTestApp>>;
let server: ModelServer;
let committeeId: number;
let nowMs: number;

beforeAll(async () => {
  app = await openTestApp();
  server = await startModelServer();
});
afterAll(async () => {
  await server.close();
  await app.close();
});
beforeEach(async () => {
  committeeId = await newCommittee(app, `Ban Chỉ đạo ${server.chats.length}`);
  nowMs = Date.parse('2025-11-20T02:00:00Z');
  server.script(() => ({ json: { answer: 'xong' } }));
});

function model(settings: Record<string, string> = {}): Model {
  const config = Config.parse({
    OPENAI_BASE_URL: server.url,
    DONDOC_CHAT_MODEL: 'thu',
    DONDOC_MODEL_TIMEOUT_MS: '700',
    ...settings,
  });
  const opened = openModel({ db: app.db, config, now: () => nowMs, clock: () => 0, log: SILENT });
  if (!opened) throw new Error('a model is set');
  return opened;
}

/** A server outside: the way to it leads to ours. */
const outside = () => model({ OPENAI_BASE_URL: server.url.replace('127.0.0.1', 'localhost.example.com') });

describe('a language model', () => {
  it('is none where the settings name none', () => {
    const config = Config.parse({ OPENAI_BASE_URL: server.url });
    expect(openModel({ db: app.db, config, now: () => nowMs, clock: () => 0, log: SILENT })).toBeNull();
  });

  it('answers in the form it is asked for, and what it cost is kept', async () => {
    const said = await model().structured({ committeeId, prompt: PROMPT }, Verdict);
    expect(said).toMatchObject({ kind: 'done', value: { answer: 'xong' } });
    const [figures] = await callFigures(app.db, committeeId, '2025-11-20');
    expect(figures).toMatchObject({ verb: 'read-question', calls: 1, failed: 0 });
    expect(figures?.input).toBeGreaterThan(10);
  });

  it.each(['tools', 'json'])('is asked by "%s" where a server knows no schemas', async (form) => {
    server.script(({ tools }) =>
      tools[0] ? { call: [{ name: tools[0], args: { answer: 'xong' } }] } : { json: { answer: 'xong' } },
    );
    const said = await model({ DONDOC_MODEL_STRUCTURED: form }).structured({ committeeId, prompt: PROMPT }, Verdict);
    expect(said).toMatchObject({ kind: 'done', value: { answer: 'xong' } });
  });

  it.each([
    ['an answer in another form', { json: { reply: 1 } }, 'malformed'],
    ['an answer that is no JSON', { say: 'Xong rồi ạ' }, 'malformed'],
    ['an answer that breaks off', { cut: '{"answer": "xo' }, 'malformed'],
    ['too many requests', { status: 429, after: 30 }, 'failed'],
    ['an error of the server', { status: 500 }, 'failed'],
    ['a body that is no JSON', { garbage: '<html>' }, 'failed'],
    ['silence', { hang: true as const }, 'failed'],
  ])('gives nothing, and in time, where there is %s', async (_, reply, why) => {
    server.script(() => reply);
    expect(await model().structured({ committeeId, prompt: PROMPT }, Verdict)).toEqual({ kind: 'unavailable', why });
  });

  it('is left alone for a minute after two failures in a row', async () => {
    const asked = model();
    const call = () => asked.structured({ committeeId, prompt: PROMPT }, Verdict);
    server.script(() => ({ status: 500 }));
    await call();
    await call();
    const calls = server.chats.length;
    expect(await call()).toEqual({ kind: 'unavailable', why: 'resting' });
    expect(server.chats).toHaveLength(calls);
    nowMs += 60_000;
    server.script(() => ({ json: { answer: 'xong' } }));
    expect(await call()).toMatchObject({ kind: 'done' });
  });

  it('is not asked once the tokens of the day are used up', async () => {
    const asked = model({ DONDOC_MODEL_TOKENS_A_DAY: '1' });
    await app.db.query('delete from model_call');
    await asked.structured({ committeeId, prompt: PROMPT }, Verdict);
    expect(await asked.structured({ committeeId, prompt: PROMPT }, Verdict)).toMatchObject({ why: 'budget' });
    nowMs += 24 * 3600 * 1000;
    expect(await asked.structured({ committeeId, prompt: PROMPT }, Verdict)).toMatchObject({ kind: 'done' });
    await app.db.query('delete from model_call');
  });

  it('outside the house is off until somebody allows it on a legal basis, committee by committee', async () => {
    const asked = outside();
    const calls = server.chats.length;
    expect(await asked.structured({ committeeId, prompt: PROMPT }, Verdict)).toMatchObject({ why: 'not-allowed' });
    expect(server.chats).toHaveLength(calls);
    const decided = { host: asked.host, basis: 'Điều 20 Luật 91/2025/QH15, hồ sơ số 7', on: '2025-11-20' };
    const by = { name: 'Quản trị', memberId: null, channel: 'test' };
    await recordPermission(app.db, committeeId, { ...decided, allowed: true }, by);
    expect(await asked.structured({ committeeId, prompt: PROMPT }, Verdict)).not.toMatchObject({ why: 'not-allowed' });
    const other = await newCommittee(app, 'Ban Chỉ đạo khác');
    expect(await asked.structured({ committeeId: other, prompt: PROMPT }, Verdict)).toMatchObject({
      why: 'not-allowed',
    });
    await recordPermission(app.db, committeeId, { ...decided, allowed: false }, by);
    expect(await outside().structured({ committeeId, prompt: PROMPT }, Verdict)).toMatchObject({ why: 'not-allowed' });
  });

  it('uses its tools and is heard while it writes', async () => {
    server.script(({ messages }) =>
      messages.at(-1)?.role === 'tool'
        ? { say: `Tìm thấy: ${messages.at(-1)?.content}` }
        : { call: [{ name: 'search', args: { words: 'đê' } }] },
    );
    const heard: string[] = [];
    const search = {
      name: 'search',
      description: 'Tìm đoạn văn bản.',
      schema: z.object({ words: z.string() }),
      run: async ({ words }: Record<string, unknown>) => `đoạn 7 về ${words}`,
    };
    const said = await model({ DONDOC_MODEL_TIMEOUT_MS: '5000' }).agent({
      ...{ committeeId, prompt: PROMPT, tools: [search], steps: 4 },
      onText: (soFar) => heard.push(soFar),
    });
    expect(said).toMatchObject({ kind: 'done', value: 'Tìm thấy: đoạn 7 về đê' });
    expect(heard.at(-1)).toBe('Tìm thấy: đoạn 7 về đê');
    expect(heard.length).toBeGreaterThan(0);
  });

  it('that goes on looking and never answers is stopped', async () => {
    server.script(() => ({ call: [{ name: 'search', args: {} }] }));
    const search = { name: 'search', description: 'Tìm.', schema: z.object({}), run: async () => 'không có' };
    const calls = server.chats.length;
    const said = await model({ DONDOC_MODEL_TIMEOUT_MS: '5000' }).agent({
      ...{ committeeId, prompt: PROMPT, tools: [search], steps: 3 },
    });
    expect(said).toEqual({ kind: 'unavailable', why: 'malformed' });
    expect(server.chats.length - calls).toBeLessThanOrEqual(3);
  });
});
