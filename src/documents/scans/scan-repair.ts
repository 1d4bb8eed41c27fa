/** A word of a line with what was read where the form of a number or name forced another sign. */
export type RepairedWord = { text: string; read?: string };

const LETTER_FOR_DIGIT: Record<string, string> = { l: '1', I: '1', '|': '1', O: '0', o: '0' };
const DIGIT = '[\\dlI|Oo]';
/** "15/O2/2026", "l5/9/2025": a date in figures. */
const DATE = new RegExp(`^(\\(?)(${DIGIT}{1,2}[/.-]${DIGIT}{1,2}(?:[/.-]${DIGIT}{4})?)([.,;:)”"]*)$`);
/** "4l/TB-VPCP", "1O2/2025/NĐ-CP": a document's number. */
const NUMBER = new RegExp(`^(${DIGIT}{1,5})(/(?:${DIGIT}{4}/)?)(\\p{Lu}{2,}[\\p{L}&.-]*[.,;:)]*)$`, 'u');
/** A day, month, year or quarter of figures, behind the word that names it. */
const FIGURE = new RegExp(`^(${DIGIT}{1,4})([.,;:)”"]*)$`);
const BEFORE_FIGURE = /^(?:ngày|tháng|năm|quý)$/iu;
/** A part's numeral, behind the word that names it; strokes side by side are read as letters that hold as many. */
const BEFORE_NUMERAL = /^(?:mục|phần|chương)$/iu;
const NUMERAL = /^([IVXHJTl1|]{1,5})([.,;:)]*)$/u;
const STROKES: Record<string, string> = { l: 'I', J: 'I', '1': 'I', '|': 'I', T: 'I', H: 'II' };
/** Capitals that look like their small letters, only larger. */
const SAME_SHAPE = /[CÇOÓÒỎÕỌÔỐỒỔỖỘƠỚỜỞỠỢSUÚÙỦŨỤƯỨỪỬỮỰVXZ]/gu;

/**
 * Puts right what the form leaves only one reading for: letters read for figures in dates and numbers, a capital inside a word
 * for the small letter of the same shape ("SỞ Tài chính"). Whatever else looks wrong stays as it was read.
 */
export function repairedWords(words: readonly string[]): RepairedWord[] {
  const isCapitals = words.filter((w) => w.length > 1 && w === w.toUpperCase()).length > words.length / 2;
  return words.map((word, i) => {
    const figures = asFigures(asNumeral(word, words[i - 1]), words[i - 1]);
    const text = isCapitals ? figures : asSmall(figures, words[i + 1]);
    return text === word ? { text } : { text, read: word };
  });
}

/** "mục H", "mục JI", "mục lII": "mục 1" may be meant as it stands. */
function asNumeral(word: string, before: string | undefined): string {
  const [, letters = '', mark = ''] = (before && BEFORE_NUMERAL.test(before) && NUMERAL.exec(word)) || [];
  const numeral = letters.replace(/[lJ1|TH]/g, (letter) => STROKES[letter] as string);
  return /[IVXHJl]/.test(letters) && /^(?:X{0,1})(?:IX|IV|V?I{0,3})$/.test(numeral) ? numeral + mark : word;
}

function asFigures(word: string, before: string | undefined): string {
  if (!/[lI|Oo]/.test(word)) return word;
  const date = DATE.exec(word);
  if (date && /\d/.test(date[2] as string)) return `${date[1]}${figures(date[2] as string)}${date[3]}`;
  const number = NUMBER.exec(word);
  if (number && /\d/.test(number[1] as string))
    return `${figures(number[1] as string)}${figures(number[2] as string)}${number[3]}`;
  const figure = before && BEFORE_FIGURE.test(before) ? FIGURE.exec(word) : null;
  return figure && /\d/.test(word) ? `${figures(figure[1] as string)}${figure[2]}` : word;
}

function figures(text: string): string {
  return text.replace(/[lI|Oo]/g, (letter) => LETTER_FOR_DIGIT[letter] as string);
}

function asSmall(word: string, next: string | undefined): string {
  const [, first = '', rest = ''] = /^(\p{L})(\p{L}+)$/u.exec(word) ?? [];
  if (rest === '' || !/\p{Lu}/u.test(rest)) return word;
  const small = rest.replace(SAME_SHAPE, (letter) => letter.toLowerCase());
  if (small !== small.toLowerCase()) return word;
  const inWord = /\p{Ll}/u.test(rest);
  const beforeName = rest.length === 1 && next !== undefined && /^\p{Lu}\p{Ll}/u.test(next);
  return inWord || beforeName ? first + small : word;
}
