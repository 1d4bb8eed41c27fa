import type { ReviewItem } from '../review/items.ts';
import type { Change } from '../review/made.ts';
import { comparable, readDue, readOwners, wordsFoundIn } from './list-cells.ts';
import { type Base, decisionOf, type FieldChange, type ListField, namesOf, type Wish, wishOf } from './list-wish.ts';
import type { ReturnedList, ReturnedRow } from './returned-rows.ts';

/** What a list is compared with. `text` is the document's that rows may be added from; null where the list is of several. */
export type ListGround = { bases: ReadonlyMap<number, Base>; live: readonly ReviewItem[]; text: string | null };

export type RowChange = { title: string; files: string[] } & (
  | { kind: 'edit'; id: number; fields: FieldChange[]; change: Change }
  | { kind: 'approve'; id: number }
  | { kind: 'drop'; id: number; reason: string | null }
  | { kind: 'add'; range: { start: number; end: number }; change: Required<Change> }
);

export type RowConflict = {
  id: number | null;
  title: string;
  files: string[];
  why:
    | 'changed-meanwhile'
    | 'closed'
    | 'disagree'
    | 'twice'
    | 'unknown-id'
    | 'unread-due'
    | 'unread-owner'
    | 'no-words'
    | 'several-documents';
  /** Who changed it meanwhile, or the words that could not be read. */
  detail: string | null;
};

/** What somebody says of a row; it is shown and changes nothing. */
export type RowRemark = { id: number; title: string; from: string; text: string; fields: FieldChange[] };

export type ListChanges = {
  changes: RowChange[];
  conflicts: RowConflict[];
  remarks: RowRemark[];
  unchanged: number;
  /** Wanted, and so already. */
  already: number;
  /** Marked to be left for later, with what was changed in them. */
  held: number;
  /** On the register, in no file: they stay. */
  missing: number;
};

export type ListReturned = { name: string; list: ReturnedList };

/** What lists that came back would change now. Nothing that somebody decided meanwhile is overwritten: it is a conflict. */
export function listChanges(files: readonly ListReturned[], ground: ListGround): ListChanges {
  const found: ListChanges = {
    changes: [],
    conflicts: [],
    remarks: [],
    unchanged: 0,
    already: 0,
    held: 0,
    missing: 0,
  };
  const wishes = new Map<number, Wish[]>();
  const known = ground.live.flatMap((one) => [...one.lead, ...one.support]);
  for (const { name, list } of files) {
    const twice = repeatedIds(list.rows);
    for (const row of list.rows) {
      const base = row.id === null ? undefined : ground.bases.get(row.id);
      const refuse = (why: RowConflict['why'], detail: string | null = null) =>
        found.conflicts.push({ id: row.id, title: row.title, files: [name], why, detail });
      if (row.id === null && row.idText === '' && list.use === 'review') addRow(row, name, ground, found, refuse);
      else if (row.id === null || !base) refuse('unknown-id', row.idText || null);
      else if (twice.has(row.id)) refuse('twice', row.idText);
      else {
        const wish = wishOf(row, list, base, known, name);
        if ('unread' in wish && list.use === 'comment')
          found.remarks.push({
            id: row.id,
            title: base.item.title,
            from: list.agency ?? name,
            text: wish.cell,
            fields: [],
          });
        else if ('unread' in wish) refuse(wish.unread, wish.cell);
        else if (list.use === 'comment') remarkOf(wish, row, list.agency ?? name, found);
        else {
          if (row.note !== '' && wish.decision !== 'drop')
            found.remarks.push({ id: row.id, title: base.item.title, from: name, text: row.note, fields: [] });
          wishes.set(row.id, [...(wishes.get(row.id) ?? []), wish]);
        }
      }
    }
  }
  for (const [id, all] of wishes) settle(ground.bases.get(id) as Base, all, found);
  const named = new Set(files.flatMap(({ list }) => list.rows.map((row) => row.id)));
  const stands = new Set(
    [...ground.bases.values()].flatMap((b) => (named.has(b.item.id) && b.heir ? [b.heir.id] : [])),
  );
  found.missing = ground.live.filter((item) => !named.has(item.id) && !stands.has(item.id)).length;
  return found;
}

/** A row copied to make another of it carries its id too. */
function repeatedIds(rows: readonly ReturnedRow[]): Set<number> {
  const seen = new Set<number>();
  const twice = new Set<number>();
  for (const { id } of rows) {
    if (id === null) continue;
    if (seen.has(id)) twice.add(id);
    seen.add(id);
  }
  return twice;
}

