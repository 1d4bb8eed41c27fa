import type { SourceText } from '../source-text.ts';
import { type BlockCell, sourceOfBlocks, spanOf, type TextBlock } from './blocks.ts';
import { type Numbering, readNumbering } from './docx-numbering.ts';
import { legacyRepair } from './legacy-text.ts';
import { attribute, child, children, descendants, localName, parseXml, type XmlNode } from './xml.ts';
import { type ZipContent, zipText } from './zip-directory.ts';

/**
 * Reads a .docx from its parts: paragraphs with the numbers Word shows, tables with their cells, text boxes where they are
 * anchored, notes at the end. Running heads are kept and marked as noise, so that the secrecy guard sees them. Deletions that
 * are tracked but not yet accepted are left out. Our own reader because the kept ones (mammoth) give neither the form of a
 * number (every list became "1.") nor the running heads.
 */
export function readDocxParts(zip: Extract<ZipContent, { kind: 'zip' }>): SourceText | null {
  const main = mainPart(zip);
  const body = child(child(parseXml(zipText(zip, main)), 'document'), 'body');
  if (!body) return null;
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const part = (name: string) => parseXml(zipText(zip, `${folder}${name}.xml`));
  const numbering = readNumbering(part('numbering'), part('styles'));
  const parts = (kind: string) =>
    [...zip.entries.keys()].filter((name) => name.startsWith(folder + kind) && name.endsWith('.xml')).sort();
  const running = (kind: string) =>
    [...new Set(parts(kind).flatMap((name) => linesOf(parseXml(zipText(zip, name)))))].map(
      (text): TextBlock => ({
        kind: 'line',
        text,
        noise: /^[\s\d/–-]*$/.test(text) ? 'page-number' : 'running-header',
      }),
    );
  const notes = [...parts('footnotes'), ...parts('endnotes')].flatMap((name) => linesOf(parseXml(zipText(zip, name))));
  const blocks = [
    ...running('header'),
    ...blocksOf(body, numbering),
    ...notes.map((text): TextBlock => ({ kind: 'line', text })),
    ...running('footer'),
  ];
  return sourceOfBlocks(repaired(blocks), 'docx');
}

/** The main part is named by the package's relations; nearly always it is word/document.xml. */
function mainPart(zip: Extract<ZipContent, { kind: 'zip' }>): string {
  for (const relation of descendants(parseXml(zipText(zip, '_rels/.rels')), 'Relationship'))
    if (attribute(relation, 'Type')?.endsWith('/officeDocument'))
      return (attribute(relation, 'Target') ?? '').replace(/^\//, '');
  return 'word/document.xml';
}

function blocksOf(container: XmlNode, numbering: Numbering): TextBlock[] {
  const blocks: TextBlock[] = [];
  for (const node of container.childNodes) {
    switch (localName(node)) {
      case 'p':
        append(blocks, paragraphBlocks(node, numbering));
        break;
      case 'tbl':
        append(blocks, tableBlocks(node, numbering));
        break;
      case 'sdt':
      case 'sdtContent':
      case 'customXml':
      case 'ins':
      case 'moveTo':
        append(blocks, blocksOf(node, numbering));
        break;
    }
  }
  return blocks;
}

/** One by one: a long document has more blocks than a call may have arguments. */
function append(blocks: TextBlock[], more: readonly TextBlock[]): void {
  for (const block of more) blocks.push(block);
}

function paragraphBlocks(paragraph: XmlNode, numbering: Numbering): TextBlock[] {
  const boxes: TextBlock[] = [];
  const words = inlineText(paragraph, (box) => append(boxes, blocksOf(box, numbering)));
  const properties = child(paragraph, 'pPr');
  const isEmpty = words.trim() === '';
  // Word numbers an empty paragraph too, but not one that is deleted under tracking.
  if (isEmpty && child(child(properties, 'rPr'), 'del')) return boxes;
  const label = numbering.label(properties);
  if (isEmpty) return boxes;
  const lines = `${label ? `${label} ` : ''}${words.trimStart()}`.split('\n');
  return [...boxes, ...lines.map((text): TextBlock => ({ kind: 'line', text }))];
}

const LEFT_OUT = new Set(['del', 'moveFrom', 'pPr', 'rPr', 'instrText', 'delText', 'pict', 'object', 'drawing']);

/** Text of a paragraph; text boxes inside it are handed to `onBox`. Of the two forms of a drawing only one is read. */
function inlineText(node: XmlNode, onBox: (box: XmlNode) => void): string {
  let text = '';
  for (const one of node.childNodes) {
    const name = localName(one);
    if (name === 't') text += one.textContent ?? '';
    else if (name === 'tab' || name === 'ptab') text += '\t';
    else if (name === 'br' || name === 'cr') text += '\n';
    else if (name === 'noBreakHyphen') text += '-';
    else if (name === 'AlternateContent') boxIn(child(one, 'Choice'), onBox) || boxIn(child(one, 'Fallback'), onBox);
    else if (name === 'pict' || name === 'drawing') boxIn(one, onBox);
    else if (!LEFT_OUT.has(name)) text += inlineText(one, onBox);
  }
  return text.replace(/[ \u00a0\u2002-\u200a]+/g, ' ');
}

function boxIn(node: XmlNode | null, onBox: (box: XmlNode) => void): boolean {
  let found = false;
  for (const box of descendants(node, 'txbxContent')) {
    found = true;
    onBox(box);
  }
  return found;
}

function tableBlocks(table: XmlNode, numbering: Numbering): TextBlock[] {
  const inner: TextBlock[] = [];
  const rows = [...children(table, 'tr')].map((row) =>
    rowCells(row).map((cell): BlockCell => {
      const properties = child(cell, 'tcPr');
      const merge = child(properties, 'vMerge');
      const blocks = blocksOf(cell, numbering);
      append(inner, blocks);
      return {
        lines: blocks.flatMap((b) =>
          b.kind === 'line' ? [b.text] : b.rows.map((r) => r.flatMap((c) => c.lines).join(' ')),
        ),
        columns: spanOf(attribute(child(properties, 'gridSpan'), 'val')),
        continued: merge !== null && attribute(merge, 'val') !== 'restart',
      };
    }),
  );
  // A table of one column is a frame around text.
  return rows.every((row) => row.length <= 1) ? inner : [{ kind: 'table', rows }];
}

function rowCells(row: XmlNode): XmlNode[] {
  return [...row.childNodes].flatMap((node) => {
    const name = localName(node);
    if (name === 'tc') return [node];
    return name === 'sdt' || name === 'sdtContent' || name === 'customXml' ? rowCells(node) : [];
  });
}

/** Lines of a part that has paragraphs somewhere below: running heads, notes. */
function linesOf(root: XmlNode | null): string[] {
  return [...descendants(root, 'p')]
    .flatMap((p) => inlineText(p, () => {}).split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Lines in old fonts (TCVN3, VNI) are put into Unicode. */
function repaired(blocks: TextBlock[]): TextBlock[] {
  const lines = blocks.flatMap((b) => (b.kind === 'line' ? [b.text] : b.rows.flat().flatMap((cell) => cell.lines)));
  const repair = legacyRepair(lines.join('\n'));
  return blocks.map((block) =>
    block.kind === 'line'
      ? { ...block, text: repair(block.text) }
      : { ...block, rows: block.rows.map((row) => row.map((cell) => ({ ...cell, lines: cell.lines.map(repair) }))) },
  );
}
