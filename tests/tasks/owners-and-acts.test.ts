import { describe, expect, it } from 'vitest';
import { plainSource } from '../../src/documents/readers/read-bytes.ts';
import { extractDirectives } from '../../src/tasks/extract.ts';
import { notice } from '../support/app.ts';

const item = (line: string) =>
  extractDirectives(plainSource(notice('77/TB-UBND', '2024-03-10', [line]), 'txt'), { fileName: 'tb.txt' }).directives;

describe('a class of bodies keeps the words of the paper, whatever narrows it', () => {
  for (const [owner, name = owner] of [
    ['Các bệnh viện tuyến tỉnh'],
    ['Các doanh nghiệp đầu mối xăng dầu'],
    ['Các chủ đầu tư, ban quản lý dự án'],
    ['Các phòng, ban chuyên môn thuộc huyện'],
    ['Thủ trưởng các đơn vị thuộc, trực thuộc Bộ', 'Các đơn vị thuộc, trực thuộc Bộ'],
    ['Hiệu trưởng các trường THPT', 'Các trường THPT'],
    ['Các cấp ủy, tổ chức đảng'],
    ['Cơ quan thông tấn báo chí'],
    ['Chính quyền địa phương'],
    ['Ngành Y tế'],
    ['Ông Giám đốc Sở Xây dựng', 'Sở Xây dựng'],
  ] as [string, string?][])
    it(owner, () => {
      expect(item(`${owner} rà soát 12 dự án chậm tiến độ trước ngày 20/5/2024.`)).toMatchObject([
        { lead: [name], due: '2024-05-20' },
      ]);
    });
  it('names each commune of a list, with and without "các"', () => {
    const leads = (line: string) => item(line).map((d) => d.lead);
    expect(leads('UBND huyện Chi Lăng và Hữu Lũng lập hồ sơ bồi thường.')).toEqual([
      ['UBND huyện Chi Lăng', 'UBND huyện Hữu Lũng'],
    ]);
    expect(leads('Các xã Vân Nham, Đồng Tiến lập hồ sơ bồi thường.')).toEqual([
      ['UBND xã Vân Nham', 'UBND xã Đồng Tiến'],
    ]);
    expect(leads('Giao chủ đầu tư lập hồ sơ bồi thường.')).toEqual([['Chủ đầu tư']]);
  });
});

describe('in a paper that gives instructions any verb behind an owner is one', () => {
  for (const act of [
    'khơi thông cống rãnh trên phố',
    'siết chặt kỷ luật phát ngôn',
    'gỡ vướng cho bốn dự án',
    'thanh thải dòng chảy qua cầu',
    'có ý kiến bằng văn bản trước ngày 20/3',
    'là đầu mối tiếp nhận phản ánh',
    'không giải quyết hồ sơ quá hạn',
    'thôi thu phí vào bến',
    'phục dựng lễ hội đình',
  ])
    it(act, () => expect(item(`Sở Tài chính ${act}.`)).toHaveLength(1));
  for (const told of [
    'đã khơi thông cống rãnh trên phố',
    'của ba tỉnh lân cận chậm thẩm định',
    'đạt 95% kế hoạch vốn',
    'có ý kiến tại cuộc họp',
    'với vai trò thường trực',
    'chưa bố trí cán bộ chuyên trách',
  ])
    it(`but not: ${told}`, () => expect(item(`Sở Tài chính ${told}.`)).toEqual([]));
  it('nor what the issuing office itself acknowledges', () =>
    expect(item('Văn phòng Chính phủ ghi nhận sự cố gắng của các địa phương.')).toEqual([]));
});
