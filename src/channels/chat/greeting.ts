import type { Membership } from '../../people/accounts.ts';
import { acceptInvitation } from '../../people/invite.ts';
import { formatDay } from '../../shared/calendar.ts';
import { isNobody } from './incoming.ts';
import type { Button, Reply } from './message.ts';
import { progressWords } from './progress/progress-words.ts';
import { bold, italic, rich } from './rich-text.ts';
import { type MemberTalk, saying, type Talk } from './talk.ts';

/** Somebody no committee knows: a courteous refusal and nothing else; for a tap in a group where only they read it. */
export function greetStranger({ words, chat, account, incoming: { content } }: Talk): Reply[] {
  if (content.kind === 'reaction') return [];
  const refusal = saying(words(isNobody(account.externalId) ? 'anonymous' : 'stranger'));
  if (content.kind !== 'tap') return [refusal];
  const toast = { kind: 'tapped' as const, tapId: content.tapId };
  return chat.kind === 'group'
    ? [{ kind: 'other', outgoing: { ...toast, text: words('button-members') } }]
    : [{ kind: 'other', outgoing: toast }, refusal];
}

/** `/start`, with the token of an invitation where the link was tapped. */
export async function startReplies(talk: Talk, payload: string, member: MemberTalk | null): Promise<Reply[]> {
  const { words, db, deps, account } = talk;
  if (payload === '') return member ? [greeting(talk, member.member)] : greetStranger(talk);
  const joined = await acceptInvitation(db, account, payload, { nowMs: deps.now(), today: deps.today() });
  if (joined.kind !== 'joined' && joined.kind !== 'already')
    return member
      ? [saying(words(`invitation-${joined.kind}`)), greeting(talk, member.member)]
      : [saying(words(`invitation-${joined.kind}`))];
  const [committee] = await db.query<{ name: string }>('select name from committee where id = $1', [
    joined.member.committeeId,
  ]);
  const membership = { ...joined.member, committeeName: committee?.name ?? '' };
  return [
    greeting(talk, membership),
    { kind: 'other', outgoing: { kind: 'menu', locale: talk.locale, role: membership.role } },
  ];
}

/** Says that it is an automated assistant (Law 134/2025/QH15 on artificial intelligence) and that no secret paper may be sent. */
function greeting({ words, deps }: Talk, member: Membership): Reply {
  const named = words(`member-role-${member.role}`);
  const role = member.agencyName ? `${named}, ${member.agencyName}` : named;
  return {
    kind: 'blocks',
    blocks: [
      bold(
        words('greeting', {
          committee: member.committeeName,
          role,
        }),
      ),
      rich(words('greeting-automated')),
      rich('⚠️ ', words('greeting-secret')),
      rich('\n', words(member.role === 'officer' ? 'examples-officer' : 'examples')),
      italic(words('greeting-day', { day: formatDay(deps.today()) })),
    ],
  };
}

/** What can be asked and done, by role. */
export function helpReplies({ words, member, locale }: MemberTalk): Reply[] {
  const m = progressWords(locale);
  const manages = member.role === 'admin' || member.role === 'secretary';
  return [
    saying(
      bold(words('help-head')),
      words(member.role === 'officer' ? 'examples-officer' : 'examples'),
      words('help-use'),
      ...(member.role === 'officer' ? [m('help-officer')] : []),
      ...(member.role === 'secretary' || member.role === 'approver' ? [m('help-desk')] : []),
      ...(manages ? [words('help-secretary')] : []),
      ...(member.role === 'admin' ? [words('help-admin')] : []),
    ),
  ];
}

export function languageReplies({ words }: Talk): Reply[] {
  const buttons: Button[][] = [
    [
      { label: 'Tiếng Việt', action: { do: 'language', language: 'vi' } },
      { label: 'English', action: { do: 'language', language: 'en' } },
    ],
  ];
  return [{ kind: 'blocks', blocks: [rich(words('choose-language'))], buttons }];
}

/** The committees a person belongs to, the one talked about marked. */
export function committeeReplies({ words, memberships, member }: MemberTalk): Reply[] {
  if (memberships.length === 1) return [saying(words('only-committee', { committee: member.committeeName }))];
  const buttons = memberships.map((m): Button[] => [
    {
      label: `${m.committeeId === member.committeeId ? '● ' : ''}${m.committeeName}`,
      action: { do: 'committee', committeeId: m.committeeId },
    },
  ]);
  return [{ kind: 'blocks', blocks: [rich(words('choose-committee'))], buttons }];
}
