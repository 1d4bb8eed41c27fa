import type { Mention, NamingContext } from '../agencies/agency.ts';
import { readAgencyList } from '../agencies/agency-list.ts';
import type { Table } from '../documents/source-text.ts';
import type { Range } from '../shared/range.ts';
import { fold } from '../shared/text.ts';
import { readDeadlineCell } from './deadline-cell.ts';
import type { Deadline } from './directive.ts';
import { readOwnerHeading } from './owner-heading.ts';

type Column = 'task' | 'lead' | 'support' | 'due' | 'product' | 'number';

/** A row of a table of tasks. `task` is the range of the task's cell. */
export type TaskRow = {
  task: Range;
  lead: Mention[];
  support: Mention[];
  deadline: Deadline | null;
  number: string | null;
  row: Range;
};

const HEADERS: [Column, RegExp][] = [
  ['number', /^(?:stt|tt|so tt|so thu tu|no)$/],
  ['support', /phoi hop/],
  [
    'lead',
    /chu tri|don vi thuc hien|co quan thuc hien|don vi duoc giao|phu trach|nguoi thuc hien|trach nhiem|don vi dau moi|co quan, don vi|thuc hien chinh/,
  ],
  ['due', /thoi han|thoi gian|han hoan thanh|tien do|hoan thanh|^han$|ngay hoan thanh|moc/],
  ['product', /san pham|ket qua|dau ra/],
  ['task', /nhiem vu|noi dung|cong viec|viec can|hang muc|ten viec|dau viec/],
];

/** Rows of `table` that assign something, or null where the table has no header that names tasks and owners. */
export function taskRows(text: string, table: Table, context: NamingContext & { issuedOn: string }): TaskRow[] | null {
  const at = table.rows.slice(0, 6).findIndex((row) => columnsOf(text, row) !== null);
  const columns = at >= 0 ? columnsOf(text, table.rows[at] as Range[]) : null;
  if (!columns) return null;
  const rows: TaskRow[] = [];
  for (const cells of table.rows.slice(at + 1)) {
    const row = readRow(text, cells, columns, context);
    if (row) rows.push(row);
  }
  return rows;
}

function columnsOf(text: string, row: Range[]): Map<Column, number> | null {
  const columns = new Map<Column, number>();
  row.forEach((cell, i) => {
    const header = fold(text.slice(cell.start, cell.end)).replace(/\s+/g, ' ').trim();
    if (header.length > 60) return;
    const column = HEADERS.find(([name, pattern]) => !columns.has(name) && pattern.test(header))?.[0];
    if (column) columns.set(column, i);
  });
  return columns.has('task') && (columns.has('lead') || columns.has('due')) ? columns : null;
}

function readRow(
  text: string,
  cells: Range[],
  columns: Map<Column, number>,
  context: NamingContext & { issuedOn: string },
): TaskRow | null {
  const cell = (name: Column): Range | null => {
    const at = columns.get(name);
    return at === undefined ? null : (cells[at] ?? null);
  };
  const wording = (range: Range | null) => (range ? text.slice(range.start, range.end).trim() : '');
  const task = cell('task');
  if (!task || wording(task).split(/\s+/).length < 2) return null;
  const due = wording(cell('due')).replace(/\s+/g, ' ');
  const first = cells[0] as Range;
  const last = cells.at(-1) as Range;
  const row = {
    task: trimmed(text, task),
    lead: ownersOf(wording(cell('lead')), context),
    support: ownersOf(wording(cell('support')), context),
    deadline: due ? readDeadlineCell(due, { issuedOn: context.issuedOn }) : null,
    number: wording(cell('number')) || null,
    row: { start: first.start, end: last.end },
  };
  const isSection = row.lead.length === 0 && !row.deadline;
  return isSection ? null : row;
}

/**
 * The owners a cell names. A line break is a space where the name goes on ("Phòng Kế hoạch" over "Tài chính" is one office), and
 * parts two owners where the lines above are whole names and the next one begins another.
 */
function ownersOf(cell: string, context: NamingContext): Mention[] {
  const parts: string[] = [];
  for (const line of cell.split('\n').map((part) => part.trim())) {
    const above = parts.at(-1);
    if (above === undefined || opensOwner(above, line, context)) parts.push(line);
    else parts[parts.length - 1] = `${above} ${line}`;
  }
  const owners = parts.flatMap((part) => readAgencyList(part, context, { anyName: true }) ?? []);
  return owners.filter((owner, i) => owners.findIndex((other) => other.id === owner.id) === i);
}

function opensOwner(above: string, line: string, context: NamingContext): boolean {
  const bare = line.replace(/^(?:[-–+•*]|\d{1,2}[.)])\s*/u, '');
  if (bare !== line) return true;
  return readAgencyList(above, context) !== null && readOwnerHeading(line, context) !== null;
}

function trimmed(text: string, range: Range): Range {
  const raw = text.slice(range.start, range.end);
  const start = range.start + (raw.length - raw.trimStart().length);
  return { start, end: start + raw.trim().length };
}
