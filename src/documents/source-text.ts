import type { Range } from '../shared/range.ts';

/** What a run of the stored text is when it is not content; readers and search skip it. */
export type NoiseKind = 'line-break' | 'page-number' | 'running-header' | 'stamp';

export type Noise = Range & { kind: NoiseKind };

/**
 * Cells are ranges of the stored text without their quotation marks or separators; an empty cell has start = end. `merged`: the row
 * of merged headings above the first row, whose parts that row names.
 */
export type Table = Range & { rows: Range[][]; merged?: Range[] };

/** A word that was read from a picture and may be wrong; `confidence` of 100. `read`: the signs as read where they were put right. */
export type UnsureWord = Range & { confidence: number; read?: string };

/** What reading pictures of pages adds: words to compare with the paper, and pages (from 1) that could not be read. */
export type ScanNotes = { unsure: UnsureWord[]; unread: number[] };

/**
 * A document's stored text with what a reader learnt about it.
 * `text`: for .txt/.md the decoded file in NFC, BOM dropped, CRLF → LF; for other kinds the reader's output (NFC).
 * `pages`: one range a page where the format has pages, else empty. `noise` and `tables` are in text order.
 */
export type SourceText = {
  format: 'txt' | 'md' | 'docx' | 'doc' | 'pdf' | 'image' | 'html' | 'xlsx' | 'csv';
  text: string;
  pages: Range[];
  noise: Noise[];
  tables: Table[];
  /** Only where pages were read from pictures. */
  scan?: ScanNotes;
};
