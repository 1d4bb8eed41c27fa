import { fold } from '../../src/shared/text.ts';

const SHORT: [RegExp, string][] = [
  [/Bộ Xây dựng/g, 'BXD'],
  [/Bộ Khoa học và Công nghệ/g, 'Bộ KH&CN'],
  [/Bộ Nông nghiệp và Môi trường/g, 'Bộ NN&MT'],
  [/Bộ Công an/g, 'BCA'],
  [/Bộ Tài chính/g, 'BTC'],
  [/Bộ Y tế/g, 'BYT'],
  [/Bộ Ngoại giao/g, 'BNG'],
  [/Ngân hàng Nhà nước Việt Nam/g, 'NHNN'],
  [/cơ sở dữ liệu/gi, 'CSDL'],
  [/nhiệm vụ/gi, 'nv'],
  [/bao nhiêu/gi, 'bn'],
  [/tháng 12/gi, 't12'],
];

/** A small generator with a fixed seed: the same variants in every run. */
function generator(seed: number): () => number {
  let state = seed * 2_654_435_761;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A question as people type it: without accents, with half of them, abbreviated, with one letter wrong. */
export function variantsOf(question: string): { style: string; text: string }[] {
  const abbreviated = SHORT.reduce((text, [long, short]) => text.replace(long, short), question);
  const out = [
    { style: 'no accents', text: fold(question) },
    { style: 'no accents', text: fold(question).replace(/\?$/, '') },
    { style: 'abbreviated', text: abbreviated },
    { style: 'abbreviated', text: fold(abbreviated) },
  ];
  for (let seed = 1; seed <= 4; seed++) {
    const next = generator(seed + question.length);
    out.push({
      style: 'half accents',
      text: question
        .split(' ')
        .map((w) => (next() < 0.5 ? fold(w) : w))
        .join(' '),
    });
  }
  for (let seed = 1; seed <= 4; seed++)
    out.push({ style: 'misspelt', text: misspelt(question, generator(seed * 31 + question.length)) });
  return out;
}

/** Drops, doubles or swaps one letter of one word of at least four letters. */
function misspelt(question: string, next: () => number): string {
  const words = question.split(' ');
  const long = words.flatMap((w, i) => (/^[\p{L}]{4,}$/u.test(w) ? [i] : []));
  const at = long[Math.floor(next() * long.length)];
  if (at === undefined) return question;
  const word = words[at] as string;
  const k = 1 + Math.floor(next() * (word.length - 2));
  const way = Math.floor(next() * 3);
  words[at] =
    way === 0
      ? word.slice(0, k) + word.slice(k + 1)
      : way === 1
        ? word.slice(0, k) + word[k] + word.slice(k)
        : word.slice(0, k) + word[k + 1] + word[k] + word.slice(k + 2);
  return words.join(' ');
}
