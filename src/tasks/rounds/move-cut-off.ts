import type { Database } from '../../database/database.ts';
import type { Author } from '../../people/committee-settings.ts';
import type { Day } from '../../shared/calendar.ts';
import type { RegisterScope } from '../register.ts';
import type { NotHere } from './open-round.ts';
import type { Round } from './round.ts';
import { heldRound } from './round-store.ts';

/** A cut-off to be set anew, and why. */
export type MoveGiven = { roundId: number; cutOff: Day; reason: string };

export type MoveFault = 'past' | 'no-reason' | 'long-reason';
export const LONGEST_MOVE_REASON = 500;

/** What keeps a cut-off from being moved on a day, if anything. */
export function moveFault({ cutOff, reason }: Pick<MoveGiven, 'cutOff' | 'reason'>, today: Day): MoveFault | null {
  if (cutOff < today) return 'past';
  if (reason.trim() === '') return 'no-reason';
  return reason.length > LONGEST_MOVE_REASON ? 'long-reason' : null;
}

export type Moved =
  | { kind: 'moved'; round: Round; from: Day }
  /** The cut-off is that day already: nothing is recorded. */
  | { kind: 'same'; round: Round }
  | { kind: 'refused'; why: MoveFault }
  | NotHere;

/** Moves the cut-off of an open round on the scope's day, by a row; the earlier one stays readable. Refused of a day that has passed. */
export async function moveCutOff(
  db: Database,
  scope: RegisterScope,
  { roundId, cutOff, reason }: MoveGiven,
  by: Author,
  at: string,
): Promise<Moved> {
  const why = moveFault({ cutOff, reason }, scope.asOf);
  if (why) return { kind: 'refused', why };
  return db.transaction(async (tx) => {
    const round = await heldRound(tx, scope, roundId);
    if (!round) return { kind: 'no-round' };
    if (round.closedOn) return { kind: 'closed', round };
    if (round.cutOff === cutOff) return { kind: 'same', round };
    await tx.query(
      `insert into round_cut_off (committee_id, round_id, cut_off, reason, effective_on, recorded_at, by_name, member_id, channel)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [scope.committeeId, roundId, cutOff, reason.trim(), scope.asOf, at, by.name, by.memberId, by.channel],
    );
    return { kind: 'moved', round: (await heldRound(tx, scope, roundId)) as Round, from: round.cutOff };
  });
}
