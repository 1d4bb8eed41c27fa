import type { Database } from '../database/database.ts';
import type { Author } from './document-store.ts';
import { loadTasks, type RegisterScope } from './register.ts';
import { factsBy } from './register-facts.ts';

/** Where an agency stands in the baseline round: what it leads, and what of it is past due without a word from anybody. */
export type AgencyBaseline = {
  agencyId: string;
  agency: string;
  tasks: number;
  noInformation: number;
  /** Reports that wait for confirmation, as a tracking sheet brings them. */
  waiting: number;
  closed: { on: string; by: string } | null;
};

/** The agencies that lead tasks of the register, those with most past due without information first. */
export async function baselineOf(db: Database, scope: RegisterScope): Promise<AgencyBaseline[]> {
  const rounds = await db.query<{ agencyId: string; on: string; by: string }>(
    'select agency_id as "agencyId", min(effective_on) as on, min(by_name) as by from baseline_round where committee_id = $1 group by agency_id',
    [scope.committeeId],
  );
  const closed = new Map(rounds.map(({ agencyId, on, by }) => [agencyId, { on, by }]));
  const found = new Map<string, AgencyBaseline>();
  // Nothing counts as closed here: what is past due without information is shown of every agency.
  const standingOf = await factsBy(db, scope, new Set());
  for (const task of await loadTasks(db, scope)) {
    const { lead, standing } = standingOf(task);
    for (const { id, name } of lead) {
      const row = found.get(id) ?? {
        agencyId: id,
        agency: name,
        tasks: 0,
        noInformation: 0,
        waiting: 0,
        closed: closed.get(id) ?? null,
      };
      row.tasks++;
      if (standing === 'no-information') row.noInformation++;
      if (standing === 'waiting-confirmation') row.waiting++;
      found.set(id, row);
    }
  }
  return [...found.values()].sort(
    (a, b) => b.noInformation - a.noInformation || a.agency.localeCompare(b.agency, 'vi'),
  );
}

/** Closes the round of agencies, once each: from then on what they leave without a word past its day is overdue. Returns whose it closed. */
export async function closeBaseline(
  tx: Database,
  committeeId: number,
  agencyIds: readonly string[],
  on: string,
  by: Author,
): Promise<string[]> {
  const rows = await tx.query<{ agencyId: string }>(
    `insert into baseline_round (committee_id, agency_id, effective_on, by_name, member_id, channel)
     select $1, closing, $3, $4, $5, $6 from unnest($2::text[]) as closing
     where not exists (select 1 from baseline_round b where b.committee_id = $1 and b.agency_id = closing) returning agency_id as "agencyId"`,
    [committeeId, [...new Set(agencyIds)], on, by.name, by.memberId, by.channel],
  );
  return rows.map((r) => r.agencyId);
}
