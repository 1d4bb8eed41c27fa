import type { Words } from '../../../shared/words.ts';
import type { Draft } from '../../../tasks/draft.ts';
import { type ReviewItem, reviewItems, withoutProposals } from '../../../tasks/review/items.ts';
import { type VersionDiff, versionDiff } from '../../../tasks/review/version-diff.ts';
import { shortened } from '../answer-view.ts';
import type { Reply } from '../message.ts';
import { bold, type RichText, rich } from '../rich-text.ts';
import type { Desk } from './desk.ts';
import { nameOf } from './draft-view.ts';
import { dueWords, namesOf } from './item-words.ts';

/** What publishing a draft changes of the tasks of the text it takes the place of; null where it replaces nothing. */
export async function diffOf({ talk, draft }: Desk): Promise<VersionDiff<ReviewItem> | null> {
  if (!draft.replaces) return null;
  const before = await reviewItems(talk.db, draft.replaces.versionId);
  return versionDiff<ReviewItem>(withoutProposals(before), withoutProposals(draft.items));
}

export async function diffReplies(desk: Desk): Promise<Reply[]> {
  const blocks = diffBlocks(desk, await diffOf(desk));
  return [{ kind: 'blocks', blocks: blocks.length > 0 ? blocks : [rich(desk.words('diff-nothing'))] }];
}

/** The same as blocks of another message; empty where nothing is replaced. */
export function diffBlocks({ draft, words }: Desk, diff: VersionDiff<ReviewItem> | null): RichText[] {
  return draft.replaces && diff ? diffLines(draft, draft.replaces, diff, words) : [];
}

function diffLines(
  draft: Draft,
  replaced: NonNullable<Draft['replaces']>,
  diff: VersionDiff<ReviewItem>,
  words: Words,
): RichText[] {
  const { added, removed, changed, unchanged } = diff;
  const title = (item: ReviewItem) => `“${shortened(item.title, 140)}”`;
  const document = draft.documentId === replaced.documentId ? words('diff-current') : nameOf(replaced);
  return [
    bold(
      words('diff-head', {
        document,
        added: added.length,
        removed: removed.length,
        changed: changed.length,
        unchanged,
      }),
    ),
    ...changed.map(({ from, to, owners, due }) =>
      rich(
        `• ${title(to)}`,
        due ? `\n   ${words('field-due')}: ${dueWords(from, words)} → ${dueWords(to, words)}` : '',
        owners ? `\n   ${words('field-lead')}: ${ownersOf(from, words)} → ${ownersOf(to, words)}` : '',
      ),
    ),
    ...added.map((item) => rich(`• ${words('diff-added', { title: title(item) })}`)),
    ...removed.map((item) => rich(`• ${words('diff-removed', { title: title(item) })}`)),
  ];
}

function ownersOf({ lead, support }: ReviewItem, words: Words): string {
  const helpers = support.length > 0 ? ` (${words('draft-support', { names: namesOf(support) })})` : '';
  return `${namesOf(lead) || words('nobody')}${helpers}`;
}
