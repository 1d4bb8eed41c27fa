import { createHash } from 'node:crypto';
import type { Database } from '../database/database.ts';
import type { Standing } from '../documents/head.ts';
import type { OnPage, ReadLimits, UnreadableReason } from '../documents/readers/reading.ts';
import { addPassages } from '../documents/search/index-passages.ts';
import type { SecrecyMark } from '../documents/secrecy-mark.ts';
import type { DocumentReader } from './document-reader.ts';
import { type Author, addDirectives, addVersion, documentFor, versionByBytes, versionsOf } from './document-store.ts';
import { addImportedRows } from './imports/import-store.ts';
import { isReport, readLetter } from './letters/read-letter.ts';
import { type ReturnedList, returnedList } from './lists/returned-rows.ts';
import { publishVersion } from './publish.ts';
import type { DocumentReading } from './read-document.ts';

export type IngestDeps = { db: Database; reader: DocumentReader; limits: ReadLimits };

export type IngestInput = {
  committeeId: number;
  bytes: Uint8Array;
  fileName: string;
  on?: string | undefined;
  standing?: Standing | undefined;
  supersedes?: number | undefined;
  publish: Author | null;
  onPage?: OnPage | undefined;
};

export type IngestResult =
  | {
      kind: 'stored';
      documentId: number;
      status: 'draft' | 'published' | 'version_waiting';
      tasks: number;
      continued: number;
      doubtful: number;
    }
  | { kind: 'already-here'; documentId: number; state: string }
  /** A list that left from here for review: it changes what it was made of and is never a document of its own. */
  | { kind: 'list'; list: ReturnedList }
  | { kind: 'secret'; mark: SecrecyMark }
  | { kind: 'unreadable'; reason: UnreadableReason }
  | { kind: 'undated' }
  | { kind: 'no-such-document'; documentId: number };

/** An agency's report, surely or perhaps, instead of a paper that gives work; nothing was kept. */
export type ReadAsLetter = { kind: 'letter'; sure: boolean; reading: Read };
type Read = Extract<DocumentReading, { kind: 'read' }>;

/**
 * Takes a file in: reads it, stores its text, passages and proposed directives as a draft, and publishes it where an author
 * approves the whole file. Refuses marked documents before anything is kept; the same bytes are never stored twice.
 */
export function ingest(deps: IngestDeps, input: IngestInput): Promise<IngestResult> {
  return takeIn<never>(deps, input, () => null);
}

/** The same for a file of which nobody said what it is: an agency's report is given back as read, and not taken in. */
export function ingestSent(deps: IngestDeps, input: IngestInput, today: string): Promise<IngestResult | ReadAsLetter> {
  return takeIn<ReadAsLetter>(deps, input, (reading) => {
    const is = isReport(readLetter(reading.source, reading.extraction.head, today));
    return is === 'no' ? null : { kind: 'letter', sure: is === 'yes', reading };
  });
}

async function takeIn<Other>(
  deps: IngestDeps,
  input: IngestInput,
  elsewise: (reading: Read) => Other | null,
): Promise<IngestResult | Other> {
  const { db } = deps;
  const sha256 = createHash('sha256').update(input.bytes).digest('hex');
  const known = await versionByBytes(db, input.committeeId, sha256);
  if (known) return alreadyHere(deps, input, known);
  if (input.supersedes !== undefined && (await versionsOf(db, input.committeeId, input.supersedes)).length === 0)
    return { kind: 'no-such-document', documentId: input.supersedes };
  const { bytes, fileName, on } = input;
  const reading = await deps.reader.read({ bytes, fileName, on, limits: deps.limits }, input.onPage);
  if (reading.kind !== 'read') return reading;
  const list = returnedList(reading.source, input.committeeId);
  if (list) return { kind: 'list', list };
  const other = elsewise(reading);
  if (other !== null) return other;
  if (!reading.extraction.issuedOn) return { kind: 'undated' };
  // Two transactions: on the embedded database others wait while one runs. What a crash leaves between them is a draft.
  const stored = await db.transaction(async (tx) => {
    await oneAtATime(tx, input.committeeId);
    const twin = await versionByBytes(tx, input.committeeId, sha256);
    return twin ? { twin } : store(tx, input, reading, sha256);
  });
  if ('twin' in stored) return alreadyHere(deps, input, stored.twin);
  const counts = { tasks: reading.extraction.directives.length, continued: 0, doubtful: 0 };
  if (stored.waiting) return { kind: 'stored', documentId: stored.documentId, status: 'version_waiting', ...counts };
  const by = input.publish;
  if (!by) return { kind: 'stored', documentId: stored.documentId, status: 'draft', ...counts };
  const published = await db.transaction((tx) => publishVersion(tx, stored.versionId, by));
  return { kind: 'stored', documentId: stored.documentId, status: 'published', ...published };
}

/** Two people take the same paper in at the same moment: the second waits and finds it there. Readings go on beside each other. */
async function oneAtATime(tx: Database, committeeId: number): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtext('ingest'), $1::int)`, [committeeId]);
}

/** The same bytes again: a draft is published where an author now approves it, anything else stays as it is. */
async function alreadyHere(
  { db }: IngestDeps,
  input: IngestInput,
  known: { id: number; versionId: number; state: string },
): Promise<IngestResult> {
  if (known.state !== 'draft' || !input.publish)
    return { kind: 'already-here', documentId: known.id, state: known.state };
  const by = input.publish;
  const published = await db.transaction((tx) => publishVersion(tx, known.versionId, by));
  return { kind: 'stored', documentId: known.id, status: 'published', ...published };
}

async function store(
  tx: Database,
  input: IngestInput,
  reading: Extract<DocumentReading, { kind: 'read' }>,
  sha256: string,
): Promise<{ documentId: number; versionId: number; waiting: boolean }> {
  const { head, issuedOn, directives } = reading.extraction;
  const day = issuedOn as string;
  const documentId = await documentFor(tx, input.committeeId, head.body, head.number, day);
  const waiting = (await versionsOf(tx, input.committeeId, documentId)).some(
    (v) => v.state === 'published' || v.state === 'draft',
  );
  const versionId = await addVersion(tx, {
    documentId,
    committeeId: input.committeeId,
    fileName: input.fileName,
    bytes: input.bytes,
    sha256,
    source: reading.source,
    head,
    issuedOn: day,
    standing: input.standing ?? head.standing,
    restricted: reading.restriction === 'internal',
    supersedesDocumentId: input.supersedes ?? null,
    state: waiting ? 'waiting' : 'draft',
  });
  const ids = await addDirectives(tx, input.committeeId, versionId, directives);
  const tracked = directives.flatMap((d, i) =>
    d.tracked ? [{ directiveId: ids[i] as number, tracked: d.tracked }] : [],
  );
  await addImportedRows(tx, input.committeeId, tracked);
  const context = [head.title, head.number].filter(Boolean).join(' ');
  await addPassages(tx, { committeeId: input.committeeId, versionId, context }, reading.passages);
  return { documentId, versionId, waiting };
}
