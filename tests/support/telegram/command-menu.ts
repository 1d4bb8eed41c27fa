import type { Command, Profile } from './api.ts';
import type { User } from './types.ts';
import type { Room } from './world.ts';

/** Where a list of commands belongs, as one key. */
export function commandKey(scope: { type: string; chat_id?: unknown; user_id?: unknown }, language: string): string {
  return [scope.type, scope.chat_id ?? '', scope.user_id ?? '', language].join('|');
}

/** The commands a client offers: those of the narrowest scope that has any, in the person's language first. */
export function commandMenu({ commands }: Profile, { chat, members }: Room, user: User): Command[] {
  const isPrivate = chat.type === 'private';
  const isAdmin = /creator|administrator/.test(members.get(user.id) ?? '');
  const chat_id = chat.id;
  const scopes = [
    ...(isPrivate ? [] : [{ type: 'chat_member', chat_id, user_id: user.id }]),
    ...(isAdmin ? [{ type: 'chat_administrators', chat_id }] : []),
    { type: 'chat', chat_id },
    ...(isAdmin ? [{ type: 'all_chat_administrators' }] : []),
    { type: isPrivate ? 'all_private_chats' : 'all_group_chats' },
    { type: 'default' },
  ];
  const languages = [user.language_code ?? '', ''];
  const keys = scopes.flatMap((scope) => languages.map((language) => commandKey(scope, language)));
  return keys.map((key) => commands.get(key) ?? []).find((found) => found.length > 0) ?? [];
}
