import { fold } from '../../shared/text.ts';
import { codeSpans } from '../progress/told-code.ts';
import { type AnnexColumn, columnOf } from './annex-columns.ts';
import { runningText } from './annex-rows.ts';
import type { ReadRow, RowSource } from './letter.ts';
import { rowReport } from './row-report.ts';
import { sourceIn } from './row-source.ts';

/** A numbered paragraph with the items under it, or one without a number. */
type Paragraph = { label: string | null; words: string; items: string[] };

const NUMBERED = /^\s*(?:\d{1,2}(?:\.\d{1,2})*[.)/]|[a-zđ]\)|[IVX]{1,4}[.)]|[-–+•])\s+/u;
const DASH = /^[-–+•]/;
const ABOUT =
  /^(?:về|đối với|liên quan(?: đến)?|thực hiện|kết quả thực hiện)\s+(?:việc\s+|kết quả\s+)?(?:thực hiện\s+)?(?:các\s+)?(?:nhiệm vụ|nội dung|việc|đề án|dự án|công tác)?/iu;
/** What opens or closes a letter, and what it asks of others: no task it tells of. */
const NO_TASK =
  /^(?:kính gửi|căn cứ|thực hiện (?:thông báo|kết luận|công văn|chỉ đạo|ý kiến)|trên đây|nơi nhận|trân trọng|tm\.|kt\.|tl\.|(?:kính )?(?:đề nghị|kiến nghị)(?=\s))/iu;
/** Sections that tell of nothing done: wishes, and what is ahead. */
const NO_REPORT =
  /de xuat|kien nghi|de nghi|phuong huong|thoi gian toi|nhiem vu trong tam|ke hoach (?:thang|quy|nam|cong tac)/;
const LEAST_WORDS = 5;
const LONGEST_HEADING = 25;
const LONGEST_NAME = 6;

/**
 * Tasks of a letter that reports in paragraphs: "1. Về việc xây dựng Đề án …: Bộ đã trình …". A paragraph is one where it says
 * how something stands; what only opens, parts or closes the letter is none.
 */
export function proseRows(text: string, day: string): ReadRow[] {
  const rows: ReadRow[] = [];
  let section: { source: RowSource; reports: boolean } = { source: { number: null, point: null }, reports: true };
  for (const paragraph of paragraphsOf(text)) {
    const { label, words, items } = paragraph;
    if (headsSection(paragraph)) {
      section = { source: sourceIn(words), reports: !NO_REPORT.test(fold(words)) };
      continue;
    }
    // Words in columns are a table that was not read as one: what stands beside them is not said of them.
    if (!section.reports || NO_TASK.test(words) || words.includes('\t')) continue;
    const own = items.filter((item) => namesTask(item));
    const whole = { label, words, items: items.filter((item) => !own.includes(item)) };
    for (const one of [whole, ...own.map((item) => ({ label, words: item, items: [] }))]) {
      const row = rowOf(one, section.source, day);
      if (row) rows.push(row);
    }
  }
  return rows;
}

/** "II. Nhiệm vụ đang thực hiện". */
function headsSection({ label, words, items }: Paragraph): boolean {
  const isShort = words.split(/\s+/).length <= LONGEST_HEADING;
  return items.length === 0 && isShort && /^[IVX]{1,4}[.)]$/.test(label ?? '') && parted(words).said === words;
}

/** An item that says of a task of its own how it stands, under a paragraph that only gathers them. */
function namesTask(item: string): boolean {
  const { task, said } = parted(item);
  return said !== item && task.split(/\s+/).length >= LEAST_WORDS && itemColumn(task) === null;
}

function rowOf({ label, words, items }: Paragraph, section: RowSource, day: string): ReadRow | null {
  const { task, said } = parted(words);
  const code = codeSpans(words)[0]?.code ?? null;
  if (code === null && task.split(/\s+/).length < LEAST_WORDS) return null;
  const {
    report,
    lacksDay,
    said: all,
  } = rowReport(cellsOf(said === words && items.length > 0 ? '' : said, items), day);
  const isNamed = label !== null || code !== null || ABOUT.test(words);
  if (!isNamed || (report === null && !lacksDay)) return null;
  const own = sourceIn(task);
  const source = own.number ? own : { number: section.number, point: own.point ?? section.point };
  return { label, task, code, source, said: items.length > 0 ? all : said, report, lacksDay, unsure: [] };
}

/** "- Khó khăn, vướng mắc: …" under a task is what a column of that name would hold; any other item tells how it stands. */
function cellsOf(said: string, items: readonly string[]): Partial<Record<AnnexColumn, string>> {
  const cells: Partial<Record<AnnexColumn, string>> = said === '' ? {} : { result: said };
  for (const item of items) {
    const [, name = '', words = ''] = /^([^:]{3,60}):\s+(.+)$/su.exec(item) ?? [];
    const column = itemColumn(name);
    const own = column ?? 'result';
    const told = (column ? words : item).replace(/[.;\s]+$/, '');
    cells[own] = [cells[own], told].filter(Boolean).join('; ');
  }
  return cells;
}

/** What an item of this name tells; a longer name is a task's own wording. */
function itemColumn(name: string): AnnexColumn | null {
  const words = fold(name).trim().split(/\s+/);
  const column = words.length <= LONGEST_NAME ? columnOf(words.join(' ')) : null;
  return column === 'task' || column === 'number' ? null : column;
}

/** A paragraph begins with its number; lines without one belong to the paragraph above, unless a new sentence heads them. */
function paragraphsOf(text: string): Paragraph[] {
  const found: Paragraph[] = [];
  for (const raw of text.split('\n')) {
    const line = raw.trim();
    if (line === '') continue;
    const above = found.at(-1);
    const number = NUMBERED.exec(raw)?.[0];
    if (number !== undefined) {
      const mark = number.trim();
      const words = raw.replace(NUMBERED, '').trim();
      if (DASH.test(mark) && above?.label && !DASH.test(above.label)) above.items.push(words);
      else found.push({ label: mark, words, items: [] });
    } else if (above && above.label !== null && !NO_TASK.test(line)) {
      const last = above.items.length - 1;
      if (last >= 0) above.items[last] = `${above.items[last]} ${line}`;
      else above.words = `${above.words} ${line}`;
    } else found.push({ label: null, words: line, items: [] });
  }
  return found.map(({ label, words, items }) => ({
    label,
    words: words.includes('\t') ? words : runningText(words),
    items: items.map((item) => runningText(item)),
  }));
}

/** What the task is and what is said of it: before and after the colon, else both are the whole. */
function parted(words: string): { task: string; said: string } {
  const colon = /:\s+/.exec(words);
  const from = colon && colon.index >= 12 && colon.index <= 400 ? colon.index : -1;
  const head = from < 0 ? words : words.slice(0, from);
  const task = head
    .replace(/\(?\s*NV\s?[-–_.]?\s?\d{1,6}\s*\)?/giu, ' ')
    .replace(ABOUT, (about) => (/(?:đề án|dự án)\s*$/iu.test(about) ? about : ' '))
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:.–-]+|[\s,;:–-]+$/g, '');
  return { task, said: from < 0 ? words : words.slice(from + 1).trim() };
}
