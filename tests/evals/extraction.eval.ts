import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { READ_LIMITS } from '../../src/documents/readers/reading.ts';
import { readDocument } from '../../src/tasks/read-document.ts';
import { hasShared, namesIn, readJson, row, SHARED, type TaskThresholds, THRESHOLDS } from './corpora.ts';
import { scoreTasks, sharesOf } from './task-score.ts';

const OWN = new URL('../fixtures/corpus/', import.meta.url);
if (!hasShared) process.stdout.write('skipped: extraction and notices of ../shared/eval (folder not present)\n');

async function evaluate(name: string, folder: URL, least: TaskThresholds): Promise<void> {
  const counts = [];
  for (const file of namesIn(new URL('gold/', folder), '.json')) {
    const textUrl = new URL(`text/${file.replace('.json', '.txt')}`, folder);
    const reading = await readDocument({
      bytes: readFileSync(textUrl),
      fileName: file.replace('.json', '.txt'),
      on: undefined,
      limits: READ_LIMITS,
    });
    if (reading.kind !== 'read') throw new Error(`${file}: ${reading.kind}`);
    counts.push(
      scoreTasks(
        reading.source.text,
        readJson<{ tasks: never[] }>(new URL(`gold/${file}`, folder)).tasks,
        reading.extraction.directives,
      ),
    );
  }
  const shares = sharesOf(counts);
  row(name, shares);
  for (const [key, value] of Object.entries(least))
    expect(shares[key as keyof typeof shares], `${name} ${key}`).toBeGreaterThanOrEqual(value);
}

describe('extraction', () => {
  it('of our own corpus', () => evaluate('corpus', OWN, THRESHOLDS.corpus));
  it.runIf(hasShared)('of the news reports', () =>
    evaluate('extraction', new URL('extraction/', SHARED), THRESHOLDS.extraction),
  );
  it.runIf(hasShared)('of the notices', () => evaluate('notices', new URL('notices/', SHARED), THRESHOLDS.notices));
});
