import { fold } from '../shared/text.ts';

const CALLED =
  /\s*\((?:sau\s+đây\s+|dưới\s+đây\s+|sau\s+)?(?:được\s+)?(?:gọi|viết)\s+(?:tắt\s+|chung\s+|chung,\s*tắt\s+)?(?:là|:)\s*["“”']?([^)"“”']{2,60})["“”']?\s*\)/giu;
const BRACKETED = /\s\(["“]?(\p{Lu}[\p{L}&\-.]{1,14})["”]?\)/gu;

/** The short names that a text gives to bodies: "X (sau đây gọi tắt là Y)", "X (ABC)" where ABC fits X's initials. */
export function definedAbbreviations(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const match of text.matchAll(CALLED)) {
    const short = (match[1] as string).trim().replace(/\s+/g, ' ');
    const full = fullNameBefore(text, match.index, short);
    if (full !== undefined && !found.has(short)) found.set(short, full);
  }
  for (const match of text.matchAll(BRACKETED)) {
    const short = match[1] as string;
    if (found.has(short)) continue;
    const full = byInitials(wordsBefore(text, match.index), short);
    if (full !== undefined) found.set(short, full);
  }
  return found;
}

/** The stretch before a bracket that may hold the full name: up to the last break of sentence or list. */
function wordsBefore(text: string, end: number): string[] {
  const stretch = text.slice(Math.max(0, end - 400), end);
  const clause = stretch.slice(
    Math.max(stretch.lastIndexOf('\n'), stretch.lastIndexOf(';'), stretch.lastIndexOf(':')) + 1,
  );
  return clause
    .trim()
    .replace(/^[-+*•]\s*/u, '')
    .split(/\s+/)
    .filter(Boolean);
}

function fullNameBefore(text: string, end: number, short: string): string | undefined {
  const words = wordsBefore(text, end);
  return byInitials(words, short) ?? bySameStart(words, short) ?? wholeList(words, short);
}

/** "Ủy ban nhân dân (UBND)", "Ban Quản lý dự án … (Ban QLDA)": letters of the short name stand at the words' beginnings. */
function byInitials(words: string[], short: string): string | undefined {
  const wanted = fold(short.split(/\s+/).at(-1) as string).replace(/[^a-z0-9]/g, '');
  if (wanted.length < 2 || !/^\p{Lu}/u.test(short)) return undefined;
  const own = short.split(/\s+/).slice(0, -1);
  for (let from = words.length - 1; from >= 0; from--) {
    const stretch = words.slice(from);
    if (!/^\p{Lu}/u.test(stretch[0] as string)) continue;
    if (!own.every((word, k) => fold(word) === fold(stretch[k] as string))) continue;
    if (isSpeltBy(stretch.slice(own.length), wanted)) return tidy(stretch);
  }
  return undefined;
}

/** Every letter in order begins a word; "và", "của" may be skipped, and so may what goes on after the last letter. */
function isSpeltBy(words: string[], letters: string): boolean {
  const initials = words.map((word) =>
    fold(word)
      .replace(/[^a-z0-9]/g, '')
      .charAt(0),
  );
  if (initials[0] !== letters[0]) return false;
  let at = 0;
  for (const [i, initial] of initials.entries()) {
    if (initial === letters[at]) at++;
    else if (at > 0 && at < letters.length && !['va', 'cua', 've'].includes(fold(words[i] as string))) return false;
    if (at === letters.length) return true;
  }
  return false;
}

/** "Ban Chỉ đạo Phát triển … tỉnh (Ban Chỉ đạo tỉnh)": the full name begins with the short one's first words. */
function bySameStart(words: string[], short: string): string | undefined {
  const own = short.split(/\s+/);
  if (!/^\p{Lu}/u.test(short)) return undefined;
  for (const size of [2, 1]) {
    const head = own.slice(0, size).map(fold).join(' ');
    for (let from = words.length - size; from >= 0; from--) {
      const starts = words
        .slice(from, from + size)
        .map(fold)
        .join(' ');
      if (starts === head && /^\p{Lu}/u.test(words[from] as string)) return tidy(words.slice(from));
    }
  }
  return undefined;
}

/** "Các công ty lâm nghiệp, … (chủ rừng)": a class of bodies listed one by one. */
function wholeList(words: string[], short: string): string | undefined {
  return short === short.toLowerCase() && words.length > 0 ? tidy(words) : undefined;
}

function tidy(words: string[]): string {
  return words.join(' ').replace(/[,;.:]+$/, '');
}
