import type { z } from 'zod';
import type { openChat } from './chat.ts';
import { guardOf, type ModelDeps, type Outcome } from './guard.ts';
import { staysInside } from './permission.ts';
import type { FilledPrompt } from './prompts.ts';
import type { Redaction } from './redaction.ts';

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
  /** What is sent stays in the house. */
  readonly inside: boolean;
  /** A value of `schema`; "malformed" where the server's answer is none. */
  structured<T>(call: Call, schema: z.ZodType<T>): Promise<Outcome<T>>;
  /** The final text of an agent that used `tools`. */
  agent(call: AgentCall): Promise<Outcome<string>>;
};

/** The model the settings name; null where none is set. */
export function openModel(deps: ModelDeps): Model | null {
  const { OPENAI_BASE_URL: baseURL, DONDOC_CHAT_MODEL: name } = deps.config;
  if (!baseURL || !name) return null;
  const guarded = guardOf(deps, name, baseURL);
  let loading: Promise<ReturnType<typeof openChat>> | null = null;
  // Loaded when first needed: LangChain takes 0.5–1.2 s.
  const vendor = () => {
    loading ??= import('./chat.ts').then((chat) => chat.openChat(deps.config));
    return loading;
  };
  return {
    name,
    host: new URL(baseURL).host,
    inside: staysInside(deps.config, baseURL),
    structured: (call, schema) =>
      guarded(guardedCall(call), async (hide, signal) => {
        const { structured } = await vendor();
        const said = await structured(hidden(call.prompt, hide), schema, signal());
        return said.value === null ? said : { ...said, value: restored(said.value, hide) };
      }),
    agent: (call) =>
      guarded(guardedCall(call), async (hide, signal) => {
        const { agent } = await vendor();
        const tools = call.tools.map((tool) => ({
          ...tool,
          run: async (args: Record<string, unknown>) => hide.out(await tool.run(restored(args, hide))),
        }));
        const { onText } = call;
        const told = onText ? { onText: (soFar: string) => onText(hide.back(soFar)) } : {};
        const said = await agent({ ...call, ...told, tools, prompt: hidden(call.prompt, hide) }, signal());
        return said.value === null ? said : { ...said, value: hide.back(said.value) };
      }),
  };
}

function guardedCall({ committeeId, prompt }: Call) {
  return { committeeId, verb: prompt.name, promptHash: prompt.hash };
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
