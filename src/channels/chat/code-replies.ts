import { taskPage, tasksByCode } from '../../answers/task-page.ts';
import { moreInPrivate } from './groups.ts';
import { paperButtons } from './letters/paper-buttons.ts';
import type { Reply } from './message.ts';
import { progressButtons } from './progress/card-buttons.ts';
import { candidateReply } from './referring.ts';
import { isAtDesk } from './review/desk.ts';
import { reassignButton } from './review/reassigning.ts';
import { groundInput, type MemberTalk, saying } from './talk.ts';
import { taskReply } from './task-view.ts';

/** The card of a task; a code that does not exist gets the nearest ones. */
export async function codeReplies(talk: MemberTalk, code: string): Promise<Reply[]> {
  const found = await taskPage(talk.db, groundInput(talk), code, talk.locale);
  if (found.kind === 'found') {
    const receives = found.page.own && talk.member.role === 'officer' && talk.chat.kind === 'private';
    const card = taskReply(found.page, talk.words, receives);
    const progress = await progressButtons(talk, found.page.code, receives);
    const desk = isAtDesk(talk) ? [[reassignButton(found.page.code, talk.locale)]] : [];
    const more = moreInPrivate(talk, [found.page.standing]);
    const papers = talk.chat.kind === 'private' ? paperButtons(found.page.papers, talk.locale) : [];
    return [{ ...card, buttons: [...progress, ...(card.buttons ?? []), ...papers, ...desk, ...more] }];
  }
  if (found.nearest.length === 0) return [saying(talk.words('no-tasks'))];
  const tasks = await tasksByCode(talk.db, groundInput(talk), found.nearest, talk.locale);
  return [
    candidateReply(talk, talk.words('code-unknown', { code }), tasks, {
      kind: 'other',
      body: talk.words('asked-code', { code }),
    }),
  ];
}
