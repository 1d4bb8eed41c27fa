import type { Database } from '../database/database.ts';
import type { DocumentHead, Standing } from '../documents/head.ts';
import type { SourceText } from '../documents/source-text.ts';
import type { ProposedDirective } from './directive.ts';
import type { DocumentRef } from './task-view.ts';

export type VersionState = 'draft' | 'published' | 'superseded' | 'withdrawn' | 'waiting' | 'discarded';

/** A stored version of a document as lists and verbs need it. `id` is the document's, `versionId` the version's. */
export type VersionRow = {
  id: number;
  versionId: number;
  committeeId: number;
  number: string | null;
  title: string | null;
  issuedOn: string;
  meetingOn: string | null;
  file: string;
  standing: Standing;
  restricted: boolean;
  state: VersionState;
  kind: string | null;
  supersedesDocumentId: number | null;
  recordedAt: string;
};

const COLUMNS = `document_id as id, id as "versionId", committee_id as "committeeId", number, title, issued_on as "issuedOn", meeting_on as "meetingOn",
  file_name as file, standing, restricted, state, kind, supersedes_document_id as "supersedesDocumentId", recorded_at as "recordedAt"`;

export function refOf(row: VersionRow): DocumentRef {
  return { id: row.id, number: row.number, title: row.title, date: row.issuedOn, file: row.file };
}

/** The version with these bytes, one that was discarded last of all. */
export async function versionByBytes(db: Database, committeeId: number, sha256: string): Promise<VersionRow | null> {
  const rows = await db.query<VersionRow>(
    `select ${COLUMNS} from document_version where committee_id = $1 and sha256 = $2 order by (state = 'discarded'), id desc limit 1`,
    [committeeId, sha256],
  );
  return rows[0] ?? null;
}

export async function versionsOf(db: Database, committeeId: number, documentId?: number): Promise<VersionRow[]> {
  return db.query<VersionRow>(
    `select ${COLUMNS} from document_version where committee_id = $1 and ($2::bigint is null or document_id = $2) order by issued_on, id`,
    [committeeId, documentId ?? null],
  );
}

/** The original file of a version, as it was taken in. */
export async function originalOf(db: Database, versionId: number): Promise<{ name: string; bytes: Uint8Array } | null> {
  const [row] = await db.query<{ name: string; bytes: Uint8Array }>(
    'select file_name as name, bytes from document_version where id = $1',
    [versionId],
  );
  return row ?? null;
}

export async function versionText(
  db: Database,
  versionId: number,
): Promise<{ text: string; noise: SourceText['noise']; pages: SourceText['pages'] } | null> {
  const rows = await db.query<{ text: string; noise: SourceText['noise']; pages: SourceText['pages'] }>(
    'select text, noise, pages from document_version where id = $1',
    [versionId],
  );
  return rows[0] ?? null;
}

/** The document with this identity, created where there is none; without a number every text is a document of its own. */
export async function documentFor(
  db: Database,
  committeeId: number,
  body: string | null,
  number: string | null,
  issuedOn: string,
): Promise<number> {
  const year = Number(issuedOn.slice(0, 4));
  if (number) {
    const known = await db.query<{ id: number }>(
      `select id from document where committee_id = $1 and coalesce(issuing_body, '') = coalesce($2, '') and number = $3 and issue_year = $4`,
      [committeeId, body, number, year],
    );
    if (known[0]) return known[0].id;
  }
  const [made] = await db.query<{ id: number }>(
    'insert into document (committee_id, issuing_body, number, issue_year) values ($1, $2, $3, $4) returning id',
    [committeeId, body, number, year],
  );
  return (made as { id: number }).id;
}

export type NewVersion = {
  documentId: number;
  committeeId: number;
  fileName: string;
  bytes: Uint8Array;
  sha256: string;
  source: SourceText;
  head: DocumentHead;
  issuedOn: string;
  standing: Standing;
  restricted: boolean;
  supersedesDocumentId: number | null;
  state: 'draft' | 'waiting';
};

