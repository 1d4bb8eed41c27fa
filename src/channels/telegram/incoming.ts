import type { Chat, Message, Update, User } from 'grammy/types';
import { secrecyMark } from '../../documents/secrecy-mark.ts';
import type { Received } from '../../jobs/inbox.ts';
import type { Locale } from '../../shared/words.ts';
import { type Content, type Incoming, nobodyOf } from '../chat/incoming.ts';
import { visible } from '../chat/spoken.ts';

/** The bot as Telegram knows it. */
export type BotName = { id: number; username: string };

/** Kinds of update asked for: reactions are not sent unless they are named (core.telegram.org/bots/api#getupdates). */
export const ALLOWED_UPDATES = [
  'message',
  'edited_message',
  'callback_query',
  'message_reaction',
  'my_chat_member',
] as const satisfies (keyof Update)[];

type Part = { kind: string; chatId: number | null; from: User | null; message: Message | null };

/**
 * What is kept of an update. Where its text, caption or a file's name carries a mark of secrecy only ids and the time are;
 * of a message replied to only whose it is, of a contact nothing. What people of a group say to each other (an administrator
 * hears it all) is not kept and not counted as theirs.
 */
export function receivedOf(update: Update, bot: BotName): Received {
  const { kind, chatId, from, message } = partOf(update);
  const mark = message && secrecyMark(wordsOf(message), fileNameOf(message));
  const overheard = message !== null && !mark && !isForBot(message, bot);
  const bodyOf = () => {
    if (!message) return withoutOthersText(update);
    if (mark) return withoutContent(update, message);
    return overheard ? { update_id: update.update_id, message: bare(message) } : withoutOthersText(update);
  };
  return {
    updateId: update.update_id,
    chatKey: String(chatId ?? from?.id ?? 'none'),
    sender: from && !overheard ? String(from.id) : null,
    kind,
    body: bodyOf(),
    secrecyLevel: mark?.level ?? null,
  };
}

function partOf(update: Update): Part {
  const message = update.message ?? update.edited_message;
  if (message)
    return { kind: 'message', chatId: message.chat.id, from: message.from ?? null, message: message as Message };
  const { callback_query: tap, message_reaction: reaction, my_chat_member: change } = update;
  if (tap) return { kind: 'tap', chatId: tap.message?.chat.id ?? null, from: tap.from, message: null };
  if (reaction) return { kind: 'reaction', chatId: reaction.chat.id, from: reaction.user ?? null, message: null };
  if (change) return { kind: 'membership', chatId: change.chat.id, from: change.from, message: null };
  return { kind: 'other', chatId: null, from: null, message: null };
}

/** Said to the bot, or about the group itself. */
function isForBot(message: Message, bot: BotName): boolean {
  return (
    message.chat.type === 'private' ||
    message.migrate_to_chat_id !== undefined ||
    message.reply_to_message?.from?.id === bot.id ||
    spokenTo(message, bot).named
  );
}

/** Ids, kind and time: what stays of a message marked as secret. */
function withoutContent(update: Update, message: Message) {
  const what = message.document ? 'file' : message.photo ? 'photo' : 'text';
  return { update_id: update.update_id, secret: what, message: { ...bare(message), from: message.from } };
}

function bare({ message_id, date, chat }: Message) {
  return { message_id, date, chat: { id: chat.id, type: chat.type } };
}

function withoutOthersText(update: Update): unknown {
  const short = (message: Message) => {
    const {
      reply_to_message: reply,
      pinned_message: _pinned,
      external_reply: _external,
      quote: _quote,
      ...all
    } = message;
    const own = all.contact ? { ...all, contact: { first_name: '', phone_number: '' } } : all;
    return reply ? { ...own, reply_to_message: { message_id: reply.message_id, from: reply.from } } : own;
  };
  const { message, edited_message: edited, callback_query: tap } = update;
  if (message) return { update_id: update.update_id, message: short(message as Message) };
  if (edited) return { update_id: update.update_id, edited_message: short(edited as Message) };
  if (tap?.message) {
    const { message_id, date, chat } = tap.message;
    const { message_thread_id, is_topic_message } = tap.message as Message;
    const where = { message_id, date, chat, message_thread_id, is_topic_message };
    return { update_id: update.update_id, callback_query: { ...tap, message: where } };
  }
  return update;
}

