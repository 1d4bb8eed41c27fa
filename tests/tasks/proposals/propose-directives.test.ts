import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Config } from '../../../src/config.ts';
import { type Model, openModel } from '../../../src/model/model.ts';
import { draftOf, sureItems } from '../../../src/tasks/draft.ts';
import { proposeDirectives } from '../../../src/tasks/proposals/propose-directives.ts';
import { addRun } from '../../../src/tasks/proposals/store.ts';
import { publishVersion } from '../../../src/tasks/publish.ts';
import { relationsAmiss } from '../../../src/tasks/relate.ts';
import { approveItems, dropItems, editItem } from '../../../src/tasks/review/decide.ts';
import { reviewItems } from '../../../src/tasks/review/items.ts';
import { undoAct } from '../../../src/tasks/review/undo.ts';
import { ingestText, newCommittee, notice, openTestApp, SECRETARY, SILENT } from '../../support/app.ts';
import { command } from '../../support/cli.ts';
import { type ModelServer, startModelServer } from '../../support/model-server.ts';
import { finding } from '../../support/proposing.ts';

let app: Awaited<ReturnType<typeof openTestApp>>;
let server: ModelServer;
let committeeId: number;
let nowMs: number;
let papers = 0;
beforeAll(async () => {
  [app, server] = await Promise.all([openTestApp('2025-12-20'), startModelServer()]);
});
afterAll(async () => {
  await server.close();
  await app.close();
});
beforeEach(async () => {
  committeeId = await newCommittee(app, `Ban Chỉ đạo ${++papers}`);
  nowMs = Date.parse('2025-12-20T02:00:00Z');
  server.script(finding([PUMP, OTHERWISE]));
});

const PUMP_POINT = 'Riêng chuyện trạm bơm Gò Sim thì trông vào Bộ Xây dựng, phải chạy được trước ngày 31/01/2026.';
const HEALTH_POINT = 'Bộ Y tế lập danh sách trạm y tế ven đê trước ngày 15/01/2026, có Bộ Nội vụ cùng lo.';
const PUMP = { quote: 'phải chạy được trước ngày 31/01/2026', lead: ['Bộ Xây dựng'] };
const OTHERWISE = { quote: 'lập danh sách trạm y tế ven đê trước ngày 15/01/2026', lead: ['Bộ Y tế', 'Bộ Nội vụ'] };
const LONG = `Bộ Tài chính bố trí vốn duy tu kênh tiêu ${'và các công trình phụ trợ của từng đoạn kênh '.repeat(32)}trong quý I năm 2026.`;

const TWO_WINDOWS = [HEALTH_POINT, LONG, LONG.replace('kênh tiêu', 'kênh tưới'), PUMP_POINT];

function modelOf(settings: Record<string, string> = {}): { model: Model } {
  const all = { OPENAI_BASE_URL: server.url, DONDOC_CHAT_MODEL: 'thu', DONDOC_MODEL_TIMEOUT_MS: '600', ...settings };
  const config = Config.parse(all);
  const model = openModel({ db: app.db, config, now: () => nowMs, clock: () => 0, log: SILENT });
  if (!model) throw new Error('a model is set');
  return { model };
}

async function draft(points = [HEALTH_POINT, PUMP_POINT], over: { head?: string } = {}): Promise<number> {
  const text = notice(`${papers}/TB-VPCP`, '2025-12-20', points);
  const marked = over.head ? text.replace('THÔNG BÁO', `${over.head}\n\nTHÔNG BÁO`) : text;
  await ingestText(app, committeeId, `tb-${papers}.txt`, marked, { publish: null });
  const [row] = await app.db.query<{ id: number }>(
    'select max(id) as id from document_version where committee_id = $1',
    [committeeId],
  );
  const versionId = (row as { id: number }).id;
  await addRun(app.db, { committeeId, versionId, chatId: null }, new Date(nowMs).toISOString());
  return versionId;
}

const propose = (versionId: number, with_ = modelOf(), untilMs = Number.POSITIVE_INFINITY) =>
  proposeDirectives({ db: app.db, ...with_, now: () => nowMs }, versionId, { untilMs });
const draftNow = async (versionId: number) => {
  const found = await draftOf(app.db, committeeId, versionId);
  if (!found) throw new Error('there is a draft');
  return found;
};
const deciding = { by: SECRETARY, on: '2025-12-20' };
const publish = (versionId: number) => app.db.transaction((tx) => publishVersion(tx, versionId, SECRETARY));
const tasks = () =>
  app.db.query<{ quote: string }>(
    `select d.quote from task t join task_directive td on td.task_id = t.id and td.revoked_at is null join directive d on d.id = td.directive_id
     where t.committee_id = $1 order by d.id`,
    [committeeId],
  );