export async function addVersion(db: Database, v: NewVersion): Promise<number> {
  const [row] = await db.query<{ id: number }>(
    `insert into document_version (document_id, committee_id, ordinal, file_name, bytes, sha256, format, text, noise, pages, head, number, title, kind,
       issued_on, meeting_on, standing, restricted, supersedes_document_id, state, scan)
     values ($1, $2, (select coalesce(max(ordinal), 0) + 1 from document_version where document_id = $1), $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
     returning id`,
    [
      v.documentId,
      v.committeeId,
      v.fileName,
      Buffer.from(v.bytes),
      v.sha256,
      v.source.format,
      v.source.text,
      JSON.stringify(v.source.noise),
      JSON.stringify(v.source.pages),
      JSON.stringify(v.head),
      v.head.number,
      v.head.title,
      v.head.kind,
      v.issuedOn,
      v.head.meetingOn,
      v.standing,
      v.restricted,
      v.supersedesDocumentId,
      v.state,
      v.source.scan ? JSON.stringify(v.source.scan) : null,
    ],
  );
  return (row as { id: number }).id;
}

/** Whose a directive is; of a model with the wording of the prompt that made it. */
export type Origin = 'rules' | 'person' | { origin: 'model'; promptHash: string };

/** Stores proposed directives with their owners, in batches; returns their ids in order. What a person puts in another's place has that one's ordinal. */
export async function addDirectives(
  db: Database,
  committeeId: number,
  versionId: number,
  directives: readonly (ProposedDirective & { ordinal?: number })[],
  by: Origin = 'rules',
): Promise<number[]> {
  const { origin, promptHash } = typeof by === 'string' ? { origin: by, promptHash: null } : by;
  const all: number[] = [];
  for (let from = 0; from < directives.length; from += BATCH) {
    const batch = directives.slice(from, from + BATCH);
    const rows = await db.query<{ id: number }>(
      `insert into directive (committee_id, version_id, origin, ordinal, act, quote, start_offset, end_offset, point, page, title, object, collective, due, due_kind, due_phrase, unclear, model_prompt_hash)
       select $1, $2, $4, d.ordinal, d.act, d.quote, d.start, d."end", d.point, d.page, d.title, d.object, d.collective, d.due, d."dueKind", d."duePhrase",
         array(select jsonb_array_elements_text(d.unclear)), $5
       from jsonb_to_recordset($3::jsonb) as d(ordinal int, act text, quote text, start int, "end" int, point text, page int, title text, object text, collective boolean, due date, "dueKind" text, "duePhrase" text, unclear jsonb, i int) order by d.i
       returning id`,
      [
        committeeId,
        versionId,
        JSON.stringify(batch.map((d, i) => ({ ordinal: from + i, ...d, i }))),
        origin,
        promptHash,
      ],
    );
    const ids = rows.map((r) => r.id).sort((a, b) => a - b);
    all.push(...ids);
    const owners = batch.flatMap((d, i) => {
      const directiveId = ids[i];
      const list = (role: string, names: string[], keys: string[]) =>
        names.map((name, position) => ({ directiveId, role, position, agencyId: keys[position], name }));
      return [...list('lead', d.lead, d.leadIds), ...list('support', d.support, d.supportIds)];
    });
    await db.query(
      `insert into directive_owner (directive_id, role, position, agency_id, name)
       select o."directiveId", o.role, o.position, o."agencyId", o.name
       from jsonb_to_recordset($1::jsonb) as o("directiveId" bigint, role text, position int, "agencyId" text, name text)`,
      [JSON.stringify(owners)],
    );
  }
  return all;
}

const BATCH = 200;

export type Author = { name: string; memberId: number | null; channel: string };

export async function setVersionState(db: Database, versionId: number, state: VersionState): Promise<void> {
  await db.query('update document_version set state = $2 where id = $1', [versionId, state]);
}

export async function addDocumentEvent(
  db: Database,
  event: {
    versionId: number;
    kind: 'published' | 'superseded' | 'withdrawn' | 'discarded';
    effectiveOn: string;
    by: Author;
    reason?: string | null;
    byVersionId?: number | null;
  },
): Promise<void> {
  await db.query(
    'insert into document_event (version_id, kind, effective_on, by_name, member_id, channel, reason, by_version_id) values ($1, $2, $3, $4, $5, $6, $7, $8)',
    [
      event.versionId,
      event.kind,
      event.effectiveOn,
      event.by.name,
      event.by.memberId,
      event.by.channel,
      event.reason ?? null,
      event.byVersionId ?? null,
    ],
  );
}
