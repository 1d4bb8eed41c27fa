import { tooManyRequests } from './errors.ts';
import type { ChatType } from './types.ts';

export interface FloodLimits {
  chatPerSecond: number;
  groupPerMinute: number;
  allPerSecond: number;
}

/** What the Bot FAQ asks for. */
export const FLOOD_LIMITS: FloodLimits = { chatPerSecond: 1, groupPerMinute: 20, allPerSecond: 30 };

interface Sent {
  chatId: number;
  at: number;
}

/** Counts messages by wall clock, whatever clock the test sets, since a bot waits in real time. */
export class Flood {
  isEnforced: boolean;
  readonly #limits: FloodLimits;
  readonly #sent: Sent[] = [];
  /** The most that was ever sent in a window. */
  readonly most = { chatPerSecond: 0, groupPerMinute: 0, allPerSecond: 0 };
  refused = 0;

  constructor(limits: FloodLimits, isEnforced: boolean) {
    this.#limits = limits;
    this.isEnforced = isEnforced;
  }

  /** Counts `messages` about to be sent; refuses them where limits are enforced and passed. */
  count(chatId: number, type: ChatType, messages: number): void {
    const at = performance.now();
    const isGroup = type !== 'private';
    const windows = [
      { name: 'chatPerSecond' as const, ms: 1000, in: (sent: Sent) => sent.chatId === chatId },
      { name: 'allPerSecond' as const, ms: 1000, in: () => true },
      ...(isGroup ? [{ name: 'groupPerMinute' as const, ms: 60_000, in: (s: Sent) => s.chatId === chatId }] : []),
    ].map((window) => ({ ...window, sent: this.#sent.filter((s) => at - s.at < window.ms && window.in(s)) }));
    const passed = windows.find(({ name, sent }) => sent.length > 0 && sent.length + messages > this.#limits[name]);
    if (this.isEnforced && passed) {
      this.refused += 1;
      const oldest = passed.sent[0] as Sent;
      throw tooManyRequests(Math.max(1, Math.ceil((oldest.at + passed.ms - at) / 1000)));
    }
    for (const { name, sent } of windows) this.most[name] = Math.max(this.most[name], sent.length + messages);
    for (let i = 0; i < messages; i += 1) this.#sent.push({ chatId, at });
  }
}
