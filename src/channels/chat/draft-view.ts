import { withoutPersons } from '../../answers/offices-only.ts';
import { formatDay } from '../../shared/calendar.ts';
import type { Words } from '../../shared/words.ts';
import { type Draft, type DraftItem, doubtsFirst } from '../../tasks/draft.ts';
import { shortened } from './answer-view.ts';
import type { Button, Reply } from './message.ts';
import { bold, quoted, type RichText, rich } from './rich-text.ts';

const ROWS_A_PAGE = 5;
const LONGEST_QUOTE = 400;

type Blocks = Extract<Reply, { kind: 'blocks' }>;

/** What was read of a file, before anybody else sees it: how many tasks, what is unclear, and what can be done with it. */
export function draftSummary(draft: Draft, words: Words): Blocks {
  const { items } = draft;
  const n = (count: (d: DraftItem) => boolean) => items.filter(count).length;
  const { versionId } = draft;
  const publishing: Button[] = [
    { label: words('button-publish'), action: { do: 'publish', versionId, sure: false } },
    { label: words('button-discard'), action: { do: 'discard', versionId, sure: false } },
  ];
  return {
    kind: 'blocks',
    blocks: [
      bold(words('draft-head', { document: nameOf(draft), day: formatDay(draft.issuedOn) })),
      rich(
        words('draft-counts', {
          tasks: items.length,
          undated: n((d) => d.due === null),
          ownerless: n((d) => d.lead.length === 0),
          unclear: n((d) => d.unclear.length > 0),
        }),
      ),
      rich(words(draft.state === 'waiting' ? 'draft-waiting' : 'draft-unseen')),
    ],
    buttons: [
      ...(items.length > 0
        ? [[{ label: words('button-draft'), action: { do: 'draft' as const, versionId, page: 0 } }]]
        : []),
      publishing,
    ],
  };
}

export function draftPages(draft: Draft): number {
  return Math.max(1, Math.ceil(draft.items.length / ROWS_A_PAGE));
}

/** A page of what a draft proposes, doubts first: title, owners, due as written, quote with its point, what is unclear. */
export function draftPage(draft: Draft, words: Words, page: number): Blocks {
  const pages = draftPages(draft);
  const { versionId } = draft;
  const turn: Button[] = [
    ...(page > 0
      ? [{ label: words('button-previous'), action: { do: 'draft' as const, versionId, page: page - 1 } }]
      : []),
    ...(page < pages - 1
      ? [{ label: words('button-next'), action: { do: 'draft' as const, versionId, page: page + 1 } }]
      : []),
  ];
  const from = page * ROWS_A_PAGE;
  return {
    kind: 'blocks',
    blocks: [
      bold(words('draft-head', { document: nameOf(draft), day: formatDay(draft.issuedOn) })),
      ...doubtsFirst(draft.items)
        .slice(from, from + ROWS_A_PAGE)
        .map((d, i) => row(d, from + i + 1, words)),
      rich('\n', words('page-of', { page: page + 1, pages })),
    ],
    buttons: [
      ...(turn.length > 0 ? [turn] : []),
      [{ label: words('button-publish'), action: { do: 'publish', versionId, sure: false } }],
    ],
  };
}

function row(directive: DraftItem, n: number, words: Words): RichText {
  const { due, duePhrase, unclear, point } = directive;
  const names = (role: 'lead' | 'support') => directive[role].map((o) => o.name).join(', ');
  const phrase = duePhrase ?? '';
  const dueLine =
    due !== null
      ? words('draft-due', { day: formatDay(due), phrase })
      : duePhrase
        ? words('draft-due-phrase', { phrase })
        : words('draft-no-due');
  const owners = [
    directive.lead.length > 0 ? words('draft-lead', { names: names('lead') }) : words('draft-no-lead'),
    ...(directive.support.length > 0 ? [words('draft-support', { names: names('support') })] : []),
  ];
  return rich(
    `\n${n}. `,
    bold(shortened(directive.title, 160)),
    `\n${owners.join(' · ')}\n${dueLine}\n`,
    quoted(shortened(directive.quote, LONGEST_QUOTE)),
    [
      point,
      unclear.length > 0
        ? words('draft-unclear', { what: unclear.map((c) => words(`clarity-${c}`)).join(', ') })
        : null,
    ]
      .filter(Boolean)
      .map((line) => `\n${line}`)
      .join(''),
  );
}

export function nameOf({ number, title, file }: Pick<Draft, 'number' | 'title' | 'file'>): string {
  return number ?? shortened(withoutPersons(title ?? file), 80);
}
