import { describe, expect, it } from 'vitest';
import { plainSource } from '../../src/documents/readers/read-bytes.ts';
import { extractDirectives } from '../../src/tasks/extract.ts';
import { notice } from '../support/app.ts';

const read = (text: string, fileName = 'van-ban-2024-05-06.txt') =>
  extractDirectives(plainSource(text, 'txt'), { fileName }).directives;
const items = (...lines: string[]) => read(notice('77/TB-UBND', '2024-05-06', lines));
const told = (directives: ReturnType<typeof read>) => directives.map((d) => [d.lead, d.quote]);

describe('who is told, in an official paper', () => {
  it('takes a body in brackets for where the unit before it belongs, not for a second owner', () => {
    expect(told(items('Phòng Nghiệp vụ Y (Sở Y tế) lập danh sách trạm lưu động trước ngày 20/5/2024.'))).toEqual([
      [['Phòng Nghiệp vụ Y'], 'lập danh sách trạm lưu động trước ngày 20/5/2024'],
    ]);
  });
  it('reads the list behind "các Bộ:" as names, not as the end of a heading', () => {
    expect(
      items('Giao Bộ Y tế chủ trì, phối hợp với các Bộ: Tài chính, Công an xây dựng quy trình mua sắm tập trung.'),
    ).toMatchObject([{ lead: ['Bộ Y tế'], support: ['Bộ Tài chính', 'Bộ Công an'] }]);
    expect(items('Các Bộ trưởng: Bộ Y tế, Bộ Công an bố trí lực lượng trực tại ba sân bay.')).toMatchObject([
      { lead: ['Bộ Y tế', 'Bộ Công an'], collective: false },
    ]);
  });
  it('keeps the words that narrow a class of bodies', () => {
    expect(
      told(items('Các công ty TNHH MTV cà phê, hợp tác xã dịch vụ phải hoàn thành kê khai diện tích trước ngày 15/6.')),
    ).toEqual([[['Các công ty TNHH MTV cà phê, hợp tác xã dịch vụ'], 'hoàn thành kê khai diện tích trước ngày 15/6']]);
    expect(items('UBND các tỉnh từ Quảng Ninh đến Hà Tĩnh kiểm đếm lồng bè, xong trước ngày 10/5.')).toMatchObject([
      { lead: ['UBND các tỉnh từ Quảng Ninh đến Hà Tĩnh'], collective: true },
    ]);
  });
  it('reads who must act from a note in brackets behind the work', () => {
    expect(
      items(
        'Tổ chức tập huấn cho tiểu thương (Phòng Kinh tế chủ trì, Công an huyện phối hợp; xong trong tháng 6/2024).',
      ),
    ).toMatchObject([{ lead: ['Phòng Kinh tế'], support: ['Công an huyện'], due: '2024-06-30' }]);
  });
  it('lets an item under "các đơn vị" name the units it is for, known or not', () => {
    const text =
      'TỔNG CÔNG TY CẤP NƯỚC\nSố: 5/TB-TCT\nHuế, ngày 6 tháng 5 năm 2024\n\nTHÔNG BÁO\nKết luận giao ban\n\n1. Các xí nghiệp thành viên:\n- XNQH1, XNQH2 thay van điều áp trước 30/6.\n- Xí nghiệp Lắp đặt kiểm tra 40 đồng hồ khối.';
    expect(told(read(text))).toEqual([
      [['XNQH1', 'XNQH2'], 'thay van điều áp trước 30/6'],
      [['Xí nghiệp Lắp đặt'], 'kiểm tra 40 đồng hồ khối'],
    ]);
  });
  it('goes on with the owner of an item in the paragraph right below it', () => {
    expect(
      told(
        read(
          'SỞ Y TẾ\nSố: 8/KL-SYT\nHuế, ngày 6 tháng 5 năm 2024\n\nKẾT LUẬN\ncủa Giám đốc Sở\n\n1. Phòng Kế hoạch rà soát nhu cầu thuốc năm 2025.\nĐịnh kỳ ngày 05 hằng tháng tổng hợp số tồn kho, báo cáo Giám đốc Sở.',
        ),
      ).map(([lead]) => lead),
    ).toEqual([['Phòng Kế hoạch'], ['Phòng Kế hoạch']]);
  });
  it('takes answering for a field together with a dated step for a task', () => {
    expect(
      items(
        'UBND thành phố Hải Phòng chịu trách nhiệm toàn diện về giải phóng mặt bằng, bàn giao 12 ha đợt 1 trước ngày 30/6/2024, phần còn lại trước ngày 31/12/2024.',
      ).map((d) => d.due),
    ).toEqual(['2024-06-30', '2024-12-31']);
  });
  it('keeps what is only handed up with the product it is about', () => {
    expect(
      told(items('Bộ Công Thương hoàn thiện hồ sơ quy hoạch; trình Hội đồng thẩm định trong quý II năm 2024.')),
    ).toHaveLength(1);
  });
});

