import { type DraftItem, doubtsFirst, nextWaiting, sureItems } from '../../../tasks/draft.ts';
import {
  approveItems,
  decideLink,
  dropItems,
  editItem,
  mergeItems,
  splitItem,
  trackItems,
} from '../../../tasks/review/decide.ts';
import { withoutProposals } from '../../../tasks/review/items.ts';
import { supersedeWith } from '../../../tasks/review/replaced.ts';
import { needsTracking, proposedTracking } from '../../../tasks/review/tracking.ts';
import { undoAct } from '../../../tasks/review/undo.ts';
import { shortened } from '../answer-view.ts';
import type { Reply } from '../message.ts';
import { type MemberTalk, saying } from '../talk.ts';
import type { LifeAction, ReviewAction } from './action.ts';
import { askFor } from './asking.ts';
import { itemCard } from './card.ts';
import { changeWords } from './change-words.ts';
import { clarityReplies, requireClarities } from './clarity.ts';
import { type Desk, decidingOf, inPlace, openDesk } from './desk.ts';
import { diffReplies } from './diff.ts';
import { draftSummary, nameOf } from './draft-view.ts';
import { type Doing, trackedFrom } from './item-words.ts';
import { isOfLife, lifeReplies } from './on-life.ts';
import { after, goneReplies, reloaded, shown } from './outcome.ts';

/** A tap while a draft is looked through. A second tap of the same finds what the first did and changes nothing. */
export async function reviewReplies(
  talk: MemberTalk,
  action: ReviewAction | LifeAction,
  messageId: string | null,
): Promise<Reply[]> {
  if (isOfLife(action)) return lifeReplies(talk, action, messageId);
  const desk = await openDesk(talk, action.versionId, messageId);
  if (Array.isArray(desk)) return desk;
  switch (action.step) {
    case 'open':
      return [draftSummary(desk.draft, desk.words)];
    case 'summary':
      return inPlace(desk, draftSummary(desk.draft, desk.words));
    case 'begin': {
      const first = nextWaiting(desk.draft, null) ?? doubtsFirst(desk.draft.items)[0] ?? null;
      return shown({ ...desk, messageId: null }, first, null, null);
    }
    case 'approve-sure':
      return approvedSure(desk);
    case 'track-all':
      return trackedAll(desk);
    case 'diff':
      return diffReplies(desk);
    case 'clarity':
      return clarityReplies(desk, action.page, action.page === 0);
    case 'require':
      return requireClarities(desk, action.clarities);
    case 'supersede':
      return superseding(desk, action.documentId);
    case 'undo':
      return undone(desk, action);
    default: {
      const item = desk.draft.items.find((one) => one.id === action.itemId);
      return item ? decided(desk, item, action) : goneReplies(desk, action.itemId);
    }
  }
}

