import { GrammyError, HttpError } from 'grammy';
import { errorClass } from '../../shared/log.ts';
import type { Delivery } from '../chat/messenger.ts';

/** Descriptions that mean that there is nothing left to do: the tap is stale, the text is the same, the message is gone. */
const NOTHING_TO_DO =
  /message is not modified|query is too old|query id is invalid|message to delete not found|message can't be deleted|message to edit not found|message can't be edited/i;
/** The person or group cannot be written to (error strings of tdlib/telegram-bot-api, Client.cpp). */
const UNREACHABLE =
  /bot was blocked|user is deactivated|bot was kicked|not a member|can't initiate conversation|chat not found|have no rights|not enough rights|need administrator rights|chat_write_forbidden/i;

/** What an error of a call means for the message: later, never, or nothing was left to do. */
export function deliveryOf(error: unknown): Exclude<Delivery, { kind: 'sent' }> | { kind: 'sent'; externalId: null } {
  if (!(error instanceof GrammyError))
    return { kind: 'later', afterMs: null, failure: error instanceof HttpError ? 'network' : errorClass(error) };
  const { error_code: code, description, parameters } = error;
  const failure = `telegram ${code}`;
  if (parameters.migrate_to_chat_id) return { kind: 'moved', to: String(parameters.migrate_to_chat_id) };
  if (code === 429) return { kind: 'later', afterMs: (parameters.retry_after ?? 1) * 1000, failure };
  // 401 and 404: the token was revoked. Nothing is lost while an administrator puts a new one in.
  if (code >= 500 || code === 401 || code === 404) return { kind: 'later', afterMs: null, failure };
  if (NOTHING_TO_DO.test(description)) return { kind: 'sent', externalId: null };
  if (code === 403 || UNREACHABLE.test(description)) return { kind: 'unreachable', failure };
  return { kind: 'refused', failure };
}

/** The topic of a forum a message is for is closed or gone. */
export function isTopicGone(error: unknown): boolean {
  return error instanceof GrammyError && /message thread not found|topic_closed|topic_deleted/i.test(error.description);
}
