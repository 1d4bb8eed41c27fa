import type { Database } from '../database/database.ts';

/** Keeps a file that was made for somebody until it has been sent. */
export async function keepFile(
  tx: Database,
  committeeId: number,
  file: { name: string; bytes: Uint8Array },
  at: string,
): Promise<number> {
  const [row] = await tx.query<{ id: number }>(
    'insert into made_file (committee_id, name, bytes, made_at) values ($1, $2, $3, $4) returning id',
    [committeeId, file.name, Buffer.from(file.bytes), at],
  );
  return (row as { id: number }).id;
}

export async function keptFile(db: Database, id: number): Promise<{ name: string; bytes: Uint8Array } | null> {
  const [row] = await db.query<{ name: string; bytes: Uint8Array }>('select name, bytes from made_file where id = $1', [
    id,
  ]);
  return row ?? null;
}

/** Forgets files made before `before`, apart from those that still wait to be sent. */
export async function forgetFiles(db: Database, before: string): Promise<void> {
  await db.query(
    `delete from made_file f where f.made_at < $1 and not exists (
       select 1 from outbox o where o.state in ('held', 'waiting', 'sending') and (o.body->>'madeFileId')::bigint = f.id)`,
    [before],
  );
}
