import type { Decision } from '../../../tasks/progress/decision.ts';
import type { Pending } from '../../../tasks/progress/pending.ts';

/** One thing that waits for a decision: its kind and its row. */
export type On = { kind: Pending['kind']; id: number };

/** What a decision is about before it says all it must. */
export type DecisionInHand = { code: string; on: On | null; decision: Decision };

export type ProgressAction =
  /** The button of a task's card. */
  | { do: 'report'; code: string }
  /** One of the tasks a message may be about. */
  | { do: 'report-on'; code: string; text: string }
  | { do: 'read-back'; id: number; answer: ReadBackAnswer }
  | { do: 'decide'; code: string; on: On; decision: Decision['kind'] }
  | { do: 'desk'; kinds: Pending['kind'][]; page: number }
  | { do: 'desk-item'; code: string; on: On }
  /** How the figures are counted. */
  | { do: 'kpi-rules' };

/** `quick`: there is no paper yet, so it stays quick information. */
export type ReadBackAnswer = 'yes' | 'quick' | 'fix' | 'drop';

/** What the next message answers, of what we asked about progress; `fixing`: we asked what is to be corrected, so that whatever is told belongs to what was read back. */
export type ProgressContext = { readBackId?: number; fixing?: boolean; inHand?: DecisionInHand };
export type ProgressExpects = 'report' | 'read-back' | 'decision';
