import type { Database } from '../database/database.ts';
import { holdsFigures } from '../documents/scans/words-to-compare.ts';
import { committeeSettings } from '../people/committee-settings.ts';
import { ownDaysOf } from '../people/own-days.ts';
import type { OwnDays } from '../shared/calendar.ts';
import type { VersionState } from './document-store.ts';
import { type Continuation, continuationsOf } from './review/continuations.ts';
import { type ReviewItem, reviewItems } from './review/items.ts';
import { COUNTS } from './review/live.ts';
import { namedAsReplaced, type Replaced, replacedBy } from './review/replaced.ts';

/** One task of a draft as a secretary looks at it before publishing. */
export type DraftItem = ReviewItem & Continuation;

export type Draft = {
  versionId: number;
  documentId: number;
  number: string | null;
  title: string | null;
  file: string;
  issuedOn: string;
  state: VersionState;
  /** Pages of a scan, from 1, that could not be read. */
  unread: number[];
  items: DraftItem[];
  /** What leaves effect when this is published. */
  replaces: Replaced | null;
  /** What its text says it replaces, while nobody has decided. */
  namesReplaced: Replaced[];
  /** The committee's own days, for the dates it is proposed to be looked at on. */
  ownDays: OwnDays;
};

/** A version with what it proposes now. Null where the committee has none. */
export async function draftOf(db: Database, committeeId: number, versionId: number): Promise<Draft | null> {
  const [version] = await db.query<Omit<Draft, 'items' | 'replaces' | 'namesReplaced' | 'ownDays'>>(
    `select id as "versionId", document_id as "documentId", number, title, file_name as file, issued_on as "issuedOn", state, coalesce(scan->'unread', '[]') as unread
     from document_version where id = $1 and committee_id = $2`,
    [versionId, committeeId],
  );
  if (!version) return null;
  const items = await reviewItems(db, versionId);
  const { clarities } = await committeeSettings(db, committeeId);
  const continued = await continuationsOf(db, committeeId, versionId);
  const isOpen = version.state === 'draft' || version.state === 'waiting';
  return {
    ...version,
    items: items.map((item) => ({
      ...item,
      unclear: item.unclear.filter((clarity) => clarities.includes(clarity)),
      ...(continued.get(item.id) ?? NOTHING_EARLIER),
    })),
    replaces: isOpen ? await replacedBy(db, committeeId, versionId) : null,
    namesReplaced: isOpen ? await namedAsReplaced(db, committeeId, versionId) : [],
    ownDays: await ownDaysOf(db, committeeId),
  };
}

const NOTHING_EARLIER: Continuation = { sure: null, doubtful: [] };

/** Why a person has to look at an item before it may be approved with the others at once; empty where it is sure. */
export type Doubt = 'model' | 'disagreement' | 'no-lead' | 'unread-due' | 'unsure-figures' | 'doubtful-link' | 'act';

export function doubtsAbout(item: DraftItem): Doubt[] {
  return [
    ...(item.origin === 'model' ? (['model'] as const) : []),
    ...(item.disagreement ? (['disagreement'] as const) : []),
    ...(item.lead.length === 0 ? (['no-lead'] as const) : []),
    ...(item.duePhrase !== null && item.due === null && item.dueKind !== 'recurring' && item.dueKind !== 'immediate'
      ? (['unread-due'] as const)
      : []),
    ...(item.unsure.some(holdsFigures) ? (['unsure-figures'] as const) : []),
    ...(item.sure === null && item.doubtful.length > 0 ? (['doubtful-link'] as const) : []),
    ...(item.act !== 'assigns' ? (['act'] as const) : []),
  ];
}

/** Doubts are looked at first, then the rest, each in the order of the document: a number keeps its item while it is approved. */
export function doubtsFirst(items: readonly DraftItem[]): DraftItem[] {
  const rank = (item: DraftItem) => (doubtsAbout(item).length > 0 ? 0 : 1);
  return items.toSorted((a, b) => rank(a) - rank(b));
}

/** The next item that nobody has approved, beginning behind the item `after`; null where all are. */
export function nextWaiting({ items }: Draft, after: number | null): DraftItem | null {
  const order = doubtsFirst(items);
  const at = order.findIndex((item) => item.id === after) + 1;
  return [...order.slice(at), ...order.slice(0, at)].find((item) => item.approvedBy === null) ?? null;
}

/** What nobody has approved and nobody need look at one by one. */
export function sureItems({ items }: Draft): DraftItem[] {
  return items.filter((item) => item.approvedBy === null && doubtsAbout(item).length === 0);
}

/** A version that waits to be published or discarded, as a list names it. */
export type OpenDraft = Omit<Draft, 'items' | 'unread' | 'replaces' | 'namesReplaced' | 'ownDays'> & {
  tasks: number;
  approved: number;
};

/** Every draft and waiting version of a committee, the newest first. */
export function openDrafts(db: Database, committeeId: number): Promise<OpenDraft[]> {
  return db.query<OpenDraft>(
    `select v.id as "versionId", v.document_id as "documentId", v.number, v.title, v.file_name as file, v.issued_on as "issuedOn", v.state,
       count(d.id)::int as tasks,
       (count(d.id) filter (where exists (select 1 from directive_review r where r.directive_id = d.id and r.revoked_at is null and r.decision = 'approved')))::int as approved
     from document_version v left join directive d on d.version_id = v.id and ${COUNTS}
     where v.committee_id = $1 and v.state in ('draft', 'waiting') group by v.id order by v.id desc`,
    [committeeId],
  );
}
