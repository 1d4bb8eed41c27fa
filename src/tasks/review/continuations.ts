import type { Database } from '../../database/database.ts';
import { chainDirectives } from '../lineage.ts';
import { decisionsOf, directivesOf } from '../relate.ts';
import { heirsOf } from './live.ts';

/** The task on the register that an item of a draft would carry on, with the directive a decision about it is made on. */
export type EarlierTask = { directiveId: number; code: string; title: string; due: string | null };

/** `sure` is linked on publishing unless a person refuses it; what is `doubtful` only where a person links it. */
export type Continuation = { sure: EarlierTask | null; doubtful: EarlierTask[] };

/** What each live directive of a draft would continue if the draft were published now, by directive id. Nothing is changed. */
export async function continuationsOf(
  db: Database,
  committeeId: number,
  versionId: number,
): Promise<Map<number, Continuation>> {
  const directives = await directivesOf(db, committeeId, versionId);
  const heirs = await heirsOf(db, committeeId);
  const { chains, doubts } = chainDirectives(directives, await decisionsOf(db, committeeId, heirs));
  const own = new Set(directives.filter((d) => d.documentKey === versionId).map((d) => d.id));
  const tasks = await tasksOfDirectives(db, committeeId);
  const due = new Map(directives.map((d) => [d.id, d.due]));
  const earlier = (links: { id: number }[], before: number): EarlierTask | null => {
    const at = links.findIndex((l) => l.id === before);
    const previous = links.slice(0, at < 0 ? links.length : at).filter((l) => !own.has(l.id));
    const task = previous.map((l) => ({ id: l.id, task: tasks.get(l.id) })).findLast((l) => l.task !== undefined);
    if (!task?.task) return null;
    return {
      directiveId: task.id,
      ...task.task,
      due: previous.map((l) => due.get(l.id) ?? null).findLast((d) => d !== null) ?? null,
    };
  };
  const found = new Map<number, Continuation>();
  for (const { links } of chains)
    for (const { id } of links) if (own.has(id)) found.set(id, { sure: earlier(links, id), doubtful: [] });
  for (const { id, candidates } of doubts) {
    const item = found.get(id);
    if (!item) continue;
    for (const { chainKey } of candidates) {
      const chain = chains.find((c) => c.key === chainKey);
      const task = chain && earlier(chain.links, id);
      if (task) item.doubtful.push(task);
    }
  }
  return found;
}

async function tasksOfDirectives(
  db: Database,
  committeeId: number,
): Promise<Map<number, { code: string; title: string }>> {
  const rows = await db.query<{ directiveId: number; code: string; title: string }>(
    `select td.directive_id as "directiveId", coalesce(a.code, t.code) as code, d.title
     from task_directive td join task t on t.id = td.task_id left join task a on a.id = t.alias_of join directive d on d.id = td.directive_id
     where t.committee_id = $1 and td.revoked_at is null order by td.id`,
    [committeeId],
  );
  return new Map(rows.map(({ directiveId, ...task }) => [directiveId, task]));
}

/** A task by its code or a former one, as something that an item of `versionId` may carry on; null where there is none. */
export async function earlierTaskOf(
  db: Database,
  committeeId: number,
  versionId: number,
  code: string,
): Promise<EarlierTask | null> {
  const rows = await db.query<EarlierTask>(
    `select d.id as "directiveId", main.code, d.title, d.due
     from task t join task main on main.id = coalesce(t.alias_of, t.id)
     join task_directive td on td.task_id = main.id and td.revoked_at is null
     join directive d on d.id = td.directive_id and d.version_id <> $2
     join document_version v on v.id = d.version_id
     where t.committee_id = $1 and t.code = $3 order by v.issued_on desc, d.ordinal desc, d.id desc`,
    [committeeId, versionId, code],
  );
  const [latest] = rows;
  return latest ? { ...latest, due: rows.find((r) => r.due !== null)?.due ?? null } : null;
}
