import { notice } from './app.ts';

const OWNERS = [
  'Bộ Xây dựng',
  'Bộ Tài chính',
  'Bộ Y tế',
  'Bộ Nội vụ',
  'Bộ Công an',
  'Sở Tư pháp',
  'UBND tỉnh Nghệ An',
  'UBND thành phố Huế',
];
const OBJECTS = [
  'Đề án cấp nước',
  'Kế hoạch nạo vét kênh',
  'Chương trình nhà ở công nhân',
  'phương án di dời dân',
  'danh mục trạm bơm',
  'hệ thống quan trắc',
];

/** An official notice of about `pages` pages (2,500 characters each) with five tasks a page, each its own. */
export function longNotice(pages: number): string {
  const points: string[] = [];
  for (let i = 0; i < pages * 5; i++) {
    const [owner, other] = [OWNERS[i % OWNERS.length], OWNERS[(i + 3) % OWNERS.length]];
    const filler = `Nội dung số ${i} gồm khảo sát địa bàn ${i % 97}, lấy ý kiến của nhân dân thôn ${i % 211}, đối chiếu bản đồ ${i % 53}, thẩm tra dự toán ${i % 31}`;
    points.push(
      `${owner} chủ trì, phối hợp với ${other} lập ${OBJECTS[i % OBJECTS.length]} khu vực ${i}, hoàn thành trước ngày ${(i % 28) + 1}/${(i % 12) + 1}/2026. ${filler}; ${filler.toLowerCase()} và báo cáo cấp có thẩm quyền xem xét theo đúng quy định hiện hành.`,
    );
  }
  return notice('77/TB-VPCP', '2025-09-10', points);
}
