import type { Database } from '../../database/database.ts';
import type { Passage } from '../passages.ts';
import { definedPairs } from './abbreviations.ts';
import { passageWeights, sparseLiteral, termIndexes, tokens } from './terms.ts';

const BATCH = 100;

/** `context` (title and number of the document) is indexed with every passage: cheap context for short points. */
export type PassageOwner = { committeeId: number; versionId: number; context: string };

/** Stores the passages of a version with their search weights, in batches. */
export async function addPassages(db: Database, owner: PassageOwner, passages: readonly Passage[]): Promise<void> {
  for (let from = 0; from < passages.length; from += BATCH) {
    const rows = passages.slice(from, from + BATCH).map((p, i) => {
      const indexed = owner.context ? `${owner.context} ${p.body}` : p.body;
      return {
        ordinal: from + i,
        point: p.point,
        page: p.page,
        start: p.start,
        end: p.end,
        body: p.body,
        terms: tokens(p.body).length,
        lex: sparseLiteral(passageWeights(indexed)),
      };
    });
    await db.query(
      `insert into passage (committee_id, version_id, ordinal, point, page, start_offset, end_offset, body, term_count, lex)
       select $1, $2, r.ordinal, r.point, r.page, r.start, r."end", r.body, r.terms, r.lex::sparsevec
       from jsonb_to_recordset($3::jsonb) as r(ordinal int, point text, page int, start int, "end" int, body text, terms int, lex text)`,
      [owner.committeeId, owner.versionId, JSON.stringify(rows)],
    );
  }
}

/** Adds a version's passages to the committee's statistics; called in the publish transaction. */
export async function addPassageStatistics(tx: Database, committeeId: number, versionId: number): Promise<void> {
  await countPassages(tx, committeeId, versionId, 1);
}

/** Takes a version's passages out of the committee's statistics. */
export async function removePassageStatistics(tx: Database, committeeId: number, versionId: number): Promise<void> {
  await countPassages(tx, committeeId, versionId, -1);
}

async function countPassages(tx: Database, committeeId: number, versionId: number, sign: 1 | -1): Promise<void> {
  const bodies = (
    await tx.query<{ body: string }>('select body from passage where version_id = $1 order by ordinal', [versionId])
  ).map((r) => r.body);
  const df = new Map<number, number>();
  const bigrams = new Map<string, number>();
  const pairs = new Map<string, number>();
  for (const body of bodies) {
    for (const index of termIndexes(body)) df.set(index, (df.get(index) ?? 0) + sign);
    let prev = '';
    for (const word of tokens(body)) {
      bigrams.set(`${prev}\t${word}`, (bigrams.get(`${prev}\t${word}`) ?? 0) + sign);
      prev = word;
    }
    for (const [short, long] of definedPairs(body))
      pairs.set(`${short}\t${long}`, (pairs.get(`${short}\t${long}`) ?? 0) + sign);
  }
  // Keys go in sorted order, so that two publications can never wait for each other's rows.
  await upsert(
    tx,
    DF,
    committeeId,
    [...df].sort(([a], [b]) => a - b).map(([h, n]) => ({ h, n })),
  );
  await upsert(tx, BIGRAM, committeeId, split(bigrams));
  await upsert(tx, PAIR, committeeId, split(pairs));
  await tx.query(
    `insert into lex_stat (committee_id, passages, revision) values ($1, greatest($2, 0), 1)
     on conflict (committee_id) do update set passages = lex_stat.passages + $2, revision = lex_stat.revision + 1`,
    [committeeId, bodies.length * sign],
  );
}

function split(counts: Map<string, number>): { a: string; b: string; n: number }[] {
  return [...counts]
    .sort(([x], [y]) => (x < y ? -1 : 1))
    .map(([key, n]) => ({ a: key.slice(0, key.indexOf('\t')), b: key.slice(key.indexOf('\t') + 1), n }));
}

const DF = `insert into term_df (committee_id, h, df) select $1, r.h, r.n from jsonb_to_recordset($2::jsonb) as r(h int, n int)
  on conflict (committee_id, h) do update set df = term_df.df + excluded.df`;
const BIGRAM = `insert into syllable_bigram (committee_id, prev, next, n) select $1, r.a, r.b, r.n from jsonb_to_recordset($2::jsonb) as r(a text, b text, n int)
  on conflict (committee_id, prev, next) do update set n = syllable_bigram.n + excluded.n`;
const PAIR = `insert into learnt_abbreviation (committee_id, short, long, n) select $1, r.a, r.b, r.n from jsonb_to_recordset($2::jsonb) as r(a text, b text, n int)
  on conflict (committee_id, short, long) do update set n = learnt_abbreviation.n + excluded.n`;

const ROWS = 2_000;

async function upsert(tx: Database, sql: string, committeeId: number, rows: object[]): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS)
    await tx.query(sql, [committeeId, JSON.stringify(rows.slice(from, from + ROWS))]);
}
