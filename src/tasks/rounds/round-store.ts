import type { Database } from '../../database/database.ts';
import { knownBefore, type RegisterScope } from '../register.ts';
import type { OwnerView } from '../task-view.ts';
import type { Arrival, CutOffMove, Round } from './round.ts';

type RoundRow = Omit<Round, 'agencies' | 'arrivals' | 'moves' | 'cutOff'>;

/** The rounds of a committee as of a day, the newest first, each with who is asked and what has arrived. */
export async function loadRounds(db: Database, scope: RegisterScope): Promise<Round[]> {
  const params = [scope.committeeId, scope.asOf, knownBefore(scope)];
  const rounds = await db.query<RoundRow>(
    `select r.id, r.name, r.cut_off as "firstCutOff", r.effective_on as "askedOn", r.template, r.send_to as "sendTo", r.by_name as by,
       (select c.effective_on from round_closing c where c.round_id = r.id and c.effective_on <= $2::date and c.recorded_at < $3::timestamptz) as "closedOn"
     from reporting_round r where r.committee_id = $1 and r.effective_on <= $2::date and r.recorded_at < $3::timestamptz
     order by r.effective_on desc, r.id desc`,
    params,
  );
  if (rounds.length === 0) return [];
  const agencies = await db.query<OwnerView & { roundId: number; asked: boolean }>(
    // The row's own id: the name alone would mean the agency's, which stands under it here.
    `select distinct on (a.round_id, a.agency_id) a.round_id as "roundId", a.agency_id as id, a.agency_name as name, a.asked from round_agency a
     where a.committee_id = $1 and a.effective_on <= $2::date and a.recorded_at < $3::timestamptz order by a.round_id, a.agency_id, a.id desc`,
    params,
  );
  const arrivals = await db.query<Arrival & { roundId: number }>(
    `select a.id, a.round_id as "roundId", a.agency_id as "agencyId", a.agency_name as "agencyName", a.number, a.sent_on as "sentOn",
       a.effective_on as "arrivedOn", a.by_name as by
     from round_arrival a where a.committee_id = $1 and a.retracts is null and a.effective_on <= $2::date and a.recorded_at < $3::timestamptz
       and not exists (select 1 from round_arrival x where x.retracts = a.id and x.effective_on <= $2::date and x.recorded_at < $3::timestamptz)
     order by a.id`,
    params,
  );
  const moves = await db.query<CutOffMove & { roundId: number }>(
    `select round_id as "roundId", cut_off as "cutOff", reason, effective_on as on, by_name as by, channel from round_cut_off
     where committee_id = $1 and effective_on <= $2::date and recorded_at < $3::timestamptz order by id`,
    params,
  );
  return rounds.map((round) => ({
    ...round,
    ...movedBy(
      moves.filter((m) => m.roundId === round.id),
      round.firstCutOff,
    ),
    agencies: agencies
      .filter((a) => a.roundId === round.id && a.asked)
      .map(({ id, name }) => ({ id, name }))
      .sort((a, b) => a.name.localeCompare(b.name, 'vi')),
    arrivals: arrivals.filter((a) => a.roundId === round.id).map(({ roundId, ...arrival }) => arrival),
  }));
}

/** The cut-off set last is the one in force. */
function movedBy(rows: (CutOffMove & { roundId: number })[], first: string): Pick<Round, 'moves' | 'cutOff'> {
  const moves = rows.map(({ roundId, ...move }) => move);
  return { moves, cutOff: moves.at(-1)?.cutOff ?? first };
}

/** One round, its row held until the transaction ends: who is asked, what arrived and the end follow one another. */
export async function heldRound(tx: Database, scope: RegisterScope, roundId: number): Promise<Round | null> {
  await tx.query('select id from reporting_round where id = $1 and committee_id = $2 for update', [
    roundId,
    scope.committeeId,
  ]);
  return (await loadRounds(tx, scope)).find((r) => r.id === roundId) ?? null;
}
