import { describe, expect, it } from 'vitest';
import { plainSource } from '../../src/documents/readers/read-bytes.ts';
import { extractDirectives } from '../../src/tasks/extract.ts';
import { notice } from '../support/app.ts';

const read = (text: string) =>
  extractDirectives(plainSource(text, 'txt'), { fileName: 'bao-2024-05-06.txt' }).directives;
const press = (...paragraphs: string[]) =>
  read(['Họp bàn gỡ vướng các dự án cấp nước', '06/05/2024', '', ...paragraphs].join('\n\n'));
const items = (...lines: string[]) => read(notice('77/TB-VPCP', '2024-05-06', lines));
const told = (directives: ReturnType<typeof read>) => directives.map((d) => [d.lead, d.quote]);

describe('a press report before and after the chair concludes', () => {
  it('takes no task from what ministries foresee or ask for before the conclusion', () => {
    expect(
      told(
        press(
          'Chiều 6/5, Phó Thủ tướng yêu cầu Bộ Y tế kiểm tra chất lượng nước sạch.',
          'Đại diện Tổng công ty Cấp nước báo cáo đã lắp 30 km ống, đề nghị các địa phương sớm giao đất.',
          'Bộ Tài chính đề nghị các địa phương bố trí vốn đối ứng.',
          'Bộ Xây dựng dự báo nhu cầu nước tăng 12% mỗi năm.',
          'Bộ trưởng Bộ Công Thương báo cáo, đến nay đã đóng điện 12 trạm bơm.',
          'Kết luận cuộc họp, Phó Thủ tướng đánh giá cao các bộ.',
          'Bộ Xây dựng khẩn trương ban hành định mức trước ngày 30/6.',
        ),
      ),
    ).toEqual([
      [['Bộ Y tế'], 'kiểm tra chất lượng nước sạch'],
      [['Bộ Xây dựng'], 'khẩn trương ban hành định mức trước ngày 30/6'],
    ]);
  });
  it('goes on with nobody where the chair only remarks, or the reporter looks back', () => {
    expect(
      press(
        'Phó Thủ tướng yêu cầu Bộ Xây dựng ban hành định mức thoát nước.',
        'Nhắc lại bài học của vụ hạn năm ngoái, Phó Thủ tướng cho rằng chủ động thì thiệt hại sẽ giảm.',
        'Trước đó, ngày 2/4, Ban Chỉ đạo đã giao Bộ Công Thương tổng hợp nhu cầu điện.',
      ),
    ).toHaveLength(1);
  });
  it('hears whom an order is for behind "cũng theo …" and behind "còn"', () => {
    expect(
      told(
        press(
          'Phó Thủ tướng yêu cầu Bộ Y tế kiểm tra chất lượng nước sạch.',
          'Cũng theo chỉ đạo của Phó Thủ tướng, Bộ Công Thương theo dõi giá hóa chất, cùng Bộ Tài chính điều hành giá nước; còn Bộ Xây dựng công bố định mức.',
        ),
      ).slice(1),
    ).toEqual([
      [['Bộ Công Thương'], 'theo dõi giá hóa chất, cùng Bộ Tài chính điều hành giá nước'],
      [['Bộ Xây dựng'], 'công bố định mức'],
    ]);
  });
  it('cuts a sentence at "trong khi" another body is told what to do', () => {
    expect(
      told(press('Bộ Tư pháp được giao thẩm định nghị định, trong khi Bộ Công an hoàn thiện đề án camera trước 30/6.')),
    ).toEqual([
      [['Bộ Tư pháp'], 'thẩm định nghị định'],
      [['Bộ Công an'], 'hoàn thiện đề án camera trước 30/6'],
    ]);
  });
});

