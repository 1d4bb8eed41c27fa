import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionWeights, questionWords } from '../../../src/documents/search/question-terms.ts';
import { type BigramCounts, restorerOf } from '../../../src/documents/search/restorer.ts';
import { termIndex, tokens } from '../../../src/documents/search/terms.ts';
import { fold, hasMarks } from '../../../src/shared/text.ts';

const TEXTS = [
  'Sở Xây dựng chủ trì rà soát các trạm bơm tiêu úng trên địa bàn tỉnh, báo cáo Ủy ban nhân dân tỉnh.',
  'Sở Tài chính bố trí kinh phí sửa chữa trạm bơm Đông Sơn trước mùa mưa bão.',
  'Đẩy nhanh tiến độ giải phóng mặt bằng, hoàn thành trong quý III.',
  'Báo cáo tiến độ giải phóng mặt bằng hằng tuần; báo cáo kết quả về Ủy ban nhân dân tỉnh.',
  'Người dân được hỗ trợ bơm nước; bảo đảm tiền đến tay người dân.',
];

function learn(texts: readonly string[]): BigramCounts {
  const counts = new Map<string, Map<string, number>>();
  for (const text of texts) {
    let prev = '';
    for (const next of tokens(text)) {
      const following = counts.get(prev) ?? new Map<string, number>();
      counts.set(prev, following.set(next, (following.get(next) ?? 0) + 1));
      prev = next;
    }
  }
  return counts;
}

const restorer = restorerOf(learn(TEXTS));
const restored = (text: string) => restorer.restore(tokens(text)).join(' ');

describe('putting accents back', () => {
  it('reads a question typed without accents as the documents write it', () => {
    expect(restored('tien do giai phong mat bang')).toBe('tiến độ giải phóng mặt bằng');
    expect(restored('kinh phi sua chua tram bom dong son')).toBe('kinh phí sửa chữa trạm bơm đông sơn');
  });

  it('chooses between readings by the neighbours', () => {
    expect(restored('bao cao tien do')).toBe('báo cáo tiến độ');
    expect(restored('bao dam tien den tay nguoi dan')).toBe('bảo đảm tiền đến tay người dân');
  });

  it('restores what is missing in a half-accented question and keeps what was typed', () => {
    expect(restored('tiến do giải phong mặt bằng')).toBe('tiến độ giải phóng mặt bằng');
    expect(restored('tiền do')).toMatch(/^tiền /);
  });

  it('leaves words, numbers and names it has never read as they are', () => {
    expect(restored('qr 2026 vneid')).toBe('qr 2026 vneid');
    expect(restorerOf(new Map()).restore(['tien', 'do'])).toEqual(['tien', 'do']);
    expect(restorer.restore([])).toEqual([]);
  });

  it('never changes a letter, only its marks, and never touches an accented word', () => {
    const words = [...new Set(TEXTS.flatMap(tokens))];
    const word = fc.oneof(fc.constantFrom(...words), fc.constantFrom(...words.map(fold)), fc.constantFrom('abc', '12'));
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), (typed) => {
        const out = restorer.restore(typed);
        expect(out.map(fold)).toEqual(typed.map(fold));
        for (const [i, w] of typed.entries()) if (hasMarks(w)) expect(out[i]).toBe(w);
      }),
    );
  });
});

describe('the weights of a question', () => {
  const weigh = (text: string) => questionWeights(questionWords(text, restorer, new Map()));
  const weight = (text: string, field: 'accented' | 'folded', term: string) => weigh(text).get(termIndex(field, term));

  it('lean on the accented words, a third on the bare ones, as soon as one accent had to be put back', () => {
    for (const text of ['trạm bơm dong sơn', 'tram bom dong son']) {
      expect(weight(text, 'accented', 'đông sơn')).toBe(0.7);
      expect(weight(text, 'folded', 'dong son')).toBe(0.3);
    }
  });

  it('lean almost wholly on the accented words where none were missing', () => {
    expect(weight('trạm bơm Đông Sơn', 'accented', 'đông sơn')).toBe(0.9);
    expect(weight('trạm bơm Đông Sơn', 'folded', 'dong son')).toBe(0.1);
  });

  it('search an abbreviation by its long form too, without pairing it with its neighbours', () => {
    expect(weight('kế hoạch GPMB', 'accented', 'mặt bằng')).toBeGreaterThan(0);
    expect(weight('kế hoạch GPMB', 'accented', 'gpmb')).toBeGreaterThan(0);
    expect(weight('kế hoạch GPMB', 'accented', 'gpmb giải')).toBeUndefined();
  });

  it('are none for a question without words', () => {
    expect(weigh(' ?! ').size).toBe(0);
  });
});
