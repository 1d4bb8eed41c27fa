import { Readability } from '@mozilla/readability'; // what Firefox's reader view uses: finds the article among menus
import { parseHTML } from 'linkedom'; // a DOM in plain JavaScript, a tenth of jsdom's size
import { sourceOfBlocks, type TextBlock } from './blocks.ts';
import { markupBlocks } from './markup.ts';
import type { Reading } from './reading.ts';
import type { XmlNode } from './xml.ts';

/** An article shorter than this is more likely a part of the page that was taken for one. */
const LEAST_ARTICLE = 200;

/**
 * Reads a web page: the article with its title and day, without menus and related news. Tables that the article finder drops are
 * put back behind the article; a page in which no article is found is read as a whole, without menus, asides and forms.
 */
export function readHtml(html: string): Reading {
  const { document } = parseHTML(withBody(html));
  const whole = markupBlocks(document.body as unknown as XmlNode);
  if (whole.length === 0) return { kind: 'unreadable', reason: 'empty' };
  const time = timeOf(document);
  const article = new Readability(document as unknown as ConstructorParameters<typeof Readability>[0], {
    charThreshold: LEAST_ARTICLE,
  }).parse();
  const body = article?.content
    ? markupBlocks(parseHTML(`<html><body>${article.content}</body></html>`).document.body as unknown as XmlNode)
    : [];
  if (lengthOf(body) < LEAST_ARTICLE || lengthOf(body) < lengthOf(whole) * LEAST_SHARE)
    return { kind: 'read', source: sourceOfBlocks(whole, 'html') };
  const text = allText(body);
  const kept = new Set(body.map(opening));
  const lost = whole.filter((block) => block.kind === 'table' && block.rows.length > 1 && !kept.has(opening(block)));
  const heads = [article?.title ?? '', time].filter((line) => line.trim() !== '' && !text.includes(line));
  return {
    kind: 'read',
    source: sourceOfBlocks(
      [...heads.map((line): TextBlock => ({ kind: 'line', text: line })), ...body, ...lost],
      'html',
    ),
  };
}

/** A page may leave its body unsaid; linkedom then gives an empty one. */
function withBody(html: string): string {
  return /<body[\s>]/i.test(html) ? html : `<html><body>${html.replace(/<\/?html[^<>]*>/gi, '')}</body></html>`;
}

/** Of a page's words the article has at least this share; below it the finder has lost the text itself. */
const LEAST_SHARE = 0.15;

/** The first words of a block, by which it is known again. */
function opening(block: TextBlock): string {
  return allText([block]).slice(0, 60);
}

function lengthOf(blocks: readonly TextBlock[]): number {
  return allText(blocks).length;
}

function allText(blocks: readonly TextBlock[]): string {
  return blocks.flatMap((b) => (b.kind === 'line' ? [b.text] : b.rows.flat().flatMap((cell) => cell.lines))).join(' ');
}

/** The day a page shows, which the article finder drops: its words where it has some, else the day of its metadata. */
function timeOf(document: ReturnType<typeof parseHTML>['document']): string {
  const shown = document.querySelectorAll('time, [class*="date"], [class*="time"], [class*="publish"]');
  for (const element of shown) {
    const words = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
    if (words.length <= 60 && /\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/.test(words)) return words;
  }
  const meta = document.querySelector('meta[property="article:published_time"], meta[name="pubdate"]');
  const day = /^(\d{4})-(\d{2})-(\d{2})/.exec(meta?.getAttribute('content') ?? '');
  return day ? `${day[3]}/${day[2]}/${day[1]}` : '';
}
