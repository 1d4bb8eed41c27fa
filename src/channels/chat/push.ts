import type { Database } from '../../database/database.ts';
import type { Line } from '../../jobs/inbox.ts';
import type { Viewer } from '../../people/access.ts';
import { chatsOfRoles } from '../../people/accounts.ts';
import { committeeSettings } from '../../people/committee-settings.ts';
import { isWorkingDay, nextWorkingDay } from '../../shared/calendar.ts';
import { instantAt, wallTimeAt } from '../../shared/wall-time.ts';
import type { Locale, Words } from '../../shared/words.ts';
import type { Reply } from './message.ts';
import { postReplies } from './post-replies.ts';
import { type Abilities, type ChatDeps, chatWords } from './talk.ts';
import { askTrialSecretary } from './trial.ts';

export const QUIET_FROM = '21:00';
export const QUIET_TO = '06:30';

/**
 * The instant from which something unasked may be sent: now, or 06:30 of the next working day where it is night (21:00–06:30)
 * or no working day. Null means now.
 */
export function quietUntil(nowMs: number, timeZone: string): string | null {
  const { day, time } = wallTimeAt(nowMs, timeZone);
  if (isWorkingDay(day) && time >= QUIET_TO && time < QUIET_FROM) return null;
  const on = isWorkingDay(day) && time < QUIET_TO ? day : nextWorkingDay(day);
  return new Date(instantAt(on, QUIET_TO, timeZone)).toISOString();
}

export type Push = {
  committeeId: number;
  roles: readonly Viewer['role'][];
  cause: string;
  /** Told to nobody twice and not to whoever caused it. */
  exceptMemberId?: number | null;
  replies: (words: Words, reader: { locale: Locale; role: Viewer['role']; minimal: boolean }) => Reply[];
};

/**
 * Tells members something they did not ask for: kept back while messages are stopped, not at night or on holidays, in a
 * trial to the trial's secretary first. Leaders get counts and codes where the committee says so. Returns how many people are told.
 */
export async function pushToRoles(
  tx: Database,
  deps: ChatDeps,
  line: Line,
  abilities: Abilities,
  push: Push,
): Promise<number> {
  const settings = await committeeSettings(tx, push.committeeId);
  const readers = (await chatsOfRoles(tx, line, push.committeeId, push.roles, deps.today())).filter(
    (r) => r.memberId !== push.exceptMemberId,
  );
  for (const { chat, memberId, language, role } of readers) {
    const minimal = role === 'leader' && settings.minimalForLeaders;
    const onTrial = settings.trialMemberId !== null && settings.trialMemberId !== memberId;
    const held = settings.pushesStopped ? 'stopped' : onTrial ? 'trial' : null;
    const ids = await postReplies(
      tx,
      deps,
      {
        chat,
        cause: `${push.cause}:to:${memberId}`,
        abilities,
        settings,
        push: true,
        committeeId: push.committeeId,
        held,
        notBefore: quietUntil(deps.now(), deps.config.DONDOC_TIME_ZONE),
      },
      push.replies(chatWords(language), { locale: language, role, minimal }),
    );
    if (held === 'trial') await askTrialSecretary(tx, deps, line, abilities, { settings, memberId, outboxIds: ids });
  }
  return settings.pushesStopped ? 0 : readers.length;
}
