import type { Database } from '../../database/database.ts';
import { heirsOf } from '../review/live.ts';
import { givenDirectives, isTrackingSheet, sheetRows } from './import-store.ts';
import { matchedRows } from './matched-rows.ts';
import type { ReadsAs } from './tracked-row.ts';

/** A row that is a directive of a document here, and what the two say differently. */
export type MatchedRow = {
  title: string;
  document: string;
  point: string | null;
  code: string | null;
  due: { sheet: string | null; document: string | null } | null;
};

/** What became of a tracking sheet: rows found in documents, rows of their own, and how far the sheet says they are. */
export type Imported = {
  rows: number;
  matched: MatchedRow[];
  /** The sheet names a document that is not here. */
  missingDocuments: string[];
  readsAs: Record<ReadsAs | 'unread', number>;
};

/** What a tracking sheet gave, or would give if it were published now. Null for any other document. */
export async function importedOf(db: Database, committeeId: number, documentId: number): Promise<Imported | null> {
  const [version] = await db.query<{ id: number; state: string }>(
    'select id, state from document_version where committee_id = $1 and document_id = $2 order by ordinal desc limit 1',
    [committeeId, documentId],
  );
  if (!version || !(await isTrackingSheet(db, version.id))) return null;
  const rows = await db.query<{
    id: number;
    title: string;
    due: string | null;
    number: string | null;
    readsAs: ReadsAs | null;
  }>(
    `select d.id, d.title, d.due, i.source_number as number, i.reads_as as "readsAs" from imported_row i join directive d on d.id = i.directive_id
     where d.version_id = $1 order by d.ordinal, d.id`,
    [version.id],
  );
  const pairs =
    version.state === 'published' ? await heirsOf(db, committeeId) : await foreseen(db, committeeId, version.id);
  const targets = await directivesAt(db, [...new Set(rows.flatMap((row) => pairs.get(row.id) ?? []))], version.id);
  const matched = rows.flatMap((row): MatchedRow[] => {
    const at = targets.get(pairs.get(row.id) ?? 0);
    if (!at) return [];
    const due = row.due === at.due ? null : { sheet: row.due, document: at.due };
    return [{ title: row.title, document: at.document, point: at.point, code: at.code, due }];
  });
  const here = await db.query<{ number: string }>(
    `select distinct number from document_version where committee_id = $1 and number is not null and state in ('draft', 'published', 'waiting')`,
    [committeeId],
  );
  const known = new Set(here.map((h) => h.number));
  const readsAs = { done: 0, submitted: 0, 'in-progress': 0, 'not-done': 0, unread: 0 };
  for (const row of rows) readsAs[row.readsAs ?? 'unread']++;
  const named = rows.flatMap((row) => row.number ?? []);
  return {
    rows: rows.length,
    matched,
    missingDocuments: [...new Set(named)].filter((number) => !known.has(number)).sort(),
    readsAs,
  };
}

async function foreseen(db: Database, committeeId: number, versionId: number): Promise<Map<number, number>> {
  const rows = await sheetRows(db, committeeId, versionId);
  const matches = matchedRows(rows, await givenDirectives(db, committeeId));
  return new Map(matches.map((m) => [m.rowId, m.directiveId]));
}

type At = { document: string; point: string | null; code: string | null; due: string | null };

/** The directives of other documents with these ids; a row that a person edited stands in for itself and is no match. */
async function directivesAt(db: Database, ids: readonly number[], sheetVersionId: number): Promise<Map<number, At>> {
  const found = await db.query<At & { id: number }>(
    `select d.id, coalesce(v.number, v.title, v.file_name) as document, d.point, d.due,
       (select coalesce(a.code, t.code) from task_directive td join task t on t.id = td.task_id left join task a on a.id = t.alias_of
        where td.directive_id = d.id and td.revoked_at is null limit 1) as code
     from directive d join document_version v on v.id = d.version_id where d.id = any($1::bigint[]) and v.id <> $2`,
    [ids, sheetVersionId],
  );
  return new Map(found.map(({ id, ...at }) => [id, at]));
}
