import { chatOfMember } from '../../people/accounts.ts';
import type { Reply } from './message.ts';
import { postReplies } from './post-replies.ts';
import { pushToRoles } from './push.ts';
import { type MemberTalk, nowIso, saying, type Talk } from './talk.ts';

/**
 * A mark of state secrecy was found (Law 117/2025/QH15): nothing of the content was kept. The person is told to delete it and
 * report it, the message is removed where the messenger allows, an incident without content is recorded, administrators are told.
 */
export async function secretReplies(talk: Talk, member: MemberTalk | null): Promise<Reply[]> {
  const { content } = talk.incoming;
  if (content.kind !== 'secret') return [];
  const committeeId = member?.member.committeeId ?? null;
  await talk.db.query(
    'insert into secrecy_incident (committee_id, channel, account_id, level, kind, recorded_at) values ($1, $2, $3, $4, $5, $6)',
    [committeeId, talk.line.channel, talk.account.id, content.level, content.what, nowIso(talk)],
  );
  if (committeeId !== null)
    await pushToRoles(talk.db, talk.deps, talk.line, talk.abilities, {
      committeeId,
      roles: ['admin'],
      cause: `${talk.cause}:incident`,
      exceptMemberId: member?.member.id ?? null,
      replies: (words) => [
        saying(words('incident', { agency: member?.member.agencyName ?? member?.member.name ?? '' })),
      ],
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