/** Everything typed that would be kept. */
function wordsOf({ text, caption, poll, venue, checklist }: Message): string {
  return [
    text,
    caption,
    poll?.question,
    ...(poll?.options ?? []).map((o) => o.text),
    venue?.title,
    venue?.address,
    checklist?.title,
    ...(checklist?.tasks ?? []).map((t) => t.text),
  ]
    .filter(Boolean)
    .join('\n');
}

function fileNameOf(message: Message): string {
  return message.document?.file_name ?? message.audio?.file_name ?? message.video?.file_name ?? '';
}

type Kept = Update & { secret?: string };

/** What a kept update means for the chat; null where it is nothing for it. */
export function incomingOf(body: unknown, bot: BotName, secrecyLevel: string | null): Incoming | null {
  const update = body as Kept;
  const message = update.message ?? update.edited_message;
  if (message) return ofMessage(message as Message, bot, update, secrecyLevel);
  const { callback_query: tap, message_reaction: reaction, my_chat_member: change } = update;
  if (tap?.message)
    return about(tap.message.chat, tap.from, {
      threadId: topicOf(tap.message as Message),
      messageId: null,
      addressed: true,
      content: { kind: 'tap', token: tap.data ?? '', tapId: tap.id, messageId: String(tap.message.message_id) },
    });
  if (reaction?.user) {
    const given = reaction.new_reaction.find((r) => r.type === 'emoji');
    const messageId = String(reaction.message_id);
    return about(reaction.chat, reaction.user, {
      messageId,
      addressed: true,
      content: { kind: 'reaction', emoji: given?.type === 'emoji' ? given.emoji : null, messageId },
    });
  }
  if (change && ['kicked', 'left'].includes(change.new_chat_member.status))
    return about(change.chat, change.from, { messageId: null, addressed: false, content: { kind: 'blocked' } });
  return null;
}

type ChatPart = { id: number; type: string; title?: string | undefined };

function about(
  chat: ChatPart,
  from: User | undefined,
  {
    threadId = null,
    onBehalfOf,
    ...rest
  }: Pick<Incoming, 'messageId' | 'addressed' | 'content'> & {
    replyTo?: string | null;
    threadId?: string | null;
    onBehalfOf?: Chat | undefined;
  },
): Incoming {
  return {
    chat: {
      externalId: String(chat.id),
      kind: chat.type === 'private' ? 'private' : 'group',
      title: chat.title ?? null,
      threadId,
    },
    sender: senderOf(from, onBehalfOf),
    replyTo: null,
    ...rest,
  };
}

/** An administrator who stays anonymous, or somebody who writes as a channel, comes as a bot of Telegram's own: nobody we can know. */
function senderOf(from: User | undefined, onBehalfOf: Chat | undefined): Incoming['sender'] {
  if (onBehalfOf) {
    const name = 'title' in onBehalfOf ? (onBehalfOf.title ?? '') : '';
    return { externalId: nobodyOf(String(onBehalfOf.id)), name, language: 'vi' };
  }
  return from && !from.is_bot ? { externalId: String(from.id), name: nameOf(from), language: localeOf(from) } : null;
}

/** The topic of a forum; a thread of replies elsewhere has a number too and is none. */
function topicOf(message: Message): string | null {
  return message.is_topic_message && message.message_thread_id ? String(message.message_thread_id) : null;
}

function nameOf(user: User): string {
  const name = visible([user.last_name, user.first_name].filter(Boolean).join(' ')).replace(/\s+/g, ' ');
  return name.slice(0, 100) || String(user.id);
}

function localeOf(user: User): Locale {
  return user.language_code && !user.language_code.startsWith('vi') ? 'en' : 'vi';
}

