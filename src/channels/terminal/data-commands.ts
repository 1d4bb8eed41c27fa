import { resolve } from 'node:path';
import { type BackupRefusal, backup, restore } from '../../database/backup.ts';
import { dayAt, formatDay } from '../../shared/calendar.ts';
import { type Arguments, UsageError } from './arguments.ts';
import { runAudit } from './audit-command.ts';
import type { Command } from './commands.ts';
import type { Deps } from './deps.ts';
import { type Io, printJson } from './io.ts';

/** Commands over everything a folder or a server holds. */
export const DATA_COMMANDS: Command[] = [
  {
    name: 'audit',
    needs: 'committee',
    usage: 'verify | list [--limit N]',
    help: 'kiểm tra chuỗi nhật ký, xem các thay đổi (verify the audit chain, list changes)',
    options: { limit: { type: 'string', help: 'số dòng' } },
    example: 'audit verify',
    run: runAudit,
  },
  {
    name: 'backup',
    needs: 'register',
    usage: 'DIR',
    help: 'sao lưu toàn bộ ra thư mục trống (back everything up)',
    options: {},
    example: 'backup ../sao-luu-2025-12-31',
    run: runBackup,
  },
  {
    name: 'restore',
    needs: 'register',
    usage: 'DIR',
    help: 'phục hồi bản sao lưu vào thư mục dữ liệu mới (restore into an empty folder or server)',
    options: {},
    example: 'restore ../sao-luu-2025-12-31 --data ./data-moi',
    run: runRestore,
  },
];

function folder(args: Arguments, io: Io, usage: string): string {
  const [dir] = args.positionals;
  if (!dir) throw new UsageError(usage);
  return resolve(io.cwd, dir);
}

async function runBackup(deps: Deps, args: Arguments, io: Io): Promise<number> {
  const dir = folder(args, io, 'backup DIR');
  const made = await backup(deps.db, dir, deps.now());
  if (made.kind !== 'made') return refused(made, dir, io);
  const { tables, rows } = made;
  if (args.values.json) printJson(io, { dir, tables, rows });
  else io.out(`${io.words('backed-up', { dir, tables, rows })}\n`);
  return 0;
}

async function runRestore(deps: Deps, args: Arguments, io: Io): Promise<number> {
  const dir = folder(args, io, 'restore DIR');
  const put = await restore(deps.db, dir);
  if (put.kind !== 'restored') return refused(put, dir, io);
  const { rows, madeAt } = put;
  if (args.values.json) printJson(io, { rows, madeAt });
  else
    io.out(
      `${io.words('restored', { rows, day: formatDay(dayAt(Date.parse(madeAt), deps.config.DONDOC_TIME_ZONE)) })}\n`,
    );
  return 0;
}

function refused(refusal: BackupRefusal, dir: string, io: Io): number {
  const what =
    refusal.kind === 'damaged' ? refusal.file : refusal.kind === 'newer' ? refusal.migrations.join(', ') : dir;
  io.err(`${io.words(`backup-${refusal.kind}`, { what })}\n`);
  return 1;
}
