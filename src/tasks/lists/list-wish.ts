import type { NamingContext } from '../../agencies/agency.ts';
import { fold } from '../../shared/text.ts';
import type { ReviewItem } from '../review/items.ts';
import type { Change } from '../review/made.ts';
import type { OwnerView } from '../task-view.ts';
import { comparable, readDue, readOwners, sameOwners } from './list-cells.ts';
import type { ReturnedCells, ReturnedList, ReturnedRow } from './returned-rows.ts';

/** An item as it was when the list left, which never changes, and what became of it since. */
export type Base = {
  item: ReviewItem;
  /** State of its version. */
  state: string;
  naming: NamingContext;
  gone: { by: string; decision: string } | null;
  /** What stands in its place where one person edited it. */
  heir: ReviewItem | null;
};

export type ListField = 'title' | 'lead' | 'support' | 'due';
/** `from` and `to` as they stand in the list; days are YYYY-MM-DD. */
export type FieldChange = { field: ListField; from: string; to: string };

export type Decision = 'approve' | 'drop' | 'leave' | null;
export type Wish = { file: string; fields: FieldChange[]; change: Change; decision: Decision; reason: string | null };
/** What one file wants of one row, or the cell that cannot be read. `known`: owners that the list names. */
export function wishOf(
  row: ReturnedRow,
  list: ReturnedList,
  { item, naming }: Base,
  known: readonly OwnerView[],
  file: string,
): Wish | { unread: 'unread-due' | 'unread-owner'; cell: string } {
  const fields: FieldChange[] = [];
  const change: Change = {};
  const has = (column: keyof ReturnedCells) => list.columns.includes(column);
  if (has('title') && row.title !== '' && comparable(row.title) !== comparable(item.title)) {
    fields.push({ field: 'title', from: item.title, to: row.title.replace(/\s+/g, ' ') });
    change.title = row.title.replace(/\s+/g, ' ');
  }
  for (const role of ['lead', 'support'] as const) {
    if (!has(role) || sameOwners(row[role], item[role])) continue;
    const owners = readOwners(row[role], [...item.lead, ...item.support, ...known], naming);
    if (!owners) return { unread: 'unread-owner', cell: row[role] };
    if (sameIds(owners, item[role])) continue;
    fields.push({ field: role, from: namesOf(item[role]), to: namesOf(owners) });
    change[role] = owners;
  }
  if (has('due')) {
    const due = readDue(row.due, naming.on);
    if (!due) return { unread: 'unread-due', cell: row.due };
    const isSame = due.due === item.due && (due.due !== null || row.due === '' || due.dueKind === item.dueKind);
    if (!isSame) {
      fields.push({
        field: 'due',
        from: item.due ?? item.duePhrase ?? '',
        to: due.due ?? (due.dueKind ? row.due : ''),
      });
      change.due = dueChange(due, row.due, item);
    }
  }
  const decision = decisionOf(row.decision);
  const repeats = decision === 'approve' && item.approvedBy !== null;
  return { file, fields, change, decision: repeats ? null : decision, reason: row.note || null };
}

/** Words of the document stay beside a day only where they name it. */
function dueChange(
  read: { due: string | null; dueKind: ReviewItem['dueKind'] },
  cell: string,
  item: ReviewItem,
): Exclude<Change['due'], undefined> {
  if (read.dueKind === null) return null;
  return { ...read, duePhrase: read.due === null ? cell : read.due === item.due ? item.duePhrase : null };
}

export function decisionOf(cell: string): Decision {
  const said = fold(cell).trim();
  if (/^(?:duyet|da duyet|dong y|approved?)$/.test(said)) return 'approve';
  if (/^(?:bo|loai bo|xoa|drop(?:ped)?)$/.test(said)) return 'drop';
  return /^(?:de lai|leave)$/.test(said) ? 'leave' : null;
}

function sameIds(a: readonly OwnerView[], b: readonly OwnerView[]): boolean {
  return a.length === b.length && a.every((x) => b.some((y) => y.id === x.id));
}

export function namesOf(owners: readonly OwnerView[]): string {
  return owners.map((o) => o.name).join(', ');
}
