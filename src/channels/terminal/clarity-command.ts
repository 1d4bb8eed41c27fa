import { basename, resolve } from 'node:path';
import { SIX_CLARITIES } from '../../tasks/clarity.ts';
import { openDocumentReader } from '../../tasks/document-reader.ts';
import type { DocumentReading } from '../../tasks/read-document.ts';
import { type ClarityReport, clarityHead, clarityName, clarityReport } from '../../tasks/six-clarities/report.ts';
import { type Arguments, day, UsageError } from './arguments.ts';
import type { Command } from './commands.ts';
import { problem, readFileAt } from './extract-command.ts';
import { type Io, printJson } from './io.ts';

type Read = Extract<DocumentReading, { kind: 'read' }>;
type Report = ClarityReport<Read['extraction']['directives'][number]>;

export const CLARITY_COMMAND: Command = {
  name: 'clarity',
  needs: 'alone',
  usage: 'FILE… [--date D]',
  help: 'kiểm tra 6 rõ trước khi ban hành, không lưu (check a text for the six clarities, store nothing)',
  options: { date: { type: 'string', help: 'ngày ban hành' } },
  example: 'clarity du-thao.docx',
  run: runClarity,
};

/** `clarity FILE… [--date D] [--json]`: checks texts for the six clarities before they are issued; keeps nothing. */
async function runClarity(args: Arguments, io: Io): Promise<number> {
  const files = args.positionals;
  if (files.length === 0) throw new UsageError('clarity FILE… [--date YYYY-MM-DD] [--json]');
  const on = day(args, 'date', io.words);
  const reader = openDocumentReader();
  let failed = false;
  for (const file of files) {
    const reading = await readFileAt(reader, resolve(io.cwd, file), on);
    if (reading === null || reading.kind !== 'read') {
      io.err(`${problem(file, reading, io)}\n`);
      failed = true;
      continue;
    }
    const report = clarityReport(reading.extraction.directives, io.locale);
    if (args.values.json) printJson(io, clarityJson(file, reading, report));
    else io.out(`${clarityText(file, report, io)}\n`);
  }
  await reader.close();
  return failed ? 1 : 0;
}

function clarityJson(file: string, { extraction: { head, issuedOn } }: Read, { tasks, short, gaps }: Report): object {
  return {
    document: { id: null, number: head.number, title: head.title, date: issuedOn, file: basename(file) },
    tasks,
    short,
    gaps: gaps.map(({ task, questions }) => ({
      title: task.title,
      quote: task.quote,
      start: task.start,
      end: task.end,
      point: task.point,
      page: task.page,
      lead: task.lead,
      unclear: questions,
    })),
  };
}

function clarityText(file: string, report: Report, { locale }: Io): string {
  const rows = report.gaps.map(({ task, questions }, i) =>
    [
      `${i + 1}. ${task.title}${task.point ? ` (${task.point})` : ''}`,
      ...questions.map(({ clarity, question }) => `   ${clarityName(clarity, locale)}: ${question}`),
    ].join('\n'),
  );
  return [`${basename(file)}: ${clarityHead(report, SIX_CLARITIES.length, locale)}`, ...rows].join('\n');
}
