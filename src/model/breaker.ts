/** Whether a server is asked at all: after two failures in a row it rests for a minute, and people get the answer of the rules. */
export type Breaker = { failures: number; restingUntilMs: number };

export const CLOSED: Breaker = { failures: 0, restingUntilMs: 0 };
const FAILURES = 2;
const REST_MS = 60_000;

export function isResting(breaker: Breaker, nowMs: number): boolean {
  return nowMs < breaker.restingUntilMs;
}

/** After a rest one failure is enough to rest again: the count stays until something succeeds. */
export function afterFailure({ failures }: Breaker, nowMs: number): Breaker {
  const count = failures + 1;
  return { failures: count, restingUntilMs: count >= FAILURES ? nowMs + REST_MS : 0 };
}
