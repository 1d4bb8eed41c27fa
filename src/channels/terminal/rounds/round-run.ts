import type { RegisterScope } from '../../../tasks/register.ts';
import type { Round } from '../../../tasks/rounds/round.ts';
import { loadRounds } from '../../../tasks/rounds/round-store.ts';
import { type Arguments, UsageError } from '../arguments.ts';
import type { Deps } from '../deps.ts';
import type { Io } from '../io.ts';
import { roundCommandWords } from './words.ts';

/** One run of the command; `positionals` begin behind the step. */
export type RoundCall = { deps: Deps; committeeId: number; args: Arguments; io: Io };
export type RoundRun = (call: RoundCall) => Promise<number>;

export function scopeAt({ deps, committeeId }: RoundCall, asOf: string): RegisterScope {
  return { committeeId, asOf, knownOn: null, timeZone: deps.config.DONDOC_TIME_ZONE };
}

export function roundId({ args }: RoundCall, step: string): number {
  const id = Number(args.positionals[0]);
  if (!Number.isInteger(id) || id < 1) throw new UsageError(`round ${step} ID`);
  return id;
}

export function refused({ io }: RoundCall, sentence: string): number {
  io.err(`${sentence}\n`);
  return 1;
}

/** The round a step is about as of a day; says that there is none where there is none. */
export async function roundNamed(call: RoundCall, step: string, asOf: string): Promise<Round | null> {
  const id = roundId(call, step);
  const round = (await loadRounds(call.deps.db, scopeAt(call, asOf))).find((r) => r.id === id);
  if (!round) refused(call, roundCommandWords(call.io.locale)('no-round', { id: String(id) }));
  return round ?? null;
}
