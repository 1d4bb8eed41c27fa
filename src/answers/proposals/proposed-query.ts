import { z } from 'zod';
import { Query, Role, StatusFilter } from '../query.ts';

const KINDS = Query.options.map((option) => option.shape.kind.value);

/** A query as a model writes it: bodies by the words that name them, days as text. What becomes of it is `permittedQuery`'s to say. */
export const ProposedQuery = z.object({
  kind: z.enum(KINDS),
  agencies: z.array(z.string()),
  excluded: z.array(z.string()),
  roles: z.array(Role),
  from: z.string().nullable(),
  to: z.string().nullable(),
  undated: z.boolean().nullable(),
  status: z.array(StatusFilter),
  moved: z.int().nullable(),
  lateDays: z.int().nullable(),
  topic: z.string().nullable(),
  document: z.string().nullable(),
  code: z.string().nullable(),
});
export type ProposedQuery = z.infer<typeof ProposedQuery>;
