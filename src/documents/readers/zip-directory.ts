import { inflateRawSync } from 'node:zlib';

type ZipEntry = { name: string; method: number; compressedBytes: number; expandedBytes: number; at: number };

/** A zip archive by its central directory (APPNOTE 4.3.12), read before anything is expanded. */
export type ZipContent =
  | { kind: 'zip'; bytes: Uint8Array; entries: Map<string, ZipEntry>; expandedBytes: number }
  | { kind: 'encrypted' }
  | { kind: 'damaged' };

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const LONGEST_COMMENT = 65_535;

/** Reads the directory: names and declared sizes. An archive whose entries are locked with a password is `encrypted`. */
export function zipContent(bytes: Uint8Array): ZipContent {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end > 0 && end > bytes.length - 22 - LONGEST_COMMENT && view.getUint32(end, true) !== END) end--;
  if (end < 0 || view.getUint32(end, true) !== END) return { kind: 'damaged' };
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  let expandedBytes = 0;
  for (let i = view.getUint16(end + 10, true); i > 0; i--) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) return { kind: 'damaged' };
    if (view.getUint16(at + 8, true) & 1) return { kind: 'encrypted' };
    const nameLength = view.getUint16(at + 28, true);
    const entry = {
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      compressedBytes: view.getUint32(at + 20, true),
      expandedBytes: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    };
    expandedBytes += entry.expandedBytes;
    entries.set(entry.name, entry);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return { kind: 'zip', bytes, entries, expandedBytes };
}

/**
 * The bytes of one entry, null where the archive has none of that name. An entry that expands beyond the size its directory
 * declares throws: a bomb that lies about its size never fills the memory.
 */
export function zipEntry(zip: Extract<ZipContent, { kind: 'zip' }>, name: string): Uint8Array | null {
  const entry = zip.entries.get(name);
  if (!entry) return null;
  const view = new DataView(zip.bytes.buffer, zip.bytes.byteOffset, zip.bytes.byteLength);
  if (view.getUint32(entry.at, true) !== LOCAL) throw new Error(`no local header for an entry at ${entry.at}`);
  const start = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  const packed = zip.bytes.subarray(start, start + entry.compressedBytes);
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw new Error(`compression method ${entry.method}`);
  return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.expandedBytes) });
}

/** The text of one XML entry, null where there is none. */
export function zipText(zip: Extract<ZipContent, { kind: 'zip' }>, name: string): string | null {
  const bytes = zipEntry(zip, name);
  return bytes ? new TextDecoder().decode(bytes) : null;
}
