import { withdrawDocument } from '../../../tasks/publish.ts';
import type { Reply } from '../message.ts';
import { bold, rich } from '../rich-text.ts';
import { asks } from '../spoken.ts';
import { type MemberTalk, saying } from '../talk.ts';
import type { LifeAction, ReviewAction, ReviewAsk } from './action.ts';
import { type Desk, decidingOf, isAtDesk, openDesk } from './desk.ts';
import { nameOf } from './draft-view.ts';
import { LONGEST_REASON, reassignAsked, reassigned, reassignUndone, typedReassignment } from './reassigning.ts';

const STEPS: readonly string[] = [
  'reassign',
  'reassign-sure',
  'reassign-undo',
  'withdraw',
] satisfies LifeAction['step'][];

export function isOfLife(action: ReviewAction | LifeAction): action is LifeAction {
  return STEPS.includes(action.step);
}

/** What becomes of tasks and documents after publication: other owners, withdrawal. Secretaries, approvers and administrators. */
export async function lifeReplies(talk: MemberTalk, action: LifeAction, messageId: string | null): Promise<Reply[]> {
  if (!isAtDesk(talk)) return [saying(talk.words('not-yours'))];
  switch (action.step) {
    case 'reassign':
      return reassignAsked(talk, action.code);
    case 'reassign-sure':
      return reassigned(talk, action);
    case 'reassign-undo':
      return reassignUndone(talk, action);
    case 'withdraw': {
      const desk = await openDesk(talk, action.versionId, messageId, ['published']);
      if (Array.isArray(desk)) return desk;
      return action.reason === undefined ? withdrawAsked(desk) : withdrawn(desk, action.reason);
    }
  }
}

/** The reply to what was asked; null for what is plainly something else. */
export async function typedOfLife(
  talk: MemberTalk,
  text: string,
  ask: Exclude<ReviewAsk, { itemId: number }>,
): Promise<Reply[] | null> {
  if (asks(text) && !talk.incoming.replyTo) return null;
  if (!isAtDesk(talk)) return [saying(talk.words('not-yours'))];
  if ('code' in ask) return typedReassignment(talk, text, ask);
  const desk = await openDesk(talk, ask.withdraws, null, ['published']);
  return Array.isArray(desk) ? desk : withdrawSure(desk, text.trim().slice(0, LONGEST_REASON));
}

function withdrawAsked({ draft, words }: Desk): Reply[] {
  const about = rich(words('ask-withdraw', { document: nameOf(draft) }));
  const context = { expects: 'review' as const, review: { withdraws: draft.versionId } };
  return [{ kind: 'blocks', blocks: [about], asks: true, context }];
}

function withdrawSure({ draft, words }: Desk, reason: string): Reply[] {
  const { versionId, items } = draft;
  const blocks = [
    bold(words('withdraw-sure', { document: nameOf(draft), tasks: items.length })),
    rich(words('withdraw-reason', { reason })),
  ];
  const action: LifeAction = { do: 'review', step: 'withdraw', versionId, reason };
  return [{ kind: 'blocks', blocks, buttons: [[{ label: words('button-withdraw-sure'), action }]] }];
}

/** Out of effect from today; earlier answers keep what they said. */
async function withdrawn({ talk, draft, words }: Desk, reason: string): Promise<Reply[]> {
  const { by, on } = decidingOf(talk);
  const done = await withdrawDocument(talk.db, talk.member.committeeId, draft.documentId, on, by, reason);
  const document = nameOf(draft);
  if (done === 'discarded') return [saying(words('withdrew-waiting', { document }))];
  return [saying(done ? words('withdrew', { document, reason }) : talk.words('button-gone'))];
}
