import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Config } from '../../../src/config.ts';
import { denseQuestion } from '../../../src/documents/search/dense-question.ts';
import { embedPassages } from '../../../src/documents/search/embed-passages.ts';
import { evaluateHybrid } from '../../../src/documents/search/evaluate.ts';
import { searchPassages } from '../../../src/documents/search/search-passages.ts';
import { type Embedder, openEmbedder } from '../../../src/model/embed.ts';
import { ingestText, newCommittee, notice, openTestApp, SILENT } from '../../support/app.ts';
import { itWithVector, openTestDatabase } from '../../support/database.ts';
import { type ModelServer, startModelServer } from '../../support/model-server.ts';

let app: Awaited<ReturnType<typeof openTestApp>>;
let server: ModelServer;
let committeeId: number;

beforeAll(async () => {
  app = await openTestApp();
  server = await startModelServer();
  committeeId = await newCommittee(app, 'Ban Chỉ đạo có vectơ');
  await ingestText(
    app,
    committeeId,
    'tb.txt',
    notice('31/TB-VPCP', '2025-09-01', [
      'Bộ Nông nghiệp và Môi trường rà soát các trạm bơm tiêu úng, báo cáo trước ngày 15/10/2025.',
      'Bộ Xây dựng hoàn thiện quy hoạch thoát nước đô thị trong quý IV năm 2025.',
    ]),
  );
});
afterAll(async () => {
  await server.close();
  await app.close();
});
beforeEach(() => server.script(() => ({ say: '' })));
afterEach(() => app.db.query('delete from passage_embedding'));

const MODEL = { OPENAI_BASE_URL: '', DONDOC_EMBEDDING_MODEL: 'vec', DONDOC_MODEL_TIMEOUT_MS: '500' };
function embedder(settings: Record<string, string> = {}, db = app.db): Embedder {
  const config = Config.parse({ ...MODEL, OPENAI_BASE_URL: server.url, ...settings });
  const opened = openEmbedder({ db, config, now: () => 0, clock: () => 0, log: SILENT });
  if (!opened) throw new Error('an embedder is set');
  return opened;
}
const stored = () =>
  app.db.query<{ model: string; n: number }>(
    'select model, count(*)::int as n from passage_embedding group by model order by model',
  );

describe('vectors of passages', () => {
  itWithVector('are made once, with title and number, and a stop in between goes on where it was', async () => {
    const deps = { db: app.db, embedder: embedder() };
    const first = await embedPassages(deps, 2);
    expect(first.made).toBe(2);
    server.script(() => ({ status: 500 }));
    const failed = await embedPassages(deps, 100);
    expect(failed).toEqual({ made: 0, left: first.left, why: 'failed' });
    server.script(() => ({ say: '' }));
    expect(await embedPassages(deps, 100)).toEqual({ made: first.left, left: 0, why: null });
    const calls = server.embedded.length;
    expect(await embedPassages(deps, 100)).toEqual({ made: 0, left: 0, why: null });
    expect(server.embedded).toHaveLength(calls);
    expect(server.embedded.flat()[0]).toContain('31/TB-VPCP');
  });

  itWithVector('of another model replace the old ones only when all are made', async () => {
    await embedPassages({ db: app.db, embedder: embedder() }, 100);
    const other = { db: app.db, embedder: embedder({ DONDOC_EMBEDDING_MODEL: 'vec-2' }) };
    await embedPassages(other, 2);
    expect((await stored()).map((s) => s.model)).toEqual(['vec', 'vec-2']);
    const { left } = await embedPassages(other, 1);
    // A run that ends with the very last passage is the last one that looks at this committee.
    await embedPassages(other, left);
    expect((await stored()).map((s) => s.model)).toEqual(['vec-2']);
  });

  itWithVector('help a question only once every passage has one', async () => {
    const deps = { db: app.db, embedder: embedder() };
    await embedPassages(deps, 1);
    expect(await denseQuestion(deps, committeeId, 'trạm bơm', 0.5)).toBeNull();
    await embedPassages(deps, 100);
    const dense = await denseQuestion(deps, committeeId, 'tram bom tieu ung', 0.5);
    expect(server.embedded.at(-1)).toEqual(['trạm bơm tiêu úng']);
    const [best] = await searchPassages(app.db, {
      ...{ committeeId, text: 'tram bom tieu ung', versionIds: null, limit: 3 },
      ...(dense ? { dense } : {}),
    });
    const [row] = await app.db.query<{ body: string }>('select body from passage where id = $1', [best?.passageId]);
    expect(row?.body).toContain('trạm bơm');
  });

  itWithVector('are made anew where the server gives another dimension under the same name', async () => {
    const deps = { db: app.db, embedder: embedder() };
    await embedPassages(deps, 100);
    const shorter: Embedder = {
      ...deps.embedder,
      embed: async (_, texts) => ({
        kind: 'done',
        value: texts.map(() => [1, 0, 0]),
        tokens: { input: 0, output: 0 },
      }),
    };
    expect(await denseQuestion({ db: app.db, embedder: shorter }, committeeId, 'trạm bơm', 0.5)).toBeNull();
    await app.db.query(
      'delete from passage_embedding where passage_id = (select min(passage_id) from passage_embedding)',
    );
    await embedPassages({ db: app.db, embedder: shorter }, 100);
    const dims = await app.db.query('select distinct vector_dims(embedding) as d from passage_embedding');
    expect(dims).toEqual([{ d: 3 }]);
  });

  itWithVector('are weighed against words on questions whose passages are known', async () => {
    const own = await openTestDatabase();
    const passages = [
      { id: 'a', text: 'Rà soát trạm bơm tiêu úng.' },
      { id: 'b', text: 'Quy hoạch thoát nước đô thị.' },
    ];
    const questions = [{ id: 'q', text: 'tram bom tieu ung o dau', relevant: ['a'] }];
    const deps = { db: own, embedder: embedder({}, own) };
    const all = await evaluateHybrid(deps, passages, questions, () => 0, [0, 0.5, 1]);
    expect(all.map((m) => [m.weight, m['ndcg@10']])).toEqual([
      [0, 1],
      [0.5, 1],
      [1, 1],
    ]);
    await own.close();
  });

  it('of a model in a folder say what is missing where the library is not installed', async () => {
    const deps = { db: app.db, embedder: embedder({ DONDOC_EMBEDDING_FOLDER: '/khong/co/mo-hinh' }) };
    expect(deps.embedder.name).toBe('local:mo-hinh');
    expect(await embedPassages(deps, 1)).toMatchObject({ made: 0, why: 'failed' });
  });
});
