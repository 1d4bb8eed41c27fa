import type { Database } from '../database/database.ts';
import type { VersionState } from './document-store.ts';
import { type Continuation, continuationsOf } from './review/continuations.ts';
import { type ReviewItem, reviewItems } from './review/items.ts';

/** One task of a draft as a secretary looks at it before publishing. */
export type DraftItem = ReviewItem & Continuation;

export type Draft = {
  versionId: number;
  documentId: number;
  number: string | null;
  title: string | null;
  file: string;
  issuedOn: string;
  state: VersionState;
  items: DraftItem[];
};

/** A version with what it proposes now. Null where the committee has none. */
export async function draftOf(db: Database, committeeId: number, versionId: number): Promise<Draft | null> {
  const [version] = await db.query<Omit<Draft, 'items'>>(
    `select id as "versionId", document_id as "documentId", number, title, file_name as file, issued_on as "issuedOn", state
     from document_version where id = $1 and committee_id = $2`,
    [versionId, committeeId],
  );
  if (!version) return null;
  const items = await reviewItems(db, versionId);
  const continued = await continuationsOf(db, committeeId, versionId);
  return { ...version, items: items.map((item) => ({ ...item, ...(continued.get(item.id) ?? NOTHING_EARLIER) })) };
}

const NOTHING_EARLIER: Continuation = { sure: null, doubtful: [] };

/** Why a person has to look at an item before it may be approved with the others at once; empty where it is sure. */
export type Doubt = 'no-lead' | 'unread-due' | 'doubtful-link' | 'act';

export function doubtsAbout(item: DraftItem): Doubt[] {
  return [
    ...(item.lead.length === 0 ? (['no-lead'] as const) : []),
    ...(item.duePhrase !== null && item.due === null && item.dueKind !== 'recurring' && item.dueKind !== 'immediate'
      ? (['unread-due'] as const)
      : []),
    ...(item.sure === null && item.doubtful.length > 0 ? (['doubtful-link'] as const) : []),
    ...(item.act !== 'assigns' ? (['act'] as const) : []),
  ];
}

/** Doubts are looked at first, then what nobody has approved, then the rest; each in the order of the document. */
export function doubtsFirst(items: readonly DraftItem[]): DraftItem[] {
  const rank = (item: DraftItem) => (item.approvedBy !== null ? 2 : doubtsAbout(item).length > 0 ? 0 : 1);
  return items.toSorted((a, b) => rank(a) - rank(b));
}
