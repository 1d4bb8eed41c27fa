import { expect, it } from 'vitest';
import { preparedFolder } from '../support/cli.ts';
import { storm } from '../support/storm.ts';

it('a bot killed in the middle of a crowd loses no question, keeps the order and doubles nothing but what was in flight', async () => {
  const counts = await storm({ people: 5, each: 8, kills: 1 }, preparedFolder('sample'));
  expect(counts).toMatchObject({ answered: 40, lost: 0, outOfOrder: 0 });
  expect(counts.doubled).toBe(counts.doubledByKill);
  expect(counts.doubled).toBeLessThanOrEqual(1);
}, 90_000);
