import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { Queued, UpdateQueue } from './updates.ts';

export interface WebhookSettings {
  url: string;
  secret: string;
  maxConnections: number;
}

/** The real server waits one second and doubles up to a minute or two; tests wait less. */
export interface RetryDelays {
  firstMs: number;
  mostMs: number;
  timeoutMs: number;
}

export type CallFromWebhook = (method: string, values: Record<string, unknown>) => void;

const GONE_MS = 23 * 3_600_000;
const RETRY_AFTER_MOST_S = 3600;

/** Hands updates to the bot's address: one at a time for each chat, chats in parallel, again until it says 2xx. */
export class WebhookSender {
  settings: WebhookSettings | undefined;
  lastError: { date: number; message: string } | undefined;
  /** How many times a chat's next two updates are to arrive the wrong way round. */
  swapNext = 0;
  readonly #queue: UpdateQueue;
  readonly #delays: RetryDelays;
  readonly #now: () => number;
  readonly #call: CallFromWebhook;
  readonly #busy = new Set<number>();
  /** Chats that wait for their next try; they take no connection. */
  readonly #waiting = new Set<number>();
  readonly #failures = new Map<number, number>();
  readonly #timers = new Set<NodeJS.Timeout>();
  readonly #closing = new AbortController();
  #goneSince: number | undefined;
  #generation = 0;

  constructor(queue: UpdateQueue, delays: RetryDelays, now: () => number, call: CallFromWebhook) {
    this.#queue = queue;
    this.#delays = delays;
    this.#now = now;
    this.#call = call;
    queue.onPush(() => setImmediate(() => this.pump()));
  }

  get isBusy(): boolean {
    return this.#busy.size > 0;
  }

  set(settings: WebhookSettings | undefined): void {
    this.settings = settings;
    this.lastError = undefined;
    this.#goneSince = undefined;
    this.#generation += 1;
    this.#failures.clear();
    // A delivery under way counts for the old address only; the chat is free for the new one.
    this.#busy.clear();
    this.#waiting.clear();
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
    this.pump();
  }

  /** Hangs up on the bot and calls it no more. */
  close(): void {
    this.set(undefined);
    this.#closing.abort();
  }

  pump(): void {
    if (!this.settings) return;
    this.#queue.dropExpired();
    for (const key of new Set(this.#queue.pending.map((queued) => queued.key))) {
      if (this.#busy.size >= this.settings.maxConnections) return;
      if (!this.#busy.has(key) && !this.#waiting.has(key)) this.#deliverNext(key);
    }
  }

  #deliverNext(key: number): void {
    const [first, second] = this.#queue.pending.filter((queued) => queued.key === key);
    if (!first) return;
    if (this.swapNext > 0 && !second) return;
    const chosen = this.swapNext > 0 && second ? second : first;
    if (chosen !== first) this.swapNext -= 1;
    this.#busy.add(key);
    void this.#deliver(chosen, this.#generation);
  }

  async #deliver(queued: Queued, generation: number): Promise<void> {
    const settings = this.settings as WebhookSettings;
    const reply = await post(settings, queued.update, this.#delays.timeoutMs, this.#closing.signal);
    if (generation !== this.#generation) return;
    if (typeof reply !== 'string' && reply.status >= 200 && reply.status < 300) {
      this.#failures.delete(queued.key);
      this.#goneSince = undefined;
      this.#queue.take(queued);
      this.#busy.delete(queued.key);
      this.#runReply(reply.body);
      this.pump();
      return;
    }
    this.#noteFailure(reply);
    if (this.settings) this.#wait(queued.key, typeof reply === 'string' ? undefined : reply.retryAfter);
  }

  #noteFailure(reply: Reply | string): void {
    const message =
      typeof reply === 'string' ? reply : `Wrong response from the webhook: ${reply.status} ${reply.reason}`;
    this.lastError = { date: Math.floor(this.#now() / 1000), message };
    if (typeof reply === 'string' || reply.status !== 410) this.#goneSince = undefined;
    else this.#goneSince ??= this.#now();
    if (this.#goneSince !== undefined && this.#now() - this.#goneSince > GONE_MS) this.set(undefined);
  }

  #wait(key: number, retryAfter: number | undefined): void {
    this.#busy.delete(key);
    this.#waiting.add(key);
    const failures = this.#failures.get(key) ?? 0;
    this.#failures.set(key, failures + 1);
    const backoffMs = Math.min(this.#delays.mostMs, this.#delays.firstMs * 2 ** failures);
    const delayMs = retryAfter ? Math.min(retryAfter, RETRY_AFTER_MOST_S) * 1000 : backoffMs;
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      this.#waiting.delete(key);
      this.pump();
    }, delayMs);
    this.#timers.add(timer);
    this.pump();
  }

  /** A 2xx body may carry one call, run without telling the bot its result. */
  #runReply(body: string): void {
    try {
      const { method, ...values } = JSON.parse(body) as Record<string, unknown>;
      if (typeof method === 'string') this.#call(method, values);
    } catch {
      // Most bodies are not a call.
    }
  }
}

interface Reply {
  status: number;
  reason: string;
  retryAfter: number | undefined;
  body: string;
}

/** The reply, or what went wrong on the way. */
function post(
  settings: WebhookSettings,
  update: unknown,
  timeoutMs: number,
  signal: AbortSignal,
): Promise<Reply | string> {
  const body = JSON.stringify(update);
  const send = settings.url.startsWith('https:') ? requestHttps : requestHttp;
  const secret = settings.secret ? { 'x-telegram-bot-api-secret-token': settings.secret } : {};
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...secret };
  return new Promise((resolve) => {
    const request = send(settings.url, { method: 'POST', headers, timeout: timeoutMs, signal }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('error', (error) => resolve(error.message));
      response.on('end', () => {
        const retryAfter = Number(response.headers['retry-after']) || undefined;
        resolve({ status: response.statusCode ?? 0, reason: response.statusMessage ?? '', retryAfter, body: text });
      });
    });
    request.on('timeout', () => request.destroy(new Error('Read timeout expired')));
    request.on('error', (error: NodeJS.ErrnoException) =>
      resolve(error.code === 'ECONNREFUSED' ? 'Connection refused' : error.message || 'Connection closed'),
    );
    request.end(body);
  });
}
