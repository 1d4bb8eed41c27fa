import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

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

/** A data folder that is gone after the tests. */
export function dataFolder(): { dir: string; remove(): void } {
  const dir = mkdtempSync(join(tmpdir(), 'dondoc-test-'));
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}
