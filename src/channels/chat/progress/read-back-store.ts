import type { Database } from '../../../database/database.ts';
import type { ToldReport } from '../../../tasks/progress/report.ts';
import type { Enclosed } from '../letters/action.ts';
import type { DecisionInHand } from './action.ts';

/** One task and what was understood to be reported of it. */
export type ReadItem = {
  code: string;
  agency: { id: string; name: string };
  report: ToldReport;
  /** What was sent with it. */
  enclosed?: Enclosed | undefined;
};

export type ReadBackBody =
  /** `asked`: the paper was asked for once. `onBehalf`: a secretary records what an agency told otherwise. */
  { kind: 'report'; items: ReadItem[]; asked: boolean; onBehalf: boolean } | ({ kind: 'decision' } & DecisionInHand);

export type ReadBack = {
  id: number;
  memberId: number;
  body: ReadBackBody;
  settled: 'accepted' | 'dropped' | 'replaced' | null;
};

export async function keepReadBack(
  tx: Database,
  given: { committeeId: number; memberId: number; chatId: number; cause: string; body: ReadBackBody; at: string },
): Promise<number> {
  const [row] = await tx.query<{ id: number }>(
    `insert into read_back (committee_id, member_id, chat_id, cause, body, recorded_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (cause) do update set cause = excluded.cause returning id`,
    [given.committeeId, given.memberId, given.chatId, given.cause, JSON.stringify(given.body), given.at],
  );
  return (row as { id: number }).id;
}

/** What was shown, its row held until the transaction ends: it counts once, however often it is tapped. */
export async function heldReadBack(tx: Database, committeeId: number, id: number): Promise<ReadBack | null> {
  const [row] = await tx.query<ReadBack>(
    `select id, member_id as "memberId", body, settled from read_back where id = $1 and committee_id = $2 for update`,
    [id, committeeId],
  );
  return row ?? null;
}

export async function settleReadBack(
  tx: Database,
  id: number,
  settled: NonNullable<ReadBack['settled']>,
  at: string,
): Promise<void> {
  await tx.query('update read_back set settled = $2, settled_at = $3 where id = $1', [id, settled, at]);
}

/** What was read of messages is forgotten with them; what counts of it stands in the register. */
export async function forgetReadBacks(db: Database, before: string): Promise<void> {
  await db.query('delete from read_back where recorded_at < $1', [before]);
}
