import type { Query } from '../../../answers/query.ts';

export type MadeKind = 'xlsx' | 'docx' | 'ics';

/** A letter as far as it has been settled: codes left out, and whether whoever makes it answers for "quá hạn". */
export type ReminderWish = {
  agency: { id: string; name: string };
  left: string[];
  overdue: boolean;
  replyBy: string | null;
};

export type FileAction =
  | { do: 'file'; make: MadeKind; query: Query | null }
  | { do: 'reminder'; step: 'show' | 'make'; wish: ReminderWish }
  | { do: 'reminder-sent'; agency: { id: string; name: string }; number: string; date: string };
