import { z } from 'zod';
import type { Database } from '../../database/database.ts';
import type { Author } from '../document-store.ts';
import { MatchedRow } from './proposal.ts';

/** A letter or an enclosure of an agency as it is named everywhere. */
export type Paper = {
  id: number;
  kind: 'letter' | 'evidence';
  agency: { id: string; name: string };
  paperKind: string | null;
  number: string | null;
  issuedOn: string | null;
  subject: string | null;
  file: string;
  replacesId: number | null;
  memberId: number | null;
  settled: 'accepted' | 'dismissed' | null;
  receivedOn: string;
};

export type NewPaper = Omit<Paper, 'id' | 'memberId' | 'settled' | 'receivedOn'> & {
  committeeId: number;
  bytes: Uint8Array;
  sha256: string;
  by: Author;
  on: string;
  at: string;
};

const COLUMNS = `p.id, p.kind, json_build_object('id', p.agency_id, 'name', p.agency_name) as agency, p.paper_kind as "paperKind", p.number,
  p.issued_on as "issuedOn", p.subject, p.file_name as file, p.replaces_id as "replacesId", p.member_id as "memberId", s.decision as settled,
  p.effective_on as "receivedOn"`;
const FROM = 'from agency_paper p left join letter_settlement s on s.paper_id = p.id';

export async function addPaper(tx: Database, paper: NewPaper): Promise<number> {
  const [row] = await tx.query<{ id: number }>(
    `insert into agency_paper (committee_id, kind, agency_id, agency_name, paper_kind, number, issued_on, subject, file_name, sha256, replaces_id,
       effective_on, recorded_at, by_name, member_id, channel)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) returning id`,
    [
      paper.committeeId,
      paper.kind,
      paper.agency.id,
      paper.agency.name,
      paper.paperKind,
      paper.number,
      paper.issuedOn,
      paper.subject,
      paper.file,
      paper.sha256,
      paper.replacesId,
      paper.on,
      paper.at,
      paper.by.name,
      paper.by.memberId,
      paper.by.channel,
    ],
  );
  const { id } = row as { id: number };
  await tx.query('insert into agency_paper_content (paper_id, bytes) values ($1, $2)', [id, Buffer.from(paper.bytes)]);
  return id;
}

export async function paperById(db: Database, committeeId: number, id: number): Promise<Paper | null> {
  const [row] = await db.query<Paper>(`select ${COLUMNS} ${FROM} where p.id = $1 and p.committee_id = $2`, [
    id,
    committeeId,
  ]);
  return row ?? null;
}

/** The same file of a kind, unless it was dismissed. */
export async function paperByBytes(
  db: Database,
  committeeId: number,
  kind: Paper['kind'],
  sha256: string,
): Promise<Paper | null> {
  const [row] = await db.query<Paper>(
    `select ${COLUMNS} ${FROM} where p.committee_id = $1 and p.kind = $2 and p.sha256 = $3 and s.decision is distinct from 'dismissed' order by p.id desc limit 1`,
    [committeeId, kind, sha256],
  );
  return row ?? null;
}

/** The letter of an agency with this number and day, unless it was dismissed. */
export async function letterByNumber(
  db: Database,
  committeeId: number,
  agencyId: string,
  number: string,
  issuedOn: string,
): Promise<Paper | null> {
  const [row] = await db.query<Paper>(
    `select ${COLUMNS} ${FROM} where p.committee_id = $1 and p.kind = 'letter' and p.agency_id = $2 and lower(p.number) = lower($3) and p.issued_on = $4
       and s.decision is distinct from 'dismissed' order by p.id desc limit 1`,
    [committeeId, agencyId, number, issuedOn],
  );
  return row ?? null;
}

/** The file as it came; null where it was dismissed. */
export async function paperFile(db: Database, id: number): Promise<{ name: string; bytes: Uint8Array } | null> {
  const [row] = await db.query<{ name: string; bytes: Uint8Array }>(
    'select p.file_name as name, c.bytes from agency_paper p join agency_paper_content c on c.paper_id = p.id where p.id = $1',
    [id],
  );
  return row ?? null;
}

const Rows = z.array(MatchedRow);
export type Reading = { rows: MatchedRow[]; revision: number };

export async function keepReading(tx: Database, paperId: number, rows: readonly MatchedRow[]): Promise<number> {
  const [row] = await tx.query<{ revision: number }>(
    `insert into letter_reading (paper_id, body) values ($1, $2)
     on conflict (paper_id) do update set body = excluded.body, revision = letter_reading.revision + 1 returning revision`,
    [paperId, JSON.stringify(rows)],
  );
  return (row as { revision: number }).revision;
}

/** What was read of a letter, its row held until the transaction ends. */
export async function heldReading(tx: Database, paperId: number): Promise<Reading | null> {
  const [row] = await tx.query<{ body: unknown; revision: number }>(
    'select body, revision from letter_reading where paper_id = $1 for update',
    [paperId],
  );
  return row ? { rows: Rows.parse(row.body), revision: row.revision } : null;
}

/** Ends a letter, once: false where it was ended meanwhile. Of a dismissed one nothing stays but that it came. */
export async function settleLetter(
  tx: Database,
  given: {
    committeeId: number;
    paperId: number;
    decision: 'accepted' | 'dismissed';
    by: Author;
    on: string;
    at: string;
  },
): Promise<boolean> {
  const { by } = given;
  const rows = await tx.query(
    `insert into letter_settlement (paper_id, committee_id, decision, effective_on, recorded_at, by_name, member_id, channel)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (paper_id) do nothing returning id`,
    [given.paperId, given.committeeId, given.decision, given.on, given.at, by.name, by.memberId, by.channel],
  );
  if (rows.length === 0) return false;
  // Of an accepted letter the rows without a task stay, to be looked at.
  if (given.decision === 'dismissed')
    for (const table of ['letter_reading', 'agency_paper_content'])
      await tx.query(`delete from ${table} where paper_id = $1`, [given.paperId]);
  return true;
}

/** Has a report rest on a paper, once. */
export async function addEvidence(
  tx: Database,
  given: { taskId: number; reportId: number; paperId: number; by: Author; on: string; at: string },
): Promise<void> {
  const { by } = given;
  await tx.query(
    `insert into report_evidence (task_id, report_id, paper_id, effective_on, recorded_at, by_name, member_id, channel)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (report_id, paper_id) do nothing`,
    [given.taskId, given.reportId, given.paperId, given.on, given.at, by.name, by.memberId, by.channel],
  );
}
