/** A tap on what was read of an agency's letter. `revision`: the reading the button was shown with. */
export type LetterAction =
  | { do: 'letter'; step: 'accept' | 'dismiss' | 'fix'; paperId: number; revision: number }
  /** A row is of this task, or of none. */
  | { do: 'letter'; step: 'row'; paperId: number; revision: number; ordinal: number; code: string | null }
  /** What waits for a decision because of it; its file. */
  | { do: 'letter'; step: 'desk' | 'file'; paperId: number }
  /** What a file is; `paperId`: the letter it was taken for. */
  | { do: 'letter'; step: 'is'; uploadId: number; purpose: 'document' | 'letter'; paperId: number | null };

/** The letter that was read back, or the enclosure that the next report rests on. */
export type LetterContext = { letterId?: number; enclosed?: Enclosed };

/** A paper that was sent with a report. */
export type Enclosed = { id: number; file: string };
