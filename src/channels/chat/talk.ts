import type { GroundInput } from '../../answers/ground.ts';
import type { Proposal } from '../../answers/proposals/proposal.ts';
import type { Config } from '../../config.ts';
import type { Database } from '../../database/database.ts';
import type { Line } from '../../jobs/inbox.ts';
import type { Embedder } from '../../model/embed.ts';
import type { Model } from '../../model/model.ts';
import type { Viewer } from '../../people/access.ts';
import type { Account, Chat, Membership } from '../../people/accounts.ts';
import type { CommitteeSettings } from '../../people/committee-settings.ts';
import type { Log } from '../../shared/log.ts';
import type { Locale, Words } from '../../shared/words.ts';
import { wordsBeside } from '../../shared/words.ts';
import type { Incoming } from './incoming.ts';
import type { Reply } from './message.ts';
import { type Piece, rich } from './rich-text.ts';

/** What chat is given. `now` is milliseconds since 1970; `sendSoon` has a chat's outbox looked at once `tx` is committed, `patient` after what people wait for. */
export type ChatDeps = {
  config: Config;
  log: Log;
  now: () => number;
  today: () => string;
  /** What a model proposes is asked for before a turn, never within its transaction. */
  model: Model | null;
  embedder: Embedder | null;
  sendSoon: (tx: Database, chatId: number, patient: boolean) => Promise<void>;
  /** Has an upload taken in once `tx` is committed, or later. */
  uploadSoon: (tx: Database, uploadId: number, afterMs?: number) => Promise<void>;
  /** Has a stored version read by the model once `tx` is committed, or later. */
  proposeSoon: (tx: Database, versionId: number, afterMs?: number) => Promise<void>;
};

/** Abilities of a channel that change how something is said. */
/** `fileBytes`: the largest file the bot can get. */
export type Abilities = { length: number; marks: number; fileBytes: number; botLink: (payload: string) => string };

/** One turn of a conversation with somebody. `db` is the turn's transaction. */
export type Talk = {
  deps: ChatDeps;
  db: Database;
  line: Line;
  abilities: Abilities;
  incoming: Incoming;
  /** Names this turn: what it posts is posted once. */
  cause: string;
  chat: Chat;
  account: Account;
  locale: Locale;
  words: Words;
  /** What a model proposed for the question of this turn; undefined where none was asked yet. */
  proposal?: Proposal | null | undefined;
};

/** A turn with a member of a committee; `viewer` is limited to what everybody in the chat may see. */
export type MemberTalk = Talk & {
  member: Membership;
  memberships: Membership[];
  viewer: Viewer;
  settings: CommitteeSettings;
};

export const chatWords = wordsBeside(import.meta.url);

export function nowIso(talk: { deps: ChatDeps }): string {
  return new Date(talk.deps.now()).toISOString();
}

/** A reply of plain blocks. */
export function saying(...blocks: Piece[]): Extract<Reply, { kind: 'blocks' }> {
  return { kind: 'blocks', blocks: blocks.map((b) => rich(b)) };
}

/** The register as the viewer of this turn may see it today. */
export function groundInput({ viewer, deps }: MemberTalk): GroundInput {
  return { viewer, asOf: deps.today(), knownOn: null, timeZone: deps.config.DONDOC_TIME_ZONE };
}
