import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, openApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { notice, SILENT } from '../support/app.ts';
import { command, dataFolder, dondoc, type Run } from '../support/cli.ts';

describe('a newcomer', { timeout: 60_000 }, () => {
  const folder = dataFolder();
  let first: Run;
  beforeAll(async () => {
    first = await dondoc(
      ['start', '--data', folder.dir],
      'Bộ Xây dựng còn nợ nhiệm vụ nào đến tháng 12?\nbo nao cham nhat\n',
    );
  }, 60_000);
  afterAll(() => folder.remove());

  it('types one command and asks the headline question: the right rows, each with its quote', () => {
    expect(first.code).toBe(0);
    expect(first.err).toContain('Đang đọc 3/3');
    expect(first.out).toContain('Hiểu câu hỏi là: danh sách nhiệm vụ · Bộ Xây dựng');
    expect(first.out).toMatch(/\(đủ (\d+)\/\1\)/);
    expect(first.out).toContain(
      '“Hoàn thiện, trình phê duyệt Đề án phát triển đô thị ít phát thải trước ngày 25 tháng 12 năm 2025”',
    );
    expect(first.out).toContain('9003/TB-VPCP');
  });
  it('sees that a date moved twice, and never the word "lùi hạn"', () => {
    expect(first.out).toContain('điều chỉnh thời hạn 30/09/2025 → 30/11/2025');
    expect(first.out).toContain('điều chỉnh thời hạn 30/11/2025 → 25/12/2025');
    expect(first.out).not.toContain('lùi hạn');
  });
  it('finds the sample still there the second time, without loading it again', async () => {
    const again = await dondoc(['start', '--data', folder.dir], 'nhiem vu nao da hoan thanh\n');
    expect(again.err).not.toContain('Đang đọc');
    expect(again.out).toContain('hướng dẫn lập bản đồ ngập đô thị');
  });
  it('finds no sample in commands that did not name it, and can remove it', async () => {
    await withApp(async (app) => {
      expect(JSON.parse((await command(app, ['documents', '--json'])).out)).toEqual([]);
      expect((await command(app, ['sample', '--remove'])).code).toBe(0);
    });
  });
  it('takes a document of their own in with one command and asks about it with another', async () => {
    const file = join(folder.dir, 'tb-1.txt');
    writeFileSync(file, notice('1/TB-VPCP', '2025-07-05', ['Bộ Y tế lập danh sách trạm y tế trước ngày 15/8/2025.']));
    await withApp(async (app) => {
      const taken = await command(app, ['ingest', file, '--publish', '--by', 'Thư ký', '--json']);
      expect([taken.code, JSON.parse(taken.out).status]).toEqual([0, 'published']);
    });
    await withApp(async (app) => {
      const asked = await command(app, ['ask', 'Bộ Y tế có nhiệm vụ nào?', '--as-of', '2025-08-01', '--json']);
      expect([asked.code, JSON.parse(asked.out).tasks[0].due]).toEqual([0, '2025-08-15']);
    });
  });
  it('is spoken to in English where the setting says so, and told of a language that is not spoken', async () => {
    const english = await dondoc(['no-such-command'], '', { DONDOC_LANGUAGE: 'en' });
    expect(english).toMatchObject({ code: 2, err: expect.stringContaining('There is no command "no-such-command"') });
    expect(await dondoc(['doctor'], '', { DONDOC_LANGUAGE: 'fr' })).toMatchObject({
      code: 2,
      err: expect.stringContaining('DONDOC_LANGUAGE'),
    });
  });

  /** The folder opened as a command opens it, in this process: a process of its own costs two seconds each. */
  async function withApp(work: (app: App) => Promise<void>): Promise<void> {
    const read = readConfig({ DONDOC_DATA: folder.dir });
    if ('problems' in read) throw new Error(read.problems.join());
    const app = await openApp(read.config, Date.now, SILENT, () => undefined);
    try {
      await work(app);
    } finally {
      await app.close();
    }
  }
});
