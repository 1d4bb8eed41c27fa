import type { Database } from '../../database/database.ts';
import type { Embedder } from '../../model/embed.ts';
import type { Why } from '../../model/guard.ts';
import { indexOf } from './vector-index.ts';

export type EmbedDeps = { db: Database; embedder: Embedder };
/** `left`: passages without a vector of this model yet; `why`: what stopped the work, null where nothing did. */
export type Embedding = { made: number; left: number; why: Why | null };

/** Texts a call. */
const BATCH = 32;

/**
 * Makes the vectors that passages still lack, batch by batch, so that a crash loses one batch at most; ends after `most` passages.
 * Until a committee has all of them it is searched by words alone; then the vectors of other models are removed. A committee that
 * may not send its words to the server is passed over, and so are limited documents where the server is outside.
 */
export async function embedPassages({ db, embedder }: EmbedDeps, most: number): Promise<Embedding> {
  let made = 0;
  let why: Why | null = null;
  const committees = await committeesLacking(db, embedder);
  if (committees.length === 0) return { made, left: 0, why };
  for (const committeeId of committees) {
    while (made < most) {
      const batch = await lacking(db, embedder, committeeId, Math.min(BATCH, most - made));
      if (batch.length === 0) break;
      const said = await embedder.embed(
        committeeId,
        batch.map((p) => p.text),
        'passage',
      );
      if (said.kind === 'unavailable') {
        why = said.why;
        break;
      }
      await store(db, embedder.name, batch, said.value);
      made += batch.length;
    }
    if ((await lacking(db, embedder, committeeId, 1)).length === 0) await removeOthers(db, embedder, committeeId);
  }
  return { made, left: await leftOf(db, embedder), why };
}

type Lacking = { id: number; text: string };

/** A passage without a vector of the model that may be sent to its server. */
const LACKS = `from passage p join document_version v on v.id = p.version_id
  where ($2 or not v.restricted) and not exists (select 1 from passage_embedding e where e.passage_id = p.id and e.model = $1)`;

async function committeesLacking(db: Database, { name, inside }: Embedder): Promise<number[]> {
  const rows = await db.query<{ id: number }>(`select distinct p.committee_id as id ${LACKS} order by id`, [
    name,
    inside,
  ]);
  return rows.map((r) => r.id);
}

/** The words a passage is found by: as in the index of words, title and number of its document stand before them. */
function lacking(db: Database, { name, inside }: Embedder, committeeId: number, n: number): Promise<Lacking[]> {
  return db.query<Lacking>(
    `select p.id, concat_ws(' ', nullif(v.title, ''), nullif(v.number, ''), p.body) as text ${LACKS} and p.committee_id = $3
     order by p.id limit $4`,
    [name, inside, committeeId, n],
  );
}

async function leftOf(db: Database, { name, inside }: Embedder): Promise<number> {
  const [row] = await db.query<{ n: number }>(`select count(*)::int as n ${LACKS}`, [name, inside]);
  return row?.n ?? 0;
}

async function store(
  db: Database,
  model: string,
  batch: readonly Lacking[],
  vectors: readonly number[][],
): Promise<void> {
  const dimension = vectors[0]?.length ?? 0;
  await db.transaction(async (tx) => {
    const [known] = await tx.query<{ dimension: number }>(
      `insert into embedding_model (model, dimension) values ($1, $2)
       on conflict (model) do update set model = excluded.model returning dimension`,
      [model, dimension],
    );
    // The server gives other vectors under the same name: the old ones can be compared with nothing any more.
    if (known?.dimension !== dimension) {
      await tx.query(`drop index if exists ${indexOf(model)}`);
      await tx.query('delete from passage_embedding where model = $1', [model]);
      await tx.query('update embedding_model set dimension = $2, recorded_at = clock_timestamp() where model = $1', [
        model,
        dimension,
      ]);
    }
    // A passage may have been removed with its document meanwhile.
    await tx.query(
      `insert into passage_embedding (passage_id, model, embedding)
       select p.id, $1, r.vector::vector from jsonb_to_recordset($2::jsonb) as r(id bigint, vector text)
       join passage p on p.id = r.id on conflict (passage_id, model) do update set embedding = excluded.embedding`,
      [model, JSON.stringify(batch.map(({ id }, i) => ({ id, vector: JSON.stringify(vectors[i]) })))],
    );
  });
}

async function removeOthers(db: Database, { name }: Embedder, committeeId: number): Promise<void> {
  await db.query(
    'delete from passage_embedding e using passage p where p.id = e.passage_id and p.committee_id = $1 and e.model <> $2',
    [committeeId, name],
  );
}
