import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DatabaseUnusable, type OpenDatabase } from '../../src/database/database.ts';
import { migrate } from '../../src/database/migrate.ts';
import { printSchema } from '../../src/database/schema.ts';
import { itWithVector, migrateForTests, openTestDatabase } from '../support/database.ts';

describe('the schema', () => {
  let db: OpenDatabase;
  beforeAll(async () => {
    db = await openTestDatabase();
  });
  afterAll(() => db.close());

  itWithVector('is the checked-in one after every migration', async () => {
    expect(await printSchema(db)).toBe(readFileSync(new URL('../../migrations/schema.sql', import.meta.url), 'utf8'));
  });

  it('stays as it is when the migrations run again, two at once', async () => {
    expect(await Promise.all([migrateForTests(db), migrateForTests(db)])).toEqual([[], []]);
  });

  it('refuses a migration that was edited after it had been applied', async () => {
    await expect(
      db.transaction(async (tx) => {
        await tx.query(`update schema_migration set checksum = 'other'`);
        await migrateForTests(tx);
      }),
    ).rejects.toThrow('never edited');
  });

  it.each([
    ['no pgvector', `select null::name as name, null::text as default_version where false`],
    ['an old pgvector', `select 'vector'::name as name, '0.6.2'::text as default_version`],
  ])('stops with one clear line where the server offers %s', async (_, offered) => {
    // A temporary view stands before the catalogue's own.
    const migrated = db.transaction(async (tx) => {
      await tx.query(`create temporary view pg_available_extensions as ${offered}`);
      await migrate(tx);
    });
    await expect(migrated).rejects.toThrow(/^Máy chủ PostgreSQL chưa có pgvector 0\.7 trở lên: [^\n]+$/);
    await expect(migrated).rejects.toBeInstanceOf(DatabaseUnusable);
  });

  it('does not let a recorded fact be changed', async () => {
    await expect(
      db.transaction(async (tx) => {
        const [c] = await tx.query<{ id: number }>(`insert into committee (name) values ('Ban thử') returning id`);
        const [t] = await tx.query<{ id: number }>(
          `insert into task (committee_id, code) values ($1, 'NV-0001') returning id`,
          [c?.id],
        );
        await tx.query(
          `insert into confirmation (task_id, decision, effective_on, by_name, channel) values ($1, 'done', '2025-01-02', 'Thư ký', 'test')`,
          [t?.id],
        );
        await tx.query(`update confirmation set decision = 'returned'`);
      }),
    ).rejects.toThrow('append-only');
  });
});
