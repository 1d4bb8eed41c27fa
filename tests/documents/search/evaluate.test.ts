import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import type { OpenDatabase } from '../../../src/database/database.ts';
import { EvalPassage, EvalQuestion, evaluateSearch, scoreRanking } from '../../../src/documents/search/evaluate.ts';
import { fold } from '../../../src/shared/text.ts';
import { openTestDatabase } from '../../support/database.ts';

const SHARED = fileURLToPath(new URL('../../../../shared/eval/retrieval/', import.meta.url));
const PRESENT = existsSync(SHARED);
if (!PRESENT) process.stdout.write('skipped: retrieval on shared questions (../shared/eval/retrieval is not here)\n');

const opened: OpenDatabase[] = [];
async function open(): Promise<OpenDatabase> {
  const db = await openTestDatabase();
  opened.push(db);
  return db;
}
afterEach(async () => {
  for (const db of opened.splice(0)) await db.close();
});

describe('scoring a ranking', () => {
  it('gives full marks to the wanted passage in first place and less further down', () => {
    expect(scoreRanking(['a', 'b'], ['a'])).toMatchObject({ 'recall@1': 1, 'mrr@10': 1, 'ndcg@10': 1 });
    const third = scoreRanking(['x', 'y', 'a'], ['a']);
    expect(third).toMatchObject({ 'recall@1': 0, 'recall@5': 1, 'mrr@10': 1 / 3, 'ndcg@10': 0.5 });
    expect(scoreRanking(['x'], ['a'])).toMatchObject({ 'recall@10': 0, 'mrr@10': 0, 'ndcg@10': 0 });
  });

  it('shares recall among several wanted passages and never exceeds 1 when one is found twice', () => {
    expect(scoreRanking(['a', 'x', 'b'], ['a', 'b'])).toMatchObject({ 'recall@1': 0.5, 'recall@5': 1 });
    expect(scoreRanking(['a', 'a', 'a'], ['a'])).toMatchObject({ 'recall@10': 1, 'ndcg@10': 1 });
  });

  it('counts ten places', () => {
    expect(scoreRanking([...'bcdefghijk', 'a'], ['a'])['recall@10']).toBe(0);
  });
});

describe('the lines of an evaluation', () => {
  it('may carry numbers as ids and other fields; a question without a wanted passage is refused', () => {
    expect(EvalPassage.parse({ id: 7, text: 'Đoạn', title: 'thừa' })).toEqual({ id: '7', text: 'Đoạn' });
    expect(EvalQuestion.safeParse({ id: 'q', text: 'Hỏi', relevant: [] }).success).toBe(false);
    expect(EvalPassage.safeParse({ id: 'p' }).success).toBe(false);
  });
});

describe('measuring retrieval', () => {
  it('runs the production search on given passages, empty and over-long ones among them', async () => {
    const long = Array.from({ length: 4_200 }, (_, i) => `mục${i}`).join(' ');
    const passages = [
      { id: 'p1', text: 'Sở Công Thương rà soát chợ dân sinh.' },
      { id: 'p2', text: 'Sở Nội vụ sắp xếp đơn vị sự nghiệp.' },
      { id: 'p3', text: '' },
      { id: 'p4', text: long },
    ];
    let time = 0;
    const metrics = await evaluateSearch(
      await open(),
      passages,
      [
        { id: 'q1', text: 'cho dan sinh', relevant: ['p1'] },
        { id: 'q2', text: 'ĐVSN', relevant: ['p2'] },
      ],
      () => time++,
    );
    expect(metrics).toEqual({
      questions: 2,
      'recall@1': 1,
      'recall@5': 1,
      'recall@10': 1,
      'mrr@10': 1,
      'ndcg@10': 1,
      p50Ms: 1,
      p95Ms: 1,
    });
  });

  it('of no questions is all zeros', async () => {
    expect(await evaluateSearch(await open(), [], [], () => 0)).toMatchObject({ questions: 0, 'ndcg@10': 0, p50Ms: 0 });
  });

  it.skipIf(!PRESENT)('reaches the reference, with all accents, with every second one, and without', async () => {
    const lines = (file: string) => readFileSync(`${SHARED}${file}`, 'utf8').trim().split('\n');
    const passages = lines('xquad-vi-passages.jsonl').map((line) => EvalPassage.parse(JSON.parse(line)));
    const questions = lines('xquad-vi-questions.jsonl')
      .filter((_, i) => i % 10 === 0)
      .map((line) => EvalQuestion.parse(JSON.parse(line)));
    const half = (text: string) => text.split(' ').map((word, i) => (i % 2 === 0 ? fold(word) : word));
    const ndcg = async (typed: (text: string) => string) => {
      const asked = questions.map((q) => ({ ...q, text: typed(q.text) }));
      return (await evaluateSearch(await open(), passages, asked, () => 0))['ndcg@10'];
    };
    expect(await ndcg((text) => text)).toBeGreaterThanOrEqual(0.955);
    expect(await ndcg((text) => half(text).join(' '))).toBeGreaterThanOrEqual(0.95);
    expect(await ndcg(fold)).toBeGreaterThanOrEqual(0.95);
  });
});
