import type { Database } from '../../database/database.ts';
import type { Line } from '../../jobs/inbox.ts';
import { chatOfMember } from '../../people/accounts.ts';
import type { Reply } from './message.ts';
import { postReplies } from './post-replies.ts';
import { pushToRoles } from './push.ts';
import { type Abilities, type ChatDeps, type MemberTalk, saying, type Talk } from './talk.ts';

/**
 * A mark of state secrecy was found (Law 117/2025/QH15): nothing of the content was kept. The person is told to delete it and
 * report it, the message is removed where the messenger allows, an incident without content is recorded, administrators are told.
 */
export async function secretReplies(talk: Talk, member: MemberTalk | null): Promise<Reply[]> {
  const { content } = talk.incoming;
  if (content.kind !== 'secret') return [];
  await recordIncident(talk.db, talk.deps, talk, {
    cause: talk.cause,
    committeeId: member?.member.committeeId ?? null,
    memberId: member?.member.id ?? null,
    accountId: talk.account.id,
    who: member?.member.agencyName ?? member?.member.name ?? '',
    level: content.level,
    what: content.what,
  });
  const warning = saying(talk.words('secret', { level: content.level }));
  const here = talk.chat.kind === 'private' || talk.incoming.addressed;
  if (!here && member) await warnPrivately(talk, member.member.id, warning);
  return [
    ...(content.messageId
      ? [{ kind: 'other' as const, outgoing: { kind: 'remove' as const, messageId: content.messageId } }]
      : []),
    ...(here ? [warning] : []),
  ];
}

/** Nothing is said in a group where nobody asked: the person reads it in the private chat, where there is one. */
async function warnPrivately(talk: Talk, memberId: number, warning: Reply): Promise<void> {
  const { db, deps, abilities, cause } = talk;
  const reached = await chatOfMember(db, talk.line, memberId);
  if (reached)
    await postReplies(db, deps, { chat: reached.chat, cause: `${cause}:warning`, abilities, settings: null }, [
      warning,
    ]);
}

export type Incident = {
  cause: string;
  committeeId: number | null;
  memberId: number | null;
  accountId: number | null;
  /** The agency, or the office of whoever has none. */
  who: string;
  level: string;
  what: string;
};

/** Records that something marked was sent, without a word of it, and tells the administrators. */
export async function recordIncident(
  tx: Database,
  deps: ChatDeps,
  { line, abilities }: { line: Line; abilities: Abilities },
  incident: Incident,
): Promise<void> {
  const { committeeId, accountId, level, what, who } = incident;
  const at = new Date(deps.now()).toISOString();
  await tx.query(
    'insert into secrecy_incident (committee_id, channel, account_id, level, kind, recorded_at) values ($1, $2, $3, $4, $5, $6)',
    [committeeId, line.channel, accountId, level, what, at],
  );
  if (committeeId === null) return;
  await pushToRoles(tx, deps, line, abilities, {
    committeeId,
    roles: ['admin'],
    cause: `${incident.cause}:incident`,
    exceptMemberId: incident.memberId,
    replies: (words) => [saying(words('incident', { agency: who }))],
  });
}
