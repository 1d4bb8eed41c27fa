import { writeFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { findAskedAgencies } from '../../../agencies/asked-agency.ts';
import type { Viewer } from '../../../people/access.ts';
import { dueCalendar } from '../../../reports/status/due-calendar.ts';
import { recordLetter, sentLetters } from '../../../reports/status/letter-store.ts';
import { changeLetterhead, Letterhead, letterhead } from '../../../reports/status/letterhead.ts';
import { letterTasks, reminderLetter } from '../../../reports/status/reminder-letter.ts';
import { type Report, reportOf } from '../../../reports/status/report-input.ts';
import { sessionReport } from '../../../reports/status/session-report.ts';
import { statusWorkbook } from '../../../reports/status/status-workbook.ts';
import { isCounted } from '../../../tasks/kpi.ts';
import { type Arguments, day, text, UsageError } from '../arguments.ts';
import type { Command } from '../commands.ts';
import type { Deps } from '../deps.ts';
import { type Io, printJson } from '../io.ts';
import { authorOf, needed } from '../register-commands.ts';
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
  {
    name: 'letter',
    needs: 'committee',
    usage: '--agency NAME (--out FILE.docx [--reply-by D] [--overdue-by NAME] | --sent NUMBER --date D --by NAME)',
    help: 'soạn dự thảo công văn đôn đốc; ghi nhận số đã ban hành (draft a reminder letter; record it as issued)',
    options: {
      agency,
      out: value('tệp .docx'),
      'reply-by': value('hạn trả lời'),
      'overdue-by': value('người xác nhận được ghi "quá hạn"'),
      'as-of': asOf,
      sent: value('số công văn đã ban hành'),
      date: value('ngày ban hành'),
      by: value('người ghi nhận'),
    },
    example: 'letter --agency "Bộ Xây dựng" --out cong-van.docx',
    run: runLetter,
  },
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

async function report(deps: Deps, committeeId: number, args: Arguments, io: Io): Promise<Report | null> {
  const named = text(args, 'agency');
  const found = named ? findAskedAgencies(named, deps.today()).found[0] : undefined;
  if (named && !found) {
    io.err(`${io.words('no-agency', { name: named })}\n`);
    return null;
  }
  const viewer: Viewer = { memberId: null, role: 'secretary', agencyId: null, committeeId };
  const asked = found ? { id: found.id, name: found.name } : null;
  const on = day(args, 'as-of', io.words) ?? deps.today();
  const input = { viewer, asOf: on, knownOn: null, timeZone: deps.config.DONDOC_TIME_ZONE, agency: asked };
  return reportOf(deps.db, input, io.locale);
}

/** `export --out FILE`: what the file's ending says. */
async function runExport(deps: Deps, committeeId: number, args: Arguments, io: Io): Promise<number> {
  const words = fileWords(io.locale);
  const file = resolve(io.cwd, needed(args, 'out', io.words));
  const kind = extname(file).toLowerCase();
  if (!['.xlsx', '.docx', '.ics'].includes(kind)) throw new UsageError(words('file-kind'));
  const made = await report(deps, committeeId, args, io);
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

async function runLetter(deps: Deps, committeeId: number, args: Arguments, io: Io): Promise<number> {
  needed(args, 'agency', io.words);
  const words = fileWords(io.locale);
  const made = await report(deps, committeeId, args, io);
  const to = made?.agency;
  if (!made || !to) return 1;
  const overdueConfirmedBy = text(args, 'overdue-by') ?? null;
  const tasks = letterTasks(made, to.id, overdueConfirmedBy !== null);
  const sent = await sentLetters(deps.db, committeeId, to.id);
  const number = text(args, 'sent');
  if (number !== undefined) {
    const by = await authorOf(deps, committeeId, needed(args, 'by', io.words));
    const issuedOn = day(args, 'date', io.words);
    if (!issuedOn) throw new UsageError(io.words('missing-option', { name: 'date' }));
    const codes = tasks.map((f) => f.task.code);
    const letter = { number, issuedOn, replyBy: day(args, 'reply-by', io.words) ?? null, codes };
    const { kind, ordinal } = await recordLetter(
      deps.db,
      committeeId,
      { ...letter, agencyId: to.id, agencyName: to.name },
      deps.today(),
      by,
    );
    if (args.values.json) printJson(io, { kind, ordinal, number, tasks: codes });
    else io.out(`${words(`letter-${kind}`, { number, n: ordinal })}\n`);
    return 0;
  }
  const unsettled = made.tasks.filter((f) => !isCounted(f) && f.pastDue && f.lead.some((o) => o.id === to.id)).length;
  if (tasks.length === 0) {
    io.err(`${words('letter-nothing', { agency: to.name, unsettled })}\n`);
    return 1;
  }
  const file = resolve(io.cwd, needed(args, 'out', io.words));
  const bytes = await reminderLetter(made, tasks, {
    head: await letterhead(deps.db, committeeId),
    agency: to,
    before: sent[0] ?? null,
    replyBy: day(args, 'reply-by', io.words) ?? null,
    overdueConfirmedBy,
  });
  await writeFile(file, bytes);
  const n = sent.length + 1;
  if (args.values.json) printJson(io, { file, ordinal: n, tasks: tasks.map((f) => f.task.code), unsettled });
  else {
    io.out(`${words('letter-written', { n, agency: to.name, tasks: tasks.length, file })}\n`);
    if (unsettled > 0) io.out(`${words('letter-unsettled', { n: unsettled })}\n`);
  }
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
