import type { MoveGiven } from '../../../tasks/rounds/move-cut-off.ts';
import type { RoundPlan } from '../../../tasks/rounds/open-round.ts';
import type { ArrivalGiven } from '../../../tasks/rounds/record-arrival.ts';
import type { ToldMove } from '../../../tasks/rounds/told-move.ts';
import type { OwnerView } from '../../../tasks/task-view.ts';

/** An arrival as far as it has been told. */
export type ArrivalTold = Omit<ArrivalGiven, 'sentOn'> & { sentOn: string | null };

/** A new cut-off as far as it has been told. */
export type MoveTold = { roundId: number } & ToldMove;

/** Who is to be asked besides, and who no more. */
export type AgencyChange = { roundId: number; add: OwnerView[]; drop: OwnerView[] };

export type RoundStep =
  | { step: 'list' }
  | { step: 'card' | 'report' | 'letters'; roundId: number }
  /** `edit`: in the message that was tapped. */
  | { step: 'message'; roundId: number; nameLate: boolean; edit: boolean }
  | { step: 'form'; roundId: number; format: 'docx' | 'xlsx' }
  /** `cut-off`: the new day and the reason are asked for. */
  | { step: 'cut-off'; told: MoveTold }
  | { step: 'move'; move: MoveGiven }
  | { step: 'close'; roundId: number; sure: boolean }
  | { step: 'plan' | 'open'; plan: RoundPlan }
  | { step: 'change'; change: AgencyChange }
  | { step: 'drop' }
  /** Which of the agencies nothing has come from. */
  | { step: 'choose'; roundId: number; page: number }
  /** What is told so far; what it lacks is asked for. */
  | { step: 'arrival'; told: ArrivalTold }
  | { step: 'record'; given: ArrivalGiven; addAgency?: boolean }
  | { step: 'retract'; roundId: number; agencyId: string; arrivalId: number };

export type RoundAction = { do: 'round' } & RoundStep;

/** What the next message answers, of what we asked about a round: a plan with its corrections, or a letter. */
export type RoundAsk =
  | { ask: 'plan'; plan: RoundPlan }
  | { ask: 'cut-off'; plan: RoundPlan }
  | { ask: 'change'; change: AgencyChange }
  | { ask: 'move'; told: MoveTold }
  | { ask: 'move-sure'; move: MoveGiven }
  | { ask: 'letter'; told: ArrivalTold }
  | { ask: 'sure'; given: ArrivalGiven };

export type RoundContext = { round?: RoundAsk };
