import type { TaskFacts } from '../tasks/facts.ts';
import { openObstacles, pendingOf } from '../tasks/progress/pending.ts';
import { ObstacleKind } from '../tasks/progress/report.ts';
import type { DeskFacts } from './digest.ts';

/** What agencies asked for and what hinders them, as far as nobody has decided or answered yet. */
export function waitingIn(facts: readonly TaskFacts[]): Pick<DeskFacts, 'requests' | 'obstacles'> {
  return {
    requests: facts.flatMap((f) =>
      pendingOf(f).flatMap((p) =>
        p.kind === 'extension' || p.kind === 'request'
          ? [{ code: f.task.code, toDue: p.kind === 'extension' ? p.extension.to : null, since: p.since }]
          : [],
      ),
    ),
    obstacles: facts.flatMap((f) =>
      openObstacles(f).map((o) => ({
        code: f.task.code,
        kind: ObstacleKind.catch('other').parse(o.kind),
        since: o.effectiveOn,
        escalatedOn: o.decision === 'escalated' ? o.decidedOn : null,
      })),
    ),
  };
}
