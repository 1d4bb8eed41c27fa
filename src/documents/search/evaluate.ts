import { z } from 'zod';
import type { Database } from '../../database/database.ts';
import { denseQuestion } from './dense-question.ts';
import { type EmbedDeps, embedPassages } from './embed-passages.ts';
import { addPassageStatistics, addPassages } from './index-passages.ts';
import { type DenseQuestion, searchPassages } from './search-passages.ts';

const Id = z.union([z.string(), z.number()]).transform(String);

export const EvalPassage = z.object({ id: Id, text: z.string() });
export type EvalPassage = z.infer<typeof EvalPassage>;
export const EvalQuestion = z.object({ id: Id, text: z.string(), relevant: z.array(Id).min(1) });
export type EvalQuestion = z.infer<typeof EvalQuestion>;

type Scores = Record<'recall@1' | 'recall@5' | 'recall@10' | 'mrr@10' | 'ndcg@10', number>;
export type SearchMetrics = { questions: number } & Scores & { p50Ms: number; p95Ms: number };

/** How well one ranking of ids answers a question, each share 0–1; an id that comes twice counts at its first place. */
export function scoreRanking(ranking: readonly string[], relevant: readonly string[]): Scores {
  const wanted = new Set(relevant);
  const ranks = [...new Set(ranking)].flatMap((id, i) => (wanted.has(id) && i < 10 ? [i + 1] : []));
  const recall = (k: number) => ranks.filter((rank) => rank <= k).length / wanted.size;
  const gain = (rank: number) => 1 / Math.log2(rank + 1);
  const ideal = Array.from({ length: Math.min(wanted.size, 10) }, (_, i) => gain(i + 1));
  return {
    'recall@1': recall(1),
    'recall@5': recall(5),
    'recall@10': recall(10),
    'mrr@10': ranks[0] === undefined ? 0 : 1 / ranks[0],
    'ndcg@10': sum(ranks.map(gain)) / sum(ideal),
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

/**
 * Measures retrieval on given passages and questions with the production index and search. `db` is a migrated, empty database.
 * `clock` gives milliseconds.
 */
export async function evaluateSearch(
  db: Database,
  passages: EvalPassage[],
  questions: EvalQuestion[],
  clock: () => number,
): Promise<SearchMetrics> {
  const index = await indexForEvaluation(db, passages);
  return measured(db, index, questions, clock, () => null);
}

/**
 * The same with a model's vectors at several weights, which tells which weight suits a model; the passages' and questions' vectors
 * are made once. Throws where the server gives none.
 */
export async function evaluateHybrid(
  { db, embedder }: EmbedDeps,
  passages: EvalPassage[],
  questions: EvalQuestion[],
  clock: () => number,
  weights: readonly number[],
): Promise<(SearchMetrics & { weight: number })[]> {
  const index = await indexForEvaluation(db, passages);
  const { why } = await embedPassages({ db, embedder }, Number.POSITIVE_INFINITY);
  const vectors = new Map<string, DenseQuestion | null>();
  for (const { text } of questions)
    vectors.set(text, why === null ? await denseQuestion({ db, embedder }, index.committeeId, text, 0) : null);
  if ([...vectors.values()].includes(null)) throw new Error(`no vectors of ${embedder.name}: ${why ?? 'failed'}`);
  const all: (SearchMetrics & { weight: number })[] = [];
  for (const weight of weights) {
    const dense = (text: string) => ({ ...(vectors.get(text) as DenseQuestion), weight });
    all.push({ weight, ...(await measured(db, index, questions, clock, dense)) });
  }
  return all;
}

async function measured(
  db: Database,
  { committeeId, ids }: Indexed,
  questions: EvalQuestion[],
  clock: () => number,
  denseOf: (text: string) => DenseQuestion | null,
): Promise<SearchMetrics> {
  const times: number[] = [];
  const scores: Scores[] = [];
  for (const { text, relevant } of questions) {
    const dense = denseOf(text);
    const before = clock();
    const query = { committeeId, text, versionIds: null, limit: 10, ...(dense ? { dense } : {}) };
    const hits = await searchPassages(db, query);
    times.push(clock() - before);
    const ranking = hits.map((hit) => ids.get(hit.passageId) as string);
    scores.push(scoreRanking(ranking, relevant));
  }
  times.sort((a, b) => a - b);
  const timeAt = (share: number) => Math.round((times[Math.floor(times.length * share)] ?? 0) * 10) / 10;
  const mean = (name: keyof Scores) =>
    Math.round((sum(scores.map((s) => s[name])) / Math.max(scores.length, 1)) * 10_000) / 10_000;
  return {
    questions: questions.length,
    'recall@1': mean('recall@1'),
    'recall@5': mean('recall@5'),
    'recall@10': mean('recall@10'),
    'mrr@10': mean('mrr@10'),
    'ndcg@10': mean('ndcg@10'),
    p50Ms: timeAt(0.5),
    p95Ms: timeAt(0.95),
  };
}

type Indexed = { committeeId: number; ids: Map<number, string> };

async function indexForEvaluation(db: Database, passages: EvalPassage[]): Promise<Indexed> {
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
