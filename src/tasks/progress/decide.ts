import type { Database } from '../../database/database.ts';
import type { Author } from '../document-store.ts';
import type { TaskFacts } from '../facts.ts';
import { eventsOf, presentBody } from '../parts.ts';
import { type StateRefusal, stateAfter, type TaskEvent, transition } from '../task-state.ts';
import type { ReportView } from '../task-view.ts';
import { type Decision, lackingOf } from './decision.ts';
import { type Pending, pendingOf } from './pending.ts';
import { signedLetter, type ToldDocument } from './report.ts';

export type Deciding = {
  facts: TaskFacts;
  decision: Decision;
  /** What is decided on; null: the task, and what waits about it, as the words of a person mean it. */
  on: { kind: Pending['kind']; id: number } | null;
  by: Author;
  today: string;
  at: string;
};

export type Decided =
  /** `agencies`: whom it concerns. `from`: the due before a date moved. */
  | { kind: 'decided'; decision: Decision; agencies: string[]; from: string | null }
  | { kind: 'refused'; why: StateRefusal | 'nothing-asked' }
  | { kind: 'already'; by: string; what: string; at: string };

const ON: Record<Decision['kind'], Pending['kind'] | null> = {
  done: 'report',
  returned: 'report',
  'asked-again': 'report',
  reopened: null,
  stopped: null,
  granted: 'extension',
  refused: 'extension',
  corrected: null,
  answered: 'obstacle',
  escalated: 'obstacle',
  accepted: 'request',
  declined: 'request',
};

/**
 * Records a decision of a secretary or approver. Comes in: the task with its row held, what is decided and on what. Refuses what
 * the state does not allow, what lacks its paper or reason, and what somebody else decided meanwhile, telling who and what.
 */
export async function decide(tx: Database, given: Deciding): Promise<Decided> {
  const { facts, on } = given;
  const kind = ON[given.decision.kind];
  const waiting = pendingOf(facts, given.decision.kind === 'answered').filter((p) => p.kind === kind);
  const about = on ? waiting.find((p) => p.id === on.id) : waiting[0];
  if (on && !about) return (await decidedBefore(tx, on)) ?? { kind: 'refused', why: 'nothing-asked' };
  const confirmed = given.decision.kind === 'done' && facts.state === 'done' ? lastConfirmed(facts) : null;
  if (confirmed) return confirmed;
  const decision = completed(given.decision, about);
  const lacking = lackingOf(decision);
  if (lacking) return { kind: 'refused', why: lacking === 'to' ? 'no-date' : 'no-reason' };
  const agencyId = about && isOneOfSeveral(facts) ? about.agencyId : null;
  const agencies = about ? [about.agencyId] : facts.lead.map((o) => o.id);
  const decided: Decided = { kind: 'decided', decision, agencies, from: facts.due };
  if ((kind === 'obstacle' || kind === 'request') && !about) return { kind: 'refused', why: 'nothing-asked' };
  if (about?.kind === 'obstacle') await decideObstacle(tx, { ...given, decision }, about.id);
  else if (about?.kind === 'request') await decideRequest(tx, { ...given, decision }, about.id);
  else {
    const why = refusalOf({ ...given, decision }, agencyId);
    if (why) return { kind: 'refused', why };
    if (kind === 'extension' || decision.kind === 'corrected')
      await decideExtension(tx, { ...given, decision }, agencyId, about);
    else await confirm(tx, { ...given, decision }, agencyId, about);
  }
  return decided;
}

/** Confirmed already: by whom. */
function lastConfirmed({ task }: TaskFacts): Decided | null {
  const last = task.confirmations.findLast((c) => c.decision === 'done');
  return last ? { kind: 'already', by: last.by, what: 'done', at: last.recordedAt } : null;
}

function isOneOfSeveral({ parts, members }: TaskFacts): boolean {
  return parts.length > 1 || members !== null;
}

/** The product that was reported; where none is named, the signed letter that says it is done. */
function paperOf({ productKind, productNumber, productDate, papers }: ReportView): ToldDocument {
  const letter = productNumber === null ? signedLetter(papers) : undefined;
  return {
    kind: productKind ?? (letter ? (letter.paperKind ?? 'Công văn') : null),
    number: productNumber ?? letter?.number ?? null,
    date: productDate ?? letter?.date ?? null,
  };
}

/** A completion rests on the paper the agency reported where none is named; an extension is for the day asked for, and its reason. */
export function completed(decision: Decision, about: Pending | undefined): Decision {
  if (decision.kind === 'done' && about?.kind === 'report') {
    const { document } = decision;
    const told = paperOf(about.report);
    return {
      ...decision,
      document: {
        kind: document?.kind ?? told.kind,
        number: document?.number ?? told.number,
        date: document?.date ?? told.date,
      },
    };
  }
  if (decision.kind === 'granted' && about?.kind === 'extension')
    return { ...decision, to: decision.to ?? about.extension.to, reason: decision.reason ?? about.extension.reason };
  return decision;
}

