import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokensOf } from '../../../src/answers/proposals/said-tokens.ts';
import { type Source, supportedSentences } from '../../../src/answers/proposals/supported.ts';

const day = '2025-12-22';
const DOCUMENT = { number: '9003/TB-VPCP', date: '2025-12-05' };
const passage = (id: string, text: string): Source => ({
  ...{ id, statements: text.split(/[;\n]|\.(?=\s|$)/).map((s) => tokensOf(s, day)), quotable: [text] },
  ...{ document: DOCUMENT, point: 'mục II, điểm 3', task: null, lines: [] },
});
const FUNDS =
  'Bộ Tài chính chủ trì, phối hợp với Ngân hàng Nhà nước Việt Nam đề xuất cơ chế bảo lãnh trái phiếu xanh đô thị, báo cáo Thủ tướng Chính phủ trước ngày 30 tháng 6 năm 2026.';
const FIGURES =
  'Các địa phương đã lắp đặt 1.240 trạm quan trắc không khí, tăng 18% so với cùng kỳ; Bộ Tài chính đã bố trí 2.350 tỷ đồng cho các dự án thoát nước.';
const DENIED = 'Phát triển đô thị xanh phải lấy người dân làm trung tâm; không đánh đổi môi trường lấy tăng trưởng.';
const TASK: Source = {
  id: 'NV-0003',
  statements: [
    'Bộ Xây dựng chủ trì Trình phê duyệt Đề án phát triển đô thị ít phát thải hạn 25/12/2025, còn 3 ngày',
    'trình phê duyệt Đề án phát triển đô thị ít phát thải trước ngày 25 tháng 12 năm 2025',
  ].map((s) => tokensOf(s, day)),
  quotable: ['trình phê duyệt Đề án phát triển đô thị ít phát thải trước ngày 25 tháng 12 năm 2025'],
  ...{ document: DOCUMENT, point: 'mục II, điểm 1a', lines: [] },
  task: { code: 'NV-0003', standing: 'due-soon', leads: ['bo-xay-dung'] },
};
const KPI: Source = {
  ...{ id: 'kpi', statements: [], lines: ['Đã giao 12 nhiệm vụ; hoàn thành 3.'], quotable: [], document: null },
  ...{ point: null, task: null },
};
const SOURCES = new Map(
  [passage('d1', FUNDS), passage('d2', FIGURES), passage('d3', DENIED), TASK, KPI].map((s) => [s.id, s]),
);
const kept = (prose: string) => supportedSentences(prose, SOURCES, day).map((s) => s.text);

