import { formatDay } from '../../../shared/calendar.ts';
import { codeSpans } from '../../../tasks/progress/told-code.ts';
import { issueFault, type ReminderDraft, type SentLetter } from '../../../tasks/reminders/reminder.ts';
import { dropDraft, keepDraft, openDrafts, recordIssued, sentLetters } from '../../../tasks/reminders/store.ts';
import { type Arguments, day, text, UsageError } from '../arguments.ts';
import type { Deps } from '../deps.ts';
import { type Io, printJson } from '../io.ts';
import { authorOf, needed } from '../register-commands.ts';
import { agencyReport } from './agency-report.ts';
import { letterWords } from './words.ts';

function refused(io: Io, sentence: string): number {
  io.err(`${sentence}\n`);
  return 1;
}

function lineOf({ id, ordinal: n, agencyName: agency, codes, draftedOn, by }: ReminderDraft, io: Io): string {
  const words = letterWords(io.locale);
  const about = { id: String(id), n, agency, day: formatDay(draftedOn), by };
  return words('draft-line', { ...about, codes: codes.join(', ') });
}

function draftJson({ id, ordinal, agencyName, codes, replyBy, overdueBy, draftedOn, by }: ReminderDraft) {
  return { id, agency: agencyName, ordinal, tasks: codes, replyBy, overdueBy, draftedOn, by };
}

/** The agency `--agency` names, null where none is; undefined after saying that there is none of that name. */
async function agencyId(deps: Deps, committeeId: number, args: Arguments, io: Io): Promise<string | null | undefined> {
  if (text(args, 'agency') === undefined) return null;
  return (await agencyReport(deps, committeeId, args, io))?.agency?.id;
}

/** `letter --drafts [--agency NAME]`: what was drafted and neither issued nor dropped. */
export async function runDrafts(deps: Deps, committeeId: number, args: Arguments, io: Io): Promise<number> {
  const words = letterWords(io.locale);
  const of = await agencyId(deps, committeeId, args, io);
  if (of === undefined) return 1;
  const drafts = await openDrafts(deps.db, committeeId, of);
  if (args.values.json) for (const draft of drafts) printJson(io, draftJson(draft));
  else {
    for (const draft of drafts) io.out(`${lineOf(draft, io)}\n`);
    if (drafts.length === 0) io.out(`${words('drafts-none')}\n`);
  }
  return 0;
}

/** `letter --issued [--agency NAME]`: what has left under its number, the latest first. */
export async function runIssued(deps: Deps, committeeId: number, args: Arguments, io: Io): Promise<number> {
  const words = letterWords(io.locale);
  const of = await agencyId(deps, committeeId, args, io);
  if (of === undefined) return 1;
  const letters = await sentLetters(deps.db, committeeId, of);
  for (const { ordinal, number, issuedOn, replyBy, codes, agencyName: agency } of letters) {
    const about = { number, day: formatDay(issuedOn), agency, n: ordinal, codes: codes.join(', ') };
    if (args.values.json) printJson(io, { number, date: issuedOn, agency, ordinal, replyBy, tasks: codes });
    else io.out(`${words('issued-line', about)}\n`);
  }
  if (letters.length === 0 && !args.values.json) io.out(`${words('issued-none')}\n`);
  return 0;
}

function idIn(args: Arguments, name: string): number {
  const id = Number(text(args, name));
  if (!Number.isInteger(id) || id < 1) throw new UsageError(`letter --${name} ID`);
  return id;
}

/** `letter --drop ID --by NAME` */
export async function runDrop(deps: Deps, committeeId: number, args: Arguments, io: Io): Promise<number> {
  const words = letterWords(io.locale);
  const id = idIn(args, 'drop');
  const by = await authorOf(deps, committeeId, needed(args, 'by', io.words));
  const draft = await dropDraft(deps.db, committeeId, id, deps.today(), by);
  if (!draft) return refused(io, words('no-draft', { id: String(id) }));
  if (args.values.json) printJson(io, { kind: 'dropped', ...draftJson(draft) });
  else io.out(`${words('dropped', { draft: lineOf(draft, io) })}\n`);
  return 0;
}

