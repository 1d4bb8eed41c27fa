import type { Database } from '../database/database.ts';
import type { Author } from './document-store.ts';
import { chainDirectives, type LineageDecision, type LineageDirective } from './lineage.ts';
import { COUNTS, heirsOf } from './review/live.ts';

/**
 * Brings the relation rows of a committee's register in line with the lineage of all its published directives. Called in the
 * publish transaction, which holds the committee's row, so that two publications never interleave. Rows no longer right are
 * revoked, new ones added; a code stays with the part that has the original directive and is never used again.
 */
export async function relateDirectives(tx: Database, committeeId: number, by: Author): Promise<void> {
  const directives = await directivesOf(tx, committeeId);
  const heirs = await heirsOf(tx, committeeId);
  const { chains, doubts } = chainDirectives(directives, await decisionsOf(tx, committeeId, heirs));
  const existing = await activeRelations(tx, committeeId);
  const byDirective = new Map<number, Relation[]>();
  for (const row of existing) {
    const at = heirs.get(row.directiveId) ?? row.directiveId;
    byDirective.set(at, [...(byDirective.get(at) ?? []), row]);
  }
  const effective = new Map(directives.map((d) => [d.id, d]));
  const former = await formerTasks(tx, committeeId);
  const held = new Set([...byDirective].flatMap(([id, rows]) => (effective.has(id) ? rows.map((r) => r.taskId) : [])));
  const taken = new Set<number>();
  const wanted: Wanted[] = [];
  const chainTask = new Map<number, number>();
  for (const chain of chains) {
    const rows = chain.links.flatMap((l) => byDirective.get(l.id) ?? []).filter((r) => !taken.has(r.taskId));
    const first =
      rows.find((r) => (heirs.get(r.directiveId) ?? r.directiveId) === chain.key) ??
      rows.find((r) => r.relation === 'assigns') ??
      rows[0];
    const before = former.get(chain.key);
    const free = before !== undefined && !taken.has(before) && !held.has(before);
    const taskId = first?.taskId ?? (free ? before : await newTask(tx, committeeId));
    taken.add(taskId);
    chainTask.set(chain.key, taskId);
    for (const link of chain.links) {
      const directive = effective.get(link.id) as Published;
      const relation = link.relation === 'continues' && directive.act !== 'assigns' ? directive.act : link.relation;
      wanted.push({
        taskId,
        directiveId: link.id,
        relation,
        effectiveOn: directive.order.issuedOn,
        score: link.score,
        reason: link.reason,
      });
    }
  }
  await writeRelations(tx, existing, wanted, by);
  await mergeEmptied(tx, existing, wanted, heirs);
  await writeDoubts(
    tx,
    committeeId,
    doubts.flatMap((d) =>
      d.candidates.map((c) => ({
        directiveId: d.id,
        taskId: chainTask.get(c.chainKey) as number,
        score: c.score,
        reason: c.reason,
      })),
    ),
  );
}

/** How many stored relations are not those computed now from the same directives; nothing is changed. */
export async function relationsAmiss(db: Database): Promise<number> {
  let amiss = 0;
  const looked = new Error('only looked');
  const looking = db.transaction(async (tx) => {
    const stored = await relationKeys(tx);
    for (const { id } of await tx.query<{ id: number }>('select id from committee order by id for update'))
      await relateDirectives(tx, id, { name: 'doctor', memberId: null, channel: 'doctor' });
    const computed = await relationKeys(tx);
    const same = [...stored].filter((key) => computed.has(key)).length;
    amiss = stored.size + computed.size - 2 * same;
    throw looked;
  });
  await looking.catch((error: unknown) => {
    if (error !== looked) throw error;
  });
  return amiss;
}

async function relationKeys(tx: Database): Promise<Set<string>> {
  const rows = await tx.query<{ key: string }>(
    `select concat_ws(':', task_id, directive_id, relation, effective_on) as key from task_directive where revoked_at is null`,
  );
  return new Set(rows.map((r) => r.key));
}