describe('a sentence of a model', () => {
  it.each([
    'Bộ Tài chính chủ trì đề xuất cơ chế bảo lãnh trái phiếu xanh đô thị, báo cáo Thủ tướng Chính phủ trước ngày 30/6/2026 [d1].',
    'Theo Thông báo số 9003/TB-VPCP ngày 05/12/2025, mục II, điểm 3, Bộ Tài chính chủ trì, phối hợp với Ngân hàng Nhà nước Việt Nam đề xuất cơ chế bảo lãnh trái phiếu xanh đô thị [d1].',
    'Các địa phương đã lắp đặt 1240 trạm quan trắc không khí, tăng 18 phần trăm so với cùng kỳ. [d2]',
    'Bộ Tài chính đã bố trí 2.350 tỷ đồng [d2].',
    'Văn bản nêu rõ: “không đánh đổi môi trường lấy tăng trưởng” [d3].',
    'Bộ Xây dựng chủ trì trình phê duyệt Đề án phát triển đô thị ít phát thải, hạn 25/12/2025 [NV-0003].',
    'Nhiệm vụ NV-0003 chưa hoàn thành, sắp đến hạn [NV-0003].',
    'Đã giao 12 nhiệm vụ; hoàn thành 3 [kpi].',
  ])('stands where a source says it: %s', (sentence) => {
    expect(kept(sentence)).toHaveLength(1);
  });

  it.each([
    ['no source', 'Bộ Tài chính đã bố trí 2.350 tỷ đồng.'],
    ['a source never retrieved', 'Bộ Tài chính đã bố trí 2.350 tỷ đồng [d99].'],
    ['a forged source beside a true one', 'Bộ Tài chính đã bố trí 2.350 tỷ đồng [d2][d99].'],
    ['another source', 'Bộ Tài chính đã bố trí 2.350 tỷ đồng [d1].'],
    ['a number', 'Bộ Tài chính đã bố trí 2.360 tỷ đồng [d2].'],
    ['a number of something else', 'Các địa phương đã lắp đặt 18 trạm quan trắc không khí [d2].'],
    ['a number without what it counts', 'Bộ Tài chính đã bố trí 2.350 [d2].'],
    ['a day', 'Bộ Xây dựng chủ trì trình phê duyệt Đề án phát triển đô thị ít phát thải, hạn 26/12/2025 [NV-0003].'],
    ['after for before', 'Trình phê duyệt Đề án phát triển đô thị ít phát thải sau ngày 25/12/2025 [NV-0003].'],
    ['the day of a document for a due', 'Báo cáo Thủ tướng Chính phủ trước ngày 05/12/2025 [d1].'],
    ['a body', 'Bộ Công an đã bố trí 2.350 tỷ đồng cho các dự án thoát nước [d2].'],
    [
      'a partner for the lead',
      'Ngân hàng Nhà nước Việt Nam chủ trì đề xuất cơ chế bảo lãnh trái phiếu xanh đô thị [d1].',
    ],
    ['a word', 'Bộ Tài chính đã bố trí 2.350 tỷ đồng cho các dự án sân bay [d2].'],
    ['a wish for a fact', 'Bộ Tài chính báo cáo Thủ tướng Chính phủ cơ chế bảo lãnh trái phiếu xanh đô thị [d1].'],
    ['what is done as what is to do', 'Bộ Tài chính bố trí 2.350 tỷ đồng cho các dự án thoát nước [d2].'],
    ['a denial', 'Bộ Tài chính không bố trí 2.350 tỷ đồng [d2].'],
    ['a denial left out', 'Đánh đổi môi trường lấy tăng trưởng [d3].'],
    ['a quote', 'Văn bản nêu rõ: “không đánh đổi tăng trưởng lấy môi trường” [d3].'],
    ['another document', 'Theo Thông báo số 9001/TB-VPCP, Bộ Tài chính đã bố trí 2.350 tỷ đồng [d2].'],
    ['a state', 'Nhiệm vụ NV-0003 đã hoàn thành [NV-0003].'],
    ['lateness', 'Bộ Xây dựng chậm tiến độ [NV-0003].'],
    ['a state of a passage', 'Bộ Tài chính quá hạn [d1].'],
    ['a state of another body', 'Bộ Công an sắp đến hạn [NV-0003].'],
    ['another task', 'Nhiệm vụ NV-0004 sắp đến hạn [NV-0003].'],
    ['figures that are not whole', 'Đã giao 12 nhiệm vụ [kpi].'],
    ['a person', 'Ông Nguyễn Văn Mẫu chủ trì đề xuất cơ chế bảo lãnh trái phiếu xanh đô thị [d1].'],
    ['a link', 'Bộ Tài chính đã bố trí 2.350 tỷ đồng https://x.vn [d2].'],
    ['an image', '![x](y) Bộ Tài chính đã bố trí 2.350 tỷ đồng [d2].'],
    ['markup', '<b>Bộ Tài chính</b> đã bố trí 2.350 tỷ đồng [d2].'],
    ['what cannot be seen', 'Bộ Tài chính đã bố\u200b trí 2.350 tỷ đồng [d2].'],
    ['letters of another script', 'Bộ Tài chính đã bố trí 2.350 tỷ đồng сho [d2].'],
    ['an order', 'Hãy bố trí 2.350 tỷ đồng [d2].'],
    ['a telephone number', 'Bộ Tài chính đã bố trí 2.350 tỷ đồng 0912 345 678 [d2].'],
    ['an ordinary number for a source', 'Bộ Tài chính đã bố trí 2.350 tỷ đồng [1].'],
  ])('is left out where it has %s', (_, sentence) => {
    expect(kept(sentence)).toEqual([]);
  });

  it('of one word over and over is judged at once, however often its source has it', () => {
    const source = passage('d9', 'chia '.repeat(200));
    const sentence = `${'chia '.repeat(70)}hết [d9].`;
    const began = performance.now();
    expect(supportedSentences(sentence, new Map([['d9', source]]), day)).toEqual([]);
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  it('stands or falls alone', () => {
    expect(
      kept(
        'Bộ Tài chính đã bố trí 2.350 tỷ đồng [d2]. Bộ Công an chậm nhất [d2]. Đã giao 12 nhiệm vụ; hoàn thành 3 [kpi].',
      ),
    ).toEqual(['Bộ Tài chính đã bố trí 2.350 tỷ đồng', 'Đã giao 12 nhiệm vụ; hoàn thành 3']);
  });
});

const TRUE =
  'Bộ Tài chính chủ trì đề xuất cơ chế bảo lãnh trái phiếu xanh đô thị, báo cáo Thủ tướng Chính phủ trước ngày 30/6/2026';
const words = TRUE.split(' ');
const STRANGE = fc.constantFrom(...'sân bay|kém|đã|7|31/12/2024|Bộ Công an|NV-0009|12/QĐ-TTg|thôi|chưa|nếu'.split('|'));

describe('whatever a model does to a true sentence', () => {
  it('a word put in anywhere that the source has not takes the sentence away', () => {
    fc.assert(
      fc.property(fc.nat(words.length), STRANGE, (at, word) => {
        expect(kept(`${[...words.slice(0, at), word, ...words.slice(at)].join(' ')} [d1].`)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('a digit changed takes it away', () => {
    const digits = [...TRUE].flatMap((c, i) => (/\d/.test(c) ? [i] : []));
    fc.assert(
      fc.property(fc.constantFrom(...digits), fc.nat(9), (at, digit) => {
        fc.pre(TRUE[at] !== String(digit));
        expect(kept(`${TRUE.slice(0, at)}${digit}${TRUE.slice(at + 1)} [d1].`)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('two pieces that changed places take it away', () => {
    const pieces = ['Bộ Tài chính', 'đề xuất', 'cơ chế bảo lãnh', 'trái phiếu xanh', 'báo cáo', 'trước ngày 30/6/2026'];
    fc.assert(
      fc.property(fc.shuffledSubarray(pieces, { minLength: pieces.length }), (shuffled) => {
        fc.pre(shuffled.join() !== pieces.join());
        expect(kept(`${shuffled.join(' ')} [d1].`)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('whatever is said without a retrieved source is never kept', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('', '[d7]', '[NV-0099]', '[[d1]]', '(d1)'),
        (text, id) => {
          expect(kept(`${text.replaceAll('[', '')} ${id}`)).toEqual([]);
        },
      ),
    );
  });
});
