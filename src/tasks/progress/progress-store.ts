import type { Database } from '../../database/database.ts';
import type {
  ConfirmationView,
  DocumentRef,
  ExtensionView,
  ObstacleView,
  ReportView,
  RequestView,
  TaskView,
} from '../task-view.ts';

/** Committee, the day that counts as today, the first instant that is no longer known. */
type Known = [number, string, string];
type Of<T> = T & { taskId: number };

const TASK = `coalesce(t.alias_of, t.id) as "taskId"`;
/** What took effect by the day by what was recorded before the instant, oldest first. */
const known = (row: string) =>
  `join task t on t.id = ${row}.task_id
   where t.committee_id = $1 and ${row}.effective_on <= $2::date and ${row}.recorded_at < $3::timestamptz order by ${row}.effective_on, ${row}.id`;

const PAPERS = `coalesce((select json_agg(json_build_object('id', p.id, 'kind', p.kind, 'paperKind', p.paper_kind, 'number', p.number, 'date', p.issued_on, 'file', p.file_name) order by p.id)
  from report_evidence e join agency_paper p on p.id = e.paper_id
  where e.report_id = r.id and e.effective_on <= $2::date and e.recorded_at < $3::timestamptz), '[]')`;

/** Adds to tasks what was reported, asked and decided about them. */
export async function addProgress(db: Database, on: Known, tasks: Map<number, TaskView>): Promise<void> {
  for (const { taskId, ...report } of await reports(db, on)) tasks.get(taskId)?.reports.push(report);
  for (const { taskId, ...made } of await confirmations(db, on)) tasks.get(taskId)?.confirmations.push(made);
  for (const { taskId, ...made } of await extensions(db, on)) tasks.get(taskId)?.extensions.push(made);
  for (const { taskId, ...made } of await obstacles(db, on)) tasks.get(taskId)?.obstacles.push(made);
  for (const { taskId, ...made } of await requests(db, on)) tasks.get(taskId)?.requests.push(made);
}

function reports(db: Database, on: Known): Promise<Of<ReportView>[]> {
  return db.query(
    `select ${TASK}, r.id, r.agency_id as "agencyId", r.state, r.percent, r.body as text, r.product_kind as "productKind", r.product_number as "productNumber",
       r.product_date as "productDate", r.expected_on as "expectedOn", r.effective_on as "effectiveOn", r.recorded_at as "recordedAt", r.agency_name as by,
       ${PAPERS} as papers
     from progress_report r ${known('r')}`,
    on,
  );
}

function confirmations(db: Database, on: Known): Promise<Of<ConfirmationView>[]> {
  return db.query(
    `select ${TASK}, c.id, c.agency_id as "agencyId", c.decision, c.done_on as "doneOn", c.product_kind as "productKind", c.product_number as "productNumber",
       c.reason, c.effective_on as "effectiveOn", c.recorded_at as "recordedAt", c.by_name as by
     from confirmation c ${known('c')}`,
    on,
  );
}

async function extensions(db: Database, on: Known): Promise<Of<ExtensionView>[]> {
  const rows = await db.query<
    Of<ExtensionView> & { documentId: number | null; number: string; title: string; date: string; file: string }
  >(
    `select ${TASK}, e.id, e.agency_id as "agencyId", e.agency_name as "agencyName", e.kind, e.to_due as "to", e.reason, e.asked_id as "askedId",
       e.by_document_number as "documentNumber", e.effective_on as "effectiveOn", e.recorded_at as "recordedAt", e.by_name as by,
       v.document_id as "documentId", v.number, v.title, v.issued_on as date, v.file_name as file
     from extension e
     left join lateral (select * from document_version where document_id = e.by_document_id order by ordinal desc limit 1) v on true
     ${known('e')}`,
    on,
  );
  return rows.map(({ documentId, number, title, date, file, ...row }) => {
    const document: DocumentRef | null = documentId === null ? null : { id: documentId, number, title, date, file };
    return { ...row, document };
  });
}

function obstacles(db: Database, on: Known): Promise<Of<ObstacleView>[]> {
  return db.query(
    `select ${TASK}, o.id, o.agency_id as "agencyId", coalesce(o.agency_name, o.agency_id) as "agencyName", o.kind, o.body as text,
       o.effective_on as "effectiveOn", d.decision, d.body as answer, d.effective_on as "decidedOn"
     from obstacle o
     left join lateral (select * from obstacle_decision x where x.obstacle_id = o.id and x.effective_on <= $2::date and x.recorded_at < $3::timestamptz order by x.id desc limit 1) d on true
     ${known('o')}`,
    on,
  );
}

function requests(db: Database, on: Known): Promise<Of<RequestView>[]> {
  return db.query(
    `select ${TASK}, q.id, q.agency_id as "agencyId", q.agency_name as "agencyName", q.kind, q.body as text, q.effective_on as "effectiveOn", d.decision
     from task_request q
     left join request_decision d on d.request_id = q.id and d.effective_on <= $2::date and d.recorded_at < $3::timestamptz
     ${known('q')}`,
    on,
  );
}
