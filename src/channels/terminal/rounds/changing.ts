import { letterhead } from '../../../reports/status/letterhead.ts';
import { formatDay } from '../../../shared/calendar.ts';
import { agenciesByDefault, agenciesNamed } from '../../../tasks/rounds/asked-agencies.ts';
import { cutOffWords } from '../../../tasks/rounds/cut-off-words.ts';
import { moveCutOff } from '../../../tasks/rounds/move-cut-off.ts';
import { changeAgencies, closeRound, type NotHere, openRound } from '../../../tasks/rounds/open-round.ts';
import { recordArrival, retractArrival } from '../../../tasks/rounds/record-arrival.ts';
import type { OwnerView } from '../../../tasks/task-view.ts';
import { day, text, UsageError } from '../arguments.ts';
import { printJson } from '../io.ts';
import { authorOf, needed } from '../register-commands.ts';
import { type RoundCall, refused, roundId, scopeAt } from './round-run.ts';
import { roundJson } from './showing.ts';
import { roundCommandWords } from './words.ts';

const nowIso = ({ deps }: RoundCall) => new Date(deps.now()).toISOString();
const names = (agencies: readonly OwnerView[]) => agencies.map((a) => a.name).join(', ');

/** Agencies named in an option; null after saying which words name none. */
function agenciesIn(call: RoundCall, option: string, on: string): OwnerView[] | null {
  const named = text(call.args, option);
  if (named === undefined) return [];
  const words = roundCommandWords(call.io.locale);
  const { agencies, unread, unlisted } = agenciesNamed(named, on);
  if (unread.length > 0) refused(call, words('unread-agencies', { words: unread.join('; ') }));
  else if (unlisted.length > 0) refused(call, words('unlisted-groups', { groups: unlisted.join('; ') }));
  else return agencies;
  return null;
}

/** `round open --name NAME --cut-off D [--agencies "…"] [--template TEXT] [--send-to TEXT] [--date D] --by NAME` */
export async function runOpen(call: RoundCall): Promise<number> {
  const { deps, committeeId, args, io } = call;
  const words = roundCommandWords(io.locale);
  const name = needed(args, 'name', io.words);
  needed(args, 'cut-off', io.words);
  const by = await authorOf(deps, committeeId, needed(args, 'by', io.words));
  const cutOff = day(args, 'cut-off', io.words) as string;
  const scope = scopeAt(call, day(args, 'date', io.words) ?? deps.today());
  const named = agenciesIn(call, 'agencies', scope.asOf);
  if (!named) return 1;
  const plan = {
    name,
    cutOff,
    agencies: text(args, 'agencies') === undefined ? await agenciesByDefault(deps.db, scope) : named,
    template: text(args, 'template')?.trim() || null,
    sendTo: text(args, 'send-to')?.trim() ?? (await letterhead(deps.db, committeeId)).contact,
  };
  const opened = await openRound(deps.db, scope, plan, by, nowIso(call));
  if (opened.kind === 'refused') return refused(call, words(`fault-${opened.why}`));
  if (args.values.json) printJson(io, { status: opened.kind, ...roundJson(opened.round, scope.asOf) });
  else {
    const { round } = opened;
    const about = {
      id: String(round.id),
      name: round.name,
      day: cutOffWords(round, io.locale),
      n: round.agencies.length,
    };
    io.out(`${words(opened.kind === 'opened' ? 'opened' : 'already', about)}\n`);
  }
  return 0;
}

function notHere(call: RoundCall, found: NotHere, id: number): number {
  const words = roundCommandWords(call.io.locale);
  if (found.kind === 'no-round') return refused(call, words('no-round', { id: String(id) }));
  return refused(call, words('closed', { name: found.round.name, day: formatDay(found.round.closedOn as string) }));
}

/** `round agencies ID [--add "…"] [--drop "…"] [--date D] --by NAME` */
export async function runAsked(call: RoundCall): Promise<number> {
  const { deps, committeeId, args, io } = call;
  const words = roundCommandWords(io.locale);
  const id = roundId(call, 'agencies');
  const scope = scopeAt(call, day(args, 'date', io.words) ?? deps.today());
  if (text(args, 'add') === undefined && text(args, 'drop') === undefined)
    throw new UsageError('round agencies ID --add "…" | --drop "…" --by NAME');
  const by = await authorOf(deps, committeeId, needed(args, 'by', io.words));
  const [add, drop] = [agenciesIn(call, 'add', scope.asOf), agenciesIn(call, 'drop', scope.asOf)];
  if (!add || !drop) return 1;
  const changed = await changeAgencies(deps.db, scope, id, { add, drop }, by, nowIso(call));
  if (changed.kind === 'nobody-left') return refused(call, words('nobody-left'));
  if (changed.kind !== 'changed') return notHere(call, changed, id);
  const { round, added, dropped } = changed;
  if (args.values.json)
    printJson(io, {
      ...roundJson(round, scope.asOf),
      added: added.map((a) => a.name),
      dropped: dropped.map((a) => a.name),
    });
  else
    io.out(
      `${words('agencies-changed', { n: round.agencies.length, added: names(added) || '–', dropped: names(dropped) || '–' })}\n`,
    );
  return 0;
}

