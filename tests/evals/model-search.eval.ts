import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evaluateHybrid } from '../../src/documents/search/evaluate.ts';
import { fold } from '../../src/shared/text.ts';
import { hasShared, row, SHARED, THRESHOLDS } from './corpora.ts';
import { openWithModel } from './with-model.ts';

const WEIGHTS = [0, 0.3, 0.4, 0.5, 0.6, 0.7, 1];

const lines = <T>(name: string) =>
  readFileSync(new URL(`retrieval/${name}`, SHARED), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);

/** Which `DONDOC_DENSE_WEIGHT` suits the model of vectors in the settings, by accented and bare questions. */
describe.runIf(process.env.EVAL_MODEL && process.env.DONDOC_EMBEDDING_MODEL && hasShared)('search with vectors', () => {
  for (const [name, change] of [
    ['accented', (text: string) => text],
    ['unaccented', fold],
  ] as const)
    it(`is at its best weight no worse than words alone, ${name}`, async () => {
      const app = await openWithModel();
      if (!app.embedder?.inside) throw new Error('a model of vectors outside the house is not measured');
      const asked = lines<{ id: string; text: string; relevant: string[] }>('xquad-vi-questions.jsonl');
      const questions = asked.map((q) => ({ ...q, text: change(q.text) }));
      const passages = lines<{ id: string; text: string }>('xquad-vi-passages.jsonl');
      const deps = { db: app.db, embedder: app.embedder };
      const all = await evaluateHybrid(deps, passages, questions, () => performance.now(), WEIGHTS);
      for (const { weight, ...figures } of all) row(`search ${name}, weight ${weight}`, figures);
      const best = Math.max(...all.map((m) => m['ndcg@10']));
      expect(best).toBeGreaterThanOrEqual(
        name === 'accented' ? THRESHOLDS.search.ndcg : THRESHOLDS.search.ndcgUnaccented,
      );
      await app.close();
    });
});
