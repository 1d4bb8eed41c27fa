import type { TaskPage } from '../../answers/task-page.ts';
import type { Words } from '../../shared/words.ts';
import { chunks, dueLine, shortened } from './answer-view.ts';
import type { Button, Reply } from './message.ts';
import { bold, quoted, rich } from './rich-text.ts';

/** The card of one task: owners, due, status with its age and author, every directive with its slip and wording, the files. */
export function taskReply(page: TaskPage, words: Words, receives: boolean): Extract<Reply, { kind: 'blocks' }> {
  const latest = page.timeline.at(-1);
  const originals: Button[] = [...new Map(page.timeline.map((t) => [t.versionId, t])).values()].map((t) => ({
    label: `📄 ${shortened(t.source, 40)}`,
    action: { do: 'original', versionId: t.versionId },
  }));
  return {
    kind: 'blocks',
    blocks: [
      bold(`${page.code} · ${page.title}`),
      rich(...dueLine(page, [page.status, ...page.marks])),
      rich(page.owners.join('\n')),
      ...page.reassignments.map((line) => rich(`${line.charAt(0).toUpperCase()}${line.slice(1)}`)),
      ...(page.clocks ? [rich(page.clocks)] : []),
      ...page.progress.map((line) => rich(line)),
      ...(latest ? [rich('\n', bold(words('task-quote'))), quoted(latest.quote), rich(latest.place)] : []),
      ...(page.timeline.length + page.decided.length > 1
        ? [
            rich('\n', bold(words('task-history', { n: page.timeline.length }))),
            ...page.timeline.map((t) => rich(`• ${t.line}`)),
            ...page.decided.map((line) => rich(`• ${line}`)),
          ]
        : []),
    ],
    buttons: [
      ...(receives ? [[{ label: words('button-receive'), action: { do: 'receive' as const, code: page.code } }]] : []),
      ...originalRows(originals.slice(-4)),
    ],
    context: { codes: [page.code], assigned: receives },
  };
}

/** Longest label of which two stand beside each other on a phone. */
const HALF_A_ROW = 20;

function originalRows(originals: Button[]): Button[][] {
  return chunks(originals, originals.every((b) => b.label.length <= HALF_A_ROW) ? 2 : 1);
}
