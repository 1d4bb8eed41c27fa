import { randomUUID } from 'node:crypto';
import type { Database } from '../../database/database.ts';
import { addDirectives } from '../document-store.ts';
import { relateDirectives } from '../relate.ts';
import { isProposal, placeOf, type ReviewItem, type Rhythm, reviewItems } from './items.ts';
import { type Change, changed, type Made, merged, type Part } from './made.ts';
import { addReviews, type Deciding, type SettingAside } from './reviews.ts';

export type Decided =
  | { kind: 'done'; actId: string; items: number[] }
  /** Somebody else set the item aside meanwhile; nothing was overwritten. */
  | { kind: 'changed-meanwhile'; by: string; decision: string }
  /** The version is discarded, withdrawn or replaced: nothing of it is decided any more. */
  | { kind: 'closed'; state: string }
  | { kind: 'not-found' };

const OPEN_STATES = ['draft', 'waiting', 'published'];

type Opened = { kind: 'open'; committeeId: number; versionId: number; state: string; items: ReviewItem[] };

/** Locks the version the items are of, so that of two people one comes after the other and is shown what changed. */
async function open(
  tx: Database,
  committeeId: number,
  ids: readonly number[],
): Promise<Opened | Exclude<Decided, { kind: 'done' }>> {
  const first = ids[0] === undefined ? null : await placeOf(tx, ids[0]);
  if (!first || first.committeeId !== committeeId) return { kind: 'not-found' };
  await tx.query('select id from committee where id = $1 for update', [committeeId]);
  for (const id of ids) {
    const place = await placeOf(tx, id);
    if (!place || place.versionId !== first.versionId) return { kind: 'not-found' };
    if (!OPEN_STATES.includes(place.state)) return { kind: 'closed', state: place.state };
    if (place.gone) return { kind: 'changed-meanwhile', ...place.gone };
  }
  return {
    kind: 'open',
    committeeId,
    versionId: first.versionId,
    state: first.state,
    items: await reviewItems(tx, first.versionId, ids),
  };
}

/** Approves items as they stand. Who approved one before stays its approver. */
export function approveItems(
  db: Database,
  committeeId: number,
  ids: readonly number[],
  deciding: Deciding,
): Promise<Decided> {
  return db.transaction(async (tx) => {
    const opened = await open(tx, committeeId, ids);
    if (opened.kind !== 'open') return opened;
    const actId = randomUUID();
    const fresh = opened.items.filter((item) => item.approvedBy === null).map((item) => item.id);
    await addReviews(tx, committeeId, actId, fresh, 'approved', null, deciding);
    // What a model proposed becomes a task by it.
    if (opened.state === 'published' && opened.items.some(isProposal))
      await relateDirectives(tx, committeeId, deciding.by);
    return { kind: 'done', actId, items: fresh };
  });
}

/** Sets an item aside for one with what the person changed; looking at it so is its approval. */
export function editItem(
  db: Database,
  committeeId: number,
  id: number,
  change: Change,
  reason: string | null,
  deciding: Deciding,
): Promise<Decided> {
  return replace(db, committeeId, [id], 'edited', reason, deciding, ([item]) => [changed(item as ReviewItem, change)]);
}

/** Sets an item aside for two or more; the code of its task stays with the part that has the original deadline. */
export function splitItem(
  db: Database,
  committeeId: number,
  id: number,
  parts: readonly Part[],
  reason: string | null,
  deciding: Deciding,
): Promise<Decided> {
  return replace(db, committeeId, [id], 'split', reason, deciding, ([item]) =>
    parts.map((part) => changed(item as ReviewItem, part, part.range)),
  );
}

/** Sets two or more items of one version aside for one: the first's words, everybody's owners, the first deadline named. */
export function mergeItems(
  db: Database,
  committeeId: number,
  ids: readonly number[],
  reason: string | null,
  deciding: Deciding,
): Promise<Decided> {
  return replace(db, committeeId, ids, 'merged', reason, deciding, (items) => [merged(items)]);
}

/** Sets items aside for nothing: what stands there is no task. */
export function dropItems(
  db: Database,
  committeeId: number,
  ids: readonly number[],
  reason: string,
  deciding: Deciding,
): Promise<Decided> {
  return replace(db, committeeId, ids, 'dropped', reason, deciding, () => []);
}

function replace(
  db: Database,
  committeeId: number,
  ids: readonly number[],
  decision: SettingAside,
  reason: string | null,
  deciding: Deciding,
  made: (items: ReviewItem[]) => Made[],
): Promise<Decided> {
  return db.transaction(async (tx) => {
    const opened = await open(tx, committeeId, ids);
    if (opened.kind !== 'open') return opened;
    const actId = randomUUID();
    const aside = { committeeId, versionId: opened.versionId, ids, decision, reason, made: made(opened.items) };
    const items = await setAside(tx, actId, aside, deciding);
    if (opened.state === 'published') await relateDirectives(tx, committeeId, deciding.by);
    return { kind: 'done', actId, items };
  });
}

