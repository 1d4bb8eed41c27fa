import type { Database } from '../database/database.ts';

export type Tokens = { input: number; output: number };
export type MadeCall = {
  committeeId: number;
  verb: string;
  promptHash: string;
  model: string;
  outcome: string;
  tokens: Tokens;
  tookMs: number;
  day: string;
};

/** Keeps what a call cost and how it ended, never what was said. */
export async function recordCall(db: Database, call: MadeCall): Promise<void> {
  await db.query(
    `insert into model_call (committee_id, verb, prompt_hash, model, outcome, input_tokens, output_tokens, took_ms, effective_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      call.committeeId,
      call.verb,
      call.promptHash,
      call.model,
      call.outcome,
      call.tokens.input,
      call.tokens.output,
      Math.round(call.tookMs),
      call.day,
    ],
  );
}

/** Tokens all committees used on a day: what the daily budget is held against. */
export async function tokensUsed(db: Database, day: string): Promise<number> {
  const [row] = await db.query<{ tokens: number }>(
    'select coalesce(sum(input_tokens + output_tokens), 0)::int as tokens from model_call where effective_on = $1',
    [day],
  );
  return row?.tokens ?? 0;
}

export type CallFigures = { verb: string; calls: number; failed: number; input: number; output: number };

/** What each verb cost a committee from a day on. */
export function callFigures(db: Database, committeeId: number, since: string): Promise<CallFigures[]> {
  return db.query<CallFigures>(
    `select verb, count(*)::int as calls, (count(*) filter (where outcome <> 'done'))::int as failed,
       sum(input_tokens)::int as input, sum(output_tokens)::int as output
     from model_call where committee_id = $1 and effective_on >= $2 group by verb order by verb`,
    [committeeId, since],
  );
}
