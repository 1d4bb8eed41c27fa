import { groundOf } from '../../answers/ground.ts';
import { keepFeedback, keptAnswer } from '../../answers/kept-answers.ts';
import { tasksByCode } from '../../answers/task-page.ts';
import { sameView } from '../../people/access.ts';
import { chatOfMember, membershipsOf, revokeMember, setCurrentCommittee, setLanguage } from '../../people/accounts.ts';
import { revokeInvitations } from '../../people/invite.ts';
import { acknowledge } from './acknowledging.ts';
import { answerButtons, answerReply, pagesOf, quoteReply, sourcesReply } from './answer-view.ts';
import { askReplies, viewOf } from './asking.ts';
import { codeReplies } from './code-replies.ts';
import { correctionButtons } from './correcting.ts';
import { onDigest } from './digests/on-digest.ts';
import { onDispute } from './disputes/on-dispute.ts';
import { onReminder } from './files/issuing.ts';
import { onFile } from './files/on-file.ts';
import { registerGroupReplies } from './groups.ts';
import { invitationReplies } from './inviting.ts';
import { onLetter } from './letters/on-letter.ts';
import { listReplies } from './lists/on-list.ts';
import type { Action, Button, Outgoing, Reply } from './message.ts';
import { inCommittee, ofAnotherCommittee } from './of-committee.ts';
import { postReplies } from './post-replies.ts';
import { onProgress } from './progress/on-progress.ts';
import { refer } from './referring.ts';
import { reviewReplies } from './review/on-review.ts';
import { onDraft } from './review/publishing.ts';
import { messagesOf, rich } from './rich-text.ts';
import { onRound } from './rounds/on-round.ts';
import { changeSettingReplies } from './settings-replies.ts';
import { chatWords, groundInput, type MemberTalk, nowIso, saying } from './talk.ts';
import { releaseHeld } from './trial.ts';

/** `of`: the committee whose affairs it is about. */
type Bound = Action & { of?: number };
type Tap = { token: string; tapId: string; messageId: string | null };

/**
 * A tap on a button: what it does is looked up by its token and done with today's rights of whoever tapped. A button of another
 * person, of a former membership or of no known message says so kindly; a second tap changes nothing twice.
 */
export async function tapReplies(talk: MemberTalk, tap: Tap): Promise<Reply[]> {
  const [button] = await talk.db.query<{ action: Bound; accountId: number | null }>(
    'select action, account_id as "accountId" from button where token = $1 and chat_id = $2',
    [tap.token, talk.chat.id],
  );
  if (!button) return [toast(tap, talk.words('button-gone'))];
  if (button.accountId !== null && button.accountId !== talk.account.id)
    return [toast(tap, talk.words('button-other'))];
  const replies = await doneWhereItBelongs(talk, button.action, tap);
  return replies.some((r) => r.kind === 'other' && r.outgoing.kind === 'tapped') ? replies : [toast(tap), ...replies];
}

/** A button of a group nobody registered, or of a committee the person does not talk about now, does nothing by itself. */
async function doneWhereItBelongs(talk: MemberTalk, action: Bound, tap: Tap): Promise<Reply[]> {
  if (talk.chat.kind === 'group' && action.do !== 'group' && talk.chat.committeeId !== talk.member.committeeId)
    return [toast(tap, talk.words('button-not-here'))];
  // What is only noted, without a word of a register, needs no change of committee.
  const desk = action.do === 'release' || action.do === 'take-referral';
  const there = desk && action.of !== undefined ? await inCommittee(talk, action.of) : talk;
  if (!there) return [toast(tap, talk.words('button-gone'))];
  const free = action.do === 'language' || action.do === 'committee';
  return (free ? null : ofAnotherCommittee(there, action.of)) ?? done(there, action, tap);
}

function toast(tap: Tap, text?: string): Reply {
  return { kind: 'other', outgoing: { kind: 'tapped', tapId: tap.tapId, ...(text ? { text } : {}) } };
}

