import type { Database } from '../../database/database.ts';
import type { Author } from '../../people/committee-settings.ts';
import type { Day } from '../../shared/calendar.ts';
import type { ReminderView, TaskView } from '../task-view.ts';
import {
  type DraftGiven,
  type IssueFault,
  isSameDraft,
  issueFault,
  type ReminderDraft,
  type SentLetter,
} from './reminder.ts';

/** Letters sent, the latest first. */
export async function sentLetters(db: Database, committeeId: number, agencyId: string | null): Promise<SentLetter[]> {
  return db.query<SentLetter>(
    `select ordinal, number, issued_on as "issuedOn", reply_by as "replyBy", task_codes as codes, agency_id as "agencyId", agency_name as "agencyName"
     from reminder_letter where committee_id = $1 and ($2::text is null or agency_id = $2) order by issued_on desc, id desc`,
    [committeeId, agencyId],
  );
}

/** Drafts that were neither issued nor dropped, the newest first. */
export async function openDrafts(db: Database, committeeId: number, agencyId: string | null): Promise<ReminderDraft[]> {
  return db.query<ReminderDraft>(
    `select d.id, d.ordinal, d.agency_id as "agencyId", d.agency_name as "agencyName", d.task_codes as codes, d.reply_by as "replyBy", d.overdue_by as "overdueBy",
       d.effective_on as "draftedOn", d.by_name as by
     from reminder_draft d where d.committee_id = $1 and ($2::text is null or d.agency_id = $2)
       and not exists (select 1 from reminder_draft_end e where e.draft_id = d.id)
     order by d.id desc`,
    [committeeId, agencyId],
  );
}

/** Of those who draft, record and drop at once one comes after the other. */
async function hold(tx: Database, committeeId: number): Promise<void> {
  await tx.query('select id from committee where id = $1 for update', [committeeId]);
}

/** Keeps a draft; the same one, still open and of the same day, is not kept twice. */
export async function keepDraft(
  db: Database,
  committeeId: number,
  given: DraftGiven,
  on: Day,
  by: Author,
): Promise<ReminderDraft> {
  return db.transaction(async (tx) => {
    await hold(tx, committeeId);
    const known = (await openDrafts(tx, committeeId, given.agencyId)).find(
      (d) => d.draftedOn === on && isSameDraft(d, given),
    );
    if (known) return known;
    const ordinal = (await sentLetters(tx, committeeId, given.agencyId)).length + 1;
    const [row] = await tx.query<{ id: number }>(
      `insert into reminder_draft (committee_id, agency_id, agency_name, ordinal, task_codes, reply_by, overdue_by, effective_on, by_name, member_id, channel)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning id`,
      [
        committeeId,
        given.agencyId,
        given.agencyName,
        ordinal,
        given.codes,
        given.replyBy,
        given.overdueBy,
        on,
        by.name,
        by.memberId,
        by.channel,
      ],
    );
    return { ...given, id: (row as { id: number }).id, ordinal, draftedOn: on, by: by.name };
  });
}

export type Issued =
  | { kind: 'recorded'; letter: SentLetter }
  /** The letter had been recorded before, or the draft had ended: nothing was added. */
  | { kind: 'already'; letter: SentLetter }
  | { kind: 'no-draft' }
  | { kind: 'refused'; why: IssueFault };

/** Records that a draft was issued under a number: from then on its tasks, and no others, have been pressed. */
export async function recordIssued(
  db: Database,
  committeeId: number,
  { draftId, number: typed, issuedOn }: { draftId: number; number: string; issuedOn: Day },
  on: Day,
  by: Author,
): Promise<Issued> {
  const number = typed.trim().replace(/\s+/g, ' ');
  const why = issueFault({ number, issuedOn }, on);
  if (why) return { kind: 'refused', why };
  return db.transaction(async (tx) => {
    await hold(tx, committeeId);
    const [asked] = await tx.query<{ agencyId: string }>(
      'select agency_id as "agencyId" from reminder_draft where id = $1 and committee_id = $2',
      [draftId, committeeId],
    );
    if (!asked) return { kind: 'no-draft' };
    const sent = await sentLetters(tx, committeeId, asked.agencyId);
    const known = sent.find((s) => s.number === number && s.issuedOn === issuedOn);
    if (known) return { kind: 'already', letter: known };
    const draft = (await openDrafts(tx, committeeId, asked.agencyId)).find((d) => d.id === draftId);
    if (!draft) return { kind: 'no-draft' };
    const { agencyId, agencyName, codes, replyBy } = draft;
    const letter = { agencyId, agencyName, ordinal: sent.length + 1, number, issuedOn, replyBy, codes };
    const [row] = await tx.query<{ id: number }>(
      `insert into reminder_letter (committee_id, agency_id, agency_name, ordinal, number, issued_on, reply_by, task_codes, effective_on, by_name, member_id, channel)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning id`,
      [
        committeeId,
        agencyId,
        agencyName,
        letter.ordinal,
        number,
        issuedOn,
        replyBy,
        codes,
        on,
        by.name,
        by.memberId,
        by.channel,
      ],
    );
    await end(tx, committeeId, draftId, (row as { id: number }).id, on, by);
    return { kind: 'recorded', letter };
  });
}

/** Drops a draft that is not to be issued; null where it had ended before or there is none. */
export async function dropDraft(
  db: Database,
  committeeId: number,
  draftId: number,
  on: Day,
  by: Author,
): Promise<ReminderDraft | null> {
  return db.transaction(async (tx) => {
    await hold(tx, committeeId);
    const draft = (await openDrafts(tx, committeeId, null)).find((d) => d.id === draftId);
    if (!draft) return null;
    await end(tx, committeeId, draftId, null, on, by);
    return draft;
  });
}

async function end(
  tx: Database,
  committeeId: number,
  draftId: number,
  letterId: number | null,
  on: Day,
  by: Author,
): Promise<void> {
  await tx.query(
    `insert into reminder_draft_end (committee_id, draft_id, letter_id, effective_on, by_name, member_id, channel) values ($1, $2, $3, $4, $5, $6, $7)`,
    [committeeId, draftId, letterId, on, by.name, by.memberId, by.channel],
  );
}

/** Adds to tasks the letters that pressed them by the day, by what was recorded then, oldest first. */
export async function addReminders(
  db: Database,
  params: readonly [committeeId: number, asOf: string, knownBefore: string],
  tasks: ReadonlyMap<number, TaskView>,
): Promise<void> {
  const rows = await db.query<ReminderView & { taskId: number }>(
    `select distinct l.issued_on, l.id, coalesce(t.alias_of, t.id) as "taskId", l.agency_id as "agencyId", l.agency_name as "agencyName", l.number, l.issued_on as "issuedOn"
     from reminder_letter l join task t on t.committee_id = l.committee_id and t.code = any(l.task_codes)
     where l.committee_id = $1 and l.issued_on <= $2::date and l.recorded_at < $3::timestamptz order by l.issued_on, l.id`,
    params,
  );
  for (const { taskId, agencyId, agencyName, number, issuedOn } of rows)
    tasks.get(taskId)?.reminders.push({ agencyId, agencyName, number, issuedOn });
}
