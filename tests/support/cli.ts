import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';
import { COMMANDS } from '../../src/channels/terminal/command-list.ts';
import { runCommand } from '../../src/channels/terminal/commands.ts';
import type { Deps } from '../../src/channels/terminal/deps.ts';
import { terminalWords } from '../../src/channels/terminal/messages.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export type Run = { code: number | null; out: string; err: string };

/** Runs the command line as a person does, in a process of its own. */
export function dondoc(args: string[], input = '', env: Record<string, string> = {}): Promise<Run> {
  return new Promise((resolve) => {
    const child = start(args, env);
    const run: Run = { code: null, out: '', err: '' };
    child.stdout?.on('data', (d: Buffer) => (run.out += d));
    child.stderr?.on('data', (d: Buffer) => (run.err += d));
    child.on('close', (code) => resolve({ ...run, code }));
    child.stdin?.end(input);
  });
}

/** Starts the command line without waiting for it. */
export function start(args: string[], env: Record<string, string> = {}): ChildProcess {
  return spawn(process.execPath, ['src/main.ts', ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

/** Runs one command over an open register (null for those that need none), as the owner of a folder does for other processes: same output, same exit code. */
export async function command(deps: Deps | null, argv: string[]): Promise<Run> {
  const [name, ...rest] = argv;
  const run: Run = { code: null, out: '', err: '' };
  const io = {
    out: (text: string) => {
      run.out += text;
    },
    err: (text: string) => {
      run.err += text;
    },
    lines: async function* () {},
    cwd: ROOT,
    interactive: false,
    columns: 100,
    locale: 'vi' as const,
    words: terminalWords('vi'),
  };
  const found = COMMANDS.find((c) => c.name === name) as (typeof COMMANDS)[number];
  run.code = await runCommand(found, rest, io, deps, () => performance.now());
  return run;
}

/** A data folder whose embedded database is migrated and empty, or holds the sample committee: making one anew takes a process 4 s and 8 s. */
export function preparedFolder(content: 'empty' | 'sample' = 'empty'): { dir: string; remove(): void } {
  const folder = dataFolder();
  const template = inject(content === 'sample' ? 'sampleTemplate' : 'template');
  mkdirSync(join(folder.dir, 'database'));
  execFileSync('tar', ['-xf', template, '-C', join(folder.dir, 'database')]);
  return folder;
}

/** A data folder that is gone after the tests. */
export function dataFolder(): { dir: string; remove(): void } {
  const dir = mkdtempSync(join(tmpdir(), 'dondoc-test-'));
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}
