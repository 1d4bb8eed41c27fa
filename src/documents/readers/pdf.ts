import { legacyRepair } from './legacy-text.ts';
import { isSignatureStamp } from './line-noise.ts';
import { pageGlyphs } from './pdf-glyphs.ts';
import { openPdf, type PDFDocumentProxy, type PDFPageProxy } from './pdf-library.ts';
import { hasStrayLetters, linesOfPieces, type PdfLine, type Piece } from './pdf-lines.ts';
import { holdsTableHead } from './pdf-tables.ts';
import { sourceOfPages } from './pdf-text.ts';
import type { Reading, ReadLimits } from './reading.ts';

/** Reading a page glyph by glyph takes several times as long; a file of task tables has tens of pages. */
const MOST_GLYPH_PAGES = 200;

/** Reads a PDF's text layer page by page; page numbers and running heads are marked, lines re-joined by the view. */
export async function readPdf(bytes: Uint8Array, limits: ReadLimits): Promise<Reading> {
  let document: PDFDocumentProxy | null = null;
  try {
    document = await openPdf(bytes);
    if (document.numPages > limits.maxPages) return { kind: 'unreadable', reason: 'too-many-pages' };
    const pages: PdfLine[][] = [];
    let byGlyph = 0;
    let inTable = false;
    for (let n = 1; n <= document.numPages; n++) {
      const page = await document.getPage(n);
      let pieces = await pagePieces(page);
      inTable ||= holdsTableHead(pieces);
      if ((inTable || hasStrayLetters(pieces)) && byGlyph++ < MOST_GLYPH_PAGES) pieces = await pageGlyphs(page);
      pages.push([...linesOfPieces(pieces), ...(await drawnOver(page))]);
      page.cleanup();
    }
    return fromPages(pages);
  } catch (error) {
    const encrypted = error instanceof Error && /password|encrypt/i.test(`${error.name} ${error.message}`);
    return { kind: 'unreadable', reason: encrypted ? 'encrypted' : 'damaged' };
  } finally {
    await document?.cleanup();
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
    const content = page.split('\n').filter((line) => !isSignatureStamp(line));
    return (content.join(' ').match(/[\p{L}\p{M}]+/gu) ?? []).length;
  });
  const total = words.reduce((sum, n) => sum + n, 0);
  return total < LEAST_WORDS || words.filter((n) => n < LEAST_WORDS).length > pages.length / 2 + 0.5;
}

/** Words of one letter with a mark, everywhere: letters are still out of place, and such a text cannot be quoted. */
function hasBrokenFont(text: string): boolean {
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  const stray = words.filter((w) => w.length === 1 && /[^a-zA-Z0-9]/.test(w)).length;
  const unknown = (text.match(/[\ufffd\ue000-\uf8ff]/g) ?? []).length;
  return (words.length > 40 && stray / words.length > 0.12) || unknown > text.length / 20;
}
