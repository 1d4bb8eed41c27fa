import { findAskedAgencies } from '../../agencies/asked-agency.ts';
import type { Viewer } from '../../people/access.ts';
import { invite } from '../../people/invite.ts';
import { membersOf } from '../../people/store.ts';
import { dayAt, formatDay } from '../../shared/calendar.ts';
import { fold } from '../../shared/text.ts';
import type { Button, Reply } from './message.ts';
import { code, rich } from './rich-text.ts';
import { type MemberTalk, saying } from './talk.ts';

const ROLES: [Viewer['role'], RegExp][] = [
  ['officer', /^(?:focal )?(?:officer|point|dau moi|chuyen vien dau moi)\b/],
  ['secretary', /^(?:secretary|thu ky|chuyen vien theo doi)\b/],
  ['approver', /^(?:approver|nguoi duyet)\b/],
  ['leader', /^(?:leader|lanh dao|tro ly)\b/],
  ['admin', /^(?:admin|administrator|quan tri)\b/],
];

/**
 * `/moi đầu mối Bộ Xây dựng`: a one-time link that names role and agency. Administrators only. The role is named first or
 * chosen: a word further on may belong to an agency's name, and would make an administrator of its officer.
 */
export async function invitationReplies(talk: MemberTalk, rest: string, chosen?: Viewer['role']): Promise<Reply[]> {
  const { words, member, deps, db, abilities } = talk;
  if (member.role !== 'admin') return [saying(words('not-yours'))];
  const folded = fold(rest).trim();
  const role = chosen ?? ROLES.find(([, pattern]) => pattern.test(folded))?.[0];
  if (!role) {
    const buttons = ROLES.map(([r]): Button[] => [
      {
        label: words(`member-role-${r}`),
        action: { do: 'invite', role: r, ...(rest ? { rest: rest.slice(0, 200) } : {}) },
      },
    ]);
    return [{ kind: 'blocks', blocks: [rich(words('invite-role'))], buttons }];
  }
  const { found, unknown } = findAskedAgencies(rest, deps.today());
  const agency = found[0] ?? null;
  if (role === 'officer' && !agency) {
    const nearest = unknown[0]?.nearest.join('; ') ?? '';
    const ask = nearest ? words('agency-unknown', { nearest }) : words('invite-agency');
    return [{ kind: 'blocks', blocks: [rich(ask)], asks: true, context: { expects: 'invite-agency' } }];
  }
  const made = await invite(
    db,
    { committeeId: member.committeeId, role, agency, name: null, byName: member.name },
    deps.now(),
  );
  if (made.kind !== 'invited') return [saying(words('invite-agency'))];
  const roleName = words(`member-role-${role}`);
  const asRole = agency ? `${roleName}, ${agency.name}` : roleName;
  const day = formatDay(dayAt(Date.parse(made.expiresAt), deps.config.DONDOC_TIME_ZONE));
  return [
    saying(
      words('invited', { role: asRole, committee: member.committeeName, day }),
      code(abilities.botLink(made.token)),
    ),
  ];
}

/** The members of the committee, with a button each to end the membership. Administrators only. */
export async function memberListReplies({ words, member, db, deps }: MemberTalk): Promise<Reply[]> {
  if (member.role !== 'admin') return [saying(words('not-yours'))];
  const today = deps.today();
  const members = (await membersOf(db, member.committeeId)).filter((m) => !m.effectiveTo || m.effectiveTo > today);
  return [
    {
      kind: 'blocks',
      blocks: [
        rich(words('members-head', { n: members.length, committee: member.committeeName })),
        ...members.map((m) =>
          rich(`• ${[m.name, words(`member-role-${m.role}`), m.agencyName].filter(Boolean).join(' · ')}`),
        ),
      ],
      buttons: [
        ...members
          .filter((m) => m.id !== member.id)
          .slice(0, 40)
          .map((m): Button[] => [
            {
              label: words('button-revoke', { name: [m.name, m.agencyName].filter(Boolean).join(', ').slice(0, 48) }),
              action: { do: 'revoke', memberId: m.id, sure: false },
            },
          ]),
        [{ label: words('button-end-invitations'), action: { do: 'end-invitations' } }],
      ],
    },
  ];
}
