import { groundOf } from '../../answers/ground.ts';
import { formatDay } from '../../shared/calendar.ts';
import { withoutPersons } from '../../shared/offices-only.ts';
import { shortened } from './answer-view.ts';
import type { Button, Reply } from './message.ts';
import { isAtDesk } from './review/desk.ts';
import { openButton } from './review/drafts.ts';
import { bold, rich } from './rich-text.ts';
import { groundInput, type MemberTalk, saying } from './talk.ts';

const SHOWN = 6;

/** The newest documents the member may read, each with the number of its tasks and the original a tap away. */
export async function latestDocuments(talk: MemberTalk): Promise<Reply[]> {
  const { words } = talk;
  const ground = await groundOf(talk.db, groundInput(talk), talk.locale);
  const latest = ground.documents.toReversed().slice(0, SHOWN);
  if (latest.length === 0) return [saying(words('no-documents'))];
  const tasks = (versionId: number) =>
    ground.all.filter((f) => f.task.directives.some((d) => d.versionId === versionId)).length;
  return [
    {
      kind: 'blocks',
      blocks: [
        bold(words('documents-latest', { n: latest.length, of: ground.documents.length })),
        ...latest.map((d, i) =>
          rich(
            `\n${i + 1}. `,
            bold(d.number ?? shortened(withoutPersons(d.title ?? d.file), 80)),
            ` · ${formatDay(d.date)} · ${words('tasks-in', { n: tasks(d.versionId) })}`,
            d.number && d.title ? `\n${shortened(withoutPersons(d.title), 200)}` : '',
          ),
        ),
      ],
      buttons: [
        latest.map((d, i): Button => ({ label: `📄 ${i + 1}`, action: { do: 'original', versionId: d.versionId } })),
        ...(isAtDesk(talk) ? [latest.map(({ versionId }, i) => openButton(versionId, i + 1, talk.locale))] : []),
      ],
    },
  ];
}