describe('who is told, in a report of a meeting', () => {
  const press = (...paragraphs: string[]) =>
    read(['Họp bàn gỡ vướng các dự án cấp nước', '06/05/2024', '', ...paragraphs].join('\n\n'));

  it('assigns nothing that somebody else reports or asks for', () => {
    expect(
      press(
        'Chiều 6/5, Phó Thủ tướng chủ trì cuộc họp về cấp nước nông thôn.',
        'Báo cáo tại cuộc họp, Thứ trưởng Bộ Xây dựng cho biết còn 40 dự án dở dang. Bộ Xây dựng đề nghị Bộ Tài chính bổ sung 300 tỷ đồng; Ngân hàng Nhà nước nới điều kiện vay.',
      ),
    ).toEqual([]);
  });
  it('takes a quoted order for an order when it says who gave it', () => {
    expect(
      told(
        press(
          'Phó Thủ tướng yêu cầu Bộ Xây dựng công khai danh sách dự án dở dang.',
          '“Bộ Tài chính phải bố trí đủ vốn đối ứng trước ngày 30/6”, Phó Thủ tướng chỉ đạo.',
          '“Bộ Y tế phải coi nước sạch là gốc của sức khỏe”, một đại biểu chia sẻ.',
        ),
      ),
    ).toEqual([
      [['Bộ Xây dựng'], 'công khai danh sách dự án dở dang'],
      [['Bộ Tài chính'], 'bố trí đủ vốn đối ứng trước ngày 30/6'],
    ]);
  });
  it('takes the office-holder for the one who orders, and begins behind "các nội dung sau:"', () => {
    expect(
      told(
        press(
          'Đồng chí Bí thư Tỉnh ủy yêu cầu Ban Thường vụ Huyện ủy lãnh đạo thực hiện tốt các nội dung sau: Hoàn thành sắp xếp trường học trước ngày 30-8-2024; rà soát quỹ đất công.',
        ),
      ),
    ).toEqual([
      [['Ban Thường vụ Huyện ủy'], 'Hoàn thành sắp xếp trường học trước ngày 30-8-2024'],
      [['Ban Thường vụ Huyện ủy'], 'rà soát quỹ đất công'],
    ]);
  });
  it('leaves out the list of other articles below the text', () => {
    expect(
      press(
        'Phó Thủ tướng giao Bộ Tài chính thẩm định phương án giá nước.',
        'Tin liên quan',
        'UBND huyện kiểm tra tiến độ xây dựng cầu Vàm',
      ),
    ).toHaveLength(1);
  });
});

describe('papers of the Party, the tax offices and others', () => {
  it('reads "1-" and "I-" as numbers of items', () => {
    expect(
      told(
        read(
          'THÀNH ỦY HUẾ\nVĂN PHÒNG\nSố 18-TB/VPTU\nHuế, ngày 6 tháng 5 năm 2024\n\nTHÔNG BÁO\nkết luận của Thường trực Thành ủy\n\nThường trực Thành ủy thảo luận, kết luận như sau:\n\n1- Cơ bản thống nhất nội dung báo cáo.\n\n2- Giao Ủy ban Kiểm tra Thành ủy thành lập đoàn kiểm tra đất công.\n\n3- Đảng ủy các xã, phường lãnh đạo giải quyết dứt điểm đơn thư tồn đọng.',
        ),
      ).map(([lead]) => lead),
    ).toEqual([['Ủy ban Kiểm tra Thành ủy'], ['Đảng ủy các xã, phường']]);
  });
  it('takes the branch of an office in every province for a class', () => {
    expect(items('Cục Thuế các tỉnh, thành phố lập danh sách hộ kinh doanh khoán.')).toMatchObject([
      { lead: ['Cục Thuế các tỉnh, thành phố'], collective: true },
    ]);
  });
  it('shares a role noted behind the last of several names', () => {
    expect(
      items('Giao Cục Chuyển đổi số (chủ trì), Văn phòng Bộ, Vụ Pháp chế (phối hợp) xây dựng bộ chỉ số.'),
    ).toMatchObject([{ lead: ['Cục Chuyển đổi số'], support: ['Văn phòng Bộ', 'Vụ Pháp chế'] }]);
  });
  it('keeps what tells how one product is to be made in one task', () => {
    expect(
      items('Bộ Nội vụ chỉnh lý dự thảo Luật theo hướng: làm rõ khái niệm; phân định thẩm quyền; cắt giảm thủ tục.'),
    ).toHaveLength(1);
  });
  it('asks for no attitude, and no mere carrying out of the paper itself', () => {
    expect(
      items(
        'Các bộ, ngành cần quán triệt tinh thần coi người dân là trung tâm.',
        'Yêu cầu các đơn vị triển khai thực hiện nghiêm túc Công điện này.',
      ),
    ).toEqual([]);
  });
  it('says how often within the time just named in one task', () => {
    expect(
      items('Các chủ đầu tư báo cáo trước ngày 20/5; từ nay đến hết năm, mỗi tháng phải giải ngân 15% kế hoạch.').map(
        (d) => d.due,
      ),
    ).toEqual(['2024-05-20', '2024-12-31']);
  });
  it('names no day of the lunar calendar', () => {
    expect(items('Cục Đường bộ Việt Nam vá xong mặt đường trước ngày 25 tháng Chạp.')).toMatchObject([
      { due: null, dueKind: 'event' },
    ]);
  });
});

