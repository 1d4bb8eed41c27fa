import type { Database } from '../database/database.ts';
import { addPassageStatistics, removePassageStatistics } from '../documents/search/index-passages.ts';
import { discardVersion } from './discard.ts';
import { type Author, addDocumentEvent, setVersionState, type VersionRow, versionsOf } from './document-store.ts';
import { handOverRows, takeOverRows } from './imports/take-over.ts';
import { relateDirectives } from './relate.ts';
import { COUNTS, LIVE } from './review/live.ts';

/** `left`: what a model proposed and nobody approved; it is no task and stays in review. */
export type Published = { tasks: number; continued: number; doubtful: number; left: { id: number; title: string }[] };

/**
 * Publishes a stored version: the author's recorded approval of everything the rules propose, not of what a model does: that is
 * approved item by item or left out. Its directives become tasks or
 * join tasks, an older version of the same document or the one it replaces leaves effect on its issue date. Runs inside the
 * caller's transaction and holds the committee's row, so publications of one committee come one after the other.
 */
export async function publishVersion(tx: Database, versionId: number, by: Author): Promise<Published> {
  const [row] = await tx.query<{ committeeId: number; documentId: number }>(
    'select v.committee_id as "committeeId", v.document_id as "documentId" from document_version v join committee c on c.id = v.committee_id where v.id = $1 for update of c',
    [versionId],
  );
  const { committeeId, documentId } = row as { committeeId: number; documentId: number };
  const versions = await versionsOf(tx, committeeId);
  const version = versions.find((v) => v.versionId === versionId) as VersionRow;
  // Somebody published it while this publication waited for its turn.
  if (version.state === 'published') return countsOf(tx, versionId);
  const replaced = versions.filter(
    (v) =>
      v.versionId !== versionId &&
      v.state === 'published' &&
      (v.id === documentId || v.id === version.supersedesDocumentId),
  );
  for (const old of replaced) await supersede(tx, old, version, by);
  await setVersionState(tx, versionId, 'published');
  await addDocumentEvent(tx, { versionId, kind: 'published', effectiveOn: version.issuedOn, by });
  if (!version.restricted) await addPassageStatistics(tx, committeeId, versionId);
  await takeOverRows(tx, committeeId, version.issuedOn, by);
  await relateDirectives(tx, committeeId, by);
  await handOverRows(tx, committeeId, by);
  return countsOf(tx, versionId);
}

async function supersede(tx: Database, old: VersionRow, by: VersionRow, author: Author): Promise<void> {
  await setVersionState(tx, old.versionId, 'superseded');
  await addDocumentEvent(tx, {
    versionId: old.versionId,
    kind: 'superseded',
    effectiveOn: by.issuedOn,
    by: author,
    byVersionId: by.versionId,
  });
  if (!old.restricted) await removePassageStatistics(tx, old.committeeId, old.versionId);
}

async function countsOf(tx: Database, versionId: number): Promise<Published> {
  const [counts] = await tx.query<Omit<Published, 'left'>>(
    `select count(*)::int as tasks,
       count(*) filter (where exists (select 1 from task_directive td where td.directive_id = d.id and td.revoked_at is null and td.relation <> 'assigns'))::int as continued,
       count(*) filter (where exists (select 1 from lineage_doubt x where x.directive_id = d.id and x.revoked_at is null))::int as doubtful
     from directive d where d.version_id = $1 and ${COUNTS}`,
    [versionId],
  );
  const left = await tx.query<{ id: number; title: string }>(
    `select d.id, d.title from directive d where d.version_id = $1 and ${LIVE} and not ${COUNTS} order by d.ordinal, d.start_offset, d.id`,
    [versionId],
  );
  return { ...(counts as Omit<Published, 'left'>), left };
}

/**
 * Takes a published document out of effect from `effectiveOn`; its tasks stay in earlier answers. Where a newer version of it
 * waits, that version is discarded for good instead and what is published stays. Null where there is neither.
 */
export async function withdrawDocument(
  db: Database,
  committeeId: number,
  documentId: number,
  effectiveOn: string,
  by: Author,
  reason: string,
): Promise<'withdrawn' | 'discarded' | null> {
  return db.transaction(async (tx) => {
    await tx.query('select id from committee where id = $1 for update', [committeeId]);
    const versions = await versionsOf(tx, committeeId, documentId);
    const waiting = versions.findLast((v) => v.state === 'waiting');
    const version = waiting ?? versions.find((v) => v.state === 'published');
    if (!version) return null;
    const { versionId } = version;
    if (waiting) {
      await discardVersion(tx, versionId, by, effectiveOn, reason);
      return 'discarded';
    }
    await setVersionState(tx, versionId, 'withdrawn');
    await addDocumentEvent(tx, { versionId, kind: 'withdrawn', effectiveOn, by, reason });
    if (!version.restricted) await removePassageStatistics(tx, committeeId, versionId);
    return 'withdrawn';
  });
}
