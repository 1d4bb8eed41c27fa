import { randomUUID } from 'node:crypto';
import type { Database } from '../../database/database.ts';
import { relateDirectives } from '../relate.ts';
import { addReviews, type Deciding } from './reviews.ts';

export type Undone =
  | { kind: 'undone' }
  | { kind: 'too-late' }
  | { kind: 'built-upon'; by: string }
  | { kind: 'not-found' };

/** Seconds within which whoever decided may take it back. */
export const UNDO_SECONDS = 60;

/** Takes back one act within a minute, unless somebody has gone on from it. The rows stay, revoked. */
export function undoAct(db: Database, committeeId: number, actId: string, deciding: Deciding): Promise<Undone> {
  return db.transaction(async (tx) => {
    await tx.query('select id from committee where id = $1 for update', [committeeId]);
    const [act] = await tx.query<{ late: boolean; versionId: number; published: boolean }>(
      `select bool_or(x.recorded_at < clock_timestamp() - make_interval(secs => $3)) as late, max(d.version_id) as "versionId", bool_or(v.state = 'published') as published
       from (select directive_id, recorded_at from directive_review where act_id = $1 and revoked_at is null
             union all select directive_id, recorded_at from directive_tracking where act_id = $1 and revoked_at is null
             union all select directive_id, recorded_at from lineage_decision where act_id = $1 and revoked_at is null) x
       join directive d on d.id = x.directive_id join document_version v on v.id = d.version_id where d.committee_id = $2 having count(*) > 0`,
      [actId, committeeId, UNDO_SECONDS],
    );
    if (!act) return { kind: 'not-found' };
    if (act.late) return { kind: 'too-late' };
    // What the act put in the place of items, and what it added to them.
    const made = await tx.query<{ id: number; by: string | null }>(
      `select x.id, (select r.by_name from directive_review r where r.directive_id = x.id and r.act_id <> $1 and r.revoked_at is null limit 1) as by
       from (select p.by_directive_id as id from directive_replacement p where p.act_id = $1
             union select r.directive_id from directive_review r join directive d on d.id = r.directive_id
             where r.act_id = $1 and r.decision = 'approved' and d.origin = 'person'
               and not exists (select 1 from directive_review b where b.directive_id = r.directive_id and b.id < r.id)) x`,
      [actId],
    );
    const later = made.find((m) => m.by !== null);
    if (later?.by) return { kind: 'built-upon', by: later.by };
    for (const table of ['directive_review', 'directive_tracking', 'lineage_decision'])
      await tx.query(`update ${table} set revoked_at = clock_timestamp() where act_id = $1 and revoked_at is null`, [
        actId,
      ]);
    const restored = await tx.query<{ id: number }>(
      'select directive_id as id from directive_review where revoked_by_act = $1',
      [actId],
    );
    // Acts of their own: undoing twice finds nothing.
    const ids = (rows: { id: number }[]) => rows.map((r) => r.id);
    await addReviews(tx, committeeId, randomUUID(), ids(made), 'dropped', 'undone', deciding);
    await addReviews(tx, committeeId, randomUUID(), ids(restored), 'approved', 'undone', deciding);
    if (act.published) await relateDirectives(tx, committeeId, deciding.by);
    return { kind: 'undone' };
  });
}
