import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { wireApp } from '../../src/app.ts';
import { loadSample } from '../../src/channels/terminal/sample.ts';
import { Config } from '../../src/config.ts';
import { openDatabase } from '../../src/database/database.ts';
import { migrate } from '../../src/database/migrate.ts';
import { committees } from '../../src/people/committees.ts';
import { letterhead } from '../../src/reports/status/letterhead.ts';
import { letterTasks, reminderLetter } from '../../src/reports/status/reminder-letter.ts';
import { type Report, reportOf } from '../../src/reports/status/report-input.ts';
import { sessionReport } from '../../src/reports/status/session-report.ts';
import { statusWorkbook } from '../../src/reports/status/status-workbook.ts';
import { approveItems } from '../../src/tasks/review/decide.ts';
import { SILENT, SILENT_IO, secretaryOf } from '../support/app.ts';
import { CONSTRUCTION } from '../support/bot.ts';

/**
 * The files as LibreOffice shows them: workbook, session report and reminder letter of the sample committee; with `--picture`, those
 * in `docs/` are made anew. Needs `soffice` and `pdftoppm` of the machine, and says so where they are missing.
 */
const DAY = '2026-01-12';

const missing = ['soffice', 'pdftoppm'].filter((name) => spawnSync('which', [name]).status !== 0);
if (missing.length > 0) {
  process.stdout.write(`pictures of files were not made: ${missing.join(', ')} not found\n`);
  process.exit(0);
}
const dir = mkdtempSync(join(tmpdir(), 'dondoc-files-'));
const db = await openDatabase({ kind: 'memory' });
try {
  await migrate(db);
  const app = wireApp({ config: Config.parse({}), db, now: () => Date.parse(`${DAY}T02:00:00Z`), log: SILENT });
  await loadSample(app, SILENT_IO);
  const committeeId = (await committees(db))[0]?.id as number;
  const versions = await db.query<{ ids: number[] }>(
    'select array_agg(id::int) as ids from directive group by version_id',
  );
  const by = { name: 'Thư ký', memberId: null, channel: 'pictures' };
  for (const { ids } of versions) await db.transaction((tx) => approveItems(tx, committeeId, ids, { by, on: DAY }));
  const report = (agency: Report['agency']) =>
    reportOf(
      db,
      { viewer: secretaryOf(committeeId), asOf: DAY, knownOn: null, timeZone: 'Asia/Ho_Chi_Minh', agency },
      'vi',
    );
  const all = await report(null);
  const own = await report(CONSTRUCTION);
  const letter = await reminderLetter(own, letterTasks(own, CONSTRUCTION.id, false), {
    head: await letterhead(db, committeeId),
    agency: CONSTRUCTION,
    before: null,
    replyBy: '2026-01-30',
    overdueConfirmedBy: null,
  });
  // The second page of the report is its first annex; the workbook's second sheet the latest paper's tasks.
  await pictured('status-workbook.xlsx', await statusWorkbook(all), 2, 150);
  await pictured('session-report.docx', await sessionReport(all), 1, 72);
  await pictured('reminder-letter.docx', letter, 1, 72);
  await app.close();
} finally {
  rmSync(dir, { recursive: true, force: true });
}

/** A sheet is cut to what stands on it; a letter is shown as a page. */
async function pictured(name: string, bytes: Uint8Array, page: number, dpi: number): Promise<void> {
  const file = join(dir, name);
  writeFileSync(file, bytes);
  const profile = `-env:UserInstallation=file://${join(dir, 'profile')}`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', dir, file], {
    stdio: 'ignore',
    timeout: 180_000,
  });
  const base = file.replace(/\.\w+$/, '');
  const range = ['-f', String(page), '-l', String(page), '-singlefile', '-r', String(dpi), '-png'];
  execFileSync('pdftoppm', [...range, `${base}.pdf`, base], { timeout: 60_000 });
  const shown = name.replace(/\.\w+$/, '');
  if (process.argv.includes('--picture'))
    await (name.endsWith('.xlsx') ? sharp(`${base}.png`).trim() : sharp(`${base}.png`)).toFile(
      fileURLToPath(new URL(`../../docs/${shown}.png`, import.meta.url)),
    );
  process.stdout.write(`${name}: page ${page} drawn\n`);
}
