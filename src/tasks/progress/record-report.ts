import type { Database } from '../../database/database.ts';
import type { Author } from '../document-store.ts';
import type { TaskFacts } from '../facts.ts';
import { eventsOf, presentBody } from '../parts.ts';
import { type StateRefusal, stateAfter, transition } from '../task-state.ts';
import type { ToldReport } from './report.ts';

export type Reporting = {
  facts: TaskFacts;
  agency: { id: string; name: string };
  report: ToldReport;
  by: Author;
  today: string;
  at: string;
};

/** `reportId`: null where only a difficulty, an extension or a dispute came without a report. */
export type Recorded = { kind: 'recorded'; reportId: number | null } | { kind: 'refused'; why: StateRefusal };

/**
 * Records what an agency reported of its part of a task: the report itself, and with it a difficulty, an extension asked for, a
 * dispute, each waiting for a decision. Refuses what the state of that part does not allow. The caller has seen that the task
 * binds the agency and holds its row.
 */
export async function recordReport(tx: Database, given: Reporting): Promise<Recorded> {
  const { facts, agency, report, by, today, at } = given;
  const state =
    facts.state === 'cancelled' ? 'cancelled' : stateAfter(eventsOf(facts.task, presentBody(agency.id, today), today));
  const event = {
    kind: 'reported',
    state: report.state ?? 'no-change',
    by: by.name,
    on: today,
    at,
    reason: report.text,
  } as const;
  const next = transition(state, event);
  if ('refused' in next) return { kind: 'refused', why: next.refused };
  const reportId = report.state ? await insertReport(tx, given, report.state) : null;
  const authored = [facts.task.id, agency.id, agency.name, today, at, by.name, by.memberId, by.channel];
  if (report.obstacle)
    await tx.query(
      `insert into obstacle (task_id, agency_id, agency_name, effective_on, recorded_at, by_name, member_id, channel, kind, body)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [...authored, report.obstacle.kind, report.obstacle.text],
    );
  if (report.extension)
    await tx.query(
      `insert into extension (task_id, agency_id, agency_name, effective_on, recorded_at, by_name, member_id, channel, kind, from_due, to_due, reason)
       values ($1, $2, $3, $4, $5, $6, $7, $8, 'asked', $9, $10, $11)`,
      [...authored, facts.due, report.extension.to, report.extension.reason],
    );
  if (report.request)
    await tx.query(
      `insert into task_request (task_id, agency_id, agency_name, effective_on, recorded_at, by_name, member_id, channel, kind, body)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [...authored, report.request.kind, report.request.text],
    );
  return { kind: 'recorded', reportId };
}

async function insertReport(
  tx: Database,
  { facts, agency, report, by, today, at }: Reporting,
  state: string,
): Promise<number> {
  const [row] = await tx.query<{ id: number }>(
    `insert into progress_report (task_id, agency_id, agency_name, state, percent, body, product_kind, product_number, product_date, expected_on,
       effective_on, recorded_at, by_name, member_id, channel)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) returning id`,
    [
      facts.task.id,
      agency.id,
      agency.name,
      state,
      report.percent,
      report.text,
      report.product?.kind ?? null,
      report.product?.number ?? null,
      report.product?.date ?? null,
      report.expectedOn,
      today,
      at,
      by.name,
      by.memberId,
      by.channel,
    ],
  );
  return (row as { id: number }).id;
}
