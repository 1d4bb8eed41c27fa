import { findAskedAgencies } from '../../../agencies/asked-agency.ts';
import { formatDay } from '../../../shared/calendar.ts';
import { type AgencyBaseline, baselineOf, closeBaseline } from '../../../tasks/baseline.ts';
import { type Arguments, text, UsageError } from '../arguments.ts';
import type { Deps } from '../deps.ts';
import { type Io, printJson } from '../io.ts';
import { authorOf, needed } from '../register-commands.ts';
import { listWords } from './words.ts';

export const BASELINE_USAGE = '[--close (--agency NAME;NAME | --all) --by NAME]';

/** `baseline` tells what each agency leads and what is past due without information; `--close` closes its round. */
export async function runBaseline(deps: Deps, committeeId: number, args: Arguments, io: Io): Promise<number> {
  const words = listWords(io.locale);
  const scope = { committeeId, asOf: deps.today(), knownOn: null, timeZone: deps.config.DONDOC_TIME_ZONE };
  const agencies = await baselineOf(deps.db, scope);
  if (args.values.close !== true) {
    if (args.values.json) printJson(io, agencies);
    else if (agencies.length === 0) io.out(`${words('baseline-empty')}\n`);
    else for (const one of agencies) io.out(`${agencyLine(one, io)}\n`);
    return 0;
  }
  const by = await authorOf(deps, committeeId, needed(args, 'by', io.words));
  const chosen = chosenAgencies(agencies, args, deps.today(), io);
  const closed = await closeBaseline(
    deps.db,
    committeeId,
    chosen.map((a) => a.agencyId),
    deps.today(),
    by,
  );
  const names = chosen.filter((a) => closed.includes(a.agencyId)).map((a) => a.agency);
  if (args.values.json) printJson(io, { closed: names });
  else io.out(`${words('baseline-closed', { n: names.length, agencies: names.join(', ') })}\n`);
  return 0;
}

function agencyLine({ agency, tasks, noInformation, waiting, closed }: AgencyBaseline, io: Io): string {
  const words = listWords(io.locale);
  const state = closed
    ? words('baseline-is-closed', { day: formatDay(closed.on), by: closed.by })
    : words('baseline-open');
  return words('baseline-line', { agency, tasks, noInformation, waiting, state });
}

function chosenAgencies(agencies: readonly AgencyBaseline[], args: Arguments, on: string, io: Io): AgencyBaseline[] {
  const named = text(args, 'agency');
  if ((named === undefined) === (args.values.all !== true)) throw new UsageError(`baseline ${BASELINE_USAGE}`);
  if (named === undefined) return [...agencies];
  const ids = findAskedAgencies(named, on).found.map((f) => f.id);
  const chosen = agencies.filter((a) => ids.includes(a.agencyId));
  if (chosen.length === 0) throw new UsageError(io.words('no-agency', { name: named }));
  return chosen;
}
