import { badRequest } from './errors.ts';
import { parseHtml } from './html.ts';
import type { Entity, User } from './types.ts';

export interface Formatted {
  text: string;
  entities: Entity[];
}

const KNOWN = new Set(
  'mention hashtag cashtag bot_command url email phone_number bold italic underline strikethrough spoiler blockquote expandable_blockquote code pre text_link text_mention custom_emoji'.split(
    ' ',
  ),
);
/** Found by the server itself in every text; sent ones are ignored. */
const FOUND = new Set('mention hashtag cashtag bot_command url email phone_number'.split(' '));
const DETECTED: [string, RegExp][] = [
  ['bot_command', /(?<![\p{L}\p{M}\p{N}_/@<>])\/[a-z0-9_]{1,64}(?:@[a-z0-9_]{3,32})?(?![\p{L}\p{M}\p{N}_/])/giu],
  [
    'url',
    /https?:\/\/[^\s<>"'«»“”]+|(?<![\w@.-])(?:[\p{L}\d-]+\.)+(?:vn|com|org|net|gov|edu|info|io|me)\b(?:\/[^\s<>"'«»“”]*)?/giu,
  ],
  ['email', /(?<![\w.@-])[\w.+-]+@(?:[\w-]+\.)+[a-z]{2,}\b/gi],
  ['mention', /(?<![\p{L}\p{M}\p{N}_@/])@[a-z]\w{2,31}(?![\p{L}\p{M}\p{N}_])/giu],
  ['hashtag', /(?<![\p{L}\p{N}_&/#])#(?=[\p{N}_]*\p{L})[\p{L}\p{M}\p{N}_]{1,256}/gu],
];
/** More than this many are dropped by the server without a word. */
const ENTITIES_MAX = 100;

/** The text as it is kept: formatting read or checked, white space at the ends cut, links and the like found. */
export function formatText(source: string, sent: unknown, parseMode: string): Formatted {
  const mode = parseMode.toLowerCase();
  if (mode && mode !== 'none' && mode !== 'html') throw badRequest('unsupported parse_mode');
  const formatted = mode === 'html' ? parseHtml(source) : { text: source, entities: checkedEntities(sent) };
  checkBounds(formatted);
  const { text, entities } = trimmed(cleaned(formatted));
  return { text, entities: withDetected(text, withoutForbiddenNesting(entities)).slice(0, ENTITIES_MAX) };
}

/** What a person's own client finds in what they type. */
export function detectEntities(text: string): Entity[] {
  return withDetected(text, []);
}

function checkedEntities(sent: unknown): Entity[] {
  if (!Array.isArray(sent)) return [];
  return sent.map((value) => checkedEntity(value)).filter((entity) => entity.length > 0 && !FOUND.has(entity.type));
}

function checkedEntity(value: unknown): Entity {
  const unreadable = (why: string) => badRequest(`can't parse MessageEntity: ${why}`);
  if (typeof value !== 'object' || value === null) throw unreadable('expected an Object');
  const { type, offset, length, url, language, user } = value as Record<string, unknown>;
  for (const [name, field] of Object.entries({ offset, length }))
    if (!Number.isInteger(field)) throw unreadable(`Can't find field "${name}"`);
  if (typeof type !== 'string' || !KNOWN.has(type)) throw unreadable('Unsupported type specified');
  const entity: Entity = { type, offset: offset as number, length: length as number };
  if (entity.offset < 0) throw badRequest(`receive an entity with incorrect offset ${entity.offset}`);
  if (entity.length < 0) throw badRequest(`receive an entity with incorrect length ${entity.length}`);
  if (type === 'text_link') entity.url = checkedUrl(url, 'entity URL');
  if (type === 'pre' && typeof language === 'string' && language) entity.language = language;
  if (type === 'text_mention') entity.user = user as User;
  return entity;
}

export function checkedUrl(url: unknown, what: string): string {
  if (typeof url !== 'string' || url === '') throw badRequest(`${what} '' is invalid: URL host is empty`);
  if (/^(?:tg|tonsite):\/\/./i.test(url)) return url;
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(url)?.[1]?.toLowerCase();
  if (scheme && !/^https?$/.test(scheme)) throw badRequest(`${what} '${url}' is invalid: Unsupported URL protocol`);
  const host = /^(?:https?:\/\/)?([^/?#:]+)/i.exec(url)?.[1] ?? '';
  if (!/^\d+(?:\.\d+){3}$/.test(host) && (!host.includes('.') || /\s/.test(url)))
    throw badRequest(`${what} '${url}' is invalid: Wrong HTTP URL`);
  return url;
}

function checkBounds({ text, entities }: Formatted): void {
  for (const { offset, length } of entities) {
    const end = offset + length;
    if (offset > text.length || (offset === text.length && length > 0))
      throw badRequest(`entity begins after the end of the text at UTF-16 offset ${offset}`);
    if (end > text.length)
      throw badRequest(
        `entity beginning at UTF-16 offset ${offset} ends after the end of the text at UTF-16 offset ${end}`,
      );
    if (isMiddle(text, offset))
      throw badRequest(`entity begins in a middle of a UTF-16 symbol at byte offset ${bytes(text, offset)}`);
    if (isMiddle(text, end))
      throw badRequest(
        `entity beginning at UTF-16 offset ${offset} ends in a middle of a UTF-16 symbol at byte offset ${bytes(text, end)}`,
      );
  }
}

function isMiddle(text: string, at: number): boolean {
  return /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at));
}

function bytes(text: string, at: number): number {
  return Buffer.byteLength(text.slice(0, at - 1));
}

/** Carriage returns vanish; entities keep to their letters. */
function cleaned({ text, entities }: Formatted): Formatted {
  if (!text.includes('\r')) return { text, entities };
  const moved = (at: number) => at - text.slice(0, at).split('\r').length + 1;
  return {
    text: text.replaceAll('\r', ''),
    entities: entities.map((entity) => ({
      ...entity,
      offset: moved(entity.offset),
      length: moved(entity.offset + entity.length) - moved(entity.offset),
    })),
  };
}

function trimmed({ text, entities }: Formatted): Formatted {
  const first = Math.min(text.length, ...entities.map((entity) => entity.offset));
  const start = Math.min(first, text.length - text.trimStart().length);
  const end = text.trimEnd().length;
  return {
    text: text.slice(start, Math.max(start, end)),
    entities: entities
      .map((entity) => {
        const offset = entity.offset - start;
        return { ...entity, offset, length: Math.min(entity.offset + entity.length, end) - entity.offset };
      })
      .filter((entity) => entity.length > 0),
  };
}

const overlap = (a: Entity, b: Entity) => a.offset < b.offset + b.length && b.offset < a.offset + a.length;
const isCode = (entity: Entity) => entity.type === 'code' || entity.type === 'pre';
const isQuote = (entity: Entity) => entity.type.endsWith('blockquote');

/** Nothing but a block quotation may share letters with code, and quotations do not nest. */
function withoutForbiddenNesting(entities: Entity[]): Entity[] {
  const sorted = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return sorted.filter(
    (entity, index) =>
      (isCode(entity) || isQuote(entity) || !sorted.some((other) => isCode(other) && overlap(other, entity))) &&
      !(isQuote(entity) && sorted.slice(0, index).some((other) => isQuote(other) && overlap(other, entity))),
  );
}

function withDetected(text: string, entities: Entity[]): Entity[] {
  const kept = [...entities];
  const closed = entities.filter((entity) => isCode(entity) || /^text_/.test(entity.type));
  for (const [type, pattern] of DETECTED)
    for (const match of text.matchAll(pattern)) {
      const words = type === 'url' ? match[0].replace(/[.,;:!?)\]}]+$/, '') : match[0];
      const entity = { type, offset: match.index, length: words.length };
      if (closed.some((other) => overlap(other, entity))) continue;
      closed.push(entity);
      kept.push(entity);
    }
  return kept.sort((a, b) => a.offset - b.offset || b.length - a.length);
}
