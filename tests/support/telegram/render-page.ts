import type { ChatView } from './chat-view.ts';
import { dayOf, screenTitle, shortened, sizeOf, timeOf } from './render-chat.ts';
import type { SeenMessage } from './seen.ts';
import { spansOf } from './spans.ts';
import type { Entity } from './types.ts';

const STYLE = `
*{box-sizing:border-box}
body{margin:0;background:#d5d9de;font:15px/1.36 "Noto Sans","DejaVu Sans",Roboto,system-ui,sans-serif;color:#0f1419}
.phone{width:420px;min-height:100vh;margin:0 auto;background:#c3d6a8 linear-gradient(160deg,#dbe6b5,#88b884);display:flex;flex-direction:column}
header{background:#517da2;color:#fff;padding:10px 14px;font-weight:600}
header small{display:block;font-weight:400;opacity:.8}
main{flex:1;padding:8px 8px 16px;display:flex;flex-direction:column;gap:4px}
.day,.service{align-self:center;background:rgba(60,90,50,.45);color:#fff;border-radius:12px;padding:2px 10px;font-size:13px;margin:6px 0;text-align:center}
.row{display:flex;flex-direction:column;max-width:88%}
.row.in{align-self:flex-start}
.row.out{align-self:flex-end}
.bubble{border-radius:14px;padding:6px 10px 5px;box-shadow:0 1px 1px rgba(0,0,0,.15);overflow-wrap:anywhere;white-space:pre-wrap}
.in .bubble{background:#fff;border-bottom-left-radius:4px}
.out .bubble{background:#eeffde;border-bottom-right-radius:4px}
.name{font-weight:600;font-size:13.5px}
.meta{float:right;font-size:11.5px;color:#8a9aa5;margin:6px 0 0 10px;white-space:nowrap}
.out .meta{color:#62ac55}
.reply,blockquote{margin:3px 0;padding:2px 8px;border-left:3px solid #3a8fd0;background:rgba(58,143,208,.1);border-radius:4px}
.reply{font-size:13.5px;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
blockquote.expandable{position:relative;padding-right:20px}
blockquote.expandable::after{content:"⌄";position:absolute;right:6px;bottom:0;color:#3a8fd0}
a{color:#2f7cbf;text-decoration:none}
code,pre{font:13.5px "DejaVu Sans Mono",monospace;background:rgba(0,0,0,.06);border-radius:4px}
code{padding:0 2px}
pre{margin:3px 0;padding:5px 8px;white-space:pre-wrap}
.spoiler{background:#888;color:transparent;border-radius:3px}
.file{display:flex;gap:10px;align-items:center;margin:2px 0 4px}
.file i{flex:none;width:40px;height:40px;border-radius:50%;background:#3a8fd0;color:#fff;font-style:normal;font-size:19px;display:grid;place-items:center}
.file small{display:block;color:#8a9aa5}
.keys{display:grid;gap:3px;margin-top:3px}
.keys div{display:grid;grid-auto-flow:column;grid-auto-columns:1fr;gap:3px}
.keys span{background:rgba(40,70,35,.55);color:#fff;border-radius:8px;padding:7px 6px;text-align:center;font-size:14px;overflow-wrap:anywhere}
.keys .danger{background:#c0504a}.keys .success{background:#4b9a50}.keys .primary{background:#3a7fc0}
.reactions{font-size:14px}
footer{background:#fff;padding:8px;position:sticky;bottom:0}
footer .keys span{background:#e8ecf0;color:#0f1419}
`;

const COLOURS = ['#c03d33', '#4fad2d', '#d09306', '#168acd', '#8544d6', '#cd4073', '#2996ad'];

