import { inject } from 'vitest';
import { type OpenDatabase, openDatabase } from '../../src/database/database.ts';
import { migrate } from '../../src/database/migrate.ts';

declare module 'vitest' {
  interface ProvidedContext {
    template: string | null;
  }
}

let serverDatabases = 0;

/**
 * A migrated, empty database: a copy of the template built once a run, or, with TEST_DATABASE_URL, a new database on that server.
 * The caller closes it.
 */
export async function openTestDatabase(): Promise<OpenDatabase> {
  const url = process.env.TEST_DATABASE_URL;
  if (url) return openOnServer(url);
  const template = inject('template');
  const { readFile } = await import('node:fs/promises');
  return openDatabase({ kind: 'memory', from: new Blob([new Uint8Array(await readFile(template as string))]) });
}

async function openOnServer(url: string): Promise<OpenDatabase> {
  const name = `dondoc_test_${process.pid}_${++serverDatabases}`;
  const admin = await openDatabase({ kind: 'server', url });
  await admin.query(`drop database if exists ${name} with (force)`);
  await admin.query(`create database ${name}`);
  const target = new URL(url);
  target.pathname = `/${name}`;
  const db = await openDatabase({ kind: 'server', url: target.href });
  await migrate(db);
  const close = db.close;
  return {
    ...db,
    close: async () => {
      await close();
      await admin.query(`drop database if exists ${name} with (force)`);
      await admin.close();
    },
  };
}
