import { findAskedAgencies } from '../../../agencies/asked-agency.ts';
import { answerTo } from '../../../answers/answer.ts';
import { namedDocuments } from '../../../answers/find-text.ts';
import { isCountedFor } from '../../../answers/render-figures.ts';
import { bindingOf } from '../../../answers/selection.ts';
import type { TaskFacts } from '../../../tasks/facts.ts';
import { decide } from '../../../tasks/progress/decide.ts';
import { Decision } from '../../../tasks/progress/decision.ts';
import { lockedTask } from '../../../tasks/progress/locked-task.ts';
import { readReport, toldProduct } from '../../../tasks/progress/read-report.ts';
import { recordReport } from '../../../tasks/progress/record-report.ts';
import { codeSpans } from '../../../tasks/progress/told-code.ts';
import { documentsInEffect } from '../../../tasks/register.ts';
import { registerKpi } from '../../../tasks/register-kpi.ts';
import { type Arguments, day, text, UsageError } from '../arguments.ts';
import type { Command } from '../commands.ts';
import type { Deps } from '../deps.ts';
import { type Io, printJson } from '../io.ts';
import { authorOf, needed } from '../register-commands.ts';
import { requestMeant, runAccept } from './accept.ts';
import { decisionLine, refusalLine, reportLines, standsLine } from './decision-lines.ts';
import { progressWords } from './progress-words.ts';

const value = (help: string) => ({ type: 'string' as const, help });
const by = value('người ghi nhận');

export const PROGRESS_COMMANDS: Command[] = [
  {
    name: 'report',
    needs: 'committee',
    usage: 'NV-0001 "TÌNH HÌNH" --agency NAME --by NAME [--date D]',
    help: 'ghi nhận báo cáo của cơ quan (record what an agency reports)',
    options: { agency: value('cơ quan báo cáo'), by, date: value('ngày báo cáo') },
    example: 'report NV-0001 "xong rồi, QĐ 15/QĐ-BXD ngày 02/11" --agency "Bộ Xây dựng" --by "Thư ký"',
    run: runReport,
  },
  {
    name: 'confirm',
    needs: 'committee',
    usage:
      'NV-0001 --by NAME [--decision KIND] [--document "QĐ … ngày …"] [--to D] [--reason TEXT] [--date D] [--request ID] [--lead NAMES | --into NV-… | --title TEXT]',
    help: 'ghi nhận quyết định: xác nhận, trả lại, gia hạn… (record a decision)',
    options: {
      by: value('người quyết định'),
      decision: value(Decision.shape.kind.options.join('|')),
      document: value('văn bản sản phẩm, hoặc văn bản quyết định'),
      to: value('thời hạn mới'),
      reason: value('lý do'),
      date: value('ngày quyết định'),
      request: value('đề nghị nào, khi có nhiều đề nghị chờ'),
      lead: value('accepted: cơ quan chủ trì mới'),
      into: value('accepted: lồng ghép với nhiệm vụ này'),
      title: value('accepted: nội dung mới'),
    },
    example: 'confirm NV-0001 --by "Thư ký" --document "QĐ 15/QĐ-BXD ngày 02/11/2026"',
    run: runConfirm,
  },
  {
    name: 'kpi',
    needs: 'committee',
    usage: '[--as-of D] [--agency NAME] [--from D] [--to D] [--session NUMBER] [--since D]',
    help: 'số liệu theo bảng phân loại chính thức (figures in the official grid)',
    options: {
      'as-of': value('lấy ngày này làm hôm nay'),
      agency: value('cơ quan chủ trì'),
      from: value('giao từ ngày'),
      to: value('giao đến ngày'),
      session: value('số văn bản, hoặc "phiên họp thứ 3"'),
      since: value('so với ngày này'),
    },
    example: 'kpi --agency "Bộ Xây dựng" --json',
    run: runKpi,
  },
];

function codeIn(args: Arguments, usage: string): string {
  const code = codeSpans(args.positionals[0] ?? '')[0]?.code;
  if (!code) throw new UsageError(usage);
  return code;
}

function agencyNamed(args: Arguments, on: string): { id: string; name: string } | null | undefined {
  const named = text(args, 'agency');
  return named === undefined ? undefined : (findAskedAgencies(named, on).found[0] ?? null);
}

function refuse(io: Io, sentence: string): number {
  io.err(`${sentence}\n`);
  return 1;
}

function scopeOn(deps: Deps, committeeId: number, asOf: string) {
  return { committeeId, asOf, knownOn: null, timeZone: deps.config.DONDOC_TIME_ZONE };
}