export type Published = LineageDirective & { act: 'assigns' | 're-assigns' | 'cancels' | 'says-done' };
type Relation = { id: number; taskId: number; directiveId: number; relation: string };
type Wanted = Omit<Relation, 'id'> & { effectiveOn: string; score: number; reason: string };

/**
 * Directives of every version that is or was in effect, without those a person set aside and without a model's that nobody
 * approved; a replaced version's stay in the chain, out of effect by their dates. `draftVersionId`: those of a draft too, as if it were published.
 */
export async function directivesOf(
  tx: Database,
  committeeId: number,
  draftVersionId: number | null = null,
): Promise<Published[]> {
  const rows = await tx.query<{
    id: number;
    quote: string;
    object: string;
    act: Published['act'];
    due: string | null;
    issuedOn: string;
    meetingOn: string | null;
    number: string | null;
    file: string;
    ordinal: number;
    versionId: number;
    leadIds: string[];
  }>(
    `select d.id, d.quote, d.object, d.act, d.due, v.issued_on as "issuedOn", v.meeting_on as "meetingOn", v.number, v.file_name as file, d.ordinal, v.id as "versionId",
       array(select o.agency_id from directive_owner o where o.directive_id = d.id and o.role = 'lead' order by o.position) as "leadIds"
     from directive d join document_version v on v.id = d.version_id
     where d.committee_id = $1 and ${COUNTS}
       and (v.id = $2 or v.state in ('published', 'superseded', 'withdrawn')
         and exists (select 1 from document_event e where e.version_id = v.id and e.kind = 'published'))
     order by d.id`,
    [committeeId, draftVersionId],
  );
  return rows.map(({ issuedOn, meetingOn, number, file, ordinal, versionId, ...d }) => ({
    ...d,
    order: { issuedOn, meetingOn, number, file, ordinal },
    documentKey: versionId,
  }));
}

/** What people decided about pairs; a decision on a directive that was set aside since holds for what stands in its place. */
export async function decisionsOf(
  tx: Database,
  committeeId: number,
  heirs: ReadonlyMap<number, number>,
): Promise<LineageDecision[]> {
  const rows = await tx.query<LineageDecision>(
    `select x.directive_id as a, x.other_directive_id as b, x.decision
     from lineage_decision x join directive d on d.id = x.directive_id where d.committee_id = $1 and x.revoked_at is null order by x.id`,
    [committeeId],
  );
  const latest = new Map<string, LineageDecision>();
  for (const { a: one, b: other, decision } of rows) {
    const a = heirs.get(one) ?? one;
    const b = heirs.get(other) ?? other;
    latest.set([a, b].sort((x, y) => x - y).join(':'), { a, b, decision });
  }
  return [...latest.values()];
}

async function activeRelations(tx: Database, committeeId: number): Promise<Relation[]> {
  return tx.query<Relation>(
    `select td.id, td.task_id as "taskId", td.directive_id as "directiveId", td.relation from task_directive td join task t on t.id = td.task_id
     where t.committee_id = $1 and td.revoked_at is null order by t.id, td.id`,
    [committeeId],
  );
}

/** The task a directive was of when it last had one: who undoes a merging gets the old code back. */
async function formerTasks(tx: Database, committeeId: number): Promise<Map<number, number>> {
  const rows = await tx.query<{ directiveId: number; taskId: number }>(
    `select td.directive_id as "directiveId", td.task_id as "taskId" from task_directive td join task t on t.id = td.task_id
     where t.committee_id = $1 and td.revoked_at is not null order by td.id`,
    [committeeId],
  );
  return new Map(rows.map((r) => [r.directiveId, r.taskId]));
}

