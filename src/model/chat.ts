// langchain and its OpenAI client: agents with tools, structured output and streaming over any OpenAI-compatible server; kept by
// their vendor, MIT. Named by the person we build for. Only this file knows them.
import type { AIMessageChunk } from '@langchain/core/messages';
import { ChatOpenAI } from '@langchain/openai';
import { createAgent, tool } from 'langchain';
import { z } from 'zod';
import type { Config } from '../config.ts';
import type { Tokens } from './calls.ts';
import type { Said } from './guard.ts';
import type { AgentCall } from './model.ts';
import type { FilledPrompt } from './prompts.ts';

/** Some servers count only one side. */
type Usage = { input_tokens?: number; output_tokens?: number };

const NONE: Tokens = { input: 0, output: 0 };

/** The calls themselves; they throw where the server does not answer. */
export function openChat(config: Config) {
  const chat = new ChatOpenAI({
    model: config.DONDOC_CHAT_MODEL as string,
    apiKey: config.OPENAI_API_KEY ?? 'none',
    configuration: { baseURL: config.OPENAI_BASE_URL, logLevel: 'off' },
    // Servers of one's own know chat/completions; few know the newer responses API.
    useResponsesApi: false,
    temperature: 0,
    timeout: config.DONDOC_MODEL_TIMEOUT_MS,
    // What fails is answered by rules at once; trying again would only make people wait.
    maxRetries: 0,
    maxConcurrency: config.DONDOC_MODEL_CONCURRENCY,
    maxTokens: config.DONDOC_MODEL_ANSWER_TOKENS,
    streamUsage: true,
  });

  // Streamed, as otherwise LangChain parses by itself and an answer that is no JSON cannot be told from a broken server; by
  // `invoke` with streaming it counts tokens over the network and hangs.
  async function structured<T>(prompt: FilledPrompt, schema: z.ZodType<T>, signal: AbortSignal): Promise<Said<T>> {
    const form = config.DONDOC_MODEL_STRUCTURED;
    const name = prompt.name.replaceAll('-', '_');
    const stream = await asking(chat, form, name, z.toJSONSchema(schema)).stream(messagesOf(prompt), { signal });
    let said: AIMessageChunk | null = null;
    for await (const chunk of stream) said = said ? said.concat(chunk) : chunk;
    if (!said) throw new Error('the model said nothing');
    const value = form === 'tools' ? said.tool_calls?.[0]?.args : jsonIn(said.text);
    const parsed = schema.safeParse(value);
    return { value: parsed.success ? parsed.data : null, tokens: tokensOf(said.usage_metadata) };
  }

  async function agent(call: AgentCall, signal: AbortSignal): Promise<Said<string>> {
    const tools = call.tools.map((t) =>
      tool((args: unknown) => t.run(args as Record<string, unknown>), {
        name: t.name,
        description: t.description,
        schema: t.schema,
      }),
    );
    const worker = createAgent({ model: chat, tools, systemPrompt: call.prompt.system });
    let tokens = NONE;
    let answer = '';
    let message = '';
    try {
      const stream = await worker.stream(
        { messages: [{ role: 'user', content: call.prompt.user }] },
        // A step is a turn of the model and one of its tools; the last turn has no tools.
        { signal, streamMode: 'messages', recursionLimit: call.steps * 2 },
      );
      for await (const [part] of stream) {
        if (part.type !== 'ai') continue;
        if (part.id !== message) [message, answer] = [part.id ?? '', ''];
        answer += part.text;
        if (answer !== '') call.onText?.(answer);
        tokens = sum(tokens, tokensOf((part as { usage_metadata?: Usage }).usage_metadata));
      }
    } catch (error) {
      // It went on looking and never answered: that is the model's doing, not the server's.
      if (error instanceof Error && error.name === 'GraphRecursionError') return { value: null, tokens };
      throw error;
    }
    return { value: answer.trim() === '' ? null : answer, tokens };
  }

  return { structured, agent };
}

/** How a server is asked for an answer in a given form. */
function asking(chat: ChatOpenAI, form: Config['DONDOC_MODEL_STRUCTURED'], name: string, schema: object) {
  const parameters = schema as Record<string, unknown>;
  switch (form) {
    case 'json_schema':
      return chat.withConfig({
        response_format: { type: 'json_schema', json_schema: { name, schema: parameters, strict: true } },
      });
    case 'tools': {
      const answer = { type: 'function' as const, function: { name, description: 'The answer.', parameters } };
      return chat.bindTools([answer], { tool_choice: { type: 'function', function: { name } } });
    }
    case 'json':
      return chat.withConfig({ response_format: { type: 'json_object' } });
  }
}

/** The JSON of an answer, also where a small model put a fence around it; undefined where it is none. */
function jsonIn(text: string): unknown {
  const bare = text.trim().replace(/^```(?:json)?\s*|\s*```$/g, '');
  try {
    return JSON.parse(bare);
  } catch {
    return undefined;
  }
}

function messagesOf({ system, user }: FilledPrompt): [string, string][] {
  return [
    ['system', system],
    ['user', user],
  ];
}

function tokensOf(usage: Usage | undefined): Tokens {
  return { input: usage?.input_tokens ?? 0, output: usage?.output_tokens ?? 0 };
}

function sum(a: Tokens, b: Tokens): Tokens {
  return { input: a.input + b.input, output: a.output + b.output };
}
