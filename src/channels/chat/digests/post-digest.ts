import type { Database } from '../../../database/database.ts';
import type { StatusChart } from '../../../digests/chart/status-chart.ts';
import type { Digest, Moment } from '../../../digests/digest.ts';
import type { DigestDay } from '../../../digests/prepare.ts';
import { claimDigest, type DigestMember } from '../../../digests/store.ts';
import type { Line } from '../../../jobs/inbox.ts';
import { chatOfMember } from '../../../people/accounts.ts';
import { committeeSettings } from '../../../people/committee-settings.ts';
import { pushToMember } from '../push.ts';
import type { Abilities, ChatDeps } from '../talk.ts';
import { chartReply, digestReply } from './digest-reply.ts';

export type ToPost = { member: DigestMember; digest: Digest; day: string; moment: Moment; chart: StatusChart | null };

/** A picture goes with the report itself, not with an exception, and not where a push holds counts and codes only. */
export async function toPost(prepared: DigestDay, member: DigestMember, time: string): Promise<ToPost> {
  const digest = await prepared.digestOf(member, time);
  const hasChart = digest.kind === 'desk' || (digest.kind === 'leader' && !prepared.minimalForLeaders);
  // A leader's exception asked for in the morning, from the command line, is the day's one exception.
  const moment = digest.kind === 'exception' ? 'exception' : prepared.moment;
  const chart = hasChart ? await prepared.chartOf(member, time) : null;
  return { member, digest, day: prepared.day, moment, chart };
}

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
  { member, digest, day, moment, chart }: ToPost,
): Promise<boolean> {
  const at = new Date(deps.now()).toISOString();
  if (!(await claimDigest(tx, member, day, { digest, moment }, line.channel, at))) return false;
  const reached = await chatOfMember(tx, line, member.id);
  if (!reached) return true;
  if (moment === 'morning')
    await tx.query(
      `update outbox set state = 'dropped', failure = 'a later digest' where chat_id = $1 and cause like $2 and state in ('waiting', 'held')`,
      [reached.chat.id, `${causeOf('morning', member.id, '')}%`],
    );
  if (digest.text === '') return true;
  const settings = await committeeSettings(tx, member.committeeId);
  const to = { settings, committeeId: member.committeeId, chat: reached.chat, memberId: member.id };
  await pushToMember(tx, deps, line, abilities, to, causeOf(moment, member.id, day), [
    digestReply(digest, day, member.language),
    ...(chart ? [chartReply(chart, settings.protectContent)] : []),
  ]);
  return true;
}

function causeOf(moment: Moment, memberId: number, day: string): string {
  return `${moment === 'morning' ? 'digest' : moment}:${memberId}:${day}`;
}
