import type { Locale } from '../../../shared/words.ts';
import type { PaperView } from '../../../tasks/task-view.ts';
import { shortened } from '../answer-view.ts';
import type { Button } from '../message.ts';
import { progressWords } from '../progress/progress-words.ts';
import { documentWords } from '../progress/told-words.ts';
import { letterWords } from './words.ts';

/** Papers that stand under a task as buttons; the latest of many. */
const MOST = 4;

/** The papers of a report, each a tap away; only those the viewer may see are given. */
export function paperButtons(papers: readonly PaperView[], locale: Locale): Button[][] {
  const m = letterWords(locale);
  const each = [...new Map(papers.map((p) => [p.id, p])).values()].slice(-MOST);
  return each.map(({ id, paperKind, number, date, file }) => {
    const paper = number ? documentWords({ kind: paperKind, number, date }, progressWords(locale)) : file;
    return [
      {
        label: m('button-letter-file', { paper: shortened(paper, 44) }),
        action: { do: 'letter', step: 'file', paperId: id },
      },
    ];
  });
}
