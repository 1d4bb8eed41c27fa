import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../../src/database/database.ts';
import { migrate } from '../../src/database/migrate.ts';

/** Builds the migrated embedded database once; each test file opens a copy (0.7 s instead of 2.8 s). */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (process.env.TEST_DATABASE_URL) {
    project.provide('template', null);
    return async () => undefined;
  }
  const dir = await mkdtemp(join(tmpdir(), 'dondoc-template-'));
  const db = await openDatabase({ kind: 'memory' });
  await migrate(db);
  const dump = await db.dump();
  await db.close();
  const file = join(dir, 'template.tar');
  await writeFile(file, new Uint8Array(await (dump as Blob).arrayBuffer()));
  project.provide('template', file);
  return () => rm(dir, { recursive: true, force: true });
}