/** `letter --sent NUMBER --date D --by NAME [--draft ID | --agency NAME [--tasks CODES]]`: a draft was issued under a number. */
export async function runSent(deps: Deps, committeeId: number, args: Arguments, io: Io): Promise<number> {
  const words = letterWords(io.locale);
  const number = needed(args, 'sent', io.words);
  const by = await authorOf(deps, committeeId, needed(args, 'by', io.words));
  needed(args, 'date', io.words);
  const issuedOn = day(args, 'date', io.words) as string;
  const why = issueFault({ number, issuedOn }, deps.today());
  if (why) return refused(io, words(`issue-${why}`));
  const of = await agencyId(deps, committeeId, args, io);
  if (of === undefined) return 1;
  const draftId = await draftMeant(deps, committeeId, of, { number, issuedOn }, args, io);
  if (typeof draftId !== 'number') return draftId.code;
  const done = await recordIssued(deps.db, committeeId, { draftId, number, issuedOn }, deps.today(), by);
  if (done.kind === 'no-draft') return refused(io, words('no-draft', { id: String(draftId) }));
  if (done.kind === 'refused') return refused(io, words(`issue-${done.why}`));
  return told(done.kind, done.letter, args, io);
}

function told(kind: 'recorded' | 'already', letter: SentLetter, args: Arguments, io: Io): number {
  const words = letterWords(io.locale);
  const { ordinal, number, codes, agencyName } = letter;
  if (args.values.json) printJson(io, { kind, agency: agencyName, ordinal, number, tasks: codes });
  else io.out(`${words(`letter-${kind}`, { number, n: ordinal, codes: codes.join(', ') })}\n`);
  return 0;
}

/** The draft a letter was issued by: named, the only one open, or made of the tasks named; else what to do, with its exit code. */
async function draftMeant(
  deps: Deps,
  committeeId: number,
  of: string | null,
  { number, issuedOn }: { number: string; issuedOn: string },
  args: Arguments,
  io: Io,
): Promise<number | { code: number }> {
  const words = letterWords(io.locale);
  if (text(args, 'draft') !== undefined) return idIn(args, 'draft');
  if (of === null) throw new UsageError(words('which-agency'));
  const known = (await sentLetters(deps.db, committeeId, of)).find(
    (l) => l.number === number && l.issuedOn === issuedOn,
  );
  if (known) return { code: told('already', known, args, io) };
  if (text(args, 'tasks') !== undefined) return keptAsNamed(deps, committeeId, args, io);
  const drafts = await openDrafts(deps.db, committeeId, of);
  const [only] = drafts;
  if (!only) return { code: refused(io, words('no-open-draft')) };
  if (drafts.length > 1)
    throw new UsageError([words('which-draft'), ...drafts.map((draft) => lineOf(draft, io))].join('\n'));
  return only.id;
}

/** A letter that left without a draft of ours: the tasks named are kept as its draft. */
async function keptAsNamed(
  deps: Deps,
  committeeId: number,
  args: Arguments,
  io: Io,
): Promise<number | { code: number }> {
  const words = letterWords(io.locale);
  const report = await agencyReport(deps, committeeId, args, io);
  const to = report?.agency;
  if (!report || !to) return { code: 1 };
  const codes = [...new Set(codeSpans(text(args, 'tasks') ?? '').map((c) => c.code))];
  if (codes.length === 0) throw new UsageError('--tasks "NV-0001, NV-0002"');
  const strange = codes.filter(
    (code) =>
      !report.tasks.some(
        ({ task, lead }) =>
          (task.code === code || task.aliases.includes(code)) && lead.some((owner) => owner.id === to.id),
      ),
  );
  if (strange.length > 0)
    return { code: refused(io, words('not-led', { codes: strange.join(', '), agency: to.name })) };
  const by = await authorOf(deps, committeeId, needed(args, 'by', io.words));
  const replyBy = day(args, 'reply-by', io.words) ?? null;
  const given = { agencyId: to.id, agencyName: to.name, codes, replyBy, overdueBy: text(args, 'overdue-by') ?? null };
  return (await keepDraft(deps.db, committeeId, given, deps.today(), by)).id;
}
