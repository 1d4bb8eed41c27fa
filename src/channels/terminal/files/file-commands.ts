import { writeFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { dueCalendar } from '../../../reports/status/due-calendar.ts';
import { changeLetterhead, Letterhead, letterhead } from '../../../reports/status/letterhead.ts';
import { sessionReport } from '../../../reports/status/session-report.ts';
import { statusWorkbook } from '../../../reports/status/status-workbook.ts';
import { type Arguments, UsageError } from '../arguments.ts';
import type { Command } from '../commands.ts';
import type { Deps } from '../deps.ts';
import { type Io, printJson } from '../io.ts';
import { authorOf, needed } from '../register-commands.ts';
import { agencyReport } from '../reminders/agency-report.ts';
import { LETTER_COMMAND } from '../reminders/letter-command.ts';
import { fileWords } from './words.ts';

const value = (help: string) => ({ type: 'string' as const, help });
const agency = value('cơ quan');
const asOf = value('lấy ngày này làm hôm nay');

export const FILE_COMMANDS: Command[] = [
  {
    name: 'export',
    needs: 'committee',
    usage: '--out FILE.xlsx|FILE.docx|FILE.ics [--agency NAME] [--as-of D]',
    help: 'xuất bảng tình hình, báo cáo phiên họp, lịch đến hạn (status workbook, session report, calendar)',
    options: { out: value('tệp kết quả'), agency, 'as-of': asOf },
    example: 'export --out bao-cao.docx',
    run: runExport,
  },
  LETTER_COMMAND,
  {
    name: 'letterhead',
    needs: 'committee',
    usage: '[FIELD=VALUE … --by NAME]',
    help: 'xem, đổi tiêu đề và chữ ký công văn (letterhead and signature)',
    options: { by: value('người đổi') },
    example: 'letterhead place="Hà Nội" symbol=BCĐ-TGV --by "Thư ký"',
    run: runLetterhead,
  },
];

/** `export --out FILE`: what the file's ending says. */
async function runExport(deps: Deps, committeeId: number, args: Arguments, io: Io): Promise<number> {
  const words = fileWords(io.locale);
  const file = resolve(io.cwd, needed(args, 'out', io.words));
  const kind = extname(file).toLowerCase();
  if (!['.xlsx', '.docx', '.ics'].includes(kind)) throw new UsageError(words('file-kind'));
  const made = await agencyReport(deps, committeeId, args, io);
  if (!made) return 1;
  const bytes =
    kind === '.xlsx'
      ? await statusWorkbook(made)
      : kind === '.docx'
        ? await sessionReport(made)
        : await dueCalendar(made, committeeId);
  await writeFile(file, bytes);
  const tasks = made.tasks.length;
  if (args.values.json) printJson(io, { file, tasks });
  else io.out(`${words('file-written', { tasks, file })}\n`);
  return 0;
}

async function runLetterhead(deps: Deps, committeeId: number, args: Arguments, io: Io): Promise<number> {
  const words = fileWords(io.locale);
  const names = Object.keys(Letterhead.shape);
  const change: Record<string, string> = {};
  for (const given of args.positionals) {
    const [, name = '', to = ''] = /^([^=]+)=(.*)$/s.exec(given) ?? [];
    if (!names.includes(name))
      throw new UsageError(words('letterhead-unknown', { name: name || given, names: names.join(', ') }));
    if (!Letterhead.partial().safeParse({ [name]: to }).success)
      throw new UsageError(words('letterhead-wrong', { name }));
    change[name] = to;
  }
  const changing = Object.keys(change).length > 0;
  const by = changing ? await authorOf(deps, committeeId, needed(args, 'by', io.words)) : null;
  const head = by
    ? await changeLetterhead(deps.db, committeeId, change, by, new Date(deps.now()).toISOString())
    : await letterhead(deps.db, committeeId);
  if (args.values.json) printJson(io, head);
  else {
    if (changing) io.out(`${words('letterhead-changed')}\n`);
    for (const [name, is] of Object.entries(head)) io.out(`${name}\t${is}\n`);
  }
  return 0;
}
