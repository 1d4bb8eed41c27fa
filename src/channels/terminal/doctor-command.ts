import { migrations } from '../../database/migrate.ts';
import { calendarStatus } from '../../shared/holidays.ts';
import { connectionOf } from '../telegram/connection.ts';
import type { Arguments } from './arguments.ts';
import type { Deps } from './deps.ts';
import { type Io, printJson } from './io.ts';

type Check = { check: string; ok: boolean; detail: string };

/** `doctor`: what is installed, whether the schema is current, whether stored quotes are verbatim, whether the calendar is there. */
export async function runDoctor(deps: Deps, args: Arguments, io: Io): Promise<number> {
  const checks: Check[] = [
    await databaseCheck(deps),
    await schemaCheck(deps),
    await quoteCheck(deps),
    calendarCheck(deps),
    ...(await telegramCheck(deps, io)),
  ];
  if (args.values.json) printJson(io, checks);
  else for (const c of checks) io.out(`${c.ok ? 'ok  ' : 'LỖI '} ${c.check}: ${c.detail}\n`);
  return checks.every((c) => c.ok) ? 0 : 1;
}

async function databaseCheck({ db }: Deps): Promise<Check> {
  const [row] = await db.query<{ version: string; vector: string | null }>(
    `select current_setting('server_version') as version, (select extversion from pg_extension where extname = 'vector') as vector`,
  );
  return {
    check: 'cơ sở dữ liệu (database)',
    ok: row?.vector !== null,
    detail: `${db.kind}, PostgreSQL ${row?.version}, pgvector ${row?.vector ?? '-'}`,
  };
}

async function schemaCheck({ db }: Deps): Promise<Check> {
  const applied = new Set((await db.query<{ name: string }>('select name from schema_migration')).map((r) => r.name));
  const missing = migrations().filter((m) => !applied.has(m.name));
  return {
    check: 'cấu trúc dữ liệu (schema)',
    ok: missing.length === 0,
    detail: missing.length === 0 ? `${applied.size} bước` : `thiếu ${missing.map((m) => m.name).join(', ')}`,
  };
}

/** Every stored quote must stand at its offsets in the stored text: an answer may not send another. */
async function quoteCheck({ db }: Deps): Promise<Check> {
  const rows = await db.query<{ id: number; quote: string; start: number; end: number; versionId: number }>(
    'select id, quote, start_offset as start, end_offset as "end", version_id as "versionId" from directive order by version_id',
  );
  let wrong = 0;
  let text = { versionId: 0, body: '' };
  for (const row of rows) {
    if (text.versionId !== row.versionId)
      text = {
        versionId: row.versionId,
        body:
          (await db.query<{ text: string }>('select text from document_version where id = $1', [row.versionId]))[0]
            ?.text ?? '',
      };
    if (text.body.slice(row.start, row.end) !== row.quote) wrong++;
  }
  return {
    check: 'trích dẫn nguyên văn (verbatim quotes)',
    ok: wrong === 0,
    detail: `${rows.length - wrong}/${rows.length}`,
  };
}

function calendarCheck(deps: Deps): Check {
  const year = Number(deps.today().slice(0, 4));
  const next = calendarStatus(year + 1);
  return {
    check: 'lịch nghỉ lễ (public holidays)',
    ok: calendarStatus(year) !== null,
    detail: `${year}: ${calendarStatus(year) ?? 'chưa có'}; ${year + 1}: ${next ?? 'chưa có, hãy cập nhật trước cuối năm'}`,
  };
}

/** Whether Telegram knows the bot and how messages reach it; nothing where no bot is set. */
async function telegramCheck({ config }: Deps, { words }: Io): Promise<Check[]> {
  const connection = connectionOf(config);
  if (!connection) return [];
  // grammY is loaded where a bot is set only: every command would wait for it.
  const { checkBot } = await import('../telegram/check-bot.ts');
  const found = await checkBot(connection);
  const ok = found.kind === 'works';
  const said = () => {
    switch (found.kind) {
      case 'works':
        return words(`bot-works-${found.way}`, { name: found.username, pending: found.pending });
      case 'delivery-fails':
        return words('bot-delivery-fails', { name: found.username, pending: found.pending, since: found.since });
      case 'refused':
      case 'unreachable':
        return words(`bot-${found.kind}`);
    }
  };
  return [{ check: 'Telegram', ok, detail: said() }];
}
