import type { Database } from '../database/database.ts';
import { daysBetween } from '../shared/calendar.ts';
import { fold } from '../shared/text.ts';
import { type Reconciled, reconciliation, type Told } from './reconciliation.ts';
import { reviewItems, withoutProposals } from './review/items.ts';

type Session = {
  versionId: number;
  name: string;
  standing: string;
  state: string;
  issuedOn: string;
  meetingOn: string | null;
  session: string | null;
};

export type SessionTexts = { notice: string; press: string[]; reconciled: Reconciled };

/** Press and notice of one session come out within weeks of each other. */
const SAME_SESSION_DAYS = 60;

/** The press reports here of the session that an official version is the notice of; drafts of it as they are. */
async function pressOf(
  db: Database,
  committeeId: number,
  versionId: number,
): Promise<{ notice: Session; press: Session[] } | null> {
  const all = await db.query<Session>(
    `select id as "versionId", coalesce(number, title, file_name) as name, standing, state, issued_on as "issuedOn", meeting_on as "meetingOn", head->>'session' as session
     from document_version where committee_id = $1 and (id = $2 or standing = 'reference' and state in ('draft', 'published'))
       and not exists (select 1 from directive d join imported_row i on i.directive_id = d.id where d.version_id = document_version.id) order by issued_on, id`,
    [committeeId, versionId],
  );
  const notice = all.find((s) => s.versionId === versionId);
  if (!notice || notice.standing === 'reference') return null;
  return { notice, press: all.filter((s) => s.versionId !== versionId && isSameSession(s, notice)) };
}

/** The same day of meeting; where one does not tell it, the session's own name, or a report of the days before the notice. */
function isSameSession(press: Session, notice: Session): boolean {
  if (press.meetingOn && notice.meetingOn) return press.meetingOn === notice.meetingOn;
  if (Math.abs(daysBetween(press.issuedOn, notice.issuedOn)) > SAME_SESSION_DAYS) return false;
  if (notice.meetingOn)
    return daysBetween(notice.meetingOn, press.issuedOn) >= 0 && daysBetween(notice.meetingOn, press.issuedOn) <= 2;
  return press.session !== null && notice.session !== null && fold(press.session) === fold(notice.session);
}

/** Whether there is a press report of the same session to hold an official draft against. */
export async function hasPress(db: Database, committeeId: number, versionId: number): Promise<boolean> {
  return ((await pressOf(db, committeeId, versionId))?.press.length ?? 0) > 0;
}

/** Holds what the press gave of a session against its official notice. Null where the version is no notice or nothing is here to compare. */
export async function reconcileSession(
  db: Database,
  committeeId: number,
  versionId: number,
): Promise<SessionTexts | null> {
  const found = await pressOf(db, committeeId, versionId);
  if (!found || found.press.length === 0) return null;
  const press: Told[] = [];
  for (const report of found.press) press.push(...(await toldIn(db, report.versionId)));
  return {
    notice: found.notice.name,
    press: found.press.map((p) => p.name),
    reconciled: reconciliation(press, await toldIn(db, versionId)),
  };
}

async function toldIn(db: Database, versionId: number): Promise<Told[]> {
  const items = withoutProposals(await reviewItems(db, versionId));
  const rows = await db.query<{ id: number; code: string }>(
    `select td.directive_id as id, coalesce(a.code, t.code) as code from task_directive td join task t on t.id = td.task_id left join task a on a.id = t.alias_of
     where td.revoked_at is null and td.directive_id = any($1::bigint[])`,
    [items.map((item) => item.id)],
  );
  const codes = new Map(rows.map((row) => [row.id, row.code]));
  return items.map(({ id, title, quote, lead, due }) => ({ id, title, quote, lead, due, code: codes.get(id) ?? null }));
}
