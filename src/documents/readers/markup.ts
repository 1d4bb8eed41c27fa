import type { Range } from '../../shared/range.ts';
import type { SourceText, Table } from '../source-text.ts';

/** The part of the DOM that is read here; linkedom's nodes have it. */
export type MarkupNode = {
  nodeType: number;
  nodeName: string;
  textContent: string | null;
  childNodes: Iterable<MarkupNode>;
  getAttribute?(name: string): string | null;
};

const BLOCKS = new Set([
  'P',
  'DIV',
  'SECTION',
  'ARTICLE',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'LI',
  'UL',
  'OL',
  'BLOCKQUOTE',
  'FIGURE',
  'FIGCAPTION',
  'HEADER',
  'FOOTER',
  'MAIN',
  'BODY',
  'PRE',
  'TR',
  'TABLE',
]);
const SKIPPED = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'NAV', 'HEAD', 'TEMPLATE', 'SVG', 'IFRAME', 'FORM', 'BUTTON']);

/** Writes a document tree as lines, one a block; list numbers are written out, tables keep their cells. */
export function textOfMarkup(root: MarkupNode, format: SourceText['format']): SourceText {
  const writer = new Writer();
  writer.node(root);
  const text = writer.text().replace(/\n+$/, '\n');
  return { format, text, pages: [], noise: [], tables: writer.tables };
}

class Writer {
  readonly tables: Table[] = [];
  /** Kept in parts: looking at the end of one growing string would copy it each time. */
  private readonly parts: string[] = [];
  private length = 0;
  private last = '';
  private readonly lists: { ordered: boolean; n: number; letters: boolean }[] = [];

  text(): string {
    return this.parts.join('');
  }

  node(node: MarkupNode): void {
    if (node.nodeType === 3) {
      this.add((node.textContent ?? '').replace(/[\s\u00a0]+/g, ' '));
      return;
    }
    const name = node.nodeName.toUpperCase();
    if (SKIPPED.has(name)) return;
    if (name === 'BR') {
      this.line();
      return;
    }
    if (name === 'TABLE') {
      this.table(node);
      return;
    }
    if (name === 'OL' || name === 'UL')
      this.lists.push({ ordered: name === 'OL', n: 0, letters: node.getAttribute?.('type') === 'a' });
    if (BLOCKS.has(name)) this.line();
    if (name === 'LI') this.item();
    for (const child of node.childNodes) this.node(child);
    if (BLOCKS.has(name)) this.line();
    if (name === 'OL' || name === 'UL') this.lists.pop();
  }

  private item(): void {
    const list = this.lists.at(-1);
    if (!list) return;
    list.n++;
    // Word numbers paragraphs by itself: without the number a point would have no address.
    this.add(
      !list.ordered
        ? '- '
        : list.letters || this.lists.length === 2
          ? `${LETTERS[list.n - 1] ?? list.n}) `
          : this.lists.length > 2
            ? '- '
            : `${list.n}. `,
    );
  }

  private add(words: string): void {
    const clean = words.normalize('NFC');
    const open = this.last === '' || /\s/.test(this.last);
    if (clean.trim() === '' && open) return;
    this.write(open ? clean.trimStart() : clean);
  }

  private write(words: string): void {
    if (words === '') return;
    this.parts.push(words);
    this.length += words.length;
    this.last = words.at(-1) as string;
  }

  private dropLast(character: string): void {
    if (this.last !== character) return;
    const words = (this.parts.pop() as string).slice(0, -1);
    if (words !== '') this.parts.push(words);
    this.length--;
    this.last = this.parts.at(-1)?.at(-1) ?? '';
  }

  private line(): void {
    this.dropLast(' ');
    if (this.last !== '' && this.last !== '\n') this.write('\n');
  }

  private table(node: MarkupNode): void {
    this.line();
    const start = this.length;
    const rows: Range[][] = [];
    const spans: (Range & { left: number })[] = [];
    for (const row of descendants(node, 'TR')) {
      const cells: Range[] = [];
      for (const cell of row.childNodes) {
        if (!/^T[DH]$/i.test(cell.nodeName)) continue;
        this.carry(cells, spans);
        const range = this.cell(cell, cells.length > 0);
        const left = Number(cell.getAttribute?.('rowspan') ?? 1) - 1;
        if (left > 0) spans[cells.length] = { ...range, left };
        cells.push(range);
      }
      this.carry(cells, spans);
      this.line();
      if (cells.length > 0) rows.push(cells);
    }
    this.tables.push({ start, end: this.length, rows });
  }

  /** A cell that spans rows belongs to each of them. */
  private carry(cells: Range[], spans: (Range & { left: number })[]): void {
    for (let span = spans[cells.length]; span && span.left > 0; span = spans[cells.length]) {
      span.left--;
      cells.push({ start: span.start, end: span.end });
    }
  }

  private cell(node: MarkupNode, follows: boolean): Range {
    if (follows) {
      this.dropLast('\n');
      this.write('\t');
    }
    const start = this.length;
    const words = lines(node).join('\n').normalize('NFC');
    this.write(words);
    return { start, end: start + words.length };
  }
}

const LETTERS = 'abcdđeghiklmnopqrstuvxy';

function lines(node: MarkupNode): string[] {
  const blocks = [...node.childNodes].filter((c) => BLOCKS.has(c.nodeName.toUpperCase()));
  const parts = blocks.length > 1 ? blocks.map((b) => b.textContent ?? '') : [node.textContent ?? ''];
  return parts.map((p) => p.replace(/\s+/g, ' ').trim()).filter((p) => p !== '');
}

function* descendants(node: MarkupNode, name: string): Generator<MarkupNode> {
  for (const child of node.childNodes) {
    if (child.nodeName.toUpperCase() === name) yield child;
    else if (child.nodeName.toUpperCase() !== 'TABLE') yield* descendants(child, name);
  }
}
