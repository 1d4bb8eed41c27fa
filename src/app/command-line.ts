import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
// pino: structured logs with the cost of a string; MIT, kept by the Fastify people.
import { pino } from 'pino';
import { type App, openApp } from '../app.ts';
import { COMMANDS } from '../channels/terminal/command-list.ts';
import { helpOf, runCommand } from '../channels/terminal/commands.ts';
import type { Io } from '../channels/terminal/io.ts';
import { terminalWords } from '../channels/terminal/messages.ts';
import { runStart } from '../channels/terminal/start.ts';
import { type Config, readConfig } from '../config.ts';
import { DatabaseUnusable } from '../database/database.ts';
import { type Claim, claimFolder } from '../database/owner-lock.ts';
import { type ForwardedCommand, forwardCommand, serveCommands } from '../database/owner-socket.ts';
import type { IndexState } from '../documents/search/renew-index.ts';
import type { Locale } from '../shared/words.ts';

const now = () => Date.now();
const clock = () => performance.now();
/** Newline-delimited JSON on stderr, what every log collector reads; at a terminal only what somebody must act on. */
const log = pino(
  { base: null, level: process.stdin.isTTY ? 'error' : 'warn' },
  pino.destination({ dest: 2, sync: true }),
);

/** The command line: parse, build the app, run one command. Returns the exit code. */
async function main(argv: string[]): Promise<number> {
  const [name = '', ...rest] = argv;
  const read = readConfig({ ...process.env, ...dataOption(rest) });
  const io = processIo('config' in read ? read.config.DONDOC_LANGUAGE : 'vi');
  if (name === '' || name === '--help' || name === '-h' || name === 'help') {
    io.out(overview());
    return name === '' ? 2 : 0;
  }
  if ('problems' in read) {
    io.err(`${read.problems.join('\n')}\n`);
    return 2;
  }
  if (['start', 'serve', 'chat'].includes(name)) return start(name, rest, io, read.config);
  const command = COMMANDS.find((c) => c.name === name);
  if (!command) {
    io.err(`${io.words('unknown-command', { name })}\n`);
    return 2;
  }
  if (command.needs === 'alone' || rest.includes('--help')) return runCommand(command, rest, io, null, clock);
  return withRegister(read.config, argv, io, (app) => runCommand(command, rest, io, app, clock));
}

/** Runs `work` as the owner of the data folder, or has the owner run the command; on a server there is no owner. */
async function withRegister(
  config: Config,
  argv: string[],
  io: Io,
  work: (app: App) => Promise<number>,
): Promise<number> {
  const claim = config.DATABASE_URL ? null : claimFolder(config.DONDOC_DATA);
  if (claim?.kind === 'owned') return forwarded(claim, argv, io);
  try {
    const app = await openApp(config, now, log, saysRenewing(io));
    try {
      return await work(app);
    } finally {
      await app.close();
    }
  } finally {
    claim?.release();
  }
}

async function forwarded(claim: Extract<Claim, { kind: 'owned' }>, argv: string[], io: Io): Promise<number> {
  const code = await forwardCommand(
    claim.socketPath,
    { argv, cwd: io.cwd, columns: io.columns, locale: io.locale },
    io,
  );
  if (code !== null) return code;
  io.err(`${io.words('folder-owned', { pid: String(claim.pid) })}\n`);
  return 1;
}

async function start(name: string, rest: string[], io: Io, config: Config): Promise<number> {
  const claim = config.DATABASE_URL ? null : claimFolder(config.DONDOC_DATA);
  if (claim?.kind === 'owned') {
    io.err(`${io.words('folder-owned', { pid: String(claim.pid) })}\n`);
    return 1;
  }
  try {
    const app = await openApp(config, now, log, saysRenewing(io));
    const ending = new AbortController();
    // SIGTERM, and Ctrl+C where nobody sits at a terminal, end the questions and the bot: what is in hand is finished, then
    // everything is closed in order.
    for (const signal of ['SIGTERM', 'SIGINT'] as const)
      process.once(signal, () => {
        ending.abort();
        process.stdin.destroy();
      });
    const stop = claim
      ? await serveCommands(claim.socketPath, (command, streams) => serveOne(app, command, streams))
      : async () => undefined;
    try {
      return await runStart(app, name === 'serve' ? 'serve' : 'chat', rest, io, ending.signal);
    } finally {
      await stop();
      await app.close();
    }
  } finally {
    claim?.release();
  }
}

function saysRenewing(io: Io) {
  return ({ committee, passages }: IndexState) => io.err(`${io.words('index-renewing', { committee, passages })}\n`);
}

function serveOne(app: App, command: ForwardedCommand, streams: Pick<Io, 'out' | 'err'>): Promise<number> {
  const [name = '', ...rest] = command.argv;
  const found = COMMANDS.find((c) => c.name === name);
  const io: Io = {
    ...streams,
    lines: async function* () {},
    cwd: command.cwd,
    interactive: false,
    columns: command.columns,
    locale: command.locale,
    words: terminalWords(command.locale),
  };
  if (found) return runCommand(found, rest, io, app, clock).catch(() => 1);
  io.err(`${io.words('unknown-command', { name })}\n`);
  return Promise.resolve(2);
}

function dataOption(argv: string[]): Record<string, string> {
  const at = argv.findIndex((a) => a === '--data' || a.startsWith('--data='));
  const given = at < 0 ? undefined : argv[at]?.startsWith('--data=') ? argv[at].slice(7) : argv[at + 1];
  return given ? { DONDOC_DATA: given } : {};
}

function overview(): string {
  const lines = COMMANDS.map((c) => `  ${c.name.padEnd(10)} ${c.help}`);
  return `Đôn Đốc – trợ lý theo dõi nhiệm vụ của Ban Chỉ đạo\n\nnpm start                       nạp dữ liệu mẫu khi thư mục trống và mở hội thoại\nnpm run -s dondoc -- LỆNH       chạy một lệnh; thêm --help để xem cách dùng\n\n${lines.join('\n')}\n\n${helpOf(COMMANDS.find((c) => c.name === 'ask') as (typeof COMMANDS)[number])}`;
}

function processIo(locale: Locale): Io {
  // A reader that has seen enough (`… | head`) closes the pipe; the command still does what it was given.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    lines: () => createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })[Symbol.asyncIterator](),
    cwd: process.cwd(),
    interactive: process.stdin.isTTY === true && process.stdout.isTTY === true,
    columns: process.stdout.columns ?? 100,
    locale,
    words: terminalWords(locale),
  };
}

/** Runs one command of the command line; its exit code becomes the process's. */
export async function runCommandLine(argv: string[]): Promise<void> {
  try {
    process.exitCode = await main(argv);
  } catch (error) {
    const known = error instanceof DatabaseUnusable;
    process.stderr.write(
      `${known ? error.message : `Lỗi không lường trước (unexpected error): ${error instanceof Error ? error.message.slice(0, 300) : 'unknown'}`}\n`,
    );
    process.exitCode = 1;
  }
}
