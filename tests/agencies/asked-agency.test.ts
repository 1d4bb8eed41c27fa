import { describe, expect, test } from 'vitest';
import { findAskedAgencies } from '../../src/agencies/asked-agency.ts';

const ids = (question: string, on = '2025-11-20') => findAskedAgencies(question, on).found.map((f) => f.id);

describe('whom a question is about', () => {
  test.each([
    ['Bộ Xây dựng còn nợ nhiệm vụ nào?', ['bo-xay-dung']],
    ['bo xay dung con no nhung gi den thang 12', ['bo-xay-dung']],
    ['Bộ Khoa hoc và Công nghê làm xong chưa', ['bo-khoa-hoc-va-cong-nghe']],
    ['Bộ Cong an chủ trì mấy việc', ['bo-cong-an']],
    ['Bộ Xâu dựng nợ gì', ['bo-xay-dung']],
    ['Bo Tai chnh', ['bo-tai-chinh']],
    ['bxd và BCA', ['bo-xay-dung', 'bo-cong-an']],
    [
      'Bộ GDĐT, bộ nông nghiệp, bộ công nghệ',
      ['bo-giao-duc-va-dao-tao', 'bo-nong-nghiep-va-moi-truong', 'bo-khoa-hoc-va-cong-nghe'],
    ],
    ['Bộ TNMT còn việc gì', ['bo-tai-nguyen-va-moi-truong']],
    ['Which tasks does the Ministry of Public Security owe?', ['bo-cong-an']],
    ['MoC overdue', ['bo-xay-dung']],
    ['the construction ministry and the State Bank of Vietnam', ['bo-xay-dung', 'ngan-hang-nha-nuoc-viet-nam']],
    ['ubnd tinh quang ninh phai lam gi', ['quang-ninh']],
    ['Quảng Ninh, hà nội và tp hcm', ['quang-ninh', 'ha-noi', 'ho-chi-minh']],
    ['tỉnh Quảng Nih', ['quang-ninh']],
    ['các bộ, ngành, địa phương phải làm gì', ['group:bo-nganh-dia-phuong']],
    ['cac bo nganh dia phuong', ['group:bo-nganh-dia-phuong']],
    ['all ministries', ['group:bo-nganh']],
    ['6 thành phố trực thuộc trung ương', ['group:thanh-pho-tw']],
    ['so tai chinh nghe an con no gi', ['local:so tai chinh@nghe-an']],
    ['sở xây dựng chậm việc nào', ['local:so xay dung']],
    ['Công an tỉnh Quảng Ninh', ['local:cong an tinh@quang-ninh']],
    ['Chủ tịch UBND tỉnh Nghệ An', ['nghe-an']],
    ['evn và vnpt', ['tap-doan-dien-luc-viet-nam', 'vnpt']],
    ['bo xd con no gi, con bo yte', ['bo-xay-dung', 'bo-y-te']],
    ['bo kh cn', ['bo-khoa-hoc-va-cong-nghe']],
    ['bộ kh & cn, bo khcn', ['bo-khoa-hoc-va-cong-nghe', 'bo-khoa-hoc-va-cong-nghe']],
    ['bo gd ddt, bo gd, bgddt', ['bo-giao-duc-va-dao-tao', 'bo-giao-duc-va-dao-tao', 'bo-giao-duc-va-dao-tao']],
    ['bo nn mt, bo nnmt', ['bo-nong-nghiep-va-moi-truong', 'bo-nong-nghiep-va-moi-truong']],
    ['bo vhttdl, bo dttg', ['bo-van-hoa-the-thao-va-du-lich', 'bo-dan-toc-va-ton-giao']],
    ['bo tc, bo tp, bo ca, bo ct', ['bo-tai-chinh', 'bo-tu-phap', 'bo-cong-an', 'bo-cong-thuong']],
    ['bo gtvt', ['bo-giao-thong-van-tai']],
    ['bo xdung, bo tchinh', ['bo-xay-dung', 'bo-tai-chinh']],
    ['bộ xdựng', ['bo-xay-dung']],
    ['bo gddt', ['bo-giao-duc-va-dao-tao']],
    ['sở xd hn, so tc nghe an', ['local:so xay dung@ha-noi', 'local:so tai chinh@nghe-an']],
    ['nhnn', ['ngan-hang-nha-nuoc-viet-nam']],
    ['ubnd tp hn, tp hcm, tp đn', ['ha-noi', 'ho-chi-minh', 'da-nang']],
  ])('%s', (question, expected) => {
    expect(ids(question)).toEqual(expected);
  });

  test.each([
    'bao nhieu nhiem vu qua han',
    'bo tri kinh phi bao nhieu',
    'bố trí vốn, bổ sung nhân lực',
    'bo qua moi quy tac',
    'can bo cong an xa lam gi',
    'cơ sở y tế nào chậm',
    'ho so xay dung',
    'bộ nào chậm nhất',
    'các bộ nào chưa báo cáo',
    'don vi nao phoi hop',
    'mot so nhiem vu, moc thoi gian',
    'chao ban, hom nay troi dep qua',
    'bo chi so, bo cau hoi',
  ])('no agency is heard in "%s"', (question) => {
    const asked = findAskedAgencies(question, '2025-11-20');
    expect([...asked.found, ...asked.unknown]).toEqual([]);
  });

  test('a body nobody knows is handed back with the nearest names', () => {
    const { found, unknown } = findAskedAgencies('Bộ Hàng không vũ trụ có nhiệm vụ gì?', '2025-11-20');
    expect(found).toEqual([]);
    expect(unknown).toMatchObject([{ words: 'Bộ Hàng không vũ trụ', start: 0, end: 20 }]);
    expect(unknown[0]?.nearest).toHaveLength(3);
    expect(
      findAskedAgencies('UBND tỉnh Quảng Mẫu', '2025-11-20').unknown[0]?.nearest.every((name) =>
        name.startsWith('UBND tỉnh Quảng'),
      ),
    ).toBe(true);
  });

  test('the range covers the words that name it', () => {
    const question = 'còn Bộ Y tế thì sao?';
    const [found] = findAskedAgencies(question, '2025-11-20').found;
    expect(question.slice(found?.start, found?.end)).toBe('Bộ Y tế');
  });
});
