import type { Words } from '../../../shared/words.ts';
import { type Draft, draftOf } from '../../../tasks/draft.ts';
import type { Deciding } from '../../../tasks/review/reviews.ts';
import type { Reply } from '../message.ts';
import { messagesOf } from '../rich-text.ts';
import { type MemberTalk, saying } from '../talk.ts';
import { nameOf } from './draft-view.ts';
import { reviewWords } from './words.ts';

/** A draft on the desk of somebody who may decide on it. `messageId`: the message a tap came from, which shows what comes next. */
export type Desk = { talk: MemberTalk; words: Words; draft: Draft; messageId: string | null };

const OPEN = ['draft', 'waiting', 'published'];

/** Whoever may look at drafts and decide on them: in the private chat, where nobody else reads along. */
export function isAtDesk({ member, chat }: MemberTalk): boolean {
  return chat.kind === 'private' && ['secretary', 'approver', 'admin'].includes(member.role);
}

/** Opens a version for review; what is said instead where that may not be. */
export async function openDesk(
  talk: MemberTalk,
  versionId: number,
  messageId: string | null,
  states: readonly string[] = OPEN,
): Promise<Desk | Reply[]> {
  if (!isAtDesk(talk)) return [saying(talk.words('not-yours'))];
  const draft = await draftOf(talk.db, talk.member.committeeId, versionId);
  if (!draft) return [saying(talk.words('button-gone'))];
  if (!states.includes(draft.state)) return [saying(hereAlready(draft, talk))];
  return { talk, words: reviewWords(talk.locale), draft, messageId };
}

export function hereAlready(draft: Draft, { words }: MemberTalk): string {
  return words('upload-here', { file: nameOf(draft), state: words(`state-${draft.state}`) });
}

/** Whoever taps or types decides, today. */
export function decidingOf({ member, line, deps }: MemberTalk): Deciding {
  return { by: { name: member.name, memberId: member.id, channel: line.channel }, on: deps.today() };
}

/** In the message that was tapped where it fits into one, else as a message of its own. */
export function inPlace({ talk, messageId }: Desk, shown: Extract<Reply, { kind: 'blocks' }>): Reply[] {
  const [body, ...more] = messagesOf(shown.blocks, talk.abilities);
  if (!messageId || !body || more.length > 0) return [shown];
  return [{ kind: 'other', outgoing: { kind: 'edit', messageId, body, buttons: shown.buttons ?? [] } }];
}
