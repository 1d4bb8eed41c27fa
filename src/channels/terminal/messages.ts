import { unreadableMessage } from '../../documents/messages.ts';
import { type Locale, type Words, wordsBeside } from '../../shared/words.ts';
import type { IngestResult } from '../../tasks/ingest.ts';

/** The sentences of the command line, in the language of whoever reads its output. */
export const terminalWords = wordsBeside(import.meta.url);

/** One line for a person on what became of a file. */
export function ingestLine(
  file: string,
  result: IngestResult,
  { words, locale }: { words: Words; locale: Locale },
): string {
  switch (result.kind) {
    case 'stored': {
      const { documentId, tasks, continued, doubtful } = result;
      const id = String(documentId);
      return result.status === 'published'
        ? words('file-published', { file, id, tasks, continued, doubtful })
        : words(`file-${result.status}`, { file, id, tasks });
    }
    case 'already-here':
      return words('file-already-here', { file, id: String(result.documentId), state: words(`state-${result.state}`) });
    case 'list':
      return words('file-is-list', { file });
    case 'secret':
      return words('secret', { file, level: result.mark.level });
    case 'undated':
      return words('issue-day-missing', { file });
    case 'no-such-document':
      return words('no-document', { id: String(result.documentId) });
    case 'unreadable':
      return unreadableMessage(result.reason, file, locale);
  }
}
