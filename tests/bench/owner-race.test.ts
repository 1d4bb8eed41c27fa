import { afterAll, expect, it } from 'vitest';
import { dondoc, preparedFolder } from '../support/cli.ts';

const { dir, remove } = preparedFolder();
afterAll(remove);

it('a data folder is never owned by two processes that start at the same moment', async () => {
  const runs = await Promise.all(
    [1, 2, 3].map((n) => dondoc(['member', 'add', '--name', `Thành viên ${n}`, '--role', 'leader', '--data', dir])),
  );
  const members = JSON.parse((await dondoc(['members', '--json', '--data', dir])).out) as { name: string }[];
  expect(members).toHaveLength(runs.filter((r) => r.code === 0).length);
  expect(runs.some((r) => r.code === 0)).toBe(true);
}, 60_000);
