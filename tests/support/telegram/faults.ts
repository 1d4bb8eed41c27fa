import { canonicalName } from './names.ts';

/** What may go wrong between a bot and the server. */
export type Fault =
  | { kind: 'too-many-requests'; retryAfter: number }
  | { kind: 'server-error'; code: number; isHtml?: boolean }
  /** The connection breaks and nothing was done. */
  | { kind: 'lost-before' }
  /** It was done, but the bot never hears of it. */
  | { kind: 'lost-after' }
  /** It is done at once, the answer comes late. */
  | { kind: 'slow'; delayMs: number };

export interface FaultScope {
  method?: string;
  chatId?: number;
  /** How many calls it hits; without it, all until `clear`. */
  times?: number;
  /** From 0 to 1, drawn from the seed given at start: the same run fails the same way. */
  probability?: number;
}

interface Armed {
  fault: Fault;
  scope: FaultScope;
  left: number;
}

/** The name under which the download of a file can be hit and is logged. */
export const DOWNLOAD = 'download';
/** Hit only by faults that name them, so that a storm on sending does not also starve the bot of updates. */
const ONLY_BY_NAME = new Set(['getUpdates', DOWNLOAD]);

export class Faults {
  #armed: Armed[] = [];
  #state: number;
  isTokenRevoked = false;
  readonly #onUpdates: { duplicate(times: number): void; swap(times: number): void };

  constructor(seed: number, onUpdates: { duplicate(times: number): void; swap(times: number): void }) {
    this.#state = seed;
    this.#onUpdates = onUpdates;
  }

  /** Arms a fault for the next call in scope (`times: 1`) unless the scope says otherwise; returns a switch-off. */
  add(fault: Fault, scope: FaultScope = {}): () => void {
    const times = scope.times ?? (scope.probability === undefined ? 1 : Number.POSITIVE_INFINITY);
    const armed = { fault, scope, left: times };
    this.#armed.push(armed);
    return () => {
      this.#armed = this.#armed.filter((other) => other !== armed);
    };
  }

  clear(): void {
    this.#armed = [];
  }

  /** The next `times` updates are delivered twice, with the same update_id. */
  duplicateUpdates(times = 1): void {
    this.#onUpdates.duplicate(times);
  }

  /** `times` times, a chat's next two updates reach the webhook the wrong way round. */
  swapUpdates(times = 1): void {
    this.#onUpdates.swap(times);
  }

  revokeToken(): void {
    this.isTokenRevoked = true;
  }

  restoreToken(): void {
    this.isTokenRevoked = false;
  }

  /** The fault that hits this call, if any; spends it. */
  draw(method: string, chatId: number | undefined): Fault | undefined {
    for (const armed of this.#armed) {
      const { scope } = armed;
      const inScope =
        (scope.method === undefined
          ? !ONLY_BY_NAME.has(method)
          : (canonicalName(scope.method) ?? scope.method) === method) &&
        (scope.chatId === undefined || scope.chatId === chatId);
      if (!inScope || armed.left <= 0) continue;
      if (scope.probability !== undefined && this.#random() >= scope.probability) continue;
      armed.left -= 1;
      return armed.fault;
    }
    return undefined;
  }

  /** mulberry32 */
  #random(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
}
