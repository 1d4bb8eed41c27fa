export type ZipContent = { kind: 'zip'; names: string[]; expandedBytes: number } | { kind: 'damaged' };

const END = 0x06054b50;
const ENTRY = 0x02014b50;

/** Names and expanded size of a zip archive from its central directory (APPNOTE 4.3.12), read before anything is expanded. */
export function zipContent(bytes: Uint8Array): ZipContent {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && end > bytes.length - 66_000 && view.getUint32(end, true) !== END) end--;
  if (end < 0 || view.getUint32(end, true) !== END) return { kind: 'damaged' };
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const names: string[] = [];
  let expandedBytes = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) return { kind: 'damaged' };
    expandedBytes += view.getUint32(at + 24, true);
    const nameLength = view.getUint16(at + 28, true);
    names.push(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return { kind: 'zip', names, expandedBytes };
}
