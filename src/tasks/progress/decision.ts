import { z } from 'zod';
import { ToldDocument } from './report.ts';

const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** What a secretary or approver decides about a task: on a report, a date, a difficulty, a dispute. */
export const Decision = z.object({
  kind: z.enum([
    'done',
    'returned',
    'asked-again',
    'reopened',
    'stopped',
    'granted',
    'refused',
    'corrected',
    'answered',
    'escalated',
    'accepted',
    'declined',
  ]),
  /** The product it rests on, or the document that decides. */
  document: ToldDocument.nullable(),
  /** The new day of a granted or corrected date. */
  to: Day.nullable(),
  reason: z.string().nullable(),
});
export type Decision = z.infer<typeof Decision>;

/** What a decision still lacks: a completion its paper (or a reason to do without), a date its day, everything else its reason. */
export type Lacking = 'product' | 'to' | 'reason';

export function lackingOf({ kind, document, to, reason }: Decision): Lacking | null {
  switch (kind) {
    case 'done':
      return (document?.number && document.date) || reason ? null : 'product';
    case 'granted':
    case 'corrected':
      if (to === null) return 'to';
      return document?.number || reason ? null : 'reason';
    case 'stopped':
      return document?.number || reason ? null : 'reason';
    case 'escalated':
      return null;
    default:
      return reason ? null : 'reason';
  }
}