async function decided(desk: Desk, item: DraftItem, action: Exclude<Doing, { step: 'undo' }>): Promise<Reply[]> {
  const { talk, words, draft } = desk;
  const { db, member } = talk;
  const deciding = decidingOf(talk);
  const title = shortened(item.title, 80);
  switch (action.step) {
    case 'card': {
      const options = { menu: action.menu, today: talk.deps.today() };
      return inPlace(action.anew ? { ...desk, messageId: null } : desk, itemCard(draft, item, words, options));
    }
    case 'ask':
      return askFor(desk, item, action.field);
    case 'approve': {
      if (item.approvedBy) return shown(desk, item, words('approved-already', { by: item.approvedBy }), null);
      const done = await approveItems(db, member.committeeId, [item.id], deciding);
      return after(desk, item, done, words('did-approve', { title }), 'next');
    }
    case 'edit': {
      const done = await editItem(db, member.committeeId, item.id, action.change, null, deciding);
      return after(desk, item, done, words('did-edit', { what: changeWords(item, action.change, words) }), 'made');
    }
    case 'split': {
      const done = await splitItem(db, member.committeeId, item.id, action.parts, null, deciding);
      return after(desk, item, done, words('did-split', { title, n: action.parts.length }), 'made');
    }
    case 'merge': {
      const other = draft.items.find((one) => one.id === action.otherId);
      if (!other) return goneReplies(desk, action.otherId);
      const done = await mergeItems(db, member.committeeId, inOrder(draft.items, [item, other]), null, deciding);
      return after(desk, item, done, words('did-merge', { title, other: shortened(other.title, 80) }), 'made');
    }
    case 'drop': {
      const done = await dropItems(db, member.committeeId, [item.id], action.reason, deciding);
      return after(desk, item, done, words('did-drop', { title, reason: action.reason }), 'next');
    }
    case 'link': {
      const done = await decideLink(db, member.committeeId, item.id, action.otherId, action.decision, null, deciding);
      return after(desk, item, done, words(action.decision === 'link' ? 'did-link' : 'did-refuse', { title }), 'made');
    }
    case 'track': {
      const { date, rhythm } = action;
      const done = await trackItems(db, member.committeeId, [{ id: item.id, date, rhythm }], deciding);
      return after(desk, item, done, words('did-track', { title }), 'made');
    }
  }
}

function inOrder(items: readonly DraftItem[], some: readonly DraftItem[]): number[] {
  return items.filter((item) => some.includes(item)).map((item) => item.id);
}

async function approvedSure(desk: Desk): Promise<Reply[]> {
  const { talk, words, draft } = desk;
  const sure = sureItems(draft);
  const first = sure[0];
  if (!first) return shown(desk, null, words('none-sure'), null);
  const ids = sure.map((item) => item.id);
  const done = await approveItems(talk.db, talk.member.committeeId, ids, decidingOf(talk));
  if (done.kind !== 'done') return after(desk, first, done, '', 'next');
  const note = words('did-approve-sure', { n: done.items.length });
  return shown(await reloaded(desk), null, note, { actId: done.actId, itemId: first.id });
}

/** Accepts the date and rhythm proposed for every item without a deadline. */
async function trackedAll(desk: Desk): Promise<Reply[]> {
  const { talk, words, draft } = desk;
  const from = trackedFrom(draft, talk.deps.today());
  const tracking = withoutProposals(draft.items)
    .filter((item) => needsTracking(item) && !item.tracking)
    .map((item) => ({ id: item.id, ...proposedTracking(item, from, draft.ownDays) }));
  const first = tracking[0];
  if (!first) return shown(desk, null, words('none-to-track'), null);
  const done = await trackItems(talk.db, talk.member.committeeId, tracking, decidingOf(talk));
  if (done.kind !== 'done') return [saying(talk.words('button-gone'))];
  const note = words('did-track-all', { n: tracking.length });
  return shown(await reloaded(desk), null, note, { actId: done.actId, itemId: first.id });
}

/** The draft takes the place of the document its text names; nothing changes in the register before it is published. */
async function superseding(desk: Desk, documentId: number): Promise<Reply[]> {
  const { talk, draft, words } = desk;
  const named = draft.namesReplaced.find((one) => one.documentId === documentId);
  if (!named) return [saying(talk.words('button-gone'))];
  await supersedeWith(talk.db, talk.member.committeeId, draft.versionId, documentId);
  return shown(await reloaded(desk), null, words('did-supersede', { document: nameOf(named) }), null);
}

async function undone(desk: Desk, action: Extract<ReviewAction, { step: 'undo' }>): Promise<Reply[]> {
  const { talk, words } = desk;
  const back = await undoAct(talk.db, talk.member.committeeId, action.actId, decidingOf(talk));
  const now = await reloaded(desk);
  const item = now.draft.items.find((one) => one.id === action.itemId) ?? null;
  const note = back.kind === 'built-upon' ? words('undo-built-upon', { by: back.by }) : words(`undo-${back.kind}`);
  return shown(now, item ?? nextWaiting(now.draft, null), note, null);
}
