import type { TaskPage } from '../../answers/task-page.ts';
import type { Words } from '../../shared/words.ts';
import { light, shortened } from './answer-view.ts';
import type { Button, Reply } from './message.ts';
import { bold, quoted, rich } from './rich-text.ts';

/** The card of one task: owners, due, status with its age and author, every directive with its slip and wording, the files. */
export function taskReply(page: TaskPage, words: Words, receives: boolean): Reply {
  const latest = page.timeline.at(-1);
  const originals: Button[] = [...new Map(page.timeline.map((t) => [t.versionId, t])).values()].map((t) => ({
    label: `📄 ${shortened(t.source, 40)}`,
    action: { do: 'original', versionId: t.versionId },
  }));
  return {
    kind: 'blocks',
    blocks: [
      rich(`${light(page.standing)} `, bold(`${page.code} · ${page.title}`)),
      rich(page.owners.join('\n')),
      rich(bold(page.due), ` · ${page.status}`, page.marks.length > 0 ? ` (${page.marks.join('; ')})` : ''),
      ...(page.clocks ? [rich(page.clocks)] : []),
      ...(page.report ? [rich(page.report)] : []),
      ...(latest ? [rich('\n', bold(words('task-quote'))), quoted(latest.quote), rich(latest.place)] : []),
      ...(page.timeline.length > 1
        ? [
            rich('\n', bold(words('task-history', { n: page.timeline.length }))),
            ...page.timeline.map((t) => rich(`• ${t.line}`)),
          ]
        : []),
    ],
    buttons: [
      ...(receives ? [[{ label: words('button-receive'), action: { do: 'receive' as const, code: page.code } }]] : []),
      ...originals.slice(-4).map((b) => [b]),
    ],
    context: { codes: [page.code], assigned: receives },
  };
}
