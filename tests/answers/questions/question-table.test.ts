import { describe, expect, it } from 'vitest';
import { isSameQuery, seen, wanted } from './question-reading.ts';
import { ACCENTED, ENGLISH, FOLLOWING, type Row, TYPED } from './question-table.ts';
import { variantsOf } from './question-variants.ts';

const read = ([question, expected]: Row) => expect(seen(question, expected)).toEqual(wanted(expected));
const named = (rows: Row[]) => rows.map((row) => [row[0], row] as const);

describe('a question written with care', () => {
  it.each(named(ACCENTED))('"%s"', (_, row) => read(row));
});

describe('a question as secretariats type it', () => {
  it.each(named(TYPED))('"%s"', (_, row) => read(row));
});

describe('a question in English', () => {
  it.each(named(ENGLISH))('"%s"', (_, row) => read(row));
});

describe('a question after another', () => {
  it.each(named(FOLLOWING))('"%s"', (_, row) => read(row));
});

describe('a question typed in haste', () => {
  it('means what it means with all its marks: without them, with half, abbreviated, with a word of asking misspelt', () => {
    const variants = ACCENTED.flatMap(([question, expected], i) =>
      variantsOf(question, i + 1).map((variant) => ({ ...variant, question, expected })),
    );
    const different = variants.filter(
      ({ text, question, expected }) => !isSameQuery(seen(question, expected), seen(text, expected)),
    );
    expect(variants.length).toBeGreaterThan(500);
    expect(different.map(({ style, text }) => `${style}: ${text}`)).toEqual([]);
  });
});
