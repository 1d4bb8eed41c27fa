import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenDatabase } from '../../src/database/database.ts';
import { itOnServer, openTestDatabase } from '../support/database.ts';

describe('the database', () => {
  let db: OpenDatabase;
  beforeAll(async () => {
    db = await openTestDatabase();
    await db.query('create table note (id int primary key, on_day date, at timestamptz, big bigint)');
  });
  afterAll(async () => {
    await db.query('drop table note');
    await db.close();
  });

  it('gives days as written, instants as ISO text and ids as numbers', async () => {
    await db.query(`insert into note values (1, '2025-12-31', '2025-12-31T17:00:00Z', 9007199254740991)`);
    expect(await db.query('select on_day, at, big from note where id = 1')).toEqual([
      { on_day: '2025-12-31', at: '2025-12-31T17:00:00.000Z', big: 9007199254740991 },
    ]);
  });

  it('keeps nothing of a transaction that fails', async () => {
    await expect(
      db.transaction(async (tx) => {
        await tx.query('insert into note (id) values (2)');
        throw new Error('stop');
      }),
    ).rejects.toThrow('stop');
    expect(await db.query('select id from note where id = 2')).toEqual([]);
  });

  it('answers at once after a statement that failed', async () => {
    const failed = db
      .query('insert into note (id) values ($1)', [null])
      .catch(() => db.query('select $1::int as n', [7]));
    expect(await failed).toEqual([{ n: 7 }]);
  });

  it('keeps the outer work when an inner part fails', async () => {
    await db.transaction(async (tx) => {
      await tx.query('insert into note (id) values (3)');
      await tx.transaction(async (inner) => inner.query('insert into note (id) values (3)')).catch(() => undefined);
    });
    expect(await db.query('select id from note where id = 3')).toEqual([{ id: 3 }]);
  });

  it('fails fast when something asks the pool inside a transaction', async () => {
    if (db.kind === 'server') return;
    const asked = db.transaction(async () => db.query('select 1'));
    await expect(asked).rejects.toThrow(/timeout/);
  }, 15_000);

  itOnServer('outlives a server that ends its connections, also in the middle of a transaction', async () => {
    const cut = db.transaction(async (tx) => {
      const [own] = await tx.query<{ pid: number }>('select pg_backend_pid() as pid');
      await db.query('select pg_terminate_backend($1)', [own?.pid]);
      // Between two statements nobody waits for an answer that could tell of it.
      await new Promise((resolve) => setTimeout(resolve, 200));
      await tx.query('insert into note (id) values (4)');
    });
    await expect(cut).rejects.toThrow();
    expect(await db.query('select id from note where id = 4')).toEqual([]);
  });
});
