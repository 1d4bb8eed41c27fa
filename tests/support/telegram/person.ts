import type { Api, Command } from './api.ts';
import type { ChatView, WaitOptions } from './chat-view.ts';
import { commandMenu } from './command-menu.ts';
import { detectEntities } from './entities.ts';
import type { FileKind } from './files.ts';
import { mediaContent } from './media-methods.ts';
import { membershipUpdate } from './membership.ts';
import type { SeenMessage } from './seen.ts';
import { noButton, type Tap, type TapOptions, tapButton } from './taps.ts';
import type { Content, FileInfo, Message, User } from './types.ts';
import { botSees } from './visibility.ts';
import type { Account, Kept, Room } from './world.ts';

export interface SentFile {
  fileName: string;
  bytes: Uint8Array;
  caption?: string;
  /** Claims another size than the bytes have, for files too large to hold. */
  size?: number;
}

export interface SayOptions {
  replyTo?: { id: number } | { message_id: number };
  threadId?: number;
}

/** A person with a phone: what they do reaches the bot as updates, what they see is in `chat`. */
export class Person {
  readonly chat: ChatView;
  readonly #api: Api;
  readonly #account: Account;

  constructor(api: Api, account: Account, chat: ChatView) {
    this.#api = api;
    this.#account = account;
    this.chat = chat;
  }

  get id(): number {
    return this.#account.user.id;
  }

  get user(): User {
    return this.#account.user;
  }

