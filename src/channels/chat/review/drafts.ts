import { formatDay } from '../../../shared/calendar.ts';
import type { Locale } from '../../../shared/words.ts';
import { openDrafts } from '../../../tasks/draft.ts';
import type { Button, Reply } from '../message.ts';
import { bold, rich } from '../rich-text.ts';
import { type MemberTalk, saying } from '../talk.ts';
import { isAtDesk } from './desk.ts';
import { nameOf } from './draft-view.ts';
import { reviewWords } from './words.ts';

const SHOWN = 8;
const ASKED =
  /^(?:(?:xem|cho xem|danh sach|ds|cac|nhung|co)\s+)*(?:du thao|ban nhap|van ban)\s+(?:(?:nao|con|dang)\s+)*(?:cho(?: duyet| cong bo)?|chua cong bo|can duyet|ra soat)[\s?.]*$|^(?:waiting |open )?drafts[\s?.]*$/;

/** "Dự thảo đang chờ": what waits on the desk, not what is in the register. */
export function asksForDrafts(folded: string): boolean {
  return ASKED.test(folded.trim());
}

/** A published document on the desk: its review, its withdrawal. */
export function openButton(versionId: number, n: number, locale: Locale): Button {
  const words = reviewWords(locale);
  return { label: words('button-open', { n }), action: { do: 'review', step: 'open', versionId } };
}

/** The drafts and versions that wait, whoever brought them; each opens with a tap. */
export async function draftListReplies(talk: MemberTalk): Promise<Reply[]> {
  if (!isAtDesk(talk)) return [saying(talk.words('not-yours'))];
  const words = reviewWords(talk.locale);
  const drafts = await openDrafts(talk.db, talk.member.committeeId);
  if (drafts.length === 0) return [saying(words('no-drafts'))];
  const shown = drafts.slice(0, SHOWN);
  const buttons = shown.map((draft, i): Button[] => [
    {
      label: `${i + 1}. ${nameOf(draft)}`,
      action: { do: 'review', step: 'open', versionId: draft.versionId },
    },
  ]);
  return [
    {
      kind: 'blocks',
      blocks: [
        bold(words('drafts-head', { n: shown.length, of: drafts.length })),
        ...shown.map((draft, i) =>
          rich(
            `${i + 1}. `,
            bold(nameOf(draft)),
            ` · ${formatDay(draft.issuedOn)} · ${words('drafts-row', { tasks: draft.tasks, approved: draft.approved, state: words(draft.state === 'waiting' ? 'drafts-waiting' : 'drafts-draft') })}`,
          ),
        ),
      ],
      buttons,
    },
  ];
}
