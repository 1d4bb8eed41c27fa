import { describe, expect, it } from 'vitest';
import { plainSource } from '../../src/documents/readers/read-bytes.ts';
import { extractDirectives } from '../../src/tasks/extract.ts';
import { notice } from '../support/app.ts';

const read = (text: string) =>
  extractDirectives(plainSource(text, 'txt'), { fileName: 'tin-2026-03-09.txt' }).directives;
const items = (...lines: string[]) => read(notice('45/TB-VPCP', '2026-03-09', lines));
const told = (directives: ReturnType<typeof read>) => directives.map((d) => [d.lead.join(' + '), d.quote, d.due]);
const visit = (...lines: string[]) =>
  read(
    `VĂN PHÒNG CHÍNH PHỦ\nSố: 46/TB-VPCP\nHà Nội, ngày 09 tháng 3 năm 2026\n\nTHÔNG BÁO\nKết luận của Phó Thủ tướng Chính phủ\n\nNgày 06 tháng 3 năm 2026, Phó Thủ tướng Chính phủ đã chủ trì buổi làm việc với lãnh đạo tỉnh Cà Mau về đầu tư công và kết luận như sau:\n\n${lines.join('\n')}`,
  );

describe('a conclusion reached with one province', () => {
  it('is for that province where an item names nobody, and where it says "Tỉnh"', () => {
    expect(
      told(
        visit(
          'I. ĐÁNH GIÁ CHUNG',
          'Kinh tế của Tỉnh tăng 8%.',
          'II. NHIỆM VỤ',
          '1. Trên cơ sở Nghị quyết Đại hội, nhiệm kỳ 2025 - 2030, khẩn trương xây dựng đề án nuôi biển.',
          '2. Tỉnh tổng hợp nhu cầu vốn cảng cá, báo cáo Bộ Tài chính trước ngày 15/4/2026.',
        ),
      ),
    ).toEqual([
      ['UBND tỉnh Cà Mau', 'khẩn trương xây dựng đề án nuôi biển', null],
      ['UBND tỉnh Cà Mau', 'tổng hợp nhu cầu vốn cảng cá, báo cáo Bộ Tài chính trước ngày 15/4/2026', '2026-04-15'],
    ]);
  });
  it('takes "Về kiến nghị …; sớm ban hành …:" for what is asked, and the line below it for the answer', () => {
    expect(
      told(
        visit(
          'III. VỀ KIẾN NGHỊ CỦA TỈNH',
          '1. Về kiến nghị hoàn thiện quy định nuôi biển; sớm ban hành định mức phân bổ vốn:',
          'Giao Bộ Tài chính nghiên cứu, trả lời Tỉnh trong tháng 3 năm 2026.',
        ),
      ),
    ).toEqual([['Bộ Tài chính', 'nghiên cứu, trả lời Tỉnh trong tháng 3 năm 2026', '2026-03-31']]);
  });
});

describe('what is work and what is not', () => {
  it('takes a thing that must be there by a day for work of who was told before', () => {
    expect(
      told(
        items(
          'Các địa phương phát động chiến dịch xây lại trường học. Trong đó việc lợp lại mái phải hoàn thành trước ngày 30/4/2026; phòng học bị sập được xây mới, hoàn thành trước ngày 31/8/2026.',
        ),
      ).map(([, , due]) => due),
    ).toEqual([null, '2026-04-30', '2026-08-31']);
  });
  it('joins a sentence that only hands up to the work before it', () => {
    expect(
      told(items('Bộ Xây dựng nghiên cứu tuyến nối hai bến cảng. Báo cáo Thủ tướng Chính phủ trong tháng 5 năm 2026.')),
    ).toEqual([
      [
        'Bộ Xây dựng',
        'nghiên cứu tuyến nối hai bến cảng. Báo cáo Thủ tướng Chính phủ trong tháng 5 năm 2026',
        '2026-05-31',
      ],
    ]);
  });
  it('leaves out what follows from work, what will be, and what everybody agreed to', () => {
    expect(
      told(
        items(
          'Bộ Y tế rà soát tủ thuốc; tháo gỡ được những vướng mắc kéo dài; khi kho mới vận hành thì kho cũ vẫn nhận hàng.',
          'Các Bộ, cơ quan thống nhất chỉ có một kho dự trữ.',
          'Đối với đề xuất cấp thêm xe, Chính phủ sẽ giao cơ quan chức năng cân đối sau.',
          'Bộ Tài chính trong thời gian ngắn đã tích cực vào cuộc, cơ bản hoàn thành hồ sơ.',
        ),
      ).map(([lead]) => lead),
    ).toEqual(['Bộ Y tế']);
  });
  it('finds who must act behind the work', () => {
    expect(
      told(items('Khẩn trương khắc phục cầu cống bị hư hại (cầu, tràn), các xã phải huy động lực lượng tại chỗ.')).map(
        ([lead]) => lead,
      ),
    ).toEqual(['Các xã']);
  });
});

