import type { Range } from '../../shared/range.ts';
import type { Noise, NoiseKind, SourceText, Table } from '../source-text.ts';

/** A cell as a format gives it: its lines, how many columns it spans, and whether it only continues the cell above. */
export type BlockCell = { lines: string[]; columns: number; continued: boolean };

const MOST_COLUMNS = 60;

/** How many columns a cell says it spans; a file may say a million. */
export function spanOf(columns: string | null): number {
  return Math.min(Math.max(1, Number(columns ?? 1) || 1), MOST_COLUMNS);
}

/** What formats without plain text of their own (docx, html, xlsx) are read into before they are laid out as stored text. */
export type TextBlock = { kind: 'line'; text: string; noise?: NoiseKind } | { kind: 'table'; rows: BlockCell[][] };

/**
 * Lays blocks out as stored text: one line a block, one line a row with cells behind tabs. A cell that spans rows has the same
 * range in each of them; of a cell that spans columns only the first holds the range, the others are empty.
 */
export function sourceOfBlocks(blocks: readonly TextBlock[], format: SourceText['format']): SourceText {
  const layout = new Layout();
  for (const block of blocks) {
    if (block.kind === 'line') layout.line(block.text, block.noise);
    else layout.table(block.rows);
  }
  return { format, text: layout.parts.join(''), pages: [], noise: layout.noise, tables: layout.tables };
}

class Layout {
  readonly parts: string[] = [];
  readonly noise: Noise[] = [];
  readonly tables: Table[] = [];
  private length = 0;

  line(text: string, noise?: NoiseKind): void {
    const clean = tidy(text).trimEnd();
    if (clean.trim() === '') return;
    const range = this.add(`${clean}\n`);
    if (noise) this.noise.push({ ...range, kind: noise });
  }

  table(rows: readonly BlockCell[][]): void {
    const start = this.length;
    const separator = isPageLayout(rows) ? '\n' : '\t';
    const ranges: Range[][] = [];
    for (const row of rows) {
      if (row.every((cell) => cell.continued || cell.lines.every((l) => l.trim() === ''))) continue;
      ranges.push(this.row(row, ranges.at(-1) ?? [], separator));
    }
    if (ranges.length === 0) return;
    const [merged, ...below] = ranges as [Range[], ...Range[][]];
    const whole = { start, end: this.length };
    this.tables.push(isDoubleHead(rows) ? { ...whole, rows: below, merged } : { ...whole, rows: ranges });
  }

  private row(row: readonly BlockCell[], above: readonly Range[], separator: string): Range[] {
    const ranges: Range[] = [];
    row.forEach((cell, i) => {
      if (i > 0 && !(separator === '\n' && cell.lines.length === 0)) this.add(separator);
      const up = cell.continued ? above[ranges.length] : undefined;
      const range = up ?? this.add(cell.lines.map((l) => tidy(l).trim()).join('\n'));
      ranges.push(range);
      for (let n = 1; n < cell.columns; n++) ranges.push({ start: range.end, end: range.end });
    });
    this.add('\n');
    return ranges;
  }

  private add(text: string): Range {
    const start = this.length;
    if (text !== '') this.parts.push(text);
    this.length += text.length;
    return { start, end: this.length };
  }
}

/** NFC without signs that nobody sees: optional hyphens, zero-width spaces. */
function tidy(text: string): string {
  return text.normalize('NFC').replace(/[\u00ad\u200b\u200c\ufeff]/g, '');
}

/** The head and the signature of an official letter stand in a table of two cells with several lines each. */
function isPageLayout(rows: readonly BlockCell[][]): boolean {
  return rows.every((row) => row.length <= 3) && rows.some((row) => row.some((cell) => cell.lines.length > 1));
}

/** A head of two rows ("Cơ quan" above "Chủ trì" and "Phối hợp") is given by its lower row, which has every column's name. */
function isDoubleHead(rows: readonly BlockCell[][]): boolean {
  const [first, second] = rows;
  return (
    !!first &&
    !!second &&
    rows.length > 2 &&
    first.some((cell) => cell.columns > 1) &&
    second.some((cell) => cell.continued) &&
    second.some((cell) => !cell.continued && cell.lines.length > 0)
  );
}
