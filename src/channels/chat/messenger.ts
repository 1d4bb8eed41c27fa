import type { Line, Waiting } from '../../jobs/inbox.ts';
import type { Incoming } from './incoming.ts';
import type { Outgoing } from './message.ts';
import type { Abilities } from './talk.ts';

/** What became of one call to a messenger. */
export type Delivery =
  /** Done; `externalId` is the messenger's number of a message. Also where nothing was left to do: a stale tap, the same text again. */
  | { kind: 'sent'; externalId: string | null }
  /** Not now: too many requests, the messenger or the way to it is down. `afterMs` null leaves the pause to us. */
  | { kind: 'later'; afterMs: number | null; failure: string }
  /** The person blocked the bot, or the group removed it. */
  | { kind: 'unreachable'; failure: string }
  /** The group goes on under another number. */
  | { kind: 'moved'; to: string }
  /** It can never be delivered as it is. */
  | { kind: 'refused'; failure: string };

/** One bot on one messenger: the only thing the chat knows of a messenger. */
export type Messenger = {
  line: Line;
  abilities: Abilities;
  /** What a kept update means for the chat; null where it is nothing for it. */
  read(update: Waiting): Incoming | null;
  /**
   * Waits for a slot within the messenger's limits for all chats together. Gives the milliseconds the chat itself has to rest first
   * where nobody waits for the message; 0 where it may be sent.
   */
  slot(chatExternalId: string, outgoing: Outgoing, push: boolean): Promise<number>;
  /** Never throws for what the messenger or the network does. */
  deliver(chatExternalId: string, outgoing: Outgoing): Promise<Delivery>;
  /** Shows that an answer is being written; a failure does not matter. */
  showTyping(chatExternalId: string): Promise<void>;
  /** Shows what has been written of an answer so far, in a private chat; it vanishes by itself, and a failure does not matter. */
  showDraft(chatExternalId: string, draftId: number, text: string): Promise<void>;
  /** The bytes of a file somebody sent, null where they are more than `abilities.fileBytes`. Throws where they cannot be had now. */
  fetchFile(fileId: string): Promise<Uint8Array | null>;
  /** What was said in a voice message, null where it cannot be heard. */
  hear(voice: { fileId: string; seconds: number; bytes: number | null }): Promise<string | null>;
};
