import type { Database } from '../../../database/database.ts';
import type { Digest } from '../../../digests/digest.ts';
import { claimDigest, type DigestMember } from '../../../digests/store.ts';
import type { Line } from '../../../jobs/inbox.ts';
import { chatOfMember } from '../../../people/accounts.ts';
import { committeeSettings } from '../../../people/committee-settings.ts';
import { pushToMember } from '../push.ts';
import type { Abilities, ChatDeps } from '../talk.ts';
import { digestReply } from './digest-reply.ts';

/**
 * Claims one person's digest of a day and puts it into the outbox, both in `tx`: whoever comes second, in this process or
 * another, finds the claim and posts nothing. False where it was claimed already.
 *
 * Which way a crash errs: before the commit nothing is kept and the next look makes it anew; after it the row waits in the outbox
 * and is sent. Only a kill between the messenger's answer and our record of it sends a digest twice. It errs that way because a
 * digest that never came may cost a deadline, and one that came twice costs a glance. What of an earlier day has not left yet is
 * dropped: today's says all that is still due.
 */
export async function postDigest(
  tx: Database,
  deps: ChatDeps,
  line: Line,
  abilities: Abilities,
  { member, digest, day }: { member: DigestMember; digest: Digest; day: string },
): Promise<boolean> {
  const at = new Date(deps.now()).toISOString();
  if (!(await claimDigest(tx, member, day, digest, line.channel, at))) return false;
  const reached = await chatOfMember(tx, line, member.id);
  if (!reached) return true;
  await tx.query(
    `update outbox set state = 'dropped', failure = 'a later digest' where chat_id = $1 and cause like $2 and state in ('waiting', 'held')`,
    [reached.chat.id, `${causeOf(member.id, '')}%`],
  );
  if (digest.text === '') return true;
  const settings = await committeeSettings(tx, member.committeeId);
  const to = { settings, committeeId: member.committeeId, chat: reached.chat, memberId: member.id };
  await pushToMember(tx, deps, line, abilities, to, causeOf(member.id, day), [
    digestReply(digest, day, member.language),
  ]);
  return true;
}

function causeOf(memberId: number, day: string): string {
  return `digest:${memberId}:${day}`;
}
