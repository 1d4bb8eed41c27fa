import type { Database } from '../../../database/database.ts';
import { formatDay } from '../../../shared/calendar.ts';
import type { Locale } from '../../../shared/words.ts';
import type { TaskFacts } from '../../../tasks/facts.ts';
import {
  type Accepted,
  acceptDispute,
  type Change,
  type Named,
  requestsWaiting,
} from '../../../tasks/progress/accept-dispute.ts';
import type { Decision } from '../../../tasks/progress/decision.ts';
import { lockedTask } from '../../../tasks/progress/locked-task.ts';
import { codeSpans } from '../../../tasks/progress/told-code.ts';
import type { RegisterScope } from '../../../tasks/register.ts';
import { namingIn } from '../../../tasks/review/naming.ts';
import { typedOwners } from '../../../tasks/review/typed-reply.ts';
import type { OwnerView, RequestView } from '../../../tasks/task-view.ts';
import { type Arguments, text, UsageError } from '../arguments.ts';
import { type Io, printJson } from '../io.ts';
import { refusalLine, requestKind, standsLine } from './decision-lines.ts';
import { progressWords } from './progress-words.ts';

/** The option that names what a dispute leaves open, and what stands for its value in the command shown. */
const OPTION = {
  lead: '--lead "…"',
  date: '--to YYYY-MM-DD',
  merge: '--into NV-…',
  wording: '--title "…"',
  stop: '',
} satisfies Record<Change['kind'], string>;

/** The dispute that is meant: the one that waits, or the one `--request` names; null where none does. */
export function requestMeant(facts: TaskFacts, args: Arguments, io: Io): RequestView | null {
  const words = progressWords(io.locale);
  const waiting = requestsWaiting(facts);
  const named = text(args, 'request');
  if (named !== undefined) return waiting.find((r) => String(r.id) === named) ?? null;
  if (waiting.length <= 1) return waiting[0] ?? null;
  const lines = waiting.map((r) => `  --request ${r.id}: ${requestLine(r, io.locale)}`);
  throw new UsageError([words('which-request', { n: waiting.length }), ...lines].join('\n'));
}

function requestLine(request: RequestView, locale: Locale): string {
  const words = progressWords(locale);
  const { agencyName: agency, effectiveOn, text: said } = request;
  const about = { agency, day: formatDay(effectiveOn), what: requestKind(request, locale), text: said };
  return words('request-line', about);
}

/** `confirm NV-0001 --decision accepted …`: what was asked for is carried out and shown, or nothing is recorded. */
export async function runAccept(
  tx: Database,
  given: {
    facts: TaskFacts;
    decision: Decision;
    by: Parameters<typeof acceptDispute>[1]['by'];
    scope: RegisterScope;
    at: string;
  },
  args: Arguments,
  io: Io,
): Promise<number> {
  const words = progressWords(io.locale);
  const { facts, scope } = given;
  const { code } = facts.task;
  const request = requestMeant(facts, args, io);
  if (!request) return refuse(io, refusalLine({ kind: 'refused', why: 'nothing-asked' }, io.locale));
  const named = await namedIn(tx, facts, args, io, scope.asOf);
  if (!named) return 1;
  const done = await acceptDispute(tx, { ...given, request, named: { ...named, to: given.decision.to } });
  if (done.kind === 'open') {
    const command = commandFor(code, request, args, OPTION[done.asked]);
    throw new UsageError(words('open-request', { request: requestLine(request, io.locale), command }));
  }
  if (done.kind !== 'changed') return refuse(io, whyNot(done, code, io.locale));
  const now = await lockedTask(tx, scope, code);
  const { id, kind, agencyName, text: asked } = request;
  if (args.values.json) {
    const about = { code, decision: { ...given.decision, kind: 'accepted' }, state: now?.state ?? null };
    const what = { request: { id, kind, agency: agencyName, text: asked }, changed: changeJson(done.change) };
    printJson(io, { ...about, status: now?.standing ?? null, due: now?.due ?? null, ...what });
  } else {
    io.out(`${words('accepted', { request: requestLine(request, io.locale) })}\n`);
    io.out(`${changeLine(done.change, code, io.locale)}\n`);
    if (given.decision.reason) io.out(`${words('reason', { reason: given.decision.reason })}\n`);
    if (now) io.out(`${standsLine(now, scope.asOf, io.locale)}\n`);
  }
  return 0;
}

function refuse(io: Io, sentence: string): number {
  io.err(`${sentence}\n`);
  return 1;
}

/** What the options name of the change; null after saying what in them names nothing. */
async function namedIn(
  tx: Database,
  facts: TaskFacts,
  args: Arguments,
  io: Io,
  on: string,
): Promise<Omit<Named, 'to'> | null> {
  const words = progressWords(io.locale);
  const lead = text(args, 'lead');
  let owners: OwnerView[] | null = null;
  if (lead !== undefined) {
    const naming = await namingIn(tx, facts.latest.versionId, [facts]);
    const typed = typedOwners(lead, { ...naming, on });
    if (typed.unread.length > 0 || typed.owners.length === 0) {
      io.err(`${words('agency-not-found', { name: typed.unread.join('; ') || lead })}\n`);
      return null;
    }
    owners = typed.owners;
  }
  const into = text(args, 'into');
  const code = into === undefined ? null : codeSpans(into)[0]?.code;
  if (code === undefined) throw new UsageError('--into NV-0001');
  return { lead: owners, into: code, title: text(args, 'title')?.trim() || null };
}

/** The command as it was typed, with the option that is missing. */
function commandFor(code: string, request: RequestView, args: Arguments, missing: string): string {
  const kept = (['by', 'document', 'reason', 'date', 'committee'] as const).flatMap((name) => {
    const given = text(args, name);
    if (given !== undefined) return [`--${name} "${given}"`];
    return name === 'reason' ? ['--reason "…"'] : [];
  });
  return ['confirm', code, '--decision accepted', `--request ${request.id}`, ...kept, missing].join(' ');
}

function whyNot(done: Exclude<Accepted, { kind: 'changed' | 'open' }>, code: string, locale: Locale): string {
  const words = progressWords(locale);
  switch (done.kind) {
    case 'no-such-task':
      return words('no-such-task', { code: done.code });
    case 'not-merged':
      return words('not-merged', { code, into: done.into });
    case 'not-changed':
      return words('not-changed', { code });
    default:
      return refusalLine(done, locale);
  }
}

const names = (owners: readonly OwnerView[]) => owners.map((o) => o.name).join(', ') || '–';

function changeLine(change: Change, code: string, locale: Locale): string {
  const words = progressWords(locale);
  switch (change.kind) {
    case 'lead':
      return words('changed-lead', { code, from: names(change.from), to: names(change.to) });
    case 'date':
      return words('changed-date', {
        code,
        from: change.from ? formatDay(change.from) : '–',
        to: formatDay(change.to),
      });
    case 'merge':
      return words('changed-merge', { code: change.from, into: change.to });
    case 'wording':
      return words('changed-wording', { code, from: change.from, to: change.to });
    case 'stop':
      return words('changed-stop', { code });
  }
}

function changeJson(change: Change) {
  if (change.kind !== 'lead') return change;
  return { kind: change.kind, from: change.from.map((o) => o.name), to: change.to.map((o) => o.name) };
}
