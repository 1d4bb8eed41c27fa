import type { SourceText } from '../source-text.ts';
import { decodeText } from './decode-text.ts';
import { delimitedTable, tablesInText } from './delimited.ts';
import { lineNoise } from './line-noise.ts';
import type { Reading, ReadLimits } from './reading.ts';

/**
 * Reads a file into its stored text. The kind is told by content first, by the name's ending second. Never throws for a bad
 * file: what is wrong comes back as a reason. The libraries of a kind are loaded when the first such file comes.
 */
export async function readBytes(bytes: Uint8Array, fileName: string, limits: ReadLimits): Promise<Reading> {
  if (bytes.length === 0) return { kind: 'unreadable', reason: 'empty' };
  if (bytes.length > limits.maxBytes) return { kind: 'unreadable', reason: 'too-large' };
  try {
    return await byKind(bytes, fileName, limits);
  } catch {
    return { kind: 'unreadable', reason: 'damaged' };
  }
}

async function byKind(bytes: Uint8Array, fileName: string, limits: ReadLimits): Promise<Reading> {
  const ending = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  if (startsWith(bytes, '%PDF')) return (await import('./pdf.ts')).readPdf(bytes, limits);
  if (startsWith(bytes, 'PK')) {
    const zip = await import('./zip-directory.ts');
    const content = zip.zipContent(bytes);
    if (content.kind === 'damaged') return { kind: 'unreadable', reason: 'damaged' };
    if (content.expandedBytes > limits.maxExpandedBytes) return { kind: 'unreadable', reason: 'archive-too-large' };
    if (content.names.some((n) => n.startsWith('word/'))) return (await import('./word.ts')).readDocx(bytes);
    if (content.names.some((n) => n.startsWith('xl/'))) return (await import('./sheet.ts')).readSheet(bytes);
    return { kind: 'unreadable', reason: 'unknown-kind' };
  }
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0)
    return (await import('./word.ts')).readDoc(bytes, ending);
  if (isImage(bytes)) return { kind: 'unreadable', reason: 'image' };
  return readText(bytes, ending);
}

async function readText(bytes: Uint8Array, ending: string): Promise<Reading> {
  const { text } = decodeText(bytes);
  if (text.trim() === '') return { kind: 'unreadable', reason: 'empty' };
  if (isBinary(text)) return { kind: 'unreadable', reason: 'unknown-kind' };
  if (ending === 'html' || ending === 'htm' || /^\s*<(?:!doctype html|html)/i.test(text))
    return (await import('./html.ts')).readHtml(text);
  return {
    kind: 'read',
    source: ending === 'csv' || ending === 'tsv' ? csvSource(text) : plainSource(text, ending === 'md' ? 'md' : 'txt'),
  };
}

/** Stored text of a .txt or .md file: as decoded; hard line breaks, page numbers and chat stamps are marked as noise. */
export function plainSource(text: string, format: 'txt' | 'md'): SourceText {
  const tables = tablesInText(text);
  return { format, text, pages: [], noise: lineNoise(text, tables), tables };
}

function csvSource(text: string): SourceText {
  const first = text.slice(0, text.indexOf('\n') < 0 ? text.length : text.indexOf('\n'));
  const separator = [';', '\t', ',', '|'].reduce((best, s) =>
    first.split(s).length > first.split(best).length ? s : best,
  );
  return {
    format: 'csv',
    text,
    pages: [],
    noise: [],
    tables: [delimitedTable(text, { start: 0, end: text.length }, separator)],
  };
}

function startsWith(bytes: Uint8Array, magic: string): boolean {
  return [...magic].every((c, i) => bytes[i] === c.charCodeAt(0));
}

function isImage(bytes: Uint8Array): boolean {
  const [a, b, c] = bytes;
  return (
    (a === 0xff && b === 0xd8 && c === 0xff) ||
    (a === 0x89 && b === 0x50) ||
    (a === 0x49 && b === 0x49 && c === 0x2a) ||
    (a === 0x4d && b === 0x4d) ||
    (a === 0x47 && b === 0x49 && c === 0x46)
  );
}

function isBinary(text: string): boolean {
  const sample = text.slice(0, 4000);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells a binary file from a text
  return (sample.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g) ?? []).length > sample.length / 20;
}
