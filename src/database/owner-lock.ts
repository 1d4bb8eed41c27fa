import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';

const LockFile = z.object({ pid: z.number().int(), startedAt: z.string(), socketPath: z.string() });
type LockFile = z.infer<typeof LockFile>;

export type Claim =
  | { kind: 'owner'; socketPath: string; release(): void }
  | { kind: 'owned'; pid: number; socketPath: string };

/** A unix socket's path may hold 107 bytes; a deeper folder gets one in a private temporary folder, named in the lock file. */
const LONGEST_SOCKET_PATH = 100;

/**
 * Claims a data folder for this process. Two processes on one embedded folder lose committed rows without a word, so whoever
 * comes second gets the owner's pid and socket instead. A lock whose process is gone, or whose pid now belongs to another
 * process (its start time differs), is stale and taken over.
 */
export function claimFolder(dir: string): Claim {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const path = join(resolve(dir), 'owner.lock');
  for (let attempt = 0; attempt < 20; attempt++) {
    const own: LockFile = {
      pid: process.pid,
      startedAt: startOf(process.pid) ?? '',
      socketPath: socketPathFor(resolve(dir)),
    };
    if (create(path, own)) return { kind: 'owner', socketPath: own.socketPath, release: () => release(path, own) };
    const holder = holderOf(path);
    if (holder && isAlive(holder)) return { kind: 'owned', pid: holder.pid, socketPath: holder.socketPath };
    rmSync(path, { force: true });
  }
  throw new Error(`${path}: lock cannot be taken`);
}

/** The process that owns a data folder; null where none does. */
export function folderOwner(dir: string): number | null {
  const holder = holderOf(join(resolve(dir), 'owner.lock'));
  return holder && isAlive(holder) ? holder.pid : null;
}

function create(path: string, own: LockFile): boolean {
  try {
    const file = openSync(path, 'wx', 0o600);
    writeSync(file, JSON.stringify(own));
    closeSync(file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function release(path: string, own: LockFile): void {
  if (holderOf(path)?.pid === own.pid) rmSync(path, { force: true });
  rmSync(own.socketPath, { force: true });
}

function holderOf(path: string): LockFile | null {
  try {
    const parsed = LockFile.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

function isAlive(holder: LockFile): boolean {
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  const started = startOf(holder.pid);
  return started === null || started === holder.startedAt;
}

/** When a process started, in clock ticks since boot (proc(5), field 22); null where /proc does not tell. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

function socketPathFor(dir: string): string {
  const inside = join(dir, 'owner.sock');
  if (Buffer.byteLength(inside) <= LONGEST_SOCKET_PATH) return inside;
  const folder = join(tmpdir(), `dondoc-${process.getuid?.() ?? 0}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return join(folder, `${createHash('sha256').update(dir).digest('hex').slice(0, 16)}.sock`);
}
