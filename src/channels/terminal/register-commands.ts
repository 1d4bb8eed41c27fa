import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { findAskedAgencies } from '../../agencies/asked-agency.ts';
import { Standing } from '../../documents/head.ts';
import { addMember, findMember, membersOf } from '../../people/store.ts';
import type { Words } from '../../shared/words.ts';
import { type Author, refOf, versionsOf, versionText } from '../../tasks/document-store.ts';
import { importedOf } from '../../tasks/imports/imported.ts';
import { type IngestResult, ingest } from '../../tasks/ingest.ts';
import { publishVersion, withdrawDocument } from '../../tasks/publish.ts';
import { loadTasks } from '../../tasks/register.ts';
import { factsBy } from '../../tasks/register-facts.ts';
import { COUNTS } from '../../tasks/review/live.ts';
import { type Arguments, day, text, UsageError } from './arguments.ts';
import type { Deps } from './deps.ts';
import { type Io, printJson } from './io.ts';
import { importedLines } from './lists/imported-lines.ts';
import { ingestLine } from './messages.ts';
import { leftLine, proposedLine, readingByModel } from './model/read-by-model.ts';
import { pageLine } from './scans/page-line.ts';

const CHANNEL = 'command line';

/** Whoever holds the folder is its administrator: any name is accepted, matched to a member where one has it. */
export async function authorOf(deps: Deps, committeeId: number, name: string): Promise<Author> {
  const member = await findMember(deps.db, committeeId, name, deps.today());
  return { name: member?.name ?? name, memberId: member?.id ?? null, channel: CHANNEL };
}

export function needed(args: Arguments, name: string, words: Words): string {
  const value = text(args, name)?.trim();
  if (!value) throw new UsageError(name === 'by' ? words('missing-by') : words('missing-option', { name }));
  return value;
}

function documentId(args: Arguments, usage: string): number {
  const id = Number(args.positionals[0]);
  if (!Number.isInteger(id) || id < 1) throw new UsageError(usage);
  return id;
}

/** `ingest FILE… [--date D] [--standing S] [--publish --by NAME] [--supersedes ID] --json` */
export async function runIngest(deps: Deps, committeeId: number, args: Arguments, io: Io): Promise<number> {
  const files = args.positionals;
  if (files.length === 0)
    throw new UsageError(
      'ingest FILE… [--date YYYY-MM-DD] [--standing official|draft|reference] [--publish --by NAME] [--supersedes ID] --json',
    );
  const standing = text(args, 'standing');
  if (standing !== undefined && !Standing.safeParse(standing).success)
    throw new UsageError('--standing official|draft|reference');
  const supersedes = text(args, 'supersedes');
  if (supersedes !== undefined && !/^\d+$/.test(supersedes)) throw new UsageError('--supersedes ID');
  const publish = args.values.publish === true ? await authorOf(deps, committeeId, needed(args, 'by', io.words)) : null;
  const on = day(args, 'date', io.words);
  const readByModel = readingByModel(deps, committeeId);
  let failed = false;
  for (const [i, file] of files.entries()) {
    if (io.interactive) io.err(`${io.words('progress', { file, done: i + 1, of: files.length })}\n`);
    const path = resolve(io.cwd, file);
    const bytes = await readFile(path).catch(() => null);
    const { onPage, clear } = pageLine(io, file);
    const result =
      bytes === null
        ? null
        : await ingest(deps, {
            committeeId,
            bytes,
            fileName: basename(path),
            on,
            standing: standing as Standing | undefined,
            supersedes: supersedes ? Number(supersedes) : undefined,
            publish,
            onPage,
          });
    clear();
    const line = ingestJson(file, result, io);
    failed ||= line.status === 'failed' || line.status === 'refused';
    const imported = line.documentId === null ? null : await importedOf(deps.db, committeeId, line.documentId);
    if (args.values.json) printJson(io, imported ? { ...line, imported } : line);
    else {
      io.out(`${result ? ingestLine(file, result, io) : io.words('no-file', { file })}\n`);
      for (const said of imported ? importedLines(imported, io.locale) : []) io.out(`  ${said}\n`);
    }
    const proposed = line.documentId === null ? null : await readByModel(line.documentId);
    const said = proposed && proposedLine(proposed, io);
    if (said && !args.values.json) io.out(`  ${said}\n`);
  }
  return failed ? 1 : 0;
}

