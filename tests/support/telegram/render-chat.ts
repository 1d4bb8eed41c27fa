import type { ChatView } from './chat-view.ts';
import type { SeenMessage } from './seen.ts';
import { spansOf } from './spans.ts';

const ZONE = 'Asia/Ho_Chi_Minh';
const day = new Intl.DateTimeFormat('vi-VN', { timeZone: ZONE, day: '2-digit', month: '2-digit', year: 'numeric' });
const clock = new Intl.DateTimeFormat('vi-VN', { timeZone: ZONE, hour: '2-digit', minute: '2-digit', hour12: false });

export const dayOf = (message: SeenMessage) => day.format(message.date * 1000);
export const timeOf = (message: SeenMessage) => clock.format(message.date * 1000);

export function sizeOf(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 * 1024 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** What stands at the top of the screen: in a private chat a person sees the bot's name. */
export function screenTitle(chat: ChatView): string {
  return chat.room.chat.type === 'private' ? chat.world.bot.first_name : chat.title;
}

/** A chat in plain text as a person would see it, for a terminal. */
export function renderChat(chat: ChatView): string {
  const lines = [`═══ ${screenTitle(chat)} ═══`];
  let lastDay = '';
  for (const message of chat.messages()) {
    if (dayOf(message) !== lastDay) lines.push('', `─── ${dayOf(message)} ───`);
    lastDay = dayOf(message);
    lines.push('', ...renderMessage(message, chat));
  }
  if (chat.draft !== undefined) lines.push('', `… ${chat.draft || 'đang soạn'}`);
  if (chat.replyKeyboard.length > 0) lines.push('', ...chat.replyKeyboard.map(buttonRow));
  return `${lines.join('\n')}\n`;
}

function renderMessage(message: SeenMessage, chat: ChatView): string[] {
  if (message.service) return [`· ${message.service} ·`];
  const margin = message.isBot ? '  ' : '';
  const edited = message.isEdited ? ', đã sửa' : '';
  const shield = message.isProtected ? ' 🔒' : '';
  return [
    `${message.isBot ? '🤖 ' : ''}${message.from} (${timeOf(message)}${edited})${shield}`,
    ...body(message, chat).map((line) => `${margin}${line}`),
    ...message.buttons.map((row) => `${margin}${buttonRow(row)}`),
  ];
}

function body(message: SeenMessage, chat: ChatView): string[] {
  const replied = message.replyToId === undefined ? undefined : chat.message(message.replyToId);
  return [
    ...(message.forwardedFrom ? [`↪ chuyển tiếp từ ${message.forwardedFrom}`] : []),
    ...(message.replyToId === undefined ? [] : [`│ ${replied ? shortened(replied) : 'tin nhắn đã xóa'}`]),
    ...(message.document ? [`📄 ${message.document.file_name} (${sizeOf(message.document.file_size)})`] : []),
    ...(message.photo ? ['🖼 ảnh'] : []),
    ...(message.voice ? [`🎤 tin nhắn thoại ${message.voice.duration ?? 0} giây`] : []),
    ...(message.text ? quoted(message).split('\n') : []),
    ...(message.reactions.length > 0 ? [message.reactions.join(' ')] : []),
  ];
}

export function shortened(message: SeenMessage): string {
  const text = (message.text || message.document?.file_name || message.service).replaceAll('\n', ' ');
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** Quotations get a bar, links their address; other formatting has no look in plain text. */
function quoted(message: SeenMessage): string {
  const spans = spansOf(message.text, message.entities);
  let isLineStart = true;
  return spans
    .map(({ text, over, end }) => {
      const isQuote = over.some(({ type }) => type.endsWith('blockquote'));
      const link = over.find(({ type }) => type === 'text_link');
      const barred = isQuote ? (isLineStart ? '┃ ' : '') + text.replace(/\n(?!$)/g, '\n┃ ') : text;
      isLineStart = text.endsWith('\n');
      return link && link.offset + link.length === end ? `${barred} (${link.url})` : barred;
    })
    .join('');
}

function buttonRow(row: string[]): string {
  return row.map((label) => `[ ${label} ]`).join(' ');
}
