import type { Database } from '../../database/database.ts';
import { hasMarks } from '../../shared/text.ts';
import { longForms } from './abbreviations.ts';
import { type BigramCounts, type Restorer, restorerOf } from './restorer.ts';
import { type Field, idf, sparseLiteral, termIndex, terms, tokens } from './terms.ts';

/** What a search needs of a committee beside its passages; read again only when a publication changed it. */
export type Lexicon = {
  revision: number;
  passages: number;
  restorer: Restorer;
  abbreviations: ReadonlyMap<string, string>;
};

export type PassageHit = { passageId: number; versionId: number; score: number };

/** `versionIds` limits the search to those versions, in SQL. `dense` adds a model's vector side, see `combine`. */
export type PassageQuery = {
  committeeId: number;
  text: string;
  versionIds: readonly number[] | null;
  limit: number;
  dense?: { model: string; vector: readonly number[]; weight: number };
};

const lexicons = new WeakMap<object, Map<number, Lexicon>>();

/** The committee's lexicon, cached a database and revision. */
export async function lexiconOf(db: Database, committeeId: number): Promise<Lexicon> {
  const cache = lexicons.get(db) ?? new Map<number, Lexicon>();
  lexicons.set(db, cache);
  const [stat] = await db.query<{ passages: number; revision: number }>(
    'select passages, revision from lex_stat where committee_id = $1',
    [committeeId],
  );
  const revision = stat?.revision ?? 0;
  const known = cache.get(committeeId);
  if (known?.revision === revision) return known;
  const counts = new Map<string, Map<string, number>>();
  for (const { prev, next, n } of await db.query<{ prev: string; next: string; n: number }>(
    'select prev, next, n from syllable_bigram where committee_id = $1 and n > 0',
    [committeeId],
  )) {
    const following = counts.get(prev);
    if (following) following.set(next, n);
    else counts.set(prev, new Map([[next, n]]));
  }
  const pairs = await db.query<{ short: string; long: string }>(
    'select short, long from learnt_abbreviation where committee_id = $1 and n > 0 order by n, long',
    [committeeId],
  );
  const lexicon: Lexicon = {
    revision,
    passages: stat?.passages ?? 0,
    restorer: restorerOf(counts as BigramCounts),
    abbreviations: new Map(pairs.map((p) => [p.short, p.long])),
  };
  cache.set(committeeId, lexicon);
  return lexicon;
}

/** The words of a question as searched: abbreviations followed by their long form, accents put back where they are missing. */
export function queryWords(text: string, lexicon: Lexicon): { restored: string[]; typed: string[]; accented: boolean } {
  const own = tokens(text);
  const typed = [...own, ...longForms(own, lexicon.abbreviations).flatMap((long) => tokens(long))];
  const letters = own.filter((w) => !/\d/.test(w));
  const accented = letters.length > 0 && letters.filter(hasMarks).length / letters.length >= ACCENTED_SHARE;
  return { restored: accented ? typed : lexicon.restorer.restore(typed), typed, accented };
}

/** Fully accented Vietnamese carries marks on about three syllables in four. */
const ACCENTED_SHARE = 0.5;

/** The best passages for a text, by BM25 inside PostgreSQL; scores fall, ties by passage id. */
export async function searchPassages(db: Database, query: PassageQuery): Promise<PassageHit[]> {
  const lexicon = await lexiconOf(db, query.committeeId);
  const lexical = await lexicalHits(db, query, lexicon, query.dense ? 100 : query.limit);
  if (!query.dense) return lexical;
  const dense = await denseHits(db, query as Required<PassageQuery>, 100);
  return combine(lexical, dense, query.dense.weight).slice(0, query.limit);
}

async function lexicalHits(db: Database, query: PassageQuery, lexicon: Lexicon, limit: number): Promise<PassageHit[]> {
  const { restored, typed, accented } = queryWords(query.text, lexicon);
  const weights = new Map<number, number>();
  const add = (words: string[], field: Field, weight: number) => {
    for (const term of new Set(terms(words, field))) weights.set(termIndex(field, term), weight);
  };
  add(restored, 'accented', accented ? 0.9 : 0.7);
  add(typed, 'folded', accented ? 0.1 : 0.3);
  if (weights.size === 0) return [];
  const rows = await db.query<{ h: number; df: number }>(
    'select h, df from term_df where committee_id = $1 and h = any($2::int[]) and df > 0',
    [query.committeeId, [...weights.keys()]],
  );
  const vector = new Map<number, number>();
  for (const { h, df } of rows) vector.set(h, (weights.get(h) ?? 0) * idf(Math.max(lexicon.passages, df), df));
  if (vector.size === 0) return [];
  return db
    .query<PassageHit>(
      `select id as "passageId", version_id as "versionId", -(lex <#> $1::sparsevec) as score from passage
     where committee_id = $2 and ($3::bigint[] is null or version_id = any($3)) order by lex <#> $1::sparsevec, id limit $4`,
      [sparseLiteral(vector), query.committeeId, query.versionIds, limit],
    )
    .then((hits) => hits.filter((h) => h.score > 0));
}

async function denseHits(db: Database, query: Required<PassageQuery>, limit: number): Promise<PassageHit[]> {
  return db.query<PassageHit>(
    `select p.id as "passageId", p.version_id as "versionId", 1 - (e.embedding <=> $1::vector) as score from passage p join passage_embedding e on e.passage_id = p.id and e.model = $2
     where p.committee_id = $3 and ($4::bigint[] is null or p.version_id = any($4)) order by e.embedding <=> $1::vector, p.id limit $5`,
    [`[${query.dense.vector.join(',')}]`, query.dense.model, query.committeeId, query.versionIds, limit],
  );
}

/** Weighted sum of min-max normalised scores: measured better than reciprocal ranks, which lose the lexical side's margins. */
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
    const scores = hits.map((h) => h.score);
    const low = Math.min(...scores);
    const span = Math.max(...scores) - low || 1;
    for (const hit of hits) {
      const known = total.get(hit.passageId);
      const score = (weight * (hit.score - low)) / span + (known?.score ?? 0);
      total.set(hit.passageId, { ...hit, score });
    }
  }
  return [...total.values()].sort((a, b) => b.score - a.score || a.passageId - b.passageId);
}