/** `report NV-0001 "TEXT" --agency NAME --by NAME [--date D]` */
async function runReport(deps: Deps, committeeId: number, args: Arguments, io: Io): Promise<number> {
  const words = progressWords(io.locale);
  const usage = 'report NV-0001 "TEXT" --agency NAME --by NAME';
  const code = codeIn(args, usage);
  const said = args.positionals.slice(1).join(' ').trim();
  needed(args, 'agency', io.words);
  const author = await authorOf(deps, committeeId, needed(args, 'by', io.words));
  if (!said) throw new UsageError(usage);
  const today = day(args, 'date', io.words) ?? deps.today();
  const agency = agencyNamed(args, today);
  if (!agency) return refuse(io, words('agency-not-found', { name: text(args, 'agency') ?? '' }));
  const report = readReport(said, today);
  if (!report) return refuse(io, words('nothing-told', { text: said }));
  return deps.db.transaction(async (tx) => {
    const facts = await lockedTask(tx, scopeOn(deps, committeeId, today), code);
    if (!facts) return refuse(io, words('no-such-task', { code }));
    if (!bindingOf(facts, agency.id, today)) return refuse(io, words('not-bound', { code, agency: agency.name }));
    const at = new Date(deps.now()).toISOString();
    const done = await recordReport(tx, { facts, agency, report, by: author, today, at });
    if (done.kind === 'refused') return refuse(io, refusalLine(done, io.locale));
    const now = await lockedTask(tx, scopeOn(deps, committeeId, today), code);
    if (args.values.json)
      printJson(io, {
        code,
        agency: agency.name,
        reported: report,
        state: now?.state ?? null,
        status: now?.standing ?? null,
      });
    else {
      io.out(`${words('recorded', { agency: agency.name })}\n`);
      for (const line of reportLines(code, report, facts, io.locale)) io.out(`${line}\n`);
      if (now) io.out(`${standsLine(now, today, io.locale)}\n`);
    }
    return 0;
  });
}

/** `confirm NV-0001 --by NAME [--decision KIND] …`: recorded; an accepted dispute is carried out besides. */
async function runConfirm(deps: Deps, committeeId: number, args: Arguments, io: Io): Promise<number> {
  const words = progressWords(io.locale);
  const code = codeIn(args, 'confirm NV-0001 --by NAME [--decision KIND] [--document TEXT] [--to D] [--reason TEXT]');
  const author = await authorOf(deps, committeeId, needed(args, 'by', io.words));
  const kind = Decision.shape.kind.safeParse(text(args, 'decision') ?? 'done');
  if (!kind.success) throw new UsageError(`--decision ${Decision.shape.kind.options.join('|')}`);
  const today = day(args, 'date', io.words) ?? deps.today();
  const decision: Decision = {
    kind: kind.data,
    document: toldProduct(text(args, 'document') ?? '', today),
    to: day(args, 'to', io.words) ?? null,
    reason: text(args, 'reason')?.trim() || null,
  };
  const scope = scopeOn(deps, committeeId, today);
  return deps.db.transaction(async (tx) => {
    const facts = await lockedTask(tx, scope, code);
    if (!facts) return refuse(io, words('no-such-task', { code }));
    const at = new Date(deps.now()).toISOString();
    if (decision.kind === 'accepted') return runAccept(tx, { facts, decision, by: author, scope, at }, args, io);
    const request = decision.kind === 'declined' ? requestMeant(facts, args, io) : null;
    const on = request ? { kind: 'request' as const, id: request.id } : null;
    const decided = await decide(tx, { facts, decision, on, by: author, today, at });
    if (decided.kind !== 'decided') return refuse(io, refusalLine(decided, io.locale));
    const now = await lockedTask(tx, scope, code);
    const result = {
      code,
      decision: decided.decision,
      state: now?.state ?? null,
      status: now?.standing ?? null,
      due: now?.due ?? null,
    };
    if (args.values.json) printJson(io, result);
    else {
      io.out(`${decisionLine(code, decided, io.locale)}\n`);
      if (now) io.out(`${standsLine(now, today, io.locale)}\n`);
    }
    return 0;
  });
}

/** `kpi [--as-of D] [--agency NAME] [--from D] [--to D] [--session NUMBER] [--since D] --json` */
async function runKpi(deps: Deps, committeeId: number, args: Arguments, io: Io): Promise<number> {
  const words = progressWords(io.locale);
  const asOf = day(args, 'as-of', io.words) ?? deps.today();
  const agency = agencyNamed(args, asOf);
  if (agency === null) return refuse(io, words('agency-not-found', { name: text(args, 'agency') ?? '' }));
  const [from, to] = [day(args, 'from', io.words) ?? null, day(args, 'to', io.words) ?? null];
  const session = text(args, 'session') ?? null;
  const since = day(args, 'since', io.words) ?? null;
  const scope = scopeOn(deps, committeeId, asOf);
  const documents = session ? namedDocuments(await documentsInEffect(deps.db, scope), session) : null;
  // All zeros of a paper that is not there would be taken for figures.
  if (session && documents?.length === 0) return refuse(io, words('no-such-document', { document: session }));
  if (args.values.json) {
    const versionIds = documents?.map((d) => d.versionId) ?? null;
    const isOf = agency ? (facts: TaskFacts) => isCountedFor(facts, agency.id, asOf) : null;
    const kpi = await registerKpi(deps.db, scope, { isOf, from, to, versionIds }, since);
    printJson(io, { asOf, agency: agency?.name ?? null, from, to, session, since, ...kpi });
    return 0;
  }
  const about = { agencies: agency ? [agency] : [], excluded: [], roles: [], status: [], moved: null, lateDays: null };
  const { answer } = await answerTo(deps.db, {
    question: '',
    viewer: { memberId: null, role: 'secretary', agencyId: null, committeeId },
    asOf,
    knownOn: null,
    timeZone: deps.config.DONDOC_TIME_ZONE,
    locale: io.locale,
    query: {
      kind: 'tally',
      ...about,
      due: { from: null, to: null, undated: null },
      topic: null,
      document: session,
      code: null,
      period: { from, to },
      since,
    },
  });
  io.out(`${answer.text}\n`);
  return 0;
}
