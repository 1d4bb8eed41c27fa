import { randomUUID } from 'node:crypto';
import type { Database } from '../../database/database.ts';
import type { Author } from '../document-store.ts';
import { heirsOf } from '../review/live.ts';
import { addReviews } from '../review/reviews.ts';
import { givenDirectives, sheetRows } from './import-store.ts';
import { matchedRows } from './matched-rows.ts';

/**
 * Puts the directives of documents that are here in the place of the rows of tracking sheets that are about them, whichever came
 * first: such a row is no task of its own, and what it says of the task goes over. Part of publishing, before tasks are related.
 */
export async function takeOverRows(tx: Database, committeeId: number, on: string, by: Author): Promise<void> {
  const rows = await sheetRows(tx, committeeId, null);
  if (rows.length === 0) return;
  const matches = matchedRows(rows, await givenDirectives(tx, committeeId));
  if (matches.length === 0) return;
  const actId = randomUUID();
  const ids = matches.map((m) => m.rowId);
  await tx.query(
    'update directive_review set revoked_at = clock_timestamp(), revoked_by_act = $2 where revoked_at is null and directive_id = any($1::bigint[])',
    [ids, actId],
  );
  await addReviews(tx, committeeId, actId, ids, 'merged', 'tracking sheet', { by, on });
  await tx.query(
    `insert into directive_replacement (directive_id, by_directive_id, act_id)
     select m."rowId", m."directiveId", $2 from jsonb_to_recordset($1::jsonb) as m("rowId" bigint, "directiveId" bigint)`,
    [JSON.stringify(matches), actId],
  );
}

type Imported = {
  directiveId: number;
  file: string;
  issuedOn: string;
  field: string | null;
  source: string | null;
  status: string | null;
  result: string | null;
  readsAs: string | null;
  productNumber: string | null;
  productDate: string | null;
};

/**
 * Hands what tracking sheets say over to the tasks their rows became: where each was given and its field; "đã hoàn thành", "đã
 * trình" as a report that waits for confirmation, never as done. That something is under way is kept with the row only: it would
 * make a task overdue before anybody was asked. Once a row; part of publishing, after tasks are related.
 */
export async function handOverRows(tx: Database, committeeId: number, by: Author): Promise<void> {
  const rows = await tx.query<Imported>(
    `select i.directive_id as "directiveId", v.file_name as file, v.issued_on as "issuedOn", i.field, i.source_of_assignment as source, i.status, i.result,
       i.reads_as as "readsAs", i.product_number as "productNumber", i.product_date as "productDate"
     from imported_row i join directive d on d.id = i.directive_id join document_version v on v.id = d.version_id
     where i.committee_id = $1 and v.state = 'published' order by i.directive_id`,
    [committeeId],
  );
  if (rows.length === 0) return;
  const heirs = await heirsOf(tx, committeeId);
  for (const row of rows) {
    const at = heirs.get(row.directiveId) ?? row.directiveId;
    const [task] = await tx.query<{ id: number; agencyId: string | null; agency: string | null; leads: number }>(
      `select coalesce(t.alias_of, t.id) as id, min(o.agency_id) as "agencyId", min(o.name) as agency, count(o.agency_id)::int as leads
       from task_directive td join task t on t.id = td.task_id left join directive_owner o on o.directive_id = td.directive_id and o.role = 'lead'
       where td.directive_id = $1 and td.revoked_at is null group by 1 limit 1`,
      [at],
    );
    if (!task) continue;
    await tx.query(
      'update task set source_of_assignment = coalesce(source_of_assignment, $2), field = coalesce(field, $3) where id = $1',
      [task.id, row.source, row.field],
    );
    if (task.leads === 1 && task.agencyId && !task.agencyId.startsWith('group:'))
      await reported(tx, { id: task.id, agencyId: task.agencyId, agency: task.agency ?? task.agencyId }, row, by);
  }
}

const IMPORT = 'tracking sheet';

/** The report of a row, once: publishing anything else later does not repeat it. */
async function reported(
  tx: Database,
  task: { id: number; agencyId: string; agency: string },
  row: Imported,
  by: Author,
): Promise<void> {
  const state = row.readsAs === 'done' ? 'reported-done' : row.readsAs === 'submitted' ? 'submitted' : null;
  if (!state) return;
  const said = [row.status, row.result].filter(Boolean).join('; ');
  await tx.query(
    `insert into progress_report (task_id, agency_id, agency_name, state, body, product_number, product_date, effective_on, by_name, member_id, channel)
     select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11
     where not exists (select 1 from progress_report p where p.task_id = $1 and p.channel = $11 and p.body = $5)`,
    [
      task.id,
      task.agencyId,
      task.agency,
      state,
      `${row.file}: “${said}”`,
      row.productNumber,
      row.productDate,
      row.issuedOn,
      by.name,
      by.memberId,
      IMPORT,
    ],
  );
}
