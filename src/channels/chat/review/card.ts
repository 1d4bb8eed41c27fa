import { formatDay } from '../../../shared/calendar.ts';
import type { Words } from '../../../shared/words.ts';
import { type Draft, type DraftItem, doubtsAbout, doubtsFirst } from '../../../tasks/draft.ts';
import { needsTracking, proposedTracking } from '../../../tasks/review/tracking.ts';
import { shortened } from '../answer-view.ts';
import type { Button, Reply } from '../message.ts';
import { bold, quoted, rich } from '../rich-text.ts';
import type { Menu } from './action.ts';
import { menuButtons, menuText } from './card-menus.ts';
import { nameOf } from './draft-view.ts';
import {
  disagreementLine,
  dueWords,
  namesOf,
  onItem,
  rhythmWords,
  trackedFrom,
  type Undo,
  undoButton,
  unsureLine,
} from './item-words.ts';

const LONGEST_QUOTE = 700;
const LONGEST_TITLE = 300;

export type CardOptions = {
  /** What was just done, above the card. */
  note?: string | null;
  undo?: Undo | null;
  menu?: Menu | undefined;
  /** The day from which a tracking date is counted. */
  today: string;
};

/** One item of a draft as it stands now, with everything that can be decided about it. */
export function itemCard(
  draft: Draft,
  item: DraftItem,
  words: Words,
  options: CardOptions,
): Extract<Reply, { kind: 'blocks' }> {
  const order = doubtsFirst(draft.items);
  const at = order.findIndex((one) => one.id === item.id);
  const head = words('card-head', { document: nameOf(draft), n: at + 1, of: order.length });
  const menu = options.menu;
  return {
    kind: 'blocks',
    blocks: [
      ...(options.note ? [rich(options.note, '\n')] : []),
      rich(head),
      bold(shortened(item.title, LONGEST_TITLE)),
      rich(itemLines(item, words).join('\n')),
      quoted(shortened(item.quote, LONGEST_QUOTE)),
      rich([...placeLines(item, words), ...stateLines(draft, item, words, options.today)].join('\n')),
      ...(menu ? menuText(draft, item, menu, words) : []),
    ],
    buttons: [
      ...(options.undo ? [[undoButton(item.versionId, options.undo, words)]] : []),
      ...(menu ? menuButtons(draft, item, menu, words, options.today) : ownButtons(item, words)),
      turnButtons(order, at, words),
      [{ label: words('button-overview'), action: { do: 'review', step: 'summary', versionId: item.versionId } }],
    ],
  };
}

function itemLines(item: DraftItem, words: Words): string[] {
  return [
    item.lead.length > 0 ? words('draft-lead', { names: namesOf(item.lead) }) : words('draft-no-lead'),
    ...(item.support.length > 0 ? [words('draft-support', { names: namesOf(item.support) })] : []),
    dueWords(item, words),
  ];
}

function placeLines(item: DraftItem, words: Words): string[] {
  const place = [item.point, item.page === null ? null : words('card-page', { page: item.page })].filter(Boolean);
  return [
    ...(place.length > 0 ? [place.join(', ')] : []),
    ...(item.unclear.length > 0
      ? [words('draft-unclear', { what: item.unclear.map((c) => words(`clarity-${c}`)).join(', ') })]
      : []),
    ...(unsureLine(item, words) ? [unsureLine(item, words) as string] : []),
  ];
}

function stateLines(draft: Draft, item: DraftItem, words: Words, today: string): string[] {
  const { sure, doubtful } = item;
  const to = item.due ? formatDay(item.due) : words('no-day');
  return [
    ...(sure
      ? [words('card-continues', { code: sure.code, from: sure.due ? formatDay(sure.due) : words('no-day'), to })]
      : []),
    ...doubtful.map((task) => words('card-may-continue', { code: task.code, title: shortened(task.title, 120) })),
    ...(disagreementLine(item, words) ? [disagreementLine(item, words) as string] : []),
    ...doubtsAbout(item).map((doubt) => words(`item-doubt-${doubt}`)),
    ...(needsTracking(item) ? [trackingLine(draft, item, words, today)] : []),
    item.approvedBy ? words('card-approved', { by: item.approvedBy }) : words('card-waiting'),
  ];
}

function trackingLine(draft: Draft, item: DraftItem, words: Words, today: string): string {
  const kept = item.tracking;
  if (kept) return words('tracking-kept', { day: formatDay(kept.date), rhythm: rhythmWords(kept.rhythm, words) });
  const proposal = proposedTracking(item, trackedFrom(draft, today), draft.ownDays);
  return words('tracking-proposed', {
    day: formatDay(proposal.date),
    rhythm: rhythmWords(proposal.rhythm, words),
    because: words(`tracking-because-${proposal.because}`),
  });
}

function ownButtons(item: DraftItem, words: Words): Button[][] {
  const menu = (name: Menu) => onItem(item, words(`menu-${name}`), { step: 'card', menu: name });
  return [
    [
      ...(item.approvedBy === null ? [onItem(item, words('button-approve'), { step: 'approve' })] : []),
      menu('edit'),
      menu('drop'),
    ],
    [menu('split'), menu('merge'), menu('link')],
  ];
}

function turnButtons(order: readonly DraftItem[], at: number, words: Words): Button[] {
  const before = order[at - 1];
  const after = order[at + 1];
  return [
    ...(before ? [onItem(before, words('button-before'), { step: 'card' })] : []),
    ...(after ? [onItem(after, words('button-after'), { step: 'card' })] : []),
  ];
}
