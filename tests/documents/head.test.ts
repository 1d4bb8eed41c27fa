import { describe, expect, it } from 'vitest';
import { readHead } from '../../src/documents/head.ts';
import { plainSource } from '../../src/documents/readers/read-bytes.ts';
import { extractDirectives } from '../../src/tasks/extract.ts';

const head = (text: string, fileName = 'van-ban.txt') => readHead(text, fileName);

describe('the head of a paper', () => {
  it('takes the lower of two bodies for the one that issues, and the upper for its province', () => {
    const { head: read, directives } = extractDirectives(
      plainSource(
        'UBND TỈNH HẢI DƯƠNG\nSỞ GIÁO DỤC VÀ ĐÀO TẠO\nSố: 18/SGDĐT-KH\nHải Dương, ngày 9 tháng 12 năm 2024\n\nKính gửi: Các trường.\n\n1. Phòng Kế hoạch rà soát học phí.\n2. UBND tỉnh cấp bù học phí.',
        'txt',
      ),
      { fileName: 'cv.txt' },
    );
    expect(read.body).toBe('Sở Giáo dục và Đào tạo');
    expect(directives[0]?.leadIds).toEqual(['local:phong ke hoach@hai-duong']);
  });
  it('writes the issuing body as the paper itself writes it further down', () => {
    const read = (text: string) => extractDirectives(plainSource(text, 'txt'), { fileName: 'a.txt' }).head.body;
    expect(
      read(
        'CỤC QUẢN LÝ KHÁM, CHỮA BỆNH\nSố: 8/TB-KCB\nHà Nội, ngày 6 tháng 5 năm 2024\n\nTHÔNG BÁO\nKết luận giao ban\n\nCục Quản lý Khám, chữa bệnh thông báo như sau.',
      ),
    ).toBe('Cục Quản lý Khám, chữa bệnh');
    expect(read('THỦ TƯỚNG CHÍNH PHỦ\nSố: 8/CĐ-TTg\nHà Nội, ngày 6 tháng 5 năm 2024\n\nCÔNG ĐIỆN\nVề hạn hán\n')).toBe(
      'Thủ tướng Chính phủ',
    );
  });
  it('takes for the chair who presides or concludes, not whose directive is cited', () => {
    expect(
      head(
        'UBND TỈNH GIA LAI\nSố: 9/CT-UBND\n\nĐể thực hiện Chỉ thị của Thủ tướng Chính phủ, Chủ tịch UBND tỉnh yêu cầu:',
      ).chair,
    ).toBe('Chủ tịch UBND tỉnh');
    expect(head('Chiều 3/5, Thứ trưởng Bộ Y tế chủ trì cuộc họp về thuốc.').chair).toBe('Thứ trưởng');
    expect(head('Kết luận của đồng chí Bí thư Tỉnh ủy tại buổi làm việc với huyện.').chair).toBe('Bí thư Tỉnh ủy');
  });
  it('completes the day of a session with the year in which the report appeared', () => {
    const on = (text: string, file: string) => head(text, file).meetingOn;
    expect(on('Tin họp\n\nChiều 1/8, tại trụ sở, Phó Thủ tướng chủ trì cuộc họp.', 'tin-2022-08-01.txt')).toBe(
      '2022-08-01',
    );
    expect(on('Tin họp\n\nSáng 29/12, Phó Thủ tướng chủ trì cuộc họp.', 'tin-2023-01-02.txt')).toBe('2022-12-29');
    expect(on('Tại cuộc họp ngày 29/10/2025, sau khi nghe báo cáo, Thường trực kết luận:', 'tb.txt')).toBe(
      '2025-10-29',
    );
  });
  it('takes no line of a menu for the title', () => {
    expect(
      head('Trang chủ > Tin tức > Hoạt động của lãnh đạo\nUBND huyện họp giao ban tháng 11\n21/11/2022').title,
    ).toBe('UBND huyện họp giao ban tháng 11');
  });
});