describe('a central paper with a sentence of many commas', () => {
  it('is no table, whatever words stand between the commas', () => {
    expect(
      told(
        read(
          'THỦ TƯỚNG CHÍNH PHỦ\nSố: 9/CT-TTg\nHà Nội, ngày 6 tháng 5 năm 2024\n\nCHỈ THỊ\nVề cấp nước\n\nĐể cấp nước an toàn, ổn định, Thủ tướng yêu cầu các bộ, cơ quan, địa phương thực hiện các nhiệm vụ sau:\n1. Bộ Xây dựng\na) Ban hành định mức, đơn giá, quy chuẩn thoát nước.\n2. Bộ Y tế\na) Kiểm tra nước sạch.',
        ),
      ),
    ).toEqual([
      [['Bộ Xây dựng'], 'Ban hành định mức, đơn giá, quy chuẩn thoát nước'],
      [['Bộ Y tế'], 'Kiểm tra nước sạch'],
    ]);
  });
  it('cuts at the second owner behind an opening about the matter', () => {
    expect(
      items(
        'Về di dời lưới điện trong phạm vi dự án, giao Bộ Công Thương chỉ đạo ngành điện di dời cột, Bộ Xây dựng hướng dẫn lập dự toán.',
      ).map((d) => d.lead),
    ).toEqual([['Bộ Công Thương'], ['Bộ Xây dựng']]);
  });
});

describe('newspapers with ways of their own', () => {
  it('reads offices in small letters, days with a dash, and who is spoken to ahead of the one who speaks', () => {
    expect(
      press(
        'Phó thủ tướng giao Bộ Xây dựng ban hành định mức thoát nước trước ngày 15-7.',
        'Riêng tỉnh Đồng Nai, phó thủ tướng yêu cầu bàn giao mặt bằng nhà máy nước trước 20-6.',
        'Các bộ gửi báo cáo trước 5-7 ngày.',
      ).map((d) => [d.lead, d.due]),
    ).toEqual([
      [['Bộ Xây dựng'], '2024-07-15'],
      [['UBND tỉnh Đồng Nai'], '2024-06-20'],
      [['Các bộ, ngành'], null],
    ]);
  });
  it('takes a year in which something begins for no deadline', () => {
    expect(
      press('Phó Thủ tướng giao Bộ Y tế công bố mức giá áp dụng từ năm 2025 trước ngày 15/7.').map((d) => d.due),
    ).toEqual(['2024-07-15']);
  });
  it('hears a city told by its bare name or letters, whatever it must do', () => {
    expect(
      press('Phó Thủ tướng yêu cầu TPHCM khánh thành nhà máy nước trong quý 4; Hà Nội bàn giao mặt bằng hồ chứa.').map(
        (d) => d.lead,
      ),
    ).toEqual([['UBND Thành phố Hồ Chí Minh'], ['UBND thành phố Hà Nội']]);
    expect(press('Phó Thủ tướng đề nghị các doanh nghiệp theo dõi tin từ Hà Nội có liên quan.')).toHaveLength(1);
  });
  it('takes whose words they are for no part of the order', () => {
    expect(
      told(
        press(
          'Phó Thủ tướng họp về vốn và giao việc.',
          'Bộ Tài chính, theo Phó Thủ tướng, cần phân bổ hết vốn trước 10/9.',
        ),
      ),
    ).toEqual([[['Bộ Tài chính'], 'phân bổ hết vốn trước 10/9']]);
  });
  it('takes the day of a goal for no deadline, and hears whom "nhất là" adds', () => {
    expect(
      press(
        'Đặt mục tiêu phủ kín nước sạch trong năm 2024, Phó Thủ tướng yêu cầu các bộ, ngành liên quan, nhất là Bộ Y tế rà soát quy chuẩn nước ăn.',
      ).map((d) => [d.lead, d.quote, d.due]),
    ).toEqual([[['Các bộ, ngành', 'Bộ Y tế'], 'rà soát quy chuẩn nước ăn', null]]);
  });
  it('tells "địa phương" what the places must do, where it opens a sentence or is asked', () => {
    expect(
      told(
        press(
          'Phó Thủ tướng đề nghị địa phương bố trí quỹ đất cho trạm bơm.',
          'Địa phương cũng cần công khai giá nước. Chính quyền địa phương phải kiểm tra đồng hồ đo.',
        ),
      ).map(([lead]) => lead),
    ).toEqual([['Các địa phương'], ['Các địa phương'], ['Chính quyền địa phương']]);
  });
  it('passes over a body that no list knows among those who are told', () => {
    expect(
      told(press('Phó Thủ tướng giao Bộ Tài chính, Ban Nước Sạch và các cơ quan liên quan lập bộ chỉ số giá nước.')),
    ).toEqual([[['Bộ Tài chính', 'Các cơ quan liên quan'], 'lập bộ chỉ số giá nước']]);
  });
  it('asks investment funds for nothing where they are to be drawn in', () => {
    expect(
      press(
        'Phó Thủ tướng đề nghị Bộ Tài chính có chính sách để thu hút các định chế lớn, uy tín, các quỹ đầu tư nước ngoài vào ngành nước.',
      ).map((d) => d.lead),
    ).toEqual([['Bộ Tài chính']]);
  });
  it('reads no order in what the reports to the meeting say', () => {
    expect(
      press(
        'Phó Thủ tướng, Trưởng Ban Chỉ đạo chủ trì phiên họp.',
        'Theo các báo cáo tại phiên họp, các bộ đã tích cực triển khai.',
        'Bộ Xây dựng trình các dự thảo tạo cơ sở cho giá nước.',
        'Phát biểu kết luận, Phó Thủ tướng yêu cầu Bộ Y tế công bố chất lượng nước.',
      ).map((d) => d.lead),
    ).toEqual([['Bộ Y tế']]);
  });
  it('asks nobody to do their utmost', () => {
    expect(
      press(
        'Phó Thủ tướng yêu cầu các bộ, ngành, tất cả các lực lượng liên quan phải chủ động, tích cực vào cuộc, căn cứ chức năng, nhiệm vụ để làm hết sức mình.',
      ),
    ).toEqual([]);
  });
  it('reads no order in what an earlier meeting ordered or somebody may do', () => {
    expect(
      press(
        'Tại phiên họp thứ 11, Phó Thủ tướng đã chỉ đạo Bộ Tài chính rà soát vốn cấp nước.',
        'Đến nay, cả nước đã đưa vào sử dụng 40 trạm bơm, đang thi công 12 trạm.',
        'Phát biểu kết luận, Phó Thủ tướng biểu dương các bộ. Các đơn vị hoàn toàn có thể tổ chức đấu thầu sớm.',
      ),
    ).toEqual([]);
  });
  it('keeps as many products in one task as its verb counts', () => {
    expect(
      press(
        'Phó Thủ tướng giao Bộ Xây dựng trình 3 đề án về nhà máy nước; hạ tầng thoát nước; công nghệ lọc trong quý III.',
        'Phó Thủ tướng giao Bộ Y tế trình hai thông tư về nước ăn; kiểm tra chất lượng nước đóng chai.',
      ).map((d) => [d.quote, d.due]),
    ).toEqual([
      ['trình 3 đề án về nhà máy nước; hạ tầng thoát nước; công nghệ lọc trong quý III', '2024-09-30'],
      ['trình hai thông tư về nước ăn', null],
      ['kiểm tra chất lượng nước đóng chai', null],
    ]);
  });
  it('asks for no steadfastness', () => {
    expect(press('Phó Thủ tướng yêu cầu các bộ, ngành kiên định mục tiêu giữ vững ổn định kinh tế vĩ mô.')).toEqual([]);
  });
});

