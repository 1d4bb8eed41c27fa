import type { Passage } from '../documents/passages.ts';
import { passagesOf } from '../documents/passages.ts';
import { readBytes } from '../documents/readers/read-bytes.ts';
import type { OnPage, ReadLimits, UnreadableReason } from '../documents/readers/reading.ts';
import { restrictionMark, type SecrecyMark, secrecyMark } from '../documents/secrecy-mark.ts';
import type { SourceText } from '../documents/source-text.ts';
import { type Extraction, extractDirectives } from './extract.ts';

export type ReadRequest = { bytes: Uint8Array; fileName: string; on: string | undefined; limits: ReadLimits };

/** A file read to the end: its text, what it says of itself, its directives and passages. Nothing has been stored. */
export type DocumentReading =
  | {
      kind: 'read';
      source: SourceText;
      extraction: Extraction;
      passages: Passage[];
      restriction: 'draft' | 'internal' | null;
    }
  | { kind: 'unreadable'; reason: UnreadableReason }
  | { kind: 'secret'; mark: SecrecyMark };

/** Reads one file: bytes to text, the secrecy guard over the whole of it, then directives and passages. Pure but for loading libraries. */
export async function readDocument(
  { bytes, fileName, on, limits }: ReadRequest,
  onPage: OnPage = () => undefined,
): Promise<DocumentReading> {
  const inName = secrecyMark('', fileName);
  if (inName) return { kind: 'secret', mark: inName };
  const reading = await readBytes(bytes, fileName, limits, onPage);
  if (reading.kind !== 'read') return reading;
  const { source } = reading;
  const mark = secrecyMark(source.text, fileName);
  if (mark) return { kind: 'secret', mark };
  return {
    kind: 'read',
    source,
    extraction: extractDirectives(source, { fileName, on }),
    passages: passagesOf(source),
    restriction: restrictionMark(source.text),
  };
}
