import type { Query } from '../../../answers/query.ts';

export type MadeKind = 'xlsx' | 'docx' | 'ics';

/** The number and day under which a letter left. */
export type IssuedAs = { number: string; date: string };

/**
 * A letter as far as it has been settled: codes left out, and whether whoever makes it answers for "quá hạn". `issued`: it has left
 * without a draft of ours, and its tasks are ticked to be recorded.
 */
export type ReminderWish = {
  agency: { id: string; name: string };
  left: string[];
  overdue: boolean;
  replyBy: string | null;
  /** Which reminder it was asked for as. */
  times?: number;
  page?: number;
  issued?: IssuedAs | null;
};

export type FileAction =
  | { do: 'file'; make: MadeKind; query: Query | null }
  | { do: 'reminder'; step: 'show' | 'make'; wish: ReminderWish }
  | { do: 'reminder'; step: 'drafts'; agencyId: string | null }
  /** A draft: dropped, or its number asked for. */
  | { do: 'reminder'; step: 'drop' | 'number'; draftId: number }
  /** A draft that is said to have left: read back. */
  | ({ do: 'reminder'; step: 'choose'; draftId: number } & IssuedAs)
  | ({ do: 'reminder-sent'; draftId?: number; agency: { id: string; name: string } } & IssuedAs);

export type ReminderAction = Exclude<FileAction, { do: 'file' }>;

/** The next message gives the number and day of a draft that has left. */
export type FileContext = { draftId?: number };
