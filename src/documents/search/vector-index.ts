import { createHash } from 'node:crypto';
import type { Database } from '../../database/database.ts';

/** Below this many vectors looking at all of them is as quick: 45 ms for 10,000, 232 ms for 50,000 on the embedded database. */
const WORTH_AN_INDEX = 20_000;

/** The name of a model's index of neighbours. */
export function indexOf(model: string): string {
  return `passage_embedding_${createHash('sha256').update(model).digest('hex').slice(0, 12)}`;
}

/** The index is of one model only, which a statement has to name in so many words. */
export function textLiteral(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/**
 * Builds the index of nearest neighbours of a model once there are many vectors. On a server nobody waits for it; the embedded
 * database answers nothing else meanwhile (43 s for 50,000 vectors of 384), so it is built there only when a command asks for it.
 */
export async function indexVectors(db: Database, model: string): Promise<boolean> {
  const [row] = await db.query<{ n: number; dimension: number | null }>(
    `select count(*)::int as n, (select dimension from embedding_model where model = $1) as dimension
     from passage_embedding where model = $1`,
    [model],
  );
  // pgvector indexes vectors of up to 2,000 dimensions.
  if (!row?.dimension || row.dimension > 2_000 || row.n < WORTH_AN_INDEX) return false;
  await db.query(
    `create index ${db.kind === 'server' ? 'concurrently ' : ''}if not exists ${indexOf(model)} on passage_embedding
     using hnsw ((embedding::vector(${row.dimension})) vector_cosine_ops) where model = ${textLiteral(model)}`,
  );
  return true;
}
