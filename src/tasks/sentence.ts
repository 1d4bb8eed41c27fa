import type { Range } from '../shared/range.ts';

const ABBREVIATED = /(?:^|[\s(])(?:TP|Tp|tp|TS|ThS|PGS|GS|Đ|đ|Q|H|P|v\.v|V\.v|St|Nr|No|TT|KT|TL|TM|Mr|ô|T)$/u;

/** Sentences of text[start, end), in order, without the spaces around them. Closing "./." belongs to none. */
export function sentences(text: string, start: number, end: number): Range[] {
  const found: Range[] = [];
  let from = start;
  for (let i = start; i < end; i++) {
    if (!isSentenceEnd(text, i, end, from)) continue;
    push(found, text, from, i + 1);
    from = i + 1;
  }
  push(found, text, from, end);
  return found;
}

function isSentenceEnd(text: string, i: number, end: number, from: number): boolean {
  const c = text[i];
  if (c !== '.' && c !== '!' && c !== '?' && c !== '…') return false;
  if (text[i + 1] === '.' || text.slice(i, i + 3) === './.') return false;
  const after = text.slice(i + 1, Math.min(end, i + 4));
  const opens = /^["”'’)\]]?\s+["“'‘(]?[\p{Lu}\d-]/u.test(after) || /^["”'’)\]]?\s*$/.test(text.slice(i + 1, end));
  if (!opens) return false;
  return c !== '.' || !ABBREVIATED.test(text.slice(Math.max(from, i - 5), i));
}

function push(found: Range[], text: string, start: number, end: number): void {
  const raw = text.slice(start, end);
  const lead = raw.length - raw.trimStart().length;
  const trimmed = raw.trim();
  if (/\p{L}/u.test(trimmed)) found.push({ start: start + lead, end: start + lead + trimmed.length });
}

const OPENS = new Map([
  ['(', ')'],
  ['“', '”'],
  ['[', ']'],
]);

/** Splits text[start, end) at every `separator` that stands outside brackets and quotation marks. */
export function splitOutside(text: string, start: number, end: number, separator: string): Range[] {
  const parts: Range[] = [];
  const awaited: string[] = [];
  // "… của các bộ\", Phó Thủ tướng nói": a sentence may begin inside a quotation that it closes.
  let inQuotes = /^[^"]*[\p{L}\d.!?]"(?:[,.;:]|\s|$)/u.test(text.slice(start, end));
  let from = start;
  for (let i = start; i < end; i++) {
    const c = text[i] as string;
    if (c === '"') inQuotes = !inQuotes;
    else if (OPENS.has(c) && text.indexOf(OPENS.get(c) as string, i) < end) awaited.push(OPENS.get(c) as string);
    else if (c === awaited.at(-1)) awaited.pop();
    else if (c === separator && awaited.length === 0 && !inQuotes) {
      push(parts, text, from, i);
      from = i + 1;
    }
  }
  push(parts, text, from, end);
  return parts;
}
