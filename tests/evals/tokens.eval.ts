import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerWithModel } from '../../src/answers/proposals/answer-with-model.ts';
import { wireApp } from '../../src/app.ts';
import { Config } from '../../src/config.ts';
import { committees } from '../../src/people/committees.ts';
import { SILENT, secretaryOf } from '../support/app.ts';
import { openSampleDatabase } from '../support/database.ts';
import { type ModelServer, startModelServer } from '../support/model-server.ts';
import { row } from './corpora.ts';

/** By kind of question: how often rules alone answer it, and what asking the model costs where they do not. */
const QUESTIONS: [string, string][] = [
  ['list', 'Bộ Xây dựng còn nợ nhiệm vụ nào đến tháng 12?'],
  ['count', 'Bộ Xây dựng có bao nhiêu nhiệm vụ?'],
  ['owner', 'Ai chủ trì xây dựng bộ tiêu chí phường xanh?'],
  ['deadline', 'Hạn trình Đề án phát triển đô thị ít phát thải là khi nào?'],
  ['status', 'NV-0001 đến đâu rồi?'],
  ['history', 'Đề án phát triển đô thị ít phát thải đã điều chỉnh thời hạn mấy lần?'],
  ['document', 'Văn bản nào ghi kết luận phiên họp thứ ba?'],
  ['rank', 'Bộ nào chậm nhất?'],
  ['tally', 'Từ đầu năm giao bao nhiêu nhiệm vụ, xong bao nhiêu?'],
  ['changes', 'Tuần này có gì mới?'],
  ['contact', 'Đầu mối Bộ Xây dựng là ai?'],
  ['unsure', 'bxd vs đống việc tiêu chí phường xanh'],
  ['open', 'Nguyên nhân chậm là gì?'],
  ['summary', 'Tóm tắt tình hình Bộ Xây dựng'],
];
const BY_RULES = new Set(QUESTIONS.slice(0, 11).map(([kind]) => kind));

/** What was looked up for it is not enough for the model. */
let looksFurther = false;
let server: ModelServer;
let app: ReturnType<typeof wireApp>;
beforeAll(async () => {
  // Reads a question as an open one, looks up twice more or not at all, and answers in three sentences.
  server = await startModelServer(({ messages, tools }) => {
    if (tools.length === 0) {
      const about = { agencies: [], excluded: [], roles: [], from: null, to: null, undated: null, status: [] };
      return {
        json: { kind: 'passages', ...about, moved: null, lateDays: null, topic: null, document: null, code: null },
      };
    }
    const looked = messages.filter((m) => m.role === 'tool').length + (looksFurther ? 0 : 2);
    if (looked === 0)
      return { call: [{ name: 'search_passages', args: { words: messages.at(-1)?.content.slice(0, 200) } }] };
    if (looked === 1)
      return { call: [{ name: 'list_tasks', args: { agency: 'Bộ Xây dựng', status: null, topic: null } }] };
    return {
      say: 'Bộ Xây dựng hoàn thiện, trình phê duyệt Đề án phát triển đô thị ít phát thải [NV-0001]. '.repeat(3),
    };
  });
  const config = Config.parse({ OPENAI_BASE_URL: server.url, DONDOC_CHAT_MODEL: 'thu' });
  const now = () => Date.parse('2025-12-22T02:00:00Z');
  app = wireApp({ config, db: await openSampleDatabase(), now, log: SILENT });
});
afterAll(async () => {
  await app.close();
  await server.close();
});

/** Calls and tokens of one question, as the register of calls has them. */
async function costOf(question: string, committeeId: number): Promise<{ calls: number; tokens: number }> {
  await app.db.query('delete from model_call');
  const input = { question, viewer: secretaryOf(committeeId), asOf: app.today(), knownOn: null };
  await answerWithModel(app, { ...input, timeZone: 'Asia/Ho_Chi_Minh' });
  const [cost] = await app.db.query<{ calls: number; tokens: number }>(
    'select count(*)::int as calls, coalesce(sum(input_tokens + output_tokens), 0)::int as tokens from model_call',
  );
  return cost as { calls: number; tokens: number };
}

describe('what a question costs in tokens', () => {
  it('nothing where rules read it; else the prompt, what was looked up and the answer', async () => {
    const committeeId = (await committees(app.db))[0]?.id as number;
    for (const [kind, question] of QUESTIONS) {
      looksFurther = false;
      const cost = await costOf(question, committeeId);
      row(kind, cost);
      expect({ kind, isFree: cost.tokens === 0 }).toEqual({ kind, isFree: BY_RULES.has(kind) });
      if (BY_RULES.has(kind)) continue;
      looksFurther = true;
      row(`${kind}, two more looks`, await costOf(question, committeeId));
    }
  });
});
