import type { SecrecyMark } from '../secrecy-mark.ts';
import type { ScanWord } from './recogniser.ts';

/** A stamp as a reader of pictures may give it: accents lost or changed, a frame's edge for a letter, I or 1 for T. */
const EDGE = '[\\s|\\[\\](){}\\/!Il1:;.,_=*"“”\'-]*';
const A = '[AÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬ4]';
const O = '[OÒÓỎÕỌÔỐỒỔỖỘƠ0Q]';
const E = '[EÈÉẺẼẸÊỀẾỂỄỆ]';
const I = '[IÍÌỈĨỊ1l|]';
const U = '[UÙÚỦŨỤƯỨỪỬỮỰ]';
const Y = '[YỲÝỶỸỴ]';
const T = '[T7ŤĨ]';
const M = '(?:M|IVI|[NR]{2}|N\\/I)';
const word = (...letters: string[]) => letters.join('\\s*');
/** "MẬI" and "MẶL" are no words: a T that lost half of its bar. "MẠI" is one. */
const SECRET = `(?:${word(M, A, T)}|${word(M, '[ẬẶ]', '[IL1|]')})`;
const STAMPS: [SecrecyMark['level'], RegExp][] = [
  ['tuyệt mật', new RegExp(`^${EDGE}${word(T, U, Y, E, T)}\\s*${SECRET}${EDGE}$`, 'u')],
  ['tối mật', new RegExp(`^${EDGE}${word(T, O, I)}\\s*${SECRET}${EDGE}$`, 'u')],
  ['mật', new RegExp(`^${EDGE}${SECRET}${EDGE}$`, 'u')],
];
/** Runs of words further apart than this stand by themselves; letters of a stamp are set wide. */
const APART = 2;

/**
 * A stamp of secrecy among the words of a picture, however it was read. It is in capitals and stands by itself in its line or
 * column: "MẬT ĐỘ", "BẢO MẬT", "MẶT TRẬN" hold more words.
 */
export function stampMark(lines: readonly ScanWord[][]): SecrecyMark | null {
  for (const words of lines) {
    for (const run of runsOf(words)) {
      const text = run.map((word) => word.text).join(' ');
      for (const [level, pattern] of STAMPS) if (pattern.test(text)) return { level, where: 'text' };
    }
  }
  return null;
}

function runsOf(words: readonly ScanWord[]): ScanWord[][] {
  const runs: ScanWord[][] = [];
  for (const word of words.toSorted((a, b) => a.left - b.left)) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && word.left - last.right < APART * word.size) run.push(word);
    else runs.push([word]);
  }
  return runs;
}
