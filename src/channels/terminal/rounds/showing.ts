import { writeFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { groundOf } from '../../../answers/ground.ts';
import { bindingOf } from '../../../answers/selection.ts';
import { groupMessage } from '../../../reports/rounds/group-message.ts';
import { templateFile } from '../../../reports/rounds/template-file.ts';
import { roundWords } from '../../../reports/rounds/words.ts';
import { letterhead } from '../../../reports/status/letterhead.ts';
import { reportOf } from '../../../reports/status/report-input.ts';
import { sessionReport } from '../../../reports/status/session-report.ts';
import { formatDay } from '../../../shared/calendar.ts';
import type { Locale } from '../../../shared/words.ts';
import { agenciesNamed } from '../../../tasks/rounds/asked-agencies.ts';
import { cutOffWords } from '../../../tasks/rounds/cut-off-words.ts';
import { earlierCutOffs, type Round, standingOfRound } from '../../../tasks/rounds/round.ts';
import { loadRounds } from '../../../tasks/rounds/round-store.ts';
import { day, UsageError } from '../arguments.ts';
import { printJson } from '../io.ts';
import { needed } from '../register-commands.ts';
import { type RoundCall, refused, roundNamed, scopeAt } from './round-run.ts';
import { roundCommandWords } from './words.ts';

/** A round as the command line prints it. */
export function roundJson(round: Round, on: string) {
  const { sent, missing, of, daysLeft } = standingOfRound(round, on);
  return {
    id: round.id,
    name: round.name,
    askedOn: round.askedOn,
    cutOff: round.cutOff,
    earlierCutOffs: earlierCutOffs(round),
    movedBecause: round.moves.at(-1)?.reason ?? null,
    daysLeft,
    closedOn: round.closedOn,
    by: round.by,
    sendTo: round.sendTo,
    of,
    sent: sent.map((s) => ({
      agency: s.agency.name,
      number: s.arrival.number,
      date: s.arrival.sentOn,
      lateDays: s.lateDays,
      times: s.times,
      by: s.arrival.by,
    })),
    missing: missing.map((a) => a.name),
  };
}

const asOfDay = ({ args, deps, io }: RoundCall) => day(args, 'as-of', io.words) ?? deps.today();

/** `round list [--as-of D]` */
export async function runList(call: RoundCall): Promise<number> {
  const { deps, args, io } = call;
  const words = roundCommandWords(io.locale);
  const on = asOfDay(call);
  const rounds = await loadRounds(deps.db, scopeAt(call, on));
  if (args.values.json) for (const round of rounds) printJson(io, roundJson(round, on));
  else {
    for (const round of rounds) io.out(`${headLine(round, on, io.locale)}\n`);
    if (rounds.length === 0) io.out(`${words('none')}\n`);
  }
  return 0;
}

function headLine(round: Round, on: string, locale: Locale): string {
  const words = roundCommandWords(locale);
  const { sent, of } = standingOfRound(round, on);
  return words('line', {
    id: String(round.id),
    name: round.name,
    day: cutOffWords(round, locale),
    sent: sent.length,
    of,
    state: round.closedOn ? words('state-closed', { day: formatDay(round.closedOn) }) : words('state-open'),
  });
}

/** `round status ID [--as-of D]`: what has arrived, and from whom nothing has. */
export async function runStatus(call: RoundCall): Promise<number> {
  const { args, io } = call;
  const words = roundCommandWords(io.locale);
  const on = asOfDay(call);
  const round = await roundNamed(call, 'status', on);
  if (!round) return 1;
  if (args.values.json) {
    printJson(io, roundJson(round, on));
    return 0;
  }
  const { sent, missing, daysLeft } = standingOfRound(round, on);
  io.out(`${headLine(round, on, io.locale)}\n`);
  if (daysLeft < 0 && missing.length > 0) io.out(`${words('past', { n: -daysLeft })}\n`);
  for (const { agency, arrival, lateDays } of sent) {
    const late = lateDays > 0 ? ` (${words('late', { n: lateDays })})` : '';
    const number = arrival.number ?? words('no-number');
    io.out(`${words('sent-line', { agency: agency.name, number, day: formatDay(arrival.sentOn) })}${late}\n`);
  }
  if (missing.length > 0)
    io.out(`${words('missing', { n: missing.length, agencies: missing.map((a) => a.name).join(', ') })}\n`);
  return 0;
}

/** `round message ID [--name-late]`: the text for the agencies' chat group; nothing is posted. */
export async function runMessage(call: RoundCall): Promise<number> {
  const { deps, committeeId, args, io } = call;
  const on = asOfDay(call);
  const round = await roundNamed(call, 'message', on);
  if (!round) return 1;
  const { office } = await letterhead(deps.db, committeeId);
  const nameLate = args.values['name-late'] === true;
  const message = groupMessage({ round, day: on, office, nameLate }, roundWords(io.locale));
  if (args.values.json) printJson(io, { id: round.id, text: message, length: message.length, namesLate: nameLate });
  else io.out(`${message}\n`);
  return 0;
}

/** `round template ID --agency NAME --out FILE.docx|FILE.xlsx`: the form with the agency's own tasks. */
export async function runTemplate(call: RoundCall): Promise<number> {
  const { deps, committeeId, args, io } = call;
  const words = roundCommandWords(io.locale);
  const on = asOfDay(call);
  const named = needed(args, 'agency', io.words);
  const file = resolve(io.cwd, needed(args, 'out', io.words));
  const format = extname(file).slice(1).toLowerCase();
  if (format !== 'docx' && format !== 'xlsx') throw new UsageError('round template ID --out FILE.docx|FILE.xlsx');
  const round = await roundNamed(call, 'template', on);
  if (!round) return 1;
  const [agency] = agenciesNamed(named, on).agencies;
  if (!agency) return refused(call, words('unread-agencies', { words: named }));
  // As an officer of the agency would see it: the form goes there.
  const viewer = { memberId: null, role: 'officer' as const, agencyId: agency.id, committeeId };
  const { timeZone } = scopeAt(call, on);
  const { all } = await groundOf(deps.db, { viewer, asOf: on, knownOn: null, timeZone }, io.locale);
  const tasks = all.filter((f) => bindingOf(f, agency.id, on) !== null);
  await writeFile(file, (await templateFile({ round, agency, tasks, locale: io.locale }, format)).bytes);
  if (args.values.json) printJson(io, { id: round.id, agency: agency.name, file, tasks: tasks.length });
  else io.out(`${words('written', { file })}\n`);
  return 0;
}

/** `round report ID --out FILE.docx`: the session report with what the round has brought. */
export async function runReport(call: RoundCall): Promise<number> {
  const { deps, committeeId, args, io } = call;
  const words = roundCommandWords(io.locale);
  const on = asOfDay(call);
  const file = resolve(io.cwd, needed(args, 'out', io.words));
  if (extname(file).toLowerCase() !== '.docx') throw new UsageError('round report ID --out FILE.docx');
  const round = await roundNamed(call, 'report', on);
  if (!round) return 1;
  const viewer = { memberId: null, role: 'secretary' as const, agencyId: null, committeeId };
  const { timeZone } = scopeAt(call, on);
  const report = await reportOf(deps.db, { viewer, asOf: on, knownOn: null, timeZone, agency: null }, io.locale);
  await writeFile(file, await sessionReport(report, { round, locale: io.locale }));
  if (args.values.json) printJson(io, { file, tasks: report.tasks.length, ...roundJson(round, on) });
  else io.out(`${words('written', { file })}\n`);
  return 0;
}
