import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { findAskedAgencies } from '../../../agencies/asked-agency.ts';
import { boundTasks } from '../../../answers/bound-tasks.ts';
import { bindingOf } from '../../../answers/selection.ts';
import type { Database } from '../../../database/database.ts';
import { unreadableMessage } from '../../../documents/messages.ts';
import type { Author } from '../../../tasks/document-store.ts';
import { type Accepted, acceptLetter } from '../../../tasks/letters/accept-letter.ts';
import { heldReading, type Paper } from '../../../tasks/letters/paper-store.ts';
import { type Proposal, proposalOf } from '../../../tasks/letters/proposal.ts';
import { type Received, receiveLetter } from '../../../tasks/letters/receive-letter.ts';
import { presentBody } from '../../../tasks/parts.ts';
import type { RegisterScope } from '../../../tasks/register.ts';
import { type Arguments, day, text, UsageError } from '../arguments.ts';
import type { Command } from '../commands.ts';
import type { Deps } from '../deps.ts';
import { type Io, printJson } from '../io.ts';
import { authorOf, needed } from '../register-commands.ts';
import { letterJson, letterLines } from './letter-lines.ts';
import { receiveWords } from './words.ts';

const value = (help: string) => ({ type: 'string' as const, help });

export const LETTER_COMMANDS: Command[] = [
  {
    name: 'receive',
    needs: 'committee',
    usage: 'FILE --by NAME [--agency NAME] [--accept] [--date D]',
    help: "nhận công văn báo cáo của cơ quan: một công văn, nhiều nhiệm vụ (take in an agency's letter of reports)",
    options: {
      by: value('người ghi nhận'),
      agency: value('cơ quan gửi, nếu khác tiêu đề'),
      accept: { type: 'boolean', help: 'ghi nhận ngay các báo cáo đọc được' },
      date: value('ngày nhận'),
    },
    example: 'receive cong-van-1234.docx --by "Thư ký" --accept',
    run: runReceive,
  },
];

/** `receive FILE --by NAME [--agency NAME] [--accept] [--date D]` */
async function runReceive(deps: Deps, committeeId: number, args: Arguments, io: Io): Promise<number> {
  const words = receiveWords(io.locale);
  const [file, ...more] = args.positionals;
  if (!file || more.length > 0) throw new UsageError('receive FILE --by NAME [--agency NAME] [--accept] [--date D]');
  const by = await authorOf(deps, committeeId, needed(args, 'by', io.words));
  const today = day(args, 'date', io.words) ?? deps.today();
  const named = text(args, 'agency');
  const agency = named === undefined ? null : (findAskedAgencies(named, today).found[0] ?? null);
  if (named !== undefined && !agency) {
    io.err(`${io.words('no-agency', { name: named })}\n`);
    return 1;
  }
  const path = resolve(io.cwd, file);
  const bytes = await readFile(path).catch(() => null);
  if (!bytes) {
    io.err(`${io.words('not-found', { what: file })}\n`);
    return 1;
  }
  const fileName = basename(path);
  const scope: RegisterScope = { committeeId, asOf: today, knownOn: null, timeZone: deps.config.DONDOC_TIME_ZONE };
  const received = await receiveLetter(deps.db, {
    committeeId,
    bytes,
    fileName,
    reading: await deps.reader.read({ bytes, fileName, on: undefined, limits: deps.limits }),
    agency: agency && { id: agency.id, name: agency.name },
    tasksOf: (agencyId) => boundTasks(deps.db, scope, agencyId),
    by,
    today,
    at: new Date(deps.now()).toISOString(),
  });
  if (received.kind !== 'received' && received.kind !== 'already')
    return refused(io, fileName, received, args.values.json === true);
  const accept = args.values.accept === true ? by : null;
  const outcome = await deps.db.transaction((tx) => settled(tx, deps, scope, received.paper, accept));
  const told = { file: fileName, received, ...outcome };
  if (args.values.json) printJson(io, letterJson(told));
  else for (const line of letterLines(told, words)) io.out(`${line}\n`);
  return 0;
}

/** What the letter proposes now, and what of it was recorded where somebody accepts it. */
async function settled(
  tx: Database,
  deps: Deps,
  scope: RegisterScope,
  paper: Paper,
  accept: Author | null,
): Promise<{ proposal: Proposal; accepted: Accepted | null }> {
  const { asOf } = scope;
  const body = presentBody(paper.agency.id, asOf);
  const rows = (await heldReading(tx, paper.id))?.rows ?? [];
  const tasks = await boundTasks(tx, scope, paper.agency.id);
  const proposal = proposalOf(rows, tasks, (id) => presentBody(id, asOf) === body);
  if (!accept || paper.settled) return { proposal, accepted: null };
  const binds = (facts: (typeof tasks)[number]) => bindingOf(facts, paper.agency.id, asOf) !== null;
  const at = new Date(deps.now()).toISOString();
  const accepted = await acceptLetter(tx, { scope, paper, updates: proposal.updates, binds, by: accept, at });
  return { proposal, accepted };
}

function refused(
  io: Io,
  file: string,
  received: Exclude<Received, { kind: 'received' | 'already' }>,
  json: boolean,
): number {
  const said = refusal(io, file, received);
  // The name of a marked file may say what it is about.
  if (json) printJson(io, { file: received.kind === 'secret' ? null : file, status: 'refused', why: received.kind });
  else io.err(`${said}\n`);
  return 1;
}

function refusal(io: Io, file: string, received: Exclude<Received, { kind: 'received' | 'already' }>): string {
  const words = receiveWords(io.locale);
  switch (received.kind) {
    case 'unreadable':
      return unreadableMessage(received.reason, file, io.locale);
    case 'secret':
      return words('letter-secret', { level: received.mark.level });
    case 'of-another':
      return words('letter-of-another', { agency: received.agency });
    case 'no-agency':
      return words('no-letter-agency');
    case 'table-not-read':
      return words('no-letter-table');
    case 'not-a-letter':
      return words('no-letter');
  }
}
