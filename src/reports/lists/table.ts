import { formatDay } from '../../shared/calendar.ts';
import { withoutPersons } from '../../shared/offices-only.ts';
import { type Locale, type Words, wordsBeside } from '../../shared/words.ts';
import type { AgencyPart } from '../../tasks/lists/parts.ts';
import { rowIdOf } from '../../tasks/lists/row-id.ts';
import type { ListRow, TaskList } from '../../tasks/lists/task-list.ts';
import { isProposal, withoutProposals } from '../../tasks/review/items.ts';

export const reportWords = wordsBeside(import.meta.url);

/** What a list is for: a review by the secretariat, or the comment of an agency before publication. */
export type ListUse = 'review' | 'comment';

/** Who exports a list and when, as its head says. */
export type Exported = { by: string; day: string; time: string };

/** A list as a table for people, in no format's own terms. A `day` (YYYY-MM-DD) is a date where the format has dates. */
export type ListTable = { head: string[]; columns: Column[]; rows: Cell[][]; foot: string; locale: Locale };
export type Cell = string | { day: string };
/** `width` is in characters; `choice` offers the words a cell may hold. */
export type Column = {
  key: string;
  label: string;
  width: number;
  choice?: string[];
  muted?: boolean;
  centred?: boolean;
};

/** Lays a list out; what is internal (clarities, links, decisions, notes) never goes to an agency that is asked for comment. */
export function listTable(whole: TaskList, use: ListUse, exported: Exported, locale: Locale): ListTable {
  const words = reportWords(locale);
  // What a model proposes leaves for nobody before a person has approved it.
  const list = use === 'review' ? whole : { ...whole, rows: withoutProposals(whole.rows) };
  const columns = columnsOf(use, list, words);
  return {
    head: headOf(list, use, exported, words),
    columns,
    rows: list.rows.map((row, i) => columns.map(({ key }) => cellOf(key, row, i + 1, list.committeeId, words))),
    foot: words('page-foot'),
    locale,
  };
}

function headOf(list: TaskList, use: ListUse, { by, day, time }: Exported, words: Words): string[] {
  const { document, part } = list;
  const asked = use === 'comment' && part?.kind === 'agencies';
  return [
    use === 'review' ? words('list-title-review') : words('list-title-comment'),
    words('list-committee', { committee: list.committee }),
    document
      ? words('list-document', { document: documentName(document), day: formatDay(document.issuedOn) })
      : words('list-register'),
    ...(part
      ? [
          asked
            ? words('list-asked', { agency: partName(part, words) })
            : words('list-part', { part: partName(part, words) }),
        ]
      : []),
    words('list-exported', { by, time, day: formatDay(day), n: list.rows.length }),
    use === 'review' ? words('list-how-review') : words('list-how-comment'),
  ];
}

function documentName({ number, title, file }: NonNullable<TaskList['document']>): string {
  const named = title ? withoutPersons(title) : null;
  return [number, named].filter(Boolean).join(' – ') || file;
}

export function partName(part: AgencyPart, words: Words): string {
  return part.kind === 'block' ? words(`block-${part.block}`) : part.agencies.map((a) => a.name).join(', ');
}

function columnsOf(use: ListUse, list: TaskList, words: Words): Column[] {
  const isReview = use === 'review';
  const column = (key: string, label: string, width: number, more: Partial<Column> = {}) => [
    { key, label, width, ...more },
  ];
  return [
    ...column('id', `${words('column-id')}\n(${words('column-id-note')})`, 9, { muted: true, centred: true }),
    ...column('ordinal', words('column-ordinal'), 5, { centred: true }),
    ...(list.rows.some((row) => row.code) ? column('code', words('column-code'), 9, { centred: true }) : []),
    ...column('title', words('column-title'), 30),
    ...column('lead', words('column-lead'), 15),
    ...column('support', words('column-support'), 15),
    ...column('due', words('column-due'), 11, { centred: true }),
    ...column('phrase', words('column-phrase'), 12),
    ...column('quote', words('column-quote'), 30),
    ...(isReview
      ? [
          ...column('unclear', words('column-unclear'), 11),
          ...column('continues', words('column-continues'), 12),
          ...column('decision', words('column-decision'), 8, {
            centred: true,
            choice: [words('decision-approve'), words('decision-drop'), words('decision-leave')],
          }),
          ...column('note', words('column-note'), 13),
        ]
      : column('comment', words('column-comment'), 40)),
  ];
}

function cellOf(key: string, row: ListRow, ordinal: number, committeeId: number, words: Words): Cell {
  const names = (role: 'lead' | 'support') => row[role].map((o) => o.name).join('\n');
  switch (key) {
    case 'id':
      return rowIdOf(committeeId, row.id);
    case 'ordinal':
      return String(ordinal);
    case 'code':
      return row.code ?? '';
    case 'title':
      return row.title;
    case 'lead':
    case 'support':
      return names(key);
    case 'due':
      return row.due ? { day: row.due } : '';
    case 'phrase':
      return row.duePhrase ?? '';
    case 'quote':
      return quoteCell(row, words);
    case 'unclear':
      return [...row.unclear.map((c) => words(`clarity-${c}`)), ...modelCell(row, words)].join('\n');
    case 'continues':
      return continuesCell(row, words);
    case 'decision':
      return row.approvedBy ? words('decision-approve') : '';
    default:
      return '';
  }
}

function modelCell(row: ListRow, words: Words): string[] {
  const { disagreement } = row;
  if (isProposal(row)) return [words('model-proposed')];
  if (!disagreement) return [];
  const { about, seen } = disagreement;
  const read = [
    ...(about.includes('lead') ? [`${words('column-lead')}: ${seen.lead.join('; ')}`] : []),
    ...(about.includes('support') ? [`${words('column-support')}: ${seen.support.join('; ')}`] : []),
    ...(about.includes('due') && seen.due ? [`${words('column-due')}: ${formatDay(seen.due)}`] : []),
  ];
  return [words('model-read', { read: read.join('; ') })];
}

function quoteCell({ quote, point, page }: ListRow, words: Words): string {
  const place = [point, page === null ? null : words('place-page', { page })].filter(Boolean).join(', ');
  return `“${quote}”${place ? `\n(${place})` : ''}`;
}

function continuesCell({ sure, doubtful }: ListRow, words: Words): string {
  if (sure)
    return sure.due
      ? words('continues-sure', { code: sure.code, day: formatDay(sure.due) })
      : words('continues-sure-undated', { code: sure.code });
  return doubtful.length > 0 ? words('continues-doubtful', { codes: doubtful.map((t) => t.code).join(', ') }) : '';
}
