import { describe, expect, it } from 'vitest';
import { plainSource } from '../../src/documents/readers/read-bytes.ts';
import { extractDirectives } from '../../src/tasks/extract.ts';

const read = (text: string, fileName = 'van-ban-2026-04-20.txt') =>
  extractDirectives(plainSource(text, 'txt'), { fileName }).directives;
const items = (...lines: string[]) =>
  read(
    `ỦY BAN NHÂN DÂN\nTỈNH NGHỆ AN\nSố: 12/TB-UBND\nNghệ An, ngày 20 tháng 4 năm 2026\n\nTHÔNG BÁO\nKết luận của Chủ tịch UBND tỉnh\n\nChủ tịch UBND tỉnh kết luận:\n${lines.join('\n')}\n`,
  );
const told = (directives: ReturnType<typeof read>) => directives.map((d) => [d.lead, d.quote]);
const party = (...lines: string[]) =>
  read(
    `ĐẢNG BỘ TỈNH LÀO CAI\nTỈNH ỦY\nSố 31-TB/TU\nLào Cai, ngày 20 tháng 4 năm 2026\n\nTHÔNG BÁO\nKết luận của Ban Thường vụ Tỉnh ủy\n\n${lines.join('\n')}\n`,
  );

describe('papers of provinces, communes and their departments', () => {
  it('takes no assessment for an order, under a title or behind its colon', () => {
    expect(
      items(
        '1. Về kết quả tuần qua: Trung tâm Phục vụ hành chính công tiếp nhận 120 hồ sơ, giải quyết đúng hạn 98%.',
        '2. Các phòng phụ trách tiêu chí chưa sâu sát cơ sở.',
        '3. Về kiến nghị của nhà thầu: UBND tỉnh không xem xét.',
        '4. Yêu cầu các sở, ngành thực hiện nghiêm các nội dung sau.',
        '5. Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị kịp thời báo cáo Sở Tài chính để tổng hợp.',
      ),
    ).toEqual([]);
  });
  it('still hears who is told in an item about results', () => {
    expect(
      told(items('1. Về kết quả giải ngân: yêu cầu Sở Tài chính đối chiếu số liệu 12 dự án trước ngày 05/5.')),
    ).toEqual([[['Sở Tài chính'], 'đối chiếu số liệu 12 dự án trước ngày 05/5']]);
  });
  it('hears no order in what a standing committee thinks of a proposal', () => {
    expect(
      told(
        party(
          'Sau khi nghe báo cáo, Ban Thường vụ Tỉnh ủy thống nhất kết luận:',
          '1. Ban Thường vụ Tỉnh ủy đánh giá cao công tác chuẩn bị.',
          '2. Việc tinh gọn đầu mối phải đi trước một bước.',
          '3. Các đảng ủy xã, phường tổ chức học tập Thông báo này trước ngày 30/4.',
        ),
      ),
    ).toEqual([[['Các đảng ủy xã, phường'], 'tổ chức học tập Thông báo này trước ngày 30/4']]);
  });
  it('lets the Party body answer for what the body it leads does', () => {
    expect(
      told(party('1. Giao Đảng ủy UBND tỉnh lãnh đạo UBND tỉnh:', '- Ban hành đề án trước ngày 31/5/2026.')),
    ).toEqual([[['Đảng ủy UBND tỉnh'], 'Ban hành đề án trước ngày 31/5/2026']]);
  });
  it('reads several attributes of an item from one line', () => {
    expect(
      items(
        '1. Kiểm tra hàng giả dịp cuối năm',
        'Cơ quan chủ trì: Sở Công Thương; phối hợp: Công an tỉnh. Thời gian hoàn thành: trước ngày 20/12/2026.',
      ),
    ).toMatchObject([{ lead: ['Sở Công Thương'], support: ['Công an tỉnh'], due: '2026-12-20' }]);
  });
  it('finds who co-operates behind a colon in brackets and at the head of an item', () => {
    expect(
      items('1. Sở Y tế: thanh tra 15 cơ sở trong tháng 6 (phối hợp: Công an tỉnh, Sở Công Thương).'),
    ).toMatchObject([{ lead: ['Sở Y tế'], support: ['Công an tỉnh', 'Sở Công Thương'] }]);
    expect(items('1. Sở Xây dựng:', '- Cùng với Sở Tài chính hướng dẫn các xã lập dự toán.')).toMatchObject([
      { lead: ['Sở Xây dựng'], support: ['Sở Tài chính'] },
    ]);
  });
  it('does not give one owner the deadline of the next', () => {
    const [first, second] = items(
      '1. Công an tỉnh bảo đảm an ninh trật tự tại công trường; Công ty Điện lực Nghệ An di dời 12 cột điện, xong trước 05/10/2026.',
    );
    expect([first?.due, second?.due]).toEqual([null, '2026-10-05']);
  });
  it('knows a department that issues under its province, so that its own requests name no owner', () => {
    const text =
      'UBND TỈNH ĐỒNG THÁP\nSỞ TÀI CHÍNH\nSố: 51/STC-NS\nĐồng Tháp, ngày 20 tháng 4 năm 2026\n\nKính gửi: Các đơn vị dự toán.\n\nSở Tài chính đề nghị các cơ quan, đơn vị, địa phương quan tâm một số việc như sau:\n1. Thuế cơ sở 3 đối chiếu nợ đọng, gửi Sở Tài chính ngày 15/5/2026.\n';
    expect(read(text)).toMatchObject([{ lead: ['Thuế cơ sở 3'], due: '2026-05-15' }]);
  });
  it('reads an order behind the colon of a class, not a list of names', () => {
    expect(told(items('1. Hiệu trưởng các trường THPT: Rà soát dữ liệu học sinh trước 12/5.'))).toEqual([
      [['Các trường THPT'], 'Rà soát dữ liệu học sinh trước 12/5'],
    ]);
  });
});

