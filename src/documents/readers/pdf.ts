import { secrecyMark } from '../secrecy-mark.ts';
import { legacyRepair } from './legacy-text.ts';
import { isSignatureStamp } from './line-noise.ts';
import { pageGlyphs } from './pdf-glyphs.ts';
import { openPdf, type PDFDocumentProxy, type PDFPageProxy } from './pdf-library.ts';
import { hasStrayLetters, linesOfPieces, type PdfLine, type Piece } from './pdf-lines.ts';
import { holdsTableHead } from './pdf-tables.ts';
import { sourceOfPages } from './pdf-text.ts';
import type { OnPage, Reading, ReadLimits, UnreadableReason } from './reading.ts';

/** Reading a page glyph by glyph takes several times as long; a file of task tables has tens of pages. */
const MOST_GLYPH_PAGES = 200;

/**
 * Reads a PDF page by page: its text layer, or the picture of a page where it has none, holds only noise or is broken. Page numbers
 * and running heads are marked, lines re-joined by the view.
 */
export async function readPdf(bytes: Uint8Array, limits: ReadLimits, onPage: OnPage): Promise<Reading> {
  let document: PDFDocumentProxy | null = null;
  try {
    document = await openPdf(bytes);
    if (document.numPages > limits.maxPages) return { kind: 'unreadable', reason: 'too-many-pages' };
    const pages: PdfLine[][] = [];
    const pictures: number[] = [];
    let byGlyph = 0;
    let inTable = false;
    for (let n = 1; n <= document.numPages; n++) {
      const page = await document.getPage(n);
      let pieces = await pagePieces(page);
      inTable ||= holdsTableHead(pieces);
      if ((inTable || hasStrayLetters(pieces)) && byGlyph++ < MOST_GLYPH_PAGES) pieces = await pageGlyphs(page);
      const lines = [...linesOfPieces(pieces), ...(await drawnOver(page))];
      if (await isPicture(page, lines)) pictures.push(n - 1);
      pages.push(lines);
      page.cleanup();
    }
    const text = fromPages(pages);
    const broken = text.kind === 'unreadable' ? text.reason : null;
    if (!broken && pictures.length === 0) return text;
    return await readPictures(
      bytes,
      pages,
      broken ? pages.map((_, i) => i) : pictures,
      broken ?? 'scan',
      limits,
      onPage,
    );
  } catch (error) {
    const encrypted = error instanceof Error && /password|encrypt/i.test(`${error.name} ${error.message}`);
    return { kind: 'unreadable', reason: encrypted ? 'encrypted' : 'damaged' };
  } finally {
    await document?.cleanup();
  }
}

/** The part of a page that a picture covers which is the page; a drawing or a coat of arms covers less. */
const PAGE_SHARE = 0.55;

/** True for a page that is a picture: nearly no words on it, or words without accents behind it that a scanner put there. */
async function isPicture(page: PDFPageProxy, lines: readonly PdfLine[]): Promise<boolean> {
  const words = wordsIn(lines.map((line) => line.text));
  if (words.length < LEAST_WORDS)
    return (await import('../scans/pdf-pictures.ts')).pictureShare(page).then((s) => s > 0.1);
  const accented = words.filter((word) => /[^\x20-\x7e]/.test(word)).length;
  if (accented > words.length * ACCENTED) return false;
  return (await (await import('../scans/pdf-pictures.ts')).pictureShare(page)) > PAGE_SHARE;
}

/** Of the words of Vietnamese two in three carry a mark. */
const ACCENTED = 0.25;

async function readPictures(
  bytes: Uint8Array,
  pages: readonly PdfLine[][],
  wanted: readonly number[],
  otherwise: UnreadableReason,
  limits: ReadLimits,
  onPage: OnPage,
): Promise<Reading> {
  if (wanted.length > limits.maxScanPages) return { kind: 'unreadable', reason: 'too-many-pages' };
  // What a picture is read into takes the place of the layer behind it: the guard sees that too.
  const mark = secrecyMark(wanted.flatMap((page) => (pages[page] ?? []).map((line) => line.text)).join('\n'), '');
  if (mark) return { kind: 'secret', mark };
  const { openPictures } = await import('../scans/pdf-pictures.ts');
  const { readScan } = await import('../scans/read-scan.ts');
  const pictures = await openPictures(bytes);
  try {
    const isWanted = new Set(wanted);
    const mixed = pages.map((lines, i) => ({
      lines: isWanted.has(i) ? lines.filter((line) => isSignatureStamp(line.text)) : lines,
      isPicture: isWanted.has(i),
    }));
    return await readScan({ pages: mixed, pictureOf: pictures.pictureOf, format: 'pdf', otherwise, onPage });
  } finally {
    await pictures.close();
  }
}

