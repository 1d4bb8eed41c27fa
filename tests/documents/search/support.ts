import type { Database } from '../../../src/database/database.ts';
import { addPassageStatistics, addPassages } from '../../../src/documents/search/index-passages.ts';
import { type PassageQuery, searchPassages } from '../../../src/documents/search/search-passages.ts';

let made = 0;

export async function newCommittee(db: Database): Promise<number> {
  const [row] = await db.query<{ id: number }>('insert into committee (name) values ($1) returning id', [
    `Ban Chỉ đạo ${++made}`,
  ]);
  return (row as { id: number }).id;
}

type NewVersion = { bodies: string[]; context?: string; publish?: boolean };

/** Stores a version of a new document with these passages, published unless it says otherwise; gives the version's id. */
export async function store(
  db: Database,
  committeeId: number,
  { bodies, context = '', publish = true }: NewVersion,
): Promise<number> {
  const [document] = await db.query<{ id: number }>('insert into document (committee_id) values ($1) returning id', [
    committeeId,
  ]);
  const [version] = await db.query<{ id: number }>(
    `insert into document_version (document_id, committee_id, ordinal, file_name, bytes, sha256, format, text, head, issued_on, standing, state)
     values ($1, $2, 1, 'thu.txt', '', $3, 'txt', '', '{}', '2025-01-01', 'official', 'draft') returning id`,
    [(document as { id: number }).id, committeeId, `bytes-${++made}`],
  );
  const versionId = (version as { id: number }).id;
  const passages = bodies.map((body) => ({ start: 0, end: body.length, point: null, page: null, body }));
  await db.transaction(async (tx) => {
    await addPassages(tx, { committeeId, versionId, context }, passages);
    if (publish) await addPassageStatistics(tx, committeeId, versionId);
  });
  return versionId;
}

/** The bodies a search finds, best first. */
export async function found(
  db: Database,
  committeeId: number,
  text: string,
  over: Partial<PassageQuery> = {},
): Promise<string[]> {
  const hits = await searchPassages(db, { committeeId, text, versionIds: null, limit: 10, ...over });
  const rows = await db.query<{ id: number; body: string }>(
    'select id, body from passage where id = any($1::bigint[])',
    [hits.map((hit) => hit.passageId)],
  );
  return hits.map((hit) => rows.find((row) => row.id === hit.passageId)?.body ?? '');
}
