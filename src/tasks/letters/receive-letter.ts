import { createHash } from 'node:crypto';
import type { Database } from '../../database/database.ts';
import type { UnreadableReason } from '../../documents/readers/reading.ts';
import type { SecrecyMark } from '../../documents/secrecy-mark.ts';
import type { Author } from '../document-store.ts';
import type { TaskFacts } from '../facts.ts';
import { presentBody } from '../parts.ts';
import type { DocumentReading } from '../read-document.ts';
import type { Letter } from './letter.ts';
import {
  addPaper,
  heldReading,
  keepReading,
  letterByNumber,
  type Paper,
  paperByBytes,
  paperById,
} from './paper-store.ts';
import { asSaidBefore, matchedRows } from './proposal.ts';
import { readLetter } from './read-letter.ts';

export type Receiving = {
  committeeId: number;
  bytes: Uint8Array;
  fileName: string;
  /** The file as read and guarded; nothing of it is kept before. */
  reading: DocumentReading;
  /** Whose letter it must be (an officer's own agency, or as told); null: whose head it bears. */
  agency: { id: string; name: string } | null;
  /** The tasks that bind an agency today. */
  tasksOf: (agencyId: string) => Promise<TaskFacts[]>;
  by: Author;
  today: string;
  at: string;
};

export type Received =
  /** `replaces`: another letter with this number and day is here. */
  | { kind: 'received'; paper: Paper; letter: Letter; replaces: Paper | null }
  | { kind: 'already'; paper: Paper }
  /** It bears another agency's head than it must. */
  | { kind: 'of-another'; agency: string }
  | { kind: 'no-agency' }
  /** Neither a number nor a row that tells how a task stands. */
  | { kind: 'not-a-letter' }
  /** Its annex is a picture of a table whose cells cannot be told apart. */
  | { kind: 'table-not-read' }
  | { kind: 'secret'; mark: SecrecyMark }
  | { kind: 'unreadable'; reason: UnreadableReason };

/**
 * Takes in an agency's letter: keeps the file and what was read of it, with the task each row is about. Records no report: that is
 * done once a person accepts it. The same bytes add nothing; the same number and day with other bytes wait as another version.
 */
export async function receiveLetter(db: Database, given: Receiving): Promise<Received> {
  const { committeeId, bytes, reading, today } = given;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const known = await paperByBytes(db, committeeId, 'letter', sha256);
  if (known) return { kind: 'already', paper: known };
  if (reading.kind !== 'read') return reading;
  const letter = readLetter(reading.source, reading.extraction.head, today);
  const tells = letter.rows.some((row) => row.report !== null);
  if (!tells && letter.unreadTable) return { kind: 'table-not-read' };
  if (!tells && letter.number === null) return { kind: 'not-a-letter' };
  const agency = given.agency ?? letter.agency;
  if (!agency) return { kind: 'no-agency' };
  if (letter.agency && !isOf(letter.agency.id, agency.id, today))
    return { kind: 'of-another', agency: letter.agency.name };
  const rows = matchedRows(letter, await given.tasksOf(agency.id));
  return db.transaction(async (tx) => {
    // Of the same letter sent twice at once the second sees the first.
    await tx.query('select id from committee where id = $1 for update', [committeeId]);
    const meanwhile = await paperByBytes(tx, committeeId, 'letter', sha256);
    if (meanwhile) return { kind: 'already', paper: meanwhile };
    const { number, issuedOn } = letter;
    const replaces = number && issuedOn ? await letterByNumber(tx, committeeId, agency.id, number, issuedOn) : null;
    const id = await addPaper(tx, {
      committeeId,
      kind: 'letter',
      agency,
      paperKind: letter.kind,
      number,
      issuedOn,
      subject: letter.subject,
      file: given.fileName,
      replacesId: replaces?.id ?? null,
      bytes,
      sha256,
      by: given.by,
      on: today,
      at: given.at,
    });
    const before = replaces ? ((await heldReading(tx, replaces.id))?.rows ?? []) : [];
    await keepReading(tx, id, asSaidBefore(rows, before));
    return { kind: 'received', paper: (await paperById(tx, committeeId, id)) as Paper, letter, replaces };
  });
}

/** The same body, or one that answers for it now; a department's letter is its ministry's where it says no more than its sign. */
function isOf(headed: string, agencyId: string, day: string): boolean {
  return headed === agencyId || presentBody(headed, day) === presentBody(agencyId, day);
}