describe('several who are told in one place', () => {
  it('cuts a sentence where, behind a comma, another body is told what to do', () => {
    expect(
      told(
        items('Giao UBND tỉnh Sơn La làm cơ quan chủ quản dự án hồ Bản Mòng, Bộ Xây dựng hướng dẫn thủ tục thẩm định.'),
      ),
    ).toEqual([
      [['UBND tỉnh Sơn La'], 'làm cơ quan chủ quản dự án hồ Bản Mòng'],
      [['Bộ Xây dựng'], 'hướng dẫn thủ tục thẩm định'],
    ]);
    expect(items('Bộ Y tế gửi hồ sơ cho Bộ Tài chính, Bộ Tư pháp xem xét, cho ý kiến.')).toHaveLength(1);
  });
  it('lets an unlabelled line speak for the numbered items below it', () => {
    expect(
      told(
        read(
          'VĂN PHÒNG CHÍNH PHỦ\nSố: 9/TB-VPCP\nHà Nội, ngày 6 tháng 5 năm 2024\n\nTHÔNG BÁO\nKết luận tại buổi làm việc\n\nII. NHIỆM VỤ THỜI GIAN TỚI\nTỉnh Điện Biên cần tập trung một số nhiệm vụ sau:\n1. Rà soát quy hoạch bến xe, xong trong quý III/2024.\n2. Bộ Xây dựng hướng dẫn tỉnh lập hồ sơ.\nIII. KIẾN NGHỊ CỦA TỈNH\n1. Về vốn: Bộ Tài chính cân đối, báo cáo Thủ tướng.',
        ),
      ).map(([lead]) => lead),
    ).toEqual([['UBND tỉnh Điện Biên'], ['Bộ Xây dựng'], ['Bộ Tài chính']]);
  });
  it('gives a deadline said ahead of the second action to that action alone', () => {
    expect(
      items('Sở Công Thương theo dõi sát giá rau quả, trước ngày 25/6 hoàn thành kiểm tra kho dự trữ.').map(
        (d) => d.due,
      ),
    ).toEqual([null, '2024-06-25']);
  });
  it('reads a name in capitals with a dash as one', () => {
    expect(
      told(
        read(
          'SỞ Y TẾ\nSố: 8/KL-SYT\nHuế, ngày 6 tháng 5 năm 2024\n\nKẾT LUẬN\ncủa Giám đốc Sở\n\nI. PHÒNG BƯU CHÍNH - VIỄN THÔNG\n- Rà soát trạm xuống cấp trước ngày 20 tháng này.',
        ),
      ),
    ).toEqual([[['Phòng Bưu chính - viễn thông'], 'Rà soát trạm xuống cấp trước ngày 20 tháng này']]);
  });
  it('lets a class be narrowed by what it was licensed for', () => {
    expect(items('Yêu cầu các doanh nghiệp được cấp phép lắp đặt trạm cân trước 30/9.')).toMatchObject([
      { collective: true, due: '2024-09-30' },
    ]);
  });
  it('hears an order behind the colon of a topic, and a unit at the head of any sentence', () => {
    expect(
      items('Đối với các dự án chưa giải ngân: yêu cầu chủ đầu tư giải trình với UBND tỉnh trước ngày 20/5.'),
    ).toMatchObject([{ lead: ['Chủ đầu tư'], due: '2024-05-20' }]);
    expect(items('Sở Tài chính là đơn vị đầu mối, tổng hợp kết quả trước ngày 25 hằng tháng.')).toMatchObject([
      { lead: ['Sở Tài chính'], dueKind: 'recurring' },
    ]);
    expect(items('Văn phòng UBND tỉnh thông báo để các đơn vị thực hiện.')).toEqual([]);
  });
});
