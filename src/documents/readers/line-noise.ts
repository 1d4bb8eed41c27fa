import { touching } from '../../shared/range.ts';
import type { Noise, Table } from '../source-text.ts';

type Line = { start: number; end: number; text: string };

/**
 * Marks what is not content in a text of lines: page numbers, repeated running heads, chat stamps, stamps of electronic
 * signatures, and the hard line breaks inside a paragraph of a text that was wrapped at a width.
 */
export function lineNoise(text: string, tables: readonly Table[]): Noise[] {
  const lines = linesOf(text);
  const inTable = touching(tables);
  const noise: Noise[] = [];
  const dropped = new Set<Line>();
  const drop = (line: Line, kind: Noise['kind']) => {
    if (dropped.has(line) || inTable(line)) return;
    dropped.add(line);
    noise.push({ start: line.start, end: line.end, kind });
  };
  for (const line of pageNumbers(lines)) drop(line, 'page-number');
  for (const line of runningHeads(lines)) drop(line, 'running-header');
  for (const line of lines) {
    if (isSignatureStamp(line.text)) drop(line, 'stamp');
    const stamp = chatStamp(line.text);
    if (stamp > 0) noise.push({ start: line.start, end: line.start + stamp, kind: 'stamp' });
  }
  const breaks = isHardWrapped(lines) ? softBreaks(lines, dropped, inTable) : [];
  return noise.concat(breaks).sort((a, b) => a.start - b.start);
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let at = 0;
  for (const part of text.split('\n')) {
    lines.push({ start: at, end: at + part.length, text: part });
    at += part.length + 1;
  }
  return lines;
}

/** Says of itself that it is a page number: "- 2 -", "Trang 2", "Trang 2/10", "2/10" with a page break before it. */
const SAID_PAGE =
  /^\s*(?:[-–—]\s*\d{1,4}\s*[-–—]|(?:trang|page)\s*(?:số\s*)?\d{1,4}(?:\s*(?:\/|of|trên)\s*\d{1,4})?)\s*$/iu;
const BARE_NUMBER = /^[\s\f]*(\d{1,3})\s*$/;
/** Words that a number completes: "năm" at the end of a line makes "2026" on the next one part of a date. */
const WANTS_NUMBER =
  /(?:^|[\s(/])(?:ngày|tháng|năm|quý|số|mục|điểm|khoản|điều|phần|từ|đến|và|là|còn|đạt|có|trên|dưới|hơn|khoảng|gần|tổng|phiên|lần|thứ|,|\/|\+|=)\s*$/iu;
/** A page of a typed text holds at least this many lines; numbers closer together are numbers of rows. */
const LEAST_PAGE_LINES = 12;

function pageNumbers(lines: readonly Line[]): Line[] {
  const bare = lines.flatMap((line, i) => {
    const value = BARE_NUMBER.exec(line.text)?.[1];
    return value === undefined ? [] : [{ line, i, value: Number(value) }];
  });
  const counted = bare.filter((one, n) => {
    if (WANTS_NUMBER.test(lines[one.i - 1]?.text ?? '')) return false;
    const far = (other: (typeof bare)[number] | undefined) => !other || Math.abs(other.i - one.i) >= LEAST_PAGE_LINES;
    const before = bare[n - 1];
    const after = bare[n + 1];
    if (!far(before) || !far(after)) return false;
    const follows = before?.value === one.value - 1 || after?.value === one.value + 1;
    return follows || isAlone(lines, one.i) || /\f/.test(`${one.line.text}${lines[one.i + 1]?.text ?? ''}`);
  });
  return [...lines.filter((l) => SAID_PAGE.test(l.text)), ...counted.map((one) => one.line)];
}

function isAlone(lines: readonly Line[], i: number): boolean {
  return [i - 1, i + 1].every((n) => (lines[n]?.text ?? '').trim() === '');
}

/** What a program for electronic signatures writes on the first page. */
const SIGNATURE_STAMP =
  /^\s*(?:(?:người ký|ký bởi|được ký bởi|digitally signed by|signature valid|thời gian ký|ngày ký|signing date)\s*:?\s.{0,120}|email\s*:\s*\S+@\S+)\s*$/iu;
const LONGEST_STAMP = 200;

/** "[20/11/2026 08:12] Văn thư:" and its cousins, as chats export or copy the beginning of each message. */
const CHAT_STAMPS = [
  /^\s*\[\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4},?\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]M)?\]\s*[^:\n]{1,60}:\s?/i,
  /^\s*\[\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]M)?,?\s+\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\]\s*[^:\n]{1,60}:\s?/i,
  /^\s*\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4},?\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]M)?\s+[-–]\s+[^:\n]{1,60}:\s?/i,
  /^\s*[^[\]:\n]{1,60},\s*\[\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4},?\s+\d{1,2}:\d{2}(?::\d{2})?\]:?\s*/,
];

function chatStamp(line: string): number {
  for (const pattern of CHAT_STAMPS) {
    const found = pattern.exec(line);
    if (found) return found[0].length;
  }
  return 0;
}

