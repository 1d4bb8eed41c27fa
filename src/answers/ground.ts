import type { Database } from '../database/database.ts';
import { seesDocument, seesState, type Viewer } from '../people/access.ts';
import { ownDaysOf } from '../people/own-days.ts';
import type { Locale } from '../shared/words.ts';
import { factsOf, type TaskFacts } from '../tasks/facts.ts';
import { baselineRounds, documentsInEffect, loadTasks, type RegisterScope } from '../tasks/register.ts';
import type { OwnerView, TaskView } from '../tasks/task-view.ts';
import { Evidence } from './evidence.ts';
import { bindingOf, type Selected } from './selection.ts';
import type { Voice } from './wording.ts';

/** What a renderer gives back; `answered` false means that nothing is cited. */
export type Drafted = { answered: boolean; text: string; rows: Selected[]; notes?: string[] };

/** Everything an answer may draw on, already limited to what the viewer may read. */
export type Ground = {
  db: Database;
  scope: RegisterScope;
  viewer: Viewer;
  all: TaskFacts[];
  documents: Awaited<ReturnType<typeof documentsInEffect>>;
  voice: Voice;
  evidence: Evidence;
  opened: boolean;
};

export type GroundInput = { viewer: Viewer; asOf: string; knownOn: string | null; timeZone: string };

/** Loads what a viewer may read of the register on a day. */
export async function groundOf(db: Database, input: GroundInput, locale: Locale): Promise<Ground> {
  const scope: RegisterScope = {
    committeeId: input.viewer.committeeId,
    asOf: input.asOf,
    knownOn: input.knownOn,
    timeZone: input.timeZone,
  };
  const baseline = await baselineRounds(db, scope);
  const ownDays = await ownDaysOf(db, scope.committeeId);
  const [settings] = await db.query<{ opened: boolean | null }>(
    `select (settings->>'openStates')::boolean as opened from committee where id = $1`,
    [scope.committeeId],
  );
  const tasks = (await loadTasks(db, scope)).map((t) => visibleTask(t, input.viewer)).filter((t) => t !== null);
  const hidden = new Set<number>();
  const documents = (await documentsInEffect(db, scope)).filter((d) => {
    const owners = tasks
      .flatMap((t) => t.directives)
      .filter((x) => x.versionId === d.versionId)
      .flatMap((x) => [...x.lead, ...x.support].map((o) => o.id));
    const seen = seesDocument(input.viewer, { restricted: d.restricted, ownerIds: owners });
    if (!seen) hidden.add(d.versionId);
    return seen;
  });
  const opened = settings?.opened ?? false;
  const all = tasks.map((t) => asSeenBy(input.viewer, opened, factsOf(t, input.asOf, baseline, ownDays), input.asOf));
  const voice: Voice = { locale, day: input.asOf, knownOn: input.knownOn, documents: documents.length };
  return {
    db,
    scope,
    viewer: input.viewer,
    all,
    documents,
    voice,
    evidence: new Evidence(),
    opened,
  };
}

/** True where a viewer may know how far a task has come: an officer the tasks that bind the own agency, everybody else all. */
export function seesProgress(viewer: Viewer, opened: boolean, facts: TaskFacts, day: string): boolean {
  const owners = facts.lead.map((o) => o.id);
  return (
    seesState(viewer, owners, opened) || (viewer.agencyId !== null && bindingOf(facts, viewer.agencyId, day) !== null)
  );
}

/** Without what was reported where the viewer may not know it: a row must neither tell nor contradict another agency's state. */
function asSeenBy(viewer: Viewer, opened: boolean, facts: TaskFacts, day: string): TaskFacts {
  if (facts.state === 'cancelled' || seesProgress(viewer, opened, facts, day)) return facts;
  return {
    ...facts,
    task: { ...facts.task, reports: [], confirmations: [] },
    state: 'open',
    standing: facts.due === null && facts.state === 'open' ? facts.standing : 'not-shown',
    pastDue: false,
  };
}

/** A task as a viewer may see it: without directives of documents hidden from them; null where nothing is left. */
function visibleTask(task: TaskView, viewer: Viewer): TaskView | null {
  const directives = task.directives.filter((d) =>
    seesDocument(viewer, { restricted: d.restricted, ownerIds: [...d.lead, ...d.support].map((o) => o.id) }),
  );
  return directives.length > 0 ? { ...task, directives } : null;
}

/** Who is named in the tasks a viewer sees, each once. */
export function ownersOf({ all }: Pick<Ground, 'all'>): OwnerView[] {
  const owners = new Map<string, OwnerView>();
  for (const { task } of all)
    for (const directive of task.directives)
      for (const owner of [...directive.lead, ...directive.support]) owners.set(`${owner.id} ${owner.name}`, owner);
  return [...owners.values()];
}
