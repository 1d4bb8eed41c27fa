import { readableRoom, writableRoom } from './access.ts';
import type { Api } from './api.ts';
import { badRequest } from './errors.ts';
import { membershipUpdate } from './membership.ts';
import type { Params } from './params.ts';
import type { MemberStatus, User } from './types.ts';
import type { Room } from './world.ts';

export function getChat(api: Api, params: Params): unknown {
  const room = readableRoom(api.world, params);
  const shared = { accent_color_id: 0, max_reaction_count: 11, accepted_gift_types: {} };
  if (room.chat.type === 'private') return { ...room.chat, ...shared };
  return { ...room.chat, ...shared, permissions: { can_send_messages: true, can_send_documents: true } };
}

function memberOf(api: Api, room: Room, userId: number): { user: User; status: MemberStatus } {
  const user = userId === api.world.bot.id ? api.world.bot : api.world.accounts.get(userId)?.user;
  if (!user) throw badRequest('PARTICIPANT_ID_INVALID');
  if (room.chat.type === 'private') return { user, status: 'member' };
  return { user, status: room.members.get(userId) ?? 'left' };
}

const isThere = (status: MemberStatus) => status !== 'left' && status !== 'kicked';

export function getChatMember(api: Api, params: Params): unknown {
  const room = readableRoom(api.world, params);
  const userId = params.integer('user_id');
  if (userId === 0) throw badRequest('invalid user_id specified');
  return memberOf(api, room, userId);
}

export function getChatMemberCount(api: Api, params: Params): number {
  const room = readableRoom(api.world, params);
  return room.chat.type === 'private' ? 2 : [...room.members.values()].filter(isThere).length;
}

export function getChatAdministrators(api: Api, params: Params): unknown {
  const room = readableRoom(api.world, params);
  if (room.chat.type === 'private') throw badRequest('there are no administrators in the private chat');
  return [...room.members]
    .filter(([, status]) => status === 'creator' || status === 'administrator')
    .map(([id]) => memberOf(api, room, id));
}

export function leaveChat(api: Api, params: Params): true {
  const room = writableRoom(api.world, params);
  if (room.chat.type === 'private') throw badRequest("chat member status can't be changed in private chats");
  const before = api.world.botStatus(room);
  room.members.set(api.world.bot.id, 'left');
  api.world.addMessage(room, api.world.bot, { left_chat_member: api.world.bot });
  membershipUpdate(api, room, api.world.bot, api.world.bot, before, 'left');
  return true;
}

function forum(api: Api, params: Params): Room {
  const room = writableRoom(api.world, params);
  if (!room.chat.is_forum) throw badRequest('the chat is not a forum');
  if (!api.world.isBotAdmin(room)) throw badRequest('not enough rights to manage topics');
  return room;
}

export function createForumTopic(api: Api, params: Params): unknown {
  const room = forum(api, params);
  const name = params.text('name').trim();
  if (name === '' || name.length > 128) throw badRequest('TOPIC_TITLE_EMPTY');
  const content = { forum_topic_created: { name, icon_color: 7322096 }, is_topic_message: true };
  const message = api.world.addMessage(room, api.world.bot, content);
  message.message_thread_id = message.message_id;
  room.topics.set(message.message_id, { name, closed: false });
  return { message_thread_id: message.message_id, name, icon_color: 7322096 };
}

export function closeForumTopic(api: Api, params: Params): true {
  return turnTopic(api, params, true);
}

export function reopenForumTopic(api: Api, params: Params): true {
  return turnTopic(api, params, false);
}

function turnTopic(api: Api, params: Params, closed: boolean): true {
  const room = forum(api, params);
  const thread = params.integer('message_thread_id');
  const topic = room.topics.get(thread);
  if (!topic) throw badRequest('message thread not found');
  if (topic.closed === closed) throw badRequest('TOPIC_NOT_MODIFIED');
  topic.closed = closed;
  const what = closed ? { forum_topic_closed: {} } : { forum_topic_reopened: {} };
  api.world.addMessage(room, api.world.bot, { ...what, message_thread_id: thread, is_topic_message: true });
  return true;
}