async function done(talk: MemberTalk, action: Action, tap: Tap): Promise<Reply[]> {
  const { words, db, member } = talk;
  switch (action.do) {
    case 'page':
    case 'sources':
    case 'quote':
    case 'options':
    case 'ask-agency':
    case 'judge':
      return onAnswer(talk, action, tap);
    case 'task':
      return codeReplies(talk, action.code);
    case 'original':
      return original(talk, action.versionId);
    case 'ask':
      return askReplies(talk, action.question, {}, { query: action.query, locale: action.locale });
    case 'receive':
      return acknowledge(talk, { codes: [action.code], assigned: true });
    case 'refer': {
      const tasks = await tasksByCode(db, groundInput(talk), action.codes, talk.locale);
      return refer(talk, { kind: action.kind, body: action.body, tasks }, action.cause);
    }
    case 'language':
      await setLanguage(db, talk.account.id, action.language);
      return [
        saying(chatWords(action.language)('language-set')),
        other({ kind: 'menu', locale: action.language, role: member.role }),
      ];
    case 'committee': {
      const chosen = talk.memberships.find((m) => m.committeeId === action.committeeId);
      if (!chosen) return [saying(words('not-yours'))];
      await setCurrentCommittee(db, talk.account.id, action.committeeId);
      return [
        {
          ...saying(words('committee-set', { committee: chosen.committeeName })),
          context: { committeeId: chosen.committeeId },
        },
        other({ kind: 'menu', locale: talk.locale, role: chosen.role }),
      ];
    }
    case 'invite':
      return invitationReplies(talk, action.rest ?? '', action.role);
    case 'draft':
    case 'publish':
    case 'discard':
      return onDraft(talk, action, tap.messageId);
    case 'review':
      return reviewReplies(talk, action, tap.messageId);
    case 'file':
      return onFile(talk, action);
    case 'reminder':
    case 'reminder-sent':
      return onReminder(talk, action, tap.messageId);
    case 'digest':
      return onDigest(talk, action.ask, tap.messageId);
    case 'report':
    case 'report-on':
    case 'read-back':
    case 'decide':
    case 'desk':
    case 'desk-item':
    case 'kpi-rules':
      return onProgress(talk, action);
    case 'dispute':
      return onDispute(talk, action);
    case 'letter':
      return onLetter(talk, action);
    case 'list':
      return listReplies(talk, action, tap.messageId);
    case 'round':
      return onRound(talk, action, tap.messageId);
    case 'setting':
      return changeSettingReplies(talk, action.name, action.value);
    default:
      return managing(talk, action, tap);
  }
}

type Managing = Extract<Action, { do: 'revoke' | 'end-invitations' | 'release' | 'take-referral' | 'group' }>;

/** What only the secretariat and administrators do. */
async function managing(talk: MemberTalk, action: Managing, tap: Tap): Promise<Reply[]> {
  const { words, db, deps, member } = talk;
  const desk = member.role === 'admin' || member.role === 'secretary';
  if (!desk || (['revoke', 'end-invitations'].includes(action.do) && member.role !== 'admin'))
    return [saying(words('not-yours'))];
  switch (action.do) {
    case 'end-invitations': {
      const n = await revokeInvitations(db, member.committeeId, deps.now());
      return [toast(tap, words('invitations-ended', { n }))];
    }
    case 'revoke': {
      if (!action.sure) {
        const [named] = await db.query<{ name: string; agency: string | null }>(
          'select name, agency_name as agency from member where id = $1 and committee_id = $2',
          [action.memberId, member.committeeId],
        );
        const name = [named?.name, named?.agency].filter(Boolean).join(', ');
        const sure: Button[][] = [[{ label: words('button-revoke-sure'), action: { ...action, sure: true } }]];
        return [{ kind: 'blocks', blocks: [rich(words('revoke-sure', { name }))], buttons: sure }];
      }
      const ended = await revokeMember(db, member.committeeId, action.memberId, deps.today());
      if (ended) await resetMenu(talk, action.memberId);
      return [toast(tap, words(ended ? 'revoked' : 'revoked-already'))];
    }
    case 'release': {
      const n = await releaseHeld(db, deps, member.committeeId, action.outboxIds, action.send);
      return [toast(tap, words(n === 0 ? 'released-already' : action.send ? 'released' : 'dropped'))];
    }
    case 'take-referral': {
      const rows = await db.query(
        'update referral set taken_at = $2, taken_by_member_id = $3 where id = $1 and committee_id = $4 and taken_at is null returning id',
        [action.referralId, nowIso(talk), member.id, member.committeeId],
      );
      return [toast(tap, words(rows.length > 0 ? 'referral-taken' : 'referral-taken-already'))];
    }
    case 'group':
      return registerGroupReplies(talk, action.register);
  }
}

