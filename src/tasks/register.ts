import type { Database } from '../database/database.ts';
import { addProgress } from './progress/progress-store.ts';
import { addReassignments } from './reassign.ts';
import { addReminders } from './reminders/store.ts';
import { REVIEWED } from './review/live.ts';
import { addTracking } from './review/tracking-store.ts';
import type { DirectiveView, TaskView } from './task-view.ts';

/** Which register: `asOf` is the day taken as today; with `knownOn` only what was recorded by the end of that day counts. */
export type RegisterScope = { committeeId: number; asOf: string; knownOn: string | null; timeZone: string };

/**
 * Versions in effect on $2 by what was recorded until $3: published, not yet superseded or withdrawn. A supersession takes
 * effect on the successor's issue date, a withdrawal on its own.
 */
const VERSIONS_IN_EFFECT = `
  select v.* from document_version v
  where v.committee_id = $1 and v.issued_on <= $2::date
    and exists (select 1 from document_event e where e.version_id = v.id and e.kind = 'published' and e.recorded_at < $3::timestamptz)
    and not exists (select 1 from document_event e where e.version_id = v.id and e.kind in ('superseded', 'withdrawn', 'discarded') and e.effective_on <= $2::date and e.recorded_at < $3::timestamptz)`;

/** The first instant that is no longer known: after `knownOn`, or the far future. */
export function knownBefore(scope: RegisterScope): string {
  return scope.knownOn ? `${scope.knownOn} 24:00:00 ${scope.timeZone}` : 'infinity';
}

function params(scope: RegisterScope): [number, string, string] {
  return [scope.committeeId, scope.asOf, knownBefore(scope)];
}

/** Documents in effect, oldest first. */
export async function documentsInEffect(
  db: Database,
  scope: RegisterScope,
): Promise<
  {
    versionId: number;
    id: number;
    number: string | null;
    title: string | null;
    date: string;
    file: string;
    session: string | null;
    meetingOn: string | null;
    restricted: boolean;
  }[]
> {
  return db.query(
    `with v as (${VERSIONS_IN_EFFECT})
     select v.id as "versionId", v.document_id as id, v.number, v.title, v.issued_on as date, v.file_name as file, v.head->>'session' as session, v.meeting_on as "meetingOn", v.restricted
     from v order by v.issued_on, v.meeting_on nulls first, v.file_name collate "C"`,
    params(scope),
  );
}

type DirectiveRow = Omit<DirectiveView, 'document' | 'lead' | 'support'> & {
  taskId: number;
  code: string;
  documentId: number;
  number: string | null;
  documentTitle: string | null;
  date: string;
  file: string;
};

/** Every task of the register on a day, by SQL, with its directives in effect order. Complete: nothing is cut off. */
export async function loadTasks(db: Database, scope: RegisterScope): Promise<TaskView[]> {
  const rows = await db.query<DirectiveRow>(
    `with v as (${VERSIONS_IN_EFFECT})
     select coalesce(t.alias_of, t.id) as "taskId", (select code from task where id = coalesce(t.alias_of, t.id)) as code,
       d.id, d.version_id as "versionId", td.relation, ${REVIEWED} as reviewed, d.quote, d.start_offset as start, d.end_offset as "end", d.point, d.page, d.title, d.object,
       d.collective, d.due, d.due_kind as "dueKind", d.due_phrase as "duePhrase",
       v.document_id as "documentId", v.number, v.title as "documentTitle", v.issued_on as date, v.file_name as file, v.standing, v.restricted
     from task_directive td
     join task t on t.id = td.task_id
     join directive d on d.id = td.directive_id
     join v on v.id = d.version_id
     where td.recorded_at < $3::timestamptz and (td.revoked_at is null or td.revoked_at >= $3::timestamptz) and td.effective_on <= $2::date
     order by v.issued_on, v.meeting_on nulls first, coalesce(v.number, '') collate "C", v.file_name collate "C", d.ordinal, d.id`,
    params(scope),
  );
  const tasks = new Map<number, TaskView>();
  const owners = await ownersOf(db, scope.committeeId);
  for (const row of rows) {
    const { taskId, code, documentId, number, documentTitle, date, file, ...directive } = row;
    const own = owners.get(row.id);
    const view: DirectiveView = {
      ...directive,
      document: { id: documentId, number, title: documentTitle, date, file },
      lead: own?.lead ?? [],
      support: own?.support ?? [],
    };
    const known = tasks.get(taskId);
    if (known) known.directives.push(view);
    else
      tasks.set(taskId, {
        id: taskId,
        code,
        aliases: [],
        directives: [view],
        reports: [],
        confirmations: [],
        extensions: [],
        obstacles: [],
        requests: [],
        reassignments: [],
        reminders: [],
        tracking: null,
        doubts: [],
      });
  }
  await addAliases(db, scope, tasks);
  await addProgress(db, params(scope), tasks);
  await addTracking(db, params(scope), tasks);
  await addReassignments(db, params(scope), tasks);
  await addReminders(db, params(scope), tasks);
  await addDoubts(db, scope, tasks);
  return [...tasks.values()].sort((a, b) => a.code.localeCompare(b.code));
}

type Owners = Pick<DirectiveView, 'lead' | 'support'>;

async function ownersOf(db: Database, committeeId: number): Promise<Map<number, Owners>> {
  const rows = await db.query<{ directiveId: number; role: 'lead' | 'support'; id: string; name: string }>(
    `select o.directive_id as "directiveId", o.role, o.agency_id as id, o.name from directive_owner o join directive d on d.id = o.directive_id
     where d.committee_id = $1 order by o.directive_id, o.role, o.position`,
    [committeeId],
  );
  const owners = new Map<number, Owners>();
  for (const { directiveId, role, id, name } of rows) {
    const own = owners.get(directiveId) ?? { lead: [], support: [] };
    own[role].push({ id, name });
    owners.set(directiveId, own);
  }
  return owners;
}

/** Codes of tasks that turned out to be another: they answer for it. */
async function addAliases(db: Database, { committeeId }: RegisterScope, tasks: Map<number, TaskView>): Promise<void> {
  const rows = await db.query<{ taskId: number; code: string }>(
    'select alias_of as "taskId", code from task where committee_id = $1 and alias_of is not null order by code',
    [committeeId],
  );
  for (const { taskId, code } of rows) tasks.get(taskId)?.aliases.push(code);
}

async function addDoubts(db: Database, scope: RegisterScope, tasks: Map<number, TaskView>): Promise<void> {
  const rows = await db.query<{ directiveId: number; code: string }>(
    `select x.directive_id as "directiveId", t.code from lineage_doubt x join task t on t.id = x.task_id
     where t.committee_id = $1 and x.recorded_at < $2::timestamptz and (x.revoked_at is null or x.revoked_at >= $2::timestamptz)`,
    [scope.committeeId, knownBefore(scope)],
  );
  for (const { directiveId, code } of rows)
    for (const task of tasks.values()) if (task.directives.some((d) => d.id === directiveId)) task.doubts.push(code);
}

/** Agencies whose baseline round is closed by the day: only theirs may be called overdue without any report. */
export async function baselineRounds(db: Database, scope: RegisterScope): Promise<Set<string>> {
  const rows = await db.query<{ agencyId: string }>(
    'select distinct agency_id as "agencyId" from baseline_round where committee_id = $1 and effective_on <= $2::date and recorded_at < $3::timestamptz',
    params(scope),
  );
  return new Set(rows.map((r) => r.agencyId));
}
