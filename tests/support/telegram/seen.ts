import type { Entity, FileInfo, InlineButton, Message } from './types.ts';
import type { Kept, World } from './world.ts';

/** A message as the people in the chat see it now. */
export interface SeenMessage {
  id: number;
  from: string;
  fromId: number;
  isBot: boolean;
  /** Text or caption. */
  text: string;
  entities: Entity[];
  /** Labels, row by row. */
  buttons: string[][];
  keyboard: InlineButton[][];
  document: FileInfo | undefined;
  photo: FileInfo | undefined;
  voice: FileInfo | undefined;
  replyToId: number | undefined;
  forwardedFrom: string | undefined;
  threadId: number | undefined;
  albumId: string | undefined;
  isEdited: boolean;
  isProtected: boolean;
  reactions: string[];
  /** A line such as "An joined"; empty for what someone said. */
  service: string;
  /** Seconds. */
  date: number;
}

export function fullName(user: { first_name: string; last_name?: string | undefined }): string {
  return [user.first_name, user.last_name].filter(Boolean).join(' ');
}

export function seen(world: World, { message, reactions }: Kept): SeenMessage {
  const keyboard = message.reply_markup?.inline_keyboard ?? [];
  return {
    id: message.message_id,
    from: fullName(message.from),
    fromId: message.from.id,
    isBot: message.from.id === world.bot.id,
    text: message.text ?? message.caption ?? '',
    entities: message.entities ?? message.caption_entities ?? [],
    buttons: keyboard.map((row) => row.map((button) => button.text)),
    keyboard,
    document: message.document,
    photo: message.photo?.at(-1),
    voice: message.voice,
    replyToId: message.reply_to_message?.message_id,
    forwardedFrom: message.forward_origin && fullName(message.forward_origin.sender_user),
    threadId: message.message_thread_id,
    albumId: message.media_group_id,
    isEdited: message.edit_date !== undefined,
    isProtected: message.has_protected_content === true,
    reactions: [...reactions.values()].flat(),
    service: serviceLine(message),
    date: message.date,
  };
}

function serviceLine(message: Message): string {
  const who = fullName(message.from);
  if (message.new_chat_members) return `${message.new_chat_members.map(fullName).join(', ')} joined the group`;
  if (message.left_chat_member) return `${fullName(message.left_chat_member)} left the group`;
  if (message.group_chat_created) return `${who} created the group “${message.chat.title}”`;
  if (message.migrate_to_chat_id) return 'The group became a supergroup';
  if (message.migrate_from_chat_id) return 'Upgraded from a basic group';
  if (message.forum_topic_created) return `Topic “${message.forum_topic_created.name}” created`;
  if (message.forum_topic_closed) return 'Topic closed';
  if (message.forum_topic_reopened) return 'Topic reopened';
  if (message.sticker) return `${who} sent a sticker ${message.sticker.emoji ?? ''}`.trim();
  if (message.contact) return `${who} shared a contact: ${message.contact.first_name}`;
  return message.location ? `${who} shared a location` : '';
}

/** What a message says in a few words, to count it by. */
export function saidIn(message: Message): string {
  const file = message.document?.file_name ?? (message.photo ? 'photo' : message.voice ? 'voice' : '');
  return message.text ?? [file, message.caption].filter(Boolean).join(': ');
}
