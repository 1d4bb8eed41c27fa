import type { Database } from '../database/database.ts';

export type Committee = { id: number; name: string; isSample: boolean; settings: Record<string, unknown> };

export const DEFAULT_COMMITTEE = 'Ban Chỉ đạo';

const COLUMNS = 'id, name, is_sample as "isSample", settings';

export async function committees(db: Database): Promise<Committee[]> {
  return db.query<Committee>(`select ${COLUMNS} from committee order by id`);
}

export async function addCommittee(db: Database, name: string, isSample: boolean): Promise<Committee> {
  const [row] = await db.query<Committee>(
    `insert into committee (name, is_sample) values ($1, $2) on conflict (name) do update set name = excluded.name returning ${COLUMNS}`,
    [name, isSample],
  );
  return row as Committee;
}

export async function removeCommittee(db: Database, id: number): Promise<void> {
  await db.query('delete from committee where id = $1', [id]);
}

/**
 * The committee a command means: the named one (made by commands that put something in, `create`), else the only real one, created on first need. The sample is meant only by name.
 * `several` lists the names to choose from.
 */
export async function chooseCommittee(
  db: Database,
  name: string | undefined,
  create: boolean,
): Promise<
  { kind: 'chosen'; committee: Committee } | { kind: 'several'; names: string[] } | { kind: 'unknown'; names: string[] }
> {
  const all = await committees(db);
  if (name !== undefined) {
    const named = all.find((c) => c.name === name);
    if (!named && create) return { kind: 'chosen', committee: await addCommittee(db, name, false) };
    return named ? { kind: 'chosen', committee: named } : { kind: 'unknown', names: all.map((c) => c.name) };
  }
  const real = all.filter((c) => !c.isSample);
  if (real.length > 1) return { kind: 'several', names: real.map((c) => c.name) };
  return { kind: 'chosen', committee: real[0] ?? (await addCommittee(db, DEFAULT_COMMITTEE, false)) };
}
