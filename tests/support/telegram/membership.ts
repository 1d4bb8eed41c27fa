import type { MemberStatus, User } from './types.ts';
import type { UpdateQueue } from './updates.ts';
import type { Room, World } from './world.ts';

/** Tells the bot that someone's place in a chat changed: its own always, another's where it is an administrator. */
export function membershipUpdate(
  { world, updates }: { world: World; updates: UpdateQueue },
  room: Room,
  by: User,
  user: User,
  before: MemberStatus,
  after: MemberStatus,
): void {
  if (before === after) return;
  const change = {
    chat: room.chat,
    from: by,
    date: world.seconds,
    old_chat_member: memberObject(user, before),
    new_chat_member: memberObject(user, after),
  };
  if (user.id === world.bot.id) updates.push('my_chat_member', change, room.chat.id);
  else if (world.isBotAdmin(room)) updates.push('chat_member', change, room.chat.id);
}

function memberObject(user: User, status: MemberStatus): Record<string, unknown> {
  if (status === 'kicked') return { user, status, until_date: 0 };
  if (status === 'administrator') return { user, status, can_be_edited: false, can_delete_messages: true };
  return { user, status };
}
