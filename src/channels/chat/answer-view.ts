import type { Answered } from '../../answers/answer.ts';
import type { Card } from '../../answers/card.ts';
import type { Citation } from '../../answers/evidence.ts';
import { withoutPersons } from '../../shared/offices-only.ts';
import type { Words } from '../../shared/words.ts';
import type { TaskStanding } from '../../tasks/facts.ts';
import type { Button, Context, Reply } from './message.ts';
import { bold, italic, quoted, type RichText, rich } from './rich-text.ts';

export const ROWS_A_PAGE = 6;
const LONGEST_TITLE = 180;

/** Always beside the words, never instead of them: prints and colour-blind readers see the words. Grey is "no information". */
const LIGHTS: Record<TaskStanding, string> = {
  'in-time': '🟢',
  'due-soon': '🟡',
  overdue: '🔴',
  'no-information': '⚪',
  'waiting-approval': '🔵',
  'waiting-confirmation': '🔵',
  'done-on-time': '✅',
  'done-late': '✅',
  done: '✅',
  undated: '▫️',
  recurring: '🔁',
  cancelled: '✖️',
  'not-shown': '▫️',
};

export function light(standing: TaskStanding): string {
  return LIGHTS[standing];
}

/** A kept answer, as far as showing it again needs it. */
export type KeptAnswer = { id: number; answered: Answered };

/** The first message or messages of an answer: a page of cards for a list, its own text otherwise. */
export function answerReply(kept: KeptAnswer, words: Words, page = 0): Extract<Reply, { kind: 'blocks' }> {
  const { answered, id } = kept;
  const context: Context = { answerId: id, codes: answered.cards.map((c) => c.code) };
  if (!answered.answer.answered) return { kind: 'blocks', blocks: [rich(answered.answer.text)], context };
  const isList = answered.cards.length > 0 && (answered.query.kind === 'list' || answered.query.kind === 'count');
  return {
    kind: 'blocks',
    blocks: isList ? pageBlocks(answered, words, page) : textBlocks(answered),
    buttons: answerButtons(kept, words, page),
    context,
  };
}

/** A text answer: how it was understood stands back, quotes stand out, blocks end at empty lines and rows. */
function textBlocks(answered: Answered): RichText[] {
  const [first = '', ...rest] = answered.answer.text.split('\n');
  const lines = answered.understood ? rest : [first, ...rest];
  return [
    ...(answered.understood ? [italic(answered.understood)] : []),
    ...lines.map((line) => (/^\s+“/.test(line) ? quoted(line.trim()) : rich(line.trimEnd()))),
  ];
}

function pageBlocks(answered: Answered, words: Words, page: number): RichText[] {
  const pages = pagesOf(answered);
  const from = page * ROWS_A_PAGE;
  const rows = answered.cards.slice(from, from + ROWS_A_PAGE);
  const blocks: RichText[] = [italic(answered.understood), bold(words('list-count', { n: answered.cards.length }))];
  for (const [i, card] of rows.entries()) {
    const before = answered.cards[from + i - 1]?.binding;
    if (card.binding && (i === 0 || card.binding !== before)) {
      const n = answered.cards.filter((c) => c.binding === card.binding).length;
      blocks.push(rich('\n', bold(words(`section-${card.binding}`, { n }))));
    }
    blocks.push(cardBlock(card, from + i + 1, answered, words));
  }
  return [
    ...blocks,
    rich('\n', [...answered.notes, ...(pages > 1 ? [words('page-of', { page: page + 1, pages })] : [])].join('\n')),
  ];
}

/** A row: what it is; when, with light and days, to be found by running the eye down the left edge; on what it rests. */
function cardBlock(card: Card, n: number, answered: Answered, words: Words): RichText {
  const { query } = answered;
  const asked = 'agencies' in query && query.agencies.length === 1 ? query.agencies[0]?.name : null;
  const moved = card.timesMoved > 0 ? words('times-moved', { n: card.timesMoved }) : null;
  // Under "Chủ trì" of the one agency asked about its name says nothing more.
  const lead = card.binding === 'lead' && card.lead === asked ? null : words('led-by', { names: card.lead });
  const via = card.via && card.via !== card.lead ? card.via : null;
  const source = [placeOf({ ...card, page: null }, words), ...card.marks].join(' · ');
  return rich(
    '\n',
    bold(`${n}. ${card.code}`),
    ` · ${shortened(card.title, LONGEST_TITLE)}\n`,
    ...dueLine(card, [card.standingWords, moved, lead, via]),
    `\n${card.cited.map((c) => `[${c}]`).join('')} ${source}`,
  );
}

