import { ApiError, conflict, OTHER_POLLER, type POLLER_REPLACED_BY_WEBHOOK } from './errors.ts';
import type { Update, UpdateKind } from './types.ts';

export interface Queued {
  update: Update;
  kind: UpdateKind;
  /** Updates of one key reach a webhook one after the other. */
  key: number;
  at: number;
  /** How many times it is still to be delivered over again once it was taken. */
  again: number;
}

export interface PollRequest {
  offset: number;
  limit: number;
  timeoutMs: number;
}

interface Waiter {
  request: PollRequest;
  answer(updates: Update[]): void;
  fail(error: ApiError): void;
}

const NOT_BY_DEFAULT: UpdateKind[] = ['chat_member', 'message_reaction'];
const CALLBACK_LIFE_MS = 150_000;
const LIFE_MS = 24 * 3_600_000;

/** What the bot has not confirmed yet; kept until it is, whether the bot polls, is called, or is dead. */
export class UpdateQueue {
  pending: Queued[] = [];
  allowed: string[] = [];
  /** How many coming updates are to be delivered twice. */
  duplicateNext = 0;
  readonly #now: () => number;
  #lastId = 700_000_000;
  #waiter: Waiter | undefined;
  #onPush: () => void = () => undefined;

  constructor(now: () => number) {
    this.#now = now;
  }

  onPush(listener: () => void): void {
    this.#onPush = listener;
  }

  isAllowed(kind: UpdateKind): boolean {
    return this.allowed.length > 0 ? this.allowed.includes(kind) : !NOT_BY_DEFAULT.includes(kind);
  }

  /** Queues a copy: a later edit must not change what was already sent. False where the bot did not ask for the kind. */
  push(kind: UpdateKind, payload: unknown, key: number): boolean {
    if (!this.isAllowed(kind)) return false;
    this.#lastId += 1;
    const again = this.duplicateNext > 0 ? 1 : 0;
    this.duplicateNext -= again;
    const update: Update = { update_id: this.#lastId, [kind]: structuredClone(payload) };
    this.pending.push({ update, kind, key, at: this.#now(), again });
    // An album is several updates of one moment: they go out together.
    setImmediate(() => this.#serve());
    this.#onPush();
    return true;
  }

  /** Waits for updates from `offset` on; `gone` fires when the caller hung up. */
  poll(request: PollRequest, gone: AbortSignal): Promise<Update[]> {
    this.abortPoll(OTHER_POLLER);
    this.#confirm(request.offset);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => waiter.answer([]), request.timeoutMs);
      const done = () => {
        clearTimeout(timer);
        if (this.#waiter === waiter) this.#waiter = undefined;
      };
      const waiter: Waiter = {
        request,
        answer: (updates) => {
          done();
          resolve(updates);
        },
        fail: (error) => {
          done();
          reject(error);
        },
      };
      this.#waiter = waiter;
      gone.addEventListener('abort', () => waiter.fail(new ApiError(499, 'the caller hung up')), { once: true });
      if (gone.aborted) waiter.fail(new ApiError(499, 'the caller hung up'));
      else this.#serve();
    });
  }

  abortPoll(why: typeof OTHER_POLLER | typeof POLLER_REPLACED_BY_WEBHOOK): void {
    this.#waiter?.fail(conflict(why));
  }

  get isPolled(): boolean {
    return this.#waiter !== undefined;
  }

  /** Drops what outlived its use: a tap after 150 seconds, anything else after a day. */
  dropExpired(): void {
    const now = this.#now();
    this.pending = this.pending.filter(
      ({ kind, at }) => now - at < (kind === 'callback_query' ? CALLBACK_LIFE_MS : LIFE_MS),
    );
  }

  /** Marks one as taken; it stays for another round where it is to be delivered twice. */
  take(queued: Queued): void {
    if (queued.again > 0) queued.again -= 1;
    else this.pending = this.pending.filter((other) => other !== queued);
  }

  #confirm(offset: number): void {
    if (offset < 0) this.pending = this.pending.slice(offset);
    else for (const queued of [...this.pending]) if (queued.update.update_id < offset) this.take(queued);
  }

  #serve(): void {
    const waiter = this.#waiter;
    if (!waiter) return;
    this.dropExpired();
    const updates = this.pending.slice(0, waiter.request.limit).map(({ update }) => update);
    if (updates.length > 0 || waiter.request.timeoutMs === 0) waiter.answer(updates);
  }
}
