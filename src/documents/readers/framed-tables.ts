import type { Range } from '../../shared/range.ts';
import type { Table } from '../source-text.ts';
import type { PlacedLine } from './pdf-text.ts';

/** Tables whose frames were seen: their cells are known. A cell over several rows stands in each, one over several columns in the first. */
export function framedTables(lines: readonly PlacedLine[]): Table[] {
  const inCells = lines.flatMap((line) => (line.cell ? [{ ...line, cell: line.cell }] : []));
  return [...Map.groupBy(inCells, ({ page, cell }) => `${page}/${cell.table}`).values()].map((own) => {
    const width = Math.max(...own.map(({ cell }) => cell.column + cell.columns));
    const height = Math.max(...own.map(({ cell }) => cell.row + cell.rows));
    const rows: (Range | null)[][] = Array.from({ length: height }, () => new Array(width).fill(null));
    for (const { cell, start, end } of own)
      for (const row of rows.slice(cell.row, cell.row + cell.rows))
        row[cell.column] = { start: row[cell.column]?.start ?? start, end };
    let at = (own[0] as PlacedLine).start;
    const ranges = rows.map((row) =>
      row.map((cell): Range => {
        at = cell?.end ?? at;
        return cell ?? { start: at, end: at };
      }),
    );
    const [first, last] = [own[0] as PlacedLine, own.at(-1) as PlacedLine];
    return { start: first.start, end: last.end, rows: ranges };
  });
}
