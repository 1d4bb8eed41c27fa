import { fold } from '../../shared/text.ts';
import { numberIn } from '../imports/tracked-row.ts';
import type { RowSource } from './letter.ts';

const PART = '(?:muc|khoan|diem|tiet)';
const POINT = new RegExp(
  `(?<![a-z])${PART}\\s+[ivx\\d]+[a-z]?(?:[.)]\\d+)*[a-zđ]?(?:[,;\\s]+(?:va\\s+)?${PART}\\s+[a-z\\d]+(?:\\.\\d+)*[a-z]?)*`,
);

/** Where a wording says that its task was given: the number of a document and the place in it. */
export function sourceIn(words: string): RowSource {
  const folded = fold(words).replace(/\s+/g, ' ');
  return { number: numberIn(words), point: POINT.exec(folded)?.[0] ?? null };
}

/** "mục II, điểm 3b" → ii/3b: the marks of a place in order, to be compared. */
export function pointMarks(point: string | null): string[] {
  return (
    fold(point ?? '')
      .replace(/(?:muc|khoan|diem|tiet|phan|,|;|\.|\))/g, ' ')
      .match(/[a-z\d]+/g) ?? []
  );
}

/** True where one place is the other or lies on its way: "điểm 3b" in "mục II, điểm 3b". */
export function samePoint(a: string | null, b: string | null): boolean {
  const [x, y] = [pointMarks(a).join(''), pointMarks(b).join('')];
  return x !== '' && y !== '' && (x === y || x.endsWith(y) || y.endsWith(x));
}

/** Two ways of writing a document's number: "489/TB-VPCP", "489 / tb-vpcp". */
export function sameNumber(a: string | null, b: string | null): boolean {
  const key = (number: string | null) =>
    fold(number ?? '')
      .replace(/[\s.]+/g, '')
      .replace(/^0+/, '');
  return key(a) !== '' && key(a) === key(b);
}
