import { describe, expect, it } from 'vitest';
import { findMentions } from '../../src/agencies/mentions.ts';

const UNITS = [
  'Vụ Kế hoạch - Tài chính',
  'Vụ Tài chính các ngân hàng và tổ chức tài chính',
  'Vụ Chính quyền địa phương',
  'Cục Quản lý chất lượng',
  'Cục Kinh tế xây dựng',
  'Cục Phòng, chống HIV/AIDS',
  'Cục Hộ tịch, quốc tịch, chứng thực',
  'Cục Đo đạc, Bản đồ và Thông tin địa lý Việt Nam',
  'Chi cục Quản lý chất lượng nông, lâm sản và thủy sản',
  'Phòng Kế hoạch và Đầu tư',
  'Phòng Quản lý xây dựng và hạ tầng giao thông',
  'Phòng Chính trị tư tưởng',
  'Phòng Nội vụ',
  'Viện Vệ sinh dịch tễ Trung ương',
  'Trung tâm Quản lý điều hành giao thông công cộng',
  'Ban Quản lý Khu kinh tế cửa khẩu Đồng Đăng - Lạng Sơn',
  'Ban Dân vận Huyện ủy Bắc Sơn',
  'Văn phòng Tỉnh ủy Lạng Sơn',
  'Ngân hàng Nhà nước Việt Nam - Chi nhánh tỉnh Lạng Sơn',
  'Chi nhánh Ngân hàng Chính sách xã hội tỉnh',
  'Chi cục Thuế khu vực Hữu Lũng - Chi Lăng',
  'Trường Cao đẳng nghề Lạng Sơn',
  'BQL các KCN tỉnh',
];
const ACTS = [
  'xây dựng kế hoạch kiểm tra đột xuất',
  'xây dựng đề án chỉnh trang vỉa hè',
  'nghiên cứu xây dựng cơ chế đặt hàng',
  'nghiên cứu, xây dựng cơ chế đặt hàng',
  'đào tạo 200 cán bộ cơ sở',
  'vận hành hệ thống trong tháng 6',
  'phát triển 5 mô hình điểm',
  'quản lý chặt chẽ nguồn vốn',
  'tư vấn cho người dân',
  'cảnh báo sớm cho người dân',
  'cấp phép xây dựng trong 7 ngày',
  'đầu tư 3 trạm quan trắc',
  'bảo vệ rừng đầu nguồn',
  'sớm hoàn thiện đề án',
  'theo dõi việc thực hiện',
  'thông tin kịp thời cho báo chí',
  'hoàn tất thủ tục thuê đất',
];

describe("a unit's name ends where its work begins", () => {
  for (const unit of UNITS)
    it(unit, () => {
      const ends = ACTS.map((act) => {
        const sentence = `${unit} ${act}.`;
        const first = findMentions(sentence, { on: '2024-03-10', province: 'lang-son' })[0];
        return first ? `${sentence.slice(first.start, first.end)} | ${act}` : `nobody | ${act}`;
      });
      expect(ends.filter((end, i) => end !== `${unit} | ${ACTS[i]}`)).toEqual([]);
    });
});
