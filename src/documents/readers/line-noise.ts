import type { Noise, Table } from '../source-text.ts';

type Line = { start: number; end: number; text: string };

/** Marks what is not content in a plain text: page numbers, repeated running headers, chat stamps, hard line breaks inside a paragraph. */
export function lineNoise(text: string, tables: readonly Table[]): Noise[] {
  const lines = linesOf(text);
  const noise: Noise[] = [];
  const inTable = (line: Line) => tables.some((t) => line.start < t.end && line.end > t.start);
  const headers = runningHeaders(lines);
  const dropped = new Set<Line>();
  for (const line of lines) {
    const kind = PAGE_NUMBER.test(line.text) ? 'page-number' : headers.has(line.text.trim()) ? 'running-header' : null;
    if (kind && !inTable(line)) {
      noise.push({ start: line.start, end: line.end, kind });
      dropped.add(line);
    }
    const stamp = STAMP.exec(line.text);
    if (stamp) noise.push({ start: line.start, end: line.start + stamp[0].length, kind: 'stamp' });
  }
  const breaks = isHardWrapped(lines) ? softBreaks(lines, dropped, inTable) : [];
  return noise.concat(breaks).sort((a, b) => a.start - b.start);
}

const PAGE_NUMBER = /^\s*(?:(?:trang|page)\s*)?[-–]?\s*\d{1,4}\s*(?:\/\s*\d{1,4})?\s*[-–]?\s*$/i;
/** "[20/11/2026 08:12] Văn thư:" as exported chats begin each message. */
const STAMP = /^\s*\[\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4},?\s+\d{1,2}:\d{2}(?::\d{2})?\]\s*[^:\n]{1,60}:\s?/;

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let at = 0;
  for (const part of text.split('\n')) {
    lines.push({ start: at, end: at + part.length, text: part });
    at += part.length + 1;
  }
  return lines;
}

/** Short lines that come back at least three times, far apart: the head or foot of each page. */
function runningHeaders(lines: Line[]): Set<string> {
  const seen = new Map<string, number[]>();
  lines.forEach((line, i) => {
    const words = line.text.trim();
    if (words.length >= 8 && words.length <= 90 && !/[:;.]$/.test(words) && !/^[-+•\d]/.test(words)) {
      const at = seen.get(words);
      if (at) at.push(i);
      else seen.set(words, [i]);
    }
  });
  return new Set(
    [...seen]
      .filter(([, at]) => at.length >= 3 && at.every((n, i) => i === 0 || n - (at[i - 1] as number) >= 15))
      .map(([words]) => words),
  );
}

/** Most lines break off inside a sentence at about the same width: the text was wrapped by hand. */
function isHardWrapped(lines: Line[]): boolean {
  const filled = lines.filter((l) => l.text.trim().length > 0);
  if (filled.length < 6) return false;
  if (filled.some((l) => l.text.length > 160)) return false;
  let continued = 0;
  for (let i = 0; i + 1 < lines.length; i++) if (continues(lines[i] as Line, lines[i + 1] as Line)) continued++;
  return continued >= Math.max(3, filled.length / 5);
}

const OPENS_ITEM = /^\s*(?:[-–+•*]|\d{1,2}[.)/]|[a-zđ][.)]|[IVX]{1,5}[.)]|\(\d{1,2}\)|Điều\s+\d|#|\|)/u;

function continues(line: Line, next: Line): boolean {
  const own = line.text.trimEnd();
  const following = next.text.trim();
  if (own.trim() === '' || following === '' || OPENS_ITEM.test(next.text)) return false;
  if (/[.:;!?…]["”’)]?$/.test(own) || own === own.toUpperCase()) return false;
  return /^[\p{Ll}\d(“"]/u.test(following) || (/[,\p{Ll}–-]$/u.test(own) && own.length >= 45);
}

function softBreaks(lines: Line[], dropped: Set<Line>, inTable: (line: Line) => boolean): Noise[] {
  const breaks: Noise[] = [];
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i] as Line;
    if (dropped.has(line) || inTable(line)) continue;
    let j = i + 1;
    while (
      j < lines.length &&
      (dropped.has(lines[j] as Line) ||
        (j > i + 1 && (lines[j] as Line).text.trim() === '' && dropped.has(lines[j - 1] as Line)))
    )
      j++;
    const next = lines[j];
    if (!next || inTable(next) || !continues(line, next)) continue;
    breaks.push({ start: line.end, end: line.end + 1, kind: 'line-break' });
  }
  return breaks;
}
