import type { Database } from '../../database/database.ts';
import { wordsToCompare } from '../../documents/scans/words-to-compare.ts';
import type { UnsureWord } from '../../documents/source-text.ts';
import type { Clarity, DueKind } from '../directive.ts';
import type { Difference } from '../proposals/merged.ts';
import type { Seen } from '../proposals/store.ts';
import type { OwnerView } from '../task-view.ts';
import { LIVE } from './live.ts';

/** How often the secretariat looks at a task that has no deadline. */
export type Rhythm = 'weekly' | 'monthly' | 'quarterly';

/** One thing a version proposes as it stands now: read by the rules, or put in its place by a person. Offsets are UTF-16 units into the stored text. */
export type ReviewItem = {
  id: number;
  versionId: number;
  ordinal: number;
  origin: 'rules' | 'person' | 'model';
  act: 'assigns' | 're-assigns' | 'cancels' | 'says-done';
  title: string;
  object: string;
  quote: string;
  start: number;
  end: number;
  point: string | null;
  page: number | null;
  lead: OwnerView[];
  support: OwnerView[];
  collective: boolean;
  due: string | null;
  dueKind: DueKind | null;
  duePhrase: string | null;
  unclear: Clarity[];
  /** Words of the quote that were read from a picture without being sure, those with figures first. */
  unsure: string[];
  /** Who approved it; null while nobody has. */
  approvedBy: string | null;
  tracking: { date: string; rhythm: Rhythm } | null;
  /** What a model read otherwise than the rules; null where it did not. */
  disagreement: { about: Difference[]; seen: Seen } | null;
};

const OWNERS = (role: 'lead' | 'support') =>
  `coalesce((select jsonb_agg(jsonb_build_object('id', o.agency_id, 'name', o.name) order by o.position) from directive_owner o where o.directive_id = d.id and o.role = '${role}'), '[]')`;

/** Everything live that a version proposes, in the order of the document; `ids` picks some. */
export async function reviewItems(
  db: Database,
  versionId: number,
  ids: readonly number[] | null = null,
): Promise<ReviewItem[]> {
  return itemsWhere(db, versionId, ids, LIVE);
}

/** What a model proposed and nobody has approved: it is looked at, and counts for nothing. */
export function isProposal({ origin, approvedBy }: Pick<ReviewItem, 'origin' | 'approvedBy'>): boolean {
  return origin === 'model' && approvedBy === null;
}

/** What counts as read of a document: without what only a model proposes. */
export function withoutProposals<T extends Pick<ReviewItem, 'origin' | 'approvedBy'>>(items: readonly T[]): T[] {
  return items.filter((item) => !isProposal(item));
}

/** Items of a version by their ids, those that were set aside too: as they were when somebody saw them. */
export async function everyItem(db: Database, versionId: number, ids: readonly number[]): Promise<ReviewItem[]> {
  return itemsWhere(db, versionId, ids, 'true');
}

async function itemsWhere(
  db: Database,
  versionId: number,
  ids: readonly number[] | null,
  condition: string,
): Promise<ReviewItem[]> {
  const rows = await db.query<Omit<ReviewItem, 'unsure'> & { words: UnsureWord[] }>(
    `select d.id, d.version_id as "versionId", d.ordinal, d.origin, d.act, d.title, d.object, d.quote, d.start_offset as start, d.end_offset as "end", d.point, d.page,
       d.collective, d.due, d.due_kind as "dueKind", d.due_phrase as "duePhrase", d.unclear,
       ${OWNERS('lead')} as lead, ${OWNERS('support')} as support,
       (select r.by_name from directive_review r where r.directive_id = d.id and r.revoked_at is null and r.decision = 'approved') as "approvedBy",
       (select jsonb_build_object('date', t.tracking_date, 'rhythm', t.rhythm) from directive_tracking t where t.directive_id = d.id and t.revoked_at is null) as tracking,
       (select jsonb_build_object('about', x.about, 'seen', x.seen) from directive_disagreement x where x.directive_id = d.id order by x.id desc limit 1) as disagreement,
       coalesce((select jsonb_agg(w.word) from document_version v, jsonb_array_elements(v.scan->'unsure') as w(word)
         where v.id = d.version_id and (w.word->>'start')::int < d.end_offset and (w.word->>'end')::int > d.start_offset), '[]') as words
     from directive d where d.version_id = $1 and ${condition} and ($2::bigint[] is null or d.id = any($2)) order by d.ordinal, d.start_offset, d.id`,
    [versionId, ids],
  );
  return rows.map(({ words, ...item }) => ({ ...item, unsure: wordsToCompare(item, words) }));
}

/** The version a directive is of, its committee and state, and who set the directive aside, if anybody did. */
export async function placeOf(
  db: Database,
  directiveId: number,
): Promise<{
  versionId: number;
  committeeId: number;
  state: string;
  gone: { by: string; decision: string } | null;
} | null> {
  const [row] = await db.query<{
    versionId: number;
    committeeId: number;
    state: string;
    gone: { by: string; decision: string } | null;
  }>(
    `select v.id as "versionId", v.committee_id as "committeeId", v.state,
       (select jsonb_build_object('by', r.by_name, 'decision', case when r.reason = 'undone' then 'undone' else r.decision end) from directive_review r
        where r.directive_id = d.id and r.revoked_at is null and r.decision <> 'approved') as gone
     from directive d join document_version v on v.id = d.version_id where d.id = $1`,
    [directiveId],
  );
  return row ?? null;
}
