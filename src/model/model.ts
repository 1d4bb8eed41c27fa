import type { z } from 'zod';
import type { Config } from '../config.ts';
import type { Database } from '../database/database.ts';
import { dayAt } from '../shared/calendar.ts';
import { errorClass, type Log } from '../shared/log.ts';
import { afterFailure, CLOSED, isResting } from './breaker.ts';
import { recordCall, type Tokens, tokensUsed } from './calls.ts';
import type { openChat } from './chat.ts';
import { permissionOf, staysInside } from './permission.ts';
import type { FilledPrompt } from './prompts.ts';
import { NOTHING_HIDDEN, type Redaction, redaction } from './redaction.ts';

/** Why nothing came of a call; the caller then does what it does without a model. */
export type Why = 'not-allowed' | 'budget' | 'resting' | 'failed' | 'malformed';
export type Outcome<T> = { kind: 'done'; value: T; tokens: Tokens } | { kind: 'unavailable'; why: Why };
export type Call = { committeeId: number; prompt: FilledPrompt };

/** A tool an agent may use. `run` reads, with the rights of whoever asked, and returns what the model sees. */
export type AgentTool = {
  name: string;
  description: string;
  schema: z.ZodObject;
  run(args: Record<string, unknown>): Promise<string>;
};
/** `steps`: most calls of the model; `onText`: the final answer as far as it has been written. */
export type AgentCall = Call & { tools: readonly AgentTool[]; steps: number; onText?: (soFar: string) => void };

/**
 * A language model behind an OpenAI-compatible server. It proposes; what it says reaches the database or a person only through a
 * pure function that drops what is not allowed. Never throws for the server's sake; every call ends within its time limit. A call
 * must not be made inside a transaction: it would be held open for as long as the server thinks.
 */
export type Model = {
  readonly name: string;
  readonly host: string;
  /** A value of `schema`; "malformed" where the server's answer is none. */
  structured<T>(call: Call, schema: z.ZodType<T>): Promise<Outcome<T>>;
  /** The final text of an agent that used `tools`. */
  agent(call: AgentCall): Promise<Outcome<string>>;
};

export type ModelDeps = { db: Database; config: Config; now: () => number; clock: () => number; log: Log };

/** What a call to the server gives back; null value: not in the form that was asked for. */
type Said<T> = { value: T | null; tokens: Tokens };

/** The model the settings name; null where none is set. */
export function openModel(deps: ModelDeps): Model | null {
  const { OPENAI_BASE_URL: baseURL, DONDOC_CHAT_MODEL: name } = deps.config;
  if (!baseURL || !name) return null;
  const guarded = guard(deps, name, baseURL);
  return {
    name,
    host: new URL(baseURL).host,
    structured: (call, schema) =>
      guarded(call, async ({ structured }, hide, signal) => {
        const said = await structured(hidden(call.prompt, hide), schema, signal);
        return said.value === null ? said : { ...said, value: restored(said.value, hide) };
      }),
    agent: (call) =>
      guarded(call, async ({ agent }, hide, signal) => {
        const tools = call.tools.map((tool) => ({
          ...tool,
          run: async (args: Record<string, unknown>) => hide.out(await tool.run(restored(args, hide))),
        }));
        const { onText } = call;
        const told = onText ? { onText: (soFar: string) => onText(hide.back(soFar)) } : {};
        const said = await agent({ ...call, ...told, tools, prompt: hidden(call.prompt, hide) }, signal);
        return said.value === null ? said : { ...said, value: hide.back(said.value) };
      }),
  };
}

type Vendor = ReturnType<typeof openChat>;
type Ask<T> = (vendor: Vendor, hide: Redaction, signal: AbortSignal) => Promise<Said<T>>;

/** What stands before and after every call: permission, budget, rest, time limit, record. */
function guard(deps: ModelDeps, name: string, baseURL: string) {
  const { db, config, now, clock, log } = deps;
  const isInside = staysInside(config, baseURL);
  const { host } = new URL(baseURL);
  let breaker = CLOSED;
  let vendor: Promise<Vendor> | null = null;
  return async <T>({ committeeId, prompt }: Call, ask: Ask<T>): Promise<Outcome<T>> => {
    if (!isInside && !(await permissionOf(db, committeeId, host))?.allowed)
      return { kind: 'unavailable', why: 'not-allowed' };
    if (isResting(breaker, now())) return { kind: 'unavailable', why: 'resting' };
    const day = dayAt(now(), config.DONDOC_TIME_ZONE);
    if ((await tokensUsed(db, day)) >= config.DONDOC_MODEL_TOKENS_A_DAY) return { kind: 'unavailable', why: 'budget' };
    const began = clock();
    const record = (outcome: string, tokens: Tokens) => {
      const tookMs = clock() - began;
      return recordCall(db, {
        ...{ committeeId, verb: prompt.name, promptHash: prompt.hash, model: name, outcome, tokens, tookMs, day },
      });
    };
    try {
      // Loaded when first needed: LangChain takes 0.5–1.2 s.
      vendor ??= import('./chat.ts').then((chat) => chat.openChat(config));
      const said = await ask(
        await vendor,
        isInside ? NOTHING_HIDDEN : redaction(),
        AbortSignal.timeout(config.DONDOC_MODEL_TIMEOUT_MS),
      );
      breaker = CLOSED;
      await record(said.value === null ? 'malformed' : 'done', said.tokens);
      if (said.value === null) return { kind: 'unavailable', why: 'malformed' };
      return { kind: 'done', value: said.value, tokens: said.tokens };
    } catch (error) {
      const wasWell = breaker.failures === 0;
      breaker = afterFailure(breaker, now());
      const failure = errorClass(error);
      if (wasWell || isResting(breaker, now())) log.warn({ verb: prompt.name, failure }, 'the model did not answer');
      await record('failed', { input: 0, output: 0 });
      return { kind: 'unavailable', why: 'failed' };
    }
  };
}

function hidden(prompt: FilledPrompt, hide: Redaction): FilledPrompt {
  return { ...prompt, user: hide.out(prompt.user) };
}

/** Every text within a value, with what was hidden put back. */
function restored<T>(value: T, hide: Redaction): T {
  if (typeof value === 'string') return hide.back(value) as T;
  if (Array.isArray(value)) return value.map((item) => restored(item, hide)) as T;
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, restored(item, hide)])) as T;
  return value;
}
