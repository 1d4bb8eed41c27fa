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
  ['officer', /(?:officer|dau moi|chuyen vien dau moi)/],
  ['secretary', /(?:secretary|thu ky|chuyen vien theo doi)/],
  ['approver', /(?:approver|nguoi duyet)/],
  ['leader', /(?:leader|lanh dao|tro ly)/],
  ['admin', /(?:admin|quan tri)/],
];

/** `/moi đầu mối Bộ Xây dựng`: a one-time link that names role and agency. Administrators only. */
export async function invitationReplies(talk: MemberTalk, rest: string): Promise<Reply[]> {
  const { words, member, deps, db, abilities } = talk;
  if (member.role !== 'admin') return [saying(words('not-yours'))];
  const folded = fold(rest);
  const named = ROLES.map(([role, pattern]) => ({ role, at: folded.search(pattern) })).filter((r) => r.at >= 0);
  const role = named.sort((a, b) => a.at - b.at)[0]?.role;
  if (!role) {
    const buttons = ROLES.map(([r]): Button[] => [
      { label: words(`member-role-${r}`), action: { do: 'invite', role: r } },
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
      buttons: members
        .filter((m) => m.id !== member.id)
        .slice(0, 40)
        .map((m): Button[] => [
          {
            label: words('button-revoke', { name: [m.name, m.agencyName].filter(Boolean).join(', ').slice(0, 48) }),
            action: { do: 'revoke', memberId: m.id, sure: false },
          },
        ]),
    },
  ];
}
