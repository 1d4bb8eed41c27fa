import { describe, expect, it } from 'vitest';
import { combine } from '../../../src/documents/search/search-passages.ts';

const hit = (passageId: number, score: number) => ({ passageId, versionId: 1, score });
const ids = (hits: { passageId: number }[]) => hits.map((h) => h.passageId);

describe('words and a model’s vectors together', () => {
  it('keep a side’s margins: a far better hit outweighs a place in the ranking', () => {
    const combined = combine([hit(1, 30), hit(2, 10), hit(3, 9)], [hit(2, 0.81), hit(1, 0.8), hit(3, 0.2)], 0.5);
    expect(ids(combined)).toEqual([1, 2, 3]);
  });

  it('follow the weight: 0 is words alone, 1 the model alone', () => {
    const [lexical, dense] = [
      [hit(1, 9), hit(2, 3)],
      [hit(2, 0.9), hit(1, 0.1)],
    ];
    expect(ids(combine(lexical, dense, 0))).toEqual([1, 2]);
    expect(ids(combine(lexical, dense, 1))).toEqual([2, 1]);
  });

  it('count the only hit of a side as that side’s best', () => {
    expect(combine([hit(7, 4.2)], [], 0.4)).toEqual([{ passageId: 7, versionId: 1, score: 0.6 }]);
  });

  it('stay in one order when scores are equal, and are empty when both sides are', () => {
    expect(ids(combine([hit(5, 1), hit(4, 1)], [], 0.5))).toEqual([4, 5]);
    expect(combine([], [], 0.5)).toEqual([]);
  });
});
