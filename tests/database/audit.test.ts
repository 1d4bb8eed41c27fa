import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../src/app.ts';
import { auditEntries, verifyAudit } from '../../src/database/audit.ts';
import { backup, restore } from '../../src/database/backup.ts';
import { removeCommittee } from '../../src/people/committees.ts';
import { loadTasks } from '../../src/tasks/register.ts';
import { ingestText, newCommittee, notice, openTestApp } from '../support/app.ts';
import { openTestDatabase } from '../support/database.ts';

const POINTS = ['Bộ Xây dựng lập quy hoạch đê biển trước ngày 30/9/2025.', 'Bộ Y tế rà soát trạm y tế vùng lũ.'];
const scope = (committeeId: number) => ({
  committeeId,
  asOf: '2025-11-20',
  knownOn: null,
  timeZone: 'Asia/Ho_Chi_Minh',
});

let app: App;
let id: number;
beforeAll(async () => {
  app = await openTestApp();
  id = await newCommittee(app);
  await ingestText(app, id, 'tb-1.txt', notice('1/TB-VPCP', '2025-07-05', POINTS));
});
afterAll(() => app.close());

/** What `change` does is looked at and taken back. */
async function verdictAfter(change: string[]) {
  const back = new Error('back');
  let found: Awaited<ReturnType<typeof verifyAudit>> | undefined;
  await app.db
    .transaction(async (tx) => {
      for (const sql of change) await tx.query(sql);
      found = await verifyAudit(tx, id);
      throw back;
    })
    .catch((error: unknown) => {
      if (error !== back) throw error;
    });
  return found?.breaches;
}

describe('the audit chain', () => {
  it('holds after a document was taken in and published, and names who published it', async () => {
    const verdict = await verifyAudit(app.db, id);
    expect(verdict.breaches).toEqual([]);
    expect(verdict.entries).toBeGreaterThan(4);
    const entries = await auditEntries(app.db, id, 100);
    expect(entries).toHaveLength(verdict.entries);
    expect(entries).toContainEqual(
      expect.objectContaining({
        table: 'document_event',
        op: 'insert',
        by: 'Thư ký',
        channel: 'test',
        before: null,
        after: expect.objectContaining({ kind: 'published' }),
      }),
    );
    expect(JSON.stringify(entries)).not.toContain('quy hoạch đê biển');
  });

  it('is never changed or cut by its own means', async () => {
    await expect(app.db.query('delete from audit_entry')).rejects.toThrow('append-only');
    await expect(app.db.query(`update audit_entry set entry = '{}'`)).rejects.toThrow('append-only');
  });

  it('finds an entry that was changed, one that was taken out, and an end that was cut off', async () => {
    const unlocked = 'alter table audit_entry disable trigger user';
    expect(await verdictAfter([unlocked, `update audit_entry set entry = entry || ' ' where seq = 2`])).toContainEqual({
      kind: 'entry-changed',
      seq: 2,
    });
    expect(await verdictAfter([unlocked, 'delete from audit_entry where seq = 2'])).toContainEqual({
      kind: 'entry-missing',
      seq: 2,
    });
    expect(
      await verdictAfter([unlocked, 'delete from audit_entry where seq = (select max(seq) from audit_entry)']),
    ).toContainEqual(expect.objectContaining({ kind: 'end-cut' }));
  });

  it('finds a fact that was changed, removed or added behind its back, and a table nobody watches', async () => {
    const quiet = 'alter table task_directive disable trigger audited';
    expect(await verdictAfter([quiet, `update task_directive set by_name = 'Khác'`])).toEqual(
      expect.arrayContaining([{ kind: 'not-recorded', table: 'task_directive' }]),
    );
    const loud = 'alter table task_directive enable trigger audited';
    expect(
      (await verdictAfter([quiet, `update task_directive set by_name = 'Khác'`, loud]))?.map((b) => b.kind),
    ).toEqual(['fact-changed', 'fact-changed']);
    expect((await verdictAfter([quiet, 'delete from task_directive', loud]))?.map((b) => b.kind)).toEqual([
      'fact-removed',
      'fact-removed',
    ]);
  });

  it('goes with its committee', async () => {
    const gone = await newCommittee(app, 'Ban tạm');
    await ingestText(app, gone, 'tb-2.txt', notice('2/TB-VPCP', '2025-07-06', POINTS));
    await removeCommittee(app.db, gone);
    expect(await app.db.query('select 1 from audit_entry where committee_id = $1', [gone])).toEqual([]);
  });
});

describe('a backup', () => {
  let dir: string;
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'dondoc-backup-'));
  });
  afterAll(() => rm(dir, { recursive: true, force: true }));

  it('brings everything back into an empty database, the chain with it, and refuses any other', async () => {
    expect(await backup(app.db, dir, app.now())).toMatchObject({ kind: 'made' });
    expect(await backup(app.db, dir, app.now())).toEqual({ kind: 'not-empty' });
    const db = await openTestDatabase();
    try {
      expect(await restore(db, dir)).toMatchObject({ kind: 'restored', madeAt: '2025-11-20T02:00:00.000Z' });
      expect(await loadTasks(db, scope(id))).toEqual(await loadTasks(app.db, scope(id)));
      expect(await verifyAudit(db, id)).toEqual(await verifyAudit(app.db, id));
      expect(await restore(db, dir)).toEqual({ kind: 'not-empty' });
      const next = { ...app, db };
      expect(await newCommittee(next, 'Ban sau phục hồi')).toBeGreaterThan(id);
      const [file] = (await readdir(dir)).filter((name) => name.includes('passage'));
      await writeFile(join(dir, file as string), 'khác');
      expect(await restore(db, dir)).toEqual({ kind: 'damaged', file });
      expect(await restore(db, join(dir, 'khong-co'))).toEqual({ kind: 'no-backup' });
    } finally {
      await db.close();
    }
  });
});
