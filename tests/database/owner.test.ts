import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { claimFolder } from '../../src/database/owner-lock.ts';
import { forwardCommand, serveCommands } from '../../src/database/owner-socket.ts';
import { dataFolder, dondoc, preparedFolder, start } from '../support/cli.ts';

describe('the data folder', () => {
  const folders: ReturnType<typeof dataFolder>[] = [];
  const kept = (made: ReturnType<typeof dataFolder>) => {
    folders.push(made);
    return made.dir;
  };
  const folder = () => kept(dataFolder());
  afterAll(() => {
    for (const f of folders) f.remove();
  });

  it('has one owner; the second is told who', () => {
    const dir = folder();
    const first = claimFolder(dir);
    expect(first.kind).toBe('owner');
    expect(claimFolder(dir)).toMatchObject({ kind: 'owned', pid: process.pid });
    if (first.kind === 'owner') first.release();
    const third = claimFolder(dir);
    expect(third.kind).toBe('owner');
  });

  it('is taken over from a process that is gone, and from a pid that now is another process', () => {
    const dir = folder();
    writeFileSync(
      join(dir, 'owner.lock'),
      JSON.stringify({ pid: 999_999, startedAt: '1', socketPath: join(dir, 'owner.sock') }),
    );
    expect(claimFolder(dir).kind).toBe('owner');
    const other = folder();
    writeFileSync(
      join(other, 'owner.lock'),
      JSON.stringify({ pid: process.pid, startedAt: 'long ago', socketPath: join(other, 'owner.sock') }),
    );
    expect(claimFolder(other).kind).toBe('owner');
    const broken = folder();
    writeFileSync(join(broken, 'owner.lock'), 'not a lock');
    expect(claimFolder(broken).kind).toBe('owner');
  });

  it('has its owner carry out commands of others: same output, same exit code, private socket', async () => {
    const path = join(folder(), 'owner.sock');
    const stop = await serveCommands(path, async (command, io) => {
      io.out(`ran ${command.argv.join(' ')}\n`);
      io.err('noted\n');
      return 3;
    });
    let [out, err] = ['', ''];
    const code = await forwardCommand(
      path,
      { argv: ['ask', 'x'], cwd: '/', columns: 80, locale: 'vi' },
      { out: (t) => (out += t), err: (t) => (err += t) },
    );
    expect([code, out, err]).toEqual([3, 'ran ask x\n', 'noted\n']);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    await stop();
    expect(
      await forwardCommand(
        path,
        { argv: [], cwd: '/', columns: 80, locale: 'vi' },
        { out: () => undefined, err: () => undefined },
      ),
    ).toBeNull();
  });

  it('lets commands work beside a running chat, and recovers when that is killed', async () => {
    const dir = kept(preparedFolder());
    const running = start(['start', '--data', dir]);
    await new Promise<void>((resolve) => {
      let seen = '';
      running.stderr?.on('data', (d: Buffer) => {
        seen += d;
        if (seen.includes('Hỏi thử')) resolve();
      });
    });
    const beside = await dondoc([
      'ask',
      'bo nao cham nhat',
      '--json',
      '--committee',
      'Ban Chỉ đạo mẫu về phát triển đô thị xanh và hạ tầng số',
      '--data',
      dir,
    ]);
    expect(beside.code).toBe(0);
    expect(JSON.parse(beside.out).answered).toBe(true);
    const english = await dondoc(['show', '77', '--data', dir], '', { DONDOC_LANGUAGE: 'en' });
    expect(english).toMatchObject({ code: 1, err: 'Document 77 was not found.\n' });
    const holder = JSON.parse(readFileSync(join(dir, 'owner.lock'), 'utf8'));
    expect(holder.pid).toBe(running.pid);
    running.kill('SIGKILL');
    await new Promise((resolve) => running.on('close', resolve));
    const after = await dondoc([
      'documents',
      '--json',
      '--committee',
      'Ban Chỉ đạo mẫu về phát triển đô thị xanh và hạ tầng số',
      '--data',
      dir,
    ]);
    expect(JSON.parse(after.out)).toHaveLength(3);
    expect(existsSync(join(dir, 'owner.lock'))).toBe(false);
  }, 60_000);
});
