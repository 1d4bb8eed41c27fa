import { describe, expect, test } from 'vitest';
import { readAgencyList } from '../../src/agencies/agency-list.ts';
import { definedAbbreviations } from '../../src/agencies/defined-abbreviations.ts';
import { namesIn } from './support.ts';

const read = (span: string, anyName = false) =>
  readAgencyList(span, { on: '2026-03-02', province: 'vinh-long' }, { anyName })?.map((m) => m.name) ?? null;

describe('a span of owners alone', () => {
  test.each([
    ['Sở Tài chính; Sở Xây dựng', ['Sở Tài chính', 'Sở Xây dựng']],
    ['Sở Xây dựng\nUBND các xã, phường', ['Sở Xây dựng', 'UBND các xã, phường']],
    ['Công an tỉnh, UBND các xã, phường', ['Công an tỉnh', 'UBND các xã, phường']],
    [
      'Sở Văn hóa, Thể thao và Du lịch; Sở Giáo dục và Đào tạo',
      ['Sở Văn hóa, Thể thao và Du lịch', 'Sở Giáo dục và Đào tạo'],
    ],
    [
      'Phòng Quản lý nhà (chủ trì), Trung tâm Quản lý và Khai thác nhà (phối hợp)',
      ['Phòng Quản lý nhà', 'Trung tâm Quản lý và Khai thác nhà'],
    ],
    ['Phòng Quản lý nhà + Phòng Kế hoạch - Tài chính', ['Phòng Quản lý nhà', 'Phòng Kế hoạch - Tài chính']],
    ['Các Phòng: Quản lý nhà, Kế hoạch - Tài chính', ['Phòng Quản lý nhà', 'Phòng Kế hoạch - Tài chính']],
    ['Sở TC/Sở XD', ['Sở Tài chính', 'Sở Xây dựng']],
    ['Các sở, ban, ngành; UBND các xã, phường', ['Các sở, ban, ngành', 'UBND các xã, phường']],
    ['- Bộ Công an\n- Bộ Quốc phòng', ['Bộ Công an', 'Bộ Quốc phòng']],
    [
      'Giám đốc các Sở: Tài chính, Nội vụ; Chủ tịch UBND các xã, phường',
      ['Sở Tài chính', 'Sở Nội vụ', 'UBND các xã, phường'],
    ],
    ['Chủ rừng', ['Chủ rừng']],
    ['UBND cấp xã', ['UBND các xã, phường']],
  ])('%s', (span, names) => {
    expect(read(span)).toEqual(names);
  });

  test.each([
    'Thoát nước, chống ngập',
    'QUAN ĐIỂM',
    'Tổ chức thực hiện',
    'Về phát triển kinh tế',
    '12',
    'Bộ Tài chính báo cáo Chính phủ',
    'Bộ chỉ số',
    '',
  ])('a heading that names no owner is none: "%s"', (span) => {
    expect(read(span)).toBeNull();
  });

  test('in a column of owners a name of no known kind is taken as it stands', () => {
    expect(read('Kế toán trưởng; Sở Y tế')).toBeNull();
    expect(read('Kế toán trưởng; Sở Y tế', true)).toEqual(['Kế toán trưởng', 'Sở Y tế']);
  });

  test('ranges lie in the span', () => {
    const span = 'UBND các tỉnh Lạng Sơn, Lào Cai';
    const list = readAgencyList(span, { on: '2026-03-02' });
    expect(list?.map((m) => span.slice(m.start, m.end))).toEqual(['UBND các tỉnh Lạng Sơn', 'Lào Cai']);
  });
});

describe('short names a document gives', () => {
  test('"sau đây gọi tắt là" is kept with the full name before it', () => {
    const text =
      'Giám đốc Ban Quản lý dự án hạ tầng đô thị (sau đây viết tắt là Ban QLDA); hoạt động của Ban Chỉ đạo Phát triển du lịch tỉnh Mẫu (sau đây gọi tắt là Ban Chỉ đạo tỉnh).';
    expect(Object.fromEntries(definedAbbreviations(text))).toEqual({
      'Ban QLDA': 'Ban Quản lý dự án hạ tầng đô thị',
      'Ban Chỉ đạo tỉnh': 'Ban Chỉ đạo Phát triển du lịch tỉnh Mẫu',
    });
  });

  test('letters in brackets are a short name only where they fit the words before them', () => {
    expect(
      Object.fromEntries(
        definedAbbreviations('Ủy ban nhân dân (UBND) xã; thủ tục hành chính (xem Phụ lục I); giải pháp (AI)'),
      ),
    ).toEqual({
      UBND: 'Ủy ban nhân dân',
    });
  });

  test('a defined name is read as the body it stands for', () => {
    const text = 'Ban Quản lý dự án hạ tầng đô thị (sau đây gọi tắt là Ban QLDA). Ban QLDA chốt tiến độ.';
    expect(namesIn(text, { defined: definedAbbreviations(text) }).at(-1)).toBe('Ban Quản lý dự án hạ tầng đô thị');
  });

  test('a class defined in small letters keeps its own word', () => {
    const text =
      '- Các công ty lâm nghiệp và tổ chức được giao rừng (sau đây gọi tắt là chủ rừng).\nHướng dẫn chủ rừng dọn vật liệu cháy.';
    expect(namesIn(text, { defined: definedAbbreviations(text) }).at(-1)).toBe('Chủ rừng');
  });
});
