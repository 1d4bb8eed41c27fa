import { keepFile } from '../../../jobs/made-files.ts';
import { type ListFormat, listFile } from '../../../reports/lists/file.ts';
import { partName, reportWords } from '../../../reports/lists/table.ts';
import { type Block, blocksOf } from '../../../tasks/lists/parts.ts';
import { listOfVersion } from '../../../tasks/lists/task-list.ts';
import { hasPress } from '../../../tasks/reconcile.ts';
import type { Button, Reply } from '../message.ts';
import { type Desk, inPlace, isAtDesk, openDesk } from '../review/desk.ts';
import { nameOf } from '../review/draft-view.ts';
import { rich } from '../rich-text.ts';
import { type MemberTalk, nowIso, saying } from '../talk.ts';
import type { ListAction } from './action.ts';
import { onBaseline } from './baseline.ts';
import { askComment, exportedBy } from './comment-round.ts';
import { reconcileReplies } from './reconciling.ts';
import { decideReturned } from './returned-list.ts';
import { listWords } from './words.ts';

/** What a tap about a list does: for whoever may look at drafts, in the private chat. */
export async function listReplies(talk: MemberTalk, action: ListAction, messageId: string | null): Promise<Reply[]> {
  if (action.step === 'baseline') return onBaseline(talk, action);
  if ('listId' in action)
    return isAtDesk(talk) ? decideReturned(talk, action.listId, action.step) : [saying(talk.words('not-yours'))];
  const desk = await openDesk(talk, action.versionId, messageId);
  if (Array.isArray(desk)) return desk;
  switch (action.step) {
    case 'export':
      return exported(desk, action.format, action.block ?? null);
    case 'more':
      return [moreReply(desk, await hasPress(talk.db, talk.member.committeeId, action.versionId))];
    case 'reconcile':
      return reconcileReplies(desk);
    case 'blocks':
      return inPlace(desk, blocksReply(desk));
    case 'comment':
      return askComment(desk, action.sure);
  }
}

/** Beside the two formats: parts for several reviewers, and the round of comments. */
function moreReply({ talk, draft }: Desk, isInPress: boolean): Reply {
  const words = listWords(talk.locale);
  const { versionId, items, state } = draft;
  const file = (label: string, format: ListFormat): Button => ({
    label,
    action: { do: 'list', step: 'export', versionId, format },
  });
  const comment: Button = {
    label: words('button-comment'),
    action: { do: 'list', step: 'comment', versionId, sure: false },
  };
  return {
    kind: 'blocks',
    blocks: [rich(words('more-head', { document: nameOf(draft), n: items.length }))],
    buttons: [
      [file(words('button-xlsx'), 'xlsx'), file(words('button-docx'), 'docx')],
      [{ label: words('button-blocks'), action: { do: 'list', step: 'blocks', versionId } }],
      ...(state === 'published' ? [] : [[comment]]),
      ...(isInPress
        ? [
            [
              {
                label: words('button-reconcile'),
                action: { do: 'list' as const, step: 'reconcile' as const, versionId },
              },
            ],
          ]
        : []),
    ],
  };
}

function blocksReply({ talk, draft }: Desk): Extract<Reply, { kind: 'blocks' }> {
  const names = reportWords(talk.locale);
  const words = listWords(talk.locale);
  const buttons = blocksOf(draft.items).map(({ block, n }): Button[] => [
    {
      label: `${partName({ kind: 'block', block }, names)} (${n})`,
      action: { do: 'list', step: 'export', versionId: draft.versionId, format: 'xlsx', block },
    },
  ]);
  return { kind: 'blocks', blocks: [rich(words('blocks-head'))], buttons };
}

/** Makes the file and posts it: the bytes are kept, so that what is sent is what was asked for, however often it is tried. */
async function exported({ talk, draft }: Desk, format: ListFormat, block: Block | null): Promise<Reply[]> {
  const { db, member, locale, settings } = talk;
  const words = listWords(locale);
  const list = await listOfVersion(db, member.committeeId, draft.versionId, block ? { kind: 'block', block } : null);
  if (!list || list.rows.length === 0) return [saying(words('nothing-to-export'))];
  const file = await listFile(list, { format, use: 'review', exported: exportedBy(talk), locale });
  const madeFileId = await keepFile(db, member.committeeId, file, nowIso(talk));
  const caption = words('file-caption', { document: nameOf(draft), n: list.rows.length });
  const protect = settings.protectContent ? { protect: true } : {};
  return [{ kind: 'other', outgoing: { kind: 'file', madeFileId, caption, ...protect } }];
}
