import type { SourceText } from '../source-text.ts';
import { decodeText } from './decode-text.ts';
import { delimitedTable, separatorOf, tablesInText } from './delimited.ts';
import { lineNoise } from './line-noise.ts';
import type { OnPage, Reading, ReadLimits, UnreadableReason } from './reading.ts';

/**
 * Reads a file into its stored text. The kind is told by content first, by the name's ending second. Never throws for a bad
 * file: what is wrong comes back as a reason. The libraries of a kind are loaded when the first such file comes.
 */
export async function readBytes(
  bytes: Uint8Array,
  fileName: string,
  limits: ReadLimits,
  onPage: OnPage = () => undefined,
): Promise<Reading> {
  if (bytes.length === 0) return unreadable('empty');
  if (bytes.length > limits.maxBytes) return unreadable('too-large');
  try {
    return await byKind(bytes, fileName, limits, onPage);
  } catch {
    return unreadable('damaged');
  }
}

async function byKind(bytes: Uint8Array, fileName: string, limits: ReadLimits, onPage: OnPage): Promise<Reading> {
  if (pdfStart(bytes) >= 0) return (await import('./pdf.ts')).readPdf(bytes, limits, onPage);
  if (startsWith(bytes, 'PK')) return readArchive(bytes, limits);
  if (startsWith(bytes, '\u00d0\u00cf\u0011\u00e0')) return readCompound(bytes);
  if (isImage(bytes)) return (await import('../scans/read-image.ts')).readImage(bytes, limits.maxScanPages, onPage);
  // Word saves .rtf under the name .doc too; its commands are not text for people.
  if (startsWith(bytes, '{\\rtf')) return unreadable('unknown-kind');
  return readText(bytes, endingOf(fileName));
}

/** A .docx or .xlsx: its directory is checked before anything is expanded. */
async function readArchive(bytes: Uint8Array, limits: ReadLimits): Promise<Reading> {
  const zip = (await import('./zip-directory.ts')).zipContent(bytes);
  if (zip.kind !== 'zip') return unreadable(zip.kind);
  if (zip.expandedBytes > limits.maxExpandedBytes || zip.entries.size > MOST_ENTRIES)
    return unreadable('archive-too-large');
  const has = (folder: string) => [...zip.entries.keys()].some((name) => name.startsWith(folder));
  if (has('word/')) {
    const source = (await import('./docx.ts')).readDocxParts(zip);
    if (!source) return unreadable('damaged');
    return hasContent(source) ? { kind: 'read', source } : unreadable(has('word/media/') ? 'scan' : 'empty');
  }
  return has('xl/') ? (await import('./sheet.ts')).readSheet(bytes, zip) : unreadable('unknown-kind');
}

/** An office file has dozens of parts, one with many pictures some hundreds. */
const MOST_ENTRIES = 10_000;

/** Old compound files hold .doc, .xls, .ppt, .msg, and what Office encrypts with a password; the names of their streams tell. */
async function readCompound(bytes: Uint8Array): Promise<Reading> {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const holds = (stream: string) => view.includes(Buffer.from(stream, 'utf16le'));
  if (holds('EncryptedPackage')) return unreadable('encrypted');
  if (!holds('WordDocument')) return unreadable('unknown-kind');
  return isEncryptedDoc(bytes) ? unreadable('encrypted') : (await import('./doc.ts')).readDoc(bytes);
}

/** Flag fEncrypted of the file information block ([MS-DOC] 2.5.2), which stands at a sector's beginning. */
function isEncryptedDoc(bytes: Uint8Array): boolean {
  for (let at = 512; at + 12 < bytes.length; at += 512)
    if (bytes[at] === 0xec && bytes[at + 1] === 0xa5) return ((bytes[at + 11] as number) & 1) === 1;
  return false;
}

async function readText(bytes: Uint8Array, ending: string): Promise<Reading> {
  const { text, encoding } = decodeText(bytes);
  if (encoding === 'binary') return unreadable('unknown-kind');
  if (text.trim() === '') return unreadable('empty');
  if (
    /^html?$|^xhtml$/.test(ending) ||
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S]){0,500}-->\s*)*<(?:!doctype html|html)/i.test(text)
  )
    return (await import('./html.ts')).readHtml(text);
  const isSheet = ending === 'csv' || ending === 'tsv';
  return { kind: 'read', source: isSheet ? csvSource(text) : plainSource(text, ending === 'md' ? 'md' : 'txt') };
}

/** Stored text of a .txt or .md file: as decoded; hard line breaks, page numbers and chat stamps are marked as noise. */
export function plainSource(text: string, format: 'txt' | 'md'): SourceText {
  const tables = tablesInText(text);
  return { format, text, pages: [], noise: lineNoise(text, tables), tables };
}

function csvSource(text: string): SourceText {
  const table = delimitedTable(text, { start: 0, end: text.length }, separatorOf(text));
  return { format: 'csv', text, pages: [], noise: [], tables: [table] };
}

/** Running heads alone are no content. */
function hasContent(source: SourceText): boolean {
  const noise = source.noise.reduce((sum, n) => sum + n.end - n.start, 0);
  return source.text.replace(/\s/g, '').length > 0 && source.text.trim().length > noise;
}

function unreadable(reason: UnreadableReason): Reading {
  return { kind: 'unreadable', reason };
}

function endingOf(fileName: string): string {
  return /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
}

function startsWith(bytes: Uint8Array, magic: string): boolean {
  return [...magic].every((c, i) => bytes[i] === c.charCodeAt(0));
}

/** A PDF may have up to a kilobyte of other bytes before its mark (ISO 32000-1, annex H.3.4.1). */
function pdfStart(bytes: Uint8Array): number {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).indexOf('%PDF-');
}

function isImage(bytes: Uint8Array): boolean {
  const isRiff = startsWith(bytes, 'RIFF') && bytes[8] === 0x57 && bytes[9] === 0x45;
  const isHeic = bytes[4] === 0x66 && bytes[5] === 0x74 && bytes[6] === 0x79 && bytes[7] === 0x70;
  const magics = ['\u00ff\u00d8\u00ff', '\u0089PNG', 'II*\0', 'MM\0*', 'GIF8', 'BM'];
  return isRiff || isHeic || magics.some((m) => startsWith(bytes, m) && (m !== 'BM' || bytes[6] === 0));
}
