/** Points of a line, and the highest row Excel takes without being asked. */
export const LINE_POINTS = 14.5;
const HIGHEST_ROW = 400;

/** How many lines a text takes in a column of that width (Excel's unit: a character). Times New Roman at 11 points sets some 1.1 characters in one. */
export function linesIn(text: string, width: number): number {
  const fit = Math.max(1, Math.floor(width * 1.1));
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / fit)), 0);
}

/** A row is as high as its longest cell: neither Excel nor LibreOffice measures wrapped text of a file they did not make. */
export function rowHeight(cells: readonly { text: string; width: number }[]): number {
  return Math.min(HIGHEST_ROW, LINE_POINTS * Math.max(1, ...cells.map(({ text, width }) => linesIn(text, width))) + 4);
}
