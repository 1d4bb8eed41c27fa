import type { Database } from '../../database/database.ts';
import type { Author } from '../../people/committee-settings.ts';
import { type Day, dayOf } from '../../shared/calendar.ts';
import { fold } from '../../shared/text.ts';
import type { RegisterScope } from '../register.ts';
import type { OwnerView } from '../task-view.ts';
import type { NotHere } from './open-round.ts';
import type { Arrival, Round } from './round.ts';
import { heldRound, loadRounds } from './round-store.ts';

/** A letter with which an agency reports; `number` null: it came without one. */
export type ArrivalGiven = { roundId: number; agency: OwnerView; number: string | null; sentOn: Day };

export type ArrivalFault = 'number' | 'future';
const LONGEST_NUMBER = 80;

/** What keeps a letter from being recorded, if anything: a number has a digit, and nobody dates a letter ahead. */
export function arrivalFault(
  { number, sentOn }: Pick<ArrivalGiven, 'number' | 'sentOn'>,
  today: Day,
): ArrivalFault | null {
  const [year, month, date] = sentOn.split('-').map(Number);
  if (!dayOf(year ?? 0, month ?? 0, date ?? 0) || sentOn > today) return 'future';
  const isNumber = number === null || (/\d/.test(number) && number.length <= LONGEST_NUMBER);
  return isNumber ? null : 'number';
}

export type Recorded =
  | { kind: 'recorded' | 'already'; round: Round; arrival: Arrival }
  | { kind: 'not-asked'; round: Round }
  | { kind: 'refused'; why: ArrivalFault }
  | NotHere;

/**
 * Records on the scope's day that an agency's report has arrived. After the cut-off too, and a second time: the one recorded last
 * counts, both are kept. The same letter again changes nothing. Refused of an agency that is not asked, and once the round is closed.
 */
export async function recordArrival(
  db: Database,
  scope: RegisterScope,
  { roundId, agency, number: typed, sentOn }: ArrivalGiven,
  by: Author,
  at: string,
): Promise<Recorded> {
  const number = typed?.trim().replace(/\s+/g, ' ') || null;
  const fault = arrivalFault({ number, sentOn }, scope.asOf);
  if (fault) return { kind: 'refused', why: fault };
  return db.transaction(async (tx) => {
    const round = await heldRound(tx, scope, roundId);
    if (!round) return { kind: 'no-round' };
    if (round.closedOn) return { kind: 'closed', round };
    const asked = round.agencies.find((a) => a.id === agency.id);
    if (!asked) return { kind: 'not-asked', round };
    const same = round.arrivals.findLast((a) => a.agencyId === agency.id);
    if (same && fold(same.number ?? '') === fold(number ?? '') && same.sentOn === sentOn)
      return { kind: 'already', round, arrival: same };
    await tx.query(
      `insert into round_arrival (committee_id, round_id, agency_id, agency_name, number, sent_on, effective_on, recorded_at, by_name, member_id, channel)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        scope.committeeId,
        roundId,
        asked.id,
        asked.name,
        number,
        sentOn,
        scope.asOf,
        at,
        by.name,
        by.memberId,
        by.channel,
      ],
    );
    const now = (await heldRound(tx, scope, roundId)) as Round;
    return { kind: 'recorded', round: now, arrival: now.arrivals.findLast((a) => a.agencyId === asked.id) as Arrival };
  });
}

/** Takes back an arrival that was recorded in error, the agency's latest where none is named; what came before it counts again. */
export async function retractArrival(
  db: Database,
  scope: RegisterScope,
  { roundId, agencyId, arrivalId }: { roundId: number; agencyId: string; arrivalId?: number },
  by: Author,
  at: string,
): Promise<{ kind: 'retracted'; round: Round; arrival: Arrival } | { kind: 'nothing-to-retract' } | NotHere> {
  return db.transaction(async (tx) => {
    const round = await heldRound(tx, scope, roundId);
    if (!round) return { kind: 'no-round' };
    if (round.closedOn) return { kind: 'closed', round };
    const arrival = round.arrivals.findLast(
      (a) => a.agencyId === agencyId && (arrivalId === undefined || a.id === arrivalId),
    );
    if (!arrival) return { kind: 'nothing-to-retract' };
    await tx.query(
      `insert into round_arrival (committee_id, round_id, agency_id, agency_name, retracts, effective_on, recorded_at, by_name, member_id, channel)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        scope.committeeId,
        roundId,
        arrival.agencyId,
        arrival.agencyName,
        arrival.id,
        scope.asOf,
        at,
        by.name,
        by.memberId,
        by.channel,
      ],
    );
    return { kind: 'retracted', round: (await heldRound(tx, scope, roundId)) as Round, arrival };
  });
}

/** The open rounds in which an agency is asked, the newest first: what a letter of that agency may belong to. */
export async function roundsAsking(db: Database, scope: RegisterScope, agencyId: string): Promise<Round[]> {
  return (await loadRounds(db, scope)).filter((r) => r.closedOn === null && r.agencies.some((a) => a.id === agencyId));
}
