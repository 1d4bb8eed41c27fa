import type { Database } from '../../database/database.ts';
import { lexiconOf } from './lexicon.ts';
import { questionWeights, questionWords } from './question-terms.ts';
import { idf, sparseLiteral } from './terms.ts';

export type PassageHit = { passageId: number; versionId: number; score: number };

/** A model's side of a search: the question's vector (made of the restored, expanded words) and its share of the score, 0–1. */
export type DenseQuestion = { model: string; vector: readonly number[]; weight: number };

/** `versionIds` limits the search to those versions, in SQL: what the viewer may read; null searches the whole committee. */
export type PassageQuery = {
  committeeId: number;
  text: string;
  versionIds: readonly number[] | null;
  limit: number;
  dense?: DenseQuestion;
};

/** Hits taken of each side before they are combined. */
const SIDE = 100;

/** The best passages for a text, by BM25 inside PostgreSQL, with a model's vectors where given; scores fall, ties by id. */
export async function searchPassages(db: Database, query: PassageQuery): Promise<PassageHit[]> {
  if (!query.dense) return lexicalHits(db, query, query.limit);
  const lexical = await lexicalHits(db, query, SIDE);
  const dense = await denseHits(db, query, query.dense);
  return combine(lexical, dense, query.dense.weight).slice(0, query.limit);
}

async function lexicalHits(db: Database, query: PassageQuery, limit: number): Promise<PassageHit[]> {
  const lexicon = await lexiconOf(db, query.committeeId);
  const weights = questionWeights(questionWords(query.text, lexicon.restorer, lexicon.abbreviations));
  if (weights.size === 0) return [];
  const rows = await db.query<{ h: number; df: number }>(
    'select h, df from term_df where committee_id = $1 and h = any($2::int[])',
    [query.committeeId, [...weights.keys()]],
  );
  // A term without a count may still stand in a draft or a limited document, which the statistics leave out.
  const df = new Map(rows.map((r) => [r.h, Math.min(Math.max(r.df, 0), lexicon.passages)]));
  const vector = new Map([...weights].map(([h, weight]) => [h, weight * idf(lexicon.passages, df.get(h) ?? 0)]));
  // The inner select computes each distance once; ordering by the expression again took 50 ms instead of 31 at 5,000 passages.
  const hits = await db.query<PassageHit>(
    `select id as "passageId", version_id as "versionId", -distance as score from (
       select id, version_id, lex <#> $1::sparsevec as distance from passage
       where committee_id = $2 and ($3::bigint[] is null or version_id = any($3)) order by distance, id limit $4) nearest
     order by distance, id`,
    [sparseLiteral(vector), query.committeeId, query.versionIds, limit],
  );
  return hits.filter((hit) => hit.score > 0);
}

/** Neighbours the index looks at: at its default of 40 it would give 40 hits, fewer where other committees' are among them. */
const NEIGHBOURS = 400;

async function denseHits(db: Database, query: PassageQuery, dense: DenseQuestion): Promise<PassageHit[]> {
  // Written as the index has it, or it is not used.
  const distance = `e.embedding::vector(${dense.vector.length}) <=> $1::vector(${dense.vector.length})`;
  return db.transaction(async (tx) => {
    await tx.query(`select set_config('hnsw.ef_search', '${NEIGHBOURS}', true)`);
    return tx.query<PassageHit>(
      `select id as "passageId", version_id as "versionId", 1 - distance as score from (
         select p.id, p.version_id, ${distance} as distance
         from passage_embedding e join passage p on p.id = e.passage_id
         where e.model = $2 and p.committee_id = $3 and ($4::bigint[] is null or p.version_id = any($4))
         order by ${distance} limit $5) nearest
       order by distance, id`,
      [`[${dense.vector.join(',')}]`, dense.model, query.committeeId, query.versionIds, SIDE],
    );
  });
}

/**
 * Weighted sum of the two sides' scores, each spread over 0–1, so that a side's margins count; reciprocal ranks lose them and
 * measured worse. A passage that one side lacks has 0 there. Scores fall, ties by id.
 */
export function combine(
  lexical: readonly PassageHit[],
  dense: readonly PassageHit[],
  denseWeight: number,
): PassageHit[] {
  const total = new Map<number, PassageHit>();
  for (const [hits, weight] of [
    [lexical, 1 - denseWeight],
    [dense, denseWeight],
  ] as const) {
    const scores = hits.map((hit) => hit.score);
    const low = Math.min(...scores);
    const span = Math.max(...scores) - low;
    for (const hit of hits) {
      // All alike, above all a single hit: each is its side's best.
      const share = span > 0 ? (hit.score - low) / span : 1;
      total.set(hit.passageId, { ...hit, score: weight * share + (total.get(hit.passageId)?.score ?? 0) });
    }
  }
  return [...total.values()].sort((a, b) => b.score - a.score || a.passageId - b.passageId);
}