describe('a press report', () => {
  const news = (...paragraphs: string[]) => read(` date 2019-08-04 ${paragraphs.join('\n\n')}`);
  it('reads its date from the line it opens with, and skips the titles between its paragraphs', () => {
    expect(
      told(
        news(
          'Thủ tướng họp về mưa lũ.',
          'Thủ tướng yêu cầu Ban Chỉ đạo Trung ương về phòng chống thiên tai tổ chức trực ban, báo cáo trước ngày 10/8.',
          'Triển khai lực lượng tìm kiếm; khắc phục sự cố',
          'Ủy ban Quốc gia Ứng phó sự cố, thiên tai và Tìm kiếm Cứu nạn, Bộ Công an huy động phương tiện cứu hộ.',
        ),
      ),
    ).toEqual([
      ['Ban Chỉ đạo Trung ương về phòng, chống thiên tai', 'tổ chức trực ban, báo cáo trước ngày 10/8', '2019-08-10'],
      [
        'Ủy ban Quốc gia Ứng phó sự cố, thiên tai và Tìm kiếm Cứu nạn + Bộ Công an',
        'huy động phương tiện cứu hộ',
        null,
      ],
    ]);
  });
  it('knows "các bộ ngành liên quan và địa phương" and the committee that only orders', () => {
    const found = news(
      'Thủ tướng yêu cầu Bộ Xây dựng phối hợp với các bộ ngành liên quan và địa phương lập hội đồng thẩm định.',
      'Ủy ban An toàn giao thông Quốc gia yêu cầu Bộ Công an công bố các điểm đen trên quốc lộ.',
    );
    expect(found.map((d) => [d.lead, d.support])).toEqual([
      [['Bộ Xây dựng'], ['Các bộ, ngành, địa phương']],
      [['Bộ Công an'], []],
    ]);
  });
  it('goes on with the bank that passes on, and with who was told before a paragraph about a thing', () => {
    const found = news(
      'Thủ tướng yêu cầu các bộ, ngành, địa phương rà soát dự án dở dang.',
      'Công tác quy hoạch cần chú trọng quỹ đất trường học.',
      'Kiên quyết xử lý các hành vi thổi giá đất.',
      'Ngân hàng Nhà nước Việt Nam cắt giảm thủ tục vay vốn.',
      'Chỉ đạo các ngân hàng thương mại kiểm tra tài sản bảo đảm.',
    );
    expect(found.map((d) => d.lead)).toEqual([
      ['Các bộ, ngành, địa phương'],
      ['Các bộ, ngành, địa phương'],
      ['Ngân hàng Nhà nước Việt Nam'],
      ['Ngân hàng Nhà nước Việt Nam'],
    ]);
  });
  it('takes neither earlier orders nor the day a work is for as given now', () => {
    expect(
      told(
        news(
          'Thời gian qua, Thủ tướng Chính phủ đã có nhiều văn bản chỉ đạo, yêu cầu các bộ, ngành tập trung rà soát dự án treo.',
          'Để khởi công tuyến đường sắt vào ngày 19/12 tới, Thủ tướng yêu cầu Bộ Xây dựng lập tiến độ chi tiết.',
        ),
      ),
    ).toEqual([['Bộ Xây dựng', 'lập tiến độ chi tiết', null]]);
  });
});

describe('lists under one head, and what a name tells of years', () => {
  it('reads "các Tập đoàn: …" by the names without their head', () => {
    expect(
      items(
        'Các Bộ, cơ quan liên quan và các Tập đoàn: Điện lực Việt Nam, Công nghiệp - Viễn thông Quân đội theo chức năng, nhiệm vụ và thẩm quyền, phối hợp chặt chẽ với Bộ Y tế rà soát đường điện.',
      ).map((d) => [d.lead, d.support]),
    ).toEqual([
      [['Các bộ, ngành', 'Tập đoàn Điện lực Việt Nam', 'Tập đoàn Công nghiệp - Viễn thông Quân đội'], ['Bộ Y tế']],
    ]);
  });
  it('takes "tầm nhìn đến năm 2050" for no day', () => {
    expect(
      items(
        'Bộ Xây dựng điều chỉnh Quy hoạch cảng biển thời kỳ 2021 - 2030, tầm nhìn đến năm 2050 đã được phê duyệt.',
      ).map((d) => d.due),
    ).toEqual([null]);
  });
  it('reads no order in the paragraph that opens the conclusion', () => {
    expect(
      visit(
        'Sau khi nghe báo cáo của lãnh đạo Ủy ban nhân dân tỉnh Cà Mau và ý kiến của các đại biểu, thay mặt Chính phủ, Phó Thủ tướng ghi nhận, đánh giá cao sự nỗ lực của Cà Mau, Phó Thủ tướng kết luận như sau:',
      ),
    ).toEqual([]);
  });
});

