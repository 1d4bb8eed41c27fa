import { formatDay } from '../../../shared/calendar.ts';
import type { DraftItem } from '../../../tasks/draft.ts';
import { earlierTaskOf } from '../../../tasks/review/continuations.ts';
import { dropItems } from '../../../tasks/review/decide.ts';
import type { Change } from '../../../tasks/review/made.ts';
import { namingIn } from '../../../tasks/review/naming.ts';
import { proposedTracking, typedRhythm } from '../../../tasks/review/tracking.ts';
import { typedDue, typedOwners, typedParts } from '../../../tasks/review/typed-reply.ts';
import { shortened } from '../answer-view.ts';
import type { Button, Context, Reply } from '../message.ts';
import { bold, rich } from '../rich-text.ts';
import { asks, codesIn, isOnlyCode } from '../spoken.ts';
import type { MemberTalk } from '../talk.ts';
import type { Field } from './action.ts';
import { changeWords } from './change-words.ts';
import { type Desk, decidingOf, openDesk } from './desk.ts';
import { dueWords, onItem, rhythmWords, trackedFrom } from './item-words.ts';
import { typedOfLife } from './on-life.ts';
import { after, goneReplies } from './outcome.ts';

const LONGEST_TITLE = 500;

/** Asks for what is typed, with an example; the reply, or the next message, is read as it. */
export function askFor({ words, draft }: Desk, item: DraftItem, field: Field, before: string | null = null): Reply[] {
  const about = rich(
    ...(before ? [before, '\n'] : []),
    words(`ask-item-${field}`, { title: shortened(item.title, 120) }),
  );
  const review = { versionId: draft.versionId, itemId: item.id, field };
  return [{ kind: 'blocks', blocks: [about], asks: true, context: { expects: 'review', review } }];
}

/** The reply to what was asked about an item: shown back as old → new and done by one tap. Null for what is plainly something else. */
export async function typedReplies(talk: MemberTalk, text: string, context: Context): Promise<Reply[] | null> {
  const ask = context.review;
  if (!ask) return null;
  if (!('itemId' in ask)) return typedOfLife(talk, text, ask);
  const elsewhere = asks(text) || (isOnlyCode(text) && ask.field !== 'code');
  if (elsewhere && !talk.incoming.replyTo) return null;
  const desk = await openDesk(talk, ask.versionId, null);
  if (Array.isArray(desk)) return desk;
  const item = desk.draft.items.find((one) => one.id === ask.itemId);
  if (!item) return goneReplies(desk, ask.itemId);
  switch (ask.field) {
    case 'lead':
    case 'support':
      return owners(desk, item, ask.field, text);
    case 'due': {
      const due = typedDue(text, desk.draft.issuedOn);
      return due ? proposal(desk, item, { due }) : askFor(desk, item, 'due', desk.words('unread-due', { text }));
    }
    case 'title': {
      const title = text.replace(/\s+/g, ' ').trim().slice(0, LONGEST_TITLE);
      return proposal(desk, item, { title: title.charAt(0).toUpperCase() + title.slice(1) });
    }
    case 'parts':
      return parts(desk, item, text);
    case 'reason': {
      const reason = text.trim().slice(0, LONGEST_TITLE);
      const done = await dropItems(talk.db, talk.member.committeeId, [item.id], reason, decidingOf(talk));
      return after(desk, item, done, desk.words('did-drop', { title: shortened(item.title, 80), reason }), 'next');
    }
    case 'code':
      return link(desk, item, text);
    case 'tracking':
      return tracking(desk, item, text);
  }
}

const NOBODY = /^(?:không(?: có)?|khong(?: co)?|bỏ|bo|xóa|xoa|none|-|–)\.?$/iu;

