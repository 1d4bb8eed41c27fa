import type { Database } from '../database/database.ts';
import { type Author, addDocumentEvent, setVersionState } from './document-store.ts';

/** Drops a draft or a version that waits, for good and on record; its bytes may be taken in again. */
export async function discardVersion(
  tx: Database,
  versionId: number,
  by: Author,
  on: string,
  reason: string,
): Promise<void> {
  await setVersionState(tx, versionId, 'discarded');
  await addDocumentEvent(tx, { versionId, kind: 'discarded', effectiveOn: on, by, reason });
}
