import type { Database } from '../../database/database.ts';
import type { Author } from '../../people/committee-settings.ts';
import type { Day } from '../../shared/calendar.ts';
import { fold } from '../../shared/text.ts';
import type { RegisterScope } from '../register.ts';
import type { OwnerView } from '../task-view.ts';
import { earlierCutOffs, type Round, roundName } from './round.ts';
import { heldRound, loadRounds } from './round-store.ts';

/** What a secretary says of a round before it is opened. */
export type RoundPlan = {
  name: string;
  cutOff: Day;
  agencies: OwnerView[];
  template: string | null;
  sendTo: string;
};

export const LONGEST_NAME = 120;
export const LONGEST_SEND_TO = 300;
const LONGEST_TEMPLATE = 2000;

export type PlanFault = 'no-name' | 'long-name' | 'past-cut-off' | 'no-agencies' | 'long-send-to' | 'long-template';

/** What keeps a plan from being opened on a day, if anything. */
export function faultOf({ name, cutOff, agencies, template, sendTo }: RoundPlan, askedOn: Day): PlanFault | null {
  if (roundName(name) === '') return 'no-name';
  if (name.length > LONGEST_NAME) return 'long-name';
  if (cutOff < askedOn) return 'past-cut-off';
  if (agencies.length === 0) return 'no-agencies';
  if (sendTo.length > LONGEST_SEND_TO) return 'long-send-to';
  return (template ?? '').length > LONGEST_TEMPLATE ? 'long-template' : null;
}

export type Opened = { kind: 'opened' | 'already'; round: Round } | { kind: 'refused'; why: PlanFault };

/** Opens a round on the scope's day. The same name and cut-off again opens nothing: it is the round that is there. */
export async function openRound(
  db: Database,
  scope: RegisterScope,
  plan: RoundPlan,
  by: Author,
  at: string,
): Promise<Opened> {
  const fault = faultOf(plan, scope.asOf);
  if (fault) return { kind: 'refused', why: fault };
  return db.transaction(async (tx) => {
    await tx.query('select id from committee where id = $1 for update', [scope.committeeId]);
    const name = roundName(plan.name);
    const known = (await loadRounds(tx, { ...scope, asOf: '9999-12-31', knownOn: null })).find(
      (r) => fold(r.name) === fold(name) && [r.cutOff, ...earlierCutOffs(r)].includes(plan.cutOff),
    );
    if (known) return { kind: 'already', round: known };
    const [row] = await tx.query<{ id: number }>(
      `insert into reporting_round (committee_id, name, cut_off, template, send_to, effective_on, recorded_at, by_name, member_id, channel)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id`,
      [
        scope.committeeId,
        name,
        plan.cutOff,
        plan.template,
        plan.sendTo,
        scope.asOf,
        at,
        by.name,
        by.memberId,
        by.channel,
      ],
    );
    const { id } = row as { id: number };
    await saveAgencies(tx, scope, id, plan.agencies, true, by, at);
    return { kind: 'opened', round: (await heldRound(tx, scope, id)) as Round };
  });
}

async function saveAgencies(
  tx: Database,
  { committeeId, asOf }: RegisterScope,
  roundId: number,
  agencies: readonly OwnerView[],
  asked: boolean,
  by: Author,
  at: string,
): Promise<void> {
  await tx.query(
    `insert into round_agency (committee_id, round_id, agency_id, agency_name, asked, effective_on, recorded_at, by_name, member_id, channel)
     select $1, $2, a.id, a.name, $4, $5, $6, $7, $8, $9 from jsonb_to_recordset($3::jsonb) as a (id text, name text)`,
    [committeeId, roundId, JSON.stringify(agencies), asked, asOf, at, by.name, by.memberId, by.channel],
  );
}

export type Changed = { kind: 'changed'; round: Round; added: OwnerView[]; dropped: OwnerView[] };
export type NotHere = { kind: 'no-round' } | { kind: 'closed'; round: Round };

/** Corrects who is asked: adds agencies, leaves others out; what is so already stays. The last one cannot be left out. */
export async function changeAgencies(
  db: Database,
  scope: RegisterScope,
  roundId: number,
  wish: { add: readonly OwnerView[]; drop: readonly OwnerView[] },
  by: Author,
  at: string,
): Promise<Changed | NotHere | { kind: 'nobody-left' }> {
  return db.transaction(async (tx) => {
    const round = await heldRound(tx, scope, roundId);
    if (!round) return { kind: 'no-round' };
    if (round.closedOn) return { kind: 'closed', round };
    const isAsked = (one: OwnerView) => round.agencies.some((a) => a.id === one.id);
    const added = wish.add.filter((one) => !isAsked(one));
    const dropped = wish.drop.filter(isAsked);
    if (round.agencies.length + added.length <= dropped.length) return { kind: 'nobody-left' };
    await saveAgencies(tx, scope, roundId, added, true, by, at);
    await saveAgencies(tx, scope, roundId, dropped, false, by, at);
    return { kind: 'changed', round: (await heldRound(tx, scope, roundId)) as Round, added, dropped };
  });
}

/** Ends a round on the scope's day, once. */
export async function closeRound(
  db: Database,
  scope: RegisterScope,
  roundId: number,
  by: Author,
  at: string,
): Promise<{ kind: 'closed-now'; round: Round } | NotHere> {
  return db.transaction(async (tx) => {
    const round = await heldRound(tx, scope, roundId);
    if (!round) return { kind: 'no-round' };
    if (round.closedOn) return { kind: 'closed', round };
    await tx.query(
      'insert into round_closing (committee_id, round_id, effective_on, recorded_at, by_name, member_id, channel) values ($1, $2, $3, $4, $5, $6, $7)',
      [scope.committeeId, roundId, scope.asOf, at, by.name, by.memberId, by.channel],
    );
    return { kind: 'closed-now', round: { ...round, closedOn: scope.asOf } };
  });
}
