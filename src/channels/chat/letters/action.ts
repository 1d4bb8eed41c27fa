/** A tap on what was read of an agency's letter. `revision`: the reading the button was shown with. */
export type LetterAction =
  | { do: 'letter'; step: 'accept' | 'dismiss' | 'fix'; paperId: number; revision: number }
  /** A row is of this task, or of none. */
  | { do: 'letter'; step: 'row'; paperId: number; revision: number; ordinal: number; code: string | null }
  /** Which task a row is about is to be chosen. */
  | { do: 'letter'; step: 'which'; paperId: number; ordinal: number }
  /** What a row of an accepted letter tells is recorded of the task. */
  | { do: 'letter'; step: 'take'; paperId: number; ordinal: number; code: string }
  /** What waits for a decision because of it; its file. */
  | { do: 'letter'; step: 'desk' | 'file'; paperId: number }
  /** What a file is; `paperId`: the letter it was taken for. */
  | { do: 'letter'; step: 'is'; uploadId: number; purpose: 'document' | 'letter'; paperId: number | null };

/** The letter that was read back, the row of it whose task is asked for or was read back, or the enclosure that the next report rests on. */
export type LetterContext = { letterId?: number; letterRow?: LetterRowAsked; enclosed?: Enclosed };
export type LetterRowAsked = { ordinal: number; code?: string };

/** A paper that was sent with a report. */
export type Enclosed = { id: number; file: string };
