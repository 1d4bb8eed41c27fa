import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the server is asked: the messages of a chat, or texts to make vectors of. */
export type Asked = {
  messages: { role: string; content: string }[];
  stream: boolean;
  tools: string[];
  /** The whole body, as it came. */
  body: string;
};

/** What a server may do: answer, call tools, or fail in one of the ways servers do. */
export type Reply =
  | { say: string }
  | { json: unknown }
  | { call: { name: string; args: unknown }[] }
  /** The answer breaks off: the limit of tokens was reached. */
  | { cut: string }
  | { status: number; after?: number }
  /** A body that is no JSON. */
  | { garbage: string }
  | { hang: true };

export type Script = (asked: Asked) => Reply;

export type ModelServer = {
  url: string;
  chats: Asked[];
  embedded: string[][];
  /** Decides every later answer. */
  script: (script: Script) => void;
  close: () => Promise<void>;
};

/** An OpenAI-compatible server that says what a test has it say: chat with streaming and tools, structured output, embeddings. */
export async function startModelServer(first: Script = () => ({ say: 'Không rõ.' })): Promise<ModelServer> {
  let script = first;
  const chats: Asked[] = [];
  const embedded: string[][] = [];
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    if (request.url?.endsWith('/models')) return sendJson(response, { object: 'list', data: [{ id: 'test' }] });
    const asked = askedIn(body);
    if (request.url?.endsWith('/embeddings')) {
      const texts = [(JSON.parse(body) as { input: string | string[] }).input].flat();
      embedded.push(texts);
      const reply = script({ ...asked, messages: [] });
      if ('status' in reply || 'hang' in reply || 'garbage' in reply) return misbehave(response, reply);
      const data = texts.map((text, index) => ({ object: 'embedding', index, embedding: vectorOf(text) }));
      return sendJson(response, { object: 'list', model: 'test', data, usage: { prompt_tokens: 1, total_tokens: 1 } });
    }
    chats.push(asked);
    const reply = script(asked);
    if ('status' in reply || 'hang' in reply || 'garbage' in reply) return misbehave(response, reply);
    return asked.stream ? streamed(response, reply, body) : sendJson(response, completion(reply, body));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    chats,
    embedded,
    script: (next) => {
      script = next;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

type Answering = Exclude<Reply, { status: number } | { garbage: string } | { hang: true }>;

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

type Body = {
  messages?: { role: string; content: string | { text?: string }[] }[];
  stream?: boolean;
  tools?: { function: { name: string } }[];
};

function askedIn(body: string): Asked {
  const { messages = [], stream = false, tools = [] } = (body ? JSON.parse(body) : {}) as Body;
  const textOf = (content: string | { text?: string }[] | null) =>
    typeof content === 'string' ? content : (content ?? []).map((part) => part.text ?? '').join('');
  return {
    messages: messages.map((m) => ({ role: m.role, content: textOf(m.content) })),
    stream,
    tools: tools.map((t) => t.function.name),
    body,
  };
}

function misbehave(response: ServerResponse, reply: Reply): void {
  if ('hang' in reply) return;
  if ('garbage' in reply) {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(reply.garbage);
  } else if ('status' in reply) {
    response.writeHead(reply.status, {
      'content-type': 'application/json',
      ...(reply.after ? { 'retry-after': String(reply.after) } : {}),
    });
    response.end(JSON.stringify({ error: { message: `status ${reply.status}`, type: 'server_error' } }));
  }
}

function sendJson(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(value));
}

/** Tokens as a server might count them: a third of the characters. */
const tokensOf = (text: string) => Math.ceil(text.length / 3);

function messageOf(reply: Answering) {
  const text =
    'say' in reply ? reply.say : 'cut' in reply ? reply.cut : 'json' in reply ? JSON.stringify(reply.json) : '';
  const calls =
    'call' in reply
      ? reply.call.map(({ name, args }, index) => ({
          index,
          id: `call_${index}_${name}`,
          type: 'function',
          function: { name, arguments: JSON.stringify(args) },
        }))
      : [];
  const finish = calls.length > 0 ? 'tool_calls' : 'cut' in reply ? 'length' : 'stop';
  return { text, calls, finish };
}

function usageOf(body: string, text: string) {
  const [input, output] = [tokensOf(body), tokensOf(text)];
  return { prompt_tokens: input, completion_tokens: output, total_tokens: input + output };
}

function completion(reply: Answering, body: string) {
  const { text, calls, finish } = messageOf(reply);
  const message = { role: 'assistant', content: text, ...(calls.length > 0 ? { tool_calls: calls } : {}) };
  return {
    id: 'chatcmpl-test',
    object: 'chat.completion',
    created: 0,
    model: 'test',
    choices: [{ index: 0, message, finish_reason: finish }],
    usage: usageOf(body, text),
  };
}

let streams = 0;

function streamed(response: ServerResponse, reply: Answering, body: string): void {
  const { text, calls, finish } = messageOf(reply);
  const id = `chatcmpl-${++streams}`;
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const send = (choices: unknown[], more: object = {}) =>
    response.write(
      `data: ${JSON.stringify({ id, object: 'chat.completion.chunk', created: 0, model: 'test', choices, ...more })}\n\n`,
    );
  for (const part of text.match(/[\s\S]{1,24}/g) ?? [])
    send([{ index: 0, delta: { role: 'assistant', content: part } }]);
  if (calls.length > 0) send([{ index: 0, delta: { role: 'assistant', content: '', tool_calls: calls } }]);
  send([{ index: 0, delta: {}, finish_reason: finish }]);
  send([], { usage: usageOf(body, text) });
  response.end('data: [DONE]\n\n');
}

const DIMENSIONS = 64;

/** Texts of like words have like vectors: each folded word counts in one place. */
export function vectorOf(text: string): number[] {
  const vector = new Array<number>(DIMENSIONS).fill(0);
  const words =
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  for (const word of words) {
    let hash = 7;
    for (const char of word) hash = (hash * 31 + char.charCodeAt(0)) % 1_000_003;
    vector[hash % DIMENSIONS] = (vector[hash % DIMENSIONS] as number) + 1;
  }
  const length = Math.hypot(...vector) || 1;
  return vector.map((x) => x / length);
}
