import { Readability } from '@mozilla/readability'; // what Firefox's reader view uses: finds the article among menus
import { parseHTML } from 'linkedom'; // a DOM in plain JavaScript, a tenth of jsdom's size
import { type MarkupNode, textOfMarkup } from './markup.ts';
import type { Reading } from './reading.ts';

/** Reads a web page: the article without menus and related news; a page without an article, or whose tables it lost, as a whole. */
export function readHtml(html: string): Reading {
  const { document } = parseHTML(html);
  const whole = textOfMarkup(document.body as unknown as MarkupNode, 'html');
  const tables = document.querySelectorAll('table').length;
  const article = new Readability(document as unknown as ConstructorParameters<typeof Readability>[0], {
    charThreshold: 200,
  }).parse();
  if (!article?.content)
    return whole.text.trim() === '' ? { kind: 'unreadable', reason: 'empty' } : { kind: 'read', source: whole };
  const body = parseHTML(`<html><body><h1>${escapeHtml(article.title ?? '')}</h1>${article.content}</body></html>`)
    .document.body;
  const read = textOfMarkup(body as unknown as MarkupNode, 'html');
  const lostTables =
    whole.tables.length > 0 && tables > 0 && read.tables.length < whole.tables.filter((t) => t.rows.length > 2).length;
  return { kind: 'read', source: lostTables || read.text.length < 200 ? whole : read };
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
