import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../../src/app.ts';
import type { Deps } from '../../../src/channels/terminal/deps.ts';
import { Config } from '../../../src/config.ts';
import { openModel } from '../../../src/model/model.ts';
import { ingestText, newCommittee, notice, openTestApp } from '../../support/app.ts';
import { command } from '../../support/cli.ts';
import { itWithVector } from '../../support/database.ts';
import { startModelServer } from '../../support/model-server.ts';

type Check = { check: string; ok: boolean; warning: boolean; detail: string };

describe('the doctor', () => {
  let app: App;
  beforeAll(async () => {
    app = await openTestApp('2026-03-02');
    const id = await newCommittee(app);
    await ingestText(
      app,
      id,
      'a.txt',
      notice('1/TB-VPCP', '2025-07-05', ['Bộ Y tế lập Đề án trạm y tế trong tháng 9/2025.']),
    );
    await ingestText(
      app,
      id,
      'b.txt',
      notice('2/TB-VPCP', '2025-10-05', ['Bộ Y tế lập Đề án trạm y tế trước ngày 20/12/2025.']),
    );
  });
  afterAll(() => app.close());

  const look = async (deps: Deps) => {
    const run = await command(deps, ['doctor', '--json']);
    return { code: run.code, checks: new Map((JSON.parse(run.out) as Check[]).map((c) => [c.check, c])) };
  };
  /** What the doctor finds after `damage`, which is then undone. */
  const found = async (damage: string, check: string) => {
    let seen: Awaited<ReturnType<typeof look>> | null = null;
    const undone = app.db.transaction(async (tx) => {
      await tx.query(damage);
      seen = await look({ ...app, db: tx });
      throw new Error('undo');
    });
    await expect(undone).rejects.toThrow('undo');
    const { code, checks } = seen as unknown as Awaited<ReturnType<typeof look>>;
    return { code, ok: checks.get(check)?.ok, detail: checks.get(check)?.detail };
  };

  itWithVector('finds nothing wrong with a sound register, and says it in Vietnamese', async () => {
    expect(await command(app, ['doctor'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('ok  trích dẫn nguyên văn: 2/2'),
    });
    const { checks } = await look(app);
    expect([...checks.values()].filter((c) => !c.ok || c.check === 'calendar')).toMatchObject([
      { check: 'calendar', ok: true },
    ]);
    expect(checks.get('counts')?.detail).toBe('1 Ban Chỉ đạo, 2 văn bản, 1 nhiệm vụ, 0 thành viên');
  });

  it('tells whether the language model answers and what it cost, and lets rules do without it', async () => {
    const server = await startModelServer();
    const config = Config.parse({ OPENAI_BASE_URL: server.url, DONDOC_CHAT_MODEL: 'thu' });
    const withModel = { ...app, config, model: openModel({ ...app, config }) };
    expect((await look(withModel)).checks.get('model')).toMatchObject({
      ...{ ok: true, warning: false },
      detail: expect.stringMatching(/^thu tại 127.*nội bộ; có trả lời; hôm nay đã dùng 0\/2.?000.?000 token$/),
    });
    await server.close();
    const silent = (await look(withModel)).checks.get('model');
    expect(silent).toMatchObject({ ok: true, warning: true, detail: expect.stringContaining('không trả lời') });
  });

  it('changes nothing by looking', async () => {
    const relations = () => app.db.query('select * from task_directive order by id');
    const before = await relations();
    await look(app);
    expect(await relations()).toEqual(before);
  });

  it.each([
    ['a text that no longer holds its quotes', 'quotes', `update document_version set text = ''`, '0/2'],
    ['a relation that is gone', 'relations', `delete from task_directive where relation = 'continues'`, '1 dòng khác'],
    ['an index of an older recipe', 'search', 'update passage set recipe = 0', 'đoạn theo cách lập cũ'],
    ['an index of a newer program', 'search', 'update passage set recipe = 99', 'đoạn do phiên bản mới hơn lập'],
    ['statistics that miss a document', 'search', 'update lex_stat set passages = 0', '0/'],
    [
      'a step of the schema that is missing',
      'schema',
      `delete from schema_migration where name like '0001%'`,
      '0001_register.sql',
    ],
  ])('names %s', async (_, check, damage, detail) => {
    expect(await found(damage, check)).toMatchObject({ code: 1, ok: false, detail: expect.stringContaining(detail) });
  });

  it('asks in time for the holidays of the year to come, and fails in a year without any', async () => {
    const on = async (day: string) => (await look({ ...app, today: () => day })).checks.get('calendar');
    expect(await on('2027-03-01')).toMatchObject({
      ok: true,
      warning: true,
      detail: expect.stringContaining('năm 2028 chưa có'),
    });
    expect(await on('2028-03-01')).toMatchObject({ ok: false });
  });
});
