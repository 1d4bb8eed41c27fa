import type { Query } from '../../../answers/query.ts';

export type MadeKind = 'xlsx' | 'docx' | 'ics';

/** A letter as far as it has been settled: codes left out, and whether whoever makes it answers for "quá hạn". */
export type LetterWish = {
  agency: { id: string; name: string };
  left: string[];
  overdue: boolean;
  replyBy: string | null;
};

export type FileAction =
  | { do: 'file'; make: MadeKind; query: Query | null }
  | { do: 'letter'; step: 'show' | 'make'; wish: LetterWish }
  | { do: 'letter-sent'; agency: { id: string; name: string }; number: string; date: string };
