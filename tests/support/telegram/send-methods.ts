import { namedMessage, readableRoom, writableRoom } from './access.ts';
import type { Api } from './api.ts';
import { formatText } from './entities.ts';
import { badRequest } from './errors.ts';
import { readMarkup } from './markup.ts';
import { Params } from './params.ts';
import type { Content, Entity, Message } from './types.ts';
import type { Room, World } from './world.ts';

const TEXT_MAX = 4096;
const CAPTION_MAX = 1024;
const QUOTE_MAX = 1024;
const ACTIONS =
  /^(?:typing|upload_photo|record_video|upload_video|record_voice|upload_voice|upload_document|choose_sticker|find_location|record_video_note|upload_video_note)$/;

export function readText(params: Params): { text: string; entities?: Entity[] } {
  const source = params.text('text');
  if (source === '') throw badRequest('message text is empty');
  const { text, entities } = formatText(source, params.json('entities'), params.text('parse_mode'));
  if (text === '') throw badRequest('text must be non-empty');
  if (text.length > TEXT_MAX) throw badRequest('message is too long');
  return { text, ...(entities.length > 0 ? { entities } : {}) };
}

export function readCaption(params: Params): { caption?: string; caption_entities?: Entity[] } {
  const { text, entities } = formatText(
    params.text('caption'),
    params.json('caption_entities'),
    params.text('parse_mode'),
  );
  if (text.length > CAPTION_MAX) throw badRequest('message caption is too long');
  if (text === '') return {};
  return { caption: text, ...(entities.length > 0 ? { caption_entities: entities } : {}) };
}

/** Puts one message of the bot into a chat: where it goes, what it answers, the keyboard under it. */
export function post(api: Api, room: Room, params: Params, content: Content): Message {
  const { world } = api;
  const markup = readMarkup(params);
  const where = { ...threadOf(world, room, params), ...replyOf(world, room, params) };
  if (markup.reply) room.replyKeyboard = markup.reply;
  room.draft = undefined;
  return world.addMessage(room, world.bot, {
    ...where,
    ...content,
    ...(markup.inline ? { reply_markup: markup.inline } : {}),
    ...(params.flag('protect_content') ? { has_protected_content: true as const } : {}),
  });
}

function threadOf(world: World, room: Room, params: Params): Content {
  const thread = params.integer('message_thread_id');
  if (thread === 0) return {};
  const topic = room.topics.get(thread);
  if (!topic && !(room.chat.is_forum && thread === 1)) throw badRequest('message thread not found');
  if (topic?.closed && !world.isBotAdmin(room)) throw badRequest('TOPIC_CLOSED');
  // Messages of the General topic carry no thread.
  return topic ? { message_thread_id: thread, is_topic_message: true } : {};
}

function replyOf(world: World, room: Room, params: Params): Content {
  const given = params.object('reply_parameters');
  const nested = given ? new Params(given) : undefined;
  if (nested && !nested.has('message_id')) throw badRequest('can\'t find field "message_id"');
  const id = nested ? nested.integer('message_id') : params.integer('reply_to_message_id');
  if (id === 0) return {};
  const source = nested?.has('chat_id') ? readableRoom(world, nested) : room;
  const kept = world.find(source, id);
  if (!kept) {
    if ((nested ?? params).flag('allow_sending_without_reply')) return {};
    throw badRequest('message to be replied not found');
  }
  const { reply_to_message: _deeper, ...replied } = kept.message;
  const quote = nested?.text('quote') ?? '';
  if (quote === '') return { reply_to_message: replied };
  const position = (replied.text ?? replied.caption ?? '').indexOf(quote);
  if (quote.length > QUOTE_MAX || position < 0) throw badRequest('QUOTE_TEXT_INVALID');
  return { reply_to_message: replied, quote: { text: quote, position, is_manual: true } };
}

export function sendMessage(api: Api, params: Params): Message {
  const content = readText(params);
  const room = writableRoom(api.world, params);
  const preview = params.object('link_preview_options');
  return post(api, room, params, { ...content, ...(preview ? { link_preview_options: preview } : {}) });
}

export function sendChatAction(api: Api, params: Params): true {
  const action = params.text('action');
  if (!ACTIONS.test(action)) throw badRequest('wrong parameter action in request');
  const room = writableRoom(api.world, params);
  room.actions.push({ action, at: api.world.now() });
  api.world.changed();
  return true;
}

export function sendMessageDraft(api: Api, params: Params): true {
  const room = writableRoom(api.world, params);
  const id = params.integer('draft_id');
  if (room.chat.type !== 'private') throw badRequest('method is available only for private chats');
  if (id === 0) throw badRequest('RANDOM_ID_INVALID');
  const { text } = formatText(params.text('text'), params.json('entities'), params.text('parse_mode'));
  if (text.length > TEXT_MAX) throw badRequest('message is too long');
  room.draft = { id, text, at: api.world.now() };
  api.world.changed();
  return true;
}

function sourceOf(api: Api, params: Params, what: string): Message {
  const source = readableRoom(api.world, params, 'from_chat_id');
  return namedMessage(api.world, source, params, what).message;
}

/** What travels with a copy or a forward. */
function carried(message: Message): Content {
  const { text, entities, caption, caption_entities, document, photo, voice, sticker, contact, location } = message;
  const all = { text, entities, caption, caption_entities, document, photo, voice, sticker, contact, location };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

const isEmpty = (content: Content) => Object.keys(content).length === 0;

export function forwardMessage(api: Api, params: Params): Message {
  const room = writableRoom(api.world, params);
  const message = sourceOf(api, params, 'message to forward');
  const content = carried(message);
  if (message.has_protected_content || isEmpty(content)) throw badRequest("message can't be forwarded");
  const origin = message.forward_origin ?? { type: 'user' as const, date: message.date, sender_user: message.from };
  return post(api, room, params, { ...content, forward_origin: origin });
}

export function copyMessage(api: Api, params: Params): { message_id: number } {
  const room = writableRoom(api.world, params);
  const message = sourceOf(api, params, 'message to copy');
  const content = carried(message);
  if (message.has_protected_content || isEmpty(content)) throw badRequest("message can't be copied");
  if (params.values.caption !== undefined && message.text === undefined) {
    delete content.caption;
    delete content.caption_entities;
    Object.assign(content, readCaption(params));
  }
  return { message_id: post(api, room, params, content).message_id };
}