async function newTask(tx: Database, committeeId: number): Promise<number> {
  const [code] = await tx.query<{ last: number }>(
    'insert into task_code (committee_id, last) values ($1, 1) on conflict (committee_id) do update set last = task_code.last + 1 returning last',
    [committeeId],
  );
  const [task] = await tx.query<{ id: number }>('insert into task (committee_id, code) values ($1, $2) returning id', [
    committeeId,
    codeOf((code as { last: number }).last),
  ]);
  return (task as { id: number }).id;
}

/** NV-0123. */
export function codeOf(n: number): string {
  return `NV-${String(n).padStart(4, '0')}`;
}

async function writeRelations(tx: Database, existing: Relation[], wanted: Wanted[], by: Author): Promise<void> {
  const key = (r: Omit<Relation, 'id'>) => `${r.taskId}:${r.directiveId}:${r.relation}`;
  const right = new Set(wanted.map(key));
  const stale = existing.filter((r) => !right.has(key(r))).map((r) => r.id);
  if (stale.length > 0)
    await tx.query('update task_directive set revoked_at = clock_timestamp() where id = any($1::bigint[])', [stale]);
  const standing = new Set(existing.map(key));
  const added = wanted.filter((w) => !standing.has(key(w)));
  for (let from = 0; from < added.length; from += BATCH)
    await tx.query(
      `insert into task_directive (task_id, directive_id, relation, effective_on, score, reason, decided_by, by_name, member_id, channel)
       select w."taskId", w."directiveId", w.relation, w."effectiveOn", w.score, w.reason, case when w.reason = 'decided' then 'person' else 'rules' end, $2, $3, $4
       from jsonb_to_recordset($1::jsonb) as w("taskId" bigint, "directiveId" bigint, relation text, "effectiveOn" date, score real, reason text)`,
      [JSON.stringify(added.slice(from, from + BATCH)), by.name, by.memberId, by.channel],
    );
}

/** Each row gets its entry in the audit chain: 50 take the embedded database about 20 ms, in which nothing else is answered. */
const BATCH = 50;

/** A task whose directives all moved to another answers from now on as that one's alias: the older code stays. */
async function mergeEmptied(
  tx: Database,
  existing: Relation[],
  wanted: Wanted[],
  heirs: ReadonlyMap<number, number>,
): Promise<void> {
  const kept = new Set(wanted.map((w) => w.taskId));
  const nowAt = new Map(wanted.map((w) => [w.directiveId, w.taskId]));
  for (const { taskId, directiveId } of existing) {
    const target = nowAt.get(heirs.get(directiveId) ?? directiveId);
    if (kept.has(taskId) || target === undefined) continue;
    await tx.query('update task set alias_of = $2 where id = $1', [taskId, target]);
  }
  await tx.query('update task set alias_of = null where alias_of is not null and id = any($1::bigint[])', [[...kept]]);
}

async function writeDoubts(
  tx: Database,
  committeeId: number,
  doubts: { directiveId: number; taskId: number; score: number; reason: string }[],
): Promise<void> {
  const known = await tx.query<{ id: number; directiveId: number; taskId: number }>(
    `select x.id, x.directive_id as "directiveId", x.task_id as "taskId" from lineage_doubt x join task t on t.id = x.task_id where t.committee_id = $1 and x.revoked_at is null`,
    [committeeId],
  );
  const key = (d: { directiveId: number; taskId: number }) => `${d.directiveId}:${d.taskId}`;
  const right = new Set(doubts.map(key));
  const stale = known.filter((d) => !right.has(key(d))).map((d) => d.id);
  if (stale.length > 0)
    await tx.query('update lineage_doubt set revoked_at = clock_timestamp() where id = any($1::bigint[])', [stale]);
  const standing = new Set(known.map(key));
  const added = doubts.filter((d) => !standing.has(key(d)));
  if (added.length === 0) return;
  await tx.query(
    `insert into lineage_doubt (directive_id, task_id, score, reason)
     select d."directiveId", d."taskId", d.score, d.reason from jsonb_to_recordset($1::jsonb) as d("directiveId" bigint, "taskId" bigint, score real, reason text)`,
    [JSON.stringify(added)],
  );
}
