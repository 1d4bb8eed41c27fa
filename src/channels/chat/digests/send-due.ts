import type { Database } from '../../../database/database.ts';
import { isDue } from '../../../digests/digest-for.ts';
import { DEFAULT_PREFERENCE, preferencesOf } from '../../../digests/preferences.ts';
import { type DigestDay, prepareDigests } from '../../../digests/prepare.ts';
import { claimedOn, digestMembers } from '../../../digests/store.ts';
import { committeeSettings } from '../../../people/committee-settings.ts';
import { committees } from '../../../people/committees.ts';
import { ownDaysOf } from '../../../people/own-days.ts';
import { isWorkingDay, type OwnDays } from '../../../shared/calendar.ts';
import { wallTimeAt } from '../../../shared/wall-time.ts';
import type { Messenger } from '../messenger.ts';
import type { ChatDeps } from '../talk.ts';
import { postDigest, toPost } from './post-digest.ts';

/** Shorter than a job may take: what is left is taken up by the next look. */
const LONGEST_MS = 20_000;

type To = Pick<Messenger, 'line' | 'abilities'>;

/**
 * Posts the digests that are due now and not claimed yet, of every committee. Asked twice a minute it needs to know nothing of
 * the past: after an outage today's are sent once, a committee whose messages were stopped gets them when they go on.
 */
export async function sendDueDigests(db: Database, deps: ChatDeps, messenger: To): Promise<void> {
  const until = deps.now() + LONGEST_MS;
  for (const { id: committeeId } of await committees(db)) await sendDueOf(db, deps, messenger, committeeId, until);
}

async function sendDueOf(
  db: Database,
  deps: ChatDeps,
  { line, abilities }: To,
  committeeId: number,
  until: number,
): Promise<void> {
  const timeZone = deps.config.DONDOC_TIME_ZONE;
  const { day, time } = wallTimeAt(deps.now(), timeZone);
  const ownDays = await ownDaysOf(db, committeeId);
  if (!isWorkingDay(day, ownDays)) return;
  if ((await committeeSettings(db, committeeId)).pushesStopped) return;
  const due = await membersDue(db, line, committeeId, { day, time, ownDays });
  if (due.size === 0) return;
  const prepared: DigestDay = await prepareDigests(db, { committeeId, day, timeZone });
  for (const member of prepared.members.filter((m) => due.has(m.id))) {
    if (deps.now() > until) return;
    const made = await toPost(prepared, member, time);
    await db.transaction((tx) => postDigest(tx, deps, line, abilities, made));
  }
}

/** Members who are reached by this bot, whose time has come and whose digest nobody has claimed. */
async function membersDue(
  db: Database,
  line: Messenger['line'],
  committeeId: number,
  at: { day: string; time: string; ownDays: OwnDays },
): Promise<Set<number>> {
  const preferences = await preferencesOf(db, committeeId);
  const claimed = await claimedOn(db, committeeId, at.day);
  return new Set(
    (await digestMembers(db, committeeId, at.day))
      .filter((m) => m.channel === line.channel && m.bot === line.bot)
      // Whoever joined today has just been greeted with what there is.
      .filter((m) => m.effectiveFrom < at.day && !claimed.has(m.id))
      .filter((m) => isDue(m.role, preferences.get(m.id) ?? DEFAULT_PREFERENCE, at))
      .map((m) => m.id),
  );
}
