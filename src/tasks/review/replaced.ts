import type { Database } from '../../database/database.ts';

/** The text a version would take the place of when it is published: a newer version of itself, or the document it supersedes. */
export type Replaced = {
  versionId: number;
  documentId: number;
  number: string | null;
  title: string | null;
  file: string;
};

const REPLACED = `v.id as "versionId", v.document_id as "documentId", v.number, v.title, v.file_name as file`;

/** What is published now and leaves effect with the publication of `versionId`; null where nothing does. */
export async function replacedBy(db: Database, committeeId: number, versionId: number): Promise<Replaced | null> {
  const [row] = await db.query<Replaced>(
    `select ${REPLACED} from document_version v, document_version n
     where n.id = $2 and n.committee_id = $1 and v.committee_id = $1 and v.id <> n.id and v.state = 'published'
       and (v.document_id = n.document_id or v.document_id = n.supersedes_document_id) order by v.id desc limit 1`,
    [committeeId, versionId],
  );
  return row ?? null;
}

/** Published documents that the text of a draft says it takes the place of. Nothing is replaced before a person says so. */
export async function namedAsReplaced(db: Database, committeeId: number, versionId: number): Promise<Replaced[]> {
  const [version] = await db.query<{ text: string; documentId: number; supersedes: number | null }>(
    'select text, document_id as "documentId", supersedes_document_id as supersedes from document_version where id = $1 and committee_id = $2',
    [versionId, committeeId],
  );
  const numbers = version && version.supersedes === null ? supersededNumbers(version.text) : [];
  if (!version || numbers.length === 0) return [];
  const rows = await db.query<Replaced>(
    `select ${REPLACED} from document_version v where v.committee_id = $1 and v.state = 'published' and v.document_id <> $2 and upper(v.number) = any($3::text[]) order by v.id`,
    [committeeId, version.documentId, numbers.map((n) => n.toUpperCase())],
  );
  return rows;
}

/** A person's word that a draft takes the place of a document of the same committee; takes effect when it is published. */
export async function supersedeWith(
  tx: Database,
  committeeId: number,
  versionId: number,
  documentId: number,
): Promise<boolean> {
  const rows = await tx.query(
    `update document_version set supersedes_document_id = $3 where id = $2 and committee_id = $1 and state in ('draft', 'waiting')
       and exists (select 1 from document where id = $3 and committee_id = $1) returning id`,
    [committeeId, versionId, documentId],
  );
  return rows.length > 0;
}

const KINDS = 'thông báo|công văn|kết luận|chỉ thị|quyết định|kế hoạch|công điện|văn bản|thông báo kết luận';
const SUPERSEDES = new RegExp(
  `(?:thay thế(?: cho)?|bãi bỏ|đính chính(?: một số nội dung(?: của| tại)?| nội dung(?: của| tại)?)?)\\s+(?:${KINDS})\\s+số[:\\s]+(?<number>\\d+[\\p{L}\\d/.-]*\\p{L}[\\p{L}\\d]*)`,
  'giu',
);

/** "Thông báo này thay thế Thông báo số 489/TB-VPCP ngày 12/9/2025": the numbers a text says it replaces or corrects. */
export function supersededNumbers(text: string): string[] {
  const found = [...text.normalize('NFC').replace(/\s+/g, ' ').matchAll(SUPERSEDES)];
  return [...new Set(found.map((m) => m.groups?.number as string))];
}
