import { readFileSync } from 'node:fs';
import { readBytes } from '../../../src/documents/readers/read-bytes.ts';
import { READ_LIMITS } from '../../../src/documents/readers/reading.ts';
import type { SourceText, Table } from '../../../src/documents/source-text.ts';

export const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/readers/${name}`, import.meta.url)));

export const bytes = (text: string) => new TextEncoder().encode(text);

/** Reads bytes that must be readable; the reason why they are not fails the test. */
export async function read(content: Uint8Array | string, name: string): Promise<SourceText> {
  const reading = await readBytes(typeof content === 'string' ? bytes(content) : content, name, READ_LIMITS);
  if (reading.kind !== 'read') throw new Error(`${name}: ${JSON.stringify(reading)}`);
  return reading.source;
}

/** The words of a table's cells, row by row. */
export function cells(source: SourceText, table: Table | undefined): string[][] {
  return (table?.rows ?? []).map((row) => row.map((cell) => source.text.slice(cell.start, cell.end)));
}
