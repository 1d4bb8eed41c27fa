import type { Database } from '../../../database/database.ts';
import { reconciledSections } from '../../../reports/lists/reconciled.ts';
import { reportWords } from '../../../reports/lists/table.ts';
import type { Locale } from '../../../shared/words.ts';
import { hasPress, reconcileSession } from '../../../tasks/reconcile.ts';
import type { Button, Reply } from '../message.ts';
import type { Desk } from '../review/desk.ts';
import { bold, rich } from '../rich-text.ts';
import { saying } from '../talk.ts';
import { listWords } from './words.ts';

const LINES_SHOWN = 15;

/** A new draft's summary with the way to the reconciliation, where the press has told of the same session. */
export async function withReconciling(
  db: Database,
  draft: { committeeId: number; versionId: number },
  summary: Extract<Reply, { kind: 'blocks' }>,
  locale: Locale,
): Promise<Reply> {
  const { committeeId, versionId } = draft;
  if (!(await hasPress(db, committeeId, versionId))) return summary;
  const words = listWords(locale);
  const button: Button = { label: words('button-reconcile'), action: { do: 'list', step: 'reconcile', versionId } };
  return { ...summary, buttons: [...(summary.buttons ?? []), [button]] };
}

/** What the press gave of a session against the notice on the desk: what differs first. */
export async function reconcileReplies({ talk, draft }: Desk): Promise<Reply[]> {
  const words = listWords(talk.locale);
  const found = await reconcileSession(talk.db, talk.member.committeeId, draft.versionId);
  if (!found) return [saying(words('nothing-to-reconcile'))];
  const { head, sections } = reconciledSections(found, reportWords(talk.locale));
  return [
    {
      kind: 'blocks',
      blocks: [
        bold(head),
        ...sections.flatMap((section) => [
          rich('\n', bold(section.head)),
          ...section.lines.slice(0, LINES_SHOWN).map((line) => rich(`• ${line}`)),
          ...(section.lines.length > LINES_SHOWN
            ? [rich(words('returned-more', { n: section.lines.length - LINES_SHOWN }))]
            : []),
        ]),
      ],
    },
  ];
}
