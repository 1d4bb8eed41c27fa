import type { Words } from '../../../shared/words.ts';
import type { Draft, DraftItem } from '../../../tasks/draft.ts';
import { needsTracking, proposedTracking } from '../../../tasks/review/tracking.ts';
import { clauseParts } from '../../../tasks/review/typed-reply.ts';
import { shortened } from '../answer-view.ts';
import type { Button } from '../message.ts';
import { type RichText, rich } from '../rich-text.ts';
import type { Field, Menu } from './action.ts';
import { dueWords, onItem, trackedFrom } from './item-words.ts';

/** Items that another may be merged with: those next to it in the document. */
const NEIGHBOURS = 8;

function neighbours(draft: Draft, item: DraftItem): DraftItem[] {
  const at = draft.items.findIndex((one) => one.id === item.id);
  return draft.items
    .map((one, i) => ({ one, away: Math.abs(i - at) }))
    .filter(({ away }) => away > 0)
    .toSorted((a, b) => a.away - b.away)
    .slice(0, NEIGHBOURS)
    .map(({ one }) => one)
    .toSorted((a, b) => a.ordinal - b.ordinal || a.id - b.id);
}

/** What stands under the card while a menu is open. */
export function menuText(draft: Draft, item: DraftItem, menu: Menu, words: Words): RichText[] {
  switch (menu) {
    case 'merge':
      return [
        rich('\n', words('merge-with')),
        ...neighbours(draft, item).map((one, i) => rich(`${i + 1}. ${shortened(one.title, 120)}`)),
      ];
    case 'split': {
      const parts = clauseParts(item, draft.issuedOn);
      const lines = parts.map((part, i) => rich(`${i + 1}. ${part.title} – ${dueWords(part.due ?? item, words)}`));
      return parts.length > 0 ? [rich('\n', words('split-at')), ...lines] : [rich('\n', words('split-nowhere'))];
    }
    case 'drop':
      return [rich('\n', words('drop-why'))];
    case 'edit':
      return [rich('\n', words('edit-what'))];
    case 'link':
      return [rich('\n', words('link-which'))];
  }
}

const DROP_REASONS = ['no-task', 'double', 'general', 'elsewhere'] as const;

/** The buttons of a menu instead of the card's own. */
export function menuButtons(draft: Draft, item: DraftItem, menu: Menu, words: Words, today: string): Button[][] {
  const ask = (field: Field) => onItem(item, words(`type-${field}`), { step: 'ask', field });
  const back = [onItem(item, words('button-back'), { step: 'card' })];
  switch (menu) {
    case 'edit':
      return [
        [ask('lead'), ask('support')],
        [ask('due'), ask('title')],
        ...(needsTracking(item) ? [trackingButtons(draft, item, words, today)] : []),
        back,
      ];
    case 'drop':
      return [
        ...DROP_REASONS.map((name) => {
          const reason = words(`drop-for-${name}`);
          return [onItem(item, reason, { step: 'drop', reason })];
        }),
        [ask('reason')],
        back,
      ];
    case 'split': {
      const parts = clauseParts(item, draft.issuedOn);
      const propose = onItem(item, words('button-split-clauses', { n: parts.length }), { step: 'split', parts });
      return [...(parts.length > 0 ? [[propose]] : []), [ask('parts')], back];
    }
    case 'merge': {
      const numbers = neighbours(draft, item).map((one, i) =>
        onItem(item, String(i + 1), { step: 'merge', otherId: one.id }),
      );
      return [numbers.slice(0, 4), numbers.slice(4), back].filter((row) => row.length > 0);
    }
    case 'link':
      return [...linkButtons(item, words), [ask('code')], back];
  }
}

function linkButtons(item: DraftItem, words: Words): Button[][] {
  const { sure, doubtful } = item;
  const decide = (label: string, otherId: number, decision: 'link' | 'refuse') =>
    onItem(item, label, { step: 'link', otherId, decision });
  return [
    ...(sure ? [[decide(words('button-not-continuing', { code: sure.code }), sure.directiveId, 'refuse')]] : []),
    ...doubtful.map(({ code, directiveId }) => [
      decide(words('button-continuing', { code }), directiveId, 'link'),
      decide(words('button-not-continuing', { code }), directiveId, 'refuse'),
    ]),
  ];
}

function trackingButtons(draft: Draft, item: DraftItem, words: Words, today: string): Button[] {
  const { date, rhythm } = item.tracking ?? proposedTracking(item, trackedFrom(draft, today), draft.ownDays);
  return [
    ...(item.tracking ? [] : [onItem(item, words('button-track'), { step: 'track', date, rhythm })]),
    onItem(item, words('type-tracking'), { step: 'ask', field: 'tracking' }),
  ];
}
