import { type DraftItem, draftOf, nextWaiting } from '../../../tasks/draft.ts';
import type { Decided } from '../../../tasks/review/decide.ts';
import { placeOf } from '../../../tasks/review/items.ts';
import { standingFor } from '../../../tasks/review/live.ts';
import type { Reply } from '../message.ts';
import { saying } from '../talk.ts';
import { itemCard } from './card.ts';
import { type Desk, hereAlready, inPlace } from './desk.ts';
import { draftSummary } from './draft-view.ts';
import type { Undo } from './item-words.ts';

/** The card of an item, or the summary where there is none to show. */
export function shown(desk: Desk, item: DraftItem | null, note: string | null, undo: Undo | null): Reply[] {
  const { draft, words, talk } = desk;
  return inPlace(
    desk,
    item
      ? itemCard(draft, item, words, { note, undo, today: talk.deps.today() })
      : draftSummary(draft, words, { note, undo }),
  );
}

/** What is shown after an act: what it made, or the next item that waits; or who else was first, with the item as it is now. */
export async function after(
  desk: Desk,
  item: DraftItem,
  done: Decided,
  note: string,
  show: 'made' | 'next',
): Promise<Reply[]> {
  if (done.kind === 'closed') return [saying(hereAlready(desk.draft, desk.talk))];
  if (done.kind === 'not-found') return [saying(desk.talk.words('button-gone'))];
  if (done.kind === 'changed-meanwhile') return goneReplies(desk, item.id);
  const now = await reloaded(desk);
  const made = now.draft.items.find((one) => one.id === done.items[0]) ?? null;
  return shown(now, show === 'made' ? made : nextWaiting(now.draft, item.id), note, {
    actId: done.actId,
    itemId: item.id,
  });
}

/** The draft as it stands after an act. */
export async function reloaded(desk: Desk): Promise<Desk> {
  const { db, member } = desk.talk;
  return { ...desk, draft: (await draftOf(db, member.committeeId, desk.draft.versionId)) ?? desk.draft };
}

/** Somebody else was first: who did what, and the item as it is now. */
export async function goneReplies(desk: Desk, itemId: number): Promise<Reply[]> {
  const { talk, words, draft } = desk;
  const place = await placeOf(talk.db, itemId);
  if (!place?.gone || place.versionId !== draft.versionId) return [saying(talk.words('button-gone'))];
  const heir = await standingFor(talk.db, talk.member.committeeId, itemId);
  const item = draft.items.find((one) => one.id === heir) ?? nextWaiting(draft, null);
  return shown(desk, item, words(`gone-${place.gone.decision}`, { by: place.gone.by }), null);
}