function ofMessage(message: Message, bot: BotName, update: Kept, secrecyLevel: string | null): Incoming | null {
  // A channel's post copied into its group: nobody in the group wrote it.
  if (message.is_automatic_forward) return null;
  const where = { threadId: topicOf(message), onBehalfOf: message.sender_chat };
  const messageId = String(message.message_id);
  if (message.migrate_to_chat_id)
    return about(message.chat, message.from, {
      messageId,
      addressed: false,
      content: { kind: 'moved', to: String(message.migrate_to_chat_id) },
    });
  const isPrivate = message.chat.type === 'private';
  const reply = message.reply_to_message;
  const isReplyToUs = reply?.from?.id === bot.id;
  const replyTo = reply && (isReplyToUs || isPrivate) ? String(reply.message_id) : null;
  if (secrecyLevel !== null)
    return about(message.chat, message.from, {
      ...where,
      messageId,
      addressed: isPrivate,
      content: { kind: 'secret', level: secrecyLevel, what: update.secret ?? 'text', messageId },
    });
  const spoken = spokenTo(message, bot);
  const content = contentOf(message, spoken, update.edited_message !== undefined);
  if (!content) return null;
  return about(message.chat, message.from, {
    ...where,
    messageId,
    replyTo,
    addressed: isPrivate || isReplyToUs || spoken.named,
    content,
  });
}

type Spoken = { text: string; named: boolean; command: { name: string; rest: string } | null };

/** The words of a message without the bot's name; `named` where it is mentioned, or a command is meant for it. */
function spokenTo(message: Message, bot: BotName): Spoken {
  const text = message.text ?? message.caption ?? '';
  const entities = message.entities ?? message.caption_entities ?? [];
  const atBot = `@${bot.username}`.toLowerCase();
  const first = entities.find((e) => e.type === 'bot_command' && e.offset === 0);
  if (first) {
    const [name = '', to] = text.slice(1, first.length).toLowerCase().split('@');
    if (to === undefined || `@${to}` === atBot)
      return { text, named: to !== undefined, command: { name, rest: text.slice(first.length).trim() } };
    return { text: '', named: false, command: null };
  }
  const mentions = entities.filter(
    (e) =>
      (e.type === 'mention' && text.slice(e.offset, e.offset + e.length).toLowerCase() === atBot) ||
      (e.type === 'text_mention' && e.user.id === bot.id),
  );
  const without = mentions.reduceRight((t, e) => t.slice(0, e.offset) + t.slice(e.offset + e.length), text);
  return { text: without.trim(), named: mentions.length > 0, command: null };
}

function contentOf(message: Message, { text, command }: Spoken, edited: boolean): Content | null {
  if (message.text !== undefined && command) return { kind: 'command', ...command };
  const forwarded = message.forward_origin !== undefined;
  if (message.text !== undefined) return { kind: 'text', text, forwarded, edited };
  const album = message.media_group_id ?? null;
  // The same picture in several sizes, the largest last.
  const photo = message.photo?.at(-1);
  if (photo) return { kind: 'photo', caption: text, album, fileId: photo.file_id, bytes: photo.file_size ?? null };
  if (message.animation || message.video || message.video_note) return { kind: 'unreadable', what: 'video' };
  const { document, voice, audio } = message;
  if (document)
    return {
      kind: 'file',
      fileName: document.file_name ?? '',
      caption: text,
      album,
      fileId: document.file_id,
      bytes: document.file_size ?? null,
    };
  const sound = voice ?? audio;
  if (sound) return { kind: 'voice', fileId: sound.file_id, seconds: sound.duration, bytes: sound.file_size ?? null };
  if (message.sticker) return { kind: 'sticker', emoji: message.sticker.emoji ?? null };
  if (message.contact) return { kind: 'unreadable', what: 'contact' };
  // A place that is shared live comes again with every step.
  if (message.location || message.venue) return edited ? null : { kind: 'unreadable', what: 'location' };
  if (message.poll) return { kind: 'unreadable', what: 'poll' };
  return isService(message) ? null : { kind: 'unreadable', what: 'other' };
}

/** Telegram's own notes in a chat (members came, a title changed): nobody said anything. */
function isService(message: Message): boolean {
  return !(message.dice ?? message.story ?? message.game ?? message.checklist ?? message.paid_media);
}
