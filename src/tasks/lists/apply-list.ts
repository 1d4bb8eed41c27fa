import { randomUUID } from 'node:crypto';
import type { Database } from '../../database/database.ts';
import { addDirectives } from '../document-store.ts';
import { relateDirectives } from '../relate.ts';
import { setAside } from '../review/decide.ts';
import { type ReviewItem, reviewItems } from '../review/items.ts';
import { changed, type Made } from '../review/made.ts';
import { addReviews, type Deciding } from '../review/reviews.ts';
import { type ListChanges, type ListReturned, listChanges, type RowChange } from './list-changes.ts';
import { listGround } from './list-ground.ts';

export type ListApplied = ListChanges & { actId: string | null };

/** What lists that came back would change if they were accepted now. Nothing is changed. */
export async function compareLists(
  db: Database,
  committeeId: number,
  files: readonly ListReturned[],
): Promise<ListChanges> {
  return listChanges(files, (await listGround(db, committeeId, files)).ground);
}

/**
 * Accepts lists that came back: all of what they change and nobody changed meanwhile, in one transaction and as one act that is
 * undone together. What is refused is among the conflicts; a crash leaves nothing half applied.
 */
export function acceptLists(
  db: Database,
  committeeId: number,
  files: readonly ListReturned[],
  reason: string,
  deciding: Deciding,
): Promise<ListApplied> {
  return db.transaction(async (tx) => {
    await tx.query('select id from committee where id = $1 for update', [committeeId]);
    const { ground, versions } = await listGround(tx, committeeId, files);
    const found = listChanges(files, ground);
    if (found.changes.length === 0) return { ...found, actId: null };
    const actId = randomUUID();
    const act = { committeeId, actId, reason, deciding };
    const approved = found.changes.flatMap((c) =>
      c.kind === 'approve' && ground.bases.get(c.id)?.item.approvedBy === null ? [c.id] : [],
    );
    await addReviews(tx, committeeId, actId, approved, 'approved', reason, deciding);
    for (const change of found.changes) {
      if (change.kind === 'edit' || change.kind === 'drop')
        await replaced(tx, act, ground.bases.get(change.id)?.item as ReviewItem, change);
      else if (change.kind === 'add') await added(tx, act, versions[0] as number, change);
    }
    const [published] = await tx.query<{ n: number }>(
      `select count(*)::int as n from document_version where id = any($1::bigint[]) and state = 'published'`,
      [versions],
    );
    if (published && published.n > 0) await relateDirectives(tx, committeeId, deciding.by);
    return { ...found, actId };
  });
}

type Act = { committeeId: number; actId: string; reason: string; deciding: Deciding };

async function replaced(
  tx: Database,
  { committeeId, actId, reason, deciding }: Act,
  item: ReviewItem,
  change: Extract<RowChange, { kind: 'edit' | 'drop' }>,
): Promise<void> {
  const aside = { committeeId, versionId: item.versionId, ids: [item.id] };
  await setAside(
    tx,
    actId,
    change.kind === 'edit'
      ? { ...aside, decision: 'edited', reason, made: [changed(item, change.change)] }
      : { ...aside, decision: 'dropped', reason: change.reason ?? reason, made: [] },
    deciding,
  );
}

/** A task found missing stands in the document where its words are, behind what was read before them. */
async function added(
  tx: Database,
  { committeeId, actId, reason, deciding }: Act,
  versionId: number,
  { title, range, change }: Extract<RowChange, { kind: 'add' }>,
): Promise<void> {
  const before = (await reviewItems(tx, versionId)).findLast((item) => item.start <= range.start);
  const [place] = await tx.query<{ point: string | null; page: number | null }>(
    'select point, page from passage where version_id = $1 and start_offset <= $2 and end_offset > $2 order by ordinal limit 1',
    [versionId, range.start],
  );
  const [stored] = await tx.query<{ text: string }>('select text from document_version where id = $1', [versionId]);
  const quote = (stored as { text: string }).text.slice(range.start, range.end);
  const empty: ReviewItem = {
    id: 0,
    versionId,
    ordinal: before?.ordinal ?? 0,
    origin: 'person',
    act: 'assigns',
    title,
    object: quote,
    quote,
    ...range,
    point: place?.point ?? null,
    page: place?.page ?? null,
    lead: [],
    support: [],
    collective: false,
    due: null,
    dueKind: null,
    duePhrase: null,
    unclear: [],
    unsure: [],
    approvedBy: null,
    tracking: null,
    disagreement: null,
  };
  const made: Made = changed(empty, change);
  const items = await addDirectives(tx, committeeId, versionId, [made], 'person');
  await addReviews(tx, committeeId, actId, items, 'approved', reason, deciding);
}
