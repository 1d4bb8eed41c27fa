import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Database } from '../../database/database.ts';
import type { Passage } from '../passages.ts';
import { definedPairs } from './abbreviations.ts';
import { indexesOf, lexVector, RECIPE_VERSION, tokens } from './terms.ts';

/** Passages a statement. The embedded database answers in the same thread: between two batches others get their turn. */
const BATCH = 25;

/** `context` (title and number of the document) is indexed with every passage: cheap context for short points. */
export type PassageOwner = { committeeId: number; versionId: number; context: string };

/** Stores the passages of a version with their search weights, in batches. */
export async function addPassages(db: Database, owner: PassageOwner, passages: readonly Passage[]): Promise<void> {
  for (let from = 0; from < passages.length; from += BATCH) {
    const rows = passages.slice(from, from + BATCH).map((p, i) => ({
      ordinal: from + i,
      point: p.point,
      page: p.page,
      start: p.start,
      end: p.end,
      body: p.body,
      ...indexed(p.body, owner.context),
    }));
    await db.query(
      `insert into passage (committee_id, version_id, ordinal, point, page, start_offset, end_offset, body, term_count, lex, recipe)
       select $1, $2, r.ordinal, r.point, r.page, r.start, r."end", r.body, r.terms, r.lex::sparsevec, $4
       from jsonb_to_recordset($3::jsonb) as r(ordinal int, point text, page int, start int, "end" int, body text, terms int, lex text)`,
      [owner.committeeId, owner.versionId, JSON.stringify(rows), RECIPE_VERSION],
    );
    await nextTurn();
  }
}

/** What the index holds of a passage by today's recipe. */
export function indexed(body: string, context: string): { terms: number; lex: string } {
  return { terms: tokens(body).length, lex: lexVector(context ? `${context} ${body}` : body) };
}

/** Adds a version's passages to the committee's statistics; called in the publish transaction. */
export async function addPassageStatistics(tx: Database, committeeId: number, versionId: number): Promise<void> {
  await count(tx, committeeId, versionId, 1);
}

/** Takes a version's passages out of the committee's statistics. */
export async function removePassageStatistics(tx: Database, committeeId: number, versionId: number): Promise<void> {
  await count(tx, committeeId, versionId, -1);
}

type Counts = { passages: number; df: Map<number, number>; bigrams: Map<string, number>; pairs: Map<string, number> };

async function count(tx: Database, committeeId: number, versionId: number, sign: 1 | -1): Promise<void> {
  const { passages, df, bigrams, pairs } = await countsOf(tx, versionId);
  // Keys go in sorted order, so that two publications can never wait for each other's rows.
  const frequencies = [...df].sort(([a], [b]) => a - b);
  await eachPart(frequencies, (part) =>
    tx.query(DF, [committeeId, part.map(([h]) => h), part.map(([, n]) => n * sign)]),
  );
  for (const [sql, counts] of [
    [BIGRAM, bigrams],
    [PAIR, pairs],
  ] as const) {
    const keys = [...counts].sort(([x], [y]) => (x < y ? -1 : 1));
    await eachPart(keys, (part) => {
      const cut = part.map(([key]) => key.split('\t'));
      return tx.query(sql, [committeeId, cut.map((k) => k[0]), cut.map((k) => k[1]), part.map(([, n]) => n * sign)]);
    });
  }
  await tx.query(
    `insert into lex_stat (committee_id, passages, revision) values ($1, greatest($2, 0), 1)
     on conflict (committee_id) do update set passages = greatest(lex_stat.passages + $2, 0), revision = lex_stat.revision + 1`,
    [committeeId, passages * sign],
  );
}

/** What the stored passages of a version count: their vectors' own terms, so that title and body agree with what is searched. */
async function countsOf(tx: Database, versionId: number): Promise<Counts> {
  const counts: Counts = { passages: 0, df: new Map(), bigrams: new Map(), pairs: new Map() };
  const add = <K>(map: Map<K, number>, key: K) => map.set(key, (map.get(key) ?? 0) + 1);
  for (let from = -1; ; ) {
    const rows = await tx.query<{ ordinal: number; body: string; lex: string }>(
      'select ordinal, body, lex::text as lex from passage where version_id = $1 and ordinal > $2 order by ordinal limit $3',
      [versionId, from, BATCH],
    );
    for (const { body, lex } of rows) {
      for (const index of indexesOf(lex)) add(counts.df, index);
      let prev = '';
      for (const word of tokens(body)) {
        add(counts.bigrams, `${prev}\t${word}`);
        prev = word;
      }
      for (const pair of definedPairs(body)) add(counts.pairs, pair.join('\t'));
    }
    counts.passages += rows.length;
    if (rows.length < BATCH) return counts;
    from = (rows.at(-1) as { ordinal: number }).ordinal;
    await nextTurn();
  }
}

const DF = `insert into term_df (committee_id, h, df) select $1, h, n from unnest($2::int[], $3::int[]) as r(h, n)
  on conflict (committee_id, h) do update set df = term_df.df + excluded.df`;
const BIGRAM = `insert into syllable_bigram (committee_id, prev, next, n)
  select $1, a, b, n from unnest($2::text[], $3::text[], $4::int[]) as r(a, b, n)
  on conflict (committee_id, prev, next) do update set n = syllable_bigram.n + excluded.n`;
const PAIR = `insert into learnt_abbreviation (committee_id, short, long, n)
  select $1, a, b, n from unnest($2::text[], $3::text[], $4::int[]) as r(a, b, n)
  on conflict (committee_id, short, long) do update set n = learnt_abbreviation.n + excluded.n`;

const ROWS = 2_000;

async function eachPart<T>(rows: readonly T[], store: (part: T[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS) {
    await store(rows.slice(from, from + ROWS));
    await nextTurn();
  }
}
