import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { letterhead } from '../../../reports/status/letterhead.ts';
import { letterTasks, reminderLetter } from '../../../reports/status/reminder-letter.ts';
import type { Report } from '../../../reports/status/report-input.ts';
import type { TaskFacts } from '../../../tasks/facts.ts';
import { isCounted } from '../../../tasks/kpi.ts';
import { codeSpans } from '../../../tasks/progress/told-code.ts';
import { keepDraft, sentLetters } from '../../../tasks/reminders/store.ts';
import { type Arguments, day, text, UsageError } from '../arguments.ts';
import type { Command } from '../commands.ts';
import type { Deps } from '../deps.ts';
import { type Io, printJson } from '../io.ts';
import { authorOf, needed } from '../register-commands.ts';
import { agencyReport } from './agency-report.ts';
import { runDrafts, runDrop, runIssued, runSent } from './draft-steps.ts';
import { letterWords } from './words.ts';

const value = (help: string) => ({ type: 'string' as const, help });

export const LETTER_COMMAND: Command = {
  name: 'letter',
  needs: 'committee',
  usage:
    '--agency NAME --out FILE.docx [--by NAME] [--tasks CODES] [--reply-by D] [--overdue-by NAME] | --drafts | --issued | --drop ID --by NAME | --sent NUMBER --date D --by NAME [--draft ID | --agency NAME [--tasks CODES]]',
  help: 'soạn dự thảo công văn đôn đốc, giữ lại khi có --by; ghi nhận số đã ban hành (draft a reminder letter, kept with --by; record it as issued)',
  options: {
    agency: value('cơ quan'),
    out: value('tệp .docx'),
    tasks: value('chỉ các nhiệm vụ này, "NV-0001, NV-0002"; không ghi: mọi nhiệm vụ đến hạn cần đôn đốc'),
    'reply-by': value('hạn trả lời'),
    'overdue-by': value('người xác nhận được ghi "quá hạn"'),
    'as-of': value('lấy ngày này làm hôm nay'),
    drafts: { type: 'boolean', help: 'các dự thảo chưa phát hành' },
    issued: { type: 'boolean', help: 'các công văn đã phát hành' },
    drop: value('bỏ dự thảo có số thứ tự này'),
    sent: value('số công văn đã ban hành'),
    date: value('ngày ban hành'),
    draft: value('phát hành theo dự thảo có số thứ tự này'),
    by: value('người soạn, người ghi nhận'),
  },
  example: 'letter --agency "Bộ Xây dựng" --out cong-van.docx --by "Thư ký"',
  run: runLetter,
};

async function runLetter(deps: Deps, committeeId: number, args: Arguments, io: Io): Promise<number> {
  if (args.values.drafts === true) return runDrafts(deps, committeeId, args, io);
  if (args.values.issued === true) return runIssued(deps, committeeId, args, io);
  if (text(args, 'drop') !== undefined) return runDrop(deps, committeeId, args, io);
  if (text(args, 'sent') !== undefined) return runSent(deps, committeeId, args, io);
  return runDraft(deps, committeeId, args, io);
}

/** The tasks a letter may hold, narrowed to those named; null after saying which of them it may not. */
function chosen(made: Report, agencyId: string, args: Arguments, io: Io, overdue: boolean): TaskFacts[] | null {
  const words = letterWords(io.locale);
  const all = letterTasks(made, agencyId, overdue);
  const named = text(args, 'tasks');
  if (named === undefined) return all;
  const codes = [...new Set(codeSpans(named).map((c) => c.code))];
  if (codes.length === 0) throw new UsageError('--tasks "NV-0001, NV-0002"');
  const isNamed = ({ task }: TaskFacts) => codes.some((c) => c === task.code || task.aliases.includes(c));
  const strange = codes.filter((c) => !all.some(({ task }) => task.code === c || task.aliases.includes(c)));
  if (strange.length === 0) return all.filter(isNamed);
  io.err(`${words('not-for-letter', { codes: strange.join(', ') })}\n`);
  return null;
}

/** Writes the file; with `--by` the draft is kept, and only its tasks count once it is issued. */
async function runDraft(deps: Deps, committeeId: number, args: Arguments, io: Io): Promise<number> {
  needed(args, 'agency', io.words);
  const words = letterWords(io.locale);
  const made = await agencyReport(deps, committeeId, args, io);
  const to = made?.agency;
  if (!made || !to) return 1;
  const overdueBy = text(args, 'overdue-by') ?? null;
  const tasks = chosen(made, to.id, args, io, overdueBy !== null);
  if (!tasks) return 1;
  const unsettled = made.tasks.filter((f) => !isCounted(f) && f.pastDue && f.lead.some((o) => o.id === to.id)).length;
  if (tasks.length === 0) {
    io.err(`${words('nothing', { agency: to.name, unsettled })}\n`);
    return 1;
  }
  const file = resolve(io.cwd, needed(args, 'out', io.words));
  const replyBy = day(args, 'reply-by', io.words) ?? null;
  const [before = null] = await sentLetters(deps.db, committeeId, to.id);
  const head = await letterhead(deps.db, committeeId);
  const bytes = await reminderLetter(made, tasks, { head, agency: to, before, replyBy, overdueConfirmedBy: overdueBy });
  const codes = tasks.map((f) => f.task.code);
  const by = text(args, 'by')?.trim();
  const author = by ? await authorOf(deps, committeeId, by) : null;
  const given = { agencyId: to.id, agencyName: to.name, codes, replyBy, overdueBy };
  const draft = author ? await keepDraft(deps.db, committeeId, given, made.day, author) : null;
  await writeFile(file, bytes);
  const n = (before?.ordinal ?? 0) + 1;
  if (args.values.json) printJson(io, { file, draft: draft?.id ?? null, ordinal: n, tasks: codes, unsettled });
  else {
    io.out(`${words('written', { n, agency: to.name, tasks: tasks.length, file })}\n`);
    io.out(`${draft ? words('kept', { id: String(draft.id), codes: codes.join(', ') }) : words('not-kept')}\n`);
    if (unsettled > 0) io.out(`${words('unsettled', { n: unsettled })}\n`);
  }
  return 0;
}
