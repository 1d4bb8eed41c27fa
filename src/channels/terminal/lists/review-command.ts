import { mkdir, writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { findAskedAgencies } from '../../../agencies/asked-agency.ts';
import { type ListFormat, listFile } from '../../../reports/lists/file.ts';
import { type ListUse, partName, reportWords } from '../../../reports/lists/table.ts';
import { fold } from '../../../shared/text.ts';
import { wallTimeAt } from '../../../shared/wall-time.ts';
import type { Words } from '../../../shared/words.ts';
import { versionsOf } from '../../../tasks/document-store.ts';
import { type AgencyPart, BLOCKS, blocksOf, leadsOf } from '../../../tasks/lists/parts.ts';
import { listOfRegister, listOfVersion, type TaskList } from '../../../tasks/lists/task-list.ts';
import { type Arguments, text, UsageError } from '../arguments.ts';
import type { Deps } from '../deps.ts';
import { type Io, printJson } from '../io.ts';
import { runReturned } from './returned-command.ts';
import { listWords } from './words.ts';

export const REVIEW_USAGE =
  'ID|all --out FILE.xlsx|.docx [--agency NAME;NAME] [--group KHỐI] [--comment] | ID|all --out DIR --group all | ID --out DIR --comment --agency all | ID|all --in FILE… [--accept --by NAME]';

/** `review ID|all --out …` writes the list of a document's tasks, or the register's, for people to work on; `--in FILE…` takes it back. */
export async function runReview(deps: Deps, committeeId: number, args: Arguments, io: Io): Promise<number> {
  const out = text(args, 'out');
  const back = text(args, 'in');
  const [what = '', ...more] = args.positionals;
  if (back !== undefined && out === undefined && what !== '')
    return runReturned(deps, committeeId, [back, ...more], args, io);
  if (out === undefined || back !== undefined || more.length > 0) throw new UsageError(`review ${REVIEW_USAGE}`);
  const whole = await listAsked(deps, committeeId, what);
  if (!whole) {
    io.err(`${io.words('no-document', { id: what })}\n`);
    return 1;
  }
  const words = listWords(io.locale);
  const use: ListUse = args.values.comment === true ? 'comment' : 'review';
  const single = /\.(xlsx|docx)$/i.exec(out)?.[1]?.toLowerCase() as ListFormat | undefined;
  const parts = partsAsked(deps, whole.list, args, words, io);
  const several = parts.length > 1 || text(args, 'group') === 'all' || text(args, 'agency') === 'all';
  if (several ? single !== undefined : single === undefined) throw new UsageError(words('out-format'));
  const { day, time } = wallTimeAt(deps.now(), deps.config.DONDOC_TIME_ZONE);
  const exported = { by: text(args, 'by') ?? words('secretariat'), day, time };
  let written = 0;
  for (const part of parts) {
    const list = part ? await whole.again(part) : whole.list;
    if (list.rows.length === 0) continue;
    const file = await listFile(list, { format: single ?? 'xlsx', use, exported, locale: io.locale });
    const path = resolve(io.cwd, single ? out : `${out}/${file.name}`);
    if (!single) await mkdir(resolve(io.cwd, out), { recursive: true });
    await writeFile(path, file.bytes);
    written++;
    if (args.values.json) printJson(io, { file: basename(path), rows: list.rows.length });
    else io.out(`${words('list-written', { n: list.rows.length, file: path })}\n`);
  }
  if (written === 0) io.err(`${words('list-empty')}\n`);
  return written === 0 ? 1 : 0;
}

type Asked = { list: TaskList; again: (part: AgencyPart) => Promise<TaskList> };

/** The newest draft of a document, else what is published of it; "all" is the register. */
async function listAsked({ db, today }: Deps, committeeId: number, what: string): Promise<Asked | null> {
  if (what === 'all') {
    const again = (part: AgencyPart | null) => listOfRegister(db, committeeId, today(), part);
    return { list: await again(null), again };
  }
  const versionId = await versionAsked(db, committeeId, what);
  const list = versionId === null ? null : await listOfVersion(db, committeeId, versionId);
  if (!list || versionId === null) return null;
  return { list, again: async (part) => (await listOfVersion(db, committeeId, versionId, part)) as TaskList };
}

/** The version of a document that is worked on: the draft or the one that waits, else the one published. */
export async function versionAsked(
  db: Deps['db'],
  committeeId: number,
  what: string,
  usage = `review ${REVIEW_USAGE}`,
): Promise<number | null> {
  const id = Number(what);
  if (!Number.isInteger(id) || id < 1) throw new UsageError(usage);
  const versions = await versionsOf(db, committeeId, id);
  const open =
    versions.findLast((v) => v.state === 'draft' || v.state === 'waiting') ??
    versions.findLast((v) => v.state === 'published');
  return open?.versionId ?? null;
}

function partsAsked(deps: Deps, list: TaskList, args: Arguments, words: Words, io: Io): (AgencyPart | null)[] {
  const agency = text(args, 'agency');
  const group = text(args, 'group');
  if (agency !== undefined && group !== undefined) throw new UsageError(words('part-one'));
  if (group === 'all') return blocksOf(list.rows).map(({ block }) => ({ kind: 'block', block }));
  if (agency === 'all') return leadsOf(list.rows).map((one) => ({ kind: 'agencies', agencies: [one] }));
  if (group !== undefined) {
    const names = reportWords(io.locale);
    const nameOf = (block: (typeof BLOCKS)[number]) => partName({ kind: 'block', block }, names);
    const block = BLOCKS.find((b) => b === group || fold(nameOf(b)).includes(fold(group)));
    if (!block) throw new UsageError(words('unknown-block', { name: group, blocks: BLOCKS.map(nameOf).join('; ') }));
    return [{ kind: 'block', block }];
  }
  if (agency === undefined) return [null];
  const { found } = findAskedAgencies(agency, list.document?.issuedOn ?? deps.today());
  if (found.length === 0) throw new UsageError(io.words('no-agency', { name: agency }));
  return [{ kind: 'agencies', agencies: found.map(({ id, name }) => ({ id, name })) }];
}
