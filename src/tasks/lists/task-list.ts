import type { Database } from '../../database/database.ts';
import { type DraftItem, draftOf } from '../draft.ts';
import { reviewItems } from '../review/items.ts';
import { LIVE } from '../review/live.ts';
import { type AgencyPart, inPart } from './parts.ts';

/** A row of a list that leaves as a file: an item as it stands now, and the task's code where it is on the register. */
export type ListRow = DraftItem & { code: string | null };

export type ListDocument = { number: string | null; title: string | null; file: string; issuedOn: string };

/** A list of tasks for people to work on: one document's, or the whole register's; a part of it where reviewers share it. */
export type TaskList = {
  committeeId: number;
  committee: string;
  /** Null for the register as a whole. */
  document: ListDocument | null;
  part: AgencyPart | null;
  rows: ListRow[];
};

/** The version's list, what is before publication or after; null where the committee has none. */
export async function listOfVersion(
  db: Database,
  committeeId: number,
  versionId: number,
  part: AgencyPart | null = null,
): Promise<TaskList | null> {
  const draft = await draftOf(db, committeeId, versionId);
  if (!draft) return null;
  const { number, title, file, issuedOn } = draft;
  const rows = await withCodes(db, draft.items);
  return listOf(db, committeeId, { document: { number, title, file, issuedOn }, on: issuedOn }, part, rows);
}

/** Every task of the register, each as its latest directive gives it; members of groups are those of the day `on`. */
export async function listOfRegister(
  db: Database,
  committeeId: number,
  on: string,
  part: AgencyPart | null = null,
): Promise<TaskList> {
  const latest = await db.query<{ versionId: number; id: number; code: string }>(
    `select distinct on (t.id) v.id as "versionId", d.id, t.code
     from task t join task_directive td on td.task_id = t.id and td.revoked_at is null
     join directive d on d.id = td.directive_id join document_version v on v.id = d.version_id
     where t.committee_id = $1 and t.alias_of is null and v.state = 'published' and ${LIVE}
     order by t.id, v.issued_on desc, v.meeting_on desc nulls last, d.ordinal desc, d.id desc`,
    [committeeId],
  );
  const codes = new Map(latest.map((row) => [row.id, row.code]));
  const rows: ListRow[] = [];
  for (const versionId of new Set(latest.map((row) => row.versionId)))
    for (const item of await reviewItems(db, versionId)) {
      const code = codes.get(item.id);
      if (code) rows.push({ ...item, sure: null, doubtful: [], code });
    }
  rows.sort((a, b) => (a.code as string).localeCompare(b.code as string));
  return listOf(db, committeeId, { document: null, on }, part, rows);
}

async function listOf(
  db: Database,
  committeeId: number,
  { document, on }: { document: ListDocument | null; on: string },
  part: AgencyPart | null,
  rows: ListRow[],
): Promise<TaskList> {
  const [committee] = await db.query<{ name: string }>('select name from committee where id = $1', [committeeId]);
  return {
    committeeId,
    committee: committee?.name ?? '',
    document,
    part,
    rows: part ? rows.filter((row) => inPart(part, row, on)) : rows,
  };
}

async function withCodes(db: Database, items: readonly DraftItem[]): Promise<ListRow[]> {
  const rows = await db.query<{ id: number; code: string }>(
    `select td.directive_id as id, coalesce(a.code, t.code) as code from task_directive td join task t on t.id = td.task_id left join task a on a.id = t.alias_of
     where td.revoked_at is null and td.directive_id = any($1::bigint[])`,
    [items.map((item) => item.id)],
  );
  const codes = new Map(rows.map((row) => [row.id, row.code]));
  return items.map((item) => ({ ...item, code: codes.get(item.id) ?? null }));
}
