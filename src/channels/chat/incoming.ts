import type { Locale } from '../../shared/words.ts';

/** What somebody did in a chat, in no messenger's own terms. */
export type Content =
  | { kind: 'text'; text: string; forwarded: boolean; edited: boolean; heard?: boolean }
  | { kind: 'command'; name: string; rest: string }
  | { kind: 'tap'; token: string; tapId: string; messageId: string | null }
  | { kind: 'file'; fileName: string; caption: string; album: string | null; fileId: string; bytes: number | null }
  /** `album`: several pictures sent as one message arrive one by one. */
  | { kind: 'photo'; caption: string; album: string | null; fileId: string; bytes: number | null }
  | { kind: 'voice'; fileId: string; seconds: number; bytes: number | null }
  | { kind: 'sticker'; emoji: string | null }
  | { kind: 'reaction'; emoji: string | null; messageId: string }
  | { kind: 'unreadable'; what: 'contact' | 'location' | 'video' | 'poll' | 'other' }
  | { kind: 'blocked' }
  | { kind: 'moved'; to: string }
  /** A mark of secrecy was found before anything was kept. */
  | { kind: 'secret'; level: string; what: string; messageId: string | null };

const NOBODY = 'chat:';

/** Who speaks in the name of a group or channel and cannot be known. */
export function nobodyOf(chatExternalId: string): string {
  return `${NOBODY}${chatExternalId}`;
}

export function isNobody(externalId: string): boolean {
  return externalId.startsWith(NOBODY);
}

export type Incoming = {
  /** `threadId`: the topic of a forum it was said in; what is replied goes there. */
  chat: { externalId: string; kind: 'private' | 'group'; title: string | null; threadId: string | null };
  sender: { externalId: string; name: string; language: Locale } | null;
  messageId: string | null;
  /** The message of ours that is replied to. */
  replyTo: string | null;
  /** In a group only what names the bot or replies to it is for the bot. */
  addressed: boolean;
  content: Content;
};