/** What an agency says of a row is told to the secretariat, whichever cell it wrote it in. */
function remarkOf({ fields }: Wish, row: ReturnedRow, from: string, found: ListChanges): void {
  const text = [row.comment, row.note].filter(Boolean).join('; ');
  if (text === '' && fields.length === 0) found.unchanged++;
  else found.remarks.push({ id: row.id as number, title: row.title, from, text, fields });
}

type Refuse = (why: RowConflict['why'], detail?: string | null) => void;

/** What all files together want of one row, against what became of it. */
function settle(base: Base, wishes: readonly Wish[], found: ListChanges): void {
  const { item, gone, heir, state } = base;
  const active = wishes.filter((w) => w.fields.length > 0 || w.decision !== null);
  const files = [...new Set(active.map((w) => w.file))];
  const conflict = (why: RowConflict['why'], detail: string | null) =>
    found.conflicts.push({ id: item.id, title: item.title, files, why, detail });
  if (active.length === 0) found.unchanged++;
  else if (active.every((w) => w.decision === 'leave')) found.held++;
  else if (isSoAlready(base, active)) found.already++;
  else if (gone) conflict('changed-meanwhile', heir?.approvedBy ?? gone.by);
  else if (!['draft', 'waiting', 'published'].includes(state)) conflict('closed', null);
  else {
    const fields = active.flatMap((w) => w.fields);
    const disagree = fields.find((f) => fields.some((o) => o.field === f.field && o.to !== f.to));
    const decisions = new Set(active.flatMap((w) => w.decision ?? []));
    if (disagree || decisions.size > 1 || (decisions.has('drop') && fields.length > 0))
      conflict(
        'disagree',
        disagree
          ? fields
              .filter((f) => f.field === disagree.field)
              .map((f) => f.to)
              .join(' / ')
          : null,
      );
    else if (decisions.has('drop'))
      found.changes.push({
        kind: 'drop',
        id: item.id,
        title: item.title,
        files,
        reason: active.map((w) => w.reason).find(Boolean) ?? null,
      });
    else if (fields.length === 0) found.changes.push({ kind: 'approve', id: item.id, title: item.title, files });
    else
      found.changes.push({
        kind: 'edit',
        id: item.id,
        title: item.title,
        files,
        fields: fields.filter((f, i) => fields.findIndex((o) => o.field === f.field) === i),
        change: Object.assign({}, ...active.map((w) => w.change)),
      });
  }
}

/** The same file a second time, or two people who wanted the same. */
function isSoAlready({ gone, heir }: Base, wishes: readonly Wish[]): boolean {
  if (!gone) return false;
  if (gone.decision === 'dropped') return wishes.every((w) => w.decision === 'drop');
  return (
    heir !== null &&
    wishes.every((w) => w.decision !== 'drop' && w.fields.every((f) => valueIn(heir, f.field) === f.to))
  );
}

function valueIn(item: ReviewItem, field: ListField): string {
  if (field === 'title') return item.title;
  return field === 'due' ? (item.due ?? item.duePhrase ?? '') : namesOf(item[field]);
}

/** A row without an id is a task somebody found missing: its words must stand in the document. */
function addRow(row: ReturnedRow, file: string, ground: ListGround, found: ListChanges, refuse: Refuse): void {
  const added = addedIn(row, file, ground, found);
  if (added === 'already' || added === 'held') found[added]++;
  else if ('why' in added) refuse(added.why, added.detail ?? null);
  else found.changes.push(added);
}

type NotAdded = { why: RowConflict['why']; detail?: string };

function addedIn(
  row: ReturnedRow,
  file: string,
  ground: ListGround,
  found: ListChanges,
): RowChange | NotAdded | 'already' | 'held' {
  const some = [...ground.bases.values()][0];
  if (ground.text === null || !some) return { why: 'several-documents' };
  const title = row.title.replace(/\s+/g, ' ');
  const isHere = (one: { title: string }) => comparable(one.title) === comparable(title);
  const decision = decisionOf(row.decision);
  if (decision === 'drop' || decision === 'leave') return 'held';
  if (ground.live.some(isHere) || found.changes.some((c) => c.kind === 'add' && isHere(c))) return 'already';
  const known = ground.live.flatMap((one) => [...one.lead, ...one.support]);
  const lead = readOwners(row.lead, known, some.naming);
  const support = readOwners(row.support, known, some.naming);
  const due = readDue(row.due, some.naming.on);
  if (!lead || !support) return { why: 'unread-owner', detail: lead ? row.support : row.lead };
  if (!due) return { why: 'unread-due', detail: row.due };
  const range = wordsFoundIn(ground.text, row.quote, title);
  if (!range) return { why: 'no-words' };
  const duePhrase = due.due === null && due.dueKind ? row.due : null;
  return {
    kind: 'add',
    title,
    files: [file],
    range,
    change: { title, lead, support, due: { ...due, duePhrase } },
  };
}
