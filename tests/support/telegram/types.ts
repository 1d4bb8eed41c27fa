/** The parts of the Bot API's objects that the test server speaks; dates are in seconds, offsets in UTF-16 units. */
export interface User {
  id: number;
  is_bot: boolean;
  first_name: string;
  last_name?: string | undefined;
  username?: string | undefined;
  language_code?: string | undefined;
}

export type ChatType = 'private' | 'group' | 'supergroup';

export interface Chat {
  id: number;
  type: ChatType;
  title?: string | undefined;
  first_name?: string | undefined;
  last_name?: string | undefined;
  username?: string | undefined;
  is_forum?: boolean | undefined;
}

export interface Entity {
  type: string;
  offset: number;
  length: number;
  url?: string | undefined;
  language?: string | undefined;
  user?: User | undefined;
}

export interface InlineButton {
  text: string;
  callback_data?: string | undefined;
  url?: string | undefined;
  copy_text?: { text: string } | undefined;
  [other: string]: unknown;
}

export interface InlineKeyboard {
  inline_keyboard: InlineButton[][];
}

export interface FileInfo {
  file_id: string;
  file_unique_id: string;
  file_size: number;
  file_name?: string | undefined;
  mime_type?: string | undefined;
  width?: number | undefined;
  height?: number | undefined;
  duration?: number | undefined;
  emoji?: string | undefined;
  type?: string | undefined;
  is_animated?: boolean | undefined;
  is_video?: boolean | undefined;
}

export interface Message {
  message_id: number;
  date: number;
  chat: Chat;
  from: User;
  edit_date?: number | undefined;
  message_thread_id?: number | undefined;
  is_topic_message?: boolean | undefined;
  text?: string | undefined;
  entities?: Entity[] | undefined;
  caption?: string | undefined;
  caption_entities?: Entity[] | undefined;
  link_preview_options?: unknown;
  reply_to_message?: Message | undefined;
  quote?: { text: string; position: number; is_manual: boolean } | undefined;
  reply_markup?: InlineKeyboard | undefined;
  has_protected_content?: true | undefined;
  media_group_id?: string | undefined;
  document?: FileInfo | undefined;
  photo?: FileInfo[] | undefined;
  voice?: FileInfo | undefined;
  sticker?: FileInfo | undefined;
  contact?: { phone_number: string; first_name: string; user_id?: number | undefined } | undefined;
  location?: { latitude: number; longitude: number } | undefined;
  forward_origin?: { type: 'user'; date: number; sender_user: User } | undefined;
  new_chat_members?: User[] | undefined;
  left_chat_member?: User | undefined;
  group_chat_created?: true | undefined;
  migrate_to_chat_id?: number | undefined;
  migrate_from_chat_id?: number | undefined;
  forum_topic_created?: { name: string; icon_color: number } | undefined;
  forum_topic_closed?: Record<string, never> | undefined;
  forum_topic_reopened?: Record<string, never> | undefined;
}

/** What a message says, apart from who said it, where and when. */
export type Content = Omit<Partial<Message>, 'message_id' | 'date' | 'chat' | 'from'>;

export type UpdateKind =
  | 'message'
  | 'edited_message'
  | 'callback_query'
  | 'my_chat_member'
  | 'chat_member'
  | 'message_reaction'
  | 'stopped_message_generation';

export type Update = { update_id: number } & { [kind in UpdateKind]?: unknown };

export interface Upload {
  fileName: string;
  bytes: Uint8Array;
}

export type MemberStatus = 'creator' | 'administrator' | 'member' | 'left' | 'kicked';