const EVENTS: Partial<Record<Decision['kind'], TaskEvent['kind']>> = {
  granted: 'extension-granted',
  refused: 'extension-refused',
  corrected: 'due-corrected',
};

function refusalOf({ facts, decision, by, today, at }: Deciding, agencyId: string | null): StateRefusal | null {
  const state = agencyId === null ? facts.state : stateAfter(eventsOf(facts.task, presentBody(agencyId, today), today));
  const reason = decision.reason ?? decision.document?.number ?? null;
  const next = transition(state, {
    kind: EVENTS[decision.kind] ?? decision.kind,
    by: by.name,
    on: today,
    at,
    reason,
    to: decision.to,
    evidence: decision.document !== null && decision.document.number !== null && decision.document.date !== null,
  } as TaskEvent);
  return 'refused' in next ? next.refused : null;
}

async function confirm(
  tx: Database,
  given: Deciding,
  agencyId: string | null,
  about: Pending | undefined,
): Promise<void> {
  const { facts, decision, by, today, at } = given;
  const report = about?.kind === 'report' ? about.report : null;
  const isDone = decision.kind === 'done';
  await tx.query(
    `insert into confirmation (task_id, agency_id, decision, done_on, product_kind, product_number, reason, report_id, effective_on, recorded_at, by_name, member_id, channel)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      facts.task.id,
      agencyId,
      decision.kind,
      isDone ? (decision.document?.date ?? report?.effectiveOn ?? today) : null,
      isDone ? (decision.document?.kind ?? null) : null,
      isDone ? (decision.document?.number ?? null) : null,
      decision.reason ?? (isDone ? null : (decision.document?.number ?? null)),
      report?.id ?? null,
      today,
      at,
      by.name,
      by.memberId,
      by.channel,
    ],
  );
}

async function decideExtension(
  tx: Database,
  given: Deciding,
  agencyId: string | null,
  about: Pending | undefined,
): Promise<void> {
  const { facts, decision, by, today, at } = given;
  const number = decision.document?.number ?? null;
  const [named] = number
    ? await tx.query<{ id: number }>(
        `select document_id as id from document_version v join task t on t.committee_id = v.committee_id
         where t.id = $1 and lower(v.number) = lower($2) and v.state = 'published' limit 1`,
        [facts.task.id, number],
      )
    : [];
  await tx.query(
    `insert into extension (task_id, agency_id, agency_name, kind, from_due, to_due, reason, asked_id, by_document_id, by_document_number, effective_on, recorded_at, by_name, member_id, channel)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      facts.task.id,
      agencyId,
      about?.agencyName ?? null,
      decision.kind,
      facts.due,
      decision.to,
      decision.reason,
      about?.id ?? null,
      named?.id ?? null,
      number,
      today,
      at,
      by.name,
      by.memberId,
      by.channel,
    ],
  );
}

async function decideObstacle(tx: Database, { facts, decision, by, today, at }: Deciding, id: number): Promise<void> {
  await tx.query(
    `insert into obstacle_decision (obstacle_id, task_id, decision, body, effective_on, recorded_at, by_name, member_id, channel)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [id, facts.task.id, decision.kind, decision.reason, today, at, by.name, by.memberId, by.channel],
  );
}

async function decideRequest(tx: Database, { facts, decision, by, today, at }: Deciding, id: number): Promise<void> {
  await tx.query(
    `insert into request_decision (request_id, task_id, decision, reason, effective_on, recorded_at, by_name, member_id, channel)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      id,
      facts.task.id,
      decision.kind === 'accepted' ? 'accepted' : 'refused',
      decision.reason ?? '',
      today,
      at,
      by.name,
      by.memberId,
      by.channel,
    ],
  );
}

const BEFORE: Record<Pending['kind'], string> = {
  report: `select c.by_name as by, c.decision as what, c.recorded_at as at from confirmation c
    join progress_report r on r.task_id = c.task_id and (c.agency_id is null or c.agency_id = r.agency_id)
    where r.id = $1 and c.recorded_at >= r.recorded_at order by c.id desc limit 1`,
  extension: `select by_name as by, kind as what, recorded_at as at from extension where asked_id = $1 limit 1`,
  obstacle: `select by_name as by, decision as what, recorded_at as at from obstacle_decision where obstacle_id = $1 order by id desc limit 1`,
  request: `select by_name as by, case decision when 'refused' then 'declined' else decision end as what, recorded_at as at from request_decision where request_id = $1 limit 1`,
};

/** Who decided it meanwhile, and what. */
async function decidedBefore(tx: Database, on: { kind: Pending['kind']; id: number }): Promise<Decided | null> {
  const [row] = await tx.query<{ by: string; what: string; at: string }>(BEFORE[on.kind], [on.id]);
  return row ? { kind: 'already', ...row } : null;
}
