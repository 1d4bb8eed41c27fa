import type { Config } from '../config.ts';
import type { Database } from '../database/database.ts';
import { dayAt } from '../shared/calendar.ts';
import { errorClass, type Log } from '../shared/log.ts';
import { afterFailure, CLOSED, isResting } from './breaker.ts';
import { recordCall, type Tokens, tokensUsed } from './calls.ts';
import { permissionOf, staysInside } from './permission.ts';
import { NOTHING_HIDDEN, type Redaction, redaction } from './redaction.ts';

/** Why nothing came of a call; the caller then does what it does without a model. */
export type Why = 'not-allowed' | 'budget' | 'resting' | 'failed' | 'malformed';
export type Outcome<T> = { kind: 'done'; value: T; tokens: Tokens } | { kind: 'unavailable'; why: Why };

export type ModelDeps = { db: Database; config: Config; now: () => number; clock: () => number; log: Log };
export type GuardedCall = { committeeId: number; verb: string; promptHash: string };
/** What a call to the server gives back; null value: not in the form that was asked for. */
export type Said<T> = { value: T | null; tokens: Tokens };
/** `signal` begins the time limit: it is taken once everything is loaded. */
type Ask<T> = (hide: Redaction, signal: () => AbortSignal) => Promise<Said<T>>;

/** What stands before and after every call to a server: permission, rest, budget, time limit, record. */
export function guardOf(deps: ModelDeps, name: string, baseURL: string) {
  const { db, config, now, clock, log } = deps;
  const isInside = staysInside(config, baseURL);
  const { host } = new URL(baseURL);
  let breaker = CLOSED;
  return async <T>(call: GuardedCall, ask: Ask<T>): Promise<Outcome<T>> => {
    if (!isInside && !(await permissionOf(db, call.committeeId, host))?.allowed)
      return { kind: 'unavailable', why: 'not-allowed' };
    if (isResting(breaker, now())) return { kind: 'unavailable', why: 'resting' };
    const day = dayAt(now(), config.DONDOC_TIME_ZONE);
    if ((await tokensUsed(db, day)) >= config.DONDOC_MODEL_TOKENS_A_DAY) return { kind: 'unavailable', why: 'budget' };
    const began = clock();
    const record = (outcome: string, tokens: Tokens) =>
      recordCall(db, { ...call, model: name, outcome, tokens, tookMs: clock() - began, day });
    let said: Said<T>;
    try {
      said = await ask(isInside ? NOTHING_HIDDEN : redaction(), () =>
        AbortSignal.timeout(config.DONDOC_MODEL_TIMEOUT_MS),
      );
    } catch (error) {
      const wasWell = breaker.failures === 0;
      breaker = afterFailure(breaker, now());
      if (wasWell || isResting(breaker, now()))
        log.warn({ verb: call.verb, failure: errorClass(error) }, 'the model did not answer');
      await record('failed', { input: 0, output: 0 });
      return { kind: 'unavailable', why: 'failed' };
    }
    breaker = CLOSED;
    await record(said.value === null ? 'malformed' : 'done', said.tokens);
    if (said.value === null) return { kind: 'unavailable', why: 'malformed' };
    return { kind: 'done', value: said.value, tokens: said.tokens };
  };
}
