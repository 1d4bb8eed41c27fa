import { setTimeout as sleep } from 'node:timers/promises';
import { type Api, GrammyError } from 'grammy';
import type { Update } from 'grammy/types';
import type { Database } from '../../database/database.ts';
import type { Line } from '../../jobs/inbox.ts';
import { holdPolling, releasePolling } from '../../people/bots.ts';
import { errorClass, type Log } from '../../shared/log.ts';
import { ALLOWED_UPDATES } from './incoming.ts';

/** How long Telegram waits for something to come (its own limit is 50 s); short, since nobody else asks for so long after a crash. */
export const POLL_SECONDS = 10;
/** A process that asks holds the right to ask a little longer than it waits. Two that ask at once do no harm: Telegram turns one away. */
const HOLD_MS = (POLL_SECONDS + 5) * 1000;
const OTHER_HOLDS_PAUSE_MS = 2_000;
const PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

export type Polling = {
  db: Database;
  api: Api;
  line: Line;
  holder: string;
  now: () => number;
  log: Log;
  /** Keeps updates for good; only what it kept is acknowledged. */
  keep: (updates: Update[]) => Promise<void>;
  /** Somebody else asks for the same bot's updates (409). */
  conflict: () => void;
};

/**
 * Asks Telegram for updates until `signal` ends it. An update is acknowledged by asking for the next one, so only after it was
 * kept. grammY's own loop counts an update as seen before its handler has run: a database that is down would lose it.
 */
export async function poll(polling: Polling, signal: AbortSignal): Promise<void> {
  const { db, api, line, holder, now, log, keep, conflict } = polling;
  let offset = 0;
  let failures = 0;
  while (!signal.aborted) {
    try {
      if (!(await holdPolling(db, line, holder, iso(now()), iso(now() + HOLD_MS)))) {
        await pause(OTHER_HOLDS_PAUSE_MS, signal);
        continue;
      }
      const updates = await api.getUpdates(
        { offset, limit: 100, timeout: POLL_SECONDS, allowed_updates: ALLOWED_UPDATES },
        signal as never,
      );
      await keep(updates);
      offset = (updates.at(-1)?.update_id ?? offset - 1) + 1;
      failures = 0;
    } catch (error) {
      if (signal.aborted) return;
      failures++;
      const failure = error instanceof GrammyError ? `telegram ${error.error_code}` : errorClass(error);
      // Once may be a process that is just ending.
      if (error instanceof GrammyError && error.error_code === 409 && failures > 1) conflict();
      log.warn({ failure, failures }, 'asking for updates failed');
      // Another process may still reach Telegram.
      await releasePolling(db, line, holder).catch(() => undefined);
      await pause(pauseAfter(error, failures), signal);
    }
  }
}

function pauseAfter(error: unknown, failures: number): number {
  const asked = error instanceof GrammyError ? error.parameters.retry_after : undefined;
  return asked ? asked * 1000 : Math.min(PAUSE_MS * 2 ** (failures - 1), LONGEST_PAUSE_MS);
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return sleep(ms, undefined, { signal }).catch(() => undefined);
}

function iso(epochMs: number): string {
  return new Date(epochMs).toISOString();
}
