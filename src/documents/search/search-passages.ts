import type { Database } from '../../database/database.ts';
import { lexiconOf } from './lexicon.ts';
import { questionWeights, questionWords } from './question-terms.ts';
import { idf, sparseLiteral } from './terms.ts';
import { indexOf, textLiteral } from './vector-index.ts';

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

/** Neighbours the index is asked for: other committees' and other versions' are among them, and 100 are wanted. */
const NEIGHBOURS = 400;

async function denseHits(db: Database, query: PassageQuery, dense: DenseQuestion): Promise<PassageHit[]> {
  const near = await nearestByIndex(db, query, dense);
  if (near && near.length >= SIDE) return near.slice(0, SIDE);
  return db.query<PassageHit>(
    `select id as "passageId", version_id as "versionId", 1 - distance as score from (
       select p.id, p.version_id, ${distanceTo(dense)} as distance
       from passage p join passage_embedding e on e.passage_id = p.id and e.model = $2
       where p.committee_id = $3 and ($4::bigint[] is null or p.version_id = any($4)) order by distance, id limit $5) nearest
     order by distance, id`,
    [vectorLiteral(dense), dense.model, query.committeeId, query.versionIds, SIDE],
  );
}

/** By the index of neighbours, where there is one: null where there is none. */
async function nearestByIndex(db: Database, query: PassageQuery, dense: DenseQuestion): Promise<PassageHit[] | null> {
  const [index] = await db.query<{ name: string | null }>('select to_regclass($1)::text as name', [
    indexOf(dense.model),
  ]);
  if (!index?.name) return null;
  const steer = (on: 'on' | 'off') =>
    `select set_config('hnsw.ef_search', '${NEIGHBOURS}', true), set_config('enable_seqscan', '${on}', true)`;
  return db.transaction(async (tx) => {
    // Joined with the passages in one statement, or left to its own costs, the index is not used: 64 ms instead of 29 for
    // 20,000 vectors of 32 (`npm run bench`).
    await tx.query(steer('off'));
    const near = await tx.query<{ id: number; distance: number }>(
      `select e.passage_id as id, ${distanceTo(dense)} as distance from passage_embedding e
       where e.model = ${textLiteral(dense.model)} order by ${distanceTo(dense)} limit ${NEIGHBOURS}`,
      [vectorLiteral(dense)],
    );
    await tx.query(steer('on'));
    return tx.query<PassageHit>(
      `select p.id as "passageId", p.version_id as "versionId", 1 - n.distance as score
       from jsonb_to_recordset($1::jsonb) as n(id bigint, distance float8) join passage p on p.id = n.id
       where p.committee_id = $2 and ($3::bigint[] is null or p.version_id = any($3)) order by n.distance, p.id`,
      [JSON.stringify(near), query.committeeId, query.versionIds],
    );
  });
}

/** Written as the index has it. */
function distanceTo({ vector }: DenseQuestion): string {
  return `e.embedding::vector(${vector.length}) <=> $1::vector(${vector.length})`;
}

function vectorLiteral({ vector }: DenseQuestion): string {
  return `[${vector.join(',')}]`;
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
