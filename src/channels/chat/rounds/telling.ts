import { chatsOfRoles } from '../../../people/accounts.ts';
import { formatDay } from '../../../shared/calendar.ts';
import { formLines } from '../../../tasks/rounds/form.ts';
import type { Round } from '../../../tasks/rounds/round.ts';
import type { OwnerView } from '../../../tasks/task-view.ts';
import { pushToRoles } from '../push.ts';
import { bold, rich } from '../rich-text.ts';
import type { MemberTalk } from '../talk.ts';
import { formButtons } from './round-card.ts';
import { roundChatWords } from './words.ts';

/** Agencies of which no officer reads messages here: somebody has to ring them up. */
export async function agenciesWithoutOfficer(
  { db, line, member, deps }: MemberTalk,
  agencies: readonly OwnerView[],
): Promise<OwnerView[]> {
  const officers = await chatsOfRoles(db, line, member.committeeId, ['officer'], deps.today());
  const reached = new Set(officers.map((o) => o.agencyId));
  return agencies.filter((a) => !reached.has(a.id));
}

/** Tells the officers of `agencies` that they are asked, once: by when, what and where to. Returns how many are told. */
export async function tellAgencies(talk: MemberTalk, round: Round, agencies: readonly OwnerView[]): Promise<number> {
  const { db, deps, line, abilities, member, cause } = talk;
  return pushToRoles(db, deps, line, abilities, {
    committeeId: member.committeeId,
    roles: ['officer'],
    cause: `${cause}:round`,
    exceptMemberId: member.id,
    isAlert: true,
    replies: (_, { agencyId, locale }) => {
      const m = roundChatWords(locale);
      const agency = agencies.find((a) => a.id === agencyId);
      if (!agency) return [];
      return [
        {
          kind: 'blocks',
          blocks: [
            bold(m('told-head', { round: round.name })),
            rich(m('told-cut-off', { agency: agency.name, day: formatDay(round.cutOff) })),
            ...formLines(round, locale).map((line) => rich(line)),
            ...(round.sendTo ? [rich(m('plan-send-to', { to: round.sendTo }))] : []),
          ],
          buttons: [formButtons(round.id, { locale })],
        },
      ];
    },
  });
}
