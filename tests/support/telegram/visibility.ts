import type { Message } from './types.ts';
import type { Room, World } from './world.ts';

/**
 * Whether the bot is told of a message: in its private chats always; in groups, with privacy mode on and no
 * administrator's rights, only of commands that may be meant for it, mentions of it, replies to it and service messages.
 */
export function botSees(world: World, room: Room, message: Message): boolean {
  if (room.chat.type === 'private') return true;
  const status = world.botStatus(room);
  if (status === 'left' || status === 'kicked') return false;
  if (!world.privacy || status === 'administrator') return true;
  if (isService(message) || message.reply_to_message?.from.id === world.bot.id) return true;
  return isAddressed(message, `@${world.bot.username}`.toLowerCase());
}

function isAddressed(message: Message, name: string): boolean {
  const text = message.text ?? message.caption ?? '';
  return (message.entities ?? message.caption_entities ?? []).some(({ type, offset, length }) => {
    const words = text.slice(offset, offset + length).toLowerCase();
    if (type === 'mention') return words === name;
    return type === 'bot_command' && offset === 0 && (!words.includes('@') || words.endsWith(name));
  });
}

function isService(message: Message): boolean {
  return (
    message.new_chat_members !== undefined ||
    message.left_chat_member !== undefined ||
    message.group_chat_created !== undefined ||
    message.migrate_to_chat_id !== undefined ||
    message.migrate_from_chat_id !== undefined ||
    message.forum_topic_created !== undefined ||
    message.forum_topic_closed !== undefined
  );
}
