import { formatDay } from '../../../shared/calendar.ts';
import type { TaskFacts } from '../../../tasks/facts.ts';
import { askedChange } from '../../../tasks/progress/asked-change.ts';
import type { Decision } from '../../../tasks/progress/decision.ts';
import type { RequestView } from '../../../tasks/task-view.ts';
import { shortened } from '../answer-view.ts';
import type { Reply } from '../message.ts';
import { askFor } from '../progress/ask-for.ts';
import { decisionReadBack, taskOf } from '../progress/read-back.ts';
import { reassignAsked, reassignOffered } from '../review/reassigning.ts';
import { bold, rich } from '../rich-text.ts';
import { type MemberTalk, saying } from '../talk.ts';
import { disputeWords } from './words.ts';

/**
 * The next step of whoever accepted a dispute: exactly the change that was asked for, read back and carried out only once it is
 * confirmed, with the reason that was recorded. What the dispute leaves open is asked for.
 */
export async function offerChange(
  talk: MemberTalk,
  request: RequestView,
  facts: TaskFacts,
  accepted: Decision,
): Promise<Reply[]> {
  const m = disputeWords(talk.locale);
  const { code } = facts.task;
  const reason = accepted.reason ?? accepted.document?.number ?? '';
  const change = askedChange(request, facts);
  const decision = { document: accepted.document, to: null, reason };
  switch (change.kind) {
    case 'lead': {
      if (!change.lead) return reassignAsked(talk, code);
      const agencies = change.lead.map((o) => o.name).join(', ');
      return [saying(m('next-lead', { agencies })), ...(await reassignOffered(talk, code, change.lead, reason))];
    }
    case 'date': {
      const inHand = { code, on: null, decision: { ...decision, kind: 'corrected' as const, to: change.to } };
      if (!change.to) return askFor(talk, inHand, 'to');
      const said = saying(m('next-date', { day: formatDay(change.to) }));
      return [said, ...(await decisionReadBack(talk, inHand, facts))];
    }
    case 'stop': {
      const inHand = { code, on: null, decision: { ...decision, kind: 'stopped' as const } };
      return [saying(m('next-stop')), ...(await decisionReadBack(talk, inHand, facts))];
    }
    case 'merge':
      return change.into ? mergeOffer(talk, facts, change.into, reason) : [askForOther(talk, code, 'merge', reason)];
    case 'wording':
      return change.title
        ? [rewordOffer(talk, facts, change.title, reason)]
        : [askForOther(talk, code, 'wording', reason)];
  }
}

function askForOther(talk: MemberTalk, code: string, kind: 'merge' | 'wording', reason: string): Reply {
  const m = disputeWords(talk.locale);
  return {
    kind: 'blocks',
    blocks: [rich(m(kind === 'merge' ? 'ask-merge' : 'ask-wording', { code }))],
    asks: true,
    context: { expects: 'dispute', disputed: { code, kind, reason }, codes: [code] },
  };
}

/** Both tasks, and what becomes of them. */
export async function mergeOffer(talk: MemberTalk, facts: TaskFacts, into: string, reason: string): Promise<Reply[]> {
  const m = disputeWords(talk.locale);
  const { code } = facts.task;
  const other = await taskOf(talk, into);
  if (!other) return [saying(m('no-such-task', { code: into })), askForOther(talk, code, 'merge', reason)];
  if (other.task.code === code) return [saying(m('merged-already', { code, into }))];
  const line = (f: TaskFacts) =>
    rich(`• ${m('merge-one', { code: f.task.code, title: shortened(f.latest.title, 160) })}`);
  return [
    {
      kind: 'blocks',
      blocks: [
        bold(m('merge-two', { code, into: other.task.code })),
        line(facts),
        line(other),
        rich(m('merge-how')),
        rich(m('next-reason', { reason })),
      ],
      buttons: [
        [
          {
            label: m('button-merge-sure'),
            action: { do: 'dispute', step: 'merge', code, into: other.task.code, reason },
          },
        ],
      ],
      context: { codes: [code, other.task.code] },
    },
  ];
}

/** The wording as it is and as it would be. */
export function rewordOffer(talk: MemberTalk, facts: TaskFacts, title: string, reason: string): Reply {
  const m = disputeWords(talk.locale);
  const { code } = facts.task;
  return {
    kind: 'blocks',
    blocks: [
      bold(m('reword-head', { code })),
      rich(m('reword-from', { title: facts.latest.title })),
      rich(m('reword-to', { title })),
      rich(m('reword-quote')),
      rich(m('next-reason', { reason })),
    ],
    buttons: [[{ label: m('button-reword-sure'), action: { do: 'dispute', step: 'reword', code, title, reason } }]],
    context: { codes: [code] },
  };
}