/** "🟡 hạn 25/12/2025 · còn 3 ngày · sắp đến hạn · … · văn bản ghi “trước ngày 25/12”", each thing said once. */
export function dueLine(
  { standing, due }: Pick<Card, 'standing' | 'due'>,
  more: (string | null)[],
): (string | RichText)[] {
  const rest = [due.clock, ...more, due.written].filter((part) => part && part !== due.due);
  return [`${light(standing)} `, bold(due.due), ...rest.map((part) => ` · ${part}`)];
}

export function pagesOf(answered: Answered): number {
  return Math.max(1, Math.ceil(answered.cards.length / ROWS_A_PAGE));
}

/** A row of numbers opens task cards; then pages; then sources and ways to correct the reading; then judgement. */
export function answerButtons({ id, answered }: KeptAnswer, words: Words, page: number): Button[][] {
  const pages = pagesOf(answered);
  const from = page * ROWS_A_PAGE;
  const isList = answered.query.kind === 'list' || answered.query.kind === 'count';
  const rows = (isList ? answered.cards.slice(from, from + ROWS_A_PAGE) : answered.cards.slice(0, ROWS_A_PAGE)).map(
    (card, i): Button => ({ label: isList ? `${from + i + 1}` : card.code, action: { do: 'task', code: card.code } }),
  );
  const turn: Button[] = [
    ...(isList && page > 0
      ? [{ label: words('button-previous'), action: { do: 'page' as const, answerId: id, page: page - 1 } }]
      : []),
    ...(isList && page < pages - 1
      ? [{ label: words('button-next'), action: { do: 'page' as const, answerId: id, page: page + 1 } }]
      : []),
  ];
  const sources = citationsOn(answered, page).length;
  const tools: Button[] = [
    ...(sources > 0
      ? [
          {
            label: words('button-sources', { n: sources }),
            action: { do: 'sources' as const, answerId: id, page },
          },
        ]
      : []),
    ...(isList
      ? [{ label: words('button-correct'), action: { do: 'options' as const, answerId: id, open: true, page } }]
      : []),
  ];
  const isFigure = answered.query.kind === 'rank' || answered.query.kind === 'tally';
  if (isFigure) tools.push({ label: words('button-rules'), action: { do: 'kpi-rules' } });
  // Four in a row would be cut short on a phone.
  const judge: Button[] = [
    { label: '👍', action: { do: 'judge', answerId: id, verdict: 'good' } },
    { label: '👎', action: { do: 'judge', answerId: id, verdict: 'bad' } },
  ];
  return [rows, turn, tools, judge].filter((row) => row.length > 0);
}

/** What an answer rests on; of a list, what the rows of one page rest on. */
function citationsOn({ cards, answer, query }: Answered, page: number): Citation[] {
  if (cards.length === 0 || (query.kind !== 'list' && query.kind !== 'count')) return answer.citations;
  const cited = new Set(cards.slice(page * ROWS_A_PAGE, (page + 1) * ROWS_A_PAGE).flatMap((c) => c.cited));
  return answer.citations.filter((c) => cited.has(c.n));
}

/** The sources of what is shown by their numbers; a tap on a number shows the exact wording. */
export function sourcesReply({ id, answered }: KeptAnswer, words: Words, page: number): Reply {
  const citations = citationsOn(answered, page);
  const numbers: Button[] = citations.map((c) => ({
    label: `[${c.n}]`,
    action: { do: 'quote', answerId: id, n: c.n },
  }));
  return {
    kind: 'blocks',
    blocks: [
      bold(words('sources-head', { n: citations.length })),
      ...citations.map((c) => rich(`[${c.n}] ${placeOf(c, words)}`)),
    ],
    buttons: chunks(numbers, 6).slice(0, 15),
    context: { answerId: id },
  };
}

/** One source: the exact wording and where it stands, with the original document a tap away. */
export function quoteReply({ id }: KeptAnswer, citation: Citation, versionId: number | null, words: Words): Reply {
  return {
    kind: 'blocks',
    blocks: [rich(bold(`[${citation.n}] `), placeOf(citation, words)), quoted(citation.quote)],
    ...(versionId === null
      ? {}
      : { buttons: [[{ label: words('button-original'), action: { do: 'original', versionId } }]] }),
    context: { answerId: id },
  };
}

/** Number or title, date, point and page of a citation. */
export function placeOf(
  { document, point, page }: Pick<Citation, 'document' | 'point' | 'page'>,
  words: Words,
): string {
  const [year, month, day] = document.date.split('-');
  return [
    words('document-dated', {
      document: document.number ?? shortened(withoutPersons(document.title ?? document.file), 80),
      day: `${day}/${month}/${year}`,
    }),
    point,
    page === null ? null : words('page', { page: String(page) }),
  ]
    .filter(Boolean)
    .join(', ');
}

export function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length).replace(/\s+\S*$/u, '')}…`;
}

export function chunks<T>(items: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
}
