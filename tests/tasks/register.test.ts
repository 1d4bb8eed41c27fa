import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../src/app.ts';
import { versionsOf } from '../../src/tasks/document-store.ts';
import { factsOf } from '../../src/tasks/facts.ts';
import { publishVersion, withdrawDocument } from '../../src/tasks/publish.ts';
import { loadTasks } from '../../src/tasks/register.ts';
import { ingestText, newCommittee, notice, openTestApp, SECRETARY } from '../support/app.ts';

const FIRST = [
  'Bộ Xây dựng phê duyệt Đề án kè sông Hậu trong tháng 7/2025 và tổ chức triển khai Đề án kè sông Hậu trong năm 2025.',
  'Các bộ, ngành, địa phương hoàn thiện cơ sở dữ liệu đê điều của bộ, ngành, địa phương mình.',
];
const SECOND = [
  'Bộ Xây dựng trình phê duyệt Đề án kè sông Hậu trước ngày 30/9/2025.',
  'Bộ Y tế lập danh sách trạm y tế vùng lũ.',
];
const THIRD = [
  'Bộ Xây dựng hoàn thiện, phê duyệt Đề án kè sông Hậu trước ngày 20/12/2025; tổ chức triển khai Đề án kè sông Hậu trong năm 2026.',
];
const FILES = [
  ['tb-1.txt', notice('1/TB-VPCP', '2025-07-05', FIRST)],
  ['tb-2.txt', notice('2/TB-VPCP', '2025-09-10', SECOND)],
  ['tb-3.txt', notice('3/TB-VPCP', '2025-11-15', THIRD)],
] as const;

