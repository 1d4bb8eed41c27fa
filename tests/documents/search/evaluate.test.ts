import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenDatabase } from '../../../src/database/database.ts';
import { EvalPassage, EvalQuestion, evaluateSearch, scoreRanking } from '../../../src/documents/search/evaluate.ts';
import { itWithVector, openTestDatabase } from '../../support/database.ts';

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
  let db: OpenDatabase;
  beforeAll(async () => {
    db = await openTestDatabase();
  });
  afterAll(() => db.close());

  it('of no questions is all zeros', async () => {
    const nothing = db.transaction(async (tx) => {
      expect(await evaluateSearch(tx, [], [], () => 0)).toMatchObject({ questions: 0, 'ndcg@10': 0, p50Ms: 0 });
      throw new Error('nothing kept');
    });
    await expect(nothing).rejects.toThrow('nothing kept');
  });

  itWithVector('runs the production search on given passages, empty and over-long ones among them', async () => {
    const long = Array.from({ length: 4_200 }, (_, i) => `mục${i}`).join(' ');
    const passages = [
      { id: 'p1', text: 'Sở Công Thương rà soát chợ dân sinh.' },
      { id: 'p2', text: 'Sở Nội vụ sắp xếp đơn vị sự nghiệp.' },
      { id: 'p3', text: '' },
      { id: 'p4', text: long },
    ];
    let time = 0;
    const metrics = await evaluateSearch(
      db,
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
});
