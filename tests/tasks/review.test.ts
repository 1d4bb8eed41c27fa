import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../src/app.ts';
import { draftOf } from '../../src/tasks/draft.ts';
import { factsOf } from '../../src/tasks/facts.ts';
import { publishVersion } from '../../src/tasks/publish.ts';
import { loadTasks } from '../../src/tasks/register.ts';
import { relationsAmiss } from '../../src/tasks/relate.ts';
import {
  approveItems,
  type Decided,
  decideLink,
  dropItems,
  editItem,
  mergeItems,
  splitItem,
  trackItems,
} from '../../src/tasks/review/decide.ts';
import { type ReviewItem, reviewItems } from '../../src/tasks/review/items.ts';
import { undoAct } from '../../src/tasks/review/undo.ts';
import { ingestText, newCommittee, notice, openTestApp, SECRETARY } from '../support/app.ts';

const POINTS = [
  'Bộ Xây dựng hoàn thiện Đề án kè sông Hậu trước ngày 30/9/2025.',
  'Bộ Y tế lập danh sách trạm y tế vùng lũ và tập huấn cán bộ trạm y tế.',
  'Bộ Tài chính bố trí kinh phí duy tu đê.',
  'Bộ Tài chính cấp kinh phí duy tu đê.',
];
const HEALTH = { id: 'bo-y-te', name: 'Bộ Y tế' };
const INTERIOR = { id: 'bo-noi-vu', name: 'Bộ Nội vụ' };
const deciding = { by: SECRETARY, on: '2025-11-20' };
const other = { by: { ...SECRETARY, name: 'Thư ký thứ hai' }, on: '2025-11-20' };

