import { namedMessage, writableRoom } from './access.ts';
import type { Api } from './api.ts';
import { badRequest, NOT_MODIFIED, QUERY_TOO_OLD } from './errors.ts';
import { readMarkup } from './markup.ts';
import { fileFrom, mediaContent } from './media-methods.ts';
import { Params } from './params.ts';
import { readCaption, readText } from './send-methods.ts';
import type { Content, Message } from './types.ts';
import type { Kept, Room, World } from './world.ts';

const DELETABLE_S = 48 * 3600;
const ANSWER_MAX = 200;
const ANSWERABLE_MS = 150_000;

export function editMessageText(api: Api, params: Params): Message {
  const content = readText(params);
  return edit(api, params, (message) => {
    if (message.text === undefined) throw badRequest('there is no text in the message to edit');
    return { ...content, entities: content.entities };
  });
}

export function editMessageCaption(api: Api, params: Params): Message {
  const content = readCaption(params);
  return edit(api, params, (message) => {
    if (!message.document && !message.photo && !message.voice)
      throw badRequest('there is no caption in the message to edit');
    return { caption: content.caption, caption_entities: content.caption_entities };
  });
}

export function editMessageReplyMarkup(api: Api, params: Params): Message {
  return edit(api, params, () => ({}));
}

/** Another file in place of the one there, or of the text. */
export function editMessageMedia(api: Api, params: Params): Message {
  const media = new Params(params.object('media') ?? {}, params.uploads);
  const kind = media.text('type');
  if (kind !== 'document' && kind !== 'photo')
    throw badRequest(`can't parse InputMedia: type "${kind}" is unsupported`);
  return edit(api, params, () => ({
    ...NOTHING_SAID,
    ...mediaContent(fileFrom(api, media, media.text('media'), kind)),
    ...readCaption(media),
  }));
}

const NOTHING_SAID = Object.fromEntries(
  ['text', 'entities', 'caption', 'caption_entities', 'document', 'photo', 'voice'].map((name) => [name, undefined]),
);

function edit(api: Api, params: Params, change: (message: Message) => Content): Message {
  const { world } = api;
  if (params.has('inline_message_id')) throw badRequest('MESSAGE_ID_INVALID');
  const room = writableRoom(world, params);
  const kept = namedMessage(world, room, params, 'message to edit');
  if (kept.message.from.id !== world.bot.id || kept.message.forward_origin) throw badRequest("message can't be edited");
  const markup = readMarkup(params).inline;
  const content = { ...change(kept.message), ...(markup ? { reply_markup: markup } : {}) };
  if (looks({ ...kept.message, reply_markup: undefined, ...content }) === looks(kept.message))
    throw badRequest(NOT_MODIFIED);
  return world.edit(kept, content);
}

function looks(message: Content): string {
  const { text, entities, caption, caption_entities, document, photo, reply_markup } = message;
  const file = document?.file_id ?? photo?.[0]?.file_id;
  return JSON.stringify([text, entities ?? [], caption ?? '', caption_entities ?? [], file, reply_markup ?? null]);
}

export function deleteMessage(api: Api, params: Params): true {
  const room = writableRoom(api.world, params);
  const kept = namedMessage(api.world, room, params, 'message to delete');
  if (!isAllowedToDelete(api.world, room, kept)) throw badRequest("message can't be deleted");
  if (isTooOld(api.world, kept)) throw badRequest("message can't be deleted for everyone");
  api.world.remove(kept);
  return true;
}

/** Those that are not there or may not be deleted are passed over. */
export function deleteMessages(api: Api, params: Params): true {
  const room = writableRoom(api.world, params);
  const ids = params.list('message_ids') ?? [];
  if (ids.length === 0) throw badRequest('message identifiers are not specified');
  if (ids.length > 100) throw badRequest('too many message identifiers specified');
  for (const id of ids) {
    const kept = api.world.find(room, Number(id));
    if (kept && isAllowedToDelete(api.world, room, kept) && !isTooOld(api.world, kept)) api.world.remove(kept);
  }
  return true;
}

function isTooOld(world: World, kept: Kept): boolean {
  return world.seconds - kept.message.date >= DELETABLE_S;
}

function isAllowedToDelete(world: World, room: Room, kept: Kept): boolean {
  return room.chat.type === 'private' || kept.message.from.id === world.bot.id || world.isBotAdmin(room);
}

export function answerCallbackQuery(api: Api, params: Params): true {
  const callback = api.world.callbacks.get(params.text('callback_query_id'));
  const text = params.text('text');
  if (text.length > ANSWER_MAX) throw badRequest('MESSAGE_TOO_LONG');
  if (!callback || callback.answer || api.world.now() - callback.at > ANSWERABLE_MS) throw badRequest(QUERY_TOO_OLD);
  callback.answer = { text, showAlert: params.flag('show_alert'), url: params.text('url') };
  api.world.changed();
  return true;
}

const EMOJI =
  '👍👎❤🔥🥰👏😁🤔🤯😱🤬😢🎉🤩🤮💩🙏👌🕊🤡🥱🥴😍🐳🌚🌭💯🤣⚡🍌🏆💔🤨😐🍓🍾💋🖕😈😴😭🤓👻👀🎃🙈😇😨🤝✍🤗🫡🎅🎄☃💅🤪🗿🆒💘🙉🦄😘💊🙊😎👾🤷😡';
const REACTIONS = new Set([...new Intl.Segmenter().segment(EMOJI)].map(({ segment }) => segment));

export function setMessageReaction(api: Api, params: Params): true {
  const room = writableRoom(api.world, params);
  const kept = namedMessage(api.world, room, params, 'message to react');
  const emoji = (params.list('reaction') ?? []).map((value) => (value as { emoji?: unknown } | null)?.emoji);
  if (emoji.length > 1) throw badRequest('REACTIONS_TOO_MANY');
  const known = emoji.filter((e): e is string => typeof e === 'string' && REACTIONS.has(e.replace(/\uFE0F/g, '')));
  if (known.length < emoji.length) throw badRequest('REACTION_INVALID');
  kept.reactions.set(api.world.bot.id, known);
  api.world.changed();
  return true;
}
