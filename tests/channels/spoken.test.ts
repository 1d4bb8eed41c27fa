import { describe, expect, it } from 'vitest';
import { codesIn, isAcknowledgement, isReport, subjectIn, visible } from '../../src/channels/chat/spoken.ts';

describe('what an officer types', () => {
  it.each([
    ['NV-0123 đến đâu rồi', ['NV-0123']],
    ['nv 1 xong, nv0014 đang làm, NV.2', ['NV-0001', 'NV-0014', 'NV-0002']],
    ['nv1 và NV-0001', ['NV-0001']],
    ['nhân viên 12 người, 15/NV-BXD', []],
  ])('"%s" names %j', (text, codes) => {
    expect(codesIn(text)).toEqual(codes);
  });

  it.each([
    'ok',
    'Ok ạ',
    'đã nhận',
    'da nhan a',
    'em nhận rồi ạ',
    'Đã tiếp nhận.',
    'vâng',
    '👍',
    '👌🏻',
    'received',
    'Bộ đã nhận',
  ])('"%s" says that it was received', (text) => expect(isAcknowledgement(text)).toBe(true));

  it.each(['đã nhận hồ sơ của Bộ Y tế', 'ok nhưng hạn gấp quá', 'đã nhận nhiệm vụ nào?', 'chưa nhận', '❌'])(
    '"%s" is more than that',
    (text) => expect(isAcknowledgement(text)).toBe(false),
  );

  it.each([
    'NV 123 xong rồi',
    'nv0123 dang lam 60%, vuong kinh phi',
    'đã trình Thủ tướng ngày 20/11',
    'xin lui den 15/12',
  ])('"%s" reports how it stands', (text) => expect(isReport(text)).toBe(true));

  it.each([
    'NV 123 xong chưa?',
    'nhiệm vụ nào đã trình',
    'bộ nào chưa hoàn thành',
    'vuong o dau nhieu nhat vay ai biet',
    'từ đầu năm giao bn xong bn',
  ])('"%s" asks', (text) => expect(isReport(text)).toBe(false));

  it('is about what is left without the words of telling', () => {
    expect(subjectIn('cái đề án đô thị ít phát thải ấy trình rồi nhé')).toBe('đề án đô thị ít phát thải');
    expect(subjectIn('xong rồi')).toBe('xong rồi');
  });

  it('is read without characters that nobody can see', () => {
    expect(visible('\u202eNV\u200b-0001\u0000')).toBe('NV-0001');
  });
});
