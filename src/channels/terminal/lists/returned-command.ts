import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { unreadableMessage } from '../../../documents/messages.ts';
import { listDiff } from '../../../reports/lists/diff.ts';
import { reportWords } from '../../../reports/lists/table.ts';
import { acceptLists, compareLists } from '../../../tasks/lists/apply-list.ts';
import type { ListReturned } from '../../../tasks/lists/list-changes.ts';
import { returnedList } from '../../../tasks/lists/returned-rows.ts';
import type { Arguments } from '../arguments.ts';
import type { Deps } from '../deps.ts';
import { type Io, printJson } from '../io.ts';
import { authorOf, needed } from '../register-commands.ts';
import { listWords } from './words.ts';

/** `review ID --in FILE… [--accept --by NAME]` prints what edited lists would change, and with `--accept` changes it. */
export async function runReturned(
  deps: Deps,
  committeeId: number,
  files: readonly string[],
  args: Arguments,
  io: Io,
): Promise<number> {
  const accept = args.values.accept === true;
  const by = accept ? await authorOf(deps, committeeId, needed(args, 'by', io.words)) : null;
  const lists: ListReturned[] = [];
  for (const file of files) {
    const read = await readList(deps, committeeId, file, io);
    if ('problem' in read) {
      io.err(`${read.problem}\n`);
      return 1;
    }
    lists.push(read);
  }
  const words = listWords(io.locale);
  const reason = words('list-reason', { files: lists.map((l) => l.name).join(', ') });
  const deciding = by && { by, on: deps.today() };
  const found = deciding
    ? await acceptLists(deps.db, committeeId, lists, reason, deciding)
    : await compareLists(deps.db, committeeId, lists);
  if (args.values.json) printJson(io, { accepted: accept, ...found });
  else {
    const diff = listDiff(found, reportWords(io.locale), lists.length > 1);
    const sections = diff.sections.flatMap(({ head, lines }) => [head, ...lines.map((line) => `  • ${line}`)]);
    const end = accept ? words('list-accepted', { n: found.changes.length }) : words('list-not-accepted');
    io.out(`${[diff.head, ...sections, ...diff.tail, end].join('\n')}\n`);
  }
  return accept && found.conflicts.length > 0 && found.changes.length === 0 ? 1 : 0;
}

type ReadList = ListReturned | { problem: string };

async function readList(deps: Deps, committeeId: number, file: string, io: Io): Promise<ReadList> {
  const name = basename(file);
  const bytes = await readFile(resolve(io.cwd, file)).catch(() => null);
  if (!bytes) return { problem: io.words('no-file', { file }) };
  const reading = await deps.reader.read({ bytes, fileName: name, on: undefined, limits: deps.limits });
  if (reading.kind === 'secret') return { problem: io.words('secret', { file: name, level: reading.mark.level }) };
  if (reading.kind === 'unreadable') return { problem: unreadableMessage(reading.reason, name, io.locale) };
  const list = returnedList(reading.source, committeeId);
  const words = listWords(io.locale);
  return list ? { name, list } : { problem: words('not-a-list', { file: name }) };
}
