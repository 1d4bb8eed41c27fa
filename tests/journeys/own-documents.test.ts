import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../src/app.ts';
import { notice, openTestApp } from '../support/app.ts';
import { command, dataFolder, dondoc } from '../support/cli.ts';
import { itWithVector } from '../support/database.ts';

const lines = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((l) => JSON.parse(l));

describe('a secretary with a folder of conclusions', () => {
  const folder = dataFolder();
  let app: App;
  const file = (name: string) => join(folder.dir, name);
  beforeAll(async () => {
    app = await openTestApp();
    writeFileSync(
      file('tb-1.txt'),
      notice('1/TB-VPCP', '2025-07-05', [
        'Bộ Xây dựng chủ trì, phối hợp với Bộ Tài chính phê duyệt Đề án kè sông Hậu trong tháng 9/2025.',
        'Bộ Y tế lập danh sách trạm y tế vùng lũ trước ngày 15/8/2025.',
      ]),
    );
    writeFileSync(
      file('tb-2.txt'),
      notice('2/TB-VPCP', '2025-10-05', ['Bộ Xây dựng phê duyệt Đề án kè sông Hậu trước ngày 20/12/2025.']),
    );
    writeFileSync(file('mat.txt'), `TỐI MẬT\n${notice('3/TB-VPCP', '2025-10-05', ['Bộ Y tế báo cáo.'])}`);
    writeFileSync(file('rong.txt'), '');
  });
  afterAll(async () => {
    await app.close();
    folder.remove();
  });

  it('ingests them in one command: one line a file, and a bad file stops no other', async () => {
    const run = await command(app, [
      'ingest',
      file('tb-1.txt'),
      file('mat.txt'),
      file('rong.txt'),
      file('khong-co.txt'),
      file('tb-2.txt'),
      '--publish',
      '--by',
      'Thư ký',
      '--json',
    ]);
    expect(run.code).toBe(1);
    expect(lines(run.out).map((l) => [l.file, l.status, l.tasks, l.continued])).toEqual([
      ['tb-1.txt', 'published', 2, 0],
      ['mat.txt', 'refused', 0, 0],
      ['rong.txt', 'failed', 0, 0],
      ['khong-co.txt', 'failed', 0, 0],
      ['tb-2.txt', 'published', 1, 1],
    ]);
    expect(run.out).not.toContain('Bộ Y tế báo cáo');
  });

  it('asks, and gets the row with binding, due, slip and the verbatim quote', async () => {
    const run = await command(app, [
      'ask',
      'Bộ Xây dựng còn nợ nhiệm vụ nào đến tháng 12?',
      '--as-of',
      '2025-11-20',
      '--json',
    ]);
    const answer = JSON.parse(run.out);
    expect(answer).toMatchObject({
      answered: true,
      understood: { kind: 'list', agencies: ['Bộ Xây dựng'], due: { from: null, to: '2025-12-31' }, status: ['open'] },
      tasks: [
        {
          code: expect.stringMatching(/^NV-\d{4}$/),
          binding: 'lead',
          due: '2025-12-20',
          overdue: false,
          support: [],
          slips: [{ from: '2025-09-30', to: '2025-12-20', kind: 're-issued' }],
          document: { number: '2/TB-VPCP', file: 'tb-2.txt' },
        },
      ],
    });
    const text = readFileSync(file('tb-2.txt'), 'utf8');
    for (const c of answer.citations) expect(text.slice(c.start, c.end)).toBe(c.quote);
  });

  it('asks many questions at once, each with its own day', async () => {
    writeFileSync(
      file('q.jsonl'),
      [
        { id: 'a', question: 'Bộ Y tế có nhiệm vụ nào quá hạn?', as_of: '2025-09-01' },
        { id: 'b', question: 'Bộ Y tế có nhiệm vụ nào quá hạn?', as_of: '2025-08-01' },
      ]
        .map((q) => JSON.stringify(q))
        .join('\n'),
    );
    const answers = lines((await command(app, ['ask', '--batch', file('q.jsonl'), '--json'])).out);
    expect(answers.map((a) => [a.id, a.answer.answered, a.answer.tasks.length])).toEqual([
      ['a', true, 1],
      ['b', false, 0],
    ]);
    expect(answers[0].answer.tasks[0]).toMatchObject({ status: 'no-information', overdue: false });
  });

  it('adds an officer, who sees the tasks but not another agency’s state', async () => {
    const added = await command(app, [
      'member',
      'add',
      '--name',
      'Đầu mối Bộ Y tế',
      '--role',
      'officer',
      '--agency',
      'Bộ Y tế',
      '--json',
    ]);
    expect(JSON.parse(added.out)).toMatchObject({ role: 'officer', agency: 'Bộ Y tế' });
    const asked = await command(app, [
      'ask',
      'Bộ Xây dựng chủ trì nhiệm vụ nào?',
      '--viewer',
      'Đầu mối Bộ Y tế',
      '--as-of',
      '2025-11-20',
      '--json',
    ]);
    expect(JSON.parse(asked.out).tasks).toMatchObject([{ state: null, status: null, due: '2025-12-20' }]);
    const ranking = await command(app, ['ask', 'bo nao cham nhat', '--viewer', 'Đầu mối Bộ Y tế', '--json']);
    expect(JSON.parse(ranking.out).answered).toBe(false);
  });

  it('withdraws a notice with a reason, and the answer follows from that day', async () => {
    const [, second] = JSON.parse((await command(app, ['documents', '--json'])).out);
    expect(
      (
        await command(app, [
          'withdraw',
          String(second.document.id),
          '--by',
          'Thư ký',
          '--reason',
          'ban hành nhầm',
          '--date',
          '2025-11-25',
          '--json',
        ])
      ).code,
    ).toBe(0);
    const after = JSON.parse(
      (await command(app, ['ask', 'Hạn phê duyệt Đề án kè sông Hậu là khi nào?', '--as-of', '2025-11-26', '--json']))
        .out,
    );
    expect(after.text).toContain('30/09/2025');
    const before = JSON.parse(
      (await command(app, ['ask', 'Hạn phê duyệt Đề án kè sông Hậu là khi nào?', '--as-of', '2025-11-20', '--json']))
        .out,
    );
    expect(before.text).toContain('20/12/2025');
  });

  it('is told plainly what is wrong with a command', async () => {
    expect((await command(app, ['ingest', file('tb-1.txt'), '--publish'])).code).toBe(2);
    expect((await command(app, ['ask', 'x', '--as-of', '31/12/2025'])).code).toBe(2);
    expect((await command(app, ['extract', file('tb-1.txt'), file('tb-2.txt'), '--json'])).code).toBe(2);
    expect((await dondoc(['doctor'], '', { DONDOC_READ_TIMEOUT_MS: 'soon', DONDOC_DATA: folder.dir })).code).toBe(2);
    expect((await command(app, ['ask', '--help'])).out).toContain('--as-of');
  });

  it('reads a file without keeping anything', async () => {
    const { document, text, tasks } = JSON.parse((await dondoc(['extract', file('tb-1.txt'), '--json'])).out);
    expect(document).toMatchObject({
      kind: 'Thông báo',
      number: '1/TB-VPCP',
      issuedOn: '2025-07-05',
      standing: 'official',
      body: 'Văn phòng Chính phủ',
    });
    expect(tasks).toHaveLength(2);
    for (const t of tasks) expect(text.slice(t.start, t.end)).toBe(t.quote);
  });

  itWithVector('has the doctor confirm that every stored quote is verbatim', async () => {
    const run = await command(app, ['doctor', '--json']);
    expect(run.code).toBe(0);
    expect(JSON.parse(run.out).every((c: { ok: boolean }) => c.ok)).toBe(true);
  });
});