describe('a central paper', () => {
  it('lets what is missing say which of a class are meant', () => {
    expect(items('Các bộ, ngành chưa gửi danh mục phải gửi Bộ Tài chính trước ngày 20/5/2024.')).toMatchObject([
      { lead: ['Các bộ, ngành chưa gửi danh mục'], due: '2024-05-20' },
    ]);
  });
  it('cuts where one time stands ahead of its act and the other behind the next', () => {
    expect(
      items('Bộ Tài chính hằng tuần công bố giá gạo và xuất cấp hàng dự trữ trước 30/6/2024.').map((d) => [
        d.quote,
        d.due,
      ]),
    ).toEqual([
      ['hằng tuần công bố giá gạo', null],
      ['xuất cấp hàng dự trữ trước 30/6/2024', '2024-06-30'],
    ]);
  });
  it('reads with whom something is done every week, and what is due on one day of every year', () => {
    expect(items('Bộ Xây dựng hằng tuần cùng Bộ Tài chính rà soát tiến độ giải ngân.')).toMatchObject([
      { support: ['Bộ Tài chính'], dueKind: 'recurring' },
    ]);
    expect(
      items('Các bộ định kỳ 6 tháng (trước ngày 20 tháng 6 và ngày 20 tháng 12) gửi số liệu về Bộ Xây dựng.'),
    ).toMatchObject([{ due: null, dueKind: 'recurring' }]);
    expect(items('Bộ Y tế báo cáo Thủ tướng Chính phủ trước ngày 15 tháng 12 hằng năm.')).toMatchObject([
      { due: null, dueKind: 'recurring' },
    ]);
  });
});
