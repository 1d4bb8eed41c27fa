import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenDatabase } from '../../src/database/database.ts';
import { migrate } from '../../src/database/migrate.ts';
import { printSchema } from '../../src/database/schema.ts';
import { openTestDatabase } from '../support/database.ts';

describe('the schema', () => {
  let db: OpenDatabase;
  beforeAll(async () => {
    db = await openTestDatabase();
  });
  afterAll(() => db.close());

  it('is the checked-in one after every migration', async () => {
    expect(await printSchema(db)).toBe(readFileSync(new URL('../../migrations/schema.sql', import.meta.url), 'utf8'));
  });

  it('stays as it is when the migrations run again, two at once', async () => {
    expect(await Promise.all([migrate(db), migrate(db)])).toEqual([[], []]);
  });

  it('refuses a migration that was edited after it had been applied', async () => {
    await expect(
      db.transaction(async (tx) => {
        await tx.query(`update schema_migration set checksum = 'other'`);
        await migrate(tx);
      }),
    ).rejects.toThrow('never edited');
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