/** A chat as one HTML page, a phone 420 px wide, seen by `viewerId` (their messages stand on the right). */
export function renderPage(chat: ChatView, viewerId = chat.id): string {
  const rows: string[] = [];
  let lastDay = '';
  for (const message of chat.messages()) {
    if (dayOf(message) !== lastDay) rows.push(`<div class="day">${dayOf(message)}</div>`);
    lastDay = dayOf(message);
    rows.push(
      message.service ? `<div class="service">${escaped(message.service)}</div>` : row(message, chat, viewerId),
    );
  }
  if (chat.draft !== undefined)
    rows.push(`<div class="row in"><div class="bubble">${escaped(chat.draft || '…')}</div></div>`);
  const isGroup = chat.room.chat.type !== 'private';
  const title = screenTitle(chat);
  const keyboard = chat.replyKeyboard.length > 0 ? `<footer>${keys(labelled(chat.replyKeyboard))}</footer>` : '';
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=420"><title>${escaped(title)}</title>
<style>${STYLE}</style></head>
<body><div class="phone"><header>${escaped(title)}<small>${isGroup ? 'nhóm' : 'bot'}</small></header>
<main>
${rows.join('\n')}
</main>${keyboard}</div></body></html>
`;
}

const labelled = (rows: string[][]) => rows.map((labels) => labels.map((text) => ({ text })));

function row(message: SeenMessage, chat: ChatView, viewerId: number): string {
  const isOwn = message.fromId === viewerId;
  const hasName = !isOwn && chat.room.chat.type !== 'private';
  const colour = COLOURS[Math.abs(message.fromId) % COLOURS.length];
  const meta = `${message.isEdited ? 'đã sửa ' : ''}${message.isProtected ? '🔒 ' : ''}${timeOf(message)}`;
  const bubble = [
    hasName ? `<div class="name" style="color:${colour}">${escaped(message.from)}</div>` : '',
    message.forwardedFrom ? `<div class="name">Chuyển tiếp từ ${escaped(message.forwardedFrom)}</div>` : '',
    message.replyToId === undefined ? '' : `<div class="reply">${escaped(repliedText(message.replyToId, chat))}</div>`,
    attachment(message),
    formatted(message.text, message.entities),
    `<span class="meta">${meta}</span>`,
    message.reactions.length > 0 ? `<div class="reactions">${escaped(message.reactions.join(' '))}</div>` : '',
  ].join('');
  return `<div class="row ${isOwn ? 'out' : 'in'}"><div class="bubble">${bubble}</div>${keys(message.keyboard)}</div>`;
}

function repliedText(id: number, chat: ChatView): string {
  const replied = chat.message(id);
  return replied ? `${replied.from}: ${shortened(replied)}` : 'Tin nhắn đã xóa';
}

function attachment({ document, photo, voice }: SeenMessage): string {
  const file = (icon: string, name: string, size: string) =>
    `<div class="file"><i>${icon}</i><div>${escaped(name)}<small>${size}</small></div></div>`;
  if (document) return file('📄', document.file_name ?? 'tệp', sizeOf(document.file_size));
  if (photo) return file('🖼', 'Ảnh', sizeOf(photo.file_size));
  return voice ? file('🎤', 'Tin nhắn thoại', `${voice.duration ?? 0} giây`) : '';
}

function keys(rows: { text: string; url?: string | undefined; style?: unknown }[][]): string {
  if (rows.length === 0) return '';
  const button = ({ text, url, style }: { text: string; url?: string | undefined; style?: unknown }) =>
    `<span class="${/^(?:danger|success|primary)$/.test(String(style)) ? style : ''}">${escaped(text)}${url ? ' ↗' : ''}</span>`;
  return `<div class="keys">${rows.map((labels) => `<div>${labels.map(button).join('')}</div>`).join('')}</div>`;
}

/** Block quotations enclose what they cover as one box; everything else is wrapped piece by piece. */
export function formatted(text: string, entities: Entity[]): string {
  const blocks = entities.filter(isBlock).sort((a, b) => a.offset - b.offset);
  const inner = entities.filter((entity) => !isBlock(entity));
  let html = '';
  let at = 0;
  for (const block of blocks) {
    if (block.offset < at) continue;
    const end = block.offset + block.length;
    // The box breaks the line by itself; a line break beside it would show as an empty line.
    html += inline(text, inner, at, block.offset).replace(/\n$/, '');
    html += boxed(block, inline(text, inner, block.offset, end));
    at = text.charAt(end) === '\n' ? end + 1 : end;
  }
  return html + inline(text, inner, at, text.length);
}

const isBlock = ({ type }: Entity) => type === 'pre' || type.endsWith('blockquote');

function boxed({ type }: Entity, html: string): string {
  if (type === 'pre') return `<pre>${html}</pre>`;
  return `<blockquote${type === 'expandable_blockquote' ? ' class="expandable"' : ''}>${html}</blockquote>`;
}

function inline(text: string, entities: Entity[], from: number, to: number): string {
  const within = entities
    .map((e) => ({ ...e, offset: Math.max(e.offset, from) - from, end: Math.min(e.offset + e.length, to) - from }))
    .map(({ end, ...entity }) => ({ ...entity, length: end - entity.offset }))
    .filter((entity) => entity.length > 0);
  return spansOf(text.slice(from, to), within)
    .map((span) => span.over.reduceRight((html, entity) => wrapped(html, entity, span.text), escaped(span.text)))
    .join('');
}

const TAGS: Record<string, string> = { bold: 'b', italic: 'i', underline: 'u', strikethrough: 's', code: 'code' };

function wrapped(html: string, { type, url }: Entity, text: string): string {
  const tag = TAGS[type];
  if (tag) return `<${tag}>${html}</${tag}>`;
  if (type === 'spoiler') return `<span class="spoiler">${html}</span>`;
  const href = type === 'url' && !/^\w+:\/\//.test(text) ? `https://${text}` : (url ?? text);
  if (type === 'url' || type === 'text_link') return `<a href="${escaped(href)}">${html}</a>`;
  return `<a>${html}</a>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
