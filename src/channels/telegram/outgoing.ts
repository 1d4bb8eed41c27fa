import { type Api, InputFile } from 'grammy';
import type { InlineKeyboardButton, InlineKeyboardMarkup, MessageEntity, ReplyParameters } from 'grammy/types';
import { drawChart } from '../../digests/chart/draw.ts';
import { errorClass } from '../../shared/log.ts';
import { LOCALES } from '../../shared/words.ts';
import { COMMANDS, IN_GROUPS } from '../chat/commands.ts';
import type { Button, FileRef, Outgoing } from '../chat/message.ts';
import type { Delivery } from '../chat/messenger.ts';
import type { RichText } from '../chat/rich-text.ts';
import { chatWords } from '../chat/talk.ts';
import { deliveryOf, isTopicGone } from './failure.ts';

/** Text and caption limits and button data of core.telegram.org/bots/api; entities beyond a hundred are dropped by Telegram. */
export const LIMITS = { length: 4096, marks: 100 };

const LONGEST_CAPTION = 1024;

/** A longer quote is shown folded, a tap opens it: nothing of it is left out. */
const LONG_QUOTE = 500;

/** The bytes behind a message that sends a file. */
export type LoadFile = (file: FileRef) => Promise<{ name: string; bytes: Uint8Array } | null>;

/** Makes the one call that a posted message stands for. */
export async function deliver(api: Api, load: LoadFile, chatId: string, outgoing: Outgoing): Promise<Delivery> {
  let picture: Uint8Array | null = null;
  try {
    picture = outgoing.kind === 'picture' ? await drawChart(outgoing.chart) : null;
  } catch (error) {
    return { kind: 'refused', failure: errorClass(error) };
  }
  try {
    return { kind: 'sent', externalId: await call(api, load, chatId, outgoing, picture) };
  } catch (error) {
    // The topic was closed or removed meanwhile: what was asked there is answered in the group's general one.
    if (!('threadId' in outgoing) || !isTopicGone(error)) return deliveryOf(error);
    const { threadId: _gone, ...elsewhere } = outgoing;
    return deliver(api, load, chatId, elsewhere);
  }
}

async function call(
  api: Api,
  load: LoadFile,
  chatId: string,
  outgoing: Outgoing,
  picture: Uint8Array | null,
): Promise<string | null> {
  switch (outgoing.kind) {
    case 'message': {
      const sent = await api.sendMessage(chatId, outgoing.body.text, {
        entities: entitiesOf(outgoing.body),
        link_preview_options: { is_disabled: true },
        ...(outgoing.protect ? { protect_content: true } : {}),
        ...inTopic(outgoing.threadId),
        ...replying(outgoing.replyTo),
        ...(outgoing.buttons
          ? { reply_markup: keyboardOf(outgoing.buttons) }
          : outgoing.asks
            ? { reply_markup: { force_reply: true as const, selective: true } }
            : {}),
      });
      return String(sent.message_id);
    }
    case 'edit':
      await api.editMessageText(chatId, Number(outgoing.messageId), outgoing.body.text, {
        entities: entitiesOf(outgoing.body),
        link_preview_options: { is_disabled: true },
        ...(outgoing.buttons ? { reply_markup: keyboardOf(outgoing.buttons) } : {}),
      });
      return null;
    case 'buttons':
      await api.editMessageReplyMarkup(chatId, Number(outgoing.messageId), {
        reply_markup: keyboardOf(outgoing.buttons),
      });
      return null;
    case 'file': {
      const file = await load(outgoing);
      if (!file) return null;
      const sent = await api.sendDocument(chatId, new InputFile(file.bytes, safeName(file.name)), {
        caption: outgoing.caption.slice(0, LONGEST_CAPTION),
        ...inTopic(outgoing.threadId),
        ...(outgoing.protect ? { protect_content: true } : {}),
      });
      return String(sent.message_id);
    }
    case 'picture': {
      if (!picture) return null;
      const sent = await api.sendPhoto(chatId, new InputFile(picture, 'bieu-do.png'), {
        caption: outgoing.caption.slice(0, LONGEST_CAPTION),
        ...inTopic(outgoing.threadId),
        ...(outgoing.protect ? { protect_content: true } : {}),
      });
      return String(sent.message_id);
    }
    case 'tapped':
      await api.answerCallbackQuery(outgoing.tapId, outgoing.text ? { text: outgoing.text.slice(0, 200) } : {});
      return null;
    case 'remove':
      await api.deleteMessage(chatId, Number(outgoing.messageId));
      return null;
    case 'menu':
      await setMenu(api, chatId, outgoing);
      return null;
  }
}

function inTopic(threadId: string | undefined): { message_thread_id?: number } {
  return threadId ? { message_thread_id: Number(threadId) } : {};
}

function replying(to: string | undefined): { reply_parameters?: ReplyParameters } {
  return to ? { reply_parameters: { message_id: Number(to), allow_sending_without_reply: true } } : {};
}

export function entitiesOf({ marks }: RichText): MessageEntity[] {
  return marks.map(({ kind, start, end }) => ({
    type: kind !== 'quote' ? kind : end - start > LONG_QUOTE ? 'expandable_blockquote' : 'blockquote',
    offset: start,
    length: end - start,
  }));
}

function keyboardOf(buttons: Button[][]): InlineKeyboardMarkup {
  return {
    inline_keyboard: buttons.map((row) =>
      row.flatMap((button): InlineKeyboardButton[] => {
        if ('url' in button) return [{ text: button.label, url: button.url }];
        return 'token' in button ? [{ text: button.label, callback_data: button.token }] : [];
      }),
    ),
  };
}

/** The commands of a role in a private chat; nobody's role leaves the ones everybody has. */
async function setMenu(api: Api, chatId: string, { locale, role }: Extract<Outgoing, { kind: 'menu' }>): Promise<void> {
  const scope = { type: 'chat' as const, chat_id: Number(chatId) };
  if (role === null) {
    await api.deleteMyCommands({ scope });
    return;
  }
  const words = chatWords(locale);
  const commands = COMMANDS.filter((c) => c.roles.includes(role));
  await api.setMyCommands(
    commands.map(({ name }) => ({ command: name, description: words(`command-${name}`) })),
    { scope },
  );
}

/** A quote or semicolon in a file's name would end it in the request's header. */
function safeName(name: string): string {
  return name.replace(/["';\\\r\n]/g, '_');
}

/** What the menu holds where no role is known, in both languages: little in a private chat, the questions in a group. */
export async function setDefaultMenu(api: Api): Promise<void> {
  const groupMenu = COMMANDS.map((c) => c.name).filter((name) => IN_GROUPS.includes(name));
  for (const locale of LOCALES) {
    const words = chatWords(locale);
    const described = (names: string[]) =>
      names.map((name) => ({ command: name, description: words(`command-${name}`) }));
    const language = locale === 'vi' ? {} : { language_code: locale };
    await api.setMyCommands(described(['privacy', 'help']), { scope: { type: 'all_private_chats' }, ...language });
    await api.setMyCommands(described(groupMenu), { scope: { type: 'all_group_chats' }, ...language });
  }
}