async function owners(desk: Desk, item: DraftItem, role: 'lead' | 'support', text: string): Promise<Reply[]> {
  const { talk, draft, words } = desk;
  if (role === 'support' && NOBODY.test(text.trim())) return proposal(desk, item, { support: [] });
  const { owners: named, unread } = typedOwners(text, await namingIn(talk.db, draft.versionId, draft.items));
  if (unread.length > 0 || named.length === 0)
    return askFor(desk, item, role, words('unread-owners', { names: unread.join('; ') || text }));
  if (role === 'support') return proposal(desk, item, { support: named });
  // Nobody both leads and supports.
  const support = item.support.filter((o) => !named.some((lead) => lead.id === o.id));
  return proposal(desk, item, { lead: named, ...(support.length < item.support.length ? { support } : {}) });
}

function proposal(desk: Desk, item: DraftItem, change: Change): Reply[] {
  const { words } = desk;
  const field: Field = change.lead ? 'lead' : change.support ? 'support' : change.title !== undefined ? 'title' : 'due';
  return confirming(desk, item, changeWords(item, change, words), [
    onItem(item, words('button-keep'), { step: 'edit', change }),
    onItem(item, words('button-again'), { step: 'ask', field }),
  ]);
}

function confirming({ words }: Desk, item: DraftItem, what: string, buttons: Button[]): Reply[] {
  return [
    {
      kind: 'blocks',
      blocks: [bold(shortened(item.title, 200)), rich(what), rich(words('confirm-tap'))],
      buttons: [buttons, [onItem(item, words('button-card'), { step: 'card' })]],
    },
  ];
}

function parts(desk: Desk, item: DraftItem, text: string): Reply[] {
  const { words, draft } = desk;
  const typed = typedParts(text, draft.issuedOn);
  if (typed.length < 2) return askFor(desk, item, 'parts', words('unread-parts'));
  const lines = typed.map((part, i) => `${i + 1}. ${part.title} – ${dueWords(part.due ?? item, words)}`);
  return confirming(desk, item, lines.join('\n'), [
    onItem(item, words('button-split-parts', { n: typed.length }), { step: 'split', parts: typed }),
    onItem(item, words('button-again'), { step: 'ask', field: 'parts' }),
  ]);
}

async function link(desk: Desk, item: DraftItem, text: string): Promise<Reply[]> {
  const { talk, words, draft } = desk;
  const code = codesIn(/^\s*\d{1,6}\s*$/.test(text) ? `NV-${text.trim()}` : text)[0];
  const task = code ? await earlierTaskOf(talk.db, talk.member.committeeId, draft.versionId, code) : null;
  if (!task) return askFor(desk, item, 'code', words('unread-code', { text }));
  const day = (due: string | null) => (due ? formatDay(due) : words('no-day'));
  const what = [
    `${task.code} “${shortened(task.title, 200)}”`,
    words('card-continues', { code: task.code, from: day(task.due), to: day(item.due) }),
  ];
  return confirming(desk, item, what.join('\n'), [
    onItem(item, words('button-keep'), { step: 'link', otherId: task.directiveId, decision: 'link' }),
    onItem(item, words('button-again'), { step: 'ask', field: 'code' }),
  ]);
}

function tracking(desk: Desk, item: DraftItem, text: string): Reply[] {
  const { talk, words, draft } = desk;
  const today = talk.deps.today();
  const usual = item.tracking ?? proposedTracking(item, trackedFrom(draft, today), draft.ownDays);
  const rhythm = typedRhythm(text);
  const read = typedDue(text.replace(/[,;(]?\s*(?:hằng|hàng|mỗi|hang|moi)\s+\S+\)?/iu, ''), today);
  const date = read?.due ?? (rhythm ? usual.date : null);
  if (!date || date < today) return askFor(desk, item, 'tracking', words('unread-due', { text }));
  const kept = { date, rhythm: rhythm ?? usual.rhythm };
  const what = words('tracking-kept', { day: formatDay(date), rhythm: rhythmWords(kept.rhythm, words) });
  return confirming(desk, item, what, [
    onItem(item, words('button-keep'), { step: 'track', ...kept }),
    onItem(item, words('button-again'), { step: 'ask', field: 'tracking' }),
  ]);
}
