import type { NamingContext } from '../../agencies/agency.ts';
import type { Database } from '../../database/database.ts';
import { everyItem, type ReviewItem, reviewItems } from '../review/items.ts';
import { heirsOf } from '../review/live.ts';
import { namingIn } from '../review/naming.ts';
import type { ListGround, ListReturned } from './list-changes.ts';
import type { Base } from './list-wish.ts';

type Place = {
  id: number;
  versionId: number;
  state: string;
  gone: { by: string; decision: string } | null;
};

/** What lists that came back are compared with: their rows as they left, what became of them, and what else their documents propose now. */
export async function listGround(
  db: Database,
  committeeId: number,
  files: readonly ListReturned[],
): Promise<{ ground: ListGround; versions: number[] }> {
  const ids = [...new Set(files.flatMap(({ list }) => list.rows.flatMap((row) => row.id ?? [])))];
  const places = await db.query<Place>(
    `select d.id, v.id as "versionId", v.state,
       (select jsonb_build_object('by', r.by_name, 'decision', r.decision) from directive_review r
        where r.directive_id = d.id and r.revoked_at is null and r.decision <> 'approved') as gone
     from directive d join document_version v on v.id = d.version_id where d.committee_id = $1 and d.id = any($2::bigint[])`,
    [committeeId, ids],
  );
  const versions = [...new Set(places.map((p) => p.versionId))];
  const heirs = await heirsOf(db, committeeId);
  const live: ReviewItem[] = [];
  const items = new Map<number, ReviewItem>();
  const naming = new Map<number, NamingContext>();
  for (const versionId of versions) {
    const own = await reviewItems(db, versionId);
    live.push(...own);
    naming.set(versionId, await namingIn(db, versionId, own));
    for (const item of await everyItem(db, versionId, ids)) items.set(item.id, item);
  }
  const bases = new Map<number, Base>();
  for (const { id, versionId, state, gone } of places)
    bases.set(id, {
      item: items.get(id) as ReviewItem,
      state,
      naming: naming.get(versionId) as NamingContext,
      gone,
      heir: gone ? (live.find((item) => item.id === heirs.get(id)) ?? null) : null,
    });
  const [stored] =
    versions.length === 1
      ? await db.query<{ text: string }>('select text from document_version where id = $1', [versions[0]])
      : [];
  return { ground: { bases, live, text: stored?.text ?? null }, versions };
}
