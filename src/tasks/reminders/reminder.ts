import type { Day } from '../../shared/calendar.ts';

/** A reminder letter (công văn đôn đốc) as drafted: to whom, which tasks were ticked, by when a reply is asked for. */
export type DraftGiven = {
  agencyId: string;
  agencyName: string;
  codes: string[];
  replyBy: Day | null;
  /** Who answers for saying "quá hạn"; null: it says that no report was received. */
  overdueBy: string | null;
};

/** A draft as kept. `ordinal`: which reminder to the agency it was drafted as. */
export type ReminderDraft = DraftGiven & { id: number; ordinal: number; draftedOn: Day; by: string };

/** A letter that left under its number; `ordinal` counts the reminders to the agency. */
export type SentLetter = {
  ordinal: number;
  number: string;
  issuedOn: Day;
  replyBy: Day | null;
  codes: string[];
  agencyId: string;
  agencyName: string;
};

export type IssueFault = 'number' | 'future';
const LONGEST_NUMBER = 80;

/** What keeps a letter from being recorded as issued, if anything: a number has a digit, and nobody dates a letter ahead. */
export function issueFault(
  { number, issuedOn }: Pick<SentLetter, 'number' | 'issuedOn'>,
  today: Day,
): IssueFault | null {
  if (issuedOn > today) return 'future';
  return /\d/.test(number) && number.length <= LONGEST_NUMBER ? null : 'number';
}

/** Two drafts say the same: the second tap of a button keeps no second one. */
export function isSameDraft(one: DraftGiven, other: DraftGiven): boolean {
  const said = ({ agencyId, codes, replyBy, overdueBy }: DraftGiven) =>
    JSON.stringify([agencyId, codes.toSorted(), replyBy, overdueBy]);
  return said(one) === said(other);
}
