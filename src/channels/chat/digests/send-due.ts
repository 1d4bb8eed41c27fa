import type { Database } from '../../../database/database.ts';
import type { Moment } from '../../../digests/digest.ts';
import { isDue } from '../../../digests/digest-for.ts';
import { isReportDay } from '../../../digests/leader.ts';
import { DEFAULT_PREFERENCE, preferencesOf } from '../../../digests/preferences.ts';
import { type DigestDay, prepareDigests } from '../../../digests/prepare.ts';
import { claimedOn, type DigestMember, digestMembers, sessionDays } from '../../../digests/store.ts';
import { committeeSettings } from '../../../people/committee-settings.ts';
import { committees } from '../../../people/committees.ts';
import { ownDaysOf } from '../../../people/own-days.ts';
import { isWorkingDay, type OwnDays } from '../../../shared/calendar.ts';
import { errorClass } from '../../../shared/log.ts';
import { wallTimeAt } from '../../../shared/wall-time.ts';
import type { Messenger } from '../messenger.ts';
import type { ChatDeps } from '../talk.ts';
import { postDigest, type ToPost, toPost } from './post-digest.ts';

/** Shorter than a job may take: what is left is taken up by the next look. */
const LONGEST_MS = 20_000;
/** People whose digests commit together: on the embedded database each commit waits for the disk. */
const BATCH = 25;

type To = Pick<Messenger, 'line' | 'abilities'>;

/**
 * Posts the digests that are due now and not claimed yet, of every committee. Asked twice a minute it needs to know nothing of
 * the past: after an outage today's are sent once, a committee whose messages were stopped gets them when they go on.
 */
export function sendDueDigests(db: Database, deps: ChatDeps, messenger: To): Promise<'more' | 'done'> {
  return sendDue(db, deps, messenger, 'morning');
}

/** On the afternoon of the week's last working day officers read what the next week asks of them. */
export function sendWeekAhead(db: Database, deps: ChatDeps, messenger: To): Promise<'more' | 'done'> {
  return sendDue(db, deps, messenger, 'week-ahead');
}

/** From the afternoon on leaders are told, once a day, what came up since they last read anything; the claim waits until something did. */
export function sendExceptions(db: Database, deps: ChatDeps, messenger: To): Promise<'more' | 'done'> {
  return sendDue(db, deps, messenger, 'exception');
}

async function sendDue(db: Database, deps: ChatDeps, messenger: To, moment: Moment): Promise<'more' | 'done'> {
  const until = deps.now() + LONGEST_MS;
  for (const { id: committeeId } of await committees(db))
    if (!(await sendDueOf(db, deps, messenger, { committeeId, moment }, until))) return 'more';
  return 'done';
}

/** False where time ran out before everybody had theirs. */
async function sendDueOf(
  db: Database,
  deps: ChatDeps,
  { line, abilities }: To,
  { committeeId, moment }: { committeeId: number; moment: Moment },
  until: number,
): Promise<boolean> {
  const timeZone = deps.config.DONDOC_TIME_ZONE;
  const { day, time } = wallTimeAt(deps.now(), timeZone);
  const ownDays = await ownDaysOf(db, committeeId);
  if (!isWorkingDay(day, ownDays)) return true;
  if ((await committeeSettings(db, committeeId)).pushesStopped) return true;
  const due = await membersDue(db, line, committeeId, { day, time, ownDays, moment });
  if (due.size === 0) return true;
  const prepared: DigestDay = await prepareDigests(db, { committeeId, day, timeZone, moment });
  const waiting = prepared.members.filter((m) => due.has(m.id));
  for (let i = 0; i < waiting.length; i += BATCH) {
    if (deps.now() > until) return false;
    await postAll(db, deps, { line, abilities }, waiting.slice(i, i + BATCH), (m) => toPost(prepared, m, time));
  }
  return true;
}

/** Posts for several together; where one of them fails, each alone, so that a fault in one digest keeps nobody else from theirs. */
async function postAll(
  db: Database,
  deps: ChatDeps,
  to: To,
  members: DigestMember[],
  made: (member: DigestMember) => Promise<ToPost>,
): Promise<void> {
  try {
    const batch: ToPost[] = [];
    for (const member of members) batch.push(await made(member));
    await db.transaction(async (tx) => {
      for (const one of batch.filter(isToClaim)) await postDigest(tx, deps, to.line, to.abilities, one);
    });
  } catch (error) {
    if (members.length > 1) for (const member of members) await postAll(db, deps, to, [member], made);
    else deps.log.error({ member: members[0]?.id, failure: errorClass(error) }, 'a digest could not be made');
  }
}

/** A day without an exception so far may still bring one. */
function isToClaim({ moment, digest }: ToPost): boolean {
  return moment !== 'exception' || digest.text !== '';
}

type At = { day: string; time: string; ownDays: OwnDays; moment: Moment };

/** Members who are reached by this bot, whose time has come and whose digest nobody has claimed. */
async function membersDue(db: Database, line: Messenger['line'], committeeId: number, at: At): Promise<Set<number>> {
  const preferences = await preferencesOf(db, committeeId);
  const claimed = await claimedOn(db, committeeId, at);
  const preference = (m: DigestMember) => preferences.get(m.id) ?? DEFAULT_PREFERENCE;
  const due = (await digestMembers(db, committeeId, at.day))
    .filter((m) => m.channel === line.channel && m.bot === line.bot)
    // Whoever joined today has just been greeted with what there is.
    .filter((m) => m.effectiveFrom < at.day && !claimed.has(m.id))
    .filter((m) => isDue(m.role, preference(m), at));
  if (at.moment !== 'morning' || due.every((m) => m.role !== 'leader')) return new Set(due.map((m) => m.id));
  const sessions = await sessionDays(db, committeeId, at.day);
  const isReport = (m: DigestMember) => isReportDay(preference(m), sessions, at);
  return new Set(due.filter((m) => m.role !== 'leader' || isReport(m)).map((m) => m.id));
}
