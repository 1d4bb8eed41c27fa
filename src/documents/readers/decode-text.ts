import { decodeLegacy, type LegacyEncoding, legacyRepair } from './legacy-text.ts';

/** How the bytes of a text file were written; `binary` is no text at all. */
export type TextEncoding = 'binary' | 'utf-8' | 'utf-16le' | 'utf-16be' | LegacyEncoding;

/**
 * Decodes a text file: Unicode where it is valid, else the old Vietnamese encoding whose reading is most Vietnamese, else UTF-8
 * with its broken bytes replaced. NFC, LF, no BOM; nothing else is changed.
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: TextEncoding } {
  const wide = wideEncoding(bytes);
  if (wide) {
    const text = new TextDecoder(wide).decode(bytes);
    return isBinary(text) ? BINARY : { text: tidy(text), encoding: wide };
  }
  if (bytes.includes(0)) return BINARY;
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = countIn(text, 0xfffd, 0xfffd);
  if (broken === 0) return isBinary(text) ? BINARY : { text: repaired(tidy(text)), encoding: 'utf-8' };
  // A cut-off file in UTF-8 has a broken sign or two among many whole ones; a file in an old encoding has hardly a whole one.
  if (countIn(text, 0x80, 0xfffc) > broken * 4) return { text: tidy(text), encoding: 'utf-8' };
  const legacy = decodeLegacy(bytes);
  if (legacy.score < 0.1 && isBinary(text)) return BINARY;
  return { text: tidy(legacy.text), encoding: legacy.encoding };
}

/** How many code units stand between two; a list of fifty million matches would not fit into memory. */
function countIn(text: string, from: number, to: number): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= from && code <= to) count++;
  }
  return count;
}

const BINARY = { text: '', encoding: 'binary' } as const;

/** UTF-16 by its mark, or by the zero bytes that every other place of Vietnamese in UTF-16 has. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 4000);
  const zeros: [number, number] = [0, 0];
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) zeros[(i % 2) as 0 | 1]++;
  const [even, odd] = zeros;
  if (odd > sample.length / 8 && even < odd / 8) return 'utf-16le';
  return even > sample.length / 8 && odd < even / 8 ? 'utf-16be' : null;
}

/** A file of an old Mac has CR alone; inside another file a lone CR is left where it stands. */
function tidy(text: string): string {
  const lines = text.includes('\n') ? text.replace(/\r\n/g, '\n') : text.replace(/\r/g, '\n');
  return lines.replace(/^\uFEFF/, '').normalize('NFC');
}

/** Text in an old font that some program has saved as UTF-8 ("Céng hßa"). */
function repaired(text: string): string {
  const repair = legacyRepair(text);
  return text.split('\n').map(repair).join('\n');
}

function isBinary(text: string): boolean {
  const sample = text.slice(0, 4000);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells a binary file from a text
  return (sample.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g) ?? []).length > sample.length / 20;
}
