import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../../src/answers/questions/read-question.ts';
import { spelledOut } from '../../../src/answers/questions/spelling.ts';
import { CUE_PHRASES } from '../../../src/answers/questions/spelling-data.ts';

describe('words of asking', () => {
  it.each([
    ['bxd chủ chì bn nv', 'bxd chủ trì bao nhiêu nhiệm vụ'],
    ['ai fụ chách n.vụ này', 'ai phụ trách nhiệm vụ này'],
    ['nhưng việc gì qúa hạn ko', 'những việc gì quá hạn không'],
    ['bao h xog', 'bao giờ xong'],
    ['đến thááng 12', 'đến tháng 12'],
    ['cơ qan nào chịu chách nhiệm', 'cơ quan nào chịu trách nhiệm'],
  ])('"%s" is spelt "%s"', (typed, spelt) => {
    expect(spelledOut(typed)).toBe(spelt);
  });

  it.each([
    'trong việc bảo vệ rừng',
    'ngày nay',
    'việc này do Bộ Y tế làm',
    'chữ ký số của cử tri',
    'bão nhiệt đới đổ bộ',
    'công viên nào',
    'tăng 9 phần trăm',
    'NV-0012',
    'chương trình dịch vụ công',
    'quỹ tiền đồng',
    'bao nhiêu vụ án',
  ])('"%s" stays as it is', (typed) => {
    expect(spelledOut(typed)).toBe(typed);
  });

  it('spelt right they stay, wherever they stand', () => {
    const phrase = fc.constantFrom(...CUE_PHRASES);
    const other = fc.constantFrom('Bộ Y tế', 'đề án', 'trong tháng 9/2025', 'cửa khẩu', 'NV-0012', 'nước sạch');
    fc.assert(
      fc.property(fc.array(fc.tuple(phrase, other), { maxLength: 8 }), (parts) => {
        const question = parts.flat().join(' ');
        expect(spelledOut(question)).toBe(question);
      }),
    );
  });

  it('any text at all is read as some question', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        expect(readQuestion({ text, day: '2025-11-20' }).query.kind).toBeTypeOf('string');
      }),
    );
  });
});
