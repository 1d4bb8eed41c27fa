import { groundOf } from '../../../answers/ground.ts';
import { bindingOf } from '../../../answers/selection.ts';
import { formatDay } from '../../../shared/calendar.ts';
import type { Words } from '../../../shared/words.ts';
import type { Draft } from '../../../tasks/draft.ts';
import type { TaskFacts } from '../../../tasks/facts.ts';
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

/**
 * Tells the officers of the agencies that a published document binds of their own tasks only; returns how many are told. `news`:
 * of a document that replaces another, the directives it changed or added: nobody is told the rest a second time.
 */
export async function tellOfficers(talk: MemberTalk, draft: Draft, news: ReadonlySet<number> | null): Promise<number> {
  const { db, deps, line, abilities, member, cause } = talk;
  const today = deps.today();
  const viewer = { memberId: member.id, role: member.role, agencyId: null, committeeId: member.committeeId };
  const input = { viewer, asOf: today, knownOn: null, timeZone: deps.config.DONDOC_TIME_ZONE };
  const given = (await groundOf(db, input, talk.locale)).all.filter(
    (f) => f.latest.versionId === draft.versionId && (news === null || news.has(f.latest.id)),
  );
  return pushToRoles(db, deps, line, abilities, {
    committeeId: member.committeeId,
    roles: ['officer'],
    cause: `${cause}:published`,
    exceptMemberId: member.id,
    isAlert: true,
    replies: (_, { agencyId, locale }) => {
      const words = reviewWords(locale);
      const own = agencyId ? given.filter((f) => bindingOf(f, agencyId, today)) : [];
      if (own.length === 0) return [];
      const codes = own.map((f) => f.task.code);
      const rows = own.slice(0, TASKS_SHOWN).map((f) => {
        return rich('• ', bold(f.task.code), ` · ${shortened(f.latest.title, 140)} · ${dueIn(f, words)}`);
      });
      return [
        {
          kind: 'blocks',
          blocks: [
            bold(
              words(news ? 'assigned-changed' : 'assigned', {
                document: nameOf(draft),
                day: formatDay(draft.issuedOn),
                n: own.length,
              }),
            ),
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

/** The due, and where this document moves it the day it was before. */
function dueIn({ due, slips, latest }: TaskFacts, words: Words): string {
  if (!due) return words('draft-no-due');
  const slip = slips.at(-1);
  return slip && slip.document?.id === latest.document.id
    ? words('due-moved', { day: formatDay(due), from: formatDay(slip.from) })
    : words('draft-due-day', { day: formatDay(due) });
}
