import { describe, expect, it } from 'vitest';
import { plainSource } from '../../src/documents/readers/read-bytes.ts';
import { READ_LIMITS } from '../../src/documents/readers/reading.ts';
import { extractDirectives } from '../../src/tasks/extract.ts';
import { readDocument } from '../../src/tasks/read-document.ts';
import { notice } from '../support/app.ts';

const read = (text: string) =>
  extractDirectives(plainSource(text, 'txt'), { fileName: 'van-ban-2026-03-09.txt' }).directives;
const items = (...lines: string[]) => read(notice('45/TB-VPCP', '2026-03-09', lines));
const below = (point: string, ...dashes: string[]) => items([point, ...dashes].join('\n'));
const told = (directives: ReturnType<typeof read>) => directives.map((d) => [d.lead.join(' + '), d.quote, d.due]);

describe('counted parts of one item', () => {
  it('makes each part behind "(1)", "(2)" a task of its own, with its own day only', () => {
    expect(
      told(
        items(
          'Bộ Y tế: (1) ban hành danh mục thuốc thiết yếu; (2) chủ trì, phối hợp với Bộ Tài chính trình đề án mua sắm tập trung; hoàn thành trước ngày 20/4/2026; (3) Phát triển kho dược liệu quốc gia, nhiệm vụ thường xuyên.',
        ),
      ),
    ).toEqual([
      ['Bộ Y tế', 'ban hành danh mục thuốc thiết yếu', null],
      ['Bộ Y tế', 'trình đề án mua sắm tập trung; hoàn thành trước ngày 20/4/2026', '2026-04-20'],
      ['Bộ Y tế', 'Phát triển kho dược liệu quốc gia, nhiệm vụ thường xuyên', null],
    ]);
  });
  it('keeps counted things with the work they belong to', () => {
    expect(
      told(
        items(
          'Bộ Công an nâng cấp cổng tiếp nhận tố giác với 03 chức năng: (i) Gửi đơn trực tuyến; (ii) Tra cứu kết quả; (iii) Cảnh báo quá hạn.',
        ),
      ),
    ).toHaveLength(1);
    expect(
      told(items('Bộ Nội vụ tập trung: (i) Sửa đổi 12 thông tư về biên chế; (ii) Rà soát vị trí việc làm cấp xã.')).map(
        ([, quote]) => quote,
      ),
    ).toEqual(['Sửa đổi 12 thông tư về biên chế', 'Rà soát vị trí việc làm cấp xã']);
  });
  it('takes a document that is only cited for no product', () => {
    expect(
      told(
        items(
          'Bộ Tư pháp hoàn thành các nhiệm vụ tại Nghị quyết số 11/NQ-CP; Kế hoạch số 08-KH/BCĐ ngày 02/02/2026; gửi văn bản cam kết tiến độ về Văn phòng Chính phủ trước ngày 15/4/2026.',
        ),
      ).map(([, quote]) => quote),
    ).toEqual([
      'hoàn thành các nhiệm vụ tại Nghị quyết số 11/NQ-CP; Kế hoạch số 08-KH/BCĐ ngày 02/02/2026',
      'gửi văn bản cam kết tiến độ về Văn phòng Chính phủ trước ngày 15/4/2026',
    ]);
  });
});

