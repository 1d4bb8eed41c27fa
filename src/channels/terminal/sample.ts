import { readdir, readFile } from 'node:fs/promises';
import { z } from 'zod';
import { findAskedAgencies } from '../../agencies/asked-agency.ts';
import { addCommittee, type Committee, committees } from '../../people/committees.ts';
import { addMember } from '../../people/store.ts';
import { ingest } from '../../tasks/ingest.ts';
import type { Deps } from './deps.ts';
import type { Io } from './io.ts';

const FOLDER = new URL('../../../samples/', import.meta.url);

const Role = z.enum(['officer', 'secretary', 'approver', 'leader', 'admin']);
const SampleCommittee = z.object({
  name: z.string(),
  members: z.array(
    z.object({ name: z.string(), role: Role, agency: z.string().nullish(), phone: z.string().nullish() }),
  ),
  reports: z.array(
    z.object({
      number: z.string(),
      quote: z.string(),
      agency: z.string(),
      state: z.enum(['in-progress', 'submitted', 'reported-done', 'no-change']),
      percent: z.number().nullish(),
      text: z.string(),
      productNumber: z.string().nullish(),
      productDate: z.iso.date().nullish(),
      on: z.iso.date(),
      by: z.string(),
    }),
  ),
  confirmations: z.array(
    z.object({ number: z.string(), quote: z.string(), doneOn: z.iso.date(), on: z.iso.date(), by: z.string() }),
  ),
  baselineRounds: z.array(z.object({ agency: z.string(), on: z.iso.date(), by: z.string() })),
});

/** Any number that nothing else locks by. */
const LOCK_KEY = 716_253_402;

/**
 * Loads the sample committee: three conclusion notices, members, progress. Takes some seconds and says how far it is. Of two
 * processes that start at once on one server the second waits and takes what the first has loaded.
 */
export async function loadSample(deps: Deps, io: Io): Promise<Committee> {
  if (deps.db.kind === 'embedded') return load(deps, io);
  return deps.db.transaction(async (tx) => {
    await tx.query('set local idle_in_transaction_session_timeout = 0');
    await tx.query('select pg_advisory_xact_lock($1)', [LOCK_KEY]);
    return (await committees(tx)).find((c) => c.isSample) ?? load(deps, io);
  });
}

async function load(deps: Deps, io: Io): Promise<Committee> {
  const sample = SampleCommittee.parse(JSON.parse(await readFile(new URL('committee.json', FOLDER), 'utf8')));
  io.err(`${io.words('sample-loading')}\n`);
  const committee = await addCommittee(deps.db, sample.name, true);
  const files = (await readdir(FOLDER)).filter((f) => f.endsWith('.txt')).sort();
  const by = {
    name: sample.members.find((m) => m.role === 'secretary')?.name ?? 'Thư ký',
    memberId: null,
    channel: 'sample',
  };
  let tasks = 0;
  for (const [i, file] of files.entries()) {
    io.err(`${io.words('progress', { file, done: i + 1, of: files.length })}\n`);
    const result = await ingest(deps, {
      committeeId: committee.id,
      bytes: await readFile(new URL(file, FOLDER)),
      fileName: file,
      publish: by,
    });
    if (result.kind === 'stored') tasks += result.tasks - result.continued;
  }
  await addPeople(deps, committee.id, sample);
  await addProgress(deps, committee.id, sample);
  io.err(`${io.words('sample-ready', { documents: files.length, tasks })}\n`);
  return committee;
}

async function addPeople(deps: Deps, committeeId: number, sample: z.infer<typeof SampleCommittee>): Promise<void> {
  for (const m of sample.members) {
    const agency = m.agency ? findAskedAgencies(m.agency, deps.today()).found[0] : undefined;
    await addMember(deps.db, {
      committeeId,
      name: m.name,
      role: m.role,
      agencyId: agency?.id ?? null,
      agencyName: agency?.name ?? null,
      phone: m.phone ?? null,
      effectiveFrom: '2025-01-01',
    });
  }
}

async function addProgress(deps: Deps, committeeId: number, sample: z.infer<typeof SampleCommittee>): Promise<void> {
  const taskOf = async (number: string, quote: string) => {
    const [row] = await deps.db.query<{ taskId: number }>(
      `select coalesce(t.alias_of, t.id) as "taskId" from directive d join document_version v on v.id = d.version_id join task_directive td on td.directive_id = d.id and td.revoked_at is null join task t on t.id = td.task_id
       where d.committee_id = $1 and v.number = $2 and position($3 in d.quote) > 0 limit 1`,
      [committeeId, number, quote],
    );
    return row?.taskId;
  };
  const idOf = (agency: string) => findAskedAgencies(agency, deps.today()).found[0]?.id ?? agency;
  for (const r of sample.reports) {
    const taskId = await taskOf(r.number, r.quote);
    if (taskId === undefined) continue;
    await deps.db.query(
      `insert into progress_report (task_id, agency_id, agency_name, state, percent, body, product_number, product_date, effective_on, by_name, channel) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'sample')`,
      [
        taskId,
        idOf(r.agency),
        r.agency,
        r.state,
        r.percent ?? null,
        r.text,
        r.productNumber ?? null,
        r.productDate ?? null,
        r.on,
        r.by,
      ],
    );
  }
  for (const c of sample.confirmations) {
    const taskId = await taskOf(c.number, c.quote);
    if (taskId !== undefined)
      await deps.db.query(
        `insert into confirmation (task_id, decision, done_on, effective_on, by_name, channel) values ($1, 'done', $2, $3, $4, 'sample')`,
        [taskId, c.doneOn, c.on, c.by],
      );
  }
  for (const round of sample.baselineRounds)
    await deps.db.query(
      'insert into baseline_round (committee_id, agency_id, effective_on, by_name) values ($1, $2, $3, $4)',
      [committeeId, idOf(round.agency), round.on, round.by],
    );
}
