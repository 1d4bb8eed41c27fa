import type { Database } from '../database/database.ts';
import type { DenseQuestion } from '../documents/search/search-passages.ts';
import { seesDocument, seesState, seesTracking, type Viewer } from '../people/access.ts';
import type { Locale } from '../shared/words.ts';
import { factsOfMember, type TaskFacts } from '../tasks/facts.ts';
import { presentBody } from '../tasks/parts.ts';
import { baselineRounds, documentsInEffect, loadTasks, type RegisterScope } from '../tasks/register.ts';
import { factsBy } from '../tasks/register-facts.ts';
import type { Round } from '../tasks/rounds/round.ts';
import { loadRounds } from '../tasks/rounds/round-store.ts';
import type { OwnerView, ReportView, TaskView } from '../tasks/task-view.ts';
import { Evidence } from './evidence.ts';
import { bindingOf, type Selected } from './selection.ts';
import type { Voice } from './wording.ts';

/** What a renderer gives back; `answered` false means that nothing is cited. `roundId`: the reporting round it is about. */
export type Drafted = { answered: boolean; text: string; rows: Selected[]; notes?: string[]; roundId?: number };

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
  /** Reporting rounds. */
  rounds: Round[];
  /** The question as a vector, where a model made one. */
  dense: DenseQuestion | null;
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
  const standing = await factsBy(db, scope, baseline);
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
  const all = tasks.map((t) => asSeenBy(input.viewer, opened, standing(t), { day: input.asOf, baseline }));
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
    rounds: await loadRounds(db, scope),
    dense: null,
  };
}

/** True where a viewer may know how far a task has come: an officer the tasks that bind the own agency, everybody else all. */
export function seesProgress(viewer: Viewer, opened: boolean, facts: TaskFacts, day: string): boolean {
  const owners = facts.lead.map((o) => o.id);
  return (
    seesState(viewer, owners, opened) || (viewer.agencyId !== null && bindingOf(facts, viewer.agencyId, day) !== null)
  );
}

/**
 * A task as its progress may be shown. Without what was reported where the viewer may not know it: a row must neither tell nor
 * contradict another agency's state. A member of a group sees how far it has come itself; other agencies' words, obstacles and
 * requests are nobody's but theirs and the secretariat's.
 */
function asSeenBy(viewer: Viewer, opened: boolean, facts: TaskFacts, { day, baseline }: Baseline): TaskFacts {
  if (facts.state !== 'cancelled' && !seesProgress(viewer, opened, facts, day))
    return {
      ...facts,
      task: { ...facts.task, reports: [], confirmations: [], ...NOTHING_ASKED },
      state: 'open',
      standing: facts.due === null && facts.state === 'open' ? facts.standing : 'not-shown',
      pastDue: false,
      parts: [],
      members: null,
      waitingDays: null,
    };
  if (viewer.role !== 'officer') return facts;
  const own = viewer.agencyId;
  const isMember = own !== null && bindingOf(facts, own, day)?.binding === 'group';
  const seen = isMember ? factsOfMember(facts, own, day, baseline) : facts;
  const isOwn = (agencyId: string | null) => own !== null && agencyId !== null && presentBody(agencyId, day) === own;
  const { task } = seen;
  return {
    ...seen,
    task: {
      ...task,
      reports: task.reports
        .filter((r) => opened || isOwn(r.agencyId))
        .map((r) => (isOwn(r.agencyId) ? r : withoutWords(r))),
      extensions: task.extensions.filter((e) => e.kind === 'granted' || e.kind === 'corrected' || isOwn(e.agencyId)),
      obstacles: task.obstacles.filter((o) => isOwn(o.agencyId)),
      requests: task.requests.filter((r) => isOwn(r.agencyId)),
      reminders: task.reminders.filter((r) => isOwn(r.agencyId)),
    },
    parts: seen.parts.filter((p) => opened || isOwn(p.agencyId)),
    members: opened ? seen.members : null,
  };
}

/** Another agency's report without its words, and without the letter that tells more than this task. */
function withoutWords(report: ReportView): ReportView {
  return { ...report, text: null, papers: report.papers.filter((p) => p.kind === 'evidence') };
}

type Baseline = { day: string; baseline: ReadonlySet<string> };
const NOTHING_ASKED = { extensions: [], obstacles: [], requests: [], reminders: [] };

/** A task as a viewer may see it: without directives of documents hidden from them; null where nothing is left. */
function visibleTask(task: TaskView, viewer: Viewer): TaskView | null {
  const given = task.reassignments.flatMap((r) => [...r.lead, ...r.support]);
  const directives = task.directives.filter((d) =>
    seesDocument(viewer, { restricted: d.restricted, ownerIds: [...d.lead, ...d.support, ...given].map((o) => o.id) }),
  );
  const tracking = seesTracking(viewer) ? task.tracking : null;
  return directives.length > 0 ? { ...task, directives, tracking } : null;
}

/** Who is named in the tasks a viewer sees, each once. */
export function ownersOf({ all }: Pick<Ground, 'all'>): OwnerView[] {
  const owners = new Map<string, OwnerView>();
  for (const { task } of all)
    for (const directive of task.directives)
      for (const owner of [...directive.lead, ...directive.support]) owners.set(`${owner.id} ${owner.name}`, owner);
  return [...owners.values()];
}