  /** Opens the bot by its link: `/start`, with the payload of a deep link. */
  start(payload = ''): Message {
    if (!/^[\w-]{0,64}$/.test(payload)) throw new Error(`not a payload of a deep link: ${payload}`);
    if (this.#account.blocked) this.unblocks();
    return this.says(this.chat, payload ? `/start ${payload}` : '/start');
  }

  says(chat: ChatView, text: string, options: SayOptions = {}): Message {
    if (text.trim() === '' || text.length > 4096) throw new Error('a client does not send such a text');
    const entities = detectEntities(text.trim());
    return this.#send(chat, { text: text.trim(), ...(entities.length > 0 ? { entities } : {}) }, options);
  }

  sendsDocument(chat: ChatView, file: SentFile, options: SayOptions = {}): Message {
    return this.#send(chat, this.#fileContent('document', file), options);
  }

  sendsPhoto(chat: ChatView, file: Omit<SentFile, 'fileName'>, options: SayOptions = {}): Message {
    return this.#send(chat, this.#fileContent('photo', { fileName: 'photo.jpg', ...file }), options);
  }

  sendsVoice(chat: ChatView, file: { bytes: Uint8Array; seconds: number }, options: SayOptions = {}): Message {
    const info = { duration: file.seconds, mime_type: 'audio/ogg' };
    return this.#send(chat, this.#fileContent('voice', { fileName: 'voice.oga', bytes: file.bytes }, info), options);
  }

  sendsSticker(chat: ChatView, emoji = '👍'): Message {
    const info = { emoji, type: 'regular', width: 512, height: 512, is_animated: false, is_video: false };
    return this.#send(chat, this.#fileContent('sticker', { fileName: 's.webp', bytes: new Uint8Array([1]) }, info));
  }

  /** Shares a contact; their own, unless another person is given. */
  sendsContact(chat: ChatView, phone: string, person: Person = this): Message {
    const { id, first_name } = person.user;
    return this.#send(chat, { contact: { phone_number: phone, first_name, user_id: id } });
  }

  sendsLocation(chat: ChatView, latitude: number, longitude: number): Message {
    return this.#send(chat, { location: { latitude, longitude } });
  }

  /** Several documents at once: one update each, held together by media_group_id. */
  sendsAlbum(chat: ChatView, files: SentFile[], kind: 'document' | 'photo' = 'document'): Message[] {
    const media_group_id = this.#api.world.newAlbumId();
    return files.map((file) => this.#send(chat, { ...this.#fileContent(kind, file), media_group_id }));
  }

  /** Forwards a message that they can see in another chat. */
  forwards(from: ChatView, messageId: number, to: ChatView): Message {
    const { message } = this.#kept(from, messageId);
    if (message.has_protected_content) throw new Error('a protected message cannot be forwarded');
    const { text, entities, caption, caption_entities, document, photo, voice } = message;
    const carried = Object.entries({ text, entities, caption, caption_entities, document, photo, voice });
    const origin = message.forward_origin ?? { type: 'user' as const, date: message.date, sender_user: message.from };
    const content = Object.fromEntries(carried.filter(([, value]) => value !== undefined));
    return this.#send(to, { ...content, forward_origin: origin });
  }

  edits(chat: ChatView, messageId: number, text: string): Message {
    const kept = this.#own(chat, messageId);
    const field = kept.message.text === undefined ? 'caption' : 'text';
    const entities = detectEntities(text);
    const spans = entities.length > 0 ? entities : undefined;
    const content = field === 'text' ? { text, entities: spans } : { caption: text, caption_entities: spans };
    const message = this.#api.world.edit(kept, content);
    if (botSees(this.#api.world, chat.room, message)) this.#api.updates.push('edited_message', message, chat.id);
    return message;
  }

  /** Removes their own message; Telegram does not tell bots. */
  deletes(chat: ChatView, messageId: number): void {
    this.#api.world.remove(this.#own(chat, messageId));
  }

  /**
   * Taps a button by its label or its data: on one message, or on the newest in the chat that has it. With `stale`, also
   * one that has gone since, as on a screen that has not caught up. A button that is not there throws.
   */
  taps(where: ChatView, label: string, options: TapOptions = {}): Tap {
    this.#mustSee(where.room);
    const tap = tapButton(this.#api, this.user, where, label, options);
    if (tap) return tap;
    if (options.on !== undefined || !where.replyKeyboard.flat().includes(label))
      throw new Error(noButton(where, label));
    this.says(where, label);
    return {
      callbackId: '',
      url: undefined,
      answer: () => Promise.reject(new Error('a reply keyboard has no answers')),
    };
  }

  reacts(chat: ChatView, messageId: number, emoji: string | undefined): void {
    const { world, updates } = this.#api;
    const kept = this.#kept(chat, messageId);
    const before = kept.reactions.get(this.id) ?? [];
    const after = emoji === undefined ? [] : [emoji];
    kept.reactions.set(this.id, after);
    world.changed();
    // In groups only administrators hear of reactions.
    if (chat.room.chat.type !== 'private' && !world.isBotAdmin(chat.room)) return;
    const reactions = (list: string[]) => list.map((e) => ({ type: 'emoji', emoji: e }));
    const [old_reaction, new_reaction] = [reactions(before), reactions(after)];
    const change = { chat: chat.room.chat, message_id: messageId, user: this.user, date: world.seconds };
    updates.push('message_reaction', { ...change, old_reaction, new_reaction }, chat.id);
  }

  blocks(): void {
    if (this.#account.blocked) return;
    this.#account.blocked = true;
    membershipUpdate(this.#api, this.chat.room, this.user, this.#api.world.bot, 'member', 'kicked');
  }

  unblocks(): void {
    if (!this.#account.blocked) return;
    this.#account.blocked = false;
    membershipUpdate(this.#api, this.chat.room, this.user, this.#api.world.bot, 'kicked', 'member');
  }

  /** The account is gone for good. */
  deactivates(): void {
    this.#account.deactivated = true;
  }

  /** Presses Stop on a text that the bot is writing live. */
  stopsDraft(): void {
    const { draft } = this.chat.room;
    if (!draft) throw new Error('nothing is being written');
    this.chat.room.draft = undefined;
    this.#api.updates.push(
      'stopped_message_generation',
      { chat: this.chat.room.chat, draft_id: draft.id },
      this.chat.id,
    );
  }

  /** The bot's first message after `after`, in their private chat. */
  waitForReply(options: WaitOptions & { after?: Message | number } = {}): Promise<SeenMessage> {
    const { after, ...wait } = options;
    const afterId = typeof after === 'number' ? after : after?.message_id;
    return this.chat.nextFromBot({ ...wait, ...(afterId === undefined ? {} : { after: afterId }) });
  }

  /** The commands their client offers in a chat. */
  commands(chat: ChatView = this.chat): Command[] {
    return commandMenu(this.#api.profile, chat.room, this.user);
  }

  #fileContent(kind: FileKind, file: SentFile, more: Partial<FileInfo> = {}): Content {
    const content = mediaContent(this.#api.world.files.add(kind, file, more, file.size ?? file.bytes.length));
    if (!file.caption) return content;
    const caption_entities = detectEntities(file.caption);
    return { ...content, caption: file.caption, ...(caption_entities.length > 0 ? { caption_entities } : {}) };
  }

  #send(chat: ChatView, content: Content, options: SayOptions = {}): Message {
    const { world, updates } = this.#api;
    this.#mustSee(chat.room);
    if (chat.room.chat.type === 'private') this.#account.started = true;
    const message = world.addMessage(chat.room, this.user, { ...this.#whereTo(chat, options), ...content });
    if (botSees(world, chat.room, message)) updates.push('message', message, chat.id);
    return message;
  }

  #whereTo(chat: ChatView, { replyTo, threadId }: SayOptions): Content {
    if (threadId !== undefined && !chat.room.topics.has(threadId)) throw new Error(`no topic ${threadId}`);
    const thread = threadId === undefined ? {} : { message_thread_id: threadId, is_topic_message: true };
    if (!replyTo) return thread;
    const id = 'id' in replyTo ? replyTo.id : replyTo.message_id;
    const { reply_to_message: _deeper, ...replied } = this.#kept(chat, id).message;
    return { ...thread, reply_to_message: replied };
  }

  #kept(chat: ChatView, messageId: number): Kept {
    this.#mustSee(chat.room);
    const kept = this.#api.world.find(chat.room, messageId);
    if (!kept) throw new Error(`no message ${messageId} in “${chat.title}”`);
    return kept;
  }

  #own(chat: ChatView, messageId: number): Kept {
    const kept = this.#kept(chat, messageId);
    if (kept.message.from.id !== this.id) throw new Error('only their own messages');
    return kept;
  }

  #mustSee(room: Room): void {
    if (this.#account.deactivated) throw new Error('the account is deactivated');
    if (room.migratedTo !== undefined || room.deleted) throw new Error('the group has moved or is gone');
    if (room.chat.type !== 'private' && !/creator|administrator|member/.test(room.members.get(this.id) ?? ''))
      throw new Error(`${this.user.first_name} is not in “${room.chat.title}”`);
    if (room.chat.type === 'private' && room.chat.id !== this.id) throw new Error('the private chat of someone else');
    if (room.chat.type === 'private' && this.#account.blocked) throw new Error('they have blocked the bot');
  }
}
