import type { SourceText, Table } from '../../documents/source-text.ts';
import type { Range } from '../../shared/range.ts';
import { fold } from '../../shared/text.ts';
import { directiveOfRow } from './row-id.ts';

export type ReturnedCells = {
  title: string;
  lead: string;
  support: string;
  due: string;
  quote: string;
  decision: string;
  note: string;
  comment: string;
};

/** A row of a list that came back. `id` null: somebody added it, or its id was damaged (`idText` is then what stands there). */
export type ReturnedRow = ReturnedCells & { line: number; id: number | null; idText: string };

/** A list that came back. `columns`: those the file still has; a comment form has no column for decisions. */
export type ReturnedList = {
  use: 'review' | 'comment';
  /** Whom the form was sent to, as its head says. */
  agency: string | null;
  columns: (keyof ReturnedCells)[];
  rows: ReturnedRow[];
};

type Column = keyof ReturnedCells | 'id' | 'phrase';

/** Headers in the words of either language; somebody may have moved the columns or put others between. */
const HEADERS: [Column, RegExp][] = [
  ['id', /^(?:ma dong|row id)/],
  ['phrase', /^(?:thoi han ghi|due as written)/],
  ['comment', /^(?:y kien cua co quan|agency's comment)/],
  ['title', /^(?:nhiem vu|task)$/],
  ['lead', /chu tri|^lead agenc/],
  ['support', /phoi hop|^supporting/],
  ['due', /^(?:thoi han|due)$/],
  ['quote', /^(?:trich dan|quote)/],
  ['decision', /^(?:duyet|decision)/],
  ['note', /^(?:ghi chu|note)/],
];

const CELLS: (keyof ReturnedCells)[] = ['title', 'lead', 'support', 'due', 'quote', 'decision', 'note', 'comment'];
/** The list's own head has seven lines at most; somebody may have put a few above. */
const HEAD_ROWS = 20;

/**
 * The rows of a list that left as a file and came back, edited; null where the file is no such list. It is known by its column of
 * ids and at least one id that is this committee's, so a list copied into another workbook is known too.
 */
export function returnedList(source: SourceText, committeeId: number): ReturnedList | null {
  const found = source.tables.flatMap((table) => readTable(source.text, table, committeeId));
  const columns = found[0]?.columns;
  const rows = found.flatMap((t) => t.rows);
  if (!columns || !rows.some((row) => row.id !== null)) return null;
  const agency = /(?:Cơ quan góp ý|Agency asked for comment):[ \t]*([^\t\n]+)/u.exec(source.text)?.[1]?.trim() ?? null;
  const use = columns.includes('comment') && !columns.includes('decision') ? 'comment' : 'review';
  return { use, agency, columns, rows };
}

function readTable(
  text: string,
  table: Table,
  committeeId: number,
): { columns: (keyof ReturnedCells)[]; rows: ReturnedRow[] }[] {
  const at = table.rows.slice(0, HEAD_ROWS).findIndex((row) => columnsOf(text, row).has('id'));
  if (at < 0) return [];
  const places = columnsOf(text, table.rows[at] as Range[]);
  if (!places.has('title')) return [];
  const columns = CELLS.filter((name) => places.has(name));
  const rows = table.rows.slice(at + 1).flatMap((cells, i): ReturnedRow[] => {
    const wording = (name: Column) => {
      const place = places.get(name);
      const range = place === undefined ? undefined : cells[place];
      return range ? text.slice(range.start, range.end).trim() : '';
    };
    const values = Object.fromEntries(CELLS.map((name) => [name, wording(name)])) as ReturnedCells;
    const idText = wording('id');
    if (idText === '' && values.title === '') return [];
    return [{ ...values, line: i + 1, idText, id: directiveOfRow(committeeId, idText) }];
  });
  return [{ columns, rows }];
}

function columnsOf(text: string, row: readonly Range[]): Map<Column, number> {
  const columns = new Map<Column, number>();
  row.forEach((cell, i) => {
    const header = fold(text.slice(cell.start, cell.end)).replace(/\s+/g, ' ').replace(/’/g, "'").trim();
    const column = HEADERS.find(([name, pattern]) => !columns.has(name) && pattern.test(header))?.[0];
    if (column) columns.set(column, i);
  });
  return columns;
}