describe('the register', () => {
  let app: App;
  let count = 0;
  beforeAll(async () => {
    app = await openTestApp();
  });
  afterAll(() => app.close());

  const fresh = () => newCommittee(app, `Ban ${++count}`);
  const tasksOf = (committeeId: number, asOf = '2025-11-20', knownOn: string | null = null) =>
    loadTasks(app.db, { committeeId, asOf, knownOn, timeZone: 'Asia/Ho_Chi_Minh' });
  const shape = async (committeeId: number) =>
    (await tasksOf(committeeId))
      .map((t) => ({
        quotes: t.directives.map((d) => d.quote),
        slips: factsOf(t, '2025-11-20', new Set()).slips.map((s) => [s.from, s.to]),
      }))
      .sort((a, b) => ((a.quotes[0] as string) < (b.quotes[0] as string) ? -1 : 1));

  it('is the same whatever order the files came in', async () => {
    const orders = [
      [0, 1, 2],
      [2, 1, 0],
      [1, 2, 0],
      [2, 0, 1],
    ];
    const shapes = [];
    for (const order of orders) {
      const id = await fresh();
      for (const i of order)
        await ingestText(app, id, (FILES[i] as (typeof FILES)[number])[0], (FILES[i] as (typeof FILES)[number])[1]);
      shapes.push(await shape(id));
    }
    for (const other of shapes.slice(1)) expect(other).toEqual(shapes[0]);
    expect(shapes[0]).toContainEqual({
      quotes: [
        expect.stringContaining('tháng 7/2025'),
        expect.stringContaining('30/9/2025'),
        expect.stringContaining('20/12/2025'),
      ],
      slips: [
        ['2025-07-31', '2025-09-30'],
        ['2025-09-30', '2025-12-20'],
      ],
    });
  });

  it('knows on an earlier day only the documents of that day', async () => {
    const id = await fresh();
    for (const [name, text] of FILES) await ingestText(app, id, name, text);
    const early = await tasksOf(id, '2025-08-01');
    expect(new Set(early.flatMap((t) => t.directives.map((d) => d.document.date)))).toEqual(new Set(['2025-07-05']));
  });

  it('repeats what was known before a document was recorded', async () => {
    const id = await fresh();
    await ingestText(app, id, FILES[0][0], FILES[0][1]);
    expect(await tasksOf(id, '2025-11-20', '2020-01-01')).toEqual([]);
    expect(await tasksOf(id, '2025-11-20', '2099-01-01')).toHaveLength(3);
  });

  it('takes the same bytes once, and the same number with other bytes as a version that waits', async () => {
    const id = await fresh();
    const first = await ingestText(app, id, FILES[0][0], FILES[0][1]);
    expect(await ingestText(app, id, 'other-name.txt', FILES[0][1])).toMatchObject({ kind: 'already-here' });
    const changed = await ingestText(app, id, FILES[0][0], FILES[0][1].replace('tháng 7/2025', 'tháng 8/2025'));
    expect(changed).toMatchObject({
      kind: 'stored',
      status: 'version_waiting',
      documentId: (first as { documentId: number }).documentId,
    });
    expect((await shape(id))[0]?.slips).toEqual([]);
    const waiting = (await versionsOf(app.db, id)).find((v) => v.state === 'waiting');
    await app.db.transaction((tx) => publishVersion(tx, waiting?.versionId ?? 0, SECRETARY));
    expect((await versionsOf(app.db, id)).map((v) => v.state)).toEqual(['superseded', 'published']);
    expect((await tasksOf(id)).flatMap((t) => t.directives.map((d) => d.due))).toContain('2025-08-31');
  });

  it('discards a version that waits: it never counts, and who did it and why is kept', async () => {
    const id = await fresh();
    const first = (await ingestText(app, id, FILES[0][0], FILES[0][1])) as { documentId: number };
    const other = FILES[0][1].replace('tháng 7/2025', 'tháng 8/2025');
    await ingestText(app, id, FILES[0][0], other);
    const withdraw = () =>
      withdrawDocument(app.db, id, first.documentId, '2025-11-18', SECRETARY, 'bản scan của dự thảo');
    expect(await withdraw()).toBe('discarded');
    expect((await versionsOf(app.db, id)).map((v) => v.state)).toEqual(['published', 'discarded']);
    expect((await tasksOf(id)).flatMap((t) => t.directives.map((d) => d.due))).toContain('2025-07-31');
    expect(await ingestText(app, id, FILES[0][0], other)).toEqual({
      kind: 'already-here',
      documentId: first.documentId,
      state: 'discarded',
    });
    expect(
      await app.db.query(
        `select e.kind, e.effective_on as day, e.by_name as by, e.reason from document_event e join document_version v on v.id = e.version_id
         where v.committee_id = $1 order by e.id`,
        [id],
      ),
    ).toMatchObject([
      { kind: 'published' },
      { kind: 'discarded', day: '2025-11-18', by: SECRETARY.name, reason: 'bản scan của dự thảo' },
    ]);
    expect(await withdraw()).toBe('withdrawn');
    expect(await withdraw()).toBeNull();
  });

  it('lets a replacement take effect on its own date and a withdrawal on its own', async () => {
    const id = await fresh();
    const old = (await ingestText(app, id, FILES[1][0], FILES[1][1])) as { documentId: number };
    await ingestText(app, id, FILES[2][0], FILES[2][1], { supersedes: old.documentId });
    expect((await tasksOf(id, '2025-11-14')).length).toBe(2);
    expect((await tasksOf(id, '2025-11-15')).flatMap((t) => t.directives.map((d) => d.document.number))).toEqual([
      '3/TB-VPCP',
      '3/TB-VPCP',
    ]);
    const third = (await versionsOf(app.db, id)).find((v) => v.number === '3/TB-VPCP');
    await withdrawDocument(app.db, id, third?.id ?? 0, '2025-11-18', SECRETARY, 'ban hành nhầm');
    expect((await tasksOf(id, '2025-11-17')).length).toBe(2);
    expect(await tasksOf(id, '2025-11-18')).toEqual([]);
  });

  it('never uses a code twice', async () => {
    const id = await fresh();
    for (const i of [2, 1, 0])
      await ingestText(app, id, (FILES[i] as (typeof FILES)[number])[0], (FILES[i] as (typeof FILES)[number])[1]);
    const codes = await app.db.query<{ code: string }>('select code from task where committee_id = $1', [id]);
    expect(new Set(codes.map((c) => c.code)).size).toBe(codes.length);
  });

  it('keeps a draft to itself until somebody named publishes it', async () => {
    const id = await fresh();
    const stored = await ingestText(app, id, FILES[0][0], FILES[0][1], { publish: null });
    expect(stored).toMatchObject({ kind: 'stored', status: 'draft', tasks: 3 });
    expect(await tasksOf(id)).toEqual([]);
    expect(await ingestText(app, id, FILES[0][0], FILES[0][1])).toMatchObject({ kind: 'stored', status: 'published' });
    expect(await tasksOf(id)).toHaveLength(3);
  });

  it('refuses a marked paper before anything of it is kept', async () => {
    const id = await fresh();
    expect(await ingestText(app, id, 'tb-9.txt', `MẬT\n${FILES[0][1]}`)).toMatchObject({ kind: 'secret' });
    expect(await versionsOf(app.db, id)).toEqual([]);
  });

  it('asks for the date where a text has none, and goes on with the other files', async () => {
    const id = await fresh();
    expect(await ingestText(app, id, 'ghi-chep.txt', 'Bộ Y tế chủ trì lập danh sách trạm y tế vùng lũ.')).toMatchObject(
      { kind: 'undated' },
    );
    expect(
      await ingestText(app, id, 'ghi-chep.txt', 'Bộ Y tế chủ trì lập danh sách trạm y tế vùng lũ.', {
        on: '2025-10-01',
      }),
    ).toMatchObject({ kind: 'stored', tasks: 1 });
  });

  it('applies a re-assignment and a stop that a conclusion states of a task found without doubt', async () => {
    const id = await fresh();
    await ingestText(
      app,
      id,
      'tb-1.txt',
      notice('1/TB-VPCP', '2025-07-05', [
        'Bộ Nội vụ xây dựng Đề án kè sông Hậu trước ngày 15/12/2025.',
        'Bộ Y tế lập Kế hoạch cấp nước vùng lũ trước ngày 30/11/2025.',
      ]),
    );
    await ingestText(
      app,
      id,
      'tb-2.txt',
      notice('2/TB-VPCP', '2025-09-10', [
        'Chuyển nhiệm vụ xây dựng Đề án kè sông Hậu từ Bộ Nội vụ sang Bộ Xây dựng chủ trì.',
        'Dừng thực hiện Kế hoạch cấp nước vùng lũ do đã lồng ghép vào chương trình khác.',
        'Dừng thực hiện Đề án cầu vượt biển.',
      ]),
    );
    const facts = (await tasksOf(id)).map((t) => factsOf(t, '2025-11-20', new Set()));
    expect(facts.map((f) => [f.lead.map((o) => o.name), f.state, f.due])).toEqual([
      [['Bộ Xây dựng'], 'open', '2025-12-15'],
      [['Bộ Y tế'], 'cancelled', '2025-11-30'],
    ]);
    expect((await tasksOf(id, '2025-08-01')).map((t) => factsOf(t, '2025-08-01', new Set()).lead[0]?.name)).toEqual([
      'Bộ Nội vụ',
      'Bộ Y tế',
    ]);
  });

  it('seals committees from each other', async () => {
    const [a, b] = [await fresh(), await fresh()];
    await ingestText(app, a, FILES[0][0], FILES[0][1]);
    expect(await tasksOf(b)).toEqual([]);
  });

  it('holds a paper once that two people take in at the same moment, as its bytes or in another wording', async () => {
    const committeeId = await fresh();
    const [name, text] = FILES[0];
    const taken = await Promise.all([
      ingestText(app, committeeId, name, text),
      ingestText(app, committeeId, name, text),
      ingestText(app, committeeId, 'ban-khac.txt', `${text}\nGhi chú: bản gửi lại.`),
    ]);
    expect(
      taken.map((t) => (t.kind === 'stored' ? t.status : t.kind)).filter((status) => status !== 'already-here'),
    ).toEqual(expect.arrayContaining(['published', 'version_waiting']));
    expect(new Set(taken.map((t) => 'documentId' in t && t.documentId)).size).toBe(1);
    const states = (await versionsOf(app.db, committeeId)).map((v) => v.state);
    expect(states.sort()).toEqual(['published', 'waiting']);
    const [events] = await app.db.query<{ n: number }>(
      `select count(*)::int as n from document_event e join document_version v on v.id = e.version_id
       where v.committee_id = $1 and e.kind = 'published'`,
      [committeeId],
    );
    expect(events?.n).toBe(1);
  });
});