describe('whom an item of a long notice is for', () => {
  it('finds the owner behind a topic and its colon', () => {
    expect(
      told(
        items(
          'Đẩy mạnh rà soát thể chế về kho bãi: Các bộ khẩn trương trình Chính phủ 05 nghị định trước ngày 30/4/2026.',
          'Xây dựng chiến lược logistics: (1) Bộ Công Thương ban hành khung chỉ số; (2) Bộ Xây dựng lập bản đồ kho lạnh trước ngày 10/5/2026.',
        ),
      ),
    ).toEqual([
      ['Các bộ, ngành', 'khẩn trương trình Chính phủ 05 nghị định trước ngày 30/4/2026', '2026-04-30'],
      ['Bộ Công Thương', 'ban hành khung chỉ số', null],
      ['Bộ Xây dựng', 'lập bản đồ kho lạnh trước ngày 10/5/2026', '2026-05-10'],
    ]);
  });
  it('lets "Giao Bộ …" below "yêu cầu các bộ thực hiện một số nhiệm vụ sau:" name the one it is for', () => {
    const found = below(
      'Thời gian tới, yêu cầu các bộ, ngành tập trung thực hiện một số nhiệm vụ như sau:',
      '- Giao Bộ Tài chính chủ trì, phối hợp với Bộ Y tế lập phương án giá.',
      '- Khẩn trương rà soát nợ đọng.',
    );
    expect(found.map((d) => [d.lead, d.support])).toEqual([
      [['Bộ Tài chính'], ['Bộ Y tế']],
      [['Các bộ, ngành'], []],
    ]);
  });
  it('gives the dashes below a long "… chú trọng một số nội dung trọng tâm sau:" to whom that line addresses', () => {
    const found = below(
      'Bộ trưởng, Thủ trưởng cơ quan ngang Bộ theo chức năng, nhiệm vụ, thẩm quyền đề cao trách nhiệm, trực tiếp chỉ đạo thực hiện đồng bộ, quyết liệt các nhiệm vụ, giải pháp theo Nghị quyết số 9/NQ-CP và các văn bản liên quan; trong đó chú trọng một số nội dung trọng tâm sau:',
      '- Rà soát nhiệm vụ quá hạn của từng cơ quan.',
      '- Các báo cáo trên gửi Bộ Nội vụ trước ngày 05 tháng 4 năm 2026. Trên cơ sở đó, Bộ Nội vụ tổng hợp, báo cáo Thủ tướng Chính phủ.',
    );
    expect(told(found).slice(-3)).toEqual([
      ['Các bộ, ngành', 'Rà soát nhiệm vụ quá hạn của từng cơ quan', null],
      ['Các bộ, ngành', 'Các báo cáo trên gửi Bộ Nội vụ trước ngày 05 tháng 4 năm 2026', '2026-04-05'],
      ['Bộ Nội vụ', 'tổng hợp, báo cáo Thủ tướng Chính phủ', null],
    ]);
  });
  it('tells whose opinion is only the footing from who acts', () => {
    expect(
      told(
        items('Trên cơ sở đề nghị của các Bộ, cơ quan liên quan, Bộ Tài chính khẩn trương bố trí kinh phí dự phòng.'),
      ),
    ).toEqual([['Bộ Tài chính', 'khẩn trương bố trí kinh phí dự phòng', null]]);
    expect(
      told(
        items(
          'Các bộ, ngành, địa phương khẩn trương đăng ký nhu cầu thiết bị, trên cơ sở đề xuất của Bộ Y tế, Bộ Tài chính tổng hợp, trình cấp có thẩm quyền.',
        ),
      ).map(([lead]) => lead),
    ).toEqual(['Các bộ, ngành, địa phương', 'Bộ Tài chính']);
  });
  it('reads a notice whose head is lost as a notice', () => {
    const text =
      'THÔNG BÁO\n\nKẾT LUẬN CỦA PHÓ THỦ TƯỚNG CHÍNH PHỦ TẠI CUỘC HỌP VỀ KHO DỰ TRỮ\n\nNgày 05 tháng 3 năm 2026, Phó Thủ tướng Chính phủ đã chủ trì cuộc họp và kết luận như sau:\n\n1. Hoàn thiện thể chế: Các bộ rà soát quy định về kho dự trữ.\n\nVăn phòng Chính phủ thông báo để các cơ quan biết, thực hiện./.';
    expect(told(read(text))).toEqual([['Các bộ, ngành', 'rà soát quy định về kho dự trữ', null]]);
  });
  it('goes on where a wrapped line begins with a number of a document', async () => {
    const point = [
      'Bộ Xây dựng theo chức năng, nhiệm vụ được giao khẩn trương rà soát lại',
      'việc thực hiện ý kiến chỉ đạo về nạo vét luồng vào các bến cảng, kho bãi',
      'và đường nối, cùng các Thông báo kết luận số',
      '49/TB-VPCP ngày 07 tháng 02 năm 2025 của Văn phòng Chính phủ, báo cáo kết',
      'quả thực hiện, những vướng mắc phát sinh và đề xuất cách xử lý trước ngày',
      '05 tháng 4 năm 2026.',
    ].join('\n');
    const bytes = new TextEncoder().encode(notice('45/TB-VPCP', '2026-03-09', [point]));
    const reading = await readDocument({ bytes, fileName: 'tb.txt', on: undefined, limits: READ_LIMITS });
    const found = reading.kind === 'read' ? reading.extraction.directives : [];
    expect(found.map((d) => [d.lead, d.due])).toEqual([[['Bộ Xây dựng'], '2026-04-05']]);
  });
});
