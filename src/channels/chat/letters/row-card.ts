import type { Words } from '../../../shared/words.ts';
import { rowName } from '../../../tasks/letters/letter.ts';
import type { MatchedRow, Update } from '../../../tasks/letters/proposal.ts';
import { taskOfRow } from '../../../tasks/letters/proposal.ts';
import { chunks, shortened } from '../answer-view.ts';
import type { Button, Reply } from '../message.ts';
import { bold, rich } from '../rich-text.ts';
import { paperWords, updateBlock } from './letter-view.ts';
import type { LetterHere } from './shown-letter.ts';

type Card = Extract<Reply, { kind: 'blocks' }>;

/** One row in its own words, the tasks it may be about a tap away; any other is named by its code in reply. */
export function rowCard(shown: LetterHere, row: MatchedRow, likest: readonly string[], m: Words): Card {
  const { paper, revision, tasks } = shown;
  const now = taskOfRow(row, tasks);
  const offered = tasks
    .filter(({ task }) => likest.includes(task.code) && task.code !== now?.task.code)
    .sort((a, b) => likest.indexOf(a.task.code) - likest.indexOf(b.task.code));
  const is = (code: string | null, label: string): Button => ({
    label,
    action: { do: 'letter', step: 'row', paperId: paper.id, revision, ordinal: row.ordinal, code },
  });
  return {
    kind: 'blocks',
    blocks: [
      bold(m('letter-row-head', { row: rowName(row), task: shortened(row.task || row.said, 300) })),
      ...(row.said ? [rich(m('letter-row-said', { said: shortened(row.said, 300) }))] : []),
      ...(now ? [rich(m('letter-row-now', { code: now.task.code, title: shortened(now.latest.title, 140) }))] : []),
      ...(offered.length > 0 ? [rich('\n', m('letter-row-like'))] : []),
      ...offered.map((f) => rich('• ', bold(f.task.code), ` · ${shortened(f.latest.title, 140)}`)),
      rich('\n', offered.length > 0 ? m('letter-row-ask') : m('letter-row-ask-code')),
    ],
    buttons: [
      ...chunks(
        offered.map(({ task }) => is(task.code, task.code)),
        3,
      ),
      ...(paper.settled ? [] : [[is(null, m('button-letter-row-drop'))]]),
    ],
    context: { expects: 'letter-row', letterId: paper.id, letterRow: { ordinal: row.ordinal } },
  };
}

/** What a row of an accepted letter would record, before it does. */
export function takeCard(
  shown: LetterHere,
  row: MatchedRow,
  update: Update,
  say: Parameters<typeof updateBlock>[1],
): Card {
  const { m } = say;
  const { code } = update;
  const on = { do: 'letter', paperId: shown.paper.id, ordinal: row.ordinal } as const;
  return {
    kind: 'blocks',
    blocks: [
      bold(m('letter-row-take', { row: rowName(row), code, paper: paperWords(shown.paper, say) })),
      updateBlock(update, say),
    ],
    buttons: [
      [
        { label: m('button-letter-row-take'), action: { ...on, step: 'take', code } },
        { label: m('button-letter-row-other'), action: { ...on, step: 'which' } },
      ],
    ],
    context: { expects: 'letter-row', letterId: shown.paper.id, letterRow: { ordinal: row.ordinal, code } },
  };
}

/** Which of the rows without a task a code is meant for. */
export function rowsForCode(
  { paper, revision }: Pick<LetterHere, 'paper' | 'revision'>,
  code: string,
  rows: readonly MatchedRow[],
  m: Words,
): Card {
  const is = rows.slice(0, MOST_ROWS).map(
    (row): Button => ({
      label: m('button-letter-row', { row: rowName(row), code }),
      action: { do: 'letter', step: 'row', paperId: paper.id, revision, ordinal: row.ordinal, code },
    }),
  );
  return {
    kind: 'blocks',
    blocks: [rich(m('letter-row-which', { code }))],
    buttons: chunks(is, 2),
    context: { expects: 'letter-row', letterId: paper.id },
  };
}

const MOST_ROWS = 12;
