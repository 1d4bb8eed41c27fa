import { extractText, getDocumentProxy } from 'unpdf'; // pdf.js without its canvas, kept by the unjs group
import type { Range } from '../../shared/range.ts';
import type { Noise } from '../source-text.ts';
import { tablesInText } from './delimited.ts';
import { lineNoise } from './line-noise.ts';
import type { Reading, ReadLimits } from './reading.ts';

/** Reads a PDF's text layer page by page; page numbers and running heads are marked, lines re-joined by the view. */
export async function readPdf(bytes: Uint8Array, limits: ReadLimits): Promise<Reading> {
  try {
    const document = await getDocumentProxy(new Uint8Array(bytes));
    if (document.numPages > limits.maxPages) return { kind: 'unreadable', reason: 'too-many-pages' };
    const { text: pageTexts } = await extractText(document, { mergePages: false });
    return fromPages(pageTexts.map((t) => t.normalize('NFC').replace(/\r\n?/g, '\n')));
  } catch (error) {
    const encrypted = error instanceof Error && /password|encrypt/i.test(`${error.name} ${error.message}`);
    return { kind: 'unreadable', reason: encrypted ? 'encrypted' : 'damaged' };
  }
}

/** Stored text and page ranges from the text of each page. */
export function fromPages(pageTexts: readonly string[]): Reading {
  const words = pageTexts.join(' ').match(/[\p{L}\p{M}]+/gu) ?? [];
  if (words.length < 5 * Math.max(1, pageTexts.length / 4)) return { kind: 'unreadable', reason: 'scan' };
  if (hasBrokenFont(words)) return { kind: 'unreadable', reason: 'broken-font' };
  let text = '';
  const pages: Range[] = [];
  for (const page of pageTexts) {
    pages.push({ start: text.length, end: text.length + page.length + 1 });
    text += `${page}\n`;
  }
  const tables = tablesInText(text);
  const noise = [...lineNoise(text, tables), ...pageEdges(text, pages)].sort((a, b) => a.start - b.start);
  return { kind: 'read', source: { format: 'pdf', text, pages, noise: withoutOverlap(noise), tables } };
}

/** Where accented letters fall back to another font, pdf.js gives them as words of one letter: such a text cannot be quoted. */
function hasBrokenFont(words: readonly string[]): boolean {
  const stray = words.filter((w) => w.length === 1 && /[^a-zA-Z0-9]/.test(w)).length;
  return words.length > 40 && stray / words.length > 0.12;
}

/** The first or last line of a page that most pages share (digits aside), and a bare number there, are no content. */
function pageEdges(text: string, pages: readonly Range[]): Noise[] {
  const noise: Noise[] = [];
  for (const at of ['first', 'last'] as const) {
    const edges = pages.map((page) => edgeLine(text, page, at));
    const counts = new Map<string, number>();
    for (const edge of edges) if (edge) counts.set(shape(text, edge), (counts.get(shape(text, edge)) ?? 0) + 1);
    for (const edge of edges) {
      if (!edge) continue;
      const own = text.slice(edge.start, edge.end).trim();
      if (/^[-–\s]*(?:trang\s*)?\d{1,4}(?:\s*\/\s*\d{1,4})?[-–\s]*$/i.test(own))
        noise.push({ ...edge, kind: 'page-number' });
      else if (pages.length >= 3 && (counts.get(shape(text, edge)) ?? 0) >= Math.max(2, pages.length * 0.6))
        noise.push({ ...edge, kind: 'running-header' });
    }
  }
  return noise;
}

function edgeLine(text: string, page: Range, at: 'first' | 'last'): Range | null {
  const lines = [...text.slice(page.start, page.end).matchAll(/[^\n]+/g)].filter((m) => m[0].trim() !== '');
  const line = at === 'first' ? lines[0] : lines.at(-1);
  return line ? { start: page.start + line.index, end: page.start + line.index + line[0].length } : null;
}

function shape(text: string, line: Range): string {
  return text.slice(line.start, line.end).replace(/\d+/g, '#').replace(/\s+/g, ' ').trim();
}

function withoutOverlap(noise: Noise[]): Noise[] {
  return noise.filter((n, i) => i === 0 || n.start >= (noise[i - 1] as Noise).end || n.kind === 'line-break');
}