describe('review of a draft, item by item', () => {
  let app: App;
  let count = 0;
  beforeAll(async () => {
    app = await openTestApp();
  });
  afterAll(() => app.close());

  async function drafted(points = POINTS, number = '11/TB-VPCP', committee?: number) {
    const id = committee ?? (await newCommittee(app, `Ban rà soát ${++count}`));
    const day = number === '11/TB-VPCP' ? '2025-08-01' : '2025-10-01';
    const name = `${number.slice(0, 2)}.txt`;
    const result = await ingestText(app, id, name, notice(number, day, points), { publish: null });
    if (result.kind !== 'stored') throw new Error(result.kind);
    const [version] = await app.db.query<{ id: number }>('select id from document_version where document_id = $1', [
      result.documentId,
    ]);
    return { id, versionId: version?.id as number };
  }
  const publish = (versionId: number) => app.db.transaction((tx) => publishVersion(tx, versionId, SECRETARY));
  const tasksOf = (id: number) =>
    loadTasks(app.db, { committeeId: id, asOf: '2025-11-20', knownOn: null, timeZone: 'Asia/Ho_Chi_Minh' });
  const items = (versionId: number) => reviewItems(app.db, versionId);
  const done = (decided: Decided) => {
    if (decided.kind !== 'done') throw new Error(decided.kind);
    return decided;
  };

  it('publishes what the person made of it: edited, split, merged, dropped, and says what was looked at', async () => {
    const { id, versionId } = await drafted();
    const read = await items(versionId);
    const [scheme, health, funds, moreFunds] = read as [ReviewItem, ReviewItem, ReviewItem, ReviewItem];
    expect(read).toHaveLength(POINTS.length);
    done(await editItem(app.db, id, scheme.id, { lead: [INTERIOR], support: scheme.lead }, 'ghi nhầm', deciding));
    done(
      await splitItem(
        app.db,
        id,
        health.id,
        [
          { title: 'Lập danh sách trạm y tế' },
          { title: 'Tập huấn cán bộ', due: { due: '2025-12-31', dueKind: 'by', duePhrase: null } },
        ],
        null,
        deciding,
      ),
    );
    done(await mergeItems(app.db, id, [funds.id, moreFunds.id], 'trùng', deciding));
    await publish(versionId);
    const tasks = await tasksOf(id);
    expect(tasks.map((t) => t.directives[0]?.title)).toEqual([
      scheme.title,
      'Lập danh sách trạm y tế',
      'Tập huấn cán bộ',
      `${funds.title}; ${moreFunds.title}`,
    ]);
    expect(tasks[0]?.directives[0]?.lead).toEqual([INTERIOR]);
    expect(tasks[0]?.directives[0]?.quote).toBe(scheme.quote);
    expect(tasks.every((t) => t.directives[0]?.reviewed)).toBe(true);
    expect(await relationsAmiss(app.db)).toBe(0);
  });

  it('keeps the code of a task that is edited or split after publication, on the part with the original deadline', async () => {
    const { id, versionId } = await drafted();
    await publish(versionId);
    const before = await tasksOf(id);
    expect(before.every((t) => t.directives[0]?.reviewed)).toBe(false);
    const scheme = before.find((t) => t.directives[0]?.due) as (typeof before)[number];
    const itemId = scheme.directives[0]?.id as number;
    done(
      await splitItem(
        app.db,
        id,
        itemId,
        [{ title: 'Lấy ý kiến Đề án', due: null }, { title: 'Hoàn thiện Đề án' }],
        null,
        deciding,
      ),
    );
    const after = await tasksOf(id);
    expect(after).toHaveLength(before.length + 1);
    expect(after.find((t) => t.code === scheme.code)?.directives[0]?.title).toBe('Hoàn thiện Đề án');
    expect(after.filter((t) => t.directives[0]?.reviewed).map((t) => t.directives[0]?.title)).toHaveLength(2);
  });

  it('merging after publication keeps the older code; undoing it gives the other its code back', async () => {
    const { id, versionId } = await drafted();
    await publish(versionId);
    const [, , funds, more] = await tasksOf(id);
    const ids = [funds, more].map((t) => t?.directives[0]?.id as number);
    const { actId } = done(await mergeItems(app.db, id, ids, null, deciding));
    expect((await tasksOf(id)).map((t) => t.code)).toEqual(['NV-0001', 'NV-0002', 'NV-0003']);
    expect(await undoAct(app.db, id, actId, deciding)).toEqual({ kind: 'undone' });
    expect((await tasksOf(id)).map((t) => t.code)).toEqual(['NV-0001', 'NV-0002', 'NV-0003', 'NV-0004']);
    expect(await undoAct(app.db, id, actId, deciding)).toEqual({ kind: 'not-found' });
  });

  it('refuses the second of two people who change the same item, and says who was first', async () => {
    const { id, versionId } = await drafted();
    const [first] = await items(versionId);
    const itemId = first?.id as number;
    const both = await Promise.all([
      editItem(app.db, id, itemId, { title: 'Của người thứ nhất' }, null, deciding),
      editItem(app.db, id, itemId, { title: 'Của người thứ hai' }, null, other),
    ]);
    expect(both.map((d) => d.kind).sort()).toEqual(['changed-meanwhile', 'done']);
    expect(await items(versionId)).toHaveLength(POINTS.length);
  });

  it('does not undo what somebody has gone on from', async () => {
    const { id, versionId } = await drafted();
    const [first] = await items(versionId);
    const edited = done(await editItem(app.db, id, first?.id as number, { title: 'Lần một' }, null, deciding));
    done(await editItem(app.db, id, edited.items[0] as number, { lead: [HEALTH] }, null, other));
    expect(await undoAct(app.db, id, edited.actId, deciding)).toEqual({ kind: 'built-upon', by: 'Thư ký thứ hai' });
  });

  it('shows what an item would continue, and follows the person who links or refuses', async () => {
    const { id, versionId } = await drafted();
    await publish(versionId);
    const next = await drafted(
      ['Bộ Xây dựng hoàn thiện Đề án kè sông Hậu trước ngày 20/12/2025.', 'Bộ Tài chính rà soát kinh phí đê.'],
      '22/TB-VPCP',
      id,
    );
    const draft = await draftOf(app.db, id, next.versionId);
    const [scheme, funds] = draft?.items ?? [];
    expect(scheme?.sure).toMatchObject({ code: 'NV-0001', due: '2025-09-30' });
    expect(funds?.sure).toBeNull();
    const earlier = scheme?.sure?.directiveId as number;
    done(await decideLink(app.db, id, scheme?.id as number, earlier, 'refuse', 'việc khác', deciding));
    const fundsBefore = (await tasksOf(id)).find((t) => t.code === 'NV-0003')?.directives[0]?.id as number;
    done(await decideLink(app.db, id, funds?.id as number, fundsBefore, 'link', null, deciding));
    // The decision outlives an edit of what it was made on.
    done(await editItem(app.db, id, funds?.id as number, { title: 'Rà soát kinh phí' }, null, deciding));
    await publish(next.versionId);
    const tasks = await tasksOf(id);
    expect(tasks.map((t) => [t.code, t.directives.length])).toEqual([
      ['NV-0001', 1],
      ['NV-0002', 1],
      ['NV-0003', 2],
      ['NV-0004', 1],
      ['NV-0005', 1],
    ]);
    expect(factsOf(tasks[4] as (typeof tasks)[number], '2025-11-20', new Set()).slips).toEqual([]);
  });

  it('keeps the tracking date of an item that is edited, and brings it back with it', async () => {
    const { id, versionId } = await drafted();
    const tracked = (await items(versionId))[1]?.id as number;
    done(await trackItems(app.db, id, [{ id: tracked, date: '2025-12-01', rhythm: 'monthly' }], deciding));
    const { actId, items: made } = done(await editItem(app.db, id, tracked, { lead: [INTERIOR] }, null, deciding));
    const trackedNow = async () => (await items(versionId)).filter((item) => item.tracking).map((item) => item.id);
    expect(await trackedNow()).toEqual(made);
    await undoAct(app.db, id, actId, deciding);
    expect(await trackedNow()).toEqual([tracked]);
  });

  it('drops with a reason and never for a version that is no longer open', async () => {
    const { id, versionId } = await drafted();
    const [first, second] = await items(versionId);
    done(await dropItems(app.db, id, [first?.id as number], 'không phải nhiệm vụ', deciding));
    expect(await items(versionId)).toHaveLength(POINTS.length - 1);
    expect(await approveItems(app.db, id, [first?.id as number], other)).toEqual({
      kind: 'changed-meanwhile',
      by: 'Thư ký',
      decision: 'dropped',
    });
    await app.db.query(`update document_version set state = 'discarded' where id = $1`, [versionId]);
    expect(await approveItems(app.db, id, [second?.id as number], deciding)).toEqual({
      kind: 'closed',
      state: 'discarded',
    });
    expect(await approveItems(app.db, id + 1000, [second?.id as number], deciding)).toEqual({ kind: 'not-found' });
  });
});
