import { describe, expect, it } from 'vitest';
import {
  definedPairs,
  expandAbbreviations,
  isSyllable,
  knownAbbreviations,
  longForm,
} from '../../../src/documents/search/abbreviations.ts';
import { fold } from '../../../src/shared/text.ts';

describe('the dictionary of abbreviations', () => {
  it('knows more than 150, and none of three letters or more can be read as a syllable', () => {
    const known = knownAbbreviations();
    expect(new Set(known.map(fold)).size).toBeGreaterThanOrEqual(150);
    expect(known.filter((short) => short.length >= 3 && isSyllable(short))).toEqual([]);
  });

  it('knows the common ones with and without accents, in capitals or not', () => {
    for (const short of ['HĐND', 'hdnd', 'HDND', 'hđnd']) expect(longForm(short)).toBe('hội đồng nhân dân');
    expect(longForm('CĐS')).toBe('chuyển đổi số');
    expect(longForm('đường')).toBeUndefined();
  });
});

describe('the abbreviations of a question', () => {
  it('are followed by what they stand for', () => {
    expect(expandAbbreviations('UBND tỉnh đẩy nhanh GPMB')).toEqual(['ủy ban nhân dân', 'giải phóng mặt bằng']);
    expect(expandAbbreviations('ubnd tinh day nhanh gpmb')).toEqual(['ủy ban nhân dân', 'giải phóng mặt bằng']);
  });

  it('are read as one where they are joined, else part by part', () => {
    expect(expandAbbreviations('phát triển KT-XH')).toEqual(['kinh tế xã hội']);
    expect(expandAbbreviations('KH&CN và GD&ĐT')).toEqual(['khoa học công nghệ', 'giáo dục và đào tạo']);
    expect(expandAbbreviations('số 57-NQ/TW')).toEqual(['nghị quyết', 'trung ương']);
  });

  it('of two letters count in capitals or before a number only, since people write short', () => {
    expect(expandAbbreviations('NQ và QĐ nào còn hiệu lực')).toEqual(['nghị quyết', 'quyết định']);
    expect(expandAbbreviations('nq 57 giao gi')).toEqual(['nghị quyết']);
    expect(expandAbbreviations('dn nv kh lam gi')).toEqual([]);
    expect(expandAbbreviations('BO XAY DUNG CO KH GI')).toEqual([]);
  });

  it('that a document defines go before the dictionary; one that is a word counts in capitals only', () => {
    const learnt = new Map([
      ['đtc', 'điểm tiếp công'],
      ['ba', 'bệnh án'],
    ]);
    expect(expandAbbreviations('ĐTC ở huyện', learnt)).toEqual(['điểm tiếp công']);
    expect(expandAbbreviations('quản lý BA', learnt)).toEqual(['bệnh án']);
    expect(expandAbbreviations('ba trạm bơm', learnt)).toEqual([]);
  });
});

describe('the abbreviations a document defines', () => {
  it('are learnt from the words before the bracket whose initials agree', () => {
    expect(definedPairs('Giao Ủy ban nhân dân (UBND) tỉnh thực hiện')).toEqual([['ubnd', 'ủy ban nhân dân']]);
    expect(definedPairs('xây dựng hồ sơ sức khỏe (sau đây viết tắt là HSSK) cho người dân')).toEqual([
      ['hssk', 'hồ sơ sức khỏe'],
    ]);
    expect(definedPairs('trạm quan trắc tự động (gọi tắt là “TQTTĐ”)')).toEqual([['tqttđ', 'trạm quan trắc tự động']]);
  });

  it('may leave out small words and commas', () => {
    expect(definedPairs('về khoa học, công nghệ và đổi mới sáng tạo (KHCN&ĐMST)')).toEqual([
      ['khcnđmst', 'khoa học công nghệ và đổi mới sáng tạo'],
    ]);
    expect(definedPairs('phát triển kinh tế - xã hội (KT-XH)')).toEqual([['ktxh', 'kinh tế xã hội']]);
  });

  it('are learnt in the other order too', () => {
    expect(definedPairs('Vận hành NDXP (Nền tảng dữ liệu xã phường)')).toEqual([]);
    expect(definedPairs('Vận hành NTDL (nền tảng dữ liệu)')).toEqual([['ntdl', 'nền tảng dữ liệu']]);
  });

  it('are not made up where the initials disagree or a sentence ends in between', () => {
    expect(definedPairs('nộp hồ sơ tại trung tâm (VNPT)')).toEqual([]);
    expect(definedPairs('Họp Ủy ban. Nhân dân (UBND)')).toEqual([]);
    expect(definedPairs('mục tiêu (I), (II)')).toEqual([]);
  });

  it('are the same in decomposed text, once each', () => {
    const text = 'Thủ tục hành chính (TTHC); các thủ tục hành chính (TTHC)';
    expect(definedPairs(text.normalize('NFD'))).toEqual([['tthc', 'thủ tục hành chính']]);
  });
});