async function pagePieces(page: PDFPageProxy): Promise<Piece[]> {
  const { items } = await page.getTextContent();
  return items.flatMap((item) => {
    if (!('str' in item) || item.str === '') return [];
    const [a, b, , d, left, y] = item.transform as number[];
    const isUpright = Math.abs(b ?? 0) < 0.01 * Math.abs(a ?? 1) && (a ?? 1) > 0;
    return [
      {
        text: item.str,
        left: left ?? 0,
        right: (left ?? 0) + item.width,
        y: y ?? 0,
        size: Math.abs(d || a || 10),
        isUpright,
      },
    ];
  });
}

/** Stamps and notes laid over a page; the secrecy guard must see them. */
async function drawnOver(page: PDFPageProxy): Promise<PdfLine[]> {
  const notes = (await page.getAnnotations()) as { subtype?: string; contentsObj?: { str?: string } }[];
  return notes
    .filter((note) => note.subtype === 'FreeText' || note.subtype === 'Stamp')
    .flatMap((note) => (note.contentsObj?.str ?? '').split(/[\r\n]+/))
    .filter((text) => text.trim() !== '')
    .map((text) => ({ text: text.trim(), chunks: [], box: null, isUpright: false }));
}

/** Stored text and page ranges from the lines, or the bare text, of each page. */
export function fromPages(pages: readonly (string | PdfLine[])[]): Reading {
  const lines = pages.map((page) => (typeof page === 'string' ? bareLines(page) : page));
  const whole = lines.map((page) => page.map((line) => line.text).join('\n'));
  if (isScan(whole)) return { kind: 'unreadable', reason: 'scan' };
  const repair = legacyRepair(whole.join('\n'));
  const source = sourceOfPages(lines.map((page) => page.map((line) => withText(line, repair))));
  return hasBrokenFont(source.text) ? { kind: 'unreadable', reason: 'broken-font' } : { kind: 'read', source };
}

function bareLines(page: string): PdfLine[] {
  return page
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .filter((text) => text.trim() !== '')
    .map((text) => ({ text, chunks: [], box: null, isUpright: true }));
}

/** A changed line keeps its chunks: the words of each are changed for themselves. */
function withText(line: PdfLine, repair: (text: string) => string): PdfLine {
  const fixed = (part: string) => repair(part).normalize('NFC').replaceAll('\u00ad', '');
  if (line.chunks.length === 0) return { ...line, text: fixed(line.text) };
  let text = '';
  const chunks = line.chunks.map((chunk, i) => {
    const before = line.chunks[i - 1];
    text += before ? line.text.slice(before.end, chunk.start) : '';
    const start = text.length;
    text += fixed(line.text.slice(chunk.start, chunk.end));
    return { ...chunk, start, end: text.length };
  });
  return { ...line, text, chunks };
}

const LEAST_WORDS = 8;

/** Pictures of pages: no words but, at most, the stamp of an electronic signature; or most pages are without words. */
function isScan(pages: readonly string[]): boolean {
  const words = pages.map((page) => {
    return wordsIn(page.split('\n')).length;
  });
  const total = words.reduce((sum, n) => sum + n, 0);
  return total < LEAST_WORDS || words.filter((n) => n < LEAST_WORDS).length > pages.length / 2 + 0.5;
}

/** Words that are content: the stamp of an electronic signature is none. */
function wordsIn(lines: readonly string[]): string[] {
  return (
    lines
      .filter((line) => !isSignatureStamp(line))
      .join(' ')
      .match(/[\p{L}\p{M}]+/gu) ?? []
  );
}

/** Words of one letter with a mark, everywhere: letters are still out of place, and such a text cannot be quoted. */
function hasBrokenFont(text: string): boolean {
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  const stray = words.filter((w) => w.length === 1 && /[^a-zA-Z0-9]/.test(w)).length;
  const unknown = (text.match(/[\ufffd\ue000-\uf8ff]/g) ?? []).length;
  return (words.length > 40 && stray / words.length > 0.12) || unknown > text.length / 20;
}
