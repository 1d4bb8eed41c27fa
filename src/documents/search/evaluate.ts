import { z } from 'zod';
import type { Database } from '../../database/database.ts';
import { addPassageStatistics, addPassages } from './index-passages.ts';
import { searchPassages } from './search-passages.ts';

export const EvalPassage = z.object({ id: z.union([z.string(), z.number()]).transform(String), text: z.string() });
export const EvalQuestion = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  text: z.string(),
  relevant: z.array(z.union([z.string(), z.number()]).transform(String)).min(1),
});

export type SearchMetrics = {
  questions: number;
  'recall@1': number;
  'recall@5': number;
  'recall@10': number;
  'mrr@10': number;
  'ndcg@10': number;
  p50Ms: number;
  p95Ms: number;
};

/**
 * Measures retrieval on given passages and questions with the production index and search. `db` is a migrated, empty database.
 * `clock` gives milliseconds. Shares are 0–1.
 */
export async function evaluateSearch(
  db: Database,
  passages: z.infer<typeof EvalPassage>[],
  questions: z.infer<typeof EvalQuestion>[],
  clock: () => number,
): Promise<SearchMetrics> {
  const { committeeId, ids } = await indexForEvaluation(db, passages);
  const times: number[] = [];
  const sums = { r1: 0, r5: 0, r10: 0, mrr: 0, ndcg: 0 };
  for (const question of questions) {
    const before = clock();
    const hits = await searchPassages(db, { committeeId, text: question.text, versionIds: null, limit: 10 });
    times.push(clock() - before);
    const relevant = new Set(question.relevant);
    const ranks = hits.map((h, i) => (relevant.has(ids.get(h.passageId) ?? '') ? i + 1 : 0)).filter((r) => r > 0);
    const within = (k: number) => ranks.filter((r) => r <= k).length / Math.min(relevant.size, k);
    sums.r1 += within(1);
    sums.r5 += within(5);
    sums.r10 += within(10);
    sums.mrr += ranks.length > 0 ? 1 / Math.min(...ranks) : 0;
    const ideal = Array.from({ length: Math.min(relevant.size, 10) }, (_, i) => 1 / Math.log2(i + 2)).reduce(
      (a, b) => a + b,
      0,
    );
    sums.ndcg += ranks.reduce((sum, r) => sum + 1 / Math.log2(r + 1), 0) / ideal;
  }
  const n = questions.length || 1;
  const round = (x: number) => Math.round((x / n) * 10_000) / 10_000;
  times.sort((a, b) => a - b);
  const at = (share: number) => Math.round((times[Math.floor(times.length * share)] ?? 0) * 10) / 10;
  return {
    questions: questions.length,
    'recall@1': round(sums.r1),
    'recall@5': round(sums.r5),
    'recall@10': round(sums.r10),
    'mrr@10': round(sums.mrr),
    'ndcg@10': round(sums.ndcg),
    p50Ms: at(0.5),
    p95Ms: at(0.95),
  };
}

async function indexForEvaluation(
  db: Database,
  passages: z.infer<typeof EvalPassage>[],
): Promise<{ committeeId: number; ids: Map<number, string> }> {
  return db.transaction(async (tx) => {
    const [committee] = await tx.query<{ id: number }>(
      `insert into committee (name) values ('Đo chất lượng tìm kiếm') returning id`,
    );
    const committeeId = (committee as { id: number }).id;
    const [document] = await tx.query<{ id: number }>('insert into document (committee_id) values ($1) returning id', [
      committeeId,
    ]);
    const [version] = await tx.query<{ id: number }>(
      `insert into document_version (document_id, committee_id, ordinal, file_name, bytes, sha256, format, text, head, issued_on, standing, state)
       values ($1, $2, 1, 'passages.jsonl', '', 'evaluation', 'txt', '', '{}', '2025-01-01', 'reference', 'draft') returning id`,
      [(document as { id: number }).id, committeeId],
    );
    const versionId = (version as { id: number }).id;
    await addPassages(
      tx,
      { committeeId, versionId, context: '' },
      passages.map((p) => ({ start: 0, end: p.text.length, point: null, page: null, body: p.text })),
    );
    await addPassageStatistics(tx, committeeId, versionId);
    const rows = await tx.query<{ id: number; ordinal: number }>(
      'select id, ordinal from passage where version_id = $1',
      [versionId],
    );
    return { committeeId, ids: new Map(rows.map((r) => [r.id, (passages[r.ordinal] as { id: string }).id])) };
  });
}
