import { badRequest, forbidden } from './errors.ts';
import type { Params } from './params.ts';
import type { Kept, Room, World } from './world.ts';

/** The chat that a parameter names, whether or not the bot may write there. */
export function namedRoom(world: World, params: Params, name = 'chat_id'): Room {
  const text = params.text(name).trim();
  if (!text) throw badRequest(`${name} is empty`);
  const room = text.startsWith('@')
    ? [...world.rooms.values()].find((r) => r.chat.type !== 'private' && `@${r.chat.username}` === text)
    : world.rooms.get(Number(text));
  if (!room || !isKnownToBot(world, room)) throw badRequest('chat not found');
  return room;
}

/** The bot knows a person once they wrote to it or were seen in one of its groups. */
function isKnownToBot(world: World, room: Room): boolean {
  if (room.chat.type !== 'private') return room.members.has(world.bot.id);
  return world.accounts.get(room.chat.id)?.started === true || isSeenInGroup(world, room.chat.id);
}

function isSeenInGroup(world: World, userId: number): boolean {
  return [...world.rooms.values()].some((r) => r.members.has(world.bot.id) && r.members.has(userId));
}

/** A chat the bot may write to now; otherwise the error says why not. */
export function writableRoom(world: World, params: Params, name = 'chat_id'): Room {
  const room = namedRoom(world, params, name);
  if (room.chat.type === 'private') {
    const account = world.accounts.get(room.chat.id);
    if (account?.deactivated) throw forbidden('user is deactivated');
    if (!account?.started) throw forbidden("bot can't initiate conversation with a user");
    if (account.blocked) throw forbidden('bot was blocked by the user');
    return room;
  }
  checkGroup(world, room);
  return room;
}

/** A chat the bot may look at: its groups while it is a member, any person it knows. */
export function readableRoom(world: World, params: Params, name = 'chat_id'): Room {
  const room = namedRoom(world, params, name);
  if (room.chat.type !== 'private') checkGroup(world, room);
  return room;
}

function checkGroup(world: World, room: Room): void {
  if (room.migratedTo !== undefined)
    throw badRequest('group chat was upgraded to a supergroup chat', { migrate_to_chat_id: room.migratedTo });
  if (room.deleted) throw forbidden('the group chat was deleted');
  const status = world.botStatus(room);
  if (status === 'kicked') throw forbidden(`bot was kicked from the ${room.chat.type} chat`);
  if (status === 'left') throw forbidden(`bot is not a member of the ${room.chat.type} chat`);
}

/** A message named by message_id; `what` begins the server's sentence, as in "message to edit not found". */
export function namedMessage(world: World, room: Room, params: Params, what: string): Kept {
  const id = params.integer('message_id');
  if (id <= 0) throw badRequest('message identifier is not specified');
  const kept = world.find(room, id);
  if (!kept) throw badRequest(`${what} not found`);
  return kept;
}
