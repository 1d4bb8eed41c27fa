import type { Mention, NamingContext } from '../agencies/agency.ts';
import { readAgencyList } from '../agencies/agency-list.ts';
import type { Table } from '../documents/source-text.ts';
import type { Range } from '../shared/range.ts';
import { fold } from '../shared/text.ts';
import { readDeadlineCell } from './deadline-cell.ts';
import type { Deadline } from './directive.ts';
import { type Tracked, type TrackedColumn, trackedColumn, trackedRow } from './imports/tracked-row.ts';
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
  /** What a tracking sheet says besides; null in a table that only assigns. */
  tracked: Tracked | null;
};

const HEADERS: [Column, RegExp][] = [
  ['number', /^(?:stt|tt|so tt|so thu tu|no)$/],
  ['support', /phoi hop/],
  [
    'lead',
    /chu tri|don vi thuc hien|co quan thuc hien|don vi duoc giao|phu trach|nguoi thuc hien|trach nhiem|don vi dau moi|co quan, don vi|thuc hien chinh/,
  ],
  ['due', /thoi han|thoi gian|han (?:hoan thanh|xu ly|thuc hien|giao)|tien do|hoan thanh|^han$|ngay hoan thanh|moc/],
  ['product', /san pham|ket qua|dau ra/],
  ['task', /nhiem vu|noi dung|cong viec|viec can|hang muc|ten viec|dau viec/],
];

/** A tracking sheet has its title, the office and the day above its header. */
const HEAD_ROWS = 15;

type Columns = { task: Map<Column, number>; tracked: Map<TrackedColumn, number> };

/** Rows of `table` that assign something, or null where the table has no header that names tasks and owners. */
export function taskRows(text: string, table: Table, context: NamingContext & { issuedOn: string }): TaskRow[] | null {
  const headers = headerRows(text, table.rows.slice(0, HEAD_ROWS + 1));
  if (!headers) return null;
  const { columns, after } = headers;
  const rows: TaskRow[] = [];
  let section: string | null = null;
  for (const cells of table.rows.slice(after)) {
    const row = readRow(text, cells, columns, context, section);
    if (row) rows.push(row);
    else section = sectionIn(text, cells) ?? section;
  }
  return rows;
}

/** Where the header is and what its columns hold; under a merged header ("Thời hạn" above "Giao" and "Gia hạn") its parts say it. */
function headerRows(text: string, rows: readonly Range[][]): { columns: Columns; after: number } | null {
  for (const [at, row] of rows.slice(0, HEAD_ROWS).entries()) {
    const above = row.map((cell) => folded(text, cell));
    const below = rows[at + 1];
    const isParted = below?.some((cell, i) => cell.end > cell.start && cell.start === row[i]?.start) ?? false;
    const labels =
      isParted && below ? below.map((cell, i) => partLabel(above, row[i], folded(text, cell), cell, i)) : above;
    const columns = columnsOf(labels);
    if (columns) return { columns, after: at + (isParted ? 2 : 1) };
  }
  return null;
}

/** The name of a part with that of the merged cell above it, which stands to its left. */
function partLabel(above: string[], up: Range | undefined, label: string, cell: Range, i: number): string {
  if (up && up.start === cell.start && up.end > up.start) return label;
  const parent = above.slice(0, i + 1).findLast((words) => words !== '') ?? '';
  return `${parent} ${label}`.trim();
}

function folded(text: string, { start, end }: Range): string {
  return fold(text.slice(start, end)).replace(/\s+/g, ' ').trim();
}

function columnsOf(labels: readonly string[]): Columns | null {
  const task = new Map<Column, number>();
  const tracked = new Map<TrackedColumn, number>();
  const hasDue = labels.some((label) => /thoi han|^han(?: |$)|han (?:hoan thanh|xu ly|thuc hien|giao)/.test(label));
  labels.forEach((label, i) => {
    if (label.length > 60) return;
    const extra = trackedColumn(label, hasDue);
    if (extra) {
      if (!tracked.has(extra)) tracked.set(extra, i);
      return;
    }
    const column = HEADERS.find(([name, pattern]) => !task.has(name) && pattern.test(label))?.[0];
    if (column) task.set(column, i);
  });
  return task.has('task') && (task.has('lead') || task.has('due')) ? { task, tracked } : null;
}

/** "II. Lĩnh vực y tế": a row of one cell, or the same in all. */
function sectionIn(text: string, cells: readonly Range[]): string | null {
  const filled = [...new Set(cells.map((c) => text.slice(c.start, c.end).trim()).filter(Boolean))];
  const words = filled.length === 2 && /^[\p{L}\d]{1,4}\.?$/u.test(filled[0] as string) ? filled[1] : filled[0];
  if (filled.length > 2 || !words) return null;
  const name = words.replace(/^(?:[IVXLC]+|[A-ZĐ]|\d{1,2})\s*[.)/-]\s*/u, '').replace(/\s+/g, ' ');
  return /\p{L}{2}/u.test(name) ? name : null;
}

function readRow(
  text: string,
  cells: Range[],
  columns: Columns,
  context: NamingContext & { issuedOn: string },
  section: string | null,
): TaskRow | null {
  const cell = (name: Column): Range | null => {
    const at = columns.task.get(name);
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
    tracked: trackedRow(
      Object.fromEntries([...columns.tracked].map(([name, at]) => [name, wording(cells[at] ?? null)])),
      section,
    ),
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