describe('a model that proposes from a draft', () => {
  it('adds what the rules did not read and its own reading beside theirs, both to be looked at', async () => {
    const versionId = await draft();
    const before = await reviewItems(app.db, versionId);
    expect(before.map((i) => i.origin)).toEqual(['rules']);
    expect(await propose(versionId)).toMatchObject({ kind: 'finished', state: 'done', added: 1, disagreements: 1 });
    const after = await draftNow(versionId);
    const [health, pump] = after.items;
    expect(health).toMatchObject({ ...before[0], disagreement: { about: ['lead'], seen: { lead: OTHERWISE.lead } } });
    expect(pump).toMatchObject({ origin: 'model', quote: PUMP.quote, due: '2026-01-31', point: 'điểm 2' });
    expect(sureItems(after)).toEqual([]);
    const [row] = await app.db.query<{ hash: string }>(
      'select model_prompt_hash as hash from directive where id = $1',
      [pump?.id],
    );
    expect(row?.hash).toMatch(/^[0-9a-f]{16}$/);
    expect(await propose(versionId)).toEqual({ kind: 'nothing' });
  });

  it('makes no task by publishing the whole file; one that is approved later becomes one, and undone is none', async () => {
    const versionId = await draft();
    await propose(versionId);
    const published = await publish(versionId);
    expect(published).toMatchObject({ tasks: 1, left: [{ title: expect.stringContaining('chạy được') }] });
    expect((await tasks()).map((t) => t.quote)).not.toContain(PUMP.quote);
    const pump = (await draftNow(versionId)).items.find((i) => i.origin === 'model');
    const done = await approveItems(app.db, committeeId, [pump?.id as number], deciding);
    expect((await tasks()).map((t) => t.quote)).toContain(PUMP.quote);
    await undoAct(app.db, committeeId, (done as { actId: string }).actId, deciding);
    expect((await tasks()).map((t) => t.quote)).not.toContain(PUMP.quote);
    expect(await relationsAmiss(app.db)).toBe(0);
  });

  it('is in the register only as the person changed it, and where it is dropped not at all', async () => {
    const versionId = await draft([
      PUMP_POINT,
      PUMP_POINT.replace('Gò Sim', 'Gò Me').replace('phải chạy', 'phải kịp chạy'),
    ]);
    const second = { quote: 'phải kịp chạy được trước ngày 31/01/2026', lead: ['Bộ Xây dựng'] };
    server.script(finding([PUMP, second]));
    await propose(versionId);
    const [one, other] = (await draftNow(versionId)).items;
    await editItem(app.db, committeeId, one?.id as number, { title: 'Trạm bơm Gò Sim vận hành' }, null, deciding);
    await dropItems(app.db, committeeId, [other?.id as number], 'Không phải nhiệm vụ', deciding);
    expect(await publish(versionId)).toMatchObject({ tasks: 1, left: [] });
    const [row] = await app.db.query<{ n: number }>(
      'select count(*)::int as n from task_directive td join directive d on d.id = td.directive_id where d.committee_id = $1',
      [committeeId],
    );
    expect(row?.n).toBe(1);
  });

  it('that fails half-way goes on where it stopped and pays no window twice', async () => {
    const versionId = await draft(TWO_WINDOWS);
    const chats = server.chats.length;
    const find = finding([PUMP, OTHERWISE]);
    server.script((asked) => (asked.body.includes('Gò Sim') ? { status: 500 } : find(asked)));
    expect(await propose(versionId)).toEqual({ kind: 'unfinished', why: 'failed' });
    expect(await reviewItems(app.db, versionId)).toEqual((await draftNow(versionId)).items.map(withoutLinks));
    expect((await reviewItems(app.db, versionId)).every((i) => i.origin === 'rules' && !i.disagreement)).toBe(true);
    server.script(find);
    nowMs += 70_000;
    expect(await propose(versionId)).toMatchObject({ kind: 'finished', added: 1, read: 2, windows: 2 });
    expect(server.chats.length - chats).toBe(3);
  });

  it('that never answers is given up after a few rounds, and what it did read is kept', async () => {
    const versionId = await draft(TWO_WINDOWS);
    const find = finding([PUMP, OTHERWISE]);
    server.script((asked) => (asked.body.includes('Gò Sim') ? { status: 429 } : find(asked)));
    for (let round = 0; round < 3; round++) {
      expect(await propose(versionId)).toMatchObject({ kind: 'unfinished' });
      nowMs += 70_000;
    }
    expect(await propose(versionId)).toMatchObject({
      state: 'given-up',
      read: 1,
      windows: 2,
      added: 0,
      disagreements: 1,
    });
    expect(await propose(versionId)).toEqual({ kind: 'nothing' });
  });

  it.each([
    ['too many requests', { status: 429, after: 30 }],
    ['an error of the server', { status: 500 }],
    ['silence', { hang: true as const }],
    ['a body that is no JSON', { garbage: '<html>' }],
    ['an answer in another form', { json: { tasks: [{ point: 'một' }] } }],
    ['an answer that breaks off', { cut: '{"tasks":[{"point":2,"quote":"phải chạy' }],
  ])('and meets %s leaves the draft as it is without a model', async (_, reply) => {
    const versionId = await draft();
    const before = await draftNow(versionId);
    server.script(() => reply);
    expect(await propose(versionId)).toMatchObject({ kind: 'unfinished' });
    expect(await draftNow(versionId)).toEqual(before);
  });

  it('whose answer does not fit is asked for halves', async () => {
    const versionId = await draft();
    const find = finding([PUMP, OTHERWISE]);
    server.script((asked) => (asked.body.includes('[3]') ? { cut: '{"tasks":[' } : find(asked)));
    expect(await propose(versionId)).toMatchObject({ kind: 'finished', added: 1, disagreements: 1 });
  });

  it('is not asked again for the same words, and never for those of another committee', async () => {
    const versionId = await draft();
    await propose(versionId);
    const chats = server.chats.length;
    papers++;
    expect(await propose(await draft())).toMatchObject({ added: 1 });
    expect(server.chats.length - chats).toBe(0);
    committeeId = await newCommittee(app, `Ban Chỉ đạo khác ${papers}`);
    await propose(await draft());
    expect(server.chats.length - chats).toBe(1);
  });

  it.each(['DỰ THẢO', 'LƯU HÀNH NỘI BỘ'])('outside the house is never shown a paper marked "%s"', async (head) => {
    const versionId = await draft(undefined, { head });
    const outside = { OPENAI_BASE_URL: 'https://mo-hinh.example.com/v1' };
    expect(await propose(versionId, modelOf(outside))).toEqual({ kind: 'nothing' });
    const [run] = await app.db.query<{ state: string }>('select state from proposal_run where version_id = $1', [
      versionId,
    ]);
    expect(run?.state).toBe('not-allowed');
    expect((await reviewItems(app.db, versionId)).every((i) => i.origin === 'rules')).toBe(true);
    // Taken in again once there is a server in the house, it is read.
    await addRun(app.db, { committeeId, versionId, chatId: null }, new Date(nowMs).toISOString());
    expect(await propose(versionId)).toMatchObject({ state: 'done', added: 1 });
  });

  it('reads what the command line takes in, which says the same line as ever', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'dondoc-model-'));
    const file = join(dir, 'tb-dong-lenh.txt');
    writeFileSync(file, notice('900/TB-VPCP', '2025-12-20', [HEALTH_POINT, PUMP_POINT]));
    const deps = { ...app, ...modelOf(), now: () => nowMs };
    const where = ['--committee', `Ban Chỉ đạo ${papers}`];
    const taken = await command(deps, ['ingest', file, '--json', ...where]);
    const line = JSON.parse(taken.out) as { documentId: number };
    expect(line).toEqual({
      ...{ file: 'tb-dong-lenh.txt', documentId: line.documentId, status: 'draft' },
      ...{ tasks: 1, continued: 0, doubtful: 0 },
    });
    const published = await command(deps, ['publish', String(line.documentId), '--by', 'Thư ký', ...where]);
    expect(published.out).toMatch(/1 nhiệm vụ.*\n1 việc do mô hình đề xuất.*“Phải chạy được”/);
    writeFileSync(file, notice('901/TB-VPCP', '2025-12-20', [PUMP_POINT]));
    const told = await command(deps, ['ingest', file, '--publish', '--by', 'Thư ký', ...where]);
    expect(told.out).toMatch(/mô hình đọc 1\/1 phần: đề xuất thêm 1 việc/);
    rmSync(dir, { recursive: true });
  });

  it('begins no part once the time it was given is over', async () => {
    const versionId = await draft();
    expect(await propose(versionId, modelOf(), nowMs - 1)).toEqual({ kind: 'unfinished', why: 'late' });
    expect(await propose(versionId)).toMatchObject({ kind: 'finished' });
  });
});

function withoutLinks<T extends { sure: unknown; doubtful: unknown }>({ sure: _, doubtful: __, ...item }: T) {
  return item;
}
