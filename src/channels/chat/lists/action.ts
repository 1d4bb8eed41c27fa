import type { Block } from '../../../tasks/lists/parts.ts';

/** A tap about lists of tasks that leave as files, are sent for comment and come back. `block`: the part of one reviewer. */
export type ListAction =
  | { do: 'list'; step: 'export'; versionId: number; format: 'xlsx' | 'docx'; block?: Block }
  | { do: 'list'; step: 'more' | 'blocks' | 'reconcile'; versionId: number }
  | { do: 'list'; step: 'comment'; versionId: number; sure: boolean }
  /** `agencyId` null: of all whose round is open. */
  | { do: 'list'; step: 'baseline'; agencyId: string | null; sure: boolean }
  | { do: 'list'; step: 'accept' | 'dismiss'; listId: number };
