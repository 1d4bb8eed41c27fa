import { expect, it } from 'vitest';
import { searchPassages } from '../../src/documents/search/search-passages.ts';
import { indexVectors } from '../../src/documents/search/vector-index.ts';
import { newCommittee, openTestApp } from '../support/app.ts';

const PASSAGES = 20_000;
const DIMENSIONS = 32;

it('twenty thousand vectors get an index of neighbours, which a search then uses and answers as before', async () => {
  const app = await openTestApp();
  const { db } = app;
  const committeeId = await newCommittee(app, 'Ban Chỉ đạo nhiều văn bản');
  const [document] = await db.query<{ id: number }>('insert into document (committee_id) values ($1) returning id', [
    committeeId,
  ]);
  const [version] = await db.query<{ id: number }>(
    `insert into document_version (document_id, committee_id, ordinal, file_name, bytes, sha256, format, text, head, issued_on, standing, state)
     values ($1, $2, 1, 'x.txt', '', 'x', 'txt', '', '{}', '2025-01-01', 'official', 'published') returning id`,
    [document?.id, committeeId],
  );
  await db.query(
    `insert into passage (committee_id, version_id, ordinal, start_offset, end_offset, body, term_count, lex, recipe)
     select $1, $2, n, 0, 1, 'x', 1, '{1:1}/1000000000'::sparsevec, 0 from generate_series(1, ${PASSAGES}) n`,
    [committeeId, version?.id],
  );
  await db.query(
    `insert into passage_embedding (passage_id, model, embedding)
     select id, 'vec', (select array_agg(sin(id * d))::vector from generate_series(1, ${DIMENSIONS}) d) from passage where version_id = $1`,
    [version?.id],
  );
  await db.query(`insert into embedding_model (model, dimension) values ('vec', ${DIMENSIONS})`);
  const dense = {
    model: 'vec',
    vector: Array.from({ length: DIMENSIONS }, (_, i) => Math.sin(77 * (i + 1))),
    weight: 1,
  };
  const timed = async () => {
    const before = performance.now();
    const hits = await searchPassages(db, { committeeId, text: 'y', versionIds: null, limit: 5, dense });
    return { hits: hits.map((h) => h.passageId), ms: performance.now() - before };
  };
  await timed();
  const exact = await timed();
  expect(await indexVectors(db, 'vec')).toBe(true);
  await db.query('analyze passage_embedding');
  await timed();
  const near = await timed();
  process.stdout.write(
    `vectors ${PASSAGES}: all of them ${exact.ms.toFixed(0)} ms, by the index ${near.ms.toFixed(0)} ms\n`,
  );
  expect(near.hits[0]).toBe(exact.hits[0]);
  expect(near.ms).toBeLessThan(exact.ms);
  await app.close();
}, 300_000);
