import type { PdfLine } from '../readers/pdf-lines.ts';
import { sourceOfPages, unsureWords } from '../readers/pdf-text.ts';
import type { OnPage, Reading, UnreadableReason } from '../readers/reading.ts';
import { type SecrecyMark, secrecyMark } from '../secrecy-mark.ts';
import type { SourceText } from '../source-text.ts';
import type { Grey } from './grey.ts';
import { readPicture } from './read-picture.ts';
import { PAGE_DPI, type Sheet } from './read-sheet.ts';
import { openRecogniser, type Recogniser } from './recogniser.ts';
import { withHeadings } from './scan-headings.ts';
import { scanLines, sheetLines } from './scan-lines.ts';
import { stampMark } from './stamp-mark.ts';

/** A page of a paper: its lines of text where a file gave them, or null where its picture is to be read. */
export type MixedPage = { lines: PdfLine[]; isPicture: boolean };

export type ScanInput = {
  pages: readonly MixedPage[];
  /** Makes the picture of a page (from 0), one at a time; null where it cannot be had. */
  pictureOf(page: number): Promise<Grey | null>;
  format: SourceText['format'];
  /** What it is called when nothing could be read. */
  otherwise: UnreadableReason;
  onPage: OnPage;
};

/** A page as read: one list of lines, or two where two pages lie on it. */
type ReadPage = { sheets: PdfLine[][]; isUnread: boolean };

/**
 * Reads the pages of a paper that are pictures, one after the other, and lays all pages out as one stored text. Stops at the first
 * mark of secrecy. Pictures live in memory only, one at a time, and are gone with their page.
 */
export async function readScan(input: ScanInput): Promise<Reading> {
  const recogniser = openRecogniser();
  try {
    const read: ReadPage[] = [];
    let turn = 0;
    for (const [i, page] of input.pages.entries()) {
      if (!page.isPicture) {
        read.push({ sheets: [page.lines], isUnread: false });
        continue;
      }
      const sign = () => input.onPage(i + 1, input.pages.length);
      sign();
      const found = await readPage(recogniser, await input.pictureOf(i), turn, sign);
      if ('mark' in found) return { kind: 'secret', mark: found.mark };
      turn = found.turn;
      read.push({ sheets: joined(found.sheets, page.lines), isUnread: found.isUnread });
    }
    return readingOf(read, input);
  } finally {
    await recogniser.close();
  }
}

async function readPage(
  recogniser: Recogniser,
  picture: Grey | null,
  turn: number,
  sign: () => void,
): Promise<(ReadPage & { turn: number }) | { mark: SecrecyMark }> {
  if (!picture) return { sheets: [], isUnread: true, turn };
  const page = await readPicture(recogniser, picture, turn, sign);
  if (page.kind === 'blank') return { sheets: [], isUnread: false, turn };
  const mark = markOf(page.sheets);
  if (mark) return { mark };
  if (page.kind === 'unread') return { sheets: [], isUnread: true, turn };
  return { sheets: page.sheets.map((sheet) => sheetLines(sheet, PAGE_DPI)), isUnread: false, turn: page.turn };
}

/** Also of what is too unsure to be kept: a stamp may be all that can be made out. */
function markOf(sheets: readonly Sheet[]): SecrecyMark | null {
  for (const { all, tables } of sheets) {
    const readings = [all, tables.flatMap(({ cells }) => cells.flatMap((cell) => cell.lines))];
    for (const lines of readings) {
      const text = scanLines(lines, PAGE_DPI).map((line) => line.text);
      const mark = secrecyMark(text.join('\n'), '') ?? stampMark(lines);
      if (mark) return mark;
    }
  }
  return null;
}

/** What a text layer holds besides the picture: stamps of electronic signatures, notes laid over it. */
function joined(sheets: PdfLine[][], laidOver: PdfLine[]): PdfLine[][] {
  if (sheets.length === 0) return [laidOver];
  return sheets.map((sheet, i) => (i === sheets.length - 1 ? [...sheet, ...laidOver] : sheet));
}

function readingOf(read: readonly ReadPage[], { format, otherwise, pages }: ScanInput): Reading {
  const sheets = withHeadings(read.flatMap((page) => page.sheets));
  if (sheets.every((lines) => lines.every((line) => !/\p{L}/u.test(line.text))))
    return { kind: 'unreadable', reason: otherwise };
  const source = sourceOfPages(sheets);
  let at = 0;
  const ranges = read.map((page) => {
    const own = source.pages.slice(at, at + page.sheets.length);
    at += page.sheets.length;
    return { start: own[0]?.start ?? source.text.length, end: own.at(-1)?.end ?? source.text.length };
  });
  const unread = read.flatMap((page, i) => (page.isUnread && pages[i]?.isPicture ? [i + 1] : []));
  const scan = { unsure: unsureWords(sheets), unread };
  return { kind: 'read', source: { ...source, format, pages: ranges, scan } };
}