describe('who orders and who is told, once more', () => {
  it('keeps a committee that orders under the short name the text gives it', () => {
    expect(
      told(
        read(
          ' date 2025-11-19 Trong kết luận phiên họp thứ 5, Ban chỉ đạo của Chính phủ về phát triển kinh tế biển (gọi tắt là Ban chỉ đạo của Chính phủ) đã giao nhiệm vụ cho các bộ.\n\nBan chỉ đạo của Chính phủ yêu cầu Bộ KH&CN trình đề án tàu lặn trong tháng 12/2025.',
        ),
      ),
    ).toEqual([['Bộ Khoa học và Công nghệ', 'trình đề án tàu lặn trong tháng 12/2025', '2025-12-31']]);
  });
  it('takes those whom the owner directs for no owners of their own', () => {
    expect(
      items(
        'Bộ Y tế chỉ đạo Ban Quản lý dự án, các đơn vị liên quan tập trung hoàn thiện hồ sơ phòng cháy.',
        'Bộ Xây dựng hướng dẫn Bộ Y tế, Ban Quản lý dự án, các nhà thầu xử lý công việc phát sinh.',
      ).map((d) => d.lead),
    ).toEqual([['Bộ Y tế'], ['Bộ Xây dựng']]);
  });
  it('reads a second order in one sentence, and an act behind an attitude', () => {
    expect(
      told(
        read(
          ' date 2019-07-15 Thủ tướng yêu cầu Bộ Công Thương, Bộ Xây dựng cung cấp đủ than cho từng nhà máy xi măng, Thủ tướng cũng yêu cầu các bộ, ngành, địa phương đẩy mạnh tiết kiệm điện.',
        ),
      ).map(([lead]) => lead),
    ).toEqual(['Bộ Công Thương + Bộ Xây dựng', 'Các bộ, ngành, địa phương']);
    expect(
      told(
        items('Bộ Quốc phòng phát huy tinh thần “vì nhân dân, vì nước”, chỉ đạo các quân khu hỗ trợ xe máy dựng cầu.'),
      ),
    ).toHaveLength(1);
  });
  it('reads what a province is to do where the assessment turns to the time ahead', () => {
    expect(
      told(
        visit(
          'I. ĐÁNH GIÁ CHUNG',
          'Kinh tế của Tỉnh tăng khá.',
          'Trong thời gian tới, Tỉnh xây dựng kịch bản tăng trưởng; tổ chức lại trung tâm y tế.',
          'II. KIẾN NGHỊ',
        ),
      ).map(([, quote]) => quote),
    ).toEqual(['xây dựng kịch bản tăng trưởng', 'tổ chức lại trung tâm y tế']);
  });
  it('lets a province order in a press report, and joins where its report goes to and by when', () => {
    expect(
      told(
        read(
          'UBND tỉnh yêu cầu các sở, ngành, địa phương số hóa hồ sơ lưu trữ.\n\nGiao Sở Nội vụ tổng hợp chung. Yêu cầu hoàn thiện gửi Văn phòng Ủy ban nhân dân trước ngày 24/5/2026.',
        ),
      ).map(([lead, , due]) => [lead, due]),
    ).toEqual([
      ['Các sở, ngành, địa phương', null],
      ['Sở Nội vụ', '2026-05-24'],
    ]);
  });
  it('splits a sentence that begins inside a quotation, and waits for the conclusion', () => {
    expect(
      told(
        read(
          ' date 2022-03-20 Về thu hút vốn, Bộ Công Thương đề nghị tiếp tục khẳng định quan điểm mở cửa.\n\nKết luận cuộc họp, Phó Thủ tướng nêu "Việc gì cũng cần dữ liệu. Quan trọng nhất là các bộ", Phó Thủ tướng nói, đồng thời giao Bộ Xây dựng đề xuất chính sách kho số; Bộ Tài chính lập cơ chế thuê kho.',
        ),
      ).map(([lead]) => lead),
    ).toEqual(['Bộ Xây dựng', 'Bộ Tài chính']);
  });
  it('resolves complete days of an old text that nobody dated', () => {
    const text = 'Ngày 15/5/2019, Bộ Y tế có báo cáo.\n\nGiao Bộ Y tế lập danh mục thuốc trước ngày 23/5/2019.';
    const found = extractDirectives(plainSource(text, 'txt'), { fileName: 'tin.txt' });
    expect([found.issuedOn, found.directives.map((d) => d.due)]).toEqual([null, ['2019-05-23']]);
  });
});
