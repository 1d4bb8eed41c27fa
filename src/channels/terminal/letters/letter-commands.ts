import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { findAskedAgencies } from '../../../agencies/asked-agency.ts';
import { boundTasks } from '../../../answers/bound-tasks.ts';
import { unreadableMessage } from '../../../documents/messages.ts';
import { type Received, receiveLetter } from '../../../tasks/letters/receive-letter.ts';
import type { RegisterScope } from '../../../tasks/register.ts';
import { type Arguments, day, text, texts, UsageError } from '../arguments.ts';
import type { Command } from '../commands.ts';
import type { Deps } from '../deps.ts';
import { type Io, printJson } from '../io.ts';
import { authorOf, needed } from '../register-commands.ts';
import { concludeLetter } from './conclude-letter.ts';
import { letterJson, letterLines, rowRefusal } from './letter-lines.ts';
import { saidRow } from './said-row.ts';
import { receiveWords } from './words.ts';

const value = (help: string) => ({ type: 'string' as const, help });

const USAGE = 'FILE --by NAME [--agency NAME] [--row N=NV-0123]… [--accept] [--date D]';

export const LETTER_COMMANDS: Command[] = [
  {
    name: 'receive',
    needs: 'committee',
    usage: USAGE,
    help: "nhận công văn báo cáo của cơ quan: một công văn, nhiều nhiệm vụ (take in an agency's letter of reports)",
    options: {
      by: value('người ghi nhận'),
      agency: value('cơ quan gửi, nếu khác tiêu đề'),
      row: { ...value('dòng N của phụ lục là nhiệm vụ này, hoặc N=none để bỏ; dùng được nhiều lần'), multiple: true },
      accept: { type: 'boolean', help: 'ghi nhận ngay các báo cáo đọc được' },
      date: value('ngày nhận'),
    },
    example: 'receive cong-van-1234.docx --by "Thư ký" --row 11=NV-0017 --accept',
    run: runReceive,
  },
];

/** `receive FILE --by NAME [--agency NAME] [--row N=NV-0123]… [--accept] [--date D]` */
async function runReceive(deps: Deps, committeeId: number, args: Arguments, io: Io): Promise<number> {
  const words = receiveWords(io.locale);
  const [file, ...more] = args.positionals;
  if (!file || more.length > 0) throw new UsageError(`receive ${USAGE}`);
  const said = texts(args, 'row').map((given) => saidRow(given) ?? refuse(words('row-expected', { given })));
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
  const outcome = await deps.db.transaction((tx) =>
    concludeLetter(tx, { deps, scope, paper: received.paper, said, accept }),
  );
  if (outcome.kind === 'row-refused') {
    if (args.values.json) printJson(io, { file: fileName, status: 'row_refused', ...outcome.row });
    else io.err(`${rowRefusal(outcome.row, received.paper, words)}\n`);
    return 1;
  }
  const told = { file: fileName, received, ...outcome };
  if (args.values.json) printJson(io, letterJson(told));
  else for (const line of letterLines(told, words)) io.out(`${line}\n`);
  return 0;
}

function refuse(said: string): never {
  throw new UsageError(said);
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
