import { readFile } from 'node:fs/promises';
import { inject, it } from 'vitest';
import { type Database, type OpenDatabase, openDatabase } from '../../src/database/database.ts';
import { migrate, migrations } from '../../src/database/migrate.ts';

declare module 'vitest' {
  interface ProvidedContext {
    template: string;
    sampleTemplate: string;
  }
}

/** The server of TEST_DATABASE_URL has no pgvector, and whoever runs the suite knows. */
const WITHOUT_VECTOR = process.env.TEST_DATABASE_URL !== undefined && process.env.DONDOC_TEST_NO_VECTOR === '1';

/** Tests that need pgvector: left out, and named at the end of the run, on a server without it. */
export const itWithVector = it.skipIf(WITHOUT_VECTOR);

/** Tests of several connections or processes at once, which only a server has: left out, and named, without TEST_DATABASE_URL. */
export const itOnServer = it.skipIf(process.env.TEST_DATABASE_URL === undefined);

/** Tests of whole processes on a server: they migrate it themselves, so it must have pgvector. */
export const itWithProcessesOnServer = it.skipIf(process.env.TEST_DATABASE_URL === undefined || WITHOUT_VECTOR);

/** The production's migrations; without pgvector its types are plain text there, which keeps everything but search by vectors. */
export function migrateForTests(db: Database): Promise<string[]> {
  if (!WITHOUT_VECTOR) return migrate(db);
  const standIn = 'create domain vector as text; create domain sparsevec as text;';
  const steps = migrations().map((step) => ({
    ...step,
    sql: step.sql
      .replace('create extension if not exists vector;', standIn)
      .replace(/\bsparsevec\(\d+\)/g, 'sparsevec'),
  }));
  return migrate(db, steps);
}

let serverDatabases = 0;

/**
 * A migrated, empty database: a copy of the template built once a run, or, with TEST_DATABASE_URL, a new database on that server.
 * The caller closes it; the next one in this worker then gets the same copy, emptied: opening one takes 1.4 s, emptying it 0.2 s.
 */
export async function openTestDatabase(): Promise<OpenDatabase> {
  const url = process.env.TEST_DATABASE_URL;
  if (url) return openOnServer(url);
  const db = idle ?? (await openCopy(inject('template')));
  idle = null;
  return {
    ...db,
    close: async () => {
      if (idle) return db.close();
      await empty(db);
      idle = db;
    },
  };
}

let idle: OpenDatabase | null = null;

/** What the queue made goes, and every row of ours. */
async function empty(db: OpenDatabase): Promise<void> {
  await db.query('drop schema if exists pgboss cascade');
  const tables = await db.query<{ name: string }>(
    `select relname as name from pg_stat_user_tables where schemaname = 'public' and relname <> 'schema_migration'`,
  );
  await db.query(`truncate ${tables.map((t) => t.name).join(', ')} restart identity`);
}

/**
 * The same with the sample committee in it, where there is a template; on a server it is still to be loaded. The next one in this
 * worker gets the same copy, put back as it was: opening one takes 2 to 3 s, putting it back 0.2 s.
 */
export async function openSampleDatabase(): Promise<OpenDatabase> {
  const url = process.env.TEST_DATABASE_URL;
  if (url) return openOnServer(url);
  const db = idleSample ?? (await openRemembering());
  idleSample = null;
  return {
    ...db,
    close: async () => {
      if (idleSample) return db.close();
      await putBack(db);
      idleSample = db;
    },
  };
}

let idleSample: OpenDatabase | null = null;

/** Every table of ours and of the queue, and every sequence, under quoted names. */
const OURS = `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name, quote_ident(schemaname || '.' || tablename) as kept
  from pg_tables where schemaname in ('public', 'pgboss') and tablename <> 'schema_migration' order by 1`;
const SEQUENCES = `select quote_ident(schemaname) || '.' || quote_ident(sequencename) as name, last_value as at, start_value as first
  from pg_sequences where schemaname in ('public', 'pgboss')`;

async function openRemembering(): Promise<OpenDatabase> {
  const db = await openCopy(inject('sampleTemplate'));
  await db.query('create schema kept');
  for (const { name, kept } of await db.query<{ name: string; kept: string }>(OURS))
    await db.query(`create table kept.${kept} as table only ${name}`);
  await db.query(`create table kept.sequence as ${SEQUENCES}`);
  return db;
}

async function putBack(db: OpenDatabase): Promise<void> {
  const tables = await db.query<{ name: string; kept: string }>(OURS);
  await db.transaction(async (tx) => {
    // Neither the order of the tables nor what they refuse matters while they are put back.
    await tx.query(`set local session_replication_role = 'replica'`);
    await tx.query(`truncate ${tables.map((t) => t.name).join(', ')}`);
    for (const { name, kept } of tables)
      await tx.query(`insert into ${name} overriding system value select * from kept.${kept}`);
    await tx.query('select setval(name::regclass, coalesce(at, first), at is not null) from kept.sequence');
  });
}

async function openCopy(template: string): Promise<OpenDatabase> {
  return openDatabase({ kind: 'memory', from: new Blob([new Uint8Array(await readFile(template))]) });
}

/** The database of a folder from `preparedFolder`, on disk as in use; with TEST_DATABASE_URL a new one on that server. */
export function openFolderDatabase(dir: string): Promise<OpenDatabase> {
  if (process.env.TEST_DATABASE_URL) return openTestDatabase();
  return openDatabase({ kind: 'embedded', dir: `${dir}/database` });
}

async function openOnServer(url: string): Promise<OpenDatabase> {
  const empty = await emptyServerDatabase(url);
  const db = await openDatabase({ kind: 'server', url: empty.url });
  await migrateForTests(db);
  const close = db.close;
  return {
    ...db,
    close: async () => {
      await close();
      await empty.remove();
    },
  };
}

/** A new database without a schema on the server of TEST_DATABASE_URL. */
export async function emptyServerDatabase(
  url = process.env.TEST_DATABASE_URL as string,
): Promise<{ url: string; remove(): Promise<void> }> {
  const name = `dondoc_test_${process.pid}_${++serverDatabases}`;
  const admin = await openDatabase({ kind: 'server', url });
  await admin.query(`drop database if exists ${name} with (force)`);
  await admin.query(`create database ${name}`);
  const target = new URL(url);
  target.pathname = `/${name}`;
  return {
    url: target.href,
    remove: async () => {
      await admin.query(`drop database if exists ${name} with (force)`);
      await admin.close();
    },
  };
}
