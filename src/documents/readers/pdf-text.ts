import { type Range, touching } from '../../shared/range.ts';
import type { Noise, SourceText, UnsureWord } from '../source-text.ts';
import { tablesInText } from './delimited.ts';
import { framedTables } from './framed-tables.ts';
import { goesOn, isSignatureStamp, opensItem, wantsNumber } from './line-noise.ts';
import { edgeLines } from './pdf-edges.ts';
import type { PdfLine } from './pdf-lines.ts';
import { drawnTables } from './pdf-tables.ts';

/** A line at its place in the stored text. */
export type PlacedLine = PdfLine & Range & { page: number };

/** Lays the lines of pages out as stored text, with page ranges, tables, and what is no content marked. */
export function sourceOfPages(pageLines: readonly PdfLine[][]): SourceText {
  const placed: PlacedLine[] = [];
  const pages: Range[] = [];
  let text = '';
  pageLines.forEach((lines, page) => {
    const start = text.length;
    for (const line of lines) {
      placed.push({ ...line, page, start: text.length, end: text.length + line.text.length });
      text += `${line.text}\n`;
    }
    if (lines.length === 0) text += '\n';
    pages.push({ start, end: text.length });
  });
  const framed = framedTables(placed);
  const edges = edgeLines(
    placed.filter((line) => !line.cell),
    pages.length,
  );
  const noise: Noise[] = [];
  const content: PlacedLine[] = [];
  for (const line of placed) {
    if (line.cell) continue;
    const kind = edges.get(line) ?? (isSignatureStamp(line.text) || !line.isUpright ? 'stamp' : null);
    if (kind) noise.push({ start: line.start, end: line.end + 1, kind });
    else content.push(line);
  }
  const drawn = drawnTables(text, content);
  const seen = [...framed, ...drawn].sort((a, b) => a.start - b.start);
  const tables = seen.length > 0 ? seen : tablesInText(text);
  const breaks = softBreaks(content, touching(tables));
  return { format: 'pdf', text, pages, noise: noise.concat(breaks).sort((a, b) => a.start - b.start), tables };
}

/** Words to compare with the paper, at their places in the stored text. */
export function unsureWords(pageLines: readonly PdfLine[][]): UnsureWord[] {
  const found: UnsureWord[] = [];
  let at = 0;
  for (const lines of pageLines) {
    for (const line of lines) {
      for (const word of line.unsure ?? []) found.push({ ...word, start: at + word.start, end: at + word.end });
      at += line.text.length + 1;
    }
    if (lines.length === 0) at++;
  }
  return found;
}

function softBreaks(lines: readonly PlacedLine[], inTable: (line: PlacedLine) => boolean): Noise[] {
  const margins = rightMargins(lines);
  const leading = usualLeading(lines);
  return lines.flatMap((line, i): Noise[] => {
    const next = lines[i + 1];
    if (!next || inTable(line) || inTable(next) || !isWrapped(line, next, margins.get(line.page), leading)) return [];
    return [{ start: line.end, end: line.end + 1, kind: 'line-break' }];
  });
}

/** True where `next` goes on with the paragraph of `line`: by the words, or because its first word had no room in the line. */
function isWrapped(line: PlacedLine, next: PlacedLine, margin: number | undefined, leading: number): boolean {
  const own = line.text.trimEnd();
  if (own.includes('\t') || next.text.includes('\t')) return goesOn(own, next.text) && isBelow(line, next, leading);
  if (!isBelow(line, next, leading)) return false;
  if (goesOn(own, next.text)) return true;
  if (!line.box || !next.box || margin === undefined) return false;
  if (opensItem(next.text) && !wantsNumber(own)) return false;
  if (isCapitals(own) || isCapitals(next.text)) return false;
  const firstWord = next.text.split(/\s/, 1)[0] ?? '';
  const needed = ((next.box.right - next.box.left) * (firstWord.length + 1)) / Math.max(1, next.text.length);
  if (line.box.right + needed < margin - 1) return false;
  if (!/[.:;!?…]["”’)]?$/.test(own)) return true;
  return /[.…]["”’)]?$/.test(own) && next.box.left <= line.box.left + 0.5 * line.box.size;
}

function isCapitals(line: string): boolean {
  return line === line.toUpperCase() && /\p{L}/u.test(line);
}

/** Under the line at the text's usual distance, or on the next page. */
function isBelow(line: PlacedLine, next: PlacedLine, leading: number): boolean {
  if (next.page !== line.page) return next.page === line.page + 1;
  if (!line.box || !next.box) return true;
  const down = line.box.y - next.box.y;
  return down > 0 && down <= Math.max(leading * 1.25, line.box.size * 1.3);
}

function rightMargins(lines: readonly PlacedLine[]): Map<number, number> {
  const rights = new Map<number, number[]>();
  for (const { page, box } of lines) {
    if (!box) continue;
    const onPage = rights.get(page);
    if (onPage) onPage.push(box.right);
    else rights.set(page, [box.right]);
  }
  return new Map(
    [...rights].map(([page, all]) => [page, all.sort((a, b) => a - b)[Math.floor((all.length - 1) * 0.9)] as number]),
  );
}

function usualLeading(lines: readonly PlacedLine[]): number {
  const downs = lines
    .flatMap((line, i) => {
      const next = lines[i + 1];
      const down = line.box && next?.box && next.page === line.page ? line.box.y - next.box.y : 0;
      return down > 2 ? [down] : [];
    })
    .sort((a, b) => a - b);
  return downs[Math.floor(downs.length / 2)] ?? 0;
}
