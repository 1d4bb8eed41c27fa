import { pendingOf } from '../../../tasks/progress/pending.ts';
import type { Button } from '../message.ts';
import type { MemberTalk } from '../talk.ts';
import { decides } from './carry-out.ts';
import { progressWords } from './progress-words.ts';
import { taskOf } from './read-back.ts';

/** Buttons on a task's card: for its officer the report, for whoever decides what waits about it. */
export async function progressButtons(talk: MemberTalk, code: string, reports: boolean): Promise<Button[][]> {
  const m = progressWords(talk.locale);
  if (reports) return [[{ label: m('button-report'), action: { do: 'report', code } }]];
  if (!decides(talk) || talk.chat.kind !== 'private') return [];
  const facts = await taskOf(talk, code);
  return (facts ? pendingOf(facts, true) : []).map((p): Button[] => [
    {
      label: m('button-pending', { what: m(`pending-${p.kind}`), agency: p.agencyName }),
      action: { do: 'desk-item', code, on: { kind: p.kind, id: p.id } },
    },
  ]);
}
