import { chmodSync, rmSync } from 'node:fs';
import { createConnection, createServer, type Socket } from 'node:net';
import { z } from 'zod';
import { LOCALES } from '../shared/words.ts';

/** A command sent to the process that owns the folder. */
export const ForwardedCommand = z.object({
  argv: z.array(z.string()),
  cwd: z.string(),
  columns: z.number(),
  locale: z.enum(LOCALES),
});
export type ForwardedCommand = z.infer<typeof ForwardedCommand>;

const Frame = z.union([
  z.object({ out: z.string() }),
  z.object({ err: z.string() }),
  z.object({ code: z.number().int() }),
  z.object({ alive: z.literal(true) }),
]);
type Frame = z.infer<typeof Frame>;

export type CommandStreams = { out(text: string): void; err(text: string): void };

const HEARTBEAT_MS = 2_000;
/** An owner that says nothing for this long does not answer. */
export const SILENCE_MS = 10_000;

/** Serves commands of other processes on the owner's socket (mode 0600), one after the other; returns how to stop. */
export async function serveCommands(
  socketPath: string,
  run: (command: ForwardedCommand, io: CommandStreams) => Promise<number>,
): Promise<() => Promise<void>> {
  rmSync(socketPath, { force: true });
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    readLines(socket, (line) => void answer(socket, line, run));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(socketPath, resolve);
  });
  chmodSync(socketPath, 0o600);
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      rmSync(socketPath, { force: true });
    });
}

async function answer(
  socket: Socket,
  line: string,
  run: (command: ForwardedCommand, io: CommandStreams) => Promise<number>,
): Promise<void> {
  const send = (frame: Frame) => socket.writable && socket.write(`${JSON.stringify(frame)}\n`);
  const heart = setInterval(() => send({ alive: true }), HEARTBEAT_MS);
  try {
    const command = ForwardedCommand.parse(JSON.parse(line));
    send({ code: await run(command, { out: (text) => send({ out: text }), err: (text) => send({ err: text }) }) });
  } catch {
    send({ code: 1 });
  } finally {
    clearInterval(heart);
    socket.end();
  }
}

/** Has the owner carry out a command; the same output and exit code as here. Null where the owner does not answer. */
export function forwardCommand(
  socketPath: string,
  command: ForwardedCommand,
  io: CommandStreams,
  silenceMs = SILENCE_MS,
): Promise<number | null> {
  return new Promise((resolve) => {
    const socket = createConnection(socketPath);
    let code: number | null = null;
    socket.setTimeout(silenceMs, () => socket.destroy());
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(code));
    socket.on('connect', () => socket.write(`${JSON.stringify(command)}\n`));
    readLines(socket, (line) => {
      const frame = Frame.safeParse(JSON.parse(line));
      if (!frame.success) return;
      if ('out' in frame.data) io.out(frame.data.out);
      else if ('err' in frame.data) io.err(frame.data.err);
      else if ('code' in frame.data) code = frame.data.code;
    });
  });
}

function readLines(socket: Socket, each: (line: string) => void): void {
  let rest = '';
  socket.setEncoding('utf8');
  socket.on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line !== '') each(line);
  });
}
