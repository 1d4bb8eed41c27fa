import type { Lacking } from '../../../tasks/progress/decision.ts';
import type { Reply } from '../message.ts';
import { rich } from '../rich-text.ts';
import type { MemberTalk } from '../talk.ts';
import type { DecisionInHand } from './action.ts';
import { progressWords } from './progress-words.ts';

/** Asks for what a decision lacks; the next message gives it. */
export function askFor(talk: MemberTalk, inHand: DecisionInHand, lacking: Lacking): Reply[] {
  const m = progressWords(talk.locale);
  const text =
    lacking === 'reason'
      ? m(`ask-${inHand.decision.kind}`, { code: inHand.code })
      : m(`ask-for-${lacking}`, { code: inHand.code });
  return [
    {
      kind: 'blocks',
      blocks: [rich(text)],
      asks: true,
      context: { expects: 'decision', inHand, codes: [inHand.code] },
    },
  ];
}
