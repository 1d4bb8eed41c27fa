import type { Api } from './api.ts';
import { ChatView } from './chat-view.ts';
import { membershipUpdate } from './membership.ts';
import type { Person } from './person.ts';
import type { Content, MemberStatus, User } from './types.ts';
import { botSees } from './visibility.ts';
import type { Room } from './world.ts';

export interface NewGroup {
  title: string;
  /** The first is the owner. */
  members: Person[];
  type?: 'group' | 'supergroup';
  isForum?: boolean;
  /** Without the bot, it can be added later. */
  withBot?: boolean;
  username?: string;
}

/** A group as its members manage it. */
export class Group extends ChatView {
  readonly #api: Api;
  readonly #open: (room: Room) => Group;

  constructor(api: Api, room: Room, open: (room: Room) => Group) {
    super(api.world, room);
    this.#api = api;
    this.#open = open;
  }

  /** Someone joins by themselves, or is added by another member. */
  adds(person: Person, by: Person = person): void {
    this.#join(person.user, by.user);
  }

  leaves(person: Person): void {
    this.#service(person.user, { left_chat_member: person.user });
    this.#setStatus(person.user, person.user, 'left');
  }

  removes(person: Person, by: Person): void {
    this.#service(by.user, { left_chat_member: person.user });
    this.#setStatus(by.user, person.user, 'kicked');
  }

  addsBot(by: Person): void {
    this.#join(this.world.bot, by.user);
  }

  removesBot(by: Person): void {
    this.world.addMessage(this.room, by.user, { left_chat_member: this.world.bot });
    this.#setStatus(by.user, this.world.bot, 'kicked');
  }

  /** Gives the bot an administrator's rights, or takes them. */
  makesBotAdmin(by: Person, isAdmin = true): void {
    this.#setStatus(by.user, this.world.bot, isAdmin ? 'administrator' : 'member');
  }

  makesAdmin(person: Person, by: Person, isAdmin = true): void {
    this.#setStatus(by.user, person.user, isAdmin ? 'administrator' : 'member');
  }

  /** Someone opens a topic of a forum; gives its thread. */
  opensTopic(by: Person, name: string): number {
    if (!this.room.chat.is_forum) throw new Error('not a forum');
    const threadId = this.room.lastMessageId + 1;
    const topic = { forum_topic_created: { name, icon_color: 7322096 } };
    this.room.topics.set(threadId, { name, closed: false });
    this.#service(by.user, { ...topic, message_thread_id: threadId, is_topic_message: true });
    return threadId;
  }

  /** The basic group becomes a supergroup with another id; the old id only tells where it went. */
  migrates(by: Person): Group {
    if (this.room.chat.type !== 'group') throw new Error('only a basic group can migrate');
    const { world } = this.#api;
    const chat = { ...this.room.chat, id: world.newGroupId('supergroup'), type: 'supergroup' as const };
    const room = world.addRoom(chat);
    room.members = new Map(this.room.members);
    this.#service(by.user, { migrate_to_chat_id: room.chat.id });
    this.room.migratedTo = room.chat.id;
    const group = this.#open(room);
    group.#service(by.user, { migrate_from_chat_id: this.id });
    return group;
  }

  /** The group is no more. */
  disbands(): void {
    this.room.deleted = true;
  }

  #join(user: User, by: User): void {
    this.#setStatus(by, user, 'member');
    this.#service(by, { new_chat_members: [user] });
  }

  #setStatus(by: User, user: User, status: MemberStatus): void {
    const before = this.room.members.get(user.id) ?? 'left';
    // Whoever removes the bot tells it so, though it no longer sees the chat.
    this.room.members.set(user.id, status);
    membershipUpdate(this.#api, this.room, by, user, before, status);
    this.world.changed();
  }

  #service(from: User, content: Content): void {
    const message = this.world.addMessage(this.room, from, content);
    if (botSees(this.world, this.room, message)) this.#api.updates.push('message', message, this.id);
  }
}

/** Creates a group with its members and, unless said otherwise, the bot in it. */
export function openGroup(api: Api, wanted: NewGroup, open: (room: Room) => Group): Group {
  const owner = wanted.members[0];
  if (!owner) throw new Error('a group has at least one member');
  const { world, updates } = api;
  const type = wanted.isForum ? 'supergroup' : (wanted.type ?? 'group');
  const { title, username } = wanted;
  const room = world.addRoom({
    id: world.newGroupId(type),
    type,
    title,
    ...(username ? { username } : {}),
    ...(wanted.isForum ? { is_forum: true } : {}),
  });
  for (const member of wanted.members) room.members.set(member.id, member === owner ? 'creator' : 'member');
  const isWithBot = wanted.withBot ?? true;
  if (isWithBot) room.members.set(world.bot.id, 'member');
  const created = world.addMessage(room, owner.user, { group_chat_created: true });
  if (isWithBot) {
    membershipUpdate(api, room, owner.user, world.bot, 'left', 'member');
    updates.push('message', created, room.chat.id);
  }
  return open(room);
}
