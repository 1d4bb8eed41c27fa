import { describe, expect, it } from 'vitest';
import { restrictionMark, secrecyMark } from '../../src/documents/secrecy-mark.ts';

describe('the secrecy guard', () => {
  it.each([
    ['BỘ CÔNG AN\nMẬT\nSố: 12/BC', 'mật'],
    ['TỐI MẬT', 'tối mật'],
    ['T U Y Ệ T  M Ậ T', 'tuyệt mật'],
    ['M Ậ T', 'mật'],
    ['TOI MAT\nSo: 4/BC', 'tối mật'],
    ['Độ mật: Tối mật', 'tối mật'],
    ['Số: 45/BC-BCA (MẬT)', 'mật'],
    ['( MẬT )', 'mật'],
    ['MẬT (bản số: 02)', 'mật'],
    ['T ố i   m ậ t', 'tối mật'],
    ['Độ mật của văn bản: Mật', 'mật'],
    [`SỞ NỘI VỤ\tMẬT\t${'một câu dài kể về công việc của sở '.repeat(8)}`, 'mật'],
  ])('stops %j', (text, level) => {
    expect(secrecyMark(text, 'a.txt')?.level).toBe(level);
  });
  it.each([
    'Tang cuong bao mat thong tin',
    'BẢO MẬT DỮ LIỆU',
    'bí mật kinh doanh của doanh nghiệp',
    'MẬT ĐỘ DÂN SỐ',
    'đổi mật khẩu định kỳ',
    'tài liệu không mật',
    'MẶT TRẬN TỔ QUỐC',
    'mật ong',
    'Ban Cơ yếu Chính phủ quản lý mật mã',
  ])('lets %j pass', (text) => {
    expect(secrecyMark(text, 'a.txt')).toBeNull();
  });
  it('reads the name of the file', () => {
    expect(secrecyMark('', 'BC_TOI_MAT_2026.docx')?.where).toBe('file-name');
    expect(secrecyMark('', 'văn bản mật.docx')?.level).toBe('mật');
    expect(secrecyMark('', 'bao-mat-thong-tin.docx')).toBeNull();
    expect(secrecyMark('', 'mat-tran-to-quoc.docx')).toBeNull();
    expect(secrecyMark('', 'tb-489-2025-09-24.txt')).toBeNull();
  });
  it('knows what restricts without being secret', () => {
    expect(restrictionMark('DỰ THẢO\nThông báo')).toBe('draft');
    expect(restrictionMark('LƯU HÀNH NỘI BỘ')).toBe('internal');
    expect(restrictionMark('Dự thảo Nghị định phải trình trước ngày 15/9 theo quy định')).not.toBe('internal');
  });
});
