import { checkedUrl } from './entities.ts';
import { badRequest } from './errors.ts';
import type { Params } from './params.ts';
import type { InlineButton, InlineKeyboard } from './types.ts';

export interface Markup {
  inline?: InlineKeyboard;
  /** Labels of a reply keyboard; an empty list takes the keyboard away. */
  reply?: string[][];
}

const BUTTONS_MAX = 100;
const DATA_BYTES_MAX = 64;
const OTHER_KINDS = ['web_app', 'login_url', 'switch_inline_query', 'switch_inline_query_current_chat', 'pay'];

/** Reads reply_markup; empty inline keyboards count as none, as on the real server. */
export function readMarkup(params: Params): Markup {
  const markup = params.object('reply_markup');
  if (!markup) return {};
  if (markup.inline_keyboard !== undefined) {
    const rows = rowsOf(markup.inline_keyboard, 'inline_keyboard').map((row) =>
      row.map((button) => inlineButton(button)),
    );
    if (rows.flat().length > BUTTONS_MAX) throw badRequest('reply markup is too long');
    const filled = rows.filter((row) => row.length > 0);
    return filled.length > 0 ? { inline: { inline_keyboard: filled } } : {};
  }
  if (markup.keyboard !== undefined) {
    const rows = rowsOf(markup.keyboard, 'keyboard').map((row) => row.map((button) => replyLabel(button)));
    return { reply: rows };
  }
  return markup.remove_keyboard === true ? { reply: [] } : {};
}

function rowsOf(value: unknown, field: string): unknown[][] {
  if (!Array.isArray(value) || !value.every((row) => Array.isArray(row)))
    throw badRequest(`field "${field}" must be an Array of Arrays`);
  return value as unknown[][];
}

function inlineButton(value: unknown): InlineButton {
  const unreadable = (why: string) => badRequest(`can't parse inline keyboard button: ${why}`);
  if (typeof value !== 'object' || value === null) throw unreadable('InlineKeyboardButton must be an Object');
  const button = value as Record<string, unknown>;
  if (typeof button.text !== 'string') throw unreadable('Can\'t find field "text"');
  if (button.text.trim() === '') throw badRequest('inline keyboard button text must be non-empty');
  if (button.url !== undefined) checkedUrl(button.url, 'inline keyboard button URL');
  else if (typeof button.callback_data === 'string' && button.callback_data !== '') {
    if (Buffer.byteLength(button.callback_data) > DATA_BYTES_MAX) throw badRequest('BUTTON_DATA_INVALID');
  } else if (button.copy_text === undefined && !OTHER_KINDS.some((kind) => button[kind] !== undefined))
    throw unreadable('Text buttons are unallowed in the inline keyboard');
  return button as InlineButton;
}

function replyLabel(value: unknown): string {
  const text = typeof value === 'string' ? value : (value as { text?: unknown } | null)?.text;
  if (typeof text !== 'string') throw badRequest('can\'t parse keyboard button: Can\'t find field "text"');
  if (text.trim() === '') throw badRequest('keyboard button text must be non-empty');
  return text;
}
