const LETTERS = 'abcdefghkmnpqrstuvwxyz';

/**
 * How a row of a list that leaves as a file is known when it comes back: "123-kfm". The letters check the number and whose it is:
 * a cell filled down in Excel counts the number on, and a list of another committee has other letters.
 */
export function rowIdOf(committeeId: number, directiveId: number): string {
  return `${directiveId}-${check(committeeId, directiveId)}`;
}

/** The directive of a row; null where the cell holds no number of this committee. */
export function directiveOfRow(committeeId: number, cell: string): number | null {
  const [, digits = '', letters = ''] = /^\s*(\d{1,15})\s*[-–]\s*([a-z]{3})\s*$/i.exec(cell) ?? [];
  const id = Number(digits);
  return digits !== '' && check(committeeId, id) === letters.toLowerCase() ? id : null;
}

function check(committeeId: number, directiveId: number): string {
  const all = LETTERS.length ** 3;
  let mixed = ((directiveId % all) * 5557 + (committeeId % all) * 3607 + 97) % all;
  let letters = '';
  for (let i = 0; i < 3; i++) {
    letters += LETTERS[mixed % LETTERS.length];
    mixed = Math.floor(mixed / LETTERS.length);
  }
  return letters;
}