describe('what stands around an order', () => {
  it('takes a sentence that only says by when for the deadline of the task before it', () => {
    expect(
      items(
        '1. Giao Sở Nội vụ tham mưu đề án vị trí việc làm. Hoàn thành trước ngày 30/5/2026.',
        '2. Sở Xây dựng kiểm tra 12 công trình. Thời hạn: 15/6/2026.',
      ).map((d) => [d.lead, d.due, d.quote]),
    ).toEqual([
      [['Sở Nội vụ'], '2026-05-30', 'tham mưu đề án vị trí việc làm. Hoàn thành trước ngày 30/5/2026'],
      [['Sở Xây dựng'], '2026-06-15', 'kiểm tra 12 công trình. Thời hạn: 15/6/2026'],
    ]);
  });
  it('passes over a class that only announces the names behind its colon', () => {
    expect(items('1. Giao các đơn vị: Sở Y tế, Công an tỉnh kiểm tra 20 cơ sở trước 01/6.')).toMatchObject([
      { lead: ['Sở Y tế', 'Công an tỉnh'], collective: false },
    ]);
  });
  it('hears an order without a giver behind what it is about', () => {
    expect(
      items('1. Đối với các xã chưa đạt chuẩn, yêu cầu Sở Tài chính cân đối 12 tỷ đồng trước 10/6.'),
    ).toMatchObject([{ lead: ['Sở Tài chính'], due: '2026-06-10' }]);
    expect(items('1. Đồng ý chủ trương giao UBND phường Tân An làm chủ đầu tư dự án kè.')).toMatchObject([
      { lead: ['UBND phường Tân An'] },
    ]);
  });
  it('reads places of one list across a semicolon, and no place in the verb behind a colon', () => {
    expect(items('1. UBND các xã Tân Tiến, Hùng Sơn; phường Đức Xuân lập danh sách trước 05/6.')).toMatchObject([
      { lead: ['UBND xã Tân Tiến', 'UBND xã Hùng Sơn', 'UBND phường Đức Xuân'] },
    ]);
    expect(
      items('1. Sở Y tế chủ trì, phối hợp với UBND các xã, phường: tổ chức khám sức khỏe cho 300 học sinh.'),
    ).toMatchObject([{ lead: ['Sở Y tế'], support: ['UBND các xã, phường'] }]);
  });
  it('takes a request or a reprimand for no order', () => {
    expect(
      items(
        '1. Một số chủ đầu tư xin điều chỉnh tiến độ đến quý I/2027.',
        '2. Đề nghị các đơn vị nghiêm túc rút kinh nghiệm.',
        '3. Văn phòng UBND tỉnh thông báo nội dung kết luận của Chủ tịch UBND tỉnh đến các đơn vị để thực hiện.',
      ),
    ).toEqual([]);
  });
  it('knows whom "Sở" and "UBND xã" mean from what was named before', () => {
    expect(
      items('1. Cơ bản thống nhất dự thảo do Sở Nội vụ trình. Yêu cầu Sở hoàn thiện, trình lại trước 25/4.'),
    ).toMatchObject([{ lead: ['Sở Nội vụ'], quote: 'hoàn thiện, trình lại trước 25/4' }]);
    expect(
      items('1. Giao UBND xã Tân Kỳ vận động 3 hộ; UBND xã báo cáo kết quả trước 05/5.').map((d) => d.lead),
    ).toEqual([['UBND xã Tân Kỳ'], ['UBND xã Tân Kỳ']]);
  });
  it('lets the body in brackets act for a standing body, and the issuer be told', () => {
    expect(items('1. Thường trực Ban Chỉ đạo (Sở Y tế) tổng hợp báo cáo trước 20/5.')).toMatchObject([
      { lead: ['Sở Y tế'] },
    ]);
    expect(items('1. Giao Phó Chủ tịch UBND tỉnh chỉ đạo xử lý dứt điểm 3 vụ việc trong tháng 5.')).toMatchObject([
      { due: '2026-05-31' },
    ]);
  });
});
