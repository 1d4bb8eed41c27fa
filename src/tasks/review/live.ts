import type { Database } from '../../database/database.ts';

/** SQL over a directive `d`: nobody set it aside (edited, split, merged or dropped it). */
export const LIVE = `not exists (select 1 from directive_review lr where lr.directive_id = d.id and lr.revoked_at is null and lr.decision <> 'approved')`;

/** SQL over a directive `d`: it counts. What a model proposed counts only while a person's approval stands. */
export const COUNTS = `(${LIVE} and (d.origin <> 'model' or exists (select 1 from directive_review cr where cr.directive_id = d.id and cr.revoked_at is null and cr.decision = 'approved')))`;

/** SQL over a directive `d`: a person looked at it by the instant $3. */
export const REVIEWED = `exists (select 1 from directive_review rr where rr.directive_id = d.id and rr.decision = 'approved' and rr.recorded_at < $3::timestamptz and (rr.revoked_at is null or rr.revoked_at >= $3::timestamptz))`;

/**
 * Which live directive carries on for one that was edited, split or merged, and so keeps its task's code and what people decided
 * about it. Of the parts of a split it is the one with the original due, else the first.
 */
export async function heirsOf(tx: Database, committeeId: number): Promise<Map<number, number>> {
  const rows = await tx.query<{ id: number; due: string | null; by: number; byDue: string | null }>(
    `select d.id, d.due, p.by_directive_id as by, n.due as "byDue"
     from directive_replacement p
     join directive_review r on r.directive_id = p.directive_id and r.act_id = p.act_id and r.revoked_at is null
     join directive d on d.id = p.directive_id join directive n on n.id = p.by_directive_id
     where d.committee_id = $1 order by p.by_directive_id`,
    [committeeId],
  );
  const direct = new Map<number, number>();
  for (const row of rows) {
    const same = row.due === row.byDue;
    if (!direct.has(row.id) || (same && dueOf(rows, direct.get(row.id)) !== row.due)) direct.set(row.id, row.by);
  }
  return new Map([...direct].map(([id, by]) => [id, last(direct, by)]));
}

function dueOf(rows: readonly { by: number; byDue: string | null }[], id: number | undefined): string | null {
  return rows.find((r) => r.by === id)?.byDue ?? null;
}

function last(direct: ReadonlyMap<number, number>, id: number): number {
  let at = id;
  for (let next = direct.get(at); next !== undefined; next = direct.get(at)) at = next;
  return at;
}

/** The live item that stands now for one that was set aside, or that was taken back itself; null where none does. */
export async function standingFor(db: Database, committeeId: number, id: number): Promise<number | null> {
  const heir = (await heirsOf(db, committeeId)).get(id);
  if (heir !== undefined) return heir;
  const [back] = await db.query<{ id: number }>(
    `select d.id from directive_replacement p join directive d on d.id = p.directive_id
     where p.by_directive_id = $1 and d.committee_id = $2 and ${LIVE} order by d.id limit 1`,
    [id, committeeId],
  );
  return back?.id ?? null;
}
