import { hasMarks } from '../shared/text.ts';
import type { Mention, NamingContext } from './agency.ts';
import { ANCHORS } from './anchors.ts';
import { readMention } from './read-mention.ts';
import { isWordCode, lexeme, Words } from './words.ts';

/**
 * Every agency, group of agencies and authority named in a running NFC text, in order and without overlap; the range
 * covers the office held ("Bộ trưởng Bộ Tài chính"). Ids that begin with `authority:` only give orders.
 */
export function findMentions(text: string, context: NamingContext): Mention[] {
  const found: Mention[] = [];
  const defined = definedStarts(context);
  const unmarked = !hasMarks(text);
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
    if (ANCHORS.has(raw) || defined?.has(lexeme(raw).folded)) {
      const reading = readMention(new Words(text, i, unmarked), 0, {
        context,
        previous,
        inList: followsMention(text, i, found.at(-1)),
      });
      const last = reading?.mentions.at(-1);
      if (last) {
        found.push(...(reading as { mentions: Mention[] }).mentions);
        previous = '';
        i = Math.max(end, last.end);
        continue;
      }
    }
    previous = raw;
    i = end;
  }
  return found;
}

const SPACE = 32;

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
