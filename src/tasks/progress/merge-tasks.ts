import type { Database } from '../../database/database.ts';
import type { TaskFacts } from '../facts.ts';
import { decideLink, mergeItems } from '../review/decide.ts';
import type { Deciding } from '../review/reviews.ts';
import type { DirectiveView } from '../task-view.ts';

export type MergedTasks = { kind: 'merged'; code: string } | { kind: 'not-merged' };

class NotOne extends Error {}

/**
 * Makes two published tasks one, by a person and with a reason: the older code stays, the other answers as its alias. Where the
 * register does not come to one task by it, nothing is changed.
 */
export async function mergeTasks(
  db: Database,
  committeeId: number,
  one: TaskFacts,
  other: TaskFacts,
  reason: string,
  deciding: Deciding,
): Promise<MergedTasks> {
  try {
    return await db.transaction(async (tx): Promise<MergedTasks> => {
      const [own, into] = [one.task.directives[0], other.task.directives[0]] as [DirectiveView, DirectiveView];
      // Two items of one paper are one item; tasks of two papers are one that the later paper carries on.
      const done =
        own.versionId === into.versionId
          ? await mergeItems(tx, committeeId, [into.id, own.id], reason, deciding)
          : await decideLink(tx, committeeId, ...inOrder(own, into), 'link', reason, deciding);
      const codes = await mainCodes(tx, committeeId, [one.task.code, other.task.code]);
      const [code, ...more] = codes;
      if (done.kind !== 'done' || code === undefined || more.length > 0) throw new NotOne();
      return { kind: 'merged', code };
    });
  } catch (error) {
    if (error instanceof NotOne) return { kind: 'not-merged' };
    throw error;
  }
}

/** The later directive is the one that carries on. */
function inOrder(a: DirectiveView, b: DirectiveView): [number, number] {
  return a.document.date >= b.document.date ? [a.id, b.id] : [b.id, a.id];
}

async function mainCodes(tx: Database, committeeId: number, codes: string[]): Promise<string[]> {
  const rows = await tx.query<{ code: string }>(
    `select distinct main.code from task t join task main on main.id = coalesce(t.alias_of, t.id)
     where t.committee_id = $1 and t.code = any($2::text[])`,
    [committeeId, codes],
  );
  return rows.map((r) => r.code);
}
