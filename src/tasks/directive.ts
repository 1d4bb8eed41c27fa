import { z } from 'zod';
import type { Range } from '../shared/range.ts';

export const DueKind = z.enum(['before', 'by', 'within', 'recurring', 'event', 'immediate']);
export type DueKind = z.infer<typeof DueKind>;

/** A deadline as a text states it. `due` is the last day named (YYYY-MM-DD), null where no day follows from the words. */
export type Deadline = Range & { phrase: string; due: string | null; kind: DueKind };

/** The six clarities (6 rõ): person, work, time, responsibility, product, authority. */
export const Clarity = z.enum(['person', 'work', 'time', 'responsibility', 'product', 'authority']);
export type Clarity = z.infer<typeof Clarity>;

/**
 * A directive as extraction proposes it: who must do what by when, with the verbatim stretch of the stored text.
 * `lead` and `support` hold canonical names; `leadIds` and `supportIds` the matching agency ids, in the same order.
 * `object` is the text a reader sees around the quote (heading and sentence): names the quote leaves out stand there.
 */
export const ProposedDirective = z.object({
  quote: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  point: z.string().nullable(),
  page: z.number().int().nullable(),
  title: z.string(),
  object: z.string(),
  lead: z.array(z.string()),
  leadIds: z.array(z.string()),
  support: z.array(z.string()),
  supportIds: z.array(z.string()),
  collective: z.boolean(),
  due: z.string().nullable(),
  dueKind: DueKind.nullable(),
  duePhrase: z.string().nullable(),
  unclear: z.array(Clarity),
  /** What the document does with the task, in so many words. */
  act: z.enum(['assigns', 're-assigns', 'cancels', 'says-done']),
});
export type ProposedDirective = z.infer<typeof ProposedDirective>;
