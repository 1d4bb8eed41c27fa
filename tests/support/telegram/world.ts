import { EventEmitter } from 'node:events';
import { FileStore } from './files.ts';
import type { Chat, ChatType, Content, InlineButton, MemberStatus, Message, User } from './types.ts';

/** What the server knows about one account. */
export interface Account {
  user: User;
  started: boolean;
  blocked: boolean;
  deactivated: boolean;
}

/** A message with what people do to it; deleted ones stay so that a stale screen can still be tapped. */
export interface Kept {
  message: Message;
  deleted: boolean;
  /** Every inline keyboard that was ever under it, newest last. */
  keyboards: InlineButton[][][];
  reactions: Map<number, string[]>;
}

export interface Room {
  chat: Chat;
  kept: Kept[];
  members: Map<number, MemberStatus>;
  topics: Map<number, { name: string; closed: boolean }>;
  replyKeyboard: string[][];
  actions: { action: string; at: number }[];
  draft: { id: number; text: string; at: number } | undefined;
  migratedTo: number | undefined;
  deleted: boolean;
  lastMessageId: number;
}

export interface Callback {
  id: string;
  at: number;
  answer: { text: string; showAlert: boolean; url: string } | undefined;
}

/** Everything that exists on the server: accounts, chats, messages, files. Emits `change` after each change. */
export class World extends EventEmitter {
  readonly bot: User;
  readonly now: () => number;
  readonly files = new FileStore();
  readonly accounts = new Map<number, Account>();
  readonly rooms = new Map<number, Room>();
  readonly callbacks = new Map<string, Callback>();
  /** Everything the bot ever sent, also what was edited or deleted since. */
  readonly sent: Message[] = [];
  privacy: boolean;
  #lastAccount = 5_000_000;
  #lastGroup = 0;
  #lastSharedMessageId = 0;
  #lastAlbum = 0;

  constructor(bot: User, privacy: boolean, now: () => number) {
    super();
    this.setMaxListeners(0);
    this.bot = bot;
    this.privacy = privacy;
    this.now = now;
  }

  get seconds(): number {
    return Math.floor(this.now() / 1000);
  }

  changed(): void {
    this.emit('change');
  }

  addAccount(user: Omit<User, 'id' | 'is_bot'>): Account {
    this.#lastAccount += 1;
    const account = {
      user: { id: this.#lastAccount, is_bot: false, ...user },
      started: false,
      blocked: false,
      deactivated: false,
    };
    this.accounts.set(account.user.id, account);
    const { first_name, last_name, username } = account.user;
    this.addRoom({ id: account.user.id, type: 'private', first_name, last_name, username });
    return account;
  }

  newGroupId(type: ChatType): number {
    this.#lastGroup += 1;
    return type === 'supergroup' ? -1_002_000_000_000 - this.#lastGroup : -4_000_000 - this.#lastGroup;
  }

  newAlbumId(): string {
    this.#lastAlbum += 1;
    return String(13_900_000_000_000_000n + BigInt(this.#lastAlbum));
  }

  addRoom(chat: Chat): Room {
    const room: Room = {
      chat,
      kept: [],
      members: new Map(),
      topics: new Map(),
      replyKeyboard: [],
      actions: [],
      draft: undefined,
      migratedTo: undefined,
      deleted: false,
      lastMessageId: 0,
    };
    this.rooms.set(chat.id, room);
    return room;
  }

  room(chatId: number): Room {
    const room = this.rooms.get(chatId);
    if (!room) throw new Error(`no chat ${chatId}`);
    return room;
  }

  /** Private chats and basic groups count messages together, a supergroup counts its own: an id alone names nothing. */
  addMessage(room: Room, from: User, content: Content): Message {
    const own = room.chat.type === 'supergroup';
    const id = (own ? room.lastMessageId : this.#lastSharedMessageId) + 1;
    if (own) room.lastMessageId = id;
    else this.#lastSharedMessageId = id;
    const message: Message = { message_id: id, from, chat: room.chat, date: this.seconds, ...content };
    room.kept.push({
      message,
      deleted: false,
      keyboards: message.reply_markup ? [message.reply_markup.inline_keyboard] : [],
      reactions: new Map(),
    });
    if (from.id === this.bot.id) this.sent.push(message);
    this.changed();
    return message;
  }

  /** A message that is still there. */
  find(room: Room, messageId: number): Kept | undefined {
    return room.kept.find((kept) => kept.message.message_id === messageId && !kept.deleted);
  }

  /** Replaces what a message says; a keyboard not given goes, as when the Bot API edits. */
  edit(kept: Kept, content: Content): Message {
    const { reply_markup: _keyboard, ...rest } = kept.message;
    kept.message = { ...rest, ...content, edit_date: this.seconds };
    if (content.reply_markup) kept.keyboards.push(content.reply_markup.inline_keyboard);
    this.changed();
    return kept.message;
  }

  remove(kept: Kept): void {
    kept.deleted = true;
    this.changed();
  }

  botStatus(room: Room): MemberStatus {
    return room.members.get(this.bot.id) ?? 'left';
  }

  isBotAdmin(room: Room): boolean {
    return this.botStatus(room) === 'administrator';
  }
}
