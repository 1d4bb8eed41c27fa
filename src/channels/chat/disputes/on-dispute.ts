import { lockedTask } from '../../../tasks/progress/locked-task.ts';
import { mergeTasks } from '../../../tasks/progress/merge-tasks.ts';
import { codeSpans } from '../../../tasks/progress/told-code.ts';
import { editItem } from '../../../tasks/review/decide.ts';
import type { Context, Reply } from '../message.ts';
import { decides } from '../progress/carry-out.ts';
import { scopeOf } from '../progress/save-reports.ts';
import { pushToRoles } from '../push.ts';
import { decidingOf } from '../review/desk.ts';
import { rich } from '../rich-text.ts';
import { asks } from '../spoken.ts';
import { type MemberTalk, saying } from '../talk.ts';
import type { DisputeAction } from './action.ts';
import { mergeOffer, rewordOffer } from './offer.ts';
import { disputeWords } from './words.ts';

const LONGEST_TITLE = 400;

/** Carries out what was read back: two tasks become one, or a task gets its new wording; once, with the reason. */
export async function onDispute(talk: MemberTalk, action: DisputeAction): Promise<Reply[]> {
  const { db, member, words } = talk;
  const m = disputeWords(talk.locale);
  if (talk.chat.kind !== 'private') return [saying(words('private-only'))];
  if (!decides(talk)) return [saying(words('not-yours'))];
  const { code, reason } = action;
  const facts = await lockedTask(db, scopeOf(talk), code);
  if (!facts) return [saying(words('button-gone'))];
  if (action.step === 'reword') {
    const { title } = action;
    if (facts.latest.title !== title) {
      const done = await editItem(db, member.committeeId, facts.latest.id, { title }, reason, decidingOf(talk));
      if (done.kind !== 'done') return [saying(words('button-gone'))];
      await tell(
        talk,
        facts.lead.map((o) => o.id),
        (m) => m('told-reworded', { code, title, reason }),
        code,
      );
    }
    return [{ ...saying(m('reworded', { code, title })), context: { codes: [code] } }];
  }
  const other = await lockedTask(db, scopeOf(talk), action.into);
  if (!other) return [saying(words('button-gone'))];
  const into = other.task.code;
  if (into === facts.task.code) return [saying(m('merged-already', { code, into: action.into }))];
  const done = await mergeTasks(db, member.committeeId, facts, other, reason, decidingOf(talk));
  if (done.kind === 'not-merged') return [saying(m('not-merged', { code, into }))];
  const owners = [...facts.lead, ...other.lead].map((o) => o.id);
  await tell(talk, owners, (m) => m('told-merged', { code, into, reason }), done.code);
  return [{ ...saying(m('merged', { code: done.code })), context: { codes: [done.code] } }];
}

/** The agencies it concerns read it in their own chat. */
function tell(
  talk: MemberTalk,
  agencies: readonly string[],
  said: (own: ReturnType<typeof disputeWords>) => string,
  code: string,
): Promise<number> {
  const { db, deps, line, abilities, member, cause } = talk;
  return pushToRoles(db, deps, line, abilities, {
    committeeId: member.committeeId,
    roles: ['officer'],
    cause: `${cause}:disputed`,
    exceptMemberId: member.id,
    replies: (_, { agencyId, locale }) =>
      agencyId !== null && agencies.includes(agencyId)
        ? [{ kind: 'blocks', blocks: [rich(said(disputeWords(locale)))], context: { codes: [code] } }]
        : [],
  });
}

/** The code or the wording we asked for; null for a question. */
export async function disputeGiven(talk: MemberTalk, text: string, { disputed }: Context): Promise<Reply[] | null> {
  if (!disputed || !decides(talk) || (asks(text) && !talk.incoming.replyTo)) return null;
  const facts = await lockedTask(talk.db, scopeOf(talk), disputed.code);
  if (!facts) return null;
  if (disputed.kind === 'wording')
    return [rewordOffer(talk, facts, text.trim().slice(0, LONGEST_TITLE), disputed.reason)];
  const into = codeSpans(text)[0]?.code;
  return into ? mergeOffer(talk, facts, into, disputed.reason) : null;
}
