import { expect, it } from 'vitest';
import { openTestDatabase } from '../support/database.ts';

it('a statement asked again gives the rows of its own values, also after it failed and in a transaction', async () => {
  const db = await openTestDatabase();
  const twice = (n: unknown) => db.query<{ twice: number }>('select 2 * $1::int as twice', [n]);
  expect(await twice(2)).toEqual([{ twice: 4 }]);
  await expect(twice('x')).rejects.toThrow();
  expect(await twice(3)).toEqual([{ twice: 6 }]);
  await db.transaction(async (tx) => {
    expect(await tx.query('select 2 * $1::int as twice', [4])).toEqual([{ twice: 8 }]);
  });
});

it('more statements than are kept are asked all the same', async () => {
  const db = await openTestDatabase();
  for (let i = 0; i < 520; i++) expect(await db.query(`select $1::int + ${i} as sum`, [1])).toEqual([{ sum: i + 1 }]);
});
