import { afterAll, beforeAll, expect } from 'vitest';
import { answerWithModel } from '../../src/answers/proposals/answer-with-model.ts';
import { Config } from '../../src/config.ts';
import { embedPassages } from '../../src/documents/search/embed-passages.ts';
import { openEmbedder } from '../../src/model/embed.ts';
import { ingestText, newCommittee, notice, openTestApp, SILENT, secretaryOf } from '../support/app.ts';
import { itWithVector } from '../support/database.ts';
import { type ModelServer, startModelServer } from '../support/model-server.ts';

let app: Awaited<ReturnType<typeof openTestApp>>;
let server: ModelServer;
beforeAll(async () => {
  app = await openTestApp();
  server = await startModelServer();
});
afterAll(async () => {
  await server.close();
  await app.close();
});

itWithVector('with vectors a question in other words finds the passage, and is asked of the server once', async () => {
  const committeeId = await newCommittee(app, 'Ban Chỉ đạo tìm theo nghĩa');
  const points = ['Bộ Nông nghiệp và Môi trường rà soát các trạm bơm tiêu úng, báo cáo trước ngày 15/10/2025.'];
  await ingestText(app, committeeId, 'tb.txt', notice('41/TB-VPCP', '2025-09-01', points));
  const config = Config.parse({ OPENAI_BASE_URL: server.url, DONDOC_EMBEDDING_MODEL: 'vec' });
  const embedder = openEmbedder({ db: app.db, config, now: () => 0, clock: () => 0, log: SILENT });
  if (!embedder) throw new Error('an embedder is set');
  const ask = (using: typeof embedder | null) =>
    answerWithModel(
      { db: app.db, config, model: null, embedder: using },
      {
        question: 'nói gì về trạm bơm tiêu úng xuống cấp, hư hỏng',
        ...{ viewer: secretaryOf(committeeId), asOf: '2025-11-20', knownOn: null, timeZone: 'Asia/Ho_Chi_Minh' },
      },
    );
  await embedPassages({ db: app.db, embedder }, 100);
  const calls = server.embedded.length;
  const alone = await ask(null);
  const helped = await ask(embedder);
  expect(server.embedded.length - calls).toBe(1);
  expect([alone.answer.answered, helped.answer.answered]).toEqual([false, true]);
  expect(helped.answer.citations[0]?.quote).toContain('trạm bơm tiêu úng');
});
