import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));

/** What counts working days, and how many arguments it has with a committee's own days among them. */
const COUNTING: Record<string, number> = {
  isWorkingDay: 2,
  nextWorkingDay: 2,
  previousWorkingDay: 2,
  overdueFrom: 2,
  isFirstWorkingDayOfWeek: 2,
  isLastWorkingDayOfWeek: 2,
  factsOf: 4,
};
/** A period that a document names is counted by the public calendar, whoever reads it. */
const PUBLIC = /^shared\/|^tasks\/deadline\.ts$/;

function argumentsIn(code: string, from: number): number {
  let depth = 0;
  let n = 1;
  for (let i = from; i < code.length; i++) {
    const c = code[i] as string;
    if (depth === 0 && c === ')') return /^\s*$/.test(code.slice(from, i)) ? 0 : n;
    depth += '([{'.includes(c) ? 1 : ')]}'.includes(c) ? -1 : 0;
    if (depth === 0 && c === ',' && !/^,\s*\)/.test(code.slice(i))) n++;
  }
  return n;
}

it('whatever counts working days counts them by the committee’s own calendar', () => {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.ts'));
  const forgotten = files
    .filter((file) => !PUBLIC.test(file))
    .flatMap((file) => {
      const code = readFileSync(join(SRC, file), 'utf8');
      return Object.entries(COUNTING).flatMap(([name, wanted]) =>
        [...code.matchAll(new RegExp(`(?<!function )\\b${name}\\(`, 'g'))]
          .filter((call) => argumentsIn(code, call.index + call[0].length) < wanted)
          .map(() => `${file}: ${name}`),
      );
    });
  expect(forgotten).toEqual([]);
});
