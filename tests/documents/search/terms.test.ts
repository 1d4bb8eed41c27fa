import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DIMENSIONS,
  idf,
  indexesOf,
  lexVector,
  passageWeights,
  sparseLiteral,
  termIndex,
  terms,
  tokens,
} from '../../../src/documents/search/terms.ts';
import { fold } from '../../../src/shared/text.ts';

const LETTERS = [...'aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ'];
const syllable = fc.array(fc.constantFrom(...LETTERS), { minLength: 1, maxLength: 6 }).map((l) => l.join(''));
const sentence = fc.array(syllable, { maxLength: 60 }).map((words) => words.join(' '));

describe('the words of a passage', () => {
  it('are the same however the text was typed: composed or not, old or new tone placement, capitals, hidden characters', () => {
    const wanted = tokens('Ủy ban nhân dân xã Hòa Thủy');
    expect(tokens('Uỷ ban nhân dân xã Hoà Thuỷ')).toEqual(wanted);
    expect(tokens('ỦY BAN NHÂN DÂN XÃ HÒA THỦY')).toEqual(wanted);
    expect(tokens('Ủy ban nhân dân xã Hòa Thủy'.normalize('NFD'))).toEqual(wanted);
    expect(tokens('Ủy ban\u200B nhân dân\uFEFF xã Hòa Thủy')).toEqual(wanted);
  });

  it('keep the parts of a document number next to each other', () => {
    const words = tokens('Nghị định số 15/2023/NĐ-CP');
    expect(words).toEqual(['nghị', 'định', 'số', '15', '2023', 'nđ', 'cp']);
    expect(terms(words, 'folded')).toContain('nd cp');
    expect(terms(words, 'accented')).toContain('15 2023');
  });

  it('are syllables and neighbouring pairs, accented in one field and without accents in the other', () => {
    const words = tokens('trạm bơm Đồng Xuân');
    expect(terms(words, 'accented')).toEqual(['trạm', 'trạm bơm', 'bơm', 'bơm đồng', 'đồng', 'đồng xuân', 'xuân']);
    expect(terms(words, 'folded')).toEqual(['tram', 'tram bom', 'bom', 'bom dong', 'dong', 'dong xuan', 'xuan']);
  });

  it('give the same folded terms with and without accents', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        expect(terms(tokens(fold(text)), 'folded')).toEqual(terms(tokens(text), 'folded'));
      }),
    );
  });
});

describe('the index of a term', () => {
  it('never changes, since stored passages carry it', () => {
    expect(termIndex('accented', 'nhiệm vụ')).toBe(888_402_675);
    expect(termIndex('folded', 'nhiem vu')).toBe(49_462_406);
  });

  it('lies between 1 and the number of dimensions and tells the fields apart', () => {
    fc.assert(
      fc.property(fc.string(), (term) => {
        const [accented, folded] = [termIndex('accented', term), termIndex('folded', term)];
        for (const index of [accented, folded])
          expect(Number.isInteger(index) && index >= 1 && index <= DIMENSIONS).toBe(true);
        expect(accented).not.toBe(folded);
      }),
    );
  });
});

describe('the stored vector', () => {
  it('names each term once, in rising order from 1, with a positive weight', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        const literal = lexVector(text);
        expect(literal).toMatch(/^\{(?:\d+:\d+(?:\.\d+)?(?:,\d+:\d+(?:\.\d+)?)*)?\}\/1000000000$/);
        const indexes = indexesOf(literal);
        expect(indexes).toEqual([...new Set(indexes)].sort((a, b) => a - b));
        expect(new Set(indexes)).toEqual(new Set(passageWeights(text).keys()));
      }),
    );
  });

  it('keeps the heaviest terms of a text longer than the database can store', () => {
    const weights = new Map(Array.from({ length: 16_500 }, (_, i) => [16_500 - i, i + 1]));
    const kept = indexesOf(sparseLiteral(weights));
    expect(kept).toHaveLength(16_000);
    expect(kept.at(-1)).toBe(16_000);
  });

  it('follows BM25: a term twice weighs more but not double, and less in a longer passage', () => {
    const index = termIndex('accented', 'đê');
    const once = passageWeights('kiểm tra đê').get(index) as number;
    const twice = passageWeights('kiểm tra đê, đê').get(index) as number;
    const long = passageWeights(`kiểm tra đê ${'và công trình thủy lợi '.repeat(30)}`).get(index) as number;
    expect(twice).toBeGreaterThan(once);
    expect(twice).toBeLessThan(2 * once);
    expect(long).toBeLessThan(once);
    // tf·(k1+1)/(tf+k1·(1−b+b·dl/avgdl)) with k1 0.6, b 0.75, five terms, average 230
    expect(once).toBeCloseTo(1.6 / (1 + 0.6 * (0.25 + (0.75 * 5) / 230)), 10);
  });

  it('gives a rare term more weight in a question than a common one, and none a negative one', () => {
    expect(idf(100, 1)).toBeGreaterThan(idf(100, 50));
    expect(idf(100, 100)).toBeGreaterThan(0);
    expect(idf(0, 0)).toBeGreaterThan(0);
  });
});
