import type { Mention, NamingContext } from './agency.ts';
import { ANCHORS } from './anchors.ts';
import { withTail } from './mention-tail.ts';
import { readMention } from './read-mention.ts';
import { agencyAt } from './spellings.ts';
import { isWordCode, lexeme, type Word, Words } from './words.ts';

/**
 * Every agency, group of agencies and authority named in a running NFC text, in order and without overlap; the range
 * covers the office held ("Bộ trưởng Bộ Tài chính"). Ids that begin with `authority:` only give orders.
 */
export function findMentions(text: string, context: NamingContext): Mention[] {
  const found: Mention[] = [];
  const defined = definedStarts(context);
  const unmarked = !/[\u00c0-\u024f\u1e00-\u1eff]/.test(text);
  let previous = '';
  for (let i = 0; i < text.length; ) {
    const code = text.charCodeAt(i);
    if (!isWordCode(code)) {
      if (code !== SPACE) previous = '';
      i++;
      continue;
    }
    let end = i + 1;
    while (end < text.length && isWordCode(text.charCodeAt(end))) end++;
    const raw = text.slice(i, end);
    if ((ANCHORS.has(raw) && !isInNumber(text, i, raw)) || defined?.has(lexeme(raw).folded)) {
      const words = new Words(text, i, unmarked);
      const reading = readMention(words, 0, { context, previous, inList: followsMention(text, i, found.at(-1)) });
      if (reading) {
        found.push(...withCode(reading.mentions, text, context).map((mention) => withTail(mention, text)));
        previous = '';
        i = Math.max(end, found.at(-1)?.end ?? 0, (words.at(reading.next - 1) as Word).end);
        continue;
      }
    }
    previous = raw;
    i = end;
  }
  return found;
}

const SPACE = 32;

/** "12/2025/TT-BTC": a code glued to a document's number. */
function isInNumber(text: string, start: number, raw: string): boolean {
  const before = text.charCodeAt(start - 1);
  return (before === HYPHEN || before === SLASH) && raw.length > 1 && raw === raw.toUpperCase();
}

const HYPHEN = 45;
const SLASH = 47;

/** First words of what the document itself defines. */
function definedStarts(context: NamingContext): Set<string> | undefined {
  if (!context.defined || context.defined.size === 0) return undefined;
  return new Set([...context.defined.keys()].map((name) => lexeme(name.match(/[\p{L}\p{N}]+/u)?.[0] ?? name).folded));
}

/** True where only a separator stands between the mention before and this place. */
function followsMention(text: string, at: number, before: Mention | undefined): boolean {
  if (!before || at - before.end > 6) return false;
  return /^\s*(?:[,;+/]|,? ?(?:và|cùng))\s*$/.test(text.slice(before.end, at));
}

/** "Tổng công ty … Việt Nam (VEC)": the code in brackets after a name is part of the mention. */
function withCode(mentions: Mention[], text: string, context: NamingContext): Mention[] {
  const last = mentions.at(-1);
  const code = last && /^\s?\(\p{L}[\p{L}&\-. ]{1,20}\)/u.exec(text.slice(last.end, last.end + 24));
  if (!last || !code || last.id.startsWith('authority:')) return mentions;
  const words = new Words(code[0].replace(/^\s?\(/, ''));
  const named = agencyAt(words, 0, context.on);
  if (named?.value !== last.id) return mentions;
  return [...mentions.slice(0, -1), { ...last, end: last.end + code[0].length }];
}