function ingestJson(file: string, result: IngestResult | null, io: Io) {
  const line = {
    file: basename(file),
    documentId: null as number | null,
    status: 'failed',
    tasks: 0,
    continued: 0,
    doubtful: 0,
  };
  if (result === null) return { ...line, error: io.words('no-file', { file }) };
  switch (result.kind) {
    case 'stored':
      return {
        ...line,
        documentId: result.documentId,
        status: result.status as string,
        tasks: result.tasks,
        continued: result.continued,
        doubtful: result.doubtful,
      };
    case 'already-here':
      return { ...line, documentId: result.documentId, status: 'already_here', state: result.state };
    case 'secret':
      return { ...line, status: 'refused', error: ingestLine(file, result, io) };
    default:
      return { ...line, error: ingestLine(file, result, io) };
  }
}

/** `documents --json` */
export async function runDocuments(deps: Deps, committeeId: number, args: Arguments, io: Io): Promise<number> {
  const versions = await versionsOf(deps.db, committeeId);
  const values = versions.map((v) => ({
    document: refOf(v),
    state: v.state,
    standing: v.standing,
    kind: v.kind,
    meetingOn: v.meetingOn,
    restricted: v.restricted,
    recordedAt: v.recordedAt,
  }));
  if (args.values.json) printJson(io, values);
  else
    for (const v of versions) io.out(`${v.id}\t${v.state}\t${v.issuedOn}\t${v.number ?? ''}\t${v.title ?? v.file}\n`);
  return 0;
}

/** `show ID|NV-0123 --json` */
export async function runShow(deps: Deps, committeeId: number, args: Arguments, io: Io): Promise<number> {
  const what = args.positionals[0] ?? '';
  if (/^nv-?\d+$/i.test(what)) return showTask(deps, committeeId, `NV-${what.replace(/\D/g, '').padStart(4, '0')}`, io);
  const id = documentId(args, 'show ID|NV-0123');
  const versions = await versionsOf(deps.db, committeeId, id);
  if (versions.length === 0) return missing(io, io.words('no-document', { id: String(id) }));
  const latest =
    versions.findLast((v) => v.state === 'published') ??
    versions.findLast((v) => v.state !== 'discarded') ??
    (versions[0] as (typeof versions)[number]);
  const tasks = await deps.db.query<{ code: string; quote: string; due: string | null; point: string | null }>(
    `select coalesce(a.code, t.code) as code, d.quote, d.due, d.point from directive d left join task_directive td on td.directive_id = d.id and td.revoked_at is null
     left join task t on t.id = td.task_id left join task a on a.id = t.alias_of where d.version_id = $1 and ${COUNTS} order by d.ordinal, d.id`,
    [latest.versionId],
  );
  const stored = await versionText(deps.db, latest.versionId);
  const events = await deps.db.query(
    `select v.ordinal as version, e.kind, e.effective_on as "effectiveOn", e.by_name as by, e.channel, e.reason, e.recorded_at as "recordedAt"
     from document_event e join document_version v on v.id = e.version_id where v.document_id = $1 order by e.id`,
    [id],
  );
  const value = {
    document: refOf(latest),
    state: latest.state,
    standing: latest.standing,
    versions: versions.map((v) => ({ state: v.state, recordedAt: v.recordedAt, file: v.file })),
    events,
    tasks,
    text: stored?.text ?? '',
  };
  if (args.values.json) printJson(io, value);
  else
    io.out(
      `${latest.number ?? ''} ${latest.title ?? latest.file} (${latest.state})\n${tasks.map((t) => `${t.code ?? '-'}\t${t.due ?? ''}\t${t.quote}`).join('\n')}\n`,
    );
  return 0;
}

