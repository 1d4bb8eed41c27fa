import type { Database } from '../../database/database.ts';
import { LIVE } from '../review/live.ts';
import type { Given, SheetRow } from './matched-rows.ts';
import type { Tracked } from './tracked-row.ts';

/** Stores what a tracking sheet says of its rows besides the tasks themselves. */
export async function addImportedRows(
  tx: Database,
  committeeId: number,
  rows: readonly { directiveId: number; tracked: Tracked }[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(
    `insert into imported_row (directive_id, committee_id, field, source_of_assignment, source_number, source_date, status, reads_as, result, product_number, product_date)
     select r."directiveId", $1, r.field, r."sourceOfAssignment", r."sourceNumber", r."sourceDate", r.status, r."readsAs", r.result, r."productNumber", r."productDate"
     from jsonb_to_recordset($2::jsonb) as r("directiveId" bigint, field text, "sourceOfAssignment" text, "sourceNumber" text, "sourceDate" date, status text, "readsAs" text, result text, "productNumber" text, "productDate" date)`,
    [committeeId, JSON.stringify(rows.map(({ directiveId, tracked }) => ({ directiveId, ...tracked })))],
  );
}

/** True for a version that was read from a tracking sheet: what it holds is told to nobody before a baseline round. */
export async function isTrackingSheet(db: Database, versionId: number): Promise<boolean> {
  const rows = await db.query(
    'select 1 from imported_row i join directive d on d.id = i.directive_id where d.version_id = $1 limit 1',
    [versionId],
  );
  return rows.length > 0;
}

type Row = {
  id: number;
  title: string;
  quote: string;
  leadIds: string[];
  issuedOn: string;
  number: string | null;
  sourceNumber: string | null;
};

const DIRECTIVES = `select d.id, d.title, d.quote, v.issued_on as "issuedOn", v.number, i.source_number as "sourceNumber",
    array(select o.agency_id from directive_owner o where o.directive_id = d.id and o.role = 'lead' order by o.position) as "leadIds"
  from directive d join document_version v on v.id = d.version_id left join imported_row i on i.directive_id = d.id
  where d.committee_id = $1 and ${LIVE}`;

/** Rows of tracking sheets that nobody set aside: of the published ones, or of one that is still a draft. */
export async function sheetRows(db: Database, committeeId: number, draftVersionId: number | null): Promise<SheetRow[]> {
  const rows = await db.query<Row>(
    `${DIRECTIVES} and i.directive_id is not null and (v.id = $2 or ($2::bigint is null and v.state = 'published')) order by d.id`,
    [committeeId, draftVersionId],
  );
  return rows.map(({ id, title, leadIds, issuedOn, sourceNumber }) => ({
    id,
    words: title,
    leadIds,
    order: { issuedOn },
    sourceNumber,
  }));
}

/** What published documents give, tracking sheets apart. */
export async function givenDirectives(db: Database, committeeId: number): Promise<Given[]> {
  const rows = await db.query<Row>(
    `${DIRECTIVES} and i.directive_id is null and v.state = 'published'
       and not exists (select 1 from directive e join imported_row x on x.directive_id = e.id where e.version_id = v.id) order by d.id`,
    [committeeId],
  );
  return rows.map(({ id, quote, leadIds, issuedOn, number }) => ({
    id,
    words: quote,
    leadIds,
    order: { issuedOn },
    number,
  }));
}
