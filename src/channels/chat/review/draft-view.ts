import { formatDay } from '../../../shared/calendar.ts';
import { withoutPersons } from '../../../shared/offices-only.ts';
import type { Words } from '../../../shared/words.ts';
import { type Draft, type DraftItem, doubtsFirst, sureItems } from '../../../tasks/draft.ts';
import { isProposal, withoutProposals } from '../../../tasks/review/items.ts';
import { needsTracking } from '../../../tasks/review/tracking.ts';
import { shortened } from '../answer-view.ts';
import type { Button, Reply } from '../message.ts';
import { bold, quoted, type RichText, rich } from '../rich-text.ts';
import { disagreementLine, dueWords, namesOf, onItem, type Undo, undoButton, unsureLine } from './item-words.ts';

const ROWS_A_PAGE = 5;
const LONGEST_QUOTE = 400;

type Blocks = Extract<Reply, { kind: 'blocks' }>;

/** What was read of a file, before anybody else sees it: how many tasks, what needs a look, and what can be done with it. */
export function draftSummary(
  draft: Draft,
  words: Words,
  { note = null, undo = null }: { note?: string | null; undo?: Undo | null } = {},
): Blocks {
  const { items } = draft;
  const approved = items.filter((d) => d.approvedBy !== null).length;
  const sure = sureItems(draft).length;
  const counted = withoutProposals(items);
  return {
    kind: 'blocks',
    blocks: [
      ...(note ? [rich(note, '\n')] : []),
      bold(words('draft-head', { document: nameOf(draft), day: formatDay(draft.issuedOn) })),
      rich(
        words('draft-counts', {
          tasks: counted.length,
          undated: counted.filter((d) => d.due === null).length,
          ownerless: counted.filter((d) => d.lead.length === 0).length,
          unclear: counted.filter((d) => d.unclear.length > 0).length,
        }),
      ),
      ...modelLines(draft, words),
      ...(draft.unread.length > 0 ? [rich(words('draft-unread', { pages: draft.unread.join(', ') }))] : []),
      rich(words('draft-review', { sure, doubtful: items.length - approved - sure, approved })),
      ...(draft.state === 'published'
        ? []
        : [rich(words(draft.state === 'waiting' ? 'draft-waiting' : 'draft-unseen'))]),
      ...(draft.replaces && draft.state === 'draft'
        ? [rich(words('draft-replaces', { document: nameOf(draft.replaces) }))]
        : []),
      ...draft.namesReplaced.map((named) => rich(words('draft-names-replaced', { document: nameOf(named) }))),
    ],
    buttons: summaryButtons(draft, words, undo),
  };
}

/** What a language model adds to be looked at; nothing where it has nothing to say. */
function modelLines({ items }: Draft, words: Words): RichText[] {
  const proposed = items.filter(isProposal).length;
  const otherwise = items.filter((item) => item.disagreement && item.approvedBy === null).length;
  return proposed + otherwise > 0 ? [rich(words('model-counts', { proposed, otherwise }))] : [];
}

function summaryButtons(draft: Draft, words: Words, undo: Undo | null): Button[][] {
  const { versionId, items, state } = draft;
  const sure = sureItems(draft).length;
  const untracked = withoutProposals(items).filter((item) => needsTracking(item) && !item.tracking).length;
  const review = (label: string, step: 'begin' | 'approve-sure' | 'track-all' | 'diff'): Button[] => [
    { label, action: { do: 'review', versionId, step } },
  ];
  return [
    ...(undo ? [[undoButton(versionId, undo, words)]] : []),
    ...(items.length > 0
      ? [
          review(words('button-review'), 'begin'),
          [{ label: words('button-draft'), action: { do: 'draft' as const, versionId, page: 0 } }],
        ]
      : []),
    ...(sure > 0 ? [review(words('button-approve-sure', { n: sure }), 'approve-sure')] : []),
    ...(untracked > 0 ? [review(words('button-track-all', { n: untracked }), 'track-all')] : []),
    ...(items.length > 0
      ? [
          [
            {
              label: words('button-clarity'),
              action: { do: 'review' as const, versionId, step: 'clarity' as const, page: 0 },
            },
          ],
        ]
      : []),
    ...(draft.replaces ? [review(words('button-diff'), 'diff')] : []),
    ...draft.namesReplaced.map((named): Button[] => [
      {
        label: words('button-supersede', { document: nameOf(named) }),
        action: { do: 'review', versionId, step: 'supersede', documentId: named.documentId },
      },
    ]),
    ...(items.length > 0 ? [listButtons(versionId, words)] : []),
    state === 'published' ? [withdrawButton(versionId, words)] : publishingButtons(versionId, words),
  ];
}

