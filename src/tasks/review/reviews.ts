import type { Database } from '../../database/database.ts';
import type { Author } from '../document-store.ts';

/** Who decides, and the day it takes effect. */
export type Deciding = { by: Author; on: string };

export type SettingAside = 'edited' | 'split' | 'merged' | 'dropped';

/** Records a decision on items; all rows of one act of a person carry its id. */
export async function addReviews(
  tx: Database,
  committeeId: number,
  actId: string,
  ids: readonly number[],
  decision: 'approved' | SettingAside,
  reason: string | null,
  { by, on }: Deciding,
): Promise<void> {
  if (ids.length === 0) return;
  await tx.query(
    `insert into directive_review (committee_id, act_id, directive_id, decision, reason, effective_on, by_name, member_id, channel)
     select $1, $2, id, $4, $5, $6, $7, $8, $9 from unnest($3::bigint[]) as id`,
    [committeeId, actId, ids, decision, reason, on, by.name, by.memberId, by.channel],
  );
}
