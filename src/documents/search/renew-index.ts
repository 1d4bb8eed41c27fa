import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Database } from '../../database/database.ts';
import { addPassageStatistics, indexed } from './index-passages.ts';
import { RECIPE_VERSION } from './terms.ts';

export type IndexState = { committeeId: number; committee: string; passages: number };

/** Committees with passages indexed by an older recipe than this program's, and how many. */
export async function olderIndexes(db: Database): Promise<IndexState[]> {
  return db.query<IndexState>(
    `select c.id as "committeeId", c.name as committee, count(*)::int as passages
     from passage p join committee c on c.id = p.committee_id where p.recipe < $1 group by c.id, c.name order by c.id`,
    [RECIPE_VERSION],
  );
}

/** Passages indexed by a newer recipe: by a newer program on the same server, which this one must not undo. */
export async function newerPassages(db: Database): Promise<number> {
  const [row] = await db.query<{ n: number }>('select count(*)::int as n from passage where recipe > $1', [
    RECIPE_VERSION,
  ]);
  return row?.n ?? 0;
}

/**
 * Makes every index of an older recipe anew, a committee a transaction: what a crash leaves is the old index, found again at
 * the next start. `began` is told of each committee before its work begins.
 */
export async function renewIndexes(db: Database, began: (state: IndexState) => void): Promise<void> {
  for (const state of await olderIndexes(db)) {
    began(state);
    await db.transaction((tx) => renewIndex(tx, state.committeeId));
  }
}

async function renewIndex(tx: Database, committeeId: number): Promise<void> {
  // Publications hold the same row, and of two programs that start at once the second finds nothing left to do.
  await tx.query('select id from committee where id = $1 for update', [committeeId]);
  if ((await renewWeights(tx, committeeId)) === 0) return;
  for (const table of ['term_df', 'syllable_bigram', 'learnt_abbreviation'])
    await tx.query(`delete from ${table} where committee_id = $1`, [committeeId]);
  await tx.query('update lex_stat set passages = 0 where committee_id = $1', [committeeId]);
  const counted = await tx.query<{ id: number }>(
    `select id from document_version where committee_id = $1 and state = 'published' and not restricted order by id`,
    [committeeId],
  );
  for (const { id } of counted) await addPassageStatistics(tx, committeeId, id);
}

const BATCH = 25;

async function renewWeights(tx: Database, committeeId: number): Promise<number> {
  for (let renewed = 0; ; ) {
    const rows = await tx.query<{ id: number; body: string; context: string }>(
      `select p.id, p.body, concat_ws(' ', nullif(v.title, ''), nullif(v.number, '')) as context
       from passage p join document_version v on v.id = p.version_id
       where p.committee_id = $1 and p.recipe < $2 order by p.id limit $3`,
      [committeeId, RECIPE_VERSION, BATCH],
    );
    if (rows.length === 0) return renewed;
    await tx.query(
      `update passage set term_count = r.terms, lex = r.lex::sparsevec, recipe = $2
       from jsonb_to_recordset($1::jsonb) as r(id bigint, terms int, lex text) where passage.id = r.id`,
      [JSON.stringify(rows.map(({ id, body, context }) => ({ id, ...indexed(body, context) }))), RECIPE_VERSION],
    );
    renewed += rows.length;
    await nextTurn();
  }
}
