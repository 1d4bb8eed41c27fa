import { afterAll, beforeAll, expect, it } from 'vitest';
import type { App } from '../../../src/app.ts';
import { COMMANDS } from '../../../src/channels/terminal/command-list.ts';
import { runCommand } from '../../../src/channels/terminal/commands.ts';
import { addCommittee } from '../../../src/people/committees.ts';
import { overdueFrom } from '../../../src/shared/calendar.ts';
import { ingestText, notice, openTestApp, SILENT_IO } from '../../support/app.ts';

let app: App;
let committeeId: number;
beforeAll(async () => {
  app = await openTestApp('2025-11-20');
  committeeId = (await addCommittee(app.db, 'Ban Chỉ đạo', false)).id;
});
afterAll(() => app.close());

async function run(name: string, ...args: string[]): Promise<{ code: number; said: unknown }> {
  const command = COMMANDS.find((c) => c.name === name);
  if (!command) throw new Error(name);
  const lines: string[] = [];
  const io = { ...SILENT_IO, out: (text: string) => void lines.push(text) };
  const code = await runCommand(command, [...args, '--json'], io, app, app.clock);
  return { code, said: lines.length === 0 ? null : JSON.parse(lines.join('')) };
}

it('a committee adds its own days off, and takes them back; who did it is recorded', async () => {
  expect((await run('calendar', '--off', '2026-11-23', '--by', 'Quản trị')).said).toMatchObject({
    off: ['2026-11-23'],
    work: [],
  });
  expect((await run('calendar', '--work', '2026-11-28')).said).toMatchObject({
    off: ['2026-11-23'],
    work: ['2026-11-28'],
  });
  expect((await run('calendar', '--as-table', '2026-11-23')).said).toMatchObject({ off: [], work: ['2026-11-28'] });
  const changes = await app.db.query<{ by: string }>('select by_name as by from setting_change order by id');
  expect(changes.map((c) => c.by)).toEqual(['Quản trị', 'command line', 'command line']);
});

it('what is due on a committee’s own day off is overdue only after its next working day', () => {
  expect(overdueFrom('2026-11-20')).toBe('2026-11-21');
  expect(overdueFrom('2026-11-20', { off: ['2026-11-20'], work: [] })).toBe('2026-11-24');
});

it('the steps of the reminders are changed as a whole, and nonsense is refused', async () => {
  expect((await run('reminders', '--long', '20,10,5')).said).toMatchObject({
    longLadder: [20, 10, 5],
    shortLadder: [7, 1, 0],
  });
  expect((await run('reminders', '--short', 'sớm')).code).toBe(2);
  expect((await run('reminders')).said).toMatchObject({ longLadder: [20, 10, 5] });
  expect((await run('reminders', '--stale', '20,25,40')).said).toMatchObject({
    longLadder: [20, 10, 5],
    stale: { officer: 20, desk: 25, leader: 40 },
  });
  for (const wrong of ['40,25,20', '20', '20,25,40,60'])
    expect((await run('reminders', '--stale', wrong)).code).toBe(2);
});

it('what was due on a day off of the committee’s own is late nowhere before its next working day is over', async () => {
  const text = notice('7102/TB-VPCP', '2025-10-20', [
    'Bộ Xây dựng ban hành hướng dẫn kiểm tra hồ chứa trước ngày 19/11/2025.',
  ]);
  await ingestText(app, committeeId, 'tb-7102.txt', text);
  const shown = async () => ({
    show: (await run('show', 'NV-0001')).said,
    ask: ((await run('ask', 'NV-0001 đến đâu rồi')).said as { text: string }).text,
  });
  expect(await shown()).toMatchObject({
    show: { pastDue: true, overdueFrom: '2025-11-20' },
    ask: expect.stringContaining('đã qua hạn'),
  });
  await run('calendar', '--off', '2025-11-19');
  expect(await shown()).toMatchObject({
    show: { pastDue: false, overdueFrom: '2025-11-21' },
    ask: expect.stringContaining('hạn rơi vào ngày nghỉ, tính đến hết 20/11/2025'),
  });
});
