import type { Clarity } from '../../../tasks/directive.ts';
import type { Reassigning } from '../../../tasks/reassign.ts';
import type { ReviewItem, Rhythm } from '../../../tasks/review/items.ts';
import type { Change, Part } from '../../../tasks/review/made.ts';
import type { OwnerView } from '../../../tasks/task-view.ts';

/** What a card offers beside its first row of buttons. */
export type Menu = 'edit' | 'drop' | 'split' | 'merge' | 'link';

/** What is typed rather than tapped. */
export type Field = 'lead' | 'support' | 'due' | 'title' | 'parts' | 'reason' | 'code' | 'tracking';

type OnItem = { do: 'review'; versionId: number; itemId: number };

/** A tap while a draft is looked through, item by item or as a whole. `anew`: as a message of its own instead of in place. */
export type ReviewAction =
  | (OnItem & { step: 'card'; menu?: Menu; anew?: boolean })
  | (OnItem & { step: 'approve' })
  | (OnItem & { step: 'ask'; field: Field })
  | (OnItem & { step: 'edit'; change: Change })
  | (OnItem & { step: 'split'; parts: Part[] })
  | (OnItem & { step: 'merge'; otherId: ReviewItem['id'] })
  | (OnItem & { step: 'drop'; reason: string })
  | (OnItem & { step: 'link'; otherId: number; decision: 'link' | 'refuse' })
  | (OnItem & { step: 'track'; date: string; rhythm: Rhythm })
  | (OnItem & { step: 'undo'; actId: string })
  | { do: 'review'; versionId: number; step: 'summary' | 'open' | 'begin' | 'approve-sure' | 'track-all' | 'diff' }
  | { do: 'review'; versionId: number; step: 'supersede'; documentId: number }
  | { do: 'review'; versionId: number; step: 'clarity'; page: number }
  | { do: 'review'; versionId: number; step: 'require'; clarities: Clarity[] };

/** A tap about a task that is published, or about a document as a whole. */
export type LifeAction =
  | { do: 'review'; step: 'reassign'; code: string }
  | ({ do: 'review'; step: 'reassign-sure' } & Reassigning & { on: string })
  | { do: 'review'; step: 'reassign-undo'; code: string; id: number }
  | { do: 'review'; step: 'withdraw'; versionId: number; reason?: string };

/** What the next message is about: a field of an item, the new owners of a task and the ground for it, why a document is withdrawn. */
export type ReviewAsk =
  | { versionId: number; itemId: number; field: Field }
  | { code: string; owners: { lead: OwnerView[]; support: OwnerView[] } | null }
  | { withdraws: number };
