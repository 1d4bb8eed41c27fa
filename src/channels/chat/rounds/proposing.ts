import { roundsMeant } from '../../../answers/rounds/render-round.ts';
import { formatDay } from '../../../shared/calendar.ts';
import { roundsAsking } from '../../../tasks/rounds/record-arrival.ts';
import { readOwnArrival } from '../../../tasks/rounds/told-round.ts';
import { shortened } from '../answer-view.ts';
import type { Reply } from '../message.ts';
import { pushToRoles } from '../push.ts';
import { bold, quoted, rich } from '../rich-text.ts';
import { asks, codesIn } from '../spoken.ts';
import { type MemberTalk, saying } from '../talk.ts';
import type { ArrivalTold } from './action.ts';
import { roundButton, roundScope } from './round-talk.ts';
import { roundChatWords } from './words.ts';

/**
 * "Bên em gửi báo cáo rồi, CV 1234/BXD-QHKT ngày 20/11" of an officer: proposed to the secretaries, who have the letter before them;
 * nothing is recorded yet. Null where no open round asks the agency or the words are about a task.
 */
export async function sentByAgency(talk: MemberTalk, text: string): Promise<Reply[] | null> {
  const { db, deps, line, abilities, member, cause } = talk;
  if (member.role !== 'officer' || !member.agencyId || talk.chat.kind !== 'private') return null;
  if (asks(text) || codesIn(text).length > 0) return null;
  const letter = readOwnArrival(text, deps.today());
  const [round] = letter ? roundsMeant(await roundsAsking(db, roundScope(talk), member.agencyId), text) : [];
  const agency = round?.agencies.find((a) => a.id === member.agencyId);
  if (!letter || !round || !agency) return null;
  const told: ArrivalTold = { roundId: round.id, agency, ...letter };
  await pushToRoles(db, deps, line, abilities, {
    committeeId: member.committeeId,
    roles: ['secretary'],
    cause: `${cause}:sent`,
    exceptMemberId: member.id,
    replies: (_, { locale }) => {
      const m = roundChatWords(locale);
      return [
        {
          kind: 'blocks',
          blocks: [
            bold(m('proposed', { agency: agency.name, round: round.name })),
            quoted(shortened(text, 500)),
            rich(m('proposed-note')),
          ],
          buttons: [
            [
              roundButton(m('button-record'), { step: 'arrival', told }),
              roundButton(m('button-card'), { step: 'card', roundId: round.id }),
            ],
          ],
        },
      ];
    },
  });
  const m = roundChatWords(talk.locale);
  return [saying(m('passed-on', { round: round.name, day: formatDay(round.cutOff) }))];
}
