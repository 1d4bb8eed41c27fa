import type { Database } from '../../database/database.ts';
import { preferencesOf } from '../../digests/preferences.ts';
import type { Line } from '../../jobs/inbox.ts';
import type { Viewer } from '../../people/access.ts';
import { type Chat, chatsOfRoles } from '../../people/accounts.ts';
import { type CommitteeSettings, committeeSettings } from '../../people/committee-settings.ts';
import { ownDaysOf } from '../../people/own-days.ts';
import type { Locale, Words } from '../../shared/words.ts';
import type { Reply } from './message.ts';
import { ofCommittee } from './of-committee.ts';
import { postReplies } from './post-replies.ts';
import { quietUntil } from './quiet-hours.ts';
import { rich } from './rich-text.ts';
import { type Abilities, type ChatDeps, chatWords } from './talk.ts';
import { askTrialSecretary } from './trial.ts';

export type Push = {
  committeeId: number;
  roles: readonly Viewer['role'][];
  cause: string;
  /** Told to nobody twice and not to whoever caused it. */
  exceptMemberId?: number | null;
  /** News of a task of one's own: whoever wants none at once reads it in the next digest. */
  isAlert?: boolean;
  /** Nothing for a reader gives no message. */
  replies: (words: Words, reader: Reader) => Reply[];
};

export type Reader = { memberId: number; agencyId: string | null; locale: Locale };

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
  const chosen = push.isAlert ? await preferencesOf(tx, push.committeeId) : null;
  const readers = (await chatsOfRoles(tx, line, push.committeeId, push.roles, deps.today())).filter(
    (r) => r.memberId !== push.exceptMemberId && chosen?.get(r.memberId)?.alerts !== false,
  );
  let told = 0;
  for (const { chat, memberId, agencyId, language, role } of readers) {
    const words = chatWords(language);
    const replies = push.replies(words, { memberId, agencyId, locale: language });
    if (replies.length === 0) continue;
    told++;
    const said = role === 'leader' && settings.minimalForLeaders ? minimal(replies, words) : replies;
    const to = { settings, committeeId: push.committeeId, chat, memberId };
    await pushToMember(tx, deps, line, abilities, to, `${push.cause}:to:${memberId}`, said);
  }
  return settings.pushesStopped ? 0 : told;
}

export type PushTo = { settings: CommitteeSettings; committeeId: number; chat: Chat; memberId: number };

/** Posts to one member what nobody asked for; held while messages are stopped or in a trial. */
export async function pushToMember(
  tx: Database,
  deps: ChatDeps,
  line: Line,
  abilities: Abilities,
  { settings, committeeId, chat, memberId }: PushTo,
  cause: string,
  replies: Reply[],
): Promise<void> {
  const onTrial = settings.trialMemberId !== null && settings.trialMemberId !== memberId;
  const held = settings.pushesStopped ? 'stopped' : onTrial ? 'trial' : null;
  const notBefore = quietUntil(deps.now(), deps.config.DONDOC_TIME_ZONE, await ownDaysOf(tx, committeeId));
  const ids = await postReplies(
    tx,
    deps,
    { chat, cause, abilities, settings, push: true, committeeId, held, notBefore },
    ofCommittee(replies, committeeId),
  );
  if (held === 'trial') await askTrialSecretary(tx, deps, line, abilities, { settings, memberId, outboxIds: ids });
}

/** How many there are and their codes, without a word of what they say: what leaves the internal network for a leader's phone. */
function minimal(replies: Reply[], words: Words): Reply[] {
  const said = replies.filter((r) => r.kind === 'blocks');
  const codes = [...new Set(said.flatMap((r) => r.context?.codes ?? []))];
  return [
    {
      kind: 'blocks',
      blocks: [rich(words('minimal', { n: said.length, codes: codes.length > 0 ? `: ${codes.join(', ')}` : '' }))],
      context: { codes },
    },
  ];
}
