import { groundOf } from '../../../answers/ground.ts';
import { bindingOf } from '../../../answers/selection.ts';
import { formatDay } from '../../../shared/calendar.ts';
import type { Draft } from '../../../tasks/draft.ts';
import { shortened } from '../answer-view.ts';
import type { Button } from '../message.ts';
import { pushToRoles } from '../push.ts';
import { bold, rich } from '../rich-text.ts';
import type { MemberTalk } from '../talk.ts';
import { nameOf } from './draft-view.ts';
import { reviewWords } from './words.ts';

/** A paper issued longer ago than this is loaded for the record: its agencies are asked in a baseline round, not told of it. */
export const NEWS_DAYS = 30;
const TASKS_SHOWN = 10;

/** Tells the officers of the agencies that a published document binds of their own tasks only; returns how many are told. */
export async function tellOfficers(talk: MemberTalk, draft: Draft): Promise<number> {
  const { db, deps, line, abilities, member, cause } = talk;
  const today = deps.today();
  const viewer = { memberId: member.id, role: member.role, agencyId: null, committeeId: member.committeeId };
  const input = { viewer, asOf: today, knownOn: null, timeZone: deps.config.DONDOC_TIME_ZONE };
  const given = (await groundOf(db, input, talk.locale)).all.filter((f) => f.latest.versionId === draft.versionId);
  return pushToRoles(db, deps, line, abilities, {
    committeeId: member.committeeId,
    roles: ['officer'],
    cause: `${cause}:published`,
    exceptMemberId: member.id,
    replies: (_, { agencyId, locale }) => {
      const words = reviewWords(locale);
      const own = agencyId ? given.filter((f) => bindingOf(f, agencyId, today)) : [];
      if (own.length === 0) return [];
      const codes = own.map((f) => f.task.code);
      const rows = own.slice(0, TASKS_SHOWN).map((f) => {
        const due = f.due ? words('draft-due-day', { day: formatDay(f.due) }) : words('draft-no-due');
        return rich('• ', bold(f.task.code), ` · ${shortened(f.latest.title, 140)} · ${due}`);
      });
      return [
        {
          kind: 'blocks',
          blocks: [
            bold(words('assigned', { document: nameOf(draft), day: formatDay(draft.issuedOn), n: own.length })),
            ...rows,
            ...(own.length > TASKS_SHOWN ? [rich(words('assigned-more', { n: own.length - TASKS_SHOWN }))] : []),
            rich(words('assigned-receive')),
          ],
          buttons: codes.slice(0, 6).map((code): Button[] => [{ label: code, action: { do: 'task', code } }]),
          context: { codes, assigned: true },
        },
      ];
    },
  });
}
