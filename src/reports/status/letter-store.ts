import type { Database } from '../../database/database.ts';
import type { Author } from '../../people/committee-settings.ts';

/** A letter that left under its number; `ordinal` counts the reminders to the agency. */
export type SentLetter = {
  ordinal: number;
  number: string;
  issuedOn: string;
  replyBy: string | null;
  codes: string[];
  agencyId: string;
  agencyName: string;
};

/** Letters sent, the latest first. */
export async function sentLetters(db: Database, committeeId: number, agencyId: string | null): Promise<SentLetter[]> {
  return db.query<SentLetter>(
    `select ordinal, number, issued_on as "issuedOn", reply_by as "replyBy", task_codes as codes, agency_id as "agencyId", agency_name as "agencyName"
     from reminder_letter where committee_id = $1 and ($2::text is null or agency_id = $2) order by issued_on desc, id desc`,
    [committeeId, agencyId],
  );
}

/** Records that a letter was issued under a number; entered twice it is recorded once. */
export async function recordLetter(
  db: Database,
  committeeId: number,
  letter: Omit<SentLetter, 'ordinal'>,
  on: string,
  by: Author,
): Promise<{ kind: 'recorded' | 'already'; ordinal: number }> {
  return db.transaction(async (tx) => {
    await tx.query('select id from committee where id = $1 for update', [committeeId]);
    const sent = await sentLetters(tx, committeeId, letter.agencyId);
    const known = sent.find((s) => s.number === letter.number && s.issuedOn === letter.issuedOn);
    if (known) return { kind: 'already', ordinal: known.ordinal };
    const ordinal = sent.length + 1;
    await tx.query(
      `insert into reminder_letter (committee_id, agency_id, agency_name, ordinal, number, issued_on, reply_by, task_codes, effective_on, by_name, member_id, channel)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        committeeId,
        letter.agencyId,
        letter.agencyName,
        ordinal,
        letter.number,
        letter.issuedOn,
        letter.replyBy,
        letter.codes,
        on,
        by.name,
        by.memberId,
        by.channel,
      ],
    );
    return { kind: 'recorded', ordinal };
  });
}