/** `round move ID --cut-off D --reason TEXT [--date D] --by NAME` */
export async function runMove(call: RoundCall): Promise<number> {
  const { deps, committeeId, args, io } = call;
  const words = roundCommandWords(io.locale);
  const id = roundId(call, 'move');
  needed(args, 'cut-off', io.words);
  const reason = needed(args, 'reason', io.words);
  const by = await authorOf(deps, committeeId, needed(args, 'by', io.words));
  const cutOff = day(args, 'cut-off', io.words) as string;
  const scope = scopeAt(call, day(args, 'date', io.words) ?? deps.today());
  const done = await moveCutOff(deps.db, scope, { roundId: id, cutOff, reason }, by, nowIso(call));
  if (done.kind === 'refused') return refused(call, words(`move-${done.why}`));
  if (done.kind === 'no-round' || done.kind === 'closed') return notHere(call, done, id);
  if (args.values.json) printJson(io, { status: done.kind, ...roundJson(done.round, scope.asOf) });
  else {
    const about = { name: done.round.name, day: formatDay(done.round.cutOff) };
    const from = done.kind === 'moved' ? formatDay(done.from) : null;
    io.out(`${from ? words('cut-off-moved', { ...about, from }) : words('cut-off-same', about)}\n`);
  }
  return 0;
}

/** `round arrival ID --agency NAME (--number N --date D | --retract) --by NAME` */
export async function runArrival(call: RoundCall): Promise<number> {
  const { deps, committeeId, args, io } = call;
  const words = roundCommandWords(io.locale);
  const id = roundId(call, 'arrival');
  const named = needed(args, 'agency', io.words);
  const retract = args.values.retract === true;
  const number = retract ? null : needed(args, 'number', io.words);
  if (!retract) needed(args, 'date', io.words);
  const by = await authorOf(deps, committeeId, needed(args, 'by', io.words));
  const scope = scopeAt(call, deps.today());
  const agencies = agenciesIn(call, 'agency', scope.asOf);
  if (!agencies) return 1;
  const [agency] = agencies;
  if (!agency || agencies.length > 1) return refused(call, words('one-agency', { name: named }));
  if (retract) return retracted(call, id, agency, by);
  const sentOn = day(args, 'date', io.words) as string;
  const done = await recordArrival(deps.db, scope, { roundId: id, agency, number, sentOn }, by, nowIso(call));
  if (done.kind === 'refused') return refused(call, words(`arrival-${done.why}`));
  if (done.kind === 'not-asked') return refused(call, words('not-asked', { agency: agency.name, id: String(id) }));
  if (done.kind === 'no-round' || done.kind === 'closed') return notHere(call, done, id);
  if (args.values.json) printJson(io, { status: done.kind, ...roundJson(done.round, scope.asOf) });
  else
    io.out(
      `${words(done.kind === 'recorded' ? 'received' : 'received-before', { agency: agency.name, number: number ?? '', day: formatDay(done.arrival.sentOn) })}\n`,
    );
  return 0;
}

async function retracted(
  call: RoundCall,
  id: number,
  agency: OwnerView,
  by: Awaited<ReturnType<typeof authorOf>>,
): Promise<number> {
  const { deps, args, io } = call;
  const words = roundCommandWords(io.locale);
  const scope = scopeAt(call, deps.today());
  const done = await retractArrival(deps.db, scope, { roundId: id, agencyId: agency.id }, by, nowIso(call));
  if (done.kind === 'nothing-to-retract') return refused(call, words('nothing-to-retract', { agency: agency.name }));
  if (done.kind !== 'retracted') return notHere(call, done, id);
  if (args.values.json) printJson(io, { status: done.kind, ...roundJson(done.round, scope.asOf) });
  else io.out(`${words('retracted', { agency: agency.name, day: formatDay(done.arrival.sentOn) })}\n`);
  return 0;
}

/** `round close ID [--date D] --by NAME` */
export async function runClose(call: RoundCall): Promise<number> {
  const { deps, committeeId, args, io } = call;
  const words = roundCommandWords(io.locale);
  const id = roundId(call, 'close');
  const by = await authorOf(deps, committeeId, needed(args, 'by', io.words));
  const scope = scopeAt(call, day(args, 'date', io.words) ?? deps.today());
  const done = await closeRound(deps.db, scope, id, by, nowIso(call));
  if (done.kind !== 'closed-now') return notHere(call, done, id);
  if (args.values.json) printJson(io, { status: 'closed', ...roundJson(done.round, scope.asOf) });
  else io.out(`${words('closed-now', { name: done.round.name, day: formatDay(scope.asOf) })}\n`);
  return 0;
}
