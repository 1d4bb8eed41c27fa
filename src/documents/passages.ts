import type { Range } from '../shared/range.ts';
import { outline } from './outline.ts';
import type { SourceText } from './source-text.ts';
import { viewOf } from './view.ts';

/** The smallest searchable and citable unit: a range of the stored text with its place. `body` is its text without noise. */
export type Passage = Range & { point: string | null; page: number | null; body: string };

/** Longer paragraphs are cut at sentence ends, so that a citation shows what matters. */
const LONGEST = 900;

/** Cuts a text into passages: one a paragraph or numbered item, headings joined to what follows them. */
export function passagesOf(source: SourceText): Passage[] {
  const view = viewOf(source);
  const passages: Passage[] = [];
  for (const block of outline(view.text, view.isInTable)) {
    if (block.zone === 'recipients' || block.zone === 'signature') continue;
    for (const part of cut(view.text, block)) {
      const body = view.text.slice(part.start, part.end);
      if ((body.match(/\p{L}+/gu) ?? []).length < 3) continue;
      const start = view.toSource(part.start);
      const end = view.toSource(part.end - 1) + 1;
      passages.push({ start, end, point: block.point, page: pageAt(source, start), body });
    }
  }
  return passages;
}

function* cut(text: string, range: Range): Generator<Range> {
  let from = range.start;
  while (range.end - from > LONGEST) {
    const window = text.slice(from, from + LONGEST);
    const stop = Math.max(window.lastIndexOf('. '), window.lastIndexOf('; '), window.lastIndexOf('.”'));
    const length = stop > LONGEST / 3 ? stop + 1 : window.lastIndexOf(' ') > 0 ? window.lastIndexOf(' ') : LONGEST;
    yield trimmed(text, from, from + length);
    from += length;
  }
  yield trimmed(text, from, range.end);
}

function trimmed(text: string, start: number, end: number): Range {
  const raw = text.slice(start, end);
  const lead = raw.length - raw.trimStart().length;
  return { start: start + lead, end: start + lead + raw.trim().length };
}

/** Page (from 1) of an offset of the stored text, null where the format has no pages. */
export function pageAt(source: Pick<SourceText, 'pages'>, offset: number): number | null {
  const at = source.pages.findIndex((p) => offset >= p.start && offset < p.end);
  return at >= 0 ? at + 1 : null;
}
