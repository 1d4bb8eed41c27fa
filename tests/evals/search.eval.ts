import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { evaluateSearch } from '../../src/documents/search/evaluate.ts';
import { fold } from '../../src/shared/text.ts';
import { openTestDatabase } from '../support/database.ts';
import { hasShared, row, SHARED, THRESHOLDS } from './corpora.ts';

const lines = <T>(name: string) =>
  readFileSync(new URL(`retrieval/${name}`, SHARED), 'utf8')
    .trim()
    .split('\n')
    .map((l) => JSON.parse(l) as T);

const halfAccented = (text: string) =>
  text
    .split(' ')
    .map((word, i) => (i % 2 === 0 ? fold(word) : word))
    .join(' ');

describe.runIf(hasShared)('search over translated encyclopaedia passages', () => {
  const open: { close(): Promise<void> }[] = [];
  afterAll(async () => {
    for (const db of open) await db.close();
  });
  const measure = async (name: string, change: (text: string) => string) => {
    const db = await openTestDatabase();
    open.push(db);
    const questions = lines<{ id: string; text: string; relevant: string[] }>('xquad-vi-questions.jsonl').map((q) => ({
      ...q,
      text: change(q.text),
    }));
    const metrics = await evaluateSearch(
      db,
      lines<{ id: string; text: string }>('xquad-vi-passages.jsonl'),
      questions,
      () => performance.now(),
    );
    row(name, metrics);
    return metrics['ndcg@10'];
  };
  it('finds by accented questions', async () =>
    expect(await measure('search accented', (t) => t)).toBeGreaterThanOrEqual(THRESHOLDS.search.ndcg));
  it('finds by questions with every second accent missing', async () =>
    expect(await measure('search half-accented', halfAccented)).toBeGreaterThanOrEqual(
      THRESHOLDS.search.ndcgUnaccented,
    ));
  it('finds by questions without accents', async () =>
    expect(await measure('search unaccented', fold)).toBeGreaterThanOrEqual(THRESHOLDS.search.ndcgUnaccented));
});