async function showTask(deps: Deps, committeeId: number, code: string, io: Io): Promise<number> {
  const alias = await deps.db.query<{ code: string }>(
    'select coalesce(a.code, t.code) as code from task t left join task a on a.id = t.alias_of where t.committee_id = $1 and t.code = $2',
    [committeeId, code],
  );
  const scope = { committeeId, asOf: deps.today(), knownOn: null, timeZone: deps.config.DONDOC_TIME_ZONE };
  const task = (await loadTasks(deps.db, scope)).find((t) => t.code === (alias[0]?.code ?? code));
  if (!task) return missing(io, io.words('not-found', { what: code }));
  const { latest: _latest, dueDirective: _due, ownDays: _own, ...facts } = (await factsBy(deps.db, scope))(task);
  printJson(io, facts);
  return 0;
}

function missing(io: Io, sentence: string): number {
  io.err(`${sentence}\n`);
  return 1;
}

/** `publish ID --by NAME` publishes the draft, or accepts the version that waits. */
export async function runPublish(deps: Deps, committeeId: number, args: Arguments, io: Io): Promise<number> {
  const id = documentId(args, 'publish ID --by NAME');
  const by = await authorOf(deps, committeeId, needed(args, 'by', io.words));
  const version = (await versionsOf(deps.db, committeeId, id)).findLast(
    (v) => v.state === 'draft' || v.state === 'waiting',
  );
  if (!version) return missing(io, io.words('no-draft', { id: String(id) }));
  const published = await deps.db.transaction((tx) => publishVersion(tx, version.versionId, by));
  if (args.values.json) printJson(io, { documentId: id, status: 'published', ...published });
  else {
    io.out(
      `${io.words('published', { id: String(id), tasks: published.tasks, continued: published.continued, doubtful: published.doubtful })}\n`,
    );
    if (published.left.length > 0) io.out(`${leftLine(published.left, io)}\n`);
  }
  return 0;
}

/** `withdraw ID --by NAME --reason TEXT [--date D]` withdraws the published document, or discards the version that waits. */
export async function runWithdraw(deps: Deps, committeeId: number, args: Arguments, io: Io): Promise<number> {
  const id = documentId(args, 'withdraw ID --by NAME --reason TEXT');
  const by = await authorOf(deps, committeeId, needed(args, 'by', io.words));
  const done = await withdrawDocument(
    deps.db,
    committeeId,
    id,
    day(args, 'date', io.words) ?? deps.today(),
    by,
    needed(args, 'reason', io.words),
  );
  if (!done) return missing(io, io.words('no-published-document', { id: String(id) }));
  if (args.values.json) printJson(io, { documentId: id, status: done });
  else
    io.out(
      `${done === 'discarded' ? io.words('discarded', { id: String(id) }) : io.words('withdrawn', { id: String(id) })}\n`,
    );
  return 0;
}

export const ROLES = ['officer', 'secretary', 'approver', 'leader', 'admin'] as const;

/** `member add --name --role [--agency]` and `members` */
export async function runMemberAdd(deps: Deps, committeeId: number, args: Arguments, io: Io): Promise<number> {
  if (args.positionals[0] !== 'add')
    throw new UsageError('member add --name NAME --role officer|secretary|approver|leader|admin [--agency NAME]');
  const role = ROLES.find((r) => r === needed(args, 'role', io.words));
  if (!role) throw new UsageError(`--role ${ROLES.join('|')}`);
  const named = text(args, 'agency');
  if (role === 'officer' && !named) throw new UsageError(io.words('officer-needs-agency'));
  const agency = named ? findAskedAgencies(named, deps.today()).found[0] : undefined;
  if (named && !agency) return missing(io, io.words('no-agency', { name: named }));
  const member = await addMember(deps.db, {
    committeeId,
    name: needed(args, 'name', io.words),
    role,
    agencyId: agency?.id ?? null,
    agencyName: agency?.name ?? null,
    phone: null,
    effectiveFrom: deps.today(),
  });
  printJson(io, memberJson(member));
  return 0;
}

export async function runMembers(deps: Deps, committeeId: number, _args: Arguments, io: Io): Promise<number> {
  printJson(io, (await membersOf(deps.db, committeeId)).map(memberJson));
  return 0;
}

function memberJson(m: Awaited<ReturnType<typeof addMember>>) {
  return { id: m.id, name: m.name, role: m.role, agency: m.agencyName, from: m.effectiveFrom, to: m.effectiveTo };
}
