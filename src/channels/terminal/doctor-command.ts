import { statfs } from 'node:fs/promises';
import { migrations } from '../../database/migrate.ts';
import { folderOwner } from '../../database/owner-lock.ts';
import { newerPassages, olderIndexes } from '../../documents/search/renew-index.ts';
import { formatDay } from '../../shared/calendar.ts';
import { calendarStatus } from '../../shared/holidays.ts';
import type { Words } from '../../shared/words.ts';
import { relationsAmiss } from '../../tasks/relate.ts';
import type { Arguments } from './arguments.ts';
import type { Deps } from './deps.ts';
import { bot } from './doctor-bot.ts';
import { type Io, printJson } from './io.ts';
import { languageModel } from './model/doctor-model.ts';

/** `warning` asks for something to be done in time; only what is not `ok` makes the command fail. */
export type Check = { check: string; label: string; ok: boolean; warning: boolean; detail: string };
/** Null where there is nothing to look at. */
export type Looking = (deps: Deps, words: Words) => Promise<Check | null>;

/** `doctor`: looks at the installation and the data as an administrator would; exit code 1 where something is wrong. */
export async function runDoctor(deps: Deps, args: Arguments, io: Io): Promise<number> {
  const checks: Check[] = [];
  for (const look of CHECKS) {
    const seen = await look(deps, io.words);
    if (seen) checks.push(seen);
  }
  if (args.values.json) printJson(io, checks);
  else for (const c of checks) io.out(`${mark(c, io.words)}  ${c.label}: ${c.detail}\n`);
  return checks.every((c) => c.ok) ? 0 : 1;
}

function mark(check: Check, words: Words): string {
  if (!check.ok) return words('doctor-wrong');
  return check.warning ? words('doctor-warning') : words('doctor-fine');
}

const database: Looking = async ({ db }, words) => {
  const [row] = await db.query<{ version: string; vector: string | null }>(
    `select current_setting('server_version') as version, (select extversion from pg_extension where extname = 'vector') as vector`,
  );
  const [major = 0, minor = 0] = (row?.vector ?? '0.0').split('.').map(Number);
  const detail = `${db.kind}, PostgreSQL ${row?.version}, pgvector ${row?.vector ?? '–'}`;
  return { check: 'database', label: words('doctor-database'), ok: major > 0 || minor >= 7, warning: false, detail };
};

const schema: Looking = async ({ db }, words) => {
  const applied = new Set((await db.query<{ name: string }>('select name from schema_migration')).map((r) => r.name));
  const missing = migrations().filter((m) => !applied.has(m.name));
  const names = missing.map((m) => m.name).join(', ');
  const detail = names ? words('doctor-schema-missing', { names }) : words('doctor-schema-steps', { n: applied.size });
  return { check: 'schema', label: words('doctor-schema'), ok: missing.length === 0, warning: false, detail };
};

const LEAST_FREE_MB = 200;
const LITTLE_FREE_MB = 2_000;

/** The folder of an embedded database: whose process owns it, and how much room its disk has. */
const folder: Looking = async ({ config, db }, words) => {
  const check = { check: 'folder', label: words('doctor-folder'), ok: true, warning: false };
  if (db.kind === 'server') return { ...check, detail: words('doctor-folder-server') };
  const owner = folderOwner(config.DONDOC_DATA);
  const room = await statfs(config.DONDOC_DATA).catch(() => null);
  const freeMb = room ? Math.floor((room.bavail * room.bsize) / 1_000_000) : 0;
  const detail = words('doctor-folder-owned', {
    dir: config.DONDOC_DATA,
    pid: owner === null ? '–' : String(owner),
    free: freeMb,
  });
  return { ...check, ok: freeMb >= LEAST_FREE_MB, warning: freeMb < LITTLE_FREE_MB, detail };
};

const timeZone: Looking = async ({ config, today }, words) => ({
  check: 'time-zone',
  label: words('doctor-time-zone'),
  ok: true,
  warning: false,
  detail: words('doctor-today', { zone: config.DONDOC_TIME_ZONE, day: formatDay(today()) }),
});

const calendar: Looking = async ({ today }, words) => {
  const year = Number(today().slice(0, 4));
  const said = [year, year + 1].map((y) => {
    const status = calendarStatus(y);
    if (status === null) return words('doctor-calendar-missing', { year: String(y) });
    return status === 'official'
      ? words('doctor-calendar-official', { year: String(y) })
      : words('doctor-calendar-expected', { year: String(y) });
  });
  return {
    check: 'calendar',
    label: words('doctor-calendar'),
    ok: calendarStatus(year) !== null,
    warning: calendarStatus(year) === 'expected' || calendarStatus(year + 1) === null,
    detail: said.join('; '),
  };
};

/** Passages of this program's recipe, and statistics that count as many as are published. */
const search: Looking = async ({ db }, words) => {
  const older = (await olderIndexes(db)).reduce((n, s) => n + s.passages, 0);
  const newer = await newerPassages(db);
  const [counts] = await db.query<{ counted: number; published: number }>(
    `select (select coalesce(sum(passages), 0)::int from lex_stat) as counted,
       (select count(*)::int from passage p join document_version v on v.id = p.version_id where v.state = 'published' and not v.restricted) as published`,
  );
  const { counted = 0, published = 0 } = counts ?? {};
  return {
    check: 'search',
    label: words('doctor-search'),
    ok: older === 0 && newer === 0 && counted === published,
    warning: false,
    detail: words('doctor-search-state', { older, newer, counted, published }),
  };
};

/** Every stored quote must stand at its offsets in the stored text: an answer may not send another. */
const quotes: Looking = async ({ db }, words) => {
  const rows = await db.query<{ id: number; quote: string; start: number; end: number; versionId: number }>(
    'select id, quote, start_offset as start, end_offset as "end", version_id as "versionId" from directive order by version_id',
  );
  let right = 0;
  let text = { versionId: 0, body: '' };
  for (const row of rows) {
    if (text.versionId !== row.versionId) {
      const sql = 'select text as body from document_version where id = $1';
      const [stored] = await db.query<{ body: string }>(sql, [row.versionId]);
      text = { versionId: row.versionId, body: stored?.body ?? '' };
    }
    if (text.body.slice(row.start, row.end) === row.quote) right++;
  }
  const detail = `${right}/${rows.length}`;
  return { check: 'quotes', label: words('doctor-quotes'), ok: right === rows.length, warning: false, detail };
};

/** The stored relations of directives and tasks, on which owners, dues and slips rest, against those computed now. */
const relations: Looking = async ({ db }, words) => {
  const n = await relationsAmiss(db);
  const detail = n === 0 ? words('doctor-relations-right') : words('doctor-relations-amiss', { n });
  return { check: 'relations', label: words('doctor-relations'), ok: n === 0, warning: false, detail };
};

const counts: Looking = async ({ db }, words) => {
  const [n] = await db.query<{ committees: number; documents: number; tasks: number; members: number }>(
    `select (select count(*)::int from committee) as committees, (select count(*)::int from document) as documents,
       (select count(*)::int from task where alias_of is null) as tasks, (select count(*)::int from member) as members`,
  );
  const { committees = 0, documents = 0, tasks = 0, members = 0 } = n ?? {};
  const detail = words('doctor-counted', { committees, documents, tasks, members });
  return { check: 'counts', label: words('doctor-counts'), ok: true, warning: false, detail };
};

const CHECKS: readonly Looking[] = [
  database,
  schema,
  folder,
  timeZone,
  calendar,
  search,
  quotes,
  relations,
  counts,
  languageModel,
  bot,
];
