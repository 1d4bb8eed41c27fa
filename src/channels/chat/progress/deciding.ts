import { foldKeepingOffsets } from '../../../shared/text.ts';
import type { TaskFacts } from '../../../tasks/facts.ts';
import { completed } from '../../../tasks/progress/decide.ts';
import { type Decision, lackingOf } from '../../../tasks/progress/decision.ts';
import { lockedTask } from '../../../tasks/progress/locked-task.ts';
import { pendingOf } from '../../../tasks/progress/pending.ts';
import { toldProduct, toldReason } from '../../../tasks/progress/read-report.ts';
import { codeSpans } from '../../../tasks/progress/told-code.ts';
import { toldDays } from '../../../tasks/progress/told-day.ts';
import type { Context, Reply } from '../message.ts';
import { asks } from '../spoken.ts';
import { type MemberTalk, saying } from '../talk.ts';
import type { DecisionInHand, ProgressAction } from './action.ts';
import { askFor } from './ask-for.ts';
import { carryOut } from './carry-out.ts';
import { decisionReadBack } from './read-back.ts';
import { scopeOf } from './save-reports.ts';

const EMPTY = { document: null, to: null, reason: null };

/** A button under what waits: decided at once where nothing is lacking, except a date, which is read back first. */
export async function decideByButton(
  talk: MemberTalk,
  action: Extract<ProgressAction, { do: 'decide' }>,
): Promise<Reply[]> {
  return furnished(talk, { code: action.code, on: action.on, decision: { kind: action.decision, ...EMPTY } }, 'button');
}

/** A decision in words: always read back before it counts. Null where the task does not exist. */
export async function decisionTold(talk: MemberTalk, inHand: DecisionInHand): Promise<Reply[] | null> {
  return (await lockedTask(talk.db, scopeOf(talk), inHand.code)) ? furnished(talk, inHand, 'words') : null;
}

const READ_BACK: Decision['kind'][] = ['granted', 'corrected', 'stopped', 'reopened'];

async function furnished(talk: MemberTalk, inHand: DecisionInHand, told: 'button' | 'words'): Promise<Reply[]> {
  const facts = await lockedTask(talk.db, scopeOf(talk), inHand.code);
  if (!facts) return [saying(talk.words('button-gone'))];
  const { on } = inHand;
  const about = pendingOf(facts, true).find((p) =>
    on ? p.kind === on.kind && p.id === on.id : fits(inHand.decision, p.kind),
  );
  // Somebody decided it meanwhile: carrying it out tells who and what.
  if (on && !about) return carryOut(talk, inHand, null);
  const decision = completed(inHand.decision, about);
  const full = { ...inHand, decision };
  const lacking = lackingOf(decision);
  if (lacking) return askFor(talk, full, lacking);
  return told === 'words' || READ_BACK.includes(decision.kind)
    ? decisionReadBack(talk, full, facts)
    : carryOut(talk, full, null);
}

function fits({ kind }: Decision, waiting: string): boolean {
  return (kind === 'done' && waiting === 'report') || (kind === 'granted' && waiting === 'extension');
}

/** The paper, day or reason we asked for. Null for a question or another task. */
export async function decisionGiven(talk: MemberTalk, text: string, context: Context): Promise<Reply[] | null> {
  const { inHand } = context;
  if (!inHand || codeSpans(text).some((c) => c.code !== inHand.code)) return null;
  // What is asked of the agency is a question.
  if (asks(text) && !talk.incoming.replyTo && !['asked-again', 'answered'].includes(inHand.decision.kind)) return null;
  const decision = supplied(inHand.decision, text, talk.deps.today());
  // What was read back already says all it must: only a paper or a reason adds to it.
  if (
    context.expects === 'read-back' &&
    decision.document?.number === inHand.decision.document?.number &&
    !talk.incoming.replyTo
  )
    return null;
  const facts: TaskFacts | null = await lockedTask(talk.db, scopeOf(talk), inHand.code);
  if (!facts) return null;
  return furnished(talk, { ...inHand, decision }, inHand.on ? 'button' : 'words');
}

function supplied(decision: Decision, text: string, today: string): Decision {
  const lacking = lackingOf(decision);
  const product = toldProduct(text, today);
  if (lacking === 'to') {
    const to = toldDays(foldKeepingOffsets(text.normalize('NFC')), today, 'future')[0]?.day ?? null;
    return { ...decision, to, document: product?.number ? product : decision.document };
  }
  const rests = ['done', 'granted', 'corrected', 'stopped'].includes(decision.kind);
  if (rests && product?.number)
    return {
      ...decision,
      document: {
        kind: product.kind ?? decision.document?.kind ?? null,
        number: product.number,
        date: product.date ?? decision.document?.date ?? null,
      },
    };
  if (decision.kind === 'done' && decision.document?.number && product?.date)
    return { ...decision, document: { ...decision.document, date: product.date } };
  return { ...decision, reason: toldReason(text) };
}
