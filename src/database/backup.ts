import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { z } from 'zod';
import type { Database } from './database.ts';

/** What a backup says of itself. `sha256` is of each file as it lies on disk. */
const Manifest = z.object({
  format: z.literal('dondoc-backup-1'),
  madeAt: z.string(),
  migrations: z.array(z.string()),
  files: z.array(
    z.object({ name: z.string().regex(/^[\w.-]+$/), table: z.string(), rows: z.number().int(), sha256: z.string() }),
  ),
});
type Manifest = z.infer<typeof Manifest>;

export type BackupRefusal =
  | { kind: 'not-empty' }
  | { kind: 'no-backup' }
  | { kind: 'newer'; migrations: string[] }
  | { kind: 'damaged'; file: string };

const BATCH = 500;
const MANIFEST = 'manifest.json';

/**
 * Writes everything to `dir`, which must be empty or not exist: a file a table, from one snapshot, in a form that an embedded
 * folder and a server both read back. Jobs are left out: they only point at rows that wait.
 */
export async function backup(
  db: Database,
  dir: string,
  nowMs: number,
): Promise<{ kind: 'made'; tables: number; rows: number } | BackupRefusal> {
  await mkdir(dir, { recursive: true, mode: 0o700 });
  if ((await readdir(dir)).length > 0) return { kind: 'not-empty' };
  return db.transaction(async (tx) => {
    await tx.query('set transaction isolation level repeatable read');
    const files: Manifest['files'] = [];
    for (const table of await tablesInOrder(tx)) {
      for (let after = ''; ; ) {
        const rows = await tx.query<{ at: string; row: string }>(
          `select x.ctid::text as at, to_jsonb(x)::text as row from ${table} x where $1 = '' or x.ctid > nullif($1, '')::tid order by x.ctid limit ${BATCH}`,
          [after],
        );
        if (rows.length === 0) break;
        const bytes = await promisify(gzip)(rows.map((r) => r.row).join('\n'));
        const name = `${String(files.length).padStart(4, '0')}-${table}.jsonl.gz`;
        await writeFile(join(dir, name), bytes, { mode: 0o600 });
        files.push({ name, table, rows: rows.length, sha256: sha256(bytes) });
        after = rows.at(-1)?.at as string;
      }
    }
    const manifest: Manifest = {
      format: 'dondoc-backup-1',
      madeAt: new Date(nowMs).toISOString(),
      migrations: await migrationsOf(tx),
      files,
    };
    // Written last: a folder without it is no backup.
    await writeFile(join(dir, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
    return { kind: 'made', tables: new Set(files.map((f) => f.table)).size, rows: sum(files) };
  });
}

/** Reads a backup into a migrated database that holds nothing yet, in one transaction: all of it or nothing. */
export async function restore(
  db: Database,
  dir: string,
): Promise<{ kind: 'restored'; rows: number; madeAt: string } | BackupRefusal> {
  const read = Manifest.safeParse(
    await readFile(join(dir, MANIFEST), 'utf8').then(
      (text): unknown => JSON.parse(text),
      () => null,
    ),
  );
  if (!read.success) return { kind: 'no-backup' };
  const manifest = read.data;
  for (const { name, sha256: expected } of manifest.files) {
    const bytes = await readFile(join(dir, name)).catch(() => null);
    if (bytes === null || sha256(bytes) !== expected) return { kind: 'damaged', file: name };
  }
  return db.transaction(async (tx) => {
    const here = await migrationsOf(tx);
    const unknown = manifest.migrations.filter((name) => !here.includes(name));
    if (unknown.length > 0) return { kind: 'newer', migrations: unknown };
    const tables = await tablesInOrder(tx);
    for (const table of tables)
      if ((await tx.query(`select 1 from ${table} limit 1`)).length > 0) return { kind: 'not-empty' };
    // Rows come back with the entries of the chain that were made for them then.
    for (const table of tables) await tx.query(`alter table ${table} disable trigger user`);
    for (const table of tables) {
      const files = manifest.files.filter((f) => f.table === table);
      const texts: string[] = [];
      for (const { name } of files)
        texts.push((await promisify(gunzip)(await readFile(join(dir, name)))).toString('utf8'));
      await putRows(tx, table, texts);
    }
    for (const table of tables) await tx.query(`alter table ${table} enable trigger user`);
    return { kind: 'restored', rows: sum(manifest.files), madeAt: manifest.madeAt };
  });
}

/** A table that refers to itself goes in by one statement, whose references are looked at when it ends. */
async function putRows(tx: Database, table: string, texts: string[]): Promise<void> {
  const [self] = await tx.query(
    `select 1 from pg_constraint where contype = 'f' and conrelid = $1::regclass and confrelid = conrelid`,
    [table],
  );
  const known = await tx.query<{ name: string; identity: boolean }>(
    `select column_name as name, is_identity = 'YES' as identity from information_schema.columns where table_schema = current_schema() and table_name = $1 and is_generated = 'NEVER'`,
    [table],
  );
  for (const text of self && texts.length > 0 ? [texts.join('\n')] : texts) {
    const given = Object.keys(JSON.parse(text.slice(0, text.indexOf('\n') < 0 ? undefined : text.indexOf('\n'))));
    const columns = known.filter((c) => given.includes(c.name)).map((c) => `"${c.name}"`);
    await tx.query(
      `insert into ${table} (${columns.join(', ')}) overriding system value
       select ${columns.map((c) => `x.${c}`).join(', ')} from jsonb_populate_recordset(null::${table}, $1::jsonb) x`,
      [`[${text.replaceAll('\n', ',')}]`],
    );
  }
  for (const { name } of known.filter((c) => c.identity))
    await tx.query(
      `select setval(pg_get_serial_sequence($1, $2), greatest((select coalesce(max("${name}"), 0) from ${table}), 1), (select count(*) > 0 from ${table}))`,
      [table, name],
    );
}

/** Our tables, each after those it refers to. */
async function tablesInOrder(tx: Database): Promise<string[]> {
  const tables = await tx.query<{ name: string; refersTo: string[] }>(
    `select c.relname as name, array(select distinct f.relname::text from pg_constraint k join pg_class f on f.oid = k.confrelid
       where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid) as "refersTo"
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = current_schema() and c.relkind = 'r' and c.relname <> 'schema_migration' order by 1`,
  );
  const done: string[] = [];
  while (done.length < tables.length) {
    const next = tables.find((t) => !done.includes(t.name) && t.refersTo.every((name) => done.includes(name)));
    if (!next) throw new Error('tables refer to each other in a circle');
    done.push(next.name);
  }
  return done;
}

async function migrationsOf(tx: Database): Promise<string[]> {
  return (await tx.query<{ name: string }>('select name from schema_migration order by name')).map((r) => r.name);
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function sum(files: Manifest['files']): number {
  return files.reduce((n, f) => n + f.rows, 0);
}
