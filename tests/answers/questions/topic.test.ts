import { describe, expect, it } from 'vitest';
import { translateTopic } from '../../../src/answers/questions/glossary.ts';
import { COVERED_ENOUGH, rankTopics } from '../../../src/answers/questions/topic.ts';

const TASKS = [
  'rà soát, hoàn thiện, trình Thủ tướng Chính phủ phê duyệt Đề án thư viện số quốc gia trước ngày 30/6/2026',
  'tổ chức triển khai Đề án thư viện số quốc gia tại 12 tỉnh trong năm 2027',
  'hoàn thành cơ sở dữ liệu về di tích, bảo tàng trong quý III/2026',
  'số hóa 100% hồ sơ địa chính lưu trữ tại các xã',
  'triển khai gói vay ưu đãi 120 nghìn tỷ đồng cho hợp tác xã',
  'báo cáo HĐND cấp tỉnh về miễn học phí cho học sinh vùng lũ',
  'bố trí kinh phí cho các nhiệm vụ, dự án dùng chung',
  'xây dựng bộ chỉ số đánh giá chất lượng nước sông, công bố trong tháng 10/2026',
  'cấp mã số vùng trồng cho toàn bộ diện tích sầu riêng xuất khẩu',
  'vận hành trung tâm điều hành giao thông thông minh',
].map((text) => ({ text, around: '' }));

const best = (topic: string) => {
  const [first] = rankTopics(topic, TASKS);
  return first && first.covered >= COVERED_ENOUGH ? first.index : null;
};

describe('the task a subject means', () => {
  it.each([
    ['phê duyệt đề án thư viện số', 0],
    ['trien khai de an thu vien so', 1],
    ['CSDL di tích', 2],
    ['csdl bao tang', 2],
    ['số hoá hồ sơ địa chính', 3],
    ['số hóa hồ sơ địa chính ở xã', 3],
    ['gói vay 120.000 tỷ', 4],
    ['goi vay 120 nghin ty cho htx', 4],
    ['Hội đồng nhân dân miễn học phí', 5],
    ['hoc phi vung lu', 5],
    ['bộ chỉ số chất lượng nước sông', 7],
    ['chi so chat luong nuoc sog', 7],
    ['mã số vùng trồng sầu riêng', 8],
    ['ma so vung chong sau rieng', 8],
    ['trung tâm giao thông thông minh', 9],
    ['SR xuất khẩu', 8],
  ])('%s', (topic, index) => {
    expect(best(topic)).toBe(index);
  });

  it.each([
    'phát hành đồng tiền số quốc gia',
    'đề án nhà hát số',
    'cơ sở dữ liệu bảo hiểm',
    'gói vay mua nhà',
    'vùng trồng lúa',
    'mo cua khau quoc te',
    'xây cầu qua sông',
    'chất lượng không khí',
    'học bổng du học',
    'luật giao thông sửa đổi',
  ])('nothing is about %s', (topic) => {
    expect(best(topic)).toBeNull();
  });

  it('a neighbour in the same sentence is not the task itself, unless the task names no object of its own', () => {
    const sentence =
      'xây kho lạnh tại bến cá; lập phương án phân luồng tàu cá vào cảng trước mùa bão; tổ chức thực hiện ngay';
    const covered = (text: string) => rankTopics('kho lạnh bến cá', [{ text, around: sentence }])[0]?.covered ?? 0;
    expect(covered('xây kho lạnh tại bến cá')).toBeGreaterThanOrEqual(COVERED_ENOUGH);
    expect(covered('lập phương án phân luồng tàu cá vào cảng trước mùa bão')).toBeLessThan(COVERED_ENOUGH);
    expect(covered('tổ chức thực hiện ngay')).toBeGreaterThanOrEqual(COVERED_ENOUGH);
  });

  it('a foreign word is one word however it is written', () => {
    const covered = (topic: string, text: string) => rankTopics(topic, [{ text, around: '' }])[0]?.covered ?? 0;
    expect(covered('container lạnh', 'bổ sung toa chở công-ten-nơ lạnh')).toBe(1);
    expect(covered('tiêm vắc xin', 'hoàn thành tiêm vaccine')).toBe(1);
  });

  it('a syllable that exists is not taken for another beside a stranger', () => {
    expect(best('khai thác cát')).toBeNull();
    expect(best('tai nan giao thong duong thuy')).toBeNull();
  });

  it('half a word found is not the word', () => {
    const [{ covered: half } = { covered: 1 }] = rankTopics('tiền lương', [{ text: 'tiến độ chất lượng', around: '' }]);
    const [{ covered: whole } = { covered: 0 }] = rankTopics('tiền lương', [
      { text: 'cải cách tiền lương', around: '' },
    ]);
    expect(half).toBeLessThan(COVERED_ENOUGH);
    expect(whole).toBe(1);
  });

  it('the step decides between two tasks on one object', () => {
    expect(best('tổ chức triển khai đề án thư viện số quốc gia')).toBe(1);
    expect(best('trình phê duyệt đề án thư viện số quốc gia')).toBe(0);
  });

  it('what stands around a task counts less than its own words', () => {
    const ranked = rankTopics('trạm bơm', [
      { text: 'kiểm tra hệ thống', around: 'Các trạm bơm ven sông' },
      { text: 'nâng cấp trạm bơm', around: '' },
    ]);
    expect(ranked.map((r) => r.index)).toEqual([1, 0]);
    expect(ranked[1]?.covered).toBeGreaterThan(0.5);
  });
});

describe('an English subject', () => {
  it.each([
    ['land database', 'cơ sở dữ liệu đất đai'],
    ['electronic health records', 'hồ sơ sức khỏe điện tử'],
    ['smart city scheme', 'đề án đô thị thông minh'],
    ['causes of the shortcomings', 'nguyên nhân của những tồn tại, hạn chế'],
    ['approving the draft decrees on open data', 'phê duyệt dự thảo nghị định dữ liệu mở'],
    ['digitizing diplomas', 'số hóa văn bằng'],
    ['policies for poor households', 'chính sách hộ nghèo'],
    ['the VNeID app', 'vneid ứng dụng'],
    ['refurbished pumping stations', 'refurbished trạm bơm'],
  ])('"%s" is "%s"', (english, vietnamese) => {
    expect(translateTopic(english)).toBe(vietnamese);
  });

  it('finds the task that documents word in Vietnamese', () => {
    expect(best(translateTopic('digital library scheme approval'))).toBeNull();
    expect(best(translateTopic('the water quality index of rivers'))).toBe(7);
    expect(best(translateTopic('green credit package for fishermen'))).toBeNull();
    expect(best(translateTopic('growing area codes'))).toBe(8);
  });
});
