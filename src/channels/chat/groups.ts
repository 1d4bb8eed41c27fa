import { findAskedAgencies } from '../../agencies/asked-agency.ts';
import { registerGroup } from '../../people/accounts.ts';
import type { TaskStanding } from '../../tasks/facts.ts';
import type { Button, Context, Reply } from './message.ts';
import { rich } from './rich-text.ts';
import { type MemberTalk, saying } from './talk.ts';

/** What is answered in a group that is not registered for a committee of the person; null where it is. A sign put on a message asks nothing. */
export function groupReplies(talk: MemberTalk, context: Context): Reply[] | null {
  const { chat, member, words, incoming } = talk;
  const { content } = incoming;
  if (content.kind === 'command' && content.name === 'nhom') return null;
  if (content.kind === 'text' && context.expects === 'group-agency' && manages(talk)) return null;
  if (chat.committeeId === member.committeeId) return null;
  if (content.kind === 'reaction') return [];
  return [privately(talk, words('group-unregistered'))];
}

/** Says something in a group with the way to the private chat. */
export function privately({ words, abilities }: MemberTalk, text: string): Reply {
  return {
    kind: 'blocks',
    blocks: [rich(text)],
    buttons: [[{ label: words('button-private'), url: abilities.botLink('') }]],
  };
}

/** Where a group may not see how far a task has come, the way to the private chat, where its member may. */
export function moreInPrivate({ chat, words, abilities }: MemberTalk, standings: TaskStanding[]): Button[][] {
  return chat.kind === 'group' && standings.includes('not-shown')
    ? [[{ label: words('button-private'), url: abilities.botLink('') }]]
    : [];
}

function manages({ member }: MemberTalk): boolean {
  return member.role === 'admin' || member.role === 'secretary';
}

/** Another committee registered the group: only its own secretariat takes that back. */
function isOfAnother({ chat, member }: MemberTalk): boolean {
  return chat.committeeId !== null && chat.committeeId !== member.committeeId;
}

/** Offers to register a group: for everybody of the committee, or for the agency all its members are of. Secretaries and administrators only. */
export function groupOffer(talk: MemberTalk): Reply[] {
  const { chat, words, member } = talk;
  if (chat.kind !== 'group') return [saying(words('group-only'))];
  if (!manages(talk) || isOfAnother(talk)) return [saying(words('not-yours'))];
  return [
    {
      kind: 'blocks',
      blocks: [rich(words('group-offer', { committee: member.committeeName }))],
      buttons: [
        [{ label: words('button-group-register'), action: { do: 'group', register: 'everybody' } }],
        [{ label: words('button-group-own'), action: { do: 'group', register: 'one-agency' } }],
        [{ label: words('button-group-remove'), action: { do: 'group', register: 'nobody' } }],
      ],
    },
  ];
}

/** Registers the group for everybody of the committee, asks for the agency it is to be registered for, or takes the registration back. */
export async function registerGroupReplies(
  talk: MemberTalk,
  register: 'everybody' | 'one-agency' | 'nobody',
): Promise<Reply[]> {
  const { db, chat, words, member } = talk;
  if (!manages(talk) || isOfAnother(talk)) return [saying(words('not-yours'))];
  const committee = member.committeeName;
  if (register === 'one-agency')
    return [
      {
        kind: 'blocks',
        blocks: [rich(words('group-which-agency'))],
        asks: true,
        context: { expects: 'group-agency' },
      },
    ];
  await registerGroup(db, chat.id, register === 'everybody' ? member.committeeId : null, null);
  return [saying(words(register === 'everybody' ? 'group-registered' : 'group-removed', { committee }))];
}

/** The agency all people of a group are from, as typed: whoever is in the group then sees the state of that agency's tasks. */
export async function groupAgencyReplies(talk: MemberTalk, text: string): Promise<Reply[] | null> {
  const { db, chat, words, member, deps } = talk;
  if (chat.kind !== 'group' || !manages(talk) || isOfAnother(talk)) return null;
  const { found, unknown } = findAskedAgencies(text, deps.today());
  const agency = found[0];
  if (!agency) {
    const nearest = unknown[0]?.nearest ?? [];
    return nearest.length > 0 ? [saying(words('agency-unknown', { nearest: nearest.join('; ') }))] : null;
  }
  await registerGroup(db, chat.id, member.committeeId, agency.id);
  return [saying(words('group-registered-own', { agency: agency.name, committee: member.committeeName }))];
}