export type Aside = {
  committeeId: number;
  versionId: number;
  ids: readonly number[];
  decision: SettingAside;
  reason: string | null;
  made: readonly Made[];
};

/** Puts what a person made in the place of live items of one version, as part of an act. The caller holds the committee's row. */
export async function setAside(tx: Database, actId: string, aside: Aside, deciding: Deciding): Promise<number[]> {
  const { committeeId, versionId, ids, decision, reason, made } = aside;
  await tx.query(
    'update directive_review set revoked_at = clock_timestamp(), revoked_by_act = $2 where revoked_at is null and directive_id = any($1::bigint[])',
    [ids, actId],
  );
  await addReviews(tx, committeeId, actId, ids, decision, reason, deciding);
  const items = await addDirectives(tx, committeeId, versionId, made, 'person');
  for (const id of ids)
    for (const by of items)
      await tx.query('insert into directive_replacement (directive_id, by_directive_id, act_id) values ($1, $2, $3)', [
        id,
        by,
        actId,
      ]);
  await addReviews(tx, committeeId, actId, items, 'approved', reason, deciding);
  if (ids.length === 1 && items.length === 1) {
    const [kept] = await tx.query<Omit<Tracking, 'id'>>(
      'select tracking_date as date, rhythm from directive_tracking where directive_id = $1 and revoked_at is null',
      [ids[0]],
    );
    if (kept) await addTracking(tx, committeeId, actId, [{ id: items[0] as number, ...kept }], deciding);
  }
  return items;
}

/** Proposes the dates at which the secretariat looks at tasks without a deadline of their own. */
export function trackItems(
  db: Database,
  committeeId: number,
  tracking: readonly Tracking[],
  deciding: Deciding,
): Promise<Decided> {
  return db.transaction(async (tx) => {
    const ids = tracking.map((t) => t.id);
    const opened = await open(tx, committeeId, ids);
    if (opened.kind !== 'open') return opened;
    const actId = randomUUID();
    await tx.query(
      'update directive_tracking set revoked_at = clock_timestamp() where revoked_at is null and directive_id = any($1::bigint[])',
      [ids],
    );
    await addTracking(tx, committeeId, actId, tracking, deciding);
    return { kind: 'done', actId, items: ids };
  });
}

type Tracking = { id: number; date: string; rhythm: Rhythm };

async function addTracking(
  tx: Database,
  committeeId: number,
  actId: string,
  tracking: readonly Tracking[],
  { by, on }: Deciding,
): Promise<void> {
  await tx.query(
    `insert into directive_tracking (committee_id, act_id, directive_id, tracking_date, rhythm, effective_on, by_name, member_id, channel)
     select $1, $2, t.id, t.date, t.rhythm, $4, $5, $6, $7 from jsonb_to_recordset($3::jsonb) as t(id bigint, date date, rhythm text)`,
    [committeeId, actId, JSON.stringify(tracking), on, by.name, by.memberId, by.channel],
  );
}

/** Decides that two directives are about one task, or that they are not; the decision stays whatever arrives later. */
export function decideLink(
  db: Database,
  committeeId: number,
  id: number,
  otherId: number,
  decision: 'link' | 'refuse',
  reason: string | null,
  { by }: Deciding,
): Promise<Decided> {
  return db.transaction(async (tx) => {
    const opened = await open(tx, committeeId, [id]);
    if (opened.kind !== 'open') return opened;
    const other = await placeOf(tx, otherId);
    if (!other || other.committeeId !== committeeId) return { kind: 'not-found' };
    const actId = randomUUID();
    const [latest] = await tx.query<{ decision: string }>(
      'select decision from lineage_decision where directive_id = $1 and other_directive_id = $2 and revoked_at is null order by id desc limit 1',
      [id, otherId],
    );
    // The second tap of the same.
    if (latest?.decision === decision) return { kind: 'done', actId, items: [id] };
    await tx.query(
      'insert into lineage_decision (directive_id, other_directive_id, decision, by_name, member_id, channel, reason, act_id) values ($1, $2, $3, $4, $5, $6, $7, $8)',
      [id, otherId, decision, by.name, by.memberId, by.channel, reason, actId],
    );
    if (opened.state === 'published') await relateDirectives(tx, committeeId, by);
    return { kind: 'done', actId, items: [id] };
  });
}
