import { type BlockCell, spanOf, type TextBlock } from './blocks.ts';
import { attribute, localName, type XmlNode } from './xml.ts';

const BLOCKS = new Set(
  'p div section article h1 h2 h3 h4 h5 h6 li ul ol dl dt dd blockquote figure figcaption header main body pre hr center address'.split(
    ' ',
  ),
);
const SKIPPED = new Set(
  'script style noscript nav head template svg iframe form button select textarea aside footer object'.split(' '),
);

/** Cuts a tree of HTML into lines and tables: one line a block, list numbers written out, no scripts, menus, forms or asides. */
export function markupBlocks(root: XmlNode): TextBlock[] {
  const writer = new Writer();
  writer.node(root);
  writer.line();
  return writer.blocks;
}

type List = { ordered: boolean; next: number; type: string };

class Writer {
  readonly blocks: TextBlock[] = [];
  /** Kept in parts: looking at the end of one growing string would copy it each time. */
  private words: string[] = [];
  private readonly lists: List[] = [];

  node(node: XmlNode): void {
    if (node.nodeType === 3) {
      this.add(node.textContent ?? '');
      return;
    }
    const name = localName(node).toLowerCase();
    if (SKIPPED.has(name) || isHidden(node)) return;
    if (name === 'br' || name === 'hr') this.line();
    else if (name === 'table') this.table(node);
    else this.element(node, name);
  }

  line(): void {
    const text = this.words.join('').trim();
    this.words = [];
    if (text !== '') this.blocks.push({ kind: 'line', text });
  }

  private element(node: XmlNode, name: string): void {
    const isList = name === 'ol' || name === 'ul';
    if (isList)
      this.lists.push({
        ordered: name === 'ol',
        next: Number(attribute(node, 'start') ?? 1) || 1,
        type: attribute(node, 'type') ?? '1',
      });
    if (BLOCKS.has(name)) this.line();
    if (name === 'li') this.item(node);
    for (const child of node.childNodes) this.node(child);
    if (BLOCKS.has(name)) this.line();
    if (isList) this.lists.pop();
  }

  /** The page shows a number that its text does not have: without it a point would have no address. */
  private item(node: XmlNode): void {
    const list = this.lists.at(-1);
    if (!list || /^\s*(?:[-–+•]|\d{1,2}[.)]|[a-zđ]\))\s/u.test((node.textContent ?? '').slice(0, 20))) return;
    this.words = [list.ordered ? `${itemNumber(list.next, list.type)} ` : '- '];
    list.next++;
  }

  private add(text: string): void {
    const clean = text.replace(/[\s\u00a0]+/g, ' ');
    const words = (this.words.at(-1) ?? ' ').endsWith(' ') ? clean.trimStart() : clean;
    if (words !== '') this.words.push(words);
  }

  private table(node: XmlNode): void {
    this.line();
    const rows = [...rowsOf(node)];
    // A table that arranges the page (one column, tables in its cells) is read as what stands in it.
    const arranges = rows.every((row) => cellsOf(row).length <= 1) || rows.some((row) => [...tablesIn(row)].length > 0);
    if (!arranges) {
      this.blocks.push({ kind: 'table', rows: tableRows(rows) });
      return;
    }
    for (const row of rows)
      for (const cell of cellsOf(row)) {
        for (const child of cell.childNodes) this.node(child);
        this.line();
      }
  }
}

function itemNumber(n: number, type: string): string {
  if (type === 'a' || type === 'A') {
    const letter = String.fromCharCode((type === 'a' ? 97 : 65) + ((n - 1) % 26));
    return type === 'a' ? `${letter})` : `${letter}.`;
  }
  const roman = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV'][n];
  return type === 'I' && roman ? `${roman}.` : `${n}.`;
}

function isHidden(node: XmlNode): boolean {
  return (
    attribute(node, 'hidden') !== null ||
    /display\s*:\s*none/i.test(attribute(node, 'style') ?? '') ||
    /^(?:navigation|banner|contentinfo)$/.test(attribute(node, 'role') ?? '')
  );
}

/** Cells in the columns of a grid: a cell that spans rows continues in the rows below. */
function tableRows(rows: readonly XmlNode[]): BlockCell[][] {
  const left: number[] = [];
  return rows.map((row) => {
    const cells: BlockCell[] = [];
    let column = 0;
    const carry = () => {
      for (; (left[column] ?? 0) > 0; column++) {
        left[column] = (left[column] as number) - 1;
        cells.push({ lines: [], columns: 1, continued: true });
      }
    };
    for (const cell of cellsOf(row)) {
      carry();
      const columns = spanOf(attribute(cell, 'colspan'));
      const spanned = Number(attribute(cell, 'rowspan') ?? 1) || 1;
      for (let n = 0; n < columns; n++) left[column + n] = spanned - 1;
      column += columns;
      cells.push({ lines: linesOf(cell), columns, continued: false });
    }
    carry();
    return cells;
  });
}

function linesOf(cell: XmlNode): string[] {
  const writer = new Writer();
  for (const child of cell.childNodes) writer.node(child);
  writer.line();
  return writer.blocks.flatMap((b) => (b.kind === 'line' ? [b.text] : []));
}

function cellsOf(row: XmlNode): XmlNode[] {
  return [...row.childNodes].filter((node) => /^t[dh]$/i.test(localName(node)));
}

function* rowsOf(table: XmlNode): Generator<XmlNode> {
  for (const child of table.childNodes) {
    const name = localName(child).toLowerCase();
    if (name === 'tr') yield child;
    else if (/^(?:tbody|thead|tfoot)$/.test(name)) yield* rowsOf(child);
  }
}

function* tablesIn(node: XmlNode): Generator<XmlNode> {
  for (const child of node.childNodes) {
    if (localName(child).toLowerCase() === 'table') yield child;
    else yield* tablesIn(child);
  }
}
