import { describe, expect, it } from 'vitest';
import { canonicalTone, fold, foldKeepingOffsets } from '../../src/shared/text.ts';

describe('Vietnamese text', () => {
  it('is folded to unaccented lower case', () => {
    expect(fold('Bộ Xây dựng, ĐỀ ÁN 06')).toBe('bo xay dung, de an 06');
  });
  it('keeps offsets when folded for searching', () => {
    const text = 'Ủy ban nhân dân tỉnh Đồng Tháp';
    expect(foldKeepingOffsets(text)).toBe('uy ban nhan dan tinh dong thap');
    expect(foldKeepingOffsets(text)).toHaveLength(text.length);
  });
  it('has one spelling for old and new tone placement', () => {
    expect(canonicalTone('hoà bình, Uỷ ban, thuỷ lợi, quý I, hoàn thành')).toBe(
      'hòa bình, Ủy ban, thủy lợi, quý I, hoàn thành',
    );
  });
});
