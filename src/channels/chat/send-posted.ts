import type { Database } from '../../database/database.ts';
import {
  claimChat,
  nextDueAt,
  nextPosted,
  type Posted,
  recordDelayed,
  recordDropped,
  recordHeld,
  recordPostponed,
  recordSent,
  releaseChat,
} from '../../jobs/outbox.ts';
import { type Chat, chatById, localeOfChat, markUnreachable, moveChat } from '../../people/accounts.ts';
import { committeeSettings } from '../../people/committee-settings.ts';
import { ownDaysOf } from '../../people/own-days.ts';
import { NO_OWN_DAYS } from '../../shared/calendar.ts';
import type { Outgoing } from './message.ts';
import type { Delivery, Messenger } from './messenger.ts';
import { postReplies } from './post-replies.ts';
import { quietUntil } from './quiet-hours.ts';
import { type ChatDeps, chatWords, saying } from './talk.ts';

/** How long a worker may hold a chat without a sign; longer than one call to a messenger may take. */
const HOLD_MS = 25_000;
const PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
/** A messenger that is down for longer than it keeps updates itself (24 h) gets nothing old any more. */
const LONGEST_WAIT_MS = 24 * 3_600_000;

/**
 * Sends what waits in a chat, in the order it was posted. Sending is at least once: only a kill between the messenger's answer
 * and our record sends a message twice. Returns the instant at which to look again, or null.
 */
export async function sendPosted(
  db: Database,
  deps: ChatDeps,
  messenger: Messenger,
  chatId: number,
): Promise<string | null> {
  for (;;) {
    const isOurs = await sendWaiting(db, deps, messenger, chatId);
    // Looked at after the chat was let go: whoever posted meanwhile found it held and left it to us.
    const next = await nextDueAt(db, chatId);
    if (!isOurs || next === null || Date.parse(next) > deps.now()) return next;
  }
}

/** Sends until nothing waits or the chat must rest; false where another worker has the chat. */
async function sendWaiting(db: Database, deps: ChatDeps, messenger: Messenger, chatId: number): Promise<boolean> {
  let hold = iso(deps, HOLD_MS);
  if (!(await claimChat(db, chatId, iso(deps), hold))) return false;
  let notBefore: string | null = null;
  try {
    for (;;) {
      const chat = await chatById(db, chatId);
      const posted = chat && (await nextPosted(db, chatId, iso(deps)));
      if (!chat || !posted) return true;
      notBefore = await sendOne(db, deps, messenger, chat, posted);
      if (notBefore) return true;
      const longer = iso(deps, HOLD_MS);
      if (!(await claimChat(db, chatId, iso(deps), longer, hold))) return false;
      hold = longer;
    }
  } finally {
    await releaseChat(db, chatId, hold, notBefore);
  }
}

/** Sends one message; returns the instant before which the chat may not be written to, or null. */
async function sendOne(
  db: Database,
  deps: ChatDeps,
  messenger: Messenger,
  chat: Chat,
  posted: Posted,
): Promise<string | null> {
  if (posted.push && (await isKeptBack(db, deps, posted))) return null;
  const restMs = posted.body ? await messenger.slot(chat.externalId, posted.body as Outgoing, posted.push) : 0;
  if (restMs > 0) {
    await recordDelayed(db, posted.id, 'pace');
    return iso(deps, restMs);
  }
  const delivery = posted.body
    ? await messenger.deliver(chat.externalId, posted.body as Outgoing)
    : { kind: 'refused' as const, failure: 'forgotten' };
  switch (delivery.kind) {
    case 'sent':
      await recordSent(db, posted.id, delivery.externalId, iso(deps));
      return null;
    case 'later':
      return retryAt(db, deps, posted, delivery);
    case 'unreachable':
      await recordDropped(db, posted.id, delivery.failure);
      await markUnreachable(db, chat.id, iso(deps));
      return null;
    case 'moved':
      await db.transaction((tx) => moveChat(tx, chat, delivery.to));
      await recordDelayed(db, posted.id, 'moved');
      return null;
    case 'refused':
      await recordDropped(db, posted.id, delivery.failure);
      deps.log.error({ outbox: posted.id, failure: delivery.failure }, 'a message cannot be delivered');
      await sayUndeliverable(db, deps, messenger, chat, posted);
      return null;
  }
}

async function retryAt(
  db: Database,
  deps: ChatDeps,
  posted: Posted,
  delivery: Extract<Delivery, { kind: 'later' }>,
): Promise<string | null> {
  if (deps.now() - Date.parse(posted.createdAt) > LONGEST_WAIT_MS) {
    await recordDropped(db, posted.id, delivery.failure);
    return null;
  }
  await recordDelayed(db, posted.id, delivery.failure);
  const pause = delivery.afterMs ?? Math.min(PAUSE_MS * 2 ** (posted.attempts - 1), LONGEST_PAUSE_MS);
  deps.log.warn({ outbox: posted.id, failure: delivery.failure, attempts: posted.attempts, pause }, 'sending waits');
  return iso(deps, pause);
}

/** Nothing unasked leaves while the committee's messages are stopped, at night or on a holiday, whenever it was posted. */
async function isKeptBack(db: Database, deps: ChatDeps, posted: Posted): Promise<boolean> {
  if (posted.committeeId !== null && (await committeeSettings(db, posted.committeeId)).pushesStopped) {
    await recordHeld(db, posted.id, 'stopped');
    return true;
  }
  const own = posted.committeeId === null ? NO_OWN_DAYS : await ownDaysOf(db, posted.committeeId);
  const until = quietUntil(deps.now(), deps.config.DONDOC_TIME_ZONE, own);
  if (until) await recordPostponed(db, posted.id, until);
  return until !== null;
}

/** Somebody waits for an answer that cannot be shown as it is: they are told, once. */
async function sayUndeliverable(
  db: Database,
  deps: ChatDeps,
  { abilities }: Messenger,
  chat: Chat,
  posted: Posted,
): Promise<void> {
  const body = posted.body as Outgoing | null;
  if (posted.push || posted.cause.endsWith(UNDELIVERABLE) || (body?.kind !== 'message' && body?.kind !== 'file'))
    return;
  const locale = await localeOfChat(db, chat.id);
  await db.transaction((tx) =>
    postReplies(tx, deps, { chat, cause: `${posted.cause}${UNDELIVERABLE}`, abilities, settings: null }, [
      saying(chatWords(locale)('undeliverable')),
    ]),
  );
}

const UNDELIVERABLE = ':undeliverable';

function iso(deps: ChatDeps, afterMs = 0): string {
  return new Date(deps.now() + afterMs).toISOString();
}
