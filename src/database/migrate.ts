import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { type Database, DatabaseUnusable } from './database.ts';

const FOLDER = new URL('../../migrations/', import.meta.url);

/** Any number: it only has to be the same in every process that migrates. */
const LOCK_KEY = 716_253_401;

export type Migration = { name: string; sql: string; checksum: string };

/** The numbered migrations in order. */
export function migrations(): Migration[] {
  return readdirSync(FOLDER)
    .filter((name) => /^\d{4}_.+\.sql$/.test(name))
    .sort()
    .map((name) => {
      const sql = readFileSync(new URL(name, FOLDER), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}

/**
 * Brings the schema up to date, forward only; returns the names applied. Two processes may call it at once: the second waits.
 * Refuses a migration that was changed after it was applied, and a server without pgvector, each with one line. Only the test
 * suite gives `steps` of its own, which stand in for pgvector.
 */
export async function migrate(db: Database, steps?: readonly Migration[]): Promise<string[]> {
  return db.transaction(async (tx) => {
    await tx.query('select pg_advisory_xact_lock($1)', [LOCK_KEY]);
    if (!steps) await requireVector(tx);
    await tx.query(
      'create table if not exists schema_migration (name text primary key, checksum text not null, applied_at timestamptz not null default now())',
    );
    const applied = new Map(
      (await tx.query<{ name: string; checksum: string }>('select name, checksum from schema_migration')).map((r) => [
        r.name,
        r.checksum,
      ]),
    );
    const done: string[] = [];
    for (const { name, sql, checksum } of steps ?? migrations()) {
      const known = applied.get(name);
      if (known === checksum) continue;
      if (known)
        throw new DatabaseUnusable(
          `${name}: đã được áp dụng với nội dung khác (was applied with other content); migrations are never edited.`,
        );
      await tx.query(sql);
      await tx.query('insert into schema_migration (name, checksum) values ($1, $2)', [name, checksum]);
      done.push(name);
    }
    return done;
  });
}

async function requireVector(tx: Database): Promise<void> {
  const [offered] = await tx.query<{ version: string }>(
    `select default_version as version from pg_available_extensions where name = 'vector'`,
  );
  const [major = 0, minor = 0] = (offered?.version ?? '0.0').split('.').map(Number);
  if (major > 0 || minor >= 7) return;
  throw new DatabaseUnusable(
    'Máy chủ PostgreSQL chưa có pgvector 0.7 trở lên: hãy cài đặt rồi chạy lại (pgvector 0.7 or newer is not installed on this server).',
  );
}