/** Short lines that come back at least three times, a page apart: the head or foot of each page. */
function runningHeads(lines: readonly Line[]): Line[] {
  const seen = new Map<string, number[]>();
  lines.forEach((line, i) => {
    const words = line.text.trim();
    if (words.length < 8 || words.length > 90 || /[:;.]$/.test(words) || /^[-+•\d]/.test(words)) return;
    const at = seen.get(words);
    if (at) at.push(i);
    else seen.set(words, [i]);
  });
  return [...seen.values()]
    .filter((at) => at.length >= 3 && at.every((n, i) => i === 0 || n - (at[i - 1] as number) >= LEAST_PAGE_LINES))
    .flatMap((at) => at.map((i) => lines[i] as Line));
}

/** No program wraps text wider than this: such a line is a paragraph of its own. */
const WIDEST = 160;

function isWide(line: Line): boolean {
  return line.text.length > WIDEST;
}

/** Most lines break off inside a sentence at about the same width: the text was wrapped at a width. */
function isHardWrapped(lines: readonly Line[]): boolean {
  const filled = lines.filter((l) => l.text.trim().length > 0);
  if (filled.length < 3) return false;
  if (filled.some(isWide)) return isPartlyWrapped(lines, filled);
  const isShort = filled.length < 6;
  let continued = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i] as Line;
    if (goesOn(line.text, (lines[i + 1] as Line).text) && (!isShort || line.text.length >= LEAST_WIDTH)) continued++;
  }
  return continued >= Math.max(isShort ? 1 : 3, filled.length / 5);
}

/** A page copied with some of its paragraphs whole and the others wrapped: a third of its lines go on in small letters. */
function isPartlyWrapped(lines: readonly Line[], filled: readonly Line[]): boolean {
  if (filled.filter(isWide).length > filled.length / 4) return false;
  const continued = lines.filter((line, i) => {
    const next = lines[i + 1]?.text ?? '';
    return !isWide(line) && /^\s*\p{Ll}/u.test(next) && goesOn(line.text, next);
  });
  return continued.length >= Math.max(3, filled.length / 3);
}

const OPENS_ITEM =
  /^\s*(?:[-–+•*]|\d{1,2}[.)/]|\d{1,2}\s?[-–]\s+\p{Lu}|[a-zđ][.)]|[IVX]{1,5}[.)-]|\(\d{1,2}\)|Điều\s+\d|#|\|)/u;
/** A narrow column does not tell a heading from a line that goes on. */
const LEAST_WIDTH = 45;

/** Begins with the mark of an item, so it never goes on from the line above. */
export function opensItem(line: string): boolean {
  return OPENS_ITEM.test(line);
}

/** Ends with a word that the number at the beginning of the next line completes. */
export function wantsNumber(line: string): boolean {
  return WANTS_NUMBER.test(line);
}

export function isSignatureStamp(line: string): boolean {
  return line.length <= LONGEST_STAMP && SIGNATURE_STAMP.test(line);
}

/** True where the words of a line go on in the next one, as far as the words tell. */
export function goesOn(line: string, next: string): boolean {
  const own = line.trimEnd();
  const following = next.trim();
  if (own.trim() === '' || following === '') return false;
  if (/^\d{1,4}(?:[/.]\d|\/\p{Lu}{1,8}[-/])/u.test(following) && WANTS_NUMBER.test(own)) return true;
  if (OPENS_ITEM.test(next)) return false;
  // "…; thời gian:" over "trung tuần tháng 12": a wrapped line may end at a mark inside its sentence.
  if (/[:;]$/.test(own) && own.length >= LEAST_WIDTH && /^\p{Ll}/u.test(following)) return true;
  if (/[.:;!?…]["”’)]?$/.test(own)) return false;
  // A heading in capitals stands alone; of lines without letters only the year of a date goes on.
  if (own === own.toUpperCase() && !/^\s*(?:\d{1,2}[/.]){0,2}\d{4}$/.test(own)) return false;
  return /^[\p{Ll}\d(“"]/u.test(following) || (/[,\p{Ll}–-]$/u.test(own) && own.length >= LEAST_WIDTH);
}

function softBreaks(lines: readonly Line[], dropped: ReadonlySet<Line>, inTable: (line: Line) => boolean): Noise[] {
  const breaks: Noise[] = [];
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i] as Line;
    // An empty line goes on to nothing; looking behind each of a thousand of them would look at a million.
    if (line.text.trim() === '' || dropped.has(line) || inTable(line) || isWide(line)) continue;
    const j = nextContent(lines, i, dropped);
    const next = lines[j];
    if (!next || inTable(next) || !goesOn(line.text, next.text)) continue;
    // Over a page break the empty lines and their line feeds go with the noise between the halves of the sentence.
    for (let k = i; k < j; k++) {
      const end = (lines[k] as Line).end;
      breaks.push({ start: end, end: end + 1, kind: k === i ? 'line-break' : 'page-number' });
    }
  }
  return breaks;
}

/** The next line, or, where page numbers and heads follow, the first line behind them. */
function nextContent(lines: readonly Line[], i: number, dropped: ReadonlySet<Line>): number {
  let j = i + 1;
  let crossed = false;
  while (j < lines.length) {
    const line = lines[j] as Line;
    if (dropped.has(line)) crossed = true;
    else if (line.text.trim() !== '') break;
    j++;
  }
  return crossed ? j : i + 1;
}
