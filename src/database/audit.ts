import { createHash } from 'node:crypto';
import type { Database } from './database.ts';

/** One change of a fact: who, when, from which channel, what it was and what it became. `at` is an instant in UTC. */
export type AuditEntry = {
  seq: number;
  at: string;
  table: string;
  op: 'existing' | 'insert' | 'update' | 'delete';
  by: string | null;
  channel: string | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
};

/** What does not fit: an entry changed, missing or out of place, or a fact that is not as its last entry left it. */
export type Breach =
  | { kind: 'entry-changed'; seq: number }
  | { kind: 'entry-missing'; seq: number }
  | { kind: 'end-cut'; entries: number; found: number }
  | { kind: 'fact-changed' | 'fact-removed' | 'fact-unrecorded'; table: string; rowId: number }
  | { kind: 'not-recorded'; table: string };

/** `hash` is the chain's last one: noted elsewhere, it proves later that nothing before it was rewritten. */
export type AuditVerdict = { entries: number; hash: string; breaches: Breach[] };

const BATCH = 1_000;

/**
 * Recomputes a committee's chain from its first entry and holds the facts against it. The head is locked meanwhile: whoever changes
 * a fact waits for it, so that facts and chain are of one moment.
 */
export function verifyAudit(db: Database, committeeId: number): Promise<AuditVerdict> {
  return db.transaction(async (tx) => {
    const [head] = await tx.query<{ entries: number; hash: string }>(
      'select entries, hash from audit_head where committee_id = $1 for update',
      [committeeId],
    );
    const chain = await walk(tx, committeeId);
    const breaches = [...chain.breaches];
    if (chain.entries !== (head?.entries ?? 0) || (breaches.length === 0 && chain.hash !== (head?.hash ?? '')))
      breaches.push({ kind: 'end-cut', entries: head?.entries ?? 0, found: chain.entries });
    return {
      entries: chain.entries,
      hash: chain.hash,
      breaches: [...breaches, ...(await factsAmiss(tx, committeeId)), ...(await unguarded(tx))],
    };
  });
}

async function walk(tx: Database, committeeId: number): Promise<AuditVerdict> {
  let hash = '';
  let entries = 0;
  let expected = 1;
  const breaches: Breach[] = [];
  for (let after = 0; ; ) {
    const rows = await tx.query<{ seq: number; entry: string; previous: string; hash: string }>(
      'select seq, entry, previous_hash as previous, hash from audit_entry where committee_id = $1 and seq > $2 order by seq limit $3',
      [committeeId, after, BATCH],
    );
    for (const row of rows) {
      if (row.seq !== expected) breaches.push({ kind: 'entry-missing', seq: expected });
      const made = createHash('sha256').update(row.previous).update(row.entry).digest('hex');
      if (made !== row.hash || (row.previous !== hash && row.seq === expected))
        breaches.push({ kind: 'entry-changed', seq: row.seq });
      hash = row.hash;
      expected = row.seq + 1;
      entries++;
    }
    const last = rows.at(-1);
    if (!last) return { entries, hash, breaches };
    after = last.seq;
  }
}

/** Facts that somebody changed, removed or added behind the chain's back. Columns added by later versions are not held against a row. */
async function factsAmiss(tx: Database, committeeId: number): Promise<Breach[]> {
  const breaches: Breach[] = [];
  for (const { table } of await auditedTables(tx)) {
    const rows = await tx.query<{ rowId: number; recorded: boolean; here: boolean }>(
      `with latest as (
         select distinct on (row_id) row_id, entry::jsonb as entry from audit_entry where committee_id = $1 and table_name = $2 order by row_id, seq desc)
       select coalesce(l.row_id, x.id) as "rowId", l.row_id is not null as recorded, x.id is not null as here
       from (select * from latest where entry->>'op' <> 'delete') l full join ${table} x on x.id = l.row_id
       where (x.id is null or l.row_id is null and audit_committee(to_jsonb(x)) = $1 or l.row_id is not null and not (to_jsonb(x) @> (l.entry->'after')))
       order by 1`,
      [committeeId, table],
    );
    for (const { rowId, recorded, here } of rows) {
      const kind = !here ? 'fact-removed' : recorded ? 'fact-changed' : 'fact-unrecorded';
      breaches.push({ kind, table, rowId });
    }
  }
  return breaches;
}

function auditedTables(tx: Database): Promise<{ table: string }[]> {
  return tx.query<{ table: string }>(
    `select tgrelid::regclass::text as table from pg_trigger where tgname = 'audited' and tgenabled in ('O', 'A') order by 1`,
  );
}

/** Tables of facts whose changes nobody records, or no longer does. */
async function unguarded(tx: Database): Promise<Breach[]> {
  const rows = await tx.query<{ table: string }>(
    `select c.table_name as table from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = current_schema() and c.column_name = 'by_name' and t.table_type = 'BASE TABLE'
       and not exists (select 1 from pg_trigger g where g.tgname = 'audited' and g.tgrelid = c.table_name::regclass and g.tgenabled in ('O', 'A')) order by 1`,
  );
  return rows.map(({ table }) => ({ kind: 'not-recorded', table }));
}

/** The latest entries of a committee, newest first. */
export async function auditEntries(db: Database, committeeId: number, limit: number): Promise<AuditEntry[]> {
  const rows = await db.query<{ entry: string }>(
    'select entry from audit_entry where committee_id = $1 order by seq desc limit $2',
    [committeeId, limit],
  );
  return rows.map(({ entry }) => JSON.parse(entry) as AuditEntry);
}
