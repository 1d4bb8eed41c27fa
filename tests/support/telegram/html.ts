import { badRequest } from './errors.ts';
import type { Entity } from './types.ts';

const TYPES: Record<string, string> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  'tg-spoiler': 'spoiler',
  code: 'code',
  pre: 'pre',
  blockquote: 'blockquote',
  a: 'text_link',
};
const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' };

interface Open {
  tag: string;
  attributes: string;
  offset: number;
}

/** Reads parse_mode HTML; refuses in the server's words what it does not know or what is not closed. */
export function parseHtml(source: string): { text: string; entities: Entity[] } {
  const entities: Entity[] = [];
  const open: Open[] = [];
  let text = '';
  for (const piece of source.matchAll(/<(\/?)([^\s<>]*)([^<>]*)>|&(#x[0-9a-f]+|#\d+|[a-z]+);|[^<&]+|[<&]/gi)) {
    const [whole, slash, tag, attributes, reference] = piece;
    if (reference !== undefined) text += decoded(reference) ?? whole;
    else if (tag === undefined) text += plain(whole, source, piece.index);
    else if (slash) {
      const opened = closed(open.pop(), tag.toLowerCase(), source, piece.index);
      if (text.length > opened.offset) entities.push(entityOf(opened, text));
    } else
      open.push({
        tag: known(tag.toLowerCase(), source, piece.index),
        attributes: attributes ?? '',
        offset: text.length,
      });
  }
  const left = open.at(-1);
  if (left) throw unparsable(`Can't find end tag corresponding to start tag "${left.tag}"`);
  return { text, entities: entities.sort((a, b) => a.offset - b.offset || b.length - a.length) };
}

function unparsable(why: string): Error {
  return badRequest(`can't parse entities: ${why}`);
}

function bytesBefore(source: string, index: number): number {
  return Buffer.byteLength(source.slice(0, index));
}

function known(tag: string, source: string, index: number): string {
  if (tag in TYPES || tag === 'span') return tag;
  throw unparsable(`Unsupported start tag "${tag}" at byte offset ${bytesBefore(source, index)}`);
}

function closed(opened: Open | undefined, tag: string, source: string, index: number): Open {
  const at = bytesBefore(source, index);
  if (!opened) throw unparsable(`Unexpected end tag at byte offset ${at}`);
  if (tag !== '' && tag !== opened.tag)
    throw unparsable(`Unmatched end tag at byte offset ${at}, expected "</${opened.tag}>", found "</${tag}>"`);
  return opened;
}

function plain(text: string, source: string, index: number): string {
  if (text === '<') throw unparsable(`Unclosed start tag at byte offset ${bytesBefore(source, index)}`);
  return text;
}

function decoded(reference: string): string | undefined {
  if (!reference.startsWith('#')) return NAMED[reference];
  const code = /^#x/i.test(reference) ? Number.parseInt(reference.slice(2), 16) : Number(reference.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

function entityOf(opened: Open, text: string): Entity {
  const span = { offset: opened.offset, length: text.length - opened.offset };
  const attribute = (name: string) => new RegExp(`\\b${name}="([^"]*)"`, 'i').exec(opened.attributes)?.[1];
  if (opened.tag === 'a') {
    const url = (attribute('href') ?? '').replace(/&(\w+);/g, (all, name: string) => NAMED[name] ?? all);
    return { type: 'text_link', ...span, url: url || text.slice(opened.offset) };
  }
  if (opened.tag === 'span') return { type: 'spoiler', ...span };
  if (opened.tag === 'blockquote' && /\bexpandable\b/i.test(opened.attributes))
    return { type: 'expandable_blockquote', ...span };
  return { type: TYPES[opened.tag] as string, ...span };
}
