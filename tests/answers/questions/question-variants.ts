import { fold } from '../../../src/shared/text.ts';

const SHORT: [RegExp, string][] = [
  [/Bộ Xây dựng/g, 'BXD'],
  [/Bộ Khoa học và Công nghệ/g, 'Bộ KH&CN'],
  [/Bộ Nông nghiệp và Môi trường/g, 'Bộ NN&MT'],
  [/Bộ Giáo dục và Đào tạo/g, 'Bộ GD&ĐT'],
  [/Bộ Công Thương/g, 'BCT'],
  [/Bộ Công an/g, 'BCA'],
  [/Bộ Tài chính/g, 'BTC'],
  [/Bộ Tư pháp/g, 'BTP'],
  [/Bộ Nội vụ/g, 'BNV'],
  [/Ngân hàng Nhà nước(?: Việt Nam)?/g, 'NHNN'],
  [/cơ sở dữ liệu/gi, 'CSDL'],
  [/thủ tục hành chính/gi, 'TTHC'],
  [/nhiệm vụ/gi, 'nv'],
  [/bao nhiêu/gi, 'bn'],
  [/không/gi, 'ko'],
  [/được/gi, 'dc'],
  [/trước/gi, 'trc'],
  [/tháng (\d+)/gi, 't$1'],
  [/Danh sách/gi, 'ds'],
];

/** The words of asking that people misspell, with what they make of them. */
const WRONG: [RegExp, string[]][] = [
  [/chủ trì/i, ['chủ chì', 'chu trì', 'chủ tri', 'chủtrì']],
  [/nhiệm vụ/i, ['nhiêm vụ', 'nhiệm vu', 'nhịêm vụ', 'nhim vụ', 'nhiemvu']],
  [/bao nhiêu/i, ['bao nhiu', 'bao nhiêuu', 'bao nhieu', 'bao nhiê']],
  [/hoàn thành/i, ['hoàn thanh', 'hoan thành', 'hoàn thnah', 'hoàn thàh']],
  [/phối hợp/i, ['phối hơp', 'phôi hợp', 'phối họp', 'phoii hợp']],
  [/quá hạn/i, ['qúa hạn', 'quá hạng', 'qua hạn', 'quá hạnn']],
  [/những/i, ['nhưng', 'nhữg']],
  [/khi nào/i, ['khi nao', 'khi nàoo', 'khj nào']],
  [/bao giờ/i, ['bao gio', 'bao giừ', 'bao h']],
  [/phụ trách/i, ['phụ chách', 'phụ trach', 'fụ trách']],
  [/trách nhiệm/i, ['chách nhiệm', 'trách nhiêm', 'trach nhiệm']],
  [/đơn vị nào/i, ['đơn vi nào', 'dơn vị nào']],
  [/cơ quan nào/i, ['cơ qan nào', 'co quan nào']],
  [/ngày nào/i, ['ngày nao', 'ngyà nào']],
  [/đến/i, ['đên']],
];

/** A small generator with a fixed seed: the same variants in every run. */
export function generator(seed: number): () => number {
  let state = (seed * 2_654_435_761) >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

export type Style = 'no marks' | 'half marked' | 'abbreviated' | 'abbreviated, no marks' | 'misspelt';

/** A question as people type it; every variant differs from the original. */
export function variantsOf(question: string, seed: number): { style: Style; text: string }[] {
  const next = generator(seed);
  const short = SHORT.reduce((text, [long, instead]) => text.replace(long, instead), question);
  const half = () =>
    question
      .split(' ')
      .map((word) => (next() < 0.5 ? fold(word) : word))
      .join(' ');
  const wrong = WRONG.filter(([right]) => right.test(question));
  const misspelt = wrong.map(([right, spellings]) =>
    question.replace(right, spellings[Math.floor(next() * spellings.length)] as string),
  );
  const all: { style: Style; text: string }[] = [
    { style: 'no marks', text: fold(question) },
    { style: 'half marked', text: half() },
    { style: 'half marked', text: half() },
    { style: 'abbreviated', text: short },
    { style: 'abbreviated, no marks', text: fold(short) },
    ...misspelt.map((text) => ({ style: 'misspelt' as const, text })),
  ];
  return all.filter(({ text }) => text !== question);
}
