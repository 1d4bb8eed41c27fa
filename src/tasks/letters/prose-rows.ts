import { codeSpans } from '../progress/told-code.ts';
import { runningText } from './annex-rows.ts';
import type { ReadRow } from './letter.ts';
import { rowReport } from './row-report.ts';
import { sourceIn } from './row-source.ts';

const NUMBERED = /^\s*(?:\d{1,2}(?:\.\d{1,2})*[.)/]|[a-zđ]\)|[IVX]{1,4}[.)]|[-–+•])\s+/u;
const ABOUT =
  /^(?:về|đối với|liên quan(?: đến)?|thực hiện|kết quả thực hiện)\s+(?:việc\s+|kết quả\s+)?(?:thực hiện\s+)?(?:các\s+)?(?:nhiệm vụ|nội dung|việc|đề án|dự án|công tác)?/iu;
const OPENING =
  /^(?:kính gửi|căn cứ|thực hiện (?:thông báo|kết luận|công văn|chỉ đạo|ý kiến)|trên đây|nơi nhận|tm\.|kt\.|tl\.)/iu;
const LEAST_WORDS = 5;

type Paragraph = { label: string | null; words: string };

/**
 * Tasks of a letter that reports in paragraphs: "1. Về việc xây dựng Đề án …: Bộ đã trình …". A paragraph is one where it says
 * how something stands; what only opens or closes the letter is none.
 */
export function proseRows(text: string, day: string): ReadRow[] {
  const rows: ReadRow[] = [];
  for (const { label, words } of paragraphsOf(text)) {
    // Words in columns are a table that was not read as one: what stands beside them is not said of them.
    if (OPENING.test(words) || words.includes('\t')) continue;
    const { task, said } = parted(words);
    const code = codeSpans(words)[0]?.code ?? null;
    if (code === null && task.split(/\s+/).length < LEAST_WORDS) continue;
    const { report, lacksDay } = rowReport({ result: said }, day);
    const named = label !== null || code !== null || ABOUT.test(words);
    if (!named || (report === null && !lacksDay)) continue;
    rows.push({ label, task, code, source: sourceIn(task), said, report, lacksDay, unsure: [] });
  }
  return rows;
}

/** A paragraph begins with its number; lines without one belong to the paragraph above, unless a new sentence heads them. */
function paragraphsOf(text: string): Paragraph[] {
  const found: Paragraph[] = [];
  for (const raw of text.split('\n')) {
    const line = raw.trim();
    if (line === '') continue;
    const number = NUMBERED.exec(raw)?.[0];
    if (number !== undefined) {
      const mark = number.trim();
      const dash = /^[-–+•]/.test(mark);
      const above = found.at(-1);
      // A dash under a numbered task that has said nothing yet tells how that task stands.
      if (dash && above?.label && /:\s*$/.test(above.words))
        above.words = `${above.words} ${raw.replace(NUMBERED, '')}`;
      else if (dash && above?.label && !/^[-–+•]/.test(above.label))
        above.words = `${above.words}; ${raw.replace(NUMBERED, '')}`;
      else found.push({ label: mark, words: raw.replace(NUMBERED, '').trim() });
      continue;
    }
    const above = found.at(-1);
    if (above && above.label !== null && !OPENING.test(line)) above.words = `${above.words} ${line}`;
    else found.push({ label: null, words: line });
  }
  return found.map(({ label, words }) => ({ label, words: words.includes('\t') ? words : runningText(words) }));
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
    .trim();
  return { task, said: from < 0 ? words : words.slice(from + 1).trim() };
}
