import { createInterface } from 'node:readline/promises';
import { styleText } from 'node:util';
import type { Answered } from '../../answers/answer.ts';
import { answerWithModel } from '../../answers/proposals/answer-with-model.ts';
import type { Query } from '../../answers/query.ts';
import type { Viewer } from '../../people/access.ts';
import { addCommittee, committees, DEFAULT_COMMITTEE } from '../../people/committees.ts';
import { formatDay } from '../../shared/calendar.ts';
import { connectionOf } from '../telegram/connection.ts';
import type { RunningBot } from '../telegram/start.ts';
import { parseArguments, text, UsageError } from './arguments.ts';
import { COMMON, unknownCommittee } from './commands.ts';
import type { Deps } from './deps.ts';
import type { Io } from './io.ts';
import { loadSample } from './sample.ts';

/**
 * `start`, `chat` and `serve`: loads the sample into a folder without a committee, then talks. At a terminal it is a chat with
 * history; without one the lines on standard input are questions answered in order, and at their end the process exits, unless
 * a bot is set: then it serves until `ending`.
 */
export async function runStart(
  deps: Deps,
  mode: 'chat' | 'serve',
  argv: string[],
  io: Io,
  ending: AbortSignal,
): Promise<number> {
  let wanted: string | undefined;
  try {
    wanted = text(parseArguments(argv, COMMON), 'committee');
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.err(`${error.message}\n`);
    return 2;
  }
  const bot = await startBot(deps, io);
  try {
    const committee = await committeeFor(deps, wanted, io, bot !== null);
    if (!committee && (!bot || wanted !== undefined)) return 2;
    if (committee) {
      const viewer: Viewer = { memberId: null, role: 'secretary', agencyId: null, committeeId: committee.id };
      await greet(deps, committee, io);
      // Ended while the sample was loaded: standard input is gone by now and would never tell its end.
      if (ending.aborted) return 0;
      if (io.interactive && mode === 'chat') return await chat(deps, viewer, io);
      await answerLines(deps, viewer, io);
    }
    if (bot) await ended(ending);
    return 0;
  } finally {
    await bot?.stop();
  }
}

/** The Telegram bot where one is set; what becomes of it is said on stderr. */
async function startBot(deps: Deps, io: Io): Promise<RunningBot | null> {
  const connection = connectionOf(deps.config);
  if (!connection) return null;
  const { startTelegram } = await import('../telegram/start.ts');
  let last = '';
  return startTelegram(deps, connection, (status) => {
    const said =
      status.kind === 'running' ? io.words('bot-running', { name: status.username }) : io.words(`bot-${status.kind}`);
    if (said !== last) io.err(`${said}\n`);
    last = said;
  });
}

function ended(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

async function committeeFor(
  deps: Deps,
  wanted: string | undefined,
  io: Io,
  hasChannel: boolean,
): Promise<{ id: number; name: string; isSample: boolean } | null> {
  const all = await committees(deps.db);
  if (wanted !== undefined) {
    const named = all.find((c) => c.name === wanted);
    const names = all.map((c) => c.name);
    if (!named) io.err(`${unknownCommittee(names, io.words)}\n`);
    return named ?? null;
  }
  const real = all.filter((c) => !c.isSample);
  if (real.length > 1) {
    if (!hasChannel) io.err(`${io.words('choose-committee', { names: real.map((c) => c.name).join('; ') })}\n`);
    return null;
  }
  if (real[0]) return real[0];
  const sample = all.find((c) => c.isSample) ?? (await loadSample(deps, io));
  return sample ?? addCommittee(deps.db, DEFAULT_COMMITTEE, false);
}

async function greet(deps: Deps, committee: { id: number; name: string }, io: Io): Promise<void> {
  const [counts] = await deps.db.query<{ documents: number; tasks: number }>(
    `select (select count(*)::int from document_version where committee_id = $1 and state = 'published') as documents, (select count(*)::int from task where committee_id = $1 and alias_of is null) as tasks`,
    [committee.id],
  );
  const welcome = io.words('welcome', {
    committee: committee.name,
    documents: counts?.documents ?? 0,
    tasks: counts?.tasks ?? 0,
    day: formatDay(deps.today()),
  });
  io.err(`${io.interactive ? styleText('bold', welcome) : welcome}\n${io.words('examples')}\n`);
}

/** One turn of a conversation: the query of the turn before gives a follow-up its context. */
function converse(deps: Deps, viewer: Viewer, question: string, previous: Query | null): Promise<Answered> {
  return answerWithModel(deps, {
    question,
    viewer,
    asOf: deps.today(),
    knownOn: null,
    timeZone: deps.config.DONDOC_TIME_ZONE,
    previous,
  });
}

/** Lines on standard input are questions, answered in order until they end. */
async function answerLines(deps: Deps, viewer: Viewer, io: Io): Promise<void> {
  let previous: Query | null = null;
  for await (const line of io.lines()) {
    const question = line.trim();
    if (question === '') continue;
    const { answer, query } = await converse(deps, viewer, question, previous);
    io.out(`${answer.text}\n\n`);
    previous = query;
  }
}

const SPINNER = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];

async function chat(deps: Deps, viewer: Viewer, io: Io): Promise<number> {
  const terminal = createInterface({
    input: process.stdin,
    output: process.stdout,
    historySize: 200,
    prompt: styleText('cyan', '› '),
  });
  let previous: Query | null = null;
  terminal.prompt();
  for await (const line of terminal) {
    const question = line.trim();
    if (/^(?:\/?(?:thoat|thoát|quit|exit|q))$/i.test(question)) break;
    if (question !== '') {
      const before: Query | null = previous;
      const turn: Answered = await whileSpinning(io, () => converse(deps, viewer, question, before));
      io.out(`${coloured(turn.answer.text)}\n\n`);
      previous = turn.query;
    }
    terminal.prompt();
  }
  terminal.close();
  io.out(`${io.words('bye')}\n`);
  return 0;
}

/** Quotes stand back, citation numbers stand out, so that the rows themselves are what the eye meets. */
function coloured(text: string): string {
  return text.replace(/“[^”]*”/g, (quote) => styleText('dim', quote)).replace(/\[\d+\]/g, (n) => styleText('cyan', n));
}

async function whileSpinning<T>(io: Io, work: () => Promise<T>): Promise<T> {
  let frame = 0;
  const timer = setInterval(() => io.err(`\r${SPINNER[frame++ % SPINNER.length]} `), 120);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    if (frame > 0) io.err('\r  \r');
  }
}