/** Whoever is no member any more is offered no commands of a member; another membership keeps its own. */
async function resetMenu(talk: MemberTalk, memberId: number): Promise<void> {
  const { db, deps, line, abilities, cause } = talk;
  const reached = await chatOfMember(db, line, memberId);
  if (!reached?.chat.accountId) return;
  const role = (await membershipsOf(db, reached.chat.accountId, deps.today()))[0]?.role ?? null;
  await postReplies(db, deps, { chat: reached.chat, cause: `${cause}:menu`, abilities, settings: null }, [
    other({ kind: 'menu', locale: reached.language, role }),
  ]);
}

type OnAnswer = Extract<Action, { answerId: number }>;
const SHOWING: Action['do'][] = ['page', 'sources', 'quote'];

async function onAnswer(talk: MemberTalk, action: OnAnswer, tap: Tap): Promise<Reply[]> {
  const { db, chat, viewer } = talk;
  const kept = await keptAnswer(db, chat.id, viewer.committeeId, action.answerId);
  if (!kept) return [toast(tap, talk.words('button-gone'))];
  const words = chatWords(kept.answered.locale ?? talk.locale);
  // Given to other rights than today's of whoever taps: what it shows is asked anew instead.
  if (SHOWING.includes(action.do) && !sameView(kept.view, viewOf(talk)))
    return [
      saying(words('answered-anew')),
      ...(await askReplies(talk, kept.question, {}, { query: kept.answered.query, locale: kept.answered.locale })),
    ];
  switch (action.do) {
    case 'page': {
      const page = Math.min(Math.max(action.page, 0), pagesOf(kept.answered) - 1);
      const shown = answerReply(kept, words, page);
      const [first, ...more] = messagesOf(shown.blocks, talk.abilities);
      if (!first || more.length > 0 || !tap.messageId) return [shown];
      return [other({ kind: 'edit', messageId: tap.messageId, body: first, buttons: shown.buttons ?? [] })];
    }
    case 'options': {
      if (!tap.messageId) return [];
      const page = action.page ?? 0;
      const buttons = action.open ? correctionButtons(kept, words, page) : answerButtons(kept, words, page);
      return [other({ kind: 'buttons', messageId: tap.messageId, buttons })];
    }
    case 'sources':
      return [sourcesReply(kept, words, action.page ?? 0)];
    case 'quote': {
      const citation = kept.answered.answer.citations.find((c) => c.n === action.n);
      if (!citation) return [toast(tap, words('button-gone'))];
      const ground = await groundOf(db, groundInput(talk), talk.locale);
      const readable = ground.documents.find((d) => d.id === citation.document.id);
      return [quoteReply(kept, citation, readable?.versionId ?? null, words)];
    }
    case 'ask-agency':
      return [
        {
          kind: 'blocks',
          blocks: [rich(words('ask-agency'))],
          asks: true,
          context: { expects: 'agency', answerId: kept.id },
        },
      ];
    case 'judge':
      return judged(talk, kept.id, action, tap);
  }
}

async function judged(
  talk: MemberTalk,
  answerId: number,
  action: Extract<Action, { do: 'judge' }>,
  tap: Tap,
): Promise<Reply[]> {
  const { words, member, db } = talk;
  const { verdict, reason = null } = action;
  await keepFeedback(
    db,
    { committeeId: member.committeeId, answerId, memberId: member.id, verdict, reason },
    nowIso(talk),
  );
  if (verdict === 'good' || reason) return [toast(tap, words('judged'))];
  const reasons = (['missing', 'wrong-due', 'wrong-agency', 'not-understood'] as const).map((r): Button[] => [
    { label: words(`reason-${r}`), action: { do: 'judge', answerId, verdict: 'bad', reason: r } },
  ]);
  return [
    { kind: 'blocks', blocks: [rich(words('why-bad'))], buttons: reasons, context: { expects: 'reason', answerId } },
  ];
}

/** The original file of a document the member may read today. */
async function original(talk: MemberTalk, versionId: number): Promise<Reply[]> {
  const ground = await groundOf(talk.db, groundInput(talk), talk.locale);
  const document =
    ground.documents.find((d) => d.versionId === versionId) ??
    ground.all.flatMap((f) => f.task.directives).find((d) => d.versionId === versionId)?.document;
  if (!document) return [saying(talk.words('original-gone'))];
  return [
    other({
      kind: 'file',
      versionId,
      caption: document.file,
      ...(talk.settings.protectContent ? { protect: true } : {}),
    }),
  ];
}

function other(outgoing: Outgoing): Reply {
  return { kind: 'other', outgoing };
}
