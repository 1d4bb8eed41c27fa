import { describe, expect, it } from 'vitest';
import { withoutPersons } from '../../src/shared/offices-only.ts';

describe('a title of a press report', () => {
  it.each([
    ['Thủ tướng Nguyễn Văn An nhấn mạnh hạ tầng số', 'Thủ tướng nhấn mạnh hạ tầng số'],
    ['Phó Thủ tướng Lê Thị Bình: Sớm trình Đề án', 'Phó Thủ tướng: Sớm trình Đề án'],
    ['Bộ trưởng Bộ Xây dựng Trần Văn Cường giải trình', 'Bộ trưởng Bộ Xây dựng giải trình'],
    ['Chủ tịch UBND tỉnh Hồ Văn Dũng kiểm tra đê', 'Chủ tịch UBND tỉnh kiểm tra đê'],
    ['Thủ tướng Chính phủ yêu cầu', 'Thủ tướng Chính phủ yêu cầu'],
    ['Kết luận của Chủ tịch UBND tỉnh Hà Tĩnh tại cuộc họp', 'Kết luận của Chủ tịch UBND tỉnh Hà Tĩnh tại cuộc họp'],
    ['Chủ tịch Hà Nội làm việc với sở', 'Chủ tịch Hà Nội làm việc với sở'],
  ])('"%s" names offices only', (title, shown) => {
    expect(withoutPersons(title)).toBe(shown);
  });
});
