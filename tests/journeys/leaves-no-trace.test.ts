import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import type { Log } from '../../src/shared/log.ts';
import { notice } from '../support/app.ts';
import { command, type dataFolder, preparedFolder } from '../support/cli.ts';

let folder: ReturnType<typeof dataFolder>;
const logged: string[] = [];
beforeAll(() => {
  folder = preparedFolder();
});
afterAll(() => folder.remove());

it('a marked paper leaves nothing: not in the files of the embedded database, not on disk, not in logs', async () => {
  const word = 'kho xăng dầu số 417';
  const marked = notice('77/TB-VPCP', '2025-12-20', [`Bộ Quốc phòng di dời ${word}.`]).replace(
    'THÔNG BÁO',
    'TUYỆT MẬT\n\nTHÔNG BÁO',
  );
  const inbox = join(folder.dir, '..', `gui-den-${process.pid}.txt`);
  writeFileSync(inbox, marked);
  const open = notice('78/TB-VPCP', '2025-12-20', ['Bộ Y tế lập danh sách trạm y tế ven đê trong tháng 1 năm 2026.']);
  const plain = join(folder.dir, 'tb-78.txt');
  writeFileSync(plain, open);
  const read = readConfig({ DONDOC_DATA: folder.dir });
  if ('problems' in read) throw new Error(read.problems.join());
  const keep = (fields: object, message?: string) => void logged.push(JSON.stringify(fields) + (message ?? ''));
  const log: Log = { info: keep, warn: keep, error: keep };
  const app = await openApp(read.config, Date.now, log, () => undefined);
  const run = await command(app, ['ingest', inbox, plain, '--publish', '--by', 'Thư ký', '--json']);
  await app.db.query('checkpoint');
  await app.close();
  rmSync(inbox);
  expect(
    run.out
      .split('\n')
      .slice(0, 2)
      .map((line) => JSON.parse(line).status),
  ).toEqual(['refused', 'published']);

  const found = (what: string) =>
    readdirSync(folder.dir, { recursive: true, withFileTypes: true })
      .filter((f) => f.isFile() && readFileSync(join(f.parentPath, f.name)).includes(what))
      .map((f) => f.name);
  expect(found(word)).toEqual([]);
  expect(found('77/TB-VPCP')).toEqual([]);
  expect(logged.join('\n') + run.out + run.err).not.toContain(word);
  // The search itself finds what is kept.
  expect(found('trạm y tế ven đê').length).toBeGreaterThan(0);
});