function withdrawButton(versionId: number, words: Words): Button {
  return { label: words('button-withdraw'), action: { do: 'review', step: 'withdraw', versionId } };
}

function listButtons(versionId: number, words: Words): Button[] {
  return [
    { label: words('button-list-xlsx'), action: { do: 'list', step: 'export', versionId, format: 'xlsx' } },
    { label: words('button-list-docx'), action: { do: 'list', step: 'export', versionId, format: 'docx' } },
    { label: words('button-list-more'), action: { do: 'list', step: 'more', versionId } },
  ];
}

function publishingButtons(versionId: number, words: Words): Button[] {
  return [
    { label: words('button-publish'), action: { do: 'publish', versionId, sure: false } },
    { label: words('button-discard'), action: { do: 'discard', versionId, sure: false } },
  ];
}

export function draftPages(draft: Draft): number {
  return Math.max(1, Math.ceil(draft.items.length / ROWS_A_PAGE));
}

/** A page of what a draft proposes, doubts first: title, owners, due as written, quote with its point, what is unclear. */
export function draftPage(draft: Draft, words: Words, page: number): Blocks {
  const pages = draftPages(draft);
  const { versionId } = draft;
  const from = page * ROWS_A_PAGE;
  const shown = doubtsFirst(draft.items).slice(from, from + ROWS_A_PAGE);
  const turned = (label: string, to: number): Button => ({ label, action: { do: 'draft', versionId, page: to } });
  const turn: Button[] = [
    ...(page > 0 ? [turned(words('button-before'), page - 1)] : []),
    ...(page < pages - 1 ? [turned(words('button-after'), page + 1)] : []),
  ];
  return {
    kind: 'blocks',
    blocks: [
      bold(words('draft-head', { document: nameOf(draft), day: formatDay(draft.issuedOn) })),
      ...shown.map((d, i) => row(d, from + i + 1, words)),
      rich('\n', words('draft-page-of', { page: page + 1, pages })),
    ],
    buttons: [
      shown.map((item, i) => onItem(item, String(from + i + 1), { step: 'card', anew: true })),
      ...(turn.length > 0 ? [turn] : []),
      ...(draft.state === 'published'
        ? []
        : [[{ label: words('button-publish'), action: { do: 'publish' as const, versionId, sure: false } }]]),
    ],
  };
}

function row(item: DraftItem, n: number, words: Words): RichText {
  const { unclear, point } = item;
  const owners = [
    item.lead.length > 0 ? words('draft-lead', { names: namesOf(item.lead) }) : words('draft-no-lead'),
    ...(item.support.length > 0 ? [words('draft-support', { names: namesOf(item.support) })] : []),
  ];
  return rich(
    `\n${n}. `,
    bold(shortened(item.title, 160)),
    `\n${owners.join(' · ')}\n${dueWords(item, words)}\n`,
    quoted(shortened(item.quote, LONGEST_QUOTE)),
    [
      point,
      unclear.length > 0
        ? words('draft-unclear', { what: unclear.map((c) => words(`clarity-${c}`)).join(', ') })
        : null,
      unsureLine(item, words),
      disagreementLine(item, words),
      isProposal(item) ? words('model-proposed') : null,
      item.approvedBy ? words('card-approved', { by: item.approvedBy }) : null,
    ]
      .filter(Boolean)
      .map((line) => `\n${line}`)
      .join(''),
  );
}

export function nameOf({ number, title, file }: Pick<Draft, 'number' | 'title' | 'file'>): string {
  return number ?? shortened(withoutPersons(title ?? file), 80);
}
